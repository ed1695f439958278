"""The two ways to learn predicted stars, chosen by the names of their parameters.

`variational` is the model that is served unless somebody publishes a plain `SVD`; n_factors is a parameter of
both, and alone it means the first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from recsys.learning import svd, variational

Parameters = Mapping[str, Any]
"""Of `variational.learn` or of `SVD`."""


def is_svd(names: Collection[str]) -> bool:
    """Tell whether parameters of these names are SVD's.

    Raises:
        ValueError: one is of neither model, or they are of both.
    """
    served, plain = set(variational.TUNED), set(svd.PARAMETERS)
    for name in names:
        if name not in served | plain:
            raise ValueError(
                f"{name} is no parameter of SVD, which takes {', '.join(svd.PARAMETERS)};"
                f" nor of the model that is served, which takes {', '.join(variational.TUNED)}"
            )
    if served.issuperset(names):
        return False
    if plain.issuperset(names):
        return True
    mixed = ", ".join(name for name in names if name not in plain)
    raise ValueError(f"{mixed} cannot go with parameters of SVD; name those of one model only")


def check_parameters(parameters: Parameters) -> Parameters:
    """Return the parameters if one of the models takes them.

    Raises:
        ValueError: a name that neither has, names of both, or a value of another kind; the sentence says it.
    """
    if is_svd(parameters):
        return svd.check_parameters(parameters)
    for name, value in parameters.items():
        svd.check_number(name, value)
        if not value > 0:
            raise ValueError(f"{name} is {value!r}; expected a number above 0")
    return dict(parameters)


def completed(parameters: Parameters) -> Parameters:
    """Return the parameters with the tuned ones of the served model in the place of those left out."""
    return parameters if is_svd(parameters) else {**variational.TUNED, **parameters}
