"""The model that a starting bot serves: the published one, an earlier one, or a new one."""

from __future__ import annotations

import logging

from handlers.operators.terminal import progress_shown
from handlers.services.training import TrainingFailed, TrainingPlan, train
from recsys import ModelRefused, Recommender
from recsys.artefacts import artefact

log = logging.getLogger(__name__)


async def live_model(plan: TrainingPlan, dataset: str) -> Recommender:
    """Load a model of this dataset; train one where there is none.

    Raises:
        TrainingFailed: there is none, and none can be made.
    """
    model = load_model(plan, dataset)
    if model:
        return model
    with progress_shown(f"Training a model on {dataset}") as show:
        outcome = await train(plan, on_progress=show)
    try:
        return Recommender.load(plan.models, plan.key, outcome.version)
    except ModelRefused as refused:
        raise TrainingFailed(str(refused)) from refused


def load_model(plan: TrainingPlan, dataset: str) -> Recommender | None:
    """Load the published model, else the newest one that can be trusted; None if none fits the dataset."""
    published = artefact.live_version(plan.models)
    if published is None:
        return None
    for version in dict.fromkeys([published, *artefact.versions(plan.models)]):
        try:
            model = Recommender.load(plan.models, plan.key, version)
        except ModelRefused as refused:
            log.error("A model is refused, an earlier or new one takes its place: %s", refused)  # noqa: TRY400
            continue
        if model.dataset == dataset:
            return model
        log.info("Model %s was trained on %s, not on %s", model.version, model.dataset, dataset)
    return None
