"""The words of the field as plain types: what every other package may pass around.

Nothing here computes, reads a file or imports another module of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NewType

UserId = NewType("UserId", int)
"""MovieLens-style id. Dataset users keep theirs; chat users count up from `FIRST_CHAT_USER_ID`."""

MovieId = NewType("MovieId", int)
"""Raw MovieLens id of a film; never a row number."""

Index = NewType("Index", int)
"""Row number into a factor matrix; never an id."""

FIRST_CHAT_USER_ID = UserId(1_000_001)
LARGEST_ID = 2**31 - 1
"""Of people and films: models hold ids in 32 bits."""
MIN_STARS = 0.5
MAX_STARS = 5.0

LIKED_STARS = 4.0
"""Stars from which a film counts as liked."""

WORTH_AGAIN = 3.5
"""Stars from which somebody may want to see a film again."""


@dataclass(frozen=True, slots=True)
class Film:
    """A film of the catalogue.

    Attributes:
        title: in natural order, without the year: "The Matrix".
        other_titles: original, translated and a.k.a. titles, in natural order.
        genres: as MovieLens spells them; empty for "(no genres listed)".
        raw_title: as it stands in the MovieLens file: "Matrix, The (1999)".
        imdb_id: with its prefix, "tt0133093".
        tags: what people call it, the most common first: "time travel"; in lower case.
    """

    movie_id: MovieId
    title: str
    year: int | None
    genres: tuple[str, ...]
    raw_title: str
    other_titles: tuple[str, ...] = ()
    imdb_id: str | None = None
    tmdb_id: int | None = None
    tags: tuple[str, ...] = ()


NO_FILMS: Mapping[MovieId, Film] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every film of a dataset.

    Attributes:
        name: of the dataset, "ml-latest-small" or "sample".
        is_sample: the built-in, made-up data; whatever shows it says so.
        fingerprint: changes whenever a film, title, year, genre, link or tag does.
    """

    name: str
    is_sample: bool
    films: Mapping[MovieId, Film]
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a person.

    Storage gives `rated` in the order of movie_id; the methods keep it, so that sums come out the same.
    """

    user_id: UserId
    rated: Mapping[MovieId, float] = field(default_factory=dict)
    seen: frozenset[MovieId] = frozenset()
    hidden: frozenset[MovieId] = frozenset()
    watchlist: frozenset[MovieId] = frozenset()

    @property
    def excluded(self) -> frozenset[MovieId]:
        """Films never to be picked: rated, seen or hidden."""
        return self.seen | self.hidden | self.rated.keys()

    @property
    def to_watch(self) -> frozenset[MovieId]:
        """Films of the watchlist that are neither seen nor rated since."""
        return self.watchlist - self.seen - self.rated.keys()

    @property
    def worth_again(self) -> frozenset[MovieId]:
        """Films that they may want to see again: seen without stars or rated well, and not hidden."""
        liked = {movie_id for movie_id, stars in self.rated.items() if stars >= WORTH_AGAIN}
        return (self.seen - self.rated.keys() | liked) - self.hidden

    def with_rating(self, movie_id: MovieId, stars: float) -> Profile:
        """This profile once the film is rated so."""
        return replace(self, rated=dict(sorted({**self.rated, movie_id: stars}.items())))

    def without_rating(self, movie_id: MovieId) -> Profile:
        """This profile once the film's rating is deleted."""
        return replace(self, rated={film: stars for film, stars in self.rated.items() if film != movie_id})

    def with_mark(self, movie_id: MovieId, mark: str) -> Profile:
        """This profile once the film is marked "seen", "hidden" or "watchlist"."""
        return self._marked(mark, lambda films: films | {movie_id})

    def without_mark(self, movie_id: MovieId, mark: str) -> Profile:
        """This profile once that mark of the film is taken away."""
        return self._marked(mark, lambda films: films - {movie_id})

    def _marked(self, mark: str, change: Callable[[frozenset[MovieId]], frozenset[MovieId]]) -> Profile:
        if mark == "seen":
            return replace(self, seen=change(self.seen))
        if mark == "hidden":
            return replace(self, hidden=change(self.hidden))
        if mark == "watchlist":
            return replace(self, watchlist=change(self.watchlist))
        raise ValueError(f"{mark!r} is no mark of a film")


@dataclass(frozen=True, slots=True)
class Because:
    """One rated film's exact share of a prediction.

    Attributes:
        movie_id: the film that the person rated.
        stars: what they gave it.
        contribution: stars that this rating adds to (or takes from) the prediction of the picked film.
    """

    movie_id: MovieId
    stars: float
    contribution: float


@dataclass(frozen=True, slots=True)
class LikedTogether:
    """A film that they liked, whose raters like the picked one oftener than other people do.

    Attributes:
        movie_id: the film that the person liked.
        times: how many times as often; above 1.
    """

    movie_id: MovieId
    times: float


@dataclass(frozen=True, slots=True)
class OfGenre:
    """A genre of the film that the person gives well, and no less than they give on average.

    Attributes:
        genre: as MovieLens spells it.
        n_films: how many of it they rated.
        mean: what they gave those, in stars.
    """

    genre: str
    n_films: int
    mean: float


@dataclass(frozen=True, slots=True)
class OfDecade:
    """The decade of the film, whose films the person gives well, and no less than they give on average.

    Attributes:
        decade: its first year, 1990.
        n_films: how many of it they rated.
        mean: what they gave those, in stars.
    """

    decade: int
    n_films: int
    mean: float


@dataclass(frozen=True, slots=True)
class WellLoved:
    """What everybody says of a film: the reason given where nothing that the person rated speaks for it."""

    n_ratings: int
    mean: float


Reason = Because | LikedTogether | OfGenre | OfDecade | WellLoved
"""Why a film is picked."""


@dataclass(frozen=True, slots=True)
class Similar:
    """A film like another.

    Attributes:
        similarity: 0, nothing in common, to 1.
    """

    movie_id: MovieId
    similarity: float


@dataclass(frozen=True, slots=True)
class Pick:
    """A recommended film.

    Attributes:
        score: what the list is ordered by; no unit.
        prediction: estimated rating in stars, 0.5-5.0.
        reason: what speaks for this film, and for no other of the list where there is something else; None
            where nothing does.
    """

    movie_id: MovieId
    score: float
    prediction: float
    reason: Reason | None
