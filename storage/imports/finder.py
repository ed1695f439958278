"""Finding the films that a brought file means: by their ids, else by exact title and year."""

from __future__ import annotations

from collections.abc import Mapping

from recsys.domain import Catalogue, MovieId
from storage.imports.entries import Brought, Sorted


class FilmFinder:
    """Looks films up in tables made once (about a second for 10,000 films); reads are thread-safe."""

    def __init__(self, catalogue: Catalogue, popularity: Mapping[MovieId, int] | None = None) -> None:
        """Make the tables.

        Args:
            popularity: movie_id -> number of ratings; orders the films of an unclear title.
        """

    def find(self, brought: Brought) -> Sorted:
        """Find the film of every entry, and make one of what says the same."""
        raise NotImplementedError
