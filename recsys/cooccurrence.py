"""Which columns go together, counted row by row, compiled: a sparse product without the sparse matrices."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys.sgd import compiled


@compiled
def add_products(
    starts: NDArray[np.int64],
    columns: NDArray[np.int32],
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    products: NDArray[np.float64],
) -> None:
    """Add LᵀR to `products` in place, where L and R are sparse with entries in the same places.

    Args:
        starts: shape (n_rows + 1,); the entries of row i are those from starts[i] to starts[i + 1].
        columns: shape (n,), the column of each entry; entries of a negative one are left out.
        left: shape (n,), the entries of L.
        right: shape (n,), the entries of R.
        products: shape (n_columns, n_columns).

    Cost: a step for each pair of entries of a row.
    """
    for row in range(len(starts) - 1):
        for one in range(starts[row], starts[row + 1]):
            if columns[one] < 0:
                continue
            weight, sums = left[one], products[columns[one]]
            for other in range(starts[row], starts[row + 1]):
                if columns[other] >= 0:
                    sums[columns[other]] += weight * right[other]
