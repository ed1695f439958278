"""What the page reads."""

from __future__ import annotations

from tests.localchat.clients import YOU, Page


async def test_the_first_visitor_is_there(page: Page) -> None:
    state = await page.do("GET", "state")
    assert state["people"] == [{"id": YOU, "is_bot": False, "first_name": "You", "language_code": "en"}]
    assert state["bot"]["username"] == "marquee_bot"
    assert [(chat["id"], chat["type"], chat["person"]) for chat in state["chats"]] == [(YOU, "private", YOU)]


async def test_messages_page_by_page(page: Page) -> None:
    for number in range(5):
        await page.say(str(number))
    newest = await page.do("GET", f"chats/{YOU}/messages?limit=2")
    assert [message["text"] for message in newest] == ["3", "4"]
    earlier = await page.do("GET", f"chats/{YOU}/messages?limit=2&before={newest[0]['message_id']}")
    assert [message["text"] for message in earlier] == ["1", "2"]
    assert len(await page.do("GET", f"chats/{YOU}/messages?limit=-1")) == 1


async def test_health(page: Page) -> None:
    assert await page.do("GET", "health") == {"status": "ok", "pending_updates": 0}
