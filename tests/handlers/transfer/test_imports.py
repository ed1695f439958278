"""Files from elsewhere: looked at first, saved on a tap, undone on another; nothing else is ever written."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest

from handlers.services.services import Services
from recsys.domain import Profile
from storage.imports import Refusal
from tests.handlers.film_club import ALIEN, CATALOGUE, HEAT, MATRIX, PSYCHO, SEVEN
from tests.handlers.transfer.importing import EXPORT, RATINGS, WATCHLIST, id_of, profile_of, sent
from tests.handlers.wire import ADA, Wire, said

pytestmark = pytest.mark.slow


# Looking at a file


async def test_how_to_get_the_file(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/import")
    for service in ("Letterboxd", "IMDb", "Trakt", "MovieLens", "TMDB", "Simkl", "Netflix", "marquee.json"):
        assert service in answer.text
    assert answer.labels == ["My picks", "My ratings"]


async def test_a_preview_says_what_is_in_the_file_and_saves_nothing(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4/5")
    await wire.says(ADA, "/rate seven 3")
    before = await profile_of(services)
    answer = await sent(wire, EXPORT)
    assert answer.text == (
        "A Letterboxd export: letterboxd-ada.zip\n\n"
        "One new rating\n"
        "One more film seen\n"
        "One film for your watchlist\n"
        "One thing in it is here already, just the same.\n\n"
        "One film has other stars here:\n"
        "The Matrix (1999): ★ 4 here, ★ 5 in the file\n\n"
        "One film is not among mine.\n\n"
        "One line that I could not read:\n"
        "ratings.csv, line 6: its rating is none that the service gives\n\n"
        "Nothing is saved yet."
    )
    assert answer.labels == [
        "Import 3, keep my stars",
        "Import 4, take the file's stars",
        "Show the one I lack",
        "Leave it",
    ]
    assert await profile_of(services) == before


async def test_without_differences_there_is_one_way_to_import(wire: Wire) -> None:
    answer = await sent(wire, EXPORT)
    assert answer.labels == ["Import 5", "Show the one I lack", "Leave it"]


async def test_many_of_a_kind_are_cut_short(wire: Wire) -> None:
    films = list(CATALOGUE.films.values())[:9]
    for film in films:
        await wire.says(ADA, f"/rate {film.title} {film.year} 1")
    rows = "".join(f"2020-01-01,{film.title},{film.year},x,4\n" for film in films)
    answer = await sent(
        wire, "Date,Name,Year,Letterboxd URI,Rating\n" + rows + "2020-01-01,Up,2009,x,4.7\n" * 5
    )
    assert answer.text.count(" here, ") == 3
    assert "… and 6 more" in answer.text
    assert answer.text.count("Line 1") == 3
    assert "… and 2 more" in answer.text
    assert answer.labels == ["Import 9, take the file's stars", "Leave it"]


async def test_a_file_with_nothing_new(wire: Wire) -> None:
    await wire.says(ADA, "/rate heat 1995 4.5")
    answer = await sent(wire, RATINGS[: RATINGS.index("2021")], "ratings.csv")
    assert "There is nothing new in it" in answer.text
    assert answer.labels == ["My picks", "My ratings"]


async def test_a_file_without_a_film(wire: Wire) -> None:
    answer = await sent(wire, RATINGS[: RATINGS.index("2020")], "ratings.csv")
    assert "There is no film in it that I could use." in answer.text
    assert answer.labels == ["My picks", "My ratings"]


async def test_what_a_file_says_is_escaped_and_cut(wire: Wire) -> None:
    hostile = f"Date,Name,Year,Letterboxd URI\n2020-01-01,<b>&\u202e{'x' * 90}</b>,1995,x\n"
    answer = await sent(wire, hostile, "<i>\u202e&.csv" + "y" * 90)
    assert "<i> &.csv" in answer.text
    [_, shown] = await wire.presses(ADA, "Show the one I lack")
    assert "<b>& xx" in shown.text
    assert "…" in shown.text


async def test_a_file_without_a_name(wire: Wire) -> None:
    wire.telegram.files["nameless"] = RATINGS.encode()
    document = {"file_id": "nameless", "file_unique_id": "nameless"}
    *_, answer = await wire.sends(ADA, document=document)
    assert answer.text.startswith("A Letterboxd export: your file")


async def test_a_mark_that_a_rating_makes_needless_is_not_promised(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate alien 4/5")
    watchlist = WATCHLIST + "2022-06-07,Heat,1995,https://boxd.it/7\n"
    answer = await sent(wire, watchlist, "watchlist.csv")
    assert "One film for your watchlist\nOne thing in it is here already, just the same." in answer.text
    await wire.presses(ADA, "Import 1")
    assert (await profile_of(services)).watchlist == {HEAT}


# Files that are none


def bomb() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ratings.csv", b"0" * 300_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There is nothing in that file."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "That is not a file with ratings"),
        (b"name,colour\nsky,blue\n", "I know no service that writes it that way"),
        (b"[{]", "breaks off or is damaged"),
        (EXPORT[:-40], "That zip is damaged"),
        (bomb(), "far more than anybody's ratings"),
    ],
)
async def test_a_file_that_cannot_be_used(
    wire: Wire, services: Services, content: bytes, sentence: str
) -> None:
    answer = await sent(wire, content)
    assert sentence in answer.text
    assert answer.labels == ["How to bring my ratings"]
    assert await services.storage.imports.offered(await id_of(services)) is None
    assert "Letterboxd" in said(await wire.presses(ADA, "How to bring my ratings"))


async def test_too_large_a_file_is_not_even_fetched(wire: Wire) -> None:
    [answer] = await wire.sends_file(ADA, "all.zip", b"x", file_size=20 * 1024 * 1024 + 1)
    assert "I can take up to 20 MB" in answer.text


def test_every_refusal_has_a_sentence_of_its_own(services: Services) -> None:
    voice = services.texts.voice("en")
    sentences = {voice.say("import-refused", reason=reason, limit=20) for reason in Refusal}
    assert len(sentences) == len(Refusal)


@pytest.mark.parametrize(
    ("code", "description"),
    [
        (400, "Bad Request: wrong file_id or the file is temporarily unavailable"),
        (0, ""),
        (502, "Bad Gateway"),
    ],
)
async def test_a_file_that_telegram_cannot_hand_out(wire: Wire, code: int, description: str) -> None:
    wire.telegram.fail("getFile", code, description)
    answer = await sent(wire, EXPORT)
    assert "Please send it once more" in answer.text


async def test_an_album_of_files_is_answered_once(wire: Wire, services: Services) -> None:
    calls = []
    for number in range(3):
        document = {"file_id": str(number), "file_unique_id": str(number), "file_size": 5}
        calls += await wire.sends(ADA, document=document, media_group_id="77")
    [answer] = calls
    assert "several files at once" in answer.text
    document = {"file_id": "x", "file_unique_id": "x", "file_size": 5}
    assert "several files at once" in said(await wire.sends(ADA, document=document, media_group_id="78"))


async def test_a_moving_picture_is_no_library(wire: Wire) -> None:
    clip = {"file_id": "a", "file_unique_id": "a"}
    animation = {**clip, "width": 1, "height": 1, "duration": 1}
    assert "can only read" in said(await wire.sends(ADA, animation=animation, document=clip))


async def test_a_bad_file_leaves_the_one_before_alone(wire: Wire, services: Services) -> None:
    first = await sent(wire, EXPORT)
    await sent(wire, b"\x89PNG\r\n\x1a\n")
    assert "Saved" in said(await wire.presses(ADA, "Import 5", first))


# Saving


async def test_importing_saves_everything_with_its_dates(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    _, answer, _ = await wire.presses(ADA, "Import 5")
    assert answer.method == "editMessageText"
    assert answer.text == (
        "Saved from letterboxd-ada.zip:\n3 new ratings\nOne more film seen\nOne film for your watchlist"
    )
    assert answer.labels == ["Undo the import", "My picks", "My ratings"]
    user_id = await id_of(services)
    rated = {
        r.movie_id: (r.stars, r.rated_at, r.source)
        for r in await services.storage.ratings.everything(user_id)
    }
    assert rated == {
        HEAT: (4.5, datetime(2020, 1, 2, tzinfo=UTC), "letterboxd"),
        MATRIX: (5.0, datetime(2021, 3, 4, tzinfo=UTC), "letterboxd"),
        SEVEN: (3.0, datetime(2021, 3, 5, tzinfo=UTC), "letterboxd"),
    }
    assert await services.storage.marks.of(user_id, "seen") == [(PSYCHO, datetime(2020, 5, 5, tzinfo=UTC))]
    assert await services.storage.marks.of(user_id, "watchlist") == [
        (ALIEN, datetime(2022, 6, 6, tzinfo=UTC))
    ]


@pytest.mark.parametrize(
    ("button", "stars", "sentence"),
    [
        ("keep my stars", 4.0, "One film keeps the stars that you gave it here."),
        ("take the file's stars", 5.0, "One rating changed"),
    ],
)
async def test_who_is_right(wire: Wire, services: Services, button: str, stars: float, sentence: str) -> None:
    await wire.says(ADA, "/rate the matrix 4/5")
    await sent(wire, EXPORT)
    assert sentence in said(await wire.presses(ADA, button))
    assert (await profile_of(services)).rated[MATRIX] == stars


async def test_undo_brings_everything_back(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4/5")
    before = await services.storage.ratings.everything(await id_of(services))
    await sent(wire, EXPORT)
    await wire.presses(ADA, "take the file's stars")
    [_, answer] = await wire.presses(ADA, "Undo the import")
    assert "Undone: what letterboxd-ada.zip brought is gone again" in answer.text
    assert "changed since" not in answer.text
    assert answer.labels == ["My picks", "My ratings"]
    assert await services.storage.ratings.everything(await id_of(services)) == before
    assert not (await profile_of(services)).watchlist


async def test_undo_leaves_what_was_said_since(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    _, saved, _ = await wire.presses(ADA, "Import 5")
    await wire.says(ADA, "/rate heat 1995 1")
    answer = said(await wire.presses(ADA, "Undo the import", saved))
    assert "One thing that you changed since then stays as you left it." in answer
    assert (await profile_of(services)).rated == {HEAT: 1.0}


async def test_the_question_of_consent_comes_once(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    _, _, question = await wire.presses(ADA, "Import 5")
    assert "may your ratings help" in question.text
    assert await services.storage.ratings.for_training() == []
    assert "Thank you!" in said(await wire.presses(ADA, "Yes, use my ratings"))
    assert len(await services.storage.ratings.for_training()) == 3
    await wire.presses(ADA, "Undo the import")
    await sent(wire, EXPORT)
    assert len(await wire.presses(ADA, "Import 5")) == 2


async def test_leaving_a_file_keeps_nothing_of_it(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    assert "letterboxd-ada.zip stays out, and I keep nothing of it" in said(
        await wire.presses(ADA, "Leave it")
    )
    assert await profile_of(services) == Profile(await id_of(services))
    assert await services.storage.imports.offered(await id_of(services)) is None


async def test_cancel_leaves_the_file_too(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    [answer] = await wire.says(ADA, "/cancel")
    assert "letterboxd-ada.zip stays out" in answer.text
    assert "whatever is still open above" in said(await wire.says(ADA, "/cancel"))


async def test_import_shows_the_file_that_waits(wire: Wire) -> None:
    await sent(wire, EXPORT)
    assert "Still waiting for your answer: letterboxd-ada.zip." in said(await wire.says(ADA, "/import"))
    assert "Import 5" in (await wire.presses(ADA, "Show that file"))[-1].labels
