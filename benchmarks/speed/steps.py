"""How long the steps of a conversation and of a start take: median, and the slowest of one in a hundred."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.bars import Bar
from benchmarks.speed import large
from recsys import Recommender
from recsys.data.movielens import read_dataset
from recsys.domain import MovieId, Profile, UserId
from recsys.training import train
from storage.titles.index import TitleIndex

KEY = b"a key that signs nothing of worth"
TITLES = (
    "the matrix",
    "godfater",
    "se7en",
    "lord of the rings return king",
    "amelie",
    "star wars 5",
    "wall e",
    "heat 1995",
)


def main(folder: Path) -> list[Bar]:
    """Print a row for each step."""
    table = Table("step", "runs", "median", "p99")
    dataset = read_dataset(folder)
    films, ratings = dataset.catalogue.films, dataset.ratings
    with TemporaryDirectory() as scratch:
        models = Path(scratch) / "models"
        started = time.perf_counter()
        train(dataset.catalogue.name, ratings, models, KEY)
        training = time.perf_counter() - started
        table.add_row("train, examine and publish", "1", f"{training:.1f} s", "")
        timed(table, "read the dataset", 5, lambda _: read_dataset(folder))
        timed(table, "verify and load the live model", 5, lambda _: Recommender.load(models, KEY))
        recommender = Recommender.load(models, KEY)
        random = np.random.default_rng(0)
        known = recommender.model.factors.movie_ids
        people = [
            Profile(
                UserId(number),
                {
                    MovieId(int(film)): float(random.integers(1, 11)) / 2
                    for film in random.choice(known, 20, replace=False)
                },
            )
            for number in range(500)
        ]
        slowest = timed(
            table,
            "a rating arrives: fold in, five picks with reasons",
            500,
            lambda run: recommender.recommend(people[run], 5),
        )
        for n_ratings in (0, 5, 20):
            newcomers = [
                replace(person, rated=dict(islice(person.rated.items(), n_ratings))) for person in people
            ]
            timed(table, f"the next question, after {n_ratings} ratings", 500, asks(recommender, newcomers))
        index = TitleIndex(
            Path(scratch) / "titles.sqlite",
            dataset.catalogue,
            {film: loved.n_ratings for film in films if (loved := recommender.loved(film))},
        )
        timed(table, "find a title", 400, lambda run: index.search(TITLES[run % len(TITLES)], 5))
        index.close()
    Console(width=100).print(table)
    return [
        *large.measure(recommender),
        Bar("a rating arrives → next list, p99", "≤ 2 ms", "", f"{slowest:.2f} ms", None, slowest <= 2),
        Bar("full training to a published model", "≤ 60 s", "", f"{training:.1f} s", None, training <= 60),
    ]


def asks(recommender: Recommender, people: Sequence[Profile]) -> Callable[[int], object]:
    """Return a step that chooses what to ask one of the people next."""
    return lambda run: recommender.to_rate_first(people[run], 1)


def timed(table: Table, name: str, runs: int, step: Callable[[int], object]) -> float:
    """Add a row with the step's wall-clock time over the runs, after one to warm up; return the p99 in ms."""
    step(0)
    seconds = []
    for run in range(runs):
        started = time.perf_counter()
        step(run)
        seconds.append(time.perf_counter() - started)
    median, slowest = 1000 * np.median(seconds), 1000 * float(np.quantile(seconds, 0.99))
    table.add_row(name, str(runs), f"{median:.1f} ms", f"{slowest:.1f} ms")
    return slowest
