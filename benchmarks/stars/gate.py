"""What the gate does with floods of accounts, with honest people, with noise, and with spoilt recipes.

The champion is trained on ml-latest-small. Floods join it: accounts that rate films at random, or that agree
to give one film of three ratings five stars, and one star to films that many know. Then 150 people are taken
out of the data before a champion is trained, and join as if they came from the chat, with all their ratings
or fifteen of each; that is done three times, as is training with another seed and with fewer sweeps.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from recsys.data.movielens import read_dataset
from recsys.data.ratings import Ratings
from recsys.domain import FIRST_CHAT_USER_ID
from recsys.evaluation.exam import Exam, examine, set_exam
from recsys.evaluation.gate import compare, refusal
from recsys.learning.fitting import fit
from recsys.learning.recipes import Parameters
from recsys.learning.variational import TUNED
from recsys.models.model import Model

FLOODS = ((100, 50), (600, 100)), ((50, 30), (200, 50), (600, 50))
"""Accounts and ratings of each: of the random floods, and of the targeted ones."""


def main(folder: Path) -> None:
    """Print of each challenger what the gate says."""
    ratings = read_dataset(folder).ratings
    champion = trained(set_exam(ratings))
    for targeted, sizes in enumerate(FLOODS):
        for accounts, each in sizes:
            name = f"{'targeted' if targeted else 'random'} flood, {accounts} × {each}"
            said(name, joined(champion, ratings, flood(ratings, accounts, each, targeted=bool(targeted))))
    for draw in range(3):
        random = np.random.default_rng(draw)
        moved = np.isin(ratings.user_ids, random.choice(np.unique(ratings.user_ids), 150, replace=False))
        home, guests = ratings.rows(~moved), ratings.rows(moved)
        exam = set_exam(home)
        champion = trained(exam)
        for most in (15, len(guests)):
            few = some_of_each(guests, most, random)
            few = Ratings(few.user_ids + np.int32(FIRST_CHAT_USER_ID), few.movie_ids, few.stars)
            said(f"150 honest people, at most {most} ratings each", joined(champion, home, few))
        said("another seed", verdict(trained(exam, seed=1), champion, exam))
        for sweeps in (10, 1):
            spoilt = trained(exam, {**TUNED, "n_sweeps": sweeps})
            said(f"{sweeps} sweeps", verdict(spoilt, champion, exam))


def trained(exam: Exam, parameters: Parameters = TUNED, seed: int = 0) -> Model:
    """Train a twin: on all but the exam."""
    return fit(exam.study, parameters, seed=seed)


def joined(champion: Model, ratings: Ratings, chat: Ratings) -> tuple[str | None, str | None]:
    """Train with the chat's ratings, too, and compare."""
    exam = set_exam(Ratings.concatenate([ratings, chat]), np.unique(chat.user_ids))
    return verdict(trained(exam), champion, exam)


def verdict(challenger: Model, champion: Model, exam: Exam) -> tuple[str | None, str | None]:
    """Return why the challenger is refused, and why it were if accounts of the chat counted as all others."""
    measured = examine(challenger, exam), examine(champion, exam)
    nobody = np.empty(0, np.int32)
    return refusal(compare(*measured, exam.chat_ids)), refusal(compare(*measured, nobody))


def said(name: str, of: tuple[str | None, str | None]) -> None:
    """Print a row."""
    apart, together = (f"refused: {loss}" if loss else "published" for loss in of)
    sys.stdout.write(f"{name}\n  judged apart: {apart}\n  all together: {together}\n")
    sys.stdout.flush()


def flood(ratings: Ratings, accounts: int, each: int, *, targeted: bool) -> Ratings:
    """Make up accounts of the chat."""
    random = np.random.default_rng(0)
    films, counts = np.unique(ratings.movie_ids, return_counts=True)
    target = films[counts == 3][50]
    parts = []
    for account in range(accounts):
        chosen = random.choice(films, each, replace=False, p=counts / counts.sum() if targeted else None)
        stars = random.integers(1, 11, each) / 2
        if targeted:
            chosen = np.unique(np.append(chosen, target))
            stars = np.where(chosen == target, 5.0, 1.0)
        people = np.full(len(chosen), FIRST_CHAT_USER_ID + account, np.int32)
        parts.append(Ratings(people, chosen, stars.astype(np.float32)))
    return Ratings.concatenate(parts)


def some_of_each(ratings: Ratings, most: int, random: np.random.Generator) -> Ratings:
    """Return that many ratings of everybody, drawn at random."""
    order: NDArray[np.intp] = random.permutation(len(ratings))
    kept: list[int] = []
    for user in np.unique(ratings.user_ids):
        kept += order[ratings.user_ids[order] == user][:most].tolist()
    return ratings.rows(np.sort(np.array(kept, np.intp)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
