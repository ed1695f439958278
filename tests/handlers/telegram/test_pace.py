"""Edits of one message in a group wait for each other; nothing else does."""

from __future__ import annotations

import asyncio

import pytest

from handlers.telegram.pace import Pace

GROUP, PRIVATE = -500, 100000001


async def order_of(pace: Pace, *edits: tuple[str, int, int]) -> list[str]:
    """In which order edits (name, chat, message) that are asked for at once are made."""
    made: list[str] = []

    async def edit(name: str) -> bool:
        made.append(name)
        return True

    async def ask(name: str, chat_id: int, message_id: int) -> None:
        data = {"chat_id": chat_id, "message_id": message_id}
        assert await pace.process_request(edit, (name,), {}, "editMessageText", data, None)

    async with asyncio.timeout(30), asyncio.TaskGroup() as tasks:
        for one in edits:
            tasks.create_task(ask(*one))
    return made


async def test_the_second_edit_of_a_message_waits() -> None:
    edits = [("first", GROUP, 1), ("second", GROUP, 1), ("third", GROUP, 1), ("other", GROUP, 2)]
    assert await order_of(Pace(pause=0.05), *edits) == ["first", "other", "second", "third"]


@pytest.mark.parametrize("second", [(GROUP, 2), (-501, 1), (PRIVATE, 1)])
async def test_other_messages_do_not_wait(second: tuple[int, int]) -> None:
    made = await order_of(Pace(pause=3600), ("first", GROUP, 1), ("second", *second))
    assert sorted(made) == ["first", "second"]


async def test_nothing_waits_in_private() -> None:
    edits = [(str(number), PRIVATE, 1) for number in range(5)]
    assert await order_of(Pace(pause=3600), *edits) == ["0", "1", "2", "3", "4"]


async def test_after_the_pause_nothing_waits() -> None:
    pace = Pace(pause=0.0)
    for _ in range(3):
        assert await order_of(pace, ("edit", GROUP, 1)) == ["edit"]
