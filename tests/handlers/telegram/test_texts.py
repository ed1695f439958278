"""Sentences: escaped once, cleaned, complete, and every one of them used with the right variables."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

import handlers
from handlers.commands import Command
from handlers.telegram.texts import LONGEST_QUOTE, Texts, quoted, without_controls
from handlers.wishes.meanings import LISTS

FOLDER = Path(handlers.__file__).parent
ENGLISH = FOLDER / "locales" / "en"


@pytest.fixture
def made_up(tmp_path: Path) -> Texts:
    for language, source in {
        "en": "greet = Hello, <b>{ $name }</b>\nonly-here = English\ncount = { $n } of { $x }\n-term = x\n",
        "de": "greet = Hallo, <b>{ $name }</b>\nattribute =\n    .only = x\n",
    }.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "all.ftl").write_text(source, encoding="utf-8")
    (tmp_path / "README").write_text("no language")
    return Texts(tmp_path)


def test_arguments_are_escaped_once(made_up: Texts) -> None:
    assert made_up.say("en", "greet", name='<i>"Tom" & Jerry</i>') == (
        "Hello, <b>&lt;i&gt;&quot;Tom&quot; &amp; Jerry&lt;/i&gt;</b>"
    )


def test_plain_places_are_not_escaped(made_up: Texts) -> None:
    assert made_up.plain("en", "greet", name="Tom & Jerry") == "Hello, <b>Tom & Jerry</b>"


def test_arguments_lose_what_would_garble_a_message(made_up: Texts) -> None:
    assert made_up.say("en", "greet", name="a\x00b\u202ec\ud800d") == "Hello, <b>a b c d</b>"


@pytest.mark.parametrize("language", ["de", "DE", "de-AT"])
def test_a_language_is_found_by_its_tag(made_up: Texts, language: str) -> None:
    assert made_up.say(language, "greet", name="x").startswith("Hallo")


@pytest.mark.parametrize(("language", "key"), [("fr", "only-here"), ("de", "only-here"), ("", "only-here")])
def test_english_stands_in(made_up: Texts, language: str, key: str) -> None:
    assert made_up.voice(language).say(key) == "English"
    assert made_up.voice(language).plain(key) == "English"


def test_numbers_are_written_as_the_language_does(made_up: Texts) -> None:
    assert made_up.say("en", "count", n=12345, x=4.5) == "12,345 of 4.5"


def test_a_missing_sentence_is_an_error(made_up: Texts) -> None:
    with pytest.raises(LookupError, match="no sentence 'nowhere'"):
        made_up.say("en", "nowhere")


def test_a_sentence_without_words_is_an_error(made_up: Texts) -> None:
    with pytest.raises(LookupError, match="'attribute' is empty"):
        made_up.say("de", "attribute")


def test_a_missing_variable_is_an_error(made_up: Texts) -> None:
    with pytest.raises(LookupError, match="'greet'"):
        made_up.say("en", "greet")


def test_english_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no English"):
        Texts(tmp_path)


@given(st.text())
def test_quotations_are_short_and_clean(text: str) -> None:
    words = quoted(text)
    assert len(words) <= LONGEST_QUOTE
    assert words == without_controls(words)
    words.encode()


def test_a_long_quotation_says_that_it_was_cut() -> None:
    assert quoted("a" * 100) == "a" * (LONGEST_QUOTE - 1) + "…"


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the parser's name
        self.names.add(node.id.name)


def _sentences() -> dict[str, set[str]]:
    """Every English sentence and its variables."""
    found: dict[str, set[str]] = {}
    for file in ENGLISH.glob("*.ftl"):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.names
    return found


def _uses() -> Iterator[tuple[str, str, set[str] | None]]:
    """Where in the code, which sentence, with which variables; None where a mapping is handed over."""
    for file in FOLDER.rglob("*.py"):
        if file.name in {"texts.py", "context.py"}:  # where they are said, whichever they are
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr not in {"say", "plain", "button"}:
                continue
            place = f"{file.name}:{node.lineno}"
            key = node.args[-1]
            if ast.unparse(key) == "f'menu-{name}'":
                yield from ((place, f"menu-{name}", set()) for name in Command)
                continue
            if file.name == "vocabulary.py" and ast.unparse(key) == "key":
                yield from ((place, listed, set()) for listed in LISTS.values())
                continue
            choices = [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]
            for choice in choices:
                assert isinstance(choice, ast.Constant), f"{place} takes a sentence by a computed name"
                names = {keyword.arg for keyword in node.keywords}
                yield place, str(choice.value), None if None in names else {str(name) for name in names}


def test_every_sentence_in_the_code_exists_and_gets_its_variables() -> None:
    sentences = _sentences()
    for place, key, given_variables in _uses():
        assert key in sentences, f"{place} says {key!r}, which is in no .ftl file"
        assert given_variables in (None, sentences[key]), f"{place} says {key!r} with other variables"


def test_a_star_and_its_number_stay_in_one_line() -> None:
    sources = [file.read_text(encoding="utf-8") for file in ENGLISH.glob("*.ftl")]
    assert any("★\N{NO-BREAK SPACE}{" in source for source in sources)
    assert not any("★ " in source for source in sources)


def test_every_sentence_is_used() -> None:
    assert set(_sentences()) == {key for _, key, _ in _uses()}
