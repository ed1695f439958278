from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localchat.bot_api.entities import entity_text
from localchat.bot_api.markup import checked_link, parse_html, utf16_length
from localchat.refusals import Refused

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b>", "bold", [{"type": "bold", "offset": 0, "length": 4}]),
        ("a <STRONG>b</STRONG>", "a b", [{"type": "bold", "offset": 2, "length": 1}]),
        ("<em>i</em>", "i", [{"type": "italic", "offset": 0, "length": 1}]),
        ("<ins>u</ins>", "u", [{"type": "underline", "offset": 0, "length": 1}]),
        ("<del>s</del>", "s", [{"type": "strikethrough", "offset": 0, "length": 1}]),
        ("<tg-spoiler>x</tg-spoiler>", "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
        ('<span class="tg-spoiler">x</span>', "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
        ("<code>x</code>", "x", [{"type": "code", "offset": 0, "length": 1}]),
        ("<pre>x</pre>", "x", [{"type": "pre", "offset": 0, "length": 1}]),
        (
            '<pre><code class="language-python">x</code></pre>',
            "x",
            [{"type": "pre", "offset": 0, "length": 1, "language": "python"}],
        ),
        ('<code class="language-c">x</code>', "x", [{"type": "code", "offset": 0, "length": 1}]),
        ("<blockquote>q</blockquote>", "q", [{"type": "blockquote", "offset": 0, "length": 1}]),
        (
            "<blockquote expandable>q</blockquote>",
            "q",
            [{"type": "expandable_blockquote", "offset": 0, "length": 1}],
        ),
        (
            '<a href="https://a.org/?x=1&amp;y=2">l</a>',
            "l",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "https://a.org/?x=1&y=2"}],
        ),
        ("<a>a.org</a>", "a.org", [{"type": "text_link", "offset": 0, "length": 5, "url": "http://a.org/"}]),
        ("<a href='not a link'>l</a>", "l", []),
        (
            '<a href="tg://user?id=42">m</a>',
            "m",
            [{"type": "text_mention", "offset": 0, "length": 1, "user": {"id": 42}}],
        ),
        (
            '<tg-emoji emoji-id="53">👍</tg-emoji>',
            "👍",
            [{"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": "53"}],
        ),
        (
            "🎬<b>é<i>🎥</i></b>",
            "🎬é🎥",
            [{"type": "bold", "offset": 2, "length": 3}, {"type": "italic", "offset": 3, "length": 2}],
        ),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [{"type": "bold", "offset": 0, "length": 1}]),
        ("&lt;&gt;&amp;&quot;&#65;&#x42; &nbsp; & &copy", '<>&"AB &nbsp; & &copy', []),
        ("a > b", "a > b", []),
        ("<b class=x title='y' >z</b>", "z", [{"type": "bold", "offset": 0, "length": 1}]),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[object]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é<b>x</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("1 <3", "Unclosed start tag at byte offset 2"),
        ("1 < 3", 'Unsupported start tag "" at byte offset 2'),
        ("<table>", 'Unsupported start tag "table" at byte offset 0'),
        ("<b title", 'Unclosed start tag "b" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ('<a href="x', 'Unclosed start tag "a" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("<b =x>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        (
            '<tg-emoji emoji-id="x">y</tg-emoji>',
            "Invalid custom emoji identifier specified at byte offset 24",
        ),
    ],
)
def test_broken_html_is_refused_in_telegrams_words(source: str, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


@given(TEXTS)
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(escape(text, quote=False)) == (text, [])


@given(TEXTS, TEXTS.filter(bool), TEXTS)
def test_an_entity_covers_what_its_tag_enclosed(before: str, inside: str, after: str) -> None:
    text, entities = parse_html(
        f"{escape(before)}<b>{escape(inside)}</b>{escape(after)}".replace("&#x27;", "'")
    )
    assert text == before + inside + after
    assert [entity_text(text, entity) for entity in entities] == [inside]
    assert entities[0]["length"] == utf16_length(inside)


@given(st.text(alphabet="<>/ab=\"' &;#x1spanpre", max_size=30))
def test_any_text_is_parsed_or_refused(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refused as refusal:
        assert refusal.description.startswith("Bad Request: can't parse entities: ")  # noqa: PT017 - either is fine
    else:
        assert all(entity["offset"] + entity["length"] <= utf16_length(text) for entity in entities)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("example.org", "http://example.org/"),
        ("https://example.org/a", "https://example.org/a"),
        ("http://localhost:8080", "http://localhost:8080/"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("javascript:alert(1)", None),
        ("ftp://example.org", None),
        ("nowhere", None),
        ("http://[::1", None),
        ("", None),
        ("a b.org", None),
    ],
)
def test_links_are_kept_with_a_scheme_or_dropped(url: str, kept: str | None) -> None:
    assert checked_link(url) == kept
