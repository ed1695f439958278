"""The form of a Bot API method."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from localchat.bot_api.parameters import Parameters
from localchat.state.world import World

# Takes the world and the call's values; returns the `result` of the answer or raises Refused.
Method: TypeAlias = Callable[[World, Parameters], Awaitable[Any]]
