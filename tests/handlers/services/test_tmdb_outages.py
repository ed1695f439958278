"""TMDB over real HTTP on loopback when it fails, and what is said of that."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest

from handlers.operators.log import CHATTY, set_up_log
from handlers.services.tmdb import LONGEST_PAUSE_S, PAUSE_S, Tmdb
from tests.handlers.services.tmdb_server import (
    ABOUT,
    KEY,
    MATRIX,
    TOKEN,
    Clock,
    FakeTmdb,
    film,
)

pytestmark = pytest.mark.slow


CLOSED = "http://127.0.0.1:9"
IMPATIENT = 0.1
"""Seconds of patience where a test waits for it to end."""


@asynccontextmanager
async def impatient(url: str, clock: Clock) -> AsyncIterator[Tmdb]:
    async with Tmdb(KEY, url, clock=clock, wait_s=IMPATIENT) as asked:
        yield asked


class TestOutages:
    @pytest.mark.parametrize(
        ("status", "headers", "pause"),
        [
            (500, {}, PAUSE_S),
            (503, {"Retry-After": "Fri, 31 Dec 1999 23:59:59 GMT"}, PAUSE_S),
            (302, {"Location": "/3/movie/1"}, PAUSE_S),
            (429, {}, PAUSE_S),
            (429, {"Retry-After": "7"}, 7),
            (429, {"Retry-After": "0"}, 1),
            (429, {"Retry-After": "99999999"}, LONGEST_PAUSE_S),
            (429, {"Retry-After": "9" * 5000}, PAUSE_S),
            (401, {}, LONGEST_PAUSE_S),
        ],
    )
    async def test_after_a_failure_it_is_left_alone_for_a_while(
        self,
        fake: FakeTmdb,
        tmdb: Tmdb,
        clock: Clock,
        status: int,
        headers: dict[str, str],
        pause: float,
    ) -> None:
        fake.films[1] = film()
        assert await tmdb.about(1, "DE") == ABOUT
        fake.status, fake.headers = status, headers
        assert await tmdb.about(MATRIX, "DE") is None
        fake.status = 200
        clock.now += pause - 0.5
        assert await tmdb.about(MATRIX, "DE") is None
        assert await tmdb.about(1, "DE") == ABOUT
        assert fake.films_asked == [1, MATRIX]
        clock.now += 0.5
        assert await tmdb.about(MATRIX, "DE") == ABOUT

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"<html>a captive portal</html>",
            b"\xff\xfe\x00",
            b"[1, 2]",
            b'"text"',
            b"[" * 100_000,
            b'{"runtime": ' + b"9" * 5000 + b"}",
            json.dumps(film(overview="x" * 1_000_001)).encode(),
        ],
    )
    async def test_garbage_is_a_failure(self, fake: FakeTmdb, tmdb: Tmdb, clock: Clock, body: bytes) -> None:
        fake.films[MATRIX] = body
        assert await tmdb.about(MATRIX, "DE") is None
        fake.films[MATRIX] = film()
        assert await tmdb.about(MATRIX, "DE") is None
        clock.now += PAUSE_S
        assert await tmdb.about(MATRIX, "DE") == ABOUT

    @pytest.mark.parametrize(
        "headers", [{"Content-Encoding": "gzip"}, {"Content-Length": "999"}, {"Content-Length": "x"}]
    )
    async def test_an_answer_that_is_no_http(
        self, fake: FakeTmdb, clock: Clock, headers: dict[str, str]
    ) -> None:
        fake.headers = headers
        async with impatient(fake.url, clock) as tmdb:
            assert await tmdb.about(MATRIX, "DE") is None

    async def test_silence(self, fake: FakeTmdb, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
        async with impatient(fake.url, clock) as tmdb:
            fake.open.clear()
            assert await tmdb.about(MATRIX, "DE") is None
            assert told(caplog) == ["Film cards go without TMDB for 60 seconds: it takes too long"]
            fake.open.set()
            while await tmdb.about(MATRIX, "DE") != ABOUT:  # on a busy machine not at the first time
                clock.now += PAUSE_S

    async def test_a_slow_drip(self, fake: FakeTmdb, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
        async with impatient(fake.url, clock) as tmdb:
            fake.dripping = True
            assert await tmdb.about(MATRIX, "DE") is None
        assert told(caplog) == ["Film cards go without TMDB for 60 seconds: it takes too long"]

    async def test_nobody_there(self, clock: Clock, caplog: pytest.LogCaptureFixture) -> None:
        async with Tmdb(KEY, CLOSED, clock=clock) as tmdb:
            for _ in range(3):
                assert await tmdb.about(MATRIX, "DE") is None
        [line] = told(caplog)
        assert line == "Film cards go without TMDB for 60 seconds: ConnectError"

    async def test_a_wrong_key_is_told_once_an_hour_by_its_setting(
        self, fake: FakeTmdb, tmdb: Tmdb, clock: Clock, caplog: pytest.LogCaptureFixture
    ) -> None:
        fake.status = 401
        fake.films |= {number: film() for number in range(1, 4)}
        await asyncio.gather(*(tmdb.about(number, "DE") for number in range(1, 4)))
        clock.now += LONGEST_PAUSE_S - 1
        await tmdb.about(MATRIX, "DE")
        [line] = told(caplog)
        assert line == "Film cards go without TMDB for 3600 seconds: it refuses the key, check TMDB_API_KEY"
        clock.now += 1
        await tmdb.about(MATRIX, "DE")
        assert told(caplog) == [line, line]

    async def test_closing_ends_what_is_being_asked(self, fake: FakeTmdb, clock: Clock) -> None:
        fake.open.clear()
        async with Tmdb(KEY, fake.url, clock=clock) as tmdb:
            asking = asyncio.create_task(tmdb.about(MATRIX, "DE"))
            await fake.arrived.wait()
        with pytest.raises(asyncio.CancelledError):
            await asking


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "handlers.services.tmdb"]


@pytest.fixture
def as_before() -> Iterator[None]:
    """Logging as pytest had it, afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in CHATTY}
    yield
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("key", [KEY, TOKEN])
async def test_the_key_is_never_logged(
    fake: FakeTmdb, clock: Clock, capsys: pytest.CaptureFixture[str], key: str
) -> None:
    set_up_log("debug", as_json=False, hidden=[])  # so that nothing is only painted over
    async with Tmdb(key, fake.url, clock=clock) as tmdb:
        await tmdb.about(MATRIX, "DE")
        fake.status = 401
        await tmdb.about(1, "DE")
    async with Tmdb(key, CLOSED, clock=clock) as tmdb:
        await tmdb.about(MATRIX, "DE")
    said = capsys.readouterr().err
    assert "Film cards go without TMDB" in said
    assert key not in said
