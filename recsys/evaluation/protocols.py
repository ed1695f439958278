"""Three ways to cut ratings into what is trained on and what is asked, each a question of its own.

random      How well does it complete tastes that it knows? Each person's ratings are cut at random.
temporal    What would it have said back then? Trained on what was rated before a moment, asked about later.
new-users   How does it treat somebody it has never seen? People are hidden whole, k of their ratings shown.

Source: Meng et al., "Exploring data splitting strategies for the evaluation of recommendation models",
RecSys 2020; hiding people whole is the strong generalisation of Marlin, "Collaborative filtering", 2004.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import BadData, Ratings
from recsys.learning.heldout import HeldOut, by_user, reveal

ASKED_SHARE: Final = 0.2
"""Of each person's ratings (random), of all ratings (temporal), of the people (new-users)."""

NEW_USER_RATINGS: Final = (5, 10, 20, 1, 3)
"""k of new-users; in this order, so that 5, 10 and 20 are the draws of benchmarks/lists/new_users.py."""

MOST_ASKED_PEOPLE: Final = 2000
"""Of large data sets that many are asked, drawn at random: more would only take longer."""


@dataclass(frozen=True, slots=True)
class Split:
    """What is trained on, and who is asked.

    Attributes:
        known: what is trained on.
        groups: the people to ask; the name says what is shown of them.

    Raises:
        BadData: there is nothing to train on, or nobody to ask.
    """

    known: Ratings
    groups: Mapping[str, Sequence[HeldOut]]

    def __post_init__(self) -> None:
        if not len(self.known) or not any(self.groups.values()):
            raise BadData("these ratings are too few to train on some and ask about others")


def random_split(ratings: Ratings, seed: int) -> Split:
    """Keep back a fifth of each person's ratings, drawn at random; the rest is trained on and shown."""
    random = np.random.default_rng(seed)
    order = np.lexsort((random.random(len(ratings)), ratings.user_ids))
    _, starts, counts = np.unique(ratings.user_ids[order], return_index=True, return_counts=True)
    place = np.arange(len(ratings)) - np.repeat(starts, counts)
    asked = np.zeros(len(ratings), np.bool_)
    asked[order] = place < np.repeat(np.floor(ASKED_SHARE * counts), counts)
    return Split(ratings.rows(~asked), {"four fifths": _people(ratings, asked, random)})


def temporal_split(ratings: Ratings, seed: int) -> Split:
    """Train on the earlier four fifths of all ratings; ask about those from then on.

    People who had rated before are known by that. Of those who came later nothing is known: what they get is
    what everybody gets first.

    Raises:
        BadData: nobody wrote down when the ratings were given, or all are of one moment.
    """
    times = ratings.timestamps
    if times is None:
        raise BadData("these ratings have no times, so they cannot be cut in time; choose another protocol")
    cut = np.quantile(times, 1 - ASKED_SHARE, method="higher")
    asked = times >= cut
    if asked.all():
        raise BadData(
            "these ratings are all of one time, so they cannot be cut there; choose another protocol"
        )
    people = _people(ratings, asked, np.random.default_rng(seed))
    groups = {
        "all before": [person for person in people if person.shown],
        "nothing": [person for person in people if not person.shown],
    }
    return Split(ratings.rows(~asked), {name: group for name, group in groups.items() if group})


def new_users_split(ratings: Ratings, seed: int) -> Split:
    """Hide one person in five whole; of each, k ratings drawn at random are shown and all others asked."""
    random = np.random.default_rng(seed)
    users = np.unique(ratings.user_ids)
    hidden = random.permutation(users)[: round(ASKED_SHARE * len(users))]
    is_hidden = np.isin(ratings.user_ids, hidden)
    newcomers = ratings.rows(np.isin(ratings.user_ids, hidden[:MOST_ASKED_PEOPLE]))
    drawn = {k: [person for person in reveal(newcomers, k, random) if person.asked] for k in NEW_USER_RATINGS}
    return Split(ratings.rows(~is_hidden), {str(k): drawn[k] for k in sorted(drawn) if drawn[k]})


PROTOCOLS: Final[Mapping[str, Callable[[Ratings, int], Split]]] = {
    "random": random_split,
    "temporal": temporal_split,
    "new-users": new_users_split,
}


def _people(ratings: Ratings, asked: NDArray[np.bool_], random: np.random.Generator) -> list[HeldOut]:
    """Return who is asked something, each shown the rest of their ratings; ascending ids."""
    users = np.unique(ratings.user_ids[asked])
    users = np.sort(random.permutation(users)[:MOST_ASKED_PEOPLE])
    theirs = np.isin(ratings.user_ids, users)
    shown, held_back = by_user(ratings.rows(theirs & ~asked)), by_user(ratings.rows(theirs & asked))
    return [HeldOut(user, shown.get(user, {}), held_back[user]) for user in users.tolist()]
