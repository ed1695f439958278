"""Buttons under an answer that would else be a dead end."""

from __future__ import annotations

from handlers.people import owner_of
from handlers.services import Services
from handlers.telegram.callbacks import Go
from handlers.telegram.choices import Verb
from handlers.telegram.replies import Rows, button
from handlers.telegram.texts import Voice
from storage import Person


async def next_steps(services: Services, voice: Voice, person: Person) -> Rows:
    """Picks, moods, and for somebody without ratings the first films to rate."""
    owner = owner_of(person)
    steps = [
        button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner)),
        button(voice.plain("moods-button"), Go(verb=Verb.MOODS, owner=owner)),
    ]
    if not await services.storage.ratings.count(person.user_id):
        return [steps, [button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner))]]
    return [steps]
