"""What somebody may have meant by "/rate the matrix 4.5": a title, stars, or a title that ends in a number.

`readings` gives every way to read the words, the words as typed first; which one is right, the catalogue
decides (see `rated_title.py`). Star signs are never part of a title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from recsys.domain import MAX_STARS

MAX_HALF_STARS = int(2 * MAX_STARS)

_FRACTION = r"\d{1,3}(?:[.,]\d{1,3})?½?|[.,]\d{1,3}|½"
_SCALE = r"(?:/|out\ of)\s*(?P<scale>10|5)"
_NAMES = r"(?:stars?|estrellas?|estrelas?|sterne?n?|зв[её]зд\w*)"
_STAR_SIGNS = "★⭐🌟"
_SIGNS = rf"[{_STAR_SIGNS}]\ufe0f?"
_STARS = rf"""
    (?P<sign>[-\u2212+]?)(?P<number>{_FRACTION})\s*(?:{_SCALE}|{_NAMES}|\*|{_SIGNS})?
  | (?:{_SIGNS}\s?)(?P<after_sign>{_FRACTION})
  | (?P<signs>(?:{_SIGNS})+)(?P<half>½?)☆*
  | (?P<mangled>\d[\d.,/]*[.,/][\d.,/]*)
"""
_AT_END = re.compile(
    rf"(?P<title>.*?)(?:^|[\s:=,]|\s[-–—]|(?=[{_STAR_SIGNS}]))\s*(?:{_STARS})[\s!.…]*$",
    re.VERBOSE | re.IGNORECASE,
)
_AT_START = re.compile(
    rf"\s*(?:{_STARS})(?:\s*[:=]\s*|\s+(?:for\s+)?)(?P<title>.+)$", re.VERBOSE | re.IGNORECASE
)


_ALONE = re.compile(rf"\s*(?:{_STARS})[\s!.…]*$", re.VERBOSE | re.IGNORECASE)
_BARE = re.compile(r"\d{1,2}(?:[.,]0)?")


class Problem(StrEnum):
    """Why a number is not a rating."""

    OUT_OF_RANGE = "out-of-range"
    NOT_HALF = "not-half"
    MANGLED = "mangled"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the words.

    Attributes:
        title: may be empty, where only a number was typed.
        half_stars: 1-10, or None where no valid stars were given.
        problem: what is wrong with the number, if anything.
        number: the stars as typed, empty where there are none.
    """

    title: str
    half_stars: int | None = None
    problem: Problem | None = None
    number: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether the stars are a whole number and nothing says that they are stars."""
        return _BARE.fullmatch(self.number) is not None


def stars_alone(text: str) -> Reading | None:
    """Stars without a title: "8/10", "4 stars", "★★★★"; None where the words are more than that."""
    match = _ALONE.fullmatch(" ".join(text.split()))
    if match is None:
        return None
    half_stars, problem = _half_stars(match)
    return Reading("", half_stars, problem, text.strip(" !.…"))


def readings(text: str) -> list[Reading]:
    """Every way to read the words, best guess first: as typed, stars at the end, stars at the start."""
    words = " ".join(text.split())
    found = [Reading(words)]
    for pattern in (_AT_END, _AT_START):
        match = pattern.fullmatch(words)
        title = match["title"].strip(" :=,") if match else ""
        if match and title:
            half_stars, problem = _half_stars(match)
            start, end = match.span("title")
            number = (words[end:] if pattern is _AT_END else words[:start]).strip(" :=,!…")
            found.append(Reading(title, half_stars, problem, number))
    return [reading for reading in found if any(sign in _STAR_SIGNS for sign in reading.number)] or found


def _half_stars(match: re.Match[str]) -> tuple[int | None, Problem | None]:
    if match["mangled"]:
        return None, Problem.MANGLED
    if match["signs"]:
        value = Fraction(sum(sign in _STAR_SIGNS for sign in match["signs"]))
        value += Fraction(1, 2) if match["half"] else 0
    else:
        value = _value(match["number"] or match["after_sign"])
        if match["sign"] in {"-", "\u2212"}:
            value = -value
        if match["scale"] == "10":
            value /= 2
    doubled = value * 2
    if not 1 <= doubled <= MAX_HALF_STARS:
        return None, Problem.OUT_OF_RANGE
    return (int(doubled), None) if doubled.denominator == 1 else (None, Problem.NOT_HALF)


def _value(number: str) -> Fraction:
    whole = number.removesuffix("½").replace(",", ".")
    return Fraction(whole or 0) + (Fraction(1, 2) if number.endswith("½") else 0)
