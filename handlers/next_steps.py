"""Buttons that lead on, for the end of an answer: to a command's answer, the first films, or a mood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.commands import Command, Go
from handlers.context import Context
from handlers.telegram.callback_data import Button
from handlers.telegram.replies import Rows


@dataclass(frozen=True, slots=True, kw_only=True)
class AskFirst(Button):
    """Ask about the first films to rate."""

    code: ClassVar[str] = "ga"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskMood(Button):
    """Ask what somebody is in the mood for."""

    code: ClassVar[str] = "gm"


def picks_button(context: Context) -> InlineKeyboardButton:
    """Leads to picks for the person."""
    return context.button(Go(command=Command.RECOMMEND, owner=context.owner), "picks-button")


def first_button(context: Context) -> InlineKeyboardButton:
    """Leads to the first films to rate."""
    return context.button(AskFirst(owner=context.owner), "first-button")


async def next_steps(context: Context) -> Rows:
    """Picks, moods, and for somebody without ratings the first films to rate."""
    steps = [picks_button(context), context.button(AskMood(owner=context.owner), "moods-button")]
    if not await context.storage.ratings.count(context.person.user_id):
        return [steps, [first_button(context)]]
    return [steps]
