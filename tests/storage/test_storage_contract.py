"""What every database has to do; each test runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal, cast

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError, StatementError

from recsys.domain import MovieId, Profile, UserId
from storage import NoSuchPerson, Person, RatingOrder, Statistics, Storage, StorageFailed

MATRIX, HEAT, UP = MovieId(2571), MovieId(6), MovieId(68954)
NOBODY = UserId(1_999_999)


def just_now(moment: datetime | None) -> bool:
    return (
        moment is not None and moment.tzinfo is UTC and abs(datetime.now(UTC) - moment) < timedelta(minutes=1)
    )


class TestPeople:
    async def test_newcomers_get_ids_from_1000001_up(self, storage: Storage) -> None:
        met = [await storage.people.meet(telegram_id, "en") for telegram_id in (7, 2**52, 1)]
        assert [person.user_id for person in met] == [1_000_001, 1_000_002, 1_000_003]
        assert [person.telegram_id for person in met] == [7, 2**52, 1]

    async def test_a_newcomer_was_not_asked_anything(self, storage: Storage) -> None:
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

    async def test_meeting_again_gives_the_same_person(self, storage: Storage, ada: Person) -> None:
        assert await storage.people.meet(ada.telegram_id, "en") == ada
        assert await storage.people.meet(ada.telegram_id, "") == ada
        assert await storage.people.find(ada.telegram_id) == ada
        assert await storage.people.find(4) is None

    async def test_the_language_is_the_one_that_telegram_gave_last(
        self, storage: Storage, ada: Person
    ) -> None:
        met = await storage.people.meet(ada.telegram_id, "fr")
        assert met == replace(ada, language="fr")
        assert await storage.people.find(ada.telegram_id) == met

    async def test_who_tells_no_language_is_spoken_to_in_english(self, storage: Storage) -> None:
        assert (await storage.people.meet(7, "")).language == "en"

    async def test_50_newcomers_at_once_get_50_ids(self, storage: Storage) -> None:
        met = await asyncio.gather(*(storage.people.meet(telegram_id, "en") for telegram_id in range(50)))
        assert sorted(person.user_id for person in met) == list(range(1_000_001, 1_000_051))

    async def test_one_newcomer_met_50_times_at_once_is_one_person(self, storage: Storage) -> None:
        met = await asyncio.gather(*(storage.people.meet(7, "en") for _ in range(50)))
        assert len({person.user_id for person in met}) == 1
        assert (await storage.statistics()).people == 1

    async def test_two_processes_worth_of_storages_share_the_ids(self, url: str) -> None:
        one, two = await Storage.open(url), await Storage.open(url)
        met = await asyncio.gather(
            *(one.people.meet(i, "en") for i in range(25)), *(two.people.meet(i, "en") for i in range(15, 40))
        )
        assert len({person.user_id for person in met}) == 40
        await one.close()
        await two.close()

    async def test_consent_is_given_and_withdrawn(self, storage: Storage, ada: Person) -> None:
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

    async def test_blocking_keeps_the_first_moment(self, storage: Storage, ada: Person) -> None:
        await storage.people.set_blocked(ada.telegram_id, blocked=True)
        first = (await storage.people.meet(ada.telegram_id, "en")).blocked_at
        assert just_now(first)
        await storage.people.set_blocked(ada.telegram_id, blocked=True)
        assert (await storage.people.meet(ada.telegram_id, "en")).blocked_at == first
        await storage.people.set_blocked(ada.telegram_id, blocked=False)
        assert (await storage.people.meet(ada.telegram_id, "en")).blocked_at is None
        await storage.people.set_blocked(4, blocked=True)  # somebody unknown: nothing to note

    async def test_settings(self, storage: Storage, ada: Person) -> None:
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

    async def test_settings_changed_at_once_are_all_kept(self, storage: Storage, ada: Person) -> None:
        await asyncio.gather(*(storage.people.set_setting(ada.user_id, str(n), n) for n in range(12)))
        settings = (await storage.people.meet(ada.telegram_id, "en")).settings
        assert settings == {str(n): n for n in range(12)}

    async def test_writing_about_nobody_says_so(self, storage: Storage) -> None:
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


class TestForgetting:
    async def test_a_forgotten_person_is_new_when_they_return(self, storage: Storage, ada: Person) -> None:
        assert await storage.people.forget(ada.user_id) is True
        assert await storage.people.forget(ada.user_id) is False
        assert await storage.people.find(ada.telegram_id) is None
        assert (await storage.people.meet(ada.telegram_id, "en")).user_id == ada.user_id + 1

    async def test_the_id_of_the_newest_person_is_not_used_again(
        self, storage: Storage, ada: Person, ben: Person
    ) -> None:
        await storage.people.forget(ben.user_id)
        await storage.people.forget(ada.user_id)
        assert (await storage.people.meet(9, "en")).user_id == 1_000_003

    async def test_no_row_of_theirs_is_left_anywhere(
        self, storage: Storage, ada: Person, ben: Person
    ) -> None:
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


async def everything(storage: Storage) -> list[str]:
    """Every row of every table that the database has, as text."""
    async with storage._database._engine.connect() as connection:
        tables = await connection.run_sync(lambda c: inspect(c).get_table_names())
        return [
            repr(tuple(row))
            for table in sorted(tables)
            for row in await connection.execute(text(f"SELECT * FROM {table}"))
        ]


class TestRatings:
    async def test_rating_again_gives_back_the_previous_stars(self, storage: Storage, ada: Person) -> None:
        assert await storage.ratings.rate(ada.user_id, MATRIX, 4.5) is None
        first = await storage.ratings.get(ada.user_id, MATRIX)
        assert first is not None
        assert first.stars == 4.5
        assert await storage.ratings.rate(ada.user_id, MATRIX, 3, source="letterboxd") == first
        rated = await storage.ratings.get(ada.user_id, MATRIX)
        assert rated is not None
        assert (rated.movie_id, rated.stars, rated.source) == (MATRIX, 3.0, "letterboxd")
        assert just_now(rated.rated_at)

    async def test_half_stars_are_exact(self, storage: Storage, ada: Person) -> None:
        given = {MovieId(half_stars): half_stars / 2 for half_stars in range(1, 11)}
        for movie_id, stars in given.items():
            await storage.ratings.rate(ada.user_id, movie_id, stars)
        assert (await storage.profile(ada.user_id)).rated == given

    async def test_other_stars_are_refused(self, storage: Storage, ada: Person) -> None:
        for stars in (0, 0.25, 4.3, 5.5, -1, float("nan"), float("inf")):
            with pytest.raises(ValueError, match=r"no rating: expected 0\.5 to 5\.0 in half stars"):
                await storage.ratings.rate(ada.user_id, MATRIX, stars)
        assert await storage.ratings.count(ada.user_id) == 0

    async def test_unrate(self, storage: Storage, ada: Person) -> None:
        await storage.ratings.rate(ada.user_id, MATRIX, 4.5)
        rated = await storage.ratings.get(ada.user_id, MATRIX)
        assert rated is not None
        assert await storage.ratings.unrate(ada.user_id, MATRIX) == rated
        assert await storage.ratings.unrate(ada.user_id, MATRIX) is None
        assert await storage.ratings.get(ada.user_id, MATRIX) is None

    async def test_pages_newest_first(self, storage: Storage, ada: Person, ben: Person) -> None:
        for movie_id in (3, 1, 2, 5, 4):
            await storage.ratings.rate(ada.user_id, MovieId(movie_id), 4)
        await storage.ratings.rate(ben.user_id, MATRIX, 1)
        await storage.ratings.rate(ada.user_id, MovieId(3), 2)
        everything = await storage.ratings.everything(ada.user_id)
        assert [rated.movie_id for rated in everything] == [3, 4, 5, 2, 1]
        assert await storage.ratings.page(ada.user_id, limit=2) == everything[:2]
        assert await storage.ratings.page(ada.user_id, offset=2, limit=2) == everything[2:4]
        assert await storage.ratings.page(ada.user_id, offset=4) == everything[4:]
        assert await storage.ratings.page(ada.user_id, offset=9) == []
        assert await storage.ratings.count(ada.user_id) == 5

    async def test_pages_by_stars_the_newest_first_among_equals(
        self, storage: Storage, ada: Person, ben: Person
    ) -> None:
        for movie_id, stars in ((1, 3.0), (2, 5.0), (3, 0.5), (4, 3.0), (5, 5.0), (6, 3.0)):
            await storage.ratings.rate(ada.user_id, MovieId(movie_id), stars)
        await storage.ratings.rate(ben.user_id, MATRIX, 1)
        orders: dict[RatingOrder, list[int]] = {
            "newest": [6, 5, 4, 3, 2, 1],
            "best": [5, 2, 6, 4, 1, 3],
            "worst": [3, 6, 4, 1, 5, 2],
        }
        for order, movie_ids in orders.items():
            pages = [
                await storage.ratings.page(ada.user_id, order, offset=offset, limit=4) for offset in (0, 4, 8)
            ]
            shown = [[rated.movie_id for rated in page] for page in pages]
            assert shown == [movie_ids[:4], movie_ids[4:], []]

    async def test_one_film_rated_many_times_at_once(self, storage: Storage, ada: Person) -> None:
        given = [0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0]
        previous = await asyncio.gather(*(storage.ratings.rate(ada.user_id, MATRIX, s) for s in given))
        last = await storage.ratings.get(ada.user_id, MATRIX)
        assert last is not None
        replaced = [rated.stars for rated in previous if rated is not None]
        assert sorted([*replaced, last.stars]) == given

    async def test_only_consenting_people_train(self, storage: Storage, ada: Person, ben: Person) -> None:
        await storage.people.set_consent(ada.user_id, given=True)
        await storage.people.set_consent(ben.user_id, given=False)
        carl = await storage.people.meet(3, "en")
        for person in (ada, ben, carl):
            await storage.ratings.rate(person.user_id, UP, 4)
            await storage.ratings.rate(person.user_id, HEAT, 2.5)
        rated = {
            r.movie_id: int(r.rated_at.timestamp()) for r in await storage.ratings.everything(ada.user_id)
        }
        assert await storage.ratings.for_training() == [
            (ada.user_id, HEAT, 2.5, rated[HEAT]),
            (ada.user_id, UP, 4.0, rated[UP]),
        ]
        await storage.people.set_consent(ada.user_id, given=False)
        assert await storage.ratings.for_training() == []

    async def test_count_for_training_since(self, storage: Storage, ada: Person, ben: Person) -> None:
        await storage.people.set_consent(ada.user_id, given=True)
        await storage.ratings.rate(ada.user_id, HEAT, 4)
        await storage.ratings.rate(ben.user_id, HEAT, 4)
        between = datetime.now(UTC)
        await storage.ratings.rate(ada.user_id, UP, 4)
        assert await storage.ratings.count_for_training_since(None) == 2
        assert await storage.ratings.count_for_training_since(between) == 1
        elsewhere = between.astimezone(timezone(timedelta(hours=-11)))
        assert await storage.ratings.count_for_training_since(elsewhere) == 1
        assert await storage.ratings.count_for_training_since(datetime.now(UTC)) == 0

    async def test_old_ratings_are_new_to_the_training_once_consent_is_given(
        self, storage: Storage, ada: Person
    ) -> None:
        await storage.ratings.rate(ada.user_id, HEAT, 4)
        await storage.ratings.rate(ada.user_id, UP, 4)
        before = datetime.now(UTC)
        await storage.people.set_consent(ada.user_id, given=True)
        assert await storage.ratings.count_for_training_since(before) == 2
        after = datetime.now(UTC)
        await storage.people.set_consent(ada.user_id, given=True)  # said again: nothing is new
        assert await storage.ratings.count_for_training_since(after) == 0

    @pytest.mark.parametrize("way", ["consent", "everything"])
    async def test_withdrawal_outdates_a_model_until_the_next_is_published(
        self, storage: Storage, ada: Person, way: str
    ) -> None:
        async def withdrawn() -> bool:
            return (await storage.statistics()).withdrawn_since_model

        async def trains(status: Literal["published", "kept", "failed"]) -> None:
            await storage.training.finish(await storage.training.start("daily", None, {}), status)

        await storage.people.set_consent(ada.user_id, given=True)
        await storage.ratings.rate(ada.user_id, HEAT, 4)
        await trains("published")
        assert not await withdrawn()
        meanwhile = await storage.training.start("retrain", None, {})
        if way == "consent":
            await storage.people.set_consent(ada.user_id, given=False)
        else:
            await storage.people.forget(ada.user_id)
        assert await withdrawn()
        await storage.training.finish(meanwhile, "published")  # read the ratings before they were withdrawn
        assert await withdrawn()
        await trains("kept")
        await trains("failed")
        assert await withdrawn()
        await trains("published")
        assert not await withdrawn()

    async def test_who_never_trained_withdraws_nothing(
        self, storage: Storage, ada: Person, ben: Person
    ) -> None:
        await storage.people.set_consent(ben.user_id, given=True)
        await storage.training.finish(await storage.training.start("daily", None, {}), "published")
        await storage.ratings.rate(ada.user_id, HEAT, 4)
        await storage.people.set_consent(ada.user_id, given=False)
        await storage.people.forget(ada.user_id)
        await storage.people.forget(ben.user_id)
        assert not (await storage.statistics()).withdrawn_since_model


class TestMarks:
    async def test_put_remove_of(self, storage: Storage, ada: Person, ben: Person) -> None:
        assert await storage.marks.put(ada.user_id, HEAT, "seen") is True
        assert await storage.marks.put(ada.user_id, HEAT, "seen") is False
        assert await storage.marks.put(ada.user_id, UP, "seen") is True
        assert await storage.marks.put(ada.user_id, HEAT, "watchlist") is True
        assert await storage.marks.put(ben.user_id, MATRIX, "hidden") is True
        seen = await storage.marks.of(ada.user_id, "seen")
        assert [movie_id for movie_id, _ in seen] == [UP, HEAT]
        assert all(just_now(at) for _, at in seen)
        assert await storage.marks.remove(ada.user_id, HEAT, "seen") is True
        assert await storage.marks.remove(ada.user_id, HEAT, "seen") is False
        assert [movie_id for movie_id, _ in await storage.marks.of(ada.user_id, "seen")] == [UP]
        assert [movie_id for movie_id, _ in await storage.marks.of(ada.user_id, "watchlist")] == [HEAT]
        assert await storage.marks.of(ada.user_id, "hidden") == []

    async def test_replace(self, storage: Storage, ada: Person, ben: Person) -> None:
        await storage.marks.put(ada.user_id, HEAT, "watchlist")
        await storage.marks.put(ada.user_id, UP, "watchlist")
        await storage.marks.put(ben.user_id, HEAT, "watchlist")
        for _ in range(2):
            await storage.marks.replace(ada.user_id, HEAT, "watchlist", "seen")
            profile = await storage.profile(ada.user_id)
            assert profile.seen == {HEAT}
            assert profile.watchlist == {UP}
        assert (await storage.profile(ben.user_id)).watchlist == {HEAT}
        assert all(just_now(at) for _, at in await storage.marks.of(ada.user_id, "seen"))
        await storage.marks.replace(ada.user_id, HEAT, "seen", "watchlist")
        profile = await storage.profile(ada.user_id)
        assert not profile.seen
        assert profile.watchlist == {UP, HEAT}
        with pytest.raises(StorageFailed, match="never met or has been forgotten"):
            await storage.marks.replace(NOBODY, HEAT, "watchlist", "seen")

    async def test_there_are_no_other_marks(self, storage: Storage, ada: Person) -> None:
        with pytest.raises(DBAPIError, match="ck_mark_kind"):
            await storage.marks.put(ada.user_id, HEAT, "loved")  # type: ignore[arg-type]
        assert (await storage.statistics()).marks == 0


class TestGroups:
    async def test_members_come_and_go(self, storage: Storage, ada: Person, ben: Person) -> None:
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

    async def test_a_known_member_is_seen_again_without_writing(self, storage: Storage, ada: Person) -> None:
        await storage.groups.saw(-5, "Film club", ada.user_id)
        before = await everything(storage)
        await storage.groups.saw(-5, "Film club", ada.user_id)
        assert await everything(storage) == before

    async def test_migration_keeps_members(self, storage: Storage, ada: Person, ben: Person) -> None:
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


class TestTraining:
    async def test_a_run_from_start_to_end(self, storage: Storage, ada: Person) -> None:
        run_id = await storage.training.start("tune", ada.user_id, {"folds": 3, "grid": {"reg_all": [0.02]}})
        (running,) = await storage.training.latest(5)
        assert (running.run_id, running.kind, running.status) == (run_id, "tune", "running")
        assert (running.requested_by, running.parameters) == (
            ada.user_id,
            {"folds": 3, "grid": {"reg_all": [0.02]}},
        )
        assert just_now(running.started_at)
        assert running.finished_at is None
        await storage.training.finish(
            run_id, "published", metrics={"rmse": 0.851}, model_version="v2", reason="not worse"
        )
        (finished,) = await storage.training.latest(5)
        assert (finished.status, finished.metrics, finished.model_version) == (
            "published",
            {"rmse": 0.851},
            "v2",
        )
        assert (finished.error, finished.reason) == (None, "not worse")
        assert just_now(finished.finished_at)

    async def test_a_run_ends_once(self, storage: Storage) -> None:
        run_id = await storage.training.start("daily", None, {})
        await storage.training.finish(run_id, "kept", metrics={"rmse": 0.9})
        await storage.training.finish(run_id, "failed", error="too late")
        (run,) = await storage.training.latest(1)
        assert (run.status, run.metrics, run.error, run.requested_by) == ("kept", {"rmse": 0.9}, None, None)

    async def test_latest_is_newest_first(self, storage: Storage) -> None:
        started = [await storage.training.start("retrain", None, {}) for _ in range(4)]
        assert [run.run_id for run in await storage.training.latest(3)] == started[:0:-1]

    async def test_interrupted_runs_failed(self, storage: Storage) -> None:
        done = await storage.training.start("retrain", None, {})
        await storage.training.finish(done, "kept")
        await storage.training.start("retrain", None, {})
        await storage.training.start("daily", None, {})
        assert await storage.training.close_interrupted() == 2
        assert await storage.training.close_interrupted() == 0
        latest = await storage.training.latest(5)
        assert [(run.status, run.error) for run in latest] == [
            ("failed", "interrupted"),
            ("failed", "interrupted"),
            ("kept", None),
        ]
        assert all(just_now(run.finished_at) for run in latest)

    async def test_ratings_are_new_until_a_run_finishes(self, storage: Storage, ada: Person) -> None:
        async def new() -> int:
            return (await storage.statistics()).ratings_since_last_training

        await storage.people.set_consent(ada.user_id, given=True)
        await storage.ratings.rate(ada.user_id, HEAT, 4)
        assert await new() == 1
        for status, expected in (("failed", 1), ("kept", 0), ("failed", 0), ("published", 0)):
            run_id = await storage.training.start("retrain", None, {})
            await storage.training.finish(run_id, cast("Literal['kept']", status))
            assert await new() == expected
        await storage.ratings.rate(ada.user_id, UP, 4)
        await storage.training.finish(await storage.training.start("retrain", None, {}), "failed")
        await storage.training.start("retrain", None, {})
        assert await new() == 1

    async def test_history_outlives_a_forgotten_operator(self, storage: Storage, ada: Person) -> None:
        await storage.training.start("retrain", ada.user_id, {})
        await storage.people.forget(ada.user_id)
        assert [run.requested_by for run in await storage.training.latest(5)] == [None]


class TestSchedule:
    async def test_due_times_are_kept_to_the_microsecond_in_utc(self, storage: Storage) -> None:
        assert await storage.schedule.due_at("retrain") is None
        due = datetime(2031, 3, 30, 3, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
        await storage.schedule.set("retrain", due)
        kept = await storage.schedule.due_at("retrain")
        assert kept == due
        assert kept.tzinfo is UTC
        await storage.schedule.set("retrain", due + timedelta(days=1))
        assert await storage.schedule.due_at("retrain") == due + timedelta(days=1)

    async def test_a_time_without_zone_is_refused(self, storage: Storage) -> None:
        with pytest.raises(StatementError, match="has no time zone"):
            await storage.schedule.set("retrain", datetime(2031, 3, 30))
        assert await storage.schedule.due_at("retrain") is None


class TestWhole:
    async def test_profiles(self, storage: Storage, ada: Person, ben: Person) -> None:
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

    async def test_profiles_of_a_crowd(self, storage: Storage, ada: Person) -> None:
        await storage.ratings.rate(ada.user_id, HEAT, 4.5)
        crowd = [UserId(n) for n in range(1_200_000, 1_100_000, -1)]
        profiles = await storage.profiles([*crowd[:40_000], *crowd[-100:], ada.user_id])
        assert [profile.user_id for profile in profiles if profile.rated] == [ada.user_id]
        assert len(profiles) == 40_101

    async def test_statistics(self, storage: Storage, ada: Person, ben: Person) -> None:
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

    async def test_everything_is_there_after_reopening(self, url: str) -> None:
        first = await Storage.open(url)
        person = await first.people.meet(7, "en")
        await first.ratings.rate(person.user_id, HEAT, 4.5)
        await first.close()
        second = await Storage.open(url)
        assert await second.people.find(7) == person
        assert (await second.profile(person.user_id)).rated == {HEAT: 4.5}
        await second.close()

    async def test_an_abandoned_write_leaves_no_lock(self, storage: Storage, ada: Person) -> None:
        writers = [
            asyncio.create_task(storage.ratings.rate(ada.user_id, MovieId(n), 3)) for n in range(1, 40)
        ]
        await asyncio.sleep(0.01)
        for writer in writers:
            writer.cancel()
        await asyncio.gather(*writers, return_exceptions=True)
        assert await storage.ratings.rate(ada.user_id, MATRIX, 4) is None
        again = await storage.ratings.rate(ada.user_id, MATRIX, 5)
        assert again is not None
        assert again.stars == 4.0
