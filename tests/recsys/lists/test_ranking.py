"""What speaks for a film, each signal worked out film by film, and what adventurousness does to a list."""

from __future__ import annotations

import math
from statistics import NormalDist, fmean, median, pstdev

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recsys import Recommender
from recsys.data.ratings import Ratings
from recsys.domain import Film, MovieId, Profile, UserId
from recsys.learning.fitting import fit
from recsys.learning.listwise import learn_blend
from recsys.lists.ranking import (
    FAME_PENALTY,
    GEM_FAME_SHARE,
    GEM_STARS_WEIGHT,
    best,
    scores,
    signals,
    standardised,
)
from recsys.models.affinity import rating_weight
from recsys.models.blend import SIGNALS
from recsys.models.factors import fold_in
from tests.recsys.worlds import MANIFEST, QUICK, two_tastes

NEW = MovieId(9000)
FILMS = {
    MovieId(film): Film(
        MovieId(film),
        f"Film {film}",
        1960 + film % 60,
        ("Drama",) if film % 3 else ("Comedy", "Drama"),
        f"Film {film}",
    )
    for film in [*range(1000, 1030), NEW]
}
RARE = Ratings(np.array([1, 2], np.int32), np.full(2, 1050, np.int32), np.array([5, 4], np.float32))
RATINGS = Ratings.concatenate([two_tastes(n_users=40), RARE])
MODEL = fit(RATINGS, QUICK, films=FILMS, blend=learn_blend([]))
"""Of 42 films: one that two people rated, and one that nobody did."""

RATED = {MovieId(1000): 5.0, MovieId(1003): 4.0, MovieId(1030): 1.0, MovieId(1050): 4.5, MovieId(77): 5.0}
KEPT = [row for row, film in enumerate(MODEL.factors.movie_ids.tolist()) if film not in (1050, NEW)]


def row_of(signal: str, rated: dict[MovieId, float] = RATED) -> list[float]:
    return [float(value) for value in signals(MODEL, rated)[SIGNALS.index(signal)]]


def in_deviations(values: list[float]) -> list[float]:
    among = [values[row] for row in KEPT]
    return [(value - fmean(among)) / pstdev(among) for value in values]


def known_rows() -> list[tuple[int, float]]:
    """The rows of the films they rated that the model knows, and the weight of each rating."""
    rows = {int(film): row for row, film in enumerate(MODEL.factors.movie_ids.tolist())}
    return [
        (rows[film], float(rating_weight(np.float32(stars)))) for film, stars in RATED.items() if film in rows
    ]


def test_the_films_that_measure_are_those_that_enough_people_rated() -> None:
    assert MODEL.similarity.kept.tolist() == KEPT
    assert len(MODEL.factors.movie_ids) == len(KEPT) + 2


def test_affinity_is_that_of_the_ratings_and_what_features_let_expect_elsewhere() -> None:
    affinity = MODEL.affinity.scores(RATED)
    values = MODEL.feature_regression.predict(affinity)
    values[KEPT] = affinity
    assert row_of("affinity") == pytest.approx(in_deviations(values.tolist()), abs=1e-4)


def test_lift_is_that_of_the_lifts_and_nothing_elsewhere() -> None:
    values = np.zeros(len(MODEL.factors.movie_ids))
    values[KEPT] = MODEL.affinity.top_lifts(RATED)
    assert row_of("lift") == pytest.approx(in_deviations(values.tolist()), abs=1e-4)


def test_prediction_is_in_stars_before_it_is_in_deviations() -> None:
    person = fold_in(MODEL.factors, RATED)
    stars = person.predictions().tolist()
    assert row_of("prediction") == pytest.approx(in_deviations(stars), abs=1e-4)


def test_correlation_adds_up_how_ratings_move_with_those_of_each_rated_film() -> None:
    """Correlations of tastes qᵀp, where p is a person as the prior draws them and q is uncertain."""
    factors = MODEL.factors
    assert factors.qi_variance is not None
    covariance = factors.prior.covariance[1:, 1:]
    moved = factors.qi @ covariance @ factors.qi.T
    spread = np.sqrt(np.diag(moved) + factors.qi_variance @ np.diag(covariance))
    rho = moved / np.outer(spread, spread)
    values = [sum(loud * rho[row, other] for other, loud in known_rows()) for row in range(len(rho))]
    assert row_of("correlation") == pytest.approx(in_deviations(values), abs=1e-3)


def test_content_adds_up_what_genres_and_years_are_shared_with_each_rated_film() -> None:
    features = MODEL.features.astype(float).tolist()
    values = [
        sum(
            loud * sum(a * b for a, b in zip(mine, features[other], strict=True))
            for other, loud in known_rows()
        )
        for mine in features
    ]
    assert row_of("content") == pytest.approx(in_deviations(values), abs=1e-3)


def test_popularity_counts_those_who_liked_it() -> None:
    values = [
        math.log(1 + np.count_nonzero((RATINGS.movie_ids == film) & (RATINGS.stars >= 4)))
        for film in MODEL.factors.movie_ids.tolist()
    ]
    assert values[-1] == 0
    assert row_of("popularity") == pytest.approx(in_deviations(values), abs=1e-4)


def test_the_year_is_the_median_where_nobody_knows_it() -> None:
    middle = median(film.year for film in FILMS.values() if film.year)
    films = [FILMS.get(film) for film in MODEL.factors.movie_ids.tolist()]
    values = [float(film.year if film and film.year else middle) for film in films]
    assert row_of("year") == pytest.approx(in_deviations(values), abs=1e-4)


def test_of_somebody_without_ratings_only_what_everybody_says_tells_films_apart() -> None:
    told = {name for name in SIGNALS if any(row_of(name, {}))}
    assert told == {"prediction", "popularity", "year"}
    assert row_of("popularity", {}) == row_of("popularity")


@given(st.lists(st.integers(-50, 50).map(float), min_size=2, max_size=12), st.data())
def test_standardised_over_the_kept(values: list[float], data: st.DataObject) -> None:
    n_kept = data.draw(st.integers(1, len(values)))
    kept = np.arange(n_kept)
    [row] = standardised(np.array([values], np.float32), kept)
    if len(set(values[:n_kept])) == 1:
        assert not row.any()
    else:
        assert row[kept].mean() == pytest.approx(0, abs=1e-4)
        assert row[kept].std() == pytest.approx(1, abs=1e-4)


def test_where_no_film_is_kept_all_measure() -> None:
    assert standardised(np.array([[1, 3]], np.float32), np.empty(0, np.intp)).tolist() == [[-1, 1]]


@pytest.mark.parametrize("rated", [RATED, {}, {MovieId(77): 3.0}])
def test_scores_are_the_weighted_sum_of_the_signals(rated: dict[MovieId, float]) -> None:
    known = MODEL.factors.known(rated)
    score, _ = scores(MODEL, rated)
    assert score == pytest.approx(MODEL.blend.at(len(known)) @ signals(MODEL, rated), abs=1e-4)


def ranks(values: list[float]) -> list[float]:
    """Return each value's place, the smallest 1."""
    return [1.0 + sum(other < value for other in values) for value in values]


@pytest.mark.parametrize("adventure", [-1.0, -0.4, 0.4, 1.0])
def test_adventure_by_hand(adventure: float) -> None:
    usual = scores(MODEL, RATED)[0].tolist()
    normal = [NormalDist().inv_cdf((rank - 0.5) / len(usual)) for rank in ranks(usual)]
    known = [math.log(1 + n) for n in MODEL.loved.n_ratings.tolist()]
    ceiling = max(known) + adventure * math.log(GEM_FAME_SHARE)
    stars = row_of("prediction")
    expected = [
        z + GEM_STARS_WEIGHT * adventure * star - FAME_PENALTY * max(fame - ceiling, 0)
        if adventure > 0
        else z - adventure * fame
        for z, star, fame in zip(normal, stars, known, strict=True)
    ]
    if adventure > 0:
        behind = max(expected) - min(expected) + 1
        counts = MODEL.loved.n_ratings.tolist()
        expected = [gem - behind * (n == 0) for gem, n in zip(expected, counts, strict=True)]
    score, _ = scores(MODEL, RATED, adventure=adventure)
    assert score == pytest.approx(expected, abs=1e-3)


def uneven() -> Recommender:
    """Of two tastes in which the higher a film's number within its half, the more people watch it."""
    ratings = two_tastes(n_users=160)
    keep = np.random.default_rng(0).random(len(ratings)) < ((ratings.movie_ids - 1000) % 20 + 3) / 22
    return Recommender(fit(ratings.rows(keep), QUICK), MANIFEST)


def test_the_more_adventurous_the_less_known_are_the_picks() -> None:
    recommender = uneven()
    liked = dict(
        zip(recommender.model.factors.movie_ids.tolist(), recommender.model.loved.n_liked, strict=True)
    )
    for rated in ({}, {1001: 5.0, 1012: 4.0}, {1025: 5.0, 1033: 4.5, 1004: 1.0}):
        profile = Profile(UserId(1), {MovieId(film): stars for film, stars in rated.items()})
        known = [
            median(liked[pick.movie_id] for pick in recommender.recommend(profile, 8, adventure=adventure))
            for adventure in (-1.0, 0.0, 1.0)
        ]
        assert known == sorted(known, reverse=True)
        assert known[0] > known[-1]


@pytest.mark.parametrize("adventure", [0.1, 0.5, 1.0])
def test_a_film_that_nobody_rated_is_no_gem(adventure: float) -> None:
    new = {MovieId(id_): Film(MovieId(id_), "New", 2026, ("Drama",), "New (2026)") for id_ in range(1, 30)}
    model = fit(two_tastes(n_users=20), QUICK, films=new)
    for rated in ({}, {MovieId(1001): 5.0}, {MovieId(1030): 1.0, MovieId(1031): 4.0}):
        score, _ = scores(model, rated, adventure=adventure)
        unrated = model.loved.n_ratings == 0
        assert unrated.sum() == len(new)
        assert score[unrated].max() < score[~unrated].min()


@given(st.integers(0, 400), st.integers(1, 30), st.floats(0, 1), st.integers(0, 8), st.integers(0, 2**32 - 1))
def test_the_best_of_many_rows_are_those_of_a_stable_sort(
    n_rows: int, n_values: int, share: float, n: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    score = random.integers(0, n_values, n_rows).astype(np.float64)
    allowed = random.random(n_rows) < share
    expected = sorted(np.flatnonzero(allowed).tolist(), key=lambda row: (-score[row], row))
    assert best(score, allowed, n) == expected[:n]
