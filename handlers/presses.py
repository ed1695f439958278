"""Pressed buttons: each kind with what it does, and the one door through which every press comes in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from telegram import Update

from handlers.context import Context
from handlers.telegram.callback_data import ANYONE, Button, decode, register
from handlers.telegram.replies import notify

B = TypeVar("B", bound=Button)
PressAnswer = Callable[[Context, B], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Press:
    """What a kind of button does.

    Attributes:
        with_profile: what is known of the person is read together with the person.
        notifies: it answers the query itself, in its own words.
    """

    answer: PressAnswer[Button]
    with_profile: bool
    notifies: bool


_PRESSES: dict[type[Button], _Press] = {}


def pressed(
    kind: type[B], *, with_profile: bool = False, notifies: bool = False
) -> Callable[[PressAnswer[B]], PressAnswer[B]]:
    """Declare what a kind of button does; the decorated function takes the pressed button."""

    def declare(answer: PressAnswer[B]) -> PressAnswer[B]:
        async def press(context: Context, button: Button) -> None:
            if not isinstance(button, kind):
                raise TypeError(f"{button} is no {kind.__name__}")
            await answer(context, button)

        register(kind)
        _PRESSES[kind] = _Press(press, with_profile, notifies)
        return answer

    return declare


async def answer_press(_: Update, context: Context) -> None:
    """PressAnswer the query, then do what the button says; an old, odd or foreign button only gets a notice.

    An app may send any data, whatever buttons it was shown, and anybody's id with it as the owner. So the
    button must stand under the message, as Telegram has it now.
    """
    query = context.query
    button = decode(query.data)
    press = _PRESSES[type(button)] if button else None
    with_profile, is_there = press is not None and press.with_profile, button in context.buttons_under()
    if button is not None and button.owner == ANYONE and is_there:
        await context.meet(with_profile=with_profile)
    else:
        await context.recognise(with_profile=with_profile)
    if button is None or press is None:
        await notify(query, context.plain("button-unknown"))
    elif button.owner not in {ANYONE, query.from_user.id}:
        await notify(query, context.plain("button-foreign"))
    elif query.message is None or not query.message.is_accessible:
        await notify(query, context.plain("button-too-old"))
    elif not is_there:
        # Forged; or a second tap, while the first one changed the message.
        await notify(query, context.plain("button-gone"))
    elif button.owner != ANYONE and context.sender is None:
        # From before they deleted everything: pressing it must not make them known again.
        await notify(query, context.plain("button-forgotten"))
    else:
        if not press.notifies:
            await notify(query)
        await press.answer(context, button)


def kinds() -> list[type[Button]]:
    """Every kind of button that does something."""
    return list(_PRESSES)
