"""MovieLens datasets from GroupLens: fetched once, verified, and put in place whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import httpx

from recsys.data.datasets import DATASETS, GROUPLENS
from recsys.data.layouts import layout_of
from recsys.data.movielens import find_dataset
from recsys.data.ratings import BadData
from recsys.data.unpack import BadArchive, unpack, unpacked_size

MAX_ARCHIVE_BYTES = 2 * 2**30
MAX_RESUMPTIONS = 5
"""How often a connection that was cut is taken up again at once, as long as each brings something new."""

_TIMEOUT = httpx.Timeout(30.0, connect=4.0)
_CONTENT_RANGE = re.compile(r"bytes (?P<start>\d+)-\d+/(?P<total>\d+|\*)")
_MD5 = re.compile(r"\b[0-9a-f]{32}\b", re.IGNORECASE)

OnProgress = Callable[[int, int | None], None]


class DownloadFailed(OSError):
    """The dataset could not be fetched; one sentence says why and what to do."""


def _no_progress(_done: int, _total: int | None) -> None:
    pass


def download(
    name: str, to: Path, *, base_url: str = GROUPLENS, on_progress: OnProgress = _no_progress
) -> Path:
    """Fetch a dataset, unless it is already there.

    A download that was cut off goes on where it stopped, now or in the next call.

    Args:
        name: one of `DATASETS`.
        to: folder that gets the dataset's folder; made if it is not there.
        base_url: where `<name>.zip`, and `<name>.zip.md5` to verify it by, are served.
        on_progress: called with the bytes that are here and, where known, those of the whole archive.

    Returns:
        The dataset's folder, `to / name`, complete.

    Raises:
        DownloadFailed: no network, no such file, wrong checksum, unusable archive, no room.
    """
    if name not in DATASETS:
        raise DownloadFailed(f"there is no MovieLens dataset {name!r}; choose one of {', '.join(DATASETS)}")
    folder = to / name
    if layout_of(folder):
        return folder
    url = f"{base_url.rstrip('/')}/{name}.zip"
    try:
        to.mkdir(parents=True, exist_ok=True)
        part = _Part(to / f".{name}.zip.part")
        with httpx.Client(timeout=_TIMEOUT, follow_redirects=True) as client:
            _fetch(client, url, part, on_progress)
            _verify(client, url, part)
        _put_in_place(part, folder, url)
        part.discard()
    except httpx.InvalidURL as error:
        raise DownloadFailed(f"{url} is no address to download from ({error})") from None
    except httpx.HTTPError as error:
        raise _unreachable(url, error) from None
    except DownloadFailed:
        raise
    except OSError as error:
        raise _unwritable(to, error) from None
    return folder


class _Part:
    """The archive as far as it has come, and which version of it (`validator`: ETag or date) that is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._note = path.with_name(f"{path.name}.version")

    @property
    def size(self) -> int:
        return self.path.stat().st_size if self.path.is_file() else 0

    @property
    def validator(self) -> str:
        return self._note.read_text("latin-1") if self._note.is_file() else ""

    def start_over(self, validator: str) -> None:
        self.path.write_bytes(b"")
        self._note.write_text(validator, "latin-1")

    def discard(self) -> None:
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


def _fetch(client: httpx.Client, url: str, part: _Part, on_progress: OnProgress) -> None:
    resumptions = 0
    while True:
        size_before = part.size
        try:
            if _fetch_rest(client, url, part, on_progress):
                return
        except (httpx.ReadError, httpx.ReadTimeout, httpx.RemoteProtocolError):
            if part.size <= size_before or resumptions == MAX_RESUMPTIONS:
                raise
            resumptions += 1


def _fetch_rest(client: httpx.Client, url: str, part: _Part, on_progress: OnProgress) -> bool:
    """Fetch what is missing; False if what was here turned out useless and is gone."""
    headers = {"Accept-Encoding": "identity"}  # the archive's own bytes, so that sizes and ranges mean them
    if not part.validator:
        part.discard()
    if part.size:
        headers |= {"Range": f"bytes={part.size}-", "If-Range": part.validator}
    with client.stream("GET", url, headers=headers) as response:
        if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE and part.size:
            if response.headers.get("Content-Range", "") == f"bytes */{part.size}":
                return True
            part.discard()
            return False
        _check_status(url, response, partial="Range" in headers)
        if response.status_code == httpx.codes.PARTIAL_CONTENT:
            found = _CONTENT_RANGE.fullmatch(response.headers.get("Content-Range", ""))
            if found is None or int(found["start"]) != part.size:
                part.discard()
                return False
            total = int(found["total"]) if found["total"].isdigit() else None
        else:
            part.start_over(_validator(response))
            length = response.headers.get("Content-Length", "")
            total = int(length) if length.isdigit() else None
        _append(response, part, total, on_progress)
    return True


def _append(response: httpx.Response, part: _Part, total: int | None, on_progress: OnProgress) -> None:
    done = part.size
    if total is not None and total > MAX_ARCHIVE_BYTES:
        raise DownloadFailed(f"{response.url} is {total} bytes long, too long to be a MovieLens dataset")
    with part.path.open("ab") as file:
        on_progress(done, total)
        for piece in response.iter_raw():
            done += len(piece)
            if done > MAX_ARCHIVE_BYTES:
                raise DownloadFailed(f"{response.url} is too long to be a MovieLens dataset")
            file.write(piece)
            on_progress(done, total)


def _validator(response: httpx.Response) -> str:
    """Return what names this version of the file in If-Range, or nothing if it cannot be resumed."""
    tag = str(response.headers.get("ETag", ""))
    return tag if tag.startswith('"') else str(response.headers.get("Last-Modified", ""))


def _verify(client: httpx.Client, url: str, part: _Part) -> None:
    """Compare the archive with its published MD5, where one is published."""
    response = client.get(f"{url}.md5")
    if response.status_code == httpx.codes.NOT_FOUND:
        return
    _check_status(f"{url}.md5", response)
    published = _MD5.search(response.text)
    if published is None:
        raise DownloadFailed(f"{url}.md5 holds no checksum, so {url} cannot be trusted; try again later")
    with part.path.open("rb") as file:
        actual = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
    if actual != published[0].lower():
        part.discard()
        raise DownloadFailed(
            f"{url} arrived damaged (MD5 {actual}, expected {published[0].lower()}); download it again"
        )


def _put_in_place(part: _Part, folder: Path, url: str) -> None:
    try:
        needed, free = unpacked_size(part.path), shutil.disk_usage(folder.parent).free
        if needed > free:
            reason = f"{needed / 2**20:.0f} MB needed, {free / 2**20:.0f} MB free"
            raise DownloadFailed(
                f"{folder.parent} has no room for the dataset ({reason}); make room and try again"
            )
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as scratch:
            unpacked = Path(scratch) / folder.name
            unpacked.mkdir()
            unpack(part.path, unpacked)
            _rename(find_dataset(unpacked), folder)
    except BadArchive as error:
        part.discard()
        raise DownloadFailed(f"{url} cannot be unpacked: {error}; download it again") from None
    except BadData:
        part.discard()
        raise DownloadFailed(f"{url} holds no MovieLens dataset; check the address") from None


def _rename(found: Path, folder: Path) -> None:
    try:
        found.rename(folder)
    except OSError as error:
        if error.errno not in {errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR}:
            raise
        if not layout_of(folder):  # else another process was quicker
            raise DownloadFailed(
                f"{folder} is there but holds no complete dataset; move it away and try again"
            ) from None


def _check_status(url: str, response: httpx.Response, *, partial: bool = False) -> None:
    if response.status_code == httpx.codes.NOT_FOUND:
        raise DownloadFailed(f"{url} is not there (404); check the dataset's name and the address")
    if response.status_code != httpx.codes.OK and not (
        partial and response.status_code == httpx.codes.PARTIAL_CONTENT
    ):
        raise DownloadFailed(f"{url} answered {response.status_code}; try again later")


def _unreachable(url: str, error: httpx.HTTPError) -> DownloadFailed:
    if isinstance(error, (httpx.ReadError, httpx.RemoteProtocolError)):
        return DownloadFailed(f"{url} was cut off before its end ({error}); run it again to go on from there")
    if isinstance(error, httpx.TimeoutException):
        return DownloadFailed(f"{url} did not answer in time; check the network and try again")
    return DownloadFailed(f"{url} cannot be reached ({error}); check the network and the address")


def _unwritable(to: Path, error: OSError) -> DownloadFailed:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DownloadFailed(f"{to} is full; make room and run it again to go on")
    return DownloadFailed(f"{to} cannot be written ({error.strerror or error}); choose another folder")
