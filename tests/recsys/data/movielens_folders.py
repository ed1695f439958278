"""Small MovieLens folders, and what the reader makes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from recsys.data.movielens import read_dataset
from recsys.data.ratings import BadData, Ratings

Folder = Callable[..., Path]

MOVIES = (
    "movieId,title,genres\r\n"
    "1,Toy Story (1995),Adventure|Animation|Children\r\n"
    '296,"Usual Suspects, The (1995)",Crime|Mystery\r\n'
    "7,Amélie (2001),(no genres listed)\r\n"
)
RATINGS = (
    "userId,movieId,rating,timestamp\r\n1,1,4.0,964982703\r\n1,296,0.5,964982224\r\n2,1,5.0,1445714835\r\n"
)
LINKS = "movieId,imdbId,tmdbId\r\n1,0114709,862\r\n296,114814,\r\n7,0211915,194\r\n"
CSV = {"movies.csv": MOVIES, "ratings.csv": RATINGS}


def rows(ratings: Ratings) -> list[tuple[int, int, float]]:
    return list(
        zip(ratings.user_ids.tolist(), ratings.movie_ids.tolist(), ratings.stars.tolist(), strict=True)
    )


def times(ratings: Ratings) -> list[int]:
    assert ratings.timestamps is not None
    return [int(time) for time in ratings.timestamps]


def refusal(path: Path) -> str:
    with pytest.raises(BadData) as refused:
        read_dataset(path)
    sentence = str(refused.value)
    assert "\n" not in sentence
    return sentence
