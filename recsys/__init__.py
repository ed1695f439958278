"""Film recommendations from ratings: numbers in, numbers out.

    from recsys import SVD, Ratings, Recommender

`python -m recsys --help` offers the same on the command line.
"""

from recsys.manifest import ModelRefused
from recsys.ratings import BadData, Ratings
from recsys.recommender import Recommender
from recsys.svd import SVD

__all__ = ["SVD", "BadData", "ModelRefused", "Ratings", "Recommender"]
