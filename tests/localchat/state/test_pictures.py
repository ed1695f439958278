"""Kinds and sizes of pictures."""

from __future__ import annotations

import struct

import pytest

from localchat.state.pictures import picture_size, picture_type
from tests.localchat.pictures import jpeg_head, png_head


@pytest.mark.parametrize(
    ("content", "kind", "size"),
    [
        (png_head(30, 20), "image/png", (30, 20)),
        (jpeg_head(40, 50), "image/jpeg", (40, 50)),
        (b"GIF89a" + struct.pack("<HH", 7, 9), "image/gif", (7, 9)),
        (b"RIFF\0\0\0\0WEBPVP8 " + b"\0" * 10 + struct.pack("<HH", 11, 12), "image/webp", (11, 12)),
        (b"RIFF\0\0\0\0WEBPVP8L" + b"\0" * 5 + struct.pack("<I", 9 | 4 << 14), "image/webp", (10, 5)),
        (b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 8 + b"\x0e\0\0\x0f\0\0", "image/webp", (15, 16)),
        (b"\xff\xd8\xff\x00broken", "image/jpeg", None),
        (b"\xff\xd8\xff\xe0\x00\x02\x00\x00\x00\x00", "image/jpeg", None),
        (png_head()[:12], "image/png", None),
        (png_head(0, 5), "image/png", None),
        (b"text", None, None),
    ],
)
def test_pictures_by_their_first_bytes(
    content: bytes, kind: str | None, size: tuple[int, int] | None
) -> None:
    assert picture_type(content) == kind
    assert picture_size(content) == size
