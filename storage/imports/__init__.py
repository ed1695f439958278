"""Files that people bring from elsewhere: what they say, and which films they mean. No database here."""

from storage.imports.archive import MOST_BYTES
from storage.imports.entries import BadLine, Brought, Entry, Reason, Refusal, Sorted, Source, Unreadable
from storage.imports.finder import FilmFinder
from storage.imports.reading import read_file

__all__ = [
    "MOST_BYTES",
    "BadLine",
    "Brought",
    "Entry",
    "FilmFinder",
    "Reason",
    "Refusal",
    "Sorted",
    "Source",
    "Unreadable",
    "read_file",
]
