"""Every address of the page: its API under `/local/`, JSON in and out, and its own files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from localchat.page_api.routes import messages, people, testing, views
from localchat.page_api.routes.requests import Answer
from localchat.refusals import Impossible
from localchat.state.world import World

PAGE = Path(__file__).parents[2] / "page"


class WholeNumber(Convertor[int]):
    """Ids in addresses; those of groups are negative, which Starlette's own `int` does not take."""

    regex = "-?[0-9]{1,18}"

    def convert(self, value: str) -> int:
        """Read an id."""
        return int(value)

    def to_string(self, value: int) -> str:
        """Write an id."""
        return str(value)


register_url_convertor("whole", WholeNumber())


def page_routes(world: World) -> list[BaseRoute]:
    """The routes of the page and of its API."""
    return [
        *(
            Route(path, _endpoint(world, answer), methods=[verb])
            for subject in (views, people, messages, testing)
            for verb, path, answer in subject.ROUTES
        ),
        Route("/", _page),
        Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
    ]


async def _page(_: Request) -> Response:
    return FileResponse(PAGE / "index.html")


def _endpoint(world: World, answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            found = await answer(world, request)
        except Impossible as reason:
            return JSONResponse({"error": reason.sentence}, reason.status)
        return found if isinstance(found, Response) else JSONResponse(found)

    return endpoint
