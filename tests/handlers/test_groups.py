"""Groups: picks by simple average, who is known there, comings and goings."""

from __future__ import annotations

import pytest
from telegram import Update

from handlers import groups as membership_of_bot
from handlers.context import Context
from handlers.services.services import Services
from storage import Person
from tests.handlers.conftest import OPERATOR_ID
from tests.handlers.film_club import FILMS
from tests.handlers.wire import (
    ADA,
    ANONYMOUS_ADMIN,
    BEN,
    BOT,
    CHANNEL_BOT,
    CLEO,
    Json,
    Wire,
    group,
    notices,
    person,
    said,
)

GROUP = group()
SUPERGROUP_ID = -1001234567890


async def met(services: Services, telegram_id: int) -> Person:
    found = await services.storage.people.find(telegram_id)
    assert found is not None
    return found


RIGHTS = """
    can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members
    can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories
"""


def _member(status: str) -> Json:
    extra: dict[str, Json] = {
        "kicked": {"until_date": 0},
        "administrator": dict.fromkeys(RIGHTS.split(), False),
    }
    return {"user": BOT, "status": status, **extra.get(status, {})}


def membership(chat: Json, before: str, after: str, by: Json = ADA) -> Json:
    """The bot's own membership changed."""
    return {
        "chat": chat,
        "from": by,
        "date": 1_700_000_000,
        "old_chat_member": _member(before),
        "new_chat_member": _member(after),
    }


async def rate_apart(wire: Wire) -> None:
    """Ada loves action, Ben romance."""
    for words in ("the matrix 5/5", "star wars 5", "pretty woman 1", "casablanca 1"):
        await wire.says(ADA, f"/rate {words}")
    for words in ("the matrix 1/5", "star wars 1.5", "pretty woman 5", "casablanca 5"):
        await wire.says(BEN, f"/rate {words}")


async def test_picks_are_for_everybody_known_by_simple_average(wire: Wire, services: Services) -> None:
    await rate_apart(wire)
    await wire.says(ADA, "/recommend", GROUP)
    [answer] = await wire.says(BEN, "/recommend", GROUP)
    members = await services.storage.groups.members(GROUP["id"])
    picks = services.recommender.recommend_together(await services.storage.profiles(members), 5)
    assert answer.text.startswith("My picks for all of you:")
    for number, (pick, entry) in enumerate(zip(picks, answer.text.split("\n\n")[1:6], strict=True), 1):
        film = FILMS[pick.movie_id]
        assert entry.startswith(f"{number}. {film.title} ({film.year}) · {', '.join(film.genres)}")
        assert f"★ {pick.prediction:.1f} for the 2 of you I know" in entry
        assert "on average from" in entry
    assert "I know 2 of you, and this is what they should like on average." in answer.text
    assert answer.labels == ["1", "2", "3", "4", "5", "More picks", "Count me in"]
    assert [key["url"] for key in answer.keys[:5]] == [
        f"https://t.me/marquee_test_bot?start=movie_{pick.movie_id}" for pick in picks
    ]


async def test_one_member_known_so_far(wire: Wire) -> None:
    await wire.says(ADA, "/rate the matrix 5/5")
    answer = said(await wire.says(ADA, "/recommend", GROUP))
    assert answer.count("for the one of you I know") == 5
    assert "I know one of you so far. To be counted too, tap “Count me in”" in answer


async def test_nobody_rated_yet(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/recommend", GROUP)
    assert "of you I know" not in answer.text
    assert answer.text.count("on average from") == 5


async def test_a_film_that_one_member_had_is_no_pick(wire: Wire, services: Services) -> None:
    await rate_apart(wire)
    await wire.says(ADA, "/recommend", GROUP)
    user_id = (await met(services, ADA["id"])).user_id
    [first] = services.recommender.recommend_together(await services.storage.profiles([user_id]), 1)
    await wire.says(BEN, "/help", GROUP)
    await services.storage.marks.put((await met(services, BEN["id"])).user_id, first.movie_id, "seen")
    assert FILMS[first.movie_id].title not in said(await wire.says(ADA, "/recommend", GROUP))


async def test_more_goes_on_where_the_list_ended(wire: Wire, services: Services) -> None:
    await rate_apart(wire)
    await wire.says(ADA, "/recommend", GROUP)
    _, more, old = await wire.presses(ADA, "More picks")
    links = ["1", "2", "3", "4", "5", "Count me in"]  # which stay as they are
    assert (old.method, old.labels) == ("editMessageReplyMarkup", links)
    assert more.labels == ["6", "7", "8", "9", "10", "More picks", "Count me in"]
    members = await services.storage.groups.members(GROUP["id"])
    picks = services.recommender.recommend_together(await services.storage.profiles(members), 10)[5:]
    assert [line.split(" · ")[0] for line in more.text.split("\n") if " · " in line] == [
        f"{number}. {FILMS[pick.movie_id].title} ({FILMS[pick.movie_id].year})"
        for number, pick in enumerate(picks, 6)
    ]


async def test_a_wish_in_a_group_and_its_end(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/recommend musical florp", GROUP)
    note, heading, *_ = answer.text.split("\n\n")
    assert note.startswith("I picked without “florp”")
    assert heading == "My picks for all of you, Musical:"
    assert "nothing for you together that fits “Musical”" in said(await wire.presses(ADA, "More picks"))


async def test_the_picks_of_a_group_end(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/help", GROUP)
    user_id = (await met(services, ADA["id"])).user_id
    for movie_id in FILMS:
        await services.storage.marks.put(user_id, movie_id, "seen")
    assert "everything that I can pick for you together" in said(await wire.says(ADA, "/recommend", GROUP))


async def test_the_button_belongs_to_who_asked(wire: Wire) -> None:
    await wire.says(ADA, "/recommend", GROUP)
    calls = await wire.presses(BEN, "More picks")
    assert [call.method for call in calls] == ["answerCallbackQuery"]
    assert "belongs to somebody else" in notices(calls)[0]


@pytest.mark.parametrize("nobody", [ANONYMOUS_ADMIN, CHANNEL_BOT])
async def test_nobody_in_particular_gets_an_answer_that_anybody_may_press(
    wire: Wire, services: Services, nobody: Json
) -> None:
    [answer] = await wire.says(nobody, "/recommend", GROUP, sender_chat=GROUP)
    assert "I do not know anybody here yet" in answer.text
    assert await services.storage.people.find(nobody["id"]) is None
    assert await services.storage.groups.members(GROUP["id"]) == []
    for anybody in (ADA, BEN):
        [answer] = await wire.says(nobody, "/recommend", GROUP, sender_chat=GROUP)
        _, more, _ = await wire.presses(anybody, "More picks", on=answer)
        assert "6. " in more.text


async def test_what_a_channel_forwards_is_nobodys(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/search heat", GROUP, sender_chat={"id": -1009, "type": "channel", "title": "News"})
    assert await services.storage.people.find(ADA["id"]) is None


async def test_an_anonymous_admin_is_no_person_elsewhere_either(wire: Wire) -> None:
    for command in ("/help", "/start", "/rate heat 4", "/search heat", "/search", "/search star trek"):
        assert said(await wire.says(ANONYMOUS_ADMIN, command, GROUP, sender_chat=GROUP))


async def test_commands_for_other_bots_and_talk_are_left_alone(wire: Wire) -> None:
    for text in ("/recommend@other_bot", "/unknown", "heat", "hello everybody"):
        assert await wire.says(ADA, text, GROUP) == []
    assert await wire.sends(ADA, GROUP, dice={"emoji": "🎲", "value": 3}) == []


async def test_an_operator_is_sent_to_the_private_chat_and_nobody_else(wire: Wire) -> None:
    for command in ("/stats", "/retrain tune"):
        [answer] = await wire.says(person(OPERATOR_ID, "Op"), command, GROUP)
        assert "between you and me" in answer.text
        assert answer.labels == ["Open private chat"]
        assert await wire.says(ADA, command, GROUP) == []


async def test_help_in_a_group_is_for_the_group(wire: Wire) -> None:
    assert "for all of you together" in said(await wire.says(ADA, "/help@marquee_test_bot", GROUP))


async def test_members_become_known_by_using_the_bot(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/help", GROUP)
    await wire.says(BEN, "hello", GROUP)
    assert await services.storage.groups.members(GROUP["id"]) == [(await met(services, ADA["id"])).user_id]


async def test_who_leaves_no_longer_counts(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/help", GROUP)
    await wire.says(BEN, "/help", GROUP)
    await wire.sends(CLEO, GROUP, left_chat_member=BEN)
    await wire.sends(CLEO, GROUP, left_chat_member=CLEO)
    assert await services.storage.groups.members(GROUP["id"]) == [(await met(services, ADA["id"])).user_id]


async def test_a_group_that_migrates_keeps_its_members(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/help", GROUP)
    grown = group(SUPERGROUP_ID, kind="supergroup")
    assert await wire.sends(ADA, GROUP, migrate_to_chat_id=grown["id"]) == []
    assert await wire.sends(ADA, grown, migrate_from_chat_id=GROUP["id"]) == []
    assert await wire.update(my_chat_member=membership(grown, "left", "member")) == []
    assert await services.storage.groups.members(grown["id"]) == [(await met(services, ADA["id"])).user_id]
    assert await services.storage.groups.members(GROUP["id"]) == []


def has_moved(wire: Wire, method: str) -> None:
    """Telegram refuses the next call, as for a group that became a supergroup."""
    wire.telegram.fail(
        method,
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        migrate_to_chat_id=SUPERGROUP_ID,
    )


async def test_a_group_that_migrated_unnoticed_gets_its_answer_and_keeps_its_members(
    wire: Wire, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    await wire.says(ADA, "/help", GROUP)
    has_moved(wire, "sendMessage")
    refused, answer = await wire.says(ADA, "/recommend", GROUP)
    assert answer.parameters["chat_id"] == str(SUPERGROUP_ID)
    assert (answer.text, answer.labels) == (refused.text, refused.labels)
    assert await services.storage.groups.members(SUPERGROUP_ID) == [(await met(services, ADA["id"])).user_id]
    assert "Incident" not in caplog.text


async def test_a_button_in_a_group_that_migrated_unnoticed(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/recommend", GROUP)
    has_moved(wire, "sendMessage")
    *_, more = await wire.presses(ADA, "More picks")
    assert more.parameters["chat_id"] == str(SUPERGROUP_ID)
    assert "6. " in more.text
    assert await services.storage.groups.members(SUPERGROUP_ID) == [(await met(services, ADA["id"])).user_id]


async def test_a_page_in_a_group_that_migrated_unnoticed(wire: Wire) -> None:
    await wire.says(ADA, "/search star trek", GROUP)
    has_moved(wire, "editMessageText")
    has_moved(wire, "sendMessage")
    *_, page = await wire.presses(ADA, "Page 2")
    assert page.parameters["chat_id"] == str(SUPERGROUP_ID)
    assert "6. " in page.text


async def test_the_bot_says_hello_when_it_is_added(wire: Wire) -> None:
    [hello] = await wire.update(my_chat_member=membership(GROUP, "left", "member"))
    assert hello.parameters["chat_id"] == str(GROUP["id"])
    assert "Hello, everyone!" in hello.text
    assert await wire.update(my_chat_member=membership(GROUP, "member", "administrator")) == []


@pytest.mark.parametrize("status", ["left", "kicked"])
async def test_the_bot_forgets_a_group_that_it_is_thrown_out_of(
    wire: Wire, services: Services, status: str
) -> None:
    await wire.says(ADA, "/help", GROUP)
    assert await wire.update(my_chat_member=membership(GROUP, "member", status)) == []
    assert await services.storage.groups.members(GROUP["id"]) == []


async def test_the_bot_forgets_a_group_that_will_not_hear_it(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/help", GROUP)
    wire.telegram.fail("sendMessage", 403, "Forbidden: bot was kicked from the group chat")
    await wire.says(ADA, "/help", GROUP)
    assert await services.storage.groups.members(GROUP["id"]) == []


async def test_who_blocks_the_bot_is_noted_and_who_returns_too(wire: Wire, services: Services) -> None:
    private_chat = {"id": ADA["id"], "type": "private", "first_name": "Ada"}
    await wire.says(ADA, "/help")
    await wire.update(my_chat_member=membership(private_chat, "member", "kicked"))
    assert (await met(services, ADA["id"])).blocked_at is not None
    await wire.update(my_chat_member=membership(private_chat, "kicked", "member"))
    assert (await met(services, ADA["id"])).blocked_at is None


async def test_updates_of_other_kinds_are_left_alone(wire: Wire) -> None:
    await wire.application.process_update(Update(1))
    await membership_of_bot.own_membership(Context.from_update(Update(1), wire.application))
    assert wire.telegram.calls == []


async def test_a_bot_in_a_private_chat_is_no_person(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    assert await wire.says({**ADA, "is_bot": True}, "/rate heat 4") == []
    assert "an update without a person behind it" in caplog.text


async def test_channels_are_no_groups(wire: Wire) -> None:
    channel = {"id": -100777, "type": "channel", "title": "News"}
    assert await wire.update(my_chat_member=membership(channel, "left", "administrator")) == []
