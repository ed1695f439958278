"""What each command of `python -m recsys` does with its options."""

from __future__ import annotations

import csv
import errno
import json
import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.table import Column, Table

from recsys import artefact, reports, svd, training, tuning, variational
from recsys.domain import MovieId, Profile, UserId
from recsys.download import GROUPLENS
from recsys.download import download as fetch
from recsys.fold_comparison import compare_folds
from recsys.heldout import by_user
from recsys.list_comparison import SERVED, Result, compare_lists
from recsys.manifest import Manifest, ModelRefused
from recsys.movielens import read_dataset
from recsys.progress import reported
from recsys.protocols import PROTOCOLS
from recsys.rating_columns import CSV, read_pairs, read_ratings
from recsys.ratings import BadData, Ratings
from recsys.recommender import Recommender
from recsys.sample import write_sample
from recsys.signing import key_from_file, key_from_text

CORES: Final = os.cpu_count() or 1
DIGITS: Final = 6  # of scores and predictions in CSV files


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
    key = _key(options)
    dataset = read_dataset(options.data)
    extra = read_ratings(options.ratings, CSV) if options.ratings else None
    with reported(lines=options.progress == "lines") as report:
        outcome = training.train(
            dataset.catalogue.name,
            dataset.ratings,
            options.models,
            key,
            films=dataset.catalogue.films,
            chat_ratings=extra,
            search=options.tune,
            jobs=options.jobs,
            seed=options.seed,
            report=report,
        )
    champion = outcome.champion
    if options.json:
        previous = champion and {"version": champion.manifest.version, "metrics": champion.metrics}
        _print_json(
            {
                "version": outcome.version,
                "published": outcome.published,
                "reason": outcome.reason,
                "metrics": outcome.metrics,
                "previous": previous,
                "parameters": outcome.parameters,
                "dataset": dataset.catalogue.name,
                "seconds": round(outcome.seconds, 3),
            }
        )
        return
    table = Table("in the exam", "new model", "model before")
    for name, figure in outcome.metrics.items():
        before = champion.metrics.get(name) if champion else None
        table.add_row(name, f"{figure:.4f}", "" if before is None else f"{before:.4f}")
    _print(table)
    done = "Published" if outcome.published else "Kept"
    _print(f"{done} {outcome.version}: {outcome.reason} ({outcome.seconds:.1f} s)")


def tune(options: Namespace) -> None:
    """Score the settings of a grid, or some of them, and name the best."""
    grid = tuning.read_grid(options.grid) if options.grid else tuning.GRID
    ratings = read_dataset(options.data).ratings
    _enough(ratings, options)
    with reported() as report:
        trials = tuning.tune(
            ratings,
            grid,
            random=options.random,
            folds=options.folds,
            seed=options.seed,
            jobs=options.jobs,
            log=options.log,
            on_progress=lambda share: report(share, "trying parameters"),
        )
    best = tuning.best_of(trials)
    if options.json:
        best_as_json = {"params": best.params, "rmse": best.rmse, "mae": best.mae}
        _print_json({"trials": [asdict(trial) for trial in trials], "best": best_as_json})
        return
    table = Table(*grid, "rmse", "mae", "seconds")
    for trial in trials:
        figures = f"{trial.rmse:.4f}", f"{trial.mae:.4f}", f"{trial.seconds:.1f}"
        style = "bold" if trial is best else None
        table.add_row(*(str(value) for value in trial.params.values()), *figures, style=style)
    _print(table)


def evaluate(options: Namespace) -> None:
    """Measure what is served, and beside it a plain SVD and the most popular films."""
    if options.picture and not options.picture.parent.is_dir():  # rather now than after the work
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(options.picture.parent))
    dataset = read_dataset(options.data)
    about = {"dataset": dataset.catalogue.name, "protocol": options.protocol, "seed": options.seed}
    title = f"{about['dataset']}, {about['protocol']}"
    with reported() as report:
        if options.protocol == "folds":
            _enough(dataset.ratings, options)
            found = compare_folds(
                dataset.ratings, folds=options.folds, seed=options.seed, jobs=CORES, on_progress=report
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
        from recsys.picture import draw

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
    if options.rollback:
        artefact.load(options.models, key, options.rollback)  # refused here, it stays as it is
        artefact.make_live(options.models, options.rollback)
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


def _described(manifest: Manifest, live: str | None) -> dict[str, Any]:
    return {
        "version": manifest.version,
        "live": manifest.version == live,
        "created_at": manifest.created_at.isoformat(),
        "dataset": manifest.dataset,
        "n_ratings": manifest.n_ratings,
        "parameters": manifest.parameters,
        "metrics": manifest.metrics,
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
    sys.stdout.write(json.dumps(document, indent=2) + "\n")


def _print(what: Table | str) -> None:
    Console(highlight=False).print(what, markup=False, soft_wrap=isinstance(what, str))
