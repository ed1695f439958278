"""Which films are like a film: by who likes them, by what they are, and neither far better nor less known."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.domain import Index
from recsys.models.model import Model

CONTENT_WEIGHT: Final = 0.25
"""What the mean cosine of genres and of decades counts beside the similarity."""

FAME_GAP_WEIGHT: Final = 0.05
"""What a film loses for being e times as well known, or e times less."""


def likeness(model: Model, row: Index) -> NDArray[np.float32]:
    """Return how like one film every film is, shape (n_films,), 0-1; the film itself is among them.

        similarity_ij + CONTENT_WEIGHT·f_iᵀf_j/2 − FAME_GAP_WEIGHT·|log(1 + n_i) − log(1 + n_j)|

    within 0-1, n being the ratings of a film. Who likes what tells little of a film that few rated: then the
    best-known films, which everybody likes with everything, would be the most similar.
    """
    similar = model.similarity.to(row, model.factors, model.affinity)
    known = np.log1p(model.loved.n_ratings)
    content = model.features @ model.features[row] / 2
    alike = similar + CONTENT_WEIGHT * content - FAME_GAP_WEIGHT * np.abs(known - known[row])
    return np.asarray(np.clip(alike, 0, 1), np.float32)
