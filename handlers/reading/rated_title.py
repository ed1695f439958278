"""Which film somebody means, and with which stars: the reading that fits the catalogue best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.reading.lookups import LookUps
from handlers.reading.stars_in_words import Reading, readings
from recsys.domain import MovieId
from storage import Match
from storage.titles.likeness import Likeness
from storage.titles.lookup import LookUp

CHOICES = 6
"""Films offered where it is not clear which one is meant."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The reading of somebody's words that fits the catalogue best, and the films it may mean.

    Attributes:
        other: a film and half stars that the words may mean as well: "scream 4" as four stars for "Scream".
        is_rivalled: whether the stars may be the number of a sequel that nobody here knows.
    """

    reading: Reading
    found: LookUp
    other: tuple[MovieId, int] | None = None
    is_rivalled: bool = False

    @property
    def films(self) -> Sequence[Match]:
        """What may be meant, the likeliest first; none where no film here is called so."""
        return self.found.films[:CHOICES]

    @property
    def is_exact(self) -> bool:
        """Whether the words are a title, of the year that was typed if one was."""
        return self.found.likeness is Likeness.EXACT and self.found.is_of_year

    @property
    def is_sure(self) -> bool:
        """Whether stars may be saved: one film is called just so, and the words mean nothing else."""
        return self.found.is_sure and self.other is None and not self.is_rivalled

    @property
    def has_stars(self) -> bool:
        """Whether stars are in the words, or may be."""
        return bool(self.reading.number) or self.other is not None


def understand(lookups: LookUps, words: str, *, stars_expected: bool = False) -> Understood:
    """Try the title as typed first; read a number as stars only where that finds a film better.

    A whole number after the name of a series is the number of a sequel, also of one that is not here.

    Args:
        stars_expected: a number is surely stars where no sequel of that number is known.
    """
    candidates = [Understood(reading, lookups.of(reading.title)) for reading in readings(words)]
    typed = candidates[0]
    sequel = None if typed.reading.number else typed.found.sequel
    if sequel is not None and all(one.reading.is_bare for one in candidates[1:]):
        is_known = sequel.part is not None or bool(sequel.movie_ids)
        with_stars = (one for one in candidates if one.reading.half_stars or stars_expected)
        rated = next((one for one in with_stars if one.reading.number and one.is_exact), None)
        if is_known or rated is None:
            return Understood(typed.reading, typed.found, _other(candidates))
        return Understood(rated.reading, rated.found, is_rivalled=not stars_expected)
    best = max(candidates, key=lambda one: (one.found.likeness, one.found.is_of_year))  # the first of equals
    if best.found.likeness is Likeness.NONE:
        return next((one for one in candidates if one.reading.half_stars), best)
    if best.reading.number:
        return best
    return Understood(best.reading, best.found, _other(candidates))


def _other(candidates: Sequence[Understood]) -> tuple[MovieId, int] | None:
    """What the words mean besides, where a number that belongs to a title may be stars for another film."""
    for candidate in candidates:
        half_stars = candidate.reading.half_stars
        if half_stars and candidate.films and candidate.is_exact:
            return candidate.films[0].movie_id, half_stars
    return None
