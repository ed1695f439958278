"""How much an update asks of the database: one transaction to read, one to write, the person read once."""

from __future__ import annotations

import pytest

from handlers.services.services import Services
from tests.handlers.wire import ADA, Wire
from tests.storage.counting import Counts, counted


def _check(counts: Counts, writes: int) -> None:
    assert counts.transactions <= 2
    assert counts.writes == writes
    assert counts.reads_of("person") == 1


@pytest.mark.parametrize(
    ("words", "writes"),
    [
        ("/rate heat 1995 4", 1),
        ("/rate scream 1996", 1),
        ("heat 1995 4", 1),
        ("/recommend", 1),
        ("/recommend funny 90s", 1),
        ("/ratings", 0),
        ("/watchlist", 0),
        ("/similar heat 1995", 0),
        ("/search alien", 0),
        ("/privacy", 0),
    ],
)
async def test_a_message_of_somebody_known(wire: Wire, services: Services, words: str, writes: int) -> None:
    await wire.says(ADA, "/rate alien 4.5")
    with counted(services.storage) as counts:
        await wire.says(ADA, words)
    _check(counts, writes)


@pytest.mark.parametrize("asked", ["/rate scream 1996", "/recommend"])
async def test_a_tap_on_a_star(wire: Wire, services: Services, asked: str) -> None:
    await wire.says(ADA, "/rate alien 4.5")
    await wire.says(ADA, asked)
    if asked == "/recommend":
        await wire.presses(ADA, "1")
    with counted(services.storage) as counts:
        calls = await wire.presses(ADA, "★ 4")
    assert calls[-1].method == "editMessageText"
    _check(counts, writes=1)


async def test_the_first_films(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/start")
    await wire.presses(ADA, "Rate some films")
    with counted(services.storage) as counts:
        await wire.presses(ADA, "★ 4")
    _check(counts, writes=1)


async def test_the_button_for_picks(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate alien 4.5")
    with counted(services.storage) as counts:
        await wire.presses(ADA, "My picks")
    _check(counts, writes=1)


async def test_a_newcomer_is_met_in_one_more_transaction(wire: Wire, services: Services) -> None:
    with counted(services.storage) as counts:
        await wire.says(ADA, "/rate heat 1995 4")
    assert (counts.transactions, counts.writes) == (3, 2)
