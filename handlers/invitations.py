"""Links that lead into the private chat: to a film, or to be counted in a group."""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence

from telegram import InlineKeyboardButton

from handlers.context import Context
from handlers.telegram.replies import Row
from recsys.domain import Film, MovieId

_FILM = re.compile(r"movie_(\d{1,10})")
_GROUP = re.compile(r"group_(\d{1,15})_([A-Za-z0-9_-]{16})")


def film_link(context: Context, movie_id: MovieId) -> str:
    """Address that opens a film's card in the private chat."""
    return _link(context, f"movie_{movie_id}")


def film_buttons(context: Context, films: Sequence[Film], first: int) -> Row:
    """A number for every film of a list in a group; each opens its card in the private chat.

    Args:
        first: number of the first film.
    """
    return [
        InlineKeyboardButton(
            context.plain("open-button", number=str(number)), url=film_link(context, film.movie_id)
        )
        for number, film in enumerate(films, first)
    ]


def film_linked(payload: str) -> MovieId | None:
    """The film of such a link."""
    found = _FILM.fullmatch(payload)
    return MovieId(int(found[1])) if found else None


def invitation_button(context: Context, chat_id: int) -> InlineKeyboardButton:
    """Leads members of a group into the private chat, where they are counted in from then on."""
    link = _link(context, _token(context, chat_id))
    return InlineKeyboardButton(context.plain("count-me-button"), url=link)


def group_linked(context: Context, payload: str) -> int | None:
    """The chat id of such an invitation; None where we did not write it.

    The proof in it keeps people from counting themselves into groups that they only know the number of.
    """
    found = _GROUP.fullmatch(payload)
    if not found:
        return None
    chat_id = -int(found[1])
    return chat_id if hmac.compare_digest(_token(context, chat_id), payload) else None


def _token(context: Context, chat_id: int) -> str:
    key = context.services.training.key
    proof = hmac.new(key, f"invitation to {chat_id}".encode(), hashlib.sha256).digest()[:12]
    return f"group_{-chat_id}_{base64.urlsafe_b64encode(proof).decode()}"


def _link(context: Context, payload: str) -> str:
    return f"https://t.me/{context.bot.username}?start={payload}"
