"""What somebody who starts the bot by hand sees while they wait."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from handlers.services.training import Progress as OnProgress

log = logging.getLogger(__name__)

LINE_EVERY_S = 5.0
"""Seconds between two lines on work that goes on where there is no terminal."""


@contextmanager
def progress_shown(what: str) -> Iterator[OnProgress]:
    """A progress bar on a terminal, elsewhere a log line every few seconds; at last how long it took."""
    begun = monotonic()
    with _bar(what) if sys.stderr.isatty() else _lines(what) as show:
        yield show
    log.info("%s took %.1f s", what, monotonic() - begun)


@contextmanager
def _bar(what: str) -> Iterator[OnProgress]:
    columns = (TextColumn(what), BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=1.0)
        yield lambda share, words: bar.update(task, completed=share, description=words)


@contextmanager
def _lines(what: str) -> Iterator[OnProgress]:
    log.info("%s…", what)
    state, over = ["0%"], Event()

    def show(share: float, words: str) -> None:
        state[0] = f"{share:.0%} {words}"

    def tell() -> None:
        while not over.wait(LINE_EVERY_S):
            log.info("%s: %s", what, state[0])

    # A thread: some of this work keeps the event loop, and none of it promises to report in time.
    teller = Thread(target=tell, daemon=True)
    teller.start()
    try:
        yield show
    finally:
        over.set()
        teller.join()
