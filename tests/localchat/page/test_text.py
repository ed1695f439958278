"""Formatted text in the page, and that nothing from outside becomes markup."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import expect

from tests.localchat.page.stage import Stage, data, keyboard

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

ATTACK = '<img src=x onerror="window.hacked=1">'


ENTITIES: list[tuple[str, list[tuple[Any, ...]], str]] = [
    ("🎬 bold 🎬", [("bold", 3, 4)], "🎬 <b>bold</b> 🎬"),
    ("nested text", [("bold", 0, 11), ("italic", 7, 4)], "<b>nested <i>text</i></b>"),
    ("over lap", [("bold", 0, 6), ("italic", 3, 5)], "<b>ove<i>r l</i></b><i>ap</i>"),
    ("<b>no</b>", [("underline", 0, 3)], "<u>&lt;b&gt;</u>no&lt;/b&gt;"),
    ("a\nquote\nb", [("blockquote", 2, 5)], "a<blockquote>quote</blockquote>b"),
    ("beyond", [("strikethrough", 2, 99), ("unheard_of", 0, 2)], "be<s>yond</s>"),
    (
        "x\ny",
        [("pre", 0, 1, {"language": "py"})],
        '<pre data-language="py" tabindex="0"><code>x</code></pre>y',
    ),
    ("hi", [("text_link", 0, 2, {"url": "javascript:alert(1)"})], "<span>hi</span>"),
    ("hi", [("text_link", 0, 2, {"url": " java\nscript:alert(1)"})], "<span>hi</span>"),
    (
        "@ann",
        [("mention", 0, 4)],
        '<button type="button" class="inline-link" data-mention="@ann">@ann</button>',
    ),
]


async def test_entities_stand_at_utf16_offsets(stage: Stage) -> None:
    script = """async ([text, entities]) => {
        const { rich } = await import("/page/entities.js");
        const box = document.createElement("div");
        box.append(rich(text, entities));
        return box.innerHTML;
    }"""
    for text, entities, html in ENTITIES:
        plain = [
            {"type": e[0], "offset": e[1], "length": e[2]} | (e[3] if len(e) > 3 else {}) for e in entities
        ]
        assert await stage.page.evaluate(script, [text, plain]) == html


async def test_nothing_from_outside_becomes_markup(stage: Stage) -> None:
    await stage.start()
    person = await stage.api.person(ATTACK[:64])
    group = await stage.api.group(person["id"], title=ATTACK)
    await stage.bot.send(ATTACK, reply_markup=keyboard([data(ATTACK, "x")]))
    await expect(stage.last.locator(".text")).to_have_text(ATTACK)
    await stage.button("img").click()
    query = await stage.bot.next("callback_query")
    await stage.bot.call("answerCallbackQuery", callback_query_id=query["id"], text=ATTACK)
    await expect(stage.the("toast")).to_have_text(ATTACK)
    await stage.api.say(ATTACK, chat_id=group["id"], person=person["id"])
    await stage.the("chat-list-item").filter(has_text="img").first.click()
    await expect(stage.page.locator("#head-name")).to_have_text(ATTACK)
    await expect(stage.last.locator(".text")).to_have_text(ATTACK)
    await stage.the("person-switch").click()
    await expect(stage.page.get_by_role("menuitemradio")).to_have_count(2)
    assert await stage.page.locator("img").count() == 0
    assert await stage.page.evaluate("window.hacked") is None
