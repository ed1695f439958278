"""From ratings to a live model: tune, train, examine, compare with the champion, publish."""

from __future__ import annotations

import platform
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version as installed
from operator import itemgetter
from pathlib import Path

from recsys import artefact
from recsys.domain import NO_FILMS, Film, MovieId
from recsys.exam import Exam, set_exam, sit, worse
from recsys.manifest import Manifest, ModelRefused
from recsys.model import fit
from recsys.progress import Report
from recsys.ratings import Ratings
from recsys.validation import GRID, search_grid
from recsys.variational import TUNED, Parameters


@dataclass(frozen=True, slots=True)
class Champion:
    """The live model as challengers meet it: its manifest, and how its twin does in today's exam."""

    manifest: Manifest
    metrics: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a training came to.

    Attributes:
        version: of the model that is live now.
        reason: why the new model was published, or why the old one was kept.
        metrics: the challenger's exam.
        champion: what it was measured against; None where nothing comparable was live.
    """

    version: str
    published: bool
    reason: str
    metrics: Mapping[str, float]
    parameters: Parameters
    champion: Champion | None
    seconds: float


def train(
    dataset: str,
    ratings: Ratings,
    models: Path,
    key: bytes,
    *,
    films: Mapping[MovieId, Film] = NO_FILMS,
    chat_ratings: Ratings | None = None,
    search: bool = False,
    jobs: int = 1,
    seed: int = 0,
    report: Report = lambda _share, _words: None,
) -> Outcome:
    """Train a model and publish it, unless it is worse than the live one.

    The challenger's twin is trained without the exam's ratings and sits it; so does the champion's twin,
    which has not seen them either. Only if the challenger is not worse beyond `exam.TOLERANCE` is the recipe
    trained on everything and made live.

    Args:
        dataset: name of the data; a champion that was trained on other data is not comparable, and replaced.
        films: of the catalogue, whether somebody rated them or not.
        chat_ratings: of people who consented; they count as the dataset's own do.
        search: look for better parameters by grid search on the ratings outside the exam. Without it the
            champion's parameters are kept.

    Raises:
        OSError: the model cannot be written.
    """
    start = time.perf_counter()
    everything = ratings if chat_ratings is None else Ratings.concatenate([ratings, chat_ratings])
    exam = set_exam(everything)
    champion, why_none = _champion(models, key, dataset, exam)
    parameters: Parameters = TUNED
    if champion and champion.manifest.parameters.keys() == TUNED.keys():
        parameters = champion.manifest.parameters
    begin = 0.0
    if search:
        begin = 0.7
        report(0.0, "trying parameters")
        found = search_grid(
            exam.study,
            GRID,
            seed=seed,
            jobs=jobs,
            on_progress=lambda share: report(0.7 * share, "trying parameters"),
        )
        parameters = min(found, key=itemgetter(1))[0]
    steps = _steps(report, begin)
    twin = fit(exam.study, parameters, films=films, seed=seed, on_step=steps)
    steps("sitting the exam", 0.0)
    metrics = sit(twin, exam)
    loss = worse(metrics, champion.metrics) if champion else None
    if champion and loss:
        return Outcome(
            champion.manifest.version,
            published=False,
            reason=f"the new model was worse in the exam ({loss})",
            metrics=metrics,
            parameters=parameters,
            champion=champion,
            seconds=time.perf_counter() - start,
        )
    model = fit(everything, parameters, films=films, seed=seed, on_step=steps)
    steps("publishing", 0.0)
    manifest = artefact.save(
        models,
        _manifest(dataset, everything, chat_ratings, parameters, seed, metrics),
        model,
        twin,
        key,
    )
    artefact.make_live(models, manifest.version)
    report(1.0, "published")
    return Outcome(
        manifest.version,
        published=True,
        reason="not worse in the exam than the model before" if champion else why_none,
        metrics=metrics,
        parameters=parameters,
        champion=champion,
        seconds=time.perf_counter() - start,
    )


def _champion(models: Path, key: bytes, dataset: str, exam: Exam) -> tuple[Champion | None, str]:
    """Return the live model, examined, or why there is none to compare with."""
    if artefact.live_version(models) is None:
        return None, "the first model"
    try:
        twin, manifest = artefact.load(models, key, which=artefact.EXAM)
    except ModelRefused as refusal:
        return None, f"the model before was refused: {refusal}"
    if manifest.dataset != dataset:
        return None, f"the model before was trained on {manifest.dataset}"
    return Champion(manifest, sit(twin, exam)), ""


def _steps(report: Report, begin: float) -> Callable[[str, float], None]:
    """Return what reports the six steps that follow the search, and how far each of them is."""
    begun = -1

    def step(words: str, share: float) -> None:
        nonlocal begun
        begun += share == 0
        report(begin + (1 - begin) * (begun + share) / 6, words)

    return step


def _manifest(
    dataset: str,
    ratings: Ratings,
    chat_ratings: Ratings | None,
    parameters: Parameters,
    seed: int,
    metrics: Mapping[str, float],
) -> Manifest:
    now = datetime.now(UTC)
    return Manifest(
        version=f"{now:%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}",
        created_at=now,
        dataset=dataset,
        fingerprint=ratings.fingerprint,
        n_ratings=len(ratings),
        n_chat_ratings=len(chat_ratings) if chat_ratings else 0,
        seed=seed,
        parameters=parameters,
        metrics=metrics,
        libraries={
            "python": platform.python_version(),
            **{name: installed(name) for name in ("numba", "numpy", "scipy", "scikit-surprise")},
        },
        sha256={},
        hmac={},
    )
