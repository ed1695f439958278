"""Meeting, consenting, choosing and being forgotten."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from recsys.domain import UserId
from storage import NoSuchPerson, Person, Statistics, Storage, StorageFailed
from tests.storage.rows import HEAT, MATRIX, NOBODY, UP, everything, just_now

pytestmark = pytest.mark.slow


async def test_newcomers_get_ids_from_1000001_up(storage: Storage) -> None:
    met = [await storage.people.meet(telegram_id, "en") for telegram_id in (7, 2**52, 1)]
    assert [person.user_id for person in met] == [1_000_001, 1_000_002, 1_000_003]
    assert [person.telegram_id for person in met] == [7, 2**52, 1]


async def test_a_newcomer_was_not_asked_anything(storage: Storage) -> None:
    person = await storage.people.meet(7, "pt-br")
    assert just_now(person.created_at)
    assert person == Person(
        user_id=UserId(1_000_001),
        telegram_id=7,
        language="pt-br",
        consent="unasked",
        consent_at=None,
        blocked_at=None,
        settings={},
        created_at=person.created_at,
    )


async def test_meeting_again_gives_the_same_person(storage: Storage, ada: Person) -> None:
    assert await storage.people.meet(ada.telegram_id, "en") == ada
    assert await storage.people.meet(ada.telegram_id, "") == ada
    assert await storage.people.find(ada.telegram_id) == ada
    assert await storage.people.find(4) is None


async def test_the_language_is_the_one_that_telegram_gave_last(storage: Storage, ada: Person) -> None:
    met = await storage.people.meet(ada.telegram_id, "fr")
    assert met == replace(ada, language="fr")
    assert await storage.people.find(ada.telegram_id) == met


async def test_who_tells_no_language_is_spoken_to_in_english(storage: Storage) -> None:
    assert (await storage.people.meet(7, "")).language == "en"


async def test_50_newcomers_at_once_get_50_ids(storage: Storage) -> None:
    met = await asyncio.gather(*(storage.people.meet(telegram_id, "en") for telegram_id in range(50)))
    assert sorted(person.user_id for person in met) == list(range(1_000_001, 1_000_051))


async def test_one_newcomer_met_50_times_at_once_is_one_person(storage: Storage) -> None:
    met = await asyncio.gather(*(storage.people.meet(7, "en") for _ in range(50)))
    assert len({person.user_id for person in met}) == 1
    assert (await storage.statistics()).people == 1


async def test_two_processes_worth_of_storages_share_the_ids(url: str) -> None:
    one, two = await Storage.open(url), await Storage.open(url)
    met = await asyncio.gather(
        *(one.people.meet(i, "en") for i in range(25)), *(two.people.meet(i, "en") for i in range(15, 40))
    )
    assert len({person.user_id for person in met}) == 40
    await one.close()
    await two.close()


async def test_consent_is_given_and_withdrawn(storage: Storage, ada: Person) -> None:
    await storage.people.set_consent(ada.user_id, given=True)
    given = await storage.people.meet(ada.telegram_id, "en")
    assert given.consent == "given"
    assert just_now(given.consent_at)
    await storage.people.set_consent(ada.user_id, given=False)
    withdrawn = await storage.people.meet(ada.telegram_id, "en")
    assert withdrawn.consent == "declined"
    assert withdrawn.consent_at is not None
    assert given.consent_at is not None
    assert withdrawn.consent_at > given.consent_at


async def test_blocking_keeps_the_first_moment(storage: Storage, ada: Person) -> None:
    await storage.people.set_blocked(ada.telegram_id, blocked=True)
    first = (await storage.people.meet(ada.telegram_id, "en")).blocked_at
    assert just_now(first)
    await storage.people.set_blocked(ada.telegram_id, blocked=True)
    assert (await storage.people.meet(ada.telegram_id, "en")).blocked_at == first
    await storage.people.set_blocked(ada.telegram_id, blocked=False)
    assert (await storage.people.meet(ada.telegram_id, "en")).blocked_at is None
    await storage.people.set_blocked(4, blocked=True)  # somebody unknown: nothing to note


async def test_settings(storage: Storage, ada: Person) -> None:
    await storage.people.set_setting(ada.user_id, "genres", ["Drama", "Film-Noir"])
    await storage.people.set_setting(ada.user_id, "since", 1990)
    await storage.people.set_setting(ada.user_id, "since", 1960)
    await storage.people.set_setting(ada.user_id, "name", "Zoë 🎬")
    settings = (await storage.people.meet(ada.telegram_id, "en")).settings
    assert settings == {"genres": ["Drama", "Film-Noir"], "since": 1960, "name": "Zoë 🎬"}
    await storage.people.set_setting(ada.user_id, "genres", None)
    await storage.people.set_setting(ada.user_id, "never set", None)
    assert (await storage.people.meet(ada.telegram_id, "en")).settings == {
        "since": 1960,
        "name": "Zoë 🎬",
    }


async def test_settings_changed_at_once_are_all_kept(storage: Storage, ada: Person) -> None:
    await asyncio.gather(*(storage.people.set_setting(ada.user_id, str(n), n) for n in range(12)))
    settings = (await storage.people.meet(ada.telegram_id, "en")).settings
    assert settings == {str(n): n for n in range(12)}


async def test_writing_about_nobody_says_so(storage: Storage) -> None:
    with pytest.raises(NoSuchPerson, match="no person 1999999"):
        await storage.people.set_consent(NOBODY, given=True)
    with pytest.raises(NoSuchPerson, match="no person 1999999"):
        await storage.people.set_setting(NOBODY, "since", 1990)
    with pytest.raises(StorageFailed, match="never met or has been forgotten"):
        await storage.ratings.rate(NOBODY, HEAT, 4)
    with pytest.raises(StorageFailed, match="never met or has been forgotten"):
        await storage.marks.put(NOBODY, HEAT, "seen")
    with pytest.raises(StorageFailed, match="never met or has been forgotten"):
        await storage.groups.saw(-100, "Film club", NOBODY)
    assert await storage.statistics() == Statistics(0, 0, 0, 0, 0, 0, 0, False)


async def test_a_forgotten_person_is_new_when_they_return(storage: Storage, ada: Person) -> None:
    assert await storage.people.forget(ada.user_id) is True
    assert await storage.people.forget(ada.user_id) is False
    assert await storage.people.find(ada.telegram_id) is None
    assert (await storage.people.meet(ada.telegram_id, "en")).user_id == ada.user_id + 1


async def test_the_id_of_the_newest_person_is_not_used_again(
    storage: Storage, ada: Person, ben: Person
) -> None:
    await storage.people.forget(ben.user_id)
    await storage.people.forget(ada.user_id)
    assert (await storage.people.meet(9, "en")).user_id == 1_000_003


async def test_no_row_of_theirs_is_left_anywhere(storage: Storage, ada: Person, ben: Person) -> None:
    for person in (ada, ben):
        await storage.people.set_setting(person.user_id, "name", f"of {person.user_id}")
        await storage.ratings.rate(person.user_id, HEAT, 4)
        await storage.ratings.rate(person.user_id, UP, 3)
        await storage.marks.put(person.user_id, MATRIX, "seen")
        await storage.marks.put(person.user_id, MATRIX, "watchlist")
        await storage.groups.saw(-100, "Film club", person.user_id)
        await storage.shown.remember(person.user_id, "drama", [UP, HEAT])
        await storage.training.start("retrain", person.user_id, {})
    before = await everything(storage)
    await storage.people.forget(ada.user_id)
    after = await everything(storage)
    assert any(str(ada.user_id) in row for row in before)
    assert not [row for row in after if str(ada.user_id) in row or str(ada.telegram_id) in row]
    assert [row for row in after if str(ben.user_id) in row] == [
        row for row in before if str(ben.user_id) in row
    ]
