"""Films as text and buttons: a card, a line of a list, the stars to tap, the reason for a prediction."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from handlers.services import Services
from handlers.telegram.callbacks import MarkFilm, RateFilm, RatingsPage, SimilarTo, Unrate, Why
from handlers.telegram.choices import Flag, Place
from handlers.telegram.replies import button, in_rows
from handlers.telegram.texts import Voice
from recsys.domain import Because, Catalogue, Film, MovieId, Profile, WellLoved

LONGEST_TITLE = 100
LONGEST_LABEL = 48
OTHER_TITLES, TAGS = 3, 5
"""How many of each are on a card."""
LEAST_SHARE = 0.005
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


def film_card(
    services: Services, voice: Voice, profile: Profile, film: Film, minutes: int | None = None
) -> str:
    """All about one film: what it is, what everybody thinks of it, what the person gave it or would, and why.

    Args:
        minutes: how long it takes, where that is known.
    """
    blocks = (
        _what_it_is(voice, film, minutes),
        _opinions(services, voice, profile, film.movie_id),
        _links(services, voice, film),
    )
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _what_it_is(voice: Voice, film: Film, minutes: int | None) -> list[str]:
    lines = [voice.say("film-name", film=named(film))]
    if film.other_titles:
        titles = " · ".join(_shortened(title, LONGEST_TITLE) for title in film.other_titles[:OTHER_TITLES])
        lines.append(voice.say("film-other-titles", titles=titles))
    if film.genres:
        lines.append(voice.say("film-genres", genres=genres_of(voice, film)))
    if minutes:
        lines.append(voice.say("film-time", hours=minutes // 60, minutes=minutes % 60))
    if film.tags:
        lines.append(voice.say("film-tags", tags=", ".join(film.tags[:TAGS])))
    return lines


def _opinions(services: Services, voice: Voice, profile: Profile, movie_id: MovieId) -> list[str]:
    loved = services.recommender.loved(movie_id)
    lines = [well_loved(voice, loved) if loved else voice.say("nobody-rated")]
    if profile.rated:
        lines.append(opinion(services, voice, profile, movie_id))
        if movie_id not in profile.rated and (reason := _own_reason(services, voice, profile, movie_id)):
            lines.append(f"<i>{reason}</i>")
    if movie_id in profile.to_watch:
        lines.append(voice.say("on-your-watchlist"))
    if movie_id in profile.hidden:
        lines.append(voice.say("pick-hidden"))
    elif movie_id in profile.seen and movie_id not in profile.rated:
        lines.append(voice.say("pick-seen"))
    return lines


def _links(services: Services, voice: Voice, film: Film) -> list[str]:
    """Where to read on; MovieLens, whose ids the films have, only where the data is theirs."""
    found = []
    if film.imdb_id:
        found.append(voice.say("film-imdb", imdb=film.imdb_id))
    if film.tmdb_id:
        found.append(voice.say("film-tmdb", tmdb=str(film.tmdb_id)))
    if not services.catalogue.is_sample:
        found.append(voice.say("film-movielens", movie=str(film.movie_id)))
    return [" · ".join(found)] if found else []


def card_buttons(
    voice: Voice,
    profile: Profile,
    movie_id: MovieId,
    owner: int,
    place: Place,
    back: RatingsPage | None = None,
) -> list[list[InlineKeyboardButton]]:
    """What can be done with one film.

    Args:
        back: the page of their ratings that one came from; the first by default.
    """
    rows = star_buttons(voice, movie_id, owner, place)
    last: list[InlineKeyboardButton] = []
    if movie_id in profile.rated:
        delete = Unrate(movie_id=movie_id, place=place, owner=owner)
        last.append(button(voice.plain("delete-button"), delete))
    else:
        seen, hidden = movie_id in profile.seen, movie_id in profile.hidden
        see = MarkFilm(movie_id=movie_id, flag=Flag.SEEN, on=not seen, place=place, owner=owner)
        hide = MarkFilm(movie_id=movie_id, flag=Flag.HIDDEN, on=not hidden, place=place, owner=owner)
        rows.append(
            [
                button(voice.plain("unsee-button" if seen else "see-button"), see),
                button(voice.plain("unhide-button" if hidden else "hide-button"), hide),
            ]
        )
        if profile.rated:
            last.append(button(voice.plain("why-button"), Why(movie_id=movie_id, place=place, owner=owner)))
    alike = button(voice.plain("similar-button"), SimilarTo(movie_id=movie_id, owner=owner))
    # What they know already is not to be watched one day; to see it again they can ask for.
    known = movie_id in profile.rated or movie_id in profile.seen
    rows.append([alike] if known else [watchlist_button(voice, profile, movie_id, owner, place), alike])
    if place is Place.RATINGS:
        last.append(button(voice.plain("back-button"), back or RatingsPage(offset=0, owner=owner)))
    return [*rows, last] if last else rows


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
    return opinions(services, voice, profile, [movie_id])[movie_id]


def opinions(
    services: Services, voice: Voice, profile: Profile, movie_ids: Sequence[MovieId]
) -> dict[MovieId, str]:
    """`opinion` of several films at once, which takes hardly longer than of one."""
    expected = services.recommender.predict(profile, movie_ids) if profile.rated else {}

    def say(movie_id: MovieId) -> str:
        given = profile.rated.get(movie_id)
        if given is not None:
            return voice.say("you-gave", stars=given)
        if movie_id in expected:
            return voice.say("for-you", stars=expected[movie_id])
        loved = services.recommender.loved(movie_id)
        return well_loved(voice, loved) if loved else voice.say("nobody-rated")

    return {movie_id: say(movie_id) for movie_id in movie_ids}


def reason_line(services: Services, voice: Voice, profile: Profile, movie_id: MovieId) -> str:
    """The one rating of theirs that speaks most for a film, exact; else how loved it is."""
    reason = services.recommender.reason(profile, movie_id)
    if isinstance(reason, Because):
        if reason.contribution >= LEAST_SHARE:
            return _because(services, voice, reason)
        reason = services.recommender.loved(movie_id)
    return well_loved(voice, reason) if reason else voice.say("nobody-rated")


def _own_reason(services: Services, voice: Voice, profile: Profile, movie_id: MovieId) -> str | None:
    reason = services.recommender.reason(profile, movie_id)
    if isinstance(reason, Because) and reason.contribution >= LEAST_SHARE:
        return _because(services, voice, reason)
    return None


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
        share=signed(voice, because.contribution),
    )


def signed(voice: Voice, share: float) -> str:
    """What a rating adds to a prediction or takes from it, in stars: "+0.40", "−0.12"."""
    return voice.plain("share", sign="−" if share < 0 else "+", stars=abs(share))


def well_loved(voice: Voice, loved: WellLoved) -> str:
    """How many people rated a film, and what they gave it on average."""
    return voice.say("well-loved", count=loved.n_ratings, stars=loved.mean)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
