"""Films that nobody rated, in the lists of people the model has never seen.

One film in ten of those with at least five ratings loses them all, and 122 people are hidden entirely, none
of whom wrote a tag. The model is trained on what is left; each hidden person shows 20 ratings. The other cold
films that they did rate are asked about: a good list of cold films begins with those they gave four stars.

Printed are means over people who liked a cold film: NDCG@10 over the cold films, and the share of the cold
films that come after one they liked (0.5 by chance). Then, over people who liked anything, NDCG@10 over all
films, cold ones among them, and how many of the ten are cold.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from recsys.cold import Expected
from recsys.content import film_features
from recsys.domain import Film, MovieId
from recsys.fitting import fit
from recsys.heldout import HeldOut, reveal
from recsys.metrics import ndcg
from recsys.model import Model
from recsys.movielens import Dataset, read_dataset
from recsys.ranking import scores
from recsys.variational import TUNED

HIDDEN, SHOWN, COLD_SHARE, FEWEST_RATINGS = 122, 20, 0.1, 5
POPULARITY_WEIGHT = 0.25
LEFT_OUT = "left out"
CHANCE = "in any order (all have one prediction)"
FIGURES = ("NDCG@10, cold films", "share behind", "NDCG@10, all films", "cold in ten")


def main(folder: Path, seeds: range) -> None:
    """Print the figures of each way to rank cold films, averaged over the people of all seeds."""
    found: dict[tuple[str, str], list[float]] = {}
    dataset, taggers = read_dataset(folder), _taggers(folder / "tags.csv")
    for seed in seeds:
        for key, figure in _measure(dataset, taggers, np.random.default_rng(seed), seed):
            found.setdefault(key, []).append(figure)
    table = Table(f"seeds {', '.join(map(str, seeds))}", *FIGURES)
    for name in dict.fromkeys(name for name, _ in found):
        cells = (found.get((name, figure)) for figure in FIGURES)
        table.add_row(name, *(f"{fmean(values):.3f}" if values else "" for values in cells))
    Console(width=120).print(table)


def _taggers(path: Path) -> NDArray[np.int32]:
    """Return who wrote tags: what they said of a film would tell that they saw it."""
    with path.open(encoding="utf-8", newline="") as file:
        return np.unique(np.array([int(row["userId"]) for row in csv.DictReader(file)], np.int32))


def _measure(
    dataset: Dataset, taggers: NDArray[np.int32], random: np.random.Generator, seed: int
) -> list[tuple[tuple[str, str], float]]:
    ratings, films = dataset.ratings, dataset.catalogue.films
    hidden = random.permutation(np.setdiff1d(ratings.user_ids, taggers))[:HIDDEN]
    movie_ids, counts = np.unique(ratings.movie_ids, return_counts=True)
    enough = movie_ids[counts >= FEWEST_RATINGS]
    cold = np.sort(random.choice(enough, round(COLD_SHARE * len(enough)), replace=False))
    is_hidden, is_cold = np.isin(ratings.user_ids, hidden), np.isin(ratings.movie_ids, cold)
    model = fit(ratings.rows(~is_hidden & ~is_cold), TUNED, seed=seed)
    untagged = {movie_id: replace(film, tags=()) for movie_id, film in films.items()}
    by = {"by genres and years": untagged, "by genres, years and tags": films}
    expectations = {name: _expected(model, described, cold) for name, described in by.items()}
    figures = []
    for person in reveal(ratings.rows(is_hidden), SHOWN, random):
        score, _ = scores(model, person.shown)
        ranked: dict[str, NDArray[np.float64] | None] = {
            LEFT_OUT: None,
            CHANCE: random.random(len(cold)) - 99,
        }
        for name, expected in expectations.items():
            speaks = _standard(model.affinity.scores(person.shown))
            likes = np.log1p(model.loved.n_liked[np.isin(model.factors.movie_ids, model.affinity.movie_ids)])
            alone = expected.of(speaks)[-len(cold) :]
            ranked[name] = alone
            ranked[f"{name}, expected likes too"] = (
                alone + POPULARITY_WEIGHT * expected.of(_standard(likes))[-len(cold) :]
            )
        for name, of_cold in ranked.items():
            figures += [((name, key), value) for key, value in _figures(model, score, cold, of_cold, person)]
    return figures


def _expected(model: Model, films: Mapping[MovieId, Film], cold: NDArray[np.int32]) -> Expected:
    """Learn from the films with an affinity to tell of the cold ones, whose rows come last."""
    known = model.affinity.movie_ids
    features = film_features(films, np.concatenate([known, cold]))
    return Expected.learn(features, np.arange(len(known)))


def _figures(
    model: Model,
    score: NDArray[np.float64],
    cold: NDArray[np.int32],
    of_cold: NDArray[np.float64] | None,
    person: HeldOut,
) -> list[tuple[str, float]]:
    figures = []
    fresh = ~np.isin(cold, list(person.shown))
    ids, values = model.factors.movie_ids, score
    if of_cold is not None:
        listed = cold[fresh][np.argsort(-of_cold[fresh], kind="stable")].tolist()
        liked = person.relevant.intersection(listed)
        if liked:
            places = np.flatnonzero(np.isin(listed, list(liked)))
            figures += [
                (FIGURES[0], ndcg(listed, liked)),
                (FIGURES[1], 1 - places.mean() / (len(listed) - 1)),
            ]
        ids, values = np.concatenate([ids, cold]), np.concatenate([score, of_cold])
    order = ids[np.argsort(-values, kind="stable")]
    top = order[~np.isin(order, list(person.shown))][:10].tolist()
    if person.relevant:
        figures += [(FIGURES[2], ndcg(top, person.relevant)), (FIGURES[3], float(np.isin(top, cold).sum()))]
    return figures


def _standard(values: NDArray[np.floating]) -> NDArray[np.float64]:
    return np.asarray((values - values.mean()) / values.std(), np.float64)


if __name__ == "__main__":
    main(Path(sys.argv[1]), range(3))
