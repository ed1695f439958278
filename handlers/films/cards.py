"""Films as text and buttons: a card, a line of a list, the stars to tap, the reason for a prediction."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton

from handlers.context import Context
from handlers.films.buttons import (
    Flag,
    MarkFilm,
    Place,
    RateFilm,
    RatingsPage,
    ShowFilm,
    SimilarTo,
    Unrate,
    Why,
)
from handlers.telegram.replies import in_rows
from handlers.telegram.texts import Voice
from recsys.domain import Because, Film, LikedTogether, MovieId, OfDecade, OfGenre, Pick, WellLoved

LONGEST_TITLE = 100
LONGEST_LABEL = 48
OTHER_TITLES, TAGS = 3, 5
"""How many of each are on a card."""

HALF_STARS = range(1, 11)


def named(film: Film) -> str:
    """Title and year, as in "Heat (1995)"."""
    title = _shortened(film.title, LONGEST_TITLE)
    return f"{title} ({film.year})" if film.year else title


def name_of(context: Context, movie_id: MovieId) -> str:
    """`named`, also for a film that this catalogue no longer has."""
    film = context.films.get(movie_id)
    return named(film) if film else context.plain("film-gone", number=str(movie_id))


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


def open_button(context: Context, movie_id: MovieId, number: int) -> InlineKeyboardButton:
    """A film's number in a list, which opens its card as a new message."""
    show = ShowFilm(movie_id=movie_id, place=Place.FOUND, owner=context.owner)
    return context.button(show, "open-button", number=str(number))


def star_buttons(context: Context, movie_id: MovieId, place: Place) -> list[list[InlineKeyboardButton]]:
    """The stars to tap, five to a row."""
    return in_rows(
        [
            context.button(
                RateFilm(movie_id=movie_id, half_stars=half_stars, place=place, owner=context.owner),
                "stars-button",
                stars=stars(half_stars),
            )
            for half_stars in HALF_STARS
        ],
        width=5,
    )


def film_card(context: Context, film: Film, minutes: int | None = None) -> str:
    """All about one film: what it is, what everybody thinks of it, what the person gave it or would, and why.

    Args:
        minutes: how long it takes, where that is known.
    """
    blocks = (
        _what_it_is(context.voice, film, minutes),
        _opinions(context, film.movie_id),
        _links(context, film),
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


def _opinions(context: Context, movie_id: MovieId) -> list[str]:
    loved, profile = context.recommender.loved(movie_id), context.profile
    lines = [well_loved(context.voice, loved) if loved else context.say("nobody-rated")]
    if profile.rated:
        pick = context.recommender.explain(profile, [*_listed(context, movie_id), movie_id])[movie_id]
        lines.append(opinion(context, pick))
        if movie_id not in profile.rated and pick.reason and not isinstance(pick.reason, WellLoved):
            lines.append(f"<i>{reason_line(context, pick)}</i>")
    if movie_id in profile.to_watch:
        lines.append(context.say("on-your-watchlist"))
    if movie_id in profile.hidden:
        lines.append(context.say("pick-hidden"))
    elif movie_id in profile.seen and movie_id not in profile.rated:
        lines.append(context.say("pick-seen"))
    return lines


def _listed(context: Context, movie_id: MovieId) -> list[MovieId]:
    """The list that a card is opened from, if any: so that both name the same reason."""
    listed = [button.movie_id for button in context.buttons_under() if isinstance(button, ShowFilm)]
    return listed if movie_id in listed else []


def _links(context: Context, film: Film) -> list[str]:
    """Where to read on; MovieLens, whose ids the films have, only where the data is theirs."""
    found = []
    if film.imdb_id:
        found.append(context.say("film-imdb", imdb=film.imdb_id))
    if film.tmdb_id:
        found.append(context.say("film-tmdb", tmdb=str(film.tmdb_id)))
    if not context.services.catalogue.is_sample:
        found.append(context.say("film-movielens", movie=str(film.movie_id)))
    return [" · ".join(found)] if found else []


def card_buttons(
    context: Context, movie_id: MovieId, place: Place, back: RatingsPage | None = None
) -> list[list[InlineKeyboardButton]]:
    """What can be done with one film.

    Args:
        back: the page of their ratings that one came from; the first by default.
    """
    profile, owner = context.profile, context.owner
    rows = star_buttons(context, movie_id, place)
    last: list[InlineKeyboardButton] = []
    alike = context.button(SimilarTo(movie_id=movie_id, owner=owner), "similar-button")
    hide = _hide_button(context, movie_id, place)
    if movie_id in profile.rated:
        rows.append([alike, hide])
        last.append(context.button(Unrate(movie_id=movie_id, place=place, owner=owner), "delete-button"))
    else:
        rows.append([_seen_button(context, movie_id, place), hide])
        # What they know already is not to be watched one day; to see it again they can ask for.
        known = movie_id in profile.seen
        rows.append([alike] if known else [_watchlist_button(context, movie_id, place), alike])
        if profile.rated:
            last.append(context.button(Why(movie_id=movie_id, place=place, owner=owner), "why-button"))
    if place is Place.RATINGS:
        last.append(context.button(back or RatingsPage(offset=0, owner=owner), "back-button"))
    return [*rows, last] if last else rows


def _seen_button(context: Context, movie_id: MovieId, place: Place) -> InlineKeyboardButton:
    seen = movie_id in context.profile.seen
    see = MarkFilm(movie_id=movie_id, flag=Flag.SEEN, on=not seen, place=place, owner=context.owner)
    return context.button(see, "unsee-button" if seen else "see-button")


def _hide_button(context: Context, movie_id: MovieId, place: Place) -> InlineKeyboardButton:
    """Keeps a film out of the picks; one that has stars, out of the picks to see again."""
    profile, hidden = context.profile, movie_id in context.profile.hidden
    hide = MarkFilm(movie_id=movie_id, flag=Flag.HIDDEN, on=not hidden, place=place, owner=context.owner)
    if hidden:
        return context.button(hide, "unhide-button")
    return context.button(hide, "never-again-button" if movie_id in profile.rated else "hide-button")


def _watchlist_button(context: Context, movie_id: MovieId, place: Place) -> InlineKeyboardButton:
    """Puts a film on the watchlist, or takes it off."""
    on = movie_id in context.profile.watchlist
    mark = MarkFilm(movie_id=movie_id, flag=Flag.WATCHLIST, on=not on, place=place, owner=context.owner)
    return context.button(mark, "watchlist-remove-button" if on else "watchlist-add-button")


def opinion(context: Context, pick: Pick) -> str:
    """What the person gave a film, or would give it; what all gave it where they rated nothing yet."""
    return _opinion(context, pick.movie_id, pick.prediction)


def opinions(context: Context, movie_ids: Sequence[MovieId]) -> dict[MovieId, str]:
    """`opinion` of several films at once, where no reasons are asked for."""
    profile = context.profile
    expected = context.recommender.predict(profile, movie_ids) if profile.rated else {}
    return {movie_id: _opinion(context, movie_id, expected.get(movie_id)) for movie_id in movie_ids}


def _opinion(context: Context, movie_id: MovieId, prediction: float | None) -> str:
    given = context.profile.rated.get(movie_id)
    if given is not None:
        return context.say("you-gave", stars=given)
    if prediction is not None and context.profile.rated:
        return context.say("for-you", stars=prediction)
    loved = context.recommender.loved(movie_id)
    return well_loved(context.voice, loved) if loved else context.say("nobody-rated")


def reason_line(context: Context, pick: Pick) -> str:
    """What speaks for a film: of a rating, how much exactly; where nothing does, how loved it is."""
    voice, reason = context.voice, pick.reason
    match reason:
        case Because():
            return _because(context, reason)
        case LikedTogether():
            return voice.say("liked-together", film=name_of(context, reason.movie_id), times=reason.times)
        case OfGenre():
            genre = genre_name(voice, reason.genre)
            return voice.say("of-genre", genre=genre, stars=reason.mean, count=reason.n_films)
        case OfDecade():
            return voice.say("of-decade", decade=str(reason.decade), stars=reason.mean, count=reason.n_films)
        case WellLoved():
            return well_loved(voice, reason)
        case None:
            return context.say("nobody-rated")


def _because(context: Context, because: Because) -> str:
    return context.say(
        "because",
        film=name_of(context, because.movie_id),
        stars=because.stars,
        share=signed(context.voice, because.contribution),
    )


def sample_note(context: Context) -> list[str]:
    """One short line under lists of made-up data; no line otherwise."""
    return [context.say("sample-note")] if context.services.catalogue.is_sample else []


def sample_explained(context: Context) -> list[str]:
    """What made-up data means, for where the bot introduces itself; nothing for real data."""
    return [context.say("sample-note-long")] if context.services.catalogue.is_sample else []


def signed(voice: Voice, share: float) -> str:
    """What a rating adds to a prediction or takes from it, in stars: "+0.40", "−0.12"."""
    return voice.plain("share", sign="−" if share < 0 else "+", stars=abs(share))


def well_loved(voice: Voice, loved: WellLoved) -> str:
    """How many people rated a film, and what they gave it on average."""
    return voice.say("well-loved", count=loved.n_ratings, stars=loved.mean)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
