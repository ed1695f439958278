"""The question of consent: may somebody's ratings train the model that all share? See /privacy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from telegram import InlineKeyboardButton

from handlers.context import Context
from handlers.telegram.callback_data import Button

ASKED = "consent-asked"
"""Setting of those who were asked for consent; whoever left it open finds the switch under /privacy."""


class AskedWhere(StrEnum):
    """The message that asks, which decides what comes after the answer."""

    PRIVACY = "v"
    START = "s"
    UNDER_WAY = "f"
    """They began already: nothing comes after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerConsent(Button):
    """Allow or stop training on one's ratings."""

    code: ClassVar[str] = "a"

    given: bool
    where: AskedWhere


def answers(context: Context, where: AskedWhere) -> list[InlineKeyboardButton]:
    """Yes and no."""
    owner = context.owner
    return [
        context.button(AnswerConsent(given=True, where=where, owner=owner), "consent-yes-button"),
        context.button(AnswerConsent(given=False, where=where, owner=owner), "consent-no-button"),
    ]


def is_open(context: Context) -> bool:
    """Whether they were never asked."""
    return context.person.consent == "unasked" and not context.person.settings.get(ASKED)


async def ask(context: Context) -> None:
    """Ask somebody who began another way than by /start."""
    await context.set(ASKED, True)
    text = f"{context.say('welcome')}\n\n{context.say('consent-question')}"
    await context.send(text, [answers(context, AskedWhere.UNDER_WAY)])
