"""How old somebody is who is to see a film: "6 year old", "ages 7 to 10", "9yr old"."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.wishes.meanings import Kind
from handlers.wishes.phrases import Piece

MINOR_UNTIL = 17
"""Years of age; more may be the years of a film."""

_LEADS = (Kind.AGED, Kind.LIMIT, Kind.BEFORE, Kind.UNTIL, Kind.AFTER, Kind.SINCE, Kind.FROM)


def age_of(found: Sequence[Piece], at: int) -> tuple[int, int] | None:
    """The age that stands from a piece on, the lower one of a range, and its last piece; None for none."""
    leads = found[at].number is None and found[at].is_a(*_LEADS)
    first = at + 1 if leads else at
    age = found[first].number if first < len(found) else None
    if age is None or age > MINOR_UNTIL:
        return None
    last = _other_end(found, first)
    if _goes_on(found, last, Kind.AGED):
        last += 1
    elif not found[first].is_a(Kind.AGED) and not (leads and found[at].is_a(Kind.AGED)):
        return None
    return age, last + 1 if _goes_on(found, last, Kind.AGED, Kind.OLD) else last


def _other_end(found: Sequence[Piece], first: int) -> int:
    """Where the other end of a range of ages stands, "7 to 10" or "7-10"; itself where there is none."""
    place = first + 1
    if _goes_on(found, first, Kind.TO, Kind.AND):
        place += 1
    elif place >= len(found) or not found[place].after_dash:
        return first
    is_number = place < len(found) and found[place].number is not None and not found[place].after_stop
    return place if is_number else first


def _goes_on(found: Sequence[Piece], place: int, *kinds: Kind) -> bool:
    """Whether the next piece is of such a kind, with no stop before it."""
    return place + 1 < len(found) and found[place + 1].is_a(*kinds) and not found[place + 1].after_stop
