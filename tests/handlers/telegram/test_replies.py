"""Messages within Telegram's limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update

from handlers.services.services import Services
from handlers.telegram.replies import MAX_UNITS, fitting, redraw, send
from tests.handlers.wire import ADA, Wire


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.lists(st.text(max_size=900), max_size=12).map("\n".join))
def test_what_does_not_fit_loses_whole_lines(text: str) -> None:
    cut = fitting(text)
    assert units(cut) <= MAX_UNITS
    if units(text) <= MAX_UNITS:
        assert cut == text
    else:
        assert cut.endswith("…")
        assert text.startswith(cut.removesuffix("…").removesuffix("\n"))


def test_emoji_count_twice() -> None:
    assert fitting("🎬" * 2048) == "🎬" * 2048
    assert fitting("🎬" * 2049) == "…"


async def test_an_update_without_a_message_cannot_be_answered() -> None:
    with pytest.raises(ValueError, match="without a message"):
        await send(Update(1), "x")
    with pytest.raises(ValueError, match="pressed button"):
        await redraw(Update(1), "x")


async def test_the_longest_lists_fit(wire: Wire, services: Services) -> None:
    for film in services.catalogue.films.values():
        if len(film.genres) > 3:
            await wire.says(ADA, f"/rate {film.title} 5")
    for command in ("/recommend", "/ratings", "/search star trek"):
        [answer] = await wire.says(ADA, command)
        assert units(answer.html) < MAX_UNITS
