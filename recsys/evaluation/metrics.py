"""How good predictions and lists are.

A list is a sequence of films, the best first, each at most once. Relevant is what a person turned out to
like; k is how much of the list is looked at. The caller averages over people.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray


def rmse(predictions: ArrayLike, stars: ArrayLike) -> float:
    """Root mean squared error, in stars: √(Σ(p − r)² / n); large errors weigh more."""
    return float(np.sqrt(np.mean((np.asarray(predictions) - np.asarray(stars)) ** 2)))


def mae(predictions: ArrayLike, stars: ArrayLike) -> float:
    """Mean absolute error, in stars: Σ|p − r| / n."""
    return float(np.mean(np.abs(np.asarray(predictions) - np.asarray(stars))))


def ndcg(ranked: Sequence[int], relevant: Collection[int], k: int = 10) -> float:
    """Normalised discounted cumulative gain of the first k, 0-1, with gains of one.

    DCG = Σ 1/log₂(1 + rank) over the relevant among the first k; divided by that of the best list there is,
    min(k, n_relevant) relevant films first.

    Raises:
        ValueError: nothing is relevant, so that no list is better than another.

    Source: Järvelin & Kekäläinen, "Cumulated gain-based evaluation of IR techniques", TOIS 20(4), 2002.
    """
    hits = _hits(ranked, relevant, k)
    discounts = 1.0 / np.log2(np.arange(2, k + 2))
    return float(discounts[: len(hits)] @ hits / discounts[: len(set(relevant))].sum())


def precision(ranked: Sequence[int], relevant: Collection[int], k: int = 10) -> float:
    """Share of the k places that a relevant film has, 0-1: hits / k, also where the list is shorter.

    Raises:
        ValueError: nothing is relevant.

    Source: Herlocker et al., "Evaluating collaborative filtering recommender systems", TOIS 22(1), 2004.
    """
    return float(_hits(ranked, relevant, k).sum() / k)


def recall(ranked: Sequence[int], relevant: Collection[int], k: int = 10) -> float:
    """Share of the relevant films that are among the first k, 0-1: hits / n_relevant.

    Somebody with more than k relevant films cannot reach 1.

    Raises:
        ValueError: nothing is relevant.

    Source: as of `precision`.
    """
    return float(_hits(ranked, relevant, k).sum() / len(set(relevant)))


def average_precision(ranked: Sequence[int], relevant: Collection[int], k: int = 10) -> float:
    """Precision at each relevant film among the first k, summed, over min(k, n_relevant), 0-1.

    AP@k = Σ precision@rank over the ranks of hits / min(k, n_relevant); the best list there is has 1. Divided
    by n_relevant, as others do, it could not reach 1 with more than k relevant films. Its mean over people is
    MAP@k.

    Raises:
        ValueError: nothing is relevant.

    Source: Buckley & Voorhees, "Evaluating evaluation measure stability", SIGIR 2000.
    """
    hits = _hits(ranked, relevant, k)
    precisions = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(precisions @ hits / min(k, len(set(relevant))))


def hit(ranked: Sequence[int], relevant: Collection[int], k: int = 10) -> float:
    """Return 1 where a relevant film is among the first k, else 0; the mean over people is the hit rate.

    Raises:
        ValueError: nothing is relevant.

    Source: Deshpande & Karypis, "Item-based top-N recommendation algorithms", TOIS 22(1), 2004.
    """
    return float(_hits(ranked, relevant, k).any())


def coverage(lists: Iterable[Sequence[int]], n_films: int, k: int = 10) -> float:
    """Share of the catalogue that is on somebody's list, 0-1: films among anybody's first k / n_films.

    It grows with the number of lists, so compare it over the same people only.

    Source: Ge, Delgado-Battenfeld & Jannach, "Beyond accuracy: evaluating recommender systems by coverage
    and serendipity", RecSys 2010.
    """
    return len({film for ranked in lists for film in ranked[:k]}) / n_films


def novelty(ranked: Sequence[int], popularity: Mapping[int, float], k: int = 10) -> float:
    """Mean self-information of the first k, in bits: Σ −log₂ p(i) / n_listed, 0 or more.

    Args:
        popularity: p(i) by film, in (0, 1]: the share of people who rated it. A film that everybody rated has
            0 bits, one that a thousandth of them did has 10.

    Raises:
        ValueError: the list is empty.

    Source: Zhou et al., "Solving the apparent diversity-accuracy dilemma of recommender systems", PNAS
    107(10), 2010.
    """
    if not ranked[:k]:
        raise ValueError("novelty is not defined of an empty list")
    return float(np.mean([-np.log2(popularity[film]) for film in ranked[:k]]))


def diversity(features: NDArray[np.floating]) -> float:
    """Mean distance of the pairs of a list: 1 − cosine of their features, 0-1 where no feature is negative.

    0: all alike, 1: no two share anything. A film of which nothing is known, all zeros, shares nothing.

    Args:
        features: shape (n_listed, n_features), such as 1 for each genre that a film has.

    Raises:
        ValueError: there are fewer than two films, so no pair.

    Source: Ziegler et al., "Improving recommendation lists through topic diversification", WWW 2005; as a
    mean distance: Zhang & Hurley, "Avoiding monotony", RecSys 2008.
    """
    n = len(features)
    if n < 2:
        raise ValueError("diversity is not defined of fewer than two films")
    lengths = np.linalg.norm(features, axis=1, keepdims=True)
    directions = features / np.where(lengths > 0, lengths, 1.0)
    total = directions.sum(axis=0)
    alike = (total @ total - np.sum(directions**2)) / (n * (n - 1))
    return float(1.0 - alike)


def _hits(ranked: Sequence[int], relevant: Collection[int], k: int) -> NDArray[np.float64]:
    """Return 1 for each of the first k that is relevant, else 0."""
    if not relevant:
        raise ValueError("no list is better than another where nothing is relevant")
    wanted = set(relevant)
    return np.array([film in wanted for film in ranked[:k]], np.float64)
