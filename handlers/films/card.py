"""One film's card, sent or redrawn: what it is, what the person gave it or would, where to watch it."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import LinkPreviewOptions, Update

from handlers.films.cards import card_buttons, film_card, sample_note
from handlers.films.countries import country_name, country_of
from handlers.films.tmdb import About
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import RatingsPage
from handlers.telegram.choices import Place
from handlers.telegram.replies import Row, buttons_under, redraw, send
from handlers.telegram.texts import Voice
from recsys.domain import Film
from storage import Person

MOST_SERVICES = 5
"""Services named on a card."""


async def send_card(
    update: Update,
    context: Context,
    film: Film,
    place: Place = Place.CARD,
    *,
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    more: Sequence[Row] = (),
) -> None:
    """Send a film's card.

    Args:
        above, below: paragraphs of the same message.
        more: rows of buttons under the card's own.
    """
    text, rows, preview = await _card(update, context, film, place, None)
    await send(update, "\n\n".join([*above, text, *below]), [*rows, *more], preview)


async def redraw_card(
    update: Update,
    context: Context,
    film: Film,
    place: Place = Place.CARD,
    back: RatingsPage | None = None,
) -> None:
    """Turn the message whose button was pressed into a film's card, as things stand now.

    Args:
        back: the page of their ratings that one came from; by default the one that the message leads to.
    """
    await redraw(update, *await _card(update, context, film, place, back or way_back(update)))


def way_back(update: Update) -> RatingsPage | None:
    """The page of somebody's ratings that the message with the pressed button leads back to, if any."""
    return next((pressed for pressed in buttons_under(update) if isinstance(pressed, RatingsPage)), None)


async def _card(
    update: Update, context: Context, film: Film, place: Place, back: RatingsPage | None
) -> tuple[str, list[Row], LinkPreviewOptions | None]:
    services, person = services_of(context), await person_of(update, context)
    voice, profile = voice_for(context, person), await services.storage.profile(person.user_id)
    about = await _about(services, person, film)
    lines = [film_card(services, voice, profile, film, about.minutes if about else None)]
    if about is not None:
        lines.append(_where_to_watch(voice, film, about, country_of(person)))
    rows: list[Row] = [*card_buttons(voice, profile, film.movie_id, owner_of(person), place, back)]
    return "\n\n".join([*lines, *sample_note(services, voice)]), rows, _poster(about)


async def _about(services: Services, person: Person, film: Film) -> About | None:
    if services.tmdb is None or film.tmdb_id is None:
        return None
    return await services.tmdb.about(film.tmdb_id, country_of(person))


def _where_to_watch(voice: Voice, film: Film, about: About, country: str) -> str:
    """Who streams it in a country; TMDB's terms want their name, and JustWatch's, beside it."""
    where, names = country_name(voice.language, country), ", ".join(about.watch[:MOST_SERVICES])
    page = about.watch_page or f"https://www.themoviedb.org/movie/{film.tmdb_id}/watch"
    if names:
        line = voice.say("watch-on", country=where, services=names, page=page)
    else:
        line = voice.say("watch-nowhere", country=where, page=page)
    return f"{line}\n{voice.say('watch-source')}"


def _poster(about: About | None) -> LinkPreviewOptions | None:
    """The poster as the preview of a link: so a card stays a text, of any length, that can be redrawn."""
    if about is None or about.poster is None:
        return None
    return LinkPreviewOptions(
        is_disabled=False, url=about.poster, show_above_text=True, prefer_large_media=True
    )
