"""An operator at work; only the process that trains is a stand-in."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from handlers.services.services import Services
from tests.handlers.wire import Wire, person

ADA = person(100000001)
"""The operator."""
BEN = person(100000002, "Ben")

Json = dict[str, Any]


def outcome(
    version: str,
    *,
    published: bool = True,
    reason: str = "",
    metrics: Mapping[str, float] | None = None,
    previous: Json | None = None,
    better: bool = False,
    worse: bool = False,
) -> Json:
    """What `python -m recsys train --json` prints."""
    return {
        "version": version,
        "published": published,
        "reason": reason,
        "metrics": metrics or {"rmse": 0.85},
        "previous": previous,
        "differences": [{"metric": "rmse", "better": better, "worse": worse}] if previous else [],
        "parameters": {},
        "seconds": 1.0,
    }


def keys_of(message: Json) -> list[Json]:
    """The buttons under a message."""
    return [key for row in message.get("reply_markup", {}).get("inline_keyboard", []) for key in row]


@dataclass(repr=False)  # a finished asyncio task is shown with its result: here, every array of the model
class Operating:
    """The operator's side of the bot.

    Attributes:
        folder: where the child leaves what it was told.
        database: the file behind the storage.
        background: what runs all the time.
    """

    wire: Wire
    services: Services
    folder: Path
    database: Path
    background: set[asyncio.Task[Any]]

    def child_runs(self, script: str) -> None:
        """Train with this script."""
        self.services.training.command = (sys.executable, "-I", "-c", script)

    def child_says(self, document: Json) -> None:
        """Train with a child that notes what it was told and prints this."""
        self.child_runs(
            "import json, os, sys\n"
            "told = {'argv': sys.argv[1:]}\n"
            "if '--ratings' in sys.argv:\n"
            "    path = sys.argv[sys.argv.index('--ratings') + 1]\n"
            "    told |= {'ratings': open(path).read(), 'mode': os.stat(path).st_mode}\n"
            f"json.dump(told, open({str(self.folder / 'told.json')!r}, 'w'))\n"
            f"print({json.dumps(document)!r})"
        )

    def told(self) -> Json:
        """What the child of `child_says` was told."""
        document: Json = json.loads((self.folder / "told.json").read_text())
        return document

    async def begins(self) -> None:
        """A training has begun: its message is there, and its run is written down."""
        while not await self.services.storage.training.latest(1):  # noqa: ASYNC110 - nobody else tells
            await asyncio.sleep(0.01)

    async def result(self) -> str:
        """What the training's message says in the end."""
        assert self.services.training.under_way is not None
        await self.rest()
        return [call for call in self.wire.telegram.calls if call.text][-1].text

    async def rest(self) -> None:
        """The bot has nothing more to do."""
        this = asyncio.current_task()
        while tasks := asyncio.all_tasks() - self.background - {this}:
            await asyncio.wait_for(asyncio.wait(tasks), 30)
