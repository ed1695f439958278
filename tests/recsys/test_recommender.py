"""Lists: what may never be in them, and in what order the rest comes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys import Recommender
from recsys.domain import Because, Film, MovieId, Profile, UserId, WellLoved
from recsys.learning.fitting import fit
from recsys.lists.ranking import best, scores
from recsys.lists.reasons import LEAST_CONTRIBUTION
from recsys.models.factors import Factors, FoldedIn, fold_in
from tests.recsys.worlds import FILMS, MANIFEST, ME, QUICK, loves_first_half, small_model, two_tastes

MODEL = small_model()


@pytest.fixture
def recommender() -> Recommender:
    return Recommender(MODEL, MANIFEST)


def test_it_says_what_it_is(recommender: Recommender) -> None:
    assert recommender.version == MANIFEST.version
    assert recommender.created_at == MANIFEST.created_at
    assert recommender.dataset == "two tastes"
    assert recommender.metrics == {"rmse": 0.9}
    assert recommender.n_ratings == 1280


def test_picks_are_of_the_persons_taste_best_first(recommender: Recommender) -> None:
    picks = recommender.recommend(loves_first_half(), 8)
    assert sum(pick.movie_id < 1020 for pick in picks) >= 7
    assert [pick.score for pick in picks] == sorted((pick.score for pick in picks), reverse=True)
    predictions = recommender.predict(loves_first_half(), [pick.movie_id for pick in picks])
    for pick in picks:
        assert pick.prediction == pytest.approx(predictions[pick.movie_id])


def test_the_reason_is_one_of_their_ratings_with_its_exact_share(recommender: Recommender) -> None:
    profile = loves_first_half()
    for pick in recommender.recommend(profile, 5):
        reason = recommender.reason(profile, pick.movie_id)
        assert isinstance(reason, Because)
        why = recommender.why(profile, pick.movie_id)
        assert reason in why
        assert reason.contribution >= LEAST_CONTRIBUTION
        lifting = {b.movie_id for b in why if b.contribution >= LEAST_CONTRIBUTION}
        shares = recommender.model.affinity.shares(profile.rated, pick.movie_id)
        assert shares[reason.movie_id] == max(shares[movie] for movie in lifting)


def test_a_list_and_the_same_films_explained_give_the_same_reasons(recommender: Recommender) -> None:
    profile = loves_first_half()
    picks = recommender.recommend(profile, 6)
    explained = recommender.explain(profile, [pick.movie_id for pick in picks])
    assert {pick.movie_id: pick.reason for pick in picks} == {
        movie_id: pick.reason for movie_id, pick in explained.items()
    }
    assert picks[0].reason == recommender.reason(profile, picks[0].movie_id)


def test_explaining_chosen_films_gives_the_prediction_and_the_reason_of_each(
    recommender: Recommender, monkeypatch: pytest.MonkeyPatch
) -> None:
    unknown = MovieId(77)
    chosen = [*FILMS[::-3], unknown]
    for profile in (loves_first_half(), Profile(ME), Profile(ME, dict.fromkeys(FILMS[:2], 0.5))):
        predictions = recommender.predict(profile, chosen)
        reasons = {movie_id: recommender.reason(profile, movie_id) for movie_id in chosen[:1]}
        fold_ins: list[object] = []

        def counted(
            factors: Factors, rated: Mapping[MovieId, float], asked: list[object] = fold_ins
        ) -> FoldedIn:
            asked.append(rated)
            return fold_in(factors, rated)

        monkeypatch.setattr("recsys.recommender.fold_in", counted)
        explained = recommender.explain(profile, chosen)
        monkeypatch.undo()
        assert list(explained) == chosen
        assert {pick.movie_id: pick.prediction for pick in explained.values()} == predictions
        assert {movie_id: explained[movie_id].reason for movie_id in reasons} == reasons
        assert {pick.score for pick in explained.values()} == {0.0}
        assert explained[unknown].reason is None
        assert len(fold_ins) == 1


def test_where_no_rating_lifts_a_film_the_reason_is_how_loved_it_is(recommender: Recommender) -> None:
    grump = Profile(ME, dict.fromkeys(FILMS[:2], 0.5))
    picks = recommender.recommend(grump, 40)
    unlifted = [pick for pick in picks if isinstance(pick.reason, WellLoved)]
    assert unlifted
    for pick in picks:
        best_share = recommender.why(grump, pick.movie_id)[0].contribution
        if isinstance(pick.reason, Because):
            assert 0 < pick.reason.contribution <= best_share


def test_without_ratings_come_well_loved_films_with_what_everybody_says(recommender: Recommender) -> None:
    picks = recommender.recommend(Profile(ME), 5)
    ratings = two_tastes()
    for pick in picks:
        of_film = ratings.stars[ratings.movie_ids == pick.movie_id]
        assert isinstance(pick.reason, WellLoved)
        assert pick.reason == recommender.loved(pick.movie_id)
        assert pick.reason.n_ratings == len(of_film)
        assert pick.reason.mean == pytest.approx(float(of_film.mean()), abs=1e-5)
    liked = {film: int(np.sum(ratings.stars[ratings.movie_ids == film] >= 4)) for film in FILMS}
    assert liked[picks[0].movie_id] >= sorted(liked.values())[-5]


films = st.frozensets(st.sampled_from(FILMS), max_size=30)


@settings(deadline=None, max_examples=80)
@given(
    st.dictionaries(st.sampled_from([*FILMS, MovieId(77)]), st.sampled_from([0.5, 3.0, 5.0]), max_size=20),
    films,
    films,
    films,
    st.none() | films,
    st.integers(0, 60),
)
def test_nothing_excluded_is_ever_picked(
    rated: dict[MovieId, float],
    seen: frozenset[MovieId],
    hidden: frozenset[MovieId],
    without: frozenset[MovieId],
    among: frozenset[MovieId] | None,
    n: int,
) -> None:
    recommender = Recommender(MODEL, MANIFEST)
    profile = Profile(ME, rated, seen, hidden)
    picked = [pick.movie_id for pick in recommender.recommend(profile, n, among=among, without=without)]
    possible = set(FILMS if among is None else among) - profile.excluded - without
    assert set(picked) <= possible
    assert len(picked) == len(set(picked)) == min(n, len(possible))


def test_the_watchlist_may_be_picked(recommender: Recommender) -> None:
    profile = loves_first_half(watchlist=frozenset(FILMS))
    assert len(recommender.recommend(profile, 40)) == 37


def test_together_is_the_average_of_each(recommender: Recommender) -> None:
    one, other = loves_first_half(), Profile(UserId(1_000_002), {MovieId(1035): 5.0, MovieId(1001): 1.0})
    picks = recommender.recommend_together([one, other], 40)
    assert not {pick.movie_id for pick in picks} & (one.excluded | other.excluded)
    each = [scores(recommender.model, profile.rated) for profile in (one, other)]
    for pick in picks:
        row = recommender.model.factors.index_of(pick.movie_id)
        assert row is not None
        assert pick.score == pytest.approx(np.mean([score[row] for score, _ in each]))
        assert pick.prediction == pytest.approx(np.mean([person.prediction(row) for _, person in each]))
        assert isinstance(pick.reason, WellLoved)


def test_together_nobody_gets_well_loved_films(recommender: Recommender) -> None:
    assert recommender.recommend_together([], 5) == recommender.recommend(Profile(ME), 5)


def test_unknown_films_are_predicted_as_an_average_one(recommender: Recommender) -> None:
    profile = loves_first_half()
    person = fold_in(recommender.model.factors, profile.rated)
    assert recommender.predict(profile, [MovieId(5)]) == {5: person.prediction(None)}
    assert recommender.why(profile, MovieId(5)) == []
    assert recommender.loved(MovieId(5)) is None
    assert recommender.reason(profile, MovieId(5)) is None


@settings(deadline=None, max_examples=60)
@given(
    films,
    films,
    films,
    films,
    st.none() | films,
    st.integers(0, 50),
)
def test_nobody_is_asked_twice_or_about_what_is_excluded(
    seen: frozenset[MovieId],
    hidden: frozenset[MovieId],
    watchlist: frozenset[MovieId],
    unseen: frozenset[MovieId],
    among: frozenset[MovieId] | None,
    n: int,
) -> None:
    recommender = Recommender(MODEL, MANIFEST)
    profile = loves_first_half(seen=seen, hidden=hidden, watchlist=watchlist)
    asked = recommender.to_rate_first(profile, n, unseen=unseen, among=among)
    possible = set(FILMS if among is None else among) - profile.excluded - watchlist - unseen
    assert set(asked) <= possible
    assert len(asked) == len(set(asked)) == min(n, len(possible))


def test_films_of_no_ratings_are_not_asked_about() -> None:
    factors = MODEL.factors
    longer = replace(
        factors,
        movie_ids=np.append(factors.movie_ids, np.int32(9999)),
        bi=np.append(factors.bi, np.float32(0)),
        qi=np.vstack([factors.qi, np.full((1, factors.qi.shape[1]), 5, np.float32)]),
        qi_variance=None,
        yj=None,
    )
    asked = Recommender(replace(MODEL, factors=longer), MANIFEST).to_rate_first(Profile(ME), 100)
    assert sorted(asked) == FILMS


def test_what_somebody_has_not_seen_tells_what_to_ask(recommender: Recommender) -> None:
    second_half = recommender.to_rate_first(Profile(ME), 6, unseen=FILMS[:10])
    assert sum(movie_id >= 1020 for movie_id in second_half) >= 5
    first_half = recommender.to_rate_first(Profile(ME, watchlist=frozenset(FILMS[30:])), 6)
    assert sum(movie_id < 1020 for movie_id in first_half) >= 5


@given(st.lists(st.integers(-3, 3).map(float), min_size=1, max_size=12), st.data())
def test_best_is_a_stable_sort_of_what_is_allowed(values: list[float], data: st.DataObject) -> None:
    allowed = data.draw(st.lists(st.booleans(), min_size=len(values), max_size=len(values)))
    n = data.draw(st.integers(0, 14))
    expected = sorted(
        (row for row in range(len(values)) if allowed[row]), key=lambda row: (-values[row], row)
    )
    assert best(np.array(values), np.array(allowed), n) == expected[:n]


def test_of_a_film_that_nobody_rated_nothing_is_said_but_its_stars() -> None:
    film = Film(MovieId(7), "New", 2026, ("Drama",), "New (2026)")
    model = fit(two_tastes(n_users=20), QUICK, films={film.movie_id: film})
    recommender = Recommender(model, MANIFEST)
    assert recommender.loved(film.movie_id) is None
    assert recommender.reason(Profile(ME), film.movie_id) is None
    assert 0.5 <= recommender.predict(Profile(ME), [film.movie_id])[film.movie_id] <= 5.0
    assert model.loved.n_ratings[0] == 0
    assert np.isnan(model.loved.mean[0])
    [*_, last] = recommender.recommend(Profile(ME), 41)
    assert last.movie_id == film.movie_id
    assert last.reason is None
