"""/search: films by title, as cards; in a group with what its members would think of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films import members
from handlers.films.card import send_card
from handlers.films.cards import headline, open_button, opinions, sample_note
from handlers.invitations import film_buttons, invitation_button
from handlers.next_steps import next_steps
from handlers.presses import pressed
from handlers.telegram.callback_data import Button
from handlers.telegram.pages import in_pages, numbered_buttons
from handlers.telegram.replies import Row
from handlers.telegram.texts import quoted
from handlers.telegram.typed import LONGEST_WORDS
from recsys.domain import Film, MovieId
from storage.titles.likeness import Likeness
from storage.titles.lookup import LookUp
from storage.titles.matching import near_enough

FOUND_ON_A_PAGE = 5
FOUND_PAGES = 4
MOST_FOUND = FOUND_ON_A_PAGE * FOUND_PAGES

Pages = Sequence[tuple[MovieId, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage(Button):
    """A page of search results: the button holds its films."""

    code: ClassVar[str] = "f"

    movie_ids: tuple[MovieId, ...]


@command(Command.SEARCH)
async def search(context: Context) -> None:
    """Find films by title."""
    if context.words:
        await find(context, context.words)
    else:
        await context.send(context.say("search-how"))


async def find(context: Context, words: str, more: Sequence[Row] = ()) -> None:
    """Answer with the films that some words may mean.

    Args:
        more: rows of buttons for what else the words may be.
    """
    if len(words) > LONGEST_WORDS:
        await too_long(context)
        return
    looked_up = await asyncio.to_thread(context.lookups.of, words)
    found = _found(context, looked_up)
    if not found:
        await not_here(context, looked_up, words, more)
        return
    if len(found) == 1 and looked_up.films and context.sender is not None and not context.in_group:
        await send_card(context, context.films[found[0]], more=more)
        return
    text, rows = await _page(context, in_pages(found, FOUND_ON_A_PAGE), 0)
    if looked_up.films:
        heading = context.say("search-found", words=quoted(words))
    else:
        heading = parts_line(context, words)
    await context.send("\n\n".join([heading, text]), [*rows, *more])


def _found(context: Context, looked_up: LookUp) -> list[MovieId]:
    """What is called so, then films of the same words; of the n-th of a series or a given year, no others."""
    found = [match.movie_id for match in looked_up.films]
    if looked_up.year is not None or looked_up.sequel is not None:
        return found
    beside = looked_up.beside if looked_up.likeness is Likeness.EXACT else looked_up.parts
    matches = near_enough([*looked_up.films, *beside])
    others = context.services.titles.without_padding(matches, looked_up.title)
    return list(dict.fromkeys([*found, *(match.movie_id for match in others)]))[:MOST_FOUND]


@pressed(FoundPage)
async def turn_page(context: Context, button: FoundPage) -> None:
    """Show another page; the buttons under the message hold the films of every page."""
    pages = [other.movie_ids for other in context.buttons_under() if isinstance(other, FoundPage)]
    await context.redraw(*await _page(context, pages, pages.index(button.movie_ids), button.owner))


def closest_line(context: Context, words: str) -> str:
    """Nothing is called just so: what follows is the closest, and how far the catalogue reaches."""
    return context.say("closest", words=quoted(words), year=context.services.titles.newest_year)


def parts_line(context: Context, words: str) -> str:
    """Nothing is called just so: what follows only has these words in its titles."""
    return context.say("title-parts", words=quoted(words), year=context.services.titles.newest_year)


async def not_here(
    context: Context, looked_up: LookUp, words: str, more: Sequence[Row] = (), below: Sequence[str] = ()
) -> None:
    """No film here is called so; say how far the catalogue reaches, and in private what to do next."""
    rows = [] if context.sender is None or context.in_group else await next_steps(context)
    lines = [_not_here(context, looked_up, words), *below, *sample_note(context)]
    await context.send("\n\n".join(lines), [*more, *rows])


def _not_here(context: Context, looked_up: LookUp, words: str) -> str:
    """That a film is not here, as far as that can be known."""
    year, sequel = context.services.titles.newest_year, looked_up.sequel
    if not looked_up.is_readable:
        return context.say("not-readable", words=quoted(words))
    if sequel is not None and sequel.part is not None:
        return context.say("sequel-not-here", film=f"{sequel.part.title} ({sequel.part.year})", year=year)
    if sequel is not None:
        return context.say("sequel-number-not-here", words=quoted(words), year=year)
    return context.say("film-not-found", words=quoted(words), count=len(context.films), year=year)


async def too_long(context: Context) -> None:
    """More words than any title has."""
    await context.send(context.say("too-long", limit=LONGEST_WORDS))


async def _page(
    context: Context, pages: Pages, number: int, owner: int | None = None
) -> tuple[str, list[Row]]:
    """A page of the films found.

    Args:
        owner: whose buttons they are; by default those of who asks.
    """
    first, owner = number * FOUND_ON_A_PAGE + 1, context.owner if owner is None else owner
    films = [context.films[movie_id] for movie_id in pages[number] if movie_id in context.films]
    said, ending = await _opinions(context, films)
    cards = [_card(context, film, place, said[film.movie_id]) for place, film in enumerate(films, first)]
    rows: list[Row] = []
    if context.in_group:
        rows.append(film_buttons(context, films, first))
    else:
        rows.append([open_button(context, film.movie_id, place) for place, film in enumerate(films, first)])
    if len(pages) > 1:
        turns = [FoundPage(movie_ids=page, owner=owner) for page in pages]
        rows.append(numbered_buttons(context.voice, turns, number))
    if context.in_group:
        rows.append([invitation_button(context, context.chat.id)])
    return "\n\n".join([*cards, ending, *sample_note(context)]), rows


async def _opinions(context: Context, films: Sequence[Film]) -> tuple[dict[MovieId, str], str]:
    """What the person, or the group together, thinks of films; and the line that ends such a list."""
    movie_ids = [film.movie_id for film in films]
    if context.in_group:
        profiles = await members.profiles_of(context)
        note = context.say("together-note", count=len(profiles))
        return members.opinions(context, profiles, movie_ids), note
    await context.read_profile()
    return opinions(context, movie_ids), context.say("search-open")


def _card(context: Context, film: Film, number: int, opinion: str) -> str:
    parts = [opinion]
    if film.imdb_id:
        parts.append(context.say("film-imdb", imdb=film.imdb_id))
    return f"{headline(context.voice, film, number)}\n{' · '.join(parts)}"
