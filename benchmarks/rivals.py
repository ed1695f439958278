"""Asks the peers of benchmarks/peers.py in the environment that `make bench` makes for them, .venv/peers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import MovieId

PYTHON = Path(".venv/peers/bin/python")
Peers = Mapping[str, tuple[str, Mapping[str, Any]]]
"""Name -> the function of benchmarks/peers.py and its parameters."""

STARS: Peers = {
    "LensKit BiasedMF, 50 factors": ("lenskit_stars", {"embedding_size": 50}),
    "myfm, rank 10, 200 samples": ("myfm_stars", {"rank": 10, "iterations": 200}),
    "myfm with who rated what, rank 10, 200 samples": (
        "myfm_stars",
        {"rank": 10, "iterations": 200, "presence": True},
    ),
}
# Tuned by NDCG@10 with seeds 30 and 31 of benchmarks/lists/new_users.py; what was tried stands in the README.
LISTS: Peers = {
    "implicit ALS, 64 factors": ("implicit_lists", {"factors": 64}),
    "implicit ALS, tuned": ("implicit_lists", {"factors": 32, "regularization": 10}),
    "LensKit ImplicitMF, tuned": (
        "lenskit_lists",
        {"scorer": "als", "embedding_size": 50, "weight": 1, "regularization": 10},
    ),
    "LensKit ItemKNN": ("lenskit_lists", {"scorer": "knn", "feedback": "implicit"}),
}


def predicted_stars(
    known: Ratings, user_ids: NDArray[np.int32], movie_ids: NDArray[np.int32], peers: Peers = STARS
) -> dict[str, NDArray[np.float64]]:
    """Return each peer's prediction for pairs of user and film, within 0.5-5.0, shape (n_pairs,)."""
    answers = _ask(known, {"asked_users": user_ids, "asked_films": movie_ids}, peers)
    return {name: np.clip(answers[name], 0.5, 5.0) for name in peers if name in answers}


def list_scores(
    known: Ratings,
    people: Sequence[Mapping[MovieId, float]],
    movie_ids: NDArray[np.int32],
    peers: Peers = LISTS,
) -> dict[str, NDArray[np.float64]]:
    """Return each peer's scores of films for people of whom it knows what they rated, and no more.

    Args:
        people: what each rated; at least one film.

    Returns:
        Scores of shape (n_people, n_films); −∞ for a film that the peer does not know.
    """
    shown = [(n, film, stars) for n, rated in enumerate(people) for film, stars in rated.items()]
    numbers, films, stars = (np.array(column) for column in zip(*shown, strict=True))
    asked = {"shown_people": numbers, "shown_films": films, "shown_stars": stars, "asked_films": movie_ids}
    answers = _ask(known, asked, peers)
    return {name: answers[name] for name in peers if name in answers}


def _ask(known: Ratings, asked: Mapping[str, Any], peers: Peers) -> dict[str, NDArray[Any]]:
    """Run the peers in their environment; without it, say so and answer nothing."""
    if not PYTHON.exists():
        print(
            f"Not measured, {PYTHON} is missing (make bench installs it): {', '.join(peers)}", file=sys.stderr
        )
        return {}
    with TemporaryDirectory() as scratch:
        source, target = Path(scratch) / "in.npz", Path(scratch) / "out.npz"
        np.savez(source, users=known.user_ids, films=known.movie_ids, stars=known.stars, **asked)
        script = Path(__file__).with_name("peers.py")
        command = [str(PYTHON), "-W", "ignore", str(script), str(source), str(target), json.dumps(peers)]
        quiet = {**os.environ, "TQDM_DISABLE": "1"}
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=quiet)
        with np.load(target) as answers:
            return dict(answers)
