"""Every way of naming a film that can be worked out from its titles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from recsys.domain import Film
from storage.titles.folding import PARTS, canonical, compact, fold, initials, without_article

# Where a title falls into the name of its series and its own: "Series: Title", "Series - Title",
# "Series and the Title".
_SUBTITLE = re.compile(r":\s+|\s+[-–—]\s+")
_AND_THE = re.compile(r"\s+and\s+the\s+", re.IGNORECASE)
_NUMBERED = re.compile(rf"\b(?:{'|'.join(sorted(PARTS))}) (\d+)\b")
_MIN_INITIALS = 3


def series_heads(films: Iterable[Film]) -> frozenset[str]:
    """Names that several films begin with, before "and the": "indiana jones", "harry potter"."""
    heads = Counter(fold(_AND_THE.split(film.title)[0]) for film in films if _AND_THE.search(film.title))
    return frozenset(head for head, n in heads.items() if n > 1)


def aliases_of(film: Film, series: frozenset[str]) -> tuple[set[str], set[str]]:
    """Work out the folded names of a film.

    Args:
        series: `series_heads` of the whole catalogue.
    Returns:
        names, which may be misspelt; and abbreviations, which count only letter by letter.
    """
    names: set[str] = set()
    short: set[str] = set()
    for title in (film.title, *film.other_titles):
        names.update(_variants(title))
        segments = list(_segments(title, series))
        for segment in segments:
            names.update(_variants(segment))
            short.update(_initials(segment))
        if len(segments) > 1:
            tail = canonical(fold(segments[-1]))
            bare = without_article(tail)
            number = _NUMBERED.findall(canonical(fold(title)))[:1]
            for before in (segments[0], " ".join(segments[:-1])):
                head = without_article(canonical(fold(before)))
                names.update((f"{head} {tail}", f"{head} {bare}"))
                # "lotr two towers", "lotr ttt", "sw 4": two letters will do before something else
                spelt_out = initials(fold(segments[-1]))
                for ended in (tail, bare, initials(tail), initials(bare), spelt_out, *number):
                    short.update((f"{initials(head)} {ended}", f"{head} {ended}"))
        short.update(_initials(title))
    names.discard("")
    return names, short - names


def _variants(title: str) -> Iterator[str]:
    """As typed, with numbers as digits, without the label or number of a part, each without its article."""
    typed = fold(title)
    numbered = canonical(typed)
    yield from (typed, without_article(typed))
    for name in {numbered, _NUMBERED.sub(r"\1", numbered), _without_number(numbered)}:
        if name == numbered or not name.isdigit():  # of "Episode 6" the number alone names nothing
            yield from (name, without_article(name))


def _without_number(name: str) -> str:
    """Leave "star wars episode 5 the empire strikes back" as "star wars the empire strikes back"."""
    begun, _, ended = (part.strip() for part in _NUMBERED.sub("\0", name, count=1).partition("\0"))
    return f"{begun} {ended}" if begun and ended else name


def segments(title: str) -> list[str]:
    """The parts of a title: before and after a colon or dash, else before and after "and the"."""
    parts = _SUBTITLE.split(title)
    if len(parts) == 1:
        halves = _AND_THE.split(title, maxsplit=1)
        parts = [halves[0], f"the {halves[1]}"] if len(halves) > 1 else parts
    return parts


def _segments(title: str, series: frozenset[str]) -> Iterator[str]:
    parts = segments(title)
    if len(parts) > 1 and (_SUBTITLE.search(title) or fold(parts[0]) in series):
        yield from (part for part in parts if len(compact(fold(part))) > 1)


def _initials(title: str) -> Iterator[str]:
    """Of the whole name, with and without its article: at least three letters, or two with a number: "t2"."""
    for name in {canonical(fold(title)), without_article(canonical(fold(title)))}:
        for spelt in {name, _NUMBERED.sub(r"\1", name)}:
            letters = initials(spelt) if spelt else ""
            if len(letters) >= _MIN_INITIALS or (len(letters) > 1 and letters[-1].isdigit()):
                yield letters
