"""The exam: ratings kept back, on which every model is measured before it may go live.

Which ratings are kept for the exam is decided by a hash of user and film. It is therefore the same in every
run and as data grows: a rating kept back today was kept back from the champion too, so that both are
measured on ratings that neither has seen. `recsys.evaluation.gate` compares what two models came to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.evaluation.metrics import ndcg
from recsys.learning.heldout import HeldOut, by_user
from recsys.lists.calibration import listed
from recsys.models.factors import fold_in
from recsys.models.model import Model

ONE_USER_IN: Final = 10
ONE_RATING_IN: Final = 20
SHOWN_TO_PREDICT: Final = 5
SHOWN_TO_RANK: Final = 10
MOST_EXAMINED_PEOPLE: Final = 2000


def _nobody() -> NDArray[np.int32]:
    return np.empty(0, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Exam:
    """Ratings to train on and ratings to be asked about.

    Attributes:
        study: what may be trained on.
        warm: ratings of people who are in `study` too.
        newcomers: all ratings of people who are not; of each, five or ten are shown and the rest asked.
        chat_ids: shape (n,), the people who are not the dataset's own.
    """

    study: Ratings
    warm: Ratings
    newcomers: Ratings
    chat_ids: NDArray[np.int32] = field(default_factory=_nobody)


@dataclass(frozen=True, slots=True, eq=False)
class ExamFigure:
    """One figure of a model, as what every person adds to it: Σ totals / Σ counts, or the root of that.

    Attributes:
        user_ids: shape (n_people,); the same people in the same order for every model in the same exam.
        totals: shape (n_people,): a person's sum of errors or squared errors, or the NDCG of their list.
        counts: shape (n_people,), of how many ratings, or lists, from 1.
        root: whether the root is taken.
    """

    user_ids: NDArray[np.int32]
    totals: NDArray[np.float64]
    counts: NDArray[np.float64]
    root: bool = False

    @property
    def figure(self) -> float:
        """The figure over all these people."""
        mean = float(self.totals.sum() / self.counts.sum())
        return float(np.sqrt(mean)) if self.root else mean

    def of(self, which: NDArray[np.bool_]) -> ExamFigure:
        """Return the measured of some of the people."""
        return ExamFigure(self.user_ids[which], self.totals[which], self.counts[which], self.root)


def set_exam(ratings: Ratings, chat_ids: NDArray[np.int32] | None = None) -> Exam:
    """Keep back one user in ten whole, and one rating in twenty of the others."""
    newcomer = _hash(ratings.user_ids, np.zeros(1, np.int32)) % ONE_USER_IN == 0
    asked = ~newcomer & (_hash(ratings.user_ids, ratings.movie_ids) % ONE_RATING_IN == 0)
    study, warm, new = (ratings.rows(which) for which in (~newcomer & ~asked, asked, newcomer))
    return Exam(study, warm, new, _nobody() if chat_ids is None else chat_ids)


def examine(model: Model, exam: Exam) -> dict[str, ExamFigure]:
    """Return how a model trained on nothing but `exam.study` does.

    Everybody is folded in from the ratings they are known by, as in the chat.

    Returns:
        rmse and mae over the kept-back ratings of known people, newcomer_rmse@5 over those of newcomers of
        whom five ratings are shown, all in stars; ndcg@10 of the lists over all films of newcomers of whom
        ten are shown, where relevant is what they gave four stars or more. A figure that the data is too
        small for is left out.
    """
    warm: dict[int, NDArray[np.float64]] = {}
    new: dict[int, NDArray[np.float64]] = {}
    gains: dict[int, NDArray[np.float64]] = {}
    asked, known = by_user(exam.warm), by_user(exam.study)
    for user in _sampled(asked, exam.chat_ids):
        warm[user] = _errors(model, HeldOut(user, known.get(user, {}), asked[user]))
    newcomers = by_user(exam.newcomers)
    for user in _sampled(newcomers, exam.chat_ids):
        few, more = (_reveal(user, newcomers[user], n) for n in (SHOWN_TO_PREDICT, SHOWN_TO_RANK))
        if few.asked:
            new[user] = _errors(model, few)
        if more.relevant:
            gains[user] = np.array([ndcg(listed(model, more.shown, 10), more.relevant)])
    measured = {
        "rmse": _measured({user: errors**2 for user, errors in warm.items()}, root=True),
        "mae": _measured({user: np.abs(errors) for user, errors in warm.items()}),
        "newcomer_rmse@5": _measured({user: errors**2 for user, errors in new.items()}, root=True),
        "ndcg@10": _measured(gains),
    }
    return {name: of_people for name, of_people in measured.items() if len(of_people.user_ids)}


def figures(measured: Mapping[str, ExamFigure]) -> dict[str, float]:
    """Return each figure over everybody who was asked."""
    return {name: of_people.figure for name, of_people in measured.items()}


def _errors(model: Model, person: HeldOut) -> NDArray[np.float64]:
    """Return prediction − stars of what one person is asked about, shape (n_asked,)."""
    folded_in = fold_in(model.factors, person.shown)
    predicted = [folded_in.prediction(model.factors.index_of(movie_id)) for movie_id in person.asked]
    return np.array(predicted) - np.fromiter(person.asked.values(), np.float64, len(person.asked))


def _measured(of_users: Mapping[int, NDArray[np.float64]], *, root: bool = False) -> ExamFigure:
    return ExamFigure(
        np.fromiter(of_users, np.int32, len(of_users)),
        np.array([parts.sum() for parts in of_users.values()], np.float64),
        np.array([len(parts) for parts in of_users.values()], np.float64),
        root,
    )


def _reveal(user: int, rated: Mapping[MovieId, float], n_shown: int) -> HeldOut:
    """Show that many of a person's ratings, those that the hash puts first: the same ones in every run."""
    films = np.fromiter(rated, np.int32, len(rated))
    order = films[np.argsort(_hash(np.full(1, user, np.int32), films), kind="stable")].tolist()
    shown, asked = (
        {MovieId(film): rated[MovieId(film)] for film in part} for part in (order[:n_shown], order[n_shown:])
    )
    return HeldOut(user, shown, asked)


def _sampled(people: Mapping[int, object], chat_ids: NDArray[np.int32]) -> list[int]:
    """Return the people to ask, at most 2,000 of the dataset's and of the chat's, the same in every run."""
    users = np.fromiter(people, np.int32, len(people))
    users = users[np.argsort(_hash(users, np.ones(1, np.int32)), kind="stable")]
    from_chat = np.isin(users, chat_ids)
    return [
        *users[~from_chat][:MOST_EXAMINED_PEOPLE].tolist(),
        *users[from_chat][:MOST_EXAMINED_PEOPLE].tolist(),
    ]


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
