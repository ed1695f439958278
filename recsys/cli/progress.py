"""How far long work has come: a bar on a terminal, lines for a program that reads them, else nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskProgressColumn,
    TextColumn,
    TimeElapsedColumn,
)


@contextmanager
def reported(*, lines: bool = False) -> Iterator[Callable[[float, str], None]]:
    """Yield where to report to; standard output stays free for results.

    Args:
        lines: write "progress 0.42 what is being done" to standard error, a line each.
    """
    if lines:
        yield _line
        return
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _share, _words: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("starting", total=1.0)
        yield lambda share, words: progress.update(task, completed=share, description=words)


def _line(share: float, words: str) -> None:
    sys.stderr.write(f"progress {min(max(share, 0.0), 1.0):.3f} {words}\n")
    sys.stderr.flush()
