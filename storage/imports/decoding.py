"""From bytes to text, whoever saved the file."""

from __future__ import annotations

import codecs
import re

from storage.imports.entries import Refusal, Unreadable
from storage.imports.table import MOST_ROWS

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SOMETHING = re.compile("[^\ufeff\0 \t\r\n]")
_LOOKED_AT = 4096
_MOST_CONTROLS = 0.05
# Our own export has ten a film.
_MOST_LINES = 10 * MOST_ROWS
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1b")


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 with its mark, or Windows' cp1252.

    Raises:
        Unreadable: it is not text, there is none, or it has too many lines.
    """
    if content.startswith(_UTF_16):
        try:
            text = content.decode("utf-16")
        except UnicodeDecodeError:
            raise Unreadable(Refusal.NOT_TEXT) from None
    else:
        content = content.removeprefix(codecs.BOM_UTF8)
        start = content[:_LOOKED_AT]
        if sum(byte in _CONTROLS for byte in start) > _MOST_CONTROLS * len(start):
            raise Unreadable(Refusal.NOT_TEXT)
        try:
            text = content.decode("utf-8")
        except UnicodeDecodeError:
            if content.count(b"\n") > _MOST_LINES:
                raise Unreadable(Refusal.TOO_MANY_ROWS) from None
            # Line by line, so that one broken byte in UTF-8 does not spoil every accent of the file.
            text = "\n".join(_line(line) for line in content.split(b"\n"))
    if not _SOMETHING.search(text):
        raise Unreadable(Refusal.EMPTY)
    return text


def _line(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
