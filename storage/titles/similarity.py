"""How alike what was typed and the names of films are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from storage.titles.folding import compact

# Words in another order are nearly as good as in the right one.
_REORDERED = 0.97
# A name of which only a part was typed (or the other way round) counts less, the less of it is covered.
_PART, _WHOLE = 0.58, 0.95
# A part that is itself misspelt badly, or shorter than three letters, is found in any name.
_PART_ALIKE, _PART_LETTERS = 0.75, 3


def similarities(readings: Sequence[str], names: Sequence[Sequence[str]]) -> NDArray[np.float64]:
    """Similarity of the best reading to the best name of each film.

    Args:
        readings: of what was typed, folded; at least one.
        names: for each of n films its names, folded; at least one each.
    Returns:
        (n,), 0 to 1; 1 for equality up to spaces.
    """
    flat = [name for film in names for name in film]
    starts = np.cumsum([0] + [len(film) for film in names[:-1]])
    closed, closed_flat = [compact(r) for r in readings], [compact(name) for name in flat]
    spelling = _compare(fuzz.ratio, closed, closed_flat)
    reordered = _compare(fuzz.token_sort_ratio, readings, flat)
    contained = np.maximum(
        _compare(fuzz.partial_ratio, readings, flat), _compare(fuzz.token_set_ratio, readings, flat)
    )
    lengths = np.array([[len(r)] for r in closed]), np.array([[len(name) for name in closed_flat]])
    covered = np.minimum(*lengths) / np.maximum(*lengths)
    meant = (contained >= _PART_ALIKE) & (np.minimum(*lengths) >= _PART_LETTERS)
    partly = meant * contained * (_PART + (_WHOLE - _PART) * covered)
    best = np.maximum(np.maximum(spelling, _REORDERED * reordered), partly).max(axis=0)
    return np.maximum.reduceat(best, starts)


def _compare(
    scorer: Callable[..., float], readings: Sequence[str], names: Sequence[str]
) -> NDArray[np.float64]:
    return np.asarray(cdist(readings, names, scorer=scorer)) / 100
