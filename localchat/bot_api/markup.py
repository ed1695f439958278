"""Telegram's HTML: tags to entities, with Telegram's own error sentences.

Follows the parser of Telegram's library TDLib (`parse_html`): the same tags, the same leniency (`&` alone is
text, end tags may be bare) and the same error sentences. Offsets in errors are bytes of UTF-8; offsets and
lengths of entities are UTF-16 code units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from localchat.refusals import bad_request

STYLES = {
    "b": "bold", "strong": "bold",
    "i": "italic", "em": "italic",
    "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "tg-spoiler": "spoiler", "span": "spoiler",
    "code": "code",
}  # fmt: skip
TAGS = {*STYLES, "a", "pre", "blockquote", "tg-emoji"}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));?")
ATTRIBUTE = re.compile(
    r"""\s*(?P<name>[^\s=>/"']+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[A-Za-z0-9.\-]+)(?=[\s>])))?"""
)
MENTION = re.compile(r"tg://user\?id=(\d+)$")

SCHEMES = {"http", "https", "tg", "ton", "mailto", "tel"}

Entity = dict[str, Any]


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, the unit of Telegram's limits and offsets."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass(slots=True)
class _Open:
    """A start tag that waits for its end."""

    tag: str
    argument: str
    offset: int
    position: int


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Plain text and its entities.

    A `text_mention` entity carries only the id of its user here; the caller knows the people.

    Raises:
        Refused: 400 "can't parse entities: ...", as Telegram says it.
    """
    result: list[str] = []
    entities: list[Entity] = []
    opened: list[_Open] = []
    offset = 0
    position = 0
    while position < len(source):
        character = source[position]
        if character == "<" and source[position + 1 : position + 2] == "/":
            start, position = position, _end_tag(source, position, opened)
            closed = opened.pop()
            entity = _entity(closed, offset, "".join(result[closed.position :]), source, start)
            if entity:
                entities.append(entity)
        elif character == "<":
            tag, argument, position = _start_tag(source, position)
            opened.append(_Open(tag, argument, offset, len(result)))
        else:
            if character == "&":
                character, position = _character(source, position)
            else:
                position += 1
            result.append(character)
            offset += utf16_length(character)
    if opened:
        raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return "".join(result), _merge_code(entities)


def _cannot_parse(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")


def _byte(source: str, position: int) -> int:
    return len(source[:position].encode("utf-8", "surrogatepass"))


def _character(source: str, position: int) -> tuple[str, int]:
    """Decode `&lt;` and its like; anything else is a plain ampersand."""
    match = CHARACTER.match(source, position)
    if match:
        decimal, hexadecimal, name = match.groups()
        if name in CHARACTERS:
            return CHARACTERS[name], match.end()
        code = int(decimal) if decimal else int(hexadecimal, 16) if hexadecimal else 0
        if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF:
            return chr(code), match.end()
    return "&", position + 1


def _decoded(value: str) -> str:
    parts, position = [], 0
    while position < len(value):
        if value[position] == "&":
            character, position = _character(value, position)
            parts.append(character)
        else:
            parts.append(value[position])
            position += 1
    return "".join(parts)


def _start_tag(source: str, start: int) -> tuple[str, str, int]:
    """Read `<tag attribute="value">`: the tag, the argument that its entity needs, and where it ends."""
    name = re.compile(r"[^\s>]*").match(source, start + 1)
    assert name is not None  # the pattern matches the empty string too
    if name.end() == len(source):
        raise _cannot_parse(f"Unclosed start tag at byte offset {_byte(source, start)}")
    tag = name.group().lower()
    if tag not in TAGS:
        raise _cannot_parse(f'Unsupported start tag "{tag}" at byte offset {_byte(source, start)}')
    argument = ""
    position = name.end()
    while True:
        while source[position : position + 1].isspace():
            position += 1
        if position >= len(source):
            raise _cannot_parse(f'Unclosed start tag "{tag}" at byte offset {_byte(source, start)}')
        if source[position] == ">":
            break
        attribute = ATTRIBUTE.match(source, position)
        if not attribute:
            raise _cannot_parse(
                f'Empty attribute name in the tag "{tag}" at byte offset {_byte(source, start)}'
            )
        position = attribute.end()
        quoted = attribute["double"] if attribute["double"] is not None else attribute["single"]
        value = _decoded(quoted) if quoted is not None else (attribute["bare"] or "").lower()
        if source[position : position + 1] == "=":
            raise _cannot_parse(f'Unclosed start tag "{tag}" at byte offset {_byte(source, start)}')
        argument = _argument(tag, attribute["name"].lower(), value) or argument
    if tag == "span" and argument != "spoiler":
        raise _cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {_byte(source, start)}')
    return tag, argument, position + 1


def _argument(tag: str, attribute: str, value: str) -> str:
    match tag, attribute:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "expandable"
        case _:
            return ""


def _end_tag(source: str, start: int, opened: list[_Open]) -> int:
    if not opened:
        raise _cannot_parse(f"Unexpected end tag at byte offset {_byte(source, start)}")
    end = re.compile(r"</([^\s>]*)\s*>").match(source, start)
    if not end:
        raise _cannot_parse(f"Unclosed end tag at byte offset {_byte(source, start)}")
    found, expected = end[1].lower(), opened[-1].tag
    if found not in {"", expected}:
        raise _cannot_parse(
            f"Unmatched end tag at byte offset {_byte(source, start)},"
            f' expected "</{expected}>", found "</{found}>"'
        )
    return end.end()


def _entity(opened: _Open, offset: int, text: str, source: str, start: int) -> Entity | None:
    if offset == opened.offset:
        return None
    entity: Entity = {"offset": opened.offset, "length": offset - opened.offset}
    match opened.tag:
        case "a":
            return _link(entity, opened.argument or text)
        case "blockquote":
            kind = "expandable_blockquote" if opened.argument else "blockquote"
        case "tg-emoji":
            if not opened.argument.isdigit():
                at = _byte(source, start)
                raise _cannot_parse(f"Invalid custom emoji identifier specified at byte offset {at}")
            return {"type": "custom_emoji"} | entity | {"custom_emoji_id": opened.argument}
        case "code" if opened.argument:
            return {"type": "code"} | entity | {"language": opened.argument}
        case tag:
            kind = STYLES.get(tag, tag)
    return {"type": kind} | entity


def _link(entity: Entity, url: str) -> Entity | None:
    mention = MENTION.match(url)
    if mention:
        return {"type": "text_mention"} | entity | {"user": {"id": int(mention[1])}}
    checked = checked_link(url)
    return {"type": "text_link"} | entity | {"url": checked} if checked else None


def checked_link(url: str) -> str | None:
    """A link as Telegram keeps it: with a scheme, or None where it would drop it."""
    url = url.strip()
    if "://" not in url and not url.startswith(("tg:", "mailto:", "tel:")):
        url = "http://" + url
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    scheme, host = parts.scheme.lower(), parts.hostname or ""
    is_web = scheme in {"http", "https"}
    names_a_host = not is_web or "." in host or host == "localhost" or ":" in host
    if any(map(str.isspace, url)) or not names_a_host or scheme not in SCHEMES:
        return None
    bare = is_web and not parts.path and not parts.query and not parts.fragment
    return url + "/" if bare else url


def _merge_code(entities: list[Entity]) -> list[Entity]:
    """`<pre><code class="language-x">` is one `pre` with a language; elsewhere the language is dropped."""
    blocks = {(e["offset"], e["length"]): e for e in entities if e["type"] == "pre"}
    kept = []
    for entity in entities:
        if entity["type"] == "code":
            block = blocks.get((entity["offset"], entity["length"]))
            language = entity.pop("language", None)
            if block is not None:
                if language:
                    block["language"] = language
                continue
        kept.append(entity)
    return sorted(kept, key=lambda e: (e["offset"], -e["length"]))
