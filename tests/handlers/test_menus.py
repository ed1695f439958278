"""Command menus: what is in them, for whom, and that every command in them works."""

from __future__ import annotations

import logging

import pytest

from tests.handlers.conftest import OPERATOR_ID
from tests.handlers.wire import ADA, Call, Wire, group, person, said


async def menus(wire: Wire, language: str | None = None) -> dict[str, Call]:
    """The menus set at the start for a language, by scope; without one for everybody else."""
    assert wire.application.post_init is not None
    await wire.application.post_init(wire.application)
    calls = [
        call
        for call in wire.telegram.calls
        if call.method == "setMyCommands" and call.parameters.get("language_code") == language
    ]
    return {call.parameters["scope"]["type"]: call for call in calls}


def commands(call: Call) -> list[str]:
    return [command["command"] for command in call.parameters["commands"]]


async def test_each_scope_has_its_menu(wire: Wire) -> None:
    found = await menus(wire)
    private = commands(found["all_private_chats"])
    assert {"start", "help", "rate", "recommend", "search", "ratings", "watchlist"} <= set(private)
    assert {"settings", "privacy", "export", "forgetme", "cancel"} <= set(private)
    assert {"similar", "profile", "import"} <= set(private)
    assert commands(found["all_group_chats"]) == ["recommend", "search", "help"]
    assert found["chat"].parameters["scope"]["chat_id"] == OPERATOR_ID
    assert commands(found["chat"]) == [*private, "stats", "retrain"]


@pytest.mark.parametrize("language", ["es", "ru", "de", "pt"])
async def test_each_language_has_its_menus(wire: Wire, language: str) -> None:
    english, found = await menus(wire), await menus(wire, language)
    assert set(found) == {"all_private_chats", "all_group_chats"}
    for scope, call in found.items():
        assert commands(call) == commands(english[scope])
        said_here = [command["description"] for command in call.parameters["commands"]]
        assert set(said_here).isdisjoint(
            command["description"] for command in english[scope].parameters["commands"]
        )


async def test_who_has_not_begun_reads_what_the_bot_does(wire: Wire) -> None:
    await menus(wire)
    for method, name in (("setMyDescription", "description"), ("setMyShortDescription", "short_description")):
        calls = [call for call in wire.telegram.calls if call.method == method]
        assert {call.parameters.get("language_code") for call in calls} == {None, "es", "ru", "de", "pt"}
        assert len({call.parameters[name] for call in calls}) == 5


async def test_descriptions_are_within_telegrams_limits(wire: Wire) -> None:
    for call in (await menus(wire)).values():
        assert len(call.parameters["commands"]) <= 100
        assert all(3 <= len(command["description"]) <= 256 for command in call.parameters["commands"])


async def test_every_command_in_a_menu_is_answered(wire: Wire) -> None:
    found = await menus(wire)
    for command in commands(found["all_private_chats"]):
        assert "I do not know" not in said(await wire.says(ADA, f"/{command}"))
    for command in commands(found["all_group_chats"]):
        assert said(await wire.says(ADA, f"/{command}", group()))
    assert "I do not know" not in said(await wire.says(person(OPERATOR_ID), "/stats"))


async def test_a_menu_that_telegram_refuses_does_not_stop_the_start(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    wire.telegram.fail("setMyCommands", 400, "Bad Request: chat not found")
    with caplog.at_level(logging.WARNING):
        found = await menus(wire)
    assert set(found) == {"all_private_chats", "all_group_chats", "chat"}
    assert "was not set" in caplog.text
