"""/settings: how adventurous the picks for a person are, their language, where they watch films."""

from __future__ import annotations

from babel import Locale
from telegram import InlineKeyboardButton, Update

from handlers import menus
from handlers.films.countries import COUNTRY, OFTEN, country_called, country_name, country_of
from handlers.people import LANGUAGE, owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import ChooseAdventure, ChooseCountry, ChooseLanguage, Go, SettingsPage
from handlers.telegram.choices import Adventure, Language, Setting, Verb
from handlers.telegram.replies import Row, Rows, button, in_rows, redraw, send
from handlers.telegram.texts import Voice, quoted
from handlers.telegram.typed import words_after_command
from handlers.wishes.wish import Wish
from storage import Person

ADVENTURE = "adventure"
"""Setting that holds the strength below; who picks as usual has none."""
STRENGTHS = {
    Adventure.WELL_KNOWN: -1.0,
    Adventure.USUAL: 0.0,
    Adventure.BOLD: 0.5,
    Adventure.GEMS: 1.0,
}
"""What the recommender calls each step."""


async def settings(update: Update, context: Context) -> None:
    """Show what is set; "/settings Japan" sets the country at once."""
    services, person = services_of(context), await person_of(update, context)
    words = words_after_command(update)
    if not words or services.tmdb is None:
        await send(update, *_page(services, voice_for(context, person), person, Setting.ALL))
        return
    country = country_called(words)
    if country is None:
        voice = voice_for(context, person)
        text, rows = _page(services, voice, person, Setting.COUNTRY)
        await send(update, f"{voice.say('country-unknown', words=quoted(words))}\n\n{text}", rows)
        return
    await _set(update, context, COUNTRY, country)
    person = await person_of(update, context)
    await send(update, *_page(services, voice_for(context, person), person, Setting.ALL))


async def turn_page(update: Update, context: Context, pressed: SettingsPage) -> None:
    """Show a page in place."""
    person = await person_of(update, context)
    page = _page(services_of(context), voice_for(context, person), person, pressed.page)
    await redraw(update, *page)


async def adventure_chosen(update: Update, context: Context, pressed: ChooseAdventure) -> None:
    """Remember another step and show the choice in place."""
    await _set(update, context, ADVENTURE, STRENGTHS[pressed.step] or None)
    await turn_page(update, context, SettingsPage(page=Setting.ALL, owner=pressed.owner))


async def language_chosen(update: Update, context: Context, pressed: ChooseLanguage) -> None:
    """Remember another language, speak it at once, and in the command menu too."""
    as_telegram = pressed.language is Language.AS_TELEGRAM
    await _set(update, context, LANGUAGE, None if as_telegram else pressed.language.value)
    await turn_page(update, context, SettingsPage(page=Setting.LANGUAGE, owner=pressed.owner))
    await menus.show_to(context, await person_of(update, context))


async def country_chosen(update: Update, context: Context, pressed: ChooseCountry) -> None:
    """Remember another country and show the choice in place."""
    await _set(update, context, COUNTRY, pressed.country or None)
    await turn_page(update, context, SettingsPage(page=Setting.COUNTRY, owner=pressed.owner))


def adventure_of(person: Person) -> Adventure:
    """The step that a person chose."""
    chosen = person.settings.get(ADVENTURE)
    return next((step for step, strength in STRENGTHS.items() if strength == chosen), Adventure.USUAL)


def strength_for(person: Person, wish: Wish) -> float:
    """How adventurous picks are: as wished this time, else as the person chose."""
    return STRENGTHS[adventure_of(person) if wish.adventure is Adventure.AS_SET else wish.adventure]


async def _set(update: Update, context: Context, name: str, value: str | float | None) -> None:
    person = await person_of(update, context)
    await services_of(context).storage.people.set_setting(person.user_id, name, value)


def _page(services: Services, voice: Voice, person: Person, page: Setting) -> tuple[str, Rows]:
    if page is Setting.LANGUAGE:
        return _language(voice, person)
    if page is Setting.COUNTRY and services.tmdb is not None:
        return _country(voice, person)
    return _all(services, voice, person)


def _all(services: Services, voice: Voice, person: Person) -> tuple[str, Rows]:
    """How adventurous, to be chosen here; the rest has pages of its own."""
    owner, chosen = owner_of(person), adventure_of(person)
    rows = [
        [_choice(voice, name, ChooseAdventure(step=step, owner=owner), is_on=step is chosen)]
        for step in STRENGTHS
        if (name := voice.plain("adventure-step", step=step.name))
    ]
    language = voice.plain("settings-language-button", language=_language_name(voice, person))
    rows.append([button(language, SettingsPage(page=Setting.LANGUAGE, owner=owner))])
    if services.tmdb is not None:
        country = country_name(voice.language, country_of(person))
        label = voice.plain("settings-country-button", country=country)
        rows.append([button(label, SettingsPage(page=Setting.COUNTRY, owner=owner))])
    rows.append(
        [
            button(voice.plain("hidden-button"), Go(verb=Verb.HIDDEN, owner=owner)),
            button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner)),
        ]
    )
    return voice.say("adventure-question", step=voice.plain("adventure-step", step=chosen.name)), rows


def _language(voice: Voice, person: Person) -> tuple[str, Rows]:
    owner, chosen = owner_of(person), person.settings.get(LANGUAGE, Language.AS_TELEGRAM)
    telegrams, *own = [
        _choice(voice, name, ChooseLanguage(language=language, owner=owner), is_on=language == chosen)
        for language in Language
        if (name := _own_name(voice, language))
    ]
    return voice.say("language-question"), [[telegrams], *in_rows(own, 2), [_back(voice, owner)]]


def _country(voice: Voice, person: Person) -> tuple[str, Rows]:
    owner, chosen = owner_of(person), country_of(person)
    rows: list[Row] = [
        [
            _choice(
                voice,
                country_name(voice.language, country),
                ChooseCountry(country=country, owner=owner),
                is_on=country == chosen,
            )
            for country in row
        ]
        for row in OFTEN
    ]
    text = voice.say("country-question", country=country_name(voice.language, chosen))
    return text, [*rows, [_back(voice, owner)]]


def _own_name(voice: Voice, language: Language) -> str:
    """A language as its speakers call it."""
    if language is Language.AS_TELEGRAM:
        return voice.plain("language-auto")
    locale = Locale(language.value)
    name = locale.get_display_name(locale) or language.value
    return name[0].upper() + name[1:]


def _language_name(voice: Voice, person: Person) -> str:
    chosen = person.settings.get(LANGUAGE)
    return _own_name(voice, Language(chosen) if chosen in set(Language) else Language.AS_TELEGRAM)


def _choice(
    voice: Voice, name: str, pressed: ChooseAdventure | ChooseLanguage | ChooseCountry, *, is_on: bool
) -> InlineKeyboardButton:
    return button(voice.plain("chosen-button", name=name) if is_on else name, pressed)


def _back(voice: Voice, owner: int) -> InlineKeyboardButton:
    return button(voice.plain("settings-back-button"), SettingsPage(page=Setting.ALL, owner=owner))
