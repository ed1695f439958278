"""A local chat to talk to: in memory through the application's own interface, or served over a socket."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest

from localchat import LocalChat, running
from tests.localchat.clients import TOKEN, Bot, Clock, Page
from tests.localchat.shapes import Shapes


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
