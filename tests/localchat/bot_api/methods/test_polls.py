"""Polls: asking, voting, closing."""

from __future__ import annotations

from typing import Any

import pytest

from localchat import LocalChat, running
from localchat.state.polls import close_due_polls
from tests.localchat.clients import YOU, Bot, Clock, Page, until

pytestmark = pytest.mark.usefixtures("started")


async def ask(bot: Bot, **more: Any) -> Any:
    return await bot.call(
        "sendPoll", **{"chat_id": YOU, "question": "Tonight?", "options": ["Heat", {"text": "Alien"}]} | more
    )


async def vote(page: Page, message: Any, *options: int, person: int = YOU) -> Any:
    path = f"chats/{message['chat']['id']}/messages/{message['message_id']}/vote"
    return await page.do("POST", path, {"from": person, "options": list(options)})


async def refused_vote(page: Page, message: Any, options: Any) -> str:
    path = f"chats/{message['chat']['id']}/messages/{message['message_id']}/vote"
    return (await page.error("POST", path, {"from": YOU, "options": options}))[1]


async def test_votes_are_counted_and_told(bot: Bot, page: Page) -> None:
    ann = (await page.person("Ann"))["id"]
    group = await page.group(ann)
    message = await ask(bot, chat_id=group["id"], is_anonymous=False, allows_multiple_answers=True)
    await bot.updates()
    changed = await vote(page, message, 1, 0)
    assert [option["voter_count"] for option in changed["poll"]["options"]] == [1, 1]
    answer = (await bot.updates())[1]["poll_answer"]
    assert (answer["user"]["id"], answer["option_ids"], answer["poll_id"]) == (
        YOU,
        [0, 1],
        message["poll"]["id"],
    )
    await vote(page, message, 1, person=ann)
    changed = await vote(page, message)
    assert [option["voter_count"] for option in changed["poll"]["options"]] == [0, 1]
    assert changed["poll"]["total_voter_count"] == 1
    assert (await bot.updates())[-1]["poll_answer"]["option_ids"] == []
    stopped = await bot.call("stopPoll", chat_id=group["id"], message_id=message["message_id"])
    assert stopped == changed["poll"] | {"is_closed": True}
    assert (await bot.next("poll")) == stopped
    assert await refused_vote(page, message, [0]) == "This poll is closed."


async def test_an_anonymous_poll_tells_no_names(bot: Bot, page: Page) -> None:
    await vote(page, await ask(bot), 0)
    assert [set(update) - {"update_id"} for update in await bot.updates()] == [{"poll"}]


async def test_a_quiz_takes_one_final_answer(bot: Bot, page: Page) -> None:
    quiz = await ask(bot, type="quiz", correct_option_ids=[1], explanation="Scott")
    assert quiz["poll"]["correct_option_ids"] == [1]
    await vote(page, quiz, 0)
    assert await refused_vote(page, quiz, [1]) == "A vote in this poll is final."


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([5], "This poll has no such option."),
        (["Heat"], "This poll has no such option."),
        ([0, 1], "This poll takes one answer only."),
        ([], "There is no vote to take back."),
        ("0", 'A vote names its "options" as a list of numbers.'),
    ],
)
async def test_votes_that_cannot_be(bot: Bot, page: Page, options: Any, sentence: str) -> None:
    assert await refused_vote(page, await ask(bot), options) == sentence


async def test_only_polls_take_votes(bot: Bot, page: Page) -> None:
    assert await refused_vote(page, await bot.send(), [0]) == "This message is no poll."


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"question": " "}, "poll question must be non-empty"),
        ({"question": "x" * 301}, "poll question length must not exceed 300"),
        ({"options": []}, "poll must have at least 1 option"),
        ({"options": ["x"] * 13}, "poll can't have more than 12 options"),
        ({"options": ["x" * 101]}, "poll options length must not exceed 100"),
        ({"options": [" "]}, "poll options must be non-empty"),
        ({"options": [{}]}, "can't parse poll option: Can't find field \"text\""),
        ({"type": "riddle"}, "unsupported poll type specified"),
        ({"type": "quiz"}, "wrong correct option ID specified"),
        ({"type": "quiz", "correct_option_ids": [2]}, "wrong correct option ID specified"),
        ({"type": "quiz", "correct_option_ids": [0], "explanation": "x" * 201}, "explanation is too long"),
        ({"open_period": 4}, "poll can be open for 5 to 2628000 seconds"),
        ({"close_date": 5}, "poll can be open for 5 to 2628000 seconds"),
    ],
)
async def test_polls_that_are_refused(bot: Bot, values: dict[str, Any], reason: str) -> None:
    values = {"chat_id": YOU, "question": "?", "options": ["a", "b"]} | values
    assert await bot.refusal("sendPoll", **values) == f"Bad Request: {reason}"


async def test_stopping_what_cannot_be_stopped(bot: Bot, page: Page) -> None:
    async def refusal(message_id: int) -> str:
        return await bot.refusal("stopPoll", chat_id=YOU, message_id=message_id)

    poll = await ask(bot, is_closed=True)
    assert await refusal(999) == "Bad Request: message with poll to stop not found"
    assert await refusal((await bot.send())["message_id"]) == "Bad Request: message is not a poll"
    assert await refusal(poll["message_id"]) == "Bad Request: poll has already been closed"


async def test_stopping_may_leave_buttons(bot: Bot, page: Page) -> None:
    poll = await ask(bot)
    buttons = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    await bot.call("stopPoll", chat_id=YOU, message_id=poll["message_id"], reply_markup=buttons)
    assert (await page.messages())[-1]["reply_markup"] == buttons


async def test_a_poll_closes_when_its_time_has_come(
    bot: Bot, page: Page, clock: Clock, chat: LocalChat
) -> None:
    timed = await ask(bot, open_period=60)
    dated = await ask(bot, close_date=int(clock.now) + 120)
    gone = await ask(bot, open_period=60)
    await ask(bot)
    await bot.call("deleteMessage", chat_id=YOU, message_id=gone["message_id"])
    clock.now += 59
    close_due_polls(chat.world)
    assert await bot.updates() == []
    clock.now += 2
    close_due_polls(chat.world)
    assert (await bot.next("poll"))["id"] == timed["poll"]["id"]
    clock.now += 60
    close_due_polls(chat.world)
    assert (await bot.next("poll"))["id"] == dated["poll"]["id"]
    assert [message["poll"]["is_closed"] for message in (await page.messages())[1:]] == [True, True, False]


async def test_a_running_server_closes_polls_by_itself(bot: Bot, clock: Clock, chat: LocalChat) -> None:
    await ask(bot, open_period=60)
    clock.now += 61
    async with running(chat.app):
        await until(chat.world.updates.count)
        assert chat.world.updates.waiting()[0]["poll"]["is_closed"]
