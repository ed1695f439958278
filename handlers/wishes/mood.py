"""Moods in a tap, and the films of each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Mood(StrEnum):
    """What somebody feels like watching."""

    ANY = "a"
    LIGHT = "l"
    TENSE = "t"
    MOVING = "m"
    BIG = "b"
    STRANGE = "s"
    TRUE = "d"


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
