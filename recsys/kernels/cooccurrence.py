"""Products with who rated what, compiled: from the ratings themselves, without sparse matrices of them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys.kernels.sgd import compiled


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


@compiled
def sum_of_rows(
    starts: NDArray[np.int64],
    columns: NDArray[np.int32],
    rows: NDArray[np.int64],
    values: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return Σ values[column] over the entries of each of some rows, shape (len(rows), k).

    Args:
        starts: shape (n_rows + 1,); the entries of row i are those from starts[i] to starts[i + 1].
        columns: shape (n,), the column of each entry.
        values: shape (n_columns, k).
    """
    sums = np.zeros((len(rows), values.shape[1]))
    for at in range(len(rows)):
        for entry in range(starts[rows[at]], starts[rows[at] + 1]):
            for k in range(values.shape[1]):
                sums[at, k] += values[columns[entry], k]
    return sums


@compiled
def sum_of_columns(
    starts: NDArray[np.int64],
    columns: NDArray[np.int32],
    rows: NDArray[np.int64],
    values: NDArray[np.float64],
    n_columns: int,
) -> NDArray[np.float64]:
    """Return Σ values[row] over the entries that some rows have in each column, shape (n_columns, k).

    Args:
        starts: as for `sum_of_rows`.
        columns: as for `sum_of_rows`.
        values: shape (len(rows), k).
    """
    sums = np.zeros((n_columns, values.shape[1]))
    for at in range(len(rows)):
        for entry in range(starts[rows[at]], starts[rows[at] + 1]):
            for k in range(values.shape[1]):
                sums[columns[entry], k] += values[at, k]
    return sums
