"""What a file that somebody brings from elsewhere says, before anybody asked which films are meant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from typing import Literal

from recsys.domain import MovieId
from storage.records import Mark

Source = Literal["letterboxd", "imdb", "trakt", "movielens", "tmdb", "simkl", "netflix", "marquee"]
"""Where a file was made; "marquee" is our own export."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line of a file says of one film: a rating or a mark, never both, never neither.

    Attributes:
        title: as the file spells it, without control characters; empty where the file has only ids.
        year: of release; None where the file does not say, or says nonsense.
        imdb_id: with its prefix and at least seven digits, "tt0133093".
        movie_id: only of MovieLens' files and our own.
        stars: 0.5-5.0 in half stars, whatever the scale of the service; None: no rating.
        mark: None with stars.
        at: when they said so, aware, UTC, never in the future; None where the file does not say.
        origin: where a rating in our own export came from first, "chat"; None in all other files.
        original_title: in the film's own language, where the file has both and they differ.
    """

    title: str
    year: int | None = None
    imdb_id: str | None = None
    tmdb_id: int | None = None
    movie_id: MovieId | None = None
    stars: float | None = None
    mark: Mark | None = None
    at: datetime | None = None
    origin: str | None = None
    original_title: str = ""


class Reason(StrEnum):
    """Why a line was left out; the values are stable and fit for a Fluent selector."""

    NO_FILM = auto()
    """Neither a title nor an id."""
    NO_RATING = auto()
    """A list of ratings, but this line has none (or 0)."""
    NOT_A_RATING = auto()
    """The rating is no number, outside the service's scale or between its steps."""
    LONG_TITLE = auto()
    """No film has such a long title."""
    CUT_OFF = auto()
    """Fewer cells than the head has columns."""
    TOO_MANY_CELLS = auto()
    """More cells than the head has columns: a comma that should be inside quotes."""
    OPEN_QUOTE = auto()
    """A quotation mark opens and never closes."""
    NOT_AN_ENTRY = auto()
    """In JSON: something else where a film is expected."""
    UNKNOWN_FILE = auto()
    """A member of a zip that bears a known name, but no columns or fields that we know."""


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that cannot be used.

    Attributes:
        number: of the line in its file, from 1; in JSON, of the item in its list, from 1.
        text: the line without control characters, at most 80 characters of it.
        file: the member of a zip; empty for a file sent by itself.
    """

    number: int
    text: str
    reason: Reason
    file: str = ""


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that was understood; it may still hold no film at all.

    Attributes:
        entries: in the order of the file, duplicates and all.
        skipped: series, episodes, trailers and the like, which are no films.
        sample: whether its movie_ids are those of the built-in sample; None where the file does not say, and
            then they are MovieLens'.
        out_of_ten: its ratings would be out of five by its columns, but one is higher, so that none is.
        perhaps_episodes: titles that are films only if the catalogue has them: what they begin with recurs.
    """

    source: Source
    entries: tuple[Entry, ...]
    bad: tuple[BadLine, ...] = ()
    skipped: int = 0
    sample: bool | None = None
    out_of_ten: bool = False
    perhaps_episodes: frozenset[str] = frozenset()


class Refusal(StrEnum):
    """Why a whole file cannot be used; the values are stable and fit for a Fluent selector."""

    EMPTY = auto()
    TOO_LARGE = auto()
    """Of the file as sent."""
    BOMB = auto()
    """A zip that unpacks to more than any export would, or has too many members."""
    BROKEN_ZIP = auto()
    ENCRYPTED = auto()
    """A zip with a password."""
    BROKEN_JSON = auto()
    """Not JSON, cut off or nested too deep."""
    NOT_TEXT = auto()
    """A picture, a spreadsheet or the like."""
    NOTHING_KNOWN = auto()
    """Text, JSON or a zip, but with no columns, fields or members that we know."""
    UNKNOWN_SCALE = auto()
    """A rating above ten, where the service's go up to five."""
    OTHER_LIST = auto()
    """A list that tells neither films seen nor films to see."""
    TOO_MANY_ROWS = auto()
    SEVERAL_PEOPLE = auto()
    """Ratings or views of more than one person."""


class Unreadable(Exception):
    """A file of which nothing can be used, for one `reason`."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Sorted:
    """Entries by whether their film was found; what says the same twice is already one.

    Of a film (or of a title that stands for no or several films) there is at most one rating, the latest, and
    one of each mark. From other services a rating beats "seen", and either beats "watchlist"; "hidden" stays.
    Our own export gives back all that it holds: a film may be there with a rating and with marks.

    Attributes:
        found: one pair for each film and kind of thing said.
        unclear: several films may be meant (at most 6, best first), or one whose name is not quite the same.
        missing: no such film in the catalogue.
        series: how many entries are episodes after all.
    """

    found: tuple[tuple[MovieId, Entry], ...]
    unclear: tuple[tuple[Entry, tuple[MovieId, ...]], ...]
    missing: tuple[Entry, ...]
    series: int = 0
