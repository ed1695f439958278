"""/start: what the bot does, the question of consent, the first ratings."""

from __future__ import annotations

from telegram import InlineKeyboardButton, Update

from handlers import first, menus, privacy
from handlers.callbacks import AnswerConsent, Go, Place, Verb
from handlers.cards import sample_explained
from handlers.people import find_person, owner_of, person_of, voice_for
from handlers.replies import button, buttons_under, change_buttons, redraw, send
from handlers.services import Context, services_of
from handlers.texts import Voice
from storage import Person

ASKED = "consent-asked"
"""Setting of those who were asked for consent; whoever left it open finds the switch under /privacy."""


async def start(update: Update, context: Context) -> None:
    """Welcome a newcomer with the question of consent, and everybody else back."""
    services = services_of(context)
    person = await person_of(update, context)
    voice = voice_for(context, person)
    if person.telegram_id in services.admin_ids:
        await menus.show_to_operator(context, person.telegram_id)
    if person.consent == "unasked" and not person.settings.get(ASKED):
        await services.storage.people.set_setting(person.user_id, ASKED, True)
        lines = [voice.say("welcome"), *sample_explained(services, voice), voice.say("consent-question")]
        await send(update, "\n\n".join(lines), _question(voice, person))
        return
    count = await services.storage.ratings.count(person.user_id)
    lines = [voice.say("welcome-back", count=count), *sample_explained(services, voice)]
    await send(update, "\n\n".join(lines), _next_steps(voice, person))


async def consent_answered(update: Update, context: Context, pressed: AnswerConsent) -> None:
    """Save the answer, then go on to the first film unless they did; in /privacy show the page anew."""
    services = services_of(context)
    person = await person_of(update, context)
    await services.storage.people.set_consent(person.user_id, pressed.given)
    if pressed.place is Place.PRIVACY:
        await privacy.redraw_page(update, context)
        return
    voice = voice_for(context, person)
    answer = voice.say("consent-given") if pressed.given else voice.say("consent-declined")
    await redraw(update, f"{voice.say('welcome')}\n\n{answer}")
    if pressed.place is Place.START:
        await first.ask(update, context)


async def first_films(update: Update, context: Context) -> None:
    """Ask about the first film; a question of consent above it stays, with nothing else to tap."""
    if any(
        isinstance(other, AnswerConsent) and other.place is Place.START for other in buttons_under(update)
    ):
        person = await person_of(update, context)
        rows = [_answers(voice_for(context, person), person, Place.FIRST)]
        await change_buttons(update, rows)
    await first.ask(update, context)


async def start_in_group(update: Update, context: Context) -> None:
    """Say in a group what the bot does there."""
    person = await find_person(update, context)
    await send(update, voice_for(context, person).say("group-hello"))


async def only_in_private(update: Update, context: Context) -> None:
    """Somebody asked in a group for what is theirs alone: point to the private chat."""
    person = await find_person(update, context)
    voice = voice_for(context, person)
    link = InlineKeyboardButton(
        voice.plain("private-button"), url=f"https://t.me/{context.bot.username}?start=hello"
    )
    await send(update, voice.say("only-in-private"), [[link]])


def _question(voice: Voice, person: Person) -> list[list[InlineKeyboardButton]]:
    first_button = button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner_of(person)))
    return [_answers(voice, person, Place.START), [first_button]]


def _answers(voice: Voice, person: Person, place: Place) -> list[InlineKeyboardButton]:
    owner = owner_of(person)
    return [
        button(voice.plain("consent-yes-button"), AnswerConsent(given=True, place=place, owner=owner)),
        button(voice.plain("consent-no-button"), AnswerConsent(given=False, place=place, owner=owner)),
    ]


def _next_steps(voice: Voice, person: Person) -> list[list[InlineKeyboardButton]]:
    owner = owner_of(person)
    return [
        [
            button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner)),
            button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner)),
        ],
        [
            button(voice.plain("ratings-button"), Go(verb=Verb.RATINGS, owner=owner)),
            button(voice.plain("watchlist-button"), Go(verb=Verb.WATCHLIST, owner=owner)),
        ],
    ]
