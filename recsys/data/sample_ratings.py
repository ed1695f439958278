"""Made-up people who rate the sample's films as people with tastes would.

Each person is a mixture of a few tastes ("horror", "old films", ...); each film has a place in that space
from its genres, its year and its circle (who made it). A rating is

    film's quality + person's bias + person's tastes · film's place + noise, in half stars,

and people mostly see well-known films and films to their taste. Nothing of this is anybody's real rating.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings

N_USERS = 600
FEWEST, MOST = 60, 100
"""Ratings a person."""

MEAN_STARS = 3.6
"""Before stars are cut off at five; about 3.5 afterwards, as people rate on MovieLens."""
USER_SPREAD = 0.35
TASTE_SPREAD = 0.9
NOISE = 0.5
"""Standard deviations, in stars: of people's biases, of what taste adds, and of what nothing explains."""

CIRCLE_SPREAD = 0.35
SEES_WHAT_PLEASES = 1.8
"""How much likelier (in nats a star) people are to see what their taste lifts."""
WHOLE_STARS_ONLY = 0.35
"""Share of people who never give half a star."""

FIRST_DAY = 1_735_689_600
"""2025-01-01, in seconds since 1970: later than every film of the sample."""
DAYS = 270

TASTES: dict[str, dict[str, float]] = {
    "horror": {"Horror": 2.0, "Thriller": 0.4, "Children": -0.8, "Romance": -0.7, "Musical": -0.6},
    "science fiction": {"Sci-Fi": 1.6, "Action": 0.5, "IMAX": 0.5, "Fantasy": 0.4, "Romance": -0.6},
    "action": {"Action": 1.4, "Adventure": 0.8, "War": 0.3, "Drama": -0.6, "Documentary": -0.7},
    "family": {"Children": 1.5, "Animation": 1.2, "Fantasy": 0.5, "Horror": -1.2, "Crime": -0.6},
    "romance": {"Romance": 1.5, "Musical": 0.7, "Horror": -1.0, "War": -0.4, "Western": -0.5},
    "comedy": {"Comedy": 1.4, "Drama": -0.7, "War": -0.5, "Mystery": -0.2},
    "crime": {"Crime": 1.3, "Film-Noir": 0.9, "Mystery": 0.8, "Thriller": 0.7, "Children": -0.8},
    "serious drama": {"Drama": 1.0, "War": 0.6, "Action": -0.8, "Sci-Fi": -0.6, "Comedy": -0.3},
    "true stories": {"Documentary": 2.2, "Fantasy": -0.7, "Action": -0.5, "Horror": -0.5},
    "frontier": {"Western": 2.0, "War": 1.2, "Adventure": 0.5, "Animation": -0.7},
    "stage and song": {"Musical": 2.0, "Animation": 0.4, "Thriller": -0.6, "Action": -0.5},
    "old films": {},
    "new films": {},
}
"""What each taste makes of each genre."""
ERAS = {"old films": (1948.0, 16.0), "new films": (2018.0, 9.0)}
"""Tastes for a time: its centre and its width, in years."""


@dataclass(frozen=True, slots=True)
class SampleFilm:
    """A film as the generator sees it.

    Attributes:
        known: how many people have seen it, relative to the others.
        quality: what people give it on average, in stars.
        circle: films of one circle (a director, a school, a series) are liked by the same people; may be "".
    """

    movie_id: int
    year: int
    genres: tuple[str, ...]
    known: float
    quality: float
    circle: str


def generate(films: Sequence[SampleFilm], seed: int) -> Ratings:
    """Return the ratings of `N_USERS` made-up people, by user and film; the same for the same seed."""
    random = np.random.default_rng(seed)
    places = _places(films, random)
    tastes = _tastes(random, places)
    known = np.log([film.known for film in films])
    quality = np.array([film.quality for film in films])
    movie_ids = np.array([film.movie_id for film in films], np.int32)
    parts = [_one_person(number, taste, known, quality, random) for number, taste in enumerate(tastes, 1)]
    liking = np.concatenate([part.liking for part in parts])
    shift = MEAN_STARS - liking.mean()
    seen = np.concatenate([part.seen for part in parts])
    users = np.concatenate([np.full(len(part.seen), part.user_id, np.int32) for part in parts])
    whole = np.concatenate([np.full(len(part.seen), part.whole_stars_only) for part in parts])
    step = np.where(whole, 1.0, 0.5)
    stars = np.clip(np.round((liking + shift) / step) * step, step, 5.0)
    times = np.concatenate([part.times for part in parts])
    return Ratings(users, movie_ids[seen], stars.astype(np.float32), times)


@dataclass(frozen=True, slots=True)
class _Person:
    user_id: int
    whole_stars_only: bool
    seen: NDArray[np.intp]
    liking: NDArray[np.float64]
    times: NDArray[np.int64]


def _one_person(
    user_id: int,
    taste: NDArray[np.float64],
    known: NDArray[np.float64],
    quality: NDArray[np.float64],
    random: np.random.Generator,
) -> _Person:
    """Choose what one person has seen (a weighted draw without replacement) and how they like it."""
    n_seen = min(int(random.integers(FEWEST, MOST, endpoint=True)), len(known))
    waiting = random.exponential(size=len(known)) / np.exp(known + SEES_WHAT_PLEASES * taste)
    seen = np.argsort(waiting, kind="stable")[:n_seen]
    bias = USER_SPREAD * random.standard_normal()
    liking = quality[seen] + taste[seen] + bias + NOISE * random.standard_normal(n_seen)
    start = FIRST_DAY + int(random.integers(DAYS * 86_400))
    times = start + np.cumsum(random.integers(4, 60, n_seen))
    by_id = np.argsort(seen)
    return _Person(
        user_id, bool(random.random() < WHOLE_STARS_ONLY), seen[by_id], liking[by_id], times[by_id]
    )


def _places(films: Sequence[SampleFilm], random: np.random.Generator) -> NDArray[np.float64]:
    """Return what each taste makes of each film, shape (films, tastes); zero on average over what is seen."""
    places = np.zeros((len(films), len(TASTES)))
    circles = sorted({film.circle for film in films} - {""})
    leanings = dict(zip(circles, random.normal(0, CIRCLE_SPREAD, (len(circles), len(TASTES))), strict=True))
    for number, film in enumerate(films):
        row = places[number]
        for column, (name, genres) in enumerate(TASTES.items()):
            row[column] = sum(genres.get(genre, 0.0) for genre in film.genres)
            if name in ERAS:
                centre, width = ERAS[name]
                row[column] += 2.2 * np.exp(-(((film.year - centre) / width) ** 2))
        row += leanings.get(film.circle, 0.0)
    weights = np.array([film.known for film in films])
    return np.asarray(places - np.average(places, axis=0, weights=weights))


def _tastes(random: np.random.Generator, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each film's place means to each person in stars, shape (users, films)."""
    mixtures = random.dirichlet(np.full(len(TASTES), 0.25), N_USERS)
    lift = np.einsum("ut,it->ui", mixtures - mixtures.mean(axis=0), places)
    return np.asarray(lift * (TASTE_SPREAD / lift.std()))
