"""One person's chat with the bot in a real browser; the test itself plays the bot."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest
from playwright.async_api import Browser, FilePayload, expect

from localchat import LocalChat, running
from tests.localchat.clients import TOKEN, YOU, Bot
from tests.localchat.page.stage import Stage, data, keyboard, open_page
from tests.localchat.pictures import png

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_fresh_chat_is_started_typed_in_and_answered(stage: Stage) -> None:
    await expect(stage.the("composer")).to_be_hidden()
    await stage.start()
    await expect(stage.the("start-button")).to_be_hidden()

    await stage.the("composer").fill("first line")
    await stage.the("composer").press("Shift+Enter")
    await stage.the("composer").type("second line")
    await stage.the("composer").press("Enter")
    assert (await stage.bot.next("message"))["text"] == "first line\nsecond line"
    await expect(stage.last).to_have_attribute("data-outgoing", "true")

    await stage.bot.call("sendChatAction", chat_id=YOU, action="typing")
    await expect(stage.the("chat-action")).to_contain_text("typing")
    sent = await stage.bot.send("<b>Saved</b> as you wrote it", parse_mode="HTML")
    await expect(stage.the("chat-action")).to_have_count(0)
    await expect(stage.last).to_have_attribute("data-message-id", str(sent["message_id"]))
    await expect(stage.last).to_have_attribute("data-outgoing", "false")
    await expect(stage.last.locator("b")).to_have_text("Saved")

    # One's own message: ArrowUp takes it up again, Enter saves it.
    await stage.the("composer").press("ArrowUp")
    await expect(stage.the("composer")).to_have_value("first line\nsecond line")
    await stage.say("only line")
    await expect(stage.the("message").nth(1)).to_contain_text("only line")
    assert (await stage.bot.next("edited_message"))["text"] == "only line"

    # A quote leads back to what it quotes.
    await stage.bot.send("As you said", reply_parameters={"message_id": 1})
    await expect(stage.last.locator(".quote")).to_contain_text("/start")


async def test_buttons_wait_for_their_answer_and_change_their_message_in_place(stage: Stage) -> None:
    await stage.start()
    for n in range(18):
        await stage.bot.send(f"line {n}")
    sent = await stage.bot.send(
        "Pick", reply_markup=keyboard([data("½"), data("1")], [data("Why?"), data("Away")])
    )
    for n in range(18):
        await stage.bot.send(f"more {n}")
    await stage.button("½").scroll_into_view_if_needed()
    before = await stage.button("½").bounding_box()

    await stage.button("½").click()
    await expect(stage.button("½")).to_have_attribute("aria-busy", "true")
    query = await stage.bot.next("callback_query")
    assert query["data"] == "½"
    assert query["from"]["id"] == YOU
    await stage.bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Saved: ½")
    await expect(stage.the("toast")).to_have_text("Saved: ½")
    await expect(stage.button("½")).not_to_have_attribute("aria-busy", "true")

    where = {"chat_id": YOU, "message_id": sent["message_id"]}
    markup = keyboard([data("½ ✓", "½"), data("1")], [data("Why?"), data("Away")])
    await stage.bot.call("editMessageText", **where, text="Fine", reply_markup=markup)
    await expect(stage.button("½ ✓")).to_be_focused()
    assert await stage.button("½ ✓").bounding_box() == before

    await stage.button("Why?").click()
    query = await stage.bot.next("callback_query")
    await stage.bot.call(
        "answerCallbackQuery", callback_query_id=query["id"], text="Because.", show_alert=True
    )
    await expect(stage.page.get_by_role("dialog")).to_contain_text("Because.")
    await stage.page.get_by_role("button", name="OK").click()

    await stage.bot.send("Below the fold", reply_markup={"keyboard": [[{"text": "A key"}]] * 3})
    await expect(stage.page.locator("#to-bottom .badge")).to_have_text("1")
    await stage.bot.call("deleteMessage", **where)
    await expect(stage.the("inline-button")).to_have_count(0)
    await stage.page.locator("#to-bottom").click()
    await expect(stage.last).to_be_in_viewport()


async def test_files_go_both_ways(stage: Stage, tmp_path: Path) -> None:
    await stage.start()
    diary = FilePayload(name="diary.csv", mimeType="text/csv", buffer=b"Name,Year\nHeat,1995\n")
    await stage.page.locator("#file").set_input_files(diary)
    dialog = stage.page.get_by_role("dialog")
    await dialog.get_by_label("Caption").fill("What I saw")
    await dialog.get_by_role("button", name="Send").click()
    await expect(stage.last.locator(".file-name")).to_have_text("diary.csv")
    message = await stage.bot.next("message")
    assert message["caption"] == "What I saw"
    path = (await stage.bot.call("getFile", file_id=message["document"]["file_id"]))["file_path"]
    got = await stage.bot.http.get(f"/file/bot{TOKEN}/{path}")
    assert got.content == diary["buffer"]

    await stage.bot.call(
        "sendDocument", {"document": ("ratings.csv", b"movieId,rating\n1,4.5\n")}, chat_id=str(YOU)
    )
    async with stage.page.expect_download() as download:
        await stage.last.get_by_role("link", name="ratings.csv").click()
    saved = await download.value
    assert saved.suggested_filename == "ratings.csv"
    await saved.save_as(tmp_path / "saved.csv")
    assert (tmp_path / "saved.csv").read_bytes() == b"movieId,rating\n1,4.5\n"

    await stage.bot.call(
        "sendPhoto", {"photo": ("taste.png", png(64, 48))}, chat_id=str(YOU), caption="Taste"
    )
    picture = stage.last.get_by_role("img", name="Taste")
    await expect(picture).to_have_attribute("width", "64")
    await expect(picture).to_have_js_property("naturalHeight", 48)
    await stage.last.locator(".photo").click()
    await expect(stage.page.get_by_role("dialog")).to_be_visible()
    await stage.page.keyboard.press("Escape")
    await expect(stage.page.get_by_role("dialog")).to_have_count(0)


async def test_commands_and_inline_results_are_offered(stage: Stage) -> None:
    await stage.start()
    names = ["start", "rate", "ratings", "recommend"]
    commands = [{"command": name, "description": f"About {name}"} for name in names]
    await stage.bot.call("setMyCommands", commands=commands)
    options = stage.page.get_by_role("option")
    await stage.the("command-menu").click()
    await expect(options).to_have_count(4)
    await stage.page.keyboard.press("Escape")
    await stage.the("composer").type("/rat")
    await expect(options).to_have_count(2)
    await stage.page.keyboard.press("ArrowDown")
    await stage.page.keyboard.press("ArrowDown")
    await stage.page.keyboard.press("Enter")
    await expect(stage.last).to_contain_text("/ratings")
    assert (await stage.bot.next("message"))["text"] == "/ratings"

    await stage.bot.send("Try /recommend now")
    await stage.last.get_by_role("button", name="/recommend").click()
    await expect(stage.last).to_have_attribute("data-outgoing", "true")
    assert (await stage.bot.next("message"))["text"] == "/recommend"

    button = {"text": "Find", "switch_inline_query_current_chat": "heat"}
    await stage.bot.send("Search", reply_markup=keyboard([button]))
    async with stage.page.expect_response("**/local/inline"):
        await stage.button("Find").click()
    query = await stage.bot.next("inline_query")
    assert query["query"] == "heat"
    result = {
        "type": "article",
        "id": "6",
        "title": "Heat (1995)",
        "description": "Crime",
        "input_message_content": {"message_text": "Heat it is"},
    }
    await stage.bot.call("answerInlineQuery", inline_query_id=query["id"], results=[result])
    await options.filter(has_text="Heat (1995)").click()
    await expect(stage.last).to_contain_text("Heat it is")
    await expect(stage.last).to_contain_text("via @marquee_bot")


async def test_keyboards_polls_deep_links_and_blocking(stage: Stage) -> None:
    await stage.start()
    await stage.bot.send("Stars?", reply_markup={"keyboard": [[{"text": "★★★★"}]], "one_time_keyboard": True})
    await stage.page.locator("#reply-keyboard").get_by_role("button", name="★★★★").click()
    await expect(stage.page.locator("#reply-keyboard")).to_be_hidden()
    assert (await stage.bot.next("message"))["text"] == "★★★★"

    await stage.bot.send("One more thing.")
    asked = await stage.bot.send("Which film?", reply_markup={"force_reply": True})
    await expect(stage.page.locator("#reference")).to_contain_text("Which film?")
    await stage.say("Heat")
    assert (await stage.bot.next("message"))["reply_to_message"]["message_id"] == asked["message_id"]
    await expect(stage.page.locator("#reference")).to_be_hidden()

    options = [{"text": "Heat"}, {"text": "Alien"}]
    await stage.bot.call("sendPoll", chat_id=YOU, question="Which?", options=options, is_anonymous=False)
    await stage.last.get_by_role("button", name="Alien").click()
    await expect(stage.last.locator(".chosen")).to_contain_text("100%")
    updates = await stage.bot.updates()
    assert [update["poll_answer"]["option_ids"] for update in updates if "poll_answer" in update] == [[1]]

    await stage.bot.send("See https://t.me/marquee_bot?start=film_6")
    await stage.last.get_by_role("link").click()
    await expect(stage.last).to_contain_text("/start film_6")
    assert (await stage.bot.next("message"))["text"] == "/start film_6"

    # From a group, too, such a link leads into the private chat and nowhere else.
    group = await stage.api.group()
    link = {"text": "Open the chat", "url": "https://t.me/Marquee_Bot?start=film_7"}
    await stage.bot.send("Start me", chat_id=group["id"], reply_markup=keyboard([link]))
    await stage.the("chat-list-item").filter(has_text="Film club").click()
    await stage.bot.updates()
    await stage.button("Open the chat").click(modifiers=["Control"])
    await expect(stage.last).to_contain_text("/start film_7")
    message = await stage.bot.next("message")
    assert (message["text"], message["chat"]["id"]) == ("/start film_7", YOU)
    assert len(stage.page.context.pages) == 1

    await stage.page.get_by_role("button", name="Chat menu").click()
    await stage.page.get_by_role("menuitem", name="Block the bot").click()
    await stage.page.get_by_role("dialog").get_by_role("button", name="Block").click()
    await expect(stage.the("start-button")).to_have_text("Unblock the bot")
    assert (
        await stage.bot.refusal("sendMessage", chat_id=YOU, text="Hello?")
        == "Forbidden: bot was blocked by the user"
    )
    await stage.the("start-button").click()
    await expect(stage.the("composer")).to_be_visible()
    assert len(await stage.bot.updates()) == 2  # both changes of its own membership


async def test_older_messages_come_in_above_without_a_jump(stage: Stage) -> None:
    await stage.start()
    for n in range(70):
        await stage.bot.send(f"line {n}")
    await stage.page.reload()
    await expect(stage.the("message")).to_have_count(50)
    await expect(stage.last).to_be_in_viewport()
    seen = stage.page.get_by_role("log").get_by_text("line 24", exact=True)
    before = await seen.evaluate("(node) => (node.scrollIntoView(), node.getBoundingClientRect().top)")
    await expect(stage.the("message")).to_have_count(71)
    after = await seen.evaluate("(node) => node.getBoundingClientRect().top")
    assert abs(after - before) < 2


async def test_a_restarted_server_is_found_again(browser: Browser, tmp_path: Path) -> None:
    state = tmp_path / "chat.db"
    async with running(LocalChat(TOKEN, state, rate_limits=False).app) as root:
        page, _ = await open_page(browser, root)
        await page.get_by_test_id("start-button").click()
        await expect(page.get_by_test_id("message")).to_have_count(1)
    await expect(page.locator("#head-line")).to_have_text("connecting…")
    await page.get_by_test_id("composer").fill("not lost")
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("toast")).to_be_visible()
    await expect(page.get_by_test_id("composer")).to_have_value("not lost")
    chat = LocalChat(TOKEN, state, rate_limits=False)
    async with (
        running(chat.app, port=int(root.rpartition(":")[2])) as again,
        httpx.AsyncClient(base_url=again) as http,
    ):
        await Bot(http, None).send("I am back")
        await expect(page.locator("#head-line")).to_contain_text("@marquee_bot")
        await expect(page.get_by_test_id("message")).to_have_count(2)
        await page.get_by_test_id("send").click()
        await expect(page.get_by_test_id("message").last).to_contain_text("not lost")
        await page.context.close()
