"""What people say besides titles."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from handlers.services.services import Services
from recsys.domain import Catalogue, MovieId
from storage import Titles
from tests.handlers.film_club import CATALOGUE, FILMS, HEAT
from tests.handlers.wire import ADA, Wire, group, person, said


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("recommend me a comedy", "My picks for you, Comedy:"),
        ("Can you suggest a sci-fi film, no action?", "My picks for you, Sci-Fi, no Action:"),
        ("a funny film from the eighties", "My picks for you, funny, 1980–1989:"),
        ("scary movies", "My picks for you, Horror:"),
        ("romcom", "My picks for you, Comedy, Romance:"),
    ],
)
async def test_a_wish_in_words_of_ones_own_gets_picks(wire: Wire, words: str, heading: str) -> None:
    [answer] = await wire.says(ADA, words)
    assert heading in answer.text.split("\n\n")
    assert "More picks" in answer.labels
    assert "I picked without" not in answer.text


@pytest.mark.parametrize(
    "words",
    ["what should I watch tonight?", "What to watch", "surprise me", "Any ideas?", "pick a film for me"],
)
async def test_a_question_without_a_wish_gets_the_same_as_recommend(wire: Wire, words: str) -> None:
    [asked] = await wire.says(ADA, words)
    [commanded] = await wire.says(ADA, "/recommend")
    assert asked.html == commanded.html


async def test_what_a_sentence_holds_besides_is_said(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "recommend a comedy with florp")
    assert answer.text.startswith("I picked without “florp”")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("hello", "Hello! Send me"),
        ("Hi!", "Hello! Send me"),
        ("Good evening :)", "Hello! Send me"),
        ("thanks!", "You are welcome!"),
        ("Thank you very much", "You are welcome!"),
        ("thx 🙏", "You are welcome!"),
    ],
)
async def test_kind_words_get_kind_words_and_a_way_on(wire: Wire, words: str, sentence: str) -> None:
    [answer] = await wire.says(ADA, words)
    assert answer.text.startswith(sentence)
    assert answer.labels == ["My picks", "By mood", "Rate some films"]
    await wire.says(ADA, "alien 4/5")
    [answer] = await wire.says(ADA, words)
    assert answer.labels == ["My picks", "By mood"]


@pytest.mark.parametrize("title", ["Hello, Dolly!", "Thank You", "Hi", "Scary Movies", "Recommend Me"])
async def test_a_film_of_that_title_wins(wire: Wire, services: Services, tmp_path: Path, title: str) -> None:
    film = dataclasses.replace(FILMS[HEAT], movie_id=MovieId(910001), title=title, other_titles=())
    films = {**FILMS, film.movie_id: film}
    services.catalogue = Catalogue(name="more", is_sample=False, films=films, fingerprint=title)
    services.titles = Titles(tmp_path / "titles.sqlite", services.catalogue, {})
    try:
        assert said(await wire.says(ADA, title.lower())).startswith(title)
    finally:
        services.titles.close()


@pytest.mark.parametrize(
    ("words", "left_out", "understood"),
    [
        ("a sad french film", "french", "moving"),
        ("romantic movie for a first date", "first date", "Romance"),
        ("anything but horror", None, "no Horror"),
        ("not animation, please, and newer than 1993", None, "no Animation"),
    ],
)
async def test_what_is_no_title_is_answered_as_far_as_it_is_understood(
    wire: Wire, words: str, left_out: str | None, understood: str
) -> None:
    [answer] = await wire.says(ADA, words)
    assert ("I picked without" in answer.text) == (left_out is not None)
    assert (left_out or "") in answer.text
    assert understood in answer.text.split("My picks for you, ")[1].split("\n")[0]


@pytest.mark.parametrize("words", ["1994", "a film of no year", "singin in the rain", "love actually"])
async def test_titles_and_bare_years_are_searched(wire: Wire, words: str) -> None:
    [typed] = await wire.says(ADA, words)
    [searched] = await wire.says(ADA, f"/search {words}")
    assert typed.html == searched.html


async def test_in_a_group_talk_is_left_alone(wire: Wire) -> None:
    for words in ("hello", "what should we watch tonight?", "thanks"):
        assert await wire.says(ADA, words, group()) == []


def test_the_catalogue_of_the_other_tests_has_no_such_titles() -> None:
    assert not {"hello", "thanks"} & {film.title.lower() for film in CATALOGUE.films.values()}


@pytest.mark.parametrize(
    ("language", "hello", "thanks", "asking"),
    [
        ("es", "¡Hola!", "muchas gracias", "¿Qué puedo ver esta noche?"),
        ("ru", "Здравствуйте!", "Спасибо большое", "Что посмотреть?"),
        ("de", "Guten Abend", "vielen Dank!", "Was soll ich heute schauen?"),
        ("pt-br", "Olá", "muito obrigada", "O que assistir hoje?"),
        ("de", "hi there", "thank you", "what should I watch tonight?"),
    ],
)
async def test_people_talk_in_their_own_language_or_in_english(
    wire: Wire, services: Services, language: str, hello: str, thanks: str, asking: str
) -> None:
    somebody, voice = person(ADA["id"], language=language), services.texts.voice(language)
    [answer] = await wire.says(somebody, hello)
    assert answer.html == voice.say("talk-hello-answer")
    [answer] = await wire.says(somebody, thanks)
    assert answer.html == voice.say("talk-thanks-answer")
    [asked] = await wire.says(somebody, asking)
    [commanded] = await wire.says(somebody, "/recommend")
    assert asked.html == commanded.html
