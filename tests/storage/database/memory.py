"""Where databases of tests live: in memory where there is room, for a commit there waits for no disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

NEEDED_BYTES = 2 * 1024**3
"""A PostgreSQL server takes 40 MB and 7 MB more for each database; every test worker has its own server."""


def in_memory() -> Path | None:
    """A folder in memory to make temporary folders in; None for the system's usual place."""
    memory = Path("/dev/shm")
    has_room = os.access(memory, os.W_OK) and shutil.disk_usage(memory).free >= NEEDED_BYTES
    return memory if has_room else None
