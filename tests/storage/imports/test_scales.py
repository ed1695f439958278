"""What ratings are out of is the whole file's: none is out of five where another is above five."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.imports import Refusal, Unreadable, read_file
from tests.storage.imports.files import as_json, zipped

Write = Callable[[list[str]], bytes]


def rows_of(head: str, row: str) -> Write:
    """A table with these ratings in it."""
    return lambda ratings: "\n".join(
        [head, *(row.format(n, rating) for n, rating in enumerate(ratings))]
    ).encode()


OUT_OF_FIVE = {
    "letterboxd's ratings": rows_of("Date,Name,Year,Letterboxd URI,Rating", "2020-01-01,Film {},1999,x,{}"),
    "letterboxd's diary": rows_of(
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date", "2020-01-01,Film {},1999,x,{},,,"
    ),
    "for letterboxd": rows_of("Title,Year,Rating", "Film {},1999,{}"),
    "for letterboxd, with ids": rows_of("imdbID,tmdbID,Title,Year,Rating", "tt000{},,Film,1999,{}"),
    "movielens": rows_of("userId,movieId,rating,timestamp", "7,1{},{},964982703"),
    "movielens.org": rows_of(
        "movie_id,imdb_id,tmdb_id,rating,average_rating,title", "1{0},,,{1},4.1,Film {0} (1999)"
    ),
}
OUT_OF_TEN = {
    "trakt": rows_of("rated_at,type,title,year,rating", "2020-01-01T00:00:00Z,movie,Film {},1999,{}"),
    "imdb": rows_of(
        "Const,Your Rating,Date Rated,Title,Title Type,Year", "tt000{0},{1},2020-01-01,F,Movie,1999"
    ),
    "imdb until 2017": rows_of(
        "position,const,created,modified,description,Title,Title type,Directors,You rated,IMDb Rating,Year",
        "1,tt000{0},Sun Mar  1 00:00:00 2015,,,Film {0},Feature Film,Somebody,{1},7.1,1999",
    ),
    "tmdb": rows_of(
        "TMDb ID,IMDb ID,Type,Name,Release Date,Your Rating", "1{0},,movie,Film {0},1999-01-01,{1}"
    ),
    "simkl": rows_of("SIMKL_ID,Title,Type,Year,Watchlist,Rating", "{0},Film {0},movie,1999,completed,{1}"),
    "rating10": rows_of("Title,Year,Rating10", "Film {},1999,{}"),
}
WRITERS = {**OUT_OF_FIVE, **OUT_OF_TEN}


def stars_in(content: bytes) -> list[float | None]:
    return [entry.stars for entry in read_file("ratings.csv", content).entries]


@pytest.mark.parametrize("service", OUT_OF_FIVE)
def test_one_rating_above_five_means_that_none_is_out_of_five(service: str) -> None:
    write = OUT_OF_FIVE[service]
    assert stars_in(write(["4", "2.5", "5"])) == [4.0, 2.5, 5.0]
    content = write(["4", "2", "5", "9"])
    assert stars_in(content) == [2.0, 1.0, 2.5, 4.5]
    assert read_file("ratings.csv", content).out_of_ten
    assert not read_file("ratings.csv", write(["4", "2", "5"])).out_of_ten
    assert stars_in(write(["5.5"])) == [3.0]


@pytest.mark.parametrize("service", OUT_OF_FIVE)
def test_a_scale_that_no_service_has_is_refused(service: str) -> None:
    content = OUT_OF_FIVE[service](["4", "85"])
    with pytest.raises(Unreadable) as refused:
        read_file("ratings.csv", content)
    assert refused.value.reason is Refusal.UNKNOWN_SCALE
    with pytest.raises(Unreadable) as refused:
        read_file("x.zip", zipped({"ratings.csv": content}))
    assert refused.value.reason is Refusal.UNKNOWN_SCALE


def test_one_rating_above_five_counts_for_the_whole_zip() -> None:
    ratings, diary = OUT_OF_FIVE["letterboxd's ratings"], OUT_OF_FIVE["letterboxd's diary"]
    for members in ({"ratings.csv": ratings(["9"]), "diary.csv": diary(["9", "4", "0.5"])},
                    {"ratings.csv": ratings(["4"]), "diary.csv": diary(["4", "5.5", "4.5"])}):  # fmt: skip
        brought = read_file("x.zip", zipped(members))
        assert brought.out_of_ten
        assert [e.stars for e in brought.entries if e.stars] in ([4.5, 2.0, 0.5], [2.0, 3.0, 2.5])


@given(
    st.sampled_from(sorted(WRITERS)),
    st.lists(st.integers(1, 20).map(lambda n: n / 2), min_size=1, max_size=8),
)
def test_no_rating_is_ever_doubled(service: str, ratings: list[float]) -> None:
    """With a rating above five in the file no row becomes more stars than half of its own, rounded up."""
    if service in OUT_OF_TEN:
        ratings = [float(int(rating + 0.5)) for rating in ratings]
    brought = read_file("ratings.csv", WRITERS[service]([f"{rating:g}" for rating in ratings]))
    assert brought.bad == ()
    stars = [entry.stars for entry in brought.entries]
    if service in OUT_OF_FIVE and max(ratings) <= 5:
        assert stars == ratings
    else:
        assert all(given is not None and rating / 2 <= given < rating / 2 + 0.5
                   for rating, given in zip(ratings, stars, strict=True))  # fmt: skip


@given(st.lists(st.integers(1, 10), min_size=1, max_size=8))
def test_trakt_is_out_of_ten_however_low_its_ratings_are(ratings: list[int]) -> None:
    content = as_json([{"rating": r, "type": "movie", "movie": {"title": f"Film {r}"}} for r in ratings])
    assert stars_in(content) == [r / 2 for r in ratings]


@pytest.mark.parametrize(
    "head",
    [
        "Title,Year,Rating,Genre",
        "Title,Year,Rating,Type",
        "Title,Year,Rating,Votes,Mine",
        "Title,Date,Rating",
        "Title,Date,Season",
        "movie_id,imdb_id,tmdb_id,title,rating",
    ],
)
def test_columns_that_many_share_name_no_service(head: str) -> None:
    cells = {
        "Title": "Alien",
        "title": "Alien",
        "Year": "1979",
        "Rating": "4",
        "rating": "4",
        "Date": "2020-01-01",
    }
    row = ",".join(cells.get(column, "1") for column in head.split(","))
    with pytest.raises(Unreadable) as refused:
        read_file("ratings.csv", f"{head}\n{row}\n".encode())
    assert refused.value.reason is Refusal.NOTHING_KNOWN


def test_whatever_letterboxds_import_takes_may_stand_beside() -> None:
    head = "LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,WatchedDate,Rewatch,Tags,Review"
    content = f"{head}\nx,,,Alien,1979,Ridley Scott,4.5,2020-01-01,,,Good\n".encode()
    assert stars_in(content) == [4.5]
