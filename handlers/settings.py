"""/settings: how adventurous the picks for a person are."""

from __future__ import annotations

from telegram import Update

from handlers.callbacks import (
    Adventure,
    ChooseAdventure,
    ChooseCountry,
    ChooseLanguage,
    Go,
    SettingsPage,
    Verb,
)
from handlers.people import owner_of, person_of, voice_for
from handlers.replies import Rows, button, redraw, send
from handlers.services import Context, services_of
from handlers.texts import Voice
from handlers.wishes import Wish
from storage import Person

ADVENTURE = "adventure"
"""Setting that holds the strength below; who picks as usual has none."""
STRENGTHS = {
    Adventure.WELL_KNOWN: -1.0,
    Adventure.USUAL: 0.0,
    Adventure.BOLD: 0.5,
    Adventure.GEMS: 1.0,
}
"""What the recommender calls each step."""


async def settings(update: Update, context: Context) -> None:
    """Show the choice."""
    person = await person_of(update, context)
    await send(update, *_page(voice_for(context, person), person, adventure_of(person)))


async def adventure_chosen(update: Update, context: Context, pressed: ChooseAdventure) -> None:
    """Remember another step and show the choice in place."""
    person, strength = await person_of(update, context), STRENGTHS[pressed.step]
    await services_of(context).storage.people.set_setting(person.user_id, ADVENTURE, strength or None)
    await redraw(update, *_page(voice_for(context, person), person, pressed.step))


def adventure_of(person: Person) -> Adventure:
    """The step that a person chose."""
    chosen = person.settings.get(ADVENTURE)
    return next((step for step, strength in STRENGTHS.items() if strength == chosen), Adventure.USUAL)


def strength_for(person: Person, wish: Wish) -> float:
    """How adventurous picks are: as wished this time, else as the person chose."""
    return STRENGTHS[adventure_of(person) if wish.adventure is Adventure.AS_SET else wish.adventure]


def _page(voice: Voice, person: Person, chosen: Adventure) -> tuple[str, Rows]:
    owner, rows = owner_of(person), []
    for step in STRENGTHS:
        name = voice.plain("adventure-step", step=step.name)
        label = voice.plain("adventure-chosen-button", step=name) if step is chosen else name
        rows.append([button(label, ChooseAdventure(step=step, owner=owner))])
    rows.append([button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner))])
    return voice.say("adventure-question", step=voice.plain("adventure-step", step=chosen.name)), rows


async def turn_page(update: Update, context: Context, pressed: SettingsPage) -> None:
    """To be written."""
    raise NotImplementedError


async def language_chosen(update: Update, context: Context, pressed: ChooseLanguage) -> None:
    """To be written."""
    raise NotImplementedError


async def country_chosen(update: Update, context: Context, pressed: ChooseCountry) -> None:
    """To be written."""
    raise NotImplementedError
