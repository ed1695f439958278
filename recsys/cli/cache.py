"""Where the command line keeps what it can make again."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def system_cache() -> Path:
    """Return XDG_CACHE_HOME/marquee or ~/.cache/marquee; without a home, a folder among temporary files."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    if Path(named).is_absolute():
        return Path(named) / "marquee"
    try:
        return Path.home() / ".cache" / "marquee"
    except RuntimeError:  # nobody knows where this user's home is
        return Path(tempfile.gettempdir()) / "marquee"
