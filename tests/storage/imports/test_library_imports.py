"""Libraries from elsewhere: offered, confirmed, undone; each test runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from recsys.domain import MovieId, Profile, UserId
from storage import Done, Mark, NoSuchPerson, Offered, Person, Rated, Storage, Undone, Waiting, difference
from storage.database.tables import LibraryImportRow
from storage.imports import BadLine, Brought, Entry, Reason, Sorted
from tests.storage.rows import everything, just_now

pytestmark = pytest.mark.slow


HEAT, UP, MATRIX, PSYCHO, ALIEN = map(MovieId, (6, 68954, 2571, 1219, 1214))
LONG_AGO = datetime(2019, 3, 4, 5, 6, 7, 123456, tzinfo=UTC)

Found = tuple[MovieId, Entry]


def rating(film: MovieId, stars: float, at: datetime | None = LONG_AGO) -> Found:
    return film, Entry(f"Film {film}", 1999, stars=stars, at=at)


def marked(film: MovieId, mark: Mark, at: datetime | None = LONG_AGO) -> Found:
    return film, Entry(f"Film {film}", 1999, mark=mark, at=at)


async def offer(
    storage: Storage,
    person: Person,
    *found: Found,
    unclear: Iterable[tuple[Entry, tuple[MovieId, ...]]] = (),
    missing: Iterable[Entry] = (),
) -> Offered:
    brought = Brought("letterboxd", (), (BadLine(7, "a, b", Reason.CUT_OFF),), skipped=2)
    in_order = Sorted(tuple(found), tuple(unclear), tuple(missing))
    return await storage.imports.offer(person.user_id, "letterboxd-ada.zip", brought, in_order)


async def library(storage: Storage, user_id: UserId) -> list[object]:
    """Every rating and mark of a person, with everything there is about each."""
    marks: tuple[Mark, ...] = ("seen", "hidden", "watchlist")
    return [
        await storage.ratings.everything(user_id),
        *[await storage.marks.of(user_id, mark) for mark in marks],
    ]


async def age(storage: Storage, by: timedelta, user_id: UserId | None = None) -> None:
    """Let time pass for what waits."""
    async with storage._database.session(write=True) as session:
        for row in await session.scalars(select(LibraryImportRow)):
            if user_id in {None, row.user_id}:
                row.created_at -= by


async def offers(storage: Storage) -> list[int]:
    """Whose files wait, in the database itself."""
    async with storage._database.session() as session:
        whose = select(LibraryImportRow.user_id).where(LibraryImportRow.status == "offered")
        return list(await session.scalars(whose))


class TestOffering:
    async def test_an_offer_is_kept_as_it_was_and_saves_nothing(self, storage: Storage, ada: Person) -> None:
        before = await library(storage, ada.user_id)
        made = await offer(
            storage,
            ada,
            rating(HEAT, 4.5),
            marked(UP, "watchlist", None),
            unclear=[(Entry("Heat 💥", None, "tt1", 2, MovieId(3), 4.0, None, LONG_AGO), (HEAT, UP))],
            missing=[Entry("", None, "tt0000001", stars=0.5)],
        )
        assert await storage.imports.offered(ada.user_id) == made
        assert await storage.imports.offered(ada.user_id, made.import_id) == made
        assert made.sorted.found == (rating(HEAT, 4.5), marked(UP, "watchlist", None))
        assert made.sorted.unclear[0][0].at == LONG_AGO
        assert (made.bad, made.skipped) == ((BadLine(7, "a, b", Reason.CUT_OFF),), 2)
        assert (made.open_places, [entry.imdb_id for entry in made.missing]) == ([0], ["tt0000001"])
        assert await library(storage, ada.user_id) == before

    async def test_the_next_file_takes_its_place(self, storage: Storage, ada: Person, ben: Person) -> None:
        first, of_ben = await offer(storage, ada, rating(HEAT, 4)), await offer(storage, ben, rating(UP, 4))
        second = await offer(storage, ada, rating(UP, 3))
        assert second.import_id > max(first.import_id, of_ben.import_id)
        assert await storage.imports.offered(ada.user_id, first.import_id) is None
        assert await storage.imports.confirm(ada.user_id, first.import_id, overwrite=False) is None
        assert await storage.imports.offered(ben.user_id) == of_ben

    async def test_numbers_are_not_used_again(self, storage: Storage, ada: Person) -> None:
        first = await offer(storage, ada)
        await storage.imports.drop(ada.user_id)
        assert (await offer(storage, ada)).import_id > first.import_id

    async def test_it_is_the_owners_alone(self, storage: Storage, ada: Person, ben: Person) -> None:
        made = await offer(storage, ada, rating(HEAT, 4), unclear=[(Entry("Up", stars=3), (UP,))])
        imports, number = storage.imports, made.import_id
        assert await imports.offered(ben.user_id, number) is None
        assert await imports.choose(ben.user_id, number, 0, UP) is None
        assert await imports.drop(ben.user_id, number) is None
        assert await imports.confirm(ben.user_id, number, overwrite=True) is None
        assert await imports.offered(ada.user_id) == made
        await imports.confirm(ada.user_id, number, overwrite=False)
        assert await imports.undo(ben.user_id, number) is None
        assert await storage.ratings.count(ada.user_id) == 1

    async def test_left_alone(self, storage: Storage, ada: Person) -> None:
        made = await offer(storage, ada, rating(HEAT, 4))
        assert await storage.imports.drop(ada.user_id, made.import_id + 1) is None
        assert await storage.imports.drop(ada.user_id, made.import_id) == "letterboxd-ada.zip"
        assert await storage.imports.drop(ada.user_id) is None
        assert await storage.imports.offered(ada.user_id) is None
        await offer(storage, ada)
        assert await storage.imports.drop(ada.user_id) == "letterboxd-ada.zip"

    async def test_what_waits_without_its_content(self, storage: Storage, ada: Person, ben: Person) -> None:
        assert await storage.imports.waiting(ada.user_id) is None
        made = await offer(storage, ada, rating(HEAT, 4))
        expected = Waiting(made.import_id, "letterboxd-ada.zip", "letterboxd")
        assert await storage.imports.waiting(ada.user_id) == expected
        assert await storage.imports.waiting(ben.user_id) is None
        await storage.imports.confirm(ada.user_id, made.import_id, overwrite=False)
        assert await storage.imports.waiting(ada.user_id) is None

    async def test_nothing_waits_for_longer_than_a_week(
        self, storage: Storage, ada: Person, ben: Person
    ) -> None:
        old, new = await offer(storage, ada, rating(HEAT, 4)), await offer(storage, ben, rating(UP, 4))
        await age(storage, timedelta(days=6, hours=23))
        assert await storage.imports.offered(ada.user_id, old.import_id) == old
        await age(storage, timedelta(hours=2), ada.user_id)
        assert await storage.imports.confirm(ada.user_id, old.import_id, overwrite=False) is None
        assert await storage.imports.choose(ada.user_id, old.import_id, 0, None) is None
        assert await storage.imports.offered(ada.user_id) is None
        assert await storage.imports.waiting(ada.user_id) is None
        assert await storage.imports.offered(ben.user_id) == new
        assert await offers(storage) == [ben.user_id]

    async def test_the_next_file_of_anybody_clears_away_what_waited_too_long(
        self, storage: Storage, ada: Person, ben: Person
    ) -> None:
        done = await offer(storage, ada, rating(HEAT, 4))
        await storage.imports.confirm(ada.user_id, done.import_id, overwrite=False)
        await offer(storage, ada, rating(UP, 4))
        await age(storage, timedelta(days=8))
        await offer(storage, ben, rating(UP, 4))
        assert await offers(storage) == [ben.user_id]
        assert await storage.imports.done(ada.user_id) is not None

    async def test_nobody_can_be_offered_anything(self, storage: Storage, ada: Person) -> None:
        await storage.people.forget(ada.user_id)
        with pytest.raises(NoSuchPerson):
            await offer(storage, ada, rating(HEAT, 4))

    async def test_choices(self, storage: Storage, ada: Person) -> None:
        unclear = [
            (Entry("Heat", stars=4, at=LONG_AGO), (HEAT, UP)),
            (Entry("Up", stars=3), (UP, MATRIX)),
            (Entry("Psycho", mark="seen"), (PSYCHO,)),
        ]
        made = await offer(storage, ada, unclear=unclear)
        for place, film in ((0, MATRIX), (3, HEAT), (99, None)):  # not among what may be meant
            assert await storage.imports.choose(ada.user_id, made.import_id, place, film) == made
        await storage.imports.choose(ada.user_id, made.import_id, 0, UP)
        await storage.imports.choose(ada.user_id, made.import_id, 0, HEAT)  # on second thoughts
        chosen = await storage.imports.choose(ada.user_id, made.import_id, 1, None)
        assert chosen is not None
        assert chosen == await storage.imports.offered(ada.user_id)
        assert (chosen.choices, chosen.open_places) == ({0: HEAT, 1: None}, [2])
        assert chosen.found == [(HEAT, unclear[0][0])]
        assert [entry.title for entry in chosen.missing] == ["Up"]
        await storage.imports.confirm(ada.user_id, made.import_id, overwrite=False)
        assert await storage.imports.choose(ada.user_id, made.import_id, 2, PSYCHO) is None
        assert (await storage.profile(ada.user_id)).excluded == {HEAT}


class TestConfirming:
    async def test_everything_is_saved_with_its_own_date(self, storage: Storage, ada: Person) -> None:
        found = [
            rating(HEAT, 4.5),
            rating(UP, 0.5, None),
            marked(MATRIX, "seen"),
            marked(PSYCHO, "hidden", None),
            marked(HEAT, "watchlist"),
        ]
        made = await offer(storage, ada, *found)
        saved = await storage.imports.confirm(ada.user_id, made.import_id, overwrite=False)
        assert saved is not None
        assert (set(saved.written.new), saved.written.differing, saved.kept) == ({HEAT, UP}, {}, 0)
        counts = [
            saved.written.count("seen"),
            saved.written.count("hidden"),
            saved.written.count("watchlist"),
        ]
        assert counts == [1, 1, 1]
        undated, dated = await storage.ratings.everything(ada.user_id)
        assert dated == Rated(HEAT, 4.5, LONG_AGO, "letterboxd", dated.imported_at)
        assert just_now(dated.imported_at)
        assert (undated.rated_at, undated.imported_at) == (dated.imported_at, dated.imported_at)
        assert await storage.marks.of(ada.user_id, "seen") == [(MATRIX, LONG_AGO)]
        assert await storage.marks.of(ada.user_id, "watchlist") == [(HEAT, LONG_AGO)]
        [(_, at)] = await storage.marks.of(ada.user_id, "hidden")
        assert just_now(at)

    @pytest.mark.parametrize("overwrite", [True, False])
    async def test_who_is_right_where_stars_differ(
        self, storage: Storage, ada: Person, overwrite: bool
    ) -> None:
        await storage.ratings.rate(ada.user_id, HEAT, 2)
        await storage.ratings.rate(ada.user_id, UP, 3)
        await storage.marks.put(ada.user_id, PSYCHO, "seen")
        here = await storage.ratings.get(ada.user_id, UP)
        seen = await storage.marks.of(ada.user_id, "seen")
        found = [rating(HEAT, 4.5), rating(UP, 3), rating(MATRIX, 5), marked(PSYCHO, "seen")]
        made = await offer(storage, ada, *found)
        told = difference(made.found, await storage.profile(ada.user_id), made.source)
        assert (set(told.new), set(told.differing), told.marks, told.same) == ({MATRIX}, {HEAT}, {}, 2)
        saved = await storage.imports.confirm(ada.user_id, made.import_id, overwrite=overwrite)
        assert saved is not None
        assert (saved.kept, set(saved.written.differing)) == ((0, {HEAT}) if overwrite else (1, set()))
        profile = await storage.profile(ada.user_id)
        assert profile.rated == {HEAT: 4.5 if overwrite else 2.0, UP: 3.0, MATRIX: 5.0}
        assert await storage.ratings.get(ada.user_id, UP) == here  # the same stars: nothing was written
        assert await storage.marks.of(ada.user_id, "seen") == seen

    async def test_only_once_even_at_the_same_time(self, storage: Storage, ada: Person) -> None:
        made = await offer(storage, ada, rating(HEAT, 4))
        both = await asyncio.gather(
            *(storage.imports.confirm(ada.user_id, made.import_id, overwrite=True) for _ in range(2))
        )
        assert sum(saved is not None for saved in both) == 1
        done = await storage.imports.done(ada.user_id)
        assert done is not None
        assert done == Done(made.import_id, "letterboxd-ada.zip", "letterboxd", done.at, ())
        assert just_now(done.at)
        assert await storage.imports.offered(ada.user_id) is None

    async def test_a_broken_row_saves_none(self, storage: Storage, ada: Person) -> None:
        made = await offer(storage, ada, rating(HEAT, 4), marked(UP, "seen"), rating(PSYCHO, 4.3))
        with pytest.raises(Exception, match="ck_rating_half_stars"):
            await storage.imports.confirm(ada.user_id, made.import_id, overwrite=False)
        assert await storage.profile(ada.user_id) == Profile(ada.user_id)
        assert await storage.imports.offered(ada.user_id) == made

    async def test_old_dates_are_new_to_the_training(self, storage: Storage, ada: Person) -> None:
        await storage.people.set_consent(ada.user_id, given=True)
        await storage.ratings.rate(ada.user_id, UP, 4)
        before = datetime.now(UTC)
        made = await offer(storage, ada, rating(HEAT, 4), rating(MATRIX, 2))
        await storage.imports.confirm(ada.user_id, made.import_id, overwrite=False)
        assert await storage.ratings.count_for_training_since(before) == 2
        assert await storage.ratings.count_for_training_since(datetime.now(UTC)) == 0
        trained = {film: at for _, film, _, at in await storage.ratings.for_training()}
        assert trained[HEAT] == int(LONG_AGO.timestamp())
        await storage.ratings.rate(ada.user_id, HEAT, 5)  # their own word again
        again = await storage.ratings.get(ada.user_id, HEAT)
        assert again is not None
        assert (again.imported_at, again.source) == (None, "chat")

    async def test_twenty_thousand(self, storage: Storage, ada: Person) -> None:
        films = [MovieId(number) for number in range(1, 10_001)]
        found = [rating(film, 3.5, LONG_AGO + timedelta(seconds=film)) for film in films]
        made = await offer(storage, ada, *found, *(marked(film, "seen") for film in films))
        await storage.imports.confirm(ada.user_id, made.import_id, overwrite=False)
        newest = await storage.ratings.everything(ada.user_id)
        assert (newest[0].movie_id, await storage.ratings.count(ada.user_id)) == (films[-1], 10_000)
        undone = await storage.imports.undo(ada.user_id, made.import_id)
        assert undone == Undone("letterboxd-ada.zip", taken_back=20_000, kept=0)


class TestUndoing:
    async def test_everything_is_as_it_was(self, storage: Storage, ada: Person, ben: Person) -> None:
        for person in (ada, ben):
            await storage.ratings.rate(person.user_id, HEAT, 2)
            await storage.ratings.rate(person.user_id, PSYCHO, 1, source="imdb")
            await storage.marks.put(person.user_id, UP, "seen")
        before = await library(storage, ada.user_id)
        found = [rating(HEAT, 4.5), rating(PSYCHO, 1), rating(ALIEN, 5), marked(MATRIX, "hidden")]
        made = await offer(storage, ada, *found, marked(UP, "seen"), marked(ALIEN, "seen", None))
        await storage.imports.confirm(ada.user_id, made.import_id, overwrite=True)
        assert await library(storage, ada.user_id) != before
        done = await storage.imports.done(ada.user_id)
        assert done is not None
        assert [(rated.movie_id, rated.stars) for rated in done.replaced] == [(HEAT, 2.0)]
        of_ben = await library(storage, ben.user_id)
        undone = await storage.imports.undo(ada.user_id, made.import_id)
        assert undone == Undone("letterboxd-ada.zip", taken_back=4, kept=0)
        assert await library(storage, ada.user_id) == before
        assert await library(storage, ben.user_id) == of_ben
        assert await storage.imports.undo(ada.user_id, made.import_id) is None
        assert await storage.imports.done(ada.user_id) is None

    async def test_what_they_said_since_stays(self, storage: Storage, ada: Person) -> None:
        await storage.ratings.rate(ada.user_id, HEAT, 2)
        found = [rating(film, 4.5) for film in (HEAT, UP, MATRIX, PSYCHO)]
        marks = [marked(film, "seen") for film in (ALIEN, PSYCHO)]
        made = await offer(storage, ada, *found, *marks, marked(UP, "watchlist"))
        await storage.imports.confirm(ada.user_id, made.import_id, overwrite=True)
        await storage.ratings.rate(ada.user_id, HEAT, 4.5)  # the same stars, but now their own word
        await storage.ratings.unrate(ada.user_id, UP)
        await storage.marks.remove(ada.user_id, ALIEN, "seen")
        await storage.marks.put(ada.user_id, ALIEN, "seen")
        await storage.marks.remove(ada.user_id, UP, "watchlist")
        undone = await storage.imports.undo(ada.user_id, made.import_id)
        assert undone == Undone("letterboxd-ada.zip", taken_back=3, kept=4)
        profile = await storage.profile(ada.user_id)
        assert profile == Profile(ada.user_id, {HEAT: 4.5}, seen=frozenset({ALIEN}))

    async def test_only_the_last_import(self, storage: Storage, ada: Person) -> None:
        first = await offer(storage, ada, rating(HEAT, 4), rating(UP, 2))
        await storage.imports.confirm(ada.user_id, first.import_id, overwrite=False)
        after_first = await library(storage, ada.user_id)
        second = await offer(storage, ada, rating(HEAT, 5), marked(UP, "seen"))
        await storage.imports.confirm(ada.user_id, second.import_id, overwrite=True)
        assert await storage.imports.undo(ada.user_id, first.import_id) is None
        await storage.imports.undo(ada.user_id, second.import_id)
        assert await library(storage, ada.user_id) == after_first

    async def test_a_file_that_waits_stays_so(self, storage: Storage, ada: Person) -> None:
        first = await offer(storage, ada, rating(HEAT, 4))
        await storage.imports.confirm(ada.user_id, first.import_id, overwrite=False)
        waits = await offer(storage, ada, rating(UP, 4))
        assert await storage.imports.undo(ada.user_id, waits.import_id) is None
        await storage.imports.undo(ada.user_id, first.import_id)
        assert await storage.imports.offered(ada.user_id) == waits


async def test_forgetting_takes_files_along(storage: Storage, ada: Person, ben: Person) -> None:
    for person in (ada, ben):
        done = await offer(storage, person, rating(HEAT, 4), missing=[Entry(f"of {person.user_id}")])
        await storage.imports.confirm(person.user_id, done.import_id, overwrite=False)
        await offer(storage, person, rating(UP, 4), missing=[Entry(f"of {person.user_id}")])
    await storage.people.forget(ada.user_id)
    rows = await everything(storage)
    assert not [row for row in rows if str(ada.user_id) in row]
    async with storage._database.session() as session:
        owners = await session.scalars(text("SELECT user_id FROM library_import"))
        assert list(owners) == [ben.user_id] * 2


def test_two_titles_that_mean_one_film_are_one_rating() -> None:
    older, newer = Entry("A", stars=2, at=LONG_AGO), Entry("B", stars=4, at=LONG_AGO + timedelta(days=1))
    undated = Entry("C", stars=3)
    for found in ([older, newer, undated], [undated, newer, older], [newer, undated, older]):
        told = difference([(HEAT, entry) for entry in found], Profile(UserId(1)), "imdb")
        assert told.new == {HEAT: newer}
        assert told.same == 0


def test_a_mark_goes_without_saying_of_a_film_that_is_rated_or_seen() -> None:
    here = Profile(UserId(1), {HEAT: 4.0}, seen=frozenset({UP}))
    films = (HEAT, UP, MATRIX)
    kinds: tuple[Mark, ...] = ("watchlist", "seen", "hidden")
    found = [marked(film, kind) for film in films for kind in kinds]
    told = difference(found, here, "letterboxd")
    every = {(kind, film) for film in films for kind in kinds}
    needless = {("watchlist", HEAT), ("watchlist", UP), ("seen", HEAT), ("seen", UP)}
    assert (set(told.marks), told.same) == (every - needless, 4)
    own = difference(found, here, "marquee")
    assert (set(own.marks), own.same) == (every - {("seen", UP)}, 1)
