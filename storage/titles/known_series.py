"""Series whose films are counted although their titles do not say so; see `series.txt`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import OSA

from storage.titles.folding import canonical, compact, fold, without_article

SERIES_FILE = "series.txt"
WRONG_LETTERS, LONG_NAME = 2, 10
"""So many wrong letters may be in the name of a series that has so many letters."""


@dataclass(frozen=True, slots=True)
class Part:
    """A film of a series, whether or not a catalogue has it."""

    title: str
    year: int


def parts_of(series: str) -> tuple[Part, ...]:
    """The films of a series (canonical) in the order in which they are counted; none for one not known."""
    known, key = _known(), _key(series)
    if key not in known and len(key) >= LONG_NAME:
        nearest = process.extractOne(key, known.keys(), scorer=OSA.distance, score_cutoff=WRONG_LETTERS)
        key = nearest[0] if nearest else key
    return known.get(key, ())


@cache
def _known() -> dict[str, tuple[Part, ...]]:
    known = {}
    for line in files("storage.titles").joinpath(SERIES_FILE).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        names, *films = (cell.strip() for cell in line.split("|"))
        parts = tuple(Part(title, int(year)) for title, _, year in (film.rpartition(" ") for film in films))
        known.update(dict.fromkeys(map(_key, names.split("=")), parts))
    return known


def _key(name: str) -> str:
    """A name without its article and spaces: "x men" and "xmen" are the same."""
    return compact(without_article(canonical(fold(name))))
