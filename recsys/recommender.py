"""The live model: picks, predictions and reasons for anybody, from their ratings alone."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from recsys.artefacts import artefact
from recsys.artefacts.manifest import Manifest
from recsys.data.filters import Fitting
from recsys.domain import Because, Index, MovieId, Pick, Profile, Reason, Similar, UserId, WellLoved
from recsys.lists.calibration import calibrated
from recsys.lists.diversity import CANDIDATES, diverse
from recsys.lists.elicitation import familiarity, questions
from recsys.lists.likeness import likeness
from recsys.lists.ranking import best, by_similarity, scores
from recsys.lists.reasons import loved, reasons_of
from recsys.models.factors import fold_in
from recsys.models.model import Model


@dataclass(frozen=True, slots=True, eq=False)
class Recommender:
    """Answers from one model. It changes nothing, so that any number of threads may ask at once."""

    model: Model
    manifest: Manifest

    @classmethod
    def load(cls, models: Path, key: bytes, version: str | None = None) -> Self:
        """Load a published version, or the live one.

        Raises:
            ModelRefused: there is none, or it fails a check; the sentence says which.
        """
        return cls(*artefact.load(models, key, version))

    @property
    def version(self) -> str:
        """Name of the model's version."""
        return self.manifest.version

    @property
    def created_at(self) -> datetime:
        """When it was trained, in UTC."""
        return self.manifest.created_at

    @property
    def metrics(self) -> Mapping[str, float]:
        """How it did in its exam: rmse, mae, newcomer_rmse@5, ndcg@10."""
        return self.manifest.metrics

    @property
    def dataset(self) -> str:
        """Name of the data it was trained on."""
        return self.manifest.dataset

    @property
    def n_ratings(self) -> int:
        """How many ratings it was trained on."""
        return self.manifest.n_ratings

    def recommend(
        self,
        profile: Profile,
        n: int = 10,
        *,
        among: Collection[MovieId] | Fitting | None = None,
        without: Collection[MovieId] = (),
        like: MovieId | None = None,
        diversity: float = 0.0,
        adventure: float = 0.0,
    ) -> list[Pick]:
        """Pick films for a person, the best first; somebody without ratings gets well-loved films.

        Args:
            among: the only films to pick from; None for all.
            without: films to leave out, besides those that the person rated, saw or hid: what the list began
                with, so that the picks go on from there.
            like: a film; only what is most like it is picked, ordered by similarity and by the person's own
                order together (`ranking.by_similarity`). None of one the model does not know.
            diversity: 0, the best films, to 1, the first hundred's most unlike by genre; see `diverse`.
            adventure: from -1, well-known films, over 0 to 1, hidden gems; see `ranking.scores`.

        Returns:
            Up to n picks; fewer where the films run out.
        """
        score, person = scores(self.model, profile.rated, adventure=adventure)
        score, open_to = self._open_to(score, profile.excluded, among, without, like)
        longest = max(n, CANDIDATES) if diversity else n
        if like is None:
            before = self.model.factors.known(frozenset(without))
            rows = calibrated(self.model, person, score, open_to, longest, before)
        else:
            rows = [(row, float(score[row])) for row in best(score, open_to, longest)]
        if diversity:
            rows = self._varied(rows, n, diversity)
        reasons = reasons_of(self.model, person, [row for row, _ in rows])
        return [
            Pick(self._movie(row), value, person.prediction(row), reason)
            for (row, value), reason in zip(rows, reasons, strict=True)
        ]

    def recommend_together(
        self,
        profiles: Sequence[Profile],
        n: int = 10,
        *,
        among: Collection[MovieId] | Fitting | None = None,
        without: Collection[MovieId] = (),
        like: MovieId | None = None,
    ) -> list[Pick]:
        """Pick films for several people by the average of their scores; a film one of them had is no pick.

        Score and prediction of a pick are averages; the reason is how loved the film is. The arguments are
        those of `recommend`.
        """
        everyone = profiles or [Profile(UserId(0))]
        each = [scores(self.model, profile.rated) for profile in everyone]
        score = np.mean([of_one for of_one, _ in each], axis=0)
        excluded = frozenset().union(*(profile.excluded for profile in everyone))
        score, open_to = self._open_to(score, excluded, among, without, like)
        return [
            Pick(
                movie_id,
                float(score[row]),
                float(np.mean([person.prediction(row) for _, person in each])),
                loved(self.model, row),
            )
            for row, movie_id in self._best(score, open_to, n)
        ]

    def rewatch(
        self,
        profile: Profile,
        n: int = 10,
        *,
        among: Collection[MovieId] | Fitting | None = None,
        without: Collection[MovieId] = (),
        like: MovieId | None = None,
    ) -> list[Pick]:
        """Pick films that a person saw and may want to see again (`Profile.worth_again`), the best first.

        A film's score is the stars that they gave it, or would give one that they saw without saying;
        between equal stars the model's own order decides: stars + ½·rank/n_films, rank 0 being the last. The
        reason is how loved the film is. The arguments are those of `recommend`, save that `like` only
        chooses the films: the order stays that of the stars.
        """
        order, person = scores(self.model, profile.rated)
        _, open_to = self._open_to(order, (), among, without, like)
        factors, again = self.model.factors, profile.worth_again
        open_to &= np.isin(factors.movie_ids, np.fromiter(again, np.int64, len(again)))
        rows = np.flatnonzero(open_to)
        score = np.zeros(len(order))
        score[np.argsort(order, kind="stable")] = np.arange(len(order)) / (2 * len(order))
        for row in rows.tolist():
            given = profile.rated.get(MovieId(int(factors.movie_ids[row])))
            score[row] += person.prediction(Index(row)) if given is None else given
        return [
            Pick(movie_id, float(score[row]), person.prediction(row), loved(self.model, row))
            for row, movie_id in self._best(score, open_to, n)
        ]

    def similar(
        self,
        movie_id: MovieId,
        n: int = 10,
        *,
        among: Collection[MovieId] | Fitting | None = None,
        without: Collection[MovieId] = (),
    ) -> list[Similar]:
        """Return the films most like a film, the most alike first; none of one the model does not know.

        Args:
            among: the only films to choose from; None for all.
            without: films to leave out, besides the film itself.
        """
        row = self.model.factors.index_of(movie_id)
        if row is None:
            return []
        alike = likeness(self.model, row)
        allowed = self._open([movie_id], among, without) & (alike > 0)
        return [Similar(film, float(alike[place])) for place, film in self._best(alike, allowed, n)]

    def predict(self, profile: Profile, movie_ids: Iterable[MovieId]) -> dict[MovieId, float]:
        """Estimate a person's ratings in stars; one unknown to the model is taken for a film like any."""
        person = fold_in(self.model.factors, profile.rated)
        return {movie_id: person.prediction(self.model.factors.index_of(movie_id)) for movie_id in movie_ids}

    def explain(self, profile: Profile, movie_ids: Iterable[MovieId]) -> dict[MovieId, Pick]:
        """Return prediction and reason of chosen films, with one fold-in for all of them.

        Returns:
            A pick for each film, in the order asked. Prediction and reasons are as in a list of these films;
            a film that the model does not know has a prediction and no reason. The score is 0.0.
        """
        person = fold_in(self.model.factors, profile.rated)
        rows = {movie_id: self.model.factors.index_of(movie_id) for movie_id in movie_ids}
        known = {movie_id: row for movie_id, row in rows.items() if row is not None}
        reasons = dict(zip(known, reasons_of(self.model, person, known.values()), strict=True))
        return {
            movie_id: Pick(movie_id, 0.0, person.prediction(row), reasons.get(movie_id))
            for movie_id, row in rows.items()
        }

    def why(self, profile: Profile, movie_id: MovieId) -> list[Because]:
        """Return the exact share of each of their ratings in a film's prediction, the largest gain first.

        Empty for a film that the model does not know, and for somebody without ratings.
        """
        row = self.model.factors.index_of(movie_id)
        return [] if row is None else fold_in(self.model.factors, profile.rated).contributions(row)

    def reason(self, profile: Profile, movie_id: MovieId) -> Reason | None:
        """Return what speaks most for a film.

        None where nothing does, as of a film that the model does not know.
        """
        return self.explain(profile, [movie_id])[movie_id].reason

    def loved(self, movie_id: MovieId) -> WellLoved | None:
        """Return what everybody says of a film; None where nobody rated it."""
        row = self.model.factors.index_of(movie_id)
        return None if row is None else loved(self.model, row)

    def to_rate_first(
        self,
        profile: Profile,
        n: int,
        *,
        unseen: Collection[MovieId] = (),
        among: Container[MovieId] | None = None,
    ) -> list[MovieId]:
        """Return films to ask somebody about, the most informative of those that they probably know first.

        Args:
            unseen: films they said they have not seen; those on their watchlist count too. None is asked
                about again, and they tell what else somebody will not know: after a few of one decade or
                genre come others.
            among: the only films to ask about; None for all.

        Returns:
            Up to n films: none that they rated, saw or hid, and none beyond the 1000 with the most ratings.
        """
        factors, recognition = self.model.factors, self.model.recognition
        not_seen = profile.watchlist.union(unseen)
        rows = factors.known(recognition.movie_ids)
        answered = profile.excluded | not_seen
        fresh = [
            movie_id not in answered and (among is None or movie_id in among)
            for movie_id in recognition.movie_ids.tolist()
        ]
        seen = profile.seen | profile.rated.keys()
        chances = recognition.chances(seen, not_seen)
        kinds = [self.model.spread.of(which) for which in (rows, factors.known(seen), factors.known(unseen))]
        for block in self.model.spread.blocks[1:3]:  # decades, genres
            chances = chances * familiarity(*(shares[:, block] for shares in kinds))
        person = fold_in(factors, profile.rated)
        return [MovieId(int(factors.movie_ids[row])) for row in questions(person, rows, chances * fresh, n)]

    def _open_to(
        self,
        score: NDArray[np.float64],
        excluded: Collection[MovieId],
        among: Collection[MovieId] | Fitting | None,
        without: Collection[MovieId],
        like: MovieId | None,
    ) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
        """Return the score by which to pick, and which films may be picked, each of shape (n_films,)."""
        allowed = self._open(excluded, among, without)
        if like is None:
            return score, allowed
        row = self.model.factors.index_of(like)
        if row is None:
            return score, np.zeros_like(allowed)
        alike = likeness(self.model, row)
        score, taken = by_similarity(score, alike, self._open([like], among, ()))
        return score, allowed & taken

    def _open(
        self,
        excluded: Collection[MovieId],
        among: Collection[MovieId] | Fitting | None,
        without: Collection[MovieId],
    ) -> NDArray[np.bool_]:
        """Return which films may be picked, shape (n_films,)."""
        factors = self.model.factors
        if among is None:
            allowed = np.ones(len(factors.movie_ids), np.bool_)
        elif isinstance(among, Fitting):
            allowed = among.among(factors.movie_ids)
        else:
            allowed = np.isin(factors.movie_ids, np.fromiter(among, np.int64))
        allowed[factors.known(excluded)] = False
        allowed[factors.known(without)] = False
        return allowed

    def _best(
        self, score: NDArray[np.floating], allowed: NDArray[np.bool_], n: int
    ) -> list[tuple[Index, MovieId]]:
        return [(row, self._movie(row)) for row in best(score, allowed, n)]

    def _varied(
        self, ranked: list[tuple[Index, float]], n: int, strength: float
    ) -> list[tuple[Index, float]]:
        rows = np.array([row for row, _ in ranked], np.intp)
        score = np.zeros(len(self.model.factors.movie_ids))
        score[rows] = [value for _, value in ranked]
        genres = self.model.genres[rows].astype(np.float64)
        return [(Index(row), float(score[row])) for row in diverse(score, rows, genres, n, strength).tolist()]

    def _movie(self, row: Index) -> MovieId:
        return MovieId(int(self.model.factors.movie_ids[row]))
