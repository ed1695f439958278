"""Whatever people send: one helpful sentence each, and never a crash."""

from __future__ import annotations

import pytest

from tests.handlers.wire import ADA, PHOTO, STICKER, Json, Wire, private, said

VOICE = {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 1}}
LOCATION = {"location": {"latitude": 1.0, "longitude": 1.0}}
DICE = {"dice": {"emoji": "🎲", "value": 3}}


@pytest.mark.parametrize(
    "content", [PHOTO, STICKER, VOICE, LOCATION, DICE, {**PHOTO, "caption": "/rate heat 4"}]
)
async def test_what_is_not_words(wire: Wire, content: Json) -> None:
    [answer] = await wire.sends(ADA, None, **content)
    assert answer.text.startswith("I can only read words, and files with ratings")
    assert answer.labels == ["My picks", "By mood", "Rate some films"]


@pytest.mark.parametrize("command", ["/frobnicate", "/stats", "/retrain", "/<b>", "/RATEALL", "/"])
async def test_unknown_commands(wire: Wire, command: str) -> None:
    [answer] = await wire.says(ADA, command)
    assert answer.text.startswith(f"I do not know {command}. /help lists what I can do")


async def test_a_very_long_command_is_cut(wire: Wire) -> None:
    assert len(said(await wire.says(ADA, "/" + "x" * 3000))) < 200


async def test_commands_are_known_in_capitals(wire: Wire) -> None:
    assert "I pick films for you" in said(await wire.says(ADA, "/HELP"))


@pytest.mark.parametrize("text", ["💥", "👍🏽", "?!", "...", "☆"])
async def test_words_without_letters(wire: Wire, text: str) -> None:
    assert "no letters in it" in said(await wire.says(ADA, text))


HOSTILE = [
    "<b>bold</b>",
    "</b></i>",
    "&amp; &lt;",
    "\x00\x01\x02 heat",
    "a\u202eb",
    "\ud83d",
    "heat\nheat\theat",
    "'; DROP TABLE rating; --",
    '" OR 1=1',
    "%s %d {0} { $film }",
    "NEAR/3 * ^ heat AND",
    "\u0301\u0301\u0301a",
    "٤٥",
    "½",
    "🎬" * 50 + "a",
    "a" * 4096,
    "/",
]


@pytest.mark.parametrize("command", ["", "/rate ", "/search ", "/recommend ", "/start ", "/ratings "])
async def test_hostile_words_get_one_answer(wire: Wire, command: str) -> None:
    for text in HOSTILE:
        calls = await wire.says(ADA, command + text)
        assert [call.method for call in calls] == ["sendMessage"], text
        assert "Something went wrong" not in calls[0].text, text


@pytest.mark.parametrize("command", ["/rate", "/search", "/recommend", "/rate \n\t ", "/search   "])
async def test_empty_arguments(wire: Wire, command: str) -> None:
    [answer] = await wire.says(ADA, command)
    assert answer.text


async def test_cancel_has_nothing_to_cancel(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/cancel")
    assert "whatever is still open above" in answer.text
    assert answer.labels == ["My picks", "Rate some films"]


async def test_edited_messages_and_service_messages_are_left_alone(wire: Wire) -> None:
    assert await wire.edits(ADA, "/recommend") == []
    assert await wire.edits(ADA, "heat") == []
    pinned = {"message_id": 1, "date": 1, "chat": private(ADA), "text": "x"}
    assert await wire.sends(ADA, None, pinned_message=pinned) == []


async def test_channel_posts_are_left_alone(wire: Wire) -> None:
    post = {
        "message_id": 1,
        "date": 1,
        "chat": {"id": -1001, "type": "channel", "title": "News"},
        "text": "/recommend",
        "entities": [{"type": "bot_command", "offset": 0, "length": 10}],
    }
    assert await wire.update(channel_post=post) == []
    assert await wire.update(edited_channel_post=post) == []


async def test_links_have_no_previews_and_messages_are_html(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "heat")
    assert answer.parameters["link_preview_options"] == {"is_disabled": True}
    assert answer.parameters["parse_mode"] == "HTML"
