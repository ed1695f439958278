"""/import and files: bring ratings from elsewhere; looked at first, saved on a tap, undone on another."""

from __future__ import annotations

from telegram import Update

from handlers.callbacks import AskImport, ChooseImport, ConfirmImport, DropImport, MissingPage, UndoImport
from handlers.services import Context


async def how(update: Update, context: Context) -> None:
    """To be written."""
    raise NotImplementedError


async def file_sent(update: Update, context: Context) -> None:
    """To be written."""
    raise NotImplementedError


async def confirmed(update: Update, context: Context, pressed: ConfirmImport) -> None:
    """To be written."""
    raise NotImplementedError


async def dropped(update: Update, context: Context, pressed: DropImport) -> None:
    """To be written."""
    raise NotImplementedError


async def undone(update: Update, context: Context, pressed: UndoImport) -> None:
    """To be written."""
    raise NotImplementedError


async def ask_which(update: Update, context: Context, pressed: AskImport) -> None:
    """To be written."""
    raise NotImplementedError


async def film_chosen(update: Update, context: Context, pressed: ChooseImport) -> None:
    """To be written."""
    raise NotImplementedError


async def show_missing(update: Update, context: Context, pressed: MissingPage) -> None:
    """To be written."""
    raise NotImplementedError
