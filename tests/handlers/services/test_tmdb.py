"""TMDB over real HTTP on loopback: its answers, its failures, and what is remembered of both."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.operators.log import CHATTY, set_up_log
from handlers.services import tmdb as module
from handlers.services.tmdb import KEPT_FOR_S, LONGEST_PAUSE_S, PAUSE_S, About, Tmdb
from tests.handlers.services.tmdb_server import (
    KEY,
    MATRIX,
    MATRIX_PAGE,
    TOKEN,
    FakeTmdb,
    film,
    service,
    serving,
)

POSTER = "https://image.tmdb.org/t/p/w500/f89U3ADr1oiB1s9GkdPOEpXUk5H.jpg"
ABOUT = About(POSTER, 136, ("Netflix", "Amazon Prime Video", "Pluto TV"), MATRIX_PAGE)
CLOSED = "http://127.0.0.1:9"
IMPATIENT = 0.1
"""Seconds of patience where a test waits for it to end."""


@dataclass
class Clock:
    """A clock that a test sets."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
async def fake() -> AsyncIterator[FakeTmdb]:
    async with serving() as server:
        yield server


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def tmdb(fake: FakeTmdb, clock: Clock) -> AsyncIterator[Tmdb]:
    # Patient enough for a busy machine.
    async with Tmdb(KEY, fake.url, clock=clock, wait_s=20.0) as asked:
        yield asked


@asynccontextmanager
async def impatient(url: str, clock: Clock) -> AsyncIterator[Tmdb]:
    async with Tmdb(KEY, url, clock=clock, wait_s=IMPATIENT) as asked:
        yield asked


class TestAnswers:
    async def test_poster_minutes_and_where_to_watch_in_one_request(self, fake: FakeTmdb, tmdb: Tmdb) -> None:
        assert await tmdb.about(MATRIX, "DE") == ABOUT
        configuration, asked = fake.asked
        assert configuration.path == "/3/configuration"
        assert asked.path == "/3/movie/603"
        assert asked.query == {"api_key": [KEY], "append_to_response": ["watch/providers"]}
        assert "authorization" not in asked.headers

    async def test_a_read_token_is_no_part_of_the_address(self, fake: FakeTmdb) -> None:
        async with Tmdb(TOKEN, fake.url) as tmdb:
            await tmdb.about(MATRIX, "DE")
        for asked in fake.asked:
            assert asked.headers["authorization"] == f"Bearer {TOKEN}"
            assert "api_key" not in asked.query

    async def test_where_nothing_streams_only_the_page_is_known(self, tmdb: Tmdb) -> None:
        assert await tmdb.about(MATRIX, "FR") == About(POSTER, 136, (), MATRIX_PAGE.replace("DE", "FR"))

    async def test_a_country_without_any_offer(self, tmdb: Tmdb) -> None:
        assert await tmdb.about(MATRIX, "IS") == About(POSTER, 136, (), None)

    async def test_a_film_without_a_poster(self, fake: FakeTmdb, tmdb: Tmdb) -> None:
        fake.films[MATRIX] = film(poster_path=None, runtime=0)
        assert await tmdb.about(MATRIX, "DE") == About(None, None, ABOUT.watch, MATRIX_PAGE)

    async def test_a_film_that_tmdb_does_not_know(self, fake: FakeTmdb, tmdb: Tmdb) -> None:
        assert await tmdb.about(1, "DE") is None
        assert await tmdb.about(MATRIX, "DE") == ABOUT
        assert await tmdb.about(1, "DE") is None
        assert fake.films_asked == [1, MATRIX]

    @pytest.mark.parametrize(
        ("changed", "expected"),
        [
            ({"runtime": "136"}, About(POSTER, None, ABOUT.watch, MATRIX_PAGE)),
            ({"runtime": True}, About(POSTER, None, ABOUT.watch, MATRIX_PAGE)),
            ({"runtime": -1}, About(POSTER, None, ABOUT.watch, MATRIX_PAGE)),
            ({"runtime": 10**30}, About(POSTER, None, ABOUT.watch, MATRIX_PAGE)),
            ({"poster_path": 5}, About(None, 136, ABOUT.watch, MATRIX_PAGE)),
            ({"poster_path": "/../../x.jpg"}, About(None, 136, ABOUT.watch, MATRIX_PAGE)),
            ({"poster_path": "@elsewhere.example/x.jpg"}, About(None, 136, ABOUT.watch, MATRIX_PAGE)),
            ({"watch/providers": None}, About(POSTER, 136, (), None)),
            ({"watch/providers": {"results": []}}, About(POSTER, 136, (), None)),
            ({"watch/providers": {"results": {"DE": "x"}}}, About(POSTER, 136, (), None)),
            (
                {"watch/providers": {"results": {"DE": {"flatrate": {}, "link": 1}}}},
                About(POSTER, 136, (), None),
            ),
            (
                {"watch/providers": {"results": {"DE": {"free": [None, service(7), service("  A  "), {}]}}}},
                About(POSTER, 136, ("A",), None),
            ),
        ],
    )
    async def test_what_is_not_as_described_is_left_out(
        self, fake: FakeTmdb, tmdb: Tmdb, changed: dict[str, Any], expected: About
    ) -> None:
        fake.films[MATRIX] = film(**changed)
        assert await tmdb.about(MATRIX, "DE") == expected

    @pytest.mark.parametrize("answer", [{}, {"id": 603}, {"success": False, "status_message": "?"}])
    async def test_an_answer_that_says_nothing_is_a_miss(
        self, fake: FakeTmdb, tmdb: Tmdb, answer: dict[str, Any]
    ) -> None:
        fake.films[MATRIX] = answer
        assert await tmdb.about(MATRIX, "DE") is None

    async def test_long_lists_are_cut(self, fake: FakeTmdb, tmdb: Tmdb) -> None:
        names = [service(f"Service {n}") for n in range(5000)]
        places = {"DE": {"flatrate": [service("n" * 61), *names], "ads": names}}
        fake.films[MATRIX] = film(**{"watch/providers": {"results": places}})
        about = await tmdb.about(MATRIX, "DE")
        assert about is not None
        assert about.watch[:2] == ("Service 0", "Service 1")
        assert len(about.watch) <= 20

    @pytest.mark.parametrize(
        "page",
        [
            "http://www.themoviedb.org/movie/603/watch",
            "https://www.themoviedb.org.example/movie/603",
            "https://elsewhere.example/themoviedb.org/",
            "https://elsewhere.example\\@www.themoviedb.org/movie/603",
            "https://user@www.themoviedb.org/movie/603",
            "javascript:alert(1)//www.themoviedb.org/",
            'https://www.themoviedb.org/"><a href="x',
            "https://www.themoviedb.org/\n",
        ],
    )
    async def test_only_addresses_of_tmdb_are_given_out(self, fake: FakeTmdb, tmdb: Tmdb, page: str) -> None:
        fake.films[MATRIX] = film(**{"watch/providers": {"results": {"DE": {"link": page}}}})
        assert await tmdb.about(MATRIX, "DE") == About(POSTER, 136, (), None)

    async def test_no_json_at_all_breaks_reading(self, tmdb: Tmdb) -> None:
        plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
        keys = st.sampled_from(
            [
                "poster_path",
                "runtime",
                "watch/providers",
                "results",
                "DE",
                "link",
                "flatrate",
                "provider_name",
            ]
        )
        anything = st.recursive(
            plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4)
        )

        @settings(deadline=None)
        @given(st.dictionaries(keys, anything))
        def holds(answer: dict[str, Any]) -> None:
            about = tmdb._read(module._Film.model_validate(answer), "DE")
            assert about is None or all(isinstance(name, str) for name in about.watch)

        holds()


class TestPictures:
    async def test_where_they_are_is_asked_once(self, fake: FakeTmdb, tmdb: Tmdb) -> None:
        fake.films |= {film_id: film() for film_id in range(1, 4)}
        fake.configuration = {"images": {"secure_base_url": "https://pictures.tmdb.org/p/"}}
        abouts = await asyncio.gather(*(tmdb.about(film_id, "DE") for film_id in range(1, 4)))
        assert {about and about.poster for about in abouts} == {
            "https://pictures.tmdb.org/p/w500/f89U3ADr1oiB1s9GkdPOEpXUk5H.jpg"
        }
        assert [asked.path for asked in fake.asked].count("/3/configuration") == 1

    async def test_the_host_that_is_asked_may_have_them(self, fake: FakeTmdb, tmdb: Tmdb) -> None:
        root = fake.url.removesuffix("/3")
        fake.configuration = {"images": {"secure_base_url": f"{root}/p/"}}
        about = await tmdb.about(MATRIX, "DE")
        assert about is not None
        assert about.poster == f"{root}/p/w500/f89U3ADr1oiB1s9GkdPOEpXUk5H.jpg"

    @pytest.mark.parametrize(
        "configuration",
        [
            b"<html>",
            b"[]",
            {},
            {"images": []},
            {"images": {"secure_base_url": None}},
            {"images": {"secure_base_url": "http://image.tmdb.org/t/p/"}},
            {"images": {"secure_base_url": "https://elsewhere.example/t/p/"}},
        ],
    )
    async def test_else_they_are_where_they_always_are(
        self, fake: FakeTmdb, tmdb: Tmdb, configuration: Any
    ) -> None:
        fake.configuration = configuration
        assert await tmdb.about(MATRIX, "DE") == ABOUT


class TestMemory:
    async def test_an_answer_is_remembered_for_a_day(self, fake: FakeTmdb, tmdb: Tmdb, clock: Clock) -> None:
        await tmdb.about(MATRIX, "DE")
        fake.films[MATRIX] = film(runtime=150)
        clock.now += KEPT_FOR_S - 1
        assert await tmdb.about(MATRIX, "DE") == ABOUT
        assert fake.films_asked == [MATRIX]
        clock.now += 1
        about = await tmdb.about(MATRIX, "DE")
        assert about is not None
        assert about.minutes == 150
        assert fake.films_asked == [MATRIX, MATRIX]

    async def test_memory_has_a_bound(
        self, fake: FakeTmdb, tmdb: Tmdb, clock: Clock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "MOST_KEPT", 3)
        fake.films = {number: film() for number in range(1, 6)}
        for number in (1, 2, 3):
            await tmdb.about(number, "DE")
        clock.now += KEPT_FOR_S
        await tmdb.about(1, "DE")  # anew, so that 2 is the oldest now
        await tmdb.about(4, "DE")
        del fake.asked[:]
        clock.now -= KEPT_FOR_S  # as if all were still fresh: which ones are there at all?
        for number in (1, 3, 4):
            await tmdb.about(number, "DE")
        assert fake.films_asked == []
        await tmdb.about(2, "DE")
        assert fake.films_asked == [2]

    async def test_those_who_ask_at_once_share_a_request(self, fake: FakeTmdb, tmdb: Tmdb) -> None:
        fake.open.clear()
        asking = [asyncio.create_task(tmdb.about(MATRIX, country)) for country in ("DE", "DE", "FR")]
        gone = asyncio.create_task(tmdb.about(MATRIX, "DE"))
        await fake.arrived.wait()
        gone.cancel()
        fake.open.set()
        assert [about and about.watch_page for about in await asyncio.gather(*asking)] == [
            MATRIX_PAGE,
            MATRIX_PAGE,
            MATRIX_PAGE.replace("DE", "FR"),
        ]
        assert fake.films_asked == [MATRIX]

    async def test_whoever_asks_first_may_go_without_harm_to_the_others(
        self, fake: FakeTmdb, tmdb: Tmdb
    ) -> None:
        fake.open.clear()
        first, second = (asyncio.create_task(tmdb.about(MATRIX, "DE")) for _ in range(2))
        await fake.arrived.wait()
        first.cancel()
        fake.open.set()
        assert await second == ABOUT


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
