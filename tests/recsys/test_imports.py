"""What an import loads: the plain types nothing, serving no trainer, help nothing that computes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from recsys.cli.parser import PROTOCOLS as OFFERED
from recsys.evaluation.protocols import PROTOCOLS

TRAINING = {"surprise", "pandas", "numba", "matplotlib", "joblib"}
NUMBERS = TRAINING | {"numpy", "scipy"}


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that are there after the code ran in a new interpreter."""
    shown = f"{code}\nimport sys\nprint(' '.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_the_plain_types_load_nothing_heavy() -> None:
    assert not loaded_by("import recsys.domain") & NUMBERS


@pytest.mark.parametrize("name", ["SVD", "Recommender", "Ratings", "BadData", "ModelRefused"])
def test_the_packages_names_come_when_they_are_asked_for(name: str) -> None:
    assert "recsys" in loaded_by(f"from recsys import {name}; assert {name}.__name__ == '{name}'")


def test_the_package_has_no_other_names() -> None:
    import recsys

    with pytest.raises(AttributeError, match="no attribute 'Svd'"):
        _ = getattr(recsys, "Sv" + "d")


@pytest.mark.parametrize("options", [["--help"], ["evaluate", "--help"], ["train", "--help"]])
def test_help_loads_nothing_that_computes(options: list[str]) -> None:
    code = f"from recsys.__main__ import main\ntry: main({options})\nexcept SystemExit: pass"
    assert not loaded_by(code) & NUMBERS


def test_the_options_name_the_protocols_there_are() -> None:
    assert set(OFFERED) == {"folds", *PROTOCOLS}
