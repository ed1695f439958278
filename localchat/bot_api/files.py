"""Files as Telegram's objects, and the checks on an upload."""

from __future__ import annotations

import mimetypes

from localchat.bot_api.parameters import Upload
from localchat.refusals import bad_request
from localchat.state.pictures import picture_size, picture_type
from localchat.state.store import Json, StoredFile
from localchat.state.world import World

PHOTO_BYTES = 10 * 1024 * 1024
DOWNLOAD_BYTES = 20 * 1024 * 1024


def _document_object(file: StoredFile) -> Json:
    """Telegram's Document."""
    shown: Json = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.content)}
    return shown | {"file_name": file.name, "mime_type": file.mime_type}


def _photo_sizes(file: StoredFile) -> list[Json]:
    """Telegram's Array of PhotoSize; this server keeps one size."""
    shown: Json = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.content)}
    return [shown | {"width": file.width, "height": file.height}]


def media_object(kind: str, file: StoredFile) -> Json:
    """The part of a message that is the file."""
    return {"photo": _photo_sizes(file)} if kind == "photo" else {"document": _document_object(file)}


def keep_upload(world: World, kind: str, upload: Upload) -> StoredFile:
    """Check and store a file sent as a document or a photo.

    Raises:
        Refused: 400 for an empty file or one that is no fit picture.
    """
    if not upload.content:
        raise bad_request("file must be non-empty")
    if kind == "photo":
        size = len(upload.content)
        if size > PHOTO_BYTES:
            raise bad_request(
                f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes"
            )
        dimensions = picture_size(upload.content)
        if dimensions is None:
            raise bad_request("IMAGE_PROCESS_FAILED")
        if sum(dimensions) > 10000 or max(dimensions) > 20 * min(dimensions):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
    name = upload.name.replace("\\", "/").rpartition("/")[2].replace("\x00", "") or kind
    mime_type = picture_type(upload.content) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return world.keep_file(name, mime_type, upload.content, folder=f"{kind}s")
