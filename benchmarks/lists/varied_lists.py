"""What varying a list by genre and looking for hidden gems cost and gain, for people new to the model.

122 people are hidden entirely and show 10 ratings; their list of ten is taken from the hundred best films at
each strength, or from all at each adventurousness. Diversity is the mean distance of the list's pairs by
genre: 1 − cosine. "Known to" is the median number of people who rated a listed film.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import fmean

import numpy as np
from rich.console import Console
from rich.table import Table

from recsys.data.movielens import read_dataset
from recsys.evaluation.metrics import diversity, ndcg
from recsys.learning.fitting import fit
from recsys.learning.heldout import reveal
from recsys.learning.variational import TUNED
from recsys.lists.calibration import calibrated, listed
from recsys.lists.diversity import CANDIDATES, diverse
from recsys.lists.ranking import scores

HIDDEN, SHOWN, LISTED = 122, 10, 10
STRENGTHS = (0.0, 0.1, 0.2, 0.3, 0.5, 0.7)
ADVENTURES = (-1.0, -0.5, 0.0, 0.25, 0.5, 0.75, 1.0)


def main(folder: Path, seeds: range) -> None:
    """Print what becomes of lists at each setting, averaged over the people of all seeds."""
    dataset = read_dataset(folder)
    varied: dict[float, list[tuple[float, float]]] = {strength: [] for strength in STRENGTHS}
    bold: dict[float, list[tuple[float, float, float]]] = {adventure: [] for adventure in ADVENTURES}
    for seed in seeds:
        ratings, random = dataset.ratings, np.random.default_rng(seed)
        hidden = random.permutation(np.unique(ratings.user_ids))[:HIDDEN]
        is_hidden = np.isin(ratings.user_ids, hidden)
        model = fit(ratings.rows(~is_hidden), TUNED, films=dataset.catalogue.films, seed=seed)
        genres = model.genres.astype(np.float64)
        for person in reveal(ratings.rows(is_hidden), SHOWN, random):
            if not person.relevant:
                continue
            score, folded = scores(model, person.shown)
            allowed = np.ones(len(score), np.bool_)
            allowed[folded.rated] = False
            best = calibrated(model, folded, score, allowed, CANDIDATES)
            first = np.array([row for row, _ in best], np.intp)
            score[first] = [value for _, value in best]
            for strength, figures in varied.items():
                rows = diverse(score, first, genres[first], LISTED, strength)
                films = model.factors.movie_ids[rows].tolist()
                figures.append((ndcg(films, person.relevant), diversity(genres[rows])))
            for adventure, measured in bold.items():
                ranked = listed(model, person.shown, LISTED, adventure=adventure)
                rows = model.factors.known(ranked)
                known_to, stars = model.loved.n_ratings[rows], folded.predictions()[rows]
                measured.append(
                    (ndcg(ranked, person.relevant), float(np.median(known_to)), float(stars.mean()))
                )
    of_seeds = f"seeds {', '.join(map(str, seeds))}"
    table = Table(f"strength; {of_seeds}", "NDCG@10", "diversity@10")
    for strength, figures in varied.items():
        table.add_row(f"{strength:.1f}", *(f"{fmean(column):.3f}" for column in zip(*figures, strict=True)))
    Console(width=100).print(table)
    table = Table(f"adventurousness; {of_seeds}", "NDCG@10", "known to", "predicted stars")
    for adventure, measured in bold.items():
        lists, known, predicted = (fmean(column) for column in zip(*measured, strict=True))
        table.add_row(f"{adventure:+.2f}", f"{lists:.3f}", f"{known:.0f}", f"{predicted:.2f}")
    Console(width=100).print(table)


if __name__ == "__main__":
    main(Path(sys.argv[1]), range(3))
