"""Numbers spelt out in English: "twenty eight" is 28, "nineteen eighty four" is 1984."""

from __future__ import annotations

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}


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
    total, position = _below_100(words, start)
    if total is None:
        return None, start + 1
    year, after = _below_100(words, position)
    if 10 <= total < 100 and year is not None and year >= 10:
        return 100 * total + year, after
    while position < len(words) and (scale := _SCALES.get(words[position])):
        total, position = total * scale, position + 1
        joined = position + (words[position : position + 1] == ["and"])
        rest, after = _below_100(words, joined)
        if rest is not None:
            if words[after : after + 1] == ["hundred"]:
                rest, after = rest * 100, after + 1
            total, position = total + rest, after
    return total, position


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
