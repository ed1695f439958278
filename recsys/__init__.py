"""Film recommendations from ratings: numbers in, numbers out.

    from recsys import SVD, Ratings, Recommender

`python -m recsys --help` offers the same on the command line. These names are imported when they are first
asked for, so that `recsys.domain` alone loads nothing else.
"""

import os
import tempfile
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recsys.artefacts.manifest import ModelRefused
    from recsys.data.ratings import BadData, Ratings
    from recsys.learning.svd import SVD
    from recsys.recommender import Recommender

__all__ = ["SVD", "BadData", "ModelRefused", "Ratings", "Recommender"]

# Surprise makes a folder for datasets in HOME when it is imported, and fails where HOME cannot be written.
os.environ.setdefault("SURPRISE_DATA_FOLDER", tempfile.gettempdir())

_MODULES = {
    "SVD": "recsys.learning.svd",
    "BadData": "recsys.data.ratings",
    "ModelRefused": "recsys.artefacts.manifest",
    "Ratings": "recsys.data.ratings",
    "Recommender": "recsys.recommender",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
