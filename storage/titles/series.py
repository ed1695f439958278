"""Which film is the third of its series, where its title does not say so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from recsys.domain import Catalogue, MovieId
from storage.titles.folding import PARTS, compact

_LABEL = rf"(?:(?:{'|'.join(sorted(PARTS))}) )?"
_NUMBER_AT_END = re.compile(rf"^(?P<series>\S.*?\S) {_LABEL}(?P<number>\d{{1,2}})$")
# A film that fewer people know than this share of the best-known one is no part of the series proper.
_KNOWN = 0.1


def numbered(query: str) -> tuple[str, int] | None:
    """Take "harry potter 3" or "star wars episode 5" (canonical) apart; None if no number ends it."""
    found = _NUMBER_AT_END.match(query)
    return (found["series"], int(found["number"])) if found else None


def nth_of_series(
    series: str,
    number: int,
    names: Mapping[MovieId, Sequence[str]],
    catalogue: Catalogue,
    popularity: Mapping[MovieId, int],
) -> set[MovieId]:
    """Films that may be meant by the n-th of a series, counted in order of release.

    A number in a name sets the count: after "Rocky V" comes the sixth, whatever it is called. Films whose
    name begins with that of the series are counted, and separately all that contain it ("Live Free or Die
    Hard"); each count may give one film.

    Args:
        names: of each candidate, canonical forms among them.
    """
    letters = " ?".join(compact(series))  # "xmen" is the series of "x men"
    at_all = re.compile(rf"(?:.* )?{letters}\b(?: {_LABEL}(?P<number>\d{{1,2}})\b)?.*")
    closed = compact(series)
    found = {
        film: [name for name in names[film] if closed in compact(name) and at_all.fullmatch(name)]
        for film in names
    }
    containing = [film for film in names if found[film]]
    beginning = [film for film in containing if any(compact(name).startswith(closed) for name in found[film])]
    meant = set()
    for films in (beginning, containing):
        known = max((popularity.get(film, 0) for film in films), default=0)
        count = 0
        for film in sorted(films, key=lambda film: (catalogue.films[film].year or 9999, film)):
            if popularity.get(film, 0) < _KNOWN * known:
                continue
            said = [match["number"] for name in found[film] if (match := at_all.fullmatch(name))]
            count = next((int(n) for n in said if n), count + 1)
            if count == number:
                meant.add(film)
                break
    return meant
