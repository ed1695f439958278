"""Rating files as columns: what is refused, and which of two ratings counts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys.data.layouts import films_of_csv
from recsys.data.movielens import read_dataset
from recsys.data.rating_columns import RatingForm, latest_only, read_pairs, read_ratings
from recsys.data.ratings import BadData, Ratings
from tests.recsys.data.movielens_folders import CSV, RATINGS, Folder, refusal, rows

# --- ratings that cannot be used


@pytest.mark.parametrize(
    ("votes", "complaint"),
    [
        ("userId,movieId,rating,timestamp\n", "holds no ratings"),
        ("", "line 1: no column userId"),
        ("userId,rating,timestamp\n1,4.0,9\n", "line 1: no column movieId; expected userId,movieId,rating"),
        ("userId,movieId,rating,timestamp\n1,1,4.0,9\n\n1,296,5.5,9\n", "line 4: rating is '5.5'"),
        ("userId,movieId,rating,timestamp\n1,1,0,9\n", "line 2: rating is '0'; expected 0.5 to 5"),
        ("userId,movieId,rating,timestamp\n1,1,3.7,9\n", "line 2: rating is '3.7'"),
        ("userId,movieId,rating,timestamp\n1,1,nan,9\n", "line 2: rating is 'nan'"),
        ("userId,movieId,rating,timestamp\n1,1,inf,9\n", "line 2: rating is 'inf'"),
        ("userId,movieId,rating,timestamp\n1,1,good,9\n", "line 2: rating is 'good'"),
        ("userId,movieId,rating,timestamp\n1,1,,9\n", "line 2: rating is missing"),
        ("userId,movieId,rating,timestamp\n1,1\n", "line 2: rating is missing"),
        ("userId,movieId,rating,timestamp\nx,1,4,9\n", "line 2: userId is 'x', not a whole number"),
        ("userId,movieId,rating,timestamp\n-3,1,4,9\n", "line 2: userId is '-3'"),
        ("userId,movieId,rating,timestamp\n1,4294967297,4,9\n", "line 2: movieId is '4294967297'"),
        ("userId,movieId,rating,timestamp\n1,99,4,9\n", "film 99 is rated but not listed in movies.csv"),
        ("userId,movieId,rating,timestamp\n1,1,4,9,5,6\n1,2,4,9\n", "cannot be read as ratings"),
    ],
)
def test_wrong_ratings_are_refused_with_their_line(folder: Folder, votes: str, complaint: str) -> None:
    sentence = refusal(folder({**CSV, "ratings.csv": votes}))
    assert "ratings.csv" in sentence
    assert complaint in sentence


@pytest.mark.parametrize(
    ("votes", "complaint"),
    [
        ("1::1::4::9\n1::1::6::9\n", "line 2: rating is '6'"),
        ("1::1::4::9\n1::1\n", "line 2: rating is missing"),
        ("1::1::4::9\n1,1,4,9\n", "line 2: movieId is missing"),
    ],
)
def test_wrong_ratings_of_the_older_layouts(folder: Folder, votes: str, complaint: str) -> None:
    films = "1::Toy Story (1995)::Animation\n"
    assert complaint in refusal(folder({"movies.dat": films, "ratings.dat": votes}))


def test_files_that_cannot_be_opened_are_said(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="cannot be read"):
        read_ratings(tmp_path / "ratings.csv", RatingForm(",", header=True))
    with pytest.raises(BadData, match="cannot be read"):
        list(films_of_csv(tmp_path))


@pytest.mark.parametrize("time", ["yesterday", "96498 words2703", "-5", "99999999999999999999", ""])
def test_a_damaged_time_costs_the_time_not_the_rating(
    folder: Folder, time: str, caplog: pytest.LogCaptureFixture
) -> None:
    votes = f"userId,movieId,rating,timestamp\n1,1,4,{time}\n1,7,3,9\n"
    made = folder({**CSV, "ratings.csv": votes})
    ratings = read_dataset(made).ratings
    assert rows(ratings) == [(1, 1, 4.0), (1, 7, 3.0)]
    assert ratings.timestamps is not None
    assert ratings.timestamps.tolist() == [0, 9]
    read_dataset(made)
    [warning] = caplog.messages
    assert warning == f"{made / 'ratings.csv'}: ratings without a readable time, which count all the same: 1"


def test_pairs_are_read_by_name(tmp_path: Path) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("note,movieId,userId\nx,296,1\ny,1,7\n")
    users, films = read_pairs(path)
    assert (users.tolist(), films.tolist()) == ([1, 7], [296, 1])


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("userId,film\n1,2\n", "expected columns userId,movieId"),
        ("", "expected columns userId,movieId"),
        ("userId,movieId\n1,2\n1,x\n", "line 3: movieId is no whole number"),
        ("userId,movieId\n-1,2\n", "line 2: userId is no whole number"),
    ],
)
def test_wrong_pairs_are_refused(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text(text)
    with pytest.raises(BadData, match=complaint):
        read_pairs(path)
    with pytest.raises(BadData, match="cannot be read"):
        read_pairs(tmp_path)


# --- one rating a person and film


def test_the_latest_of_several_ratings_counts(folder: Folder) -> None:
    votes = "userId,movieId,rating,timestamp\n2,1,1,50\n1,1,4,300\n1,7,3,5\n1,1,2,100\n2,1,5,50\n"
    ratings = read_dataset(folder({**CSV, "ratings.csv": votes})).ratings
    assert rows(ratings) == [(1, 1, 4.0), (1, 7, 3.0), (2, 1, 5.0)]


def test_the_last_counts_where_times_are_unknown(folder: Folder) -> None:
    votes = "userId,movieId,rating\n1,7,1\n1,1,4\n1,7,3\n"
    assert rows(read_dataset(folder({**CSV, "ratings.csv": votes})).ratings) == [(1, 1, 4.0), (1, 7, 3.0)]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 10), st.integers(0, 4)), max_size=30
    )
)
def test_latest_only_agrees_with_a_plain_loop(given_rows: list[tuple[int, int, int, int]]) -> None:
    columns = list(zip(*given_rows, strict=True)) or [(), (), (), ()]
    ratings = Ratings(
        np.array(columns[0], np.int32),
        np.array(columns[1], np.int32),
        np.array([halves / 2 for halves in columns[2]], np.float32),
        np.array(columns[3], np.int64),
    )
    latest: dict[tuple[int, int], tuple[int, int]] = {}
    for user, film, halves, time in given_rows:
        if (user, film) not in latest or time >= latest[user, film][1]:
            latest[user, film] = (halves, time)
    kept = latest_only(ratings)
    expected = {(user, film, halves / 2) for (user, film), (halves, _) in latest.items()}
    assert set(rows(kept)) == expected
    assert len(kept) == len(expected)


def test_many_ratings_are_read_piece_by_piece(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("recsys.data.rating_columns.CHUNK_ROWS", 2)
    made = folder({**CSV, "ratings.csv": RATINGS + "3,7,2.5,1445714999\r\n4,7,2.0,1445714999\r\n"})
    assert len(read_dataset(made).ratings) == 5
