"""Films that nobody rated, in the lists of people the model has never seen.

One film in ten of those with at least five ratings loses them all, and 122 people are hidden entirely, none
of whom wrote a tag. The model is trained on what is left and told of all films; each hidden person shows 20
ratings. The cold films that they did rate are asked about, too.

Printed are means over people who liked a cold film: NDCG@10 over the cold films alone, and the share of them
that come after one they liked (0.5 by chance). Then, over people who liked anything, NDCG@10 over all films,
and how many of the ten are cold.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from recsys.data.movielens import Dataset, read_dataset
from recsys.evaluation.metrics import ndcg
from recsys.learning.fitting import fit
from recsys.learning.heldout import HeldOut, reveal
from recsys.learning.variational import TUNED
from recsys.lists.ranking import first_unseen, scores
from recsys.models.model import Model

HIDDEN, SHOWN, COLD_SHARE, FEWEST_RATINGS = 122, 20, 0.1, 5
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
) -> Iterator[tuple[tuple[str, str], float]]:
    ratings, films = dataset.ratings, dataset.catalogue.films
    hidden = random.permutation(np.setdiff1d(ratings.user_ids, taggers))[:HIDDEN]
    movie_ids, counts = np.unique(ratings.movie_ids, return_counts=True)
    enough = movie_ids[counts >= FEWEST_RATINGS]
    cold = np.sort(random.choice(enough, round(COLD_SHARE * len(enough)), replace=False))
    is_hidden, is_cold = np.isin(ratings.user_ids, hidden), np.isin(ratings.movie_ids, cold)
    known = ratings.rows(~is_hidden & ~is_cold)
    people = list(reveal(ratings.rows(is_hidden), SHOWN, random))
    untagged = {movie_id: replace(film, tags=()) for movie_id, film in films.items()}
    for name, described in (("genres and years", untagged), ("genres, years and tags", films)):
        model = fit(known, TUNED, films=described, seed=seed)
        rows = model.factors.known(cold.tolist())
        for person in people:
            score, _ = scores(model, person.shown)
            yield from _figures(name, model, score, rows, person)
            score[rows] = -np.inf
            yield from _figures(f"{name}, left out", model, score, rows, person)
        for person in people:  # all cold films alike: their order is chance
            score = np.full(len(model.factors.movie_ids), -np.inf)
            score[rows] = random.random(len(rows))
            yield from _figures("in any order", model, score, rows, person)


def _figures(
    name: str, model: Model, score: NDArray[np.float64], cold: NDArray[np.intp], person: HeldOut
) -> Iterator[tuple[tuple[str, str], float]]:
    if np.isfinite(score[cold]).any():
        alone = np.full(len(score), -np.inf)
        alone[cold] = score[cold]
        listed = first_unseen(model.factors, alone, person.shown, len(score))
        listed = listed[: len(cold) - len(set(model.factors.known(person.shown)) & set(cold))]
        liked = person.relevant.intersection(listed)
        if liked:
            places = np.flatnonzero(np.isin(listed, list(liked)))
            yield (name, FIGURES[0]), ndcg(listed, liked)
            yield (name, FIGURES[1]), float(1 - places.mean() / (len(listed) - 1))
    if person.relevant and np.isfinite(score).sum() > len(cold):
        top = first_unseen(model.factors, score, person.shown, 10)
        yield (name, FIGURES[2]), ndcg(top, person.relevant)
        yield (name, FIGURES[3]), float(np.isin(model.factors.known(top), cold).sum())


if __name__ == "__main__":
    main(Path(sys.argv[1]), range(3))
