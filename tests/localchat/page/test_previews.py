"""Pictures of links in the page, from a server on loopback that keeps them back until a test wants them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, expect

from tests.localchat.clients import YOU, Bot
from tests.localchat.clients import Page as Api
from tests.localchat.page.stage import PHONE, Stage, data, keyboard, open_page
from tests.localchat.pictures import png

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CARD = "Heat (1995)\nCrime, Thriller"
KEYS = keyboard([data("★"), data("Watchlist")])


@dataclass
class Pictures:
    """A server of one picture, whatever the path; none of a name with "gone" in it.

    Attributes:
        open: answers wait for this.
        asked: the paths of what was asked for.
    """

    url: str = ""
    open: asyncio.Event = field(default_factory=asyncio.Event)
    asked: list[str] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        path = (await reader.readuntil(b"\r\n\r\n")).decode().split(" ")[1]
        self.asked.append(path)
        await self.open.wait()
        status, body = ("404 Not Found", b"") if "gone" in path else ("200 OK", png(900, 600))
        head = f"HTTP/1.1 {status}\r\nContent-Type: image/png\r\nContent-Length: {len(body)}\r\n"
        writer.write(head.encode() + b"Connection: close\r\n\r\n" + body)
        await writer.drain()
        writer.close()


@pytest_asyncio.fixture(loop_scope="session")
async def pictures() -> AsyncIterator[Pictures]:
    found = Pictures()
    server = await asyncio.start_server(found.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    found.url = f"http://{host}:{port}"
    yield found
    found.open.set()
    server.close()


def poster(address: str, **more: Any) -> dict[str, Any]:
    """The options that show a poster over a film card."""
    return {"url": address, "show_above_text": True, "prefer_large_media": True, "is_disabled": False} | more


async def boxes(message: Locator) -> list[dict[str, float]]:
    """Where a message's parts are."""
    parts = message.locator(".bubble, .text, .keyboard")
    script = "(nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON())"
    found: list[dict[str, float]] = await parts.evaluate_all(script)
    return found


async def loaded(page: Page) -> None:
    """Wait until the newest message's picture is there."""
    await expect(page.locator(".link-picture img").last).to_have_js_property("naturalHeight", 600)


@pytest.mark.parametrize("viewport", [None, PHONE])
async def test_a_picture_above_the_text_comes_without_a_jump(
    browser: Browser, root: str, pictures: Pictures, viewport: Any
) -> None:
    page, complaints = await open_page(browser, root, **({"viewport": viewport} if viewport else {}))
    async with httpx.AsyncClient(base_url=root) as http:
        bot = Bot(http, None)
        await Api(http).say("/start")
        options = poster(f"{pictures.url}/poster.jpg?size=w500")
        sent = await bot.send(CARD, link_preview_options=options, reply_markup=KEYS)
        card = page.get_by_test_id("message").last
        await expect(card).to_contain_text("Heat (1995)")
        before = await boxes(card)
        assert len(before) == 3
        pictures.open.set()
        await loaded(page)
        assert await boxes(card) == before
        picture = await card.locator(".link-picture").bounding_box()
        text = await card.locator(".text").bounding_box()
        assert picture is not None
        assert text is not None
        assert picture["y"] + picture["height"] <= text["y"]
        await expect(card.get_by_role("link", name="Picture: Heat (1995)")).to_have_attribute(
            "href", options["url"]
        )
        widths = "[document.documentElement.scrollWidth, document.getElementById('scroller').scrollWidth]"
        assert max(await page.evaluate(widths)) <= page.viewport_size["width"]  # type: ignore[index]

        # An edit keeps the very picture; one without it takes it away.
        await card.locator(".link-picture").evaluate("(node) => { node.kept = true; }")
        where = {"chat_id": YOU, "message_id": sent["message_id"], "reply_markup": KEYS}
        await bot.call("editMessageText", **where, text="Heat\nYou gave it 5", link_preview_options=options)
        await expect(card).to_contain_text("You gave it 5")
        await expect(card.locator(".link-picture")).to_have_js_property("kept", True)
        await expect(card.get_by_role("img")).to_have_attribute("alt", "Picture: Heat")
        assert pictures.asked == ["/poster.jpg?size=w500"]
        await bot.call("editMessageText", **where, text="Gone")
        await expect(card).to_contain_text("Gone")
        await expect(page.locator(".link-picture")).to_have_count(0)
    await page.context.close()
    assert not complaints


async def test_a_picture_under_the_text(stage: Stage, pictures: Pictures) -> None:
    pictures.open.set()
    await stage.start()
    await stage.bot.send(CARD, link_preview_options={"url": f"{pictures.url}/POSTER.PNG"})
    await loaded(stage.page)
    picture = await stage.last.locator(".link-picture").bounding_box()
    text = await stage.last.locator(".text").bounding_box()
    assert picture is not None
    assert text is not None
    assert picture["y"] >= text["y"] + text["height"]


async def test_what_is_no_picture_shows_none(stage: Stage, pictures: Pictures) -> None:
    await stage.start()
    address = f"{pictures.url}/poster.jpg"
    await stage.bot.send(f"See {address}")
    for options in (
        {"is_disabled": True},
        {"show_above_text": True},
        poster(address, is_disabled=True),
        poster(f"{pictures.url}/film"),
        poster(f"{pictures.url}/film?poster.jpg"),
        poster(f"{pictures.url}/film#poster.jpg"),
        poster(f"{pictures.url}/poster.svg"),
        poster("javascript:alert(1)//.jpg"),
        poster("data:image/png;base64,x.jpg"),
        poster("/page/poster.jpg"),
        poster("http://[/poster.jpg"),
    ):
        await stage.bot.send(f"See {address}", link_preview_options=options)
    await stage.api.say(f"I saw {address}")
    await expect(stage.the("message")).to_have_count(14)
    await expect(stage.page.locator("img, .link-picture")).to_have_count(0)
    assert pictures.asked == []


async def test_a_picture_that_does_not_come_leaves_no_gap(
    browser: Browser, root: str, pictures: Pictures
) -> None:
    page, complaints = await open_page(browser, root)
    pictures.open.set()
    async with httpx.AsyncClient(base_url=root) as http:
        bot = Bot(http, None)
        await Api(http).say("/start")
        await bot.send(CARD)
        options = poster(f"{pictures.url}/gone.jpg")
        sent = await bot.send(CARD, link_preview_options=options)
        plain, failed = (page.locator(".bubble").nth(n) for n in (-2, -1))
        await expect(failed.locator(".link-picture")).to_be_hidden()
        boxes_of = [await bubble.bounding_box() for bubble in (plain, failed)]
        assert boxes_of[0] is not None
        assert boxes_of[1] is not None
        assert [boxes_of[0][side] for side in ("width", "height")] == [
            boxes_of[1][side] for side in ("width", "height")
        ]
        # The next edit does not try again, so nothing opens and closes under somebody's finger.
        where = {"chat_id": YOU, "message_id": sent["message_id"]}
        await bot.call("editMessageText", **where, text="Anew", link_preview_options=options)
        await expect(failed).to_contain_text("Anew")
        await expect(failed.locator(".link-picture")).to_be_hidden()
        assert pictures.asked == ["/gone.jpg"]
    await page.context.close()
    assert len(complaints) == 1
    assert "404" in complaints[0]
