"""/settings: how adventurous the picks for a person are, their language, where they watch films."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from babel import Locale
from telegram import InlineKeyboardButton

from handlers import menus
from handlers.commands import Command, command
from handlers.context import LANGUAGE, Context
from handlers.films.buttons import Flag
from handlers.films.countries import COUNTRY, OFTEN, country_called, country_name, country_of
from handlers.library.marked import MarkedFilms
from handlers.next_steps import picks_button
from handlers.presses import pressed
from handlers.telegram.callback_data import Button
from handlers.telegram.replies import Rows, button, in_fitting_rows, in_rows
from handlers.telegram.texts import Language, quoted
from handlers.wishes.adventure import ADVENTURE, STRENGTHS, Adventure, adventure_of

_COUNTRY = re.compile(r"(?:[A-Z]{2})?")


class Page(StrEnum):
    """A page of the settings."""

    ALL = "a"
    LANGUAGE = "l"
    COUNTRY = "c"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsPage(Button):
    """A page of the settings."""

    code: ClassVar[str] = "e"

    page: Page


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseAdventure(Button):
    """Choose how adventurous one's picks are."""

    code: ClassVar[str] = "c"

    step: Adventure

    def __post_init__(self) -> None:
        if self.step is Adventure.AS_SET:
            raise ValueError("a choice cannot be to stay with the choice")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLanguage(Button):
    """Choose what the bot speaks."""

    code: ClassVar[str] = "z"

    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseCountry(Button):
    """Choose where one watches films.

    Attributes:
        country: ISO 3166-1, "PT"; empty for the country that one's language suggests.
    """

    code: ClassVar[str] = "zc"

    country: str

    def __post_init__(self) -> None:
        if not _COUNTRY.fullmatch(self.country):
            raise ValueError(f"no country: {self.country!r}")


@command(Command.SETTINGS)
async def settings(context: Context) -> None:
    """Show what is set; "/settings Japan" sets the country at once."""
    words = context.words
    if not words or context.services.tmdb is None:
        await context.send(*_page(context, Page.ALL))
        return
    country = country_called(words)
    if country is None:
        text, rows = _page(context, Page.COUNTRY)
        await context.send(f"{context.say('country-unknown', words=quoted(words))}\n\n{text}", rows)
        return
    await context.set(COUNTRY, country)
    await context.send(*_page(context, Page.ALL))


@pressed(SettingsPage)
async def turn_page(context: Context, wanted: SettingsPage) -> None:
    """Show a page in place."""
    await context.redraw(*_page(context, wanted.page))


@pressed(ChooseAdventure)
async def adventure_chosen(context: Context, choice: ChooseAdventure) -> None:
    """Remember another step and show the choice in place."""
    await context.set(ADVENTURE, STRENGTHS[choice.step] or None)
    await context.redraw(*_page(context, Page.ALL))


@pressed(ChooseLanguage)
async def language_chosen(context: Context, choice: ChooseLanguage) -> None:
    """Remember another language, speak it at once, and in the command menu too."""
    as_telegram = choice.language is Language.AS_TELEGRAM
    await context.set(LANGUAGE, None if as_telegram else choice.language.value)
    await context.redraw(*_page(context, Page.LANGUAGE))
    await menus.show_to(context)


@pressed(ChooseCountry)
async def country_chosen(context: Context, choice: ChooseCountry) -> None:
    """Remember another country and show the choice in place."""
    await context.set(COUNTRY, choice.country or None)
    await context.redraw(*_page(context, Page.COUNTRY))


def _page(context: Context, page: Page) -> tuple[str, Rows]:
    if page is Page.LANGUAGE:
        return _language(context)
    if page is Page.COUNTRY and context.services.tmdb is not None:
        return _country(context)
    return _all(context)


def _all(context: Context) -> tuple[str, Rows]:
    """How adventurous, to be chosen here; the rest has pages of its own."""
    owner, chosen = context.owner, adventure_of(context.person)
    rows = [
        [_choice(context, name, ChooseAdventure(step=step, owner=owner), is_on=step is chosen)]
        for step in STRENGTHS
        if (name := context.plain("adventure-step", step=step.name))
    ]
    language = SettingsPage(page=Page.LANGUAGE, owner=owner)
    rows.append([context.button(language, "settings-language-button", language=_language_name(context))])
    if context.services.tmdb is not None:
        name = country_name(context.voice.language, country_of(context.person))
        country = SettingsPage(page=Page.COUNTRY, owner=owner)
        rows.append([context.button(country, "settings-country-button", country=name)])
    hidden = context.button(MarkedFilms(flag=Flag.HIDDEN, owner=owner), "hidden-button")
    rows.append([hidden, picks_button(context)])
    return context.say("adventure-question", step=context.plain("adventure-step", step=chosen.name)), rows


def _language(context: Context) -> tuple[str, Rows]:
    owner, chosen = context.owner, context.person.settings.get(LANGUAGE, Language.AS_TELEGRAM)
    telegrams, *own = [
        _choice(context, name, ChooseLanguage(language=language, owner=owner), is_on=language == chosen)
        for language in Language
        if (name := _own_name(context, language))
    ]
    return context.say("language-question"), [[telegrams], *in_rows(own, 2), [_back(context)]]


def _country(context: Context) -> tuple[str, Rows]:
    language, chosen = context.voice.language, country_of(context.person)
    countries = [
        _choice(
            context,
            country_name(language, country),
            ChooseCountry(country=country, owner=context.owner),
            is_on=country == chosen,
        )
        for country in OFTEN
    ]
    text = context.say("country-question", country=country_name(language, chosen))
    return text, [*in_fitting_rows(countries), [_back(context)]]


def _own_name(context: Context, language: Language) -> str:
    """A language as its speakers call it."""
    if language is Language.AS_TELEGRAM:
        return context.plain("language-auto")
    locale = Locale(language.value)
    name = locale.get_display_name(locale) or language.value
    return name[0].upper() + name[1:]


def _language_name(context: Context) -> str:
    chosen = context.person.settings.get(LANGUAGE)
    return _own_name(context, Language(chosen) if chosen in set(Language) else Language.AS_TELEGRAM)


def _choice(
    context: Context, name: str, choice: ChooseAdventure | ChooseLanguage | ChooseCountry, *, is_on: bool
) -> InlineKeyboardButton:
    return button(context.plain("chosen-button", name=name) if is_on else name, choice)


def _back(context: Context) -> InlineKeyboardButton:
    return context.button(SettingsPage(page=Page.ALL, owner=context.owner), "settings-back-button")
