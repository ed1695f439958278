"""The options of each command. Importing this loads nothing that reads data or trains."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Final

from recsys.data.datasets import DATASETS

RATINGS_FORM: Final = "MovieLens' columns userId,movieId,rating[,timestamp]"
FILES: Final = (
    f"RATINGS.csv is a CSV file with {RATINGS_FORM}: a line for each rating, with MovieLens' ids of films,"
    " 0.5 to 5 stars in half stars, and, if known, seconds since 1970. Everybody in it is judged by these"
    " lines alone; any number will do for userId."
)
FIGURES: Final = (
    "Every figure comes with its 95 % interval, by bootstrap over people. Lists are of all films that a"
    " person was not shown; relevant is what they gave four stars or more."
)
PROTOCOLS: Final = ("folds", "random", "temporal", "new-users")
TRIALS: Final = "trials.jsonl"
"""Beside the models: what was tried for those that were to be published."""
CORES: Final = os.cpu_count() or 1


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; it leaves the name of the command in `command`."""
    program = argparse.ArgumentParser(
        prog="python -m recsys", description="Train, evaluate and ask Marquee's film recommender."
    )
    commands = program.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")
    for name, (add_options, what, more) in _COMMANDS.items():
        command = commands.add_parser(name, help=what, description=what, epilog=more)
        add_options(command)
        _json(command)
    return program


def _download(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "name",
        nargs="?",
        default="ml-latest-small",
        metavar="NAME",
        help=f"{', '.join(DATASETS)}, or sample for made-up data (default %(default)s)",
    )
    command.add_argument(
        "--to",
        type=Path,
        default=Path("data/movielens"),
        metavar="DIR",
        help="where the dataset's folder goes (default %(default)s)",
    )
    command.add_argument("--url", metavar="URL", help="where the archives are, instead of GroupLens")


def _train(command: argparse.ArgumentParser) -> None:
    _data(command)
    _models(command)
    command.add_argument(
        "--ratings", type=Path, metavar="EXTRA.csv", help=f"more ratings to train on; {RATINGS_FORM}"
    )
    command.add_argument(
        "--tune",
        action="store_true",
        help=f"look for better parameters first; trials are recorded in DIR/{TRIALS}",
    )
    command.add_argument(
        "--replace",
        action="store_true",
        help="the live model must go, as it holds ratings that were withdrawn: publish another even if it is"
        " worse; where the extra ratings make it worse, one without them",
    )
    _jobs(command)
    _seed(command)
    command.add_argument("--progress", choices=["lines"], help="report on standard error, a line each")


def _tune(command: argparse.ArgumentParser) -> None:
    _data(command)
    _search(command)
    _folds(command, 3)
    _seed(command)
    _jobs(command)


def _evaluate(command: argparse.ArgumentParser) -> None:
    _data(command)
    _protocol(command)
    _folds(command, 5, "folds: ")
    _seed(command)


def _recommend(command: argparse.ArgumentParser) -> None:
    _models(command)
    _ratings(command)
    command.add_argument(
        "-n", type=_count, default=10, metavar="N", help="films for each person (default %(default)s)"
    )
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="OUT.csv",
        help="where to write userId,movieId,rank,score,prediction, the best film of each person first",
    )


def _predict(command: argparse.ArgumentParser) -> None:
    _models(command)
    _ratings(command)
    command.add_argument(
        "--pairs",
        type=Path,
        required=True,
        metavar="PAIRS.csv",
        help="whose rating of which film to predict; columns userId,movieId",
    )
    command.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="OUT.csv",
        help="where to write userId,movieId,prediction, in the order of PAIRS.csv",
    )


def _list_models(command: argparse.ArgumentParser) -> None:
    _models(command)
    command.add_argument(
        "--rollback",
        nargs="?",
        const="",
        metavar="VERSION",
        help="make this version the live one first; without VERSION, the latest before the live one",
    )


def _data(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data",
        type=Path,
        required=True,
        metavar="DIR",
        help="a MovieLens folder, in any layout that GroupLens published",
    )
    command.add_argument(
        "--cache",
        type=Path,
        metavar="DIR",
        help="where to keep the ratings in a form that is read faster (default: the system's cache folder)",
    )


def _models(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--models",
        type=Path,
        default=Path("models"),
        metavar="DIR",
        help="folder of the published models (default %(default)s)",
    )
    command.add_argument(
        "--key",
        metavar="FILE",
        help="signing key (default: signing.key in the folder of the models); - reads it from standard input",
    )


def _ratings(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--ratings",
        type=Path,
        required=True,
        metavar="RATINGS.csv",
        help=f"who is asked about, and what they rated; {RATINGS_FORM}",
    )


def _search(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--grid",
        type=Path,
        metavar="FILE.json",
        help='values to try of each parameter: {"n_factors": [12, 20], "presence": [0.2, 0.5]} of the model'
        ' that is served, say, or {"n_factors": [20, 50], "reg_all": [0.02, 0.1]} of a plain SVD'
        " (default: a grid around what the served model does well with)",
    )
    command.add_argument("--random", type=_count, metavar="N", help="try N of the grid's settings only")
    command.add_argument(
        "--log",
        type=Path,
        metavar="FILE.jsonl",
        help="record trials here, and go on from those recorded"
        f" (default with --publish: {TRIALS} in the folder of the models)",
    )
    command.add_argument(
        "--publish",
        action="store_true",
        help="search on the ratings outside the exam, train the best and publish it, unless it is worse than"
        " the live model",
    )
    _models(command)
    command.set_defaults(replace=False)


def _protocol(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--protocol",
        choices=PROTOCOLS,
        default="folds",
        help="folds: RMSE and MAE by cross-validation. The others measure lists, too. random: ask about a"
        " fifth of each person's ratings; temporal: train on the earlier four fifths of all ratings and ask"
        " about the later, which needs times; new-users: hide a fifth of the people and show 1, 3, 5, 10, 20"
        " of their ratings (default %(default)s)",
    )
    command.add_argument("--picture", type=_png, metavar="FILE.png", help="draw the figures into this file")


def _folds(command: argparse.ArgumentParser, default: int, only_for: str = "") -> None:
    command.add_argument(
        "--folds",
        type=_number_of_folds,
        default=default,
        metavar="N",
        help=f"{only_for}parts of the ratings, each predicted from the others (default %(default)s)",
    )


def _seed(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--seed",
        type=int,
        default=0,
        metavar="N",
        help="the same seed gives the same numbers (default %(default)s)",
    )


def _jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--jobs",
        type=_count,
        default=CORES,
        metavar="N",
        help="threads that try parameters side by side (default: one for each core, %(default)s here)",
    )


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


def _png(text: str) -> Path:
    if not text.lower().endswith(".png"):
        raise argparse.ArgumentTypeError(f"{text!r} does not end in .png")
    return Path(text)


def _number_of_folds(text: str) -> int:
    if _count(text) < 2:
        raise argparse.ArgumentTypeError("cross-validation needs at least 2 folds")
    return int(text)


_COMMANDS: Final = {
    "download": (_download, "fetch a MovieLens dataset, or make the built-in sample", ""),
    "train": (_train, "train a model and publish it, unless it is worse than the live one", ""),
    "tune": (_tune, "grid or random search over the parameters of the served model or of SVD", ""),
    "evaluate": (
        _evaluate,
        "measure predictions and lists against a plain SVD and the most popular films",
        FIGURES,
    ),
    "recommend": (_recommend, "pick films for everybody in a file of ratings", FILES),
    "predict": (_predict, "predict ratings of pairs of person and film", FILES),
    "models": (_list_models, "list the published models, or go back to one", ""),
}
"""What takes each command's options, what the command does, and what else its help says."""
