"""A catalogue of a few films whose titles are hard to tell apart or to write."""

from __future__ import annotations

from collections.abc import Iterable

from recsys.data.titles import parse_title
from recsys.domain import Catalogue, Film, MovieId
from storage import Match


def catalogue_of(raw_titles: dict[int, str], fingerprint: str = "f1") -> Catalogue:
    films = {}
    for number, raw in raw_titles.items():
        parsed = parse_title(raw)
        films[MovieId(number)] = Film(
            MovieId(number), parsed.title, parsed.year, (), raw, other_titles=parsed.other_titles
        )
    return Catalogue("made for tests", False, films, fingerprint)


FEW = {
    1: "Matrix, The (1999)",
    2: "Matrix Reloaded, The (2003)",
    3: "Heat (1995)",
    4: "Heat (1986)",
    5: "It (1990)",
    6: "It (2017)",
    7: "Up (2009)",
    8: "M (1931)",
    9: "X2: X-Men United (2003)",
    10: "Seven (a.k.a. Se7en) (1995)",
    11: "Blade Runner 2049 (2017)",
    12: "Blade Runner (1982)",
    13: "2001: A Space Odyssey (1968)",
    14: "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)",
    15: "Babylon 5",
    16: "WALL·E (2008)",
    17: "V for Vendetta (2006)",
    18: "Rocky (1976)",
    19: "Rocky II (1979)",
    20: "Rocky V (1990)",
    21: "Rocky Balboa (2006)",
    22: "Ødipus (1990)",
    23: "Film Nobody Knows, The (1990)",
    24: "Film Everybody Knows, The (1990)",
    25: "Dead Pool, The (1988)",
    26: "Deadpool (2016)",
    27: "Deadpool 2 (2018)",
}
POPULARITY = {MovieId(number): 10 for number in FEW} | {MovieId(24): 200, MovieId(23): 0}


def ids(matches: Iterable[Match]) -> list[int]:
    return [match.movie_id for match in matches]
