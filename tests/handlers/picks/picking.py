"""Ada, who loves action, and the films of what she is shown."""

from __future__ import annotations

from handlers.films.buttons import ShowFilm
from handlers.services.services import Services
from handlers.telegram.callback_data import decode
from recsys.domain import MovieId, Profile
from tests.handlers.wire import ADA, Call, Wire, private

ACTION = {2571: 5, 260: 5, 1240: 4.5, 597: 1, 912: 1.5}
"""The Matrix, Star Wars, The Terminator, and not Pretty Woman and Casablanca."""


async def profile(services: Services) -> Profile:
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    return await services.storage.profile(person.user_id)


def films(call: Call) -> list[MovieId]:
    """The films of a list of picks, in order."""
    buttons = [decode(key.get("callback_data")) for key in call.keys]
    return [button.movie_id for button in buttons if isinstance(button, ShowFilm)]


async def taps(wire: Wire, number: int, *labels: str) -> Call:
    """Ada opens a pick's card by its number and presses buttons on it; what the last press made of it."""
    _, answer = await wire.presses(ADA, str(number))
    card = wire.newest(private(ADA))["message_id"]
    for label in labels:
        _, answer = await wire.presses(ADA, label)
        assert int(answer.parameters["message_id"]) == card
    return answer


async def rate_action(wire: Wire) -> None:
    storage = wire.application.bot_data.services.storage
    person = await storage.people.meet(ADA["id"], ADA["language_code"])
    for movie_id, stars in ACTION.items():
        await storage.ratings.rate(person.user_id, MovieId(movie_id), stars)
