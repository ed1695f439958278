"""Chats and who is in them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from localchat.state.store import Json

# Ids as Telegram deals them: people above zero, groups below, supergroups from -100... down.
FIRST_PERSON = 100_000_001
FIRST_GROUP = 400_000_001
FIRST_SUPERGROUP = 1_000_200_000_001
ANONYMOUS_ADMIN: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}

PRESENT = {"creator", "administrator", "member"}
RIGHTS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories", "can_pin_messages",
)  # fmt: skip


@dataclass(slots=True)
class Chat:
    """A private chat with the bot, or a group that the bot may be in.

    Attributes:
        members: Status of each person by id; private chats have one.
        bot: The bot's own status: member, administrator, left or kicked (blocked, in a private chat).
        is_started: Whether the person ever wrote; before that the bot may not.
        keyboard: The reply keyboard that the bot last showed.
        pinned: Number of the pinned message.
        migrated_to: The supergroup that the group became.
    """

    id: int
    type: str
    title: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    bot: str = "member"
    is_started: bool = False
    keyboard: Json | None = None
    pinned: int | None = None
    migrated_to: int | None = None

    @property
    def is_private(self) -> bool:
        """Whether it is a person's chat with the bot."""
        return self.type == "private"

    @property
    def kind(self) -> str:
        """The chat's type as error sentences name it."""
        return "group chat" if self.type == "group" else f"{self.type} chat"

    def present(self) -> list[int]:
        """Ids of the people in it."""
        return [person for person, status in self.members.items() if status in PRESENT]

    def is_in(self, person_id: int) -> bool:
        """Whether a person is in it."""
        return self.members.get(person_id) in PRESENT

    def is_administrator(self, person_id: int) -> bool:
        """Whether a person runs the group."""
        return self.members.get(person_id) in {"creator", "administrator"}

    def document(self) -> Json:
        """What the store keeps."""
        return asdict(self)

    @classmethod
    def read(cls, document: Json) -> Chat:
        """The chat of a stored document."""
        members = {int(person): status for person, status in document["members"].items()}
        return cls(**(document | {"members": members}))


def member_object(user: Json, status: str) -> Json:
    """Telegram's ChatMember."""
    member: Json = {"status": status, "user": user}
    if status == "creator":
        member["is_anonymous"] = False
    elif status == "administrator":
        member |= {right: right not in {"can_be_edited", "is_anonymous"} for right in RIGHTS}
    elif status == "kicked":
        member["until_date"] = 0
    return member
