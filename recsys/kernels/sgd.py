"""The loops over ratings, compiled: importing this imports numba, so that only training and scoring do.

What is compiled is kept beside this file for the next process, or in the user's cache folder, or, where
neither can be written, nowhere. None of it holds the interpreter's lock, so threads share the arrays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import numba
import numpy as np
from numpy.typing import NDArray

Loop = TypeVar("Loop", bound=Callable[..., Any])


def compiled(loop: Loop) -> Loop:
    """Compile a loop at its first call; sums may be taken in any order, as vector instructions need."""
    options: dict[str, Any] = {"nogil": True, "fastmath": {"reassoc", "contract"}}
    try:
        made: Loop = numba.njit(cache=True, **options)(loop)
    except RuntimeError:  # no folder to keep it in
        made = numba.njit(**options)(loop)
    return made


@compiled
def sweep(  # noqa: PLR0917 -- compiled loops are called by position
    starts: NDArray[np.int64],
    films: NDArray[np.int32],
    stars: NDArray[np.floating[Any]],
    mean: float,
    bu: NDArray[np.float64],
    bi: NDArray[np.float64],
    pu: NDArray[np.float64],
    qi: NDArray[np.float64],
    rates: tuple[float, float, float, float],
    penalties: tuple[float, float, float, float],
) -> None:
    """Update biases and factors in place against the gradient of each rating's error, one after the other.

    The product with the next film is taken while the user's factors are written: one pass over memory
    where there were two. Where the next film is the same film, its new factors are read.

    Args:
        starts: shape (n_users + 1,); the ratings of user u are those from starts[u] to starts[u + 1].
        films: shape (n,), rows of `bi` and `qi`.
        stars: shape (n,).
        rates: γ of bu, bi, pu, qi.
        penalties: λ of bu, bi, pu, qi.
    """
    lr_bu, lr_bi, lr_pu, lr_qi = rates
    reg_bu, reg_bi, reg_pu, reg_qi = penalties
    n_factors = pu.shape[1]
    for user in range(len(bu)):
        first, last = starts[user], starts[user + 1] - 1
        if last < first:
            continue
        p, following = pu[user], qi[films[first]]
        product = 0.0
        for f in range(n_factors):
            product += following[f] * p[f]
        for rating in range(first, last + 1):
            film, q = films[rating], following
            error = stars[rating] - (mean + bu[user] + bi[film] + product)
            bu[user] += lr_bu * (error - reg_bu * bu[user])
            bi[film] += lr_bi * (error - reg_bi * bi[film])
            following = qi[films[min(rating + 1, last)]]
            product = 0.0
            for f in range(n_factors):
                pf, qf = p[f], q[f]
                new = pf + lr_pu * (error * qf - reg_pu * pf)
                p[f] = new
                q[f] = qf + lr_qi * (error * pf - reg_qi * qf)
                product += new * following[f]


@compiled
def estimate(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    mean: float,
    bu: NDArray[np.float64],
    bi: NDArray[np.float64],
    pu: NDArray[np.float64],
    qi: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return μ + b_u + b_i + q_iᵀp_u of each pair, shape (n,); the terms of a negative row are zero."""
    estimates = np.full(len(users), mean)
    for pair in range(len(users)):
        user, film = users[pair], films[pair]
        if user >= 0:
            estimates[pair] += bu[user]
        if film >= 0:
            estimates[pair] += bi[film]
        if user >= 0 and film >= 0:
            p, q = pu[user], qi[film]
            product = 0.0
            for f in range(len(p)):
                product += q[f] * p[f]
            estimates[pair] += product
    return estimates


@compiled
def renumber(codes: NDArray[np.int32], n_codes: int) -> NDArray[np.int32]:
    """Number codes in the order of their first appearance, in place; return the old code of each new one."""
    new = np.full(n_codes, -1, np.int32)
    old = np.empty(n_codes, np.int32)
    met = 0
    for row in range(len(codes)):
        code = codes[row]
        if new[code] < 0:
            new[code] = met
            old[met] = code
            met += 1
        codes[row] = new[code]
    return old


@compiled
def count(users: NDArray[np.int32], n_users: int) -> NDArray[np.int64]:
    """Return where each user's rows start once they are together, shape (n_users + 1,)."""
    starts = np.zeros(n_users + 1, np.int64)
    for user in users:
        starts[user + 1] += 1
    return np.cumsum(starts)


@compiled
def bring_together(
    users: NDArray[np.int32],
    films: NDArray[np.int32],
    stars: NDArray[np.floating[Any]],
    starts: NDArray[np.int64],
) -> None:
    """Sort films and stars by user in place, keeping each user's order; `users` is spent as working memory.

    First every row's user makes way for the row's destination, then rows are swapped until all have arrived.
    """
    free = starts[:-1].copy()
    for row in range(len(users)):
        user = users[row]
        users[row] = free[user]
        free[user] += 1
    for row in range(len(users)):
        while users[row] != row:
            to = users[row]
            films[row], films[to] = films[to], films[row]
            stars[row], stars[to] = stars[to], stars[row]
            users[row], users[to] = users[to], to
