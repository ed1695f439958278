"""Training of everything that a model holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from recsys.data.ratings import Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.learning.content import film_features, genre_flags
from recsys.learning.ease import fit_affinity
from recsys.learning.heldout import reveal
from recsys.learning.listwise import LabelledList, learn_blend
from recsys.learning.recipes import Parameters, completed, is_svd
from recsys.learning.recognition import fit_recognition
from recsys.learning.svd import SVD
from recsys.learning.variational import learn
from recsys.lists.ranking import signals, standardised
from recsys.models.blend import Blend
from recsys.models.cold import FeatureRegression
from recsys.models.factors import Factors
from recsys.models.model import Loved, Model
from recsys.models.similar import Similarity
from recsys.models.spread import Spread

OnStep = Callable[[str, float], None]
"""Called with what is being done in a few words, and the share of it that is done, 0 where it begins."""

ONE_PERSON_IN: Final = 5
"""So many are kept back whole to learn what makes a list; twice as many taught no more."""

MOST_KEPT_BACK_PEOPLE: Final = 120
MOST_SPLIT_PEOPLE: Final = 20_000
"""Enough of them to learn a few weights from, however many there are."""

SHOWN_RATINGS: Final = (0, 1, 3, 5, 10, 20, 40)


def fit(
    ratings: Ratings,
    parameters: Parameters,
    *,
    films: Mapping[MovieId, Film] = NO_FILMS,
    blend: Blend | None = None,
    seed: int = 0,
    on_step: OnStep = lambda _words, _share: None,
) -> Model:
    """Train everything on the ratings.

    Args:
        films: what is known of the films besides their ratings; it may hold films that nobody rated.
        parameters: of `variational.learn`, whose tuned ones replace those left out; or of `SVD`.
        blend: what counts in a list; None learns it from people kept back for that.
        seed: of the initial factors and of who is kept back; the same seed and ratings give the same model.
    """
    if blend is None:
        on_step("learning what makes a good list", 0.0)
        known, kept_back = _split(ratings, seed)
        labelled = _labelled_lists(known, kept_back, parameters, films, seed) if len(kept_back) else ()
        blend = learn_blend(list(labelled))
    return _trained(ratings, parameters, films, blend, seed, on_step)


def _trained(
    ratings: Ratings,
    parameters: Parameters,
    films: Mapping[MovieId, Film],
    blend: Blend,
    seed: int,
    on_step: OnStep = lambda _words, _share: None,
) -> Model:
    factors = _factors(ratings, parameters, films, seed, on_step)
    # Column by column, the product with one person's factors takes half as long.
    factors = replace(factors, qi=np.asfortranarray(factors.qi))
    on_step("finding films that go together", 0.0)
    affinity = fit_affinity(ratings)
    loved = Loved.count(ratings, factors.movie_ids)
    similarity = Similarity.learn(factors, affinity)
    return Model(
        factors,
        affinity,
        loved,
        fit_recognition(ratings),
        similarity,
        FeatureRegression.learn(film_features(films, factors.movie_ids), similarity.kept.astype(np.intp)),
        genre_flags(films, factors.movie_ids),
        np.asfortranarray(film_features(films, factors.movie_ids, tags=False).toarray(), np.float32),
        Spread.learn(films, factors.movie_ids, loved.n_ratings, loved.n_liked),
        standardised(np.stack([np.log1p(loved.n_liked), _years(films, factors.movie_ids)]), similarity.kept),
        blend,
    )


def _factors(
    ratings: Ratings, parameters: Parameters, films: Mapping[MovieId, Film], seed: int, on_step: OnStep
) -> Factors:
    def learned(share: float) -> None:
        on_step("learning tastes", share)

    learned(0.0)
    if is_svd(parameters):
        svd = SVD(**parameters, random_state=seed)
        return svd.fit_ratings(ratings, on_epoch=lambda done: learned(done / svd.n_epochs)).factors()
    return learn(ratings, completed(parameters), films=films, seed=seed, on_progress=learned)


def _split(ratings: Ratings, seed: int) -> tuple[Ratings, Ratings]:
    """Return ratings to learn from, and those of the people kept back."""
    people = np.random.default_rng(seed).permutation(np.unique(ratings.user_ids))[:MOST_SPLIT_PEOPLE]
    kept_back, known = np.split(people, [len(people) // ONE_PERSON_IN])
    return (
        ratings.rows(np.isin(ratings.user_ids, known)),
        ratings.rows(np.isin(ratings.user_ids, kept_back[:MOST_KEPT_BACK_PEOPLE])),
    )


def _labelled_lists(
    known: Ratings, kept_back: Ratings, parameters: Parameters, films: Mapping[MovieId, Film], seed: int
) -> Iterator[LabelledList]:
    """Yield the lists of people kept back, of whom more and more is shown."""
    model = _trained(known, parameters, films, learn_blend([]), seed)
    kept = model.similarity.kept
    random = np.random.default_rng(seed)
    for n_shown in SHOWN_RATINGS:
        for person in reveal(kept_back, n_shown, random):
            shown, liked = (
                np.isin(model.affinity.movie_ids, list(ids)) for ids in (person.shown, person.relevant)
            )
            if liked.any():
                yield LabelledList(n_shown, signals(model, person.shown)[:, kept], ~shown, liked)


def _years(films: Mapping[MovieId, Film], movie_ids: NDArray[np.int32]) -> NDArray[np.float32]:
    """Return when each film came out, shape (n_films,); where nobody knows, the median."""
    known = [film.year if (film := films.get(MovieId(movie_id))) else None for movie_id in movie_ids.tolist()]
    years = np.array([np.nan if year is None else year for year in known], np.float32)
    return np.where(np.isnan(years), np.nanmedian(years) if not np.isnan(years).all() else 0, years)
