"""Whether words are the title of a film, that title misspelt, a part of it, or none of these."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum

from rapidfuzz.distance import OSA

from storage.titles.folding import compact, without_article

WRONG_LETTERS = ((4, 0), (7, 1), (11, 2), (16, 3), (200, 4))
"""In a title of at most so many letters, how many may be wrong, missing, too many or swapped."""
WRONG_IN_WORD = ((4, 0), (7, 1), (200, 2))
"""The same for one word among others."""
LETTERS_A_FAULT = 3
"""Letters of a word for each one that may be wrong; one always may."""
TELLING_LETTERS = 8
"""Letters from which the beginning of a title tells which one it is."""
MOST_OF_TITLE = 0.6
"""Share of a title's letters from which words of it stand for all of it."""

_DIGITS = re.compile(r"\d+")
_SMALL = frozenset({"the", "a", "an", "of", "and", "to", "in", "s"})


class Likeness(IntEnum):
    """How words and a film's titles fit, the better the higher."""

    NONE = 0
    PART = 1
    """Words of a title, or the beginning of one."""
    BEGINNING = 2
    """The first words of a title that many people know, enough of them to tell it."""
    MISSPELT = 3
    EXACT = 4
    """One of its titles, or of the names that follow from them."""


def likeness(
    readings: Collection[str], names: Iterable[str], short: Collection[str] = (), *, is_known: bool = True
) -> Likeness:
    """How what was typed fits a film, by its best name.

    Args:
        readings: of what was typed, folded.
        names: of the film, folded.
        short: abbreviations, which count only letter by letter.
        is_known: whether many people know the film: what looks like the title of another one, misspelt, is
            more often a film that is not here.
    """
    closed = {compact(reading) for reading in readings}
    if not {*readings, *closed}.isdisjoint(short):
        return Likeness.EXACT
    best = Likeness.NONE
    for name in names:
        letters = compact(name)
        if letters in closed:
            return Likeness.EXACT
        if best < Likeness.MISSPELT:
            best = max(best, *(_one(reading, name, letters, is_known) for reading in readings))
    return best


def _one(reading: str, name: str, letters: str, is_known: bool) -> Likeness:
    typed = compact(reading)
    if sorted(reading.split()) == sorted(name.split()) or _is_misspelt(reading, name, is_known):
        return Likeness.MISSPELT
    words, of_name = reading.split(), name.split()
    telling = [word for word in words if word not in _SMALL]
    if telling and _are_all_among(telling, of_name, is_known):
        covered = sum(map(len, words)) / max(len(letters), 1)
        has_its_numbers = set(_DIGITS.findall(name)) <= set(_DIGITS.findall(reading))
        many = len(telling) > 1 and covered >= MOST_OF_TITLE and has_its_numbers
        if many:
            return Likeness.MISSPELT
        begins = is_known and len(typed) >= TELLING_LETTERS and f"{name} ".startswith(f"{reading} ")
        return Likeness.BEGINNING if begins else Likeness.PART
    return Likeness.PART if len(typed) > 3 and letters.startswith(typed) else Likeness.NONE


def _is_misspelt(reading: str, name: str, is_known: bool) -> bool:
    """Whether one is the other with wrong letters; numbers, first letters and articles are not got wrong."""
    typed, meant = compact(reading), compact(name)
    if _DIGITS.findall(reading) != _DIGITS.findall(name) or typed[:1] not in meant[:2]:
        return False
    if (without_article(reading) == reading) != (without_article(name) == name):
        return False
    allowed = _may_differ(min(len(typed), len(meant))) - (not is_known)
    if allowed <= 0 or OSA.distance(typed, meant, score_cutoff=allowed) > allowed:
        return False
    words, others = reading.split(), name.split()
    if len(words) != len(others):
        return True
    return all(
        OSA.distance(word, other) <= max(1, len(other) // LETTERS_A_FAULT)
        for word, other in zip(words, others, strict=True)
    )


def _are_all_among(words: Sequence[str], of_name: list[str], is_known: bool) -> bool:
    """Whether each word stands in a name; of a film that many people know, also nearly."""
    left = list(of_name)
    for word in words:
        found = next(
            (other for other in left if word == other or (is_known and _is_nearly(word, other))), None
        )
        if found is None:
            return False
        left.remove(found)
    return True


def _is_nearly(word: str, other: str) -> bool:
    if word.isdigit() or other.isdigit() or word[0] != other[0]:
        return False
    allowed = _may_differ(min(len(word), len(other)), WRONG_IN_WORD)
    return allowed > 0 and OSA.distance(word, other, score_cutoff=allowed) <= allowed


def _may_differ(letters: int, allowed: Sequence[tuple[int, int]] = WRONG_LETTERS) -> int:
    return next(wrong for longest, wrong in allowed if letters <= longest)
