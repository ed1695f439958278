"""A file's buttons: which film a title means, which films are missing; pressed twice, too late, by others."""

from __future__ import annotations

import pytest

from handlers.application import build_application
from handlers.services.services import Services
from handlers.telegram.callback_data import encode
from handlers.transfer.import_buttons import (
    AskImport,
    ChooseImport,
    ConfirmImport,
    MissingPage,
    ShowImport,
    UndoImport,
)
from recsys.domain import MovieId
from tests.handlers.film_club import CATALOGUE, HEAT, HEAT_1986, MATRIX, PSYCHO
from tests.handlers.transfer.importing import EXPORT, UNCLEAR, id_of, offered_id, presses, profile_of, sent
from tests.handlers.wire import ADA, BEN, TOKEN, Wire, notices, private, said

pytestmark = pytest.mark.slow


# Choosing


async def test_choosing_the_film_that_a_title_means(wire: Wire, services: Services) -> None:
    answer = await sent(wire, UNCLEAR, "ratings.csv")
    assert "I am not sure which film one title means." in answer.text
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
    assert "I am not sure which films 2 titles mean." in answer.text
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
    assert f"These 40 films are not among the {len(CATALOGUE.films)} that I know:" in first.text
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
    assert "That is saved already: letterboxd-ada.zip." in again.text
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


async def test_a_file_waits_over_a_restart(wire: Wire, services: Services) -> None:
    answer = await sent(wire, EXPORT)
    message = wire.newest(private(ADA))
    again = Wire(build_application(TOKEN, services, request=wire.telegram), wire.telegram)
    await again.application.initialize()
    [_, saved, _] = await again.presses_data(ADA, answer.keys[0]["callback_data"], message)
    assert "Saved from letterboxd-ada.zip" in saved.text
    await again.application.shutdown()


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
    [*_, answer] = await wire.presses_extra(BEN, encode(forged), wire.newest(private(BEN)))
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
