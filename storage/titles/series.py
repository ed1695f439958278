"""Which film is the third of its series, where its title does not say so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recsys.domain import Catalogue, Film, MovieId
from storage.titles.aliases import segments
from storage.titles.folding import PARTS, canonical, compact, fold, without_article
from storage.titles.known_series import Part

_LABEL = rf"(?:(?:{'|'.join(sorted(PARTS))}) )?"
_NUMBER_AT_END = re.compile(rf"^(?P<series>\S.*?\S) {_LABEL}(?P<number>\d{{1,2}})$")
# A film that fewer people know than this share of the best-known one is no part of the series proper.
_KNOWN = 0.1


@dataclass(frozen=True, slots=True)
class Sequel:
    """A part of a series, as somebody asked for it by its number.

    Attributes:
        movie_ids: the films that it may be; none where the catalogue lacks it.
        part: what the film is called, if it is known; also where the catalogue lacks it.
    """

    movie_ids: frozenset[MovieId]
    part: Part | None = None


def numbered(query: str) -> tuple[str, int] | None:
    """Take "harry potter 3" or "star wars episode 5" (canonical) apart; None if no number ends it."""
    found = _NUMBER_AT_END.match(query)
    if found is None or found["series"].split()[-1].isdigit():  # "gremlins 2" is no series, nor "apollo 13"
        return None
    return found["series"], int(found["number"])


def nth_of_series(
    series: str,
    number: int,
    names: Mapping[MovieId, Sequence[str]],
    catalogue: Catalogue,
    popularity: Mapping[MovieId, int],
) -> Sequel | None:
    """The n-th of a series, counted in order of release; None where no film continues one of that name.

    A film continues a series where its title is that of the series and a number, or says more after a colon
    or the like. A number sets the count: after "Rocky V" comes the sixth, whatever it is called.

    Args:
        names: of each candidate, canonical forms among them.
    """
    wanted = compact(without_article(series))
    letters = " ?".join(wanted)  # "xmen" is the series of "x men"
    begun = re.compile(rf"(?:the |a )?{letters} {_LABEL}(?P<number>\d{{1,2}})\b.*")
    numbers: dict[MovieId, int | None] = {}
    continues = False
    for movie_id, known_as in names.items():
        said = {int(match["number"]) for name in known_as if (match := begun.fullmatch(name))}
        film = catalogue.films[movie_id]
        goes_on = bool(said) or any(_key(head) == wanted for head in _heads(film))
        if goes_on or wanted in map(_key, (film.title, *film.other_titles)):
            numbers[movie_id] = min(said, default=None)
            continues |= goes_on
    if not continues:
        return None
    known = max(popularity.get(movie_id, 0) for movie_id in numbers)
    count = 0
    for movie_id in sorted(numbers, key=lambda film: (catalogue.films[film].year or 9999, film)):
        if popularity.get(movie_id, 0) >= _KNOWN * known:
            count = numbers[movie_id] or count + 1
            if count == number:
                return Sequel(frozenset({movie_id}))
    return Sequel(frozenset())


def _heads(film: Film) -> list[str]:
    """What the titles of a film say before a colon or the like, and before "and the" in that."""
    heads = []
    for title in (film.title, *film.other_titles):
        head = title
        while len(parts := segments(head)) > 1:
            head = parts[0]
            heads.append(head)
    return heads


def _key(name: str) -> str:
    return compact(without_article(canonical(fold(name))))
