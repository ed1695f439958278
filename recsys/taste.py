"""Somebody's taste in numbers, next to what everybody says of the same films.

How much the few must give way to the many was measured on ml-latest-small, as the variance within over the
variance between (analysis of variance): 3.6 for the ratings of a film, and for what a person gives beyond
everybody and beyond their own lean, 24 by genre and 22 by decade.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from recsys.domain import MAX_STARS, Catalogue, Film, Profile
from recsys.models.spread import NO_GENRE
from recsys.recommender import Recommender

FILM_DAMPING_RATINGS: Final = 4.0
"""Ratings of the average film that are added to a film's own."""

TASTE_DAMPING_FILMS: Final = 24.0
"""Films given what the person gives to all that are added to those of a genre or a decade."""

FEWEST_FILMS: Final = 3
"""Of a genre, to be compared; of a decade, to be a favourite."""

FEWEST_OTHERS: Final = 20
"""Ratings of a film, for somebody to differ from everybody in."""

AGAINST_STARS: Final = 1.0
"""Stars between somebody and everybody, to count as a difference."""

MOST_AGAINST: Final = 3
"""Films named in which somebody stands against everybody, in each direction."""

_STEPS: Final = round(MAX_STARS * 2)


@dataclass(frozen=True, slots=True)
class GenreTaste:
    """What somebody thinks of a genre.

    Attributes:
        name: as MovieLens spells it.
        n_films: how many of the films they rated have it.
        mean: what they gave to those, in stars.
        others: what everybody gives to those, in stars.
        difference: mean − others in stars, shrunk to their lean.
    """

    name: str
    n_films: int
    mean: float
    others: float
    difference: float


@dataclass(frozen=True, slots=True)
class DecadeTaste:
    """What somebody thinks of a decade's films.

    Attributes:
        start: its first year, 1990.
        n_films: how many they rated.
        mean: what they gave to those, in stars.
    """

    start: int
    n_films: int
    mean: float


@dataclass(frozen=True, slots=True)
class Against:
    """A film in which somebody stands against everybody.

    Attributes:
        stars: what they gave it.
        others: what everybody gives it, in stars.
    """

    film: Film
    stars: float
    others: float


@dataclass(frozen=True, slots=True)
class Taste:
    """Somebody's taste, from those of their ratings whose films the catalogue has.

    Attributes:
        n_films: how many they rated.
        mean: what they give on average, in stars.
        usual: the stars that they give most often; the higher of several.
        histogram: how often they gave 0.5, 1, ... 5 stars; ten numbers.
        lean: what they give beyond everybody, the mean over the films that others rated too, in stars:
            above zero generous, below strict; None where there is no such film.
        genres: the one they like most beyond everybody first; only of enough films.
        decades: those with films, the earliest first.
        favourite: the decade of enough films they give most to; None where they know one decade only.
        loved_more: films they give far more than everybody does, the most first.
        loved_less: the same for far less.
    """

    n_films: int
    mean: float
    usual: float
    histogram: tuple[int, ...]
    lean: float | None
    genres: tuple[GenreTaste, ...]
    decades: tuple[DecadeTaste, ...]
    favourite: DecadeTaste | None
    loved_more: tuple[Against, ...]
    loved_less: tuple[Against, ...]


@dataclass(frozen=True, slots=True)
class _Compared:
    """A film that somebody rated, and what everybody gives it."""

    film: Film
    stars: float
    others: float
    n_others: int

    @property
    def beyond(self) -> float:
        return self.stars - self.others


def taste_of(profile: Profile, catalogue: Catalogue, recommender: Recommender) -> Taste | None:
    """Work out somebody's taste; None where the catalogue has none of the films they rated.

    What everybody gives a film that n people gave m on average is (n·m + 4·μ)/(n + 4), μ being the mean of
    all ratings, so that a film of few ratings is taken for one like any. With d = stars − that, their lean L
    is the mean of d over all films that others rated too, and their difference on the k films of a genre is
    (Σd + 24·L)/(k + 24): one film is no taste, and a strict person's first western is no hatred of westerns.
    A decade is a favourite by its stars, shrunk in the same way to their own mean.
    """
    rated = [
        (catalogue.films[movie_id], stars)
        for movie_id, stars in profile.rated.items()
        if movie_id in catalogue.films
    ]
    if not rated:
        return None
    given = [stars for _, stars in rated]
    histogram = [0] * _STEPS
    for stars in given:
        histogram[round(stars * 2) - 1] += 1
    mean = _mean(given)
    decades = _decades(rated)
    compared = _compared(rated, recommender)
    lean = _mean([one.beyond for one in compared]) if compared else None
    return Taste(
        n_films=len(rated),
        mean=mean,
        usual=max(range(1, _STEPS + 1), key=lambda step: (histogram[step - 1], step)) / 2,
        histogram=tuple(histogram),
        lean=lean,
        genres=_genres(compared, lean or 0.0),
        decades=decades,
        favourite=_favourite(decades, mean),
        loved_more=_against([one for one in compared if one.beyond >= AGAINST_STARS]),
        loved_less=_against([one for one in compared if -one.beyond >= AGAINST_STARS]),
    )


def _compared(rated: Sequence[tuple[Film, float]], recommender: Recommender) -> list[_Compared]:
    average = recommender.model.factors.global_mean
    compared = []
    for film, stars in rated:
        loved = recommender.loved(film.movie_id)
        if loved is not None:
            others = (loved.n_ratings * loved.mean + FILM_DAMPING_RATINGS * average) / (
                loved.n_ratings + FILM_DAMPING_RATINGS
            )
            compared.append(_Compared(film, stars, others, loved.n_ratings))
    return compared


def _genres(compared: Sequence[_Compared], lean: float) -> tuple[GenreTaste, ...]:
    films: dict[str, list[_Compared]] = defaultdict(list)
    for one in compared:
        for genre in one.film.genres:
            films[genre].append(one)
    genres = [
        GenreTaste(
            name,
            n_films=len(of_genre),
            mean=_mean([one.stars for one in of_genre]),
            others=_mean([one.others for one in of_genre]),
            difference=_shrunk([one.beyond for one in of_genre], lean),
        )
        for name, of_genre in films.items()
        if len(of_genre) >= FEWEST_FILMS and name != NO_GENRE
    ]
    return tuple(sorted(genres, key=lambda genre: (-genre.difference, genre.name)))


def _decades(rated: Sequence[tuple[Film, float]]) -> tuple[DecadeTaste, ...]:
    given: dict[int, list[float]] = defaultdict(list)
    for film, stars in rated:
        if film.year is not None:
            given[film.year - film.year % 10].append(stars)
    return tuple(DecadeTaste(start, len(given[start]), _mean(given[start])) for start in sorted(given))


def _favourite(decades: Sequence[DecadeTaste], mean: float) -> DecadeTaste | None:
    if len(decades) < 2:
        return None
    enough = [decade for decade in decades if decade.n_films >= FEWEST_FILMS]
    return max(enough, key=lambda decade: _shrunk([decade.mean] * decade.n_films, mean), default=None)


def _against(compared: Sequence[_Compared]) -> tuple[Against, ...]:
    """Return the films furthest from everybody; of several as far, those that more people know."""
    known = [one for one in compared if one.n_others >= FEWEST_OTHERS]
    known.sort(key=lambda one: (-abs(one.beyond), -one.n_others, one.film.movie_id))
    return tuple(Against(one.film, one.stars, one.others) for one in known[:MOST_AGAINST])


def _shrunk(values: Sequence[float], towards: float) -> float:
    return (sum(values) + TASTE_DAMPING_FILMS * towards) / (len(values) + TASTE_DAMPING_FILMS)


def _mean(values: Collection[float]) -> float:
    return sum(values) / len(values)
