"""What a picture of somebody's taste shows, in their language: words, and bars with their lengths.

Whoever fills a sheet needs no matplotlib; `handlers.account.taste_picture` draws it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart.

    Attributes:
        name: what it is; never cut.
        value: its length; below zero it goes to the other side.
        label: its length in words.
        note: more about it.
        strong: stands out.
    """

    name: str
    value: float
    label: str
    note: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars, what they show, and how to read them in a line."""

    heading: str
    note: str
    bars: Sequence[Bar]


@dataclass(frozen=True, slots=True)
class FilmLine:
    """A film and what is said of it; a title too long for the line is cut, the rest never is.

    Attributes:
        tail: what follows the title, such as " (1995)".
    """

    title: str
    tail: str
    said: str


@dataclass(frozen=True, slots=True)
class FilmList:
    """Films under a heading."""

    heading: str
    films: Sequence[FilmLine]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that the picture shows; charts without bars and lists without films are left out.

    Attributes:
        across: its bars go to the right, or to the left below zero.
        upright: charts of bars side by side, none below zero.
    """

    title: str
    summary: str
    across: Chart
    upright: Sequence[Chart]
    lists: Sequence[FilmList]
