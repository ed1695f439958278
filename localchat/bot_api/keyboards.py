"""Checking `reply_markup`: inline keyboards above all, by the limits of Telegram and its apps."""

from __future__ import annotations

from typing import Any

from localchat.bot_api.markup import checked_link
from localchat.bot_api.parameters import Parameters
from localchat.refusals import bad_request
from localchat.state.store import Json

BUTTONS_PER_ROW = 8
BUTTONS_PER_KEYBOARD = 100
CALLBACK_DATA_BYTES = 64
BUTTON_ACTIONS = (
    "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
)  # fmt: skip


def read_markup(parameters: Parameters, *, inline_only: bool = False) -> Json | None:
    """The `reply_markup` of a call, as the message will carry it; None where there is none.

    Args:
        inline_only: For edits, which take inline keyboards only.

    Raises:
        Refused: 400 with Telegram's reason.
    """
    markup = parameters.mapping("reply_markup", "reply keyboard markup")
    return None if not markup else check_markup(markup, inline_only=inline_only)


def check_markup(markup: Any, *, inline_only: bool = False) -> Json | None:
    """Check a reply markup; an inline keyboard without buttons is none."""
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply keyboard markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], "inline keyboard")
        keyboard = [[_inline_button(button) for button in row] for row in rows]
        return {"inline_keyboard": keyboard} if keyboard else None
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], "keyboard")
        keys = (
            "is_persistent",
            "resize_keyboard",
            "one_time_keyboard",
            "input_field_placeholder",
            "selective",
        )
        kept = {key: markup[key] for key in keys if key in markup}
        return {"keyboard": [[_reply_button(button) for button in row] for row in rows]} | kept
    if markup.get("remove_keyboard") is True:
        return {"remove_keyboard": True}
    if markup.get("force_reply") is True:
        return {
            key: markup[key]
            for key in ("force_reply", "input_field_placeholder", "selective")
            if key in markup
        }
    raise bad_request("can't parse reply keyboard markup: object expected as reply markup")


def _rows(value: Any, what: str) -> list[list[Any]]:
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise bad_request(f"can't parse {what}: expected an Array of Array of buttons")
    rows = [row for row in value if row]
    if sum(map(len, rows)) > BUTTONS_PER_KEYBOARD or any(len(row) > BUTTONS_PER_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return rows


def _inline_button(value: Any) -> Json:
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not value["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [action for action in BUTTON_ACTIONS if action in value]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request(
            f"can't parse inline keyboard button: exactly one of {', '.join(actions)} must be used"
        )
    button: Json = {"text": value["text"], actions[0]: _action(actions[0], value)}
    return button | {key: value[key] for key in ("style", "icon_custom_emoji_id") if key in value}


def _action(action: str, button: Json) -> Any:
    value = button[action]
    if action == "callback_data" and not (
        isinstance(value, str) and 1 <= len(value.encode("utf-8", "surrogatepass")) <= CALLBACK_DATA_BYTES
    ):
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        url = checked_link(value) if isinstance(value, str) else None
        if url is None:
            raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
        return url
    if action.startswith("switch_inline_query") and action != "switch_inline_query_chosen_chat":
        if not isinstance(value, str) or len(value) > 256:
            raise bad_request("BUTTON_SWITCH_INLINE_QUERY_INVALID")
    elif action == "copy_text" and not (
        isinstance(value, dict) and isinstance(value.get("text"), str) and 1 <= len(value["text"]) <= 256
    ):
        raise bad_request("BUTTON_COPY_TEXT_INVALID")
    elif action in {"callback_game", "pay", "login_url", "web_app"}:
        raise bad_request("BUTTON_TYPE_INVALID")
    return value


def _reply_button(value: Any) -> Json:
    if isinstance(value, str):
        value = {"text": value}
    if not isinstance(value, dict) or not isinstance(value.get("text"), str) or not value["text"].strip():
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    return value
