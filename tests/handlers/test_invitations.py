"""Links into the private chat: to a film, and to be counted in a group."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.services.services import Services
from tests.handlers.film_club import HEAT
from tests.handlers.wire import ADA, BEN, Call, Wire, group, said

GROUP = group(-1001234567890, "Kino <Łódź>", "supergroup")


async def invitation(wire: Wire) -> str:
    """What the button under a group's greeting makes people send."""
    [hello] = await wire.says(BEN, "/start@marquee_test_bot", GROUP)
    [button] = [key for key in hello.keys if key["text"] == "Count me in"]
    address, _, payload = button["url"].partition("?start=")
    assert address == "https://t.me/marquee_test_bot"
    assert len(payload) <= 64
    return str(payload)


async def members(services: Services) -> int:
    return len(await services.storage.groups.members(GROUP["id"]))


async def test_a_film_link_opens_its_card(wire: Wire) -> None:
    await wire.says(ADA, "/start")
    [card] = await wire.says(ADA, f"/start movie_{HEAT}")
    assert card.text.startswith("Heat (1995)\n")
    assert "★ 4.5" in card.labels


async def test_a_newcomer_who_comes_by_a_film_is_welcomed_too(wire: Wire) -> None:
    welcome, card = await wire.says(ADA, f"/start movie_{HEAT}")
    assert "may your ratings help" in welcome.text
    assert card.text.startswith("Heat (1995)\n")


@pytest.mark.parametrize("payload", ["movie_424242", "movie_x", "movie_", "movie_99999999999999"])
async def test_a_link_to_a_film_that_is_not_there(wire: Wire, payload: str) -> None:
    [answer] = await wire.says(ADA, f"/start {payload}")
    assert answer.text.startswith("That film is no longer in my catalogue.")
    assert "may your ratings help" in answer.text


async def test_an_invitation_counts_somebody_in(wire: Wire, services: Services) -> None:
    payload = await invitation(wire)
    *_, answer = await wire.says(ADA, f"/start {payload}")
    assert answer.text.startswith("You are counted in Kino <Łódź> from now on")
    assert "may your ratings help" in answer.text
    assert await members(services) == 2
    *_, again = await wire.says(ADA, f"/start {payload}")
    assert "Welcome back!" in again.text
    assert await members(services) == 2


async def test_who_left_the_group_is_not_counted(wire: Wire, services: Services) -> None:
    payload = await invitation(wire)
    wire.telegram.gone.add((GROUP["id"], ADA["id"]))
    assert said(await wire.says(ADA, f"/start {payload}")).startswith(
        "That invitation does not work any more."
    )
    assert await members(services) == 1


async def test_where_telegram_does_not_tell_the_invitation_is_enough(wire: Wire, services: Services) -> None:
    payload = await invitation(wire)
    wire.telegram.fail("getChatMember", 400, "Bad Request: CHAT_ADMIN_REQUIRED")
    assert "You are counted in" in said(await wire.says(ADA, f"/start {payload}"))
    assert await members(services) == 2


@pytest.mark.parametrize("reason", ["member not found", "user not found", "PARTICIPANT_ID_INVALID"])
async def test_who_was_never_in_the_group_is_not_counted(wire: Wire, services: Services, reason: str) -> None:
    payload = await invitation(wire)
    wire.telegram.fail("getChatMember", 400, f"Bad Request: {reason}")
    assert "does not work any more" in said(await wire.says(ADA, f"/start {payload}"))
    assert await members(services) == 1


async def test_an_invitation_to_a_group_that_threw_the_bot_out(wire: Wire, services: Services) -> None:
    payload = await invitation(wire)
    await services.storage.groups.remove(GROUP["id"])
    assert "does not work any more" in said(await wire.says(ADA, f"/start {payload}"))
    assert await members(services) == 0


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(change=st.integers(6, 48), character=st.sampled_from("0123456789abcdefXYZ_-"))
async def test_nobody_counts_themselves_in_by_guessing(
    wire: Wire, services: Services, change: int, character: str
) -> None:
    payload = await invitation(wire)
    place = change % len(payload)
    guess = payload[:place] + character + payload[place + 1 :]
    if guess != payload:
        answer: list[Call] = await wire.says(ADA, f"/start {guess}")
        assert "You are counted" not in said(answer)
        assert await members(services) == 1
