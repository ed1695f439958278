"""Films like a film: of its kind, and about as well known."""

from __future__ import annotations

import numpy as np
import pytest

from recsys.domain import Film, Index
from recsys.learning.fitting import fit
from recsys.learning.listwise import learn_blend
from recsys.lists.likeness import CONTENT_WEIGHT, FAME_GAP_WEIGHT, likeness
from tests.recsys.worlds import FILMS, QUICK, two_tastes

CATALOGUE = {
    film: Film(film, "A", 1990 if film % 3 else 1950, ("Drama",) if film % 2 else ("War",), "A")
    for film in FILMS
}
MODEL = fit(two_tastes(), QUICK, films=CATALOGUE, blend=learn_blend([]))


def test_likeness_adds_content_and_takes_the_gap_of_fame() -> None:
    similar = MODEL.similarity.to(Index(3), MODEL.factors, MODEL.affinity)
    found, n_ratings = likeness(MODEL, Index(3)), MODEL.loved.n_ratings
    for row in range(len(FILMS)):
        content = float(MODEL.features[row] @ MODEL.features[3]) / 2
        gap = abs(np.log((1 + n_ratings[row]) / (1 + n_ratings[3])))
        expected = similar[row] + CONTENT_WEIGHT * content - FAME_GAP_WEIGHT * gap
        assert found[row] == pytest.approx(min(max(expected, 0), 1), abs=1e-5)


def test_likeness_is_mutual() -> None:
    rows = np.array([likeness(MODEL, Index(row)) for row in range(len(FILMS))])
    assert rows == pytest.approx(rows.T, abs=1e-5)


def test_of_two_the_one_of_its_kind_is_more_like_it() -> None:
    found = likeness(MODEL, Index(1))
    alike = [row for row in range(20) if MODEL.genres[row].tolist() == MODEL.genres[1].tolist() and row != 1]
    others = [row for row in range(20) if MODEL.genres[row].tolist() != MODEL.genres[1].tolist()]
    assert found[alike].mean() > found[others].mean()
