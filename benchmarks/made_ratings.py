"""Ratings with the shape of MovieLens-25M, made up from a seed, to measure memory and time at its size.

MovieLens-25M has 25,000,095 ratings of 59,047 films by 162,541 people, who gave at least 20, 71 in the median
and 154 in the mean; half of the people rated the best-known film. Fewer ratings here are fewer people.
"""

from __future__ import annotations

import numpy as np

from recsys.data.ratings import Ratings

RATINGS = 25_000_095
USERS = 162_541
FILMS = 59_047
AT_A_TIME = 4_000
OVERDRAWN = 1.6
"""A draw may hit a film twice; that many more are drawn, and what is too much is left out."""


def made_ratings(n: int, seed: int = 0) -> Ratings:
    """Return n ratings in the order of users, then films, no pair twice."""
    random = np.random.default_rng(seed)
    n_users = round(n * USERS / RATINGS)
    popularity = np.cumsum(random.lognormal(sigma=1.9, size=FILMS))
    popularity /= popularity[-1]
    generosity, quality = random.normal(0, 0.45, n_users), random.normal(0, 0.5, FILMS)
    of_users, of_films = random.normal(0, 0.4, (n_users, 4)), random.normal(0, 0.4, (FILMS, 4))
    many = OVERDRAWN * (22 + random.lognormal(np.log(51), 1.35, n_users))
    wanted = np.minimum(many, FILMS / 8).astype(np.int64)
    parts = []
    for first in range(0, n_users, AT_A_TIME):
        drawn = np.repeat(
            np.arange(first, min(first + AT_A_TIME, n_users)), wanted[first : first + AT_A_TIME]
        )
        pairs = np.unique(drawn * FILMS + np.searchsorted(popularity, random.random(len(drawn))))
        users, films = pairs // FILMS, pairs % FILMS
        taste = np.einsum("nf,nf->n", of_users[users], of_films[films])
        stars = 3.5 + generosity[users] + quality[films] + taste + random.normal(0, 0.8, len(users))
        halves = np.clip(np.round(2 * stars), 1, 10).astype(np.float32)
        parts.append(
            Ratings((users + 1).astype(np.int32), (films + 1).astype(np.int32), halves / np.float32(2))
        )
    columns = ("user_ids", "movie_ids", "stars")
    made = Ratings(*(np.concatenate([getattr(part, name) for part in parts]) for name in columns))
    if len(made) < n:
        raise ValueError(f"{len(made)} of {n} ratings were made; draw more")
    return made.rows(np.sort(random.choice(len(made), n, replace=False)))
