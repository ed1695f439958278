"""Five made-up tastes of ml-latest-small, ten ratings each: lists to look at, by score alone and as served.

`python -m benchmarks.lists.tastes DIR`
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Final

import numpy as np
from rich.console import Console
from rich.table import Table

from recsys.data.movielens import read_dataset
from recsys.domain import Film, Index, MovieId
from recsys.learning.fitting import fit
from recsys.learning.variational import TUNED
from recsys.lists.calibration import calibrated
from recsys.lists.ranking import best, scores
from recsys.models.model import Model

LISTED: Final = 15

TASTES: Final[Mapping[str, tuple[int, ...]]] = {
    # Get Out, The Conjuring, Split, The Purge, It Follows, The Gift, The Babadook, Evil Dead, Under the
    # Skin, It
    "horror of 2013-17": (168250, 103688, 166534, 103075, 121231, 140247, 112515, 101739, 109848, 175303),
    # Up, Toy Story 3, Kung Fu Panda, Inside Out, Zootopia, Despicable Me, The Lego Movie, Tangled, Bolt,
    # Madagascar
    "parents of small children": (68954, 78499, 59784, 134853, 152081, 79091, 108932, 81847, 63859, 33615),
    # The Seventh Seal, Persona, Tokyo Story, Stalker, The 400 Blows, Three Colors: Blue, In the Mood For
    # Love, Bicycle Thieves, Ikiru, A Separation
    "arthouse from outside America": (1237, 7327, 6643, 1232, 2731, 307, 4144, 3089, 6669, 89759),
    # Metropolis, Nosferatu, The General, Battleship Potemkin, The Gold Rush, The Maltese Falcon, Double
    # Indemnity, The Third Man, Out of the Past, Touch of Evil
    "silent and noir": (2010, 1348, 3022, 3742, 3629, 913, 3435, 1212, 2066, 1248),
    # Lagaan, 3 Idiots, PK, Monsoon Wedding, Akira, Perfect Blue, Spirited Away, Princess Mononoke, Your Name,
    # Grave of the Fireflies
    "Bollywood and anime": (6776, 73881, 120138, 5135, 1274, 2810, 5618, 3000, 163134, 5690),
}
"""Movie ids, of which the first five are given five stars and the others four and a half."""


def main(folder: Path) -> None:
    """Print the list of each taste, by score alone and as served, and how well known its films are."""
    dataset = read_dataset(folder)
    model = fit(dataset.ratings, TUNED, films=dataset.catalogue.films)
    for taste, movie_ids in TASTES.items():
        rated = {MovieId(film): 5.0 if place < 5 else 4.5 for place, film in enumerate(movie_ids)}
        table = Table(f"{taste}: by score alone", "as served")
        both = lists(model, rated)
        for row in zip(*both, strict=True):
            table.add_row(*(_line(dataset.catalogue.films, model, film) for film in row))
        known = [f"known to {median(model.loved.n_ratings[rows]):.0f}" for rows in both]
        table.add_row(*known, style="bold")
        Console(width=150).print(table)


def lists(model: Model, rated: Mapping[MovieId, float]) -> tuple[list[Index], list[Index]]:
    """Return the first films by score alone, and as they are served."""
    score, person = scores(model, rated)
    allowed = np.ones(len(score), np.bool_)
    allowed[person.rated] = False
    return best(score, allowed, LISTED), [row for row, _ in calibrated(model, person, score, allowed, LISTED)]


def _line(films: Mapping[MovieId, Film], model: Model, row: Index) -> str:
    film = films[MovieId(int(model.factors.movie_ids[row]))]
    return f"{film.title} ({film.year}) {', '.join(film.genres[:3])} · {model.loved.n_ratings[row]}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
