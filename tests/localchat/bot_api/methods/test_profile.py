"""Commands by scope, and the bot's names and descriptions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.localchat.clients import BOT_ID, YOU, Bot, Page


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"does {name}"} for name in names]


async def seen(page: Page, chat_id: int, person: int) -> list[str]:
    return [command["command"] for command in await page.do("GET", f"chats/{chat_id}/commands?as={person}")]


async def test_a_private_chat_shows_the_narrowest_commands(bot: Bot, page: Page) -> None:
    eva = (await page.person("Eva", language_code="es-MX"))["id"]
    assert await seen(page, YOU, YOU) == []
    await bot.call("setMyCommands", commands=commands("default"))
    assert await seen(page, YOU, YOU) == ["default"]
    await bot.call("setMyCommands", commands=commands("spanish"), language_code="es")
    assert await seen(page, eva, eva) == ["spanish"]
    await bot.call("setMyCommands", commands=commands("private"), scope={"type": "all_private_chats"})
    assert await seen(page, eva, eva) == ["private"]
    await bot.call("setMyCommands", commands=commands("operator"), scope={"type": "chat", "chat_id": YOU})
    assert await seen(page, YOU, YOU) == ["operator"]
    assert (await page.do("GET", "state"))["commands"][str(YOU)] == commands("operator")
    await bot.call("deleteMyCommands", scope={"type": "chat", "chat_id": YOU})
    assert await seen(page, YOU, YOU) == ["private"]


async def test_a_group_shows_administrators_and_members_their_own(bot: Bot, page: Page) -> None:
    ann = (await page.person("Ann"))["id"]
    chat = (await page.group(ann))["id"]
    scopes: list[dict[str, Any]] = [
        {"type": "default"},
        {"type": "all_group_chats"},
        {"type": "all_chat_administrators"},
        {"type": "chat", "chat_id": chat},
        {"type": "chat_administrators", "chat_id": chat},
        {"type": "chat_member", "chat_id": chat, "user_id": YOU},
    ]
    found = []
    for scope in scopes:
        await bot.call("setMyCommands", commands=commands(scope["type"]), scope=scope)
        found.append((await seen(page, chat, YOU), await seen(page, chat, ann)))
    assert found == [
        (["default"], ["default"]),
        (["all_group_chats"], ["all_group_chats"]),
        (["all_chat_administrators"], ["all_group_chats"]),
        (["chat"], ["chat"]),
        (["chat_administrators"], ["chat"]),
        (["chat_member"], ["chat"]),
    ]


async def test_commands_are_given_back_for_exactly_one_scope(bot: Bot) -> None:
    await bot.call("setMyCommands", commands=[{"command": "/start", "description": " Begin "}])
    assert await bot.call("getMyCommands") == [{"command": "start", "description": "Begin"}]
    assert await bot.call("getMyCommands", language_code="de") == []


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({}, "can't parse commands: expected an Array of BotCommand"),
        ({"commands": ["start"]}, "can't parse BotCommand: expected an Object"),
        ({"commands": commands("Start")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("x" * 33)}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x", "description": " "}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "x", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": commands("x") * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": [], "language_code": "english"}, "invalid language code specified"),
        (
            {"commands": [], "scope": {"type": "moon"}},
            "can't parse BotCommandScope: Unsupported type specified",
        ),
        ({"commands": [], "scope": {"type": "chat", "chat_id": "x"}}, "chat not found"),
        (
            {"commands": [], "scope": {"type": "chat_administrators", "chat_id": YOU}},
            "can't change commands in private chats",
        ),
    ],
)
async def test_commands_that_are_refused(bot: Bot, values: dict[str, Any], reason: str) -> None:
    assert await bot.refusal("setMyCommands", **values) == f"Bad Request: {reason}"


async def test_a_member_scope_names_a_member(bot: Bot, page: Page) -> None:
    scope = {"type": "chat_member", "chat_id": (await page.group())["id"]}
    assert await bot.refusal("setMyCommands", commands=[], scope=scope) == "Bad Request: user not found"


@pytest.mark.parametrize(("field", "limit"), [("name", 64), ("description", 512), ("short_description", 120)])
async def test_names_and_descriptions_by_language(bot: Bot, page: Page, field: str, limit: int) -> None:
    title = "".join(part.title() for part in field.split("_"))
    assert await bot.call(f"getMy{title}") == {field: "Marquee" if field == "name" else ""}
    await bot.call(f"setMy{title}", **{field: "Film friend"})
    await bot.call(f"setMy{title}", **{field: "Filmfreund"}, language_code="de")
    assert await bot.call(f"getMy{title}") == {field: "Film friend"}
    assert await bot.call(f"getMy{title}", language_code="de") == {field: "Filmfreund"}
    assert await bot.call(f"getMy{title}", language_code="fr") == {field: "Film friend"}
    refusal = await bot.refusal(f"setMy{title}", **{field: "x" * (limit + 1)})
    assert refusal == f"Bad Request: bot {field.replace('_', ' ')} is too long"
    assert (
        await bot.refusal(f"getMy{title}", language_code="EN")
        == "Bad Request: invalid language code specified"
    )


async def test_the_name_shows_everywhere(bot: Bot, page: Page) -> None:
    await bot.call("setMyName", name="Film friend")
    assert (await bot.call("getMe"))["first_name"] == "Film friend"
    assert (await page.do("GET", "state"))["bot"]["first_name"] == "Film friend"


async def test_the_menu_button(bot: Bot, page: Page) -> None:
    assert await bot.call("getChatMenuButton") == {"type": "default"}
    await bot.call("setChatMenuButton", menu_button={"type": "commands"})
    assert await bot.call("getChatMenuButton", chat_id=YOU) == {"type": "commands"}
    await bot.call("setChatMenuButton", chat_id=YOU)
    assert await bot.call("getChatMenuButton", chat_id=YOU) == {"type": "default"}
    refusal = await bot.refusal("setChatMenuButton", menu_button={"type": "web_app"})
    assert refusal == "Bad Request: can't parse MenuButton: this server knows commands and default only"
    group = await page.group()
    assert await bot.refusal("getChatMenuButton", chat_id=group["id"]) == "Bad Request: chat not found"
    assert BOT_ID not in group["members"]
