"""Files from elsewhere: looked at first, saved on a tap, undone on another; nothing else is ever written."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import pytest

from handlers.callback_data import encode
from handlers.callbacks import (
    AskImport,
    Button,
    ChooseImport,
    ConfirmImport,
    MissingPage,
    ShowImport,
    UndoImport,
)
from handlers.services import Services
from recsys.domain import MovieId, Profile, UserId
from storage.imports import Refusal
from tests.handlers.film_club import ALIEN, CATALOGUE, HEAT, HEAT_1986, MATRIX, PSYCHO, SEVEN
from tests.handlers.wire import ADA, BEN, Call, Wire, notices, private, said

RATINGS = """Date,Name,Year,Letterboxd URI,Rating
2020-01-02,Heat,1995,https://boxd.it/1,4.5
2021-03-04,The Matrix,1999,https://boxd.it/2,5
2021-03-05,Se7en,1995,https://boxd.it/3,3
2021-03-06,A Film Nobody Has,1995,https://boxd.it/4,3
2021-03-07,Alien,1979,https://boxd.it/5,11
"""
WATCHED = "Date,Name,Year,Letterboxd URI\n2020-05-05,Psycho,1960,https://boxd.it/6\n"
WATCHLIST = "Date,Name,Year,Letterboxd URI\n2022-06-06,Alien,1979,https://boxd.it/5\n"
UNCLEAR = """Date,Name,Year,Letterboxd URI,Rating
2020-01-02,Heat,,https://boxd.it/1,4.5
2020-01-03,The Matrix,1999,https://boxd.it/2,5
"""


def zipped(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.csv", text)
    return file.getvalue()


EXPORT = zipped(ratings=RATINGS, watched=WATCHED, watchlist=WATCHLIST)


async def id_of(services: Services, telegram_id: int = ADA["id"]) -> UserId:
    found = await services.storage.people.find(telegram_id)
    assert found is not None
    return found.user_id


async def profile_of(services: Services) -> Profile:
    return await services.storage.profile(await id_of(services))


async def sent(wire: Wire, content: bytes | str, name: str = "letterboxd-ada.zip") -> Call:
    raw = content if isinstance(content, bytes) else content.encode()
    [answer] = [call for call in await wire.sends_file(ADA, name, raw) if call.method == "sendMessage"]
    return answer


async def presses(wire: Wire, button: Button) -> Call:
    """Press a button that may stand under any message: from before, or in the wrong order."""
    [*_, answer] = await wire.presses_data(ADA, encode(button), wire.newest(private(ADA)))
    return answer


async def offered_id(services: Services) -> int:
    offered = await services.storage.imports.offered(await id_of(services))
    assert offered is not None
    return offered.import_id


# Looking at a file


async def test_how_to_get_the_file(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/import")
    for service in ("Letterboxd", "IMDb", "Trakt", "MovieLens", "TMDB", "Simkl", "Netflix", "marquee.json"):
        assert service in answer.text
    assert answer.labels == []


async def test_a_preview_says_what_is_in_the_file_and_saves_nothing(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4")
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
        wire, "Date,Name,Year,Letterboxd URI,Rating\n" + rows + "2020-01-01,Up,2009,x,9\n" * 5
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
    await wire.says(ADA, "/rate the matrix 4")
    await sent(wire, EXPORT)
    assert sentence in said(await wire.presses(ADA, button))
    assert (await profile_of(services)).rated[MATRIX] == stars


async def test_undo_brings_everything_back(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4")
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
    assert "nothing is under way" in said(await wire.says(ADA, "/cancel"))


async def test_import_shows_the_file_that_waits(wire: Wire) -> None:
    await sent(wire, EXPORT)
    assert "letterboxd-ada.zip is still waiting" in said(await wire.says(ADA, "/import"))
    assert "Import 5" in (await wire.presses(ADA, "Show that file"))[-1].labels


# Choosing


async def test_choosing_the_film_that_a_title_means(wire: Wire, services: Services) -> None:
    answer = await sent(wire, UNCLEAR, "ratings.csv")
    assert "One title could mean several films." in answer.text
    assert answer.labels == ["Import 1", "Choose for one title", "Leave it"]
    [_, question] = await wire.presses(ADA, "Choose for one title")
    assert question.text == "Which film is Heat, which you gave ★ 4.5?"
    assert question.labels == ["Heat (1995)", "Heat (1986)", "None of these", "Back to the file"]
    [_, again] = await wire.presses(ADA, "Heat (1986)")
    assert again.labels == ["Import 2", "Leave it"]
    assert not (await profile_of(services)).rated
    await wire.presses(ADA, "Import 2")
    assert (await profile_of(services)).rated == {HEAT_1986: 4.5, MATRIX: 5.0}


async def test_none_of_these_is_missing(wire: Wire) -> None:
    await sent(wire, UNCLEAR, "ratings.csv")
    await wire.presses(ADA, "Choose for one title")
    [_, again] = await wire.presses(ADA, "None of these")
    assert again.labels == ["Import 1", "Show the one I lack", "Leave it"]
    assert "· Heat\n" in said(await wire.presses(ADA, "Show the one I lack"))


async def test_several_titles_are_asked_one_after_the_other(wire: Wire) -> None:
    titles = '{"title": "Heat", "rating": 4}, {"title": "Heat", "imdbId": "tt9999999", "rating": 3}'
    heats = f'{{"marquee": 1, "ratings": [{titles}, {{"movieId": 2571, "rating": 5}}]}}'
    answer = await sent(wire, heats, "marquee.json")
    assert "2 titles could mean several films" in answer.text
    [_, first] = await wire.presses(ADA, "Choose for 2 titles")
    assert "Title 1 of 2" in first.text
    [_, second] = await wire.presses(ADA, "Heat (1995)")
    assert "Title 2 of 2" in second.text
    [_, back] = await wire.presses(ADA, "Back to the file")
    assert "Choose for one title" in back.labels
    saved = said(await wire.presses(ADA, "Import 2"))
    assert "One title stays out, for you have not said which film it means." in saved


async def test_a_choice_that_is_none_changes_nothing(wire: Wire, services: Services) -> None:
    await sent(wire, UNCLEAR, "ratings.csv")
    number, owner = await offered_id(services), ADA["id"]
    for line, film in ((0, PSYCHO), (5, HEAT), (99_999, MovieId(0))):
        await presses(wire, ChooseImport(import_id=number, line=line, movie_id=film, owner=owner))
    asked = await presses(wire, AskImport(import_id=number, line=0, owner=owner))
    assert asked.text.startswith("Which film is Heat")
    shown = await presses(wire, AskImport(import_id=number, line=7, owner=owner))
    assert "Choose for one title" in shown.labels


async def test_the_films_that_are_missing_come_in_pages(wire: Wire, services: Services) -> None:
    rows = "".join(f"2020-01-01,Nowhere {number},1995,x,4\n" for number in range(40))
    await sent(wire, "Date,Name,Year,Letterboxd URI,Rating\n" + rows)
    [_, first] = await wire.presses(ADA, "Show the 40 I lack")
    assert f"These 40 films are not among my {len(CATALOGUE.films)}:" in first.text
    assert "· Nowhere 0 (1995)" in first.text
    [_, second] = await wire.presses(ADA, "Next")
    assert "· Nowhere 15 (1995)" in second.text
    far = await presses(wire, MissingPage(import_id=await offered_id(services), offset=900, owner=ADA["id"]))
    assert "· Nowhere 39 (1995)" in far.text
    [_, back] = await wire.presses(ADA, "Back to the file")
    assert "Show the 40 I lack" in back.labels


async def test_a_film_that_has_only_a_number(wire: Wire) -> None:
    await sent(wire, '{"marquee": 1, "ratings": [{"imdbId": "tt9999999", "rating": 4}]}', "marquee.json")
    assert "a film without a title (tt9999999)" in said(await wire.presses(ADA, "Show the one I lack"))


async def test_no_film_is_missing(wire: Wire, services: Services) -> None:
    await sent(wire, UNCLEAR, "ratings.csv")
    page = MissingPage(import_id=await offered_id(services), offset=0, owner=ADA["id"])
    assert "Every film in the file is among mine" in (await presses(wire, page)).text


# Buttons pressed twice, too late, by others


async def test_saving_twice_saves_once(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    pressed = ConfirmImport(import_id=await offered_id(services), overwrite=True, owner=ADA["id"])
    await presses(wire, pressed)
    rated = await services.storage.ratings.everything(await id_of(services))
    again = await presses(wire, pressed)
    assert "letterboxd-ada.zip is saved already." in again.text
    assert again.labels[0] == "Undo the import"
    assert await services.storage.ratings.everything(await id_of(services)) == rated


async def test_undoing_twice_undoes_once(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    pressed = UndoImport(import_id=await offered_id(services), owner=ADA["id"])
    assert "nothing left to undo" in (await presses(wire, pressed)).text  # not saved yet
    await presses(wire, ConfirmImport(import_id=pressed.import_id, overwrite=True, owner=ADA["id"]))
    assert "Undone" in (await presses(wire, pressed)).text
    await wire.says(ADA, "/rate heat 1995 2")
    assert "nothing left to undo" in (await presses(wire, pressed)).text
    assert (await profile_of(services)).rated == {HEAT: 2.0}


async def test_every_button_of_a_replaced_file_says_so(wire: Wire, services: Services) -> None:
    await sent(wire, UNCLEAR, "ratings.csv")
    number, owner = await offered_id(services), ADA["id"]
    await sent(wire, EXPORT)
    for button in (
        ConfirmImport(import_id=number, overwrite=True, owner=owner),
        AskImport(import_id=number, line=0, owner=owner),
        ChooseImport(import_id=number, line=0, movie_id=HEAT, owner=owner),
        MissingPage(import_id=number, offset=0, owner=owner),
        ShowImport(import_id=number, owner=owner),
    ):
        answer = await presses(wire, button)
        assert "That file is no longer waiting" in answer.text, button
        assert answer.labels == ["How to bring my ratings"]
        await wire.says(ADA, "/help")  # so that the next answer has another message to change
    assert not (await profile_of(services)).rated


async def test_a_file_is_its_owners(wire: Wire, services: Services) -> None:
    await sent(wire, EXPORT)
    foreign = await wire.presses(BEN, "Import 5")
    assert "belongs to somebody else" in notices(foreign)[0]
    await wire.says(BEN, "/help")
    number = await offered_id(services)
    forged = ConfirmImport(import_id=number, overwrite=True, owner=BEN["id"])
    [*_, answer] = await wire.presses_data(BEN, encode(forged), wire.newest(private(BEN)))
    assert "no longer waiting" in answer.text
    assert await offered_id(services) == number


async def test_after_forgetting_its_buttons_are_dead(wire: Wire, services: Services) -> None:
    answer = await sent(wire, EXPORT)
    message = wire.newest(private(ADA))
    await services.storage.people.forget(await id_of(services))
    [refused] = await wire.presses_data(ADA, answer.keys[0]["callback_data"], message)
    assert "I know nothing about you any more" in notices([refused])[0]
    await wire.says(ADA, "/start")
    [*_, gone] = await wire.presses_data(ADA, answer.keys[0]["callback_data"], message)
    assert "no longer waiting" in gone.text
    assert not (await profile_of(services)).rated
