"""/start: what the bot does, the question of consent, the first ratings; and where a link leads."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton
from telegram.error import BadRequest

from handlers import menus
from handlers.account import consent
from handlers.account.consent import ASKED, AnswerConsent, AskedWhere, answers
from handlers.commands import Command, Go, command
from handlers.context import Context
from handlers.films.card import send_card
from handlers.films.cards import sample_explained
from handlers.invitations import film_linked, group_linked, invitation_button
from handlers.library import first
from handlers.next_steps import AskFirst, first_button, picks_button
from handlers.presses import pressed
from handlers.telegram.people import GONE
from recsys.domain import MovieId

NOT_FOR_MEMBERS = "chat_admin_required"
"""What Telegram answers where it tells nobody but administrators who is a member."""


@command(Command.START)
async def start(context: Context) -> None:
    """Welcome a newcomer with the question of consent, others back; then go where a link leads."""
    link = context.words
    film = context.films.get(film_linked(link) or MovieId(0))
    if context.person.telegram_id in context.services.admin_ids:
        await menus.show_to(context)
    is_newcomer = consent.is_open(context)
    if is_newcomer:
        await context.set(ASKED, True)
    if is_newcomer or film is None:
        await _welcome(context, is_newcomer, await _answer_to(context, link))
    if film is not None:
        await send_card(context, film)


async def _welcome(context: Context, is_newcomer: bool, above: Sequence[str]) -> None:
    if is_newcomer:
        lines = [context.say("welcome"), *sample_explained(context), context.say("consent-question")]
        rows = [answers(context, AskedWhere.START), [first_button(context)]]
    else:
        count = await context.storage.ratings.count(context.person.user_id)
        lines = [context.say("welcome-back", count=count), *sample_explained(context)]
        rows = _ways_on(context)
    await context.send("\n\n".join([*above, *lines]), rows)


async def _answer_to(context: Context, link: str) -> list[str]:
    """What to say of the link that somebody came by; of a film that is there, its card says it."""
    if link.startswith("group_"):
        title = await _counted_in(context, link)
        return [context.say("group-counted", title=title) if title else context.say("group-link-old")]
    if link.startswith("movie_") and film_linked(link) not in context.films:
        return [context.say("film-not-here")]
    return []


async def _counted_in(context: Context, link: str) -> str | None:
    """Count a person among a group's members; its title, or None where the invitation is no good."""
    groups, chat_id = context.storage.groups, group_linked(context, link)
    title = await groups.title(chat_id) if chat_id else None
    if chat_id is None or title is None:
        return None
    try:
        member = await context.bot.get_chat_member(chat_id, context.person.telegram_id)
    except BadRequest as error:
        # Only to administrators Telegram always tells; whoever has the invitation was shown it there.
        if NOT_FOR_MEMBERS not in error.message.lower():
            return None
    else:
        if member.status in GONE:
            return None
    await groups.saw(chat_id, title, context.person.user_id)
    return title


@pressed(AskFirst, with_profile=True)
async def first_films(context: Context, _: AskFirst) -> None:
    """Ask about the first film; a question of consent above it stays, with nothing else to tap."""
    if any(
        isinstance(other, AnswerConsent) and other.where is AskedWhere.START
        for other in context.buttons_under()
    ):
        await context.change_buttons([answers(context, AskedWhere.UNDER_WAY)])
    await first.ask(context)


async def start_in_group(context: Context) -> None:
    """Say in a group what the bot does there."""
    await context.send(context.say("group-hello"), [[invitation_button(context, context.chat.id)]])


async def only_in_private(context: Context) -> None:
    """Somebody asked in a group for what is theirs alone: point to the private chat."""
    link = f"https://t.me/{context.bot.username}?start=hello"
    row = [InlineKeyboardButton(context.plain("private-button"), url=link)]
    await context.send(context.say("only-in-private"), [row])


def _ways_on(context: Context) -> list[list[InlineKeyboardButton]]:
    owner = context.owner
    return [
        [picks_button(context), first_button(context)],
        [
            context.button(Go(command=Command.RATINGS, owner=owner), "ratings-button"),
            context.button(Go(command=Command.WATCHLIST, owner=owner), "watchlist-button"),
        ],
        [
            context.button(Go(command=Command.PROFILE, owner=owner), "profile-button"),
            context.button(Go(command=Command.IMPORT, owner=owner), "import-button"),
        ],
    ]
