"""Whom the server lets in."""

from __future__ import annotations

import json

import httpx
import pytest

from localchat import LocalChat
from tests.localchat.clients import TOKEN, YOU, Page

FOREIGN = "This address is for the chat page only."


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "127.9.9.9", "chat.localhost"]
)
async def test_this_machines_names_are_served(http: httpx.AsyncClient, host: str) -> None:
    assert (await http.get("/local/health", headers={"host": host})).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "192.168.0.9", "", "127.0.0.1.nip.io"]
)
async def test_other_names_are_not(http: httpx.AsyncClient, host: str) -> None:
    assert (await http.get("/local/health", headers={"host": host})).status_code == 421


async def test_the_host_that_it_was_told_to_listen_on_is_served(
    chat: LocalChat, http: httpx.AsyncClient
) -> None:
    chat.app.state.listen_host = "media-pc"
    assert (await http.get("/local/health", headers={"host": "Media-PC:8080"})).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
)
async def test_other_sites_change_nothing(
    http: httpx.AsyncClient, page: Page, headers: dict[str, str]
) -> None:
    answer = await http.post("/local/people", json={"first_name": "Mallory"}, headers=headers)
    assert (answer.status_code, answer.json()) == (403, {"error": FOREIGN})
    assert len((await page.do("GET", "state"))["people"]) == 1


async def test_other_sites_read_nothing(http: httpx.AsyncClient) -> None:
    assert (await http.get("/local/state", headers={"sec-fetch-site": "cross-site"})).status_code == 403


@pytest.mark.parametrize("headers", [{"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}])
async def test_other_sites_cannot_play_the_bot(http: httpx.AsyncClient, headers: dict[str, str]) -> None:
    answer = await http.post(f"/bot{TOKEN}/getMe", data={"chat_id": YOU}, headers=headers)
    assert answer.status_code == 403


async def test_a_link_elsewhere_opens_the_page(http: httpx.AsyncClient) -> None:
    headers = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert (await http.get("/", headers=headers)).status_code == 200
    assert (await http.get("/local/state", headers=headers)).status_code == 403


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_simple_bodies_are_refused(http: httpx.AsyncClient, content_type: str) -> None:
    body = json.dumps({"first_name": "Mallory"})
    answer = await http.post("/local/people", content=body, headers={"content-type": content_type})
    assert answer.status_code == 403


async def test_its_own_page_is_served_and_let_in(http: httpx.AsyncClient) -> None:
    answer = await http.get("/")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    headers = {"origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}
    answer = await http.post("/local/people", json={"first_name": "Ann"}, headers=headers)
    assert answer.status_code == 200


async def test_nothing_outside_the_page_folder_is_served(http: httpx.AsyncClient) -> None:
    for path in ("/page/../server.py", "/page/%2e%2e/server.py", "/page/..%2fserver.py"):
        assert (await http.get(path)).status_code == 404
