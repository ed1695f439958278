"""The commands that train: train, tune, evaluate."""

from __future__ import annotations

import errno
import os
from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, Final

from rich.table import Table

from recsys import training
from recsys.cli import reports
from recsys.cli.cache import system_cache
from recsys.cli.keys import signing_key
from recsys.cli.output import print_json, say
from recsys.cli.parser import CORES, TRIALS
from recsys.cli.progress import reported
from recsys.data.movielens import Dataset, read_dataset
from recsys.data.rating_columns import CSV, read_ratings
from recsys.data.ratings import BadData, Ratings
from recsys.evaluation import tuning
from recsys.evaluation.fold_comparison import compare_folds
from recsys.evaluation.list_comparison import SERVED, Result, compare_lists
from recsys.evaluation.protocols import PROTOCOLS
from recsys.learning import svd, variational


def train(options: Namespace) -> None:
    """Train and publish, and say what became of it."""
    search = None
    if options.tune:
        trials = options.models / TRIALS
        search = partial(tuning.tune, grid=tuning.GRID, folds=3, jobs=options.jobs, log=trials)
    dataset, outcome = _trained(options, search, options.ratings, lines=options.progress == "lines")
    if options.json:
        print_json({**reports.outcome_document(outcome), "dataset": dataset.catalogue.name})
        return
    say(reports.outcome_table(outcome))
    say(reports.outcome_sentence(outcome))


def tune(options: Namespace) -> None:
    """Score the settings of a grid, or some of them, name the best, and train it if that was asked for."""
    search = partial(
        tuning.tune,
        grid=tuning.read_grid(options.grid) if options.grid else tuning.GRID,
        random=options.random,
        folds=options.folds,
        jobs=options.jobs,
        log=options.log or (options.models / TRIALS if options.publish else None),
    )
    outcome = None
    if options.publish:
        _, outcome = _trained(options, search)
        trials = outcome.trials
    else:
        dataset = read_dataset(options.data, cache=options.cache or system_cache())
        with reported() as report:
            trials = search(
                dataset.ratings,
                films=dataset.catalogue.films,
                seed=options.seed,
                on_progress=lambda share: report(share, "trying parameters"),
            )
    best = tuning.best_of(trials)
    if options.json:
        best_as_json = {"params": best.params, "rmse": best.rmse, "mae": best.mae}
        document: dict[str, Any] = {"trials": [asdict(trial) for trial in trials], "best": best_as_json}
        if outcome:
            document |= {"published": outcome.published, "outcome": reports.outcome_document(outcome)}
        print_json(document)
        return
    table = Table(*best.params, "rmse", "mae", "seconds")
    for trial in trials:
        errors = f"{trial.rmse:.4f}", f"{trial.mae:.4f}", f"{trial.seconds:.1f}"
        style = "bold" if trial is best else None
        table.add_row(*(str(value) for value in trial.params.values()), *errors, style=style)
    say(table)
    if outcome:
        say(reports.outcome_table(outcome))
        say(reports.outcome_sentence(outcome))


def evaluate(options: Namespace) -> None:
    """Measure what is served, and beside it a plain SVD and the most popular films."""
    if options.picture and not options.picture.parent.is_dir():  # rather now than after the work
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(options.picture.parent))
    dataset = read_dataset(options.data, cache=options.cache or system_cache())
    about = {"dataset": dataset.catalogue.name, "protocol": options.protocol, "seed": options.seed}
    title = f"{about['dataset']}, {about['protocol']}"
    with reported() as report:
        if options.protocol == "folds":
            _enough(dataset.ratings, options)
            found = compare_folds(
                dataset.ratings,
                films=dataset.catalogue.films,
                folds=options.folds,
                seed=options.seed,
                jobs=CORES,
                on_progress=report,
            )
            served, plain = found[SERVED], found["SVD"]
            results = [Result("the other folds", served.n_people, {n: r.figures for n, r in found.items()})]
            document = {**reports.fold_document(served), "svd": reports.fold_document(plain)}
            document["svd"]["parameters"] = svd.TUNED
            tables = [reports.fold_table(served, plain)]
        else:
            split = PROTOCOLS[options.protocol](dataset.ratings, options.seed)
            results = compare_lists(split, dataset.catalogue.films, seed=options.seed, on_progress=report)
            document = {"results": reports.list_document(results)}
            tables = reports.list_tables(results, title)
    if options.picture:
        from recsys.cli.pictures import draw

        draw(results, f"{title}: figures and their 95 % intervals over people", options.picture)
    if options.json:
        print_json({**document, **about, "parameters": variational.TUNED})
        return
    for table in tables:
        say(table)


def _trained(
    options: Namespace, search: training.Search | None, extra: Path | None = None, *, lines: bool = False
) -> tuple[Dataset, training.TrainingResult]:
    """Train on the data that the options name, and offer the model for publication."""
    key = signing_key(options)
    dataset = read_dataset(options.data, cache=options.cache or system_cache())
    with reported(lines=lines) as report:
        outcome = training.train(
            dataset.catalogue.name,
            dataset.ratings,
            options.models,
            key,
            films=dataset.catalogue.films,
            chat_ratings=read_ratings(extra, CSV) if extra else None,
            search=search,
            replace=options.replace,
            seed=options.seed,
            report=report,
        )
    return dataset, outcome


def _enough(ratings: Ratings, options: Namespace) -> None:
    if len(ratings) < options.folds:
        raise BadData(f"{options.data}: {len(ratings)} ratings cannot be cut into {options.folds} folds")


COMMANDS: Final[Mapping[str, Callable[[Namespace], None]]] = {
    "train": train,
    "tune": tune,
    "evaluate": evaluate,
}
