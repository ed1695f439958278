"""The real bot on the real ml-latest-small, from its first start to its first picks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.process import Visitor, start_bot


@pytest.mark.movielens
def test_on_movielens(movielens_dir: Path, tmp_path: Path) -> None:
    with start_bot(tmp_path, MOVIELENS_DIR=str(movielens_dir)) as bot:
        assert "sample" not in bot.out_file.read_text()
        you = Visitor(bot.where)
        you.says("/start")
        assert "Saved" in you.says("/rate The Matrix 4.5")["text"]
        assert "Because you gave The Matrix (1999)" in you.says("/recommend")["text"]
        assert "9,742 films" in you.says("/stats")["text"]
