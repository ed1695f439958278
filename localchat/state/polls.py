"""Polls: where they are, who voted for what, when they close."""

from __future__ import annotations

from typing import Any

from localchat.refusals import Impossible
from localchat.state.store import Json
from localchat.state.world import World


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
    """Cast, change or (with no options) take back a vote; the bot gets an update.

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
    """Close a poll and send the bot an update; of buttons the message keeps `markup` only."""
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
