"""Film recommendations from ratings: numbers in, numbers out.

    from recsys import SVD, Ratings, Recommender

`python -m recsys --help` offers the same on the command line.
"""

import os
import tempfile

# Surprise makes a folder for datasets in HOME when it is imported, and fails where HOME cannot be written.
os.environ.setdefault("SURPRISE_DATA_FOLDER", tempfile.gettempdir())

from recsys.artefacts.manifest import ModelRefused
from recsys.data.ratings import BadData, Ratings
from recsys.models.svd import SVD
from recsys.recommender import Recommender

__all__ = ["SVD", "BadData", "ModelRefused", "Ratings", "Recommender"]
