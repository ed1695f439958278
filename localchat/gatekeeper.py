"""Keeps other web sites out: host names, origins, and the headers that a page is served with."""

from __future__ import annotations

import ipaddress
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Pictures of links that the bot shows are elsewhere, or on this machine.
PICTURE_SOURCES = "'self' data: blob: https: http://127.0.0.1:* http://localhost:*"
POLICY = (
    f"default-src 'none'; script-src 'self'; style-src 'self'; img-src {PICTURE_SOURCES}; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    b"content-security-policy": POLICY.encode(),
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"cross-origin-opener-policy": b"same-origin",
    b"cross-origin-resource-policy": b"same-origin",
    b"cache-control": b"no-cache",
}
BODIES = ("application/json", "multipart/form-data")


class Gatekeeper:
    """ASGI middleware before both APIs.

    - The Host header names this machine (a loopback name or address, the address that the connection came in
      on, or the host that the server was told to listen on): a foreign name that resolves here is refused.
    - No other web site may reach either API from somebody's browser, and the page's API takes JSON and
      multipart bodies only.
    - Every answer carries a strict Content-Security-Policy and `nosniff`.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request in, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if not _is_ours(_host_name(host), scope):
            refusal = PlainTextResponse("This server answers under its own address only.", 421)
            await refusal(scope, receive, send)
            return
        reason = _foreign(scope, headers, host)
        if reason:
            await JSONResponse({"error": reason}, 403)(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(message)
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _add(message: MutableMapping[str, Any]) -> None:
    present = {name.lower() for name, _ in message["headers"]}
    message["headers"] = [*message["headers"], *((k, v) for k, v in HEADERS.items() if k not in present)]


def _host_name(host: str) -> str:
    """The Host header without its port."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower().rstrip(".")


def _is_ours(name: str, scope: Scope) -> bool:
    server = scope.get("server") or ("", None)
    listening = getattr(scope["app"].state, "listen_host", "") if "app" in scope else ""
    if name and name in {"localhost", str(server[0]).lower(), listening.lower()}:
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name.endswith(".localhost")


def _foreign(scope: Scope, headers: Headers, host: str) -> str | None:
    """Why a request comes from another site; None where it comes from the page, or from no browser at all."""
    changes = scope["method"] not in {"GET", "HEAD"}
    site = headers.get("sec-fetch-site", "same-origin")
    # A link elsewhere, or the address bar, may open the page itself and nothing more.
    opens_page = scope["path"] == "/" and headers.get("sec-fetch-mode") == "navigate"
    origin = headers.get("origin")
    is_own = site == "same-origin" or (site == "none" and not changes) or (opens_page and not changes)
    if not is_own or (changes and origin not in {None, f"http://{host}", f"https://{host}"}):
        return "This address is for the chat page only."
    has_body = headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
    is_readable = headers.get("content-type", "").lower().startswith(BODIES)
    if changes and has_body and not is_readable and scope["path"].startswith("/local/"):
        return "Send JSON, or a multipart form with a file."
    return None
