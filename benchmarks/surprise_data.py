"""Ratings as scikit-surprise's own dataset, to compare with Surprise on the same rows."""

from __future__ import annotations

import pandas as pd
import surprise

from recsys.data.ratings import Ratings


def as_surprise(ratings: Ratings) -> surprise.Dataset:
    """Return the ratings as Surprise's dataset, rows in the same order."""
    frame = pd.DataFrame(
        {"user": ratings.user_ids, "item": ratings.movie_ids, "rating": ratings.stars.astype(float)}
    )
    return surprise.Dataset.load_from_df(frame, surprise.Reader(rating_scale=(0.5, 5)))
