"""What somebody wishes their picks to be like."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from handlers.wishes.adventure import Adventure
from handlers.wishes.traits import IMPLIED, KINDS, Trait
from recsys.data.filters import Filters, Fitting, Mixture
from recsys.domain import MovieId

MOST_TAGS = 2
"""Tags of a wish."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the picks should be like.

    Attributes:
        genres, traits, tags: a film has all of them; at most `MOST_TRAITS` and `MOST_TAGS`.
        no_genres, no_traits, no_tags: it has none of them; at most `MOST_TRAITS` and one tag.
        no_mix: genres of which it does not have all: "no rom coms" is no film of both Comedy and Romance.
        first_year, last_year: both included; None is open.
        no_decade: the first year of ten that no film is of.
        adventure: hidden gems, well-known films, or as the person chose for all picks.
        like: the film to go by.
        newer: than the film to go by; False is older, None does not say.
        again: films that the person saw and liked, instead of new ones.
        beyond: people, studios, countries and running times: understood, but nothing can be picked by them.
        unclear: words that were not understood.
        explained: share of the message's words that it accounts for, fillers left out; 0 to 1.
    """

    genres: frozenset[str] = frozenset()
    no_genres: frozenset[str] = frozenset()
    no_mix: frozenset[str] = frozenset()
    first_year: int | None = None
    last_year: int | None = None
    no_decade: int | None = None
    adventure: Adventure = Adventure.AS_SET
    traits: frozenset[Trait] = frozenset()
    no_traits: frozenset[Trait] = frozenset()
    tags: tuple[str, ...] = ()
    no_tags: tuple[str, ...] = ()
    like: MovieId | None = None
    newer: bool | None = None
    again: bool = False
    beyond: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    explained: float = field(default=0.0, compare=False)

    @property
    def is_open(self) -> bool:
        """Whether nothing was wished that can be picked by."""
        fame = self.adventure is not Adventure.AS_SET
        return not (fame or self.like or self.again) and self._takes_any

    @property
    def is_empty(self) -> bool:
        """Whether nothing was understood at all, not even what nothing can be picked by."""
        return self.is_open and not self.beyond

    def films(self, filters: Filters) -> Fitting | None:
        """The films that fit; None where any would do. Fame, likeness and what was seen are no part of it."""
        if self._takes_any:
            return None
        first_year, last_year = self._years(filters)
        return filters.fitting(
            self.genres,
            self.no_genres,
            first_year,
            last_year,
            no_mix=self.no_mix,
            no_decade=self.no_decade,
            tags=self.tags,
            no_tags=self.no_tags,
            kinds=map(self._kind, sorted(self.traits)),
            no_kinds=(KINDS[trait] for trait in self.no_traits),
        )

    def _years(self, filters: Filters) -> tuple[int | None, int | None]:
        """First and last year, with "newer" or "older" in years of the film to go by."""
        year = filters.year_of(self.like) if self.like is not None and self.newer is not None else 0
        if not year:
            return self.first_year, self.last_year
        if self.newer:
            return max(self.first_year or 0, year + 1), self.last_year
        return self.first_year, min(self.last_year or year, year - 1)

    def _kind(self, trait: Trait) -> Mixture:
        """What a trait is made of; what was wished for besides does not speak against it."""
        kind = KINDS[trait]
        others = self.traits - {trait}
        besides = self.genres.union(*(KINDS[other].genres | IMPLIED.get(other, set()) for other in others))
        return replace(kind, no_genres=kind.no_genres - besides)

    @property
    def _takes_any(self) -> bool:
        wanted = (self.genres, self.traits, self.tags, self.first_year, self.last_year)
        unwanted = (self.no_genres, self.no_traits, self.no_tags, self.no_mix, self.no_decade)
        return not any(wanted + unwanted) and self.newer is None
