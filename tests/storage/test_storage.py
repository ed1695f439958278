"""What needs several subjects: profiles, statistics, reopening."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest

import storage as storage_package
from recsys.domain import MovieId, Profile, UserId
from storage import Person, Statistics, Storage
from storage.database.sessions import ROWS_AT_ONCE
from tests.storage.counting import counted
from tests.storage.rows import HEAT, MATRIX, NOBODY, UP


async def test_profiles(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.ratings.rate(ada.user_id, HEAT, 4.5)
    await storage.ratings.rate(ada.user_id, UP, 2)
    await storage.marks.put(ada.user_id, MATRIX, "seen")
    await storage.marks.put(ben.user_id, UP, "hidden")
    await storage.marks.put(ben.user_id, MATRIX, "watchlist")
    of_ada = Profile(ada.user_id, rated={HEAT: 4.5, UP: 2.0}, seen=frozenset({MATRIX}))
    of_ben = Profile(ben.user_id, hidden=frozenset({UP}), watchlist=frozenset({MATRIX}))
    assert await storage.profile(ada.user_id) == of_ada
    assert await storage.profiles([ben.user_id, NOBODY, ada.user_id, ben.user_id]) == [
        of_ben,
        Profile(NOBODY),
        of_ada,
        of_ben,
    ]
    assert await storage.profiles([]) == []


async def test_profiles_of_a_crowd(storage: Storage, ada: Person) -> None:
    await storage.ratings.rate(ada.user_id, HEAT, 4.5)
    crowd = [UserId(n) for n in range(1_200_000, 1_100_000, -1)]
    with counted(storage) as counts:
        profiles = await storage.profiles([*crowd[:2_300], *crowd[-100:], ada.user_id])
    assert [profile.user_id for profile in profiles if profile.rated] == [ada.user_id]
    assert len(profiles) == 2_401
    # Databases limit the values of one statement, SQLite to 32,766.
    values = [max(sql.count("?"), sql.count("%(")) for sql in counts.sql]
    assert (max(values), sum(values)) == (ROWS_AT_ONCE, 2 * len(profiles))


async def test_statistics(storage: Storage, ada: Person, ben: Person) -> None:
    await storage.people.set_consent(ada.user_id, given=True)
    await storage.people.set_blocked(ben.telegram_id, blocked=True)
    await storage.ratings.rate(ada.user_id, HEAT, 4)
    run_id = await storage.training.start("retrain", None, {})
    await storage.ratings.rate(ada.user_id, UP, 4)  # while it trains: not in its data
    await storage.ratings.rate(ben.user_id, UP, 4)
    await storage.training.finish(run_id, "kept")
    await storage.marks.put(ben.user_id, HEAT, "hidden")
    await storage.groups.saw(-5, "Film club", ada.user_id)
    assert await storage.statistics() == Statistics(
        people=2,
        consenting=1,
        blocked=1,
        ratings=3,
        marks=1,
        groups=1,
        ratings_since_last_training=1,
        withdrawn_since_model=False,
    )


async def test_everything_is_there_after_reopening(url: str) -> None:
    first = await Storage.open(url)
    person = await first.people.meet(7, "en")
    await first.ratings.rate(person.user_id, HEAT, 4.5)
    await first.close()
    second = await Storage.open(url)
    assert await second.people.find(7) == person
    assert (await second.profile(person.user_id)).rated == {HEAT: 4.5}
    await second.close()


async def test_an_abandoned_write_leaves_no_lock(storage: Storage, ada: Person) -> None:
    writers = [asyncio.create_task(storage.ratings.rate(ada.user_id, MovieId(n), 3)) for n in range(1, 40)]
    await asyncio.sleep(0.01)
    for writer in writers:
        writer.cancel()
    await asyncio.gather(*writers, return_exceptions=True)
    assert await storage.ratings.rate(ada.user_id, MATRIX, 4) is None
    again = await storage.ratings.rate(ada.user_id, MATRIX, 5)
    assert again is not None
    assert again.stars == 4.0


@pytest.mark.parametrize("module", ["storage", "storage.records", "storage.titles.folding"])
def test_what_is_plain_loads_nothing_heavy(module: str) -> None:
    assert not {"sqlalchemy", "alembic", "numpy", "rapidfuzz"} & _loaded_by(module)


def test_reading_a_file_needs_no_database() -> None:
    assert not {"sqlalchemy", "alembic"} & _loaded_by("storage.imports")


def _loaded_by(module: str) -> set[str]:
    code = f"import sys, {module}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    return set(shown.split())


def test_every_public_name_is_there() -> None:
    assert set(storage_package.__all__) == storage_package._MODULES.keys()
    for name in storage_package.__all__:
        assert getattr(storage_package, name) is not None
    for name in ("rows", "PersonRow"):
        with pytest.raises(AttributeError, match=f"no attribute '{name}'"):
            getattr(storage_package, name)
