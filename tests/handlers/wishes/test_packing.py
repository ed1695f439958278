"""A wish as a button carries it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.picks.more import MOST_PICKS, MorePicks, Stretch, more_picks, stretch_of
from handlers.telegram.callback_data import decode, encode
from handlers.wishes.packing import LONGEST, packed, unpacked
from handlers.wishes.tag_words import TagWords
from handlers.wishes.wish import Wish
from tests.handlers.wishes.wishing import LONGEST_WISH, TAG_NAMES, WISHES

TAGS = TagWords.of(TAG_NAMES)


@given(WISHES, st.integers(0, MOST_PICKS), st.integers(0, MOST_PICKS), st.booleans(), st.integers(0, 2**52))
def test_a_wish_survives_its_button(
    wish: Wish, offset: int, before: int, is_followed: bool, owner: int
) -> None:
    stretch = Stretch(wish, offset, before, is_followed)
    pressed = decode(encode(more_picks(stretch, owner)))
    assert isinstance(pressed, MorePicks)
    assert pressed == more_picks(stretch, owner)
    assert stretch_of(TAGS, pressed) == stretch


def test_the_longest_wish_fits() -> None:
    assert len(packed(LONGEST_WISH)) <= LONGEST
    assert unpacked(packed(LONGEST_WISH), TAGS) == LONGEST_WISH


def test_what_nothing_can_be_picked_by_is_left_out() -> None:
    assert packed(Wish(unclear=("florp",), beyond=("french",))) == packed(Wish()) == "0"
    assert unpacked(packed(Wish(first_year=1, last_year=9999)), TAGS) == Wish()


def test_a_tag_that_the_catalogue_no_longer_has_is_dropped() -> None:
    assert unpacked(packed(Wish(tags=("gone", "golf"), no_tags=("lost",))), TAGS) == Wish(tags=("golf",))


@pytest.mark.parametrize("text", ["", "é", "a b", "_" * (LONGEST + 1), "_" * LONGEST])
def test_what_is_no_wish_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"wish|Trait"):
        unpacked(text, TAGS)
