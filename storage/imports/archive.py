"""A zip's members, unpacked no further than any export would need."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from storage.imports.entries import Refusal, Unreadable

SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
MOST_BYTES = 20 * 1024 * 1024
"""Of a file as sent, which is what Telegram lets a bot download; and of all that is unpacked from it."""

# Letterboxd makes a member of each of a person's lists and reviews.
_MOST_MEMBERS = 5_000
_ENCRYPTED = 0x1
# The other ways of compressing cannot be unpacked bit by bit, and no export uses them.
_COMPRESSED_AS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# What zipfile raises on bytes that are no zip, or not a whole one.
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, ValueError)


def unpacked(content: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """The wanted members by their paths, in the order of the zip. A zip inside the zip is not unpacked.

    Raises:
        Unreadable: broken, with a password, or a bomb.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if not archive.namelist():
                raise Unreadable(Refusal.EMPTY)
            if len(archive.namelist()) > _MOST_MEMBERS:
                raise Unreadable(Refusal.BOMB)
            members = [archive.getinfo(name) for name in dict.fromkeys(filter(wanted, archive.namelist()))]
            if any(member.flag_bits & _ENCRYPTED for member in members):
                raise Unreadable(Refusal.ENCRYPTED)
            if any(member.compress_type not in _COMPRESSED_AS for member in members):
                raise Unreadable(Refusal.BROKEN_ZIP)
            if sum(member.file_size for member in members) > MOST_BYTES:
                raise Unreadable(Refusal.BOMB)
            return {member.filename: _read(archive, member) for member in members}
    except _BROKEN:
        raise Unreadable(Refusal.BROKEN_ZIP) from None


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Unpack as much as the zip declares: of a member that holds more, the checksum does not fit then."""
    with archive.open(member) as stream:
        return stream.read(member.file_size + 1)
