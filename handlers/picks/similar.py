"""/similar: films like a film."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films.buttons import SimilarTo
from handlers.films.cards import label, named, open_button, opinions, sample_note
from handlers.films.search import closest_line, find, not_here, too_long
from handlers.next_steps import picks_button
from handlers.presses import pressed
from handlers.reading.rated_title import Understood, understand
from handlers.telegram.replies import Rows, button, in_rows
from handlers.telegram.texts import quoted
from handlers.telegram.typed import LONGEST_WORDS
from recsys.domain import Film

SIMILAR_FILMS = 8
BEST_RATINGS_READ = 20
"""Of their best ratings, how many are looked through for one that may stand as an example."""


@command(Command.SIMILAR, with_profile=True)
async def similar(context: Context) -> None:
    """Find films like the one that is named."""
    words = context.words
    if not words:
        await context.send(*await _how(context))
        return
    if len(words) > LONGEST_WORDS:
        await too_long(context)
        return
    understood = await asyncio.to_thread(understand, context.lookups, words)
    if understood.found.parts and not understood.films:
        await find(context, words)
    elif not understood.films:
        await not_here(context, understood.found, words)
    elif len(understood.films) > 1:
        await context.send(*_which(context, understood))
    else:
        is_meant = understood.is_exact or understood.found.sequel is not None
        above = [] if is_meant else [closest_line(context, words)]
        await _answer(context, context.films[understood.films[0].movie_id], above)


@pressed(SimilarTo, with_profile=True)
async def similar_to(context: Context, wanted: SimilarTo) -> None:
    """Send films like the one that a button names."""
    film = context.films.get(wanted.movie_id)
    if film is None:
        await context.send(context.say("film-not-here"))
    else:
        await _answer(context, film)


async def _answer(context: Context, film: Film, above: Sequence[str] = ()) -> None:
    """Films like a film, without those that they hid.

    Args:
        above: paragraphs before them.
    """
    picks, hidden = picks_button(context), context.profile.hidden
    alike = context.recommender.similar(film.movie_id, SIMILAR_FILMS, among=context.films, without=hidden)
    if not alike:
        unknown = context.say("similar-unknown", film=named(film))
        await context.send("\n\n".join([*above, unknown]), [[picks]])
        return
    films = [context.films[one.movie_id] for one in alike]
    openers = [open_button(context, other.movie_id, number) for number, other in enumerate(films, 1)]
    parts = [
        *above,
        context.say("similar-head", film=named(film)),
        "\n".join(_entries(context, films)),
        context.say("similar-open"),
        *sample_note(context),
    ]
    await context.send("\n\n".join(parts), [*in_rows(openers, SIMILAR_FILMS // 2), [picks]])


def _entries(context: Context, films: Sequence[Film]) -> list[str]:
    said, profile = opinions(context, [film.movie_id for film in films]), context.profile
    lines = []
    for number, film in enumerate(films, 1):
        parts = [context.say("film-line-bare", number=str(number), film=named(film)), said[film.movie_id]]
        if film.movie_id in profile.seen and film.movie_id not in profile.rated:
            parts.append(context.say("film-seen"))
        lines.append(" · ".join(parts))
    return lines


def _which(context: Context, understood: Understood) -> tuple[str, Rows]:
    """Several films may be meant: one button each, with the year."""
    title = understood.reading.title
    lines = [context.say("similar-which", words=quoted(title))]
    if not understood.is_exact:
        lines.insert(0, closest_line(context, title))
    films = [context.films[match.movie_id] for match in understood.films]
    return "\n\n".join(lines), [
        [button(label(film), SimilarTo(movie_id=film.movie_id, owner=context.owner))] for film in films
    ]


async def _how(context: Context) -> tuple[str, Rows]:
    """How to ask, by the example of a film that they love."""
    best = await context.storage.ratings.page(context.person.user_id, "best", limit=BEST_RATINGS_READ)
    loved = (context.films.get(rated.movie_id) for rated in best)
    film = next((film for film in loved if film is not None), None)
    if film is None:
        return context.say("similar-how"), [[picks_button(context)]]
    like = context.button(
        SimilarTo(movie_id=film.movie_id, owner=context.owner), "similar-to-button", film=label(film)
    )
    return context.say("similar-how-own", example=named(film)), [[like], [picks_button(context)]]
