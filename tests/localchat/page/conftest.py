"""The page in a real browser: one Chromium a run, a fresh server and a fresh profile for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright

from localchat import LocalChat, running
from tests.localchat.clients import TOKEN, Bot, Page
from tests.localchat.page.stage import Stage, open_page

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]


@pytest.fixture(scope="session")
def chromium() -> Path:
    if not CHROMIUM.exists():
        pytest.skip(f"browser tests need Debian's chromium at {CHROMIUM}")
    return CHROMIUM


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: Path) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def root() -> AsyncIterator[str]:
    async with running(LocalChat(TOKEN, rate_limits=False).app) as address:
        yield address


@pytest_asyncio.fixture(loop_scope="session")
async def stage(browser: Browser, root: str) -> AsyncIterator[Stage]:
    page, complaints = await open_page(browser, root)
    async with httpx.AsyncClient(base_url=root) as http:
        yield Stage(page, Bot(http, None), Page(http), root)
    await page.context.close()
    assert not complaints
