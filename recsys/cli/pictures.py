"""An evaluation as a picture: a panel for each metric, a point with its interval for each system.

Whoever draws imports this, and matplotlib with it, and nobody else. It draws into a file and needs no screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Canvas

from recsys.evaluation.list_comparison import Result

STYLES: Final = (("#0072b2", "o"), ("#d55e00", "s"), ("#7f7f7f", "^"))
"""A colour that colour-blind eyes tell from the others (Okabe & Ito) and a shape, for each system."""

UNITS: Final = {"rmse": "stars, less is better", "mae": "stars, less is better", "novelty": "bits"}
"""Where it is not a share from 0 to 1."""

PER_ROW: Final = 5
APART: Final = 0.16
"""Between two systems, where one is between two groups of people."""


def draw(results: Sequence[Result], title: str, path: Path) -> None:
    """Write the picture as a PNG file.

    Raises:
        OSError: it cannot be written.
    """
    metrics = list(dict.fromkeys(m for result in results for f in result.figures.values() for m in f))
    columns = min(len(metrics), PER_ROW)
    rows = -(-len(metrics) // columns)
    canvas = Canvas(figsize=(max(2.9 * columns, 8), 1.4 + 2.7 * rows), dpi=110, layout="constrained")
    panels = canvas.subplots(rows, columns, squeeze=False).ravel()
    for panel, metric in zip(panels, metrics, strict=False):
        _fill(panel, results, metric)
    for panel in panels[len(metrics) :]:
        panel.remove()
    for panel in panels[max(len(metrics) - columns, 0) : len(metrics)]:
        panel.set_xlabel("shown of each person")
    canvas.suptitle(title)
    canvas.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=len(STYLES))
    canvas.savefig(path, format="png")


def _fill(panel: Axes, results: Sequence[Result], metric: str) -> None:
    """Draw a metric: groups of people from left to right, in each the systems side by side."""
    name, _, _ = metric.partition("@")
    systems = list(results[0].figures)
    for number, system in enumerate(systems):
        figures = [result.figures[system].get(metric) for result in results]
        places = np.arange(len(results)) + APART * (number - (len(systems) - 1) / 2)
        values = np.array([figure.value if figure else np.nan for figure in figures])
        ends = np.array([(f.low, f.high) if f else (None, None) for f in figures], np.float64).T
        colour, shape = STYLES[number % len(STYLES)]
        panel.plot(places, values, label=system, color=colour, marker=shape, ls="none")
        panel.vlines(places, ends[0], ends[1], colors=colour)
    panel.set_title(metric, fontsize="medium")
    panel.set_ylabel(UNITS.get(name, "share"))
    panel.set_xticks(range(len(results)), [result.shown for result in results])
    panel.set_xlim(-0.5, len(results) - 0.5)
    if name not in UNITS:
        panel.set_ylim(0, 1.05 * panel.get_ylim()[1])
    panel.grid(axis="y", alpha=0.3)
