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
from typing import Protocol

import numpy as np

from recsys.artefacts import artefact
from recsys.artefacts.manifest import Manifest, ModelRefused
from recsys.cli.progress import Report
from recsys.data.ratings import BadData, Ratings
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.evaluation.exam import Exam, Marks, figures, set_exam, sit
from recsys.evaluation.gate import MARGIN, Difference, compare, refusal
from recsys.evaluation.tuning import Trial, best_of
from recsys.learning.fitting import fit
from recsys.learning.recipes import Parameters, check_parameters, completed
from recsys.learning.variational import TUNED


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
    marks: Mapping[str, Marks]

    @property
    def metrics(self) -> dict[str, float]:
        """The figures of its exam."""
        return figures(self.marks)


@dataclass(frozen=True, slots=True)
class Outcome:
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
    because: str = "",
    seed: int = 0,
    report: Report = lambda _share, _words: None,
) -> Outcome:
    """Train a model and publish it, unless it is worse than the live one.

    The challenger's twin is trained without the exam's ratings and sits it; so does the champion's twin,
    which has not seen them either. Only if the gate lets it pass is the recipe trained on
    everything and made live.

    Args:
        dataset: name of the data; a champion that was trained on other data is not comparable, and replaced.
        films: of the catalogue, whether somebody rated them or not.
        chat_ratings: of people who consented; they count as the dataset's own do.
        search: looks for better parameters on the ratings outside the exam. Without it the champion's
            parameters are kept.
        replace: the champion must go, because it holds ratings that were withdrawn. A challenger that is
            worse is not let in for that, or whoever can withdraw could force a spoilt model in: what is
            published in its place is trained on the dataset alone, and need not beat anything.
        because: what the reason begins with.

    Raises:
        BadData: the exam leaves nothing to train on.
        ModelRefused: the new model cannot be used: its predictions are no numbers.
        OSError: the model cannot be written.
    """
    start = time.perf_counter()
    everything, chat_ids = ratings, None
    if chat_ratings is not None:
        everything = Ratings.concatenate([ratings, chat_ratings])
        chat_ids = np.setdiff1d(chat_ratings.user_ids, ratings.user_ids)
    exam = set_exam(everything, chat_ids)
    if not len(exam.study):
        raise BadData("these ratings are too few to train on some and ask about others")
    champion, why_none = _champion(models, key, dataset, exam)
    parameters, begin = _parameters_of(champion), 0.0
    trials: Sequence[Trial] = ()
    if search:
        begin = 0.7
        trials = search(
            exam.study,
            films=films,
            seed=seed,
            on_progress=lambda share: report(0.7 * share, "trying parameters"),
        )
        parameters = completed(best_of(trials).params)
    steps = _steps(report, begin)
    twin = fit(exam.study, parameters, films=films, seed=seed, on_step=steps)
    steps("sitting the exam", 0.0)
    marks = sit(twin, exam)
    _check_usable(marks)
    differences = compare(marks, champion.marks, exam.chat_ids) if champion else []
    loss = refusal(differences)
    if loss and replace and chat_ratings is not None:
        told = f"the chats' ratings made it worse and were left out ({loss})"
        alone = train(
            dataset, ratings, models, key, films=films, replace=True, because=told, seed=seed, report=report
        )
        return dataclasses.replace(alone, trials=trials, seconds=time.perf_counter() - start)
    outcome = Outcome(
        champion.manifest.version if champion else "",
        published=False,
        reason="; ".join(
            filter(None, (because, _reason(champion, differences, loss) if champion else why_none))
        ),
        metrics=figures(marks),
        parameters=parameters,
        champion=champion,
        seconds=time.perf_counter() - start,
        differences=differences,
        trials=trials,
    )
    if loss and not replace:
        return outcome
    if loss:
        told = f"the model before holds withdrawn ratings and had to go; {outcome.reason}"
        outcome = dataclasses.replace(outcome, reason=told)
    model = fit(everything, parameters, films=films, blend=twin.blend, seed=seed, on_step=steps)
    steps("publishing", 0.0)
    manifest = artefact.save(
        models, _manifest(dataset, everything, chat_ratings, seed, outcome), model, twin, key
    )
    artefact.make_live(models, manifest.version)
    report(1.0, "published")
    seconds = time.perf_counter() - start
    return dataclasses.replace(outcome, version=manifest.version, published=True, seconds=seconds)


def _champion(models: Path, key: bytes, dataset: str, exam: Exam) -> tuple[Champion | None, str]:
    """Return the live model, examined, or why there is none to compare with."""
    if artefact.live_version(models) is None:
        return None, "the first model"
    try:
        twin, manifest = artefact.load(models, key, which=artefact.EXAM)
    except ModelRefused as refused:
        return None, f"the model before was refused: {refused}"
    if manifest.dataset != dataset:
        return None, f"the model before was trained on {manifest.dataset}"
    return Champion(manifest, sit(twin, exam)), ""


def _parameters_of(champion: Champion | None) -> Parameters:
    """Return the champion's parameters, or the tuned ones where those mean nothing any more."""
    try:
        return check_parameters(completed(champion.manifest.parameters)) if champion else TUNED
    except ValueError:  # of a program that had others
        return TUNED


def _check_usable(marks: Mapping[str, Marks]) -> None:
    for name, figure in figures(marks).items():
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


def _manifest(
    dataset: str, ratings: Ratings, chat_ratings: Ratings | None, seed: int, outcome: Outcome
) -> Manifest:
    now = datetime.now(UTC)
    unique = f"{now.microsecond:05x}{secrets.randbelow(16**3):03x}"  # so that names go by time, too
    return Manifest(
        version=f"{now:%Y%m%dT%H%M%SZ}-{unique}",
        created_at=now,
        dataset=dataset,
        fingerprint=ratings.fingerprint,
        n_ratings=len(ratings),
        n_chat_ratings=len(chat_ratings) if chat_ratings else 0,
        seed=seed,
        parameters=outcome.parameters,
        metrics=outcome.metrics,
        reason=outcome.reason,
        libraries={
            "python": platform.python_version(),
            **{name: installed(name) for name in ("numba", "numpy", "scipy", "scikit-surprise")},
        },
        sha256={},
        hmac={},
    )
