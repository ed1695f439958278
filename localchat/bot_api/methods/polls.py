"""Methods that send and stop polls."""

from __future__ import annotations

import secrets
from typing import Any

from localchat.bot_api.keyboards import read_markup
from localchat.bot_api.markup import utf16_length
from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters
from localchat.bot_api.sending import find_chat, send
from localchat.refusals import bad_request
from localchat.state.polls import close_poll, remember_poll
from localchat.state.store import Json
from localchat.state.world import World

QUESTION_UTF16_UNITS = 300
OPTION_UTF16_UNITS = 100
OPTIONS_PER_POLL = 12
EXPLANATION_UTF16_UNITS = 200
LONGEST_OPEN_S = 2_628_000


def _read_poll(world: World, parameters: Parameters) -> Json:
    """The Poll that a sendPoll call asks for.

    Raises:
        Refused: 400 with Telegram's reason.
    """
    question = parameters.text("question").strip()
    if not question:
        raise bad_request("poll question must be non-empty")
    if utf16_length(question) > QUESTION_UTF16_UNITS:
        raise bad_request(f"poll question length must not exceed {QUESTION_UTF16_UNITS}")
    options = [_option(value) for value in parameters.sequence("options", "InputPollOption") or []]
    if not options:
        raise bad_request("poll must have at least 1 option")
    if len(options) > OPTIONS_PER_POLL:
        raise bad_request(f"poll can't have more than {OPTIONS_PER_POLL} options")
    kind = parameters.text("type") or "regular"
    if kind not in {"regular", "quiz"}:
        raise bad_request("unsupported poll type specified")
    poll: Json = {
        "id": str(secrets.randbits(62)),
        "question": question,
        "options": options,
        "total_voter_count": 0,
        "is_closed": parameters.boolean("is_closed"),
        "is_anonymous": parameters.boolean("is_anonymous", default=True),
        "type": kind,
        "allows_multiple_answers": parameters.boolean("allows_multiple_answers"),
        "allows_revoting": parameters.boolean("allows_revoting", default=kind == "regular"),
        "members_only": False,
    }
    return poll | _quiz(parameters, kind, len(options)) | _closing(world, parameters)


def _option(value: Any) -> Json:
    text = value.get("text") if isinstance(value, dict) else value
    if not isinstance(text, str):
        raise bad_request("can't parse poll option: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("poll options must be non-empty")
    if utf16_length(text.strip()) > OPTION_UTF16_UNITS:
        raise bad_request(f"poll options length must not exceed {OPTION_UTF16_UNITS}")
    return {"persistent_id": secrets.token_hex(4), "text": text.strip(), "voter_count": 0}


def _quiz(parameters: Parameters, kind: str, n_options: int) -> Json:
    if kind != "quiz":
        return {}
    correct = parameters.sequence("correct_option_ids", "correct option identifiers")
    if not correct or not all(isinstance(option, int) and 0 <= option < n_options for option in correct):
        raise bad_request("wrong correct option ID specified")
    quiz: Json = {"correct_option_ids": correct}
    explanation = parameters.text("explanation")
    if utf16_length(explanation) > EXPLANATION_UTF16_UNITS:
        raise bad_request("explanation is too long")
    return quiz | {"explanation": explanation} if explanation else quiz


def _closing(world: World, parameters: Parameters) -> Json:
    if "open_period" in parameters:
        seconds = parameters.integer("open_period")
        closing: Json = {"open_period": seconds, "close_date": world.now + seconds}
    elif "close_date" in parameters:
        seconds = parameters.integer("close_date") - world.now
        closing = {"close_date": parameters.integer("close_date")}
    else:
        return {}
    if not 5 <= seconds <= LONGEST_OPEN_S:
        raise bad_request("poll can be open for 5 to 2628000 seconds")
    return closing


async def send_poll(world: World, parameters: Parameters) -> Json:
    """Send a poll."""
    with world.store.together():
        message = send(world, parameters, {"poll": _read_poll(world, parameters)})
        remember_poll(world, message)
    return message


async def stop_poll(world: World, parameters: Parameters) -> Json:
    """Close a poll of the bot's own and return its result."""
    markup = read_markup(parameters, inline_only=True)
    chat = find_chat(world, parameters)
    message = world.message(chat.id, parameters.integer("message_id"))
    if message is None:
        raise bad_request("message with poll to stop not found")
    if "poll" not in message:
        raise bad_request("message is not a poll")
    if message["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    return close_poll(world, message, markup)


METHODS: dict[str, Method] = {"sendPoll": send_poll, "stopPoll": stop_poll}
