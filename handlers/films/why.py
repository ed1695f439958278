"""Why a film, in full: what everybody would be expected to give it, and what each rating changes."""

from __future__ import annotations

from telegram import Update

from handlers.films.card import way_back
from handlers.films.cards import LEAST_SHARE, name_of, named, signed
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import ShowFilm, SimilarTo, Why
from handlers.telegram.choices import Place
from handlers.telegram.replies import button, redraw, send
from handlers.telegram.texts import Voice
from recsys.domain import Because, Film, Profile, UserId

MOST = 12
"""Ratings that get a line of their own."""
LONGEST_BAR = 8


async def why(update: Update, context: Context, pressed: Why) -> None:
    """Redraw a card into the reasons for what the person is expected to give the film."""
    services, person = services_of(context), await person_of(update, context)
    voice, owner = voice_for(context, person), owner_of(person)
    film = services.catalogue.films.get(pressed.movie_id)
    if film is None:
        await send(update, voice.say("film-not-here"))
        return
    profile = await services.storage.profile(person.user_id)
    place = Place.CARD if pressed.place is Place.FOUND else pressed.place
    back = ShowFilm(movie_id=film.movie_id, half_stars=0, place=place, owner=owner)
    alike = SimilarTo(movie_id=film.movie_id, owner=owner)
    rows = [[button(voice.plain("why-back-button"), back), button(voice.plain("similar-button"), alike)]]
    if page := way_back(update):  # so that it is still known once the card is back
        rows.append([button(voice.plain("back-button"), page)])
    await redraw(update, _reasons(services, voice, profile, film), rows)


def _reasons(services: Services, voice: Voice, profile: Profile, film: Film) -> str:
    """From what anybody is expected to give it, share by share, to what this person is.

    The shares are exact: together they are the difference between the two.
    """
    model, movie_id = services.recommender, film.movie_id
    anybody = model.predict(Profile(UserId(0)), [movie_id])[movie_id]
    stars = model.predict(profile, [movie_id])[movie_id]
    shares = sorted(model.why(profile, movie_id), key=lambda share: -abs(share.contribution))
    told = [share for share in shares if abs(share.contribution) >= LEAST_SHARE][:MOST]
    head = voice.say("why-head", film=named(film), stars=stars)
    if not told:
        return f"{head}\n\n{voice.say('why-nothing')}"
    largest = abs(told[0].contribution)
    lines = [_line(services, voice, share, largest) for share in told]
    rest = shares[len(told) :]
    if rest:
        together = signed(voice, sum(share.contribution for share in rest))
        lines.append(voice.say("why-rest", count=len(rest), share=together))
    return "\n\n".join(
        [head, voice.say("why-anybody", stars=anybody), "\n".join(lines), voice.say("why-sum")]
    )


def _line(services: Services, voice: Voice, share: Because, largest: float) -> str:
    bar = "■" * max(1, round(LONGEST_BAR * abs(share.contribution) / largest))
    film = name_of(services.catalogue, voice, share.movie_id)
    return voice.say(
        "why-share", share=signed(voice, share.contribution), film=film, stars=share.stars, bar=bar
    )
