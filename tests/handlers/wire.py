"""The outside edge of the bot in tests: a Telegram that records calls and answers like the real one.

Updates go in as JSON through the real `Application` and its update processor; calls come out here, are
checked against Telegram's limits and answered. Nothing of ours is replaced.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from telegram import Update
from telegram.error import TimedOut
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

from tests.handlers.telegram.labels import fits
from tests.handlers.telegram.markup import Markup

TOKEN = "42:a-token-that-must-never-be-logged"
BOT = {"id": 42, "is_bot": True, "first_name": "Marquee", "username": "marquee_test_bot"}

LIMITS = {"sendMessage": 4096, "editMessageText": 4096, "sendDocument": 1024, "sendPhoto": 1024}
"""Characters that Telegram takes."""

Json = dict[str, Any]


def person(telegram_id: int, name: str = "Ada", language: str = "en", **more: object) -> Json:
    """A Telegram user."""
    return {"id": telegram_id, "is_bot": False, "first_name": name, "language_code": language, **more}


ADA = person(100000001)
BEN = person(100000002, "Ben")
CLEO = person(100000003, "Cleo")
ANONYMOUS_ADMIN = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
CHANNEL_BOT = {"id": 136817688, "is_bot": True, "first_name": "Channel", "username": "Channel_Bot"}

_PICTURE = {"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}
PHOTO = {"photo": [_PICTURE]}
STICKER = {"sticker": {**_PICTURE, "type": "regular", "is_animated": False, "is_video": False}}


def private(user: Json) -> Json:
    """The private chat with a person."""
    return {"id": user["id"], "type": "private", "first_name": user["first_name"]}


def group(chat_id: int = -500, title: str = "Film club", kind: str = "group") -> Json:
    """A group chat."""
    return {"id": chat_id, "type": kind, "title": title}


@dataclass(slots=True)
class Call:
    """One outgoing Bot API call."""

    method: str
    parameters: Json
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What the call says as people read it; empty for calls that say nothing."""
        said = self.parameters.get("text") or self.parameters.get("caption") or ""
        is_html = self.parameters.get("parse_mode") == "HTML"
        return _read_aloud(Markup.checked(said).text if is_html else str(said))

    @property
    def html(self) -> str:
        """What the call says, as sent."""
        return str(self.parameters.get("text") or self.parameters.get("caption") or "")

    @property
    def keys(self) -> list[Json]:
        """The inline buttons, from top left to bottom right."""
        return [key for row in self.rows for key in row]

    @property
    def rows(self) -> list[list[Json]]:
        """The inline buttons."""
        return list((self.parameters.get("reply_markup") or {}).get("inline_keyboard", []))

    @property
    def labels(self) -> list[str]:
        """What the buttons say."""
        return [_read_aloud(key["text"]) for key in self.keys]


@dataclass(slots=True)
class Fault:
    """An error to answer a coming call with."""

    method: str
    code: int
    description: str
    parameters: Json = field(default_factory=dict)


class FakeTelegram(BaseRequest):
    """Answers Bot API calls from memory, as strict as Telegram about what the bot sends."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.messages: dict[tuple[int, int], Json] = {}
        self.faults: list[Fault] = []
        self.files: dict[str, bytes] = {}
        self.gone: set[tuple[int, int]] = set()
        self.called = asyncio.Condition()
        self._next_message_id = 1000

    @property
    def read_timeout(self) -> float:
        return 5

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = None,
        write_timeout: object = None,
        connect_timeout: object = None,
        pool_timeout: object = None,
    ) -> tuple[int, bytes]:
        name = url.rsplit("/", 1)[-1]
        if "/file/bot" in url:
            return 200, self.files[name]
        call = _read(name, request_data)
        async with self.called:
            self.calls.append(call)
            self.called.notify_all()
        code, answer = self._refusal(call) or self._answer(call)
        if not code:
            raise TimedOut
        return code, json.dumps(answer).encode()

    def fail(self, method: str, code: int, description: str, **parameters: object) -> None:
        """Answer the next call of this method with an error; code 0 is no answer at all."""
        self.faults.append(Fault(method, code, description, dict(parameters)))

    async def until(self, method: str) -> None:
        """Wait until this method was called."""
        async with self.called:
            await self.called.wait_for(lambda: any(call.method == method for call in self.calls))

    def new_message_id(self) -> int:
        """Messages of people and of the bot count from the same counter."""
        self._next_message_id += 1
        return self._next_message_id

    def _refusal(self, call: Call) -> tuple[int, Json] | None:
        for fault in self.faults:
            if fault.method == call.method:
                self.faults.remove(fault)
                return _error(fault.code, fault.description, fault.parameters)
        problem = _problem(call)
        return _error(400, f"Bad Request: {problem}") if problem else None

    def _answer(self, call: Call) -> tuple[int, Json]:
        if call.method in {"sendMessage", "sendDocument", "sendPhoto"}:
            return _ok(self._keep(call, self.new_message_id()))
        if call.method == "editMessageText":
            return self._edit(call)
        if call.method == "editMessageReplyMarkup":
            return self._change_buttons(call)
        return _ok(self._told(call))

    def _told(self, call: Call) -> object:
        """What calls are answered with that leave no message."""
        if call.method == "getChatMember":
            chat_id, user_id = int(call.parameters["chat_id"]), int(call.parameters["user_id"])
            status = "left" if (chat_id, user_id) in self.gone else "member"
            return {"user": person(user_id), "status": status}
        if call.method == "getFile":
            file_id = str(call.parameters["file_id"])
            return {"file_id": file_id, "file_unique_id": file_id, "file_path": f"documents/{file_id}"}
        return {"getMe": BOT, "getUpdates": []}.get(call.method, True)

    def _keep(self, call: Call, message_id: int) -> Json:
        chat_id = int(call.parameters["chat_id"])
        chat = {"id": chat_id, "type": "private" if chat_id > 0 else "group", "title": "a chat"}
        message: Json = {"message_id": message_id, "date": 1_700_000_000, "chat": chat, "from": BOT}
        if call.method == "sendDocument":
            name, content = call.files["document"]
            message["document"] = {
                "file_id": name,
                "file_unique_id": name,
                "file_name": name,
                "file_size": len(content),
            }
            message["caption"] = call.text
        elif call.method == "sendPhoto":
            size = {"file_id": "photo", "file_unique_id": "photo", "width": 800, "height": 600}
            message |= {"photo": [size], "caption": call.text}
        else:
            message["text"] = call.text
        if call.keys:
            message["reply_markup"] = call.parameters["reply_markup"]
        self.messages.pop((chat_id, message_id), None)  # so that the newest stands last
        self.messages[chat_id, message_id] = message
        return message

    def _change_buttons(self, call: Call) -> tuple[int, Json]:
        message = self.messages[int(call.parameters["chat_id"]), int(call.parameters["message_id"])]
        message.pop("reply_markup", None)
        if call.keys:
            message["reply_markup"] = call.parameters["reply_markup"]
        return _ok(message)

    def _edit(self, call: Call) -> tuple[int, Json]:
        place = int(call.parameters["chat_id"]), int(call.parameters["message_id"])
        old = self.messages.get(place)
        if old is None:
            return _error(400, "Bad Request: message to edit not found")
        new = self._keep(call, place[1])
        if (old.get("text"), old.get("reply_markup")) == (new.get("text"), new.get("reply_markup")):
            return _error(
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are "
                "exactly the same as a current content and reply markup of the message",
            )
        return _ok(new)


class Wire:
    """People on one side, the bot's application in the middle, a recording Telegram on the other."""

    def __init__(
        self, application: Application[Any, Any, Any, Any, Any, Any], telegram: FakeTelegram
    ) -> None:
        self.application = application
        self.telegram = telegram
        self._next_update_id = 1

    async def says(self, user: Json, text: str, chat: Json | None = None, **more: object) -> list[Call]:
        """Somebody writes a message; the calls that the bot makes in answer."""
        return await self.sends(user, chat, text=text, entities=_entities(text), **more)

    async def sends(self, user: Json, chat: Json | None = None, /, **content: object) -> list[Call]:
        """Somebody sends a message of any content."""
        return await self.update(message=self._message(user, chat or private(user), content))

    async def sends_file(self, user: Json, name: str, content: bytes, **more: object) -> list[Call]:
        """Somebody sends a file."""
        file_id = f"file{len(self.telegram.files)}"
        self.telegram.files[file_id] = content
        document = {"file_id": file_id, "file_unique_id": file_id, "file_name": name}
        return await self.sends(user, document={**document, "file_size": len(content), **more})

    async def edits(self, user: Json, text: str, chat: Json | None = None) -> list[Call]:
        """Somebody changes a message that they sent before."""
        content = {"text": text, "entities": _entities(text), "edit_date": 1_700_000_100}
        return await self.update(edited_message=self._message(user, chat or private(user), content))

    async def presses(self, user: Json, label: str, on: Call | None = None) -> list[Call]:
        """Somebody presses the first button whose label holds `label`, on the newest message that has one.

        Raises:
            LookupError: no such button is there.
        """
        for message in reversed(list(self.telegram.messages.values())):
            for key in itertools.chain(*message.get("reply_markup", {}).get("inline_keyboard", [])):
                is_wanted = (on is None or key in on.keys) and _says(key["text"], label)
                if is_wanted and "callback_data" in key:
                    return await self.presses_data(user, key["callback_data"], message)
        raise LookupError(f"no button says {label!r}")

    async def presses_data(self, user: Json, data: str, message: Json) -> list[Call]:
        """Somebody presses a button with this data under this message, whether one stands there or not."""
        query = {"id": "7", "from": user, "chat_instance": "1", "data": data, "message": message}
        return await self.update(callback_query=query)

    async def presses_extra(self, user: Json, data: str, message: Json) -> list[Call]:
        """Somebody presses a button with this data that stands under this message besides the others."""
        extra = {"text": "extra", "callback_data": data}
        markup = {"inline_keyboard": [*message.get("reply_markup", {}).get("inline_keyboard", []), [extra]]}
        return await self.presses_data(user, data, {**message, "reply_markup": markup})

    async def update(self, **content: object) -> list[Call]:
        """Any update, processed as from Telegram; the calls that it led to.

        Without "typing", which depends on how fast this machine is.
        """
        before = len(self.telegram.calls)
        update = Update.de_json({"update_id": self._next_update_id, **content}, self.application.bot)
        self._next_update_id += 1
        processor = self.application.update_processor
        await processor.process_update(update, self.application.process_update(update))
        return [call for call in self.telegram.calls[before:] if call.method != "sendChatAction"]

    def newest(self, chat: Json) -> Json:
        """The message that the bot sent or changed last in a chat."""
        return [message for (chat_id, _), message in self.telegram.messages.items() if chat_id == chat["id"]][
            -1
        ]

    def _message(self, user: Json, chat: Json, content: Json) -> Json:
        return {
            "message_id": self.telegram.new_message_id(),
            "date": 1_700_000_000,
            "chat": chat,
            "from": user,
            **content,
        }


def said(calls: Iterable[Call]) -> str:
    """Everything that calls say to the chat, without markup."""
    return "\n".join(call.text for call in calls if call.method in {"sendMessage", "editMessageText"})


def notices(calls: Iterable[Call]) -> list[str]:
    """What pressed buttons were answered with."""
    return [call.parameters.get("text", "") for call in calls if call.method == "answerCallbackQuery"]


def _says(text: str, label: str) -> bool:
    """A number is meant exactly: "1" is not "Watched 1"."""
    return text == label if label.isdigit() else label in _read_aloud(text)


def _read_aloud(text: str) -> str:
    """Text in which a space that never breaks a line is a space like any other."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def _entities(text: str) -> list[Json]:
    if not text.startswith("/"):
        return []
    return [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]


def _read(name: str, data: RequestData | None) -> Call:
    parameters: Json = {}
    for key, value in (data.json_parameters if data else {}).items():
        try:
            parameters[key] = json.loads(value) if value[:1] in "[{" else value
        except ValueError:
            parameters[key] = value
    files = {key: (part[0], part[1]) for key, part in (data.multipart_data if data else {}).items()}
    return Call(name, parameters, {key: (name, _bytes(content)) for key, (name, content) in files.items()})


def _bytes(content: object) -> bytes:
    return content if isinstance(content, bytes) else content.read()  # type: ignore[attr-defined] # a file


def _ok(result: object) -> tuple[int, Json]:
    return 200, {"ok": True, "result": result}


def _error(code: int, description: str, parameters: Json | None = None) -> tuple[int, Json]:
    return code, {
        "ok": False,
        "error_code": code,
        "description": description,
        "parameters": parameters or {},
    }


def _problem(call: Call) -> str | None:
    """Why Telegram would refuse this call, or None."""
    limit = LIMITS.get(call.method)
    if call.method == "answerCallbackQuery" and len(call.parameters.get("text", "")) > 200:
        return "MESSAGE_TOO_LONG"
    if limit is None:
        return None
    markup = Markup.checked(call.html)
    problems = {
        f"can't parse entities: {markup.problem}": markup.problem is not None,
        "message is too long": len(markup.text.encode("utf-16-le")) // 2 > limit,
        "message text is empty": limit == 4096 and not markup.text.strip(),
        "text buttons are unallowed to be empty": not all(label.strip() for label in call.labels),
        "BUTTON_DATA_INVALID": any(len(key.get("callback_data", "").encode()) > 64 for key in call.keys),
        "too many buttons": len(call.keys) > 100,
        "no phone shows all labels of a row": not all(fits(row) for row in call.rows),
    }
    return next((problem for problem, is_there in problems.items() if is_there), None)
