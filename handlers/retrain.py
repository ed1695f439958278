"""/retrain: an operator trains a new model and watches it in one message.

Operators are the ids in `ADMIN_IDS`, in a private chat; the list of handlers lets nobody else in here.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Mapping
from time import monotonic

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.error import TelegramError

from handlers.callbacks import StopTraining
from handlers.people import person_of, voice_for
from handlers.renewal import Kind, Renewal, renew
from handlers.replies import button, notify, send
from handlers.services import Context, Services, services_of
from handlers.texts import Voice
from handlers.training import TrainingFailed
from storage import Person

log = logging.getLogger(__name__)

EDIT_EVERY = 3.0
"""Seconds between two edits of the same message."""
BAR = 10
"""Blocks of a progress bar."""
FIGURES = {"rmse": "RMSE", "mae": "MAE", "ndcg@10": "NDCG@10"}
"""A model's figures as its metrics name them and as people do."""


async def retrain(update: Update, context: Context) -> None:
    """Answer /retrain, /retrain tune and /retrain stop."""
    services = services_of(context)
    person = await person_of(update, context)
    voice = voice_for(context, person)
    wish = [word.lower() for word in context.args or ()]
    if wish == ["stop"]:
        if not await services.training.stop():
            await send(update, voice.say("retrain-nothing-to-stop"))
    elif wish not in ([], ["tune"]):
        await send(update, voice.say("retrain-usage"))
    elif services.training.busy:
        await send(update, voice.say("retrain-busy"), [[_stop_button(voice, person)]])
    elif update.effective_message is not None:
        # Not awaited: the operator's next commands, "/retrain stop" first of all, wait for this one to end.
        services.training.under_way = context.application.create_task(
            _watch(update.effective_message, services, "tune" if wish else "retrain", person, voice), update
        )


async def stop_pressed(update: Update, context: Context, pressed: StopTraining) -> None:
    """The stop button, which answers its press itself; whoever is no operator any more presses in vain."""
    query, services = update.callback_query, services_of(context)
    if query is None:
        return
    voice = voice_for(context, await person_of(update, context))
    stopping = services.training.busy and pressed.owner in services.admin_ids
    await notify(query, voice.plain("retrain-stopping" if stopping else "retrain-nothing-to-stop"))
    if stopping:
        await services.training.stop()


async def _watch(asked: Message, services: Services, kind: Kind, person: Person, voice: Voice) -> None:
    """Train, showing how far it is in one message, which at last says what changed."""
    stop = InlineKeyboardMarkup([[_stop_button(voice, person)]])
    board = _Board(await asked.reply_html(voice.say("retrain-started", kind=kind), reply_markup=stop), stop)

    def on_progress(share: float, step: str) -> None:
        done = round(share * BAR)
        bar = "▓" * done + "░" * (BAR - done)
        board.text = voice.say("retrain-progress", kind=kind, bar=bar, percent=int(share * 100), step=step)

    following = asyncio.create_task(board.follow())
    try:
        renewal = await renew(services, kind, person.user_id, on_progress)
        text = say_what_changed(voice, renewal)
    except TrainingFailed as failed:
        text = say_failed(voice, services, failed, note_failure(failed))
    except asyncio.CancelledError:
        text = voice.say("retrain-stopped", version=services.recommender.version)
    finally:
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await following
    await board.end(text)


class _Board:
    """One message that shows the newest `text`, edited no more often than every `EDIT_EVERY` seconds."""

    def __init__(self, message: Message, buttons: InlineKeyboardMarkup) -> None:
        self.text: str | None = None
        self._message = message
        self._buttons = buttons
        self._edited_at = monotonic()

    async def follow(self) -> None:
        """Show what is new, until cancelled."""
        shown = None
        while True:
            await asyncio.sleep(EDIT_EVERY)
            if self.text is None or self.text == shown:
                continue
            shown = self.text
            try:
                await self._message.edit_text(shown, reply_markup=self._buttons)
            except TelegramError as error:  # the training goes on without an audience
                log.warning("The progress of a training could not be shown: %s", error)
            self._edited_at = monotonic()

    async def end(self, text: str) -> None:
        """Show the last text; as a new message where the old one is gone."""
        await asyncio.sleep(max(0.0, self._edited_at + EDIT_EVERY - monotonic()))
        try:
            await self._message.edit_text(text)
        except TelegramError:
            await self._message.reply_html(text)


def say_what_changed(voice: Voice, renewal: Renewal) -> str:
    """The result of a training: figures of the new and the old model on the same held-out ratings."""
    outcome = renewal.outcome
    if outcome.published:
        head = voice.say("retrain-published", version=outcome.version)
    else:
        head = voice.say("retrain-kept", version=renewal.now.version, reason=outcome.reason)
    old = outcome.previous[1] if outcome.previous else {}
    lines = [head, "", *_figures(voice, old, outcome.metrics)]
    if outcome.published:
        counts = {"old": renewal.before.n_ratings, "new": renewal.now.n_ratings}
        lines.append(voice.say("retrain-ratings", **counts))
    return "\n".join(lines)


def note_failure(failed: TrainingFailed) -> str:
    """Log why there is no new model; the id under which the log has it."""
    incident = secrets.token_hex(3)
    log.error("Incident %s: no model was trained: %s", incident, failed, exc_info=failed.__cause__)
    return incident


def say_failed(voice: Voice, services: Services, failed: TrainingFailed, incident: str) -> str:
    """One sentence on a training that made no model."""
    version, reason = services.recommender.version, str(failed).rstrip(".")
    return voice.say("retrain-failed", reason=reason, incident=incident, version=version)


def _figures(voice: Voice, old: Mapping[str, float], new: Mapping[str, float]) -> list[str]:
    return [
        voice.say("retrain-figure", name=label, old=old[name], new=new[name])
        if name in old
        else voice.say("retrain-first-figure", name=label, new=new[name])
        for name, label in FIGURES.items()
        if name in new
    ]


def _stop_button(voice: Voice, person: Person) -> InlineKeyboardButton:
    return button(voice.plain("retrain-stop"), StopTraining(owner=person.telegram_id))
