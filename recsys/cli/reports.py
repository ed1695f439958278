"""Evaluations and trainings as tables to read and as JSON documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.table import Column, Table

from recsys.evaluation.bootstrap import RESAMPLES, Figure
from recsys.evaluation.fold_comparison import FoldResult
from recsys.evaluation.list_comparison import Result
from recsys.training import TrainingResult

HOW_SURE = (
    f"Behind each figure: its 95 % interval, from {RESAMPLES:,} bootstrap samples of the people. All systems"
    " are asked about the same people, so one may be reliably better though intervals overlap. Coverage is no"
    " mean over people and has none."
)


def list_tables(results: Sequence[Result], what: str) -> list[Table]:
    """Return a table for each group of people: a row a metric, a column a system. They fit 80 columns."""
    tables = []
    for result in results:
        title = f"{what}; shown of each person: {result.shown}; people: {result.n_people}"
        caption = HOW_SURE if result is results[-1] else None
        systems = [Column(name, no_wrap=True) for name in result.figures]
        table = Table("metric", *systems, title=title, title_justify="left", caption=caption)
        table.caption_justify = "left"
        metrics = dict.fromkeys(metric for figures in result.figures.values() for metric in figures)
        for metric in metrics:
            table.add_row(metric, *(_cell(figures.get(metric)) for figures in result.figures.values()))
        tables.append(table)
    return tables


def list_document(results: Sequence[Result]) -> list[dict[str, Any]]:
    """Return what JSON says of each group of people."""
    return [
        {"shown": result.shown, "people": result.n_people, "systems": _as_json(result.figures)}
        for result in results
    ]


def fold_table(served: FoldResult, plain: FoldResult) -> Table:
    """Return a row for each fold, their mean, and its interval."""
    table = Table("fold", "rmse", "mae", "seconds", "rmse of SVD", "mae of SVD")
    for number, (ours, theirs) in enumerate(zip(served.scores, plain.scores, strict=True), start=1):
        figures = f"{ours.rmse:.4f}", f"{ours.mae:.4f}", f"{ours.seconds:.1f}"
        table.add_row(str(number), *figures, f"{theirs.rmse:.4f}", f"{theirs.mae:.4f}")
    seconds = sum(score.seconds for score in served.scores) / len(served.scores)
    of_both = [system.figures[metric] for system in (served, plain) for metric in ("rmse", "mae")]
    means = [f"{figure.value:.4f}" for figure in of_both]
    intervals = [_interval(figure) for figure in of_both]
    table.add_row("mean", *means[:2], f"{seconds:.1f}", *means[2:], style="bold")
    table.add_row("95 %", *intervals[:2], "", *intervals[2:])
    return table


def fold_document(result: FoldResult) -> dict[str, Any]:
    """Return what JSON says of a system: the mean errors over the folds, their intervals, and each fold."""
    return {
        **{metric: figure.value for metric, figure in result.figures.items()},
        "intervals": {m: {"low": f.low, "high": f.high} for m, f in result.figures.items()},
        "folds": [asdict(score) for score in result.scores],
    }


def _as_json(figures: Mapping[str, Mapping[str, Figure]]) -> dict[str, Any]:
    return {name: {metric: asdict(f) for metric, f in of_one.items()} for name, of_one in figures.items()}


def _cell(figure: Figure | None) -> str:
    return f"{figure.value:.3f} {_interval(figure)}".strip() if figure else ""


def _interval(figure: Figure) -> str:
    return "" if figure.low is None or figure.high is None else f"{figure.low:.3f}–{figure.high:.3f}"


def outcome_document(outcome: TrainingResult) -> dict[str, Any]:
    """Return what a training came to, for JSON."""
    champion = outcome.champion
    return {
        "version": outcome.version,
        "published": outcome.published,
        "reason": outcome.reason,
        "metrics": outcome.metrics,
        "previous": champion and {"version": champion.manifest.version, "metrics": champion.metrics},
        "differences": [
            {**asdict(difference), "better": difference.is_better, "worse": difference.is_worse}
            for difference in outcome.differences
        ],
        "parameters": outcome.parameters,
        "seconds": round(outcome.seconds, 3),
    }


def outcome_table(outcome: TrainingResult) -> Table:
    """Return the exam of the new model, beside that of the model before where there is one."""
    if not outcome.differences:
        table = Table("in the exam", "new model")
        for name, figure in outcome.metrics.items():
            table.add_row(name, f"{figure:.4f}")
        return table
    headings = "in the exam", "people", "before", "now", "change", "interval"
    table = Table(*(Column(heading, no_wrap=True) for heading in headings))  # fits 80 columns
    for one in outcome.differences:
        whom = f"{one.n_people}" if one.people == "everybody" else f"{one.people} {one.n_people}"
        figures = f"{one.before:.4f}", f"{one.after:.4f}", f"{one.after - one.before:+.4f}"
        interval = f"{one.low:+.4f}…{one.high:+.4f}"
        table.add_row(one.metric, whom, *figures, interval, style="bold" if one.is_worse else None)
    return table


def outcome_sentence(outcome: TrainingResult) -> str:
    """Return what is live now, and why."""
    done = "Published" if outcome.published else "Kept"
    return f"{done} {outcome.version}: {outcome.reason} ({outcome.seconds:.1f} s)"
