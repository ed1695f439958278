"""Titles as MovieLens writes them, taken apart.

MovieLens writes "Matrix, The (1999)", with the article last, other titles in parentheses before the year
("Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", "Seven (a.k.a. Se7en) (1995)"), ranges of years for
series, and now and then no year at all.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

ARTICLES_BY_LANGUAGE = {
    "English": ["the", "a", "an", "da"],  # "Hip Hop Witch, Da"
    "French": ["le", "la", "les", "l'", "un", "une"],
    "Italian": ["il", "lo", "la", "l'", "i", "gli", "le", "un", "uno", "una", "un'"],
    "Spanish and Catalan": ["el", "la", "los", "las", "un", "una", "unos", "unas", "els"],
    "German": ["der", "die", "das", "den", "dem", "ein", "eine", "einen"],
    "Dutch": ["de", "het", "een"],
    "Danish, Norwegian and Swedish": ["den", "det", "de", "en", "et", "ett"],
    "Portuguese": ["o", "a", "os", "as", "um", "uma"],
    "Hungarian": ["a", "az", "egy"],
}
ARTICLES = frozenset(article for articles in ARTICLES_BY_LANGUAGE.values() for article in articles)

_YEAR = re.compile(
    r"\(\s*(?P<year>(?:18|19|20|21)\d\d)\s*(?:[-‐-―]\s*(?:\d{2,4})?\s*)?\)?"
    r"(?:\s*\((?:V|TV|VG|[IVX]{1,4})\))?$"  # ml-100k: "Land Before Time III (1995) (V)"
)
_TRAILING_ARTICLE = re.compile(r"^(?P<rest>.+?),\s*(?P<article>[^\W\d_]+['’]?)$", re.DOTALL)
_ALSO_KNOWN_AS = re.compile(r"(?:^|[,;/]\s*)a\.?\s?k\.?\s?a\.?:?\s+", re.IGNORECASE)
_ELISION = re.compile(r"^(l['’])\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ParsedTitle:
    """A title in natural order.

    Attributes:
        title: "The Matrix"; never empty unless the raw title is blank.
        year: of release, the first of a range; None where the raw title has none.
        other_titles: original, translated and a.k.a. titles, none of them equal to `title` or to each other.
    """

    title: str
    year: int | None
    other_titles: tuple[str, ...]


def parse_title(raw: str) -> ParsedTitle:
    """Take a MovieLens title apart.

    >>> parse_title("Zombie (a.k.a. Zombie 2: The Dead Are Among Us) (Zombi 2) (1979)")
    ParsedTitle(title='Zombie', year=1979, other_titles=('Zombie 2: The Dead Are Among Us', 'Zombi 2'))
    """
    text = " ".join(unicodedata.normalize("NFC", raw).split())
    year = None
    if (found := _YEAR.search(text)) and found.start() > 0:
        year = int(found["year"])
        text = text[: found.start()].rstrip()
    groups: list[str] = []
    while (start := _start_of_last_group(text)) > 0:
        if year is None and (found := _YEAR.fullmatch(text[start:])):
            year = int(found["year"])
        else:
            groups.insert(0, text[start + 1 : -1].strip())
        text = text[:start].rstrip()
    title = natural_order(text)
    others = (natural_order(name) for group in groups for name in _names_in(group))
    distinct = {name.casefold(): name for name in reversed([title, *others]) if name}
    distinct.pop(title.casefold(), None)
    return ParsedTitle(title, year, tuple(reversed(distinct.values())))


def natural_order(title: str) -> str:
    """Put a trailing article first: "Matrix, The" is "The Matrix" and "Avventura, L'" is "L'Avventura"."""
    if (found := _TRAILING_ARTICLE.match(title)) and _is_article(found["article"]):
        article = found["article"]
        gap = "" if article[-1] in "'’" else " "
        title = f"{article}{gap}{found['rest'].strip()}"
    return _ELISION.sub(r"\1", title)


def _is_article(word: str) -> bool:
    return word.replace("’", "'").lower() in ARTICLES


def _names_in(group: str) -> list[str]:
    """Return the titles of one pair of parentheses: "a.k.a. X" is X, "a.k.a. X, a.k.a. Y" are both."""
    return [name.strip(" ,;/") for name in _ALSO_KNOWN_AS.split(group)]


def _start_of_last_group(text: str) -> int:
    """Return where the parentheses that end the text open; -1 if it does not end with a balanced pair."""
    if not text.endswith(")"):
        return -1
    depth = 0
    for position in range(len(text) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(text[position], 0)
        if depth == 0:
            return position
    return -1
