"""A wish as a few characters, for a button of 64 bytes: all its parts as the digits of one number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handlers.wishes.adventure import Adventure
from handlers.wishes.meanings import GENRES
from handlers.wishes.tag_words import TAG_CODES, TagWords, code_of
from handlers.wishes.traits import MOST_TRAITS, Trait
from handlers.wishes.wish import MOST_TAGS, Wish
from recsys.domain import LARGEST_ID, MovieId

LONGEST = 44
"""Characters of the longest wish."""

_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_WRITTEN = re.compile(rf"[\w-]{{1,{LONGEST}}}", re.ASCII)
_ADVENTURES = tuple(Adventure)
_NEWER = (None, True, False)
_FIRST_YEAR, _N_YEARS = 1800, 300
_N_DECADES = _N_YEARS // 10
_TRAITS = 100
"""A trait is a number below this; 0 is none."""
_TAGS = TAG_CODES + 1


@dataclass(slots=True)
class _Digits:
    """A number of mixed bases, written and read from its last digit."""

    number: int = 0

    def push(self, digit: int, base: int) -> None:
        self.number = self.number * base + digit

    def pull(self, base: int) -> int:
        self.number, digit = divmod(self.number, base)
        return digit


def packed(wish: Wish) -> str:
    """A wish as characters; what was not understood, or nothing can be picked by, is left out.

    Years that no film is of are open.
    """
    digits = _Digits()
    for genres in (wish.no_mix, wish.no_genres, wish.genres):
        digits.push(sum(1 << GENRES.index(genre) for genre in genres), 1 << len(GENRES))
    for traits in (wish.no_traits, wish.traits):
        _push_all(digits, [int(trait) for trait in sorted(traits)], MOST_TRAITS, _TRAITS)
    _push_all(digits, [code_of(tag) + 1 for tag in wish.no_tags], 1, _TAGS)
    _push_all(digits, [code_of(tag) + 1 for tag in wish.tags], MOST_TAGS, _TAGS)
    for year in (wish.last_year, wish.first_year):
        in_reach = year is not None and 0 < year - _FIRST_YEAR < _N_YEARS
        digits.push(year - _FIRST_YEAR if year is not None and in_reach else 0, _N_YEARS)
    digits.push(wish.no_decade // 10 - _FIRST_YEAR // 10 if wish.no_decade else 0, _N_DECADES)
    digits.push(wish.like or 0, LARGEST_ID + 1)
    digits.push(_ADVENTURES.index(wish.adventure), len(_ADVENTURES))
    digits.push(_NEWER.index(wish.newer), len(_NEWER))
    digits.push(int(wish.again), 2)
    return _written(digits.number)


def check(text: str) -> None:
    """Refuse what `packed` never wrote.

    Raises:
        ValueError: it is no wish.
    """
    unpacked(text, TagWords({}, {}))


def unpacked(text: str, tags: TagWords) -> Wish:
    """The wish that `packed` wrote; tags that the catalogue no longer has are dropped.

    Raises:
        ValueError: it wrote no such thing.
    """
    digits = _Digits(_read(text))
    again = bool(digits.pull(2))
    newer = _NEWER[digits.pull(len(_NEWER))]
    adventure = _ADVENTURES[digits.pull(len(_ADVENTURES))]
    like = digits.pull(LARGEST_ID + 1)
    no_decade = digits.pull(_N_DECADES)
    first_year, last_year = (digits.pull(_N_YEARS) for _ in range(2))
    wanted, unwanted = (
        tuple(tags.by_code[code - 1] for code in _pull_all(digits, most, _TAGS) if code - 1 in tags.by_code)
        for most in (MOST_TAGS, 1)
    )
    traits, no_traits = (
        frozenset(Trait(str(number)) for number in _pull_all(digits, MOST_TRAITS, _TRAITS)) for _ in range(2)
    )
    genres, no_genres, no_mix = (_genres(digits.pull(1 << len(GENRES))) for _ in range(3))
    return Wish(
        genres=genres,
        no_genres=no_genres,
        no_mix=no_mix,
        first_year=first_year + _FIRST_YEAR if first_year else None,
        last_year=last_year + _FIRST_YEAR if last_year else None,
        no_decade=_FIRST_YEAR + no_decade * 10 if no_decade else None,
        adventure=adventure,
        traits=traits,
        no_traits=no_traits,
        tags=wanted,
        no_tags=unwanted,
        like=MovieId(like) if like else None,
        newer=newer,
        again=again,
    )


def _push_all(digits: _Digits, numbers: Sequence[int], most: int, base: int) -> None:
    for place in reversed(range(most)):
        digits.push(numbers[place] if place < len(numbers) else 0, base)


def _pull_all(digits: _Digits, most: int, base: int) -> Iterable[int]:
    return [number for number in [digits.pull(base) for _ in range(most)] if number]


def _genres(bits: int) -> frozenset[str]:
    return frozenset(genre for place, genre in enumerate(GENRES) if bits >> place & 1)


def _written(number: int) -> str:
    text = ""
    while True:
        number, digit = divmod(number, len(_SIGNS))
        text = _SIGNS[digit] + text
        if not number:
            return text


def _read(text: str) -> int:
    if not _WRITTEN.fullmatch(text):
        raise ValueError(f"no wish: {text!r}")
    number = 0
    for sign in text:
        number = number * len(_SIGNS) + _SIGNS.index(sign)
    return number
