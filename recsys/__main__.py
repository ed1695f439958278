"""`python -m recsys`: the command line. Exit status 0 done, 1 refused with a reason, 2 usage."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path

from recsys import commands
from recsys.download import DownloadFailed
from recsys.manifest import ModelRefused
from recsys.ratings import BadData
from recsys.signing import BadKey


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit status."""
    options = _parser().parse_args(arguments)
    # A polite end unwinds the stack, so that no half-written model is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        options.run(options)
    except (BadData, BadKey, DownloadFailed, ModelRefused) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{error.filename or 'recsys'}: {error.strerror or error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        return 130
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m recsys", description="Train, evaluate and ask Marquee's film recommender."
    )
    add = parser.add_subparsers(title="commands", required=True, metavar="COMMAND").add_parser

    command = add("download", help="fetch a MovieLens dataset, or make the built-in sample")
    command.add_argument("name", nargs="?", default="ml-latest-small", metavar="NAME")
    command.add_argument("--to", type=Path, default=Path("data"), metavar="DIR")
    command.add_argument("--url", metavar="URL", help="where the archives are, instead of GroupLens")
    command.set_defaults(run=commands.download)

    command = add("train", help="train a model and publish it, unless it is worse than the live one")
    _data(command)
    _models(command)
    command.add_argument("--ratings", type=Path, metavar="EXTRA.csv", help="more ratings to train on")
    command.add_argument("--tune", action="store_true", help="look for better parameters first")
    command.add_argument("--jobs", type=_count, default=commands.CORES, metavar="N")
    command.add_argument("--seed", type=int, default=0, metavar="N")
    command.add_argument("--progress", choices=["lines"], help="report on standard error, a line each")
    _json(command)
    command.set_defaults(run=commands.train)

    command = add("tune", help="grid or random search over SVD's parameters")
    _data(command)
    command.add_argument("--grid", type=Path, metavar="FILE.json", help="parameter -> values to try")
    command.add_argument("--random", type=_count, metavar="N", help="try N of the grid's settings only")
    command.add_argument(
        "--log",
        type=Path,
        metavar="FILE.jsonl",
        help="record trials here, and go on from those recorded",
    )
    command.add_argument("--folds", type=_folds, default=3, metavar="N")
    command.add_argument("--seed", type=int, default=0, metavar="N")
    command.add_argument("--jobs", type=_count, default=commands.CORES, metavar="N")
    _json(command)
    command.set_defaults(run=commands.tune)

    command = add("evaluate", help="RMSE and MAE by cross-validation")
    _data(command)
    command.add_argument("--folds", type=_folds, default=5, metavar="N")
    command.add_argument("--seed", type=int, default=0, metavar="N")
    _json(command)
    command.set_defaults(run=commands.evaluate)

    command = add("recommend", help="pick films for everybody in a file of ratings")
    _models(command)
    command.add_argument("--ratings", type=Path, required=True, metavar="RATINGS.csv")
    command.add_argument("-n", type=_count, default=10, metavar="N", help="films for each person")
    command.add_argument("--out", type=Path, required=True, metavar="OUT.csv")
    command.set_defaults(run=commands.recommend)

    command = add("predict", help="predict ratings of pairs of person and film")
    _models(command)
    command.add_argument("--ratings", type=Path, required=True, metavar="RATINGS.csv")
    command.add_argument("--pairs", type=Path, required=True, metavar="PAIRS.csv")
    command.add_argument("--out", type=Path, required=True, metavar="OUT.csv")
    command.set_defaults(run=commands.predict)

    command = add("models", help="list the published models, or go back to one")
    _models(command)
    command.add_argument("--rollback", metavar="VERSION")
    _json(command)
    command.set_defaults(run=commands.models)
    return parser


def _data(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, required=True, metavar="DIR", help="a MovieLens folder")


def _models(command: argparse.ArgumentParser) -> None:
    command.add_argument("--models", type=Path, default=Path("models"), metavar="DIR")
    command.add_argument(
        "--key", metavar="FILE", help="signing key (default DIR/signing.key); - reads it from standard input"
    )


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


def _folds(text: str) -> int:
    if _count(text) < 2:
        raise argparse.ArgumentTypeError("cross-validation needs at least 2 folds")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
