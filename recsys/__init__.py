"""Film recommendations from ratings: numbers in, numbers out.

    from recsys import SVD, Ratings, Recommender

`python -m recsys --help` offers the same on the command line.
"""

import os
import tempfile

# Surprise makes a folder for datasets in HOME when it is imported, and fails where HOME cannot be written.
os.environ.setdefault("SURPRISE_DATA_FOLDER", tempfile.gettempdir())

from recsys.manifest import ModelRefused
from recsys.ratings import BadData, Ratings
from recsys.recommender import Recommender
from recsys.svd import SVD

__all__ = ["SVD", "BadData", "ModelRefused", "Ratings", "Recommender"]
