"""Methods that send files and say where to download them."""

from __future__ import annotations

from typing import Any

import httpx

from localchat.bot_api.files import DOWNLOAD_BYTES, keep_upload, media_object
from localchat.bot_api.formatting import read_caption
from localchat.bot_api.keyboards import read_markup
from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters, Upload
from localchat.bot_api.sending import apply_edit, chat_to_write_to, message_to_edit, replied_message, send
from localchat.refusals import bad_request
from localchat.state.store import Json, StoredFile
from localchat.state.world import World

FETCH_TIMEOUT_S = 10
FETCHED_BYTES = {"photo": 5 * 1024 * 1024, "document": 20 * 1024 * 1024}


async def _file(world: World, parameters: Parameters, kind: str, value: Any) -> StoredFile:
    """The file of a call: uploaded, known by its id, or behind a URL."""
    reference = value if isinstance(value, str) else ""
    upload = parameters.upload(reference or kind)
    if upload is not None:
        return keep_upload(world, kind, upload)
    if not reference or reference.startswith("attach://"):
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith(("http://", "https://")):
        return keep_upload(world, kind, await _fetch(reference, FETCHED_BYTES[kind]))
    file = world.store.file(reference)
    if file is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    if kind == "photo" and file.path.startswith("documents/"):
        raise bad_request("can't use file of type Document as Photo")
    return file


async def _fetch(url: str, limit: int) -> Upload:
    """Get a file from an address, as Telegram's servers do."""
    content = b""
    try:
        async with (
            httpx.AsyncClient(timeout=FETCH_TIMEOUT_S, follow_redirects=True, max_redirects=3) as client,
            client.stream("GET", url) as response,
        ):
            if response.status_code != 200:
                raise bad_request("failed to get HTTP URL content")
            async for part in response.aiter_bytes():
                content += part
                if len(content) > limit:
                    raise bad_request("failed to get HTTP URL content")
    except (httpx.HTTPError, httpx.InvalidURL):
        raise bad_request("failed to get HTTP URL content") from None
    if not content:
        raise bad_request("wrong type of the web page content")
    name = httpx.URL(url).path.rpartition("/")[2]
    return Upload(name, response.headers.get("content-type", ""), content)


async def _send_file(world: World, parameters: Parameters, kind: str) -> Json:
    caption = read_caption(world, parameters)
    read_markup(parameters)
    chat_to_write_to(world, parameters)
    file = await _file(world, parameters, kind, parameters.values.get(kind))
    extra = {"has_media_spoiler": True} if parameters.boolean("has_spoiler") and kind == "photo" else {}
    return send(world, parameters, media_object(kind, file) | caption | extra)


async def send_document(world: World, parameters: Parameters) -> Json:
    """Send a file."""
    return await _send_file(world, parameters, "document")


async def send_photo(world: World, parameters: Parameters) -> Json:
    """Send a picture."""
    return await _send_file(world, parameters, "photo")


async def _media(world: World, parameters: Parameters, value: Any) -> Json:
    """The content that an InputMedia object stands for."""
    if not isinstance(value, dict) or value.get("type") not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: this server takes photos and documents only")
    file = await _file(world, parameters, value["type"], value.get("media"))
    return media_object(value["type"], file) | read_caption(world, Parameters(value))


async def send_media_group(world: World, parameters: Parameters) -> list[Json]:
    """Send two to ten files of one kind as an album."""
    wanted = parameters.sequence("media", "InputMedia") or []
    if not 2 <= len(wanted) <= 10:
        raise bad_request("expected 2-10 media in the album")
    chat = chat_to_write_to(world, parameters)
    contents = [await _media(world, parameters, value) for value in wanted]
    if len({next(iter(content)) for content in contents}) > 1:
        raise bad_request("document can't be mixed with other media types")
    reply_to = replied_message(world, parameters, chat)
    for _ in contents:
        world.limits.spend(chat.id)
    album = str(world.store.next_number("album", 13_000_000_001))
    return [
        world.post(chat, world.bot, {"media_group_id": album} | content, reply_to) for content in contents
    ]


async def edit_message_media(world: World, parameters: Parameters) -> Json | bool:
    """Replace the file of a message."""
    media = parameters.mapping("media", "InputMedia")
    markup = read_markup(parameters, inline_only=True)
    content = await _media(world, parameters, media)
    message = message_to_edit(world, parameters)
    dropped = {"photo", "document", "caption", "caption_entities", "text", "entities", "link_preview_options"}
    if "poll" in message:
        raise bad_request("message can't be edited")
    kept = {key: value for key, value in message.items() if key not in dropped}
    return apply_edit(world, parameters, message, kept | content, markup)


async def get_file(world: World, parameters: Parameters) -> Json:
    """Where to download a file; only up to 20 MB."""
    if "file_id" not in parameters:
        raise bad_request("file_id not specified")
    file = world.store.file(parameters.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    size = len(file.content)
    return {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": size, "file_path": file.path}


async def get_user_profile_photos(world: World, parameters: Parameters) -> Json:
    """Nobody here has a picture."""
    if world.user(parameters.integer("user_id")) is None:
        raise bad_request("user not found")
    return {"total_count": 0, "photos": []}


METHODS: dict[str, Method] = {
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendMediaGroup": send_media_group,
    "editMessageMedia": edit_message_media,
    "getFile": get_file,
    "getUserProfilePhotos": get_user_profile_photos,
}
