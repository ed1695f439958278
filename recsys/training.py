"""From ratings to a live model: tune, train, examine, compare with the champion, publish."""

from __future__ import annotations

import dataclasses
import platform
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version as installed
from math import isfinite
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from recsys.artefacts import artefact
from recsys.artefacts.manifest import Manifest, ModelRefused
from recsys.data.ratings import BadData, Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.evaluation.exam import Exam, ExamFigure, examine, figures, set_exam
from recsys.evaluation.gate import MARGIN, Difference, compare, refusal
from recsys.evaluation.tuning import Trial, best_of
from recsys.learning.fitting import OnStep, fit
from recsys.learning.recipes import Parameters, check_parameters, completed
from recsys.learning.variational import TUNED
from recsys.models.model import Model

Report = Callable[[float, str], None]
"""Called with the share that is done, 0-1, and what is being done in a few words."""

SEARCH_SHARE: Final = 0.7
"""Of the whole work, where parameters are searched for."""


class Search(Protocol):
    """`tuning.tune` with all its other arguments."""

    def __call__(
        self,
        ratings: Ratings,
        *,
        films: Mapping[MovieId, Film],
        seed: int,
        on_progress: Callable[[float], None],
    ) -> Sequence[Trial]:
        """Score settings by cross-validation."""


@dataclass(frozen=True, slots=True)
class Champion:
    """The live model as challengers meet it: its manifest, and how its twin does in today's exam."""

    manifest: Manifest
    measured: Mapping[str, ExamFigure]

    @property
    def metrics(self) -> dict[str, float]:
        """The figures of its exam."""
        return figures(self.measured)


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """What a training came to.

    Attributes:
        version: of the model that is live now.
        reason: why the new model was published, or why the old one was kept.
        metrics: the challenger's exam.
        champion: what it was measured against; None where nothing comparable was live.
        differences: of the challenger's figures from the champion's, person by person.
        trials: what was tried for better parameters.
    """

    version: str
    published: bool
    reason: str
    metrics: Mapping[str, float]
    parameters: Parameters
    champion: Champion | None
    seconds: float
    differences: Sequence[Difference] = ()
    trials: Sequence[Trial] = ()


def train(
    dataset: str,
    ratings: Ratings,
    models: Path,
    key: bytes,
    *,
    films: Mapping[MovieId, Film] = NO_FILMS,
    chat_ratings: Ratings | None = None,
    search: Search | None = None,
    replace: bool = False,
    seed: int = 0,
    report: Report = lambda _share, _words: None,
) -> TrainingResult:
    """Train a model and publish it, unless it is worse than the live one.

    The challenger's twin is trained without the exam's ratings and examined on them; so is the champion's
    twin, which has not seen them either. Only if the gate lets it pass is the recipe trained on everything
    and made live.

    Args:
        dataset: name of the data; a champion that was trained on other data is not comparable, and replaced.
        films: of the catalogue, whether somebody rated them or not.
        chat_ratings: of people who consented; they count as the dataset's own do.
        search: looks for better parameters on the ratings outside the exam. Without it the champion's
            parameters are kept.
        replace: the champion must go, because it holds ratings that were withdrawn. A challenger that is
            worse is not let in for that, or whoever can withdraw could force a spoilt model in: what is
            published in its place is trained on the dataset alone, and need not beat anything.

    Raises:
        BadData: the exam leaves nothing to train on.
        ModelRefused: the new model cannot be used: its predictions are no numbers.
        OSError: the model cannot be written.
    """
    start = time.perf_counter()
    material = _Material(dataset, ratings, chat_ratings, films, models, key, seed, report)
    challenger = _challenge(material, search)
    result = challenger.result
    if challenger.loss and replace and chat_ratings is not None:
        left_out = f"the chats' ratings made it worse and were left out ({challenger.loss})"
        material = dataclasses.replace(material, chat_ratings=None)
        challenger = _challenge(material, None, left_out)
        result = dataclasses.replace(challenger.result, trials=result.trials)
    if challenger.loss and replace:
        reason = f"the model before holds withdrawn ratings and had to go; {result.reason}"
        result = dataclasses.replace(result, reason=reason)
    if replace or not challenger.loss:
        result = _published(material, challenger, result)
    return dataclasses.replace(result, seconds=time.perf_counter() - start)


@dataclass(frozen=True, slots=True, eq=False)
class _Material:
    """What a model is trained on, and where it goes."""

    dataset: str
    ratings: Ratings
    chat_ratings: Ratings | None
    films: Mapping[MovieId, Film]
    models: Path
    key: bytes
    seed: int
    report: Report


@dataclass(frozen=True, slots=True, eq=False)
class _Challenger:
    """A recipe that was examined.

    Attributes:
        everything: what the model to be published is trained on.
        twin: trained without the exam's ratings.
        result: what the training came to if the model is not published.
        loss: what keeps it from being published; None: nothing does.
        on_step: goes on reporting the steps.
    """

    everything: Ratings
    twin: Model
    result: TrainingResult
    loss: str | None
    on_step: OnStep


def _challenge(material: _Material, search: Search | None, because: str = "") -> _Challenger:
    """Compare a twin, trained without the exam's ratings, with the champion's; `because` opens the reason."""
    everything, exam = _exam_of(material)
    champion, why_none = _champion(material, exam)
    parameters, trials = _parameters_of(champion), list[Trial]()
    if search:
        trials = _searched(material, exam, search)
        parameters = completed(best_of(trials).params)
    on_step = _steps(material.report, SEARCH_SHARE if search else 0.0)
    twin = fit(exam.study, parameters, films=material.films, seed=material.seed, on_step=on_step)
    on_step("sitting the exam", 0.0)
    measured = examine(twin, exam)
    _check_usable(measured)
    differences = compare(measured, champion.measured, exam.chat_ids) if champion else []
    loss = refusal(differences)
    compared = _reason(champion, differences, loss) if champion else why_none
    result = TrainingResult(
        champion.manifest.version if champion else "",
        published=False,
        reason="; ".join(filter(None, (because, compared))),
        metrics=figures(measured),
        parameters=parameters,
        champion=champion,
        seconds=0.0,
        differences=differences,
        trials=trials,
    )
    return _Challenger(everything, twin, result, loss, on_step)


def _exam_of(material: _Material) -> tuple[Ratings, Exam]:
    """Return all ratings, and the exam that is cut from them."""
    everything, chat_ids = material.ratings, None
    if material.chat_ratings is not None:
        everything = Ratings.concatenate([material.ratings, material.chat_ratings])
        chat_ids = np.setdiff1d(material.chat_ratings.user_ids, material.ratings.user_ids)
    exam = set_exam(everything, chat_ids)
    if not len(exam.study):
        raise BadData("these ratings are too few to train on some and ask about others")
    return everything, exam


def _searched(material: _Material, exam: Exam, search: Search) -> list[Trial]:
    """Look for better parameters on the ratings outside the exam."""
    return list(
        search(
            exam.study,
            films=material.films,
            seed=material.seed,
            on_progress=lambda share: material.report(SEARCH_SHARE * share, "trying parameters"),
        )
    )


def _published(material: _Material, challenger: _Challenger, result: TrainingResult) -> TrainingResult:
    """Train the recipe on everything and make it live."""
    model = fit(
        challenger.everything,
        result.parameters,
        films=material.films,
        blend=challenger.twin.blend,
        seed=material.seed,
        on_step=challenger.on_step,
    )
    challenger.on_step("publishing", 0.0)
    manifest = artefact.save(
        material.models,
        _manifest(material, challenger.everything, result),
        model,
        challenger.twin,
        material.key,
    )
    artefact.make_live(material.models, manifest.version)
    material.report(1.0, "published")
    return dataclasses.replace(result, version=manifest.version, published=True)


def _champion(material: _Material, exam: Exam) -> tuple[Champion | None, str]:
    """Return the live model, examined, or why there is none to compare with."""
    models = material.models
    if artefact.live_version(models) is None:
        return None, "the first model"
    try:
        twin, manifest = artefact.load(models, material.key, which=artefact.EXAM)
    except ModelRefused as refused:
        return None, f"the model before was refused: {refused}"
    if manifest.dataset != material.dataset:
        return None, f"the model before was trained on {manifest.dataset}"
    return Champion(manifest, examine(twin, exam)), ""


def _parameters_of(champion: Champion | None) -> Parameters:
    """Return the champion's parameters, or the tuned ones where those mean nothing any more."""
    try:
        return check_parameters(completed(champion.manifest.parameters)) if champion else TUNED
    except ValueError:  # of a program that had others
        return TUNED


def _check_usable(measured: Mapping[str, ExamFigure]) -> None:
    for name, figure in figures(measured).items():
        if not isfinite(figure):
            raise ModelRefused(f"the new model cannot be used: its {name} in the exam is {figure}")


def _reason(champion: Champion, differences: Sequence[Difference], loss: str | None) -> str:
    """Return in one sentence how the challenger compares with the champion."""
    if loss:
        return f"the new model was worse than {champion.manifest.version} in the exam: {loss}"
    judged = ", ".join(str(difference) for difference in differences if difference.metric in MARGIN)
    return f"not worse than {champion.manifest.version} in the exam: {judged or 'nobody could be asked'}"


def _steps(report: Report, begin: float) -> Callable[[str, float], None]:
    """Return what reports the seven steps that follow the search, and how far each of them is."""
    begun = -1

    def step(words: str, share: float) -> None:
        nonlocal begun
        begun += share == 0
        report(begin + (1 - begin) * (begun + share) / 7, words)

    return step


def _manifest(material: _Material, everything: Ratings, result: TrainingResult) -> Manifest:
    chat_ratings = material.chat_ratings
    now = datetime.now(UTC)
    unique = f"{now.microsecond:05x}{secrets.randbelow(16**3):03x}"  # so that names go by time, too
    return Manifest(
        version=f"{now:%Y%m%dT%H%M%SZ}-{unique}",
        created_at=now,
        dataset=material.dataset,
        fingerprint=everything.fingerprint,
        n_ratings=len(everything),
        n_chat_ratings=len(chat_ratings) if chat_ratings else 0,
        seed=material.seed,
        parameters=result.parameters,
        metrics=result.metrics,
        reason=result.reason,
        libraries={
            "python": platform.python_version(),
            **{name: installed(name) for name in ("numba", "numpy", "scipy", "scikit-surprise")},
        },
        sha256={},
        hmac={},
    )
