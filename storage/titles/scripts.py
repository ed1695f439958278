"""Titles in other letters than Latin: Cyrillic is written as people of MovieLens write it."""

from __future__ import annotations

import unicodedata

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g",
}  # fmt: skip
_LATIN = str.maketrans(_CYRILLIC | {letter.upper(): latin for letter, latin in _CYRILLIC.items()})


def in_latin(text: str) -> str:
    """Cyrillic letters in Latin ones, all others as they are.

    >>> in_latin("Иди и смотри")
    'idi i smotri'
    """
    return unicodedata.normalize("NFC", text).translate(_LATIN)


def is_latin(text: str) -> bool:
    """Whether every letter is one of those that the titles of MovieLens are written in."""
    return all("LATIN" in unicodedata.name(sign, "LATIN") for sign in text if sign.isalpha())


def with_th(text: str) -> str:
    """Cyrillic words with "th" for each "ф" that Greek names have there: "Левиафан" is "Leviathan"."""
    return text.replace("ф", "th").replace("Ф", "Th")
