"""Lists whose films are not all of a kind, for a little of what each film scores."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

CANDIDATES: Final = 100
"""Among how many of the best films a varied list is looked for."""


def diverse(
    score: NDArray[np.floating],
    candidates: NDArray[np.intp],
    features: NDArray[np.floating],
    n: int,
    strength: float,
) -> NDArray[np.intp]:
    """Pick films one by one, each the best left by its score less its similarity to those already picked.

    Maximal marginal relevance: (1 − strength)·score − strength·mean similarity to the picked, with the score
    stretched to 0-1 over the candidates and the similarity of two films the cosine of their features.

    Args:
        score: shape (n_films,), of the whole catalogue.
        candidates: shape (n_candidates,), rows of the films to pick from, the best first.
        features: shape (n_candidates, n_features), such as genres. A film of which nothing is known, all
            zeros, is like no other.
        strength: 0, the order of the candidates, to 1, as unlike one another as can be.

    Returns:
        Rows of up to n films, the first picked first; equals go in the order of the candidates.

    Source: Carbonell & Goldstein, "The use of MMR, diversity-based reranking", SIGIR 1998; mean instead of
    maximum: Smyth & McClave, "Similarity vs. diversity", ICCBR 2001.
    Cost: O(n·n_candidates·n_features).
    """
    if strength == 0 or not len(candidates):
        return candidates[: max(n, 0)]
    worth = score[candidates].astype(np.float64)
    spread = worth.max() - worth.min()
    worth = (worth - worth.min()) / (spread if spread > 0 else 1.0)
    lengths = np.linalg.norm(features, axis=1, keepdims=True)
    directions = features / np.where(lengths > 0, lengths, 1.0)
    picked: list[int] = []
    together = np.zeros(directions.shape[1])
    for _ in range(min(n, len(candidates))):
        similarity = directions @ together / max(len(picked), 1)
        value = (1 - strength) * worth - strength * similarity
        value[picked] = -np.inf
        picked.append(int(np.argmax(value)))
        together += directions[picked[-1]]
    return candidates[picked]
