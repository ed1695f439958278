"""Picks for a mood, in a tap."""

from __future__ import annotations

from telegram import Update

from handlers.people import owner_of, person_of, voice_for
from handlers.picks import lists as picks
from handlers.picks.lists import Stretch, pressed_for
from handlers.services import Context, services_of
from handlers.telegram.callbacks import PickMood
from handlers.telegram.choices import Adventure, Mood
from handlers.telegram.replies import Rows, button, in_rows, redraw, send
from handlers.telegram.texts import Voice
from handlers.wishes.wish import Wish

ON_OFFER = (Mood.LIGHT, Mood.TENSE, Mood.MOVING, Mood.BIG, Mood.STRANGE, Mood.TRUE)


async def ask(update: Update, context: Context) -> None:
    """Ask what they are in the mood for."""
    person = await person_of(update, context)
    voice = voice_for(context, person)
    await send(update, voice.say("mood-question"), _choices(voice, owner_of(person)))


async def picked(update: Update, context: Context, pressed: PickMood) -> None:
    """Turn the question into picks of that mood."""
    services, person = services_of(context), await person_of(update, context)
    voice, profile = voice_for(context, person), await services.storage.profile(person.user_id)
    await redraw(update, *await picks.first_list(services, voice, person, profile, Wish(mood=pressed.mood)))


def _choices(voice: Voice, owner: int) -> Rows:
    moods = [
        button(voice.plain("mood-button", mood=mood.name), PickMood(mood=mood, owner=owner))
        for mood in ON_OFFER
    ]
    # No moods, but what somebody may be after as well: these lists come in messages of their own.
    gems = Stretch(Wish(adventure=Adventure.GEMS), is_followed=True)
    again = Stretch(Wish(again=True), is_followed=True)
    others = [
        button(voice.plain("mood-gems-button"), pressed_for(gems, owner)),
        button(voice.plain("mood-again-button"), pressed_for(again, owner)),
        button(voice.plain("mood-button", mood=Mood.ANY.name), PickMood(mood=Mood.ANY, owner=owner)),
    ]
    return [*in_rows(moods, 2), others[:2], others[2:]]
