"""Sending and redrawing messages within Telegram's limits."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Sequence

from telegram import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, NetworkError

from handlers.telegram.callback_data import Button, decode, encode

log = logging.getLogger(__name__)

MAX_UNITS = 4096
"""Length of a message in UTF-16 code units."""

MAX_CAPTION_UNITS = 1024
"""Length of what stands under a picture or a file."""

LONGEST_BESIDE = {2: 15, 3: 11}
"""Characters of a label that a phone shows in full in a row of so many."""

Row = Sequence[InlineKeyboardButton]
Rows = Sequence[Row]

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_UNCHANGED = "message is not modified"
_NOT_EDITABLE = ("message can't be edited", "message to edit not found", "message_id_invalid")


def button(text: str, pressed: Button) -> InlineKeyboardButton:
    """A button that says `text` and does `pressed`."""
    return InlineKeyboardButton(text, callback_data=encode(pressed))


def in_rows(buttons: Sequence[InlineKeyboardButton], width: int) -> list[list[InlineKeyboardButton]]:
    """Buttons in rows of at most `width`."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]


def in_fitting_rows(buttons: Sequence[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    """Buttons in rows of as many as a phone shows in full, three at most."""
    rows: list[list[InlineKeyboardButton]] = []
    for button in buttons:
        row = [*rows[-1], button] if rows else [button]
        longest = max(len(key.text) for key in row)
        if len(row) == 1 or longest > LONGEST_BESIDE.get(len(row), 0):
            rows.append([button])
        else:
            rows[-1] = row
    return rows


def buttons_under(update: Update) -> list[Button]:
    """The buttons under the message whose button was pressed, from top left to bottom right."""
    message = update.effective_message
    rows = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    decoded = (decode(key.callback_data) for row in rows for key in row if isinstance(key.callback_data, str))
    return [pressed for pressed in decoded if pressed is not None]


def links_under(update: Update) -> Rows:
    """The rows of links under the message whose button was pressed; they stay when its other buttons go."""
    message = update.effective_message
    rows = message.reply_markup.inline_keyboard if message and message.reply_markup else ()
    return [row for row in ([key for key in row if key.url] for row in rows) if row]


async def send(update: Update, text: str, rows: Rows = (), preview: LinkPreviewOptions | None = None) -> None:
    """Answer in the chat of an update; in a group as a reply to the message.

    Args:
        preview: a picture to show with the text; none by default.

    Raises:
        ChatMigrated: the answer went to the supergroup that the group has become; what is stored has to
            follow.
    """
    message, fitted, markup = _message(update), fitting(text), _markup(rows)
    try:
        await message.reply_html(fitted, reply_markup=markup, link_preview_options=preview or NO_PREVIEW)
    except ChatMigrated as moved:
        await message.get_bot().send_message(moved.new_chat_id, fitted, reply_markup=markup)
        raise


async def send_file(update: Update, name: str, content: bytes, caption: str) -> None:
    """Answer with a file."""
    await _message(update).reply_document(InputFile(content, filename=name), caption=caption)


async def send_photo(update: Update, content: bytes, caption: str, rows: Rows = ()) -> None:
    """Answer with a picture and what it says in words, which is cut by whole lines to what Telegram takes."""
    await _message(update).reply_photo(
        content, caption=fitting(caption, MAX_CAPTION_UNITS), reply_markup=_markup(rows)
    )


async def redraw(
    update: Update, text: str, rows: Rows = (), preview: LinkPreviewOptions | None = None
) -> None:
    """Change the message whose button was pressed; one that cannot be changed any more is sent anew."""
    try:
        await _query(update).edit_message_text(
            fitting(text), reply_markup=_markup(rows), link_preview_options=preview or NO_PREVIEW
        )
    except ChatMigrated:
        await send(update, text, rows, preview)
    except BadRequest as error:
        reason = error.message.lower()
        if _UNCHANGED in reason:
            return
        if not any(words in reason for words in _NOT_EDITABLE):
            raise
        await send(update, text, rows, preview)


async def redraw_if_possible(update: Update, text: str, rows: Rows = ()) -> None:
    """Change the message whose button was pressed, where that is still possible."""
    # Whatever stands there instead, what the person asked for was sent in a message of its own.
    with contextlib.suppress(BadRequest, ChatMigrated):
        await _query(update).edit_message_text(
            fitting(text), reply_markup=_markup(rows), link_preview_options=NO_PREVIEW
        )


async def change_buttons(update: Update, rows: Rows = ()) -> None:
    """Change only the buttons under the message of the one that was pressed, where that is still possible."""
    # Whatever stands there instead, what the person asked for goes on in a message of its own.
    with contextlib.suppress(BadRequest, ChatMigrated):
        await _query(update).edit_message_reply_markup(_markup(rows))


async def notify(query: CallbackQuery, text: str | None = None) -> None:
    """Answer a pressed button; a query too old for an answer needs none, and a lost answer stops no work."""
    try:
        await query.answer(text)
    except BadRequest as error:
        if "query is too old" not in error.message.lower():
            raise
    except NetworkError as error:
        log.warning("The answer to a pressed button got lost: %s", error)


def _query(update: Update) -> CallbackQuery:
    if update.callback_query is None:
        raise ValueError("only a pressed button has a message to redraw")
    return update.callback_query


def _message(update: Update) -> Message:
    if update.effective_message is None:
        raise ValueError("an update without a message cannot be answered in its chat")
    return update.effective_message


def fitting(text: str, most: int = MAX_UNITS) -> str:
    """Whole lines of a message, as many as Telegram takes; tags never span lines, so none stays open."""
    if _units(text) <= most:
        return text
    lines = text.split("\n")
    while _units("\n".join(lines)) > most - 2 and lines:
        lines.pop()
    return "\n".join([*lines, "…"])


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _markup(rows: Rows) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(rows) if rows else None
