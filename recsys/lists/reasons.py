"""Why a film is on a list: what speaks most for it, and something else for each film of one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.domain import (
    LIKED_STARS,
    WORTH_AGAIN,
    Because,
    Index,
    LikedTogether,
    MovieId,
    OfDecade,
    OfGenre,
    Reason,
    WellLoved,
)
from recsys.models.factors import FoldedIn
from recsys.models.model import Model

Ratings = Mapping[MovieId, float]

LEAST_CONTRIBUTION: Final = 0.05
"""Stars that a rating must add to a prediction to be a reason of its own."""

LEAST_TIMES: Final = 2.0
"""How much oftener than others those who rated a film must like another, to be told."""

FEWEST_FILMS: Final = 3
"""Of a genre or a decade that somebody rated, to know that they like it."""

MOST_OF_A_KIND: Final = 3
"""Ratings of one film's reasons that are looked through for one that no other film has."""


def reasons_of(model: Model, person: FoldedIn, rows: Iterable[Index]) -> list[Reason | None]:
    """Return a reason for each film of a list, no two alike where something else speaks for one of them.

    The order decides: the first film gets what speaks most for it (see `_speaking`). None of a film for which
    nothing speaks.
    """
    given: Counter[Hashable] = Counter()
    ratings = person.ratings
    reasons: list[Reason | None] = []
    for row in rows:
        reason = _freshest(_speaking(model, person, ratings, row), given)
        if reason is not None and not isinstance(reason, WellLoved):  # which says something else of each
            given[_subject(reason)] += 1
        reasons.append(reason)
    return reasons


def _freshest(speaking: Iterable[Reason], given: Counter[Hashable]) -> Reason | None:
    """Return the first reason whose subject was not given yet; where all were, one that was given least."""
    known: list[Reason] = []
    for reason in speaking:
        if not given[_subject(reason)]:
            return reason
        known.append(reason)
    return min(known, key=lambda reason: given[_subject(reason)], default=None)


def loved(model: Model, row: Index) -> WellLoved | None:
    """Return what everybody says of a film; None where nobody rated it."""
    n_ratings = int(model.loved.n_ratings[row])
    return WellLoved(n_ratings, float(model.loved.mean[row])) if n_ratings else None


def _subject(reason: Reason) -> Hashable:
    """Return what a reason is about: the same film is the same reason, in whichever way it speaks."""
    match reason:
        case Because() | LikedTogether():
            return reason.movie_id
        case OfGenre():
            return reason.genre
        case OfDecade():
            return reason.decade
        case WellLoved():
            return WellLoved


def _speaking(model: Model, person: FoldedIn, ratings: Ratings, row: Index) -> Iterator[Reason]:
    """Yield what speaks for a film, what convinces most first.

    Ratings that lift its prediction by `LEAST_CONTRIBUTION`; films they liked whose raters like it
    oftener than others do; its genres and its decade, where they give these well and no less than they give
    on average; how loved it is.
    """
    yield from _ratings(model, person, ratings, row)
    yield from _liked_together(model, ratings, row)
    yield from _kinds(model, person, row)
    if (everybody := loved(model, row)) is not None:
        yield everybody


def _ratings(model: Model, person: FoldedIn, ratings: Ratings, row: Index) -> list[Because]:
    """Return the ratings that lift a film's prediction, those of the largest affinity to it first.

    Every rating also says how generous a person is, which lifts all films alike and explains none. What put
    the film on the list is its affinity to the films they rated, so that chooses; told is the rating's exact
    part of the prediction.
    """
    lifting = person.contributions(row, LEAST_CONTRIBUTION)
    shares = model.affinity.shares(ratings, _movie(model, row)) if lifting else {}
    by_affinity = sorted(lifting, key=lambda one: -max(shares.get(one.movie_id, 0.0), 0.0))
    return by_affinity[:MOST_OF_A_KIND]


def _liked_together(model: Model, ratings: Ratings, row: Index) -> list[LikedTogether]:
    times = model.affinity.times(ratings, _movie(model, row))
    liked = [film for film in times if ratings[film] >= LIKED_STARS and times[film] >= LEAST_TIMES]
    first = sorted(liked, key=lambda film: -times[film])[:MOST_OF_A_KIND]
    return [LikedTogether(film, times[film]) for film in first]


def _kinds(model: Model, person: FoldedIn, row: Index) -> list[OfGenre | OfDecade]:
    """Return the film's genres and its decade that they like, the one with the most stars first."""
    spread, found = model.spread, list[OfGenre | OfDecade]()
    if not len(person.rated):
        return []
    usual = max(float(person.stars.mean()), WORTH_AGAIN)
    _, decades, genres, _ = spread.blocks
    for column in np.flatnonzero(spread.shares[row, genres]).tolist():
        n_films, mean = _rated(person, spread.shares[person.rated, genres.start + column] > 0)
        if n_films >= FEWEST_FILMS and mean >= usual:
            found.append(OfGenre(spread.genres[column], n_films, mean))
    for column in np.flatnonzero(spread.shares[row, decades]).tolist():
        n_films, mean = _rated(person, spread.shares[person.rated, decades.start + column] > 0)
        if n_films >= FEWEST_FILMS and mean >= usual:
            found.append(OfDecade(spread.decades[column], n_films, mean))
    return sorted(found, key=lambda kind: -kind.mean)


def _rated(person: FoldedIn, which: NDArray[np.bool_]) -> tuple[int, float]:
    """Return how many of the films they rated are such, and what they gave those on average."""
    n_films = int(np.count_nonzero(which))
    return n_films, float(person.stars[which].mean()) if n_films else 0.0


def _movie(model: Model, row: Index) -> MovieId:
    return MovieId(int(model.factors.movie_ids[row]))
