"""When something fails: a log entry, one sentence with the same id, nothing lost."""

from __future__ import annotations

import logging
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from telegram.error import BadRequest, NetworkError

from handlers import errors
from handlers.context import Context
from handlers.services.services import Services
from handlers.telegram.pace import Pace
from storage import Storage
from tests.handlers.wire import ADA, ANONYMOUS_ADMIN, TOKEN, Wire, group, said

pytestmark = pytest.mark.slow


async def test_the_person_and_the_log_get_the_same_id(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.telegram.fail("sendMessage", 400, "Bad Request: something new")
    sentence = said(await wire.says(ADA, "/help"))
    incident = re.search(r"\(([0-9a-f]{6})\)", sentence)
    assert incident is not None
    assert f"Incident {incident[1]} in update" in caplog.text
    assert "message" in caplog.text
    assert TOKEN not in caplog.text


async def test_what_somebody_wrote_is_not_logged(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.telegram.fail("sendMessage", 400, "Bad Request: something new")
    await wire.says(ADA, "/search my secret words")
    assert "Incident" in caplog.text
    assert "secret" not in caplog.text


async def test_a_database_that_is_busy_is_named_and_nothing_is_called_saved(
    wire: Wire, services: Services, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "marquee.sqlite"
    services.storage = impatient = await Storage.open(f"sqlite:///{file}?timeout=0.05")
    await wire.says(ADA, "/help")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        sentence = said(await wire.says(ADA, "/rate the matrix 4.5"))
        other.execute("ROLLBACK")
    assert "that was not saved" in sentence
    assert "Saved" not in sentence
    assert "Incident" in caplog.text
    assert said(await wire.says(ADA, "/rate the matrix 4.5")) == "Saved: The Matrix (1999) ★ 4.5"
    await impatient.close()


async def test_who_blocked_the_bot_is_noted_without_an_error(
    wire: Wire, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    wire.telegram.fail("sendMessage", 403, "Forbidden: bot was blocked by the user")
    await wire.says(ADA, "/help")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    assert person.blocked_at is not None
    assert "Incident" not in caplog.text
    await wire.says(ADA, "/help")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    assert person.blocked_at is None


async def test_a_sentence_that_cannot_be_told_is_logged(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.telegram.fail("sendMessage", 400, "Bad Request: something new")
    wire.telegram.fail("sendMessage", 502, "Bad Gateway")
    await wire.says(ADA, "/help")
    assert "could not be told to the person" in caplog.text


async def test_nobody_in_particular_is_told_nothing(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    wire.telegram.fail("sendMessage", 400, "Bad Request: something new")
    calls = await wire.says(ANONYMOUS_ADMIN, "/help", group(), sender_chat=group())
    assert len(calls) == 1
    assert "Incident" in caplog.text


@pytest.mark.parametrize("pace", [Pace()])
async def test_a_flood_limit_is_waited_out(wire: Wire) -> None:
    wire.telegram.fail("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1)
    calls = await wire.says(ADA, "/help")
    assert [call.method for call in calls] == ["sendMessage", "sendMessage"]
    assert "I pick films" in calls[-1].text


async def _context(wire: Wire, error: Exception) -> Context:
    return Context.from_error(None, error, wire.application)


async def test_an_unreachable_telegram_is_one_line(wire: Wire, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        await errors.failed(None, await _context(wire, NetworkError("no route")))
    assert "Telegram could not be reached: no route" in caplog.text
    assert "Incident" not in caplog.text


@pytest.mark.parametrize(("update", "named"), [(None, "in a job"), ("odd", "in str")])
async def test_failures_outside_of_updates(
    wire: Wire, caplog: pytest.LogCaptureFixture, update: object, named: str
) -> None:
    await errors.failed(update, await _context(wire, BadRequest("odd")))
    assert named in caplog.text
    assert wire.telegram.calls == []
