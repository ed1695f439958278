"""What an import loads: the plain types nothing, serving no trainer, help nothing that computes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from recsys.artefacts.artefact import save
from recsys.cli.parser import PROTOCOLS as OFFERED
from recsys.cli.parser import parser
from recsys.evaluation.protocols import PROTOCOLS
from tests.recsys.worlds import MANIFEST, small_model

pytestmark = pytest.mark.slow


KEY = b"a key of sixteen bytes or more"
TRAINING = {"surprise", "pandas", "numba", "matplotlib", "joblib"}
NUMBERS = TRAINING | {"numpy", "scipy"}


def loaded_by(code: str) -> set[str]:
    """Return the top-level modules that are there after the code ran in a new interpreter."""
    shown = f"{code}\nimport sys\nprint(' '.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stderr.split()}


def test_the_plain_types_load_nothing_heavy() -> None:
    assert not loaded_by("import recsys.domain") & NUMBERS


def test_the_packages_names_come_when_they_are_asked_for() -> None:
    code = """
import recsys
for name in recsys.__all__:
    assert name not in vars(recsys), name
from recsys import SVD, BadData, ModelRefused, Ratings, Recommender
for name in recsys.__all__:
    assert getattr(recsys, name).__name__ == name
assert sorted(recsys.__all__) == ["BadData", "ModelRefused", "Ratings", "Recommender", "SVD"]
"""
    assert "surprise" in loaded_by(code)


def test_the_package_has_no_other_names() -> None:
    import recsys

    with pytest.raises(AttributeError, match="no attribute 'Svd'"):
        _ = getattr(recsys, "Sv" + "d")


def test_serving_a_model_loads_nothing_that_trains(tmp_path: Path) -> None:
    save(tmp_path, MANIFEST, small_model(), small_model(), KEY)
    code = f"""
from pathlib import Path
from recsys import Ratings, Recommender
from recsys.domain import MovieId, Profile, UserId
recommender = Recommender.load(Path({str(tmp_path)!r}), {KEY!r}, {MANIFEST.version!r})
profile = Profile(UserId(1), {{MovieId(1000): 5.0}})
assert recommender.recommend(profile, diversity=0.5, adventure=0.5)
assert recommender.similar(MovieId(1000))
assert recommender.explain(profile, [MovieId(1001)])
assert recommender.to_rate_first(profile, 3)
"""
    assert not loaded_by(code) & TRAINING


def test_commands_that_serve_do_not_wait_for_the_compiler() -> None:
    assert not loaded_by("import recsys.cli.commands") & {"numba", "surprise", "matplotlib", "joblib"}


def test_a_command_is_offered_for_every_name() -> None:
    from recsys.cli import commands, experiments, serving

    assert experiments.COMMANDS.keys() == commands.TRAINING
    assert not experiments.COMMANDS.keys() & serving.COMMANDS.keys()
    offered = parser().format_help()
    for name in experiments.COMMANDS.keys() | serving.COMMANDS.keys():
        assert re.search(rf"^    {name}\b", offered, re.MULTILINE)


@pytest.mark.parametrize("options", [["--help"], ["evaluate", "--help"], ["train", "--help"]])
def test_help_loads_nothing_that_computes(options: list[str]) -> None:
    code = f"from recsys.__main__ import main\ntry: main({options})\nexcept SystemExit: pass"
    assert not loaded_by(code) & NUMBERS


def test_the_options_name_the_protocols_there_are() -> None:
    assert set(OFFERED) == {"folds", *PROTOCOLS}
