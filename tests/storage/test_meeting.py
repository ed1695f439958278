"""Meeting somebody: what an update tells of them, written only where it is new."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, cast

from recsys.domain import MovieId, Profile
from storage import Person, Storage
from tests.storage.counting import counted

CLUB = (-1_001_234_567_890, "Film club")


async def test_a_newcomer_in_a_group_is_a_member_at_once(storage: Storage) -> None:
    person, profile = await storage.meet(7, "de", group=CLUB)
    assert (person.telegram_id, person.language, person.blocked_at) == (7, "de", None)
    assert profile == Profile(person.user_id)
    assert await storage.groups.members(CLUB[0]) == [person.user_id]
    assert await storage.groups.title(CLUB[0]) == "Film club"
    assert await storage.people.find(7) == person


async def test_everything_that_is_new_is_written(storage: Storage, ada: Person) -> None:
    await storage.people.set_blocked(ada.telegram_id, True)
    blocked = await storage.people.find(ada.telegram_id)
    assert blocked is not None
    in_group = await storage.people.meet(ada.telegram_id, "fr", group=CLUB)
    assert in_group == replace(blocked, language="fr")
    met = await storage.people.meet(ada.telegram_id, "", private=True)
    assert met == replace(ada, language="fr")
    assert await storage.people.find(ada.telegram_id) == met
    await storage.people.meet(ada.telegram_id, "fr", group=(CLUB[0], "The film club"))
    assert await storage.groups.title(CLUB[0]) == "The film club"
    assert await storage.groups.members(CLUB[0]) == [ada.user_id]


async def test_a_known_member_keeps_since_when_they_are_one(storage: Storage, ada: Person) -> None:
    await storage.people.meet(ada.telegram_id, "en", group=CLUB)
    before = await storage.groups.of(ada.user_id)
    await storage.people.meet(ada.telegram_id, "fr", group=(CLUB[0], "The film club"))
    [(chat_id, title, since)] = await storage.groups.of(ada.user_id)
    assert [(chat_id, "Film club", since)] == before
    assert title == "The film club"


async def test_the_profile_comes_along(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.ratings.rate(ada.user_id, MovieId(6), 4.5)
    await storage.marks.put(ada.user_id, MovieId(7), "hidden")
    await storage.ratings.rate(ben.user_id, MovieId(6), 1)
    profile = await storage.profile(ada.user_id)
    assert profile.rated == {6: 4.5}
    assert await storage.meet(ada.telegram_id, "en") == (ada, profile)
    assert await storage.meet(ada.telegram_id, "fr") == (replace(ada, language="fr"), profile)
    assert await storage.find(ada.telegram_id) == (replace(ada, language="fr"), profile)
    assert await storage.find(4) is None


async def test_a_newcomer_met_often_at_once_is_one_member(storage: Storage) -> None:
    met = await asyncio.gather(*(storage.meet(7, "en", group=CLUB) for _ in range(12)))
    assert len({person.user_id for person, _ in met}) == 1
    assert await storage.groups.members(CLUB[0]) == [met[0][0].user_id]


async def test_who_brings_nothing_new_is_read_in_one_transaction(storage: Storage, ada: Person) -> None:
    await storage.meet(ada.telegram_id, "en", group=CLUB)
    ways: list[dict[str, Any]] = [{"group": CLUB}, {"private": True}, {}]
    for way in ways:
        with counted(storage) as counts:
            await storage.meet(ada.telegram_id, "en", **way)
        assert (counts.transactions, counts.writes, counts.reads_of("person")) == (1, 0, 1)
        assert (counts.reads_of("rating"), counts.reads_of("mark")) == (1, 1)
        assert counts.statements == (4 if "group" in way else 3)
        with counted(storage) as counts:
            assert await storage.people.meet(ada.telegram_id, "", **way) == ada
        assert (counts.transactions, counts.writes) == (1, 0)
        assert counts.statements == (2 if "group" in way else 1)
    with counted(storage) as counts:
        await storage.find(ada.telegram_id)
    assert (counts.transactions, counts.writes, counts.statements) == (1, 0, 3)


async def test_what_is_new_takes_one_transaction_more(storage: Storage, ada: Person) -> None:
    await storage.people.set_blocked(ada.telegram_id, True)
    for telegram_id, language, way in (
        (8, "en", {}),
        (9, "en", {"group": CLUB}),
        (ada.telegram_id, "fr", {"private": True}),
        (ada.telegram_id, "fr", {"group": CLUB}),
        (ada.telegram_id, "fr", {"group": (CLUB[0], "The film club")}),
    ):
        with counted(storage) as counts:
            await storage.meet(telegram_id, language, **cast("dict[str, Any]", way))
        assert (counts.transactions, counts.writes) == (2, 1)


async def test_a_count_ends_with_its_block(storage: Storage, ada: Person) -> None:
    with counted(storage) as counts:
        await storage.ratings.rate(ada.user_id, MovieId(6), 4)
    assert (counts.transactions, counts.writes) == (1, 1)
    await storage.ratings.rate(ada.user_id, MovieId(6), 5)
    assert (counts.transactions, counts.writes) == (1, 1)
