"""/retrain: an operator trains a new model and watches it in one message.

Operators are the ids in `ADMIN_IDS`, in a private chat; the list of handlers lets nobody else in here.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardMarkup, Message
from telegram.error import TelegramError

from handlers.commands import Command, command
from handlers.context import Context
from handlers.operators.renewal import Kind, Renewal, renew
from handlers.presses import pressed
from handlers.services.services import Services
from handlers.services.training import Outcome, TrainingFailed
from handlers.telegram.callback_data import Button
from handlers.telegram.replies import button, notify
from handlers.telegram.texts import Voice

log = logging.getLogger(__name__)

EDIT_EVERY_S = 1.5
"""Seconds between two edits of the same message; Telegram takes about one a second in a private chat."""
PROGRESS_BLOCKS = 10
"""Blocks of a progress bar."""
FIGURES = {"rmse": "RMSE", "mae": "MAE", "newcomer_rmse@5": "RMSE of newcomers", "ndcg@10": "NDCG@10"}
"""A model's figures as its metrics name them and as people do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTraining(Button):
    """An operator ends the training under way."""

    code: ClassVar[str] = "q"


@command(Command.RETRAIN)
async def retrain(context: Context) -> None:
    """Answer /retrain, /retrain tune and /retrain stop."""
    services, person = context.services, context.person
    asked = [word.lower() for word in context.args or ()]
    if asked == ["stop"]:
        if not await services.training.stop():
            await context.send(context.say("retrain-nothing-to-stop"))
    elif asked not in ([], ["tune"]):
        await context.send(context.say("retrain-usage"))
    else:
        kind: Kind = "tune" if asked else "retrain"
        board = _Board(context.message, context.voice, kind, owner=person.telegram_id)
        training = services.training.begin(renew(services, kind, person.user_id, board.on_progress))
        if training is None:
            await context.send(context.say("retrain-busy"))
            return
        # Not awaited: the operator's next commands, "/retrain stop" first of all, wait for this one to end.
        watching = _watch(training, services, context.voice, board)
        context.application.create_task(watching, context.received)


@pressed(StopTraining, notifies=True)
async def stop_pressed(context: Context, button: StopTraining) -> None:
    """The stop button, which answers its press itself; whoever is no operator any more presses in vain."""
    services = context.services
    stopping = services.training.busy and button.owner in services.admin_ids
    said = context.plain("retrain-stopping" if stopping else "retrain-nothing-to-stop")
    await notify(context.query, said)
    if stopping:
        await services.training.stop()


async def _watch(training: asyncio.Task[Renewal], services: Services, voice: Voice, board: _Board) -> None:
    """Show how far a training is in one message, which at last says what changed."""
    following = asyncio.create_task(board.follow())
    try:
        text = say_what_changed(voice, await training)
    except TrainingFailed as failed:
        text = say_failed(voice, services, failed, note_failure(failed))
    except asyncio.CancelledError:
        text = voice.say("retrain-stopped", version=services.recommender.version)
    except BaseException:
        following.cancel()
        raise
    board.end(text)
    await following


class _Board:
    """One message that shows the newest text, edited no more often than every `EDIT_EVERY_S` seconds.

    Args:
        asked: the message that asked for the training.
        owner: whose stop button it is.
    """

    def __init__(self, asked: Message, voice: Voice, kind: Kind, *, owner: int) -> None:
        self._asked = asked
        self._voice = voice
        self._kind = kind
        stop = button(voice.plain("retrain-stop"), StopTraining(owner=owner))
        self._buttons: InlineKeyboardMarkup | None = InlineKeyboardMarkup([[stop]])
        self._message: Message | None = None
        self._news = asyncio.Event()
        self._show(voice.say("retrain-started", kind=kind, bar=_bar(0)))

    def on_progress(self, share: float, step: str) -> None:
        """Show how far the training is, in its turn."""
        percent = int(share * 100)
        self._show(
            self._voice.say("retrain-progress", kind=self._kind, bar=_bar(share), percent=percent, step=step)
        )

    def end(self, text: str) -> None:
        """Show the last text, in its turn, without a button."""
        self._buttons = None
        self._show(text)

    def _show(self, text: str) -> None:
        self._text = text
        self._news.set()

    async def follow(self) -> None:
        """Show what is new, until the last text stands there."""
        while True:
            await self._news.wait()
            self._news.clear()
            buttons = self._buttons
            await self._put(self._text, buttons)
            if buttons is None:
                return
            await asyncio.sleep(EDIT_EVERY_S)

    async def _put(self, text: str, buttons: InlineKeyboardMarkup | None) -> None:
        """Send the message, or change it; the last text comes as a new message where the old one is gone."""
        try:
            if self._message is None:
                self._message = await self._asked.reply_html(text, reply_markup=buttons)
            else:
                await self._message.edit_text(text, reply_markup=buttons)
        except TelegramError as error:  # the training goes on without an audience
            log.warning("The progress of a training could not be shown: %s", error)
            if buttons is None:
                await self._asked.reply_html(text)


def _bar(share: float) -> str:
    done = round(share * PROGRESS_BLOCKS)
    return "▓" * done + "░" * (PROGRESS_BLOCKS - done)


def say_what_changed(voice: Voice, renewal: Renewal) -> str:
    """The result of a training: figures of the new and the old model on the same held-out ratings."""
    outcome = renewal.outcome
    old = outcome.previous[1] if outcome.previous else {}
    if outcome.published:
        head = voice.say("retrain-published", version=outcome.version, verdict=_verdict(outcome))
    else:
        head = voice.say("retrain-kept", version=renewal.now.version, reason=outcome.reason)
    lines = [head, "", *_figures(voice, old, outcome.metrics)]
    if outcome.published:
        counts = {"old": renewal.before.n_ratings, "new": renewal.now.n_ratings}
        lines.append(voice.say("retrain-ratings", **counts))
    if renewal.unwritten:
        lines += ["", voice.say("retrain-unwritten", reason=renewal.unwritten)]
    return "\n".join(lines)


def _verdict(outcome: Outcome) -> str:
    """How a published model compares with the one before: worse, better, as good but for chance, or alone."""
    if outcome.previous is None:
        return "alone"
    if outcome.worse:
        return "worse"
    return "better" if outcome.better else "as-good"


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
