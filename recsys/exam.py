"""The exam that every model sits before it may go live, and the comparison with the one that is.

Which ratings are kept for the exam is decided by a hash of user and film. It is therefore the same in every
run and as data grows: a rating kept back today was kept back from the champion too, so that both are
measured on ratings that neither has seen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.domain import MovieId
from recsys.factors import fold_in
from recsys.heldout import HeldOut, by_user, first_unseen
from recsys.metrics import mae, ndcg, rmse
from recsys.model import Model
from recsys.ranking import scores
from recsys.ratings import Ratings

ONE_USER_IN: Final = 10
ONE_RATING_IN: Final = 20
REVEALED: Final = 10
MOST_PEOPLE: Final = 2000
TOLERANCE: Final[Mapping[str, float]] = {"rmse": 0.002, "ndcg@10": 0.01}
"""By how much a challenger may seem worse: the size of changes that come from chance alone."""


@dataclass(frozen=True, slots=True)
class Exam:
    """Ratings to train on and ratings to be asked about.

    Attributes:
        study: what may be trained on.
        warm: ratings of people who are in `study` too.
        newcomers: all ratings of people who are not; of each, ten are shown and the rest asked.
    """

    study: Ratings
    warm: Ratings
    newcomers: Ratings


def set_exam(ratings: Ratings) -> Exam:
    """Keep back one user in ten whole, and one rating in twenty of the others."""
    newcomer = _hash(ratings.user_ids, np.zeros(1, np.int32)) % ONE_USER_IN == 0
    asked = ~newcomer & (_hash(ratings.user_ids, ratings.movie_ids) % ONE_RATING_IN == 0)
    return Exam(ratings.rows(~newcomer & ~asked), ratings.rows(asked), ratings.rows(newcomer))


def sit(model: Model, exam: Exam) -> dict[str, float]:
    """Return how a model trained on nothing but `exam.study` does.

    Everybody is folded in from the ratings they are known by, as in the chat.

    Returns:
        rmse and mae over the kept-back ratings of known people, newcomer_rmse over those of newcomers of whom
        ten ratings are shown, all in stars; ndcg@10 of the newcomers' lists over all films, where relevant is
        what they gave four stars or more. A figure that the data is too small for is left out.
    """
    metrics: dict[str, float] = {}
    predicted, given = _warm(model, exam)
    if len(given):
        metrics |= {"rmse": rmse(predicted, given), "mae": mae(predicted, given)}
    predicted, given, lists = _newcomers(model, exam.newcomers)
    if len(given):
        metrics["newcomer_rmse"] = rmse(predicted, given)
    if lists:
        metrics["ndcg@10"] = float(np.mean(lists))
    return metrics


def worse(challenger: Mapping[str, float], champion: Mapping[str, float]) -> str | None:
    """Return what makes a challenger worse than the champion in the same exam; None: nothing does."""
    for name, sign in (("rmse", 1), ("ndcg@10", -1)):
        if name in challenger and name in champion:
            loss = sign * (challenger[name] - champion[name])
            if not loss <= TOLERANCE[name]:
                return f"{name} {champion[name]:.4f} -> {challenger[name]:.4f}"
        elif name in champion:
            return f"{name} cannot be measured any more"
    return None


def _warm(model: Model, exam: Exam) -> tuple[list[float], list[float]]:
    predicted: list[float] = []
    given: list[float] = []
    asked = by_user(exam.warm)
    known = by_user(exam.study)
    for user in _sampled(asked):
        person = fold_in(model.factors, known.get(user, {}))
        for movie_id, stars in asked[user].items():
            predicted.append(person.prediction(model.factors.index_of(movie_id)))
            given.append(stars)
    return predicted, given


def _newcomers(model: Model, newcomers: Ratings) -> tuple[list[float], list[float], list[float]]:
    predicted: list[float] = []
    given: list[float] = []
    lists: list[float] = []
    people = by_user(newcomers)
    for user in _sampled(people):
        films = np.fromiter(people[user], np.int32)
        order = films[np.argsort(_hash(np.full(1, user, np.int32), films), kind="stable")]
        shown = {MovieId(int(film)): people[user][MovieId(int(film))] for film in order[:REVEALED]}
        asked = {movie: stars for movie, stars in people[user].items() if movie not in shown}
        newcomer = HeldOut(user, shown, asked)
        score, person = scores(model, shown)
        for movie_id, stars in asked.items():
            predicted.append(person.prediction(model.factors.index_of(movie_id)))
            given.append(stars)
        if newcomer.relevant:
            lists.append(ndcg(first_unseen(model.factors, score, shown, 10), newcomer.relevant))
    return predicted, given, lists


def _sampled(people: Mapping[int, object]) -> list[int]:
    """Return the people to ask, at most 2,000, the same ones in every run."""
    users = np.fromiter(people, np.int32, len(people))
    order = np.argsort(_hash(users, np.ones(1, np.int32)), kind="stable")
    return [int(user) for user in users[order[:MOST_PEOPLE]]]


def _hash(user_ids: NDArray[np.int32], movie_ids: NDArray[np.int32]) -> NDArray[np.uint64]:
    """Mix two columns of ids into uniform 64-bit numbers.

    Source: the finaliser of SplitMix64; Steele, Lea & Flood, "Fast splittable pseudorandom number
    generators", OOPSLA 2014.
    """
    mixed = (user_ids.astype(np.uint64) << np.uint64(32)) | movie_ids.astype(np.uint64)
    mixed = mixed * np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(mixed ^ (mixed >> np.uint64(31)), np.uint64)
