"""A web server on loopback that serves dataset archives, well or badly, as a test tells it to."""

from __future__ import annotations

import hashlib
import io
import sys
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MOVIES = "movieId,title,genres\r\n1,Toy Story (1995),Animation|Comedy\r\n2,Heat (1995),Crime\r\n"
RATINGS = "userId,movieId,rating,timestamp\r\n1,1,4.0,964982703\r\n1,2,3.5,964982704\r\n2,2,5.0,964982705\r\n"
DATASET = {"movies.csv": MOVIES, "ratings.csv": RATINGS}


def zipped(files: Mapping[str, str | bytes], top: str = "ml-latest-small/") -> bytes:
    """Return an archive with these files under one folder; stored, so that it is long enough to be cut."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in files.items():
            archive.writestr(top + name, text)
    return buffer.getvalue()


@dataclass
class Archives:
    """What the server serves, how, and what it was asked."""

    files: dict[str, bytes] = field(default_factory=dict)
    etag: str | None = '"v1"'
    modified: str | None = None
    ranges: bool = True
    cut_after: list[int] = field(default_factory=list)  # bytes of the body, for the next answers to .zip
    fail_with: int | None = None
    content_range: str | None = None  # a lie to tell
    requests: list[tuple[str, str | None, str | None]] = field(default_factory=list)  # path, Range, If-Range
    url: str = ""

    def publish(self, name: str, archive: bytes, md5: str | None = None) -> None:
        self.files[f"/{name}.zip"] = archive
        checksum = md5 or hashlib.md5(archive, usedforsecurity=False).hexdigest()
        self.files[f"/{name}.zip.md5"] = f"MD5 ({name}.zip) = {checksum}\n".encode()

    def zip_ranges(self) -> list[str | None]:
        return [wanted for path, wanted, _ in self.requests if path.endswith(".zip")]


@contextmanager
def serving() -> Iterator[Archives]:
    archives = Archives()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            _answer(self, archives)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its base's name
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            if not isinstance(sys.exception(), ConnectionError):  # a client that has seen enough hangs up
                super().handle_error(request, client_address)  # type: ignore[arg-type] # its base's stub is narrower

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    archives.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield archives
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(request: BaseHTTPRequestHandler, archives: Archives) -> None:
    wanted = request.headers.get("Range")
    archives.requests.append((request.path, wanted, request.headers.get("If-Range")))
    body = archives.files.get(request.path)
    status, extra = 200, {}
    is_archive = request.path.endswith(".zip")
    if body is None:
        status, body = 404, b"not here"
    elif is_archive and archives.fail_with:
        status, body = archives.fail_with, b"broken"
    elif (
        is_archive and wanted and archives.ranges and request.headers.get("If-Range") in _validators(archives)
    ):
        start, whole = int(wanted.removeprefix("bytes=").rstrip("-")), len(body)
        if start >= whole:
            status, body, extra = 416, b"", {"Content-Range": f"bytes */{whole}"}
        else:
            told = archives.content_range or f"bytes {start}-{whole - 1}/{whole}"
            status, body, extra = 206, body[start:], {"Content-Range": told}
    request.send_response(status)
    for name, value in extra.items():
        request.send_header(name, value)
    if archives.etag:
        request.send_header("ETag", archives.etag)
    if archives.modified:
        request.send_header("Last-Modified", archives.modified)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    if is_archive and archives.cut_after and status in {200, 206}:
        request.wfile.write(body[: archives.cut_after.pop(0)])
        request.close_connection = True
    else:
        request.wfile.write(body)


def _validators(archives: Archives) -> set[str | None]:
    return {archives.etag, archives.modified}
