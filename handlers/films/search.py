"""/search: films by title, as cards; in a group with what its members would think of them."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update

from handlers.films.card import send_card
from handlers.films.cards import headline, opinions, sample_note
from handlers.invitations import film_buttons, invitation_button
from handlers.next_steps import next_steps
from handlers.people import find_person, in_group, owner_of, voice_for
from handlers.picks import together
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import FoundPage, ShowFilm
from handlers.telegram.choices import Place
from handlers.telegram.pages import numbered_buttons
from handlers.telegram.replies import Row, button, buttons_under, in_rows, redraw, send
from handlers.telegram.texts import Voice, quoted
from handlers.telegram.typed import LONGEST, words_after_command
from recsys.domain import Film, MovieId, Profile, UserId
from storage import Person
from storage.titles.matching import good

ON_A_PAGE = 5
PAGES = 4


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
    titles = services.titles
    matches = titles.without_padding(titles.find(words, ON_A_PAGE * PAGES), words)
    found = [match.movie_id for match in matches]
    if not found:
        await not_found(update, context, voice, words)
        return
    is_good = bool(good(matches))
    closest = [] if is_good else [voice.say("closest", words=quoted(words), year=titles.newest_year)]
    if len(found) == 1 and person is not None and not in_group(update):
        await send_card(update, context, services.catalogue.films[found[0]], above=closest)
        return
    pages = [tuple(found[start : start + ON_A_PAGE]) for start in range(0, len(found), ON_A_PAGE)]
    text, rows = await _page(update, context, voice, person, pages, 0, owner_of(person))
    heading = closest or [voice.say("search-found", words=quoted(words))]
    await send(update, "\n\n".join([*heading, text]), rows)


async def turn_page(update: Update, context: Context, pressed: FoundPage) -> None:
    """Show another page; the buttons under the message hold the films of every page."""
    person = await find_person(update, context)
    pages = [other.movie_ids for other in buttons_under(update) if isinstance(other, FoundPage)]
    if pressed.movie_ids not in pages:
        pages = [pressed.movie_ids]
    voice = voice_for(context, person)
    number = pages.index(pressed.movie_ids)
    text, rows = await _page(update, context, voice, person, pages, number, pressed.owner)
    await redraw(update, text, rows)


async def not_found(update: Update, context: Context, voice: Voice, words: str) -> None:
    """No film has such a title; say how far the catalogue reaches, and in private what to do next."""
    services, person = services_of(context), await find_person(update, context)
    count = len(services.catalogue.films)
    sentence = voice.say("film-not-found", words=quoted(words), count=count, year=services.titles.newest_year)
    rows = [] if person is None or in_group(update) else await next_steps(services, voice, person)
    await send(update, "\n\n".join([sentence, *sample_note(services, voice)]), rows)


async def too_long(update: Update, voice: Voice) -> None:
    """More words than any title has."""
    await send(update, voice.say("too-long", limit=LONGEST))


async def _page(
    update: Update,
    context: Context,
    voice: Voice,
    person: Person | None,
    pages: Sequence[tuple[MovieId, ...]],
    number: int,
    owner: int,
) -> tuple[str, list[Row]]:
    services, first_number = services_of(context), number * ON_A_PAGE + 1
    films = [services.catalogue.films[m] for m in pages[number] if m in services.catalogue.films]
    opinions, ending = await _opinions(update, services, voice, person, films)
    cards = [
        _card(voice, film, position, opinions[film.movie_id])
        for position, film in enumerate(films, first_number)
    ]
    rows: list[Row] = []
    if in_group(update):
        rows.append(film_buttons(context, voice, films, first_number))
    else:
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
            numbered_buttons(voice, [FoundPage(movie_ids=page, owner=owner) for page in pages], number)
        )
    if in_group(update) and update.effective_chat is not None:
        rows.append([invitation_button(context, voice, update.effective_chat.id)])
    return "\n\n".join([*cards, ending, *sample_note(services, voice)]), rows


async def _opinions(
    update: Update, services: Services, voice: Voice, person: Person | None, films: Sequence[Film]
) -> tuple[dict[MovieId, str], str]:
    """What the person, or the group together, thinks of films; and the line that ends such a list."""
    movie_ids = [film.movie_id for film in films]
    if in_group(update):
        profiles = await together.profiles_of(update, services)
        note = voice.say("together-note", count=len(profiles))
        return together.opinions(services, voice, profiles, movie_ids), note
    profile = await services.storage.profile(person.user_id) if person else Profile(UserId(0))
    return opinions(services, voice, profile, movie_ids), voice.say("search-open")


def _card(voice: Voice, film: Film, number: int, opinion_on_it: str) -> str:
    parts = [opinion_on_it]
    if film.imdb_id:
        parts.append(voice.say("film-imdb", imdb=film.imdb_id))
    return f"{headline(voice, film, number)}\n{' · '.join(parts)}"
