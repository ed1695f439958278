"""The migrations and the models say the same, up and down, on both databases."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import IntegrityError

from recsys.domain import MovieId
from storage import Json, Storage, StorageFailed
from storage.database.migrate import downgrade, upgrade
from storage.database.sessions import Database
from storage.database.tables import Base
from storage.imports import Brought, Sorted

pytestmark = pytest.mark.slow


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = await Database.open(url)
    yield opened
    await opened.close()


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names()) - {"alembic_version"}


async def test_models_and_migrations_agree(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, Base.metadata))

    async with database._engine.connect() as connection:
        assert await connection.run_sync(differences) == []
        assert await connection.run_sync(tables) == set(Base.metadata.tables)


async def test_checks_and_foreign_keys_agree_by_name(database: Database) -> None:
    """compare_metadata looks at neither checks nor what a deletion does."""

    def named(connection: Connection) -> dict[str, object]:
        inspector = inspect(connection)
        return {
            table: (
                {check["name"] for check in inspector.get_check_constraints(table)},
                {key["name"]: key["options"].get("ondelete") for key in inspector.get_foreign_keys(table)},
            )
            for table in tables(connection)
        }

    def made_from_models(connection: Connection) -> dict[str, object]:
        Base.metadata.create_all(connection)
        return named(connection)

    async with database._engine.begin() as connection:
        migrated = await connection.run_sync(named)
        await connection.run_sync(lambda c: downgrade(c, "base"))
        assert await connection.run_sync(made_from_models) == migrated


async def test_down_to_nothing_and_up_again(url: str) -> None:
    database = await Database.open(url)
    async with database._engine.begin() as connection:
        await connection.run_sync(lambda c: downgrade(c, "base"))
        assert await connection.run_sync(tables) == set()
        await connection.run_sync(upgrade)
        assert await connection.run_sync(tables) == set(Base.metadata.tables)
    await database.close()
    storage = await Storage.open(url)
    person = await storage.people.meet(7, "en")
    assert person.user_id == 1_000_001
    await storage.ratings.rate(person.user_id, MovieId(6), 4)
    await storage.close()


async def test_lists_already_shown_move_out_of_the_settings_and_back(url: str) -> None:
    storage = await Storage.open(url)
    ada, ben = await storage.people.meet(7, "en"), await storage.people.meet(8, "en")
    shown: Json = {"drama": [3, 1], "": [7], "war": []}
    await storage.people.set_setting(ada.user_id, "adventure", 2)
    await storage.people.set_setting(ben.user_id, "shown", {})
    async with storage._database._engine.begin() as connection:
        await connection.run_sync(lambda c: downgrade(c, "0003"))
    await storage.people.set_setting(ada.user_id, "shown", shown)
    await storage.close()

    storage = await Storage.open(url)
    assert list((await storage.shown.everything(ada.user_id)).items()) == [
        ("drama", [3, 1]),
        ("", [7]),
        ("war", []),
    ]
    assert await storage.shown.everything(ben.user_id) == {}
    assert await storage.people.find(7) == replace(ada, settings={"adventure": 2})
    assert await storage.people.find(8) == ben
    async with storage._database._engine.begin() as connection:
        await connection.run_sync(lambda c: downgrade(c, "0003"))
    old = await storage.people.find(7)
    assert old is not None
    assert old.settings == {"adventure": 2, "shown": shown}
    await storage.close()


async def test_opening_again_changes_nothing(url: str) -> None:
    first = await Storage.open(url)
    person = await first.people.meet(7, "en")
    await first.close()
    second = await Storage.open(url)
    assert await second.people.find(7) == person
    await second.close()


async def test_a_migration_that_fails_leaves_nothing_behind(url: str) -> None:
    database = await Database.open(url)
    async with database._engine.begin() as connection:
        await connection.run_sync(lambda c: downgrade(c, "base"))
        await connection.execute(text("CREATE TABLE mark (in_the_way INTEGER)"))
    await database.close()
    with pytest.raises(Exception, match="mark"):
        await Database.open(url)
    async with database._engine.begin() as connection:
        assert await connection.run_sync(tables) == {"mark"}
    await database.close()


async def test_a_newer_database_is_refused(url: str) -> None:
    database = await Database.open(url)
    async with database._engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await database.close()
    with pytest.raises(StorageFailed, match="made by a newer version of Marquee: update Marquee"):
        await Storage.open(url)


OPEN_AND_MEET = """
import asyncio, sys
from storage import Storage

async def main():
    storage = await Storage.open(sys.argv[1])
    print((await storage.people.meet(7, "en")).user_id)
    await storage.close()

asyncio.run(main())
"""


async def test_processes_that_start_at_once_migrate_once(url: str) -> None:
    database = await Database.open(url)
    async with database._engine.begin() as connection:
        await connection.run_sync(lambda c: downgrade(c, "base"))
    await database.close()
    starters = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-c", OPEN_AND_MEET, url, stdout=asyncio.subprocess.PIPE
        )
        for _ in range(2)
    ]
    answers = [(await starter.communicate())[0].strip() for starter in starters]
    assert answers == [b"1000001"] * 2


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO rating VALUES (1000001, 1, 4.3, '2026-01-01 00:00:00', 'chat', NULL)",
        "INSERT INTO rating VALUES (1000001, 1, 0, '2026-01-01 00:00:00', 'chat', NULL)",
        "INSERT INTO rating VALUES (1000001, 1, 5.5, '2026-01-01 00:00:00', 'chat', NULL)",
        "INSERT INTO rating VALUES (1000001, 1, NULL, '2026-01-01 00:00:00', 'chat', NULL)",
        "INSERT INTO rating VALUES (1999999, 1, 4.5, '2026-01-01 00:00:00', 'chat', NULL)",
        "INSERT INTO mark VALUES (1000001, 'loved', 1, '2026-01-01 00:00:00')",
        "UPDATE person SET training_consent = 'maybe', training_consent_at = '2026-01-01 00:00:00'",
        "UPDATE person SET training_consent = 'given', training_consent_at = NULL",
        "UPDATE person SET training_consent = 'unasked', training_consent_at = '2026-01-01 00:00:00'",
        "UPDATE person SET user_id = 5",
        "INSERT INTO library_import SELECT * FROM library_import",
        "UPDATE library_import SET user_id = 1999999",
        "UPDATE library_import SET status = 'done'",
        "UPDATE library_import SET finished_at = created_at",
        "UPDATE library_import SET status = 'undone', finished_at = created_at",
        (
            "INSERT INTO library_import SELECT 99, user_id, name, source, status, entries, choices, before,"
            " created_at, finished_at FROM library_import"
        ),
        "INSERT INTO training_run SELECT * FROM training_run",
        "INSERT INTO scheduled VALUES ('daily', NULL)",
        "UPDATE training_run SET status = 'running'",
        "UPDATE training_run SET status = 'lost'",
    ],
)
async def test_the_database_itself_refuses_nonsense(storage: Storage, statement: str) -> None:
    person = await storage.people.meet(7, "en")
    await storage.imports.offer(person.user_id, "a.csv", Brought("imdb", ()), Sorted((), (), ()))
    await storage.training.finish(await storage.training.start("daily", None, {}), "kept")
    with pytest.raises(IntegrityError):
        async with storage._database._engine.begin() as connection:
            await connection.execute(text(statement.replace(":", r"\:")))
