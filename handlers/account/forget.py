"""/forgetme: delete everything of somebody, after they confirmed it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from handlers.commands import Command, Go, command
from handlers.context import Context
from handlers.presses import pressed
from handlers.telegram.callback_data import Button


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget(Button):
    """Delete everything, or keep it after all."""

    code: ClassVar[str] = "x"

    confirmed: bool


@command(Command.FORGETME)
async def forget(context: Context) -> None:
    """Say what would be deleted, and ask."""
    owner, count = context.owner, await context.storage.ratings.count(context.person.user_id)
    rows = [
        [context.button(Forget(confirmed=True, owner=owner), "forget-yes-button")],
        [context.button(Forget(confirmed=False, owner=owner), "forget-no-button")],
        [context.button(Go(command=Command.EXPORT, owner=owner), "export-button")],
    ]
    await context.send(context.say("forget-question", count=count), rows)


@pressed(Forget)
async def answered(context: Context, button: Forget) -> None:
    """Delete, or keep."""
    if button.confirmed:
        await context.storage.people.forget(context.person.user_id)
    await context.redraw(context.say("forgotten" if button.confirmed else "kept"))
