"""Draws a sheet about somebody's taste for a phone, as tall as what there is to show.

Importing this imports matplotlib, which takes a while; do it where a while does no harm.

Only one thread at a time may draw. Matplotlib is not thread-safe, and a figure of one's own does not help:
fonts, their glyphs, measured texts and the filters of warnings are shared by all figures.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle
from matplotlib.text import Text

from handlers.account.taste_sheet import Bar, FilmLine, Sheet

WIDTH: Final = 1080
"""Pixels, as all lengths here; heights count down from the top."""

DPI: Final = 64
"""A power of two, so that whole pixels stay whole."""

TITLE, HEADING, NORMAL, SMALL = 66, 44, 40, 36
"""Sizes of type; on a phone 390 points wide, where the picture is 350 wide, 36 are 12."""

VELVET: Final = "#7a1729"
BULB: Final = "#f5bb4a"
BRASS: Final = "#8a5a0a"
IVORY: Final = "#fff4dc"
SHEET: Final = "#fffdf8"
INK: Final = "#241a17"
QUIET: Final = "#54463e"
LINE: Final = "#d9cbb4"
"""The colours of the page to chat on."""

MARGIN: Final = 26
LEFT: Final = MARGIN + 30
RIGHT: Final = WIDTH - LEFT
ACROSS: Final = RIGHT - LEFT
GAP: Final = 14
PAD: Final = 11
AIR: Final = 18
ROW: Final = 56
LINE_OF_FILM: Final = 54
HEAD_LINE: Final = 60
NOTE_LINE: Final = 48
BAR: Final = 32
"""How thick a bar across is."""
COLUMN: Final = 90
"""Height of the tallest bar."""

FEWEST_COLUMNS: Final = 6
"""So many find room side by side, whether they are there or not: one alone would be a wall."""

LONGEST_NAME, LONGEST_NOTE = 0.42 * ACROSS, 0.22 * ACROSS
"""Longer ones of bars across are set smaller."""


def draw(sheet: Sheet) -> bytes:
    """Return the picture as PNG, 1080 pixels wide; with all there can be on it, about 1800 tall."""
    return _filled(sheet).png()


def _filled(sheet: Sheet) -> _Page:
    page = _Page()
    page.marquee(sheet.title, sheet.summary)
    if sheet.across.bars:
        with page.panel():
            page.heading(sheet.across.heading, sheet.across.note)
            page.across(sheet.across.bars)
    for chart in sheet.upright:
        if chart.bars:
            with page.panel():
                page.heading(chart.heading, chart.note)
                page.upright(chart.bars)
    lists = [films for films in sheet.lists if films.films]
    if lists:
        with page.panel():
            for number, films in enumerate(lists):
                page.space(AIR / 2 if number else 0)
                page.heading(films.heading)
                page.lines(films.films)
    return page


class _Page:
    """A sheet that is written from top to bottom."""

    def __init__(self) -> None:
        figure = Figure(figsize=(WIDTH / DPI, 1), dpi=DPI, facecolor=IVORY)
        self._canvas = FigureCanvasAgg(figure)
        self._axes = figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._y = 0.0
        """Where the next thing goes."""

    def marquee(self, title: str, summary: str) -> None:
        """The title in lights."""
        height, bulbs = 184, 45
        self._block(0, 0, WIDTH, height, facecolor=VELVET)
        middle: Any = {"most": ACROSS, "ha": "center"}
        self._write(WIDTH / 2, 64, title, TITLE, BULB, family="DejaVu Serif", weight="bold", **middle)
        self._write(WIDTH / 2, 132, summary, NORMAL, IVORY, **middle)
        for bulb in range(bulbs):
            place = (bulb + 0.5) * WIDTH / bulbs, height
            self._axes.add_artist(Circle(place, 6, facecolor=BULB, edgecolor=VELVET))
        self._y = height + 8

    @contextmanager
    def panel(self) -> Iterator[None]:
        """A sheet of paper under whatever is written meanwhile."""
        top = self._y = self._y + GAP
        self._y += PAD
        yield
        self._y += PAD
        corner, width, height = (MARGIN, top), WIDTH - 2 * MARGIN, self._y - top
        shape = "round,pad=0,rounding_size=18"
        paper = FancyBboxPatch(corner, width, height, shape, facecolor=SHEET, edgecolor=LINE, zorder=0)
        self._axes.add_artist(paper)

    def heading(self, heading: str, note: str = "") -> None:
        """What comes now, and how to read it: beside it where there is room, else beneath."""
        written = self._write(LEFT, self._y + 30, heading, HEADING, VELVET, weight="bold", most=ACROSS)
        beside = self._write(RIGHT, self._y + 32, note, SMALL, QUIET, ha="right", most=ACROSS)
        if note and _width(written) + _width(beside) > ACROSS - 30:
            beside.set(x=LEFT, y=self._y + 30 + NOTE_LINE, ha="left")
            self._y += NOTE_LINE
        self._y += HEAD_LINE

    def space(self, height: float) -> None:
        """Leave so much free."""
        self._y += height

    def across(self, bars: Sequence[Bar]) -> None:
        """Bars to both sides of a line, each with its name on the left and its note on the right."""
        middles = [self._y + ROW * (row + 0.5) for row in range(len(bars))]
        names, notes, labels = [], [], []
        for bar, y in zip(bars, middles, strict=True):
            weight = "bold" if bar.strong else "normal"
            names.append(self._write(LEFT, y, bar.name, NORMAL, INK, weight=weight, most=LONGEST_NAME))
            notes.append(self._write(RIGHT, y, bar.note, SMALL, QUIET, ha="right", most=LONGEST_NOTE))
            labels.append(self._write(0, y, bar.label, NORMAL, INK, weight="bold"))
        first = LEFT + max(map(_width, names)) + AIR
        last = RIGHT - max(map(_width, notes)) - AIR
        low = min(0.0, *(bar.value for bar in bars))
        high = max(0.0, *(bar.value for bar in bars))
        for_label = max(map(_width, labels)) + AIR
        left = for_label if low < 0 else 0.0
        right = for_label if high > 0 or low == 0 else 0.0
        per_unit = (last - first - left - right) / (high - low or 1.0)
        zero = first + left - low * per_unit
        for bar, label, y in zip(bars, labels, middles, strict=True):
            end, is_below = zero + bar.value * per_unit, bar.value < 0
            self._bar(min(zero, end), y - BAR / 2, abs(end - zero), BAR, dark=not is_below)
            label.set(x=end + (-AIR / 2 if is_below else AIR / 2), ha="right" if is_below else "left")
        self._block(zero - 1.5, self._y + 6, 3, ROW * len(bars) - 8, facecolor=INK, zorder=3)
        self._y += ROW * len(bars)

    def upright(self, bars: Sequence[Bar]) -> None:
        """Bars side by side, each with its label on top, its name and its note beneath."""
        pitch = ACROSS / max(len(bars), FEWEST_COLUMNS)
        size = min(SMALL, pitch * 0.34)
        first = LEFT + (ACROSS - pitch * len(bars)) / 2
        tallest = max(bar.value for bar in bars) or 1.0
        foot = self._y + 44 + COLUMN
        for column, bar in enumerate(bars):
            middle, height = first + pitch * (column + 0.5), COLUMN * bar.value / tallest
            style: Any = {"ha": "center", "most": pitch - 6}
            if bar.value:
                self._bar(middle - pitch / 3, foot - height, pitch * 2 / 3, height, dark=bar.strong)
                self._write(middle, foot - height - 24, bar.label, size, INK, weight="bold", **style)
            colour, weight = (VELVET, "bold") if bar.strong else (INK, "normal")
            self._write(middle, foot + 28, bar.name, size, colour, weight=weight, **style)
            self._write(middle, foot + 70, bar.note, size, colour, weight=weight, **style)
        self._block(LEFT, foot - 1.5, ACROSS, 3, facecolor=INK, zorder=3)
        self._y = foot + (94 if any(bar.note for bar in bars) else 52)

    def lines(self, films: Sequence[FilmLine]) -> None:
        """A film to a line."""
        for film in films:
            said = self._write(RIGHT, self._y + 26, film.said, SMALL, INK, ha="right")
            name = self._write(LEFT, self._y + 26, film.title + film.tail, SMALL, INK)
            length, room = len(film.title), ACROSS - _width(said) - AIR
            while length and _width(name) > room:
                length = min(length - 1, int(length * room / _width(name)))
                name.set_text(f"{film.title[:length].rstrip()}…{film.tail}")
            self._y += LINE_OF_FILM

    def png(self) -> bytes:
        """All that was written."""
        height = round(self._y + MARGIN)
        self._canvas.figure.set_size_inches(WIDTH / DPI, height / DPI)
        self._axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        file = io.BytesIO()
        self._canvas.figure.savefig(file, format="png")
        return file.getvalue()

    def _write(
        self, x: float, y: float, text: str, size: float, colour: str, *, most: float = math.inf, **style: Any
    ) -> Text:
        """Write in one line about the height y, smaller where it would be wider than `most`."""
        points = size * 72 / DPI
        # "$" stands for itself: two films of that name in a line are no formula.
        shown: Any = {
            "family": "DejaVu Sans",
            "va": "center_baseline",
            "parse_math": False,
            "zorder": 2,
        } | style
        written = self._axes.text(x, y, text, fontsize=points, color=colour, **shown)
        if most < math.inf and _width(written) > most:
            written.set_fontsize(points * most / _width(written))
        return written

    def _bar(self, x: float, y: float, width: float, height: float, *, dark: bool) -> None:
        fill, edge = (VELVET, VELVET) if dark else (BULB, BRASS)
        self._block(x, y, width, height, facecolor=fill, edgecolor=edge, linewidth=2)

    def _block(self, x: float, y: float, width: float, height: float, **style: Any) -> None:
        self._axes.add_artist(Rectangle((x, y), width, height, **style))


def _width(text: Text) -> float:
    return float(text.get_window_extent().width)
