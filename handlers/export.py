"""/export: all that is stored of somebody; ratings and marks as files that other services read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from telegram import Update

from handlers.callbacks import Go, Verb
from handlers.first import UNSEEN, unseen_by
from handlers.marks import MARKS
from handlers.people import owner_of, person_of, voice_for
from handlers.replies import button, send, send_file
from handlers.services import Context, services_of
from recsys.domain import Catalogue, MovieId, UserId
from storage import Mark, Person, Rated

MarkedFilm = tuple[Mark, MovieId, datetime]
Group = tuple[int, str, datetime]


async def export(update: Update, context: Context) -> None:
    """Send the files: MovieLens' columns, Letterboxd's import columns, the marks, and all the rest."""
    services, person = services_of(context), await person_of(update, context)
    voice, storage = voice_for(context, person), services.storage
    rated = await storage.ratings.everything(person.user_id)
    marked: list[MarkedFilm] = [
        (mark, movie_id, at)
        for mark in MARKS.values()
        for movie_id, at in await storage.marks.of(person.user_id, mark)
    ]
    if not rated and not marked:
        first = button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner_of(person)))
        await send(update, voice.say("export-nothing"), [[first]])
    files: list[tuple[str, bytes, str]] = []
    if rated:
        movielens = _movielens(person.user_id, rated)
        files.append(("marquee-movielens.csv", movielens, voice.say("export-movielens", count=len(rated))))
        letterboxd = _letterboxd(services.catalogue, rated)
        files.append(("marquee-letterboxd.csv", letterboxd, voice.say("export-letterboxd")))
    if marked:
        marks = _marks(services.catalogue, marked)
        files.append(("marquee-marks.csv", marks, voice.say("export-marks", count=len(marked))))
    account = _account(services.catalogue, person, await storage.groups.of(person.user_id))
    files.append(("marquee-account.json", account, voice.say("export-account")))
    for name, content, caption in files:
        await send_file(update, name, content, caption)


def _movielens(user_id: UserId, rated: Sequence[Rated]) -> bytes:
    rows = ((user_id, r.movie_id, r.stars, int(r.rated_at.timestamp())) for r in rated)
    return _csv(("userId", "movieId", "rating", "timestamp"), rows)


def _letterboxd(catalogue: Catalogue, rated: Sequence[Rated]) -> bytes:
    """Letterboxd's import columns; films are found by their IMDb or TMDB number, else by title and year.

    Without WatchedDate: Letterboxd would note in its diary that they saw the film on the day they rated it.
    """
    films = [(catalogue.films[r.movie_id], r.stars) for r in rated if r.movie_id in catalogue.films]
    rows = ((film.imdb_id, film.tmdb_id, film.title, film.year, stars) for film, stars in films)
    return _csv(("imdbID", "tmdbID", "Title", "Year", "Rating"), rows)


def _marks(catalogue: Catalogue, marked: Iterable[MarkedFilm]) -> bytes:
    rows = []
    for mark, movie_id, at in marked:
        film = catalogue.films.get(movie_id)
        described = (film.title, film.year, film.imdb_id) if film else ("", "", "")
        rows.append((mark, movie_id, *described, int(at.timestamp())))
    return _csv(("mark", "movieId", "title", "year", "imdbId", "timestamp"), rows)


def _account(catalogue: Catalogue, person: Person, groups: Iterable[Group]) -> bytes:
    """What is stored besides ratings and marks; times in ISO 8601, UTC."""
    not_known = [(movie_id, catalogue.films.get(MovieId(movie_id))) for movie_id in unseen_by(person)]
    account = {
        "telegram_id": person.telegram_id,
        "user_id": person.user_id,
        "language": person.language,
        "known_since": person.created_at.isoformat(),
        "ratings_may_train_the_model": person.consent,
        "answered_at": person.consent_at.isoformat() if person.consent_at else None,
        "settings": {name: value for name, value in person.settings.items() if name != UNSEEN},
        "groups": [
            {"chat_id": chat_id, "title": title, "since": since.isoformat()}
            for chat_id, title, since in groups
        ],
        "films_not_known": [
            {"movieId": movie_id, "title": film.title if film else None, "year": film.year if film else None}
            for movie_id, film in not_known
        ],
    }
    return json.dumps(account, ensure_ascii=False, indent=2).encode()


def _csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue().encode()
