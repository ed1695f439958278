"""The page's API: everything under `/local/`, JSON in and out, and the page's own files."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.convertors import Convertor, register_url_convertor
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from localchat import groups, people
from localchat.chats import Chat
from localchat.commands import visible_commands
from localchat.faults import Faults
from localchat.parameters import BODY_LIMIT, PART_LIMIT, read_upload
from localchat.refusals import Impossible, Refused
from localchat.store import Json
from localchat.world import World

PAGE = Path(__file__).parent / "page"
# Shown in the page; everything else is handed out as a download.
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
Answer = Callable[[Request], Awaitable[Any]]


class WholeNumber(Convertor[int]):
    """Ids in addresses; those of groups are negative, which Starlette's own `int` does not take."""

    regex = "-?[0-9]{1,18}"

    def convert(self, value: str) -> int:
        """Read an id."""
        return int(value)

    def to_string(self, value: int) -> str:
        """Write an id."""
        return str(value)


register_url_convertor("whole", WholeNumber())


class PageApi:
    """What the page can see and do."""

    def __init__(self, world: World, faults: Faults) -> None:
        self._world = world
        self._faults = faults

    def routes(self) -> list[BaseRoute]:
        """Every address of the page and its API."""
        api: list[tuple[str, str, Answer]] = [
            ("GET", "/local/health", self.health),
            ("GET", "/local/state", self.state),
            ("GET", "/local/chats/{chat:whole}/messages", self.messages),
            ("GET", "/local/chats/{chat:whole}/commands", self.commands),
            ("POST", "/local/people", self.add_person),
            ("POST", "/local/groups", self.add_group),
            ("POST", "/local/groups/{chat:whole}/members", self.add_member),
            ("DELETE", "/local/groups/{chat:whole}/members/{user:whole}", self.remove_member),
            ("PATCH", "/local/groups/{chat:whole}/members/{user:whole}", self.set_status),
            ("POST", "/local/groups/{chat:whole}/migrate", self.migrate),
            ("POST", "/local/chats/{chat:whole}/messages", self.send),
            ("PATCH", "/local/chats/{chat:whole}/messages/{message:whole}", self.edit),
            ("POST", "/local/chats/{chat:whole}/messages/{message:whole}/press", self.press),
            ("POST", "/local/chats/{chat:whole}/messages/{message:whole}/vote", self.vote),
            ("POST", "/local/chats/{chat:whole}/block", self.block),
            ("POST", "/local/inline", self.ask_inline),
            ("POST", "/local/inline/choose", self.choose_inline),
            ("POST", "/local/updates", self.push_update),
            ("POST", "/local/faults", self.add_fault),
            ("DELETE", "/local/faults", self.clear_faults),
        ]
        return [
            *(Route(path, _answering(answer), methods=[verb]) for verb, path, answer in api),
            Route("/local/events", self.events),
            Route("/local/files/{file_id}", self.file),
            Route("/", self.page),
            Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
        ]

    # What there is to see

    async def page(self, _: Request) -> Response:
        """The page itself."""
        return FileResponse(PAGE / "index.html")

    async def health(self, _: Request) -> Json:
        """That the server runs."""
        return {"status": "ok", "pending_updates": self._world.updates.count()}

    async def state(self, _: Request) -> Json:
        """Everything that the page needs at first."""
        world = self._world
        chats = world.chats()
        return {
            "bot": world.bot,
            "people": world.people(),
            "chats": [world.page_chat(chat) for chat in chats],
            "commands": {str(chat.id): self._commands(chat, min(chat.members)) for chat in chats},
        }

    def _commands(self, chat: Chat, person_id: int) -> list[Json]:
        return visible_commands(self._world, chat, people.find_person(self._world, person_id))

    async def messages(self, request: Request) -> list[Json]:
        """A page of a chat's messages."""
        chat = people.find_chat(self._world, request.path_params["chat"])
        limit = min(max(_number(request, "limit", 50), 1), 200)
        before = _number(request, "before", 0)
        return self._world.store.messages(chat.id, before=before or None, limit=limit)

    async def commands(self, request: Request) -> list[Json]:
        """The command menu that a person sees in a chat."""
        chat = people.find_chat(self._world, request.path_params["chat"])
        return self._commands(chat, _number(request, "as", chat.id))

    async def events(self, _: Request) -> Response:
        """What happens, as it happens."""
        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._world.events.listen(), media_type="text/event-stream", headers=headers)

    async def file(self, request: Request) -> Response:
        """A file that somebody sent: pictures to be seen, all else to be saved."""
        file = self._world.store.file(request.path_params["file_id"])
        if file is None:
            return JSONResponse({"error": "There is no such file."}, 404)
        shown = file.mime_type in PICTURES and file.width is not None
        headers = {
            "Content-Disposition": ("inline" if shown else "attachment")
            + f"; filename*=UTF-8''{quote(file.name)}",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            "Cache-Control": "private, max-age=31536000, immutable",
        }
        return Response(
            file.content, headers=headers, media_type=file.mime_type if shown else "application/octet-stream"
        )

    # People and groups

    async def add_person(self, request: Request) -> Json:
        """A new person."""
        body = await _body(request)
        name = _text(body, "first_name").strip()
        if not 1 <= len(name) <= 64:
            raise Impossible("A first name has 1 to 64 characters.")
        username = body.get("username") or None
        if username is not None:
            username = str(username).removeprefix("@")
            if not (username.isascii() and username.replace("_", "").isalnum() and 3 <= len(username) <= 32):
                raise Impossible("A user name has 3 to 32 letters, digits and underscores.")
            taken = [user.get("username", "").lower() for user in (*self._world.people(), self._world.bot)]
            if username.lower() in taken:
                raise Impossible(f"The user name {username} is taken.", 409)
        return self._world.add_person(name, username, str(body.get("language_code") or "en"))

    async def add_group(self, request: Request) -> Json:
        """A new group."""
        body = await _body(request)
        members = body.get("members") or []
        if not isinstance(members, list):
            raise Impossible('"members" is a list of people\'s ids.')
        creator = people.find_person(self._world, body.get("creator"))
        invited = [people.find_person(self._world, member) for member in members]
        return self._world.page_chat(groups.make_group(self._world, _text(body, "title"), creator, invited))

    async def add_member(self, request: Request) -> Json:
        """Somebody comes into a group."""
        chat, body = self._chat(request), await _body(request)
        user = body.get("user")
        if not isinstance(user, int):
            raise Impossible('"user" is the id of a person.')
        by = people.find_person(self._world, body.get("by") or _runner(chat), chat)
        return self._world.page_chat(groups.add_member(self._world, chat, user, by))

    async def remove_member(self, request: Request) -> Json:
        """Somebody goes."""
        chat, user = self._chat(request), request.path_params["user"]
        default = user if chat.is_in(user) else _runner(chat)
        by = people.find_person(self._world, _number(request, "by", default), chat)
        return self._world.page_chat(groups.remove_member(self._world, chat, user, by))

    async def set_status(self, request: Request) -> Json:
        """Somebody becomes an administrator, or a plain member again."""
        chat, body = self._chat(request), await _body(request)
        by = people.find_person(self._world, body.get("by") or _runner(chat), chat)
        status, user = _text(body, "status"), request.path_params["user"]
        return self._world.page_chat(groups.set_status(self._world, chat, user, status, by))

    async def migrate(self, request: Request) -> Json:
        """A group becomes a supergroup."""
        return self._world.page_chat(groups.migrate(self._world, self._chat(request)))

    # In a chat

    async def send(self, request: Request) -> Json:
        """A person writes, or sends a file."""
        chat = self._chat(request)
        if request.headers.get("content-type", "").startswith("multipart/"):
            return await self._send_file(request, chat)
        body = await _body(request)
        person = people.find_person(self._world, body.get("from"), chat)
        reply_to = None
        if body.get("reply_to"):
            reply_to = people.find_message(self._world, chat, _whole(body["reply_to"]))
        anonymous = body.get("anonymous") is True
        return people.say(
            self._world, chat, person, _text(body, "text"), reply_to=reply_to, as_anonymous=anonymous
        )

    async def _send_file(self, request: Request, chat: Chat) -> Json:
        if int(request.headers.get("content-length") or 0) > BODY_LIMIT:
            raise Impossible("A file has at most 50 MB.", 413)
        try:
            async with request.form(max_part_size=PART_LIMIT) as form:
                person = people.find_person(self._world, _whole(form.get("from")), chat)
                file = form.get("file")
                if not isinstance(file, UploadFile):
                    raise Impossible('The form needs a "file".')
                upload = await read_upload(file)
                kind, caption = str(form.get("as") or "document"), str(form.get("caption") or "")
        except HTTPException as error:
            raise Impossible(f"The form cannot be read: {error.detail}") from None
        except Refused:
            raise Impossible("A file has at most 50 MB.", 413) from None
        return people.send_file(self._world, chat, person, upload, kind=kind, caption=caption)

    async def edit(self, request: Request) -> Json:
        """A person changes a message."""
        chat, body = self._chat(request), await _body(request)
        person = people.find_person(self._world, body.get("from"), chat)
        message = people.find_message(self._world, chat, request.path_params["message"])
        return people.edit(self._world, chat, person, message, _text(body, "text"))

    async def press(self, request: Request) -> Json:
        """A person presses a button."""
        chat, body = self._chat(request), await _body(request)
        person = people.find_person(self._world, body.get("from"), chat)
        message = people.find_message(self._world, chat, request.path_params["message"])
        return {"callback_query_id": people.press(self._world, chat, person, message, body.get("data"))}

    async def vote(self, request: Request) -> Json:
        """A person votes."""
        chat, body = self._chat(request), await _body(request)
        person = people.find_person(self._world, body.get("from"), chat)
        message = people.find_message(self._world, chat, request.path_params["message"])
        return people.cast_vote(self._world, chat, person, message, body.get("options"))

    async def block(self, request: Request) -> Json:
        """A person blocks the bot, or lets it back."""
        chat, body = self._chat(request), await _body(request)
        person = people.find_person(self._world, body.get("from"), chat)
        if not isinstance(body.get("blocked"), bool):
            raise Impossible('"blocked" is true or false.')
        return self._world.page_chat(people.block(self._world, chat, person, blocked=body["blocked"]))

    async def ask_inline(self, request: Request) -> Json:
        """A person types `@bot ...`."""
        body = await _body(request)
        chat = people.find_chat(self._world, _whole(body.get("chat_id")))
        person = people.find_person(self._world, body.get("from"), chat)
        return {"inline_query_id": people.ask_inline(self._world, chat, person, str(body.get("query") or ""))}

    async def choose_inline(self, request: Request) -> Json:
        """A person takes one of the results."""
        body = await _body(request)
        chat = people.find_chat(self._world, _whole(body.get("chat_id")))
        person = people.find_person(self._world, body.get("from"), chat)
        return people.choose_inline(
            self._world, chat, person, body.get("inline_query_id"), body.get("result_id")
        )

    # For tests

    async def push_update(self, request: Request) -> Json:
        """Send the bot an update as it stands, such as `{"message": ...}`, however malformed."""
        for kind, payload in (await _body(request)).items():
            self._world.updates.push(kind, payload)
        return {}

    async def add_fault(self, request: Request) -> Json:
        """Let the next calls of a method fail."""
        self._faults.add(await _body(request))
        return {}

    async def clear_faults(self, _: Request) -> Json:
        """Let everything work again."""
        self._faults.clear()
        return {}

    def _chat(self, request: Request) -> Chat:
        return people.find_chat(self._world, request.path_params["chat"])


def _answering(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await answer(request))
        except Impossible as reason:
            return JSONResponse({"error": reason.sentence}, reason.status)

    return endpoint


async def _body(request: Request) -> Json:
    try:
        body = json.loads(await request.body())
    except ValueError:
        raise Impossible("The request's body must be a JSON object.") from None
    if not isinstance(body, dict):
        raise Impossible("The request's body must be a JSON object.")
    return body


def _text(body: Json, name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str):
        raise Impossible(f'"{name}" must be a text.')
    return value


def _whole(value: Any) -> int:
    if re.fullmatch(r"-?\d{1,18}", str(value)):
        return int(value)
    raise Impossible(f"{value!r} is no id.")


def _number(request: Request, name: str, default: int) -> int:
    return _whole(request.query_params.get(name, default))


def _runner(chat: Chat) -> int:
    """Who does what nobody is named for: the creator, else anybody in the group."""
    present = chat.present()
    if not present:
        raise Impossible("Nobody is in this group any more.", 403)
    return next((person for person in present if chat.members[person] == "creator"), present[0])
