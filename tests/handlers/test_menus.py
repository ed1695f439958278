"""Command menus: what is in them, for whom, and that every command in them works."""

from __future__ import annotations

import logging

import pytest

from tests.handlers.conftest import OPERATOR_ID
from tests.handlers.wire import ADA, Call, Wire, group, person, said


async def menus(wire: Wire) -> dict[str, Call]:
    """The menus set at the start, by scope."""
    assert wire.application.post_init is not None
    await wire.application.post_init(wire.application)
    calls = [call for call in wire.telegram.calls if call.method == "setMyCommands"]
    return {call.parameters["scope"]["type"]: call for call in calls}


def commands(call: Call) -> list[str]:
    return [command["command"] for command in call.parameters["commands"]]


async def test_each_scope_has_its_menu(wire: Wire) -> None:
    found = await menus(wire)
    private = commands(found["all_private_chats"])
    assert {"start", "help", "rate", "recommend", "search", "ratings", "watchlist"} <= set(private)
    assert {"settings", "privacy", "export", "forgetme", "cancel"} <= set(private)
    assert commands(found["all_group_chats"]) == ["recommend", "search", "help"]
    assert found["chat"].parameters["scope"]["chat_id"] == OPERATOR_ID
    assert commands(found["chat"]) == [*private, "stats", "retrain"]


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
