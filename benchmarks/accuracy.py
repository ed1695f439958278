"""How far predicted stars are off, in folds in which no parameter was chosen by looking.

For each of the five folds of scikit-surprise's KFold(5, random_state=0), the grid is searched by three-fold
cross-validation inside the other four; the winner is trained on those four and asked about the fold. Beside
it in the same folds: the model that Marquee serves, SVD with the parameters that were tuned beforehand,
Surprise's SVD as it comes, and biases alone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import surprise
from rich.console import Console
from rich.table import Table
from surprise.model_selection import KFold

from recsys.commands import CORES
from recsys.metrics import mae, rmse
from recsys.movielens import read_dataset
from recsys.ratings import Ratings
from recsys.svd import SVD, TUNED, as_surprise
from recsys.tuning import best_of, tune
from recsys.validation import predict_pairs
from recsys.variational import learn


def main(folder: Path) -> None:
    """Print RMSE and MAE of each, the mean over five folds."""
    ratings = read_dataset(folder).ratings
    errors: dict[str, list[tuple[float, float]]] = {}
    for trainset, testset in KFold(5, random_state=0).split(as_surprise(ratings)):
        known = columns(trainset)
        chosen = best_of(tune(known, seed=1, jobs=CORES)).params
        rivals = {
            "biases alone (surprise.BaselineOnly)": surprise.BaselineOnly(verbose=False),
            "surprise.SVD as it comes": surprise.SVD(random_state=0),
            "Marquee's SVD, tuned beforehand": SVD(**TUNED, random_state=0),
            "Marquee's SVD, grid search inside each fold": SVD(**chosen, random_state=0),
        }
        for name, model in rivals.items():
            predictions = model.fit(trainset).test(testset)
            estimates = [prediction.est for prediction in predictions]
            stars = [prediction.r_ui for prediction in predictions]
            errors.setdefault(name, []).append((rmse(estimates, stars), mae(estimates, stars)))
        users, films, given = (np.array(column) for column in zip(*testset, strict=True))
        served = predict_pairs(learn(known), known, users.astype(np.int32), films.astype(np.int32))
        errors.setdefault("Marquee", []).append((rmse(served, given), mae(served, given)))
    table = Table("five folds, random_state 0", "RMSE", "MAE")
    for name, figures in errors.items():
        mean_rmse, mean_mae = np.mean(figures, axis=0)
        table.add_row(name, f"{mean_rmse:.4f}", f"{mean_mae:.4f}")
    Console(width=100).print(table)


def columns(trainset: Any) -> Ratings:
    """Return a trainset of Surprise's as columns."""
    rows = [
        (trainset.to_raw_uid(user), trainset.to_raw_iid(film), stars)
        for user, film, stars in trainset.all_ratings()
    ]
    users, films, stars = zip(*rows, strict=True)
    return Ratings(np.array(users, np.int32), np.array(films, np.int32), np.array(stars, np.float32))
