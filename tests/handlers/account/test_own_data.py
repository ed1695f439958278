"""/privacy, /export, /forgetme."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from handlers.services.services import Services
from recsys.domain import MovieId
from storage import Person
from tests.handlers.film_club import FILMS, HEAT, MATRIX, NO_YEAR, SAMPLE
from tests.handlers.wire import ADA, BEN, Call, Wire, group, notices, private, said

pytestmark = pytest.mark.slow


async def met(services: Services, telegram_id: int = ADA["id"]) -> Person:
    found = await services.storage.people.find(telegram_id)
    assert found is not None
    return found


def table(call: Call) -> list[dict[str, str]]:
    _, content = call.files["document"]
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"))))


def document(call: Call) -> dict[str, Any]:
    _, content = call.files["document"]
    read: dict[str, Any] = json.loads(content)
    return read


def data_of(call: Call, label: str) -> str:
    return next(str(key["callback_data"]) for key in call.keys if key["text"] == label)


async def test_privacy_says_what_is_kept_and_why(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/privacy")
    assert "What I keep about you" in answer.text
    assert "no ratings yet, no films marked" in answer.text
    assert "Training: off" in answer.text
    assert answer.labels == ["Yes, use my ratings", "Export my data", "Delete everything"]
    await wire.says(ADA, "/rate the matrix 4/5")
    await wire.says(ADA, "/search seven")
    await wire.presses(ADA, "Seen it")
    assert "one rating, one film marked" in said(await wire.says(ADA, "/privacy"))


async def test_consent_is_given_and_taken_back_in_place(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4/5")
    await wire.says(ADA, "/privacy")
    _, on = await wire.presses(ADA, "Yes, use my ratings")
    assert on.method == "editMessageText"
    assert "Training: on" in on.text
    assert [row[1] for row in await services.storage.ratings.for_training()] == [MATRIX]
    _, off = await wire.presses(ADA, "Stop using my ratings")
    assert "Training: off" in off.text
    assert await services.storage.ratings.for_training() == []
    assert (await met(services)).consent == "declined"


async def test_nobody_consents_by_rating(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4/5")
    assert await services.storage.ratings.for_training() == []


async def test_nothing_to_export(wire: Wire) -> None:
    answer, account = await wire.says(ADA, "/export")
    assert "neither rated nor marked a film yet" in answer.text
    assert answer.labels == ["Rate some films"]
    assert document(account) == {**document(account), "ratings": [], "marks": [], "films_not_known": []}


async def test_the_export_has_whatever_else_is_kept(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/start")
    await wire.presses(ADA, "Yes, use my ratings")
    question = wire.newest(private(ADA))["text"]
    await wire.presses(ADA, "Haven't seen it")
    await wire.says(ADA, "/recommend", group(title="Kino Łódź"))
    *_, account = await wire.says(ADA, "/export")
    person = await met(services)
    assert account.files["document"][0] == "marquee.json"
    everything = document(account)
    kept, [film] = everything["account"], everything["films_not_known"]
    [there] = kept.pop("groups")
    assert f"Have you seen {film['title']} ({film['year']})?" in question
    assert (there["chat_id"], there["title"]) == (-500, "Kino Łódź")
    assert person.consent_at is not None
    assert kept == {
        "telegram_id": ADA["id"],
        "user_id": person.user_id,
        "language": "en",
        "known_since": person.created_at.isoformat(),
        "ratings_may_train_the_model": "given",
        "answered_at": person.consent_at.isoformat(),
        "settings": {},
        "notes": {"consent-asked": True},
    }


async def test_what_was_chosen_is_told_from_what_was_noted(wire: Wire) -> None:
    await wire.says(ADA, "/settings")
    await wire.presses(ADA, "Language")
    await wire.presses(ADA, "English")
    for number in range(2):
        document_ = {"file_id": str(number), "file_unique_id": str(number), "file_size": 5}
        await wire.sends(ADA, document=document_, media_group_id="77")
    *_, everything = await wire.says(ADA, "/export")
    account = document(everything)["account"]
    assert account["settings"] == {"language": "en"}
    assert account["notes"] == {"album": "77"}


async def test_the_export_has_what_messages_rated_and_showed(wire: Wire) -> None:
    await wire.says(ADA, "/rate heat 1995 4")
    await wire.says(ADA, "heat 1995 3")
    *_, everything = await wire.says(ADA, "/export")
    notes = document(everything)["account"]["notes"]
    assert [(rated["movieId"], rated["rating"], rated["before"]) for rated in notes["messages"]] == [
        (HEAT, 4, None),
        (HEAT, 3, 4),
    ]
    await wire.says(ADA, "/rate the matrix 1999")
    *_, everything = await wire.says(ADA, "/export")
    assert document(everything)["account"]["notes"]["last_film"] == MATRIX


async def test_the_export_has_what_is_in_a_file_that_waits(wire: Wire) -> None:
    rows = "2020-01-02,Heat,,x,4.5\n2020-01-03,The Matrix,1999,x,5\n2020-01-04,Unheard Of,2001,x,1\nx\n"
    await wire.sends_file(ADA, "ratings.csv", ("Date,Name,Year,Letterboxd URI,Rating\n" + rows).encode())
    *_, everything = await wire.says(ADA, "/export")
    [waiting] = document(everything)["imports"]
    assert (waiting["name"], waiting["source"], waiting["saved_at"]) == ("ratings.csv", "letterboxd", None)
    assert waiting["entries"][0] == {
        "title": "The Matrix",
        "year": 1999,
        "imdbId": None,
        "tmdbId": None,
        "movieId": None,
        "rating": 5.0,
        "mark": None,
        "at": "2020-01-03T00:00:00+00:00",
    }
    assert {entry["title"] for entry in waiting["entries"]} == {"Heat", "The Matrix", "Unheard Of"}
    assert waiting["unreadable"] == ["x"]
    preview = said(await wire.sends_file(ADA, *everything.files["document"]))
    assert "There is no film in it that I could use." in preview


async def test_numbers_of_the_sample_never_pass_for_movielens(wire: Wire, services: Services) -> None:
    services.catalogue = SAMPLE
    await wire.says(ADA, "/rate the matrix 4.5")
    letterboxd, everything = await wire.says(ADA, "/export")
    assert letterboxd.files["document"][0] == "marquee-letterboxd.csv"
    assert document(everything)["sample"] is True


async def test_privacy_names_what_the_export_holds(wire: Wire) -> None:
    answer = said(await wire.says(ADA, "/privacy"))
    assert "/export sends you all of this as files" in answer
    assert "If you send me a file of ratings, I also keep its name" in answer


async def test_the_export_has_movielens_columns(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    await wire.says(ADA, "/rate heat 1995 2")
    movielens, letterboxd, _ = await wire.says(ADA, "/export")
    person = await met(services)
    assert movielens.files["document"][0] == "marquee-movielens.csv"
    assert [(row["userId"], row["movieId"], row["rating"]) for row in table(movielens)] == [
        (str(person.user_id), str(HEAT), "2.0"),
        (str(person.user_id), str(MATRIX), "4.5"),
    ]
    assert all(int(row["timestamp"]) > 1_600_000_000 for row in table(movielens))
    assert "Your 2 ratings" in movielens.text
    assert letterboxd.files["document"][0] == "marquee-letterboxd.csv"


async def test_the_export_has_letterboxds_columns(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    user_id = (await met(services)).user_id
    await services.storage.ratings.rate(user_id, NO_YEAR, 1.0)
    await services.storage.ratings.rate(user_id, MovieId(424242), 1.0)
    _, letterboxd, _ = await wire.says(ADA, "/export")
    assert table(letterboxd) == [
        {"imdbID": "", "tmdbID": str(NO_YEAR), "Title": "A Film of No Year", "Year": "", "Rating": "1.0"},
        {"imdbID": "tt0002571", "tmdbID": "2571", "Title": "The Matrix", "Year": "1999", "Rating": "4.5"},
    ]


async def test_films_seen_go_to_letterboxd_without_stars(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    user_id = (await met(services)).user_id
    for film in (HEAT, MATRIX, MovieId(424242)):
        await services.storage.marks.put(user_id, film, "seen")
    await services.storage.marks.put(user_id, NO_YEAR, "hidden")
    _, letterboxd, _ = await wire.says(ADA, "/export")
    assert [(row["Title"], row["Rating"]) for row in table(letterboxd)] == [
        ("The Matrix", "4.5"),
        ("Heat", ""),
    ]


async def test_the_watchlist_is_a_file_of_its_own(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    user_id = (await met(services)).user_id
    for film in (HEAT, MATRIX):
        await services.storage.marks.put(user_id, film, "watchlist")
    _, _, watchlist, _ = await wire.says(ADA, "/export")
    assert watchlist.files["document"][0] == "marquee-letterboxd-watchlist.csv"
    assert table(watchlist) == [{"imdbID": "tt0000006", "tmdbID": "6", "Title": "Heat", "Year": "1995"}]
    await services.storage.marks.remove(user_id, HEAT, "watchlist")
    preview = said(await wire.sends_file(ADA, *watchlist.files["document"]))
    assert "One film for your watchlist" in preview


async def test_one_file_holds_everything(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    user_id = (await met(services)).user_id
    await services.storage.marks.put(user_id, MovieId(424242), "watchlist")
    [rated] = await services.storage.ratings.everything(user_id)
    [(_, marked_at)] = await services.storage.marks.of(user_id, "watchlist")
    *_, last = await wire.says(ADA, "/export")
    everything = document(last)
    matrix = {"movieId": 2571, "title": "The Matrix", "year": 1999, "imdbId": "tt0002571", "tmdbId": 2571}
    said_so = {"rating": 4.5, "ratedAt": rated.rated_at.isoformat(), "source": "chat", "importedAt": None}
    gone = {"movieId": 424242, "title": None, "year": None, "imdbId": None, "tmdbId": None}
    assert everything["marquee"] == 1
    assert everything["ratings"] == [{**matrix, **said_so}]
    assert everything["marks"] == [{"mark": "watchlist", **gone, "at": marked_at.isoformat()}]
    assert everything["imports"] == []


async def test_a_title_like_a_formula_is_exported_as_it_is(wire: Wire, services: Services) -> None:
    formula = replace(FILMS[HEAT], title="=1+1, the film")
    services.catalogue = replace(services.catalogue, films={**FILMS, HEAT: formula})
    await wire.says(ADA, "/help")
    await services.storage.ratings.rate((await met(services)).user_id, HEAT, 4)
    _, letterboxd, _ = await wire.says(ADA, "/export")
    assert table(letterboxd)[0]["Title"] == "=1+1, the film"


async def test_the_export_is_a_button_away_from_privacy(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    await wire.says(ADA, "/privacy")
    assert [call.method for call in await wire.presses(ADA, "Export my data")] == [
        "answerCallbackQuery",
        "sendDocument",
        "sendDocument",
        "sendDocument",
    ]


async def test_forgetting_asks_first(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    [answer] = await wire.says(ADA, "/forgetme")
    assert "with your one rating. It cannot be undone." in answer.text
    _, kept = await wire.presses(ADA, "No, keep it")
    assert "everything stays as it is" in kept.text
    assert await services.storage.ratings.count((await met(services)).user_id) == 1


async def test_forgetting_is_complete_and_leaves_others_alone(wire: Wire, services: Services) -> None:
    for who in (ADA, BEN):
        await wire.says(who, "/start")
        await wire.presses(who, "Yes, use my ratings")
        await wire.presses(who, "Haven't seen it")
        await wire.says(who, "/rate the matrix 4.5")
        await wire.says(who, "/recommend")
        await wire.presses(who, "1")
        await wire.presses(who, "Seen it")
        await wire.presses(who, "2")
        await wire.presses(who, "Add to watchlist")
        await wire.says(who, "/recommend", group())
    gone, stays = await met(services), await met(services, BEN["id"])
    await wire.says(ADA, "/forgetme")
    _, forgotten = await wire.presses(ADA, "Yes, delete everything")
    assert "everything I knew about you is deleted" in forgotten.text
    assert await services.storage.people.find(ADA["id"]) is None
    profile = await services.storage.profile(gone.user_id)
    assert not profile.excluded | profile.watchlist
    assert await services.storage.groups.members(-500) == [stays.user_id]
    assert [row[0] for row in await services.storage.ratings.for_training()] == [stays.user_id]
    assert (await services.storage.statistics()).people == 1


async def test_who_comes_back_begins_anew(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4.5")
    before = await met(services)
    await wire.says(ADA, "/forgetme")
    await wire.presses(ADA, "Yes, delete everything")
    [answer] = await wire.says(ADA, "/start")
    assert "may your ratings help" in answer.text
    assert (await met(services)).user_id != before.user_id


@pytest.mark.parametrize(
    ("command", "label"),
    [
        ("/rate the matrix 4.5", "Undo"),
        ("/start", "Yes, use my ratings"),
        ("/search seven", "Seen it"),
        ("/forgetme", "Yes, delete everything"),
    ],
)
async def test_an_old_button_makes_nobody_known_again(
    wire: Wire, services: Services, command: str, label: str
) -> None:
    [old] = await wire.says(ADA, command)
    message = wire.newest(private(ADA))
    await services.storage.people.forget((await met(services)).user_id)
    [refused] = await wire.presses_data(ADA, data_of(old, label), message)
    assert "I know nothing about you any more. Send /start" in notices([refused])[0]
    assert await services.storage.people.find(ADA["id"]) is None


async def test_delete_everything_under_privacy_asks_too(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/privacy")
    assert "Are you sure?" in said(await wire.presses(ADA, "Delete everything"))
    assert await services.storage.people.find(ADA["id"]) is not None
