"""What people paste for a film: an id, a link, the name of a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote

from recsys.domain import Film, MovieId

_LINKS = r"(?:https?://)?(?:[\w-]+\.)*"
_TAIL = r"[^\s<>\"]*"


class Service(StrEnum):
    """Where a link leads to."""

    IMDB = "imdb"
    TMDB = "tmdb"
    MOVIELENS = "movielens"
    TITLE = "title"
    """One that names films by their titles: Letterboxd, Wikipedia, a file."""
    ELSEWHERE = "elsewhere"
    """It names no film that can be told."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A film as somebody else names it.

    Attributes:
        key: its number or id there, or its title.
        rest: what was written besides.
    """

    service: Service
    key: str
    rest: str


_PATTERNS = (
    (Service.IMDB, rf"{_LINKS}imdb\.com/{_TAIL}?(?P<key>tt\d{{7,9}}){_TAIL}"),
    (Service.IMDB, r"\b(?P<key>tt\d{7,9})\b"),
    (Service.TMDB, rf"{_LINKS}(?:themoviedb|tmdb)\.org/(?:[a-z-]+/)?movie/(?P<key>\d+){_TAIL}"),
    (Service.MOVIELENS, rf"{_LINKS}movielens\.org/movies?/(?P<key>\d+){_TAIL}"),
    (Service.TITLE, rf"{_LINKS}letterboxd\.com/(?:[\w-]+/)?film/(?P<key>[\w-]+){_TAIL}"),
    (Service.TITLE, rf"{_LINKS}wikipedia\.org/wiki/(?P<key>[^\s?#<>\"]+){_TAIL}"),
    (Service.ELSEWHERE, rf"(?:https?://|www\.)(?P<key>\S+?\.\S+){_TAIL}"),
)
_COMPILED = [(service, re.compile(pattern, re.IGNORECASE)) for service, pattern in _PATTERNS]

_FILE = re.compile(
    r"(?P<name>\S.*)\.(?:mkv|mp4|avi|mov|m4v|wmv|webm|mpe?g|ts|iso|srt|torrent)", re.IGNORECASE
)
_RELEASE = re.compile(
    r"[\s._(\[-]+(?:(?:480|576|720|1080|2160)[pi]|4k|uhd|blu-?ray|b[rd]-?rip|web-?(?:dl|rip)|hd-?rip|dvd-?(?:rip)?"
    r"|hdtv|xvid|[xh]\.?26[45]|hevc|remux|extended|unrated|remastered|imax|proper)\b.*",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?P<title>.+?)[\s._(\[-]+(?P<year>(?:19|20)\d\d)(?:[\s._)\]-].*)?$")


def pasted(text: str) -> Pasted | None:
    """The film that was pasted, if one was."""
    for service, pattern in _COMPILED:
        match = pattern.search(text)
        if match is not None:
            rest = " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())
            key = _title_in_link(match["key"]) if service is Service.TITLE else match["key"]
            return Pasted(service, key.lower() if service is Service.IMDB else key, rest)
    return _file(text)


def film_pasted(films: Mapping[MovieId, Film], paste: Pasted, *, is_sample: bool) -> MovieId | None:
    """The film with that id; None where it is not here, and for a title."""
    if paste.service is Service.MOVIELENS:
        movie_id = MovieId(int(paste.key))
        return movie_id if movie_id in films and not is_sample else None
    wanted = {Service.IMDB: (paste.key, None), Service.TMDB: (None, paste.key)}.get(paste.service)
    if wanted is None:
        return None
    return next((film.movie_id for film in films.values() if _is(film, *wanted)), None)


def _is(film: Film, imdb_id: str | None, tmdb_id: str | None) -> bool:
    if imdb_id is not None:
        return film.imdb_id is not None and film.imdb_id[2:].lstrip("0") == imdb_id[2:].lstrip("0")
    return film.tmdb_id is not None and str(film.tmdb_id) == tmdb_id


def _title_in_link(key: str) -> str:
    """ "the-matrix-1999" and "The_Matrix_(film)" as a title."""
    words = re.sub(r"[_-]+", " ", unquote(key))
    return re.sub(r"\(((?:19|20)\d\d )?film\)", r"\1", words).strip()


def _file(text: str) -> Pasted | None:
    """A file's name, known by how it ends, or by words without spaces that only releases have."""
    match = _FILE.fullmatch(text.strip())
    name = match["name"] if match else text.strip()
    short = _RELEASE.sub("", name, count=1)
    if match is None and (short == name or (" " in name and not _YEAR.match(name))):
        return None
    dated = _YEAR.match(short) or _YEAR.match(name)
    title = f"{dated['title']} {dated['year']}" if dated else short
    return Pasted(Service.TITLE, " ".join(re.split(r"[\s._]+", title)).strip(" -([") or title, "")
