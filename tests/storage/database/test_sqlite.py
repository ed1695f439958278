"""What SQLite alone has to do: survive a kill, queue writers, keep secrets, fail with a sentence."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from recsys.domain import MovieId, UserId
from storage import Storage, StorageFailed

pytestmark = pytest.mark.slow


HEAT = MovieId(6)

RATE_UNTIL_KILLED = """
import asyncio, sys
from storage import Storage

async def main():
    storage = await Storage.open(sys.argv[1])
    person = await storage.people.meet(7, "en")
    for movie_id in range(1, 1_000_000):
        await storage.ratings.rate(person.user_id, movie_id, (movie_id % 10 + 1) / 2)
        print(movie_id, flush=True)

asyncio.run(main())
"""


def test_a_confirmed_rating_survives_sigkill(file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RATE_UNTIL_KILLED, f"sqlite:///{file}"], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        confirmed = 0
        while confirmed < 25:
            confirmed = int(child.stdout.readline())
        child.kill()
        confirmed = int([str(confirmed), *child.stdout.read().split()][-1])
    rated = asyncio.run(_rated_by(7, file))
    assert {film: rated.get(MovieId(film)) for film in range(1, confirmed + 1)} == {
        film: (film % 10 + 1) / 2 for film in range(1, confirmed + 1)
    }
    assert len(rated) <= confirmed + 1  # the one that was being saved may have made it


async def _rated_by(telegram_id: int, file: Path) -> Mapping[MovieId, float]:
    storage = await Storage.open(f"sqlite:///{file}")
    person = await storage.people.find(telegram_id)
    assert person is not None
    rated = (await storage.profile(person.user_id)).rated
    await storage.close()
    return rated


async def test_the_promises_are_in_force_on_every_connection(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}")

    async def pragmas() -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        async with storage._database.session() as session:
            connection = await session.connection()
            await asyncio.sleep(0.02)  # held, so that each asks a connection of its own
            return {name: (await connection.exec_driver_sql(f"PRAGMA {name}")).scalar() for name in names}

    full = 2
    for found in await asyncio.gather(*(pragmas() for _ in range(4))):
        assert found == {
            "journal_mode": "wal",
            "synchronous": full,
            "foreign_keys": 1,
            "secure_delete": 1,
            "busy_timeout": 10_000,
        }
    await storage.close()


async def test_file_and_folder_are_for_the_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "marquee.db"
    storage = await Storage.open(f"sqlite:///{file}")
    await storage.people.meet(7, "en")
    assert file.parent.stat().st_mode & 0o777 == 0o700
    modes = {path.name: path.stat().st_mode & 0o777 for path in file.parent.iterdir()}
    assert modes == {"marquee.db": 0o600, "marquee.db-wal": 0o600, "marquee.db-shm": 0o600}
    await storage.close()


async def test_forgotten_bytes_are_gone_from_the_disk(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}")
    ada = await storage.people.meet(7, "x-ada-speaks-this")
    for film in range(1, 200):
        await storage.ratings.rate(ada.user_id, MovieId(film), 4, source=f"imported-by-ada-{film}")
    await storage.people.set_setting(ada.user_id, "secret", "likes-musicals" * 500)

    def on_disk() -> bytes:
        return b"".join(path.read_bytes() for path in file.parent.iterdir())

    assert b"imported-by-ada" in on_disk()
    await storage.people.forget(ada.user_id)
    left = on_disk()
    for trace in (b"imported-by-ada", b"x-ada-speaks-this", b"likes-musicals"):
        assert trace not in left
    await storage.close()


async def test_a_writer_waits_for_another_process(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}")
    ada = await storage.people.meet(7, "en")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        rating = asyncio.create_task(storage.ratings.rate(ada.user_id, HEAT, 4))
        await asyncio.sleep(0.2)
        assert not rating.done()
        assert await storage.ratings.get(ada.user_id, HEAT) is None  # readers are not held up
        other.execute("COMMIT")
        assert await rating is None
    assert await storage.ratings.get(ada.user_id, HEAT) is not None
    await storage.close()


async def test_a_database_locked_for_too_long_is_said(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}?timeout=0.05")
    ada = await storage.people.meet(7, "en")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageFailed, match="busy: another process holds its lock; try again"):
            await storage.ratings.rate(ada.user_id, HEAT, 4)
        other.execute("ROLLBACK")
    assert await storage.ratings.rate(ada.user_id, HEAT, 4) is None
    await storage.close()


async def test_a_full_disk_is_said_and_loses_nothing(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}")
    ada = await storage.people.meet(7, "en")
    await storage.ratings.rate(ada.user_id, HEAT, 4.5)

    async def limit_pages(pages: int) -> None:
        async with storage._database.session() as session:
            await (await session.connection()).exec_driver_sql(f"PRAGMA max_page_count={pages}")

    await limit_pages(1)  # SQLite takes the present size as the least
    with pytest.raises(StorageFailed, match="disk of the database is full: nothing was saved"):
        await storage.people.set_setting(ada.user_id, "essay", "x" * 1_000_000)
    assert (await storage.profile(ada.user_id)).rated == {HEAT: 4.5}
    await limit_pages(1_000_000)
    await storage.people.set_setting(ada.user_id, "essay", "x" * 1_000_000)
    await storage.close()


async def test_two_starters_make_one_database(tmp_path: Path) -> None:
    file = tmp_path / "new.db"
    opened = await asyncio.gather(*(Storage.open(f"sqlite:///{file}") for _ in range(6)))
    people = await asyncio.gather(*(storage.people.meet(7, "en") for storage in opened))
    assert len({person.user_id for person in people}) == 1
    for storage in opened:
        await storage.close()


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "cannot be understood: expected sqlite:///path"),
        ("marquee.db", "cannot be understood: expected sqlite:///path"),
        ("mysql://me:hunter2@host/films", "cannot use a mysql database: expected sqlite:///path"),
        ("postgresql://me:hunter2@host:port/films", "cannot be understood: expected sqlite:///path"),
        ("sqlite://", "would lose every rating at the next start"),
        ("sqlite:///:memory:", "would lose every rating at the next start"),
    ],
)
async def test_a_wrong_address_is_explained_without_its_password(address: str, sentence: str) -> None:
    with pytest.raises(StorageFailed, match=sentence) as failure:
        await Storage.open(address)
    assert "hunter2" not in str(failure.value)


async def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "picture.db"
    scribble(file, at=0, size=8192)
    with pytest.raises(StorageFailed, match="damaged or is no SQLite database"):
        await Storage.open(f"sqlite:///{file}")


async def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="cannot be opened: Is a directory"):
        await Storage.open(f"sqlite:///{tmp_path}")


async def test_a_file_in_the_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("")
    with pytest.raises(StorageFailed, match="cannot be opened: "):
        await Storage.open(f"sqlite:///{tmp_path / 'data' / 'marquee.db'}")


async def test_a_file_damaged_between_starts_is_said(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}")
    ada = await storage.people.meet(7, "en")
    await storage.close()
    scribble(file, at=8192, size=80_000)
    with pytest.raises(StorageFailed, match="damaged"):
        await _rate(file, ada.user_id)


async def _rate(file: Path, user_id: UserId) -> None:
    storage = await Storage.open(f"sqlite:///{file}")
    try:
        await storage.ratings.rate(user_id, HEAT, 4)
    finally:
        await storage.close()


def scribble(file: Path, *, at: int, size: int) -> None:
    with file.open("r+b" if file.exists() else "wb") as raw:
        raw.seek(at)
        raw.write(b"\xff" * size)


async def test_a_read_only_database_is_said(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}")
    ada = await storage.people.meet(7, "en")
    async with storage._database.session() as session:
        await (await session.connection()).exec_driver_sql("PRAGMA query_only=ON")
    with pytest.raises(StorageFailed, match="database is read-only"):
        await storage.ratings.rate(ada.user_id, HEAT, 4)
    await storage.close()


async def test_an_unknown_error_passes_unchanged(file: Path) -> None:
    storage = await Storage.open(f"sqlite:///{file}")
    with pytest.raises(OperationalError, match="no such table"):
        async with storage._database.session() as session:
            await (await session.connection()).exec_driver_sql("SELECT * FROM nowhere")
    await storage.close()
