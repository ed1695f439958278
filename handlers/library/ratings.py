"""/ratings: what somebody rated, sorted or searched, to change or delete."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, Update

from handlers.films.card import redraw_card
from handlers.films.cards import label, name_of
from handlers.films.search import too_long
from handlers.library.marked import list_buttons
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import FoundRatings, Go, OwnRating, RatingsPage, ShowFilm, Unrate
from handlers.telegram.choices import Order, Place, Verb
from handlers.telegram.pages import last_full_offset, numbered_buttons, turn_buttons
from handlers.telegram.replies import Rows, button, buttons_under, in_rows, redraw, send
from handlers.telegram.texts import Voice, quoted
from handlers.telegram.typed import LONGEST, words_after_command
from recsys.domain import MovieId, Profile
from storage import Person, RatingOrder
from storage.titles.folding import fold, without_article
from storage.titles.matching import good

ON_A_PAGE = 8
FOUND_ON_A_PAGE, FOUND_PAGES = 5, 4
"""Found films are in the buttons of their pages, which hold no more."""
OFFERED = 3
"""Films offered for rating where none that was rated fits."""

IN_SQL: dict[Order, RatingOrder] = {Order.NEWEST: "newest", Order.BEST: "best", Order.WORST: "worst"}
"""What storage calls each order; titles only the catalogue knows."""


async def ratings(update: Update, context: Context) -> None:
    """Show the newest ratings, or those of films that the words after the command may mean."""
    words = words_after_command(update)
    if words:
        await _find(update, context, words)
    else:
        await send(update, *await _page(update, context, Order.NEWEST, 0))


async def turn_page(update: Update, context: Context, pressed: RatingsPage) -> None:
    """Show another page, or the same ratings sorted otherwise, in place."""
    await redraw(update, *await _page(update, context, pressed.order, pressed.offset))


async def film_chosen(update: Update, context: Context, pressed: OwnRating) -> None:
    """Turn the list into a film's card, from which one comes back to the same page."""
    services, person = services_of(context), await person_of(update, context)
    back = RatingsPage(offset=pressed.offset, order=pressed.order, owner=pressed.owner)
    film = services.catalogue.films.get(pressed.movie_id)
    if film is not None:
        await redraw_card(update, context, film, Place.RATINGS, back)
        return
    voice = voice_for(context, person)
    name, rows = name_of(services.catalogue, voice, pressed.movie_id), [_back_button(voice, back)]
    rated = await services.storage.ratings.get(person.user_id, pressed.movie_id)
    if rated is None:
        await redraw(update, voice.say("rating-not-there", film=name), [rows])
        return
    delete = Unrate(movie_id=pressed.movie_id, place=Place.RATINGS, owner=pressed.owner)
    rows = [button(voice.plain("delete-button"), delete), *rows]
    await redraw(update, voice.say("rating-gone", film=name, stars=rated.stars), [rows])


async def turn_found_page(update: Update, context: Context, pressed: FoundRatings) -> None:
    """Show another page of found ratings; the buttons under the message hold the films of every page."""
    services, person = services_of(context), await person_of(update, context)
    pages = [other.movie_ids for other in buttons_under(update) if isinstance(other, FoundRatings)]
    if pressed.movie_ids not in pages:
        pages = [pressed.movie_ids]
    profile = await services.storage.profile(person.user_id)
    number = pages.index(pressed.movie_ids)
    await redraw(update, *_found_page(services, voice_for(context, person), person, profile, pages, number))


async def _page(update: Update, context: Context, order: Order, offset: int) -> tuple[str, Rows]:
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    profile = await services.storage.profile(person.user_id)
    count = len(profile.rated)
    if not count:
        return voice.say("ratings-none"), [
            [_first_button(voice, owner)],
            *list_buttons(voice, profile, owner),
        ]
    offset = last_full_offset(offset, count, ON_A_PAGE)
    page = await _sorted(services, profile, order, offset)
    lines = [
        _line(services, voice, movie_id, stars, number)
        for number, (movie_id, stars) in enumerate(page, offset + 1)
    ]
    openers = [
        button(
            voice.plain("open-button", number=str(number)),
            OwnRating(movie_id=movie_id, offset=offset, order=order, owner=owner),
        )
        for number, (movie_id, _) in enumerate(page, offset + 1)
    ]
    rows = [
        *in_rows(openers, ON_A_PAGE // 2),
        *turn_buttons(
            voice, offset, count, ON_A_PAGE, lambda to: RatingsPage(offset=to, order=order, owner=owner)
        ),
        *([_order_buttons(voice, order, offset, owner)] if count > 1 else []),
        *list_buttons(voice, profile, owner),
    ]
    head = voice.say("ratings-head", count=count, order=order.name)
    return "\n\n".join([head, "\n".join(lines), voice.say("ratings-tap")]), rows


async def _sorted(
    services: Services, profile: Profile, order: Order, offset: int
) -> Sequence[tuple[MovieId, float]]:
    """The films of a page with their stars."""
    if order is not Order.TITLE:
        page = await services.storage.ratings.page(
            profile.user_id, IN_SQL[order], offset=offset, limit=ON_A_PAGE
        )
        return [(rated.movie_id, rated.stars) for rated in page]
    films = services.catalogue.films

    def place(movie_id: MovieId) -> tuple[bool, str, int, MovieId]:
        film = films.get(movie_id)  # those that left the catalogue have no title and come last
        if film is None:
            return True, "", 0, movie_id
        return False, without_article(fold(film.title)), film.year or 0, movie_id

    page_ids = sorted(profile.rated, key=place)[offset : offset + ON_A_PAGE]
    return [(movie_id, profile.rated[movie_id]) for movie_id in page_ids]


async def _find(update: Update, context: Context, words: str) -> None:
    """Answer with the ratings of films that some words may mean."""
    services, person = services_of(context), await person_of(update, context)
    voice = voice_for(context, person)
    if len(words) > LONGEST:
        await too_long(update, voice)
        return
    profile = await services.storage.profile(person.user_id)
    matches = services.titles.find(words, FOUND_ON_A_PAGE * FOUND_PAGES, profile.rated)
    found = [match.movie_id for match in services.titles.without_padding(matches, words)]
    if not found:
        await send(update, *_not_found(services, voice, person, profile, words))
        return
    pages = [tuple(found[start : start + FOUND_ON_A_PAGE]) for start in range(0, len(found), FOUND_ON_A_PAGE)]
    heading = voice.say("ratings-found" if good(matches) else "ratings-closest", words=quoted(words))
    text, rows = _found_page(services, voice, person, profile, pages, 0)
    await send(update, f"{heading}\n\n{text}", rows)


def _found_page(
    services: Services,
    voice: Voice,
    person: Person,
    profile: Profile,
    pages: Sequence[tuple[MovieId, ...]],
    number: int,
) -> tuple[str, Rows]:
    owner, first = owner_of(person), number * FOUND_ON_A_PAGE + 1
    lines = [
        _line(services, voice, movie_id, profile.rated.get(movie_id), position)
        for position, movie_id in enumerate(pages[number], first)
    ]
    openers = [
        button(
            voice.plain("open-button", number=str(position)),
            ShowFilm(movie_id=movie_id, half_stars=0, place=Place.FOUND, owner=owner),
        )
        for position, movie_id in enumerate(pages[number], first)
    ]
    turns = numbered_buttons(voice, [FoundRatings(movie_ids=page, owner=owner) for page in pages], number)
    rows = [openers, *([turns] if len(pages) > 1 else []), [_back_button(voice, _all(owner))]]
    return "\n\n".join(["\n".join(lines), voice.say("ratings-tap")]), rows


def _not_found(
    services: Services, voice: Voice, person: Person, profile: Profile, words: str
) -> tuple[str, Rows]:
    """Nothing that they rated fits: offer the films that they may mean, and all their ratings."""
    owner = owner_of(person)
    onward = [_back_button(voice, _all(owner)) if profile.rated else _first_button(voice, owner)]
    meant = good(services.titles.find(words, OFFERED))
    if not meant:
        return voice.say("ratings-not-found", words=quoted(words)), [onward]
    films = [services.catalogue.films[match.movie_id] for match in meant]
    offers = [
        [
            button(
                label(film),
                ShowFilm(movie_id=film.movie_id, half_stars=0, place=Place.FOUND, owner=owner),
            )
        ]
        for film in films
    ]
    return voice.say("ratings-not-rated", words=quoted(words)), [*offers, onward]


def _line(services: Services, voice: Voice, movie_id: MovieId, stars: float | None, number: int) -> str:
    film = name_of(services.catalogue, voice, movie_id)
    if stars is None:
        return voice.say("rating-line-none", number=str(number), film=film)
    return voice.say("rating-line", number=str(number), film=film, stars=stars)


def _order_buttons(voice: Voice, chosen: Order, offset: int, owner: int) -> list[InlineKeyboardButton]:
    """One for each order; the chosen one is this very page."""
    keys = []
    for order in Order:
        name = voice.plain("ratings-order", order=order.name)
        is_on = order is chosen
        page = RatingsPage(offset=offset if is_on else 0, order=order, owner=owner)
        keys.append(button(voice.plain("ratings-order-chosen-button", order=name) if is_on else name, page))
    return keys


def _all(owner: int) -> RatingsPage:
    return RatingsPage(offset=0, owner=owner)


def _back_button(voice: Voice, page: RatingsPage) -> InlineKeyboardButton:
    return button(voice.plain("back-button"), page)


def _first_button(voice: Voice, owner: int) -> InlineKeyboardButton:
    return button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner))
