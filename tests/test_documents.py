"""What the Markdown files name is there: files, folders, modules to run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import PROJECT

FOLDERS = ("handlers", "localchat", "recsys", "storage", "tests", "benchmarks", "docs", ".ci", ".github")
DOCUMENTS = [
    *PROJECT.glob("*.md"),
    *(file for name in (*FOLDERS, "models") for file in PROJECT.glob(f"{name}/*.md")),
]

LINK = re.compile(r"""(?:\]\(|src=")([^)"#:]+)[)"#]""")
CODE = re.compile(r"`([^`\n]+)`")
PATH = re.compile(rf"(?:{'|'.join(map(re.escape, FOLDERS))})/[\w./*-]*|[\w./*-]+\.(?:py|ftl)")
MODULE = re.compile(rf"-m ((?:{'|'.join(FOLDERS[:6])})[\w.]*)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda file: str(file.relative_to(PROJECT)))
def test_what_it_names_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    missing = [target for target in LINK.findall(text) if not (document.parent / target).exists()]
    paths = [path for code in CODE.findall(text) for path in PATH.findall(code)]
    missing += [path for path in paths if not any([*PROJECT.glob(path), *document.parent.glob(path)])]
    for module in MODULE.findall(text):
        file = PROJECT / module.replace(".", "/")
        if not (file.with_suffix(".py").exists() or (file / "__main__.py").exists()):
            missing.append(module)
    assert missing == []
