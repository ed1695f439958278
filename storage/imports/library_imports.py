"""Libraries that people bring from elsewhere: offered first, saved in one go, and taken back in one go."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import cast

from sqlalchemy import ColumnElement, Delete, Update, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import MovieId, Profile, UserId
from storage.database.sessions import Database, in_turns, slices
from storage.database.tables import LibraryImportRow, MarkRow, RatingRow
from storage.database.upsert import insert
from storage.imports.entries import Brought, Sorted, Source
from storage.imports.import_contents import (
    Before,
    Difference,
    Marked,
    Offered,
    difference,
    packed,
    packed_before,
    unpacked,
    unpacked_before,
)
from storage.ratings import hold, ratings_of
from storage.records import Mark, Rated

DECIDED_WITHIN = timedelta(days=7)
"""A file that waits longer for its owner's decision is deleted."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A file that nothing of is saved yet, without its content."""

    import_id: int
    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Saved:
    """What an import wrote.

    Attributes:
        name: of the file.
        written: what changed; the differing ratings among it only if the file was taken to be right.
        kept: films that keep the stars they had here, though the file has others.
        left_open: titles of which nobody said which film they mean.
    """

    name: str
    written: Difference
    kept: int
    left_open: int


@dataclass(frozen=True, slots=True)
class Done:
    """An import that can be undone.

    Attributes:
        replaced: the ratings that were there before, of films that the file gave other stars.
    """

    import_id: int
    name: str
    source: Source
    at: datetime
    replaced: tuple[Rated, ...]


@dataclass(frozen=True, slots=True)
class Undone:
    """What became of the ratings and marks that an import wrote.

    Attributes:
        taken_back: they are as they were before the import.
        kept: the person changed them since, and they stay.
    """

    name: str
    taken_back: int
    kept: int


class LibraryImports:
    """The table `library_import`: of each person the file to decide on, and the last one brought in.

    A file waits for a week. What is read of it is unpacked in threads, so that a long one holds up nobody.

    Every method that takes an import_id answers None for one that is not this person's, is decided or was
    replaced.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def offer(self, user_id: UserId, name: str, brought: Brought, found: Sorted) -> Offered:
        """Keep a file until its owner decides, in place of another one that waits.

        Raises:
            StorageFailed: nothing was kept; also if there is no such person.
        """
        row = LibraryImportRow(
            user_id=user_id,
            name=name,
            source=brought.source,
            status="offered",
            entries=await asyncio.to_thread(packed, brought, found),
            choices={},
            before="",
            created_at=datetime.now(UTC),
        )
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            await session.execute(_of(user_id, "offered"))
            await session.execute(_too_old())
            session.add(row)
            await session.flush()
        return Offered(
            import_id=row.import_id,
            name=name,
            source=brought.source,
            sorted=found,
            bad=brought.bad,
            skipped=brought.skipped + found.series,
            out_of_ten=brought.out_of_ten,
            choices=MappingProxyType({}),
        )

    async def waiting(self, user_id: UserId) -> Waiting | None:
        """The file that waits for a decision, but not what is in it."""
        columns = select(LibraryImportRow.import_id, LibraryImportRow.name, LibraryImportRow.source)
        async with self._database.session() as session:
            row = (await session.execute(columns.where(*_waits(user_id)))).one_or_none()
        if row is None:
            await self._clear_away()
            return None
        return Waiting(row.import_id, row.name, cast("Source", row.source))

    async def offered(self, user_id: UserId, import_id: int | None = None) -> Offered | None:
        """The file that waits for a decision; with an id only if it is that one."""
        async with self._database.session() as session:
            offered = await _offered(session, user_id, import_id)
        if offered is None:
            await self._clear_away()
        return offered

    async def _clear_away(self) -> None:
        """Delete what waited for too long, whosever it is."""
        async with self._database.session(write=True) as session:
            await session.execute(_too_old())

    async def choose(
        self, user_id: UserId, import_id: int, place: int, movie_id: MovieId | None
    ) -> Offered | None:
        """Note which film an unclear title means, None for none; the offer with that choice.

        A place or film that the title does not leave open changes nothing.
        """
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            offered = await _offered(session, user_id, import_id)
            if offered is None:
                return None
            unclear = offered.sorted.unclear
            if place >= len(unclear) or movie_id not in {None, *unclear[place][1]}:
                return offered
            choices = {**offered.choices, place: movie_id}
            noted = {str(place): movie_id for place, movie_id in choices.items()}
            await session.execute(_one(import_id).values(choices=noted))
            return replace(offered, choices=MappingProxyType(choices))

    async def drop(self, user_id: UserId, import_id: int | None = None) -> str | None:
        """Delete the file that waits for a decision; its name."""
        statement = _of(user_id, "offered")
        if import_id is not None:
            statement = statement.where(LibraryImportRow.import_id == import_id)
        async with self._database.session(write=True) as session:
            return await session.scalar(statement.returning(LibraryImportRow.name))

    async def confirm(self, user_id: UserId, import_id: int, *, overwrite: bool) -> Saved | None:
        """Save everything that the file brings, in one transaction; from now on it can be undone.

        Ratings and marks get the dates that the file gives them.

        Args:
            overwrite: where a film is rated otherwise here, the file is right.
        """
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            offered = await _offered(session, user_id, import_id)
            if offered is None:
                return None
            rated = {rating.movie_id: rating for rating in await ratings_of(session, user_id)}
            marked = await _marks(session, user_id)
            now = datetime.now(UTC)

            def decide() -> tuple[Saved, list[Rated], list[Marked], str]:
                profile = _profile(user_id, rated, marked)
                change = difference(offered.found, profile, offered.source)
                written = change if overwrite else replace(change, differing={})
                to_rate = {**written.new, **written.differing}
                ratings = [
                    Rated(film, entry.stars or 0.0, entry.at or now, entry.origin or offered.source, now)
                    for film, entry in to_rate.items()
                ]
                marks = [(kind, film, entry.at or now) for (kind, film), entry in written.marks.items()]
                replaced = tuple(rated[film] for film in to_rate if film in rated)
                kept = len(change.differing) - len(written.differing)
                saved = Saved(offered.name, written, kept, left_open=len(offered.open_places))
                return saved, ratings, marks, packed_before(Before(len(ratings), replaced, tuple(marks)))

            saved, ratings, marks, before = await asyncio.to_thread(decide)
            await _rate(session, user_id, ratings)
            await _mark(session, user_id, marks)
            await session.execute(_of(user_id, "done"))
            done = {"status": "done", "finished_at": now, "entries": "", "choices": {}, "before": before}
            await session.execute(_one(import_id).values(done))
        return saved

    async def done(self, user_id: UserId) -> Done | None:
        """The last import, which can be undone."""
        async with self._database.session() as session:
            row = await session.scalar(
                select(LibraryImportRow).where(
                    LibraryImportRow.user_id == user_id, LibraryImportRow.status == "done"
                )
            )
        if row is None or row.finished_at is None:
            return None
        before = await asyncio.to_thread(unpacked_before, row.before)
        return Done(row.import_id, row.name, cast("Source", row.source), row.finished_at, before.replaced)

    async def undo(self, user_id: UserId, import_id: int) -> Undone | None:
        """Bring back what was there before the import, in one transaction.

        Whatever the person rated, marked or took away since stays as it is.
        """
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            row = await session.scalar(
                _of(user_id, "done")
                .where(LibraryImportRow.import_id == import_id)
                .returning(LibraryImportRow)
            )
            if row is None:
                return None
            before = await asyncio.to_thread(unpacked_before, row.before)
            # A rating that came with the import and was not touched since still says when it came.
            untouched = delete(RatingRow).where(
                RatingRow.user_id == user_id, RatingRow.imported_at == row.finished_at
            )
            gone = in_turns(session, untouched.returning(RatingRow.movie_id))
            films = {film async for (film,) in gone}
            replaced = [old for old in before.replaced if old.movie_id in films]
            marked = await _marks(session, user_id)
            marks = [(kind, film) for kind, film, at in before.marks if marked.get((kind, film)) == at]
            await _rate(session, user_id, replaced)
            await _unmark(session, user_id, marks)
        taken_back = len(films) + len(marks)
        return Undone(row.name, taken_back, kept=before.ratings + len(before.marks) - taken_back)


def _of(user_id: UserId, status: str) -> Delete:
    return delete(LibraryImportRow).where(
        LibraryImportRow.user_id == user_id, LibraryImportRow.status == status
    )


def _too_old() -> Delete:
    waited = (
        LibraryImportRow.status == "offered",
        LibraryImportRow.created_at <= datetime.now(UTC) - DECIDED_WITHIN,
    )
    return delete(LibraryImportRow).where(*waited)


def _one(import_id: int) -> Update:
    return update(LibraryImportRow).where(LibraryImportRow.import_id == import_id)


def _waits(user_id: UserId) -> tuple[ColumnElement[bool], ...]:
    return (
        LibraryImportRow.user_id == user_id,
        LibraryImportRow.status == "offered",
        LibraryImportRow.created_at > datetime.now(UTC) - DECIDED_WITHIN,
    )


async def _offered(session: AsyncSession, user_id: UserId, import_id: int | None) -> Offered | None:
    file = (LibraryImportRow.import_id, LibraryImportRow.name, LibraryImportRow.source)
    statement = select(*file, LibraryImportRow.entries, LibraryImportRow.choices).where(*_waits(user_id))
    if import_id is not None:
        statement = statement.where(LibraryImportRow.import_id == import_id)
    row = (await session.execute(statement)).one_or_none()
    return None if row is None else await asyncio.to_thread(unpacked, *row)


# Rows of ratings and marks ------------------------------------------------------------------------------


async def _marks(session: AsyncSession, user_id: UserId) -> dict[tuple[Mark, MovieId], datetime]:
    columns = select(MarkRow.kind, MarkRow.movie_id, MarkRow.at).where(MarkRow.user_id == user_id)
    return {(kind, MovieId(film)): at async for kind, film, at in in_turns(session, columns)}


def _profile(
    user_id: UserId,
    rated: Mapping[MovieId, Rated],
    marked: Mapping[tuple[Mark, MovieId], datetime],
) -> Profile:
    def films(mark: Mark) -> frozenset[MovieId]:
        return frozenset(film for kind, film in marked if kind == mark)

    stars = {film: rating.stars for film, rating in rated.items()}
    return Profile(user_id, stars, films("seen"), films("hidden"), films("watchlist"))


async def _rate(session: AsyncSession, user_id: UserId, ratings: Sequence[Rated]) -> None:
    """Save ratings in place of others; on the connection itself, which takes many rows at once."""
    connection = await session.connection()
    rate = insert(session, RatingRow)
    said = {name: rate.excluded[name] for name in ("rating", "rated_at", "source", "imported_at")}
    rate = rate.on_conflict_do_update(index_elements=["user_id", "movie_id"], set_=said)
    for some in slices(ratings):
        rows = [
            {
                "user_id": user_id,
                "movie_id": rated.movie_id,
                "rating": rated.stars,
                "rated_at": rated.rated_at,
                "source": rated.source,
                "imported_at": rated.imported_at,
            }
            for rated in some
        ]
        await connection.execute(rate, rows)


async def _mark(session: AsyncSession, user_id: UserId, marks: Sequence[Marked]) -> None:
    connection, mark = await session.connection(), insert(session, MarkRow).on_conflict_do_nothing()
    for some in slices(marks):
        rows = [{"user_id": user_id, "kind": kind, "movie_id": film, "at": at} for kind, film, at in some]
        await connection.execute(mark, rows)


async def _unmark(session: AsyncSession, user_id: UserId, marks: Sequence[tuple[Mark, MovieId]]) -> None:
    connection = await session.connection()
    statement = delete(MarkRow).where(
        MarkRow.user_id == user_id, MarkRow.kind == bindparam("mark"), MarkRow.movie_id == bindparam("film")
    )
    for some in slices(marks):
        await connection.execute(statement, [{"mark": kind, "film": film} for kind, film in some])
