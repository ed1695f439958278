"""A local chat to talk to: in memory through the application's own interface, or served over a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from localchat import LocalChat, running
from tests.localchat.clients import TOKEN, Bot, Clock, Page
from tests.localchat.shapes import Shapes
from tests.localchat.stage import Stage, open_page

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]


@pytest.fixture(scope="session")
def shapes(request: pytest.FixtureRequest) -> Shapes | None:
    """Telegram's description; None where the file is absent, so that all else is still tested."""
    try:
        return Shapes(request.getfixturevalue("bot_api"))
    except pytest.skip.Exception:
        return None


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def chat(clock: Clock) -> LocalChat:
    """A local chat without rate limits, at a time of the test's choice."""
    return LocalChat(TOKEN, rate_limits=False, clock=clock)


@pytest.fixture
async def http(chat: LocalChat) -> AsyncIterator[httpx.AsyncClient]:
    """HTTP to the chat, without a socket between."""
    transport = httpx.ASGITransport(chat.app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture
def bot(http: httpx.AsyncClient, shapes: Shapes | None) -> Bot:
    return Bot(http, shapes)


@pytest.fixture
def page(http: httpx.AsyncClient) -> Page:
    return Page(http)


@pytest.fixture
async def started(page: Page, bot: Bot) -> None:
    """The first person has written to the bot, and the bot has read it."""
    await page.say("/start")
    await bot.updates()


@pytest.fixture
async def served(chat: LocalChat) -> AsyncIterator[str]:
    """The root of the chat on a real socket."""
    async with running(chat.app) as root:
        yield root


@pytest.fixture(scope="module")
def chromium() -> Path:
    if not CHROMIUM.exists():
        pytest.skip(f"browser tests need Debian's chromium at {CHROMIUM}")
    return CHROMIUM


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser(chromium: Path) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def root() -> AsyncIterator[str]:
    async with running(LocalChat(TOKEN, rate_limits=False).app) as address:
        yield address


@pytest_asyncio.fixture(loop_scope="module")
async def stage(browser: Browser, root: str) -> AsyncIterator[Stage]:
    page, complaints = await open_page(browser, root)
    async with httpx.AsyncClient(base_url=root) as http:
        yield Stage(page, Bot(http, None), Page(http), root)
    await page.context.close()
    assert not complaints
