"""Which film somebody means, and with which stars: the reading that fits the catalogue best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.library.rating_text import Reading, readings
from recsys.domain import MovieId
from storage import Match
from storage.titles import matching
from storage.titles.matching import Titles

CHOICES = 6
"""Films offered where it is not clear which one is meant."""


@dataclass(frozen=True, slots=True)
class Understood:
    """The reading of somebody's words that fits the catalogue best, and the films it may mean.

    Attributes:
        other: a film and half stars that the words may mean as well: "scream 4" as four stars for "Scream".
    """

    reading: Reading
    matches: Sequence[Match]
    other: tuple[MovieId, int] | None = None

    @property
    def similarity(self) -> float:
        """Of the best match; zero where there is none."""
        return self.matches[0].similarity if self.matches else 0.0

    @property
    def is_recognised(self) -> bool:
        """Whether the best film is called so, or nearly."""
        return matching.is_recognised(self.matches)

    @property
    def is_certain(self) -> bool:
        """Whether one film is meant and no other."""
        return matching.is_certain(self.matches)

    @property
    def has_stars(self) -> bool:
        """Whether stars are in the words, or may be."""
        return bool(self.reading.number) or self.other is not None


def understand(titles: Titles, words: str) -> Understood:
    """Try the title as typed first; read a number as stars only where that finds a film better."""
    candidates = [Understood(reading, titles.find(reading.title, CHOICES)) for reading in readings(words)]
    best = max(candidates, key=lambda candidate: candidate.similarity)  # the first of equals
    if not best.matches:
        return next((one for one in candidates if one.reading.half_stars), best)
    other = _other(titles, candidates, best)
    same = titles.titled(best.matches, best.reading.title)
    if len(same) == 1:
        return Understood(best.reading, same, other)
    return Understood(best.reading, matching.near(best.matches), other)


def _other(titles: Titles, candidates: Sequence[Understood], best: Understood) -> tuple[MovieId, int] | None:
    """What the words mean besides, where a number that belongs to a title may be stars for another film."""
    if best.reading.number:
        return None
    for candidate in candidates:
        half_stars, title = candidate.reading.half_stars, candidate.reading.title
        films = [match.movie_id for match in titles.titled(candidate.matches, title)]
        if half_stars and films and films[0] != best.matches[0].movie_id:
            return films[0], half_stars
    return None
