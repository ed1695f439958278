"""Numbers spelt out in English: "twenty eight" is 28, "nineteen eighty four" is 1984."""

from __future__ import annotations

from collections.abc import Callable

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"thousand": 1000, "million": 1_000_000}


def with_digits(words: list[str]) -> list[str]:
    """Write numbers as digits, as long ones as the words make.

    >>> with_digits("one hundred and one dalmatians".split())
    ['101', 'dalmatians']
    """
    written: list[str] = []
    position = 0
    while position < len(words):
        number, after = _number(words, position)
        written.append(words[position] if number is None else str(number))
        position = after
    return written


def _number(words: list[str], start: int) -> tuple[int | None, int]:
    """The number that begins at `start` and where it ends; None and the next word if there is none."""
    group, position = _below_1000(words, start)
    if group is None:
        return None, start + 1
    rest_of_year, after = _below_100(words, position)
    if 10 <= group < 100 and rest_of_year is not None and rest_of_year >= 10:
        return 100 * group + rest_of_year, after
    total = 0
    while group is not None and position < len(words) and (scale := _SCALES.get(words[position])):
        total += group * scale
        group, position = _joined(_below_1000, words, position + 1)
    return total + (group or 0), position


def _below_1000(words: list[str], start: int) -> tuple[int | None, int]:
    number, position = _below_100(words, start)
    if number is None or words[position : position + 1] != ["hundred"]:
        return number, position
    rest, position = _joined(_below_100, words, position + 1)
    return 100 * number + (rest or 0), position


def _joined(
    read: Callable[[list[str], int], tuple[int | None, int]], words: list[str], start: int
) -> tuple[int | None, int]:
    """Read on after a scale, over an "and" if a number follows it."""
    number, after = read(words, start + (words[start : start + 1] == ["and"]))
    return (number, after) if number is not None else (None, start)


def _below_100(words: list[str], start: int) -> tuple[int | None, int]:
    word, following = (*words[start : start + 2], "", "")[:2]
    if word in _UNITS:
        return _UNITS[word], start + 1
    if word not in _TENS:
        return None, start
    unit = _UNITS.get(following, 0)
    if 0 < unit < 10:
        return _TENS[word] + unit, start + 2
    return _TENS[word], start + 1
