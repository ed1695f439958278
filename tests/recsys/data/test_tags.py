"""What people call the films, read from the tag files."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys.data.movielens import read_dataset
from recsys.data.rating_columns import CSV, RatingForm
from recsys.data.tags import MOST_TAGS, Tags, read_tags
from recsys.domain import MovieId
from tests.recsys.data.movielens_folders import MOVIES, Folder

HEADER = "userId,movieId,tag,timestamp\n"


def tags_of(path: Path, *lines: str) -> Tags:
    file = path / "tags.csv"
    file.write_text(HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return read_tags(file, CSV)


def test_the_tag_of_most_people_comes_first_and_one_person_counts_once(tmp_path: Path) -> None:
    tags = tags_of(tmp_path, "1,7,quirky,0", "1,7,quirky,9", "2,7,paris,0", "3,7,paris,0", "1,8,quirky,0")
    assert tags == {7: ("paris", "quirky"), 8: ("quirky",)}


def test_of_equally_common_tags_the_one_of_more_films_comes_first_then_the_alphabet(tmp_path: Path) -> None:
    tags = tags_of(
        tmp_path,
        "1,7,b,0",
        "1,7,a,0",
        "1,7,wide,0",
        *(f"1,{film},{tag},0" for film in (8, 9) for tag in "ba"),
        "1,8,wide,0",
        "1,9,wide,0",
        "1,10,wide,0",
    )
    assert tags[MovieId(7)] == ("wide", "a", "b")


def test_a_tag_is_spelled_as_most_people_do(tmp_path: Path) -> None:
    tags = tags_of(tmp_path, "1,7,Sci-Fi,0", "2,7,sci fi,0", "3,7, sci-fi ,0", "4,7,SciFi,0", "5,8,Sci-Fi,0")
    assert tags == {7: ("sci-fi",), 8: ("sci-fi",)}


def test_what_one_person_said_of_one_film_is_no_tag(tmp_path: Path) -> None:
    assert tags_of(tmp_path, "1,7,met her here,0", "1,7,twins,0", "1,8,twins,0") == {
        7: ("twins",),
        8: ("twins",),
    }


def test_no_film_has_more_than_its_most_common_tags(tmp_path: Path) -> None:
    lines = [f"{user},7,tag {chr(97 + n)},0" for n in range(20) for user in range(2 + n)]
    assert tags_of(tmp_path, *lines)[MovieId(7)] == tuple(
        f"tag {chr(97 + n)}" for n in range(19, 19 - MOST_TAGS, -1)
    )


@pytest.mark.parametrize(
    "note",
    [
        *("In Netflix queue", "watched 2006", "seen more than once", "my movies", "DVD-Video", "to see"),
        *("Erlend's DVDs", "less than 300 ratings", "1995", "", "   ", "!!!", "imdb top 250"),
        *('"""quoted"""', '"a list, with commas"', "a sentence of somebody with a lot to say"),
    ],
)
def test_notes_that_say_nothing_of_the_film_are_left_out(tmp_path: Path, note: str) -> None:
    lines = [f"{user},{film},{tag},0" for user in (1, 2) for film in (7, 8) for tag in (note, "owls")]
    assert tags_of(tmp_path, *lines) == {7: ("owls",), 8: ("owls",)}


@pytest.mark.parametrize("tag", ["world war ii", "1970s", "70mm", "mystery", "clown", "r", "日本"])
def test_what_only_looks_like_a_note_stays(tmp_path: Path, tag: str) -> None:
    assert tags_of(tmp_path, f"1,7,{tag},0", f"2,7,{tag},0") == {7: (tag,)}


@pytest.mark.parametrize(
    "damaged",
    [
        *("1", "1,7", ",,,", "x,7,owls,0", "1,-7,owls,0", "1,7.5,owls,0", "1,99999999999,owls,0"),
        *('1,7,"never closed,0', "1,7,a,b,c,d,e,f", '"', "1,7,\0,0", "\u2028"),
    ],
)
def test_a_damaged_line_costs_that_line_only(tmp_path: Path, damaged: str) -> None:
    assert tags_of(tmp_path, damaged, "1,9,owls,0", damaged, "2,9,owls,0", damaged) == {9: ("owls",)}


@given(content=st.binary(max_size=200))
def test_no_file_stops_the_start(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("tags") / "tags.csv"
    file.write_bytes(content)
    assert isinstance(read_tags(file, CSV), dict)
    file.write_bytes(HEADER.encode() + content)
    assert isinstance(read_tags(file, CSV), dict)


def test_a_file_that_cannot_be_read_costs_the_tags(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "tags.csv").write_text("who,what\n1,2\n")
    assert read_tags(tmp_path / "tags.csv", CSV) == {}
    assert "films go without tags" in caplog.text
    assert read_tags(tmp_path / "missing.csv", CSV) == {}


def test_ml_10m_writes_tags_with_double_colons(tmp_path: Path) -> None:
    (tmp_path / "tags.dat").write_text("15::7::Owls::1215184630\n20::7::owls::1188263867\n20::7\n")
    assert read_tags(tmp_path / "tags.dat", RatingForm("::", header=False)) == {7: ("owls",)}


def test_the_catalogue_carries_tags_and_its_fingerprint_follows_them(folder: Folder) -> None:
    files = {"movies.csv": MOVIES, "ratings.csv": "userId,movieId,rating\n1,1,4\n"}
    bare = read_dataset(folder(files)).catalogue
    assert {film.tags for film in bare.films.values()} == {()}
    # Film 5 is tagged but not in the catalogue.
    tags = {"tags.csv": HEADER + "1,1,pixar,0\n2,1,pixar,0\n1,5,pixar,0\n"}
    tagged = read_dataset(folder(files | tags)).catalogue
    assert tagged.films[MovieId(1)].tags == ("pixar",)
    assert tagged.films.keys() == bare.films.keys()
    assert tagged.fingerprint != bare.fingerprint


@pytest.mark.movielens
def test_the_tags_of_ml_latest_small(movielens_dir: Path) -> None:
    films = read_dataset(movielens_dir).catalogue.films
    assert "mafia" in films[MovieId(858)].tags
    assert "anime" in films[MovieId(5618)].tags
    assert sum(bool(film.tags) for film in films.values()) == 1228
    assert max(len(film.tags) for film in films.values()) == MOST_TAGS
