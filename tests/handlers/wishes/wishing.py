"""Wishes written down in one line for tables of sentences, and any wish."""

from __future__ import annotations

from hypothesis import strategies as st

from handlers.wishes.adventure import Adventure
from handlers.wishes.meanings import GENRES
from handlers.wishes.traits import MOST_TRAITS, Trait
from handlers.wishes.wish import Wish
from recsys.domain import LARGEST_ID, MovieId

GEMS, KNOWN = Adventure.GEMS, Adventure.WELL_KNOWN

TAG_NAMES = ["vietnam", "new york", "food", "golf"]
YEARS = st.none() | st.integers(1801, 2099)
TRAITS = st.frozensets(st.sampled_from(Trait), max_size=MOST_TRAITS)
WISHES = st.builds(
    Wish,
    genres=st.frozensets(st.sampled_from(GENRES)),
    no_genres=st.frozensets(st.sampled_from(GENRES)),
    no_mix=st.frozensets(st.sampled_from(GENRES)),
    first_year=YEARS,
    last_year=YEARS,
    no_decade=st.none() | st.integers(181, 209).map(lambda decade: decade * 10),
    adventure=st.sampled_from(Adventure),
    traits=TRAITS,
    no_traits=TRAITS,
    tags=st.lists(st.sampled_from(TAG_NAMES), unique=True, max_size=2).map(tuple),
    no_tags=st.lists(st.sampled_from(TAG_NAMES), max_size=1).map(tuple),
    like=st.none() | st.integers(1, LARGEST_ID).map(MovieId),
    newer=st.sampled_from([None, True, False]),
    again=st.booleans(),
)
"""Any wish that a button carries."""

LONGEST_WISH = Wish(
    genres=frozenset(GENRES),
    no_genres=frozenset(GENRES),
    no_mix=frozenset(GENRES),
    first_year=2099,
    last_year=2099,
    no_decade=2090,
    adventure=list(Adventure)[-1],
    traits=frozenset(sorted(Trait)[-MOST_TRAITS:]),
    no_traits=frozenset(sorted(Trait)[-MOST_TRAITS:]),
    tags=("vietnam", "new york"),
    no_tags=("food",),
    like=MovieId(LARGEST_ID),
    newer=False,
    again=True,
)
"""The one whose button is longest."""


def wish(
    genres: str = "",
    no: str = "",
    years: tuple[int | None, int | None] = (None, None),
    *,
    no_decade: int | None = None,
    fame: Adventure = Adventure.AS_SET,
    traits: str = "",
    no_traits: str = "",
    tags: tuple[str, ...] = (),
    no_tags: tuple[str, ...] = (),
    no_mix: str = "",
    like: MovieId | None = None,
    newer: bool | None = None,
    again: bool = False,
    beyond: tuple[str, ...] = (),
    unclear: tuple[str, ...] = (),
) -> Wish:
    """Genres and names of traits with spaces between them."""
    return Wish(
        genres=frozenset(genres.split()),
        no_genres=frozenset(no.split()),
        no_mix=frozenset(no_mix.split()),
        first_year=years[0],
        last_year=years[1],
        no_decade=no_decade,
        adventure=fame,
        traits=frozenset(Trait[name] for name in traits.split()),
        no_traits=frozenset(Trait[name] for name in no_traits.split()),
        tags=tags,
        no_tags=no_tags,
        like=like,
        newer=newer,
        again=again,
        beyond=beyond,
        unclear=unclear,
    )
