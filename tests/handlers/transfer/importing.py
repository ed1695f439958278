"""Files from elsewhere for tests, and what people do with them."""

from __future__ import annotations

import io
import zipfile

from handlers.services.services import Services
from handlers.telegram.callback_data import Button, encode
from recsys.domain import Profile, UserId
from tests.handlers.wire import ADA, Call, Wire, private

RATINGS = """Date,Name,Year,Letterboxd URI,Rating
2020-01-02,Heat,1995,https://boxd.it/1,4.5
2021-03-04,The Matrix,1999,https://boxd.it/2,5
2021-03-05,Se7en,1995,https://boxd.it/3,3
2021-03-06,A Film Nobody Has,1995,https://boxd.it/4,3
2021-03-07,Alien,1979,https://boxd.it/5,4.7
"""
WATCHED = "Date,Name,Year,Letterboxd URI\n2020-05-05,Psycho,1960,https://boxd.it/6\n"
WATCHLIST = "Date,Name,Year,Letterboxd URI\n2022-06-06,Alien,1979,https://boxd.it/5\n"
UNCLEAR = """Date,Name,Year,Letterboxd URI,Rating
2020-01-02,Heat,,https://boxd.it/1,4.5
2020-01-03,The Matrix,1999,https://boxd.it/2,5
"""


def zipped(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(f"{name}.csv", text)
    return file.getvalue()


EXPORT = zipped(ratings=RATINGS, watched=WATCHED, watchlist=WATCHLIST)


async def id_of(services: Services, telegram_id: int = ADA["id"]) -> UserId:
    found = await services.storage.people.find(telegram_id)
    assert found is not None
    return found.user_id


async def profile_of(services: Services) -> Profile:
    return await services.storage.profile(await id_of(services))


async def sent(wire: Wire, content: bytes | str, name: str = "letterboxd-ada.zip") -> Call:
    raw = content if isinstance(content, bytes) else content.encode()
    [answer] = [call for call in await wire.sends_file(ADA, name, raw) if call.method == "sendMessage"]
    return answer


async def presses(wire: Wire, button: Button) -> Call:
    """Press a button that may stand under any message: from before, or in the wrong order."""
    [*_, answer] = await wire.presses_extra(ADA, encode(button), wire.newest(private(ADA)))
    return answer


async def offered_id(services: Services) -> int:
    offered = await services.storage.imports.offered(await id_of(services))
    assert offered is not None
    return offered.import_id
