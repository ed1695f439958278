"""The films of a catalogue by their titles: the search, and what words name; thresholds of the search.

Similarities are those of the index: 0 to 1, where 1 is one of a film's titles.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from recsys.domain import Catalogue, MovieId
from storage.titles.folding import canonical, fold, without_article
from storage.titles.index import Match, TitleIndex
from storage.titles.lookup import LookUp, look_up, titles_of

LEAST = 0.7
"""Similarity below which a title is no answer."""
SPREAD = 0.25
"""Titles that are less similar than the best by more than this are left out."""
GOOD = 0.8
"""Similarity below which a title is only the closest that there is."""
SAME_SERIES = 0.85
"""Beside a title that was typed in full, films less similar than this stay if they contain its words."""
EXACT = 0.99
"""Similarity from which somebody typed a title in full."""


_NUMBER_AT_END = re.compile(r" (?:(?:18|19|20)\d\d|\d{1,2})$")


class Titles:
    """The films of a catalogue by their titles: what words may mean, and how surely. Thread-safe."""

    def __init__(self, path: Path, catalogue: Catalogue, popularity: Mapping[MovieId, int]) -> None:
        """Open the index; see `TitleIndex`."""
        self._index = TitleIndex(path, catalogue, popularity)
        self._films = catalogue.films
        years = (film.year for film in catalogue.films.values() if film.year is not None)
        self.newest_year = str(max(years, default=""))
        """Up to which year the catalogue reaches; empty where no film has a year."""

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def find(self, words: str, limit: int, among: Collection[MovieId] | None = None) -> list[Match]:
        """The films that some words may mean, best first; none that is too far off.

        Args:
            among: the only films to find; None for all.
        """
        return near_enough(self._index.search(words, limit, among))

    def is_known(self, movie_id: MovieId) -> bool:
        """Whether many people know a film."""
        return self._index.is_known(movie_id)

    def without_padding(self, matches: Sequence[Match], words: str) -> list[Match]:
        """Where a title was typed in full, only films that are much alike or contain its words."""
        if not any(map(is_exact, matches)):
            return list(matches)
        wanted = set(_NUMBER_AT_END.sub("", without_article(canonical(fold(words)))).split())
        return [
            match
            for match in matches
            if match.similarity >= SAME_SERIES
            or any(
                wanted <= set(canonical(title).split()) for title in titles_of(self._films[match.movie_id])
            )
        ]

    def look_up(self, words: str) -> LookUp:
        """What words name, and how surely; see `LookUp`."""
        return look_up(self._index, self._films, words)

    def _titles(self, match: Match) -> list[str]:
        return titles_of(self._films[match.movie_id])


def near_enough(matches: Sequence[Match]) -> list[Match]:
    """Those that are not too far off to be an answer."""
    least = max([LEAST, *(match.similarity - SPREAD for match in matches)])
    return [match for match in matches if match.similarity >= least]


def is_exact(match: Match) -> bool:
    """Whether somebody typed this title in full."""
    return match.similarity >= EXACT


def good(matches: Sequence[Match]) -> list[Match]:
    """Those that are an answer, and not only the closest that there is."""
    return [match for match in matches if match.similarity >= GOOD]
