"""The buttons about a file that somebody sent, each with the number of its import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from handlers.telegram.callback_data import Button
from recsys.domain import MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowImport(Button):
    """Show what a file would bring."""

    code: ClassVar[str] = "is"

    import_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmImport(Button):
    """Save what a file holds.

    Attributes:
        overwrite: where a film is rated otherwise here, the file is right.
    """

    code: ClassVar[str] = "i"

    import_id: int
    overwrite: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DropImport(Button):
    """Leave a file alone."""

    code: ClassVar[str] = "id"

    import_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoImport(Button):
    """Take back what a file brought."""

    code: ClassVar[str] = "iu"

    import_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskImport(Button):
    """Ask which film a line of a file means."""

    code: ClassVar[str] = "ia"

    import_id: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseImport(Button):
    """Say which film a line of a file means; zero for none of them."""

    code: ClassVar[str] = "ic"

    import_id: int
    line: int
    movie_id: MovieId


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPage(Button):
    """A page of the lines of a file for which there is no film."""

    code: ClassVar[str] = "im"

    import_id: int
    offset: int
