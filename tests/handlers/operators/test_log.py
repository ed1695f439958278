"""The log: two forms, and no secret in either."""

from __future__ import annotations

import json
import logging
import warnings
from collections.abc import Iterator

import pytest

from handlers.operators.log import CHATTY, set_up_log

TOKEN = "123456:the-secret-half"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Logging as pytest had it, afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in CHATTY}
    yield
    logging.captureWarnings(capture=False)
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)


def fail_with_secret() -> None:
    try:
        int(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ValueError:
        logging.getLogger("somewhere").exception("while asking %s", TOKEN)


@pytest.mark.parametrize("as_json", [False, True])
def test_no_secret_in_messages_urls_and_tracebacks(capsys: pytest.CaptureFixture[str], as_json: bool) -> None:
    set_up_log("info", as_json=as_json, hidden=[TOKEN, "the-secret-half", 'quo"ted ünd'])
    fail_with_secret()
    logging.getLogger("somewhere").info("GET /bot123456%%3Athe-secret-half/x and %s", 'quo"ted ünd')
    out, err = capsys.readouterr()
    assert out == ""
    assert "ValueError" in err
    assert "bot(hidden)/getMe" in err
    assert "secret-half" not in err
    assert "ted ünd" not in err


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_log("warning", as_json=False, hidden=[])
    logging.getLogger("somewhere").info("not this")
    logging.getLogger("somewhere").warning("but this: %d", 5)
    [line] = capsys.readouterr().err.splitlines()
    assert line.endswith("WARNING somewhere: but this: 5")


def test_json_is_one_object_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_log("info", as_json=True, hidden=[TOKEN])
    logging.getLogger("somewhere").info("two\nlines of ünicode")
    fail_with_secret()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("watch out", stacklevel=1)
    first, second, third = (json.loads(line) for line in capsys.readouterr().err.splitlines())
    assert (first["level"], first["logger"], first["message"]) == (
        "info",
        "somewhere",
        "two\nlines of ünicode",
    )
    assert first["time"].endswith("+00:00")
    assert "traceback" not in first
    assert second["message"] == "while asking (hidden)"
    assert second["traceback"].startswith("Traceback (most recent call last)")
    assert "watch out" in third["message"]


def test_libraries_do_not_tell_of_every_request(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_log("debug", as_json=False, hidden=[])
    for name in CHATTY:
        logging.getLogger(name).info("HTTP Request: POST https://api.telegram.org/bot...")
    assert capsys.readouterr().err == ""
