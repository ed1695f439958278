"""/ratings: what somebody rated, sorted or searched, to change or delete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films.buttons import Order, Place, RatingsPage, ShowFilm, Unrate
from handlers.films.card import redraw_card
from handlers.films.cards import label, name_of, open_button
from handlers.films.search import too_long
from handlers.library.marked import list_buttons
from handlers.next_steps import first_button
from handlers.presses import pressed
from handlers.telegram.callback_data import Button
from handlers.telegram.pages import in_pages, last_full_offset, numbered_buttons, turn_buttons
from handlers.telegram.replies import Rows, button, in_rows
from handlers.telegram.texts import quoted
from handlers.telegram.typed import LONGEST_WORDS
from recsys.domain import MovieId
from storage import RatingOrder
from storage.titles.folding import fold, without_article
from storage.titles.matching import good

RATINGS_ON_A_PAGE = 8
FOUND_RATINGS_ON_A_PAGE, FOUND_RATINGS_PAGES = 5, 4
"""Found films are in the buttons of their pages, which hold no more."""
OFFERED = 3
"""Films offered for rating where none that was rated fits."""

IN_SQL: dict[Order, RatingOrder] = {Order.NEWEST: "newest", Order.BEST: "best", Order.WORST: "worst"}
"""What storage calls each order; titles only the catalogue knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRating(Button):
    """Show a film of one's own ratings, from which one comes back to the page that it stands on."""

    code: ClassVar[str] = "lo"

    movie_id: MovieId
    offset: int
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRatings(Button):
    """A page of what was found among one's own ratings: the button holds its films."""

    code: ClassVar[str] = "lf"

    movie_ids: tuple[MovieId, ...]


@command(Command.RATINGS, with_profile=True)
async def ratings(context: Context) -> None:
    """Show the newest ratings, or those of films that the words after the command may mean."""
    if context.words:
        await _find(context, context.words)
    else:
        await context.send(*await _page(context, Order.NEWEST, 0))


@pressed(RatingsPage, with_profile=True)
async def turn_page(context: Context, page: RatingsPage) -> None:
    """Show another page, or the same ratings sorted otherwise, in place."""
    await context.redraw(*await _page(context, page.order, page.offset))


@pressed(OwnRating, with_profile=True)
async def film_chosen(context: Context, chosen: OwnRating) -> None:
    """Turn the list into a film's card, from which one comes back to the same page."""
    movie_id, owner = chosen.movie_id, chosen.owner
    back = RatingsPage(offset=chosen.offset, order=chosen.order, owner=owner)
    film = context.films.get(movie_id)
    if film is not None:
        await redraw_card(context, film, Place.RATINGS, back)
        return
    name, back_button = name_of(context, movie_id), context.button(back, "back-button")
    stars = context.profile.rated.get(movie_id)
    if stars is None:
        await context.redraw(context.say("rating-not-there", film=name), [[back_button]])
        return
    delete = Unrate(movie_id=movie_id, place=Place.RATINGS, owner=owner)
    row = [context.button(delete, "delete-button"), back_button]
    await context.redraw(context.say("rating-gone", film=name, stars=stars), [row])


@pressed(FoundRatings, with_profile=True)
async def turn_found_page(context: Context, page: FoundRatings) -> None:
    """Show another page of found ratings; the buttons under the message hold the films of every page."""
    pages = [other.movie_ids for other in context.buttons_under() if isinstance(other, FoundRatings)]
    await context.redraw(*_found_page(context, pages, pages.index(page.movie_ids)))


async def _page(context: Context, order: Order, offset: int) -> tuple[str, Rows]:
    owner, count = context.owner, len(context.profile.rated)
    if not count:
        return context.say("ratings-none"), [[first_button(context)], *list_buttons(context)]
    offset = last_full_offset(offset, count, RATINGS_ON_A_PAGE)
    page = list(enumerate(await _sorted(context, order, offset), offset + 1))
    openers = [
        context.button(
            OwnRating(movie_id=movie_id, offset=offset, order=order, owner=owner),
            "open-button",
            number=str(number),
        )
        for number, (movie_id, _) in page
    ]
    rows = [
        *in_rows(openers, RATINGS_ON_A_PAGE // 2),
        *turn_buttons(
            context.voice,
            offset,
            count,
            RATINGS_ON_A_PAGE,
            lambda to: RatingsPage(offset=to, order=order, owner=owner),
        ),
        *([_order_buttons(context, order, offset)] if count > 1 else []),
        *list_buttons(context),
    ]
    head = context.say("ratings-head", count=count, order=order.name)
    lines = [_line(context, movie_id, stars, number) for number, (movie_id, stars) in page]
    return "\n\n".join([head, "\n".join(lines), context.say("ratings-tap")]), rows


async def _sorted(context: Context, order: Order, offset: int) -> Sequence[tuple[MovieId, float]]:
    """The films of a page with their stars."""
    if order is not Order.TITLE:
        page = await context.storage.ratings.page(
            context.person.user_id, IN_SQL[order], offset=offset, limit=RATINGS_ON_A_PAGE
        )
        return [(rated.movie_id, rated.stars) for rated in page]
    films, rated = context.films, context.profile.rated

    def place(movie_id: MovieId) -> tuple[bool, str, int, MovieId]:
        film = films.get(movie_id)  # those that left the catalogue have no title and come last
        if film is None:
            return True, "", 0, movie_id
        return False, without_article(fold(film.title)), film.year or 0, movie_id

    return [
        (movie_id, rated[movie_id])
        for movie_id in sorted(rated, key=place)[offset : offset + RATINGS_ON_A_PAGE]
    ]


async def _find(context: Context, words: str) -> None:
    """Answer with the ratings of films that some words may mean."""
    if len(words) > LONGEST_WORDS:
        await too_long(context)
        return
    titles = context.services.titles
    matches = titles.find(words, FOUND_RATINGS_ON_A_PAGE * FOUND_RATINGS_PAGES, context.profile.rated)
    found = [match.movie_id for match in titles.without_padding(matches, words)]
    if not found:
        await context.send(*_not_found(context, words))
        return
    heading = context.say("ratings-found" if good(matches) else "ratings-closest", words=quoted(words))
    text, rows = _found_page(context, in_pages(found, FOUND_RATINGS_ON_A_PAGE), 0)
    await context.send(f"{heading}\n\n{text}", rows)


def _found_page(context: Context, pages: Sequence[tuple[MovieId, ...]], number: int) -> tuple[str, Rows]:
    owner, rated = context.owner, context.profile.rated
    films = list(enumerate(pages[number], number * FOUND_RATINGS_ON_A_PAGE + 1))
    lines = [_line(context, movie_id, rated.get(movie_id), position) for position, movie_id in films]
    turns = [FoundRatings(movie_ids=page, owner=owner) for page in pages]
    rows = [
        [open_button(context, movie_id, position) for position, movie_id in films],
        *([numbered_buttons(context.voice, turns, number)] if len(pages) > 1 else []),
        [_all_button(context)],
    ]
    return "\n\n".join(["\n".join(lines), context.say("ratings-tap")]), rows


def _not_found(context: Context, words: str) -> tuple[str, Rows]:
    """Nothing that they rated fits: offer the films that they may mean, and all their ratings."""
    onward = [_all_button(context) if context.profile.rated else first_button(context)]
    meant = good(context.services.titles.find(words, OFFERED))
    if not meant:
        return context.say("ratings-not-found", words=quoted(words)), [onward]
    offers = [
        [
            button(
                label(context.films[match.movie_id]),
                ShowFilm(movie_id=match.movie_id, place=Place.FOUND, owner=context.owner),
            )
        ]
        for match in meant
    ]
    return context.say("ratings-not-rated", words=quoted(words)), [*offers, onward]


def _line(context: Context, movie_id: MovieId, stars: float | None, number: int) -> str:
    film = name_of(context, movie_id)
    if stars is None:
        return context.say("rating-line-none", number=str(number), film=film)
    return context.say("rating-line", number=str(number), film=film, stars=stars)


def _order_buttons(context: Context, chosen: Order, offset: int) -> list[InlineKeyboardButton]:
    """One for each order; the chosen one is this very page."""
    keys = []
    for order in Order:
        name, is_on = context.plain("ratings-order", order=order.name), order is chosen
        page = RatingsPage(offset=offset if is_on else 0, order=order, owner=context.owner)
        text = context.plain("ratings-order-chosen-button", order=name) if is_on else name
        keys.append(button(text, page))
    return keys


def _all_button(context: Context) -> InlineKeyboardButton:
    return context.button(RatingsPage(offset=0, owner=context.owner), "back-button")
