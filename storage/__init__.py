"""What people did, kept safe: SQLite or PostgreSQL. Rows never leave this package."""

from storage.failures import NoSuchPerson, StorageFailed
from storage.records import Consent, Json, Mark, Person, Rated, Statistics, TrainingRun
from storage.storage import Storage
from storage.titles import Match, TitleIndex

__all__ = [
    "Consent",
    "Json",
    "Mark",
    "Match",
    "NoSuchPerson",
    "Person",
    "Rated",
    "Statistics",
    "Storage",
    "StorageFailed",
    "TitleIndex",
    "TrainingRun",
]
