"""/privacy: what is stored and why, and the switch for training."""

from __future__ import annotations

from handlers.account.consent import AnswerConsent, AskedWhere
from handlers.commands import Command, Go, command
from handlers.context import Context
from handlers.library import first
from handlers.presses import pressed
from handlers.telegram.replies import Rows


@command(Command.PRIVACY, with_profile=True)
async def privacy(context: Context) -> None:
    """Show the page."""
    await context.send(*_page(context, given=context.person.consent == "given"))


@pressed(AnswerConsent, with_profile=True)
async def consent_answered(context: Context, answer: AnswerConsent) -> None:
    """Save the answer, then go on to the first film unless they did; in /privacy show the page anew."""
    await context.storage.people.set_consent(context.person.user_id, answer.given)
    if answer.where is AskedWhere.PRIVACY:
        await context.redraw(*_page(context, given=answer.given))
        return
    said = context.say("consent-given" if answer.given else "consent-declined")
    await context.redraw(f"{context.say('welcome')}\n\n{said}")
    if answer.where is AskedWhere.START:
        await first.ask(context)


def _page(context: Context, *, given: bool) -> tuple[str, Rows]:
    owner, profile = context.owner, context.profile
    stored = context.say(
        "privacy-stored",
        ratings=len(profile.rated),
        marks=len(profile.seen) + len(profile.hidden) + len(profile.watchlist),
    )
    kept = f"{stored} {context.say('privacy-imports')}"
    lines = [kept, context.say("privacy-why"), context.say("privacy-on" if given else "privacy-off")]
    switch = AnswerConsent(given=not given, where=AskedWhere.PRIVACY, owner=owner)
    rows = [
        [context.button(switch, "consent-stop-button" if given else "consent-yes-button")],
        [context.button(Go(command=Command.EXPORT, owner=owner), "export-button")],
        [context.button(Go(command=Command.FORGETME, owner=owner), "forget-ask-button")],
    ]
    return "\n\n".join([*lines, context.say("privacy-more")]), rows
