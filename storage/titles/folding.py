"""Ways of writing a title that should count as the same: case, accents, signs, numbers, abbreviations."""

from __future__ import annotations

import re
import unicodedata

from storage.titles.number_words import with_digits

# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"}
)
_INITIALS = re.compile(r"\b(?:\w[.*]\s?){2,}\w?(?=\W|$)")  # "E.T.", "M*A*S*H", "L. A."
_SILENT = re.compile(r"['’‘`´ʻʼ″\"]")
_BREAK = re.compile(r"[\W_]+")
_LETTER_NEXT_TO_DIGIT = re.compile(r"(?<=[a-z])(?=\d)|(?<=\d)(?!(?:st|nd|rd|th)\b)(?=[a-z])")  # "hp3"

_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xi": "11",
    "xii": "12", "xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17", "xviii": "18",
}  # fmt: skip
# One letter is a number only where one is expected: "Rocky V", "Part I", but "V for Vendetta", "I, Robot".
_ROMAN_LETTER = {"i": "1", "v": "5", "x": "10"}
_SHORT_FORMS = {
    "doctor": "dr",
    "mister": "mr",
    "missus": "mrs",
    "saint": "st",
    "mount": "mt",
    "versus": "vs",
    "volume": "vol",
    "pt": "part",
    "ep": "episode",
}
_AND = frozenset({"n", "et", "und", "y", "e", "och", "og"})
PARTS = frozenset({"part", "episode", "chapter", "vol", "no", "number"})
_ARTICLES = frozenset(
    (
        "the", "a", "an", "le", "la", "les", "l", "un", "une", "el", "los", "las", "il", "lo", "gli", "i",
        "der", "die", "das", "ein", "eine", "de", "het", "den", "det", "o", "os", "as",
    )
)  # fmt: skip


def fold(text: str) -> str:
    """Lower-case words of letters and digits, one space apart, without accents and punctuation.

    >>> fold("WALL·E & Amélie: E.T.'s Ocean's Eleven³")
    'wall e and amelie ets oceans eleven3'
    """
    text = _SILENT.sub("", text.casefold())
    # Taken apart, "™" is "TM": its case is folded once more.
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    text = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    text = _INITIALS.sub(lambda found: re.sub(r"[.*\s]", "", found[0]) + " ", text)
    return _BREAK.sub(" ", text.replace("&", " and ").replace("+", " and ")).strip()


def canonical(folded: str) -> str:
    """Spell numbers as digits and common words in their short form.

    >>> canonical("the godfather part ii"), canonical("rocky v"), canonical("v for vendetta")
    ('the godfather part 2', 'rocky 5', 'v for vendetta')
    """
    words = with_digits(_LETTER_NEXT_TO_DIGIT.sub(" ", folded).split())
    written: list[str] = []
    for position, word in enumerate(words):
        inside = 0 < position < len(words) - 1
        if word in _ROMAN_LETTER and written and (not inside or written[-1] in PARTS):
            written.append(_ROMAN_LETTER[word])
        elif word in _AND and inside:
            written.append("and")
        else:
            written.append(_ROMAN.get(word) or _SHORT_FORMS.get(word, word))
    return " ".join(written)


def without_article(folded: str) -> str:
    """Drop a leading article, of any of the languages of the catalogue, if something is left."""
    first, _, rest = folded.partition(" ")
    return rest if rest and first in _ARTICLES else folded


def compact(folded: str) -> str:
    """Drop the spaces: "spider man" and "spiderman" are the same."""
    return folded.replace(" ", "")


def initials(folded: str) -> str:
    """First letters, numbers whole: "lord of the rings" is "lotr", "terminator 2" is "t2"."""
    return "".join(word if word.isdigit() else word[0] for word in folded.split())
