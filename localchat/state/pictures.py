"""What a picture is and how large, from its first bytes."""

from __future__ import annotations

import struct

_KINDS = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


def picture_type(content: bytes) -> str | None:
    """MIME type of a PNG, JPEG, GIF or WebP picture; None for anything else."""
    for magic, kind in _KINDS.items():
        if content.startswith(magic):
            return kind
    return "image/webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None for what is no picture, or a damaged one."""
    readers = {"image/png": _png, "image/jpeg": _jpeg, "image/gif": _gif, "image/webp": _webp}
    kind = picture_type(content)
    if kind is None:
        return None
    try:
        width, height = readers[kind](content)
    except struct.error:
        return None
    return (width, height) if width and height else None


def _png(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _gif(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack("<HH", content[6:10])
    return width, height


def _webp(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X":
        low, high = struct.unpack("<HB", content[24:27]), struct.unpack("<HB", content[27:30])
        return low[0] + (low[1] << 16) + 1, high[0] + (high[1] << 16) + 1
    if kind == b"VP8L":
        (bits,) = struct.unpack("<I", content[21:25])
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    width, height = struct.unpack("<HH", content[26:30])
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(content: bytes) -> tuple[int, int]:
    """Walk the segments to the frame header, which holds the size."""
    position = 2
    while True:
        marker, kind, length = struct.unpack(">BBH", content[position : position + 4])
        if marker != 0xFF:
            return 0, 0
        if 0xC0 <= kind <= 0xCF and kind not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[position + 5 : position + 9])
            return width, height
        position += 2 + length
