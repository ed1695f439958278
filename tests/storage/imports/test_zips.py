"""Zips as people pack them: inside a folder, with what a Mac leaves, with files under names of their own."""

from __future__ import annotations

import pytest

from storage.imports import Brought, Refusal, Unreadable, read_file
from tests.storage.imports import files
from tests.storage.imports.files import zipped

MAC = {
    "__MACOSX/letterboxd-ada/._ratings.csv": b"\0\5\x16\7" + bytes(60),
    "letterboxd-ada/.DS_Store": b"\0\0\0\1Bud1",
}


def zip_of(members: dict[str, str], folder: str = "", more: dict[str, bytes] | None = None) -> Brought:
    inside = {f"{folder}{name}": member for name, member in members.items()}
    return read_file("x.zip", zipped({**inside, **(more or {})}))


@pytest.mark.parametrize("folder", ["letterboxd-ada/", "Desktop/letterboxd-ada/", "my watchlist/"])
def test_a_letterboxd_zip_packed_anew_inside_a_folder(folder: str) -> None:
    assert zip_of(files.LETTERBOXD, folder) == zip_of(files.LETTERBOXD)
    assert zip_of(files.LETTERBOXD, folder, {folder: b""}) == zip_of(files.LETTERBOXD)


def test_a_letterboxd_zip_packed_by_a_mac() -> None:
    assert zip_of(files.LETTERBOXD, "letterboxd-ada/", MAC) == zip_of(files.LETTERBOXD)
    assert zip_of(files.LETTERBOXD, "", {"__MACOSX/._ratings.csv": b"\0\5"}) == zip_of(files.LETTERBOXD)


def test_what_was_deleted_stays_deleted_inside_a_folder() -> None:
    with pytest.raises(Unreadable) as refused:
        zip_of({"deleted/ratings.csv": files.LETTERBOXD["ratings.csv"]}, "letterboxd-ada/")
    assert refused.value.reason is Refusal.NOTHING_KNOWN


@pytest.mark.parametrize("folder", ["", "netflix-report/", "a/b/"])
@pytest.mark.parametrize("name", ["CONTENT_INTERACTION/ViewingActivity.csv", "ViewingActivity.csv"])
def test_netflixs_record_of_an_account(folder: str, name: str) -> None:
    brought = zip_of({name: files.NETFLIX_ACTIVITY, "Cover sheet.txt": "Hello"}, folder)
    assert (brought.source, len(brought.entries)) == ("netflix", 2)


@pytest.mark.parametrize(
    "name", ["NetflixViewingHistory.csv", "NetflixViewingHistory (1).csv", "history/netflix.csv"]
)
def test_netflixs_history_of_a_profile(name: str) -> None:
    brought = zip_of({name: files.NETFLIX})
    assert (brought.source, len(brought.entries), brought.bad) == ("netflix", 2, ())


@pytest.mark.parametrize(
    ("name", "text", "source"),
    [
        ("WATCHLIST.csv", files.IMDB_WATCHLIST, "imdb"),
        ("SimklBackup.csv", files.SIMKL, "simkl"),
        ("movielens-ratings.csv", files.MOVIELENS_SITE, "movielens"),
        ("my ratings.csv", files.TMDB, "tmdb"),
    ],
)
def test_any_services_file_in_a_zip(name: str, text: str, source: str) -> None:
    assert zip_of({name: text, "notes.csv": "a,b\n1,2\n"}, "backup/").source == source
    assert zip_of({name: text}).bad == ()


def test_imdbs_ratings_and_watchlist_in_one_zip() -> None:
    brought = zip_of({"WATCHLIST.csv": files.IMDB_WATCHLIST, "ratings.csv": files.IMDB_2024})
    assert [entry.title for entry in brought.entries] == ["8½", "A Short One", "Alien", "Psycho"]
