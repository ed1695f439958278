"""What somebody wishes their picks to be like, for the recommender and for a button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from handlers.wishes.adventure import Adventure
from handlers.wishes.mood import MOODS, Mood
from handlers.wishes.vocabulary import GENRES
from recsys.data.filters import Filters, Fitting
from recsys.domain import MovieId

MOST_TAGS = 2
"""Tags of a wish."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the picks should be like.

    Attributes:
        genres: a film has all of them.
        no_genres: a film has none of them.
        first_year, last_year: both included; None is open.
        adventure: hidden gems, well-known films, or as the person chose for all picks.
        mood: see `MOODS`.
        tags: a film has all of them; at most `MOST_TAGS`.
        like: the film to go by.
        again: films that the person saw and liked, instead of new ones.
        unclear: words that were not understood, or that nothing can be picked by.
        explained: share of the message's words that it accounts for, fillers left out; 0 to 1.
    """

    genres: frozenset[str] = frozenset()
    no_genres: frozenset[str] = frozenset()
    first_year: int | None = None
    last_year: int | None = None
    adventure: Adventure = Adventure.AS_SET
    mood: Mood = Mood.ANY
    tags: tuple[str, ...] = ()
    like: MovieId | None = None
    again: bool = False
    unclear: tuple[str, ...] = ()
    explained: float = field(default=0.0, compare=False)

    @property
    def is_open(self) -> bool:
        """Whether nothing was wished."""
        fame = self.adventure is not Adventure.AS_SET
        return not (fame or self.like or self.again) and self._takes_any

    def films(self, filters: Filters) -> Fitting | None:
        """The films that fit; None where any would do. Fame, likeness and what was seen are no part of it."""
        if self._takes_any:
            return None
        kind = MOODS[self.mood]
        return filters.fitting(
            self.genres,
            self.no_genres | (kind.none_of - self.genres),
            self.first_year,
            self.last_year,
            any_genres=kind.any_of,
            tags=self.tags,
        )

    @property
    def _takes_any(self) -> bool:
        named = self.genres or self.no_genres or self.first_year or self.last_year or self.tags
        return not named and self.mood is Mood.ANY


def bits(genres: Iterable[str]) -> int:
    """Genres as a number for a button."""
    return sum(1 << GENRES.index(genre) for genre in genres)


def from_bits(number: int) -> frozenset[str]:
    """Genres from a button's number; bits that mean nothing are dropped."""
    return frozenset(genre for position, genre in enumerate(GENRES) if number >> position & 1)
