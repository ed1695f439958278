"""Somebody's taste in their language: what the picture of it shows, and the same as text."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.account.taste_sheet import Bar, Chart, FilmLine, FilmList, Sheet
from handlers.context import Context
from handlers.films.cards import genre_name, label, sample_note, stars
from handlers.telegram.texts import Voice, without_controls
from recsys.taste import Against, GenreTaste, Taste

MOST_LIKED = 3
LEAST_LIKED = 2
"""Genres named at either end."""

WORTH_A_WORD = 0.05
"""Stars between a genre and all films."""

SMALLEST_DIFFERENCE = 0.005
"""Stars; less rounds to nothing."""


def sheet_of(voice: Voice, taste: Taste) -> Sheet:
    """What the picture shows."""
    return Sheet(
        title=voice.plain("profile-title"),
        summary=voice.plain("profile-rated", count=taste.n_films, mean=taste.mean),
        across=_genres(voice, taste),
        upright=[_decades(voice, taste), _scale(voice, taste)],
        lists=[
            FilmList(voice.plain("profile-more"), [_line(voice, film) for film in taste.loved_more]),
            FilmList(voice.plain("profile-less"), [_line(voice, film) for film in taste.loved_less]),
        ],
    )


def caption_of(context: Context, taste: Taste) -> str:
    """What the picture shows, in sentences: short enough to stand under it."""
    voice = context.voice
    paragraphs = [
        [
            voice.say("profile-heading", heading=voice.plain("profile-title")),
            voice.say("profile-rated", count=taste.n_films, mean=taste.mean),
        ],
        genre_lines(voice, taste),
        [*_favourite_line(voice, taste), _how_line(voice, taste)],
        _film_lines(voice, voice.plain("profile-more"), taste.loved_more),
        _film_lines(voice, voice.plain("profile-less"), taste.loved_less),
        sample_note(context),
    ]
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def _genres(voice: Voice, taste: Taste) -> Chart:
    """The genres at either end, and all films between them to measure them by."""
    above, below = _ends(taste)
    bars = [
        Bar(
            genre_name(voice, genre.name),
            genre.difference,
            _beyond(voice, genre.difference),
            voice.plain("profile-films", count=genre.n_films),
        )
        for genre in [*above, *below]
    ]
    if bars and taste.lean is not None:
        count = voice.plain("profile-films", count=taste.n_films)
        every = Bar(voice.plain("profile-all"), taste.lean, _beyond(voice, taste.lean), count, strong=True)
        bars.insert(len(above), every)
    return Chart(voice.plain("profile-genres"), voice.plain("profile-genres-note"), bars)


def _decades(voice: Voice, taste: Taste) -> Chart:
    note = voice.plain("profile-decades-note")
    if taste.favourite:
        note = voice.plain("profile-favourite-note", decade=str(taste.favourite.start))
    bars = [
        Bar(
            str(decade.start),
            decade.n_films,
            voice.plain("profile-number", number=decade.n_films),
            voice.plain("profile-average", mean=decade.mean),
            strong=decade == taste.favourite,
        )
        for decade in taste.decades
    ]
    return Chart(voice.plain("profile-decades"), note, bars)


def _scale(voice: Voice, taste: Taste) -> Chart:
    bars = [
        Bar(
            voice.plain("profile-number", number=stars(half_stars)),
            count,
            voice.plain("profile-number", number=count),
            strong=stars(half_stars) == taste.usual,
        )
        for half_stars, count in enumerate(taste.histogram, 1)
    ]
    return Chart(voice.plain("profile-scale"), _lean(voice, taste), bars)


def _line(voice: Voice, against: Against) -> FilmLine:
    film = against.film
    tail = f" ({film.year})" if film.year else ""
    return FilmLine(without_controls(film.title), tail, _said(voice, against))


def genre_lines(voice: Voice, taste: Taste) -> list[str]:
    """The genres that they are kind to and hard on; no lines where none stands out."""
    above, below = _ends(taste)
    lines = []
    if above:
        lines.append(voice.say("profile-kindest", genres=_named(voice, above)))
    if below:
        lines.append(voice.say("profile-hardest", genres=_named(voice, below[::-1])))
    if not taste.genres or taste.lean is None:
        return [voice.say("profile-genres-missing")]
    if not lines:
        return []
    return [*lines, voice.say("profile-genres-how", beyond=_beyond(voice, taste.lean))]


def _favourite_line(voice: Voice, taste: Taste) -> list[str]:
    decade = taste.favourite
    if decade is None:
        return []
    start = str(decade.start)
    return [voice.say("profile-favourite", decade=start, count=decade.n_films, mean=decade.mean)]


def _how_line(voice: Voice, taste: Taste) -> str:
    return voice.say("profile-how", lean=_lean(voice, taste), usual=taste.usual)


def _film_lines(voice: Voice, heading: str, films: Sequence[Against]) -> list[str]:
    lines = [
        voice.say("profile-film-line", film=label(against.film), said=_said(voice, against))
        for against in films
    ]
    return [voice.say("profile-heading", heading=heading), *lines] if lines else []


def _ends(taste: Taste) -> tuple[list[GenreTaste], list[GenreTaste]]:
    """Genres they are kind to, the kindest first; those they are hard on, the hardest last.

    Kind is who gives a genre more than they give to all films and more than others give it; hard, who gives
    it less than both.
    """
    lean = taste.lean or 0.0
    kind, hard = max(lean + WORTH_A_WORD, SMALLEST_DIFFERENCE), min(lean - WORTH_A_WORD, -SMALLEST_DIFFERENCE)
    above = [genre for genre in taste.genres if genre.difference >= kind]
    below = [genre for genre in taste.genres if genre.difference <= hard]
    return above[:MOST_LIKED], below[-LEAST_LIKED:]


def _named(voice: Voice, genres: Sequence[GenreTaste]) -> str:
    return ", ".join(
        voice.plain(
            "profile-genre", genre=genre_name(voice, genre.name), beyond=_beyond(voice, genre.difference)
        )
        for genre in genres
    )


def _lean(voice: Voice, taste: Taste) -> str:
    if taste.lean is None:
        return voice.plain("profile-lean-unknown")
    return voice.plain("profile-lean", side=_side(taste.lean), stars=abs(taste.lean))


def _beyond(voice: Voice, difference: float) -> str:
    return voice.plain("profile-beyond", side=_side(difference), stars=abs(difference))


def _side(difference: float) -> str:
    if abs(difference) < SMALLEST_DIFFERENCE:
        return "SAME"
    return "MORE" if difference > 0 else "LESS"


def _said(voice: Voice, against: Against) -> str:
    return voice.plain("profile-against", stars=against.stars, others=against.others)
