"""Consents that were taken back, until a model without those ratings is published.

Only the time of the last one is kept, in the table `scheduled`: nothing of the person stays.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from recsys.domain import UserId
from storage.database.tables import PersonRow, RatingRow, ScheduledRow, TrainingRunRow
from storage.database.upsert import insert

WITHDRAWAL = "a model without withdrawn ratings"
"""Its name in the table `scheduled`."""


async def note_withdrawal(session: AsyncSession, user_id: UserId) -> None:
    """Just before a person, or their consent, goes: note it if a model may hold ratings of theirs."""
    trains = (
        select(RatingRow.user_id)
        .join(PersonRow, PersonRow.user_id == RatingRow.user_id)
        .where(PersonRow.user_id == user_id, PersonRow.training_consent == "given")
        .limit(1)
    )
    if await session.scalar(trains) is None:
        return
    now = datetime.now(UTC)
    await session.execute(
        insert(session, ScheduledRow)
        .values(what=WITHDRAWAL, due_at=now)
        .on_conflict_do_update(index_elements=["what"], set_={"due_at": now})
    )


def withdrawn_since_model() -> Select[int]:
    """1 if somebody withdrew after the training of the newest published model had begun, else 0.

    A training reads the ratings after it was noted as begun, so that whoever withdrew before is not in it.
    """
    begun = select(func.max(TrainingRunRow.started_at)).where(TrainingRunRow.status == "published")
    return (
        select(func.count())
        .select_from(ScheduledRow)
        .where(ScheduledRow.what == WITHDRAWAL, ScheduledRow.due_at >= begun.scalar_subquery())
    )
