"""Everybody and everything in the local chat: people, the bot, chats, messages, files."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from localchat.state.chats import FIRST_GROUP, FIRST_PERSON, FIRST_SUPERGROUP, Chat, member_object
from localchat.state.events import Events
from localchat.state.faults import Faults
from localchat.state.limits import Limits
from localchat.state.pictures import picture_size
from localchat.state.store import Json, Store, StoredFile
from localchat.state.updates import Updates

# A pressed button or an inline query waits this long for its answer.
QUERY_TIMEOUT_S = 60
# A person may choose one of the results for this long.
RESULTS_TIMEOUT_S = 3600


class World:
    """The state of the local chat; every change is saved, then sent to the open pages.

    Args:
        bot: Telegram's User object of the bot.
        clock: Seconds since 1970.
    """

    def __init__(self, store: Store, bot: Json, clock: Callable[[], float], limits: Limits) -> None:
        self.store = store
        self.clock = clock
        self.limits = limits
        self.updates = Updates(store)
        self.events = Events()
        self.faults = Faults()
        # Open callback and inline queries by id: they are short-lived, so a restart may lose them.
        self.queries: dict[str, Json] = {}
        self._bot = bot
        if not store.everything("person"):
            self.add_person("You", None, "en")

    @property
    def now(self) -> int:
        """The date that Telegram stamps on things."""
        return int(self.clock())

    @property
    def bot(self) -> Json:
        """The bot as a User, under the name that it gave itself."""
        name = self.store.setting("name:")
        return self._bot | {"first_name": name} if name else self._bot

    def bot_itself(self) -> Json:
        """The bot as getMe describes it."""
        return self.bot | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    # People

    def people(self) -> list[Json]:
        """Everybody, in the order of ids."""
        return self.store.everything("person")

    def person(self, person_id: int) -> Json | None:
        """A person's User object."""
        return self.store.get("person", person_id)

    def add_person(self, first_name: str, username: str | None, language_code: str) -> Json:
        """A new person and the private chat with the bot."""
        person: Json = {
            "id": self.store.next_number("person", FIRST_PERSON),
            "is_bot": False,
            "first_name": first_name,
        }
        if username:
            person["username"] = username
        person["language_code"] = language_code
        chat = Chat(person["id"], "private", members={person["id"]: "member"})
        with self.store.together():
            self.store.put("person", person["id"], person)
            self.store.put("chat", chat.id, chat.document())
        self.events.publish("person", person=person)
        self.events.publish("chat", chat=self.page_chat(chat))
        return person

    def user(self, user_id: int) -> Json | None:
        """A person or the bot."""
        return self.bot if user_id == self._bot["id"] else self.person(user_id)

    # Chats

    def chats(self) -> list[Chat]:
        """Every chat that was not replaced by a supergroup, groups first."""
        return [chat for chat in map(Chat.read, self.store.everything("chat")) if chat.migrated_to is None]

    def chat(self, chat_id: int) -> Chat | None:
        """A chat by its id."""
        document = self.store.get("chat", chat_id)
        return Chat.read(document) if document else None

    def save_chat(self, chat: Chat) -> None:
        """Save a chat and show it."""
        self.store.put("chat", chat.id, chat.document())
        self.events.publish("chat", chat=self.page_chat(chat))

    def new_group_id(self, kind: str) -> int:
        """A free id for a group or a supergroup."""
        return -self.store.next_number(kind, FIRST_GROUP if kind == "group" else FIRST_SUPERGROUP)

    def chat_object(self, chat: Chat) -> Json:
        """Telegram's Chat."""
        if not chat.is_private:
            return {"id": chat.id, "type": chat.type, "title": chat.title}
        person = self.person(chat.id) or {}
        return {"id": chat.id, "type": "private"} | {
            k: person[k] for k in ("first_name", "username") if k in person
        }

    def page_chat(self, chat: Chat) -> Json:
        """The chat as the page shows it."""
        last = self.store.messages(chat.id, limit=1)
        shown: Json = {
            "id": chat.id,
            "type": chat.type,
            "members": chat.present(),
            "last": last[0] if last else None,
            "bot": chat.bot,
            "keyboard": chat.keyboard,
            "pinned": chat.pinned,
        }
        if chat.is_private:
            shown |= {"person": chat.id, "blocked": chat.bot == "kicked", "started": chat.is_started}
        else:
            shown |= {
                "title": chat.title,
                "administrators": [p for p in chat.members if chat.is_administrator(p)],
            }
        return shown

    def push_own_membership(self, chat: Chat, by: Json, old: str, new: str) -> None:
        """Queue my_chat_member."""
        change = self._membership(chat, by, self._bot, old, new)
        self.updates.push("my_chat_member", change)

    def push_membership(self, chat: Chat, by: Json, whose: Json, old: str, new: str) -> None:
        """Queue chat_member, which a bot gets as an administrator only."""
        if chat.bot == "administrator":
            self.updates.push("chat_member", self._membership(chat, by, whose, old, new))

    def _membership(self, chat: Chat, by: Json, whose: Json, old: str, new: str) -> Json:
        return {
            "chat": self.chat_object(chat),
            "from": by,
            "date": self.now,
            "old_chat_member": member_object(whose, old),
            "new_chat_member": member_object(whose, new),
        }

    # Messages

    def message(self, chat_id: int, message_id: int) -> Json | None:
        """A message of a chat."""
        return self.store.message(chat_id, message_id)

    def post(self, chat: Chat, sender: Json, content: Json, reply_to: Json | None = None) -> Json:
        """Put a message into a chat.

        Args:
            content: The fields that make it: text and entities, document and caption, ...
            reply_to: The message that it answers.
        """
        # Each supergroup numbers its own messages; all other chats share one count, as in Telegram.
        counter = f"message {chat.id}" if chat.type == "supergroup" else "message"
        message: Json = {
            "message_id": self.store.next_number(counter),
            "from": sender,
            "chat": self.chat_object(chat),
            "date": self.now,
        }
        if reply_to:
            message["reply_to_message"] = {k: v for k, v in reply_to.items() if k != "reply_to_message"}
        message |= content
        self.store.save_message(message)
        self.events.publish("message", chat_id=chat.id, message=message)
        return message

    def change(self, message: Json) -> Json:
        """Save a message that changed and show it."""
        self.store.save_message(message)
        self.events.publish("edited", chat_id=message["chat"]["id"], message=message)
        return message

    def remove(self, chat_id: int, message_id: int) -> None:
        """Take a message away."""
        self.store.delete_message(chat_id, message_id)
        self.events.publish("deleted", chat_id=chat_id, message_id=message_id)

    # Files

    def keep_file(self, name: str, mime_type: str, content: bytes, *, folder: str) -> StoredFile:
        """Store a file that somebody sent.

        Args:
            folder: documents or photos.
        """
        number = self.store.next_number("file", 0)
        width, height = picture_size(content) or (None, None)
        suffix = (
            "." + name.rpartition(".")[2].lower() if "." in name and name.rpartition(".")[2].isalnum() else ""
        )
        prefix = "BQAC" if folder == "documents" else "AgAC"
        file = StoredFile(
            id=prefix + secrets.token_urlsafe(24),
            path=f"{folder}/file_{number}{suffix}",
            name=name,
            mime_type=mime_type,
            width=width,
            height=height,
            content=content,
        )
        self.store.save_file(file)
        return file

    # Queries

    def open_query(self, query: Json) -> str:
        """Remember a query that waits for the bot's answer; returns its id."""
        oldest = self.clock() - RESULTS_TIMEOUT_S
        self.queries = {key: value for key, value in self.queries.items() if value["at"] > oldest}
        query_id = str(secrets.randbits(63))
        self.queries[query_id] = query | {"at": self.clock()}
        return query_id

    def waiting_query(self, query_id: str, kind: str) -> Json | None:
        """An open query of a kind that is neither answered nor too old."""
        query = self.queries.get(query_id)
        if (
            not query
            or query["kind"] != kind
            or query.get("answered")
            or query["at"] <= self.clock() - QUERY_TIMEOUT_S
        ):
            return None
        return query
