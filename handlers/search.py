"""/search: films by title, as cards; in a group with what its members would think of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from telegram import InlineKeyboardButton, Message, Update

from handlers import together
from handlers.callbacks import FoundPage, Place, ShowFilm
from handlers.cards import card_buttons, film_card, headline, opinion, sample_note
from handlers.people import find_person, in_group, owner_of, voice_for
from handlers.replies import button, buttons_on, in_rows, redraw, send
from handlers.services import Context, Services, services_of
from handlers.texts import Voice, quoted
from handlers.words import LONGEST, words_after_command
from recsys.domain import Film, MovieId, Profile, UserId
from storage import Person

ON_A_PAGE = 5
PAGES = 4

Opinion = Callable[[Film], str]


async def search(update: Update, context: Context) -> None:
    """Find films by title."""
    words = words_after_command(update)
    if words:
        await find(update, context, words)
        return
    person = await find_person(update, context)
    await send(update, voice_for(context, person).say("search-how"))


async def find(update: Update, context: Context, words: str) -> None:
    """Answer with the films that some words may mean."""
    services, person = services_of(context), await find_person(update, context)
    voice = voice_for(context, person)
    if len(words) > LONGEST:
        await too_long(update, voice)
        return
    found = [match.movie_id for match in services.titles.search(words, ON_A_PAGE * PAGES)]
    if not found:
        await not_found(update, context, voice, words)
        return
    if len(found) == 1 and person is not None and not in_group(update):
        profile = await services.storage.profile(person.user_id)
        film = services.catalogue.films[found[0]]
        rows = card_buttons(voice, profile, film.movie_id, owner_of(person), Place.CARD)
        await send(update, film_card(services, voice, profile, film), rows)
        return
    pages = [tuple(found[start : start + ON_A_PAGE]) for start in range(0, len(found), ON_A_PAGE)]
    text, rows = await _page(update, services, voice, person, pages, 0)
    await send(update, f"{voice.say('search-found', words=quoted(words))}\n\n{text}", rows)


async def turn_page(update: Update, context: Context, pressed: FoundPage) -> None:
    """Show another page; the buttons under the message hold the films of every page."""
    services, person = services_of(context), await find_person(update, context)
    message = update.effective_message
    pages = [
        other.movie_ids
        for other in (buttons_on(message) if isinstance(message, Message) else [])
        if isinstance(other, FoundPage)
    ]
    if pressed.movie_ids not in pages:
        pages = [pressed.movie_ids]
    voice = voice_for(context, person)
    text, rows = await _page(update, services, voice, person, pages, pages.index(pressed.movie_ids))
    await redraw(update, text, rows)


async def not_found(update: Update, context: Context, voice: Voice, words: str) -> None:
    """No film has such a title; say how far the catalogue reaches."""
    services = services_of(context)
    films = services.catalogue.films
    newest = max((film.year for film in films.values() if film.year is not None), default=0)
    sentence = voice.say("film-not-found", words=quoted(words), count=len(films), year=str(newest))
    await send(update, "\n\n".join([sentence, *sample_note(services, voice)]))


async def too_long(update: Update, voice: Voice) -> None:
    """More words than any title has."""
    await send(update, voice.say("too-long", limit=LONGEST))


async def _page(
    update: Update,
    services: Services,
    voice: Voice,
    person: Person | None,
    pages: Sequence[tuple[MovieId, ...]],
    number: int,
) -> tuple[str, list[list[InlineKeyboardButton]]]:
    opinion_on, note = await _opinion(update, services, voice, person)
    first_number = number * ON_A_PAGE + 1
    films = [services.catalogue.films[m] for m in pages[number] if m in services.catalogue.films]
    cards = [
        _card(voice, film, position, opinion_on(film)) for position, film in enumerate(films, first_number)
    ]
    owner = owner_of(person)
    rows: list[list[InlineKeyboardButton]] = []
    if not in_group(update):
        open_cards = [
            button(
                voice.plain("open-button", number=str(position)),
                ShowFilm(movie_id=film.movie_id, half_stars=0, place=Place.FOUND, owner=owner),
            )
            for position, film in enumerate(films, first_number)
        ]
        rows += in_rows(open_cards, ON_A_PAGE)
    if len(pages) > 1:
        rows.append(
            [
                button(
                    voice.plain(
                        "page-here-button" if index == number else "page-button", number=str(index + 1)
                    ),
                    FoundPage(movie_ids=page, owner=owner),
                )
                for index, page in enumerate(pages)
            ]
        )
    ending = [note if in_group(update) else voice.say("search-open")]
    return "\n\n".join([*cards, *ending, *sample_note(services, voice)]), rows


async def _opinion(
    update: Update, services: Services, voice: Voice, person: Person | None
) -> tuple[Opinion, str]:
    """How to say what the person, or the group together, thinks of a film."""
    if in_group(update):
        profiles = await together.profiles_of(update, services)
        note = voice.say("together-note", count=len(profiles))
        return (lambda film: together.opinion(services, voice, profiles, film.movie_id)), note
    profile = await services.storage.profile(person.user_id) if person else Profile(UserId(0))
    return (lambda film: opinion(services, voice, profile, film.movie_id)), ""


def _card(voice: Voice, film: Film, number: int, opinion_on_it: str) -> str:
    parts = [opinion_on_it]
    if film.imdb_id:
        parts.append(voice.say("film-imdb", imdb=film.imdb_id))
    return f"{headline(voice, film, number)}\n{' · '.join(parts)}"
