"""`make bench`: every measurement, on MOVIELENS_DIR or the ml-latest-small that is found."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from benchmarks import accuracy, kernel, new_users, speed

PLACES = (Path("../shared/data/ml-latest-small"), Path("data/movielens/ml-latest-small"))

if __name__ == "__main__":
    named = os.environ.get("MOVIELENS_DIR")
    folder = Path(named) if named else next((place for place in PLACES if place.is_dir()), None)
    if folder is None:
        sys.exit("No data to measure on: python -m recsys download ml-latest-small, or set MOVIELENS_DIR")
    kernel.main(folder)
    speed.main(folder)
    new_users.main(folder, range(3))
    accuracy.main(folder)
