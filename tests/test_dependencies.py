"""What is installed with Marquee: all that its code imports, and nothing that it does not."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions

import pytest

from tests.conftest import PROJECT

pytestmark = pytest.mark.slow


OURS = ("bot", "settings", "handlers", "localchat", "recsys", "storage")
LOADED_BY_LIBRARIES = {"aiosqlite", "psycopg", "python-multipart"}
"""SQLAlchemy's drivers, and Starlette's reader of forms."""


def imported() -> Iterator[str]:
    """The first names of all modules that our code imports and that are neither ours nor Python's."""
    for name in OURS:
        folder = PROJECT / name
        for file in folder.rglob("*.py") if folder.is_dir() else [PROJECT / f"{name}.py"]:
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                yield from (
                    {module.partition(".")[0] for module in modules} - sys.stdlib_module_names - {*OURS}
                )


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_dependency_is_imported_and_every_import_a_dependency() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {normal(re.split(r"[^\w.-]", wanted)[0]) for wanted in project["dependencies"]}
    provided_by = packages_distributions()
    used = {module: {normal(name) for name in provided_by[module]} & declared for module in set(imported())}
    assert [module for module, names in used.items() if not names] == []
    assert declared - set().union(*used.values()) == LOADED_BY_LIBRARIES
