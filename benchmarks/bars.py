"""What the engine has to show: each measure with its bar, the peer's figure, ours, and whether it is met."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rich.table import Table


@dataclass(frozen=True, slots=True)
class Bar:
    """One measure.

    Attributes:
        bar: what is asked for, "≥ 4" or "≤ 5 ms".
        peer: who is measured against and what it came to; empty where nobody is.
        ratio: peer ÷ ours for costs, ours ÷ peer for gains; None where the bar is no ratio.
        is_met: None where it could not be measured.
    """

    measure: str
    bar: str
    peer: str
    ours: str
    ratio: float | None
    is_met: bool | None


def bars_table(bars: Sequence[Bar]) -> Table:
    """Return one row for each bar."""
    table = Table("measure", "bar", "peer", "ours", "ratio", "met", title="The bars")
    for bar in bars:
        ratio = "" if bar.ratio is None else f"{bar.ratio:.2f}" if bar.ratio < 10 else f"{bar.ratio:.0f}"
        met = {True: "yes", False: "NO", None: "not measured"}[bar.is_met]
        table.add_row(bar.measure, bar.bar, bar.peer, bar.ours, ratio, met)
    return table


def write_json(bars: Sequence[Bar], file: Path) -> None:
    """Write the bars as a list of objects."""
    text = json.dumps([asdict(bar) for bar in bars], ensure_ascii=False, indent=2)
    file.write_text(text + "\n", encoding="utf-8")
