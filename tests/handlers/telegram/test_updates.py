"""Order of updates: one person's one after the other, different people's at once; and patience shown."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from telegram import Update

from handlers.telegram.updates import TYPING_AFTER_S, OnePersonInOrder
from tests.handlers.wire import ADA, ANONYMOUS_ADMIN, BEN, Json, Wire, group, private, said

pytestmark = pytest.mark.slow


Work = Callable[[], Awaitable[None]]


def update_of(wire: Wire, user: Json, number: int) -> Update:
    message = {"message_id": number, "date": 1, "chat": private(user), "from": user, "text": "x"}
    return Update.de_json({"update_id": number, "message": message}, wire.application.bot)


async def test_one_persons_updates_are_worked_in_order(wire: Wire) -> None:
    processor, done = OnePersonInOrder(), list[int]()

    async def work(number: int) -> None:
        await asyncio.sleep(0.01 if number % 2 else 0)
        done.append(number)

    async with processor:
        await asyncio.gather(
            *(processor.process_update(update_of(wire, ADA, number), work(number)) for number in range(10))
        )
    assert done == list(range(10))


async def test_different_people_do_not_wait_for_each_other(wire: Wire) -> None:
    processor, ben_is_done = OnePersonInOrder(), asyncio.Event()

    async def ada() -> None:
        await asyncio.wait_for(ben_is_done.wait(), 10)

    async def ben() -> None:
        ben_is_done.set()

    await asyncio.gather(
        processor.process_update(update_of(wire, ADA, 1), ada()),
        processor.process_update(update_of(wire, BEN, 2), ben()),
    )


async def test_a_failure_lets_the_next_update_in(wire: Wire) -> None:
    processor, done = OnePersonInOrder(), list[str]()

    async def fails() -> None:
        raise RuntimeError("on purpose")

    async def works() -> None:
        done.append("worked")

    results = await asyncio.gather(
        processor.process_update(update_of(wire, ADA, 1), fails()),
        processor.process_update(update_of(wire, ADA, 2), works()),
        return_exceptions=True,
    )
    assert isinstance(results[0], RuntimeError)
    assert done == ["worked"]


@pytest.mark.parametrize("update", [object(), Update(1)])
async def test_updates_of_nobody_are_worked_too(update: object) -> None:
    done = asyncio.Event()

    async def work() -> None:
        done.set()

    await OnePersonInOrder().process_update(update, work())
    assert done.is_set()


async def test_channel_posts_wait_for_each_other(wire: Wire) -> None:
    post = {"message_id": 1, "date": 1, "chat": group(-7, kind="channel"), "text": "x"}
    update = Update.de_json({"update_id": 1, "channel_post": post}, wire.application.bot)
    done = list[int]()

    async def work(number: int) -> None:
        await asyncio.sleep(0.01 / number)
        done.append(number)

    processor = OnePersonInOrder()
    await asyncio.gather(*(processor.process_update(update, work(number)) for number in (1, 2, 3)))
    assert done == [1, 2, 3]


async def test_anonymous_admins_of_different_groups_do_not_wait_for_each_other(wire: Wire) -> None:
    processor, second_is_done = OnePersonInOrder(), asyncio.Event()

    def update_in(chat_id: int) -> Update:
        chat = group(chat_id)
        message = {"message_id": 1, "date": 1, "chat": chat, "from": ANONYMOUS_ADMIN, "sender_chat": chat}
        return Update.de_json({"update_id": 1, "message": message}, wire.application.bot)

    async def first() -> None:
        await asyncio.wait_for(second_is_done.wait(), 10)

    async def second() -> None:
        second_is_done.set()

    await asyncio.gather(
        processor.process_update(update_in(-1), first()), processor.process_update(update_in(-2), second())
    )


async def test_slow_work_shows_typing(wire: Wire) -> None:
    processor, work = OnePersonInOrder(), wire.telegram.until("sendChatAction")
    await asyncio.wait_for(processor.process_update(update_of(wire, ADA, 1), work), 30)
    [call] = wire.telegram.calls
    assert call.parameters["action"] == "typing"


async def test_groups_see_no_typing(wire: Wire) -> None:
    message = {"message_id": 1, "date": 1, "chat": group(), "from": ADA, "text": "x"}
    in_group = Update.de_json({"update_id": 1, "message": message}, wire.application.bot)
    processor = OnePersonInOrder()
    seen_in_private = wire.telegram.until("sendChatAction")
    both = [
        processor.process_update(in_group, asyncio.sleep(2 * TYPING_AFTER_S)),
        processor.process_update(update_of(wire, BEN, 2), seen_in_private),
    ]
    await asyncio.wait_for(asyncio.gather(*both), 30)
    assert [call.parameters["chat_id"] for call in wire.telegram.calls] == [str(BEN["id"])]


async def test_typing_that_telegram_refuses_disturbs_nobody(wire: Wire) -> None:
    wire.telegram.fail("sendChatAction", 400, "Bad Request: chat not found")
    processor, work = OnePersonInOrder(), wire.telegram.until("sendChatAction")
    await asyncio.wait_for(processor.process_update(update_of(wire, ADA, 1), work), 30)


async def test_twenty_people_at_once_all_get_their_rating(wire: Wire) -> None:
    people = [{**ADA, "id": 200000000 + number} for number in range(20)]
    answers = await asyncio.gather(*(wire.says(one, "/rate the matrix 4.5") for one in people))
    assert all(answers)
    texts = [call.text for call in wire.telegram.calls]
    assert texts.count("Saved: The Matrix (1999) ★ 4.5") == 20


async def test_one_person_in_a_hurry_is_answered_in_order(wire: Wire) -> None:
    await asyncio.gather(*(wire.says(ADA, f"/rate the matrix {stars}/5") for stars in (1, 2, 3, 4, 5)))
    saved = [call.text for call in wire.telegram.calls]
    assert saved[-1].endswith("★ 4 → ★ 5")
    assert "You gave it ★ 5" in said(await wire.says(ADA, "the matrix"))
