"""Sentences for chat people, from Fluent files; everything from outside is cleaned and escaped here, once."""

from __future__ import annotations

import html
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en"
LONGEST_QUOTE = 60
"""Characters of somebody's own words that a sentence repeats to them."""

Argument = str | int | float


class Language(StrEnum):
    """What the bot speaks; AS_TELEGRAM is whatever the person's Telegram does."""

    AS_TELEGRAM = "auto"
    ENGLISH = "en"
    SPANISH = "es"
    RUSSIAN = "ru"
    GERMAN = "de"
    PORTUGUESE = "pt"


_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Texts:
    """All sentences of all languages.

    Args:
        folder: holds one folder of `.ftl` files per language; English must be there.
    """

    def __init__(self, folder: Path = Path(__file__).parent.parent / "locales") -> None:
        self._bundles = {place.name: _bundle(place) for place in sorted(folder.iterdir()) if place.is_dir()}
        if FALLBACK not in self._bundles:
            raise FileNotFoundError(f"no English sentences in {folder}")

    @property
    def languages(self) -> list[str]:
        """Every language that is spoken, as IETF tags."""
        return list(self._bundles)

    def say(self, language: str, key: str, /, **args: Argument) -> str:
        """A sentence as Telegram HTML; text arguments are cleaned of control characters and escaped.

        Args:
            language: an IETF tag such as "de" or "pt-br"; English where we do not speak it.

        Raises:
            LookupError: no such sentence, or it needs a variable that was not given.
        """
        return self._format(language, key, {k: _escaped(v) for k, v in args.items()})

    def plain(self, language: str, key: str, /, **args: Argument) -> str:
        """The same for places without HTML: buttons, notices, command menus."""
        return self._format(language, key, {k: _cleaned(v) for k, v in args.items()})

    def voice(self, language: str) -> Voice:
        """Say things in one language."""
        return Voice(self, language)

    def _format(self, language: str, key: str, args: dict[str, Argument]) -> str:
        bundle = self._bundle_for(language, key)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise LookupError(f"the sentence {key!r} is empty")
        text, errors = bundle.format_pattern(pattern, args)
        if errors:
            raise LookupError(f"the sentence {key!r}: {errors[0]}")
        return str(text)

    def _bundle_for(self, language: str, key: str) -> FluentBundle:
        tag = language.lower()
        for candidate in (tag, tag.partition("-")[0], FALLBACK):
            bundle = self._bundles.get(candidate)
            if bundle is not None and bundle.has_message(key):
                return bundle
        raise LookupError(f"no sentence {key!r}")


@dataclass(frozen=True, slots=True)
class Voice:
    """`Texts` in one language."""

    texts: Texts
    language: str

    def say(self, key: str, /, **args: Argument) -> str:
        """See `Texts.say`."""
        return self.texts.say(self.language, key, **args)

    def plain(self, key: str, /, **args: Argument) -> str:
        """See `Texts.plain`."""
        return self.texts.plain(self.language, key, **args)


def quoted(text: str) -> str:
    """Somebody's own words, short enough to repeat in a sentence."""
    words = " ".join(without_controls(text).split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1].rstrip() + "…"


def without_controls(text: str) -> str:
    """Text without what would garble or break a message: controls, direction overrides, lone surrogates."""
    return "".join(" " if _garbles(character) else character for character in text)


def _garbles(character: str) -> bool:
    return character in _BIDI_CONTROLS or unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}


def _cleaned(value: Argument) -> Argument:
    return without_controls(value) if isinstance(value, str) else value


def _escaped(value: Argument) -> Argument:
    return html.escape(without_controls(value)) if isinstance(value, str) else value


def _bundle(folder: Path) -> FluentBundle:
    bundle = FluentBundle([folder.name], use_isolating=False)
    for file in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
