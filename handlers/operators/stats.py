"""/stats: an operator sees people, ratings, the live model and the last trainings at a glance."""

from __future__ import annotations

import html
from datetime import UTC, datetime

from handlers.commands import Command, command
from handlers.context import Context
from handlers.operators.daily import JOB
from handlers.operators.retrain import FIGURES
from storage import Statistics, TrainingRun

LAST_RUNS = 5


@command(Command.STATS)
async def stats(context: Context) -> None:
    """Answer /stats."""
    counts = await context.storage.statistics()
    trainings = await _trainings(context, withdrawn=counts.withdrawn_since_model)
    await context.send("\n\n".join([_people(context, counts), _model(context), trainings]))


def _people(context: Context, counts: Statistics) -> str:
    lines = [
        context.say(
            "stats-people", people=counts.people, consenting=counts.consenting, blocked=counts.blocked
        ),
        context.say("stats-ratings", ratings=counts.ratings, marks=counts.marks, groups=counts.groups),
        context.say("stats-new-ratings", ratings=counts.ratings_since_last_training),
    ]
    if counts.withdrawn_since_model:
        lines.append(context.say("stats-withdrawn"))
    return "\n".join(lines)


def _model(context: Context) -> str:
    model = context.recommender
    lines = [
        context.say(
            "stats-model",
            version=model.version,
            made=_moment(context, model.created_at),
            days=(datetime.now(UTC) - model.created_at).days,
        ),
        context.say(
            "stats-data",
            dataset=model.dataset,
            ratings=model.n_ratings,
            films=len(context.films),
            kind="sample" if context.services.catalogue.is_sample else "real",
        ),
    ]
    figures = [
        context.say("retrain-first-figure", name=label, new=model.metrics[name])
        for name, label in FIGURES.items()
        if name in model.metrics
    ]
    return "\n".join([*lines, *figures])


async def _trainings(context: Context, *, withdrawn: bool) -> str:
    runs = await context.storage.training.latest(LAST_RUNS)
    lines = [context.say("stats-runs" if runs else "stats-no-runs")]
    lines += [_run(context, run) for run in runs]
    due = await context.storage.schedule.due_at(JOB)
    if due is not None:
        least = context.services.training.min_new_ratings
        when = _moment(context, due)
        asked = "yes" if withdrawn else "no"
        lines.append(context.say("stats-next", when=when, least=least, withdrawn=asked))
    return "\n".join(lines)


def _run(context: Context, run: TrainingRun) -> str:
    line = context.say("stats-run", when=_moment(context, run.started_at), kind=run.kind, status=run.status)
    why = run.reason if run.status == "kept" else run.error
    if why:
        return f"{line} ({html.escape(why, quote=False)})"
    if "rmse" in run.metrics:
        return f"{line}, {context.say('retrain-first-figure', name=FIGURES['rmse'], new=run.metrics['rmse'])}"
    return line


def _moment(context: Context, when: datetime) -> str:
    return f"{when.astimezone(context.services.training.zone):%Y-%m-%d %H:%M}"
