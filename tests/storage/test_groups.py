"""Group chats and who was seen in them."""

from __future__ import annotations

from storage import Person, Storage
from tests.storage.rows import everything


async def test_members_come_and_go(storage: Storage, ada: Person, ben: Person) -> None:
    club = -1_001_234_567_890
    assert await storage.groups.members(club) == []
    await storage.groups.saw(club, "Film club", ben.user_id)
    await storage.groups.saw(club, "Film club", ada.user_id)
    await storage.groups.saw(club, "The film club", ada.user_id)
    await storage.groups.saw(-2, "Others", ada.user_id)
    assert await storage.groups.members(club) == [ada.user_id, ben.user_id]
    groups = await storage.groups.of(ada.user_id)
    assert [(chat_id, title) for chat_id, title, _ in groups] == [(club, "The film club"), (-2, "Others")]
    assert all(since.tzinfo is not None for _, _, since in groups)
    await storage.groups.left(club, ada.user_id)
    await storage.groups.left(club, ada.user_id)
    assert await storage.groups.members(club) == [ben.user_id]
    assert (await storage.statistics()).groups == 2
    await storage.groups.remove(club)
    await storage.groups.remove(club)
    assert await storage.groups.members(club) == []
    assert await storage.groups.members(-2) == [ada.user_id]
    assert (await storage.statistics()).groups == 1


async def test_a_known_member_is_seen_again_without_writing(storage: Storage, ada: Person) -> None:
    await storage.groups.saw(-5, "Film club", ada.user_id)
    before = await everything(storage)
    await storage.groups.saw(-5, "Film club", ada.user_id)
    assert await everything(storage) == before


async def test_migration_keeps_members(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.groups.saw(-5, "Film club", ada.user_id)
    await storage.groups.migrate(-5, -1_005)
    assert await storage.groups.members(-5) == []
    assert await storage.groups.members(-1_005) == [ada.user_id]
    await storage.groups.saw(-5, "Film club", ada.user_id)
    await storage.groups.saw(-5, "Film club", ben.user_id)
    await storage.groups.migrate(-5, -1_005)  # the new chat is known already
    assert await storage.groups.members(-1_005) == [ada.user_id, ben.user_id]
    await storage.groups.migrate(-1_005, -1_005)
    await storage.groups.migrate(-77, -78)
    assert await storage.groups.members(-1_005) == [ada.user_id, ben.user_id]
    assert (await storage.statistics()).groups == 1
