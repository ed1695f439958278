"""How far lists spread as the films do that hidden people like: by fame, by decade and by genre.

The people of `new_users.py`, of whom 20 ratings are shown; lists of 20. Printed is the Kullback-Leibler
divergence of the list from the films that they like, α = 0.01 of these mixed into the list (Steck,
"Calibrated recommendations", RecSys 2018), the mean over the people with a liked film among those shown and
five among those held back: from those shown, which calibration sees, and from those held back, which it does
not. Fame is the rank by ratings, in steps that end at 1, 2, 3, 5, 10 and 20 % of the films. Then the share of
people whose own best-rated decade and genre, over all their ratings, stand among their picks.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from benchmarks.lists.new_users import hide
from recsys.data.movielens import read_dataset
from recsys.domain import LIKED_STARS
from recsys.learning.heldout import HeldOut
from recsys.lists.calibration import listed
from recsys.lists.ranking import first_unseen, scores
from recsys.models.model import Model

SHOWN, LISTED, ALPHA = 20, 20, 0.01
FEWEST_HELD_BACK = 5
FEWEST_OF_A_KIND = 3
"""Ratings of a decade or a genre, to be somebody's best."""

FIGURES = ("fame", "decade", "genre", *(f"{kind}, held back" for kind in ("fame", "decade", "genre")))


def main(folder: Path, seeds: range) -> None:
    """Print the means of each list over the hidden people of all seeds."""
    dataset = read_dataset(folder)
    found: dict[str, list[list[float]]] = {}
    for seed in seeds:
        model, _, people = hide(dataset, seed)
        for k, person in people:
            if k != SHOWN:
                continue
            score, _ = scores(model, person.shown)
            lists = {
                "by score alone": first_unseen(model.factors, score, person.shown, LISTED),
                "as served": listed(model, person.shown, LISTED),
            }
            for name, films in lists.items():
                if figures := measure(model, person, model.factors.known(films)):
                    found.setdefault(name, []).append(figures)
    of_seeds = f"seeds {', '.join(map(str, seeds))}"
    table = Table(of_seeds, *FIGURES, "best decade", "best genre")
    for name, rows in found.items():
        table.add_row(name, *(f"{figure:.2f}" for figure in np.mean(rows, axis=0)))
    Console(width=150).print(table)


def measure(model: Model, person: HeldOut, films: NDArray[np.intp]) -> list[float]:
    """Return what is printed of one list, as rows of the model; nothing of a person of too few ratings."""
    spread, factors = model.spread, model.factors
    shown = factors.known(film for film, stars in person.shown.items() if stars >= LIKED_STARS)
    held_back = factors.known(person.relevant)
    if not len(shown) or len(held_back) < FEWEST_HELD_BACK:
        return []
    kinds = spread.blocks[:3]
    figures = [
        divergence(spread.shares[liked][:, block].sum(axis=0), spread.shares[films][:, block].sum(axis=0))
        for liked in (shown, held_back)
        for block in kinds
    ]
    given = {**person.shown, **person.asked}
    rows = factors.known(given)
    stars = np.array([given[movie_id] for movie_id in factors.movie_ids[rows].tolist()])
    for block in kinds[1:]:
        of_kind = spread.shares[rows][:, block] > 0
        n_films = of_kind.sum(axis=0)
        means = np.where(n_films >= FEWEST_OF_A_KIND, stars @ of_kind / np.maximum(n_films, 1), 0)
        figures.append(float((spread.shares[films, block.start + int(np.argmax(means))] > 0).any()))
    return figures


def divergence(liked: NDArray[np.float32], held: NDArray[np.float32]) -> float:
    """Return Σ p log(p/q), q being the list's spread with `ALPHA` of p in it; both are scaled to 1."""
    p, q = (of.astype(np.float64) / max(float(of.sum()), 1e-9) for of in (liked, held))
    q = (1 - ALPHA) * q + ALPHA * p
    return float(np.sum(p[p > 0] * np.log(p[p > 0] / q[p > 0])))


if __name__ == "__main__":
    first, end = (int(seed) for seed in (sys.argv[2:4] or (0, 3)))
    main(Path(sys.argv[1]), range(first, end))
