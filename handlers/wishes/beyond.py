"""What films have that nothing can be picked by yet: running times, people, studios, countries."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from handlers.wishes.meanings import Kind
from handlers.wishes.phrases import Piece

Span = tuple[int, int]
"""First and last piece, both included."""

_SURNAMES_FROM = 2
"""Words from which what follows "with" is a name even where it is written small."""


def beyond(text: str, found: Sequence[Piece], at: int) -> Span | None:
    """The pieces that name such a thing, if some do from this one on."""
    if found[at].is_a(Kind.PLACE, Kind.STUDIO, Kind.LENGTH):
        return at, at
    return _running_time(found, at) or _person(text, found, at)


def _running_time(found: Sequence[Piece], at: int) -> Span | None:
    """A time in numbers: "under 2 hours", "90 min", "less than an hour"."""
    is_limit = found[at].is_a(Kind.LIMIT)
    place = _past(found, at + 1, lambda piece: piece.is_a(Kind.FILLER)) if is_limit else at
    if is_limit and place + 1 < len(found) and not found[place].is_clear and found[place].number is None:
        place += 1  # a number in words
    if place < len(found) and found[place].number is not None:
        if found[place].is_a(Kind.UNIT):
            return at, place
        place += 1
    elif not is_limit:
        return None
    return (at, place) if place < len(found) and found[place].is_a(Kind.UNIT) else None


def _person(text: str, found: Sequence[Piece], at: int) -> Span | None:
    """A name after "directed by"; after a mere "with" only what looks like one."""
    if not found[at].is_a(Kind.PERSON, Kind.WITH):
        return None
    first = _past(found, at + 1, lambda piece: piece.is_a(Kind.FILLER))
    last = _past(found, first, _may_be_named) - 1
    if last < first or found[first].after_stop:
        return None
    n_words = sum(piece.n_words for piece in found[first : last + 1])
    is_capital = text[found[first].start].isupper()
    is_long = n_words >= _SURNAMES_FROM and first == at + 1
    if found[at].is_a(Kind.PERSON) or is_long or is_capital:
        return first, last
    return None


def _may_be_named(piece: Piece) -> bool:
    return (not piece.is_clear and piece.number is None) or piece.meaning.tag is not None


def _past(found: Sequence[Piece], place: int, goes_on: Callable[[Piece], bool]) -> int:
    """The first place from which it does not go on; a stop ends it."""
    start = place
    while place < len(found) and goes_on(found[place]) and not (place > start and found[place].after_stop):
        place += 1
    return place
