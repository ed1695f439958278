"""The commands: one table for handlers, menus and buttons. What each does is declared beside its code."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from handlers.context import Context
from handlers.presses import pressed
from handlers.telegram.callback_data import Button


class Command(StrEnum):
    """Every command, in the order of the menus."""

    RECOMMEND = "recommend"
    RATE = "rate"
    SEARCH = "search"
    SIMILAR = "similar"
    RATINGS = "ratings"
    WATCHLIST = "watchlist"
    PROFILE = "profile"
    IMPORT = "import"
    EXPORT = "export"
    SETTINGS = "settings"
    START = "start"
    HELP = "help"
    PRIVACY = "privacy"
    FORGETME = "forgetme"
    CANCEL = "cancel"
    STATS = "stats"
    RETRAIN = "retrain"


FOR_OPERATORS = frozenset({Command.STATS, Command.RETRAIN})
IN_GROUPS = frozenset({Command.RECOMMEND, Command.SEARCH, Command.HELP})
"""Commands of the group menu; the others are about what is one person's own."""

Answer = Callable[[Context], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Declared:
    """What a command does.

    Attributes:
        with_profile: what is known of the person is read together with the person.
    """

    answer: Answer
    with_profile: bool


ANSWERS: dict[Command, Declared] = {}


def command(name: Command, *, with_profile: bool = False) -> Callable[[Answer], Answer]:
    """Declare what a command does, in a private chat and in groups where it is for both."""

    def declare(answer: Answer) -> Answer:
        ANSWERS[name] = Declared(answer, with_profile)
        return answer

    return declare


@dataclass(frozen=True, slots=True, kw_only=True)
class Go(Button):
    """Do what a command does, as a new message."""

    code: ClassVar[str] = "g"

    command: Command


@pressed(Go, with_profile=True)
async def go(context: Context, button: Go) -> None:
    """Do what a command does."""
    await ANSWERS[button.command].answer(context)
