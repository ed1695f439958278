"""Checks requests and objects against Telegram's own description of its Bot API."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SIMPLE: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "String": (str,),
    "Boolean": (bool,),
    "True": (bool,),
    "Float": (int, float),
}


class Shapes:
    """The description: which fields a method takes, which an object must and may have."""

    def __init__(self, file: Path) -> None:
        description = json.loads(file.read_text(encoding="utf-8"))
        self._methods: dict[str, Any] = description["methods"]
        self._types: dict[str, Any] = description["types"]

    def check_request(self, method: str, names: set[str]) -> None:
        """Assert that a method knows the names; required ones may be missing on purpose."""
        known = {field["name"] for field in self._methods[method].get("fields", [])}
        assert names <= known, f"{method} has no {sorted(names - known)}"

    def check_result(self, method: str, result: Any) -> None:
        """Assert that a result is what the method returns."""
        self.check(result, self._methods[method]["returns"], method)

    def check(self, value: Any, kinds: list[str], where: str = "") -> None:
        """Assert that a value is of one of the kinds, to its last field."""
        problems = [self._problem(value, kind, where or kind) for kind in kinds]
        assert None in problems, "; ".join(filter(None, problems))

    def _problem(self, value: Any, kind: str, where: str) -> str | None:
        if kind.startswith("Array of "):
            if not isinstance(value, list):
                return f"{where} is no array: {value!r}"
            inner = [
                self._problem(each, kind.removeprefix("Array of "), f"{where}[{i}]")
                for i, each in enumerate(value)
            ]
            return next(filter(None, inner), None)
        simple = SIMPLE.get(kind)
        if simple is not None:
            fits = isinstance(value, simple) and (kind in {"Boolean", "True"}) == isinstance(value, bool)
            return None if fits else f"{where} is no {kind}: {value!r}"
        described = self._types[kind]
        if described.get("subtypes"):
            problems = [self._problem(value, subtype, where) for subtype in described["subtypes"]]
            return None if None in problems else f"{where} is no {kind}: {problems}"
        return self._object_problem(value, described, where)

    def _object_problem(self, value: Any, described: Any, where: str) -> str | None:
        fields = {field["name"]: field for field in described.get("fields", [])}
        if not isinstance(value, dict):
            return f"{where} is no object: {value!r}"
        if unknown := set(value) - set(fields):
            return f"{where} has unknown {sorted(unknown)}"
        for name, field in fields.items():
            if name not in value:
                if field["required"]:
                    return f"{where} lacks {name}"
                continue
            problems = [self._problem(value[name], kind, f"{where}.{name}") for kind in field["types"]]
            if None not in problems:
                return problems[0]
        return None
