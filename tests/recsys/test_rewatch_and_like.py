"""Lists that go by one film, and lists of films to see again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys import Recommender
from recsys.domain import MovieId, Profile, WellLoved
from recsys.lists.ranking import N_SIMILAR, SIMILARITY_WEIGHT, by_similarity, scores
from tests.recsys.worlds import FILMS, MANIFEST, ME, loves_first_half, small_model

MODEL = small_model()

RECOMMENDER = Recommender(MODEL, MANIFEST)
SOME_FILMS = st.frozensets(st.sampled_from(FILMS), max_size=20)
RATED = st.dictionaries(st.sampled_from(FILMS), st.integers(1, 10).map(lambda half_stars: half_stars / 2))


def test_likeness_counts_for_twice_the_persons_own_order() -> None:
    # Alike 1, 3, 5 has the standard scores -√1.5, 0, √1.5; the own order 6, 0, 0 has √2, -1/√2, -1/√2.
    alike = np.array([0.1, 0.3, 0.5, 0.9, 0.0], np.float32)
    own = np.array([6.0, 0.0, 0.0, 100.0, 100.0])
    score, taken = by_similarity(own, alike, np.array([True, True, True, False, True]))
    assert taken.tolist() == [True, True, True, False, False]
    expected = [
        -SIMILARITY_WEIGHT * np.sqrt(1.5) + np.sqrt(2),
        -np.sqrt(0.5),
        SIMILARITY_WEIGHT * np.sqrt(1.5) - np.sqrt(0.5),
    ]
    assert score[:3] == pytest.approx(expected, abs=1e-6)


def test_only_the_most_alike_are_taken() -> None:
    alike = np.linspace(0.01, 1, N_SIMILAR + 50).astype(np.float32)
    _, taken = by_similarity(np.zeros(N_SIMILAR + 50), alike, np.ones(N_SIMILAR + 50, np.bool_))
    assert np.flatnonzero(taken).tolist() == list(range(50, N_SIMILAR + 50))


@pytest.mark.parametrize("alike", [[0.5, 0.5], [0.0, 0.0]])
def test_films_that_are_equally_alike_go_by_the_own_order_alone(alike: list[float]) -> None:
    score, taken = by_similarity(np.array([1.0, 3.0]), np.array(alike, np.float32), np.array([True, True]))
    assert taken.tolist() == [value > 0 for value in alike]
    assert score.tolist() == ([-1.0, 1.0] if taken.any() else [0.0, 0.0])


def test_picks_like_a_film_are_like_it_and_never_that_film() -> None:
    profile = loves_first_half()
    picks = [pick.movie_id for pick in RECOMMENDER.recommend(profile, 40, like=MovieId(1005))]
    alike = {film.movie_id for film in RECOMMENDER.similar(MovieId(1005), 40)}
    assert set(picks) == alike - profile.excluded
    assert sum(movie_id < 1020 for movie_id in picks[:8]) >= 7
    assert picks != [pick.movie_id for pick in RECOMMENDER.recommend(profile, 40, among=alike)]


def test_a_loved_film_of_the_other_kind_leads_to_that_kind() -> None:
    picks = RECOMMENDER.recommend(loves_first_half(), 6, like=MovieId(1033))
    assert sum(pick.movie_id >= 1020 for pick in picks) >= 5


def test_who_asks_counts_too() -> None:
    like = MovieId(1005)
    second_half = Profile(ME, {MovieId(1025): 5.0, MovieId(1028): 5.0, MovieId(1003): 1.0})
    first = RECOMMENDER.recommend(loves_first_half(), 10, like=like)
    second = RECOMMENDER.recommend(second_half, 10, like=like)
    assert [pick.movie_id for pick in first] != [pick.movie_id for pick in second]


def test_telling_of_one_more_film_leaves_the_order_of_the_others() -> None:
    profile, like = loves_first_half(), MovieId(1005)
    ranking = [pick.movie_id for pick in RECOMMENDER.recommend(profile, 40, like=like)]
    told = replace(profile, seen=frozenset(ranking[1:3]), hidden=frozenset(ranking[4:5]))
    left = [movie_id for movie_id in ranking if movie_id not in told.excluded]
    assert [pick.movie_id for pick in RECOMMENDER.recommend(told, 40, like=like)] == left
    further = RECOMMENDER.recommend(told, 40, like=like, without=left[:5])
    assert [pick.movie_id for pick in further] == left[5:]


def test_a_film_that_the_model_does_not_know_is_like_none() -> None:
    assert RECOMMENDER.recommend(loves_first_half(), 5, like=MovieId(7)) == []
    assert RECOMMENDER.recommend_together([loves_first_half()], 5, like=MovieId(7)) == []
    assert RECOMMENDER.rewatch(loves_first_half(), 5, like=MovieId(7)) == []


def test_together_like_a_film_one_person_gets_the_same_as_alone() -> None:
    alone = RECOMMENDER.recommend(loves_first_half(), 10, like=MovieId(1005))
    together = RECOMMENDER.recommend_together([loves_first_half()], 10, like=MovieId(1005))
    assert [pick.movie_id for pick in together] == [pick.movie_id for pick in alone]


def test_to_see_again_the_best_for_them_come_first() -> None:
    rated = {
        MovieId(1000): 4.0,
        MovieId(1001): 5.0,
        MovieId(1002): 3.0,
        MovieId(1003): 3.5,
        MovieId(1004): 5.0,
    }
    profile = Profile(ME, rated, seen=frozenset({MovieId(1002), MovieId(1021)}))
    picks = RECOMMENDER.rewatch(profile)
    own = scores(MODEL, rated)[0]
    fives = sorted([MovieId(1001), MovieId(1004)], key=lambda movie_id: -own[movie_id - 1000])
    prediction = RECOMMENDER.predict(profile, [MovieId(1021)])[MovieId(1021)]
    assert prediction < 3.5
    assert [pick.movie_id for pick in picks] == [*fives, 1000, 1003, 1021]
    given = [5.0, 5.0, 4.0, 3.5, prediction]
    for pick, stars in zip(picks, given, strict=True):
        rank = int((own < own[pick.movie_id - 1000]).sum())
        assert pick.score == pytest.approx(stars + rank / 2 / len(FILMS))
        assert isinstance(pick.reason, WellLoved)
    assert picks[0].prediction == RECOMMENDER.predict(profile, fives[:1])[fives[0]]


def test_to_see_again_there_may_be_a_wish() -> None:
    profile = Profile(ME, dict.fromkeys(FILMS, 5.0))
    picks = RECOMMENDER.rewatch(profile, 40, among=FILMS[:9], without=FILMS[:2])
    assert {pick.movie_id for pick in picks} == set(FILMS[2:9])
    alike = {film.movie_id for film in RECOMMENDER.similar(MovieId(1005), 40)}
    picks = RECOMMENDER.rewatch(profile, 40, like=MovieId(1005))
    assert {pick.movie_id for pick in picks} == alike


@settings(deadline=None, max_examples=60)
@given(RATED, SOME_FILMS, SOME_FILMS, SOME_FILMS, st.none() | SOME_FILMS, st.integers(0, 45))
def test_to_see_again_only_what_they_saw_and_neither_hid_nor_disliked(
    rated: dict[MovieId, float],
    seen: frozenset[MovieId],
    hidden: frozenset[MovieId],
    without: frozenset[MovieId],
    among: frozenset[MovieId] | None,
    n: int,
) -> None:
    profile = Profile(ME, rated, seen=seen, hidden=hidden)
    picks = RECOMMENDER.rewatch(profile, n, among=among, without=without)
    again = {
        film for film in FILMS if film not in hidden and rated.get(film, 5.0 if film in seen else 0) >= 3.5
    }
    assert profile.worth_again == again
    allowed = (again if among is None else again & among) - without
    assert len(picks) == min(n, len(allowed))
    assert {pick.movie_id for pick in picks} <= allowed
    given_stars = [rated[pick.movie_id] for pick in picks if pick.movie_id in rated]
    assert given_stars == sorted(given_stars, reverse=True)


def test_who_saw_nothing_sees_nothing_again() -> None:
    assert RECOMMENDER.rewatch(Profile(ME)) == []
