"""Films hidden, or seen without stars: their lists, and how they come back."""

from __future__ import annotations

import re

import pytest

from handlers.films.buttons import Flag
from handlers.library.marked import MarkedFilms, MarkedPage
from handlers.services.services import Services
from handlers.telegram.callback_data import encode
from recsys.domain import MovieId, Profile, UserId
from storage import Mark
from tests.handlers.film_club import FILMS, HEAT, MATRIX, PSYCHO
from tests.handlers.wire import ADA, Call, Wire, private


async def ada(wire: Wire, services: Services) -> UserId:
    await wire.says(ADA, "/help")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    return person.user_id


async def profile(wire: Wire, services: Services) -> Profile:
    return await services.storage.profile(await ada(wire, services))


async def put(wire: Wire, services: Services, mark: Mark, *movie_ids: MovieId) -> None:
    user_id = await ada(wire, services)
    for movie_id in movie_ids:
        await services.storage.marks.put(user_id, movie_id, mark)


async def go(wire: Wire, flag: Flag) -> Call:
    """What a button that leads to a list sends."""
    await wire.says(ADA, "/cancel")
    data = encode(MarkedFilms(flag=flag, owner=ADA["id"]))
    _, answer = await wire.presses_extra(ADA, data, wire.newest(private(ADA)))
    assert answer.method == "sendMessage"
    return answer


@pytest.mark.parametrize(
    ("flag", "sentence"),
    [(Flag.HIDDEN, "No film is hidden"), (Flag.SEEN, "Every film that I know you have seen")],
)
async def test_no_such_films_is_no_dead_end(wire: Wire, flag: Flag, sentence: str) -> None:
    answer = await go(wire, flag)
    assert answer.text.startswith(sentence)
    assert answer.labels == ["My picks"]


async def test_a_hidden_film_is_brought_back_and_hidden_again(wire: Wire, services: Services) -> None:
    await put(wire, services, "hidden", HEAT, MATRIX)
    listed = await go(wire, Flag.HIDDEN)
    assert listed.text == (
        "2 films are hidden from your picks, newest first:\n\n1. The Matrix (1999)\n2. Heat (1995)"
    )
    assert listed.labels == ["The Matrix (1999)", "Bring back 1", "Heat (1995)", "Bring back 2"]
    _, left = await wire.presses(ADA, "Bring back 2")
    assert left.method == "editMessageText"
    assert left.text == (
        "Heat (1995) may be picked for you again.\n\n"
        "One film is hidden from your picks:\n\n1. The Matrix (1999)"
    )
    assert (await profile(wire, services)).hidden == {MATRIX}
    _, again = await wire.presses(ADA, "Undo")
    assert again.text.startswith("Heat (1995) is hidden from your picks again.\n\n2 films are hidden")
    assert (await profile(wire, services)).hidden == {HEAT, MATRIX}
    assert "Undo" not in again.labels


async def test_the_last_hidden_film_is_brought_back(wire: Wire, services: Services) -> None:
    await put(wire, services, "hidden", HEAT)
    await go(wire, Flag.HIDDEN)
    _, none = await wire.presses(ADA, "Bring back 1")
    assert "No film is hidden" in none.text
    assert none.labels == ["Undo", "My picks"]
    await wire.presses(ADA, "Undo")
    assert (await profile(wire, services)).hidden == {HEAT}


async def test_a_hidden_film_opens_as_a_card(wire: Wire, services: Services) -> None:
    await put(wire, services, "hidden", HEAT)
    await go(wire, Flag.HIDDEN)
    _, card = await wire.presses(ADA, "Heat (1995)")
    assert card.method == "sendMessage"
    assert "For me after all" in card.labels


async def test_seen_films_without_stars_get_some_or_count_as_unseen(wire: Wire, services: Services) -> None:
    await put(wire, services, "seen", PSYCHO, HEAT, MATRIX)
    await wire.says(ADA, "/rate psycho 4")
    listed = await go(wire, Flag.SEEN)
    assert listed.text == (
        "2 films that you have seen have no stars from you, newest first:\n\n"
        "1. The Matrix (1999)\n2. Heat (1995)"
    )
    assert listed.labels == ["Stars for 1", "Not seen 1", "Stars for 2", "Not seen 2"]
    _, card = await wire.presses(ADA, "Stars for 1")
    assert card.method == "sendMessage"
    await wire.presses(ADA, "★ 3.5", on=card)
    assert (await profile(wire, services)).rated == {PSYCHO: 4, MATRIX: 3.5}
    _, left = await wire.presses(ADA, "Not seen 2", on=listed)
    assert left.text.startswith(
        "Heat (1995) counts as not seen and may be picked for you again.\n\nEvery film"
    )
    assert (await profile(wire, services)).seen == {PSYCHO, MATRIX}
    _, again = await wire.presses(ADA, "Undo", on=left)
    assert again.text.startswith("Heat (1995) counts as seen again.\n\nOne film that you have seen")
    assert (await profile(wire, services)).seen == {PSYCHO, MATRIX, HEAT}


@pytest.mark.parametrize(("flag", "mark"), [(Flag.HIDDEN, "hidden"), (Flag.SEEN, "seen")])
async def test_pages_show_each_film_once_and_stay_where_they_are(
    wire: Wire, services: Services, flag: Flag, mark: Mark
) -> None:
    movie_ids = list(FILMS)[:14]
    await put(wire, services, mark, *movie_ids)
    page = await go(wire, flag)
    assert page.labels[-1] == "Next ▶"
    shown = re.findall(r"^(\d+)\. (.*?) \(", page.text, re.MULTILINE)
    while "Next ▶" in page.labels:
        _, page = await wire.presses(ADA, "Next ▶")
        shown += re.findall(r"^(\d+)\. (.*?) \(", page.text, re.MULTILINE)
    assert shown == [(str(n), FILMS[film].title) for n, film in enumerate(reversed(movie_ids), 1)]
    await wire.presses(ADA, "Previous")
    off = "Bring back" if flag is Flag.HIDDEN else "Not seen"
    _, second = await wire.presses(ADA, f"{off} 7")
    assert f"\n7. {FILMS[movie_ids[6]].title}" in second.text
    beyond = MarkedPage(flag=flag, offset=10**15, owner=ADA["id"])
    _, last = await wire.presses_extra(ADA, encode(beyond), wire.newest(private(ADA)))
    assert "\n13. " in last.text or "\n\n13. " in last.text


@pytest.mark.parametrize(("flag", "mark"), [(Flag.HIDDEN, "hidden"), (Flag.SEEN, "seen")])
async def test_films_that_left_the_catalogue_can_be_brought_back(
    wire: Wire, services: Services, flag: Flag, mark: Mark
) -> None:
    await put(wire, services, mark, MovieId(424242))
    listed = await go(wire, flag)
    assert "1. Film no. 424242" in listed.text
    assert len(listed.labels) == 1
    _, none = await wire.presses(ADA, listed.labels[0])
    assert none.text.startswith("Film no. 424242")
    assert not (await profile(wire, services)).excluded
    _, again = await wire.presses(ADA, "Undo")
    assert again.labels == listed.labels
    assert (await profile(wire, services)).excluded == {424242}
