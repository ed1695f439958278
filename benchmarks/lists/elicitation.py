"""What to ask a newcomer first: twenty films shown, one after another, by several rules.

One user in five is hidden entirely (122 of ml-latest-small's 610), and the model is trained on the others.
Of the films that a rule shows, a hidden user answers those that they rated; every other counts as not seen.
Printed are means over the seeds:

- RMSE of the rest of their ratings, which differs from rule to rule;
- RMSE and NDCG@10 on films that no rule showed, the same for all rules;
- how many of the twenty were known, and the share of people who knew fewer than 1, 3 and 5.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from benchmarks.lists.new_users import HIDDEN_SHARE
from recsys.data.movielens import read_dataset
from recsys.data.ratings import Ratings
from recsys.domain import LIKED_STARS, NO_FILMS, Film, MovieId
from recsys.evaluation.metrics import ndcg, rmse
from recsys.learning.fitting import fit
from recsys.learning.heldout import by_user
from recsys.learning.variational import TUNED, Parameters
from recsys.lists.elicitation import familiarity, questions
from recsys.lists.ranking import first_unseen, scores
from recsys.models.factors import fold_in
from recsys.models.model import Model

N_SHOWN = 20
FEW = (1, 3, 5)
BY_ANSWERS = "greedy, what they know by their answers"
OURS = "greedy, kinds by their answers, too"
Rated = Mapping[MovieId, float]
Rule = Callable[[Rated, list[MovieId]], MovieId]
"""Says what to show next to somebody who rated these films and has not seen those."""


def main(folder: Path, seeds: range) -> None:
    """Print a row for each rule."""
    dataset = read_dataset(folder)
    measured = compare(dataset.ratings, seeds, films=dataset.catalogue.films)
    names = ("RMSE, rest", "RMSE", "NDCG@10", "known", *(f"< {few}" for few in FEW))
    table = Table(f"{N_SHOWN} shown, seeds {', '.join(map(str, seeds))}", *names)
    for rule, values in measured.items():
        errors, others = (f"{value:.3f}" for value in values[:2])
        table.add_row(
            rule, errors, others, f"{values[2]:.3f}", f"{values[3]:.1f}", *(f"{v:.0%}" for v in values[4:])
        )
    Console(width=110).print(table)


def compare(
    ratings: Ratings,
    seeds: range,
    parameters: Parameters = TUNED,
    films: Mapping[MovieId, Film] = NO_FILMS,
) -> dict[str, list[float]]:
    """Return for each rule the means over the seeds, in the order of the columns that are printed."""
    rows: dict[str, list[list[float]]] = {}
    for seed in seeds:
        users = np.unique(ratings.user_ids)
        hidden = np.random.default_rng(seed).permutation(users)[: round(HIDDEN_SHARE * len(users))]
        is_hidden = np.isin(ratings.user_ids, hidden)
        known = ratings.rows(~is_hidden)
        model = fit(known, parameters, films=films, seed=seed)
        people = list(by_user(ratings.rows(is_hidden)).values())
        shown = {
            name: [show(rule, person) for person in people] for name, rule in rules(model, known).items()
        }
        by_any = [set[MovieId]().union(*films) for films in zip(*shown.values(), strict=True)]
        for name, of_people in shown.items():
            rows.setdefault(name, []).append(measure(model, people, of_people, by_any))
    return {name: np.mean(values, axis=0).tolist() for name, values in rows.items()}


def show(rule: Rule, person: Rated) -> list[MovieId]:
    """Return the films that a rule shows a person, one after another."""
    rated, unseen = dict[MovieId, float](), list[MovieId]()
    for _ in range(N_SHOWN):
        movie_id = rule(rated, unseen)
        if movie_id in person:
            rated[movie_id] = person[movie_id]
        else:
            unseen.append(movie_id)
    return [*rated, *unseen]


def measure(
    model: Model, people: list[dict[MovieId, float]], shown: list[list[MovieId]], by_any: list[set[MovieId]]
) -> list[float]:
    """Return what is printed of one rule."""
    rest, common, gains = list[tuple[float, float]](), list[tuple[float, float]](), list[float]()
    n_known = []
    for person, films, avoided in zip(people, shown, by_any, strict=True):
        rated = {movie_id: person[movie_id] for movie_id in films if movie_id in person}
        n_known.append(len(rated))
        score, folded = scores(model, rated)
        for movie_id in person.keys() - rated.keys():
            pair = (folded.prediction(model.factors.index_of(movie_id)), person[movie_id])
            rest.append(pair)
            if movie_id not in avoided:
                common.append(pair)
        if relevant := {
            film for film, stars in person.items() if stars >= LIKED_STARS and film not in avoided
        }:
            gains.append(ndcg(first_unseen(model.factors, score, dict.fromkeys(avoided, 0.0), 10), relevant))
    errors = [rmse(*zip(*pairs, strict=True)) for pairs in (rest, common)]
    fewer = [float(np.mean(np.array(n_known) < few)) for few in FEW]
    return [*errors, float(np.mean(gains)), float(np.mean(n_known)), *fewer]


def rules(model: Model, known: Ratings) -> dict[str, Rule]:
    """Return the rules by name."""
    factors, recognition = model.factors, model.recognition
    asked = factors.known(recognition.movie_ids)
    entropy, helf = spread_and_known(model, known)

    def in_order(score: NDArray[np.float64]) -> Rule:
        order = [MovieId(int(factors.movie_ids[row])) for row in np.argsort(-score, kind="stable")]
        return lambda rated, unseen: next(film for film in order if film not in rated and film not in unseen)

    def greedy(chances: Callable[[Rated, list[MovieId]], NDArray[np.float64]]) -> Rule:
        def ask(rated: Rated, unseen: list[MovieId]) -> MovieId:
            fresh = ~np.isin(recognition.movie_ids, [*rated, *unseen])
            [row] = questions(fold_in(factors, rated), asked, chances(rated, unseen) * fresh, 1)
            return MovieId(int(factors.movie_ids[row]))

        return ask

    spread = model.spread

    def familiar(rated: Rated, unseen: list[MovieId]) -> NDArray[np.float64]:
        chances = recognition.chances(rated.keys(), unseen)
        kinds = [spread.of(rows) for rows in (asked, factors.known(rated), factors.known(unseen))]
        for block in spread.blocks[1:3]:
            chances = chances * familiarity(*(shares[:, block] for shares in kinds))
        return chances

    return {
        "entropy": in_order(entropy),
        "popularity": in_order(model.loved.n_ratings.astype(np.float64)),
        "HELF": in_order(helf),
        "greedy, popularity for what they know": greedy(lambda *_: recognition.share.astype(np.float64)),
        BY_ANSWERS: greedy(lambda rated, unseen: recognition.chances(rated.keys(), unseen)),
        OURS: greedy(familiar),
    }


def spread_and_known(model: Model, known: Ratings) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return each film's entropy and HELF, shape (n_films,), without unit.

    Entropy is that of the ten possible stars among a film's ratings; HELF is the harmonic mean of it, as a
    share of log 10, and of log(ratings) / log(people).

    Source: Rashid, Karypis & Riedl, "Learning preferences of new users in recommender systems", SIGKDD
    Explorations 10(2), 2008.
    """
    films = np.searchsorted(model.factors.movie_ids, known.movie_ids)
    halves = np.zeros((len(model.factors.movie_ids), 11))
    np.add.at(halves, (films, np.rint(2 * known.stars).astype(int)), 1)
    share = halves / np.maximum(halves.sum(axis=1, keepdims=True), 1)
    entropy = -(share * np.log(np.where(share > 0, share, 1))).sum(axis=1) / np.log(10)
    n_people = len(np.unique(known.user_ids))
    frequency = np.log(np.maximum(model.loved.n_ratings, 1)) / np.log(n_people)
    return entropy, 2 * frequency * entropy / np.maximum(frequency + entropy, 1e-12)


if __name__ == "__main__":
    first, end = (int(seed) for seed in (sys.argv[2:4] or (0, 3)))
    main(Path(sys.argv[1]), range(first, end))
