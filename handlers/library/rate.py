"""Rating by words, /rate or none: find the film that is meant, save the stars, take them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from telegram import InlineKeyboardButton, Update

from handlers.films.card import redraw_card, send_card, way_back
from handlers.films.cards import label, name_of, named, stars
from handlers.films.search import not_found, too_long
from handlers.library import first, watchlist
from handlers.library.rating_text import Problem, Reading, readings
from handlers.people import owner_of, person_of, voice_for
from handlers.picks import lists as picks
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import Go, RateFilm, RatingsPage, ShowFilm, UndoRating, Unrate
from handlers.telegram.choices import Place, Verb
from handlers.telegram.replies import button, redraw, send
from handlers.telegram.texts import Voice, quoted
from handlers.telegram.typed import LONGEST, words_after_command
from recsys.domain import MovieId
from storage import Match, Person, Rated
from storage.titles.matching import is_certain, is_recognised, near

CHOICES = 6
"""Films offered where it is not clear which one is meant."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The reading of somebody's words that fits the catalogue best, and the films it may mean.

    Attributes:
        other: a film and half stars that the words may mean as well: "scream 4" as four stars for "Scream".
    """

    reading: Reading
    matches: Sequence[Match]
    other: tuple[MovieId, int] | None = None

    @property
    def similarity(self) -> float:
        """Of the best match; zero where there is none."""
        return self.matches[0].similarity if self.matches else 0.0

    @property
    def is_certain(self) -> bool:
        """Whether one film is meant and no other."""
        return is_certain(self.matches)

    @property
    def has_stars(self) -> bool:
        """Whether stars are in the words, or may be."""
        return bool(self.reading.number) or self.other is not None


async def rate(update: Update, context: Context) -> None:
    """Rate by title, with stars or without."""
    services, person = services_of(context), await person_of(update, context)
    voice, words = voice_for(context, person), words_after_command(update)
    if not any(character.isalpha() for character in words) and not services.titles.find(words, 1):
        go = button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner_of(person)))
        await send(update, voice.say("rate-how"), [[go]])
        return
    if len(words) > LONGEST:
        await too_long(update, voice)
        return
    await rate_understood(update, context, understand(services, words))


async def rate_understood(update: Update, context: Context, understood: Understood) -> None:
    """Save the stars, or ask for what is not clear: the film, or the stars."""
    services, person = services_of(context), await person_of(update, context)
    voice = voice_for(context, person)
    if not understood.matches:
        await not_found(update, context, voice, understood.reading.title)
    elif not understood.is_certain:
        await _ask_which(update, services, voice, person, understood)
    elif understood.reading.half_stars is not None:
        await _save(update, context, understood.matches[0].movie_id, understood.reading.half_stars)
    else:
        await _ask_stars(update, context, voice, person, understood)


def understand(services: Services, words: str) -> Understood:
    """Try the title as typed first; read a number as stars only where that finds a film better."""
    candidates = [
        Understood(reading, services.titles.find(reading.title, CHOICES)) for reading in readings(words)
    ]
    best = max(candidates, key=lambda candidate: candidate.similarity)  # the first of equals
    if not best.matches:
        return next((one for one in candidates if one.reading.half_stars), best)
    other = _other(services, candidates, best)
    same = services.titles.titled(best.matches, best.reading.title)
    if len(same) == 1:
        return Understood(best.reading, same, other)
    return Understood(best.reading, near(best.matches), other)


def _other(
    services: Services, candidates: Sequence[Understood], best: Understood
) -> tuple[MovieId, int] | None:
    """What the words mean besides, where a number that belongs to a title may be stars for another film."""
    if best.reading.number:
        return None
    for candidate in candidates:
        half_stars, title = candidate.reading.half_stars, candidate.reading.title
        films = [match.movie_id for match in services.titles.titled(candidate.matches, title)]
        if half_stars and films and films[0] != best.matches[0].movie_id:
            return films[0], half_stars
    return None


async def film_chosen(update: Update, context: Context, pressed: ShowFilm) -> None:
    """Show a film's card, or save the stars that came with the title."""
    services, person = services_of(context), await person_of(update, context)
    voice, film = voice_for(context, person), services.catalogue.films.get(pressed.movie_id)
    if film is None:
        await send(update, voice.say("film-not-here"))
    elif pressed.half_stars:
        await _save(update, context, film.movie_id, pressed.half_stars)
    elif pressed.place is Place.FOUND:
        await send_card(update, context, film)
    else:
        await redraw_card(update, context, film, pressed.place)


async def rated(update: Update, context: Context, pressed: RateFilm) -> None:
    """Save the stars that were tapped."""
    services = services_of(context)
    if pressed.movie_id not in services.catalogue.films:
        person = await person_of(update, context)
        await send(update, voice_for(context, person).say("film-not-here"))
        return
    await _save(update, context, pressed.movie_id, pressed.half_stars, pressed.place)


async def unrated(update: Update, context: Context, pressed: Unrate) -> None:
    """Delete a rating."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    name = name_of(services.catalogue, voice, pressed.movie_id)
    before = await services.storage.ratings.unrate(person.user_id, pressed.movie_id)
    back = button(voice.plain("back-button"), way_back(update) or RatingsPage(offset=0, owner=owner))
    if before is None:
        await redraw(update, voice.say("rating-not-there", film=name), [[back]])
        return
    undo = UndoRating(
        movie_id=pressed.movie_id,
        now=0,
        before=round(before.stars * 2),
        at=_second_of(before),
        place=pressed.place,
        owner=owner,
    )
    rows = [[button(voice.plain("undo-button"), undo), back]]
    await redraw(update, voice.say("rating-deleted", film=name, stars=before.stars), rows)


async def undone(update: Update, context: Context, pressed: UndoRating) -> None:
    """Go back to the rating before, unless it was changed again in the meantime."""
    services, person = services_of(context), await person_of(update, context)
    voice, book = voice_for(context, person), services.storage.ratings
    name = name_of(services.catalogue, voice, pressed.movie_id)
    is_undone = await book.take_back(
        person.user_id,
        pressed.movie_id,
        now=stars(pressed.now) if pressed.now else None,
        before=stars(pressed.before) if pressed.before else None,
        rated_at=datetime.fromtimestamp(pressed.at, UTC),
    )
    if not is_undone:
        text = voice.say("undo-too-late", film=name)
    elif pressed.before:
        text = voice.say("undone-to", film=name, stars=stars(pressed.before))
    else:
        text = voice.say("undone", film=name)
    if pressed.place is Place.PICKS:
        await picks.redraw_list(update, context)
    elif pressed.place is Place.FIRST and pressed.movie_id in services.catalogue.films:
        await first.ask_again(update, context, pressed.movie_id, text)
    elif pressed.place is Place.WATCHLIST:
        is_rated = await book.get(person.user_id, pressed.movie_id) is not None
        if is_rated:
            await watchlist.redraw_page(update, context, text)
        else:
            await watchlist.ask_stars(update, context, pressed.movie_id, text)
    else:
        present = await book.get(person.user_id, pressed.movie_id)
        is_rated = present is not None
        rows = _after_rating(update, voice, person, pressed.movie_id, None, is_rated=is_rated)
        await redraw(update, text, rows)


async def _save(
    update: Update, context: Context, movie_id: MovieId, half_stars: int, place: Place = Place.CARD
) -> None:
    """Save, then say so where the stars were given: the first ratings, a list of picks, or a card."""
    services, person = services_of(context), await person_of(update, context)
    voice = voice_for(context, person)
    before = await services.storage.ratings.rate(person.user_id, movie_id, stars(half_stars))
    undo = UndoRating(
        movie_id=movie_id,
        now=half_stars,
        before=round(before.stars * 2) if before else 0,
        at=_second_of(before),
        place=place,
        owner=owner_of(person),
    )
    if place is Place.PICKS:
        await picks.redraw_list(update, context, undo)
        return
    name = name_of(services.catalogue, voice, movie_id)
    text = _saved(voice, name, stars(half_stars), before.stars if before else None)
    if place is Place.FIRST:
        await first.ask_next(update, context, text, undo)
        return
    if place is Place.WATCHLIST:
        await watchlist.redraw_page(update, context, text, undo if undo.now != undo.before else None)
        return
    answer = send if update.callback_query is None else redraw
    await answer(update, text, _after_rating(update, voice, person, movie_id, undo))


def _second_of(rated: Rated | None) -> int:
    """When the stars were given; they are to keep that date if they come back."""
    return int(rated.rated_at.timestamp()) if rated else 0


def _saved(voice: Voice, film: str, now: float, before: float | None) -> str:
    if before is None:
        return voice.say("saved", film=film, stars=now)
    if before == now:
        return voice.say("saved-same", film=film, stars=now)
    return voice.say("saved-changed", film=film, stars=now, before=before)


def _after_rating(
    update: Update,
    voice: Voice,
    person: Person,
    movie_id: MovieId,
    undo: UndoRating | None,
    *,
    is_rated: bool = True,
) -> list[list[InlineKeyboardButton]]:
    owner, back = owner_of(person), way_back(update)
    change = ShowFilm(movie_id=movie_id, half_stars=0, place=Place.CARD, owner=owner)
    repair = [button(voice.plain("change-button" if is_rated else "give-stars-button"), change)]
    if undo is not None and undo.now != undo.before:
        repair.insert(0, button(voice.plain("undo-button"), undo))
    onward = [
        button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner)),
        button(voice.plain("back-button"), back)
        if back
        else button(voice.plain("ratings-button"), Go(verb=Verb.RATINGS, owner=owner)),
    ]
    return [repair, onward]


async def _ask_stars(
    update: Update, context: Context, voice: Voice, person: Person, understood: Understood
) -> None:
    """The film is clear, the stars are missing or wrong."""
    services = services_of(context)
    film = services.catalogue.films[understood.matches[0].movie_id]
    also, rows = _other_meaning(services, voice, person, understood)
    await send_card(
        update,
        context,
        film,
        above=_problem(voice, understood.reading),
        below=[voice.say("rate-tap-stars"), *also],
        more=rows,
    )


async def _ask_which(
    update: Update, services: Services, voice: Voice, person: Person, understood: Understood
) -> None:
    """Several films may be meant: one button each, with the year."""
    reading = understood.reading
    lines = _problem(voice, reading)
    words = quoted(reading.title)
    if not is_recognised(understood.matches):
        lines.append(voice.say("closest", words=words, year=services.titles.newest_year))
    if reading.half_stars:
        lines.append(voice.say("rate-which-stars", words=words, stars=stars(reading.half_stars)))
    else:
        lines.append(voice.say("rate-which", words=words))
    rows = [
        [
            button(
                label(services.catalogue.films[match.movie_id]),
                ShowFilm(
                    movie_id=match.movie_id,
                    half_stars=reading.half_stars or 0,
                    place=Place.CARD,
                    owner=owner_of(person),
                ),
            )
        ]
        for match in understood.matches
    ]
    also, other = _other_meaning(services, voice, person, understood)
    await send(update, "\n\n".join([*lines, *also]), [*rows, *other])


def _other_meaning(
    services: Services, voice: Voice, person: Person, understood: Understood
) -> tuple[list[str], list[list[InlineKeyboardButton]]]:
    """What else may be meant, if anything, as a line and a button."""
    if understood.other is None:
        return [], []
    movie_id, half_stars = understood.other
    film, given = services.catalogue.films[movie_id], stars(half_stars)
    save = ShowFilm(movie_id=movie_id, half_stars=half_stars, place=Place.CARD, owner=owner_of(person))
    row = [button(voice.plain("rate-or-stars-button", film=label(film), stars=given), save)]
    return [voice.say("rate-or-stars", film=named(film), stars=given)], [row]


def _problem(voice: Voice, reading: Reading) -> list[str]:
    """What is wrong with the number, if anything."""
    number = quoted(reading.number)
    if reading.problem is Problem.OUT_OF_RANGE:
        return [voice.say("stars-out-of-range", number=number)]
    if reading.problem is Problem.NOT_HALF:
        return [voice.say("stars-not-half", number=number)]
    if reading.problem is Problem.MANGLED:
        return [voice.say("stars-mangled", number=number)]
    return []
