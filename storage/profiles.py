"""What is known of people's taste, read inside a transaction that is open already."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import MovieId, Profile, UserId
from storage.database.sessions import in_turns, slices
from storage.database.tables import MarkRow, RatingRow
from storage.records import Mark


async def profile_of(session: AsyncSession, user_id: UserId) -> Profile:
    """All that is known of one person; empty for somebody unknown."""
    return (await profiles_of(session, [user_id]))[0]


async def profiles_of(session: AsyncSession, user_ids: Sequence[UserId]) -> list[Profile]:
    """One profile per user_id, in the same order; films by movie_id."""
    rated: dict[int, dict[MovieId, float]] = {user_id: {} for user_id in user_ids}
    marked: dict[tuple[int, Mark], set[MovieId]] = {}
    for some in slices(list(rated)):
        ratings = select(RatingRow.user_id, RatingRow.movie_id, RatingRow.rating)
        by_film = ratings.where(RatingRow.user_id.in_(some)).order_by(RatingRow.movie_id)
        async for user_id, movie_id, stars in in_turns(session, by_film):
            rated[user_id][MovieId(movie_id)] = stars
        marks = select(MarkRow.user_id, MarkRow.movie_id, MarkRow.kind)
        of_some = marks.where(MarkRow.user_id.in_(some))
        async for user_id, movie_id, kind in in_turns(session, of_some):
            marked.setdefault((user_id, kind), set()).add(MovieId(movie_id))
    return [
        Profile(
            user_id=user_id,
            rated=rated[user_id],
            seen=frozenset(marked.get((user_id, "seen"), ())),
            hidden=frozenset(marked.get((user_id, "hidden"), ())),
            watchlist=frozenset(marked.get((user_id, "watchlist"), ())),
        )
        for user_id in user_ids
    ]
