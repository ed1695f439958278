"""/stats: an operator sees people, ratings, the live model and the last trainings at a glance."""

from __future__ import annotations

import html
from datetime import UTC, datetime

from telegram import Update

from handlers.operators.daily import JOB
from handlers.operators.retrain import FIGURES
from handlers.people import person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.replies import send
from handlers.telegram.texts import Voice
from storage import Statistics, TrainingRun

LAST_RUNS = 5


async def stats(update: Update, context: Context) -> None:
    """Answer /stats."""
    services = services_of(context)
    voice = voice_for(context, await person_of(update, context))
    counts = await services.storage.statistics()
    trainings = await _trainings(services, voice, withdrawn=counts.withdrawn_since_model)
    blocks = [_people(voice, counts), _model(services, voice), trainings]
    await send(update, "\n\n".join(blocks))


def _people(voice: Voice, counts: Statistics) -> str:
    lines = [
        voice.say("stats-people", people=counts.people, consenting=counts.consenting, blocked=counts.blocked),
        voice.say("stats-ratings", ratings=counts.ratings, marks=counts.marks, groups=counts.groups),
        voice.say("stats-new-ratings", ratings=counts.ratings_since_last_training),
    ]
    if counts.withdrawn_since_model:
        lines.append(voice.say("stats-withdrawn"))
    return "\n".join(lines)


def _model(services: Services, voice: Voice) -> str:
    model = services.recommender
    lines = [
        voice.say(
            "stats-model",
            version=model.version,
            made=_moment(services, model.created_at),
            days=(datetime.now(UTC) - model.created_at).days,
        ),
        voice.say(
            "stats-data",
            dataset=model.dataset,
            ratings=model.n_ratings,
            films=len(services.catalogue.films),
            kind="sample" if services.catalogue.is_sample else "real",
        ),
    ]
    figures = [
        voice.say("retrain-first-figure", name=label, new=model.metrics[name])
        for name, label in FIGURES.items()
        if name in model.metrics
    ]
    return "\n".join([*lines, *figures])


async def _trainings(services: Services, voice: Voice, *, withdrawn: bool) -> str:
    runs = await services.storage.training.latest(LAST_RUNS)
    lines = [voice.say("stats-runs" if runs else "stats-no-runs")]
    lines += [_run(services, voice, run) for run in runs]
    due = await services.storage.schedule.due_at(JOB)
    if due is not None:
        least = services.training.min_new_ratings
        when = _moment(services, due)
        asked = "yes" if withdrawn else "no"
        lines.append(voice.say("stats-next", when=when, least=least, withdrawn=asked))
    return "\n".join(lines)


def _run(services: Services, voice: Voice, run: TrainingRun) -> str:
    line = voice.say("stats-run", when=_moment(services, run.started_at), kind=run.kind, status=run.status)
    why = run.reason if run.status == "kept" else run.error
    if why:
        return f"{line} ({html.escape(why, quote=False)})"
    if "rmse" in run.metrics:
        return f"{line}, {voice.say('retrain-first-figure', name=FIGURES['rmse'], new=run.metrics['rmse'])}"
    return line


def _moment(services: Services, when: datetime) -> str:
    return f"{when.astimezone(services.training.zone):%Y-%m-%d %H:%M}"
