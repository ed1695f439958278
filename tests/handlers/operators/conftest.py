"""A bot with an operator, who needs no patience."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from handlers.services.services import Services
from storage import Storage
from tests.handlers import film_club
from tests.handlers.operators.operating import ADA, Operating
from tests.handlers.wire import Wire


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Edits come sooner, so that tests do."""
    monkeypatch.setattr("handlers.operators.retrain.EDIT_EVERY_S", 0.05)


@pytest.fixture
async def storage(tmp_path: Path, empty_database: Path) -> AsyncIterator[Storage]:
    """An empty database that does not wait for locks."""
    file = shutil.copy(empty_database, tmp_path / "marquee.sqlite")
    opened = await Storage.open(f"sqlite:///{file}?timeout=0.1")
    yield opened
    await opened.close()


@pytest.fixture
def services(services: Services, tmp_path: Path) -> Services:
    """The film club as sample data; its operator is Ada."""
    services.catalogue = film_club.SAMPLE
    services.admin_ids = frozenset({ADA["id"]})
    services.training.scratch = tmp_path / "scratch"
    services.training.scratch.mkdir()
    return services


@pytest.fixture
async def operating(wire: Wire, services: Services, tmp_path: Path) -> AsyncIterator[Operating]:
    """A running bot."""
    await wire.application.start()
    yield Operating(wire, services, tmp_path, tmp_path / "marquee.sqlite", asyncio.all_tasks())
    await services.training.stop()
    await wire.application.stop()
