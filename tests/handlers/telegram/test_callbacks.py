"""Buttons: whatever can be pressed comes back as it was written, and nothing else comes back at all."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.account.consent import AskedWhere
from handlers.account.settings import Page as Setting
from handlers.commands import Command
from handlers.films.buttons import Flag, MarkFilm, Order, Place, RateFilm
from handlers.films.search import FoundPage
from handlers.picks.more import MOST_PICKS, MorePicks
from handlers.presses import kinds
from handlers.telegram.callback_data import MAX_BYTES, Button, decode, encode
from handlers.telegram.texts import Language
from handlers.wishes.adventure import Adventure
from handlers.wishes.packing import packed
from handlers.wishes.traits import Trait
from recsys.domain import MovieId
from tests.handlers.wishes.wishing import LONGEST_WISH, WISHES

MOVIE_IDS = st.integers(0, 2**31 - 1)
OWNERS = st.integers(0, 2**52)
BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    Place: st.sampled_from(Place),
    Command: st.sampled_from(Command),
    AskedWhere: st.sampled_from(AskedWhere),
    Flag: st.sampled_from(Flag),
    Adventure: st.sampled_from(Adventure),
    Language: st.sampled_from(Language),
    Trait: st.sampled_from(Trait),
    Order: st.sampled_from(Order),
    Setting: st.sampled_from(Setting),
    MovieId: MOVIE_IDS,
    tuple[MovieId, ...]: st.lists(MOVIE_IDS, min_size=1, max_size=5).map(tuple),
}
BY_NAME: dict[str, st.SearchStrategy[Any]] = {
    "owner": OWNERS,
    "step": st.sampled_from([step for step in Adventure if step is not Adventure.AS_SET]),
    "country": st.from_regex(r"([A-Z]{2})?", fullmatch=True),
    "import_id": st.integers(0, 2**31),
    "line": st.integers(0, 100_000),
    "half_stars": st.integers(1, 10),
    "now": st.integers(0, 10),
    "before": st.integers(0, 10),
    "at": st.integers(0, 2**33),
    "wish": WISHES.map(packed),
    "offset": st.integers(0, MOST_PICKS),
}


def _any(kind: type[Button]) -> st.SearchStrategy[Button]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    fitting = {name: BY_NAME[name] if name in BY_NAME else BY_TYPE[hints[name]] for name in names}
    return st.builds(kind, **fitting)


@given(st.one_of([_any(kind) for kind in kinds()]))
def test_every_button_comes_back_and_fits(button: Button) -> None:
    data = encode(button)
    assert len(data.encode()) <= MAX_BYTES
    assert decode(data) == button


@given(st.text() | st.from_regex(r"[a-z]:1(:[0-9a-z.]{0,5}){0,6}", fullmatch=True))
def test_anything_else_is_nothing_or_reads_as_it_writes(data: str) -> None:
    button = decode(data)
    if button is not None:
        assert decode(encode(button)) == button


@pytest.mark.parametrize(
    "data",
    [
        None,
        "",
        "r",
        "r:1",
        "r:2:6:9:c:5",
        "r:1:6:9:c",
        "r:1:6:9:c:5:5",
        "r:1:6:0:c:5",
        "r:1:6:11:c:5",
        "r:1:6:9:?:5",
        "r:1:-6:9:c:5",
        "r:1: 6:9:c:5",
        "r:1:٦:9:c:5",
        "r:1:1_0:9:c:5",
        "k:1:6:s:2:p:5",
        "f:1::5",
        "f:1:a..b:5",
        "u:1:6:11:0:0:c:5",
        "u:1:6:0:11:0:c:5",
        "u:1:6:1:1:zzzzzzz:c:5",
        "s:1:6:11:c:5",
        "m:1:dx:0:0:0:0:0:0:s:a:0::0:5",
        "m:1:0:dx:0:0:0:0:0:s:a:0::0:5",
        "m:1:0:0:2:0:0:0:0:s:a:0::0:5",
        "m:1:0:0:0:0:0:7ps:0:s:a:0::0:5",
        "m:1:0:0:0:0:0:0:0:?:a:0::0:5",
        "m:1:0:0:0:0:0:0:0:s:?:0::0:5",
        "m:1:0:0:0:0:0:0:0:s:a:zik0zk:0::0:5",
        "m:1:0:0:0:0:0:0:0:s:a:zik0zk::0:5",
        "m:1:0:0:0:0:0:0:0:s:a:0:1.2.3:0:5",
        "m:1:0:0:0:0:0:0:0:s:a:0:10000:0:5",
        "m:1:0:0:0:0:0:0:0:s:a:0::2:5",
        "m:1:0:0:0:0:0:0:0:s:5",
        "c:1:s:5",
        "c:1:?:5",
        "zc:1:pt:5",
        "zc:1:PRT:5",
        "l:1:0:?:5",
        "Z:1:5",
        "r:1:2147483648:9:c:5",
        "ic:1:1:1:2147483648:5",
        "f:1:6.zik0zk:5",
        "lf:1:zik0zk:5",
        "<b>",
    ],
)
def test_mangled_data_is_no_button(data: str | None) -> None:
    assert decode(data) is None


def test_the_data_is_readable() -> None:
    rate = RateFilm(movie_id=MovieId(2571), half_stars=9, place=Place.CARD, owner=77)
    assert encode(rate) == "r:1:2571:9:c:77"
    mark = MarkFilm(movie_id=MovieId(6), flag=Flag.SEEN, on=True, place=Place.WATCHLIST, owner=77)
    assert encode(mark) == "k:1:6:s:1:w:77"
    assert encode(FoundPage(movie_ids=(MovieId(0), MovieId(36)), owner=0)) == "f:1:0.10:0"


def test_the_longest_wish_fits() -> None:
    wish = MorePicks(offset=MOST_PICKS, before=MOST_PICKS, anew=True, wish=packed(LONGEST_WISH), owner=2**52)
    data = encode(wish)
    assert data.startswith("m:1:dw:dw:1:")
    assert data.endswith(":18ce53un18g")
    assert MAX_BYTES - 4 <= len(data) <= MAX_BYTES
    assert decode(data) == wish


def test_too_much_data_is_refused() -> None:
    page = FoundPage(movie_ids=tuple(MovieId(2**31 - n) for n in range(1, 20)), owner=1)
    with pytest.raises(ValueError, match="64 bytes"):
        encode(page)


def test_no_button_has_less_than_half_a_star() -> None:
    with pytest.raises(ValueError, match="half a star"):
        RateFilm(movie_id=MovieId(1), half_stars=0, place=Place.CARD, owner=1)
    with pytest.raises(ValueError, match="no such list"):
        MorePicks(offset=MOST_PICKS + 1, before=0, anew=False, wish="0", owner=1)
