"""A TMDB on loopback that answers well or badly, as a test tells it to."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from handlers.services.tmdb import About, Tmdb

KEY = "0123456789abcdef0123456789abcdef"
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ0ZXN0In0.c2lnbmF0dXJl"

MATRIX = 603
MATRIX_PAGE = "https://www.themoviedb.org/movie/603-the-matrix/watch?locale=DE"

POSTER = "https://image.tmdb.org/t/p/w500/f89U3ADr1oiB1s9GkdPOEpXUk5H.jpg"
ABOUT = About(POSTER, 136, ("Netflix", "Amazon Prime Video", "Pluto TV"), MATRIX_PAGE)


def service(name: object, priority: int = 1) -> dict[str, Any]:
    """A watch provider."""
    return {
        "logo_path": "/a.jpg",
        "provider_id": priority,
        "provider_name": name,
        "display_priority": priority,
    }


def film(**changed: Any) -> dict[str, Any]:
    """The Matrix, with somewhere to watch it in Germany and nowhere to stream it in France."""
    places = {
        "DE": {
            "link": MATRIX_PAGE,
            "flatrate": [service("Netflix", 0), service("Amazon Prime Video", 2)],
            "rent": [service("Apple TV", 3)],
            "buy": [service("Maxdome", 9)],
            "ads": [service("Amazon Prime Video", 2), service("Pluto TV", 5)],
        },
        "FR": {"link": MATRIX_PAGE.replace("DE", "FR"), "rent": [service("Canal VOD")]},
    }
    return {
        "id": MATRIX,
        "title": "The Matrix",
        "poster_path": "/f89U3ADr1oiB1s9GkdPOEpXUk5H.jpg",
        "runtime": 136,
        "watch/providers": {"results": places},
        **changed,
    }


@dataclass
class Clock:
    """A clock that a test sets."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Asked:
    """One request."""

    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]


@dataclass
class FakeTmdb:
    """What the server answers, how, and what it was asked.

    Attributes:
        films: tmdb_id -> what is sent for it, bytes as they are; 404 for any other.
        status: what every film's answer has instead of 200.
        headers: more of every answer's.
        open: answers wait for this.
        dripping: a film's answer comes a byte at a time and never ends.
    """

    url: str = ""
    films: dict[int, Any] = field(default_factory=lambda: {MATRIX: film()})
    configuration: Any = field(
        default_factory=lambda: {"images": {"secure_base_url": "https://image.tmdb.org/t/p/"}}
    )
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    open: asyncio.Event = field(default_factory=asyncio.Event)
    dripping: bool = False
    asked: list[Asked] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def films_asked(self) -> list[int]:
        """Which films were asked about, in order."""
        return [int(one.path.rpartition("/")[2]) for one in self.asked if "/movie/" in one.path]

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer what comes in over one connection."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                start, *lines = head.strip().split("\r\n")
                target = urlsplit(start.split(" ")[1])
                headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
                self.asked.append(Asked(target.path, parse_qs(target.query), headers))
                self.arrived.set()
                await self.open.wait()
                await self._answer(target.path, writer)
        writer.close()

    async def _answer(self, path: str, writer: asyncio.StreamWriter) -> None:
        if path.endswith("/configuration"):
            status, content = 200, self.configuration
        else:
            content = self.films.get(int(path.rpartition("/")[2]))
            status = 404 if content is None else self.status
        body = content if isinstance(content, bytes) else json.dumps(content).encode()
        drips = self.dripping and "/movie/" in path
        headers = {"Content-Length": str(10**6 if drips else len(body)), **self.headers}
        lines = [f"HTTP/1.1 {status} Said", *(f"{name}: {value}" for name, value in headers.items())]
        writer.write("\r\n".join([*lines, "", ""]).encode())
        while drips:
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.005)
        writer.write(body)
        await writer.drain()


@contextlib.asynccontextmanager
async def serving() -> AsyncIterator[FakeTmdb]:
    """Run one; it answers at once."""
    fake = FakeTmdb()
    fake.open.set()
    server = await asyncio.start_server(fake.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    fake.url = f"http://{host}:{port}/3"
    try:
        yield fake
    finally:
        fake.open.set()
        fake.dripping = False
        server.close()


class StandIn(Tmdb):
    """TMDB's answers without TMDB; how it is asked is tested in test_tmdb."""

    def __init__(self, answer: About | None) -> None:
        self.answer, self.asked = answer, list[tuple[int, str]]()

    async def about(self, tmdb_id: int, country: str) -> About | None:
        self.asked.append((tmdb_id, country))
        return self.answer
