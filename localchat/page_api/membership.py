"""Who is in a chat: making groups, coming and going, promoting, supergroups, blocking the bot."""

from __future__ import annotations

from localchat.page_api.lookups import find_person
from localchat.refusals import Impossible
from localchat.state.chats import PRESENT, Chat
from localchat.state.store import Json
from localchat.state.world import World

TITLE_CHARS = 128


def make_group(world: World, title: str, creator: Json, members: list[Json]) -> Chat:
    """A new group with the bot in it."""
    title = title.strip()
    if not 1 <= len(title) <= TITLE_CHARS:
        raise Impossible(f"A group's title has 1 to {TITLE_CHARS} characters.")
    statuses = {member["id"]: "member" for member in members} | {creator["id"]: "creator"}
    chat = Chat(world.new_group_id("group"), "group", title, statuses)
    with world.store.together():
        world.store.put("chat", chat.id, chat.document())
        world.push_own_membership(chat, creator, "left", "member")
        message = world.post(chat, creator, {"group_chat_created": True})
        world.updates.push("message", message)
    world.events.publish("chat", chat=world.page_chat(chat))
    return chat


def add_member(world: World, chat: Chat, user_id: int, by: Json) -> Chat:
    """Bring a person, or the bot, into a group."""
    _is_group(chat)
    if user_id == world.bot["id"]:
        if chat.bot in PRESENT:
            raise Impossible("The bot is in this group already.")
        before, chat.bot = chat.bot, "member"
        with world.store.together():
            world.push_own_membership(chat, by, before, "member")
            return _announce(world, chat, by, {"new_chat_members": [world.bot]})
    person = find_person(world, user_id)
    if chat.is_in(user_id):
        raise Impossible(f"{person['first_name']} is in this group already.")
    before = chat.members.get(user_id, "left")
    chat.members[user_id] = "member"
    with world.store.together():
        world.push_membership(chat, by, person, before, "member")
        return _announce(world, chat, by, {"new_chat_members": [person]})


def remove_member(world: World, chat: Chat, user_id: int, by: Json) -> Chat:
    """Put a person, or the bot, out of a group; people may go by themselves."""
    _is_group(chat)
    if user_id == world.bot["id"]:
        if chat.bot not in PRESENT:
            raise Impossible("The bot is not in this group.")
        before, chat.bot = chat.bot, "kicked"
        with world.store.together():
            world.push_own_membership(chat, by, before, "kicked")
            return _announce(world, chat, by, {"left_chat_member": world.bot}, reaches_bot=False)
    person = find_person(world, user_id, chat)
    before = chat.members[user_id]
    after = "left" if by["id"] == user_id else "kicked"
    chat.members[user_id] = after
    with world.store.together():
        world.push_membership(chat, by, person, before, after)
        return _announce(world, chat, by, {"left_chat_member": person})


def set_status(world: World, chat: Chat, user_id: int, status: str, by: Json) -> Chat:
    """Make somebody, or the bot, an administrator or a plain member."""
    _is_group(chat)
    if status not in {"administrator", "member"}:
        raise Impossible('A "status" is administrator or member.')
    if user_id == world.bot["id"]:
        if chat.bot not in PRESENT:
            raise Impossible("The bot is not in this group.")
        before, chat.bot = chat.bot, status
        if before != status:
            world.push_own_membership(chat, by, before, status)
    else:
        person = find_person(world, user_id, chat)
        before = chat.members[user_id]
        if before == "creator":
            raise Impossible("The creator of a group stays its creator.")
        chat.members[user_id] = status
        world.push_membership(chat, by, person, before, status)
    world.save_chat(chat)
    return chat


def migrate(world: World, chat: Chat) -> Chat:
    """Turn a group into a supergroup, which has another id; the old one refuses everything from then on."""
    if chat.type != "group" or chat.migrated_to is not None:
        raise Impossible("Only a group becomes a supergroup, and only once.")
    successor = Chat(world.new_group_id("supergroup"), "supergroup", chat.title, dict(chat.members), chat.bot)
    chat.migrated_to = successor.id
    creator = next((p for p, status in chat.members.items() if status == "creator"), None)
    person = find_person(world, creator)
    with world.store.together():
        world.store.put("chat", chat.id, chat.document())
        world.store.put("chat", successor.id, successor.document())
        notices = [
            world.post(chat, person, {"migrate_to_chat_id": successor.id}),
            world.post(successor, person, {"migrate_from_chat_id": chat.id}),
        ]
        if chat.bot in PRESENT:
            for message in notices:
                world.updates.push("message", message)
    world.events.publish("chat", chat=world.page_chat(chat) | {"migrated_to": successor.id})
    world.events.publish("chat", chat=world.page_chat(successor))
    return successor


def block(world: World, chat: Chat, person: Json, *, blocked: bool) -> Chat:
    """Block the bot in one's private chat, or let it back."""
    if not chat.is_private:
        raise Impossible("A bot is blocked in the private chat with it.")
    before, after = chat.bot, "kicked" if blocked else "member"
    if before == after:
        return chat
    chat.bot = after
    with world.store.together():
        world.push_own_membership(chat, person, before, after)
        world.save_chat(chat)
    return chat


def _is_group(chat: Chat) -> None:
    if chat.is_private or chat.migrated_to is not None:
        raise Impossible("This is no group that people can come to or leave.")


def _announce(world: World, chat: Chat, by: Json, service: Json, *, reaches_bot: bool = True) -> Chat:
    """Save who is in, post the service message, and send it to the bot."""
    world.save_chat(chat)
    message = world.post(chat, by, service)
    if reaches_bot and chat.bot in PRESENT:
        world.updates.push("message", message)
    return chat
