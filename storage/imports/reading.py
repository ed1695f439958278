"""From the bytes of a file to its entries: which service made it is seen by its content."""

from __future__ import annotations

from storage.imports.entries import Brought


def read_file(name: str, content: bytes) -> Brought:
    """Read a file that somebody brings from elsewhere.

    Args:
        name: as sent; helps where the content leaves a choice, and is never needed.
    Raises:
        Unreadable: nothing in it can be used, and why.
    """
    raise NotImplementedError
