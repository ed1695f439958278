"""`make bench`: every measurement, on MOVIELENS_DIR or the ml-latest-small that is found, and the bars last.

`python -m benchmarks [PART ...] [--json FILE]` measures some parts only.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console

from benchmarks.bars import Bar, bars_table, write_json
from benchmarks.lists import new_users
from benchmarks.speed import kernel, steps
from benchmarks.stars import accuracy, new_people

PLACES = (Path("../shared/data/ml-latest-small"), Path("data/movielens/ml-latest-small"))
PARTS: dict[str, Callable[[Path], list[Bar]]] = {
    "kernel": kernel.main,
    "speed": steps.main,
    "accuracy": accuracy.main,
    "new_people": new_people.main,
    "new_users": lambda folder: new_users.main(folder, range(3)),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure against peers.")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all if none")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the bars there, too")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    named = os.environ.get("MOVIELENS_DIR")
    folder = Path(named) if named else next((place for place in PLACES if place.is_dir()), None)
    if folder is None:
        sys.exit("No data to measure on: python -m recsys download ml-latest-small, or set MOVIELENS_DIR")
    console, bars = Console(width=130), []
    for part in options.parts or PARTS:
        started = time.perf_counter()
        bars += PARTS[part](folder)
        console.print(f"{part}: {time.perf_counter() - started:.0f} s")
    console.print(bars_table(bars))
    if options.json:
        write_json(bars, options.json)


if __name__ == "__main__":
    main()
