"""What somebody wishes their picks to be like, for the recommender and for a button."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.telegram.choices import Adventure, Mood
from handlers.wishes.vocabulary import GENRES
from recsys.data.filters import Filters, Fitting
from recsys.domain import MovieId


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


@dataclass(frozen=True, slots=True)
class KindOfFilm:
    """The films of a mood.

    Attributes:
        any_of: a film has one of these genres at least; none asks for nothing.
        none_of: it has none of these, unless they were wished for besides.
    """

    any_of: frozenset[str] = frozenset()
    none_of: frozenset[str] = frozenset()

    @classmethod
    def of(cls, any_of: str, none_of: str = "") -> KindOfFilm:
        """Read the genres from two lists with spaces between them."""
        return cls(frozenset(any_of.split()), frozenset(none_of.split()))


MOODS = {
    Mood.ANY: KindOfFilm(),
    Mood.LIGHT: KindOfFilm.of(
        "Comedy Animation Children Musical", "Drama Horror Thriller Crime War Mystery Film-Noir Documentary"
    ),
    Mood.TENSE: KindOfFilm.of(
        "Thriller Mystery Crime Horror Film-Noir", "Comedy Animation Children Musical Romance Documentary"
    ),
    Mood.MOVING: KindOfFilm.of(
        "Drama Romance", "Comedy Action Adventure Crime Horror Thriller Mystery Sci-Fi Documentary"
    ),
    Mood.BIG: KindOfFilm.of("Action Adventure War Western IMAX", "Horror Children Documentary"),
    Mood.STRANGE: KindOfFilm.of("Fantasy Sci-Fi Mystery", "Action Adventure Children War Western"),
    Mood.TRUE: KindOfFilm.of("Documentary"),
}


def bits(genres: Iterable[str]) -> int:
    """Genres as a number for a button."""
    return sum(1 << GENRES.index(genre) for genre in genres)


def from_bits(number: int) -> frozenset[str]:
    """Genres from a button's number; bits that mean nothing are dropped."""
    return frozenset(genre for position, genre in enumerate(GENRES) if number >> position & 1)
