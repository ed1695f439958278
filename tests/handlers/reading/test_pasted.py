"""Ids, links and names of files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.pasted import Pasted, Service, film_pasted, pasted
from recsys.domain import MovieId
from tests.handlers.film_club import FILMS, MATRIX, NO_YEAR


@pytest.mark.parametrize(
    ("text", "service", "key", "rest"),
    [
        ("tt0133093", Service.IMDB, "tt0133093", ""),
        ("TT0133093 9/10", Service.IMDB, "tt0133093", "9/10"),
        ("see https://m.imdb.com/de/title/tt0133093/?ref_=x now", Service.IMDB, "tt0133093", "see now"),
        ("themoviedb.org/movie/603", Service.TMDB, "603", ""),
        ("https://www.themoviedb.org/movie/603-the-matrix?language=de", Service.TMDB, "603", ""),
        ("https://movielens.org/movies/2571", Service.MOVIELENS, "2571", ""),
        ("https://letterboxd.com/film/the-matrix/", Service.TITLE, "the matrix", ""),
        ("https://letterboxd.com/ada/film/heat-1995/1/", Service.TITLE, "heat 1995", ""),
        ("https://en.wikipedia.org/wiki/Heat_(1995_film)", Service.TITLE, "Heat 1995", ""),
        ("https://de.m.wikipedia.org/wiki/Am%C3%A9lie", Service.TITLE, "Amélie", ""),
        ("The.Matrix.1999.1080p.BluRay.x264.mkv", Service.TITLE, "The Matrix 1999", ""),
        ("the_matrix_1999_720p_web-dl", Service.TITLE, "the matrix 1999", ""),
        ("Alien (1979) [1080p].mp4", Service.TITLE, "Alien 1979", ""),
        ("alien.avi", Service.TITLE, "alien", ""),
        ("https://boxd.it/2a1m", Service.ELSEWHERE, "boxd.it/2a1m", ""),
        ("https://www.themoviedb.org/tv/1399", Service.ELSEWHERE, "www.themoviedb.org/tv/1399", ""),
    ],
)
def test_what_is_pasted(text: str, service: Service, key: str, rest: str) -> None:
    found = pasted(text)
    assert found == Pasted(service, key, rest)


@pytest.mark.parametrize(
    "text", ["the matrix", "blade runner 2049", "e.t.", "l.a. confidential", "8½", "2 fast 2 furious", "imax"]
)
def test_titles_are_not_pasted(text: str) -> None:
    assert pasted(text) is None


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    found = pasted(text)
    assert found is None or found.key


def test_films_by_their_ids() -> None:
    assert film_pasted(FILMS, Pasted(Service.IMDB, "tt0002571", ""), is_sample=False) == MATRIX
    assert film_pasted(FILMS, Pasted(Service.TMDB, "2571", ""), is_sample=False) == MATRIX
    assert film_pasted(FILMS, Pasted(Service.MOVIELENS, "2571", ""), is_sample=False) == MATRIX
    assert film_pasted(FILMS, Pasted(Service.MOVIELENS, "2571", ""), is_sample=True) is None
    assert film_pasted(FILMS, Pasted(Service.TMDB, "1", ""), is_sample=False) == MovieId(1)
    assert film_pasted(FILMS, Pasted(Service.IMDB, "tt9999999", ""), is_sample=False) is None
    assert film_pasted(FILMS, Pasted(Service.TITLE, "the matrix", ""), is_sample=False) is None
    assert FILMS[NO_YEAR].imdb_id is None
