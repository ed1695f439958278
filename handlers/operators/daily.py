"""The daily training: due at a time of day, kept in the database; operators hear of what it changed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from telegram.error import TelegramError

from handlers.context import Context, voice_of
from handlers.operators.renewal import Renewal, renew
from handlers.operators.retrain import note_failure, say_failed, say_what_changed
from handlers.services.services import Services
from handlers.services.training import TrainingFailed, TrainingPlan
from handlers.telegram.texts import Voice

log = logging.getLogger(__name__)

JOB = "retrain"
"""Its name in the schedule."""


async def tick(context: Context) -> None:
    """Start the daily training if it is due; called every minute.

    Enough new ratings make it due, and so does a single withdrawal: the live model holds those ratings.
    A time that passed while the bot was down is caught up once. The next due time is written down before
    the training begins, so that one which brings the bot down is not tried again before tomorrow.
    """
    services = context.services
    plan, schedule = services.training, services.storage.schedule
    now = datetime.now(UTC)
    due, following = await schedule.due_at(JOB), next_due(plan, now)
    if due != following:
        await schedule.set(JOB, following)
    if due is None or due > now or plan.busy:
        return
    counts = await services.storage.statistics()
    waiting = counts.ratings_since_last_training
    if waiting < plan.min_new_ratings and not counts.withdrawn_since_model:
        log.info("No daily training: %d new ratings of %d", waiting, plan.min_new_ratings)
        return
    training = plan.begin(renew(services, "daily", None, lambda _share, _step: None))
    if training is not None:  # else an operator was quicker
        log.info("The daily training begins")
        context.application.create_task(_report(context, services, training))


def next_due(plan: TrainingPlan, now: datetime) -> datetime:
    """The first `retrain_at` after `now`, in UTC; where clocks skip it, the moment that stands for it."""
    today = now.astimezone(plan.zone).date()
    times = (
        datetime.combine(today + timedelta(days=days), plan.retrain_at, plan.zone).astimezone(UTC)
        for days in range(3)
    )
    return next(time for time in times if time > now)


async def _report(context: Context, services: Services, training: asyncio.Task[Renewal]) -> None:
    try:
        renewal = await training
    except TrainingFailed as failed:
        failure, incident = failed, note_failure(failed)
        await _send_to_operators(
            context, services, lambda voice: say_failed(voice, services, failure, incident)
        )
        return
    log.info("The daily training ended: %s", renewal.outcome)
    if renewal.outcome.published:
        await _send_to_operators(context, services, lambda voice: say_what_changed(voice, renewal))


async def _send_to_operators(context: Context, services: Services, say: Callable[[Voice], str]) -> None:
    for telegram_id in sorted(services.admin_ids):
        person = await services.storage.people.find(telegram_id)
        if person is None or person.blocked_at is not None:
            continue  # a bot may write only to those who wrote to it and did not block it
        try:
            await context.bot.send_message(telegram_id, say(voice_of(services.texts, person)))
        except TelegramError as error:
            log.warning("An operator could not be told of the daily training: %s", error)
