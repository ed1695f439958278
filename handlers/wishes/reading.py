"""Reading a wish: "funny 90s films like Alien, not animation", in any order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache

from handlers.wishes.adventure import Adventure
from handlers.wishes.ages import age_of
from handlers.wishes.beyond import beyond
from handlers.wishes.eras import era_of, with_era
from handlers.wishes.meanings import Kind, Meaning
from handlers.wishes.phrases import Piece, Span, pieces, vocabulary_for
from handlers.wishes.traits import MOST_TRAITS, Trait
from handlers.wishes.vocabulary import Vocabulary
from handlers.wishes.wish import MOST_TAGS, Wish
from storage import Match
from storage.titles.matching import is_exact

MOST_TITLES = 6
"""Readings of the words after "like" that are looked up."""
WORDS_BETWEEN = 2
"""Words that say nothing and may stand between "before" and its year: "before the year 1980"."""
CHILD_UNTIL = 12
"""Years of age."""

_SILENT = (Kind.FILLER, Kind.SOFTENER, Kind.LIKE, Kind.AND, Kind.BUT, Kind.WITH)
"""What needs no mention where it does nothing."""
_SIDES = (Kind.BEFORE, Kind.UNTIL, Kind.AFTER, Kind.SINCE, Kind.FROM)

_OTHERWISE = {Kind.BEFORE: Kind.SINCE, Kind.AFTER: Kind.UNTIL}
"""What somebody means who does not want films of before or after a year."""

FilmCalled = Callable[[str], Match | None]
"""The film that a title means, if any."""


def understand(text: str, vocabulary: Vocabulary, film_called: FilmCalled) -> Wish:
    """Read what films should be like out of free text; what cannot be read is kept as unclear."""
    look_up = cache(film_called)

    def is_title(word: str) -> bool:
        match = look_up(word)
        return match is not None and is_exact(match)

    vocabulary = vocabulary_for(text, vocabulary)
    reading = _Reading(text, pieces(text, vocabulary, is_title), look_up)
    at = 0
    while at < len(reading.found):
        at = reading.read(at)
    return with_era(reading.wish(), reading.era, vocabulary.newest_year)


@dataclass(slots=True)
class _Unclear:
    """Words in a row that were not understood.

    Attributes:
        start: the first of these pieces.
        lead: the piece that led to it, a "not" or a "like", which belongs to them unless it found its match.
    """

    start: int
    end: int
    lead: int | None


@dataclass(slots=True)
class _Reading:
    """A wish as far as it was read.

    Attributes:
        negated: the piece that says "not" to what follows.
        led: that "not", or a "like" for whose title there is no film.
        listed: up to this piece the "not" holds on: "no horror, war or crime".
        used: those leads that found something to belong to.
        silent: pieces that say nothing where they stand.
    """

    text: str
    found: list[Piece]
    film_called: FilmCalled
    genres: set[str] = field(default_factory=set)
    no_genres: set[str] = field(default_factory=set)
    traits: set[Trait] = field(default_factory=set)
    no_traits: set[Trait] = field(default_factory=set)
    era: Kind | None = None
    so_far: Wish = field(default_factory=Wish)
    negated: int | None = None
    led: int | None = None
    listed: int = -1
    used: set[int] = field(default_factory=set)
    silent: set[int] = field(default_factory=set)
    unclear: list[_Unclear] = field(default_factory=list)

    def read(self, at: int) -> int:
        """Read on from a piece, and tell which piece comes next."""
        piece = self.found[at]
        if at > self.listed and (piece.after_stop or piece.is_a(Kind.BUT)):
            self.negated = self.led = None
        return (
            self._fame(at)
            or self._years(at)
            or self._age(at)
            or self._beyond(at)
            or self._like(at)
            or self._phrase(at)
        )

    def wish(self) -> Wish:
        """What was read."""
        runs: list[str] = []
        left: set[int] = set()
        for run in self.unclear:
            first = run.start if run.lead is None or run.lead in self.used else run.lead
            runs.append(self.text[self.found[first].start : self.found[run.end].end])
            left.update(range(first, run.end + 1))
        return replace(
            self.so_far,
            genres=frozenset(self.genres - self.no_genres),
            no_genres=frozenset(self.no_genres),
            traits=frozenset(self.traits - self.no_traits),
            no_traits=frozenset(sorted(self.no_traits)[:MOST_TRAITS]),
            unclear=tuple(dict.fromkeys(runs)),
            explained=self._explained(left),
        )

    def _explained(self, left: set[int]) -> float:
        """The share of the words that say something, of all but those that say nothing."""
        counted = [(at, piece.n_words) for at, piece in enumerate(self.found) if at not in self.silent]
        total = sum(n_words for _, n_words in counted)
        return sum(n_words for at, n_words in counted if at not in left) / total if total else 0.0

    def _fame(self, at: int) -> int | None:
        """How well known films should be; the last that was said counts."""
        start = self.found[at]
        less = start.has_minus or start.is_a(Kind.LESS) or self.negated is not None
        place = at + 1 if start.is_a(Kind.LESS) and not start.is_a(Kind.GEMS, Kind.KNOWN) else at
        while self._follows(place, at) and self.found[place].is_a(Kind.SOFTENER):
            place += 1
        if not self._follows(place, at) or not self.found[place].is_a(Kind.GEMS, Kind.KNOWN):
            return None
        gems = self.found[place].is_a(Kind.GEMS) != less
        self.so_far = replace(self.so_far, adventure=Adventure.GEMS if gems else Adventure.WELL_KNOWN)
        return self._after_thing(place, negated=False)

    def _years(self, at: int) -> int | None:
        """A year, a decade, a range of them, or all before or after one."""
        side = next((side for side in _SIDES if self.found[at].is_a(side)), None)
        first = at if side is None else self._past_fillers(at + 1)
        years = self.found[first].years if first < len(self.found) else None
        if (
            self.negated is not None
            and years is not None
            and side in {None, Kind.FROM}
            and years[0] < years[1]
        ):
            self.so_far = replace(self.so_far, no_decade=years[0])
            return self._after_thing(first, negated=False)
        if self.negated is not None:
            side = _OTHERWISE.get(side) if side else None
            years = years if side else None
        if years is None:
            return None
        self._after_thing(first, negated=False)
        place = first + 1
        other = self._other_end(place) if side in {None, Kind.FROM, Kind.SINCE} else None
        if other is not None:
            end = self.found[other].years or years
            self._set_years((min(years[0], end[0]), max(years[1], end[1])))
            return other + 1
        beyond = self._goes_on(place, is_from=side in {Kind.FROM, Kind.SINCE})
        self._limit(beyond or side, years)
        return place if beyond is None else place + 1

    def _goes_on(self, place: int, *, is_from: bool) -> Kind | None:
        """What the phrase after a year makes of it: "2000 and later", "from 2000 on", "1980 or older"."""
        if place < len(self.found):
            piece = self.found[place]
            if piece.is_a(Kind.ON) and (is_from or not piece.is_a(Kind.FILLER)):
                return Kind.SINCE
            if piece.is_a(Kind.BACK):
                return Kind.UNTIL
        return None

    def _limit(self, side: Kind | None, years: Span) -> None:
        if side is Kind.BEFORE:
            self.so_far = replace(self.so_far, last_year=years[0] - 1)
        elif side is Kind.UNTIL:
            self.so_far = replace(self.so_far, last_year=years[1])
        elif side is Kind.AFTER:
            self.so_far = replace(self.so_far, first_year=years[1] + 1)
        elif side is Kind.SINCE:
            self.so_far = replace(self.so_far, first_year=years[0])
        else:
            self._set_years(years)

    def _set_years(self, years: Span) -> None:
        self.so_far = replace(self.so_far, first_year=years[0], last_year=years[1])

    def _other_end(self, place: int) -> int | None:
        """Where the other end of a range stands, if what comes after its first end makes one."""
        if place >= len(self.found):
            return None
        link = self.found[place]
        if link.is_a(Kind.TO, Kind.AND):
            place = self._past_fillers(place + 1)
        elif not (link.after_dash or link.has_minus):
            return None
        return place if place < len(self.found) and self.found[place].years else None

    def _past_fillers(self, place: int) -> int:
        for _ in range(WORDS_BETWEEN):
            if place < len(self.found) and self.found[place].is_a(Kind.FILLER):
                place += 1
        return place

    def _age(self, at: int) -> int | None:
        """How old somebody is: a child sees films for children, a minor none that are for adults only."""
        found = age_of(self.found, at)
        if found is None:
            return None
        age, last = found
        if age <= CHILD_UNTIL:
            self.traits.add(Trait.KIDS)
        else:
            self.no_genres.add("Horror")
            self.no_traits |= {Trait.VIOLENT, Trait.SEXY}
        return self._after_thing(last, negated=False)

    def _beyond(self, at: int) -> int | None:
        """Something that nothing can be picked by; "not too long" with its "not"."""
        span = beyond(self.text, self.found, at)
        if span is None:
            return None
        first, last = span
        start = self.led if self.led is not None and self.negated is not None else first
        words = self.text[self.found[start].start : self.found[last].end]
        self.so_far = replace(self.so_far, beyond=tuple(dict.fromkeys((*self.so_far.beyond, words))))
        return self._after_thing(last, negated=False)

    def _like(self, at: int) -> int | None:
        """A film to go by: of the words that may be its title, those that come closest to one."""
        if not self.found[at].is_a(Kind.LIKE) or self.negated is not None:
            return None
        if self.so_far.like is not None:
            self.led = at
            return None
        titles = []
        for end in self._ends_of_title(at + 1):
            match = self.film_called(self.text[self.found[at + 1].start : self.found[end - 1].end])
            if match is not None:
                titles.append((match, end))
                if is_exact(match):  # no shorter reading is looked up
                    break
        if not titles:
            self.led = at
            return None
        match, end = max(titles, key=lambda title: title[0].similarity)  # the longest of equals
        self.so_far = replace(self.so_far, like=match.movie_id)
        return end

    def _ends_of_title(self, start: int) -> list[int]:
        """Where a title may end, the longest first: before a stop, before a word that means something."""
        ends = [
            end
            for end in range(start + 1, len(self.found) + 1)
            if end == len(self.found) or self.found[end].after_stop or self.found[end].is_clear
        ]
        return ends[::-1] if len(ends) <= MOST_TITLES else [ends[-1], *ends[MOST_TITLES - 2 :: -1]]

    def _phrase(self, at: int) -> int:
        """What films are like, a time in words, a wish to see something again; else what says nothing."""
        piece = self.found[at]
        negated = self.negated is not None or piece.has_minus
        if piece.is_thing:
            if negated:
                return self._unwanted(at)
            if not self._want(piece.meaning):
                self._leave(at)
                return at + 1
        elif (era := era_of(piece, negated=negated)) is not None:
            self.era = era
        elif piece.is_a(Kind.ADULT):
            (self.traits if negated else self.no_traits).add(Trait.KIDS)
        elif piece.is_a(Kind.AGAIN):
            self.so_far = replace(self.so_far, again=self.so_far.again or not negated)
        else:
            if piece.is_a(Kind.NOT) or self._is_less(at):
                self.negated = self.led = at
            elif piece.is_a(*_SILENT) or self._counts_films(at):
                self.silent.add(at)
            else:
                self._leave(at)
            return at + 1
        return self._after_thing(at, negated=negated)

    def _is_less(self, at: int) -> bool:
        """Whether films should have less of what follows: "less violent"."""
        return self.found[at].is_a(Kind.LESS) and self._follows(at + 1, at) and self.found[at + 1].is_thing

    def _counts_films(self, at: int) -> bool:
        """Whether a number only says how many: "5 comedies"."""
        return self.found[at].number is not None and self._follows(at + 1, at) and self.found[at + 1].is_thing

    def _want(self, meaning: Meaning) -> bool:
        """Whether a wish has room for it."""
        if meaning.genres:
            self.genres.update(meaning.genres)
        elif meaning.trait is not None:
            if len(self.traits | {meaning.trait}) > MOST_TRAITS:
                return False
            self.traits.add(meaning.trait)
        elif meaning.tag is not None:
            tags = tuple(dict.fromkeys((*self.so_far.tags, meaning.tag)))
            if len(tags) > MOST_TAGS:
                return False
            self.so_far = replace(self.so_far, tags=tags)
        return True

    def _unwanted(self, at: int) -> int:
        """What "not" is said of: several genres together, else the traits of what follows, else its genre."""
        last = at
        while not self.found[at].has_minus and self._follows(last + 1, at) and self.found[last + 1].is_thing:
            last += 1
        meanings = [piece.meaning for piece in self.found[at : last + 1]]
        genres = frozenset(genre for meaning in meanings for genre in meaning.genres)
        traits = {meaning.trait for meaning in meanings if meaning.trait is not None and not meaning.genres}
        tags = tuple(meaning.tag for meaning in meanings if meaning.tag is not None)
        if len(genres) > 1:
            self.so_far = replace(self.so_far, no_mix=genres)
        elif traits:
            self.no_traits |= traits
            if self.negated is None or not self.found[self.negated].is_a(Kind.NONE):
                self.genres |= genres
        elif tags:
            self.so_far = replace(self.so_far, no_tags=tags[:1])
        else:
            self.no_genres |= genres
        return self._after_thing(last, negated=True)

    def _after_thing(self, at: int, *, negated: bool) -> int:
        """A "not" is used up by what it was said of, save that "no horror or war" says it of both."""
        if self.led is not None:
            self.used.add(self.led)
        self.led = None
        if negated and (last := self._end_of_list(at)) is not None:
            self.listed = max(self.listed, last)
        if not (negated and at < self.listed):
            self.negated = None
        return at + 1

    def _end_of_list(self, at: int) -> int | None:
        """The last thing of "horror, war or crime"; None where no "or" or "and" makes a list."""
        place = at + 1
        while place < len(self.found) and self.found[place].is_thing and self.found[place].after_stop:
            place += 1
        joins = place + 1 < len(self.found) and self.found[place].is_a(Kind.AND)
        has_commas = place > at + 1
        if not joins or (self.found[place].after_stop and not has_commas):
            return None
        return place + 1 if self.found[place + 1].is_thing and not self.found[place + 1].after_stop else None

    def _leave(self, at: int) -> None:
        """Keep words that were not understood, in one with those right before them."""
        last = self.unclear[-1] if self.unclear else None
        if (
            last is not None
            and all(
                piece.is_a(Kind.FILLER, Kind.AND) and not piece.after_stop
                for piece in self.found[last.end + 1 : at]
            )
            and not self.found[at].after_stop
        ):
            last.end = at
        else:
            self.unclear.append(_Unclear(at, at, self.led))

    def _follows(self, place: int, start: int) -> bool:
        """Whether a piece is there, with no stop between it and an earlier one."""
        return place < len(self.found) and not any(
            piece.after_stop for piece in self.found[start + 1 : place + 1]
        )
