"""Libraries that people bring from elsewhere: offered first, saved in one go, and taken back in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import Delete, bindparam, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import MovieId, Profile, UserId
from storage.database import Database
from storage.import_contents import Difference, Offered, difference, packed, unpacked
from storage.imports import Brought, Sorted, Source
from storage.ratings import hold
from storage.records import Json, Mark, Rated
from storage.tables import LibraryImportRow, MarkRow, RatingRow
from storage.upsert import insert


@dataclass(frozen=True, slots=True)
class Saved:
    """What an import wrote.

    Attributes:
        written: what changed; the differing ratings among it only if the file was taken to be right.
        kept: films that keep the stars they had here, though the file has others.
    """

    written: Difference
    kept: int


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
            entries=packed(brought, found),
            choices={},
            before=None,
            created_at=datetime.now(UTC),
        )
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            await session.execute(_of(user_id, "offered"))
            session.add(row)
            await session.flush()
            return _offered(row)

    async def offered(self, user_id: UserId, import_id: int | None = None) -> Offered | None:
        """The file that waits for a decision; with an id only if it is that one."""
        async with self._database.session() as session:
            row = await _waiting(session, user_id, import_id)
            return None if row is None else _offered(row)

    async def choose(
        self, user_id: UserId, import_id: int, place: int, movie_id: MovieId | None
    ) -> Offered | None:
        """Note which film an unclear title means, None for none; the offer with that choice.

        A place or film that the title does not leave open changes nothing.
        """
        async with self._database.session(write=True) as session:
            await hold(session, user_id)
            row = await _waiting(session, user_id, import_id)
            if row is None:
                return None
            unclear = _offered(row).sorted.unclear
            if place < len(unclear) and movie_id in {None, *unclear[place][1]}:
                row.choices = {**row.choices, str(place): movie_id}
            return _offered(row)

    async def drop(self, user_id: UserId, import_id: int | None = None) -> str | None:
        """Leave the file alone that waits for a decision; its name."""
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
            row = await _waiting(session, user_id, import_id)
            if row is None:
                return None
            rated, marked = await _ratings(session, user_id), await _marks(session, user_id)
            change = difference(_offered(row).found, _profile(user_id, rated, marked))
            now = datetime.now(UTC)
            to_rate = {**change.new, **(change.differing if overwrite else {})}
            ratings = [
                Rated(film, entry.stars or 0.0, entry.at or now, entry.origin or row.source, now)
                for film, entry in to_rate.items()
            ]
            marks = [(kind, film, entry.at or now) for (kind, film), entry in change.marks.items()]
            await _rate(session, user_id, ratings)
            await _mark(session, user_id, marks)
            await session.execute(_of(user_id, "done"))
            row.status, row.finished_at, row.entries, row.choices = "done", now, None, {}
            row.before = {
                "ratings": len(ratings),
                "replaced": [_packed(rated[film]) for film in to_rate if film in rated],
                "marks": [[kind, film, _text(at)] for kind, film, at in marks],
            }
        differing = change.differing if overwrite else {}
        written = Difference(change.new, differing, change.marks, change.same)
        return Saved(written, kept=len(change.differing) - len(differing))

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
            kept = cast("dict[str, Any]", row.before)["replaced"]
            replaced = tuple(_unpacked(rating) for rating in kept)
            return Done(row.import_id, row.name, cast("Source", row.source), row.finished_at, replaced)

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
            before = cast("dict[str, Any]", row.before)
            # A rating that came with the import and was not touched since still says when it came.
            untouched = delete(RatingRow).where(
                RatingRow.user_id == user_id, RatingRow.imported_at == row.finished_at
            )
            films = set(await session.scalars(untouched.returning(RatingRow.movie_id)))
            replaced = [old for old in map(_unpacked, before["replaced"]) if old.movie_id in films]
            marked = await _marks(session, user_id)
            put = [(kind, film, datetime.fromisoformat(at)) for kind, film, at in before["marks"]]
            marks = [(kind, film) for kind, film, at in put if marked.get((kind, film)) == at]
            await _rate(session, user_id, replaced)
            await _unmark(session, user_id, marks)
        taken_back = len(films) + len(marks)
        return Undone(row.name, taken_back, kept=before["ratings"] + len(put) - taken_back)


def _of(user_id: UserId, status: str) -> Delete:
    return delete(LibraryImportRow).where(
        LibraryImportRow.user_id == user_id, LibraryImportRow.status == status
    )


async def _waiting(session: AsyncSession, user_id: UserId, import_id: int | None) -> LibraryImportRow | None:
    statement = select(LibraryImportRow).where(
        LibraryImportRow.user_id == user_id, LibraryImportRow.status == "offered"
    )
    if import_id is not None:
        statement = statement.where(LibraryImportRow.import_id == import_id)
    return await session.scalar(statement)


def _offered(row: LibraryImportRow) -> Offered:
    return unpacked(row.import_id, row.name, row.source, row.entries, row.choices)


# Rows of ratings and marks ------------------------------------------------------------------------------


async def _ratings(session: AsyncSession, user_id: UserId) -> dict[MovieId, RatingRow]:
    rows = await session.scalars(select(RatingRow).where(RatingRow.user_id == user_id))
    return {MovieId(row.movie_id): row for row in rows}


async def _marks(session: AsyncSession, user_id: UserId) -> dict[tuple[Mark, MovieId], datetime]:
    columns = select(MarkRow.kind, MarkRow.movie_id, MarkRow.at).where(MarkRow.user_id == user_id)
    return {(kind, MovieId(film)): at for kind, film, at in await session.execute(columns)}


def _profile(
    user_id: UserId,
    rated: Mapping[MovieId, RatingRow],
    marked: Mapping[tuple[Mark, MovieId], datetime],
) -> Profile:
    def films(mark: Mark) -> frozenset[MovieId]:
        return frozenset(film for kind, film in marked if kind == mark)

    stars = {film: row.rating for film, row in rated.items()}
    return Profile(user_id, stars, films("seen"), films("hidden"), films("watchlist"))


def _packed(row: RatingRow) -> list[Json]:
    imported_at = _text(row.imported_at) if row.imported_at else None
    return [row.movie_id, row.rating, _text(row.rated_at), row.source, imported_at]


def _unpacked(kept: list[Any]) -> Rated:
    film, stars, rated_at, source, imported_at = kept
    came = datetime.fromisoformat(imported_at) if imported_at else None
    return Rated(MovieId(film), stars, datetime.fromisoformat(rated_at), source, came)


def _text(moment: datetime) -> str:
    return moment.isoformat()


async def _rate(session: AsyncSession, user_id: UserId, ratings: Sequence[Rated]) -> None:
    """Save ratings in place of others; on the connection itself, which takes many rows at once."""
    if not ratings:
        return
    rows = [
        {
            "user_id": user_id,
            "movie_id": rated.movie_id,
            "rating": rated.stars,
            "rated_at": rated.rated_at,
            "source": rated.source,
            "imported_at": rated.imported_at,
        }
        for rated in ratings
    ]
    rate = insert(session, RatingRow)
    said = {name: rate.excluded[name] for name in ("rating", "rated_at", "source", "imported_at")}
    rate = rate.on_conflict_do_update(index_elements=["user_id", "movie_id"], set_=said)
    await (await session.connection()).execute(rate, rows)


async def _mark(
    session: AsyncSession, user_id: UserId, marks: Sequence[tuple[Mark, MovieId, datetime]]
) -> None:
    if not marks:
        return
    rows = [{"user_id": user_id, "kind": kind, "movie_id": film, "at": at} for kind, film, at in marks]
    mark = insert(session, MarkRow).on_conflict_do_nothing()
    await (await session.connection()).execute(mark, rows)


async def _unmark(session: AsyncSession, user_id: UserId, marks: Sequence[tuple[Mark, MovieId]]) -> None:
    if not marks:
        return
    statement = delete(MarkRow).where(
        MarkRow.user_id == user_id, MarkRow.kind == bindparam("mark"), MarkRow.movie_id == bindparam("film")
    )
    rows = [{"mark": kind, "film": film} for kind, film in marks]
    await (await session.connection()).execute(statement, rows)
