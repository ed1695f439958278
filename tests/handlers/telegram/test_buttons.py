"""Pressed buttons: answered first; old, odd and foreign ones politely refused."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import ClassVar

import pytest

from handlers.commands import ANSWERS, Command
from handlers.films.buttons import Place
from handlers.films.places import has_redraw
from handlers.presses import kinds
from handlers.services.services import Services
from handlers.telegram.callback_data import Button, register
from tests.handlers.wire import ADA, BEN, Wire, notices, private


async def test_a_query_is_answered_before_anything_else_is_done(wire: Wire) -> None:
    await wire.says(ADA, "/recommend")
    calls = await wire.presses(ADA, "1 Seen it")
    assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText"]
    assert notices(calls) == [""]


async def test_somebody_elses_button(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4")
    calls = await wire.presses(BEN, "Undo")
    assert notices(calls) == [
        "This button belongs to somebody else. Ask me yourself and you will get your own."
    ]
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    assert await services.storage.ratings.count(person.user_id) == 1


@pytest.mark.parametrize("data", ["", "x", "r:0:6:9:c:100000001", "r:1:6:99:c:100000001", "💥" * 16, "<b>"])
async def test_a_button_that_nobody_understands(wire: Wire, data: str) -> None:
    await wire.says(ADA, "/recommend")
    calls = await wire.presses_data(ADA, data, wire.newest(private(ADA)))
    assert notices(calls) == ["This button is from an older version of me. Please ask again."]
    assert [call.method for call in calls] == ["answerCallbackQuery"]


async def test_a_button_without_data(wire: Wire) -> None:
    query = {"id": "7", "from": ADA, "chat_instance": "1", "game_short_name": "chess"}
    assert "older version" in notices(await wire.update(callback_query=query))[0]


async def test_a_message_too_old_to_change(wire: Wire) -> None:
    inaccessible = {"chat": private(ADA), "message_id": 5, "date": 0}
    calls = await wire.presses_data(ADA, f"g:1:recommend:{ADA['id']}", inaccessible)
    assert notices(calls) == ["This message is too old for me to change. Please ask again."]


async def test_an_answer_that_comes_too_late_stops_nothing(wire: Wire) -> None:
    await wire.says(ADA, "/recommend")
    wire.telegram.fail(
        "answerCallbackQuery",
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    assert "Seen. How was it?" in (await wire.presses(ADA, "1 Seen it"))[-1].text


@pytest.mark.parametrize("code", [0, 502])
async def test_an_answer_that_gets_lost_stops_nothing(wire: Wire, code: int) -> None:
    await wire.says(ADA, "/recommend")
    wire.telegram.fail("answerCallbackQuery", code, "lost")
    assert "Seen. How was it?" in (await wire.presses(ADA, "1 Seen it"))[-1].text


async def test_another_refusal_of_the_answer_is_an_error(wire: Wire) -> None:
    await wire.says(ADA, "/recommend")
    wire.telegram.fail("answerCallbackQuery", 400, "Bad Request: something new")
    assert "Something went wrong" in (await wire.presses(ADA, "1 Seen it"))[-1].text


async def test_pressing_twice_is_no_error(wire: Wire) -> None:
    await wire.says(ADA, "/recommend")
    message = wire.newest(private(ADA))
    data = message["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    for _ in range(2):
        calls = await wire.presses_data(ADA, data, message)
        assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText"]


async def test_a_message_that_cannot_be_changed_is_sent_anew(wire: Wire) -> None:
    await wire.says(ADA, "/recommend")
    wire.telegram.fail("editMessageText", 400, "Bad Request: message can't be edited")
    calls = await wire.presses(ADA, "1 Seen it")
    assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText", "sendMessage"]
    assert "Seen. How was it?" in calls[-1].text


async def test_another_refusal_of_the_change_is_an_error(wire: Wire) -> None:
    await wire.says(ADA, "/recommend")
    wire.telegram.fail("editMessageText", 400, "Bad Request: something new")
    assert "Something went wrong" in (await wire.presses(ADA, "1 Seen it"))[-1].text


def test_every_button_every_command_and_every_place_is_declared() -> None:
    modules = [module for name, module in sys.modules.items() if name.startswith("handlers.")]
    things = [thing for module in modules for thing in vars(module).values()]
    buttons = {thing for thing in things if isinstance(thing, type) and issubclass(thing, Button)}
    assert set(kinds()) == buttons - {Button}
    assert set(ANSWERS) == set(Command)
    assert all(has_redraw(place) for place in Place)


def test_a_code_names_one_kind_of_button() -> None:
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Again(Button):
        code: ClassVar[str] = "r"

    with pytest.raises(ValueError, match="Again and RateFilm share the code 'r'"):
        register(Again)
