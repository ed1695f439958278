"""A "type" that is no text is refused like any other that the server does not know."""

from __future__ import annotations

from typing import Any

import pytest

from tests.localchat.clients import YOU, Bot, Page


@pytest.mark.parametrize("odd", [[], {}, ["default"]])
@pytest.mark.parametrize(
    ("method", "values", "place"),
    [
        ("getMyCommands", {}, "scope"),
        ("setChatMenuButton", {}, "menu_button"),
        ("sendMessage", {"chat_id": YOU, "text": "Heat", "entity": {"offset": 0, "length": 4}}, "entities"),
        ("sendMediaGroup", {"chat_id": YOU}, "media"),
    ],
)
async def test_a_type_of_another_kind(
    bot: Bot, page: Page, method: str, values: dict[str, Any], place: str, odd: Any
) -> None:
    await page.say("hello")
    typed = {**values.pop("entity", {}), "type": odd}
    values[place] = [typed, typed] if place in {"entities", "media"} else typed
    assert (await bot.refusal(method, **values)).startswith("Bad Request: can't parse ")
