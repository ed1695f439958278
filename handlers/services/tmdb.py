"""What TMDB knows of films: posters, runtimes, where to watch.

TMDB's terms: whoever shows this also shows TMDB's notice and, beside where to watch, names JustWatch as its
source.
"""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import Annotated, NamedTuple, Self, TypeVar

import httpx
from pydantic import (
    BaseModel,
    Field,
    StrictInt,
    StrictStr,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

log = logging.getLogger(__name__)

IMAGES = "https://image.tmdb.org/t/p"
"""Where the pictures are, unless TMDB's own configuration says otherwise."""
POSTER_SIZE = "w500"

WAIT_S = 2.0
"""That a film card waits at most."""
MOST_KEPT = 5000
"""Answers that are remembered; each is for one film in one country."""
KEPT_FOR_S = 24 * 3600.0
PAUSE_S = 60.0
"""For which TMDB is left alone after it failed."""
LONGEST_PAUSE_S = 3600.0

LONGEST_ANSWER_BYTES = 1_000_000
LONGEST_NAME = 60
MOST_SERVICES = 20
MOST_MINUTES = 6000

_PICTURE = re.compile(r"/[\w-]{1,100}\.(?:jpg|jpeg|png|webp)", re.ASCII)
_PATH = r"/[\w./?=&%~+-]{0,300}"
_TMDBS_OWN = r"https://(?:[a-z0-9-]+\.)*(?:tmdb|themoviedb)\.org"


def _usable(value: object, validate: ValidatorFunctionWrapHandler) -> object:
    try:
        return validate(value)
    except ValidationError:
        return None


OR_NONE = WrapValidator(_usable)
"""Whatever is not as TMDB describes it is left out."""


class _Service(BaseModel):
    provider_name: Annotated[StrictStr | None, OR_NONE] = None


_Services = Annotated[list[Annotated[_Service | None, OR_NONE]] | None, OR_NONE]


class _Offers(BaseModel):
    """Who shows a film in a country; renting and buying are left out."""

    link: Annotated[StrictStr | None, OR_NONE] = None
    flatrate: _Services = None
    free: _Services = None
    ads: _Services = None


class _Providers(BaseModel):
    results: Annotated[dict[str, Annotated[_Offers | None, OR_NONE]] | None, OR_NONE] = None


class _Film(BaseModel):
    """A film's answer; the runtime is 0 where TMDB does not know it."""

    poster_path: Annotated[StrictStr | None, OR_NONE] = None
    runtime: Annotated[Annotated[StrictInt, Field(gt=0, le=MOST_MINUTES)] | None, OR_NONE] = None
    providers: Annotated[_Providers | None, OR_NONE] = Field(default=None, alias="watch/providers")


class _Images(BaseModel):
    secure_base_url: Annotated[StrictStr | None, OR_NONE] = None


class _Configuration(BaseModel):
    images: Annotated[_Images | None, OR_NONE] = None


AnswerT = TypeVar("AnswerT", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class About:
    """What TMDB says of a film in a country.

    Attributes:
        poster: address of the picture.
        minutes: how long it takes.
        watch: names of the services that stream it there, as TMDB orders them; empty where none does.
        watch_page: TMDB's page that leads to them.
    """

    poster: str | None
    minutes: int | None
    watch: tuple[str, ...]
    watch_page: str | None


NOTHING = About(poster=None, minutes=None, watch=(), watch_page=None)


class _Kept(NamedTuple):
    """An answer that is remembered until a time of the clock."""

    about: About | None
    until: float


class _Failed(Exception):
    """Why TMDB gave no answer, and the seconds for which it is left alone."""

    def __init__(self, reason: str, pause: float = PAUSE_S) -> None:
        super().__init__(reason)
        self.pause = pause


class Tmdb:
    """Asks TMDB and remembers the answers, misses too; its outages show as films that it does not know.

    Used as a context manager, which closes the connections.

    Args:
        key: a v3 key, or a v4 read token ("eyJ...").
        url: root of version 3 of its API, such as "https://api.themoviedb.org/3".
        clock: seconds, from any start.
        wait_s: seconds that an answer may take in all.
    """

    def __init__(
        self,
        key: str,
        url: str,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait_s: float = WAIT_S,
    ) -> None:
        is_token = key.startswith("eyJ")
        self._client = httpx.AsyncClient(
            base_url=url,
            headers={"Authorization": f"Bearer {key}"} if is_token else None,
            params=None if is_token else {"api_key": key},
            timeout=None,  # noqa: S113 - `wait_s` holds for all of an answer, not for each of its parts
        )
        self._clock = clock
        self._wait_s = wait_s
        root = self._client.base_url
        origin = f"{root.scheme}://{root.netloc.decode('ascii')}"
        self._address = re.compile(f"(?:{_TMDBS_OWN}|{re.escape(origin)}){_PATH}", re.ASCII)
        self._images: str | None = None
        self._finding_images = asyncio.Lock()
        self._asked: dict[int, asyncio.Task[_Film | None]] = {}
        self._kept: dict[tuple[int, str], _Kept] = {}
        self._paused_until = float("-inf")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asked = list(self._asked.values())
        for asking in asked:
            asking.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        await self._client.aclose()

    async def about(self, tmdb_id: int, country: str) -> About | None:
        """What TMDB says of a film; None where it does not know it, or cannot be asked now.

        One request at a time asks for a film, whoever waits for it. After a failure nobody is asked for a
        while: then only what is remembered is known.

        Args:
            country: two letters of ISO 3166-1, such as "DE".
        """
        known = self._kept.get((tmdb_id, country))
        if known is not None and self._clock() < known.until:
            return known.about
        if self._clock() < self._paused_until:
            return None
        asking = self._asked.get(tmdb_id)
        if asking is None:
            asking = self._asked[tmdb_id] = asyncio.create_task(self._ask(tmdb_id))
            asking.add_done_callback(lambda _: self._asked.pop(tmdb_id))
        # Whoever gives up waiting leaves the request to the others.
        film = await asyncio.shield(asking)
        if film is None:
            return None
        about = self._read(film, country)
        self._keep((tmdb_id, country), about)
        return about

    def _keep(self, key: tuple[int, str], about: About | None) -> None:
        self._kept.pop(key, None)  # so that the oldest answer stands first
        self._kept[key] = _Kept(about, self._clock() + KEPT_FOR_S)
        if len(self._kept) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]

    # Asking

    async def _ask(self, tmdb_id: int) -> _Film | None:
        """A film as TMDB describes it: empty where it knows none, None where there is no answer."""
        try:
            async with asyncio.timeout(self._wait_s):
                await self._find_images()
                return await self._get(_Film, f"movie/{tmdb_id}", append_to_response="watch/providers")
        except _Failed as failed:
            self._pause(str(failed), failed.pause)
        except TimeoutError:
            self._pause("it takes too long", PAUSE_S)
        except httpx.HTTPError as error:
            self._pause(type(error).__name__, PAUSE_S)
        return None

    async def _find_images(self) -> None:
        """Ask once where the pictures are; films do not wait long for that, nor fail with it."""
        async with self._finding_images:
            if self._images is not None:
                return
            self._images = IMAGES
            with suppress(_Failed, TimeoutError, httpx.HTTPError):
                async with asyncio.timeout(self._wait_s / 2):
                    images = (await self._get(_Configuration, "configuration")).images
                said = images.secure_base_url if images else None
                self._images = (self._trusted(said) or IMAGES).rstrip("/")

    async def _get(self, kind: type[AnswerT], path: str, **parameters: str) -> AnswerT:
        """The answer at a path; empty where TMDB has none.

        Raises:
            _Failed, httpx.HTTPError: there is no usable answer.
        """
        body = bytearray()
        async with self._client.stream("GET", path, params=parameters) as response:
            if response.status_code == httpx.codes.NOT_FOUND:
                return kind()
            if response.status_code == httpx.codes.UNAUTHORIZED:
                raise _Failed("it refuses the key, check TMDB_API_KEY", LONGEST_PAUSE_S)
            if response.status_code != httpx.codes.OK:
                raise _Failed(f"it answers {response.status_code}", _pause_asked_for(response))
            async for part in response.aiter_bytes():
                body += part
                if len(body) > LONGEST_ANSWER_BYTES:
                    raise _Failed("it answers at too great length")
        try:
            return kind.model_validate_json(bytes(body))
        except ValidationError as error:
            raise _Failed("it answers with no JSON object") from error

    def _pause(self, reason: str, seconds: float) -> None:
        if self._clock() >= self._paused_until:  # else another film's failure is in the log already
            log.warning("Film cards go without TMDB for %d seconds: %s", seconds, reason)
        self._paused_until = max(self._paused_until, self._clock() + seconds)

    def _read(self, film: _Film, country: str) -> About | None:
        places = film.providers.results if film.providers else None
        offers = (places or {}).get(country) or _Offers()
        about = About(self._poster(film), film.runtime, _names(offers), self._trusted(offers.link))
        return None if about == NOTHING else about

    def _poster(self, film: _Film) -> str | None:
        path = film.poster_path
        return f"{self._images}/{POSTER_SIZE}{path}" if path and _PICTURE.fullmatch(path) else None

    def _trusted(self, address: str | None) -> str | None:
        """An address of TMDB's; None for any other."""
        return address if address and self._address.fullmatch(address) else None


def _pause_asked_for(response: httpx.Response) -> float:
    """Seconds in Retry-After, an hour at most; a usual pause where there is none."""
    asked = response.headers.get("Retry-After", "").strip()
    if not re.fullmatch(r"[0-9]{1,9}", asked):
        return PAUSE_S
    return min(max(float(asked), 1.0), LONGEST_PAUSE_S)


def _names(offers: _Offers) -> tuple[str, ...]:
    """Of the services, as TMDB orders them, each once."""
    found = [one for way in (offers.flatrate, offers.free, offers.ads) for one in (way or [])[:MOST_SERVICES]]
    names = [" ".join(one.provider_name.split()) for one in found if one and one.provider_name]
    return tuple(dict.fromkeys(name for name in names if 0 < len(name) <= LONGEST_NAME))[:MOST_SERVICES]
