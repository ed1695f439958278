"""The picture of a taste: a PNG of the right size, with every word in its place."""

from __future__ import annotations

import io
import math
import warnings
from itertools import combinations

import pytest
from PIL import Image

from handlers.account.taste_picture import DPI, INK, QUIET, SHEET, VELVET, WIDTH, _filled, draw
from handlers.account.taste_sheet import Bar, Chart, FilmLine, FilmList, Sheet

pytestmark = pytest.mark.slow


PICTURE_ON_A_PHONE = 350
"""Pixels across, on a screen of 390."""


@pytest.fixture(autouse=True)
def _a_missing_glyph_is_an_error() -> object:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def full(letters: str = "Film", decades: int = 10, n_films: int = 500) -> Sheet:
    """All that there can be on a sheet, in the letters of some language."""
    differences = (0.41, 0.2, 0.08, -0.02, -0.31, -0.44)
    genres = [
        Bar(f"{letters} {n}", difference, f"{difference:+.2f}", f"{n_films} {letters}", strong=n == 3)
        for n, difference in enumerate(differences)
    ]
    by_decade = [Bar(str(1920 + 10 * n), n * n + 1, str(n * n + 1), "★ 3,9", n == 3) for n in range(decades)]
    scale = [Bar(f"{n / 2:g}", n * n_films, str(n * n_films)) for n in range(10)]
    films = [FilmLine(letters * 30, " (1995)", "★ 5, ★ 2,9"), FilmLine(letters, "", "★ 5, ★ 2,9")]
    return Sheet(
        letters,
        f"{n_films} {letters}",
        Chart(letters, f"{letters} {letters}", genres),
        [Chart(letters, letters, by_decade), Chart(letters, f"{letters} " * 12, scale)],
        [FilmList(letters, films), FilmList(letters, films)],
    )


def small() -> Sheet:
    """What one rating gives."""
    nothing = Chart("Genres", "compared", [])
    scale = [Bar(f"{n / 2:g}", float(n == 8), str(int(n == 8))) for n in range(1, 11)]
    decades = Chart("Decades", "how many", [Bar("1990", 1, "1", "★ 4.0")])
    return Sheet("Taste", "One film", nothing, [decades, Chart("Scale", "", scale)], [FilmList("More", [])])


def size(picture: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(picture)) as image:
        assert image.format == "PNG"
        image.load()
        return image.size


@pytest.mark.parametrize("letters", ["Film", "Фильмы", "Größe Ação Ñandú"])
def test_a_full_sheet_fits_a_phone_in_any_letters_we_speak(letters: str) -> None:
    width, height = size(draw(full(letters)))
    assert width == WIDTH == 1080
    assert 1600 <= height <= 1900


@pytest.mark.parametrize("decades", [6, 10])
def test_every_word_is_large_enough_to_read_on_a_phone(decades: int) -> None:
    page = _filled(full(decades=decades))
    shown_at = PICTURE_ON_A_PHONE / WIDTH * DPI / 72
    sizes = {text.get_text(): float(text.get_fontsize()) * shown_at for text in page._axes.texts}
    assert min(sizes.values()) >= 10, sizes


@pytest.mark.parametrize("colour", [INK, QUIET, VELVET])
def test_type_stands_out_from_the_paper(colour: str) -> None:
    """As WCAG 2.2 wants it of small type, 4.5 to 1; of type in a picture that is scaled, rather 7."""
    assert contrast(colour, SHEET) >= 7


def contrast(one: str, other: str) -> float:
    """Of two colours, as WCAG 2.2 defines it: from 1 to 21."""
    dark, light = sorted(luminance(colour) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def test_one_rating_makes_a_small_picture() -> None:
    width, height = size(draw(small()))
    assert width == WIDTH
    assert height < 950


def test_a_sheet_with_nothing_but_a_title_is_a_picture_too() -> None:
    assert size(draw(Sheet("Taste", "", Chart("", "", []), [], [])))[0] == WIDTH


def test_a_letter_that_no_font_has_is_noticed_by_these_tests() -> None:
    with pytest.raises(UserWarning, match="Glyph"):
        draw(full("映画"))


def test_the_same_sheet_gives_the_same_picture() -> None:
    assert draw(small()) == draw(small())


@pytest.mark.parametrize(
    "sheet",
    [
        full(),
        full(decades=16, n_films=4321),
        full("Documentary-Dokumentarfilm"),
        small(),
        full(decades=1),
    ],
)
def test_no_word_leaves_the_sheet_or_lies_on_another(sheet: Sheet) -> None:
    page = _filled(sheet)
    height = size(page.png())[1]
    boxes = [(text, text.get_window_extent()) for text in page._axes.texts if text.get_text().strip()]
    for text, box in boxes:
        assert box.x0 >= 0, text
        assert box.x1 <= WIDTH, text
        assert 0 <= box.y0 < box.y1 <= height, text
    for (text, box), (other, other_box) in combinations(boxes, 2):
        apart_across = min(box.x1, other_box.x1) - max(box.x0, other_box.x0) <= 0
        apart_upright = min(box.y1, other_box.y1) - max(box.y0, other_box.y0) <= 8  # tails of letters
        assert apart_across or apart_upright, (text, other)


def test_names_of_bars_are_never_cut_and_titles_keep_their_year() -> None:
    sheet = full("A genre with an uncommonly long name")
    page = _filled(sheet)
    written = [text.get_text() for text in page._axes.texts]
    for bar in sheet.across.bars:
        assert bar.name in written
        assert bar.label in written
        assert bar.note in written
    cut = [text for text in written if text.endswith("… (1995)")]
    assert len(cut) == 2


def test_dollars_are_no_formula() -> None:
    films = FilmList("More", [FilmLine("$ (Dollars), $9.99 and _$", " (1971)", "★ 5")])
    sheet = Sheet("Taste", "", Chart("", "", []), [], [films])
    page = _filled(sheet)
    page.png()
    assert "$ (Dollars), $9.99 and _$ (1971)" in [text.get_text() for text in page._axes.texts]
    assert not any(text.get_parse_math() for text in page._axes.texts)


@pytest.mark.parametrize("values", [(0.0,), (0.0, 0.0), (1.5, 0.2), (-0.2, -1.5), (0.3, -0.1)])
def test_bars_go_right_of_the_line_above_zero_and_left_of_it_below(values: tuple[float, ...]) -> None:
    bars = [Bar(f"Genre {n}", value, f"{value:+.2f}", "3 films") for n, value in enumerate(values)]
    page = _filled(Sheet("Taste", "", Chart("Genres", "", bars), [], []))
    page.png()
    line = next(patch for patch in page._axes.patches if getattr(patch, "get_width", float)() == 3)
    zero = line.get_window_extent().x0 + 1.5
    labels = {text.get_text(): text.get_window_extent() for text in page._axes.texts}
    for bar in bars:
        box = labels[bar.label]
        assert box.x1 < zero if bar.value < 0 else box.x0 > zero
