"""The key that signs models: whoever holds it can make a model that the bot will load."""

from __future__ import annotations

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

MIN_KEY_BYTES = 16  # bytes


class BadKey(ValueError):
    """A signing key that cannot be used, and why, in one line."""


def key_from_file(path: Path) -> bytes:
    """Read the key (hexadecimal text) or make one of 32 random bytes, readable by its owner only.

    Raises:
        BadKey: the file holds no key.
        OSError: it can be neither read nor made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="ascii") as fresh:  # mode 0600
            fresh.write(secrets.token_bytes(32).hex() + "\n")
            fresh.flush()
            with contextlib.suppress(FileExistsError):  # another process was first: its key counts
                os.link(fresh.name, path)
    return key_from_text(path.read_text(encoding="ascii", errors="replace"), str(path))


def key_from_text(text: str, where: str) -> bytes:
    """Read a key from hexadecimal text.

    Raises:
        BadKey: it is not hexadecimal or shorter than 16 bytes.
    """
    try:
        key = bytes.fromhex(text.strip())
    except ValueError:
        raise BadKey(f"{where}: a signing key is hexadecimal text; this is not") from None
    if len(key) < MIN_KEY_BYTES:
        raise BadKey(f"{where}: a signing key has at least {MIN_KEY_BYTES} bytes, this one {len(key)}")
    return key
