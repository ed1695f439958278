"""What people do in a chat: write, edit, press, vote, use inline mode."""

from __future__ import annotations

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from localchat.bot_api.parameters import BODY_BYTES, PART_BYTES, read_upload
from localchat.page_api import inline, taps, writing
from localchat.page_api.lookups import find_chat, find_message, find_person
from localchat.page_api.routes.requests import Routes, named_chat, read_body, read_id, read_text
from localchat.refusals import Impossible, Refused
from localchat.state.chats import Chat
from localchat.state.store import Json
from localchat.state.world import World


async def send(world: World, request: Request) -> Json:
    """A person writes, or sends a file."""
    chat = named_chat(world, request)
    if request.headers.get("content-type", "").startswith("multipart/"):
        return await _send_file(world, request, chat)
    body = await read_body(request)
    person = find_person(world, body.get("from"), chat)
    reply_to = None
    if body.get("reply_to"):
        reply_to = find_message(world, chat, read_id(body["reply_to"]))
    anonymous = body.get("anonymous") is True
    return writing.say(
        world, chat, person, read_text(body, "text"), reply_to=reply_to, as_anonymous=anonymous
    )


async def _send_file(world: World, request: Request, chat: Chat) -> Json:
    if int(request.headers.get("content-length") or 0) > BODY_BYTES:
        raise Impossible("A file has at most 50 MB.", 413)
    try:
        async with request.form(max_part_size=PART_BYTES) as form:
            person = find_person(world, read_id(form.get("from")), chat)
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise Impossible('The form needs a "file".')
            upload = await read_upload(file)
            kind, caption = str(form.get("as") or "document"), str(form.get("caption") or "")
    except HTTPException as error:
        raise Impossible(f"The form cannot be read: {error.detail}") from None
    except Refused:
        raise Impossible("A file has at most 50 MB.", 413) from None
    return writing.send_file(world, chat, person, upload, kind=kind, caption=caption)


async def edit(world: World, request: Request) -> Json:
    """A person changes a message."""
    chat, body = named_chat(world, request), await read_body(request)
    person = find_person(world, body.get("from"), chat)
    message = find_message(world, chat, request.path_params["message"])
    return writing.edit(world, chat, person, message, read_text(body, "text"))


async def press(world: World, request: Request) -> Json:
    """A person presses a button."""
    chat, body = named_chat(world, request), await read_body(request)
    person = find_person(world, body.get("from"), chat)
    message = find_message(world, chat, request.path_params["message"])
    return {"callback_query_id": taps.press(world, chat, person, message, body.get("data"))}


async def vote(world: World, request: Request) -> Json:
    """A person votes."""
    chat, body = named_chat(world, request), await read_body(request)
    person = find_person(world, body.get("from"), chat)
    message = find_message(world, chat, request.path_params["message"])
    return taps.cast_vote(world, chat, person, message, body.get("options"))


async def ask_inline(world: World, request: Request) -> Json:
    """A person types `@bot ...`."""
    body = await read_body(request)
    chat = find_chat(world, read_id(body.get("chat_id")))
    person = find_person(world, body.get("from"), chat)
    return {"inline_query_id": inline.ask(world, chat, person, str(body.get("query") or ""))}


async def choose_inline(world: World, request: Request) -> Json:
    """A person takes one of the results."""
    body = await read_body(request)
    chat = find_chat(world, read_id(body.get("chat_id")))
    person = find_person(world, body.get("from"), chat)
    return inline.choose(world, chat, person, body.get("inline_query_id"), body.get("result_id"))


ROUTES: Routes = [
    ("POST", "/local/chats/{chat:whole}/messages", send),
    ("PATCH", "/local/chats/{chat:whole}/messages/{message:whole}", edit),
    ("POST", "/local/chats/{chat:whole}/messages/{message:whole}/press", press),
    ("POST", "/local/chats/{chat:whole}/messages/{message:whole}/vote", vote),
    ("POST", "/local/inline", ask_inline),
    ("POST", "/local/inline/choose", choose_inline),
]
