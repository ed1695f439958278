"""What answering one update needs: the services, who speaks, in which language, and what is known of them.

`Context` is all that a handler of ours takes. Person and profile are read at most once an update: by `meet`
or `recognise`, before the handler begins, and the profile only where that handler asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from telegram import CallbackQuery, Chat, InlineKeyboardButton, LinkPreviewOptions, Message, Update, User
from telegram.ext import Application, CallbackContext, ExtBot, JobQueue

from handlers.reading.lookups import LookUps
from handlers.reading.readings import Reader
from handlers.reading.sentences import sentences_of
from handlers.services.services import Services, Shared
from handlers.telegram import replies
from handlers.telegram.callback_data import ANYONE, Button
from handlers.telegram.people import human_of, in_group
from handlers.telegram.replies import Rows
from handlers.telegram.texts import FALLBACK, Argument, Texts, Voice
from handlers.telegram.typed import words_after_command
from recsys import Recommender
from recsys.domain import Film, MovieId, Profile, UserId
from storage import Json, Person, Storage

LANGUAGE = "language"
"""Setting that holds the language that a person chose; whoever takes Telegram's has none."""

NOBODY_THERE = "an update without a person behind it"

NO_PROFILE = Profile(UserId(0))
"""What is known of nobody in particular."""


class Context(CallbackContext[ExtBot[Any], dict[Any, Any], dict[Any, Any], Shared]):
    """An update, the services, and the person behind the update."""

    _update: Update | None = None
    _sender: Person | None = None
    _profile: Profile | None = None
    _voice: Voice | None = None
    _lookups: LookUps | None = None

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> Context:
        """Made by python-telegram-bot, once for all handlers of an update."""
        context = super().from_update(update, application)
        context._update = update if isinstance(update, Update) else None
        return context

    # The services ---------------------------------------------------------------------------------------

    @property
    def services(self) -> Services:
        """What all updates share."""
        return self.bot_data.services

    @property
    def storage(self) -> Storage:
        """What people did."""
        return self.services.storage

    @property
    def films(self) -> Mapping[MovieId, Film]:
        """The catalogue's films."""
        return self.services.catalogue.films

    @property
    def recommender(self) -> Recommender:
        """The live model."""
        return self.services.recommender

    @property
    def lookups(self) -> LookUps:
        """Titles, each looked up once an update."""
        if self._lookups is None:
            self._lookups = LookUps(self.services.titles)
        return self._lookups

    @property
    def reader(self) -> Reader:
        """Reads what somebody wrote, in their language or in English."""
        services = self.services
        return Reader(
            spoken=sentences_of(self.voice),
            vocabulary=services.vocabularies.of(self.voice),
            lookups=self.lookups,
            films=self.films,
            is_known=services.titles.is_known,
            is_sample=services.catalogue.is_sample,
        )

    # What came in ---------------------------------------------------------------------------------------

    @property
    def received(self) -> Update:
        """What Telegram sent.

        Raises:
            LookupError: there is none, as in a job.
        """
        if self._update is None:
            raise LookupError("no update is being answered")
        return self._update

    @property
    def chat(self) -> Chat:
        """The chat that the update comes from.

        Raises:
            LookupError: it comes from none.
        """
        if self.received.effective_chat is None:
            raise LookupError("the update comes from no chat")
        return self.received.effective_chat

    @property
    def message(self) -> Message:
        """The new message that the update brings.

        Raises:
            LookupError: it brings none.
        """
        if self.received.message is None:
            raise LookupError("the update brings no message")
        return self.received.message

    @property
    def query(self) -> CallbackQuery:
        """The press of a button that the update brings.

        Raises:
            LookupError: it brings none.
        """
        if self.received.callback_query is None:
            raise LookupError("no button was pressed")
        return self.received.callback_query

    @property
    def is_press(self) -> bool:
        """Whether a button was pressed."""
        return self.received.callback_query is not None

    @property
    def in_group(self) -> bool:
        """Whether the update comes from a group chat."""
        return in_group(self.received)

    @property
    def words(self) -> str:
        """What was written after a command; empty for a bare one and for a button."""
        return words_after_command(self.received)

    # Who speaks -----------------------------------------------------------------------------------------

    async def meet(self, *, with_profile: bool = False) -> None:
        """Read who speaks, met for the first time if need be; nothing where it is nobody in particular.

        Whoever speaks to the bot in a group becomes known as a member of it, and whoever speaks to it in
        private has not blocked it. In a group it is the members' profiles that count, so none is read.

        Raises:
            PermissionError: nobody in particular speaks in private, where only a person can.
        """
        user, storage = human_of(self.received), self.storage
        if user is None:
            if not self.in_group:
                raise PermissionError(NOBODY_THERE)
            return
        language = user.language_code or ""
        if self.in_group:
            group = (self.chat.id, self.chat.title or "")
            self._sender = await storage.people.meet(user.id, language, group=group)
        elif with_profile:
            self._sender, self._profile = await storage.meet(user.id, language, private=True)
        else:
            self._sender = await storage.people.meet(user.id, language, private=True)

    async def recognise(self, *, with_profile: bool = False) -> None:
        """`meet` without making anybody known: after /forgetme an old button is still there to be pressed."""
        user, storage = human_of(self.received), self.storage
        if user is None:
            return
        if with_profile and not self.in_group:
            found = await storage.find(user.id)
            self._sender, self._profile = found or (None, None)
        else:
            self._sender = await storage.people.find(user.id)
        if self._sender is not None and self._has_news(self._sender, user):
            await self.meet(with_profile=with_profile)

    def _has_news(self, person: Person, user: User) -> bool:
        """Whether their Telegram speaks another language now, or they no longer block the bot."""
        is_back = person.blocked_at is not None and not self.in_group
        return is_back or (user.language_code or person.language) != person.language

    @property
    def sender(self) -> Person | None:
        """Who speaks; None where it is nobody in particular, or nobody whom we know."""
        return self._sender

    @property
    def person(self) -> Person:
        """Who speaks, where only a person can.

        Raises:
            PermissionError: nobody in particular does.
        """
        if self._sender is None:
            raise PermissionError(NOBODY_THERE)
        return self._sender

    @property
    def owner(self) -> int:
        """Who may press the buttons of the answer."""
        return self._sender.telegram_id if self._sender else ANYONE

    async def read_profile(self) -> Profile:
        """Read what is known of who speaks, unless that was done; `NO_PROFILE` of nobody."""
        if self._profile is None and self._sender is not None:
            self._profile = await self.storage.profile(self._sender.user_id)
        return self.profile

    @property
    def profile(self) -> Profile:
        """What is known of who speaks, as last read or written.

        Raises:
            LookupError: nobody asked for it to be read.
        """
        if self._sender is None:
            return NO_PROFILE
        if self._profile is None:
            raise LookupError("the profile was not read")
        return self._profile

    def profile_changed(self, change: Callable[[Profile], Profile]) -> None:
        """Follow a write to the database in the profile, if that was read."""
        if self._profile is not None:
            self._profile = change(self._profile)

    async def set(self, name: str, value: Json) -> None:
        """Remember a choice of the person; None forgets it."""
        person = self.person
        await self.storage.people.set_setting(person.user_id, name, value)
        settings = {**person.settings, name: value}
        if value is None:
            del settings[name]
        self._sender, self._voice = replace(person, settings=settings), None

    # What is said ---------------------------------------------------------------------------------------

    @property
    def voice(self) -> Voice:
        """Sentences in the language of who speaks; of somebody we never met, Telegram may know it."""
        if self._voice is None:
            self._voice = voice_of(self.services.texts, self._sender, self.received.effective_user)
        return self._voice

    def say(self, key: str, /, **args: Argument) -> str:
        """A sentence as Telegram HTML; see `Texts.say`."""
        return self.voice.say(key, **args)

    def plain(self, key: str, /, **args: Argument) -> str:
        """The same without HTML, for buttons and notices."""
        return self.voice.plain(key, **args)

    def button(self, pressed: Button, key: str, /, **args: Argument) -> InlineKeyboardButton:
        """A button with a sentence of the locale files on it."""
        return replies.button(self.plain(key, **args), pressed)

    def buttons_under(self) -> list[Button]:
        """See `replies.buttons_under`."""
        return replies.buttons_under(self.received)

    async def send(self, text: str, rows: Rows = (), preview: LinkPreviewOptions | None = None) -> None:
        """See `replies.send`."""
        await replies.send(self.received, text, rows, preview)

    async def redraw(self, text: str, rows: Rows = (), preview: LinkPreviewOptions | None = None) -> None:
        """See `replies.redraw`."""
        await replies.redraw(self.received, text, rows, preview)

    async def redraw_if_possible(self, text: str, rows: Rows = ()) -> None:
        """See `replies.redraw_if_possible`."""
        await replies.redraw_if_possible(self.received, text, rows)

    async def change_buttons(self, rows: Rows = ()) -> None:
        """See `replies.change_buttons`."""
        await replies.change_buttons(self.received, rows)


App = Application[ExtBot[Any], Context, dict[Any, Any], dict[Any, Any], Shared, JobQueue[Any]]
"""The bot."""


def voice_of(texts: Texts, person: Person | None, user: User | None = None) -> Voice:
    """Sentences for a person; of somebody whom we never met, Telegram may know the language."""
    if person is not None:
        return texts.voice(language_of(person))
    return texts.voice((user.language_code if user else None) or FALLBACK)


def language_of(person: Person) -> str:
    """The language that they chose under /settings, else that of their Telegram; an IETF tag."""
    chosen = person.settings.get(LANGUAGE)
    return chosen if isinstance(chosen, str) else person.language
