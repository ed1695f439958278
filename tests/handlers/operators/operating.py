"""An operator at work: the real application around real storage and a really trained model.

Only two things stand in for the world outside: Telegram, and the process that trains.
"""

from __future__ import annotations

import asyncio
import functools
import json
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from handlers.application import build_application
from handlers.services.services import Services
from handlers.services.training import TrainingPlan
from handlers.telegram.texts import Texts
from recsys import Recommender
from recsys.data.filters import Filters
from recsys.data.movielens import Dataset, read_dataset
from recsys.data.sample import write_sample
from storage import Storage, Titles
from storage.imports import FilmFinder
from tests.conftest import PROJECT
from tests.handlers.wire import TOKEN, FakeTelegram, Wire, person

ADA = person(100000001)
"""The operator."""
BEN = person(100000002, "Ben")

KEY = b"a key of tests only"

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


@dataclass
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


@functools.cache
def trained() -> tuple[tempfile.TemporaryDirectory[str], Dataset]:
    """A folder with the sample in `data` and a model of it in `models`, made once; and that data."""
    folder = tempfile.TemporaryDirectory(prefix="marquee-tests-")
    root = Path(folder.name)
    data = write_sample(root / "data")
    subprocess.run(
        [sys.executable, "-m", "recsys", "train", "--data", data, "--models", root / "models", "--key", "-"],
        input=KEY.hex() + "\n",
        text=True,
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    return folder, read_dataset(data)


@functools.cache
def texts() -> Texts:
    """The bot's own sentences: to read those of five languages takes half a second."""
    return Texts()


@pytest.fixture(name="operating")
async def operating_bot(tmp_path: Path) -> AsyncIterator[Operating]:
    """A bot whose operator is Ada; import it into a test module to have `operating`."""
    folder, dataset = trained()
    models = Path(folder.name) / "models"
    database, scratch = tmp_path / "marquee.db", tmp_path / "scratch"
    scratch.mkdir()
    storage = await Storage.open(f"sqlite:///{database}?timeout=0.1")
    titles = Titles(tmp_path / "titles.db", dataset.catalogue, {})
    services = Services(
        storage=storage,
        catalogue=dataset.catalogue,
        filters=Filters.of(dataset.catalogue.films.values()),
        titles=titles,
        finder=functools.cache(lambda: FilmFinder(dataset.catalogue)),
        recommender=Recommender.load(models, KEY),
        texts=texts(),
        admin_ids=frozenset({ADA["id"]}),
        training=TrainingPlan(data=Path(folder.name) / "data", models=models, key=KEY, scratch=scratch),
    )
    telegram = FakeTelegram()
    application = build_application(TOKEN, services, request=telegram)
    await application.initialize()
    await application.start()
    telegram.calls.clear()
    yield Operating(Wire(application, telegram), services, tmp_path, database, asyncio.all_tasks())
    await services.training.stop()
    await application.stop()
    await application.shutdown()
    titles.close()
    await storage.close()
