"""The whole journey in a real browser, on a phone-sized screen: from /start to /forgetme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect, sync_playwright

from tests.e2e.process import PATIENCE

pytestmark = pytest.mark.browser

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def page(root: str) -> Iterator[Page]:
    """The bot's page on a phone; whatever the browser complains of fails the test."""
    if not CHROMIUM.exists():
        pytest.skip(f"browser tests need Debian's chromium at {CHROMIUM}")
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport=PHONE, has_touch=True)
        page.set_default_timeout(PATIENCE * 1000)
        expect.set_options(timeout=PATIENCE * 1000)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.goto(root)
        yield page
        browser.close()
    assert complaints == []


class Phone:
    """What a thumb does."""

    def __init__(self, page: Page, pictures: Path) -> None:
        self.page = page
        self._pictures = pictures

    def says(self, text: str) -> None:
        """Type a message and send it."""
        self.page.get_by_test_id("composer").fill(text)
        self.page.get_by_test_id("send").click()
        expect(self.page.locator("[data-outgoing=true]").last).to_contain_text(text)

    def answer(self, words: str) -> Locator:
        """The bot's newest message with these words, once it is there."""
        message = self.page.locator("[data-testid=message][data-outgoing=false]").filter(has_text=words).last
        expect(message).to_be_visible()
        return message

    def taps(self, message: Locator, label: str) -> None:
        """Press a button under a message."""
        message.get_by_test_id("inline-button").filter(has_text=label).first.click()

    def shows_whole(self, message: Locator) -> None:
        """See that a message fits between the chat's head and the line to write in."""
        message_box, window = message.bounding_box(), self.page.locator("#scroller").bounding_box()
        assert message_box is not None
        assert window is not None
        assert message_box["height"] <= window["height"]

    def picture(self, name: str) -> None:
        """Take a picture for the eye, and see that nothing is wider than the screen."""
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 390, f"{name}: the page is {wide} pixels wide"
        self.page.screenshot(path=self._pictures / f"{name}.png")


def films_in(text: str) -> list[str]:
    """The titles of a numbered list."""
    return re.findall(r"^\d+\. (.+? \(\d{4}\))", text, re.MULTILINE)


def test_from_start_to_forgetme(page: Page, tmp_path: Path) -> None:
    phone = Phone(page, tmp_path)
    page.get_by_test_id("start-button").click()
    hello = phone.answer("One question first")
    expect(hello).to_contain_text("sample data")
    phone.picture("1-start")

    phone.taps(hello, "Yes, use my ratings")
    phone.answer("Your ratings will help")
    for progress in (
        "1 of 3 rated",
        "2 of 3 rated, one more",
        "3 films rated: your picks are ready",
        "4 films rated",
        "5 films rated",
    ):
        phone.taps(phone.answer("Have you seen"), "★ 4")
        phone.answer(progress)
    phone.picture("2-five-rated")

    phone.says("/recommend")
    picks = phone.answer("Because you gave")
    before = films_in(picks.inner_text())
    assert len(before) == 5
    phone.shows_whole(picks)
    phone.picture("3-picks")

    phone.taps(picks, "1")
    phone.taps(phone.answer("on average from"), "Why this film?")
    why = phone.answer("These shares are exact")
    expect(why).to_contain_text("■")
    phone.picture("4-why")

    phone.taps(why, "Back to the film")
    phone.taps(phone.answer("on average from"), "Seen it")
    phone.answer("How was it?")
    phone.says("/recommend")
    again = page.locator("[data-testid=message][data-outgoing=false]").last
    expect(again).to_contain_text("Because you gave")
    expect(again).not_to_contain_text("How was it?")
    after = films_in(again.inner_text())
    assert len(after) == 5
    assert before[0] not in after
    phone.picture("5-without-the-seen-one")

    phone.says("/ratings")
    ratings = phone.answer("newest first")
    assert len(films_in(ratings.inner_text())) == 5
    phone.picture("6-ratings")

    phone.says("/forgetme")
    phone.taps(phone.answer("Are you sure?"), "Yes, delete everything")
    phone.answer("everything I knew about you is deleted")
    phone.says("/ratings")
    phone.answer("You have not rated a film yet")
    phone.picture("7-forgotten")
