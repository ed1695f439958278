"""How much room a button's label has beside others in a row, on a phone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import matplotlib
from PIL import ImageFont

BOLD = Path(matplotlib.get_data_path()) / "fonts/ttf/DejaVuSans-Bold.ttf"
"""Wider than what phones write in, so that a label that fits here fits there."""

BUBBLE, BETWEEN = 359.0, 4.0
"""Pixels of a message with buttons on a screen of 390, and between two buttons, as on the page."""


@cache
def font(size: float) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BOLD, size)


def overflow(label: str, beside: int) -> float:
    """Pixels by which a label is wider than its button, one of `beside` in a row; below zero it fits.

    Of three and more the type is smaller, and there is less air at the sides.
    """
    size, air = (14.5, 10.0) if beside < 3 else (12.7, 6.0)
    room = (BUBBLE - BETWEEN * (beside - 1)) / beside - air
    return font(size).getlength(label) - room


def fits(row: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a phone shows each label of a row in one line; a film's title may take two."""
    labels = [key["text"] for key in row if not key["text"].endswith(")")]
    return len(row) == 1 or all(overflow(label, len(row)) <= 0 for label in labels)
