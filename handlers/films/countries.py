"""Where somebody watches films: the country whose streaming services a card names."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

from handlers.telegram.texts import FALLBACK, Language
from storage import Person
from storage.titles.folding import fold

COUNTRY = "country"
"""Setting that holds the country that a person chose; whoever takes their language's has none."""

OFTEN = (
    *("US", "GB", "CA", "AU", "IE", "IN", "DE", "AT", "CH", "ES", "MX", "AR"),
    *("CO", "CL", "BR", "PT", "RU", "UA", "KZ", "FR", "IT", "NL", "PL", "SE"),
)
"""Countries that can be tapped; every other one can be written."""

_OF_LANGUAGE = {"pt": "PT"}  # Babel's likeliest Portuguese is Brazil's, which Telegram calls "pt-br"
_ELSEWHERE = "US"
_ALSO = {"usa": "US", "uk": "GB", "сша": "US"}
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


def country_of(person: Person) -> str:
    """The country that they chose, else the one that their language suggests; ISO 3166-1, "PT"."""
    chosen = person.settings.get(COUNTRY)
    if isinstance(chosen, str):
        return chosen
    language, _, region = person.language.lower().partition("-")
    if len(region) == 2:
        return region.upper()
    likely = get_global("likely_subtags").get(language, "").split("_")[-1]
    return _OF_LANGUAGE.get(language) or (likely if len(likely) == 2 and likely.isupper() else _ELSEWHERE)


def country_name(language: str, country: str) -> str:
    """A country as a language calls it, English where we do not speak that; its code where it has no name."""
    tag = language.lower().partition("-")[0]
    spoken = tag if tag in set(Language) else FALLBACK
    return str(Locale(spoken).territories.get(country, country))


def country_called(words: str) -> str | None:
    """The country that somebody wrote, in any language that the bot speaks, or its code."""
    return _names().get(fold(words))


@cache
def _names() -> dict[str, str]:
    names = dict(_ALSO)
    for language in Language:
        if language is not Language.AS_TELEGRAM:
            for code, name in Locale(language.value).territories.items():
                if len(code) == 2 and code not in _NO_COUNTRIES:
                    names[fold(name)] = names[code.lower()] = code
    return names
