"""Downloads from a real web server on loopback: good, cut, forged and hostile."""

from __future__ import annotations

import errno
import io
import shutil
import socket
import stat
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

import recsys.data.download
import recsys.data.unpack
from recsys.data.download import DownloadFailed, download
from recsys.data.movielens import read_dataset
from tests.recsys.data.archive_server import DATASET, Archives, serving, zipped

pytestmark = pytest.mark.slow


NAME = "ml-latest-small"


@pytest.fixture
def archives() -> Iterator[Archives]:
    with serving() as served:
        served.publish(NAME, zipped(DATASET))
        yield served


def refused(archives: Archives, to: Path, name: str = NAME) -> str:
    with pytest.raises(DownloadFailed) as failure:
        download(name, to, base_url=archives.url)
    sentence = str(failure.value)
    assert "\n" not in sentence
    assert not (to / name / "movies.csv").exists()
    return sentence


def leftovers(to: Path) -> list[str]:
    return sorted(path.name for path in to.iterdir() if path.name.startswith("."))


def test_a_dataset_arrives_whole_and_readable(archives: Archives, tmp_path: Path) -> None:
    seen: list[tuple[int, int | None]] = []
    folder = download(
        NAME, tmp_path / "new" / "data", base_url=archives.url + "/", on_progress=lambda *at: seen.append(at)
    )
    assert folder == tmp_path / "new" / "data" / NAME
    dataset = read_dataset(folder)
    assert (len(dataset.catalogue.films), len(dataset.ratings), dataset.catalogue.name) == (2, 3, NAME)
    size = len(archives.files[f"/{NAME}.zip"])
    assert seen[0] == (0, size)
    assert seen[-1] == (size, size)
    assert leftovers(folder.parent) == []


def test_what_is_there_is_not_fetched_again(archives: Archives, tmp_path: Path) -> None:
    download(NAME, tmp_path, base_url=archives.url)
    asked = len(archives.requests)
    assert download(NAME, tmp_path, base_url=archives.url) == tmp_path / NAME
    assert len(archives.requests) == asked


def test_a_folder_named_otherwise_in_the_archive_gets_the_datasets_name(
    archives: Archives, tmp_path: Path
) -> None:
    files = {"movies.dat": "1::Heat (1995)::Crime\n", "ratings.dat": "1::1::5::978300760\n"}
    archives.publish("ml-10m", zipped(files, top="ml-10M100K/"))
    assert len(read_dataset(download("ml-10m", tmp_path, base_url=archives.url)).ratings) == 1


def test_an_archive_without_a_folder_is_taken_too(archives: Archives, tmp_path: Path) -> None:
    archives.publish(NAME, zipped(DATASET, top=""))
    assert len(read_dataset(download(NAME, tmp_path, base_url=archives.url)).ratings) == 3


def test_a_cut_connection_is_taken_up_at_once_where_it_stopped(archives: Archives, tmp_path: Path) -> None:
    archives.cut_after = [100, 50]
    download(NAME, tmp_path, base_url=archives.url)
    assert archives.zip_ranges() == [None, "bytes=100-", "bytes=150-"]
    assert len(read_dataset(tmp_path / NAME).ratings) == 3


def test_the_next_call_goes_on_with_what_the_last_one_left(archives: Archives, tmp_path: Path) -> None:
    archives.cut_after = [120, 0]
    assert "cut off" in refused(archives, tmp_path)
    archives.requests.clear()
    seen: list[tuple[int, int | None]] = []
    download(NAME, tmp_path, base_url=archives.url, on_progress=lambda *at: seen.append(at))
    size = len(archives.files[f"/{NAME}.zip"])
    assert archives.requests[0] == (f"/{NAME}.zip", "bytes=120-", '"v1"')
    assert seen[0] == (120, size)
    assert seen[-1] == (size, size)


def test_a_date_resumes_where_there_is_no_tag(archives: Archives, tmp_path: Path) -> None:
    archives.etag, archives.modified = None, "Wed, 26 Sep 2018 20:00:00 GMT"
    archives.cut_after = [100]
    download(NAME, tmp_path, base_url=archives.url)
    assert archives.zip_ranges() == [None, "bytes=100-"]
    assert archives.requests[1][2] == archives.modified


def test_a_new_version_is_fetched_from_its_start(archives: Archives, tmp_path: Path) -> None:
    archives.cut_after = [120, 0]
    refused(archives, tmp_path)
    archives.etag = '"v2"'
    archives.publish(NAME, zipped({**DATASET, "README.txt": "newer"}))
    download(NAME, tmp_path, base_url=archives.url)
    assert (tmp_path / NAME / "README.txt").read_text() == "newer"


@pytest.mark.parametrize("etag", [None, 'W/"v1"'])
def test_a_file_without_a_firm_version_is_not_resumed(
    archives: Archives, tmp_path: Path, etag: str | None
) -> None:
    archives.etag, archives.cut_after = etag, [100]
    download(NAME, tmp_path, base_url=archives.url)
    assert archives.zip_ranges() == [None, None]


def test_a_server_without_ranges_sends_it_all_again(archives: Archives, tmp_path: Path) -> None:
    archives.ranges, archives.cut_after = False, [100]
    download(NAME, tmp_path, base_url=archives.url)
    assert archives.zip_ranges() == [None, "bytes=100-"]
    assert len(read_dataset(tmp_path / NAME).ratings) == 3


@pytest.mark.parametrize("lie", ["bytes 7-9/10", "nonsense"])
def test_a_range_that_was_not_asked_for_is_not_stitched_in(
    archives: Archives, tmp_path: Path, lie: str
) -> None:
    archives.content_range, archives.cut_after = lie, [100]
    download(NAME, tmp_path, base_url=archives.url)
    assert archives.zip_ranges() == [None, "bytes=100-", None]


def test_a_range_of_unknown_total_is_taken(archives: Archives, tmp_path: Path) -> None:
    size = len(archives.files[f"/{NAME}.zip"])
    archives.content_range, archives.cut_after = f"bytes 100-{size - 1}/*", [100]
    seen: list[tuple[int, int | None]] = []
    download(NAME, tmp_path, base_url=archives.url, on_progress=lambda *at: seen.append(at))
    assert seen[-1] == (size, None)


def test_an_archive_that_came_whole_before_is_not_fetched_again(archives: Archives, tmp_path: Path) -> None:
    (tmp_path / f".{NAME}.zip.part").write_bytes(archives.files[f"/{NAME}.zip"])
    (tmp_path / f".{NAME}.zip.part.version").write_text('"v1"')
    download(NAME, tmp_path, base_url=archives.url)
    assert len(archives.zip_ranges()) == 1


def test_more_than_there_is_starts_over(archives: Archives, tmp_path: Path) -> None:
    (tmp_path / f".{NAME}.zip.part").write_bytes(archives.files[f"/{NAME}.zip"] + b"more")
    (tmp_path / f".{NAME}.zip.part.version").write_text('"v1"')
    download(NAME, tmp_path, base_url=archives.url)
    assert archives.zip_ranges()[1:] == [None]


def test_a_server_that_keeps_cutting_is_given_up(archives: Archives, tmp_path: Path) -> None:
    archives.cut_after = [10] * 20
    assert "run it again to go on" in refused(archives, tmp_path)
    assert len(archives.zip_ranges()) == recsys.data.download.MAX_RESUMPTIONS + 1
    assert (tmp_path / f".{NAME}.zip.part").stat().st_size == 10 * len(archives.zip_ranges())


def test_a_damaged_archive_is_refused_and_forgotten(archives: Archives, tmp_path: Path) -> None:
    archives.publish(NAME, zipped(DATASET), md5="0" * 32)
    assert "MD5" in refused(archives, tmp_path)
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("form", ["{md5}  ml-latest-small.zip\n", "{md5}", "MD5 (x.zip) = {MD5}\r\n"])
def test_checksums_are_read_in_every_form(archives: Archives, tmp_path: Path, form: str) -> None:
    told = archives.files[f"/{NAME}.zip.md5"].decode().split()[-1]
    archives.files[f"/{NAME}.zip.md5"] = form.format(md5=told, MD5=told.upper()).encode()
    assert download(NAME, tmp_path, base_url=archives.url).is_dir()


def test_without_a_published_checksum_the_archive_is_taken(archives: Archives, tmp_path: Path) -> None:
    del archives.files[f"/{NAME}.zip.md5"]
    assert download(NAME, tmp_path, base_url=archives.url).is_dir()


def test_a_page_instead_of_a_checksum_is_refused(archives: Archives, tmp_path: Path) -> None:
    archives.files[f"/{NAME}.zip.md5"] = b"<html>Please log in to this network</html>"
    assert "no checksum" in refused(archives, tmp_path)


def test_an_unknown_dataset_is_named_with_the_known_ones(archives: Archives, tmp_path: Path) -> None:
    assert "ml-32m" in refused(archives, tmp_path, "../ml-evil")
    assert archives.requests == []


def test_a_missing_file_is_said(archives: Archives, tmp_path: Path) -> None:
    assert "404" in refused(archives, tmp_path, "ml-1m")


@pytest.mark.parametrize("status", [500, 403, 206])
def test_any_other_answer_is_said(archives: Archives, tmp_path: Path, status: int) -> None:
    archives.fail_with = status
    assert f"answered {status}" in refused(archives, tmp_path)


def test_no_network_is_said(archives: Archives, tmp_path: Path) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        archives.url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        assert "cannot be reached" in refused(archives, tmp_path)


@pytest.mark.parametrize("address", ["http://[nonsense", "http://a\tb", "ftp://127.0.0.1", "nonsense"])
def test_a_wrong_address_is_said(archives: Archives, tmp_path: Path, address: str) -> None:
    archives.url = address
    assert "address" in refused(archives, tmp_path)


def test_a_silent_server_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recsys.data.download, "_TIMEOUT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        accepted: list[socket.socket] = []
        thread = threading.Thread(target=lambda: accepted.append(silent.accept()[0]))
        thread.start()
        with pytest.raises(DownloadFailed, match="did not answer in time"):
            download(NAME, tmp_path, base_url=f"http://127.0.0.1:{silent.getsockname()[1]}")
        thread.join()
        accepted[0].close()


def test_an_archive_too_long_is_not_fetched(
    archives: Archives, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recsys.data.download, "MAX_ARCHIVE_BYTES", 200)
    assert "too long" in refused(archives, tmp_path)
    size = len(archives.files[f"/{NAME}.zip"])
    archives.content_range, archives.cut_after = f"bytes 100-{size - 1}/*", [100]
    (tmp_path / f".{NAME}.zip.part").write_bytes(bytes(100))
    (tmp_path / f".{NAME}.zip.part.version").write_text('"v1"')
    archives.cut_after = []
    assert "too long" in refused(archives, tmp_path)


# --- archives that are not to be trusted


def hostile(entry: zipfile.ZipInfo, content: bytes = b"x") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{NAME}/movies.csv", DATASET["movies.csv"])
        archive.writestr(f"{NAME}/ratings.csv", DATASET["ratings.csv"])
        archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "name", ["../evil.txt", "/tmp/evil.txt", "ml/../../evil", "a\\..\\..\\evil", "C:evil"]
)
def test_no_file_lands_outside_the_folder(archives: Archives, tmp_path: Path, name: str) -> None:
    to = tmp_path / "deep" / "data"
    archives.publish(NAME, hostile(zipfile.ZipInfo(name)))
    assert "outside its folder" in refused(archives, to)
    assert [path.name for path in tmp_path.rglob("*") if "evil" in path.name] == []
    assert leftovers(to) == []


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO])
def test_links_and_devices_are_refused(archives: Archives, tmp_path: Path, kind: int) -> None:
    entry = zipfile.ZipInfo(f"{NAME}/link")
    entry.external_attr = (kind | 0o777) << 16
    archives.publish(NAME, hostile(entry, b"/etc/passwd"))
    assert "link" in refused(archives, tmp_path)


def test_a_bomb_is_refused(archives: Archives, tmp_path: Path) -> None:
    archives.publish(NAME, hostile(zipfile.ZipInfo(f"{NAME}/tags.csv"), bytes(8 * 2**20)))
    assert "too tightly" in refused(archives, tmp_path)


def test_too_many_files_are_refused(archives: Archives, tmp_path: Path) -> None:
    archives.publish(NAME, zipped({**DATASET, **{f"{n}.txt": "" for n in range(300)}}))
    assert "302 files" in refused(archives, tmp_path)


def test_too_many_bytes_are_refused(
    archives: Archives, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recsys.data.unpack, "MAX_BYTES", 100)
    assert "unpacks to more" in refused(archives, tmp_path)


def test_two_files_of_one_name_are_refused(archives: Archives, tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        archives.publish(NAME, hostile(zipfile.ZipInfo(f"{NAME}/movies.csv")))
    assert "two files of one name" in refused(archives, tmp_path)


def test_sizes_that_the_archive_tells_wrongly_are_found_out(archives: Archives, tmp_path: Path) -> None:
    archive = bytearray(zipped(DATASET))
    told = len(DATASET["movies.csv"]).to_bytes(4, "little")
    for _ in range(2):  # in the file's own header and in the directory
        at = archive.index(told + told)
        archive[at + 4 : at + 8] = (5).to_bytes(4, "little")
    archives.publish(NAME, bytes(archive))
    assert "cannot be unpacked" in refused(archives, tmp_path)


@pytest.mark.parametrize("content", [b"", b"<html>Please log in</html>"])
def test_what_is_no_archive_is_refused(archives: Archives, tmp_path: Path, content: bytes) -> None:
    archives.publish(NAME, content)
    assert "no zip archive" in refused(archives, tmp_path)


def test_a_flipped_byte_is_refused_even_without_a_checksum(archives: Archives, tmp_path: Path) -> None:
    archive = bytearray(zipped(DATASET))
    archive[archive.index(b"Heat")] ^= 1
    archives.publish(NAME, bytes(archive))
    assert "damaged" in refused(archives, tmp_path)


def test_an_encrypted_archive_is_refused(archives: Archives, tmp_path: Path) -> None:
    archive = bytearray(zipped(DATASET))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        archive[archive.index(mark) + offset] |= 1
    archives.publish(NAME, bytes(archive))
    assert "damaged" in refused(archives, tmp_path)


def test_an_archive_of_something_else_is_refused(archives: Archives, tmp_path: Path) -> None:
    archives.publish(NAME, zipped({"README.txt": "nothing here"}))
    assert "no MovieLens dataset" in refused(archives, tmp_path)
    assert leftovers(tmp_path) == []


def test_empty_folders_in_the_archive_do_no_harm(archives: Archives, tmp_path: Path) -> None:
    archives.publish(NAME, hostile(zipfile.ZipInfo(f"{NAME}/empty/"), b""))
    assert (download(NAME, tmp_path, base_url=archives.url) / "empty").is_dir()


# --- the folder that gets it


def test_a_folder_with_something_else_in_it_is_left_alone(archives: Archives, tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    (tmp_path / NAME / "mine.txt").write_text("mine")
    assert "move it away" in refused(archives, tmp_path)
    assert (tmp_path / NAME / "mine.txt").read_text() == "mine"


def test_a_process_that_was_quicker_is_no_error(archives: Archives, tmp_path: Path) -> None:
    def another_process(_done: int, _total: int | None) -> None:
        (tmp_path / NAME).mkdir(exist_ok=True)
        for name, text in DATASET.items():
            (tmp_path / NAME / name).write_text(text)

    assert download(NAME, tmp_path, base_url=archives.url, on_progress=another_process) == tmp_path / NAME


def test_a_file_where_a_folder_should_be_is_said(archives: Archives, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(DownloadFailed, match="choose another folder"):
        download(NAME, tmp_path / "data", base_url=archives.url)


def test_a_full_disk_is_said_before_unpacking(
    archives: Archives, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: _Usage())
    assert "no room" in refused(archives, tmp_path)
    assert (tmp_path / f".{NAME}.zip.part").exists()  # need not be fetched again once there is room


class _Usage:
    free = 10


def test_a_disk_that_fills_up_is_said(archives: Archives, tmp_path: Path) -> None:
    def fill(_done: int, _total: int | None) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DownloadFailed, match="is full"):
        download(NAME, tmp_path, base_url=archives.url, on_progress=fill)
