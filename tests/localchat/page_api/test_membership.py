"""Groups: who is in them, what the bot hears there, and supergroups."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.localchat.clients import BOT_ID, YOU, Bot, Page

CANNOT_COME = "This is no group that people can come to or leave."


async def test_a_new_group_tells_the_bot_that_it_is_in(bot: Bot, page: Page) -> None:
    ann = (await page.person("Ann"))["id"]
    group = await page.group(ann, title=" Film club ")
    assert group["type"] == "group"
    assert group["title"] == "Film club"
    assert sorted(group["members"]) == [YOU, ann]
    joined, created = await bot.updates()
    assert joined["my_chat_member"]["new_chat_member"] == {
        "status": "member",
        "user": {"id": BOT_ID, "is_bot": True, "first_name": "Marquee", "username": "marquee_bot"},
    }
    assert created["message"]["group_chat_created"] is True
    await bot.send("hello all", group["id"])


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("/movienight", True),
        ("/movienight@marquee_bot now", True),
        ("/movienight@other_bot", False),
        ("so /movienight", False),
        ("hello", False),
        ("hello @marquee_bot", True),
        ("hello @Marquee_Bot", True),
        ("hello @other_bot", False),
    ],
)
async def test_privacy_mode(bot: Bot, page: Page, text: str, heard: bool) -> None:
    group = await page.group()
    await bot.updates()
    await page.say(text, group["id"])
    assert [update["message"]["text"] for update in await bot.updates()] == ([text] if heard else [])


async def test_replies_to_the_bot_are_heard_and_edits_by_the_same_rule(bot: Bot, page: Page) -> None:
    group = await page.group()
    said = await bot.send("hello", group["id"])
    await bot.updates()
    answer = await page.say("me too", group["id"], reply_to=said["message_id"])
    assert (await bot.next("message"))["reply_to_message"] == said
    path = f"chats/{group['id']}/messages/"
    await page.do("PATCH", path + str(answer["message_id"]), {"from": YOU, "text": "not me"})
    assert (await bot.next("edited_message"))["text"] == "not me"
    aside = await page.say("aside", group["id"])
    await page.do("PATCH", path + str(aside["message_id"]), {"from": YOU, "text": "psst"})
    assert await bot.updates() == []


async def test_an_administrator_hears_everything(bot: Bot, page: Page) -> None:
    group = await page.group()
    await page.do("PATCH", f"groups/{group['id']}/members/{BOT_ID}", {"status": "administrator"})
    await page.do("PATCH", f"groups/{group['id']}/members/{BOT_ID}", {"status": "administrator"})
    await page.say("hello", group["id"])
    statuses = [
        update["my_chat_member"]["new_chat_member"]["status"]
        for update in await bot.updates()
        if "my_chat_member" in update
    ]
    assert statuses == ["member", "administrator"]
    member = await bot.call("getChatMember", chat_id=group["id"], user_id=BOT_ID)
    assert member["can_delete_messages"]
    assert not member["is_anonymous"]


async def test_people_come_and_go(bot: Bot, page: Page) -> None:
    ann = await page.person("Ann")
    group = await page.group()
    await bot.call("getUpdates", allowed_updates=["message", "my_chat_member", "chat_member"])
    await bot.updates()
    members = f"groups/{group['id']}/members"
    assert ann["id"] in (await page.do("POST", members, {"user": ann["id"]}))["members"]
    assert (await bot.next("message"))["new_chat_members"] == [ann]
    assert (await page.error("POST", members, {"user": ann["id"]}))[1] == "Ann is in this group already."
    assert (await bot.call("getChatMember", chat_id=group["id"], user_id=ann["id"]))["status"] == "member"
    await page.do("DELETE", f"{members}/{ann['id']}?by={YOU}")
    assert (await bot.next("message"))["left_chat_member"] == ann
    assert (await bot.call("getChatMember", chat_id=group["id"], user_id=ann["id"]))["status"] == "kicked"
    assert (await page.error("POST", f"chats/{group['id']}/messages", {"from": ann["id"], "text": "x"}))[
        0
    ] == 403
    await page.do("PATCH", f"{members}/{BOT_ID}", {"status": "administrator"})
    await bot.updates()
    await page.do("POST", members, {"user": ann["id"], "by": YOU})
    await page.do("PATCH", f"{members}/{ann['id']}", {"status": "administrator"})
    await page.do("DELETE", f"{members}/{ann['id']}")
    changes = [update["chat_member"] for update in await bot.updates() if "chat_member" in update]
    assert [change["new_chat_member"]["status"] for change in changes] == ["member", "administrator", "left"]


async def test_the_bot_is_put_out_and_brought_back(bot: Bot, page: Page) -> None:
    group = await page.group()
    await bot.updates()
    members = f"groups/{group['id']}/members"
    assert (await page.error("POST", members, {"user": BOT_ID}))[1] == "The bot is in this group already."
    await page.do("DELETE", f"{members}/{BOT_ID}")
    updates = await bot.updates()
    assert [update["my_chat_member"]["new_chat_member"]["status"] for update in updates] == ["kicked"]
    refusal = await bot.refusal("sendMessage", chat_id=group["id"], text="x")
    assert refusal == "Forbidden: bot was kicked from the group chat"
    await page.say("/now@marquee_bot", group["id"])
    assert await bot.updates() == []
    for verb, path, body in (
        ("DELETE", f"{members}/{BOT_ID}", None),
        ("PATCH", f"{members}/{BOT_ID}", {"status": "member"}),
    ):
        assert (await page.error(verb, path, body))[1] == "The bot is not in this group."
    await page.do("POST", members, {"user": BOT_ID})
    joined, message = await bot.updates()
    assert joined["my_chat_member"]["old_chat_member"]["status"] == "kicked"
    assert message["message"]["new_chat_members"][0]["id"] == BOT_ID


async def test_the_bot_leaves_by_itself(bot: Bot, page: Page) -> None:
    group = await page.group()
    await bot.updates()
    assert await bot.call("leaveChat", chat_id=group["id"])
    assert (await bot.next("my_chat_member"))["new_chat_member"]["status"] == "left"
    assert (await page.messages(group["id"]))[-1]["left_chat_member"]["id"] == BOT_ID
    refusal = await bot.refusal("sendMessage", chat_id=group["id"], text="x")
    assert refusal == "Forbidden: bot is not a member of the group chat"
    refusal = await bot.refusal("leaveChat", chat_id=YOU)
    assert refusal == "Bad Request: chat member status can't be changed in private chats"


async def test_a_group_becomes_a_supergroup_with_another_id(bot: Bot, page: Page) -> None:
    group = await page.group()
    await bot.updates()
    successor = await page.do("POST", f"groups/{group['id']}/migrate")
    assert successor["type"] == "supergroup"
    assert str(successor["id"]).startswith("-100")
    gone, come = [update["message"] for update in await bot.updates()]
    assert (gone["chat"]["id"], gone["migrate_to_chat_id"]) == (group["id"], successor["id"])
    assert (come["chat"]["id"], come["migrate_from_chat_id"], come["message_id"]) == (
        successor["id"],
        group["id"],
        1,
    )
    answer = await bot.answer("sendMessage", chat_id=group["id"], text="x")
    assert answer["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert answer["parameters"] == {"migrate_to_chat_id": successor["id"]}
    assert (await bot.send("x", successor["id"]))["chat"]["type"] == "supergroup"
    assert group["id"] not in [chat["id"] for chat in (await page.do("GET", "state"))["chats"]]
    assert (await page.error("POST", f"chats/{group['id']}/messages", {"from": YOU, "text": "x"}))[0] == 400
    assert (await page.error("POST", f"groups/{group['id']}/migrate"))[0] == 400
    await page.do("DELETE", f"groups/{successor['id']}/members/{BOT_ID}")
    refusal = await bot.refusal("sendMessage", chat_id=successor["id"], text="x")
    assert refusal == "Forbidden: bot was kicked from the supergroup chat"


async def test_a_group_without_the_bot_migrates_unheard(bot: Bot, page: Page) -> None:
    group = await page.group()
    await page.do("DELETE", f"groups/{group['id']}/members/{BOT_ID}")
    await bot.updates()
    await page.do("POST", f"groups/{group['id']}/migrate")
    assert await bot.updates() == []


async def test_anonymous_administrators(bot: Bot, page: Page) -> None:
    ann = (await page.person("Ann"))["id"]
    group = await page.group(ann)
    await bot.updates()
    await page.say("/rate heat 5", group["id"], anonymous=True)
    message = await bot.next("message")
    assert message["from"]["id"] == 1087968824
    assert message["sender_chat"]["id"] == group["id"]
    body = {"from": ann, "text": "x", "anonymous": True}
    assert (await page.error("POST", f"chats/{group['id']}/messages", body))[0] == 400


async def test_what_the_bot_can_ask_about_a_group(bot: Bot, page: Page) -> None:
    ann = (await page.person("Ann", username="ann_a"))["id"]
    group = await page.group(ann)
    assert await bot.call("getChatMemberCount", chat_id=group["id"]) == 3
    administrators = await bot.call("getChatAdministrators", chat_id=group["id"])
    assert [(member["user"]["id"], member["status"]) for member in administrators] == [(YOU, "creator")]
    full = await bot.call("getChat", chat_id=group["id"])
    assert full["permissions"]["can_send_polls"]
    assert (await bot.call("getChat", chat_id=ann))["active_usernames"] == ["ann_a"]
    assert (
        await bot.refusal("getChatMember", chat_id=group["id"], user_id=5) == "Bad Request: member not found"
    )
    assert await bot.refusal("getChatMember", chat_id=ann, user_id=5) == "Bad Request: user not found"
    refusal = await bot.refusal("getChatAdministrators", chat_id=ann)
    assert refusal == "Bad Request: there are no administrators in the private chat"


@pytest.mark.parametrize(
    ("verb", "path", "body", "sentence"),
    [
        ("POST", "groups", {"title": " ", "creator": YOU}, "A group's title has 1 to 128 characters."),
        ("POST", "groups", {"title": 5, "creator": YOU}, '"title" must be a text.'),
        ("POST", "groups", {"title": "x", "creator": 5}, "There is no person 5."),
        (
            "POST",
            "groups",
            {"title": "x", "creator": YOU, "members": 5},
            '"members" is a list of people\'s ids.',
        ),
        ("POST", f"groups/{YOU}/members", {"user": 5}, CANNOT_COME),
        ("POST", f"groups/{YOU}/members", {"user": "x"}, '"user" is the id of a person.'),
        ("DELETE", f"groups/{YOU}/members/{YOU}", None, CANNOT_COME),
        ("POST", f"groups/{YOU}/migrate", None, "Only a group becomes a supergroup, and only once."),
        ("POST", "groups/-5/migrate", None, "There is no chat -5."),
        ("PATCH", f"groups/{YOU}/members/{YOU}", {"status": "member"}, CANNOT_COME),
    ],
)
async def test_what_cannot_be(page: Page, verb: str, path: str, body: Any, sentence: str) -> None:
    assert (await page.error(verb, path, body))[1] == sentence


async def test_the_creator_stays_and_statuses_are_known(page: Page) -> None:
    group = await page.group()
    path = f"groups/{group['id']}/members/{YOU}"
    assert (await page.error("PATCH", path, {"status": "member"}))[
        1
    ] == "The creator of a group stays its creator."
    assert (await page.error("PATCH", path, {"status": "king"}))[
        1
    ] == 'A "status" is administrator or member.'
    body = {"from": YOU, "blocked": True}
    sentence = (await page.error("POST", f"chats/{group['id']}/block", body))[1]
    assert sentence == "A bot is blocked in the private chat with it."


async def test_a_group_of_nobody(page: Page, http: httpx.AsyncClient) -> None:
    group = await page.group()
    await page.do("DELETE", f"groups/{group['id']}/members/{YOU}")
    assert (await page.do("GET", "state"))["chats"][0]["members"] == []
    status, _ = await page.error("DELETE", f"groups/{group['id']}/members/{BOT_ID}")
    assert status == 403
