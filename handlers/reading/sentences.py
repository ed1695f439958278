"""What people say besides titles: orders, thanks, questions about a film, stars in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from handlers.telegram.texts import FALLBACK, Voice
from handlers.wishes.vocabulary import phrases
from storage.titles.folding import fold

NUMBERS = range(1, 11)
HALF_STARS = range(2, 11, 2)
"""Whole stars, counted in halves."""

_NUMBER = r"(?P<number>\d{1,2}(?:[.,]\d)?½?)(?P<scale>\s*(?:/|out of|von|de|из)\s*(?:10|5))?"
_STAR_NAMES = r"(?:stars?|estrellas?|estrelas?|sterne?n?|зв[её]зд\w*)"
_HIGHEST = 5
"""A whole number above this, given to a film in a sentence, is out of ten."""


class Talk(StrEnum):
    """What a message says that is about no film."""

    HELLO = "hello"
    THANKS = "thanks"
    MORE = "more"
    UNDO = "undo"
    HELP = "help"
    YES = "yes"
    WHO = "who"

    @property
    def is_order(self) -> bool:
        """Whether something is to be done, which goes before a film of that name."""
        return self not in {Talk.HELLO, Talk.THANKS}


@dataclass(frozen=True, slots=True)
class Sentences:
    """What people of one language say.

    Attributes:
        talk: folded phrases, and what each says.
        asks: folded phrases that ask for picks outright.
        film_words: folded words that speak of films as such, which no title alone would have.
        about_film: sentences around a title.
        ratings: sentences around a title and a number.
        opinions: folded phrases, and the half stars that each stands for.
        numbers: words for the whole stars and halves of them, as digits.
    """

    talk: dict[str, Talk]
    asks: tuple[str, ...]
    film_words: frozenset[str]
    about_film: tuple[re.Pattern[str], ...]
    ratings: tuple[re.Pattern[str], ...]
    opinions: dict[str, int]
    numbers: tuple[tuple[re.Pattern[str], str], ...]

    def title_asked_about(self, words: str) -> str | None:
        """The title in a question about a film: "is heat any good?"."""
        matches = (pattern.fullmatch(words.strip(" ?!.¿¡")) for pattern in self.about_film)
        return next((match["film"].strip() for match in matches if match), None)

    def with_digits(self, words: str) -> str:
        """Stars in words as digits, at the end: "i give heat a nine", "heat four stars"."""
        for pattern, digits in self.numbers:
            words = pattern.sub(digits, words)
        for pattern in self.ratings:
            match = pattern.fullmatch(words.strip(" !."))
            if match:
                number, scale = match["number"], match["scale"] or ""
                is_of_ten = not scale and number.isdigit() and int(number) > _HIGHEST
                return f"{match['film'].strip()} {number}{scale or ('/10' if is_of_ten else '/5')}"
        return words


def sentences_of(voice: Voice) -> tuple[Sentences, ...]:
    """What somebody may say who is spoken to so: in their own language or in English."""
    languages = dict.fromkeys([voice.language.lower().partition("-")[0], FALLBACK])
    return tuple(_read(voice.texts.voice(language)) for language in languages)


@cache
def _read(voice: Voice) -> Sentences:
    talk = {
        Talk.HELLO: voice.plain("talk-hello"),
        Talk.THANKS: voice.plain("talk-thanks"),
        Talk.MORE: voice.plain("talk-more"),
        Talk.UNDO: voice.plain("talk-undo"),
        Talk.HELP: voice.plain("talk-help"),
        Talk.YES: voice.plain("talk-yes"),
        Talk.WHO: voice.plain("talk-who"),
    }
    halves = {half: phrases(voice.plain("talk-opinion", half_stars=half)) for half in HALF_STARS}
    return Sentences(
        talk={phrase: kind for kind, listed in talk.items() for phrase in phrases(listed)},
        asks=tuple(phrases(voice.plain("talk-ask"))),
        film_words=frozenset(phrases(voice.plain("talk-film-words"))),
        about_film=_patterns(voice.plain("talk-about-film")),
        ratings=_patterns(voice.plain("talk-rating")),
        opinions={phrase: half for half, listed in halves.items() for phrase in listed},
        numbers=_numbers(voice),
    )


def _patterns(listed: str) -> tuple[re.Pattern[str], ...]:
    """Sentences with "…" for a title and "#" for a number, the longest first."""
    found = sorted((sentence.strip() for sentence in listed.split(",")), key=len, reverse=True)
    return tuple(
        re.compile(
            re.escape(sentence)
            .replace("…", "(?P<film>.+?)")
            .replace(r"\#", f"{_NUMBER}(?:\\s*{_STAR_NAMES})?"),
            re.IGNORECASE,
        )
        for sentence in found
        if sentence
    )


def _numbers(voice: Voice) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Words before "stars" and their digits, those with a half first."""
    with_half: list[tuple[str, str]] = []
    whole: list[tuple[str, str]] = []
    half = "|".join(map(re.escape, _listed(voice.plain("stars-and-a-half"))))
    for number in NUMBERS:
        for word in _listed(voice.plain("stars-number-words", number=number)):
            with_half.append((rf"\b(?:{re.escape(word)}|{number})\s+(?:{half})", f"{number}.5"))
            whole.append((rf"\b{re.escape(word)}", str(number)))
    return tuple(
        (re.compile(rf"{pattern}\s+(?={_STAR_NAMES}\b)", re.IGNORECASE), f"{digits} ")
        for pattern, digits in (*with_half, *whole)
    )


def _listed(listed: str) -> list[str]:
    return [word.strip() for word in listed.split(",") if word.strip()]


def talk_in(spoken: Iterable[Sentences], words: str) -> Talk | None:
    """What words say that are about no film."""
    folded = fold(words)
    return next((one.talk[folded] for one in spoken if folded in one.talk), None)


def opinion_in(spoken: Iterable[Sentences], words: str) -> int | None:
    """The half stars that an opinion stands for: "loved it"."""
    folded = fold(words)
    return next((one.opinions[folded] for one in spoken if folded in one.opinions), None)


def with_digits(spoken: Sequence[Sentences], words: str) -> str:
    """`Sentences.with_digits` of the first language that finds stars in words."""
    return next((digits for one in spoken if (digits := one.with_digits(words)) != words), words)
