"""What the words of a wish mean, in a person's language and in English, as the Fluent files list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Self

from handlers.telegram.texts import FALLBACK, Language, Texts, Voice
from handlers.wishes.mood import Mood
from handlers.wishes.tag_words import TagWords
from storage.titles.folding import fold

GENRES = (
    "Action",
    "Adventure",
    "Animation",
    "Children",
    "Comedy",
    "Crime",
    "Documentary",
    "Drama",
    "Fantasy",
    "Film-Noir",
    "Horror",
    "IMAX",
    "Musical",
    "Mystery",
    "Romance",
    "Sci-Fi",
    "Thriller",
    "War",
    "Western",
)
"""MovieLens' genres; the order is the order of bits in a button, so new ones go to the end."""

DECADES = range(1920, 2030, 10)
"""Those that have names of their own."""

MOST_WORDS = 6
"""In a phrase or tag."""


class Kind(Enum):
    """What a phrase does in a wish, besides naming a genre, a mood or a decade."""

    NOT = auto()
    """The genre that follows is not wanted: "no", "without"."""
    LESS = auto()
    """What follows about fame is turned round: "little known", "not too popular"."""
    SOFTENER = auto()
    """May stand between the two: "too", "very"."""
    GEMS = auto()
    KNOWN = auto()
    LIKE = auto()
    """A title follows."""
    AGAIN = auto()
    AND = auto()
    BUT = auto()
    """Ends a title and whatever was not wanted."""
    BEFORE = auto()
    UNTIL = auto()
    AFTER = auto()
    SINCE = auto()
    FROM = auto()
    """One end of a range, or just that year: "from 1990 to 1995", "from 1990"."""
    TO = auto()
    """The year that follows is the other end of a range."""
    ON = auto()
    """What comes after the year before it is meant as well: "onwards"."""
    BACK = auto()
    """What comes before it: "and earlier"."""
    DECADE = auto()
    """The number that follows is a decade, as in "años 90"."""
    FILLER = auto()
    """Says nothing about films."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase may mean; what it does mean is for the words around it to say.

    Attributes:
        decade: its first year.
    """

    kinds: frozenset[Kind] = frozenset()
    genres: tuple[str, ...] = ()
    mood: Mood | None = None
    decade: int | None = None
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Phrases and their meanings.

    Attributes:
        meanings: folded phrase -> meaning.
        endings: of the number of a decade, as in "90s", folded.
        tags: what this catalogue's films are called.
    """

    meanings: Mapping[str, Meaning]
    endings: frozenset[str]
    tags: TagWords

    @classmethod
    def of(cls, voice: Voice, tags: TagWords) -> Self:
        """Read the lists of a language."""
        meanings: dict[str, Meaning] = {}
        for phrase, more in _listed(voice):
            known = meanings.get(phrase, Meaning())
            genres = (*known.genres, *(genre for genre in more.genres if genre not in known.genres))
            meanings[phrase] = Meaning(
                known.kinds | more.kinds, genres, more.mood or known.mood, more.decade or known.decade
            )
        return cls(meanings, frozenset(phrases(voice.plain("wish-decade-endings"))), tags)

    def besides(self, other: Vocabulary) -> Vocabulary:
        """This vocabulary, and what it does not know from another."""
        return replace(
            self, meanings={**other.meanings, **self.meanings}, endings=self.endings | other.endings
        )

    def longest(self, words: list[str]) -> tuple[Meaning, int]:
        """What the first of some words mean, and how many of them: the longest phrase counts.

        One of ours goes before a tag of the same length.
        """
        for count in range(min(len(words), MOST_WORDS), 0, -1):
            phrase = " ".join(words[:count])
            if phrase in self.meanings:
                return self.meanings[phrase], count
            # "not funny" may be a tag, but whoever writes it here wants no comedy.
            negated = Kind.NOT in self.meanings.get(words[0], Meaning()).kinds
            if phrase in self.tags.by_words and not negated:
                return Meaning(tag=self.tags.by_words[phrase]), count
        return Meaning(), 1


class Vocabularies:
    """The vocabulary of every language, each read when it is first asked for."""

    def __init__(self, texts: Texts, tags: Iterable[str]) -> None:
        self.tags = TagWords.of(tags)
        self._texts = texts
        self._read: dict[str, Vocabulary] = {}

    def of(self, voice: Voice) -> Vocabulary:
        """What people write who are spoken to so: their own language goes before English."""
        language = voice.language.lower().partition("-")[0]
        if language not in set(Language):
            language = FALLBACK
        if language not in self._read:
            read = Vocabulary.of(self._texts.voice(language), self.tags)
            english = self.of(self._texts.voice(FALLBACK)) if language != FALLBACK else read
            self._read[language] = read.besides(english)
        return self._read[language]


def phrases(listed: str) -> list[str]:
    """A list of a Fluent file, folded."""
    return [phrase for phrase in map(fold, listed.split(",")) if phrase]


def _listed(voice: Voice) -> Iterator[tuple[str, Meaning]]:
    """Every phrase of a language with one of its meanings."""
    kinds = {
        Kind.NOT: voice.plain("wish-not-words"),
        Kind.LESS: voice.plain("wish-less-words"),
        Kind.SOFTENER: voice.plain("wish-softener-words"),
        Kind.GEMS: voice.plain("wish-gem-words"),
        Kind.KNOWN: voice.plain("wish-known-words"),
        Kind.LIKE: voice.plain("wish-like-words"),
        Kind.AGAIN: voice.plain("wish-again-words"),
        Kind.AND: voice.plain("wish-and-words"),
        Kind.BUT: voice.plain("wish-but-words"),
        Kind.BEFORE: voice.plain("wish-before-words"),
        Kind.UNTIL: voice.plain("wish-until-words"),
        Kind.AFTER: voice.plain("wish-after-words"),
        Kind.SINCE: voice.plain("wish-since-words"),
        Kind.FROM: voice.plain("wish-from-words"),
        Kind.TO: voice.plain("wish-to-words"),
        Kind.ON: voice.plain("wish-on-words"),
        Kind.BACK: voice.plain("wish-back-words"),
        Kind.DECADE: voice.plain("wish-decade-starts"),
        Kind.FILLER: voice.plain("wish-fillers"),
    }
    for kind, listed in kinds.items():
        for phrase in phrases(listed):
            yield phrase, Meaning(frozenset({kind}))
    for genre in GENRES:
        for phrase in phrases(voice.plain("wish-genre-words", genre=genre)):
            yield phrase, Meaning(genres=(genre,))
    for mood in Mood:
        for phrase in phrases(voice.plain("wish-mood-words", mood=mood.name)):
            yield phrase, Meaning(mood=mood)
    for decade in DECADES:
        for phrase in phrases(voice.plain("wish-decade-words", decade=decade)):
            yield phrase, Meaning(decade=decade)
