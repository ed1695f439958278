"""What is served, beside the most popular films and a plain SVD: lists for the same people.

A list is of all films of the model that the person was not shown: nothing is sampled, since figures over
sampled films order systems differently (Krichene & Rendle, "On sampled metrics for item recommendation", KDD
2020). Relevant is a rating of four stars or more that was held back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from recsys.data.ratings import Ratings
from recsys.domain import Film, MovieId
from recsys.evaluation.bootstrap import Figure, resampled
from recsys.evaluation.metrics import (
    average_precision,
    coverage,
    diversity,
    hit,
    ndcg,
    novelty,
    precision,
    recall,
)
from recsys.evaluation.protocols import Split
from recsys.learning import svd, variational
from recsys.learning.fitting import fit
from recsys.learning.heldout import HeldOut
from recsys.lists.calibration import listed
from recsys.lists.ranking import first_unseen
from recsys.models.factors import Factors, FoldedIn, fold_in
from recsys.models.model import Model

K: Final = 10
"""How much of a list is looked at."""

SERVED: Final = "Marquee"
OF_A_LIST: Final = {
    "ndcg": ndcg,
    "precision": precision,
    "recall": recall,
    "map": average_precision,
    "hit_rate": hit,
}

System = Callable[[Mapping[MovieId, float]], tuple[list[MovieId], FoldedIn | None]]
"""From what a person rated to the first `K` films of their list, and who predicts stars, if any."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one group of people was asked, and how each system did.

    Attributes:
        shown: what the systems were shown of each person: "four fifths", "5".
        n_people: how many were asked.
        figures: by system, then by metric.
    """

    shown: str
    n_people: int
    figures: Mapping[str, Mapping[str, Figure]]


def compare_lists(
    split: Split,
    films: Mapping[MovieId, Film],
    *,
    seed: int = 0,
    on_progress: Callable[[float, str], None] = lambda _share, _words: None,
) -> list[Result]:
    """Train every system on what is known, and ask each about everybody.

    Args:
        films: of the catalogue; the model learns from them, and their genres tell how diverse a list is.
        seed: of the training and of the intervals.
        on_progress: called with the share that is done, and what is done next in a few words.
    """
    on_progress(0.0, "training")
    model = fit(split.known, variational.TUNED, films=films, seed=seed)
    on_progress(0.5, "training a plain SVD")
    plain = svd.SVD(**svd.TUNED, random_state=seed).fit_ratings(split.known).factors()
    popularity = model.loved.n_ratings.astype(np.float64)
    systems: dict[str, System] = {
        SERVED: lambda shown: (listed(model, shown, K), fold_in(model.factors, shown)),
        "SVD": lambda shown: _by_stars(fold_in(plain, shown), model.factors, shown),
        "most popular": lambda shown: (first_unseen(model.factors, popularity, shown, K), None),
    }
    catalogue = _Catalogue.of(model, split.known)
    results = []
    asked = 0
    n_asked = sum(len(people) for people in split.groups.values()) * len(systems)
    for shown, people in split.groups.items():
        figures = {}
        for name, system in systems.items():
            on_progress(0.6 + 0.4 * asked / n_asked, f"asking {name}")
            figures[name] = _ask(system, people, catalogue, seed)
            asked += len(people)
        results.append(Result(shown, len(people), figures))
    return results


def _by_stars(
    person: FoldedIn, served: Factors, shown: Mapping[MovieId, float]
) -> tuple[list[MovieId], FoldedIn]:
    """Return the films that the person would give most stars; a film that only `served` has comes last.

    What is the same for all films is left out, and so are the ends of the scale: films above five stars
    would be tied there.
    """
    factors = person.model
    score = np.full(len(served.movie_ids), -np.inf)
    stars = factors.bi + factors.qi @ person.factors
    known = np.isin(served.movie_ids, factors.movie_ids)
    score[known] = stars[np.isin(factors.movie_ids, served.movie_ids)]
    return first_unseen(served, score, shown, K), person


@dataclass(frozen=True, slots=True, eq=False)
class _Catalogue:
    """What lists are made of and measured by.

    Attributes:
        popularity: p(i) by film, the share of known people who rated it (one of them, where nobody did).
    """

    model: Model
    popularity: Mapping[int, float]

    @classmethod
    def of(cls, model: Model, known: Ratings) -> _Catalogue:
        n_people = len(np.unique(known.user_ids))
        share = np.maximum(model.loved.n_ratings, 1) / n_people
        movie_ids = model.factors.movie_ids.tolist()
        return cls(model, dict(zip(movie_ids, share.tolist(), strict=True)))


def _ask(system: System, people: Sequence[HeldOut], catalogue: _Catalogue, seed: int) -> dict[str, Figure]:
    """Return a system's figures over the people; those of lists over the people with something relevant."""
    factors = catalogue.model.factors
    of_stars = np.zeros((len(people), 2))
    n_stars = np.zeros((len(people), 2))
    of_lists = np.zeros((len(people), len(OF_A_LIST) + 2))
    n_lists = np.zeros_like(of_lists)
    lists = []
    for row, person in enumerate(people):
        films, predictor = system(person.shown)
        if predictor:
            errors = np.array(
                [
                    predictor.prediction(predictor.model.index_of(film)) - stars
                    for film, stars in person.asked.items()
                ]
            )
            of_stars[row] = errors @ errors, np.abs(errors).sum()
            n_stars[row] = len(errors)
        relevant = person.relevant
        if relevant and len(films) > 1:
            lists.append(films)
            n_lists[row] = 1
            of_lists[row] = (
                *(metric(films, relevant, K) for metric in OF_A_LIST.values()),
                novelty(films, catalogue.popularity, K),
                diversity(catalogue.model.genres[factors.known(films)].astype(np.float64)),
            )
    figures = {}
    again = resampled(np.hstack([of_stars, of_lists]), np.hstack([n_stars, n_lists]), seed=seed)
    if n_stars.any():
        figures = {"rmse": Figure.of(np.sqrt(again[:, 0])), "mae": Figure.of(again[:, 1])}
    if lists:
        names = (*OF_A_LIST, "novelty", "diversity")
        figures |= {f"{name}@{K}": Figure.of(column) for name, column in zip(names, again.T[2:], strict=True)}
        figures[f"coverage@{K}"] = Figure(coverage(lists, len(factors.movie_ids), K))
    return figures
