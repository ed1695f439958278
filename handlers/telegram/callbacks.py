"""What can be pressed. Handlers hold no state, so a button carries all that its handler needs: an undo
button, for one, knows the rating to go back to. How a button becomes 64 bytes: `callback_data`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from handlers.telegram.choices import Adventure, Flag, Language, Mood, Order, Place, Setting, Verb
from recsys.domain import MovieId

MAX_HALF_STARS = 10
MOST_PICKS = 500
"""Picks further down than this are nobody's wish, and long to work out."""

MAX_YEAR = 9_999
MOST_TAGS = 2
"""Tags of a wish."""
TAG_CODES = 36**4
"""A tag is carried as a number below this."""
LATEST = 2**33
"""In seconds since 1970, far enough off."""
NO_FILM = MovieId(0)

_COUNTRY = re.compile(r"(?:[A-Z]{2})?")

ANYONE = 0
"""Owner of a button that everybody in the chat may press."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Any button.

    Attributes:
        owner: telegram id of the only person who may press it, or `ANYONE`.
        is_tight: its numbers are written in base 36, because it would not fit otherwise.
    """

    is_tight: ClassVar[bool] = False

    owner: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Go(Button):
    """Do what a command does, as a new message."""

    verb: Verb


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerConsent(Button):
    """Allow or stop training on one's ratings."""

    given: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSeen(Button):
    """A newcomer does not know the film they are asked about."""

    movie_id: MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class StopFirst(Button):
    """End the first ratings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowFilm(Button):
    """Show a film's card; half_stars above zero rates it at once, `place` says where to go back to."""

    movie_id: MovieId
    half_stars: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.half_stars)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateFilm(Button):
    """Give a film stars, counted in halves."""

    movie_id: MovieId
    half_stars: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.half_stars)
        if not self.half_stars:
            raise ValueError("a rating has at least half a star")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrate(Button):
    """Delete a rating."""

    movie_id: MovieId
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoRating(Button):
    """Go back to `before` if the rating still is `now`; zero means no rating.

    Attributes:
        at: when they had given the stars before, in seconds since 1970.
    """

    is_tight: ClassVar[bool] = True

    movie_id: MovieId
    now: int
    before: int
    at: int
    place: Place

    def __post_init__(self) -> None:
        _check_half_stars(self.now)
        _check_half_stars(self.before)
        if self.at > LATEST:
            raise ValueError("nobody rated anything then")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkFilm(Button):
    """Set or take away a mark."""

    movie_id: MovieId
    flag: Flag
    on: bool
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Why(Button):
    """Every rating's share in what a film is expected to get."""

    movie_id: MovieId
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarTo(Button):
    """Films like a film."""

    movie_id: MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class PickMood(Button):
    """Picks for a mood."""

    mood: Mood


@dataclass(frozen=True, slots=True, kw_only=True)
class MorePicks(Button):
    """The next picks for a wish; the genres are bits, year zero means open.

    Attributes:
        offset: how many picks stand before the ones that the message shows.
        before: how many films the lists before this one showed.
        anew: the wish from the top, under a list that another has followed already.
        like: the film to go by, or `NO_FILM`.
        tags: as numbers, see `handlers.wishes.tag_words`.
        again: films that the person saw.
    """

    is_tight: ClassVar[bool] = True

    offset: int
    before: int
    anew: bool
    genres: int
    no_genres: int
    first_year: int
    last_year: int
    adventure: Adventure
    mood: Mood = Mood.ANY
    like: MovieId = NO_FILM
    tags: tuple[int, ...] = ()
    again: bool = False

    def __post_init__(self) -> None:
        if max(self.offset, self.before) > MOST_PICKS or max(self.first_year, self.last_year) > MAX_YEAR:
            raise ValueError("no such list of picks")
        if len(self.tags) > MOST_TAGS or max(self.tags, default=0) >= TAG_CODES:
            raise ValueError("no such tags")


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundPage(Button):
    """A page of search results: the button holds its films."""

    movie_ids: tuple[MovieId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingsPage(Button):
    """A page of one's own ratings."""

    offset: int
    order: Order = Order.NEWEST


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRating(Button):
    """Show a film of one's own ratings, from which one comes back to the page that it stands on."""

    movie_id: MovieId
    offset: int
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRatings(Button):
    """A page of what was found among one's own ratings: the button holds its films."""

    movie_ids: tuple[MovieId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedPage(Button):
    """A page of the films that somebody hid, or saw without giving them stars."""

    flag: Flag
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchlistPage(Button):
    """A page of one's own watchlist."""

    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseAdventure(Button):
    """Choose how adventurous one's picks are."""

    step: Adventure

    def __post_init__(self) -> None:
        if self.step is Adventure.AS_SET:
            raise ValueError("a choice cannot be to stay with the choice")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseLanguage(Button):
    """Choose what the bot speaks."""

    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseCountry(Button):
    """Choose where one watches films.

    Attributes:
        country: ISO 3166-1, "PT"; empty for the country that one's language suggests.
    """

    country: str

    def __post_init__(self) -> None:
        if not _COUNTRY.fullmatch(self.country):
            raise ValueError(f"no country: {self.country!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsPage(Button):
    """A page of the settings."""

    page: Setting


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowImport(Button):
    """Show what a file would bring."""

    import_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmImport(Button):
    """Save what a file holds.

    Attributes:
        overwrite: where a film is rated otherwise here, the file is right.
    """

    import_id: int
    overwrite: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DropImport(Button):
    """Leave a file alone."""

    import_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoImport(Button):
    """Take back what a file brought."""

    import_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskImport(Button):
    """Ask which film a line of a file means."""

    import_id: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseImport(Button):
    """Say which film a line of a file means; zero for none of them."""

    import_id: int
    line: int
    movie_id: MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPage(Button):
    """A page of the lines of a file for which there is no film."""

    import_id: int
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTraining(Button):
    """An operator ends the training under way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forget(Button):
    """Delete everything, or keep it after all."""

    confirmed: bool


def _check_half_stars(half_stars: int) -> None:
    if not 0 <= half_stars <= MAX_HALF_STARS:
        raise ValueError(f"{half_stars} half stars: there are 0 to {MAX_HALF_STARS}")
