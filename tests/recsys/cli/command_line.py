"""`python -m recsys` within the test's own process."""

from __future__ import annotations

import json
from typing import Any

import pytest

from recsys.__main__ import main


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    """Run a command; return exit status, standard output and standard error."""
    capsys.readouterr()
    try:
        status = main([str(argument) for argument in arguments])
    except SystemExit as usage:
        status = int(str(usage.code))
    return status, *capsys.readouterr()


def document(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    status, out, err = run(capsys, *arguments, "--json")
    assert (status, err) == (0, "")
    return json.loads(out)
