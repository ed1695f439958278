"""Learns which films go together: EASE and counts of who liked what, both in closed form."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import LIKED_STARS
from recsys.kernels.by_user import ByUser, user_by_user
from recsys.kernels.cooccurrence import add_products
from recsys.kernels.sgd import count
from recsys.models.affinity import LIFT_STEPS, Affinity

EASE_PENALTY = 1000.0
"""λ. Heavier than for people with hundreds of ratings: chats know five or twenty."""

LIFT_DAMPING = 10.0
"""People of whom nothing is known, added to those who rated a film when it is asked what they like."""

FEWEST_RATINGS = 5
MOST_KEPT_FILMS = 2400
"""Those with the most ratings; it bounds time and memory, and hardly any list holds another film."""


def fit_affinity(ratings: Ratings) -> Affinity:
    """Learn from who rated what which films people will rate, and like, next.

    Ridge regression of the target T on the ratings' presence X with the diagonal held at zero:
    P = (XᵀX + λI)⁻¹, B = P XᵀT − P·diag((P XᵀT)_jj / P_jj). With T = X this is EASE; here T counts a film
    that was rated once and one that was liked twice.

    Lifts are log((n_ji + a p_i)/(n_j + a)) − log p_i, where n_ji of the n_j people who rated film j liked
    film i, p_i is the share that likes it among all, and a is `LIFT_DAMPING`.

    Cost: O(n_kept³ + Σ n_u²) time, n_u being how many kept films a person rated; 32·n_kept² bytes and four
    to twelve a rating while it works.
    Source: Steck, "Embarrassingly shallow autoencoders for sparse data", WWW 2019, equation 8.
    """
    by_user, _, movie_ids = user_by_user(ratings)
    films = _enough_rated(by_user, movie_ids)
    kept = movie_ids[films]
    if not len(kept):
        return Affinity(kept, np.zeros((0, 0), np.float16), np.zeros((0, 0), np.int8))
    gram, pulls = _cooccurrences(by_user, films, len(movie_ids))
    lifts = _lifts(np.diag(gram), pulls - gram, len(by_user))
    gram[np.diag_indices_from(gram)] += EASE_PENALTY
    inverse = np.linalg.inv(gram)
    del gram
    weights = inverse @ pulls
    weights -= inverse * (np.diag(weights) / np.diag(inverse))[None, :]
    np.fill_diagonal(weights, 0.0)
    return Affinity(kept, weights.astype(np.float16), lifts)


def _lifts(n_rated: NDArray[np.float64], liked: NDArray[np.float64], n_people: int) -> NDArray[np.int8]:
    """Return the lifts; `liked`, how many of those who rated film j liked film i, is spent as memory."""
    share = (np.diag(liked) + 0.5) / (n_people + 1)
    liked += LIFT_DAMPING * share
    liked /= (n_rated + LIFT_DAMPING)[:, None]
    lifts = np.log(liked, out=liked)
    lifts -= np.log(share)
    return np.asarray(np.clip(np.rint(LIFT_STEPS * lifts), -127, 127), np.int8)


def _enough_rated(by_user: ByUser, movie_ids: NDArray[np.int32]) -> NDArray[np.intp]:
    """Return which films are kept, in the order of their ids."""
    counts = np.diff(count(by_user.films, len(movie_ids)))
    most = np.lexsort((movie_ids, -counts))[:MOST_KEPT_FILMS]
    enough = most[counts[most] >= FEWEST_RATINGS]
    return enough[np.argsort(movie_ids[enough])]


def _cooccurrences(
    by_user: ByUser, kept: NDArray[np.intp], n_films: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return XᵀX and XᵀT, shape (n_kept, n_kept)."""
    column_of = np.full(n_films, -1, np.int32)
    column_of[kept] = np.arange(len(kept))
    gram, pulls = np.zeros((len(kept), len(kept))), np.zeros((len(kept), len(kept)))
    for users in by_user.blocks():
        starts = by_user.starts[users.start : users.stop + 1]
        rows = slice(starts[0], starts[-1])
        columns = column_of[by_user.films[rows]]
        presence = np.ones(len(columns))
        add_products(starts - starts[0], columns, presence, presence, gram)
        target = np.where(by_user.stars[rows] >= LIKED_STARS, 2.0, 1.0)
        add_products(starts - starts[0], columns, presence, target, pulls)
    return gram, pulls
