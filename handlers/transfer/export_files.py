"""A library as files that other services read, and as the one that this bot reads back."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.context import LANGUAGE
from handlers.films.countries import COUNTRY
from handlers.library.first import UNSEEN, unseen_by
from handlers.wishes.adventure import ADVENTURE
from recsys.domain import Catalogue, Film, MovieId
from storage import Done, Mark, Offered, Person, Rated, RatedMessage
from storage.imports import Entry

CHOSEN = frozenset({ADVENTURE, COUNTRY, LANGUAGE})
"""The settings that people make; the others are the bot's own notes."""

MarkedFilm = tuple[Mark, MovieId, datetime]
Group = tuple[int, str, datetime]


@dataclass(frozen=True, slots=True)
class Library:
    """All that is stored of somebody.

    Attributes:
        waiting: the file that they have not decided on.
        done: the last file that was brought in.
        shown: films that the last lists of picks have shown, by wish.
        last_film: whose card they saw last.
        messages: what their messages rated, by message_id.
    """

    person: Person
    rated: Sequence[Rated]
    marked: Sequence[MarkedFilm]
    groups: Sequence[Group]
    waiting: Offered | None
    done: Done | None
    shown: Mapping[str, Sequence[MovieId]]
    last_film: MovieId | None
    messages: Mapping[int, RatedMessage]

    @property
    def seen(self) -> list[MovieId]:
        """Films seen and not rated, the newest first."""
        rated = {rated.movie_id for rated in self.rated}
        return [movie_id for movie_id in self._films("seen") if movie_id not in rated]

    @property
    def to_watch(self) -> list[MovieId]:
        """Films of the watchlist that were neither rated nor seen since, the newest first."""
        over = {rated.movie_id for rated in self.rated}.union(self._films("seen"))
        return [movie_id for movie_id in self._films("watchlist") if movie_id not in over]

    def _films(self, mark: Mark) -> list[MovieId]:
        return [movie_id for kind, movie_id, _ in self.marked if kind == mark]


def movielens_csv(library: Library) -> bytes:
    """The ratings in MovieLens' columns."""
    user_id = library.person.user_id
    rows = ((user_id, r.movie_id, r.stars, int(r.rated_at.timestamp())) for r in library.rated)
    return _csv(("userId", "movieId", "rating", "timestamp"), rows)


def letterboxd_csv(catalogue: Catalogue, library: Library) -> bytes:
    """Letterboxd's import columns; films that were seen but not rated have no stars.

    Letterboxd finds a film by its IMDb or TMDB number, else by title and year. Without WatchedDate: it would
    note in its diary that they saw the film on the day they rated it.
    """
    stars: dict[MovieId, float | None] = {rated.movie_id: rated.stars for rated in library.rated}
    stars |= dict.fromkeys(library.seen)
    rows = ((*_identity(film), stars[film.movie_id]) for film in _known(catalogue, stars))
    return _csv((*_IDENTITY, "Rating"), rows)


def watchlist_csv(catalogue: Catalogue, library: Library) -> bytes:
    """The films to watch, for the import of Letterboxd's watchlist."""
    return _csv(_IDENTITY, map(_identity, _known(catalogue, library.to_watch)))


def marquee_json(catalogue: Catalogue, library: Library) -> bytes:
    """Everything. Sent back to the bot, it restores every rating and mark; times in ISO 8601, UTC.

    A film that the catalogue does not have has only its number.
    """

    def described(movie_id: MovieId) -> Mapping[str, object]:
        return _described(catalogue, movie_id)

    everything = {
        "marquee": 1,
        "sample": catalogue.is_sample,
        "account": _account(library),
        "ratings": [{**described(rated.movie_id), **_said(rated)} for rated in library.rated],
        "marks": [
            {"mark": mark, **described(movie_id), "at": at.isoformat()}
            for mark, movie_id, at in library.marked
        ],
        "films_not_known": [described(movie_id) for movie_id in unseen_by(library.person)],
        "imports": list(_imports(catalogue, library)),
    }
    return json.dumps(everything, ensure_ascii=False, indent=1).encode()


def _described(catalogue: Catalogue, movie_id: MovieId) -> Mapping[str, object]:
    film = catalogue.films.get(movie_id)
    return {
        "movieId": movie_id,
        "title": film.title if film else None,
        "year": film.year if film else None,
        "imdbId": film.imdb_id if film else None,
        "tmdbId": film.tmdb_id if film else None,
    }


def _account(library: Library) -> Mapping[str, object]:
    person = library.person
    notes: dict[str, object] = {
        name: value for name, value in person.settings.items() if name not in {*CHOSEN, UNSEEN}
    }
    if library.shown:
        notes["shown"] = library.shown
    if library.last_film is not None:
        notes["last_film"] = library.last_film
    if library.messages:
        notes["messages"] = [_of_message(*item) for item in library.messages.items()]
    return {
        "telegram_id": person.telegram_id,
        "user_id": person.user_id,
        "language": person.language,
        "known_since": person.created_at.isoformat(),
        "ratings_may_train_the_model": person.consent,
        "answered_at": person.consent_at.isoformat() if person.consent_at else None,
        "settings": {name: value for name, value in person.settings.items() if name in CHOSEN},
        "notes": notes,
        "groups": [
            {"chat_id": chat_id, "title": title, "since": since.isoformat()}
            for chat_id, title, since in library.groups
        ],
    }


def _of_message(message_id: int, rated: RatedMessage) -> Mapping[str, object]:
    return {
        "message_id": message_id,
        "movieId": rated.movie_id,
        "rating": rated.stars,
        "before": rated.before,
        "before_at": rated.before_at.isoformat() if rated.before_at else None,
    }


def _said(rated: Rated) -> Mapping[str, object]:
    return {
        "rating": rated.stars,
        "ratedAt": rated.rated_at.isoformat(),
        "source": rated.source,
        "importedAt": rated.imported_at.isoformat() if rated.imported_at else None,
    }


def _imports(catalogue: Catalogue, library: Library) -> Iterable[Mapping[str, object]]:
    if done := library.done:
        saved = {"name": done.name, "source": done.source, "saved_at": done.at.isoformat()}
        yield {
            **saved,
            "replaced": [{**_described(catalogue, old.movie_id), **_said(old)} for old in done.replaced],
        }
    if waiting := library.waiting:
        yield {
            "name": waiting.name,
            "source": waiting.source,
            "saved_at": None,
            "entries": list(map(_entered, waiting.entries)),
            "unreadable": [line.text for line in waiting.bad],
        }


def _entered(entry: Entry) -> Mapping[str, object]:
    return {
        "title": entry.title,
        "year": entry.year,
        "imdbId": entry.imdb_id,
        "tmdbId": entry.tmdb_id,
        "movieId": entry.movie_id,
        "rating": entry.stars,
        "mark": entry.mark,
        "at": entry.at.isoformat() if entry.at else None,
    }


_IDENTITY = ("imdbID", "tmdbID", "Title", "Year")


def _identity(film: Film) -> tuple[object, ...]:
    return film.imdb_id, film.tmdb_id, film.title, film.year


def _known(catalogue: Catalogue, movie_ids: Iterable[MovieId]) -> list[Film]:
    return [catalogue.films[movie_id] for movie_id in movie_ids if movie_id in catalogue.films]


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table; what is None stays empty.

    A title that begins like a formula ("=", "+", "-", "@") stays as it is: these files are for importers, to
    which a guard before it would be part of the title, and every title comes from the catalogue, not from
    people.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue().encode()
