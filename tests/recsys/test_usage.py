"""What `python -m recsys` says of how it is used."""

from __future__ import annotations

import re

import pytest

from tests.recsys.cli.command_line import run

COMMANDS = ("download", "train", "tune", "evaluate", "recommend", "predict", "models")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_explains_every_option(capsys: pytest.CaptureFixture[str], command: str) -> None:
    status, out, err = run(capsys, command, "--help")
    assert (status, err) == (0, "")
    entries = re.split(r"\n  (?=\S)", out.partition("\n\n")[2])[1:]
    explained = [entry for entry in entries if re.search(r"\S(?:  +|\n {8,})\S", entry)]
    assert len(entries) >= 4
    assert explained == entries


@pytest.mark.parametrize("command", ["recommend", "predict"])
def test_help_says_what_the_files_look_like(capsys: pytest.CaptureFixture[str], command: str) -> None:
    _, out, _ = run(capsys, command, "--help")
    said = " ".join(out.split())
    assert "RATINGS.csv is a CSV file with MovieLens' columns userId,movieId,rating[,timestamp]" in said
    assert "0.5 to 5 stars in half stars" in said


@pytest.mark.parametrize(
    "arguments",
    [
        "",
        "dance",
        "train",
        "evaluate --data x --folds 1",
        "evaluate --data x --protocol guess",
        "evaluate --data x --picture figures.jpg",
        "tune --data x --jobs 0",
        "recommend --models x -n many",
    ],
)
def test_usage_exits_2(capsys: pytest.CaptureFixture[str], arguments: str) -> None:
    status, out, err = run(capsys, *arguments.split())
    assert (status, out) == (2, "")
    assert "usage: python -m recsys" in err
