"""The text of a wish taken apart: phrases that mean something, words that do not, years and decades."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from handlers.wishes.meanings import Kind, Meaning
from handlers.wishes.vocabulary import Vocabulary
from storage.titles.folding import fold

_WRITTEN = re.compile(
    r"""
    (?P<stop>[,;.!?:()\[\]…])
    | (?P<dash>[-−–—]+)
    | [\s/&+"“”„«»‹›]+
    | (?P<word>[^\s,;.!?:()\[\]…\-−–—/&+"“”„«»‹›]+)
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"(?P<digits>[0-9]{4}|[0-9]{2})(?P<ending>\D*)")
_SMALL_NUMBER = re.compile(r"(?P<digits>[0-9]{1,3})(?P<ending>\D*)")
_FIRST_YEAR, _LAST_YEAR = 1800, 2099
_THIS_CENTURY = 30
"""Two digits from which a decade is of the last century: the twenties are this one's."""

Span = tuple[int, int]
"""First and last year, both included."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word.

    Attributes:
        start, end: where it stands in the text.
        key: folded; empty for signs.
        after_stop: whether a comma or the like stands before it.
        after_dash: whether a dash does: "1980-1995", "sci-fi".
        has_minus: whether one stands right before it, and nothing else does: "-romance".
    """

    start: int
    end: int
    key: str
    after_stop: bool = False
    after_dash: bool = False
    has_minus: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase that means something, a time, or a word that means nothing; the rest as for its first word.

    Attributes:
        n_words: how many words it takes.
        years: of a year or decade.
        number: any other number of up to three digits; with its ending where "6yo" or "90min" is one word.
    """

    start: int
    end: int
    n_words: int
    meaning: Meaning
    years: Span | None
    number: int | None
    after_stop: bool
    after_dash: bool
    has_minus: bool

    def is_a(self, *kinds: Kind) -> bool:
        """Whether it may do one of these things."""
        return not self.meaning.kinds.isdisjoint(kinds)

    @property
    def is_thing(self) -> bool:
        """Whether films may be like it: a genre, a trait or a tag."""
        return bool(self.meaning.genres or self.meaning.trait or self.meaning.tag)

    @property
    def is_clear(self) -> bool:
        """Whether it means anything."""
        return self.years is not None or self.meaning != Meaning()


def pieces(text: str, vocabulary: Vocabulary, is_title: Callable[[str], bool]) -> list[Piece]:
    """Take a text apart from left to right, each time by the longest phrase that is known.

    A word that means nothing is taken for the one that was mistyped, unless it is a film's title.
    """
    words = [_corrected(word, vocabulary, is_title) for word in _words(text)]
    found: list[Piece] = []
    at = 0
    while at < len(words):
        years, count = _time(words[at:], vocabulary)
        meaning, number = Meaning(), None
        if years is None:
            number, meaning = _number(words[at].key, vocabulary)
            count = 1
        if years is None and number is None:
            keys = [word.key for word in _in_one_breath(words[at:])]
            meaning, count = vocabulary.longest(keys)
        first, last = words[at], words[at + count - 1]
        marks = (first.after_stop, first.after_dash, first.has_minus)
        found.append(Piece(first.start, last.end, count, meaning, years, number, *marks))
        at += count
    return found


def _corrected(word: Word, vocabulary: Vocabulary, is_title: Callable[[str], bool]) -> Word:
    """A word put right; but what is close to a country's name may be somebody's: "Schweiger"."""
    right = vocabulary.meant_by(word.key)
    meaning = vocabulary.all.meaning_of([right]) if right is not None else None
    is_place = meaning is not None and Kind.PLACE in meaning.kinds
    return word if right is None or is_place or is_title(word.key) else replace(word, key=right)


def vocabulary_for(text: str, vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary of the language that a text is most likely in."""
    return vocabulary.for_words(word.key for word in _words(text))


def _words(text: str) -> list[Word]:
    words: list[Word] = []
    stop = dash = minus = False
    for match in _WRITTEN.finditer(text):
        if match["stop"]:
            stop = True
        elif match["dash"]:
            before, after = text[: match.start()][-1:], text[match.end() :][:1]
            dash = True
            minus = not (before.isalnum() or after.isspace() or not after)
        elif match["word"] and not all(unicodedata.category(sign)[0] == "P" for sign in match["word"]):
            words.append(Word(match.start(), match.end(), fold(match["word"]), stop, dash, minus))
            stop = dash = minus = False
    return words


def _in_one_breath(words: list[Word]) -> list[Word]:
    """The first words up to a comma, a minus or a mere sign."""
    for place, word in enumerate(words[1:], 1):
        if word.after_stop or word.has_minus or not word.key:
            return words[:place]
    return words


def _time(words: list[Word], vocabulary: Vocabulary) -> tuple[Span | None, int]:
    """The years that the first words name, and how many words that takes: "'90s", "90-е", "años 90"."""
    words = _in_one_breath(words)
    meaning, count = vocabulary.longest([word.key for word in words])
    starts = Kind.DECADE in meaning.kinds and meaning.decade is None
    rest = words[count:] if starts else words
    if starts and rest:
        meaning, more = vocabulary.longest([word.key for word in rest])
        count += more if meaning.decade is not None else 0
    if meaning.decade is not None:
        return (meaning.decade, meaning.decade + 9), count
    match = _NUMBER.fullmatch(rest[0].key) if rest else None
    if match is None:
        return None, 0
    digits, ending = match["digits"], match["ending"].strip()
    taken = (count if starts else 0) + 1
    if not ending and len(rest) > 1 and rest[1].after_dash and rest[1].key in vocabulary.all.endings:
        ending, taken = rest[1].key, taken + 1
    if digits.endswith("0") and (ending in vocabulary.all.endings or (starts and not ending)):
        return _decade(digits), taken
    if len(digits) == 4 and not ending and not starts and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        return (int(digits), int(digits)), 1
    return None, 0


def _number(word: str, vocabulary: Vocabulary) -> tuple[int | None, Meaning]:
    """The number that a word is, and what its ending means: "6", "6yo", "90min"."""
    match = _SMALL_NUMBER.fullmatch(word)
    if match is None:
        return None, Meaning()
    ending = match["ending"].strip()
    meaning = vocabulary.all.meaning_of([ending]) if ending else Meaning()
    if meaning is None or (ending and meaning.kinds.isdisjoint({Kind.AGED, Kind.UNIT})):
        return None, Meaning()
    return int(match["digits"]), meaning


def _decade(digits: str) -> Span | None:
    first = int(digits)
    if len(digits) == 2:
        first += 1900 if first >= _THIS_CENTURY else 2000
    return (first, first + 9) if _FIRST_YEAR <= first <= _LAST_YEAR else None
