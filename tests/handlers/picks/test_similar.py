"""/similar: films like a film."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from handlers.films.buttons import SimilarTo
from handlers.services.services import Services
from handlers.telegram.callback_data import encode
from recsys.domain import MovieId, UserId
from tests.handlers.film_club import ALIEN, EVIL_DEAD, FILMS, SAMPLE, THE_EVIL_DEAD
from tests.handlers.wire import ADA, Wire, private, said


async def ada(wire: Wire, services: Services) -> UserId:
    await wire.says(ADA, "/help")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    return person.user_id


async def test_the_most_alike_films_come_first(wire: Wire, services: Services) -> None:
    [answer] = await wire.says(ADA, "/similar alien")
    assert answer.text.startswith("Films like Alien (1979), the most alike first:\n\n1. ")
    alike = services.recommender.similar(ALIEN, 8)
    lines = [line for line in answer.text.split("\n") if re.match(r"\d\. ", line)]
    assert [line.split(" · ")[0] for line in lines] == [
        f"{n}. {FILMS[one.movie_id].title} ({FILMS[one.movie_id].year})" for n, one in enumerate(alike, 1)
    ]
    assert all("on average from" in line for line in lines)
    assert answer.labels == [*map(str, range(1, len(lines) + 1)), "My picks"]
    _, card = await wire.presses(ADA, "2")
    assert card.method == "sendMessage"
    assert card.text.startswith(FILMS[alike[1].movie_id].title)


async def test_ratings_predictions_and_marks_are_told(wire: Wire, services: Services) -> None:
    first, second, third, fourth = (one.movie_id for one in services.recommender.similar(ALIEN, 4))
    user_id = await ada(wire, services)
    await services.storage.ratings.rate(user_id, first, 4.5)
    await services.storage.marks.put(user_id, second, "hidden")
    await services.storage.marks.put(user_id, third, "seen")
    [answer] = await wire.says(ADA, "/similar alien")
    lines = [line for line in answer.text.split("\n") if re.match(r"\d\. ", line)]
    assert lines[0].startswith(f"1. {FILMS[first].title} (")
    assert lines[0].endswith("You gave it ★ 4.5")
    assert f"{FILMS[second].title} ({FILMS[second].year})" not in answer.text
    assert lines[1].startswith(f"2. {FILMS[third].title} (")
    assert lines[1].endswith(" for you · seen")
    profile = await services.storage.profile(user_id)
    prediction = services.recommender.predict(profile, [fourth])[fourth]
    assert lines[2].endswith(f"★ {prediction:.1f} for you")


async def test_a_card_leads_to_films_like_it_in_a_new_message(wire: Wire) -> None:
    [card] = await wire.says(ADA, "/search jurassic park")
    _, answer = await wire.presses(ADA, "Films like it", on=card)
    assert answer.method == "sendMessage"
    assert answer.text.startswith("Films like Jurassic Park (1993)")


@pytest.mark.parametrize("words", ["evil dead", "evil dead 4"])
async def test_films_of_the_same_name_are_both_offered(wire: Wire, words: str) -> None:
    [answer] = await wire.says(ADA, f"/similar {words}")
    assert answer.text == "Films like which “evil dead”?"
    assert set(answer.labels) == {"The Evil Dead (1981)", "Evil Dead (2013)"}


async def test_the_film_that_is_meant_is_chosen_by_a_tap(wire: Wire) -> None:
    [asked] = await wire.says(ADA, "/similar heat")
    assert asked.text == "Films like which “heat”?"
    _, answer = await wire.presses(ADA, "Heat (1986)")
    assert answer.method == "sendMessage"
    assert answer.text.startswith("Films like Heat (1986)")


async def test_what_only_comes_close_is_called_that(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/similar blad runer")
    assert answer.text.startswith("Nothing is called exactly “blad runer” here")
    assert "Films like Blade Runner (1982)" in answer.text


async def test_what_is_unknown_leads_on(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/similar xyzzy <b>")
    assert answer.text.startswith("“xyzzy <b>” is not among my 59 films")
    assert answer.labels == ["My picks", "By mood", "Rate some films"]
    assert "too long for me" in said(await wire.says(ADA, f"/similar {'ha ' * 200}"))


async def test_a_bare_command_explains_itself(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/similar")
    assert answer.text == "Films like which one? Write its title after the command: /similar alien."
    assert answer.labels == ["My picks"]


async def test_the_example_is_a_film_that_they_love(wire: Wire, services: Services) -> None:
    user_id = await ada(wire, services)
    await services.storage.ratings.rate(user_id, MovieId(424242), 5.0)  # which the catalogue lost
    await wire.says(ADA, "/rate psycho 2")
    await wire.says(ADA, "/rate alien 4.5")
    [answer] = await wire.says(ADA, "/similar")
    assert answer.text.endswith("such as /similar Alien (1979).")
    _, alike = await wire.presses(ADA, "Like Alien (1979)", on=answer)
    assert alike.text.startswith("Films like Alien (1979)")


@pytest.mark.parametrize("movie_id", [THE_EVIL_DEAD, EVIL_DEAD, MovieId(900004), MovieId(900002)])
async def test_a_film_that_few_know_has_films_like_it_or_an_honest_answer(
    wire: Wire, services: Services, movie_id: MovieId
) -> None:
    await wire.says(ADA, "/help")
    data = encode(SimilarTo(movie_id=movie_id, owner=ADA["id"]))
    await wire.says(ADA, "/cancel")
    _, answer = await wire.presses_extra(ADA, data, wire.newest(private(ADA)))
    name = FILMS[movie_id].title
    if services.recommender.similar(movie_id):
        assert answer.text.startswith(f"Films like {name}")
    else:
        assert answer.text.startswith(f"Too few people have rated {name}")
    assert answer.labels[-1] == "My picks"


async def test_a_film_that_the_model_does_not_know(wire: Wire, services: Services) -> None:
    new = MovieId(999_001)
    film = replace(FILMS[ALIEN], movie_id=new, title="Out Today")
    services.catalogue = replace(services.catalogue, films={**FILMS, new: film})
    await wire.says(ADA, "/cancel")
    data = encode(SimilarTo(movie_id=new, owner=ADA["id"]))
    _, answer = await wire.presses_extra(ADA, data, wire.newest(private(ADA)))
    assert answer.text == (
        "Too few people have rated Out Today (1979) for me to know what is like it. "
        "Your picks are still one tap away."
    )
    assert answer.labels == ["My picks"]


async def test_films_that_left_the_catalogue_are_neither_asked_for_nor_shown(
    wire: Wire, services: Services
) -> None:
    gone = services.recommender.similar(ALIEN, 1)[0].movie_id
    services.catalogue = replace(services.catalogue, films={k: v for k, v in FILMS.items() if k != gone})
    [answer] = await wire.says(ADA, "/similar alien")
    assert "1. " in answer.text
    assert f"{FILMS[gone].title} (" not in answer.text
    data = encode(SimilarTo(movie_id=gone, owner=ADA["id"]))
    calls = await wire.presses_extra(ADA, data, wire.newest(private(ADA)))
    assert "no longer in my catalogue" in said(calls)


async def test_made_up_data_is_called_that(wire: Wire, services: Services) -> None:
    services.catalogue = SAMPLE
    assert "Sample data" in said(await wire.says(ADA, "/similar alien"))
