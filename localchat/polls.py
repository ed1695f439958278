"""Polls: what is asked, who voted for what, when they close."""

from __future__ import annotations

import secrets
from typing import Any

from localchat.markup import utf16_length
from localchat.parameters import Parameters
from localchat.refusals import Impossible, bad_request
from localchat.store import Json
from localchat.world import World

QUESTION_LIMIT = 300
OPTION_LIMIT = 100
OPTIONS_LIMIT = 12
EXPLANATION_LIMIT = 200
SECONDS_LIMIT = 2_628_000


def read_poll(world: World, parameters: Parameters) -> Json:
    """The Poll that a sendPoll call asks for.

    Raises:
        Refused: 400 with Telegram's reason.
    """
    question = parameters.text("question").strip()
    if not question:
        raise bad_request("poll question must be non-empty")
    if utf16_length(question) > QUESTION_LIMIT:
        raise bad_request(f"poll question length must not exceed {QUESTION_LIMIT}")
    options = [_option(value) for value in parameters.sequence("options", "InputPollOption") or []]
    if not options:
        raise bad_request("poll must have at least 1 option")
    if len(options) > OPTIONS_LIMIT:
        raise bad_request(f"poll can't have more than {OPTIONS_LIMIT} options")
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
    if utf16_length(text.strip()) > OPTION_LIMIT:
        raise bad_request(f"poll options length must not exceed {OPTION_LIMIT}")
    return {"persistent_id": secrets.token_hex(4), "text": text.strip(), "voter_count": 0}


def _quiz(parameters: Parameters, kind: str, n_options: int) -> Json:
    if kind != "quiz":
        return {}
    correct = parameters.sequence("correct_option_ids", "correct option identifiers")
    if not correct or not all(isinstance(option, int) and 0 <= option < n_options for option in correct):
        raise bad_request("wrong correct option ID specified")
    quiz: Json = {"correct_option_ids": correct}
    explanation = parameters.text("explanation")
    if utf16_length(explanation) > EXPLANATION_LIMIT:
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
    if not 5 <= seconds <= SECONDS_LIMIT:
        raise bad_request("poll can be open for 5 to 2628000 seconds")
    return closing


def remember_poll(world: World, message: Json) -> None:
    """Note where a poll is, so that votes find it."""
    poll_id = message["poll"]["id"]
    where = {
        "id": poll_id,
        "chat_id": message["chat"]["id"],
        "message_id": message["message_id"],
        "votes": {},
    }
    world.store.put("poll", poll_id, where | {"is_open": not message["poll"]["is_closed"]})


def vote(world: World, message: Json, voter: Json, options: list[Any]) -> Json:
    """Cast, change or (with no options) take back a vote; the bot hears of it.

    Raises:
        Impossible: The poll is closed, or does not allow this.
    """
    poll = message["poll"]
    kept = world.store.get("poll", poll["id"])
    if poll["is_closed"] or kept is None:
        raise Impossible("This poll is closed.")
    if not all(isinstance(option, int) and 0 <= option < len(poll["options"]) for option in options):
        raise Impossible("This poll has no such option.")
    if len(options) > 1 and not poll["allows_multiple_answers"]:
        raise Impossible("This poll takes one answer only.")
    before = kept["votes"].get(str(voter["id"]))
    if before and not poll["allows_revoting"]:
        raise Impossible("A vote in this poll is final.")
    if not before and not options:
        raise Impossible("There is no vote to take back.")
    chosen = sorted(set(options))
    if chosen:
        kept["votes"][str(voter["id"])] = chosen
    else:
        del kept["votes"][str(voter["id"])]
    with world.store.together():
        world.store.put("poll", poll["id"], kept)
        changed = world.change(message | {"poll": _counted(poll, kept["votes"])})
        world.updates.push("poll", changed["poll"])
        if not poll["is_anonymous"]:
            names = [poll["options"][option]["persistent_id"] for option in chosen]
            answer = {
                "poll_id": poll["id"],
                "user": voter,
                "option_ids": chosen,
                "option_persistent_ids": names,
            }
            world.updates.push("poll_answer", answer)
    return changed


def _counted(poll: Json, votes: dict[str, list[int]]) -> Json:
    options = [
        option | {"voter_count": sum(number in chosen for chosen in votes.values())}
        for number, option in enumerate(poll["options"])
    ]
    return poll | {"options": options, "total_voter_count": len(votes)}


def close_poll(world: World, message: Json, markup: Json | None = None) -> Json:
    """Close a poll and tell the bot; the message keeps `markup` only."""
    closed = {key: value for key, value in message.items() if key != "reply_markup"}
    closed["poll"] = message["poll"] | {"is_closed": True}
    if markup:
        closed["reply_markup"] = markup
    with world.store.together():
        kept = world.store.get("poll", closed["poll"]["id"])
        if kept:
            world.store.put("poll", kept["id"], kept | {"is_open": False})
        world.change(closed)
        world.updates.push("poll", closed["poll"])
    poll: Json = closed["poll"]
    return poll


def close_due_polls(world: World) -> None:
    """Close every poll whose time has come."""
    for kept in world.store.everything("poll"):
        if not kept["is_open"]:
            continue
        message = world.message(kept["chat_id"], kept["message_id"])
        if message is None:
            world.store.put("poll", kept["id"], kept | {"is_open": False})
        elif message["poll"].get("close_date", world.now + 1) <= world.now:
            close_poll(world, message, message.get("reply_markup"))
