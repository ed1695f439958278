"""Rating by words, /rate or none: find the film that is meant, save the stars or ask for what is missing."""

from __future__ import annotations

from telegram import InlineKeyboardButton

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films.buttons import Place, ShowFilm
from handlers.films.card import send_card
from handlers.films.cards import label, named, stars
from handlers.films.search import closest_line, not_found, too_long
from handlers.library.meaning import Understood, understand
from handlers.library.rating_text import Problem, Reading
from handlers.library.stars import save
from handlers.next_steps import first_button
from handlers.telegram.replies import button
from handlers.telegram.texts import quoted
from handlers.telegram.typed import LONGEST_WORDS


@command(Command.RATE)
async def rate(context: Context) -> None:
    """Rate by title, with stars or without."""
    words, titles = context.words, context.services.titles
    if not any(character.isalpha() for character in words) and not titles.find(words, 1):
        await context.send(context.say("rate-how"), [[first_button(context)]])
        return
    if len(words) > LONGEST_WORDS:
        await too_long(context)
        return
    await rate_understood(context, understand(titles, words))


async def rate_understood(context: Context, understood: Understood) -> None:
    """Save the stars, or ask for what is not clear: the film, or the stars."""
    if not understood.matches:
        await not_found(context, understood.reading.title)
    elif not understood.is_certain:
        await _ask_which(context, understood)
    elif understood.reading.half_stars is not None:
        await save(context, understood.matches[0].movie_id, understood.reading.half_stars)
    else:
        await _ask_stars(context, understood)


async def _ask_stars(context: Context, understood: Understood) -> None:
    """The film is clear, the stars are missing or wrong."""
    also, rows = _other_meaning(context, understood)
    await send_card(
        context,
        context.films[understood.matches[0].movie_id],
        above=_problem(context, understood.reading),
        below=[context.say("rate-tap-stars"), *also],
        more=rows,
    )


async def _ask_which(context: Context, understood: Understood) -> None:
    """Several films may be meant: one button each, with the year."""
    reading = understood.reading
    lines, words = _problem(context, reading), quoted(reading.title)
    if not understood.is_recognised:
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
        for match in understood.matches
    ]
    also, other = _other_meaning(context, understood)
    await context.send("\n\n".join([*lines, *also]), [*rows, *other])


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
