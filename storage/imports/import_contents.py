"""What a file brings, kept as JSON while its owner decides, and compared with what is here already.

Nothing here is quick with 20,000 films: call it from a thread.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, cast

from recsys.domain import MovieId, Profile
from storage.imports.entries import BadLine, Brought, Entry, Reason, Sorted, Source
from storage.records import Json, Mark, Rated

Found = tuple[MovieId, Entry]
Marked = tuple[Mark, MovieId, datetime]


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that was looked at, and of which nothing is saved yet.

    Attributes:
        name: of the file.
        skipped: series and episodes.
        out_of_ten: as in `Brought`.
        choices: what its owner said of unclear titles: their place in `sorted.unclear` -> the film that is
            meant, None for none of those.
    """

    import_id: int
    name: str
    source: Source
    sorted: Sorted
    bad: tuple[BadLine, ...]
    skipped: int
    out_of_ten: bool
    choices: Mapping[int, MovieId | None]

    @property
    def entries(self) -> Iterator[Entry]:
        """All that the file says, whether its films were found or not."""
        yield from (entry for _, entry in self.sorted.found)
        yield from (entry for entry, _ in self.sorted.unclear)
        yield from self.sorted.missing

    @property
    def found(self) -> list[Found]:
        """What is said of films that are known by now."""
        chosen = (
            (movie_id, self.sorted.unclear[place][0])
            for place, movie_id in self.choices.items()
            if movie_id is not None
        )
        return [*self.sorted.found, *chosen]

    @property
    def open_places(self) -> list[int]:
        """Where in `sorted.unclear` the titles stand of which nobody said yet which film they mean."""
        return [place for place in range(len(self.sorted.unclear)) if place not in self.choices]

    @property
    def missing(self) -> list[Entry]:
        """What is said of films that are not here."""
        none_of_these = (
            self.sorted.unclear[place][0] for place, movie_id in self.choices.items() if movie_id is None
        )
        return [*self.sorted.missing, *none_of_these]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a file would change.

    Attributes:
        new: ratings of films that have none here.
        differing: ratings of films that have other stars here.
        marks: films that are not marked so here.
        same: ratings and marks that are here already, or go without saying of a film that is rated or seen.
    """

    new: Mapping[MovieId, Entry]
    differing: Mapping[MovieId, Entry]
    marks: Mapping[tuple[Mark, MovieId], Entry]
    same: int

    def count(self, mark: Mark) -> int:
        """How many films would get this mark."""
        return sum(kind == mark for kind, _ in self.marks)


@dataclass(frozen=True, slots=True)
class Before:
    """What is needed to undo an import.

    Attributes:
        ratings: how many it wrote.
        replaced: those that were there before.
        marks: which it wrote.
    """

    ratings: int
    replaced: tuple[Rated, ...]
    marks: tuple[Marked, ...]


def difference(found: Iterable[Found], profile: Profile, source: Source) -> Difference:
    """Compare what a file says with what is here.

    A choice may have made two titles mean one film: then the later of two ratings counts. Only our own export
    has marks beside a rating that they go with.
    """
    stars: dict[MovieId, Entry] = {}
    marks: dict[tuple[Mark, MovieId], Entry] = {}
    here: dict[Mark, frozenset[MovieId]] = {
        "seen": profile.seen,
        "hidden": profile.hidden,
        "watchlist": profile.watchlist,
    }
    if source != "marquee":
        here["seen"] |= profile.rated.keys()
        here["watchlist"] |= here["seen"]
    for movie_id, entry in found:
        if entry.mark is not None:
            marks.setdefault((entry.mark, movie_id), entry)
        elif movie_id not in stars or _is_later(entry, stars[movie_id]):
            stars[movie_id] = entry
    new = {film: entry for film, entry in stars.items() if film not in profile.rated}
    differing = {
        film: entry for film, entry in stars.items() if profile.rated.get(film, entry.stars) != entry.stars
    }
    unmarked = {key: entry for key, entry in marks.items() if key[1] not in here[key[0]]}
    same = len(stars) - len(new) - len(differing) + len(marks) - len(unmarked)
    return Difference(new, differing, unmarked, same)


def _is_later(one: Entry, other: Entry) -> bool:
    return one.at is not None and (other.at is None or one.at > other.at)


# As JSON ------------------------------------------------------------------------------------------------


def packed(brought: Brought, found: Sorted) -> str:
    """A file's content; lists and no names, for there may be 20,000 entries."""
    return _text(
        {
            "found": [[movie_id, *_packed_entry(entry)] for movie_id, entry in found.found],
            "unclear": [[list(films), *_packed_entry(entry)] for entry, films in found.unclear],
            "missing": [list(_packed_entry(entry)) for entry in found.missing],
            "bad": [[line.number, line.text, line.reason, line.file] for line in brought.bad],
            "skipped": brought.skipped + found.series,
            "out_of_ten": brought.out_of_ten,
        }
    )


def unpacked(import_id: int, name: str, source: str, content: str, choices: Mapping[str, Json]) -> Offered:
    """What `packed` packed, with what was chosen since."""
    kept = json.loads(content)
    return Offered(
        import_id=import_id,
        name=name,
        source=cast("Source", source),
        sorted=Sorted(
            found=tuple((MovieId(row[0]), _entry(row[1:])) for row in kept["found"]),
            unclear=tuple((_entry(row[1:]), tuple(map(MovieId, row[0]))) for row in kept["unclear"]),
            missing=tuple(map(_entry, kept["missing"])),
        ),
        bad=tuple(BadLine(number, text, Reason(reason), file) for number, text, reason, file in kept["bad"]),
        skipped=kept["skipped"],
        out_of_ten=kept["out_of_ten"],
        choices=MappingProxyType(
            {
                int(place): None if film is None else MovieId(cast("int", film))
                for place, film in choices.items()
            }
        ),
    )


def _packed_entry(entry: Entry) -> Iterator[Json]:
    yield from (entry.title, entry.year, entry.imdb_id, entry.tmdb_id, entry.movie_id, entry.stars)
    yield from (entry.mark, entry.at.isoformat() if entry.at else None, entry.origin)


def _entry(row: list[Any]) -> Entry:
    *said, at, origin = row
    fields = [*said, datetime.fromisoformat(at) if at else None, origin]
    return Entry(*fields)


def packed_before(before: Before) -> str:
    """What an import did, as JSON."""
    return _text(
        {
            "ratings": before.ratings,
            "replaced": [list(_packed_rating(rated)) for rated in before.replaced],
            "marks": [[kind, film, at.isoformat()] for kind, film, at in before.marks],
        }
    )


def unpacked_before(content: str) -> Before:
    """What `packed_before` packed."""
    kept = json.loads(content)
    marks = tuple((kind, MovieId(film), datetime.fromisoformat(at)) for kind, film, at in kept["marks"])
    return Before(kept["ratings"], tuple(map(_rating, kept["replaced"])), marks)


def _packed_rating(rated: Rated) -> Iterator[Json]:
    yield from (rated.movie_id, rated.stars, rated.rated_at.isoformat(), rated.source)
    yield rated.imported_at.isoformat() if rated.imported_at else None


def _rating(kept: list[Any]) -> Rated:
    film, stars, rated_at, source, imported_at = kept
    came = datetime.fromisoformat(imported_at) if imported_at else None
    return Rated(MovieId(film), stars, datetime.fromisoformat(rated_at), source, came)


def _text(content: Json) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
