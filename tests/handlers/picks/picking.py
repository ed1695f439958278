"""Ada, who loves action, and the films of what she is shown."""

from __future__ import annotations

from handlers.films.buttons import MarkFilm
from handlers.services.services import Services
from handlers.telegram.callback_data import decode
from recsys.domain import MovieId, Profile
from tests.handlers.wire import ADA, Call, Wire

ACTION = ("the matrix 5", "star wars 5", "the terminator 4.5", "pretty woman 1", "casablanca 1.5")


async def profile(services: Services) -> Profile:
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    return await services.storage.profile(person.user_id)


def films(call: Call) -> list[MovieId]:
    """The films of a list of picks, in order."""
    buttons = [decode(key.get("callback_data")) for key in call.keys]
    return list(dict.fromkeys(button.movie_id for button in buttons if isinstance(button, MarkFilm)))


async def rate_action(wire: Wire) -> None:
    for words in ACTION:
        await wire.says(ADA, f"/rate {words}")
