"""Every pressed button comes in here: answered first, then handed to what it does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update

from handlers.account import forget, profile, settings, start
from handlers.films import search, why
from handlers.library import first, marked, marks, rate, ratings, watchlist
from handlers.operators import retrain
from handlers.people import voice_of
from handlers.picks import moods, recommend, similar
from handlers.services import Context, services_of
from handlers.telegram.callback_data import decode
from handlers.telegram.callbacks import (
    ANYONE,
    AnswerConsent,
    AskImport,
    Button,
    ChooseAdventure,
    ChooseCountry,
    ChooseImport,
    ChooseLanguage,
    ConfirmImport,
    DropImport,
    Forget,
    FoundPage,
    FoundRatings,
    Go,
    MarkedPage,
    MarkFilm,
    MissingPage,
    MorePicks,
    NotSeen,
    OwnRating,
    PickMood,
    RateFilm,
    RatingsPage,
    SettingsPage,
    ShowFilm,
    ShowImport,
    SimilarTo,
    StopFirst,
    StopTraining,
    UndoImport,
    UndoRating,
    Unrate,
    WatchlistPage,
    Why,
)
from handlers.telegram.choices import Verb
from handlers.telegram.replies import notify
from handlers.transfer import export, import_choices, import_preview, imports

Pressed = Callable[[Update, Context, Any], Awaitable[None]]


async def pressed(update: Update, context: Context) -> None:
    """Answer the query, then do what the button says; an old, odd or foreign button only gets a notice."""
    query, services = update.callback_query, services_of(context)
    if query is None:
        return
    button = decode(query.data)
    person = await services.storage.people.find(query.from_user.id)
    voice = voice_of(services.texts, person, query.from_user)
    if button is None:
        await notify(query, voice.plain("button-unknown"))
    elif button.owner not in {ANYONE, query.from_user.id}:
        await notify(query, voice.plain("button-foreign"))
    elif query.message is None or not query.message.is_accessible:
        await notify(query, voice.plain("button-too-old"))
    elif button.owner != ANYONE and person is None:
        # From before they deleted everything: pressing it must not make them known again.
        await notify(query, voice.plain("button-forgotten"))
    else:
        if not isinstance(button, StopTraining):  # which answers in its own words
            await notify(query)
        await DOES[type(button)](update, context, button)


async def go(update: Update, context: Context, button: Go) -> None:
    """Do what a command does."""
    await GOES[button.verb](update, context)


GOES: dict[Verb, Callable[[Update, Context], Awaitable[None]]] = {
    Verb.EXPORT: export.export,
    Verb.FIRST: start.first_films,
    Verb.FORGET: forget.forget,
    Verb.HIDDEN: marked.hidden,
    Verb.IMPORT: imports.how,
    Verb.MOODS: moods.ask,
    Verb.PROFILE: profile.profile,
    Verb.RATINGS: ratings.ratings,
    Verb.RECOMMEND: recommend.recommend,
    Verb.SEEN: marked.seen,
    Verb.SETTINGS: settings.settings,
    Verb.WATCHLIST: watchlist.watchlist,
}

DOES: dict[type[Button], Pressed] = {
    AnswerConsent: start.consent_answered,
    AskImport: import_choices.ask_which,
    ChooseAdventure: settings.adventure_chosen,
    ChooseCountry: settings.country_chosen,
    ChooseImport: import_choices.film_chosen,
    ChooseLanguage: settings.language_chosen,
    ConfirmImport: imports.confirmed,
    DropImport: imports.dropped,
    Forget: forget.answered,
    FoundPage: search.turn_page,
    FoundRatings: ratings.turn_found_page,
    Go: go,
    MarkFilm: marks.marked,
    MarkedPage: marked.turn_page,
    MissingPage: import_choices.show_missing,
    MorePicks: recommend.more,
    NotSeen: first.not_seen,
    OwnRating: ratings.film_chosen,
    PickMood: moods.picked,
    RateFilm: rate.rated,
    RatingsPage: ratings.turn_page,
    SettingsPage: settings.turn_page,
    ShowFilm: rate.film_chosen,
    ShowImport: import_preview.show,
    SimilarTo: similar.pressed,
    StopFirst: first.stop,
    StopTraining: retrain.stop_pressed,
    UndoImport: imports.undone,
    UndoRating: rate.undone,
    Unrate: rate.unrated,
    WatchlistPage: watchlist.turn_page,
    Why: why.why,
}
