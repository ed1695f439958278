"""People of whom some ratings are shown and the others asked about: what all protocols share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from recsys.data.ratings import Ratings
from recsys.domain import LIKED_STARS, MovieId


@dataclass(frozen=True, slots=True)
class HeldOut:
    """One person to ask about.

    Attributes:
        shown: what they are folded in from, stars by film.
        asked: what was held back, stars by film; none of it is shown.
    """

    user_id: int
    shown: Mapping[MovieId, float]
    asked: Mapping[MovieId, float]

    @property
    def relevant(self) -> frozenset[MovieId]:
        """The films that a good list holds: those held back that they gave four stars or more."""
        return frozenset(movie_id for movie_id, stars in self.asked.items() if stars >= LIKED_STARS)


def by_user(ratings: Ratings) -> dict[int, dict[MovieId, float]]:
    """Return everybody's stars by film, people and films in the order of the ratings."""
    people: dict[int, dict[MovieId, float]] = {}
    for user, movie, stars in zip(
        ratings.user_ids.tolist(), ratings.movie_ids.tolist(), ratings.stars.tolist(), strict=True
    ):
        people.setdefault(user, {})[MovieId(movie)] = stars
    return people


def reveal(ratings: Ratings, n_shown: int, random: np.random.Generator) -> list[HeldOut]:
    """Show of each person that many ratings, drawn at random; the others are asked.

    Returns:
        People in ascending order of their ids; of somebody with no more ratings than that none are asked.
    """
    found = []
    for user, rated in sorted(by_user(ratings).items()):
        films = list(rated)
        order = [films[place] for place in random.permutation(len(films))]
        shown, asked = (
            {movie: rated[movie] for movie in part} for part in (order[:n_shown], order[n_shown:])
        )
        found.append(HeldOut(user, shown, asked))
    return found
