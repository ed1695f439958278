"""What the words of a wish mean: the lists of the Fluent files, of all languages together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product

from handlers.telegram.texts import FALLBACK, Texts, Voice
from handlers.wishes.meanings import (
    ANY_ENDING,
    DECADES,
    GENRES,
    JOINED_ACROSS,
    LISTS,
    LONGEST_ENDING,
    Kind,
    Meaning,
)
from handlers.wishes.tag_words import TagWords
from handlers.wishes.traits import Trait
from handlers.wishes.typos import meant
from storage.titles.folding import fold

MOST_WORDS = 6
"""In a phrase or tag."""
SHORTEST_ABROAD = 5
"""Letters of a beginning that may be taken for a word of another language: "bob*" is no Bob in English."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases of one language, or of all with one language first.

    Attributes:
        meanings: folded phrase -> meaning; a word of it may end in `ANY_ENDING`.
        words: every single word of the phrases.
        endings: of the number of a decade, as in "90s", folded.
    """

    meanings: Mapping[str, Meaning]
    words: frozenset[str]
    endings: frozenset[str]

    def forms(self, word: str) -> list[str]:
        """A word, and the beginnings of words that it may be a form of, the longest first."""
        shortest = max(len(word) - LONGEST_ENDING, 2)
        beginnings = (word[:end] + ANY_ENDING for end in range(len(word), shortest - 1, -1))
        return [word, *(beginning for beginning in beginnings if beginning in self.words)]

    def meaning_of(self, words: list[str]) -> Meaning | None:
        """What a phrase means, in any of its forms; None where it is not listed."""
        if len(words) == 1 and words[0] in self.meanings:
            return self.meanings[words[0]]
        forms = [self.forms(word) for word in words]
        found = (self.meanings.get(" ".join(form)) for form in product(*forms))
        return next((meaning for meaning in found if meaning is not None), None)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What people write who are spoken to in one language; whatever language they write in.

    Attributes:
        own: the phrases of that language alone.
        all: the phrases of every language; where they contradict, that one's go first, then English.
        tags: what this catalogue's films are called.
        newest_year: of a film of the catalogue.
        others: those of the other languages.
    """

    own: Lexicon
    all: Lexicon
    tags: TagWords
    newest_year: int
    others: list[Vocabulary] = field(default_factory=list)

    def for_words(self, words: Iterable[str]) -> Vocabulary:
        """That of the language which the words are most likely in: this one's, unless another knows more."""
        words = list(words)

        def known(vocabulary: Vocabulary) -> int:
            own = vocabulary.own
            return sum(word in own.words or any(map(is_telling, own.forms(word)[1:])) for word in words)

        return max([self, *self.others], key=known)

    def longest(self, words: list[str]) -> tuple[Meaning, int]:
        """What the first of some words mean, and how many of them: the longest phrase counts.

        One of ours goes before a tag of the same length.
        """
        for count in range(min(len(words), MOST_WORDS), 0, -1):
            meaning = self.all.meaning_of(words[:count])
            if meaning is not None:
                return meaning, count
            phrase = " ".join(words[:count])
            # "not funny" may be a tag, but whoever writes it here wants nothing funny.
            negated = Kind.NOT in self.all.meanings.get(words[0], Meaning()).kinds
            if phrase in self.tags.by_words and not negated:
                return Meaning(tag=self.tags.by_words[phrase]), count
        return Meaning(), 1

    def meant_by(self, word: str) -> str | None:
        """The word of ours that somebody mistyped, if any; one for what films may be like goes first."""
        if len(self.all.forms(word)) > 1 or word in self.all.words or word in self.tags.by_words:
            return None
        english = next((other.own for other in self.others if other.own is not self.own), self.own)
        things = (_things(self.own), _things(english), (tag for tag in self.tags.by_words if " " not in tag))
        found = (meant(word, listed) for listed in (*things, self.own.words | english.words))
        return next((right for right in found if right is not None), None)


class Vocabularies:
    """The vocabulary of every language, read when one is first asked for."""

    def __init__(self, texts: Texts, tags: Iterable[str], newest_year: int) -> None:
        self.tags = TagWords.of(tags)
        self._newest_year = newest_year
        self._texts = texts
        self._read: dict[str, Vocabulary] = {}

    def of(self, voice: Voice) -> Vocabulary:
        """What people write who are spoken to so."""
        if not self._read:
            self._read = self._all()
        return self._read.get(voice.language.lower().partition("-")[0], self._read[FALLBACK])

    def _all(self) -> dict[str, Vocabulary]:
        languages = sorted(self._texts.languages, key=lambda language: language != FALLBACK)
        read = {
            language: Vocabulary(
                _of_language(self._texts.voice(language)),
                _of_all(self._texts, (language, *(other for other in languages if other != language))),
                self.tags,
                self._newest_year,
            )
            for language in languages
        }
        for vocabulary in read.values():
            vocabulary.others.extend(other for other in read.values() if other is not vocabulary)
        return read


def _things(lexicon: Lexicon) -> Iterator[str]:
    """The single words for what films may be like."""
    for phrase, meaning in lexicon.meanings.items():
        if " " not in phrase and (meaning.genres or meaning.trait):
            yield phrase


def is_telling(phrase: str) -> bool:
    """Whether a phrase says by itself what language it is: no word is the mere beginning of a short one."""
    beginnings = [word for word in phrase.split() if word.endswith(ANY_ENDING)]
    return all(len(word) > SHORTEST_ABROAD or not word.isascii() for word in beginnings)


def phrases(listed: str) -> list[str]:
    """A list of a Fluent file, folded."""
    return [phrase for phrase in (_folded(phrase) for phrase in listed.split(",")) if phrase]


def _folded(phrase: str) -> str:
    """A phrase whose words may end in `ANY_ENDING`."""
    if ANY_ENDING not in phrase:
        return fold(phrase)
    return " ".join(fold(word) + ANY_ENDING * word.endswith(ANY_ENDING) for word in phrase.split())


@cache
def _of_language(voice: Voice) -> Lexicon:
    """Read the lists of a language."""
    meanings: dict[str, Meaning] = {}
    for phrase, more in _listed(voice):
        known = meanings.get(phrase, Meaning())
        meanings[phrase] = Meaning(
            known.kinds | more.kinds,
            (*known.genres, *(genre for genre in more.genres if genre not in known.genres)),
            more.trait or known.trait,
            more.decade or known.decade,
        )
    words = frozenset(word for phrase in meanings for word in phrase.split())
    return Lexicon(meanings, words, frozenset(phrases(voice.plain("wish-decade-endings"))))


@cache
def _of_all(texts: Texts, languages: tuple[str, ...]) -> Lexicon:
    """The lists of all languages, the first one's before the second's."""
    read = [_of_language(texts.voice(language)) for language in languages]
    meanings: dict[str, Meaning] = {}
    for lexicon in read:
        for phrase, meaning in lexicon.meanings.items():
            if lexicon is not read[0] and not is_telling(phrase):
                continue
            known = meanings.get(phrase)
            meanings[phrase] = meaning if known is None else known.joined(meaning.kinds & JOINED_ACROSS)
    return Lexicon(
        meanings,
        frozenset(word for phrase in meanings for word in phrase.split()),
        frozenset().union(*(lexicon.endings for lexicon in read)),
    )


def _listed(voice: Voice) -> Iterator[tuple[str, Meaning]]:
    """Every phrase of a language with one of its meanings."""
    for kind, key in LISTS.items():
        for phrase in phrases(voice.plain(key)):
            yield phrase, Meaning(frozenset({kind}))
    for genre in GENRES:
        for phrase in phrases(voice.plain("wish-genre-words", genre=genre)):
            yield phrase, Meaning(genres=(genre,))
    for trait in Trait:
        for phrase in phrases(voice.plain("wish-trait-words", trait=trait.name)):
            yield phrase, Meaning(trait=trait)
    for decade in DECADES:
        for phrase in phrases(voice.plain("wish-decade-words", decade=decade)):
            yield phrase, Meaning(decade=decade)
