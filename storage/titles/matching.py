"""Which of the films found by title are what somebody means: every threshold of it stands here.

Similarities are those of the index: 0 to 1, where 1 is one of a film's titles.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from recsys.domain import Catalogue, MovieId
from storage.titles.folding import canonical, fold, without_article
from storage.titles.index import Match, TitleIndex
from storage.titles.lookup import LookUp, look_up, titled, titles_of

LEAST = 0.7
"""Similarity below which a title is no answer."""
SPREAD = 0.25
"""Titles that are less similar than the best by more than this are left out."""
GOOD = 0.8
"""Similarity below which a title is only the closest that there is."""
SAME_SERIES = 0.85
"""Beside a title that was typed in full, films less similar than this stay if they contain its words."""
IN_SENTENCE = 0.85
"""Similarity from which words in the middle of a sentence are taken for a film's title."""
CERTAIN = 0.9
"""Similarity from which a film is taken without asking, if no other comes close."""
CLOSE = 0.02
"""Similarities this near to the best make it a question."""
IN_QUESTION = 0.12
"""Films less similar than the best by more than this are not offered in such a question."""
EXACT = 0.99
"""Similarity from which somebody typed a title in full."""

N_CLOSEST = 5
"""Films to look at where only the best one counts."""

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

    def titled(self, matches: Sequence[Match], typed: str) -> list[Match]:
        """See `lookup.titled`."""
        return titled(self._films, matches, typed)

    def look_up(self, words: str) -> LookUp:
        """What words name, and how surely; see `LookUp`."""
        return look_up(self._index, self._films, words)

    def is_title(self, words: str) -> bool:
        """Whether a film is called just so."""
        return any(map(is_exact, self.find(words, N_CLOSEST)))

    def called(self, title: str) -> Match | None:
        """The film that words in the middle of a sentence mean, if they mean one."""
        matches = self.find(title, N_CLOSEST)
        best = max(matches, key=lambda match: match.similarity, default=None)
        return best if best and best.similarity >= IN_SENTENCE else None

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


def is_recognised(matches: Sequence[Match]) -> bool:
    """Whether the first film is similar enough to be taken without asking, were it the only one."""
    return bool(matches) and matches[0].similarity >= CERTAIN


def is_certain(matches: Sequence[Match]) -> bool:
    """Whether the first film is meant and no other."""
    close = [match for match in matches if match.similarity >= matches[0].similarity - CLOSE]
    return len(close) == 1 and is_recognised(matches)


def near(matches: Sequence[Match]) -> list[Match]:
    """Those that come near enough to the first to be offered where it is not clear which one is meant."""
    return [match for match in matches if match.similarity >= matches[0].similarity - IN_QUESTION]
