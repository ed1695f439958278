"""What holds for any file: it is read or refused, what was written comes back, order makes no difference."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recsys.domain import MovieId
from storage import Mark
from storage.imports import Brought, Entry, Unreadable, read_file
from storage.imports.cells import Unusable, imdb_of, printable, stars_of, time_of
from storage.imports.merging import merged
from tests.storage.imports import files
from tests.storage.imports.files import as_json, zipped

pytestmark = pytest.mark.slow


FILES = [
    *(files.FOR_LETTERBOXD.encode(), files.IMDB_2024.encode(), files.IMDB_WATCHLIST.encode()),
    *(files.MOVIELENS.encode(), files.TMDB.encode(), files.SIMKL.encode(), files.NETFLIX.encode()),
    *(files.NETFLIX_ACTIVITY.encode(), files.MARQUEE_MARKS.encode(), as_json(files.MARQUEE)),
    *(as_json(files.TRAKT_RATINGS), zipped(files.LETTERBOXD), zipped({"ratings.csv": "Name\n"})),
]
HALF_STARS = st.integers(1, 10).map(lambda halves: halves / 2)
TIMES = st.datetimes(datetime(1980, 1, 1), datetime(2024, 1, 1), timezones=st.just(UTC))
# A file that is full of the other control characters is no text.
LETTERS = st.characters(exclude_categories=["Cc", "Cs"], include_characters="\t\n\r\f\x1b\x7f\x85")
TITLES = st.text(LETTERS, min_size=1, max_size=60).filter(printable)
# Python's writer leaves a bare "\r" outside of quotes.
ROWS = st.tuples(
    TITLES.filter(lambda title: "\r" not in title and title.count("\n") < 30),
    st.none() | st.integers(1880, 2024),
    HALF_STARS,
    st.none() | TIMES,
)
MARKS: st.SearchStrategy[Mark] = st.sampled_from(["seen", "hidden", "watchlist"])


def read_or_refused(content: bytes) -> None:
    try:
        brought = read_file("watchlist.csv", content)
    except Unreadable:
        return
    assert isinstance(brought, Brought)
    for entry in brought.entries:
        assert (entry.stars is None) != (entry.mark is None)
        assert entry.stars is None or entry.stars in {halves / 2 for halves in range(1, 11)}
        assert entry.title or entry.imdb_id or entry.tmdb_id or entry.movie_id
        assert entry.title == printable(entry.title)
        assert entry.at is None or entry.at.tzinfo is UTC


@given(st.binary(max_size=300))
@example(b"PK\x03\x04")
@example(b"PK\x05\x06" + bytes(18))
@example(b"[" * 5_000)
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    read_or_refused(content)


@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.integers(0, 4_000), st.integers(0, 3), st.binary(max_size=3)), max_size=6),
)
@settings(max_examples=400)
def test_files_with_some_bytes_changed_are_read_or_refused(
    content: bytes, changes: list[tuple[int, int, bytes]]
) -> None:
    for place, removed, put in changes:
        start = place % len(content) if content else 0
        content = content[:start] + put + content[start + removed :]
    read_or_refused(content)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["movie", "ids", "title", "year", "rating", "rated_at", "listed_at", "marquee"])
            | st.sampled_from(["ratings", "marks", "mark", "at", "movieId", "imdbId", "tmdb", "watched_at"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(JSON)
@settings(max_examples=300)
def test_any_json_is_read_or_refused(value: object) -> None:
    read_or_refused(as_json(value))


@given(
    st.lists(ROWS, max_size=8),
    st.permutations(["Date", "Name", "Year", "Letterboxd URI", "Rating", "Tags"]),
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_what_is_written_comes_back(
    rows: list[tuple[str, int | None, float, datetime | None]],
    columns: list[str],
    delimiter: str,
    end: str,
    encoding: str,
) -> None:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    for title, year, stars, at in rows:
        date = at.isoformat() if at else ""
        writer.writerow({"Date": date, "Name": title, "Year": year, "Rating": stars, "Tags": 'a "tag", b'})
    brought = read_file("ratings.csv", text.getvalue().encode(encoding))
    assert brought.bad == ()
    assert brought.entries == tuple(
        Entry(printable(title), year, stars=stars, at=at) for title, year, stars, at in rows
    )


@given(st.sampled_from([(5, 0.5), (10, 1.0), (10, 0.5)]), st.integers(0, 30))
def test_scales(scale: tuple[int, float], steps: int) -> None:
    most, step = scale
    rating = steps * step
    if rating > most:
        with pytest.raises(Unusable):
            stars_of(f"{rating}", most, step)
        return
    stars = stars_of(f"{rating:g}", most, step)
    if rating == 0:
        assert stars is None
    else:
        assert stars is not None
        assert 0 <= stars - rating * 5 / most < 0.5


@given(st.integers(1, 10**10 - 1))
def test_imdb_ids_are_written_in_one_way(number: int) -> None:
    spelt = f"tt{number:07}"
    ways = (spelt, str(number), f" {spelt} ", f"https://www.imdb.com/title/{spelt}/", f"tt{number:010}")
    assert {imdb_of(way) for way in ways} == {spelt}


@given(TIMES)
def test_times_come_back_to_the_microsecond(moment: datetime) -> None:
    assert time_of(moment.isoformat()) == moment


ENTRIES = st.lists(
    st.builds(
        lambda title, stars, mark, at: Entry(title, stars=stars if mark is None else None, mark=mark, at=at),
        st.sampled_from(["Alien", "Aliens"]),
        HALF_STARS,
        st.none() | MARKS,
        st.none() | st.sampled_from([datetime(2020, 1, day, tzinfo=UTC) for day in (1, 2)]),
    ),
    min_size=1,
    max_size=8,
)


@given(ENTRIES, st.booleans(), st.randoms(use_true_random=False))
def test_merging_is_done_once_and_for_all_in_any_order(
    entries: list[Entry], keep_all: bool, random: object
) -> None:
    once = merged(entries, keep_all=keep_all)
    shuffled = entries[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merged(shuffled, keep_all=keep_all) == once
    assert merged(once, keep_all=keep_all) == once
    kinds = [entry.mark for entry in once]
    said = {entry.mark for entry in entries}
    assert len(kinds) == len(set(kinds))
    if keep_all:
        assert set(kinds) == said
    else:
        assert ("seen" in kinds) == ("seen" in said and None not in said)
        assert ("watchlist" in kinds) == ("watchlist" in said and not said & {None, "seen"})
        assert ("hidden" in kinds) == ("hidden" in said)
    never = datetime.min.replace(tzinfo=UTC)
    for entry in once:
        times = [other.at or never for other in entries if other.mark == entry.mark]
        assert (entry.at or never) == max(times)


def test_the_latest_rating_counts_whatever_the_film_was_called() -> None:
    early, late = datetime(2020, 1, 1, tzinfo=UTC), datetime(2021, 1, 1, tzinfo=UTC)
    first = Entry("Se7en", movie_id=MovieId(47), stars=5.0, at=early)
    second = Entry("Seven", 1995, stars=4.0, at=late)
    undated = Entry("Seven", 1995, stars=3.0)
    assert merged([second, undated, first], keep_all=False) == (second,)
