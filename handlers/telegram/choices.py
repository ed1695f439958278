"""What a button can be about, in a letter or two: places, verbs, marks, moods, orders, languages."""

from __future__ import annotations

from enum import StrEnum


class Place(StrEnum):
    """Where a button stood, which decides what its message turns into."""

    CARD = "c"
    FIRST = "f"
    FOUND = "o"
    MARKED = "m"
    PICKS = "p"
    PRIVACY = "v"
    RATINGS = "r"
    START = "s"
    WATCHLIST = "w"


class Verb(StrEnum):
    """Something that a command does as well, offered as a button."""

    EXPORT = "e"
    FIRST = "f"
    FORGET = "x"
    HIDDEN = "h"
    IMPORT = "i"
    MOODS = "o"
    PROFILE = "p"
    RATINGS = "r"
    RECOMMEND = "m"
    SEEN = "s"
    SETTINGS = "t"
    WATCHLIST = "w"


class Flag(StrEnum):
    """A mark on a film, as storage names it, in one letter."""

    SEEN = "s"
    HIDDEN = "h"
    WATCHLIST = "w"


class Adventure(StrEnum):
    """How adventurous picks are, from films that everybody knows to those that few do."""

    AS_SET = "s"
    """As the person chose under /settings; there it is no choice itself."""
    WELL_KNOWN = "w"
    USUAL = "u"
    BOLD = "b"
    GEMS = "g"


class Mood(StrEnum):
    """What somebody feels like watching, in a tap."""

    ANY = "a"
    LIGHT = "l"
    TENSE = "t"
    MOVING = "m"
    BIG = "b"
    STRANGE = "s"
    TRUE = "d"


class Order(StrEnum):
    """How a list of one's own ratings is sorted."""

    NEWEST = "n"
    BEST = "b"
    WORST = "w"
    TITLE = "t"


class Language(StrEnum):
    """What the bot speaks; AS_TELEGRAM is whatever the person's Telegram does."""

    AS_TELEGRAM = "auto"
    ENGLISH = "en"
    SPANISH = "es"
    RUSSIAN = "ru"
    GERMAN = "de"
    PORTUGUESE = "pt"


class Setting(StrEnum):
    """A page of the settings."""

    ALL = "a"
    LANGUAGE = "l"
    COUNTRY = "c"
