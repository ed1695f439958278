"""What people did, in SQLite or PostgreSQL, and the search for films by title. Rows never leave this package.

The names are loaded when they are first asked for, so that `import storage.records` loads no SQLAlchemy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database.failures import NoSuchPerson, StorageFailed
    from storage.imports.import_contents import Difference, Offered, difference
    from storage.imports.library_imports import Done, Saved, Undone, Waiting
    from storage.records import Consent, Json, Mark, Person, Rated, RatingOrder, Statistics, TrainingRun
    from storage.storage import Storage
    from storage.titles.index import Match
    from storage.titles.matching import Titles

_HOMES = {
    "storage.database.failures": ("NoSuchPerson", "StorageFailed"),
    "storage.imports.import_contents": ("Difference", "Offered", "difference"),
    "storage.imports.library_imports": ("Done", "Saved", "Undone", "Waiting"),
    "storage.records": (
        "Consent", "Json", "Mark", "Person", "Rated", "RatingOrder", "Statistics", "TrainingRun",
    ),
    "storage.storage": ("Storage",),
    "storage.titles.index": ("Match",),
    "storage.titles.matching": ("Titles",),
}  # fmt: skip

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


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            globals()[name] = getattr(import_module(module), name)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
