"""What a screen reader gets of the page, in a real browser."""

from __future__ import annotations

import pytest
from playwright.async_api import expect

from tests.localchat.page.stage import Stage, data, keyboard

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LISTED = (
    "Two films:\n\n1. Heat (1995) · Crime · ★ 4.5 for you\n2. Se7en, not rated any more\n3. Big (1988) ★ 4"
)


async def test_a_button_with_a_number_names_the_film_of_that_line(stage: Stage) -> None:
    await stage.start()
    await stage.bot.send(
        LISTED,
        reply_markup=keyboard(
            [data("1", "a"), data("2", "b"), data("3", "c"), data("4", "d")],
            [data("1", "e"), data("Watched 1"), data("Remove 1")],
            [data("★ 1"), data("★ 2")],
            [data("Page 1"), data("· 2 ·"), data("Page 3")],
            [data("· 1 ·"), data("Page 2")],
            [data("More picks")],
        ),
    )
    buttons = stage.last.get_by_test_id("inline-button")
    for place, name in enumerate(
        [
            *("1: Heat (1995)", "2: Se7en, not rated any more", "3: Big (1988)", "4"),
            *("1: Heat (1995)", "Watched 1: Heat (1995)", "Remove 1: Heat (1995)"),
            *("★ 1", "★ 2", "Page 1", "· 2 ·", "Page 3", "· 1 ·", "Page 2", "More picks"),
        ]
    ):
        await expect(buttons.nth(place)).to_have_accessible_name(name)


async def test_the_buttons_under_a_card_are_those_of_its_film(stage: Stage) -> None:
    await stage.start()
    await stage.bot.send("Heat (1995)\nCrime\n", reply_markup=keyboard([data("★ 1"), data("Seen it")]))
    group = stage.page.get_by_role("group", name="Buttons: Heat (1995)", exact=True)
    await expect(group.get_by_role("button", name="Seen it")).to_be_visible()


async def test_links_are_not_told_by_their_colour_alone(stage: Stage) -> None:
    await stage.start()
    await stage.bot.send('<a href="https://example.org/">IMDb</a> · /help', parse_mode="HTML")
    for link in (stage.last.get_by_role("link", name="IMDb"), stage.last.locator(".inline-link")):
        await expect(link).to_have_css("text-decoration-line", "underline")


async def test_what_was_typed_survives_a_reload_in_its_own_chat(stage: Stage) -> None:
    await stage.start()
    group = await stage.api.group(title="Film night")
    await stage.the("composer").fill("half a sen")
    await stage.page.reload()
    await expect(stage.the("composer")).to_have_value("half a sen")
    await stage.page.goto(f"{stage.root}#{group['id']}")
    await expect(stage.page.locator("#head-name")).to_have_text("Film night")
    await expect(stage.the("composer")).to_have_value("")
    await stage.page.go_back()
    await expect(stage.the("composer")).to_have_value("half a sen")
    await stage.say("half a sentence")
    await stage.page.reload()
    await expect(stage.last).to_contain_text("half a sentence")
    await expect(stage.the("composer")).to_have_value("")


async def test_a_list_of_people_to_choose_is_a_list(stage: Stage) -> None:
    await stage.api.person("Ben")
    await stage.the("new-group").click()
    dialog = stage.page.get_by_role("dialog")
    await expect(dialog.get_by_role("listitem").get_by_role("checkbox", name="Ben")).to_be_visible()
    await expect(dialog.locator("ul > :not(li), :not(ul) > li")).to_have_count(0)
