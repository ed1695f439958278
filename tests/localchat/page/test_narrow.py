"""How the page looks where it is narrow, in a real browser."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from playwright.async_api import Browser, Page, expect

from tests.localchat.clients import YOU, Bot
from tests.localchat.clients import Page as Api
from tests.localchat.page.stage import PHONE, data, keyboard, open_page

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SMALL = {"width": 320, "height": 640}
STARS = [f"★ {half / 2:g}" for half in range(1, 6)]
SHORT = ["1 Not for me", "1 Watchlist", "Another page"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_phone_has_two_screens_and_never_scrolls_sideways(
    browser: Browser, root: str, scheme: str
) -> None:
    page, complaints = await open_page(
        browser, root, viewport=PHONE, color_scheme=scheme, has_touch=True, is_mobile=True
    )
    async with httpx.AsyncClient(base_url=root) as http:
        bot, api = Bot(http, None), Api(http)
        await page.get_by_test_id("start-button").tap()
        await expect(page.get_by_test_id("message")).to_have_count(1)
        row = [data(f"{n}½") for n in range(8)]
        await bot.send(
            "W" * 300, reply_markup=keyboard(row, [data("A film with a very long title (1999) " * 2, "x")])
        )
        await bot.call("sendDocument", {"document": ("n" * 90 + ".csv", b"x")}, chat_id=str(YOU))
        await api.group(title="G" * 100)
        await expect(page.get_by_test_id("message")).to_have_count(3)
    await page.get_by_test_id("composer").fill("one")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("composer")).to_have_value("one\n")
    await page.get_by_test_id("send").tap()
    await expect(page.get_by_test_id("message")).to_have_count(4)
    widths = "[document.documentElement.scrollWidth, document.getElementById('scroller').scrollWidth]"
    assert max(await page.evaluate(widths)) <= PHONE["width"]
    small = """() => [...document.querySelectorAll('button, a, textarea')]
        .filter((node) => node.checkVisibility() && !node.matches('.message-menu, .inline-link'))
        .filter((node) => node.getBoundingClientRect().height < 40).map((node) => node.outerHTML)"""
    assert await page.evaluate(small) == []

    await page.get_by_role("link", name="Back to chats").tap()
    await expect(page.get_by_test_id("chat-list-item")).to_have_count(2)
    await expect(page.get_by_test_id("composer")).to_be_hidden()
    assert max(await page.evaluate(widths)) <= PHONE["width"]
    await page.get_by_test_id("chat-list-item").filter(has_text="GGG").tap()
    await expect(page.get_by_test_id("composer")).to_be_visible()
    await expect(page.get_by_test_id("person-switch")).to_be_hidden()
    await page.context.close()
    assert not complaints


async def faults_of_buttons(page: Page, most_lines: int) -> list[str]:
    """Inline buttons that take too many lines, hide some of their words, or differ from their neighbours."""
    script = """(mostLines) => [...document.querySelectorAll('.keyboard > .keyboard-row')].flatMap((row) => {
        const width = row.firstChild.getBoundingClientRect().width;
        return [...row.children].filter((key) => {
            const words = key.querySelector('.key-words');
            const line = parseFloat(getComputedStyle(words).lineHeight);
            const lines = words.getBoundingClientRect().height / line;
            const even = Math.abs(key.getBoundingClientRect().width - width) < 1;
            return Math.round(lines) > mostLines || words.scrollWidth > words.clientWidth || !even;
        }).map((key) => key.textContent);
    })"""
    found: list[str] = await page.evaluate(script, most_lines)
    return found


async def test_short_buttons_stay_on_one_line_and_everything_stays_inside(
    browser: Browser, root: str
) -> None:
    page, complaints = await open_page(browser, root, viewport=PHONE)
    async with httpx.AsyncClient(base_url=root) as http:
        bot, api = Bot(http, None), Api(http)
        group = await api.group()
        row = [[data(words) for words in words_of_row] for words_of_row in (STARS, SHORT)]
        await bot.send("Which?", chat_id=group["id"], reply_markup=keyboard(*row))
        keys: dict[str, Any] = {"keyboard": [[{"text": "A key"}]]}
        await bot.send("W" * 200, chat_id=group["id"], reply_markup=keys)
        await bot.call("setMyCommands", commands=[{"command": "start", "description": "Begin"}])
        await page.goto(f"{root}#{group['id']}")
    await expect(page.get_by_test_id("inline-button")).to_have_count(8)
    await expect(page.get_by_test_id("command-menu")).to_be_visible()
    for viewport, most_lines in ((PHONE, 1), (SMALL, 2)):
        await page.set_viewport_size({"width": viewport["width"], "height": viewport["height"]})
        assert await faults_of_buttons(page, most_lines) == []
        await page.get_by_test_id("message").last.hover()
        assert await page.locator("#conversation").evaluate("(node) => node.scrollWidth") <= viewport["width"]
        for thing in (
            page.get_by_test_id("message").last.get_by_role("button", name="Message menu"),
            page.get_by_test_id("send"),
            page.get_by_role("button", name="Chat menu"),
        ):
            box = await thing.bounding_box()
            assert box is not None
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= viewport["width"]
    await expect(page.locator(".message-menu .icon-more")).to_have_count(
        await page.locator(".message-menu").count()
    )
    await page.context.close()
    assert not complaints


async def test_the_day_lies_over_the_messages_only_while_they_move(browser: Browser, root: str) -> None:
    page, complaints = await open_page(browser, root, viewport=PHONE)
    day = page.get_by_test_id("day-in-sight")
    async with httpx.AsyncClient(base_url=root) as http:
        await Api(http).say("/start")
        for n in range(30):
            await Bot(http, None).send(f"line {n}")
    await expect(page.get_by_test_id("message").last).to_contain_text("line 29")
    await expect(day).to_be_hidden()
    await page.locator("#scroller").hover()
    await page.mouse.wheel(0, -300)
    await expect(day).to_be_visible()
    await expect(day).to_have_text("Today")
    await expect(day).to_be_hidden()
    # Where the day's own line is in sight, nothing repeats it.
    await page.mouse.wheel(0, -9000)
    await expect(page.locator(".day")).to_be_in_viewport()
    await expect(day).to_be_hidden()
    await page.context.close()
    assert not complaints
