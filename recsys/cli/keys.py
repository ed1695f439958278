"""The signing key that options name: in a file, or on standard input."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from recsys.artefacts.signing import key_from_file, key_from_text


def signing_key(options: Namespace) -> bytes:
    """Return the key that the options name."""
    if options.key == "-":
        return key_from_text(sys.stdin.readline(), "standard input")
    return key_from_file(Path(options.key) if options.key else options.models / "signing.key")
