"""Picks for a mood, in a tap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from handlers.context import Context
from handlers.next_steps import AskMood
from handlers.picks.lists import first_list
from handlers.picks.more import Stretch, more_picks
from handlers.presses import pressed
from handlers.telegram.callback_data import Button
from handlers.telegram.replies import Rows, in_rows
from handlers.wishes.adventure import Adventure
from handlers.wishes.traits import Trait
from handlers.wishes.wish import Wish

ON_OFFER = (Trait.LIGHT, Trait.TENSE, Trait.MOVING, Trait.BIG, Trait.STRANGE, Trait.TRUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class PickMood(Button):
    """Picks for a mood."""

    code: ClassVar[str] = "b"

    mood: Trait


@pressed(AskMood)
async def ask(context: Context, _: AskMood) -> None:
    """Ask what they are in the mood for."""
    await context.send(context.say("mood-question"), _choices(context))


@pressed(PickMood, with_profile=True)
async def picked(context: Context, button: PickMood) -> None:
    """Turn the question into picks of that mood."""
    await context.redraw(*await first_list(context, Wish(traits=frozenset({button.mood}))))


def _choices(context: Context) -> Rows:
    owner = context.owner
    moods = [
        context.button(PickMood(mood=mood, owner=owner), "mood-button", mood=mood.name) for mood in ON_OFFER
    ]
    # No moods, but what somebody may be after as well: these lists come in messages of their own.
    gems = Stretch(Wish(adventure=Adventure.GEMS), is_followed=True)
    anything = Stretch(Wish(), is_followed=True)
    again = Stretch(Wish(again=True), is_followed=True)
    others = [
        context.button(more_picks(gems, owner), "mood-gems-button"),
        context.button(more_picks(again, owner), "mood-again-button"),
        context.button(more_picks(anything, owner), "mood-button", mood="ANY"),
    ]
    return [*in_rows(moods, 2), others[:2], others[2:]]
