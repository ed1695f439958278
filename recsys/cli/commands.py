"""What each command of `python -m recsys` does with its options."""

from __future__ import annotations

import csv
import errno
import json
import os
import signal
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.table import Column, Table

from recsys import training
from recsys.artefacts import artefact
from recsys.artefacts.manifest import Manifest, ModelRefused
from recsys.artefacts.signing import BadKey, key_from_file, key_from_text
from recsys.cli import reports
from recsys.cli.cache import system_cache
from recsys.cli.parser import CORES, TRIALS
from recsys.cli.progress import reported
from recsys.data.datasets import GROUPLENS
from recsys.data.download import DownloadFailed
from recsys.data.download import download as fetch
from recsys.data.movielens import Dataset, read_dataset
from recsys.data.rating_columns import CSV, read_pairs, read_ratings
from recsys.data.ratings import BadData, Ratings
from recsys.data.sample import write_sample
from recsys.domain import MovieId, Profile, UserId
from recsys.evaluation import tuning
from recsys.evaluation.fold_comparison import compare_folds
from recsys.evaluation.list_comparison import SERVED, Result, compare_lists
from recsys.evaluation.protocols import PROTOCOLS
from recsys.learning import svd, variational
from recsys.learning.heldout import by_user
from recsys.recommender import Recommender

DIGITS: Final = 6  # of scores and predictions in CSV files


def run(options: Namespace) -> int:
    """Run the command that was asked for and return the exit status."""
    # A polite end unwinds the stack, so that no half-written model is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        COMMANDS[options.command](options)
    except (BadData, BadKey, DownloadFailed, ModelRefused) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{error.filename or 'recsys'}: {error.strerror or error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        return 130
    return 0


def download(options: Namespace) -> None:
    """Fetch a dataset into DIR/NAME and print where it is."""
    if options.name == "sample":
        folder = write_sample(options.to)
    else:
        with reported() as report:
            folder = fetch(
                options.name,
                options.to,
                base_url=options.url or GROUPLENS,
                on_progress=lambda done, total: report(done / (total or done or 1), "fetching"),
            )
    if options.json:
        dataset = read_dataset(folder)
        counts = {"films": len(dataset.catalogue.films), "ratings": len(dataset.ratings)}
        _print_json({"dataset": dataset.catalogue.name, "folder": str(folder), **counts})
        return
    sys.stdout.write(f"{folder}\n")


def train(options: Namespace) -> None:
    """Train and publish, and say what became of it."""
    search = None
    if options.tune:
        trials = options.models / TRIALS
        search = partial(tuning.tune, grid=tuning.GRID, folds=3, jobs=options.jobs, log=trials)
    dataset, outcome = _trained(options, search, options.ratings, lines=options.progress == "lines")
    if options.json:
        _print_json({**reports.outcome_document(outcome), "dataset": dataset.catalogue.name})
        return
    _print(reports.outcome_table(outcome))
    _print(reports.outcome_sentence(outcome))


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
        _print_json(document)
        return
    table = Table(*best.params, "rmse", "mae", "seconds")
    for trial in trials:
        errors = f"{trial.rmse:.4f}", f"{trial.mae:.4f}", f"{trial.seconds:.1f}"
        style = "bold" if trial is best else None
        table.add_row(*(str(value) for value in trial.params.values()), *errors, style=style)
    _print(table)
    if outcome:
        _print(reports.outcome_table(outcome))
        _print(reports.outcome_sentence(outcome))


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
        _print_json({**document, **about, "parameters": variational.TUNED})
        return
    for table in tables:
        _print(table)


def recommend(options: Namespace) -> None:
    """Write everybody's picks: userId,movieId,rank,score,prediction."""
    recommender = Recommender.load(options.models, _key(options))
    people = _people(options.ratings)

    def rows() -> Iterable[Sequence[Any]]:
        with reported() as report:
            for number, profile in enumerate(people, start=1):
                for rank, pick in enumerate(recommender.recommend(profile, options.n), start=1):
                    score, prediction = round(pick.score, DIGITS), round(pick.prediction, DIGITS)
                    yield profile.user_id, pick.movie_id, rank, score, prediction
                report(number / len(people), "picking films")

    written = _write(options.out, ("userId", "movieId", "rank", "score", "prediction"), rows())
    if options.json:
        _print_json({"out": str(options.out), "rows": written, "people": len(people)})


def predict(options: Namespace) -> None:
    """Write the prediction of each pair: userId,movieId,prediction; somebody without ratings is average."""
    recommender = Recommender.load(options.models, _key(options))
    people = {profile.user_id: profile for profile in _people(options.ratings)}
    users, films = (column.tolist() for column in read_pairs(options.pairs))
    wanted: dict[int, list[int]] = {}
    for user, film in zip(users, films, strict=True):
        wanted.setdefault(user, []).append(film)
    predictions = {
        user: recommender.predict(
            people.get(UserId(user)) or Profile(UserId(user)), [MovieId(film) for film in of_user]
        )
        for user, of_user in wanted.items()
    }
    written = _write(
        options.out,
        ("userId", "movieId", "prediction"),
        (
            (user, film, round(predictions[user][MovieId(film)], DIGITS))
            for user, film in zip(users, films, strict=True)
        ),
    )
    if options.json:
        _print_json({"out": str(options.out), "rows": written, "people": len(wanted)})


def models(options: Namespace) -> None:
    """List what is published, the latest first, or go back to an earlier version."""
    key = _key(options)
    if options.rollback is not None:
        artefact.roll_back(options.models, key, options.rollback or None)
    live = artefact.live_version(options.models)
    listed: list[dict[str, Any]] = []
    for version in artefact.versions(options.models):
        try:
            listed.append(_described(artefact.read_manifest(options.models, version, key), live))
        except ModelRefused as refusal:
            listed.append({"version": version, "live": version == live, "refused": str(refusal)})
    if options.json:
        _print_json({"live": live, "models": listed})
        return
    table = Table(Column("version", no_wrap=True), "live", "dataset", "ratings", "rmse", "ndcg@10")
    for model in listed:
        if "refused" in model:
            continue
        metrics = model["metrics"]
        figures = (f"{metrics[name]:.4f}" if name in metrics else "" for name in ("rmse", "ndcg@10"))
        table.add_row(
            model["version"],
            "live" if model["live"] else "",
            model["dataset"],
            str(model["n_ratings"]),
            *figures,
        )
    _print(table if listed else f"No models in {options.models} yet: python -m recsys train --data DIR")
    for model in listed:
        if "refused" in model:
            _print(f"Refused: {model['refused']}")


def _trained(
    options: Namespace, search: training.Search | None, extra: Path | None = None, *, lines: bool = False
) -> tuple[Dataset, training.TrainingResult]:
    """Train on the data that the options name, and offer the model for publication."""
    key = _key(options)
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


def _described(manifest: Manifest, live: str | None) -> dict[str, Any]:
    return {
        "version": manifest.version,
        "live": manifest.version == live,
        "created_at": manifest.created_at.isoformat(),
        "dataset": manifest.dataset,
        "n_ratings": manifest.n_ratings,
        "parameters": manifest.parameters,
        "metrics": manifest.metrics,
        "reason": manifest.reason,
    }


def _key(options: Namespace) -> bytes:
    if options.key == "-":
        return key_from_text(sys.stdin.readline(), "standard input")
    return key_from_file(Path(options.key) if options.key else options.models / "signing.key")


def _people(path: Path) -> list[Profile]:
    """Return everybody in a file of ratings, in ascending order of their ids."""
    people = by_user(read_ratings(path, CSV))
    return [Profile(UserId(user), people[user]) for user in sorted(people)]


def _enough(ratings: Ratings, options: Namespace) -> None:
    if len(ratings) < options.folds:
        raise BadData(f"{options.data}: {len(ratings)} ratings cannot be cut into {options.folds} folds")


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Write a CSV file; return how many rows stand below its header."""
    written = 0
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        for row in rows:
            writer.writerow(row)
            written += 1
    return written


def _print_json(document: object) -> None:
    sys.stdout.write(json.dumps(_finite(document), indent=2, allow_nan=False) + "\n")


def _finite(value: Any) -> Any:
    """Return the value with null for every float that JSON cannot write."""
    if isinstance(value, Mapping):
        return {name: _finite(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(part) for part in value]
    return None if isinstance(value, float) and not isfinite(value) else value


def _print(what: Table | str) -> None:
    Console(highlight=False).print(what, markup=False, soft_wrap=isinstance(what, str))


COMMANDS: Final[Mapping[str, Callable[[Namespace], None]]] = {
    "download": download,
    "train": train,
    "tune": tune,
    "evaluate": evaluate,
    "recommend": recommend,
    "predict": predict,
    "models": models,
}
