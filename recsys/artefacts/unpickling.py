"""Unpickling that makes only what a model is made of."""

from __future__ import annotations

import io
import pickle
from typing import Any, Final

ALLOWED: Final = frozenset(
    {
        ("numpy", "dtype"),
        ("numpy", "ndarray"),
        ("numpy._core.multiarray", "_reconstruct"),
        ("numpy._core.multiarray", "scalar"),
        ("numpy._core.numeric", "_frombuffer"),
        ("recsys.models.affinity", "Affinity"),
        ("recsys.models.cold", "FeatureRegression"),
        ("recsys.models.blend", "Blend"),
        ("recsys.models.factors", "Factors"),
        ("recsys.models.factors", "UserPrior"),
        ("recsys.models.model", "Loved"),
        ("recsys.models.model", "Model"),
        ("recsys.models.recognition", "Recognition"),
        ("recsys.models.similar", "Similarity"),
        ("recsys.models.spread", "Spread"),
    }
)
"""(module, name) of every global that a model's pickle may ask for; none of them runs what it is given."""


class _Model(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a model")
        return super().find_class(module, name)


def loads(content: bytes) -> Any:
    """Unpickle bytes, allowing the classes of a model only.

    Raises:
        pickle.UnpicklingError: the bytes ask for anything else.
        Exception: whatever damaged bytes make the unpickler raise.
    """
    return _Model(io.BytesIO(content)).load()
