"""The key that signs models."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from recsys.artefacts.signing import BadKey, key_from_file, key_from_text


def test_a_key_is_made_once_and_is_private(tmp_path: Path) -> None:
    file = tmp_path / "new" / "signing.key"
    key = key_from_file(file)
    assert len(key) == 32
    assert key_from_file(file) == key
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_many_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: key_from_file(tmp_path / "signing.key"), range(24)))
    assert len(keys) == 1
    assert [entry.name for entry in tmp_path.iterdir()] == ["signing.key"]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("not hexadecimal", "is hexadecimal text; this is not"),
        ("abcd", "at least 16 bytes, this one 2"),
        ("", "this one 0"),
    ],
)
def test_a_bad_key_is_named(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "signing.key").write_text(text)
    with pytest.raises(BadKey, match=complaint):
        key_from_file(tmp_path / "signing.key")
    with pytest.raises(BadKey, match="standard input"):
        key_from_text(text, "standard input")
