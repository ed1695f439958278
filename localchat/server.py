"""The local chat as one Starlette application, and running it."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from localchat.bot_api.endpoints import BotApi
from localchat.gatekeeper import Gatekeeper
from localchat.page_api.routes.table import page_routes
from localchat.refusals import Refused
from localchat.state.limits import Limits
from localchat.state.polls import close_due_polls
from localchat.state.store import Store
from localchat.state.world import World
from localchat.webhook import deliver

# Polls with a closing date are looked through this often.
POLL_CHECK_S = 1.0


async def _no_such_address(request: Request, error: Exception) -> Response:
    """Answer 404 and 405 in the form of the API that was asked."""
    assert isinstance(error, HTTPException)  # the handler is registered for these only
    if request.url.path.startswith("/local/"):
        return JSONResponse(
            {"error": f"{error.detail}: {request.method} {request.url.path}"}, error.status_code
        )
    refusal = Refused(error.status_code, error.detail)
    return JSONResponse(refusal.answer(), error.status_code)


class LocalChat:
    """A Bot API server and a chat page for one bot.

    Args:
        token: The bot's token; the number before the colon is the bot's id.
        state: SQLite file that keeps everything over restarts; None keeps it in memory.
        name: The bot's name until it sets one.
        username: The bot's user name.
        rate_limits: False lets the bot send as fast as it can.
        clock: Seconds since 1970.

    Raises:
        ValueError: The token is not of Telegram's form.
        StateUnusable: The state file cannot be used.
    """

    def __init__(
        self,
        token: str,
        state: Path | None = None,
        *,
        name: str = "Marquee",
        username: str = "marquee_bot",
        rate_limits: bool = True,
        clock: Callable[[], float] = time.time,
    ) -> None:
        if not re.fullmatch(r"\d{1,16}:[A-Za-z0-9_-]+", token):
            raise ValueError("a bot token is a number, a colon and letters, such as 123456:local")
        bot = {"id": int(token.partition(":")[0]), "is_bot": True, "first_name": name, "username": username}
        self.world = World(Store(state), bot, clock, Limits(clock, enabled=rate_limits))
        self._bot_api = BotApi(self.world, token)
        self.app = Starlette(
            routes=[
                Route("/bot{token}/{method}", self._bot_api.serve, methods=["GET", "POST"]),
                Route("/file/bot{token}/{path:path}", self._bot_api.download),
                *page_routes(self.world),
            ],
            middleware=[Middleware(Gatekeeper)],
            exception_handlers={HTTPException: _no_such_address},
            lifespan=self._life,
        )
        self.app.state.stop = self._stop

    @contextlib.asynccontextmanager
    async def _life(self, _: Starlette) -> AsyncIterator[None]:
        tasks = [
            asyncio.create_task(deliver(self.world, self._bot_api)),
            asyncio.create_task(self._close_polls()),
        ]
        try:
            yield
        finally:
            self._stop()
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.world.store.close()

    async def _close_polls(self) -> None:
        while True:
            close_due_polls(self.world)
            await asyncio.sleep(POLL_CHECK_S)

    def _stop(self) -> None:
        """End long polls and event streams, so that the server can stop."""
        self.world.updates.close()
        self.world.events.close()
        self._bot_api.closing.set()


class _Server(uvicorn.Server):
    """Uvicorn without its signal handlers: they belong to whoever runs the loop."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@contextlib.asynccontextmanager
async def running(app: Starlette, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve `LocalChat.app` in this event loop; yields its root, such as "http://127.0.0.1:8080".

    Args:
        port: 0 takes a free one.

    Raises:
        OSError: The address is taken or not of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    app.state.listen_host = host
    # The access log would show the token, which is part of every address.
    config = uvicorn.Config(
        app, lifespan="on", access_log=False, log_config=None, timeout_graceful_shutdown=3
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        while not server.started:
            if serving.done():
                serving.result()
            await asyncio.sleep(0.01)
        # A browser cannot open the address that means all addresses.
        reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - compared, not bound
        shown = f"[{reachable}]" if ":" in reachable else reachable
        yield f"http://{shown}:{listener.getsockname()[1]}"
    finally:
        app.state.stop()
        server.should_exit = True
        await serving
