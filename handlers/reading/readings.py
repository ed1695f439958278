"""Every way to read a message, each with how much of it that explains; the best comes first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from handlers.reading.lookups import LookUps
from handlers.reading.pasted import Pasted, Service, film_pasted, pasted
from handlers.reading.rated_title import Understood, understand
from handlers.reading.sentences import Sentences, Talk, opinion_in, talk_in, with_digits
from handlers.reading.stars_in_words import readings as _with_stars
from handlers.reading.stars_in_words import stars_alone
from handlers.wishes.reading import understand as read_wish
from handlers.wishes.vocabulary import Vocabulary
from handlers.wishes.wish import Wish
from recsys.domain import Film, MovieId
from storage.titles.folding import fold
from storage.titles.likeness import Likeness

CLOSE = 0.15
"""A reading whose score is this near to the best one's is offered besides."""

PASTED, SEVERAL, ORDER, STARS_ALONE = 3.0, 2.0, 1.2, 1.1
EXACT, POLITE, ASKED, OPINION = 1.0, 0.99, 0.97, 0.98
WISHED, THEME = 0.96, 1.05
"""Of a wish that explains every word; of one for a theme, beside a film of that name that few people know."""
PARTLY = 0.3
"""Of a wish that explains half of the words or fewer, and says nothing of films."""
CALLED = {Likeness.EXACT: EXACT, Likeness.MISSPELT: 0.9, Likeness.BEGINNING: 0.85, Likeness.PART: 0.4}
SEQUEL, SEQUEL_NOT_HERE, PARTS, NOT_HERE = 0.98, 0.95, 0.4, 0.35

_ITEMS = re.compile(r"[,;\n]+")
MOST_ITEMS = 20


@dataclass(frozen=True, slots=True)
class Title:
    """A film's title, with stars or without."""

    understood: Understood
    score: float


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about a film."""

    understood: Understood
    score: float = ASKED


@dataclass(frozen=True, slots=True)
class Wished:
    """What picks should be like."""

    wish: Wish
    score: float


@dataclass(frozen=True, slots=True)
class Said:
    """What is about no film."""

    talk: Talk
    score: float


@dataclass(frozen=True, slots=True)
class OfShown:
    """Stars for the film that is on the screen."""

    half_stars: int
    score: float


@dataclass(frozen=True, slots=True)
class Several:
    """Several titles with stars."""

    items: tuple[Understood, ...]
    score: float = SEVERAL


@dataclass(frozen=True, slots=True)
class Reference:
    """An id, a link or a file's name.

    Attributes:
        movie_id: the film, if it is here and was named by an id.
        understood: the title that it names instead, with stars if those were written besides.
        half_stars: written besides.
    """

    pasted: Pasted
    movie_id: MovieId | None
    understood: Understood | None
    half_stars: int | None
    score: float = PASTED


AnyReading = Title | Asked | Wished | Said | OfShown | Several | Reference


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads messages. Nothing of it is asynchronous: a title search takes milliseconds, so use a thread.

    Attributes:
        spoken: what people say, in their own language and in English.
        is_known: whether many people know a film.
    """

    spoken: Sequence[Sentences]
    vocabulary: Vocabulary
    lookups: LookUps
    films: Mapping[MovieId, Film]
    is_known: Callable[[MovieId], bool]
    is_sample: bool = False

    def readings(self, text: str) -> list[AnyReading]:
        """Every reading of a text, the best first; there is one at least."""
        return sorted(self._all(text), key=lambda reading: -reading.score)

    def _all(self, text: str) -> Iterator[AnyReading]:
        paste = pasted(text)
        if paste is not None:
            yield self._reference(paste)
            return
        words = " ".join(text.split())
        talk = talk_in(self.spoken, words)
        if talk is not None:
            yield Said(talk, ORDER if talk.is_order else POLITE)
        alone = stars_alone(with_digits(self.spoken, words))
        if alone is not None and alone.half_stars:
            yield OfShown(alone.half_stars, STARS_ALONE)
        opinion = opinion_in(self.spoken, words)
        if opinion is not None:
            yield OfShown(opinion, OPINION)
        several = self._several(text)
        if several is not None:
            yield several
        title = self._title(words)
        yield title
        asked = self._asked(words)
        if asked is not None:
            yield asked
        wished = self._wished(words, title.understood) if talk is None else None
        if wished is not None:
            yield wished

    def _reference(self, paste: Pasted) -> Reference:
        movie_id = film_pasted(self.films, paste, is_sample=self.is_sample)
        rest = with_digits(self.spoken, paste.rest)
        stars = stars_alone(rest)
        half_stars = stars.half_stars if stars else None
        understood = understand(self.lookups, paste.key) if paste.service is Service.TITLE else None
        return Reference(paste, movie_id, understood, half_stars)

    def _title(self, words: str) -> Title:
        understood = self.title(words)
        found = understood.found
        if found.sequel is not None and not understood.reading.number:
            return Title(understood, SEQUEL if found.films else SEQUEL_NOT_HERE)
        if found.films:
            return Title(understood, CALLED[found.likeness])
        return Title(understood, PARTS if found.parts else NOT_HERE)

    def stars_alone(self, words: str) -> int | None:
        """Half stars, where words are stars or an opinion and nothing else."""
        alone = stars_alone(with_digits(self.spoken, words))
        return alone.half_stars if alone is not None else opinion_in(self.spoken, words)

    def title(self, words: str, *, stars_expected: bool = False) -> Understood:
        """A title, with stars or without; see `understand`."""
        words = with_digits(self.spoken, words)
        return understand(self.lookups, words, stars_expected=stars_expected)

    def _several(self, text: str) -> Several | None:
        """Titles with stars, one after another: "matrix 4, alien 3.5"."""
        parts = [part.strip() for part in _ITEMS.split(text) if part.strip()]
        if not 1 < len(parts) <= MOST_ITEMS:
            return None
        items = [self._item(part) for part in parts]
        rated = [item for item in items if item is not None]
        return Several(tuple(rated)) if len(rated) == len(parts) else None

    def _item(self, words: str) -> Understood | None:
        """In a list of ratings a number is stars, unless the words are a title just so."""
        item = self.title(words)
        if item.other is not None and item.found.likeness is not Likeness.EXACT:
            _, half_stars = item.other
            stars = next(one for one in _with_stars(words) if one.half_stars == half_stars)
            return Understood(stars, self.lookups.of(stars.title))
        return item if item.reading.half_stars else None

    def _asked(self, words: str) -> Asked | None:
        titles = (one.title_asked_about(words) for one in self.spoken)
        title = next((title for title in titles if title), None)
        if title is None:
            return None
        found = self.lookups.of(title)
        is_named = found.films or found.year
        return Asked(understand(self.lookups, title)) if is_named else None

    def _wished(self, words: str, title: Understood) -> Wished | None:
        wish = read_wish(words, self.vocabulary, self.lookups.called)
        folded = fold(words)
        asks = any(f" {phrase} " in f" {folded} " for one in self.spoken for phrase in one.asks)
        if asks:
            return Wished(wish, WISHED)
        is_a_date = title.found.year is not None and replace(wish, first_year=None, last_year=None).is_empty
        if wish.is_empty or folded.isdigit() or is_a_date:
            return None
        is_theme = not (wish.genres or wish.no_genres or wish.first_year or wish.last_year or wish.like)
        if wish.explained >= 1 and is_theme and title.films and not wish.is_open:
            is_known = any(self.is_known(match.movie_id) for match in title.films)
            return Wished(wish, WISHED - CLOSE / 2 if is_known else THEME)
        if any(word in one.film_words for one in self.spoken for word in folded.split()):
            return Wished(wish, WISHED * max(wish.explained, 0.5))
        return Wished(wish, WISHED * wish.explained if wish.explained > 0.5 else PARTLY)
