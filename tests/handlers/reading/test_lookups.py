"""Titles looked up while one update is answered."""

from __future__ import annotations

import pytest

from handlers.reading.lookups import LookUps
from storage import Match, Titles
from storage.titles.index import TitleIndex
from tests.handlers.film_club import BLADE_RUNNER


def test_a_film_called_in_a_sentence_is_looked_up_once(
    titles: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    lookups = LookUps(titles)
    asked: list[str] = []
    search = TitleIndex.search

    def counted(index: TitleIndex, text: str, limit: int) -> list[Match]:
        asked.append(text)
        return search(index, text, limit)

    monkeypatch.setattr(TitleIndex, "search", counted)
    for typed in ("blade runer", "Blade  Runer", "blade runer"):
        called = lookups.called(typed)
        assert called is not None
        assert called.movie_id == BLADE_RUNNER
    assert lookups.called("something with robots") is None
    assert asked == ["blade runer", "something with robots"]
