"""What the page reads: the state, messages, command menus, events, files."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from localchat.page_api.lookups import find_person
from localchat.page_api.routes.requests import Routes, named_chat, read_number
from localchat.refusals import Impossible
from localchat.state.chats import Chat
from localchat.state.commands import visible_commands
from localchat.state.store import Json
from localchat.state.world import World

# Shown in the page; everything else is handed out as a download.
PICTURE_TYPES = {"image/png", "image/jpeg", "image/gif", "image/webp"}


async def health(world: World, _: Request) -> Json:
    """That the server runs."""
    return {"status": "ok", "pending_updates": world.updates.count()}


async def state(world: World, _: Request) -> Json:
    """Everything that the page needs at first."""
    chats = world.chats()
    return {
        "bot": world.bot,
        "people": world.people(),
        "chats": [world.page_chat(chat) for chat in chats],
        "commands": {str(chat.id): _commands(world, chat, min(chat.members)) for chat in chats},
    }


def _commands(world: World, chat: Chat, person_id: int) -> list[Json]:
    return visible_commands(world, chat, find_person(world, person_id))


async def messages(world: World, request: Request) -> list[Json]:
    """A page of a chat's messages."""
    chat = named_chat(world, request)
    limit = min(max(read_number(request, "limit", 50), 1), 200)
    before = read_number(request, "before", 0)
    return world.store.messages(chat.id, before=before or None, limit=limit)


async def commands(world: World, request: Request) -> list[Json]:
    """The command menu that a person sees in a chat."""
    chat = named_chat(world, request)
    return _commands(world, chat, read_number(request, "as", chat.id))


async def events(world: World, _: Request) -> Response:
    """What happens, as it happens."""
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
    return StreamingResponse(world.events.listen(), media_type="text/event-stream", headers=headers)


async def file(world: World, request: Request) -> Response:
    """A file that somebody sent: pictures to be seen, all else to be saved."""
    file = world.store.file(request.path_params["file_id"])
    if file is None:
        raise Impossible("There is no such file.", 404)
    shown = file.mime_type in PICTURE_TYPES and file.width is not None
    headers = {
        "Content-Disposition": ("inline" if shown else "attachment")
        + f"; filename*=UTF-8''{quote(file.name)}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, max-age=31536000, immutable",
    }
    return Response(
        file.content, headers=headers, media_type=file.mime_type if shown else "application/octet-stream"
    )


ROUTES: Routes = [
    ("GET", "/local/health", health),
    ("GET", "/local/state", state),
    ("GET", "/local/chats/{chat:whole}/messages", messages),
    ("GET", "/local/chats/{chat:whole}/commands", commands),
    ("GET", "/local/events", events),
    ("GET", "/local/files/{file_id}", file),
]
