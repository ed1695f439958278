"""Systems side by side: figures that can be worked out another way."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from matplotlib.image import imread
from rich.console import Console

from recsys.cli.pictures import draw
from recsys.cli.reports import list_tables
from recsys.domain import Film, MovieId
from recsys.evaluation.bootstrap import Figure
from recsys.evaluation.fold_comparison import compare_folds
from recsys.evaluation.list_comparison import Result, compare_lists
from recsys.evaluation.metrics import ndcg
from recsys.evaluation.protocols import Split, new_users_split
from recsys.evaluation.served_validation import cross_validate_served
from recsys.evaluation.svd_validation import cross_validate_svd
from recsys.learning import variational
from recsys.learning.fitting import fit
from recsys.learning.svd import TUNED
from recsys.models.factors import fold_in
from tests.recsys.worlds import QUICK, two_tastes

pytestmark = pytest.mark.slow


WORLD = two_tastes(n_users=60, n_films=60)
FILMS = {
    MovieId(1000 + n): Film(MovieId(1000 + n), f"Film {n}", 1999, ("War",) if n < 30 else ("Drama",), "")
    for n in range(60)
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(variational, "TUNED", QUICK)


@pytest.fixture(scope="module")
def split() -> Split:
    return new_users_split(WORLD, 0)


def value(result: Result, system: str, metric: str) -> float:
    return result.figures[system][metric].value


def test_figures_worked_out_again(split: Split) -> None:
    progress: list[float] = []
    results = compare_lists(split, FILMS, on_progress=lambda share, _: progress.append(share))
    assert progress == sorted(progress)
    assert [result.shown for result in results] == ["1", "3", "5", "10"]
    [ten] = [result for result in results if result.shown == "10"]
    people = split.groups["10"]
    assert ten.n_people == len(people) == 12

    model = fit(split.known, QUICK, films=FILMS)
    counts = {int(film): int((split.known.movie_ids == film).sum()) for film in model.factors.movie_ids}
    errors, gains, lists = [], [], []
    for person in people:
        folded = fold_in(model.factors, person.shown)
        errors += [folded.prediction(model.factors.index_of(m)) - s for m, s in person.asked.items()]
        if any(stars >= 4 for stars in person.asked.values()):
            popular = sorted(counts.keys() - person.shown.keys(), key=lambda film: (-counts[film], film))
            lists.append(popular[:10])
            gains.append(ndcg(popular, {m for m, s in person.asked.items() if s >= 4}))
    assert value(ten, "Marquee", "rmse") == pytest.approx(np.sqrt(np.mean(np.square(errors))))
    assert value(ten, "Marquee", "mae") == pytest.approx(np.mean(np.abs(errors)))
    assert value(ten, "most popular", "ndcg@10") == pytest.approx(np.mean(gains))
    listed = {film for films in lists for film in films}
    assert value(ten, "most popular", "coverage@10") == pytest.approx(len(listed) / len(counts))
    bits = [math.log2(48 / counts[film]) for films in lists for film in films]
    assert value(ten, "most popular", "novelty@10") == pytest.approx(np.mean(bits))
    # Two genres, so of a list's 45 pairs those apart differ wholly and the others not at all.
    wars = [sum(film < 1030 for film in films) for films in lists]
    assert value(ten, "most popular", "diversity@10") == pytest.approx(
        np.mean([n * (10 - n) / 45 for n in wars])
    )


def test_who_predicts_no_stars_has_no_errors_and_every_mean_has_its_interval(split: Split) -> None:
    for result in compare_lists(split, FILMS):
        assert result.figures["Marquee"].keys() == result.figures["SVD"].keys()
        assert result.figures["Marquee"].keys() - result.figures["most popular"].keys() == {"rmse", "mae"}
        for figures in result.figures.values():
            for metric, figure in figures.items():
                if metric == "coverage@10":
                    assert (figure.low, figure.high) == (None, None)
                else:
                    assert figure.low is not None
                    assert figure.high is not None
                    assert figure.low - 1e-9 <= figure.value <= figure.high + 1e-9


def test_knowing_people_beats_what_everybody_gets() -> None:
    results = compare_lists(new_users_split(two_tastes(n_users=150, n_films=60), 0), FILMS)
    last = results[-1]
    assert value(last, "Marquee", "ndcg@10") > value(last, "most popular", "ndcg@10")
    assert value(last, "Marquee", "rmse") < value(results[0], "Marquee", "rmse")


def test_films_without_genres_are_no_obstacle(split: Split) -> None:
    assert value(compare_lists(split, {})[0], "Marquee", "diversity@10") == 1.0


def test_folds_are_those_of_both_cross_validations() -> None:
    progress: list[float] = []
    found = compare_folds(WORLD, folds=3, seed=4, jobs=2, on_progress=lambda share, _: progress.append(share))
    [(_, served)] = cross_validate_served(WORLD, [QUICK], folds=3, seed=4)
    [(_, plain)] = cross_validate_svd(WORLD, [TUNED], folds=3, seed=4)
    assert progress == pytest.approx([number / 6 for number in range(1, 7)])
    for result, scores in ((found["Marquee"], served), (found["SVD"], plain)):
        assert [score.rmse for score in result.scores] == pytest.approx([score.rmse for score in scores])
        assert [score.mae for score in result.scores] == pytest.approx([score.mae for score in scores])
        for metric in ("rmse", "mae"):
            figure = result.figures[metric]
            assert figure.value == pytest.approx(np.mean([getattr(score, metric) for score in scores]))
            assert figure.low is not None
            assert figure.high is not None
            assert figure.low < figure.value < figure.high
        assert result.n_people == 60


def test_the_picture_shows_every_system_and_metric(tmp_path: Path) -> None:
    figures = {
        "Marquee": {
            "rmse": Figure(0.8, 0.7, 0.9),
            "ndcg@10": Figure(0.4, 0.3, 0.5),
            "coverage@10": Figure(0.1),
        },
        "most popular": {"ndcg@10": Figure(0.2, 0.1, 0.3), "coverage@10": Figure(0.01)},
    }
    results = [Result("5", 12, figures), Result("10", 12, figures)]
    draw(results, "made up", tmp_path / "both.png")
    draw([Result("5", 12, {"Marquee": figures["Marquee"]})], "made up", tmp_path / "one.png")
    both, one = (imread(tmp_path / name)[..., :3] for name in ("both.png", "one.png"))
    for colour, there in (((0x00, 0x72, 0xB2), (True, True)), ((0xD5, 0x5E, 0x00), (True, False))):
        near = [bool((np.abs(image * 255 - colour).max(axis=2) < 3).sum() > 50) for image in (both, one)]
        assert tuple(near) == there


def test_a_table_of_three_systems_fits_eighty_columns() -> None:
    figures = {name: {"precision@10": Figure(0.123, 0.1, 0.2)} for name in ("Marquee", "SVD", "most popular")}
    console = Console(width=80, record=True)
    for table in list_tables([Result("5", 12, figures)], "data, new-users"):
        console.print(table)
    text = console.export_text()
    assert text.count("0.123 0.100–0.200") == 3
    assert "shown of each person: 5; people: 12" in text
