"""A zip archive from elsewhere, unpacked without trusting it."""

from __future__ import annotations

import shutil
import stat
import zipfile
import zlib
from pathlib import Path, PurePosixPath

MAX_FILES = 200
MAX_BYTES = 6 * 2**30
"""Unpacked. ml-latest, the largest release, is about 2 GB."""
MAX_RATIO = 200
"""Unpacked to packed, of one file. MovieLens' tables come to 4-20; a bomb of zeros to a thousand."""
SMALL_FILE = 2**20
"""Up to this size the ratio means nothing."""


class BadArchive(ValueError):
    """The archive is damaged, or holds what no dataset needs; nothing of it should be used."""


def unpacked_size(archive: Path) -> int:
    """Return how many bytes the archive says it holds.

    Raises:
        BadArchive: it is no zip archive.
    """
    try:
        with zipfile.ZipFile(archive) as zipped:
            return sum(member.file_size for member in zipped.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise BadArchive(f"it is no zip archive ({error})") from None


def unpack(archive: Path, into: Path) -> None:
    """Unpack all files of an archive below a new, empty folder.

    Raises:
        BadArchive: a file would land outside the folder or is a link, the bounds above are passed, or the
            archive is damaged. The folder may then hold some of the files.
        OSError: a file cannot be written.
    """
    try:
        with zipfile.ZipFile(archive) as zipped:
            members = zipped.infolist()
            _check(members)
            for member in members:
                target = into.joinpath(*PurePosixPath(member.filename).parts)
                if member.is_dir():
                    target.mkdir(parents=True, exist_ok=True)
                else:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    # zipfile gives at most the size that was checked, whatever the packed bytes hold.
                    with zipped.open(member) as packed, target.open("xb") as file:
                        shutil.copyfileobj(packed, file)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        if isinstance(error, BadArchive):
            raise
        raise BadArchive(f"it is damaged ({error})") from None
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        raise BadArchive("it holds two files of one name") from None


def _check(members: list[zipfile.ZipInfo]) -> None:
    if len(members) > MAX_FILES:
        raise BadArchive(f"it holds {len(members)} files; at most {MAX_FILES} are allowed")
    if sum(member.file_size for member in members) > MAX_BYTES:
        raise BadArchive(f"it unpacks to more than {MAX_BYTES // 2**30} GB")
    for member in members:
        name = member.filename
        path = PurePosixPath(name)
        if path.is_absolute() or not path.parts or ".." in path.parts or set(name) & set("\\:\0"):
            raise BadArchive(f"it holds a file outside its folder: {name[:100]!r}")
        kind = stat.S_IFMT(member.external_attr >> 16)
        if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
            raise BadArchive(f"it holds a link or a device: {name[:100]!r}")
        if member.file_size > max(SMALL_FILE, MAX_RATIO * member.compress_size):
            raise BadArchive(f"{name[:100]!r} is packed too tightly to be a dataset's file")
