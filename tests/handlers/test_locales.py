"""Every language says the same things: the same keys with the same variables, in plurals of its own."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from telegram import InlineKeyboardButton

import handlers
from handlers.films.buttons import Order
from handlers.films.countries import OFTEN, country_name
from handlers.picks.moods import ON_OFFER
from handlers.telegram.replies import in_fitting_rows
from handlers.telegram.texts import Language, Texts
from tests.handlers.telegram.labels import overflow

FOLDER = Path(handlers.__file__).parent / "locales"
OTHERS = [language.value for language in Language if language.value not in {"auto", "en"}]
PLURALS = frozenset({"zero", "one", "two", "few", "many"})
BESIDE = {
    2: """another-mood anew back change consent-no consent-yes count-me delete first give-stars hidden-list
        hidden hide import moods mood-again mood-gems more never-again next picks previous profile ratings see
        seen-list seen-rate similar stop undo unhide unhide-number unsee unsee-number watchlist-add
        watchlist-back watchlist watchlist-remove why why-back""",
    3: "page page-here remove watched",
    5: "open stars",
}
"""Buttons that stand in a row of so many; all others stand alone, or are choices."""

LISTED = re.compile(r"^(talk-(hello|thanks|ask)|wish-[a-z-]+-words|wish-words-[a-z-]+)$")
"""Lists of phrases that people write: each language has its own, as many as it likes."""


class Parts(Visitor):
    """What a sentence is made of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.words = ""
        self.choices: list[tuple[str, frozenset[str]]] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.variables.add(node.id.name)

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.words += node.value

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        names = frozenset(
            variant.key.name if isinstance(variant.key, ftl.Identifier) else str(variant.key.value)
            for variant in node.variants
        )
        if isinstance(node.selector, ftl.VariableReference):
            self.choices.append((node.selector.id.name, names))
        self.generic_visit(node)


@cache
def sentences(language: str) -> dict[str, Parts]:
    """The sentences of a language by file and key."""
    found: dict[str, Parts] = {}
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{language}/{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                parts = Parts()
                parts.visit(entry)
                found[f"{file.stem}/{entry.id.name}"] = parts
    return found


def key_of(place: str) -> str:
    return place.partition("/")[2]


def test_every_language_is_there() -> None:
    assert sorted(Texts().languages) == sorted(["en", *OTHERS])


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_keys_in_the_same_files(language: str) -> None:
    assert set(sentences(language)) == set(sentences("en"))


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_variables(language: str) -> None:
    theirs, english = sentences(language), sentences("en")
    different = {
        place: (parts.variables, english[place].variables)
        for place, parts in theirs.items()
        if place in english and parts.variables != english[place].variables
    }
    assert different == {}


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_markup_and_commands(language: str) -> None:
    """No tag, command or number of a list got lost; in how many variants a language says it is its own."""
    theirs, english = sentences(language), sentences("en")
    for place, parts in theirs.items():
        if LISTED.match(key_of(place)) or place not in english:
            continue
        for pattern in (r"<(/?[a-z]+)[^>]*>", r"(?<![\w<])/[a-z]+"):
            ours = Counter(re.findall(pattern, english[place].words))
            assert set(re.findall(pattern, parts.words)) == set(ours), f"{language}: {place}"


@pytest.mark.parametrize("language", OTHERS)
def test_plurals_are_those_of_the_language(language: str) -> None:
    """A choice by a count has a variant for every plural of the language, and none that it lacks."""
    needed = {str(tag) for tag in Locale(language).plural_form.tags} & PLURALS
    for place, parts in sentences(language).items():
        for variable, names in parts.choices:
            counted = names & PLURALS
            if counted:
                assert counted <= needed | {"one"}, f"{language}: {place} by {variable}: {sorted(names)}"
                # "many" of Spanish and Portuguese is for whole millions, which nobody rates.
                assert needed - {"many"} <= counted or language == "ru", f"{language}: {place} by {variable}"
                if language == "ru":
                    assert {"one", "few"} <= counted, f"{language}: {place} by {variable}"


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_a_star_and_its_number_stay_in_one_line(language: str) -> None:
    for place, parts in sentences(language).items():
        assert "★ " not in parts.words, f"{language}: {place}"


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_labels_and_menus_fit(language: str) -> None:
    for place, parts in sentences(language).items():
        key = key_of(place)
        longest = max((len(line) for line in parts.words.split("\n")), default=0)
        if key.endswith("-button") and not parts.choices:
            assert longest <= 40, f"{language}: {place}"
        if key.startswith("menu-"):
            assert 3 <= longest <= 60, f"{language}: {place}"
        if key == "bot-about":
            assert longest <= 120, language
        if key == "bot-description":
            assert len(parts.words) <= 512, language


@pytest.mark.parametrize("language", ["en", *OTHERS])
@pytest.mark.parametrize("beside", BESIDE)
def test_labels_fit_beside_others(texts: Texts, language: str, beside: int) -> None:
    """Neither wrapped nor cut where so many stand in a row, on the page of a phone."""
    labels = [
        texts.plain(language, f"{name}-button", number="20", stars=4.5) for name in BESIDE[beside].split()
    ]
    assert [label for label in labels if overflow(label, beside) > 0] == []


@pytest.mark.parametrize("language", ["en", *OTHERS])
def test_choices_fit_their_row(texts: Texts, language: str) -> None:
    for order in Order:
        name = texts.plain(language, "ratings-order", order=order.name)
        chosen = texts.plain(language, "ratings-order-chosen-button", order=name)
        assert overflow(chosen, len(Order)) <= 0, chosen
    for mood in ON_OFFER:
        label = texts.plain(language, "mood-button", mood=mood.name)
        assert overflow(label, 2) <= 0, label
    countries = [texts.plain(language, "chosen-button", name=country_name(language, one)) for one in OFTEN]
    rows = in_fitting_rows([InlineKeyboardButton(label, callback_data="-") for label in countries])
    assert [key.text for row in rows for key in row] == countries
    assert [
        key.text for row in rows for key in row if len(row) > 1 and overflow(key.text, len(row)) > 0
    ] == []


@pytest.mark.parametrize(
    ("label", "beside"),
    [("20 Просмотрено", 3), ("✓ Недавние", 4), ("Да, учитывайте оценки", 2)],
)
def test_labels_that_broke_on_a_phone_would_be_found(label: str, beside: int) -> None:
    assert overflow(label, beside) > 0
