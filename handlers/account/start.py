"""/start: what the bot does, the question of consent, the first ratings; and where a link leads."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, Update
from telegram.error import BadRequest

from handlers import menus
from handlers.account import privacy
from handlers.films.card import send_card
from handlers.films.cards import sample_explained
from handlers.groups import GONE
from handlers.invitations import film_linked, group_linked, invitation_button
from handlers.library import first
from handlers.people import find_person, owner_of, person_of, voice_for
from handlers.services import Context, services_of
from handlers.telegram.callbacks import AnswerConsent, Go
from handlers.telegram.choices import Place, Verb
from handlers.telegram.replies import button, buttons_under, change_buttons, redraw, send
from handlers.telegram.texts import Voice
from handlers.telegram.typed import words_after_command
from recsys.domain import MovieId
from storage import Person

ASKED = "consent-asked"
"""Setting of those who were asked for consent; whoever left it open finds the switch under /privacy."""

NOT_TOLD = "chat_admin_required"
"""What Telegram answers where it tells nobody but administrators who is a member."""


async def start(update: Update, context: Context) -> None:
    """Welcome a newcomer with the question of consent, others back; then go where a link leads."""
    services, person = services_of(context), await person_of(update, context)
    link = words_after_command(update)
    film = services.catalogue.films.get(film_linked(link) or MovieId(0))
    if person.telegram_id in services.admin_ids:
        await menus.show_to(context, person)
    is_newcomer = person.consent == "unasked" and not person.settings.get(ASKED)
    if is_newcomer:
        await services.storage.people.set_setting(person.user_id, ASKED, True)
    if is_newcomer or film is None:
        await _welcome(update, context, person, is_newcomer, await _answer_to(context, person, link))
    if film is not None:
        await send_card(update, context, film)


async def _welcome(
    update: Update, context: Context, person: Person, is_newcomer: bool, above: Sequence[str]
) -> None:
    services, voice = services_of(context), voice_for(context, person)
    if is_newcomer:
        lines = [voice.say("welcome"), *sample_explained(services, voice), voice.say("consent-question")]
        rows = _question(voice, person)
    else:
        count = await services.storage.ratings.count(person.user_id)
        lines = [voice.say("welcome-back", count=count), *sample_explained(services, voice)]
        rows = _next_steps(voice, person)
    await send(update, "\n\n".join([*above, *lines]), rows)


async def _answer_to(context: Context, person: Person, link: str) -> list[str]:
    """What to say of the link that somebody came by; of a film that is there, its card says it."""
    voice = voice_for(context, person)
    if link.startswith("group_"):
        title = await _counted_in(context, person, link)
        return [voice.say("group-counted", title=title) if title else voice.say("group-link-old")]
    if link.startswith("movie_") and film_linked(link) not in services_of(context).catalogue.films:
        return [voice.say("film-not-here")]
    return []


async def _counted_in(context: Context, person: Person, link: str) -> str | None:
    """Count a person among a group's members; its title, or None where the invitation is no good."""
    groups, chat_id = services_of(context).storage.groups, group_linked(context, link)
    title = await groups.title(chat_id) if chat_id else None
    if chat_id is None or title is None:
        return None
    try:
        member = await context.bot.get_chat_member(chat_id, person.telegram_id)
    except BadRequest as error:
        # Only to administrators Telegram always tells; whoever has the invitation was shown it there.
        if NOT_TOLD not in error.message.lower():
            return None
    else:
        if member.status in GONE:
            return None
    await groups.saw(chat_id, title, person.user_id)
    return title


async def ask_consent(update: Update, context: Context, person: Person) -> None:
    """Ask somebody who began another way than by /start."""
    await services_of(context).storage.people.set_setting(person.user_id, ASKED, True)
    voice = voice_for(context, person)
    text = f"{voice.say('welcome')}\n\n{voice.say('consent-question')}"
    await send(update, text, [_answers(voice, person, Place.FIRST)])


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
    voice = voice_for(context, await find_person(update, context))
    chat = update.effective_chat
    rows = [[invitation_button(context, voice, chat.id)]] if chat else []
    await send(update, voice.say("group-hello"), rows)


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
        [
            button(voice.plain("profile-button"), Go(verb=Verb.PROFILE, owner=owner)),
            button(voice.plain("import-button"), Go(verb=Verb.IMPORT, owner=owner)),
        ],
    ]
