"""Files that are not as they seem: what the preview says of them, and that a doubtful row saves nothing."""

from __future__ import annotations

from handlers.services.services import Services
from tests.handlers.film_club import ALIEN, MATRIX
from tests.handlers.transfer.importing import profile_of, sent
from tests.handlers.wire import ADA, Wire

TRAKT = """rated_at,type,title,year,trakt_rating,imdb_id,rating
2021-02-03T04:05:06Z,movie,The Matrix,1999,8.5,tt0002571,9
2021-02-03T04:05:07Z,movie,Alien,1979,8.3,tt0001214,5
2021-02-03T04:05:08Z,episode,Aladdin,1992,8.0,tt0458290,5
"""


async def test_trakts_table_is_out_of_ten_and_its_episodes_stay_out(wire: Wire, services: Services) -> None:
    answer = await sent(wire, TRAKT, "ratings.csv")
    assert "A Trakt export" in answer.text
    assert "2 new ratings\n" in answer.text
    assert "One series or episode stays out" in answer.text
    await wire.presses(ADA, "Import 2")
    assert (await profile_of(services)).rated == {MATRIX: 4.5, ALIEN: 2.5}


async def test_a_file_out_of_ten_says_so(wire: Wire, services: Services) -> None:
    answer = await sent(wire, "Title,Year,Rating\nThe Matrix,1999,9\nAlien,1979,2\n", "ratings.csv")
    assert "One rating in it is above 5, so I read them all as out of 10." in answer.text
    await wire.presses(ADA, "Import 2")
    assert (await profile_of(services)).rated == {MATRIX: 4.5, ALIEN: 1.0}


async def test_an_id_that_contradicts_the_name_asks_and_saves_nothing(wire: Wire, services: Services) -> None:
    rows = "tt0827990,9,2020-01-01,Aladdin,Movie,1992\ntt0001214,8,2020-01-01,The Matrix,Movie,1999\n"
    answer = await sent(wire, f"Const,Your Rating,Date Rated,Title,Title Type,Year\n{rows}", "ratings.csv")
    assert "I am not sure which films 2 titles mean." in answer.text
    assert answer.labels == ["Choose for 2 titles", "Leave it"]
    [_, question] = await wire.presses(ADA, "Choose for 2 titles")
    assert question.labels == ["Aladdin (1992)", "None of these", "Back to the file"]
    [_, question] = await wire.presses(ADA, "None of these")
    assert question.labels == ["The Matrix (1999)", "Alien (1979)", "None of these", "Back to the file"]
    await wire.presses(ADA, "The Matrix (1999)")
    await wire.presses(ADA, "Import 1")
    assert (await profile_of(services)).rated == {MATRIX: 4.0}


async def test_a_list_of_trakt_is_refused_with_the_reason(wire: Wire) -> None:
    table = "listed_at,type,title,year\n2021-02-03T04:05:06Z,movie,Alien,1979\n"
    assert "does not say whether you have seen them" in (await sent(wire, table, "horror.csv")).text
