"""Methods about chats and who is in them."""

from __future__ import annotations

from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters
from localchat.bot_api.sending import find_chat
from localchat.refusals import bad_request
from localchat.state.chats import Chat, member_object
from localchat.state.store import Json
from localchat.state.world import World

PERMISSIONS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages",
)  # fmt: skip
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


async def get_chat(world: World, parameters: Parameters) -> Json:
    """Everything about a chat."""
    chat = find_chat(world, parameters)
    full = world.chat_object(chat) | {
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.is_private and "username" in full:
        full["active_usernames"] = [full["username"]]
    if not chat.is_private:
        full["permissions"] = dict.fromkeys(PERMISSIONS, True)
    pinned = world.message(chat.id, chat.pinned) if chat.pinned else None
    return full | {"pinned_message": pinned} if pinned else full


def _member(world: World, chat: Chat, user_id: int) -> Json:
    user = world.user(user_id)
    if user is None:
        raise bad_request("user not found" if chat.is_private else "member not found")
    if user_id == world.bot["id"]:
        return member_object(user, chat.bot)
    return member_object(user, chat.members.get(user_id, "left"))


async def get_chat_member(world: World, parameters: Parameters) -> Json:
    """One person's status in a chat."""
    chat = find_chat(world, parameters)
    return _member(world, chat, parameters.integer("user_id"))


async def get_chat_administrators(world: World, parameters: Parameters) -> list[Json]:
    """Who runs a group; bots are left out, as Telegram does."""
    chat = find_chat(world, parameters)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return [_member(world, chat, person) for person in chat.members if chat.is_administrator(person)]


async def get_chat_member_count(world: World, parameters: Parameters) -> int:
    """How many are in a chat, the bot among them."""
    return len(find_chat(world, parameters).present()) + 1


async def leave_chat(world: World, parameters: Parameters) -> bool:
    """Leave a group."""
    chat = find_chat(world, parameters)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    before, chat.bot = chat.bot, "left"
    with world.store.together():
        world.push_own_membership(chat, world.bot, before, "left")
        world.save_chat(chat)
        world.post(chat, world.bot, {"left_chat_member": world.bot})
    return True


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
}
