"""The two addresses of the Bot API, for calls and for downloads: token, method, form of the answer."""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from localchat.bot_api.files import DOWNLOAD_BYTES
from localchat.bot_api.methods.table import METHODS
from localchat.bot_api.parameters import Parameters, read_parameters
from localchat.refusals import Refused, bad_request
from localchat.state.faults import TIMEOUT
from localchat.state.world import World

logger = logging.getLogger(__name__)


class BotApi:
    """Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self.closing = asyncio.Event()

    async def serve(self, request: Request) -> Response:
        """Answer a call."""
        try:
            self._check_token(request)
            name = request.path_params["method"]
            fault = self._world.faults.next_for(name)
            if fault is not None:
                if fault.status == TIMEOUT:
                    # The client gives up first; when the server stops, the others are answered.
                    await self.closing.wait()
                raise fault.refusal()
            result = await self.call(name, await read_parameters(request))
        except Refused as refusal:
            headers = (
                {"Retry-After": str(refusal.parameters["retry_after"])}
                if refusal.code == 429 and refusal.parameters
                else None
            )
            return JSONResponse(refusal.answer(), refusal.code, headers)
        return JSONResponse({"ok": True, "result": result})

    async def call(self, name: str, parameters: Parameters) -> Any:
        """Run a method by its name, in any case of letters.

        Raises:
            Refused: As Telegram would.
        """
        try:
            method = METHODS[name.lower()]
        except KeyError:
            raise Refused(404, "Not Found") from None
        try:
            return await method(self._world, parameters)
        except Refused:
            raise
        except Exception as error:
            incident = secrets.token_hex(4)
            logger.exception("%s failed (incident %s)", name, incident)
            raise Refused(500, f"Internal Server Error: incident {incident}") from error

    async def download(self, request: Request) -> Response:
        """Serve a file to the bot."""
        try:
            self._check_token(request)
            content = self._content(request.path_params["path"])
        except Refused as refusal:
            return JSONResponse(refusal.answer(), refusal.code)
        return Response(content, media_type="application/octet-stream")

    def _content(self, path: str) -> bytes:
        file = self._world.store.file_at(path)
        if file is None:
            raise Refused(404, "Not Found")
        if len(file.content) > DOWNLOAD_BYTES:
            raise bad_request("file is too big")
        return file.content

    def _check_token(self, request: Request) -> None:
        if not hmac.compare_digest(request.path_params["token"].encode(), self._token.encode()):
            raise Refused(401, "Unauthorized")
