"""Which films words name, and how surely: the very title, nearly it, a part of it, or none that is here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recsys.domain import Film, MovieId
from storage.titles.folding import canonical, compact, fold, without_article
from storage.titles.index import Match, TitleIndex, folded
from storage.titles.likeness import Likeness
from storage.titles.scripts import is_latin, with_th
from storage.titles.series import Sequel

N_LOOKED_AT = 20
"""Films that are looked at for what words name."""
YEARS_OFF = 1
"""A film shown at festivals first has two years, so that one may be off."""

_YEAR_AT_END = re.compile(r"^(?P<title>.*\S)[\s(\[]+(?P<year>(?:18|19|20)\d\d)[)\]]?\s*$")


@dataclass(frozen=True, slots=True)
class LookUp:
    """What the catalogue has for words.

    Attributes:
        title: the words, without a year at their end that was read as one.
        year: that year.
        films: what is called so, the likeliest first; none where no film here is.
        likeness: how they are called so.
        is_of_year: whether the first of them is of the year that was typed, or none was.
        parts: films whose titles only have these words in them, or that are of another year.
        beside: every other film that the search finds for the words, however unlike.
        sequel: the part of a series that was asked for by number, here or not.
        is_readable: whether titles here are written in such letters at all.
    """

    title: str
    year: int | None
    films: tuple[Match, ...]
    likeness: Likeness
    is_of_year: bool
    parts: tuple[Match, ...]
    beside: tuple[Match, ...]
    sequel: Sequel | None
    is_readable: bool

    @property
    def is_sure(self) -> bool:
        """Whether one film is called just so, of the year that was typed if one was, and no other."""
        return len(self.films) == 1 and self.likeness is Likeness.EXACT and self.is_of_year


def look_up(index: TitleIndex, films: Mapping[MovieId, Film], words: str) -> LookUp:
    """Find out what words name, first as a title as typed, then as one with a year."""
    readable = is_latin(words)
    found = index.search(words, N_LOOKED_AT)
    alike = index.likenesses(words, [match.movie_id for match in found])
    if not readable and max(alike.values(), default=Likeness.NONE) < Likeness.MISSPELT:
        words = with_th(words)
        found = index.search(words, N_LOOKED_AT)
        alike = index.likenesses(words, [match.movie_id for match in found])
    dated = _YEAR_AT_END.match(words)
    if dated is None or Likeness.EXACT in alike.values():
        sequel = None if Likeness.EXACT in alike.values() else index.sequel(words)
        return _of_any_year(films, words, found, alike, sequel, is_readable=readable)
    title, year = dated["title"], int(dated["year"])
    alike = index.likenesses(title, list(alike))

    def off(match: Match) -> int:
        return abs((films[match.movie_id].year or 0) - year)

    near = [match for match in found if off(match) <= YEARS_OFF and alike[match.movie_id] > Likeness.PART]
    near.sort(key=lambda match: (-alike[match.movie_id], off(match)))
    best = [match for match in near if alike[match.movie_id] is alike[near[0].movie_id]]
    best = [match for match in best if off(match) == off(best[0])]
    others = [match for match in found if match not in best and alike[match.movie_id] > Likeness.NONE]
    likeness = alike[best[0].movie_id] if best else Likeness.NONE
    is_of_year = bool(best) and off(best[0]) == 0
    return LookUp(title, year, tuple(best), likeness, is_of_year, tuple(others), (), None, readable)


def _of_any_year(
    films: Mapping[MovieId, Film],
    words: str,
    found: Sequence[Match],
    alike: Mapping[MovieId, Likeness],
    sequel: Sequel | None,
    *,
    is_readable: bool,
) -> LookUp:
    called: list[Match] = []
    likeness = Likeness.NONE
    exact = [match for match in found if alike[match.movie_id] is Likeness.EXACT]
    if exact:
        called, likeness = titled(films, exact, words) or exact, Likeness.EXACT
        # "the batman" may well be another film than "Batman".
        likeness = Likeness.EXACT if _has_articles_of(films, called, words) else Likeness.MISSPELT
    elif sequel is not None:
        called = [match for match in found if match.movie_id in sequel.movie_ids]
        likeness = Likeness.MISSPELT if called else Likeness.NONE
    else:
        likeness = max(alike.values(), default=Likeness.NONE)
        called = [match for match in found if alike[match.movie_id] is likeness]
        if likeness <= Likeness.PART or (likeness is Likeness.BEGINNING and len(called) > 1):
            likeness, called = Likeness.NONE, []
    others = [match for match in found if match not in called and alike[match.movie_id] > Likeness.NONE]
    beside = tuple(match for match in found if match not in called)
    return LookUp(words, None, tuple(called), likeness, True, tuple(others), beside, sequel, is_readable)


def titled(films: Mapping[MovieId, Film], matches: Sequence[Match], typed: str) -> list[Match]:
    """Those whose title somebody typed in full, with its year or without.

    An article that was typed counts; one that was left out does not: "evil dead" is two films, "the evil
    dead" is one.
    """
    wanted = folded(typed)
    exact = [match for match in matches if compact(wanted) in map(compact, titles_of(films[match.movie_id]))]
    if exact and without_article(wanted) != wanted:
        return exact
    bare = compact(without_article(canonical(wanted)))
    return [
        match
        for match in matches
        if bare in {compact(without_article(canonical(title))) for title in titles_of(films[match.movie_id])}
    ]


def _has_articles_of(films: Mapping[MovieId, Film], matches: Sequence[Match], typed: str) -> bool:
    """Whether the article that was typed, if one was, is in a title as well."""
    wanted = folded(typed)
    article = wanted.removesuffix(without_article(wanted))
    titles = [title for match in matches for title in titles_of(films[match.movie_id])]
    return not article or any(f"{title} ".startswith(article) or f" {article}" in title for title in titles)


def titles_of(film: Film) -> list[str]:
    """A film's titles, folded, without the year and with it."""
    titles = [fold(title) for title in (film.title, *film.other_titles)]
    return [*titles, *(f"{title} {film.year}" for title in titles)]
