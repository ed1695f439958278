"""The page in a browser, with hands on it and the bot behind it, for the tests of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from playwright.async_api import Browser, ConsoleMessage, Error, Locator, Page, expect

from tests.localchat.clients import Bot
from tests.localchat.clients import Page as Api

DESK = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}
# A machine that is busy with other tests is slow; nothing here depends on how slow.
PATIENCE_MS = 15_000
expect.set_options(timeout=PATIENCE_MS)


@dataclass
class Stage:
    """A page, the bot behind it, and the page's own interface."""

    page: Page
    bot: Bot
    api: Api
    root: str

    def the(self, hook: str) -> Locator:
        """Elements by their data-testid."""
        return self.page.get_by_test_id(hook)

    @property
    def last(self) -> Locator:
        """The newest message."""
        return self.the("message").last

    def button(self, text: str) -> Locator:
        """An inline button by its words."""
        return self.the("inline-button").filter(has_text=text)

    async def say(self, text: str) -> None:
        """Type a message and press Enter."""
        await self.the("composer").fill(text)
        await self.the("composer").press("Enter")
        await expect(self.the("composer")).to_have_value("")

    async def start(self) -> None:
        """Press the start button of a fresh chat; the bot reads it."""
        await self.the("start-button").click()
        await expect(self.last).to_contain_text("/start")
        assert (await self.bot.next("message"))["text"] == "/start"


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def data(text: str, value: str | None = None) -> dict[str, Any]:
    return {"text": text, "callback_data": value or text}


async def open_page(browser: Browser, root: str, **options: Any) -> tuple[Page, list[str]]:
    """A page in a browser profile of its own, and the list in which its complaints gather."""
    context = await browser.new_context(**({"viewport": DESK, "reduced_motion": "reduce"} | options))
    context.set_default_timeout(PATIENCE_MS)
    page = await context.new_page()
    complaints: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            complaints.append(message.text)

    def failed(error: Error) -> None:
        complaints.append(str(error))

    page.on("console", heard)
    page.on("pageerror", failed)
    await page.goto(root)
    await expect(page.locator("#line")).to_have_text("local chat")
    return page, complaints
