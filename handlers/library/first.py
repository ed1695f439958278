"""The first ratings: film after film, each chosen by the answers so far, in one message that changes."""

from __future__ import annotations

from telegram import InlineKeyboardButton, Update

from handlers.films.cards import genres_of, named, star_buttons
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import Go, NotSeen, StopFirst, UndoRating
from handlers.telegram.choices import Place, Verb
from handlers.telegram.replies import button, redraw, send
from handlers.telegram.texts import Voice
from recsys.domain import Film, MovieId, Profile
from storage import Json, Person

ENOUGH = 3
"""Ratings from which picks are worth looking at; every further one sharpens them."""

UNSEEN = "unseen"
"""Setting that holds the films a person said they do not know."""
REMEMBERED = 300
"""Of those films, how many are remembered."""


async def ask(update: Update, context: Context) -> None:
    """Send a message that asks about a film."""
    services, person = services_of(context), await person_of(update, context)
    profile = await services.storage.profile(person.user_id)
    await send(update, *_question(services, voice_for(context, person), person, profile))


async def ask_next(update: Update, context: Context, saved: str, undo: UndoRating | None = None) -> None:
    """Redraw that message: what was just saved, and the next film."""
    services, person = services_of(context), await person_of(update, context)
    profile = await services.storage.profile(person.user_id)
    text, rows = _question(services, voice_for(context, person), person, profile, undo)
    await redraw(update, f"{saved}\n\n{text}", rows)


async def ask_again(update: Update, context: Context, movie_id: MovieId, undone: str) -> None:
    """Redraw that message with the film whose rating was undone."""
    services, person = services_of(context), await person_of(update, context)
    voice, film = voice_for(context, person), services.catalogue.films[movie_id]
    profile = await services.storage.profile(person.user_id)
    rows = _buttons(voice, person, profile, film, None)
    await redraw(update, f"{undone}\n\n{_about(voice, film)}", rows)


async def not_seen(update: Update, context: Context, pressed: NotSeen) -> None:
    """Remember that a film is unknown to the person, and ask about the next."""
    services, person = services_of(context), await person_of(update, context)
    unseen = [movie_id for movie_id in unseen_by(person) if movie_id != pressed.movie_id]
    kept: list[Json] = [*unseen, int(pressed.movie_id)]
    await services.storage.people.set_setting(person.user_id, UNSEEN, kept[-REMEMBERED:])
    film = services.catalogue.films.get(pressed.movie_id)
    voice = voice_for(context, person)
    await ask_next(update, context, voice.say("first-not-seen", film=named(film)) if film else "")


async def stop(update: Update, context: Context, _: StopFirst) -> None:
    """End the questions and offer what comes next."""
    services, person = services_of(context), await person_of(update, context)
    voice = voice_for(context, person)
    count = await services.storage.ratings.count(person.user_id)
    rows = [[_picks_button(voice, person)], [_go_on_button(voice, person)]]
    await redraw(update, voice.say("first-stopped", count=count), rows)


def _question(
    services: Services, voice: Voice, person: Person, profile: Profile, undo: UndoRating | None = None
) -> tuple[str, list[list[InlineKeyboardButton]]]:
    film = _next_film(services, person, profile)
    if film is None:
        return voice.say("first-none-left"), [[_picks_button(voice, person)]]
    count = len(profile.rated)
    progress = voice.say("first-progress", count=count, enough=ENOUGH, missing=max(ENOUGH - count, 0))
    return f"{_about(voice, film)}\n\n{progress}", _buttons(voice, person, profile, film, undo)


def _about(voice: Voice, film: Film) -> str:
    question = voice.say("first-question", film=named(film))
    return (
        f"{question}\n{voice.say('film-genres', genres=genres_of(voice, film))}" if film.genres else question
    )


def _buttons(
    voice: Voice, person: Person, profile: Profile, film: Film, undo: UndoRating | None
) -> list[list[InlineKeyboardButton]]:
    owner = owner_of(person)
    rows = star_buttons(voice, film.movie_id, owner, Place.FIRST)
    rows.append([button(voice.plain("first-not-seen-button"), NotSeen(movie_id=film.movie_id, owner=owner))])
    last = [button(voice.plain("stop-button"), StopFirst(owner=owner))]
    if undo is not None:
        last.insert(0, button(voice.plain("undo-button"), undo))
    if len(profile.rated) >= ENOUGH:
        last.append(_picks_button(voice, person))
    return [*rows, last]


def _next_film(services: Services, person: Person, profile: Profile) -> Film | None:
    films = services.catalogue.films
    asked = services.recommender.to_rate_first(profile, 1, unseen=unseen_by(person), among=films)
    return films[asked[0]] if asked else None


def unseen_by(person: Person) -> list[MovieId]:
    """Movie ids of the films that a person said they do not know."""
    remembered = person.settings.get(UNSEEN)
    numbers = remembered if isinstance(remembered, list) else []
    return [MovieId(number) for number in numbers if isinstance(number, int)]


def _picks_button(voice: Voice, person: Person) -> InlineKeyboardButton:
    return button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner_of(person)))


def _go_on_button(voice: Voice, person: Person) -> InlineKeyboardButton:
    return button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner_of(person)))
