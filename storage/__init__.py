"""What people did, in SQLite or PostgreSQL, and the search for films by title. Rows never leave this package.

The names are loaded when they are first asked for, so that `import storage.records` loads no SQLAlchemy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storage.database.failures import NoSuchPerson, StorageFailed
    from storage.imports.import_contents import Difference, Offered, difference
    from storage.imports.library_imports import Done, Saved, Undone, Waiting
    from storage.records import (
        Consent,
        Json,
        Mark,
        Person,
        Rated,
        RatedMessage,
        RatingOrder,
        Statistics,
        TrainingRun,
    )
    from storage.storage import Storage
    from storage.titles.index import Match
    from storage.titles.matching import Titles

__all__ = [
    "Consent",
    "Difference",
    "Done",
    "Json",
    "Mark",
    "Match",
    "NoSuchPerson",
    "Offered",
    "Person",
    "Rated",
    "RatedMessage",
    "RatingOrder",
    "Saved",
    "Statistics",
    "Storage",
    "StorageFailed",
    "Titles",
    "TrainingRun",
    "Undone",
    "Waiting",
    "difference",
]

_MODULES = {
    "NoSuchPerson": "storage.database.failures",
    "StorageFailed": "storage.database.failures",
    "Difference": "storage.imports.import_contents",
    "Offered": "storage.imports.import_contents",
    "difference": "storage.imports.import_contents",
    "Done": "storage.imports.library_imports",
    "Saved": "storage.imports.library_imports",
    "Undone": "storage.imports.library_imports",
    "Waiting": "storage.imports.library_imports",
    "Consent": "storage.records",
    "Json": "storage.records",
    "Mark": "storage.records",
    "Person": "storage.records",
    "Rated": "storage.records",
    "RatedMessage": "storage.records",
    "RatingOrder": "storage.records",
    "Statistics": "storage.records",
    "TrainingRun": "storage.records",
    "Storage": "storage.storage",
    "Match": "storage.titles.index",
    "Titles": "storage.titles.matching",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
