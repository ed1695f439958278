"""Entities that Telegram finds by itself in any text: commands, mentions, hashtags, links, addresses."""

from __future__ import annotations

import re

from localchat.bot_api.markup import Entity, utf16_length

_DOMAIN = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+"
# Bare domains count as links only under well-known endings, so that "end.Next" stays text.
_ENDING = r"(?:com|org|net|io|me|tv|co|uk|de|fr|info|dev|app|edu|gov|eu|ru|it|es|nl|jp|ai)"
_PATTERNS: list[tuple[str, re.Pattern[str]]] = [
    (
        "url",
        re.compile(
            rf"(?<![\w@/.])(?:https?://[^\s<>\"]+|{_DOMAIN}{_ENDING}(?![\w-])(?:[/?#][^\s<>\"]*)?)", re.I
        ),
    ),
    ("email", re.compile(rf"(?<![\w.+-])[\w.+-]{{1,64}}@{_DOMAIN}[A-Za-z]{{2,24}}(?![\w])")),
    (
        "bot_command",
        re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z][A-Za-z0-9_]{2,31})?(?![\w/@])"),
    ),
    ("mention", re.compile(r"(?<![\w@/.])@[A-Za-z][A-Za-z0-9_]{2,31}(?![\w@])")),
    ("cashtag", re.compile(r"(?<![\w$])\$[A-Z]{1,8}(?![\w$])")),
    ("hashtag", re.compile(r"(?<![\w#])#(?!\d+\b)\w{1,256}(?![\w#])")),
]
_TRAILING = ".,:;!?'\"…)]}»"
# Telegram looks for nothing inside these.
_CLOSED = {"pre", "code", "text_link", "text_mention", "custom_emoji"}


def find_entities(text: str) -> list[Entity]:
    """What Telegram marks in a text by itself, in order, never overlapping."""
    taken: list[tuple[int, int, str]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if kind == "url":
                end = start + len(_without_trailing(match.group()))
            if all(end <= other or start >= other_end for other, other_end, _ in taken):
                taken.append((start, end, kind))
    return [
        {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
        for start, end, kind in sorted(taken)
    ]


def _without_trailing(url: str) -> str:
    """A full stop or an unopened bracket after a link belongs to the sentence."""
    while url and url[-1] in _TRAILING and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def merge(explicit: list[Entity], found: list[Entity]) -> list[Entity]:
    """Explicit entities and those found beside them, as Telegram orders them."""
    closed = [e for e in explicit if e["type"] in _CLOSED]

    def is_free(entity: Entity) -> bool:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        return all(end <= e["offset"] or start >= e["offset"] + e["length"] for e in closed)

    both = explicit + [e for e in found if is_free(e)]
    return sorted(both, key=lambda e: (e["offset"], -e["length"]))


def entity_text(text: str, entity: Entity) -> str:
    """The part of the text that an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode(
        "utf-16-le", "replace"
    )


def trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Text without the white space around it, which Telegram cuts off, and entities moved to fit."""
    left = utf16_length(text) - utf16_length(text.lstrip())
    trimmed = text.strip()
    length = utf16_length(trimmed)
    kept = []
    for entity in entities:
        start = max(entity["offset"] - left, 0)
        end = min(entity["offset"] + entity["length"] - left, length)
        if end > start:
            kept.append(entity | {"offset": start, "length": end - start})
    return trimmed, kept
