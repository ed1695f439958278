from __future__ import annotations

import pytest

from localchat import LocalChat
from localchat.refusals import Refused
from localchat.state.limits import Limits
from tests.localchat.clients import TOKEN, YOU, Bot, Clock, Page


def spend_until_refused(
    limits: Limits, chat_id: int, *, is_edit: bool = False, most: int = 200
) -> tuple[int, Refused | None]:
    for number in range(most):
        try:
            limits.spend(chat_id, is_edit=is_edit)
        except Refused as refusal:
            return number, refusal
    return most, None


def test_a_private_chat_takes_a_burst_and_then_one_a_second(clock: Clock) -> None:
    limits = Limits(clock)
    sent, refusal = spend_until_refused(limits, 1)
    assert sent == 20
    assert refusal is not None
    assert refusal.answer() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }
    clock.now += 1
    assert spend_until_refused(limits, 1)[0] == 1


def test_a_group_takes_twenty_a_minute_edits_included(clock: Clock) -> None:
    limits = Limits(clock)
    assert spend_until_refused(limits, -1)[0] == 20
    sent, refusal = spend_until_refused(limits, -1, is_edit=True)
    assert sent == 0
    assert refusal is not None
    assert refusal.parameters == {"retry_after": 3}
    clock.now += 60
    assert spend_until_refused(limits, -1, is_edit=True)[0] == 20


def test_edits_in_a_private_chat_count_overall_only(clock: Clock) -> None:
    assert spend_until_refused(Limits(clock), 1, is_edit=True)[0] == 30


def test_thirty_a_second_overall(clock: Clock) -> None:
    limits = Limits(clock)
    for person in range(1, 31):
        limits.spend(person)
    with pytest.raises(Refused) as refusal:
        limits.spend(31)
    assert refusal.value.parameters == {"retry_after": 1}
    clock.now += 1
    limits.spend(31)


def test_a_clock_that_goes_back_gives_no_tokens(clock: Clock) -> None:
    limits = Limits(clock)
    spend_until_refused(limits, 1)
    clock.now -= 100
    assert spend_until_refused(limits, 1)[0] == 0


def test_a_pace_of_a_person_who_taps_meets_no_limit(clock: Clock) -> None:
    limits = Limits(clock)
    for _ in range(60):
        limits.spend(1)
        limits.spend(1, is_edit=True)
        clock.now += 1.5


def test_limits_can_be_turned_off(clock: Clock) -> None:
    assert spend_until_refused(Limits(clock, enabled=False), 1) == (200, None)


class TestOverTheApi:
    @pytest.fixture
    def chat(self, clock: Clock) -> LocalChat:
        return LocalChat(TOKEN, clock=clock)

    @pytest.mark.usefixtures("started")
    async def test_too_many_messages_are_refused_with_retry_after(self, bot: Bot, page: Page) -> None:
        for _ in range(20):
            await bot.send()
        response = await bot.http.post(f"/bot{TOKEN}/sendMessage", json={"chat_id": YOU, "text": "more"})
        assert response.status_code == 429
        assert response.headers["retry-after"] == "1"
        assert response.json()["parameters"] == {"retry_after": 1}
        assert len(await page.messages()) == 21
