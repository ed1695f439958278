"""What somebody who starts the bot by hand sees while they wait."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from handlers.training import Progress as OnProgress

log = logging.getLogger(__name__)


@contextmanager
def progress_shown(what: str) -> Iterator[OnProgress]:
    """A progress bar on a terminal; elsewhere a log line at the beginning and the end."""
    if not sys.stderr.isatty():
        log.info("%s…", what)
        yield lambda _share, _words: None
        log.info("%s: done", what)
        return
    columns = (TextColumn(what), BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda share, words: bar.update(task, completed=share, description=words)
