"""Lists for people the model has never seen, against the lists that are hard to beat.

One user in five is hidden entirely (122 of ml-latest-small's 610). The model is trained on the others; of
each hidden user k random ratings are shown, and all other films are ranked. Relevant is a hidden rating of
four stars or more. Printed is NDCG@10, the mean over hidden users with something relevant.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from benchmarks.bars import Bar
from benchmarks.rivals import LISTS, Peers, list_scores
from recsys.data.movielens import Dataset, read_dataset
from recsys.data.ratings import Ratings
from recsys.domain import MovieId
from recsys.evaluation.metrics import ndcg
from recsys.learning.fitting import fit
from recsys.learning.heldout import HeldOut, reveal
from recsys.learning.variational import TUNED
from recsys.lists.calibration import listed
from recsys.lists.ranking import first_unseen, scores
from recsys.models.factors import fold_in
from recsys.models.model import Model

HIDDEN_SHARE = 0.2
SHOWN = (5, 10, 20)
OURS = "Marquee"
BY_SCORE = "Marquee, not calibrated"
Ranker = Callable[[Mapping[MovieId, float]], NDArray[np.float64]]


def main(folder: Path, seeds: range) -> list[Bar]:
    """Print NDCG@10 of every list at each k, averaged over the seeds, and the ratio to the best rival."""
    means = compare(read_dataset(folder), seeds)
    names = list(dict.fromkeys(name for name, _ in means))
    table = Table(f"NDCG@10, seeds {', '.join(map(str, seeds))}", *(f"k = {k}" for k in SHOWN))
    for name in names:
        table.add_row(name, *(f"{means[name, k]:.3f}" for k in SHOWN))
    best = {
        k: max((name for name in names if name not in (OURS, BY_SCORE)), key=lambda name: means[name, k])
        for k in SHOWN
    }
    ratios = [means[OURS, k] / means[best[k], k] for k in SHOWN]
    table.add_row(f"{OURS} ÷ best rival", *(f"{ratio:.3f}" for ratio in ratios), style="bold")
    Console(width=100).print(table)
    return [
        Bar(
            f"NDCG@10, new people, k = {k}",
            "≥ 1.10",
            f"{best[k]} {means[best[k], k]:.3f}",
            f"{means[OURS, k]:.3f}",
            ratio,
            ratio >= 1.1,
        )
        for k, ratio in zip(SHOWN, ratios, strict=True)
    ]


def compare(dataset: Dataset, seeds: range, peers: Peers = LISTS) -> dict[tuple[str, int], float]:
    """Return the mean NDCG@10 of each list at each k, over the hidden users of all seeds.

    What people call the films is left out: some of it was said by the hidden users.
    """
    found: dict[tuple[str, int], list[float]] = {}
    for seed in seeds:
        model, known, people = hide(dataset, seed)
        lists = rankers(model, known)
        shown = [person.shown for _, person in people]
        by_peers = list_scores(known, shown, model.factors.movie_ids, peers) if peers else {}
        for number, (k, person) in enumerate(people):
            scored = {name: every[number] for name, every in by_peers.items()}
            scored |= {name: ranker(person.shown) for name, ranker in lists.items()}
            ranked = {
                name: first_unseen(model.factors, score, person.shown, 10) for name, score in scored.items()
            }
            ranked[OURS] = listed(model, person.shown, 10)
            for name, films in ranked.items():
                found.setdefault((name, k), []).append(ndcg(films, person.relevant))
    return {key: fmean(values) for key, values in found.items()}


def hide(dataset: Dataset, seed: int) -> tuple[Model, Ratings, list[tuple[int, HeldOut]]]:
    """Return the model, what it was trained on, and the hidden people by how many ratings they show."""
    ratings, random = dataset.ratings, np.random.default_rng(seed)
    films = {movie_id: replace(film, tags=()) for movie_id, film in dataset.catalogue.films.items()}
    users = np.unique(ratings.user_ids)
    hidden = random.permutation(users)[: round(HIDDEN_SHARE * len(users))]
    is_hidden = np.isin(ratings.user_ids, hidden)
    known, unknown = ratings.rows(~is_hidden), ratings.rows(is_hidden)
    model = fit(known, TUNED, films=films, seed=seed)
    people = [(k, person) for k in SHOWN for person in reveal(unknown, k, random) if person.relevant]
    return model, known, people


def rankers(model: Model, known: Ratings) -> dict[str, Ranker]:
    """Return each rival's scores over the model's films, given what a person rated."""
    factors = model.factors
    n_ratings = model.loved.n_ratings.astype(np.float64)
    by_ease = plain_ease(known, factors.movie_ids, penalty=1000.0)

    return {
        "most popular": lambda _rated: n_ratings,
        "predicted stars alone": lambda rated: fold_in(factors, rated).predictions(),
        "EASE, λ = 1000": lambda rated: by_ease(factors.known(rated)),
        BY_SCORE: lambda rated: scores(model, rated)[0],
    }


def plain_ease(
    ratings: Ratings, movie_ids: NDArray[np.int32], penalty: float
) -> Callable[[NDArray[np.intp]], NDArray[np.float64]]:
    """Return EASE as published: every film, every rating counts one.

    The weights are -P_ij / P_jj with P = (XᵀX + λI)⁻¹. There are fewer people than films, so P is taken from
    the people's side, P = (I − Xᵀ(XXᵀ + λI)⁻¹X) / λ, which is the same and never needs a square of the films.
    """
    _, rows = np.unique(ratings.user_ids, return_inverse=True)
    columns = np.searchsorted(movie_ids, ratings.movie_ids)
    seen = np.zeros((int(rows.max()) + 1, len(movie_ids)))
    seen[rows, columns] = 1.0
    projected = np.linalg.solve(seen @ seen.T + penalty * np.eye(len(seen)), seen)
    diagonal = 1.0 - np.einsum("uf,uf->f", seen, projected)

    def scores_of(rated: NDArray[np.intp]) -> NDArray[np.float64]:
        return np.asarray(seen[:, rated].sum(axis=1) @ projected / diagonal)

    return scores_of


if __name__ == "__main__":
    first, end = (int(seed) for seed in (sys.argv[2:4] or (0, 3)))
    main(Path(sys.argv[1]), range(first, end))
