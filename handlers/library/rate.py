"""Rating by words, /rate or none: find the film that is meant, save the stars or ask for what is missing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import InlineKeyboardButton

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films.buttons import Place, ShowFilm
from handlers.films.card import send_card
from handlers.films.cards import label, named, stars
from handlers.films.search import closest_line, find, not_here, too_long
from handlers.library.stars import save
from handlers.next_steps import first_button
from handlers.reading.rated_title import Understood
from handlers.reading.stars_in_words import Problem, Reading
from handlers.telegram.replies import Row, button
from handlers.telegram.texts import quoted
from handlers.telegram.typed import LONGEST_WORDS


@command(Command.RATE, with_profile=True)
async def rate(context: Context) -> None:
    """Rate by title, with stars or without."""
    words = context.words
    if len(words) > LONGEST_WORDS:
        await too_long(context)
        return
    understood = await asyncio.to_thread(context.reader.title, words, stars_expected=True)
    if not any(character.isalpha() for character in words) and not understood.films:
        await context.send(context.say("rate-how"), [[first_button(context)]])
        return
    await rate_understood(context, understood)


async def rate_understood(context: Context, understood: Understood, more: Sequence[Row] = ()) -> None:
    """Save the stars, or ask for what is not clear: the film, or the stars.

    Args:
        more: rows of buttons for what else the words may be; where there are any, nothing is saved.
    """
    half_stars = understood.reading.half_stars
    if not understood.films:
        await _not_here(context, understood, more)
    elif half_stars is None and len(understood.films) == 1:
        await _ask_stars(context, understood, more)
    elif half_stars is not None and understood.is_sure and not more:
        await save(context, understood.films[0].movie_id, half_stars)
    else:
        await _ask_which(context, understood, more)


async def _not_here(context: Context, understood: Understood, more: Sequence[Row]) -> None:
    """No film is called so. Those that have the words in their titles are shown, none of them to be rated."""
    title = understood.reading.title
    if understood.found.parts and understood.found.year is None and understood.found.sequel is None:
        await find(context, title, more)
        return
    also, rows = _other_meaning(context, understood)
    await not_here(context, understood.found, title, [*rows, *more], also)


async def _ask_stars(context: Context, understood: Understood, more: Sequence[Row]) -> None:
    """The film is clear, the stars are missing or wrong."""
    also, rows = _other_meaning(context, understood)
    await send_card(
        context,
        context.films[understood.films[0].movie_id],
        above=_problem(context, understood.reading),
        below=[context.say("rate-tap-stars"), *also],
        more=[*rows, *more],
    )


async def _ask_which(context: Context, understood: Understood, more: Sequence[Row]) -> None:
    """Several films may be meant, or one that is not called just so: one button each, with the year."""
    reading = understood.reading
    lines, words = _problem(context, reading), quoted(reading.title)
    if not understood.is_exact:
        lines.append(closest_line(context, reading.title))
    if reading.half_stars:
        lines.append(context.say("rate-which-stars", words=words, stars=stars(reading.half_stars)))
    else:
        lines.append(context.say("rate-which", words=words))
    rows = [
        [
            button(
                label(context.films[match.movie_id]),
                ShowFilm(
                    movie_id=match.movie_id,
                    half_stars=reading.half_stars or 0,
                    place=Place.CARD,
                    owner=context.owner,
                ),
            )
        ]
        for match in understood.films
    ]
    also, other = _other_meaning(context, understood)
    await context.send("\n\n".join([*lines, *also]), [*rows, *other, *more])


def _other_meaning(
    context: Context, understood: Understood
) -> tuple[list[str], list[list[InlineKeyboardButton]]]:
    """What else may be meant, if anything, as a line and a button."""
    if understood.other is None:
        return [], []
    movie_id, half_stars = understood.other
    film, given = context.films[movie_id], stars(half_stars)
    rate_it = ShowFilm(movie_id=movie_id, half_stars=half_stars, place=Place.CARD, owner=context.owner)
    row = [context.button(rate_it, "rate-or-stars-button", film=label(film), stars=given)]
    return [context.say("rate-or-stars", film=named(film), stars=given)], [row]


def _problem(context: Context, reading: Reading) -> list[str]:
    """What is wrong with the number, if anything."""
    number = quoted(reading.number)
    if reading.problem is Problem.OUT_OF_RANGE:
        return [context.say("stars-out-of-range", number=number)]
    if reading.problem is Problem.NOT_HALF:
        return [context.say("stars-not-half", number=number)]
    if reading.problem is Problem.MANGLED:
        return [context.say("stars-mangled", number=number)]
    return []
