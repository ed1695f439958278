"""A list that spreads over fame, decades, genres and origin as the films do that a person likes.

The score finds what somebody is most likely to come across and like, film by film. So the best films are
all of the most likely kind: a list of them is far better known, and of fewer decades, than what they like.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.domain import LIKED_STARS, Index, MovieId
from recsys.lists.ranking import best, scores
from recsys.models.factors import FoldedIn
from recsys.models.model import Model
from recsys.models.spread import Spread

N_CANDIDATES: Final = 500
LONGEST: Final = 100
"""So many films of a list are calibrated; after them comes what has the best score."""

WEIGHTS: Final = (0.13, 0.4, 0.8, 1.0)
"""What fame, decades, genres and foreign films count beside the score, which is a log chance."""

NOTHING: Final = np.zeros(0, np.intp)

GENERAL_FILMS: Final = (10.0, 3.0, 3.0, 3.0)
"""Films of what people like in general that are added to those that somebody likes, for each of the four."""

EXPECTED_FILMS: Final = 2.0
"""Films of the person's own fame that a list is begun with, so that no fame is missing for good."""


def listed(model: Model, rated: Mapping[MovieId, float], n: int, *, adventure: float = 0.0) -> list[MovieId]:
    """Return the n films that somebody of these ratings is shown first, none of which they rated."""
    score, person = scores(model, rated, adventure=adventure)
    allowed = np.ones(len(score), np.bool_)
    allowed[model.factors.known(rated)] = False
    picked = calibrated(model, person, score, allowed, n)
    return [MovieId(int(model.factors.movie_ids[row])) for row, _ in picked]


def calibrated(
    model: Model,
    person: FoldedIn,
    score: NDArray[np.float64],
    allowed: NDArray[np.bool_],
    n: int,
    after: NDArray[np.intp] = NOTHING,
) -> list[tuple[Index, float]]:
    """Pick films one by one, each the one that is worth most beside those already picked.

    With p the `target` and c what the t films picked so far add up to, the next film has the largest

        score_i + Σ_k λ_k·lack_k·shares_ik

    For decades, genres and foreign films, lack = max((t + 1)·p − c, 0): so many films are missing. For fame,
    lack = p/q with q = (c + m·p)/(t + m), m = `EXPECTED_FILMS`: the slope of t times the Kullback-Leibler
    divergence between list and person, which forgets no step of fame; but a genre that somebody sees once in
    a hundred films need not be in each list.

    Of a wish it holds what the wish leaves open: what all films have in common changes no order.

    Args:
        score: shape (n_films,), as `ranking.scores` gives it.
        allowed: shape (n_films,), which films may be picked.
        after: rows that the list begins with; what is returned goes on from there.

    Returns:
        Up to n rows, the first picked first, and what they were worth, in falling order; of somebody without
        ratings the best rows with their scores.

    Cost: O(n·N_CANDIDATES·n_kinds), about 0.03 ms a film.
    Source: after Steck, "Calibrated recommendations", RecSys 2018, whose greedy steps compare divergences.
    """
    if not len(person.rated):
        return [(row, float(score[row])) for row in best(score, allowed, n)]
    candidates = np.array(best(score, allowed, max(n, N_CANDIDATES)), np.intp)
    near, spread = candidates[:N_CANDIDATES], model.spread
    shares, aim, weights = spread.of(near), target(spread, person), _of_kinds(spread, WEIGHTS)
    fame, picked = spread.blocks[0], spread.of(after).sum(axis=0)
    order, values, left = list[int](), list[float](), score[near]
    for size in range(len(after), min(len(after) + min(n, len(near)), LONGEST)):
        lack = np.maximum((size + 1) * aim - picked, 0)
        held = np.maximum(picked[fame] + EXPECTED_FILMS * aim[fame], np.finfo(np.float64).tiny)
        lack[fame] = (size + EXPECTED_FILMS) * aim[fame] / held
        worth = left + shares @ (weights * lack)
        place = int(np.argmax(worth))
        order.append(place)
        values.append(float(worth[place]))
        left[place] = -np.inf
        picked += shares[place]
    rest = np.delete(candidates, order)[: max(n - len(order), 0)]
    rows = [*near[order].tolist(), *rest.tolist()]
    values = sorted([*values, *score[rest].tolist()], reverse=True)
    return [(Index(row), value) for row, value in zip(rows, values, strict=True)]


def target(spread: Spread, person: FoldedIn) -> NDArray[np.float64]:
    """Return how a list for a person is to spread, shape (n_kinds,): 1 in all for fame, decades and genres.

    p = (Σ_j shares_j + `GENERAL_FILMS`·liked)/(n + `GENERAL_FILMS`) over the n films j that they like.
    """
    likes = person.rated[person.stars >= LIKED_STARS]
    general = _of_kinds(spread, GENERAL_FILMS)
    total = spread.of(likes).sum(axis=0) + general * spread.liked
    return np.asarray(total / (len(likes) + general), np.float64)


def _of_kinds(spread: Spread, of_blocks: tuple[float, ...]) -> NDArray[np.float64]:
    """Return for each kind the number of its block, shape (n_kinds,)."""
    kinds = np.arange(len(spread.liked))
    return np.repeat(of_blocks, [len(kinds[block]) for block in spread.blocks])
