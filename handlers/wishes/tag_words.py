"""What people call films, as it may be written in a wish and carried by a button."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from storage.titles.folding import fold

TAG_CODES = 36**4
"""A tag is carried as a number below this."""


@dataclass(frozen=True, slots=True)
class TagWords:
    """The tags of a catalogue.

    Attributes:
        by_words: folded words -> tag; "zombie" means "zombies" where there is no such tag of its own.
        by_code: number in a button -> tag.
    """

    by_words: Mapping[str, str]
    by_code: Mapping[int, str]

    @classmethod
    def of(cls, tags: Iterable[str]) -> Self:
        """Take the tags, the most common first: of two with the same number only that one can be wished."""
        by_code: dict[int, str] = {}
        for tag in tags:
            by_code.setdefault(code_of(tag), tag)
        by_words = {fold(tag): tag for tag in reversed(by_code.values())}
        for words, tag in list(by_words.items()):
            by_words.setdefault(words.removesuffix("s") if words.endswith("s") else f"{words}s", tag)
        return cls(by_words, by_code)


def code_of(tag: str) -> int:
    """The number of a tag, the same in every process: buttons outlive the one that wrote them."""
    return int.from_bytes(hashlib.sha256(tag.encode()).digest()[:8]) % TAG_CODES
