"""What to ask a newcomer next: films that they probably know, and whose stars say most about their taste."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from recsys.domain import Index
from recsys.models.factors import FoldedIn


def questions(person: FoldedIn, rows: NDArray[np.intp], chances: NDArray[np.float64], n: int) -> list[Index]:
    """Choose films to ask somebody about, each the best one after those before it.

    With x = [b_u, p_u] ~ N(m, Σ) the posterior of the person, and P_i how likely they have seen film i,
    their stars for film j are expected to lower the variance of the predictions that matter by

        P_j · Σ_i w_i (a_iᵀΣa_j)² / (a_jᵀΣa_j + σ_j²),     a_i = [1, q_i],  w_i = P_i / ΣP

    which is P_j · a_jᵀΣMΣa_j / (…) with M = Σ_i w_i E[a_i a_iᵀ]. The noise of a film's stars has its own
    uncertain factors in it: σ_j² = σ² + Σ_f var(q_jf)·E[p_f²]. The film with the most is asked; then Σ is
    what it is expected to become by the answer, Σ − P_j·Σa_j a_jᵀΣ / (…), and the next one is chosen.

    Args:
        rows: shape (n_asked,), rows of the films that they may know.
        chances: P, shape (n_asked,), between 0 and 1; nothing is asked about a film without a chance.

    Returns:
        Up to n rows, without repetition.

    Cost: O(n·n_asked·n_factors²): about 0.2 ms a question for 1000 films and 20 factors.
    Source: Rubens, Elahi, Sugiyama & Kaplan, "Active learning in recommender systems", Recommender Systems
    Handbook, 2015 (reduction of variance).
    """
    films = np.hstack([np.ones((len(rows), 1)), person.model.qi[rows].astype(np.float64)])
    uncertain = np.zeros_like(films)
    if person.model.qi_variance is not None:
        uncertain[:, 1:] = person.model.qi_variance[rows]
    weights = chances / max(float(chances.sum()), np.finfo(np.float64).tiny)
    matter = (films.T * weights) @ films + np.diag(weights @ uncertain)
    mean = np.append(person.bias, person.factors)
    covariance, left, chosen = person.covariance, chances.copy(), list[Index]()
    for _ in range(min(n, int(np.count_nonzero(chances)))):
        pulls = films @ covariance
        noise = person.model.prior.noise + uncertain @ (mean**2 + np.diag(covariance))
        variance = np.einsum("ij,ij->i", pulls, films) + noise
        lowered = np.einsum("ij,ij->i", pulls @ matter, pulls) / variance
        best = int(np.argmax(np.where(left > 0, left * lowered, -1.0)))
        covariance = covariance - left[best] / variance[best] * np.outer(pulls[best], pulls[best])
        left[best] = 0.0
        chosen.append(Index(int(rows[best])))
    return chosen


def familiarity(
    films: NDArray[np.float64], seen: NDArray[np.float64], unseen: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return how familiar the kinds of each film are by the answers so far, shape (n_films,), at most 1.

    A kind of which s films were seen and u were not counts (s + 1)/(s + u + 1): after three unknown films of
    the nineties a quarter, so that another decade's turn comes. A film has the mean of its kinds.

    Args:
        films: shares of each kind, shape (n_films, n_kinds), each row 1 in all or, of no kind, 0.
        seen, unseen: the same of the films that somebody said they have seen and have not.
    """
    known = seen.sum(axis=0)
    lost = 1 - (known + 1) / (known + unseen.sum(axis=0) + 1)
    return np.asarray(1 - films @ lost, np.float64)
