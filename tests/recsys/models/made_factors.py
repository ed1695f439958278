"""Film sides drawn at random."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from recsys.models.factors import Factors, UserPrior


def random_factors(seed: int, n_films: int = 30, n_factors: int = 3) -> Factors:
    random = np.random.default_rng(seed)
    root = random.normal(size=(1 + n_factors, 1 + n_factors)) * 0.3
    return Factors(
        movie_ids=np.sort(random.choice(10_000, n_films, replace=False)).astype(np.int32),
        global_mean=3.5,
        bi=random.normal(0, 0.4, n_films).astype(np.float32),
        qi=random.normal(0, 0.5, (n_films, n_factors)).astype(np.float32),
        prior=UserPrior(
            random.normal(0, 0.1, 1 + n_factors), root @ root.T + 0.01 * np.eye(1 + n_factors), 0.7
        ),
    )


def uncertain_factors(seed: int) -> Factors:
    """The same with films that are uncertain, and that say something by having been rated."""
    random = np.random.default_rng(seed)
    return replace(
        random_factors(seed),
        qi_variance=random.uniform(0, 0.5, (30, 3)).astype(np.float32),
        yj=random.normal(0, 0.3, (30, 4)).astype(np.float32),
    )
