"""Several people and groups in the page."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.localchat.clients import YOU
from tests.localchat.page.stage import Stage, data, keyboard

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_several_people_talk_in_a_group(stage: Stage) -> None:
    page = stage.page
    await stage.the("person-switch").click()
    await page.get_by_role("menuitem", name="Add a person").click()
    await page.get_by_label("Name", exact=True).fill("Ann")
    await page.get_by_label("Language").select_option("de")
    await page.get_by_role("button", name="Add", exact=True).click()
    await expect(stage.the("person-switch")).to_contain_text("Ann")
    await expect(stage.the("start-button")).to_be_visible()

    await stage.the("new-group").click()
    await page.get_by_label("Title").fill("Friday film night")
    await page.get_by_role("checkbox").check()
    await page.get_by_role("button", name="Make the group").click()
    await expect(page.locator("#head-name")).to_have_text("Friday film night")
    change = await stage.bot.next("my_chat_member")
    assert change["new_chat_member"]["status"] == "member"
    group = change["chat"]["id"]

    await stage.say("/movienight")
    await expect(stage.last).to_contain_text("/movienight")
    message = await stage.bot.next("message")
    assert message["from"]["first_name"] == "Ann"
    assert message["from"]["language_code"] == "de"
    await stage.bot.send("Vote", chat_id=group, reply_markup=keyboard([data("Heat")]))
    await expect(stage.button("Heat")).to_be_visible()

    await stage.the("person-switch").click()
    await page.get_by_role("menuitemradio", name="You").click()
    await expect(stage.the("message").filter(has_text="/movienight")).to_have_attribute(
        "data-outgoing", "false"
    )
    await stage.button("Heat").click()
    assert (await stage.bot.next("callback_query"))["from"]["id"] == YOU

    await page.locator("#head-title").click()
    await page.get_by_role("button", name="Remove Ann").click()
    await expect(page.get_by_role("button", name="Add Ann")).to_be_visible()
    await page.get_by_role("button", name="Close").first.click()
    await expect(stage.last).to_contain_text("removed Ann")


# Lets a test decide how long events take to the page: answers to its own requests then overtake them.
LATE_EVENTS = """
    window.lateness = 0;
    const Stream = EventSource;
    window.EventSource = class extends Stream {
        set onmessage(read) { super.onmessage = (event) => setTimeout(read, window.lateness, event); }
    };
"""


async def test_people_added_one_after_another_get_their_chat_at_once(stage: Stage) -> None:
    page = stage.page
    await page.add_init_script(LATE_EVENTS)
    await page.reload()
    await expect(page.locator("#line")).to_have_text("local chat")
    for n in range(10):
        await page.evaluate("(late) => (window.lateness = late)", 0 if n % 2 else 120)
        await stage.the("person-switch").click()
        await page.get_by_role("menuitem", name="Add a person").click()
        await page.get_by_label("Name", exact=True).fill(f"Guest {n}")
        await page.get_by_role("button", name="Add", exact=True).click()
        await expect(stage.the("start-button")).to_be_visible()
        await expect(stage.the("person-switch")).to_contain_text(f"Guest {n}")
        await expect(page.locator("body")).to_have_attribute("data-screen", "conversation")
        assert page.url.endswith(f"#{YOU + 1 + n}")
        await expect(stage.the("chat-list-item")).to_have_attribute("aria-current", "page")


async def test_a_user_name_is_as_long_as_telegram_allows(stage: Stage) -> None:
    await stage.the("person-switch").click()
    await stage.page.get_by_role("menuitem", name="Add a person").click()
    box = stage.page.get_by_label("Username")
    for name, fits in [
        ("anna", False),
        ("@anna", False),
        ("ann_a", True),
        ("@ann_a", True),
        ("1anna", False),
    ]:
        await box.fill(name)
        assert await box.evaluate("(box) => box.validity.valid") is fits, name


async def test_the_page_follows_a_group_that_becomes_a_supergroup(stage: Stage) -> None:
    await stage.start()
    group = await stage.api.group()
    await stage.the("chat-list-item").filter(has_text="Film club").click()
    await expect(stage.page.locator("#head-name")).to_have_text("Film club")
    successor = await stage.api.do("POST", f"groups/{group['id']}/migrate")
    await expect(stage.last).to_contain_text("was a group before")
    await expect(stage.the("chat-list-item")).to_have_count(2)
    await stage.bot.updates()
    await stage.say("/start")
    message = await stage.bot.next("message")
    assert message["chat"]["id"] == successor["id"]
    assert stage.page.url.endswith(f"#{successor['id']}")
