"""Titles as MovieLens writes them."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import recsys.data.titles
from recsys.data.titles import ARTICLES_BY_LANGUAGE, ParsedTitle, natural_order, parse_title

KNOWN = [
    ("Toy Story (1995)", "Toy Story", 1995, ()),
    ("Matrix, The (1999)", "The Matrix", 1999, ()),
    ("Bug's Life, A (1998)", "A Bug's Life", 1998, ()),
    ("Avventura, L' (Adventure, The) (1960)", "L'Avventura", 1960, ("The Adventure",)),
    ("Besieged (a.k.a. L' Assedio) (1998)", "Besieged", 1998, ("L'Assedio",)),
    (
        "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)",
        "Amelie",
        2001,
        ("Le Fabuleux destin d'Amélie Poulain",),
    ),
    ("Seven (a.k.a. Se7en) (1995)", "Seven", 1995, ("Se7en",)),
    (
        "European Vacation (aka National Lampoon's European Vacation) (1985)",
        "European Vacation",
        1985,
        ("National Lampoon's European Vacation",),
    ),
    (
        "Asterix in America (a.k.a Asterix Conquers America) (Astérix et les Indiens) (1994)",
        "Asterix in America",
        1994,
        ("Asterix Conquers America", "Astérix et les Indiens"),
    ),
    (
        "8 ½ Women (a.k.a. 8 1/2 Women, a.k.a. Eight and a Half Women) (1999)",
        "8 ½ Women",
        1999,
        ("8 1/2 Women", "Eight and a Half Women"),
    ),
    ("Red Beard (Akahige) (1965)", "Red Beard", 1965, ("Akahige",)),
    (
        "Strike! (a.k.a. All I Wanna Do, The Hairy Bird) (1998)",
        "Strike!",
        1998,
        ("All I Wanna Do, The Hairy Bird",),
    ),
    ("Vitelloni, I (1953)", "I Vitelloni", 1953, ()),
    (
        "Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) (1966)",
        "The Good, the Bad and the Ugly",
        1966,
        ("Il Buono, il brutto, il cattivo",),
    ),
    (
        "Lord of the Rings: The Two Towers, The (2002)",
        "The Lord of the Rings: The Two Towers",
        2002,
        (),
    ),
    ("I, Robot (2004)", "I, Robot", 2004, ()),
    ("Love Me If You Dare (Jeux d'enfants) (2003)", "Love Me If You Dare", 2003, ("Jeux d'enfants",)),
    ("Play It Again, Sam (1972)", "Play It Again, Sam", 1972, ()),
    ("(500) Days of Summer (2009)", "(500) Days of Summer", 2009, ()),
    ("(Untitled) (2009)", "(Untitled)", 2009, ()),
    (
        "Evangelion: 1.0 You Are (Not) Alone (Evangerion shin gekijôban: Jo) (2007)",
        "Evangelion: 1.0 You Are (Not) Alone",
        2007,
        ("Evangerion shin gekijôban: Jo",),
    ),
    ("A Film (With (Nested) Words) (1990)", "A Film", 1990, ("With (Nested) Words",)),
    ("Torn) (1990)", "Torn)", 1990, ()),
    ("Superman/Doomsday (2007) ", "Superman/Doomsday", 2007, ()),
    ("Chronicles of Vidocq  (Vidocq) (2001)", "Chronicles of Vidocq", 2001, ("Vidocq",)),
    ("Babylon 5", "Babylon 5", None, ()),
    ("Moonlight", "Moonlight", None, ()),
    ("Zone, The", "The Zone", None, ()),
    ("2001: A Space Odyssey (1968)", "2001: A Space Odyssey", 1968, ()),
    ("1984 (1984)", "1984", 1984, ()),
    ("(1984)", "(1984)", None, ()),
    ("Death Note: Desu nôto (2006–2007)", "Death Note: Desu nôto", 2006, ()),
    ("Fawlty Towers (1975-1979)", "Fawlty Towers", 1975, ()),
    ("Big Bang Theory, The (2007-)", "The Big Bang Theory", 2007, ()),
    ("Doctor Who ( 2005 - )", "Doctor Who", 2005, ()),
    ("Unclosed (1999", "Unclosed", 1999, ()),
    ("Ed's Next Move (1996) (V)", "Ed's Next Move", 1996, ()),
    ("Hotel de Love (1996) (Love Hotel)", "Hotel de Love", 1996, ("Love Hotel",)),
    ("Ame\u0301lie (2001)", "Am\u00e9lie", 2001, ()),
    ("Nikita (Nikita) (NIKITA) (Femme Nikita, La) (1990)", "Nikita", 1990, ("La Femme Nikita",)),
    ("Empty ( ) (1990)", "Empty", 1990, ()),
    ("", "", None, ()),
]


@pytest.mark.parametrize(("raw", "title", "year", "others"), KNOWN)
def test_known_titles(raw: str, title: str, year: int | None, others: tuple[str, ...]) -> None:
    assert parse_title(raw) == ParsedTitle(title, year, others)


@pytest.mark.parametrize("article", sorted({a for some in ARTICLES_BY_LANGUAGE.values() for a in some}))
def test_every_article_goes_first(article: str) -> None:
    gap = "" if article.endswith("'") else " "
    assert natural_order(f"Some Words, {article.title()}") == f"{article.title()}{gap}Some Words"


def test_a_typographic_apostrophe_is_one_too() -> None:
    assert natural_order("Avventura, L’") == "L’Avventura"


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_has_a_title_unless_it_is_blank(raw: str) -> None:
    parsed = parse_title(raw)
    assert bool(parsed.title) == bool(raw.strip())
    assert parsed.title not in parsed.other_titles
    assert all(parsed.other_titles)


words = st.lists(st.sampled_from("Night River Nine 2001 Été Über -o- Café".split()), min_size=1, max_size=4)  # noqa: SIM905 - words


@settings(deadline=None)
@given(
    title=words.map(" ".join),
    article=st.sampled_from(["", "The", "A", "Les", "Der", "L'"]),
    others=st.lists(words.map(" ".join), max_size=3),
    known_as=st.sampled_from(["", "a.k.a. ", "aka "]),
    year=st.none() | st.integers(1870, 2030),
)
def test_what_is_put_together_comes_apart_again(
    title: str, article: str, others: list[str], known_as: str, year: int | None
) -> None:
    raw = title + (f", {article}" if article else "")
    raw += "".join(f" ({known_as}{other})" for other in others) + (f" ({year})" if year else "")
    parsed = parse_title(raw)
    whole = f"{article}{'' if article in ('', chr(76) + chr(39)) else ' '}{title}"
    if year is not None or known_as or "2001" not in others:  # else a title in parentheses reads as a year
        assert parsed.title == whole
        assert parsed.year == year
        assert set(parsed.other_titles) == set(others) - {whole}


def test_the_example_in_the_documentation() -> None:
    assert doctest.testmod(recsys.data.titles).failed == 0
