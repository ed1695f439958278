"""Titles looked up while one update is answered: each once."""

from __future__ import annotations

from storage import Match, Titles
from storage.titles.lookup import LookUp


class LookUps:
    """What the catalogue has for words. A title search takes milliseconds of processor: for a thread."""

    def __init__(self, titles: Titles) -> None:
        self._titles = titles
        self._found: dict[str, LookUp] = {}

    def of(self, words: str) -> LookUp:
        """What words name."""
        key = " ".join(words.split()).casefold()
        if key not in self._found:
            self._found[key] = self._titles.look_up(words)
        return self._found[key]

    def called(self, words: str) -> Match | None:
        """The film that words in the middle of a sentence name, if they name one."""
        films = self.of(words).films
        return films[0] if films else None
