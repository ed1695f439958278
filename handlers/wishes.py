"""What somebody may have meant by "/recommend comedy 1990s, no horror": genres, years, how well known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from handlers.callbacks import Adventure
from recsys.filters import Filters, Fitting

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

_ALSO = {
    "Action": "actions",
    "Adventure": "adventures adventurous",
    "Animation": "animated animations anime cartoon cartoons",
    "Children": "childrens children's kid kids family families child",
    "Comedy": "comedies comic funny humor humour laugh",
    "Crime": "crimes gangster gangsters heist criminal",
    "Documentary": "documentaries doc docs docu docus",
    "Drama": "dramas dramatic dramatics",
    "Fantasy": "fantasies fantastic",
    "Film-Noir": "noir filmnoir noirs",
    "Horror": "horrors scary",
    "Musical": "musicals",
    "Mystery": "mysteries whodunit whodunnit detective",
    "Romance": "romances romantic love lovestory",
    "Sci-Fi": "scifi sf sciencefiction",
    "Thriller": "thrillers suspense",
    "War": "wars",
    "Western": "westerns cowboy cowboys",
}
_TOGETHER = {
    "romcom": ("Romance", "Comedy"),
    "romcoms": ("Romance", "Comedy"),
    "dramedy": ("Drama", "Comedy"),
    "whodunits": ("Mystery",),
}
_BY_WORD: dict[str, tuple[str, ...]] = {
    **{genre.lower(): (genre,) for genre in GENRES},
    **{word: (genre,) for genre, words in _ALSO.items() for word in words.split()},
    **_TOGETHER,
}
# Written in two words or with a dash, read as one.
_JOINED = (
    (re.compile(r"\b(?:would|i['’]?d) (?:really )?love\b"), ""),  # no romance yet
    (re.compile(r"\bsci(?:ence)?[\s-]+fi(?:ction)?\b"), "scifi"),
    (re.compile(r"\bfilms?[\s-]noir\b"), "noir"),
    (re.compile(r"\brom[\s-]+coms?\b"), "romcom"),
    (re.compile(r"\bromantic[\s-]+comed(?:y|ies)\b"), "romcom"),
    (re.compile(r"\blove[\s-]+stor(?:y|ies)\b"), "romance"),
)
_FILLER_WORDS = """
    a about all am an and any are be best but by can could do evening feel few film films find flick flicks
    for from get give good got great have hey hello hi i i'd i'm i’d i’m idea ideas in is it kind let's like
    looking made marquee me mood movie movies my need nice now of on one or our pick picks please really
    recommend recommendation recommendations recommended released see shall should show so some something
    suggest suggestion suggestions surprise tell thanks that the there this to today tonight top us want was
    watch watching we weekend what what's what’s which with would year years you your & + -
"""
_FILLERS = frozenset(_FILLER_WORDS.split())
_WITHOUT = frozenset({"no", "not", "non", "without", "except"})
_MINUS = "-−–—"

_DECADES = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
    "noughties": 2000,
}
_ONE_YEAR = r"(?:18|19|20)\d\d"
_DECADE = r"(?:(?:18|19|20)\d0|['’]?\d0)['’]?s"
_TIME = rf"(?:{_DECADE}|{_ONE_YEAR}|{'|'.join(_DECADES)})"
_TO = r"(?:-|–|—|\bto\b|\band\b|\bor\b|\btill\b|\buntil\b)"
_SIDES = "before|older than|until|till|up to|after|newer than|since|from"
_FROM_TO = re.compile(rf"\b(?:between |from )?(?<![\w'’])(?P<first>{_TIME})\s*{_TO}\s*(?P<last>{_TIME})\b")
_ONE_SIDED = re.compile(rf"\b(?P<side>{_SIDES})\s+(?:the\s+)?(?P<time>{_TIME})\b(?P<on>\s+on(?:wards?)?\b)?")
_ALONE = re.compile(rf"(?<![\w'’])(?:the\s+)?(?P<time>{_TIME})(?!\w)")
_WORD = re.compile(r"[^\s,;.!?]+")

_LESS = r"""
    (?:no|not|non|nothing|without|except|less|lesser|little|barely|hardly|isn['’]t|aren['’]t)[\s-]+ | [-−–—]
"""
_SOFTENED = r"(?:(?:so|too|very|that|all|the|any|more|most|really|quite|rather|well|best|widely)[\s-]+)*"
_GEMS = r"""
    (?:hidden\s+)?gems? | hidden\s+treasures? | obscure | unknown | overlooked | underrated | underseen
    | (?:under|below)\s+the\s+radar | off\s+the\s+beaten\s+(?:track|path) | (?:nobody|no\s+one)\s+knows
    | i(?:['’]ve|\s+have)?\s+never\s+heard\s+of | i\s+(?:have\s+not|haven['’]t)\s+heard\s+of
"""
_KNOWN = r"""
    known | famous | popular | mainstream | blockbusters? | crowd[\s-]?pleasers?
    | (?:classics?\s+)?(?:(?:that|which)\s+)?every(?:body|one)\s+knows
"""
_FAME = re.compile(
    rf"(?<![\w'’])(?P<less>{_LESS})?{_SOFTENED}(?:(?P<gems>{_GEMS})|(?:{_KNOWN}))(?!\w)",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Wish:
    """What the picks should be like.

    Attributes:
        genres: a film has all of them.
        no_genres: a film has none of them.
        first_year, last_year: both included; None is open.
        adventure: hidden gems, well-known films, or as the person chose for all picks.
        unclear: words that were not understood.
    """

    genres: frozenset[str] = frozenset()
    no_genres: frozenset[str] = frozenset()
    first_year: int | None = None
    last_year: int | None = None
    adventure: Adventure = Adventure.AS_SET
    unclear: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nothing was wished."""
        return self.adventure is Adventure.AS_SET and self._takes_any

    def films(self, filters: Filters) -> Fitting | None:
        """The films that fit; None where any would do."""
        if self._takes_any:
            return None
        return filters.fitting(self.genres, self.no_genres, self.first_year, self.last_year)

    @property
    def _takes_any(self) -> bool:
        return not (self.genres or self.no_genres or self.first_year or self.last_year)


def understand(text: str) -> Wish:
    """Read genres, years and how well known films should be out of free text."""
    rest = " ".join(text.lower().split())
    for pattern, word in _JOINED:
        rest = pattern.sub(word, rest)
    adventure, rest = _fame(rest)
    wish, rest = _years(rest)
    genres: set[str] = set()
    no_genres: set[str] = set()
    unclear: list[str] = []
    negated = False
    for word in _WORD.findall(rest):
        if word in _WITHOUT:
            negated = True
        elif (meant := _genres(word)) is not None:
            (no_genres if negated or word[0] in _MINUS else genres).update(meant)
            negated = False
        elif word not in _FILLERS:
            unclear.append(word)
    return replace(
        wish,
        genres=frozenset(genres - no_genres),
        no_genres=frozenset(no_genres),
        adventure=adventure,
        unclear=tuple(dict.fromkeys(unclear)),
    )


def bits(genres: Iterable[str]) -> int:
    """Genres as a number for a button."""
    return sum(1 << GENRES.index(genre) for genre in genres)


def from_bits(number: int) -> frozenset[str]:
    """Genres from a button's number; bits that mean nothing are dropped."""
    return frozenset(genre for position, genre in enumerate(GENRES) if number >> position & 1)


def _genres(word: str) -> tuple[str, ...] | None:
    bare = word.strip("'’\"“”()" + _MINUS)
    for candidate in (bare, bare.replace("-", "")):
        if candidate in _BY_WORD:
            return _BY_WORD[candidate]
    parts = re.split(r"[-/+&]", bare)
    if len(parts) > 1 and all(part in _BY_WORD for part in parts):
        return tuple(genre for part in parts for genre in _BY_WORD[part])
    return None


def _fame(text: str) -> tuple[Adventure, str]:
    """How well known films should be, and what is left of the text; the last that was said counts."""
    adventure = Adventure.AS_SET
    for match in _FAME.finditer(text):
        wants_gems = bool(match["gems"]) != bool(match["less"])
        adventure = Adventure.GEMS if wants_gems else Adventure.WELL_KNOWN
    return adventure, _FAME.sub(" ", text)


def _years(text: str) -> tuple[Wish, str]:
    """Years out of the text, and what is left of it; where several stand, the last of a kind counts."""
    if match := _FROM_TO.search(text):
        times = [_span(match["first"]), _span(match["last"])]
        first, last = min(time[0] for time in times), max(time[1] for time in times)
        return Wish(first_year=first, last_year=last), _cut(text, match)
    wish = Wish()
    while match := _ONE_SIDED.search(text):
        first, last = _span(match["time"])
        if match["side"] in {"before", "older than"}:
            wish = replace(wish, last_year=first - 1)
        elif match["side"] in {"until", "till", "up to"}:
            wish = replace(wish, last_year=last)
        elif match["side"] in {"after", "newer than"}:
            wish = replace(wish, first_year=last + 1)
        elif match["side"] == "since" or match["on"]:
            wish = replace(wish, first_year=first)
        else:
            wish = replace(wish, first_year=first, last_year=last)
        text = _cut(text, match)
    if match := _ALONE.search(text):
        first, last = _span(match["time"])
        wish = replace(wish, first_year=first, last_year=last)
        text = _cut(text, match)
    return wish, text


def _span(time: str) -> tuple[int, int]:
    """First and last year of "1994", "1990s", "'90s", "nineties"; "20s" and before are of this century."""
    if time in _DECADES:
        return _DECADES[time], _DECADES[time] + 9
    digits = re.sub(r"\D", "", time)
    if not time.endswith("s"):
        return int(digits), int(digits)
    start = int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 30 else 2000)
    return start, start + 9


def _cut(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}"
