"""Films as text and buttons: a card, a line of a list, the stars to tap, the reason for a prediction."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from handlers.callbacks import (
    Button,
    Flag,
    MarkFilm,
    Place,
    RateFilm,
    RatingsPage,
    Unrate,
)
from handlers.replies import button, in_rows
from handlers.services import Services
from handlers.texts import Voice
from recsys.domain import Because, Catalogue, Film, MovieId, Profile, WellLoved

LONGEST_TITLE = 100
LONGEST_LABEL = 48
REASONS_ON_A_CARD = 3
SMALLEST_SHARE = 0.005
"""Contributions below this, in stars, round to nothing and are no reason."""

ALL_HALF_STARS = range(1, 11)
WHOLE_STARS = range(2, 11, 2)


def named(film: Film) -> str:
    """Title and year, as in "Heat (1995)"."""
    title = _shortened(film.title, LONGEST_TITLE)
    return f"{title} ({film.year})" if film.year else title


def name_of(catalogue: Catalogue, voice: Voice, movie_id: MovieId) -> str:
    """`named`, also for a film that this catalogue no longer has."""
    film = catalogue.films.get(movie_id)
    return named(film) if film else voice.plain("film-gone", number=str(movie_id))


def label(film: Film) -> str:
    """Title and year, short enough for a button."""
    year = f" ({film.year})" if film.year else ""
    return _shortened(film.title, LONGEST_LABEL - len(year)) + year


def headline(voice: Voice, film: Film, number: int) -> str:
    """The first line of a film in a list: number, title, year and genres."""
    if film.genres:
        return voice.say("film-line", number=str(number), film=named(film), genres=genres_of(voice, film))
    return voice.say("film-line-bare", number=str(number), film=named(film))


def genres_of(voice: Voice, film: Film) -> str:
    """Genres in one line; empty where there are none."""
    return ", ".join(genre_name(voice, genre) for genre in film.genres)


def genre_name(voice: Voice, genre: str) -> str:
    """What people call a genre of MovieLens."""
    return voice.plain("genre", name=genre)


def stars(half_stars: int) -> float:
    """Half stars as stars."""
    return half_stars / 2


def star_buttons(
    voice: Voice, movie_id: MovieId, owner: int, place: Place, choices: Sequence[int] = ALL_HALF_STARS
) -> list[list[InlineKeyboardButton]]:
    """The stars to tap, five to a row."""
    return in_rows(
        [
            button(
                voice.plain("stars-button", stars=stars(half_stars)),
                RateFilm(movie_id=movie_id, half_stars=half_stars, place=place, owner=owner),
            )
            for half_stars in choices
        ],
        width=5,
    )


def film_card(services: Services, voice: Voice, profile: Profile, film: Film) -> str:
    """All about one film: what it is, what the person gave it or would, and why."""
    lines = [voice.say("film-name", film=named(film))]
    if film.genres:
        lines.append(voice.say("film-genres", genres=genres_of(voice, film)))
    lines.append(opinion(services, voice, profile, film.movie_id))
    if film.movie_id not in profile.rated:
        lines += why_lines(services, voice, profile, film.movie_id)
    if film.movie_id in profile.watchlist:
        lines.append(voice.say("on-your-watchlist"))
    if film.imdb_id:
        lines.append(voice.say("film-imdb", imdb=film.imdb_id))
    return "\n".join(lines)


def card_buttons(
    voice: Voice, profile: Profile, movie_id: MovieId, owner: int, place: Place
) -> list[list[InlineKeyboardButton]]:
    """What can be done with one film."""
    rows = star_buttons(voice, movie_id, owner, place)
    if place is Place.RATINGS:
        back: Button = RatingsPage(offset=0, owner=owner)
        delete = Unrate(movie_id=movie_id, place=place, owner=owner)
        rows.append([button(voice.plain("delete-button"), delete), button(voice.plain("back-button"), back)])
        return rows
    rows.append([watchlist_button(voice, profile, movie_id, owner, place)])
    if movie_id not in profile.rated:
        hidden = movie_id in profile.hidden
        hide = MarkFilm(movie_id=movie_id, flag=Flag.HIDDEN, on=not hidden, place=place, owner=owner)
        rows[-1].append(button(voice.plain("unhide-button" if hidden else "hide-button"), hide))
    return rows


def watchlist_button(
    voice: Voice, profile: Profile, movie_id: MovieId, owner: int, place: Place
) -> InlineKeyboardButton:
    """Puts a film on the watchlist, or takes it off."""
    on = movie_id in profile.watchlist
    return button(
        voice.plain("watchlist-remove-button" if on else "watchlist-add-button"),
        MarkFilm(movie_id=movie_id, flag=Flag.WATCHLIST, on=not on, place=place, owner=owner),
    )


def opinion(services: Services, voice: Voice, profile: Profile, movie_id: MovieId) -> str:
    """What the person gave a film, or would give it; what all gave it where they rated nothing yet."""
    given = profile.rated.get(movie_id)
    if given is not None:
        return voice.say("you-gave", stars=given)
    if profile.rated:
        prediction = services.recommender.predict(profile, [movie_id])[movie_id]
        return voice.say("for-you", stars=prediction)
    loved = services.recommender.loved(movie_id)
    return well_loved(voice, loved) if loved else voice.say("nobody-rated")


def reason_line(services: Services, voice: Voice, profile: Profile, movie_id: MovieId) -> str:
    """The one rating of theirs that speaks most for a film, exact; else how loved it is."""
    reason = services.recommender.reason(profile, movie_id)
    if isinstance(reason, Because):
        if reason.contribution >= SMALLEST_SHARE:
            return _because(services, voice, reason)
        reason = services.recommender.loved(movie_id)
    return well_loved(voice, reason) if reason else voice.say("nobody-rated")


def why_lines(services: Services, voice: Voice, profile: Profile, movie_id: MovieId) -> list[str]:
    """The ratings that lift or lower a prediction most, each with its exact share."""
    shares = [
        because
        for because in services.recommender.why(profile, movie_id)
        if abs(because.contribution) >= SMALLEST_SHARE
    ]
    shares.sort(key=lambda because: -abs(because.contribution))
    return [f"<i>{_because(services, voice, because)}</i>" for because in shares[:REASONS_ON_A_CARD]]


def sample_note(services: Services, voice: Voice) -> list[str]:
    """One short line under lists of made-up data; no line otherwise."""
    return [voice.say("sample-note")] if services.catalogue.is_sample else []


def sample_explained(services: Services, voice: Voice) -> list[str]:
    """What made-up data means, for where the bot introduces itself; nothing for real data."""
    return [voice.say("sample-note-long")] if services.catalogue.is_sample else []


def _because(services: Services, voice: Voice, because: Because) -> str:
    return voice.say(
        "because",
        film=name_of(services.catalogue, voice, because.movie_id),
        stars=because.stars,
        share=f"{because.contribution:+.2f}".replace("-", "−"),
    )


def well_loved(voice: Voice, loved: WellLoved) -> str:
    """How many people rated a film, and what they gave it on average."""
    return voice.say("well-loved", count=loved.n_ratings, stars=loved.mean)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
