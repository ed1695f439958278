"""How far predicted stars are off, in folds in which no parameter was chosen by looking.

In each of the five folds of scikit-surprise's KFold(5, random_state=0): the model that Marquee serves, with
the parameters that it comes with, and once more with its small grid searched by three-fold cross-validation
inside the other four folds; Marquee's SVD likewise; Surprise's SVD as it comes and tuned beforehand, biases
alone, and the peers of `benchmarks.rivals`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import surprise
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from surprise.model_selection import KFold

from benchmarks.bars import Bar
from benchmarks.rivals import predicted_stars
from benchmarks.surprise_data import as_surprise
from recsys.cli.parser import CORES
from recsys.data.movielens import read_dataset
from recsys.data.ratings import Ratings
from recsys.evaluation.metrics import mae, rmse
from recsys.evaluation.served_validation import predict_pairs
from recsys.evaluation.tuning import SVD_GRID, best_of, tune
from recsys.learning.svd import SVD, TUNED
from recsys.learning.variational import learn

TUNED_SVD = "surprise.SVD tuned beforehand"
OURS, NESTED = "Marquee", "Marquee, grid search inside each fold"
BAR = 0.840


def main(folder: Path) -> list[Bar]:
    """Print RMSE and MAE of each, the mean over five folds."""
    dataset = read_dataset(folder)
    ratings, catalogue = dataset.ratings, dataset.catalogue.films
    errors: dict[str, list[tuple[float, float]]] = {}
    for trainset, testset in KFold(5, random_state=0).split(as_surprise(ratings)):
        known = columns(trainset)
        users, films, given = (np.array(column) for column in zip(*testset, strict=True))
        users, films = users.astype(np.int32), films.astype(np.int32)
        chosen = best_of(tune(known, SVD_GRID, seed=1, jobs=CORES)).params
        found = {}
        for name, model in {
            "biases alone (surprise.BaselineOnly)": surprise.BaselineOnly(verbose=False),
            "surprise.SVD as it comes": surprise.SVD(random_state=0),
            TUNED_SVD: surprise.SVD(**TUNED, random_state=0),
            "Marquee's SVD, grid search inside each fold": SVD(**chosen, random_state=0),
        }.items():
            found[name] = np.array([prediction.est for prediction in model.fit(trainset).test(testset)])
        found |= predicted_stars(known, users, films)
        found[OURS] = predict_pairs(learn(known, films=catalogue), known, users, films)
        served = best_of(tune(known, films=catalogue, seed=1, jobs=CORES)).params
        found[NESTED] = predict_pairs(learn(known, served, films=catalogue), known, users, films)
        for name, stars in found.items():
            errors.setdefault(name, []).append((rmse(stars, given), mae(stars, given)))
    table = Table("five folds, random_state 0", "RMSE", "MAE", "RMSE of each fold")
    means = {name: np.mean(figures, axis=0) for name, figures in errors.items()}
    for name, figures in errors.items():
        of_folds = " ".join(f"{error:.4f}" for error, _ in figures)
        table.add_row(name, f"{means[name][0]:.4f}", f"{means[name][1]:.4f}", of_folds)
    Console(width=130).print(table)
    return [_bar(name, means[name][0], means) for name in (OURS, NESTED)]


def _bar(name: str, ours: float, means: Mapping[str, NDArray[np.float64]]) -> Bar:
    """The peer named is the best of them, beside the tuned SVD."""
    peers = {peer: float(mean[0]) for peer, mean in means.items() if not peer.startswith("Marquee")}
    best = min(peers, key=lambda peer: peers[peer])
    said = f"{TUNED_SVD} {peers[TUNED_SVD]:.4f}; {best} {peers[best]:.4f}"
    return Bar(f"RMSE, five folds: {name}", f"≤ {BAR:.3f}", said, f"{ours:.4f}", None, ours <= BAR)


def columns(trainset: Any) -> Ratings:
    """Return a trainset of Surprise's as columns."""
    rows = [
        (trainset.to_raw_uid(user), trainset.to_raw_iid(film), stars)
        for user, film, stars in trainset.all_ratings()
    ]
    users, films, stars = zip(*rows, strict=True)
    return Ratings(np.array(users, np.int32), np.array(films, np.int32), np.array(stars, np.float32))
