from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localchat.bot_api.entities import entity_text, find_entities, merge, trim
from localchat.bot_api.markup import utf16_length


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start", [("bot_command", "/start")]),
        ("/rate@marquee_bot the matrix", [("bot_command", "/rate@marquee_bot")]),
        ("🎬 /help.", [("bot_command", "/help")]),
        ("either/or and 1/2 and //", []),
        ("ask @marquee_bot!", [("mention", "@marquee_bot")]),
        ("mail me@example.org now", [("email", "me@example.org")]),
        ("see https://example.org/a_(b), then", [("url", "https://example.org/a_(b)")]),
        ("(imdb.com/title/tt0133093)", [("url", "imdb.com/title/tt0133093")]),
        ("Heat.Next day", []),
        ("#scifi #1 $USD", [("hashtag", "#scifi"), ("cashtag", "$USD")]),
        ("http://a.org/@b/#c", [("url", "http://a.org/@b/#c")]),
    ],
)
def test_telegrams_own_finds(text: str, found: list[tuple[str, str]]) -> None:
    assert [(entity["type"], entity_text(text, entity)) for entity in find_entities(text)] == found


@given(st.text(max_size=60))
def test_finds_lie_in_the_text_and_apart(text: str) -> None:
    end = 0
    for entity in find_entities(text):
        assert entity["offset"] >= end
        end = entity["offset"] + entity["length"]
    assert end <= utf16_length(text)


def test_nothing_is_found_inside_code_and_links() -> None:
    code = {"type": "code", "offset": 0, "length": 6}
    bold = {"type": "bold", "offset": 7, "length": 5}
    merged = merge([code, bold], find_entities("/start /help"))
    assert merged == [code, bold, {"type": "bot_command", "offset": 7, "length": 5}]


def test_trimming_moves_and_cuts_entities() -> None:
    text, entities = trim(
        "  ab  ", [{"type": "bold", "offset": 0, "length": 6}, {"type": "code", "offset": 0, "length": 2}]
    )
    assert (text, entities) == ("ab", [{"type": "bold", "offset": 0, "length": 2}])
