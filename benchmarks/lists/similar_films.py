"""Similar films: does what is like a film somebody likes hold the other films they like?

122 people are hidden entirely, none of them among those on whom the way was chosen, and the model is trained
on the others. Of each hidden person's liked films, of those who have six, five are drawn, and for each the
ten most similar films are looked up.

Hits are the share of the ten that the person likes, too. Popular films win that whatever they are like, so
lift divides the hits by those to expect of films liked as often: Σ 1 − (1 − p_i)^m, where p_i is the share
of all likes that goes to film i and m is how many other films the person likes. Genres is the mean Jaccard
index of the genres of a film and those listed as like it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from recsys.data.movielens import Dataset, read_dataset
from recsys.domain import LIKED_STARS, Index
from recsys.learning.fitting import fit
from recsys.learning.heldout import by_user
from recsys.learning.variational import TUNED
from recsys.lists.likeness import likeness
from recsys.models.model import Model
from recsys.models.similar import Similarity

CHOSEN_ON, HIDDEN = 200, 122
FEWEST_LIKED, ASKED, LISTED = 6, 5, 10
FIGURES = ("hits", "expected hits", "genres", "ratings of a listed film")


def main(folder: Path, seeds: range) -> None:
    """Print hits, lift and agreement of genres of each way to look for similar films."""
    dataset = read_dataset(folder)
    found: dict[str, list[tuple[float, ...]]] = {}
    for seed in seeds:
        for name, figures in _measure(dataset, seed):
            found.setdefault(name, []).append(figures)
    table = Table(f"seeds {', '.join(map(str, seeds))}", "lift", *FIGURES)
    for name, rows in found.items():
        hits, expected, *others = np.mean(rows, axis=0)
        cells = (hits / expected, hits, expected, *others[:-1])
        table.add_row(name, *(f"{value:.3f}" for value in cells), f"{others[-1]:.0f}")
    Console(width=110).print(table)


def _measure(dataset: Dataset, seed: int) -> list[tuple[str, tuple[float, ...]]]:
    ratings, random = dataset.ratings, np.random.default_rng(seed)
    users = np.unique(ratings.user_ids)
    chosen_on = np.random.default_rng(CHOSEN_ON).permutation(users)[:HIDDEN]
    hidden = random.permutation(np.setdiff1d(users, chosen_on))[:HIDDEN]
    is_hidden = np.isin(ratings.user_ids, hidden)
    model = fit(ratings.rows(~is_hidden), TUNED, films=dataset.catalogue.films, seed=seed)
    share = model.loved.n_liked / model.loved.n_liked.sum()
    figures: list[tuple[str, tuple[float, ...]]] = []
    for rated in by_user(ratings.rows(is_hidden)).values():
        liked = model.factors.known(movie_id for movie_id, stars in rated.items() if stars >= LIKED_STARS)
        if len(liked) < FEWEST_LIKED:
            continue
        for row in random.permutation(liked)[:ASKED]:
            for name, alike in _ways(model, Index(int(row))).items():
                alike[row] = -np.inf
                listed = np.argsort(-alike, kind="stable")[:LISTED]
                both = model.genres[listed] & model.genres[row]
                either = model.genres[listed] | model.genres[row]
                figures.append(
                    (
                        name,
                        (
                            float(np.isin(listed, liked).mean()),
                            float(np.mean(1 - (1 - share[listed]) ** (len(liked) - 1))),
                            float(np.mean(both.sum(axis=1) / np.maximum(either.sum(axis=1), 1))),
                            float(model.loved.n_ratings[listed].mean()),
                        ),
                    )
                )
    return figures


def _ways(model: Model, row: Index) -> dict[str, NDArray[np.float64]]:
    similarity, qi = model.similarity, model.factors.qi.astype(np.float64)
    bonds = Similarity(np.full_like(similarity.spread, np.inf), similarity.kept, similarity.strengths)
    lengths = np.maximum(np.linalg.norm(qi, axis=1), 1e-12)
    ways = {
        "served": likeness(model, row),
        "correlation and bond": similarity.to(row, model.factors, model.affinity),
        "correlation of tastes alone": similarity.correlations(model.factors, np.array([row]), np.ones(1)),
        "bonds alone": bonds.to(row, model.factors, model.affinity),
        "cosine of the factors": qi @ qi[row] / lengths,
        "most popular": model.loved.n_ratings,
    }
    return {name: np.array(alike, np.float64) for name, alike in ways.items()}


if __name__ == "__main__":
    main(Path(sys.argv[1]), range(3))
