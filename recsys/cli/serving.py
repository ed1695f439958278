"""The commands that train nothing: download, recommend, predict, models."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from rich.table import Column, Table

from recsys.artefacts import artefact
from recsys.artefacts.manifest import Manifest, ModelRefused
from recsys.cli.keys import signing_key
from recsys.cli.output import print_json, say, write_csv
from recsys.cli.progress import reported
from recsys.data.datasets import GROUPLENS
from recsys.data.download import download as fetch
from recsys.data.movielens import read_dataset
from recsys.data.rating_columns import CSV, read_pairs, read_ratings
from recsys.data.sample import write_sample
from recsys.domain import MovieId, Profile, UserId
from recsys.learning.heldout import by_user
from recsys.recommender import Recommender

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
        print_json({"dataset": dataset.catalogue.name, "folder": str(folder), **counts})
        return
    sys.stdout.write(f"{folder}\n")


def recommend(options: Namespace) -> None:
    """Write everybody's picks: userId,movieId,rank,score,prediction."""
    recommender = Recommender.load(options.models, signing_key(options))
    people = _people(options.ratings)

    def rows() -> Iterable[Sequence[Any]]:
        with reported() as report:
            for number, profile in enumerate(people, start=1):
                for rank, pick in enumerate(recommender.recommend(profile, options.n), start=1):
                    score, prediction = round(pick.score, DIGITS), round(pick.prediction, DIGITS)
                    yield profile.user_id, pick.movie_id, rank, score, prediction
                report(number / len(people), "picking films")

    written = write_csv(options.out, ("userId", "movieId", "rank", "score", "prediction"), rows())
    if options.json:
        print_json({"out": str(options.out), "rows": written, "people": len(people)})


def predict(options: Namespace) -> None:
    """Write the prediction of each pair: userId,movieId,prediction; somebody without ratings is average."""
    recommender = Recommender.load(options.models, signing_key(options))
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
    written = write_csv(
        options.out,
        ("userId", "movieId", "prediction"),
        (
            (user, film, round(predictions[user][MovieId(film)], DIGITS))
            for user, film in zip(users, films, strict=True)
        ),
    )
    if options.json:
        print_json({"out": str(options.out), "rows": written, "people": len(wanted)})


def models(options: Namespace) -> None:
    """List what is published, the latest first, or go back to an earlier version."""
    key = signing_key(options)
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
        print_json({"live": live, "models": listed})
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
    say(table if listed else f"No models in {options.models} yet: python -m recsys train --data DIR")
    for model in listed:
        if "refused" in model:
            say(f"Refused: {model['refused']}")


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


def _people(path: Path) -> list[Profile]:
    """Return everybody in a file of ratings, in ascending order of their ids."""
    people = by_user(read_ratings(path, CSV))
    return [Profile(UserId(user), people[user]) for user in sorted(people)]


COMMANDS: Final[Mapping[str, Callable[[Namespace], None]]] = {
    "download": download,
    "recommend": recommend,
    "predict": predict,
    "models": models,
}
