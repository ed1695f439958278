"""What people did, kept safe: SQLite or PostgreSQL. Rows never leave this package."""

from storage.failures import NoSuchPerson, StorageFailed
from storage.imports.import_contents import Difference, Offered, difference
from storage.imports.library_imports import Done, Saved, Undone, Waiting
from storage.records import Consent, Json, Mark, Person, Rated, RatingOrder, Statistics, TrainingRun
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
