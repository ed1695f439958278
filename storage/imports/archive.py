"""A zip's members, unpacked no further than any export would need."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence

from storage.imports.entries import Refusal, Unreadable

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
MOST_BYTES = 20 * 1024 * 1024
"""Of a file as sent, which is what Telegram lets a bot download; and of all that is unpacked from it."""

# Letterboxd makes a member of each of a person's lists and reviews.
_MOST_MEMBERS = 5_000
_ENCRYPTED = 0x1
# The other ways of compressing cannot be unpacked bit by bit, and no export uses them.
_COMPRESSED_AS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_LEFT_BEHIND = re.compile(r"(?:^|/)(?:__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")
# Folders that mean something: Letterboxd's of what was deleted, and those of paths that climb.
_KEPT = frozenset({"deleted", "orphaned", "", ".", ".."})
# What zipfile raises on bytes that are no zip, or not a whole one.
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, ValueError)


def unpacked(content: bytes, wanted: Callable[[Sequence[str]], list[str]]) -> dict[str, bytes]:
    """The wanted members by their paths, in the order of the zip. A zip inside the zip is not unpacked.

    Args:
        wanted: of all paths; without the folder that everything is in, if somebody packed a zip anew, and
            without what file managers leave in one.
    Raises:
        Unreadable: broken, with a password, or a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if not archive.namelist():
                raise Unreadable(Refusal.EMPTY)
            if len(archive.namelist()) > _MOST_MEMBERS:
                raise Unreadable(Refusal.BOMB)
            paths = _inside_their_folder(archive.namelist())
            members = {path: archive.getinfo(paths[path]) for path in wanted(list(paths))}
            if any(member.flag_bits & _ENCRYPTED for member in members.values()):
                raise Unreadable(Refusal.ENCRYPTED)
            if any(member.compress_type not in _COMPRESSED_AS for member in members.values()):
                raise Unreadable(Refusal.BROKEN_ZIP)
            if sum(member.file_size for member in members.values()) > MOST_BYTES:
                raise Unreadable(Refusal.BOMB)
            return {path: _read(archive, member) for path, member in members.items()}
    except _BROKEN:
        raise Unreadable(Refusal.BROKEN_ZIP) from None


def _inside_their_folder(names: Sequence[str]) -> dict[str, str]:
    """Paths without the folders that all are in -> names."""
    paths = {name: name for name in names if not name.endswith("/") and not _LEFT_BEHIND.search(name)}
    while len(folders := {path.partition("/")[0] for path in paths if "/" in path}) == 1:
        (folder,) = folders
        if folder in _KEPT or not all("/" in path for path in paths):
            break
        paths = {path.removeprefix(f"{folder}/"): name for path, name in paths.items()}
    return paths


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack as much as the zip declares: of a member that holds more, the checksum does not fit then."""
    with archive.open(member) as stream:
        return stream.read(member.file_size + 1)
