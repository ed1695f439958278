"""In whose language the bot speaks: Telegram's of the moment, or the one chosen in /settings."""

from __future__ import annotations

import pytest

from handlers.films.countries import COUNTRY, country_called, country_name, country_of
from handlers.services.services import Services
from handlers.services.tmdb import About, Tmdb
from handlers.telegram.texts import Language
from storage import Person
from tests.handlers.conftest import OPERATOR_ID
from tests.handlers.wire import ADA, BEN, Json, Wire, group, notices, person, private, said

pytestmark = pytest.mark.slow


WELCOME = {"en": "Hello", "es": "Hola", "ru": "Здравствуйте", "de": "Hallo", "pt": "Olá", "pt-br": "Olá"}
GERMAN, RUSSIAN = person(ADA["id"], language="de"), person(ADA["id"], language="ru")


class Somewhere(Tmdb):
    """A TMDB that knows nothing: it is there, and so countries matter."""

    def __init__(self) -> None: ...

    async def about(self, tmdb_id: int, country: str) -> About | None:
        return None


async def met(services: Services) -> Person:
    found = await services.storage.people.find(ADA["id"])
    assert found is not None
    return found


@pytest.mark.parametrize(("language", "hello"), WELCOME.items())
async def test_the_first_words_are_in_telegrams_language(wire: Wire, language: str, hello: str) -> None:
    assert hello in said(await wire.says(person(7, language=language), "/start"))


async def test_others_are_spoken_to_in_english(wire: Wire) -> None:
    assert "Hello" in said(await wire.says(person(7, language="fi"), "/start"))


async def test_the_language_follows_telegram(wire: Wire, services: Services) -> None:
    assert "Hello" in said(await wire.says(ADA, "/start"))
    assert "Ich suche Filme" in said(await wire.says(GERMAN, "/help"))
    assert (await met(services)).language == "de"
    silent: Json = {key: value for key, value in GERMAN.items() if key != "language_code"}
    assert "Ich suche Filme" in said(await wire.says(silent, "/help"))


async def test_a_choice_stays_whatever_telegram_speaks(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/settings")
    _, page = await wire.presses(ADA, "Language: As in Telegram")
    assert page.labels[:6] == ["✓ As in Telegram", "English", "Español", "Русский", "Deutsch", "Português"]
    _, page, menu = await wire.presses(ADA, "Deutsch")
    assert "Welche Sprache" in page.text
    assert "✓ Deutsch" in page.labels
    assert (menu.method, menu.parameters["scope"]) == (
        "setMyCommands",
        {"type": "chat", "chat_id": ADA["id"]},
    )
    assert "Was ich kann" in [one["description"] for one in menu.parameters["commands"]]
    assert "Ich suche Filme" in said(await wire.says(RUSSIAN, "/help"))
    assert "gehört jemand anderem" not in notices(await wire.presses(ADA, "✓ Deutsch"))
    [answer] = notices(await wire.presses_data(ADA, "nonsense", wire.newest(private(ADA))))
    assert "älteren Version" in answer


async def test_the_choice_can_be_left_to_telegram_again(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/settings")
    await wire.presses(ADA, "Language: As in Telegram")
    await wire.presses(ADA, "Español")
    _, page, menu = await wire.presses(ADA, "Como en Telegram")
    assert "Which language" in page.text
    assert menu.method == "deleteMyCommands"
    assert (await met(services)).settings == {}


async def test_an_operator_keeps_their_menu_in_another_language(wire: Wire) -> None:
    operator = person(OPERATOR_ID, "Op")
    await wire.says(operator, "/settings")
    await wire.presses(operator, "Language: As in Telegram")
    *_, menu = await wire.presses(operator, "Deutsch")
    assert "retrain" in [one["command"] for one in menu.parameters["commands"]]


async def test_groups_are_answered_in_the_language_of_who_asks(wire: Wire) -> None:
    hello = said(await wire.says(GERMAN, "/start@marquee_test_bot", group()))
    assert "Hallo" in hello
    assert "Hello" in said(await wire.says(BEN, "/start@marquee_test_bot", group()))


async def test_numbers_are_written_as_the_language_does(wire: Wire) -> None:
    [saved] = await wire.says(GERMAN, "/rate the matrix 4.5")
    assert "★ 4,5" in saved.text
    assert "★ 4.5" in said(await wire.says(person(ADA["id"]), "/ratings"))


@pytest.mark.parametrize("language", [one.value for one in Language if one is not Language.AS_TELEGRAM])
async def test_failures_are_told_in_the_language(wire: Wire, services: Services, language: str) -> None:
    who = person(7, language=language)
    wire.telegram.fail("sendMessage", 400, "Bad Request: something new")
    sentence = said(await wire.says(who, "/help"))
    assert sentence != ""
    assert ("Something went wrong" in sentence) == (language == "en")


# Where films are watched


async def country(services: Services) -> str:
    return country_of(await met(services))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "US"), ("en-gb", "GB"), ("de", "DE"), ("pt", "PT"), ("pt-br", "BR"), ("ru", "RU"), ("xx", "US")],
)
async def test_a_language_suggests_a_country(
    wire: Wire, services: Services, language: str, expected: str
) -> None:
    await wire.says(person(ADA["id"], language=language), "/help")
    assert await country(services) == expected


async def test_the_country_is_chosen_by_a_tap(wire: Wire, services: Services) -> None:
    services.tmdb = Somewhere()
    await wire.says(ADA, "/settings")
    _, page = await wire.presses(ADA, "Country: United States")
    assert "✓ United States" in page.labels
    _, page = await wire.presses(ADA, "Portugal")
    assert "✓ Portugal" in page.labels
    assert await country(services) == "PT"
    _, page = await wire.presses(ADA, "All settings")
    assert "Country: Portugal" in page.labels


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Japan", "JP"), ("jp", "JP"), ("Япония", "JP"), ("Österreich", "AT"), ("USA", "US"), ("UK", "GB")],
)
async def test_the_country_is_written(wire: Wire, services: Services, words: str, expected: str) -> None:
    services.tmdb = Somewhere()
    [page] = await wire.says(ADA, f"/settings {words}")
    assert f"Country: {country_name('en', expected)}" in page.labels
    assert await country(services) == expected


@pytest.mark.parametrize("language", ["hak", "zh-hans-raw", "tlh", "x"])
async def test_languages_without_names_for_countries_get_english_ones(
    wire: Wire, services: Services, language: str
) -> None:
    services.tmdb = Somewhere()
    [page] = await wire.says(person(ADA["id"], language=language), "/settings")
    assert any(label.startswith("Country: ") for label in page.labels)


async def test_a_country_that_nobody_knows(wire: Wire, services: Services) -> None:
    services.tmdb = Somewhere()
    [page] = await wire.says(ADA, "/settings Narnia <3")
    assert page.text.startswith("I know no country called “Narnia <3”.")
    assert "Portugal" in page.labels
    assert COUNTRY not in (await met(services)).settings


async def test_without_tmdb_nobody_is_asked_for_a_country(wire: Wire, services: Services) -> None:
    [page] = await wire.says(ADA, "/settings Japan")
    assert not any("Country" in label for label in page.labels)
    assert await country(services) == "US"


def test_no_name_stands_for_a_region() -> None:
    assert country_called("European Union") is None
    assert country_called("") is None
