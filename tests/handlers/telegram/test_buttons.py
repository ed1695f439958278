"""Pressed buttons: answered first; old, odd and foreign ones politely refused."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import ClassVar

import pytest

from handlers.account.forget import Forget
from handlers.commands import ANSWERS, Command, Go
from handlers.films.buttons import Place, RateFilm, Unrate
from handlers.films.places import has_redraw
from handlers.presses import kinds
from handlers.services.services import Services
from handlers.telegram.callback_data import ANYONE, Button, encode, register
from recsys.domain import Profile
from tests.handlers.film_club import HEAT, MATRIX
from tests.handlers.wire import ADA, BEN, Json, Wire, group, notices, private


async def known(services: Services, user: Json) -> Profile:
    """What is known of somebody."""
    person = await services.storage.people.find(user["id"])
    assert person is not None
    return await services.storage.profile(person.user_id)


async def test_a_query_is_answered_before_anything_else_is_done(wire: Wire) -> None:
    await wire.says(ADA, "/search seven")
    calls = await wire.presses(ADA, "Seen it")
    assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText"]
    assert notices(calls) == [""]


async def test_somebody_elses_button(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 4/5")
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
    await wire.says(ADA, "/search seven")
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
    await wire.says(ADA, "/search seven")
    wire.telegram.fail(
        "answerCallbackQuery",
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    assert "Seen. How was it?" in (await wire.presses(ADA, "Seen it"))[-1].text


@pytest.mark.parametrize("code", [0, 502])
async def test_an_answer_that_gets_lost_stops_nothing(wire: Wire, code: int) -> None:
    await wire.says(ADA, "/search seven")
    wire.telegram.fail("answerCallbackQuery", code, "lost")
    assert "Seen. How was it?" in (await wire.presses(ADA, "Seen it"))[-1].text


async def test_another_refusal_of_the_answer_is_an_error(wire: Wire) -> None:
    await wire.says(ADA, "/search seven")
    wire.telegram.fail("answerCallbackQuery", 400, "Bad Request: something new")
    assert "Something went wrong" in (await wire.presses(ADA, "Seen it"))[-1].text


async def test_pressing_twice_is_no_error(wire: Wire) -> None:
    await wire.says(ADA, "/search seven")
    message = wire.newest(private(ADA))
    data = message["reply_markup"]["inline_keyboard"][1][0]["callback_data"]
    for _ in range(2):
        calls = await wire.presses_data(ADA, data, message)
        assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText"]


async def test_a_second_tap_after_the_message_changed_is_told_so(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/search seven")
    rows = wire.newest(private(ADA))["reply_markup"]["inline_keyboard"]
    [seen] = [key for row in rows for key in row if key["text"] == "Seen it"]
    await wire.presses(ADA, "Seen it")
    calls = await wire.presses_data(ADA, seen["callback_data"], wire.newest(private(ADA)))
    assert notices(calls) == ["This message has changed since you tapped. Please look at it again."]
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    assert len((await known(services, ADA)).seen) == 1


@pytest.mark.parametrize(
    "forged",
    [
        Forget(confirmed=True, owner=BEN["id"]),
        Go(command=Command.EXPORT, owner=BEN["id"]),
        Go(command=Command.FORGETME, owner=BEN["id"]),
        Unrate(movie_id=MATRIX, place=Place.CARD, owner=BEN["id"]),
        RateFilm(movie_id=HEAT, half_stars=1, place=Place.CARD, owner=BEN["id"]),
    ],
)
@pytest.mark.parametrize("asked_by", [ADA, BEN])
@pytest.mark.parametrize("chat", [None, group()])
async def test_a_forged_button_does_nothing(
    wire: Wire, services: Services, forged: Button, asked_by: Json, chat: Json | None
) -> None:
    """Data with the presser's own id that stands on no button of the message, theirs or another's."""
    await wire.says(BEN, "/rate the matrix 4/5")
    await wire.says(asked_by, "/recommend", chat)
    calls = await wire.presses_data(BEN, encode(forged), wire.newest(chat or private(asked_by)))
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    assert notices(calls) == ["This message has changed since you tapped. Please look at it again."]
    assert (await known(services, BEN)).rated == {MATRIX: 4.0}


async def test_a_forged_button_for_everybody_makes_nobody_known(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/recommend", group())
    forged = encode(Go(command=Command.RECOMMEND, owner=ANYONE))
    calls = await wire.presses_data(BEN, forged, wire.newest(group()))
    assert "has changed" in notices(calls)[0]
    assert await services.storage.people.find(BEN["id"]) is None


async def test_a_message_without_buttons_has_none_to_press(wire: Wire) -> None:
    await wire.says(ADA, "/search")
    data = encode(Go(command=Command.EXPORT, owner=ADA["id"]))
    calls = await wire.presses_data(ADA, data, wire.newest(private(ADA)))
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    assert "has changed" in notices(calls)[0]


async def test_under_a_message_from_inline_mode_nothing_is_done(wire: Wire) -> None:
    """Telegram does not send such a message along, so that nobody can tell what stands under it."""
    data = encode(Go(command=Command.EXPORT, owner=ADA["id"]))
    query = {"id": "7", "from": ADA, "chat_instance": "1", "inline_message_id": "x", "data": data}
    calls = await wire.update(callback_query=query)
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    assert "too old" in notices(calls)[0]


async def test_a_message_that_cannot_be_changed_is_sent_anew(wire: Wire) -> None:
    await wire.says(ADA, "/search seven")
    wire.telegram.fail("editMessageText", 400, "Bad Request: message can't be edited")
    calls = await wire.presses(ADA, "Seen it")
    assert [call.method for call in calls] == ["answerCallbackQuery", "editMessageText", "sendMessage"]
    assert "Seen. How was it?" in calls[-1].text


async def test_another_refusal_of_the_change_is_an_error(wire: Wire) -> None:
    await wire.says(ADA, "/search seven")
    wire.telegram.fail("editMessageText", 400, "Bad Request: something new")
    assert "Something went wrong" in (await wire.presses(ADA, "Seen it"))[-1].text


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
