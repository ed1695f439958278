"""A mistyped word of a wish: "horor", "thriler", "wester"."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

from handlers.wishes.meanings import ANY_ENDING, LONGEST_ENDING

SHORTEST = 4
"""Letters from which a word may be mistyped: of fewer letters it may be many words."""
SHORTEST_BEGINNING = 5
TWO_SLIPS_FROM = 9
"""Letters from which a word may have two slips."""


def meant(word: str, right_words: Iterable[str]) -> str | None:
    """The right word that is a slip or two away: a letter too many, missing, wrong, or two swapped.

    Words that begin with another letter are other words. Of several the closest counts, then the longest.
    None where there is no such word.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return None
    close = ((slips, -len(right), right) for right in set(right_words) if (slips := _slips(word, right)))
    return min(close, default=(0, 0, None))[2]


def _slips(word: str, right: str) -> int:
    """How many slips a word is away from a right one; 0 where it is too far."""
    if right[0] != word[0]:
        return 0
    is_beginning = right.endswith(ANY_ENDING)
    if is_beginning:
        right = right.removesuffix(ANY_ENDING)
        word = word[: max(len(right), len(word) - LONGEST_ENDING)]
    if len(right) < (SHORTEST_BEGINNING if is_beginning else SHORTEST):
        return 0
    most = 2 if min(len(word), len(right)) >= TWO_SLIPS_FROM else 1
    if len(word) == len(right) == SHORTEST and sorted(word) != sorted(right):
        return 0  # "slow" is no "show"
    slips = OSA.distance(word, right, score_cutoff=most)
    return slips if slips <= most else 0
