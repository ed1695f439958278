"""Whatever people tap and write, in any order: all is answered, nothing fails, the database stays sound."""

from __future__ import annotations

import asyncio
import io
import logging
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from handlers.application import build_application
from handlers.services.services import Services
from handlers.services.tmdb import About
from handlers.services.training import TrainingPlan
from handlers.telegram.callback_data import decode
from handlers.telegram.texts import Texts
from recsys import Recommender
from recsys.data.filters import Filters
from storage import Storage, Titles
from storage.imports import FilmFinder
from tests.handlers import film_club
from tests.handlers.conftest import KEY
from tests.handlers.services.tmdb_server import StandIn
from tests.handlers.telegram.pace import AtOnce
from tests.handlers.wire import PHOTO, STICKER, TOKEN, Call, FakeTelegram, Json, Wire, group, person

STEPS = 200
PEOPLE = [person(100000001), person(100000002, "Бен", "ru"), person(100000003, "Cléo", "zh-hans-raw")]
GROUP = group()
LETTERBOXD = (
    "Date,Name,Year,Letterboxd URI,Rating\n2020-01-02,Heat,1995,x,4\n,Alien,1979,,5\n,Star Trek,,,3\n"
)

COMMANDS = [
    *("/start", "/help", "/rate", "/recommend", "/search", "/similar", "/ratings", "/watchlist", "/profile"),
    *("/import", "/export", "/settings", "/privacy", "/forgetme", "/cancel", "/stats", "/nonsense", "/"),
]
FOR_OTHERS = {"/stats", "/nonsense", "/"}
"""Commands that nobody, or not everybody, is answered in a group."""
ARGUMENTS = [
    *("", "heat", "heat 1995 4.5", "the matrix 5/5", "alien 11", "scream 4", "funny 90s, not animation", "2"),
    *("like alien", "hidden gems", "something to rewatch", "movie_6", "group_500_aaaaaaaaaaaaaaaa", "<b>&"),
    *("before 1980", "star trek", "Japan", "ужасы 80-х", "comédia anos 90", "x" * 300, "\u202e\x00", "hello"),
]


def letterboxd() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("ratings.csv", LETTERBOXD)
        archive.writestr("watchlist.csv", "Date,Name,Year,Letterboxd URI\n2021-01-01,Aladdin,1992,\n")
    return content.getvalue()


FILES = [
    letterboxd(),
    LETTERBOXD.encode(),
    b"",
    b"\x00\xff",
    b"userId,movieId,rating\n1,6,4\n1,6,9\n",
    b"PK\x03\x04",
]


class Failures(logging.Handler):
    """What the bot wrote into its log as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(logging.Formatter().format(record))


class Anybody(RuleBasedStateMachine):
    """Three people and a group, a bot that is now and then started anew, and one database."""

    make_services: Callable[[Storage, Path], Services]
    empty_database: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="marquee-tests-"))
        self.database = Path(shutil.copy(self.empty_database, self.folder / "marquee.sqlite"))
        self.runner = asyncio.Runner()
        self.telegram = FakeTelegram()
        self.failures = Failures()
        logging.getLogger().addHandler(self.failures)
        self.wire: Wire | None = None
        self.storage: Storage | None = None

    @initialize()
    def start(self) -> None:
        """The bot starts."""
        self.runner.run(self._start())

    @rule(who=st.sampled_from(PEOPLE), command=st.sampled_from(COMMANDS), words=st.sampled_from(ARGUMENTS))
    def commands(self, who: Json, command: str, words: str) -> None:
        """Somebody sends a command in private."""
        self._is_answered(self._run(lambda wire: wire.says(who, f"{command} {words}".strip())))

    @rule(who=st.sampled_from(PEOPLE), words=st.sampled_from(ARGUMENTS).filter(bool) | st.text(min_size=1))
    def writes(self, who: Json, words: str) -> None:
        """Somebody just writes."""
        self._is_answered(self._run(lambda wire: wire.says(who, words)))

    @rule(who=st.sampled_from(PEOPLE), content=st.sampled_from(FILES))
    def sends_a_file(self, who: Json, content: bytes) -> None:
        """Somebody sends a file."""
        self._is_answered(self._run(lambda wire: wire.sends_file(who, "file", content)))

    @rule(who=st.sampled_from(PEOPLE), content=st.sampled_from([PHOTO, STICKER]))
    def sends_what_is_no_text(self, who: Json, content: Json) -> None:
        """Somebody sends a picture or a sticker."""
        self._is_answered(self._run(lambda wire: wire.sends(who, None, **content)))

    @rule(who=st.sampled_from(PEOPLE), command=st.sampled_from(COMMANDS), words=st.sampled_from(ARGUMENTS))
    def changes_a_message(self, who: Json, command: str, words: str) -> None:
        """Somebody changes what they wrote: that does nothing again, and needs no answer."""
        assert self._run(lambda wire: wire.edits(who, f"{command} {words}".strip())) == []

    @rule(who=st.sampled_from(PEOPLE), command=st.sampled_from(COMMANDS), words=st.sampled_from(ARGUMENTS))
    def in_the_group(self, who: Json, command: str, words: str) -> None:
        """Somebody sends a command in the group, where not everything is for the bot."""
        calls = self._run(lambda wire: wire.says(who, f"{command} {words}".strip(), GROUP))
        if command not in FOR_OTHERS:
            self._is_answered(calls)

    @rule(who=st.sampled_from(PEOPLE), message=st.integers(0, 30), key=st.integers(0, 40))
    def taps(self, who: Json, message: int, key: int) -> None:
        """Somebody taps a button of one of the last messages, theirs or another's, there still or not."""
        self._tap(who, message, key)

    @rule(message=st.integers(0, 3), key=st.integers(0, 40))
    def taps_own(self, message: int, key: int) -> None:
        """The owner of a chat taps a button of theirs: what people mostly do."""
        self._tap(None, message, key)

    @rule()
    def starts_anew(self) -> None:
        """The bot is stopped and started."""
        self.runner.run(self._stop())
        self.runner.run(self._start())

    def teardown(self) -> None:
        """Nothing failed, and the database is sound."""
        try:
            self.runner.run(self._stop())
            self.runner.close()
            assert self.failures.records == []
            with closing(sqlite3.connect(self.database)) as database:
                assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        finally:
            logging.getLogger().removeHandler(self.failures)
            shutil.rmtree(self.folder)

    def _tap(self, who: Json | None, message: int, key: int) -> None:
        pressable = [one for one in reversed(self.telegram.messages.values()) if _keys(one)]
        if not pressable:
            return
        shown = pressable[message % len(pressable)]
        keys = _keys(shown)
        data = keys[key % len(keys)]
        if who is None:
            button = decode(data)
            owner = button.owner if button else 0
            who = next((one for one in PEOPLE if one["id"] == owner), PEOPLE[0])
        pressed_by = who
        calls = self._run(lambda wire: wire.presses_data(pressed_by, data, shown))
        assert any(call.method == "answerCallbackQuery" for call in calls), data

    def _run(self, act: Callable[[Wire], Any]) -> list[Call]:
        assert self.wire is not None
        calls: list[Call] = self.runner.run(act(self.wire))
        assert self.failures.records == []
        return calls

    @staticmethod
    def _is_answered(calls: list[Call]) -> None:
        assert any(call.method.startswith("send") for call in calls), [call.method for call in calls]

    async def _start(self) -> None:
        self.storage = await Storage.open(f"sqlite:///{self.database}")
        services = type(self).make_services(self.storage, self.folder)
        bot = build_application(TOKEN, services, request=self.telegram, rate_limiter=AtOnce())
        await bot.initialize()
        self.wire = Wire(bot, self.telegram)

    async def _stop(self) -> None:
        if self.wire is not None:
            await self.wire.application.shutdown()
        if self.storage is not None:
            await self.storage.close()


def _keys(message: Json) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key["callback_data"] for row in rows for key in row if "callback_data" in key]


@pytest.mark.slow
def test_any_sequence_of_taps_and_messages(
    models: Path,
    recommender: Recommender,
    titles: Titles,
    texts: Texts,
    empty_database: Path,
) -> None:
    def make_services(storage: Storage, folder: Path) -> Services:
        return Services(
            storage=storage,
            catalogue=film_club.CATALOGUE,
            filters=Filters.of(film_club.FILMS.values()),
            titles=titles,
            finder=lambda: FilmFinder(film_club.CATALOGUE),
            recommender=recommender,
            texts=texts,
            admin_ids=frozenset({PEOPLE[2]["id"]}),
            tmdb=StandIn(About("https://image.tmdb.org/t/p/w500/x.jpg", 100, ("MUBI",), None)),
            training=TrainingPlan(data=folder, models=models, key=KEY, scratch=folder),
        )

    machine = type(
        "AnybodyHere",
        (Anybody,),
        {"make_services": staticmethod(make_services), "empty_database": empty_database},
    )
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=5,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
