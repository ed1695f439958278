"""The peers, each asked through its own interface, in an environment of their own (benchmarks/peers.txt).

`python benchmarks/peers.py IN.npz OUT.npz PEERS` knows nothing of Marquee: `benchmarks.rivals` writes what it
reads and reads what it writes. PEERS is JSON: name -> [function here, its parameters].

IN.npz: users, films, stars are the ratings to learn from. For stars: asked_users and asked_films are the
pairs to predict. For lists: asked_films are the films to score, for people that the ratings do not know; what
they rated is shown_people (0, 1, ... ascending), shown_films and shown_stars.
OUT.npz: under its name each peer's answer, stars of shape (n_pairs,) or scores of shape (n_people, n_films),
and under "seconds NAME" the time its fit took. A peer that is not installed is said so and left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from typing import Any

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

Columns = Mapping[str, NDArray[Any]]
Answer = tuple[NDArray[np.float64], float]


def myfm_stars(data: Columns, *, rank: int, iterations: int, presence: bool = False) -> Answer:
    """Bayesian factorisation machine by Gibbs sampling, predictions averaged over the samples.

    presence: who rated what is a feature of people and of films too, as in Rendle's Bayesian SVD++.
    """
    import myfm

    users, films = np.unique(data["users"]), np.unique(data["films"])
    rows, columns = _rows(users, data["users"]), _rows(films, data["films"])
    # The last row and column are for whoever and whatever the ratings do not know.
    shape = len(users) + 1, len(films) + 1
    seen = sp.csr_array((np.ones(len(rows)), (rows, columns)), shape=shape)
    described = [_described(side, presence) for side in (seen, seen.T.tocsr())]

    def blocks(user_ids: NDArray[Any], film_ids: NDArray[Any]) -> list[Any]:
        numbers = _rows(users, user_ids), _rows(films, film_ids)
        return [myfm.RelationBlock(of, side) for of, side in zip(numbers, described, strict=True)]

    started = time.perf_counter()
    model = myfm.MyFMRegressor(rank=rank, random_seed=0).fit(
        None,
        data["stars"].astype(np.float64),
        X_rel=blocks(data["users"], data["films"]),
        n_iter=iterations,
        n_kept_samples=iterations * 9 // 10,
        group_shapes=[shape[0], shape[1], shape[1], shape[0]] if presence else shape,
    )
    took = time.perf_counter() - started
    return model.predict(None, blocks(data["asked_users"], data["asked_films"])), took


def lenskit_stars(data: Columns, **parameters: Any) -> Answer:
    """LensKit's biased matrix factorisation; its bias model where that knows the film not."""
    from lenskit.als import BiasedMFScorer
    from lenskit.basic import BiasScorer
    from lenskit.data import ItemList, RecQuery
    from lenskit.training import TrainingOptions

    known = _lenskit_dataset(data)
    started = time.perf_counter()
    scorer, biases = BiasedMFScorer(**parameters), BiasScorer()
    for model in (scorer, biases):
        model.train(known, TrainingOptions(rng=0))
    took = time.perf_counter() - started
    stars = np.empty(len(data["asked_users"]))
    for user, pairs in _each(data["asked_users"]):
        films, query = ItemList(item_ids=data["asked_films"][pairs]), RecQuery(user_id=user)
        by_scorer, by_biases = (np.asarray(model(query, films).scores()) for model in (scorer, biases))
        stars[pairs] = np.where(np.isnan(by_scorer), by_biases, by_scorer)
    return stars, took


def implicit_lists(data: Columns, **parameters: Any) -> Answer:
    """Alternating least squares on who rated what; people folded in by `recalculate_user`."""
    from implicit.cpu.als import AlternatingLeastSquares

    films = np.unique(data["films"])
    users, rows = np.unique(data["users"], return_inverse=True)
    shape = len(users), len(films)
    seen = sp.csr_matrix((np.ones(len(rows), np.float32), (rows, _rows(films, data["films"]))), shape=shape)
    started = time.perf_counter()
    model = AlternatingLeastSquares(random_state=0, **parameters)
    model.fit(seen, show_progress=False)
    took = time.perf_counter() - started
    columns = _rows(films, data["shown_films"])
    people, known = data["shown_people"], columns < len(films)
    shape = _n_people(data), len(films)
    shown = sp.csr_matrix((np.ones(known.sum(), np.float32), (people[known], columns[known])), shape=shape)
    scores = np.full((shape[0], len(films) + 1), -np.inf)
    scores[:, :-1] = model.recalculate_user(np.arange(shape[0]), shown) @ model.item_factors.T
    return scores[:, _rows(films, data["asked_films"])], took


def lenskit_lists(data: Columns, *, scorer: str, **parameters: Any) -> Answer:
    """LensKit's implicit matrix factorisation ("als") or item neighbours ("knn"), on who rated what."""
    from lenskit.als import ImplicitMFScorer
    from lenskit.data import ItemList, RecQuery
    from lenskit.knn import ItemKNNScorer
    from lenskit.training import TrainingOptions

    model = {"als": ImplicitMFScorer, "knn": ItemKNNScorer}[scorer](**parameters)
    known = _lenskit_dataset(data)
    started = time.perf_counter()
    model.train(known, TrainingOptions(rng=0))
    took = time.perf_counter() - started
    films = ItemList(item_ids=data["asked_films"])
    scores = np.empty((_n_people(data), len(films)))
    is_known = np.isin(data["shown_films"], data["films"])  # it refuses a person who has rated others
    for person, rows in _each(data["shown_people"]):
        usable = rows[is_known[rows]]
        shown = ItemList(item_ids=data["shown_films"][usable], rating=data["shown_stars"][usable])
        scores[person] = model(RecQuery(user_items=shown), films).scores()
    return np.nan_to_num(scores, nan=-np.inf), took


def _lenskit_dataset(data: Columns) -> Any:
    import pandas as pd
    from lenskit.data import from_interactions_df

    columns = {"user_id": data["users"], "item_id": data["films"], "rating": data["stars"].astype(np.float64)}
    return from_interactions_df(pd.DataFrame(columns))


def _rows(ids: NDArray[Any], wanted: NDArray[Any]) -> NDArray[np.intp]:
    """Return where each wanted id stands among the ascending ones; behind the last where it does not."""
    rows = np.minimum(np.searchsorted(ids, wanted), len(ids) - 1)
    return np.where(ids[rows] == wanted, rows, len(ids))


def _described(seen: sp.csr_array, presence: bool) -> sp.csr_matrix:
    """Return the features of each row: which one it is, and what it has ratings with, each 1/√n."""
    itself = sp.eye_array(seen.shape[0], format="csr")
    share = sp.diags_array(1 / np.sqrt(np.maximum(seen.sum(axis=1), 1)))
    return sp.csr_matrix(sp.hstack([itself, share @ seen], "csr") if presence else itself)


def _each(numbers: NDArray[Any]) -> list[tuple[int, NDArray[np.intp]]]:
    """Return each number with the rows where it stands."""
    order = np.argsort(numbers, kind="stable")
    found, starts = np.unique(numbers[order], return_index=True)
    return list(zip(found.tolist(), np.split(order, starts[1:]), strict=True))


def _n_people(data: Columns) -> int:
    return int(data["shown_people"].max()) + 1


def main(source: str, target: str, peers: str) -> None:
    with np.load(source) as file:
        data = dict(file)
    answers: dict[str, Any] = {}
    for name, (function, parameters) in json.loads(peers).items():
        try:
            answers[name], answers[f"seconds {name}"] = globals()[function](data, **parameters)
        except ImportError as error:
            print(f"{name} cannot be measured: {error}", file=sys.stderr)
    np.savez(target, **answers)


if __name__ == "__main__":
    main(*sys.argv[1:])
