"""A first-time visitor, in every language: five picks of their own within ten taps, over HTTP."""

from __future__ import annotations

import re

import pytest

from tests.e2e.process import Json, Visitor, buttons, newcomer

MOST_TAPS = 10
FIRST_WORDS = {"en": "Hello", "es": "Hola", "ru": "Здравствуйте", "de": "Hallo", "pt": "Olá"}

CONSENT, STARS, PICKS = "a:1:1:", "r:1:", "g:1:recommend:"
"""How the buttons for "yes", for some stars and for picks begin, whatever they say."""


class Taps:
    """A visitor who counts what they tap."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.count = 0

    def tap(self, message: Json, data: str, which: int = 0) -> None:
        """Press the nth of the buttons whose data begins so."""
        fitting = [key for key in buttons(message) if key.get("callback_data", "").startswith(data)]
        self.visitor.presses_silently(message, fitting[which]["text"])
        self.count += 1

    def hears(self, data: str, after: Json | None = None) -> Json:
        """The newest message with such a button, not as it was before."""
        return self.visitor.hears(
            lambda message: (
                message != after
                and any(key.get("callback_data", "").startswith(data) for key in buttons(message))
            )
        )


@pytest.mark.parametrize("language", sorted(FIRST_WORDS))
def test_five_personal_picks_within_ten_taps(root: str, language: str) -> None:
    taps = Taps(newcomer(root, "Ada", language))
    welcome = taps.visitor.says("/start")
    taps.count += 1  # Telegram's own Start button
    assert FIRST_WORDS[language] in welcome["text"]
    taps.tap(welcome, CONSENT)
    question = None
    for stars in (8, 3, 9):
        question = taps.hears(STARS, after=question)
        taps.tap(question, STARS, stars)
    taps.tap(taps.hears(PICKS, after=question), PICKS)
    picks = taps.visitor.hears(lambda message: re.search(r"^5\. ", message.get("text", ""), re.MULTILINE))
    assert taps.count <= MOST_TAPS
    films = re.findall(r"^\d\. (.+?) \(\d{4}\)", picks["text"], re.MULTILINE)
    assert len(set(films)) == 5
    # Personal: a rating of theirs speaks for a film, by a share of its own.
    assert re.search(r"\(\+\d[.,]\d\d\)", picks["text"])
