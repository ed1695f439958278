"""What only tests ask for: updates as they stand, and faults."""

from __future__ import annotations

from starlette.requests import Request

from localchat.page_api.routes.requests import Routes, read_body
from localchat.state.store import Json
from localchat.state.world import World


async def push_update(world: World, request: Request) -> Json:
    """Send the bot an update as it stands, such as `{"message": ...}`, however malformed."""
    for kind, payload in (await read_body(request)).items():
        world.updates.push(kind, payload)
    return {}


async def add_fault(world: World, request: Request) -> Json:
    """Let the next calls of a method fail."""
    world.faults.add(await read_body(request))
    return {}


async def clear_faults(world: World, _: Request) -> Json:
    """Let everything work again."""
    world.faults.clear()
    return {}


ROUTES: Routes = [
    ("POST", "/local/updates", push_update),
    ("POST", "/local/faults", add_fault),
    ("DELETE", "/local/faults", clear_faults),
]
