"""Export, forget, import: every rating, mark and date is back. And a large library, from file to undo."""

from __future__ import annotations

import asyncio
import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.services.services import Services
from handlers.transfer.export import all_of
from handlers.transfer.export_files import marquee_json
from recsys.domain import Catalogue, Film, MovieId, UserId
from storage import Mark, Rated, Storage
from storage.database.tables import MarkRow, RatingRow
from storage.imports import FilmFinder, read_file
from tests.handlers.film_club import CATALOGUE, FILMS
from tests.handlers.wire import ADA, Wire, said

pytestmark = pytest.mark.slow


MARKS: tuple[Mark, ...] = ("seen", "hidden", "watchlist")
GONE = MovieId(424242)
"""A film that the catalogue had once."""

films = st.sampled_from([*FILMS, GONE])
moments = st.datetimes(datetime(1971, 1, 1), datetime(2026, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)
ratings = st.dictionaries(
    films,
    st.tuples(
        st.integers(1, 10).map(lambda half: half / 2),
        moments,
        st.sampled_from(["chat", "imdb", "letterboxd"]),
    ),
    max_size=20,
)
marks = st.dictionaries(st.tuples(st.sampled_from(MARKS), films), moments, max_size=30)

Library = tuple[list[Rated], dict[Mark, list[tuple[MovieId, datetime]]]]


async def library_of(storage: Storage, user_id: UserId) -> Library:
    """All that somebody said of films; when it was brought in is no part of that."""
    rated = await storage.ratings.everything(user_id)
    marked = {mark: await storage.marks.of(user_id, mark) for mark in MARKS}
    return [replace(rating, imported_at=None) for rating in rated], marked


def test_any_library_comes_back_as_it_was(empty_database: Path, tmp_path: Path) -> None:
    database = shutil.copy(empty_database, tmp_path / "marquee.sqlite")
    finder = FilmFinder(CATALOGUE)

    async def round_trip(
        storage: Storage,
        rated: Mapping[MovieId, tuple[float, datetime, str]],
        marked: Mapping[tuple[Mark, MovieId], datetime],
    ) -> None:
        ada = await storage.people.meet(ADA["id"], "en")
        async with storage._database.session(write=True) as session:
            for film, (stars, at, source) in rated.items():
                row = RatingRow(user_id=ada.user_id, movie_id=film, rating=stars, rated_at=at, source=source)
                session.add(row)
            for (kind, film), at in marked.items():
                session.add(MarkRow(user_id=ada.user_id, kind=kind, movie_id=film, at=at))
        before = await library_of(storage, ada.user_id)
        file = marquee_json(CATALOGUE, await all_of(storage, ada))
        await storage.people.forget(ada.user_id)
        again = await storage.people.meet(ADA["id"], "en")
        assert again.user_id != ada.user_id
        brought = read_file("marquee.json", file)
        offered = await storage.imports.offer(again.user_id, "", brought, finder.find(brought))
        assert (offered.bad, offered.missing, offered.open_places) == ((), [], [])
        assert await library_of(storage, again.user_id) == ([], {mark: [] for mark in MARKS})
        await storage.imports.confirm(again.user_id, offered.import_id, overwrite=False)
        assert await library_of(storage, again.user_id) == before
        await storage.people.forget(again.user_id)

    @settings(max_examples=15, deadline=None)
    @given(ratings, marks)
    def every_library(
        rated: dict[MovieId, tuple[float, datetime, str]], marked: dict[tuple[Mark, MovieId], datetime]
    ) -> None:
        runner.run(round_trip(opened, rated, marked))

    with asyncio.Runner() as runner:
        opened = runner.run(Storage.open(f"sqlite:///{database}"))
        every_library()
        runner.run(opened.close())


async def test_in_the_chat(wire: Wire, services: Services) -> None:
    for text in (
        "the matrix 4.5",
        "heat 1995 2",
        "alien 5/5",
        'fish <b>& "chips" 0.5',
        "a film of no year 3",
    ):
        await wire.says(ADA, f"/rate {text}")
    ada = await services.storage.people.meet(ADA["id"], "en")
    for number, film in enumerate(FILMS):
        if number % 3 == 0:
            await services.storage.marks.put(ada.user_id, film, MARKS[number % 2])
            await services.storage.marks.put(ada.user_id, film, "watchlist")
    before = await library_of(services.storage, ada.user_id)
    *_, everything = await wire.says(ADA, "/export")
    name, content = everything.files["document"]
    await wire.says(ADA, "/forgetme")
    await wire.presses(ADA, "Yes, delete everything")
    assert await services.storage.people.find(ADA["id"]) is None
    preview = said(await wire.sends_file(ADA, name, content))
    assert preview.startswith("My own export: marquee.json\n\n5 new ratings\n")
    await wire.presses(ADA, "Import")
    again = await services.storage.people.find(ADA["id"])
    assert again is not None
    assert await library_of(services.storage, again.user_id) == before
    *_, exported = await wire.says(ADA, "/export")
    [done] = json.loads(exported.files["document"][1])["imports"]
    assert (done["name"], done["source"], done["replaced"]) == ("marquee.json", "marquee", [])


@pytest.fixture
def many_films(services: Services) -> Catalogue:
    """A catalogue of 20,000 films in place of the small one."""
    films = {
        MovieId(number): Film(
            movie_id=MovieId(number),
            title=f"Number {number} of Them",
            year=1950 + number % 70,
            genres=("Drama",),
            raw_title=f"Number {number} of Them",
            imdb_id=f"tt{number:07}",
        )
        for number in range(1, 20_001)
    }
    services.catalogue = replace(CATALOGUE, films=films)
    services.finder = lambda: FilmFinder(services.catalogue)
    return services.catalogue


@pytest.mark.slow
async def test_a_large_library_all_the_way(wire: Wire, services: Services, many_films: Catalogue) -> None:
    day = datetime(2001, 1, 1, tzinfo=UTC)
    rows = "".join(
        f"{day + timedelta(hours=movie_id):%Y-%m-%d},{film.title},{film.year},x,{movie_id % 10 / 2 + 0.5}\n"
        for movie_id, film in many_films.films.items()
    )
    file = ("Date,Name,Year,Letterboxd URI,Rating\n" + rows).encode()
    assert "20,000 new ratings" in said(await wire.sends_file(ADA, "ratings.csv", file))
    assert "20,000 new ratings" in said(await wire.presses(ADA, "Import 20,000"))
    ada = await services.storage.people.find(ADA["id"])
    assert ada is not None
    assert await services.storage.ratings.count(ada.user_id) == 20_000
    await wire.presses(ADA, "Undo the import")
    assert await services.storage.ratings.count(ada.user_id) == 0
