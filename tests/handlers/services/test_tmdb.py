"""TMDB over real HTTP on loopback: its answers, and what is remembered of them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.services import tmdb as module
from handlers.services.tmdb import KEPT_FOR_S, About, Tmdb
from tests.handlers.services.tmdb_server import (
    ABOUT,
    KEY,
    MATRIX,
    MATRIX_PAGE,
    POSTER,
    TOKEN,
    Clock,
    FakeTmdb,
    film,
    service,
)

pytestmark = pytest.mark.slow


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
