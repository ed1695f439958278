"""What TMDB knows of films: posters, runtimes, where to watch."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class About:
    """What TMDB says of a film in a country.

    Attributes:
        poster: address of the picture.
        minutes: how long it takes.
        watch: names of the services that stream it there, as TMDB orders them; empty where none does.
        watch_page: TMDB's page that leads to them.
    """

    poster: str | None
    minutes: int | None
    watch: tuple[str, ...]
    watch_page: str | None


class Tmdb:
    """Asks TMDB and remembers the answers."""

    async def about(self, tmdb_id: int, country: str) -> About | None:
        """To be written."""
        raise NotImplementedError
