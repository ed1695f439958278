"""What a phrase of a wish may mean, and the lists of the Fluent files that say so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from handlers.wishes.traits import Trait

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


ANY_ENDING = "*"
"""After the beginning of a word in a list: the word goes on as it likes, for `LONGEST_ENDING` letters."""
LONGEST_ENDING = 7


class Kind(Enum):
    """What a phrase does in a wish, besides naming a genre, a trait or a decade."""

    NOT = auto()
    """What follows is not wanted: "no", "without"."""
    NONE = auto()
    """So is all of what follows: "no sad romance" wants no romance, "not sad romance" wants one."""
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
    OLD = auto()
    MODERN = auto()
    RECENT = auto()
    NEWEST = auto()
    CLASSIC = auto()
    NEWER = auto()
    """Than the film to go by; without one it is RECENT, and OLDER is OLD."""
    OLDER = auto()
    AGED = auto()
    """The number before it is somebody's age: "6 year old"."""
    ADULT = auto()
    """Not for children: "for adults"."""
    PERSON = auto()
    """A name follows: "directed by"."""
    WITH = auto()
    """A name may follow: "with"."""
    PLACE = auto()
    """A country or a language."""
    STUDIO = auto()
    LENGTH = auto()
    """A running time in words: "short"."""
    LIMIT = auto()
    """A running time in numbers may follow: "under"."""
    UNIT = auto()
    """Of a running time."""
    FILLER = auto()
    """Says nothing about films."""


LISTS = {
    Kind.NOT: "wish-not-words",
    Kind.NONE: "wish-none-words",
    Kind.LESS: "wish-less-words",
    Kind.SOFTENER: "wish-softener-words",
    Kind.GEMS: "wish-gem-words",
    Kind.KNOWN: "wish-known-words",
    Kind.LIKE: "wish-like-words",
    Kind.AGAIN: "wish-again-words",
    Kind.AND: "wish-and-words",
    Kind.BUT: "wish-but-words",
    Kind.BEFORE: "wish-before-words",
    Kind.UNTIL: "wish-until-words",
    Kind.AFTER: "wish-after-words",
    Kind.SINCE: "wish-since-words",
    Kind.FROM: "wish-from-words",
    Kind.TO: "wish-to-words",
    Kind.ON: "wish-on-words",
    Kind.BACK: "wish-back-words",
    Kind.DECADE: "wish-decade-starts",
    Kind.OLD: "wish-old-words",
    Kind.MODERN: "wish-modern-words",
    Kind.RECENT: "wish-recent-words",
    Kind.NEWEST: "wish-newest-words",
    Kind.CLASSIC: "wish-classic-words",
    Kind.NEWER: "wish-newer-words",
    Kind.OLDER: "wish-older-words",
    Kind.AGED: "wish-aged-words",
    Kind.ADULT: "wish-adult-words",
    Kind.PERSON: "wish-person-words",
    Kind.WITH: "wish-with-words",
    Kind.PLACE: "wish-place-words",
    Kind.STUDIO: "wish-studio-words",
    Kind.LENGTH: "wish-length-words",
    Kind.LIMIT: "wish-limit-words",
    Kind.UNIT: "wish-unit-words",
    Kind.FILLER: "wish-fillers",
}
"""The list of each."""

JOINED_ACROSS = frozenset(
    {Kind.AND, Kind.TO, Kind.FROM, Kind.UNTIL, Kind.SINCE, Kind.BEFORE, Kind.AFTER, Kind.DECADE, Kind.AGED}
    | {Kind.ON, Kind.BACK, Kind.UNIT, Kind.WITH}
)
"""What a word may do besides what it does in another language: it only counts beside a number or a name."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a phrase may mean; what it does mean is for the words around it to say.

    Attributes:
        decade: its first year.
    """

    kinds: frozenset[Kind] = frozenset()
    genres: tuple[str, ...] = ()
    trait: Trait | None = None
    decade: int | None = None
    tag: str | None = None

    def joined(self, kinds: frozenset[Kind]) -> Meaning:
        """The same that may do more."""
        return replace(self, kinds=self.kinds | kinds) if kinds else self
