"""Times in words, by the years that a catalogue reaches up to: "old", "recent", "the newest"."""

from __future__ import annotations

from dataclasses import replace

from handlers.wishes.adventure import Adventure
from handlers.wishes.meanings import Kind
from handlers.wishes.phrases import Piece
from handlers.wishes.wish import Wish

OLD_UNTIL = 1979
MODERN_FROM = 2000
RECENT_YEARS, NEWEST_YEARS = 8, 3
"""Up to the newest of the catalogue."""

_ERAS = (Kind.NEWER, Kind.OLDER, Kind.OLD, Kind.MODERN, Kind.NEWEST, Kind.RECENT, Kind.CLASSIC)
_OTHERWISE = {
    Kind.OLD: Kind.MODERN,
    Kind.CLASSIC: Kind.MODERN,
    Kind.OLDER: Kind.NEWER,
    Kind.NEWER: Kind.OLDER,
}


def era_of(piece: Piece, *, negated: bool) -> Kind | None:
    """The time that a phrase is about, or the other one where it is not wanted."""
    era = next((era for era in _ERAS if piece.is_a(era)), None)
    return _OTHERWISE.get(era, Kind.OLD) if era is not None and negated else era


def with_era(wish: Wish, era: Kind | None, newest_year: int) -> Wish:
    """A wish with a time that was said in words; years that were said outweigh it."""
    if era is None:
        return wish
    if era in {Kind.NEWER, Kind.OLDER} and wish.like is not None:
        return replace(wish, newer=era is Kind.NEWER)
    if era is Kind.CLASSIC and wish.adventure is Adventure.AS_SET:
        wish = replace(wish, adventure=Adventure.WELL_KNOWN)
    if wish.first_year or wish.last_year:
        return wish
    if era in {Kind.OLD, Kind.CLASSIC, Kind.OLDER}:
        return replace(wish, last_year=OLD_UNTIL)
    if era is Kind.MODERN:
        return replace(wish, first_year=MODERN_FROM)
    return replace(wish, first_year=newest_year + 1 - (NEWEST_YEARS if era is Kind.NEWEST else RECENT_YEARS))
