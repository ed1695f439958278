"""The bot's real library as the client: an Application that polls the local chat over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaPhoto,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, RetryAfter
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    ContextTypes,
    InlineQueryHandler,
    MessageHandler,
    PollAnswerHandler,
    filters,
)

from tests.localchat.clients import TOKEN, YOU, Page
from tests.localchat.pictures import png_head

pytestmark = pytest.mark.slow


Context = ContextTypes.DEFAULT_TYPE


async def start(update: Update, _: Context) -> None:
    assert update.message is not None
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("Yes", callback_data="yes")]])
    await update.message.reply_html("<b>Welcome</b> &amp; hello", reply_markup=buttons)


async def echo(update: Update, _: Context) -> None:
    assert update.message is not None
    assert update.message.text is not None
    await update.message.reply_text(update.message.text.upper(), do_quote=True)


async def pressed(update: Update, _: Context) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("Noted")
    await update.callback_query.edit_message_text("You said yes")


async def read(update: Update, _: Context) -> None:
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    content = bytes(await file.download_as_bytearray())
    await update.message.reply_document(content[::-1], filename="back.csv", caption="Read")


async def found(update: Update, _: Context) -> None:
    assert update.inline_query is not None
    content = InputTextMessageContent("<i>Heat</i>", ParseMode.HTML)
    await update.inline_query.answer([InlineQueryResultArticle("1", "Heat", content)], cache_time=0)


async def voted(update: Update, context: Context) -> None:
    assert update.poll_answer is not None
    await context.bot.send_message(YOU, f"Vote {list(update.poll_answer.option_ids)}")


AnyApplication = Application[Any, Any, Any, Any, Any, Any]


@pytest.fixture
async def application(served: str) -> AsyncIterator[AnyApplication]:
    """A small bot, running."""
    builder = ApplicationBuilder().token(TOKEN)
    application = builder.base_url(f"{served}/bot").base_file_url(f"{served}/file/bot").build()
    application.add_handlers(
        [
            CommandHandler("start", start),
            MessageHandler(filters.Document.ALL, read),
            MessageHandler(filters.TEXT & ~filters.COMMAND, echo),
            CallbackQueryHandler(pressed),
            InlineQueryHandler(found),
            PollAnswerHandler(voted),
        ]
    )
    async with application:
        await application.start()
        assert application.updater is not None
        await application.updater.start_polling(timeout=10, poll_interval=0)
        yield application
        await application.updater.stop()
        await application.stop()


@pytest.fixture
async def page(served: str) -> AsyncIterator[Page]:
    async with httpx.AsyncClient(base_url=served) as client:
        yield Page(client)


async def last(page: Page, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Wait until the newest message fits."""
    async with asyncio.timeout(20):
        while True:
            messages = await page.messages()
            if messages and fits(messages[-1]):
                return messages[-1]
            await asyncio.sleep(0.02)


@pytest.mark.usefixtures("application")
class TestConversation:
    async def test_commands_echoes_and_buttons(self, page: Page) -> None:
        await page.say("/start")
        welcome = await last(page, lambda message: message["from"]["is_bot"])
        assert welcome["text"] == "Welcome & hello"
        await page.press(welcome, "yes")
        await last(page, lambda message: message.get("text") == "You said yes")
        said = await page.say("quiet")
        answer = await last(page, lambda message: message.get("text") == "QUIET")
        assert answer["reply_to_message"]["message_id"] == said["message_id"]

    async def test_documents_both_ways(self, page: Page) -> None:
        form = {"from": str(YOU)}
        await page.http.post(f"/local/chats/{YOU}/messages", data=form, files={"file": ("a.csv", b"abc")})
        answer = await last(page, lambda message: message["from"]["is_bot"])
        assert answer["document"]["file_name"] == "back.csv"
        served = await page.http.get(f"/local/files/{answer['document']['file_id']}")
        assert served.content == b"cba"

    async def test_inline_mode(self, page: Page, served: str) -> None:
        async with page.http.stream("GET", "/local/events", timeout=20) as stream:
            lines = stream.aiter_lines()
            while await anext(lines) != ": hello":
                pass
            query = await page.do("POST", "inline", {"from": YOU, "chat_id": YOU, "query": "heat"})
            while '"type": "inline"' not in await anext(lines):
                pass
        choice = {"result_id": "1", "chat_id": YOU, "from": YOU}
        sent = await page.do("POST", "inline/choose", query | choice)
        assert sent["entities"] == [{"type": "italic", "offset": 0, "length": 4}]

    async def test_polls(self, page: Page, application: AnyApplication) -> None:
        await page.say("/start")
        await last(page, lambda message: message["from"]["is_bot"])
        poll = await application.bot.send_poll(YOU, "Tonight?", ["Heat", "Alien"], is_anonymous=False)
        path = f"chats/{YOU}/messages/{poll.message_id}/vote"
        await page.do("POST", path, {"from": YOU, "options": [1]})
        await last(page, lambda message: message.get("text") == "Vote [1]")
        stopped = await application.bot.stop_poll(YOU, poll.message_id)
        assert [option.voter_count for option in stopped.options] == [0, 1]

    async def test_photos_albums_and_menus(self, page: Page, application: AnyApplication) -> None:
        await page.say("/start")
        await last(page, lambda message: message["from"]["is_bot"])
        bot = application.bot
        photo = await bot.send_photo(YOU, png_head(), caption="<b>one</b>", parse_mode=ParseMode.HTML)
        assert photo.photo[0].width == 30
        album = await bot.send_media_group(
            YOU, [InputMediaPhoto(png_head()), InputMediaPhoto(photo.photo[0].file_id)]
        )
        assert len({message.media_group_id for message in album}) == 1
        await photo.edit_media(InputMediaPhoto(png_head(50, 40)))
        await bot.set_my_commands([BotCommand("start", "Begin")], BotCommandScopeAllPrivateChats())
        assert (await page.do("GET", f"chats/{YOU}/commands?as={YOU}"))[0]["command"] == "start"
        full = await bot.get_chat(YOU)
        assert full.first_name == "You"
        assert (await bot.get_webhook_info()).pending_update_count == 0


class TestErrors:
    """The library turns the server's refusals into its own errors."""

    async def test_by_their_kinds(self, application: AnyApplication, page: Page) -> None:
        bot = application.bot
        with pytest.raises(Forbidden, match="bot can't initiate conversation"):
            await bot.send_message(YOU, "x")
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(5, "x")
        await page.say("/start")
        welcome = await last(page, lambda message: message["from"]["is_bot"])
        with pytest.raises(BadRequest, match="Message is not modified"):
            await bot.edit_message_reply_markup(
                YOU,
                welcome["message_id"],
                reply_markup=InlineKeyboardMarkup.de_json(welcome["reply_markup"], bot),
            )
        await page.do("POST", "faults", {"method": "sendMessage", "status": 429, "retry_after": 3})
        with pytest.raises(RetryAfter) as refusal:
            await bot.send_message(YOU, "x")
        assert refusal.value._retry_after.total_seconds() == 3
        group = await page.group()
        await page.do("POST", f"groups/{group['id']}/migrate")
        with pytest.raises(ChatMigrated):
            await bot.send_message(group["id"], "x")
        await page.do("POST", "faults", {"method": "getMe", "status": 401})
        with pytest.raises(InvalidToken):
            await bot.get_me()
        await page.do("POST", "faults", {"method": "getMe", "status": 409})
        with pytest.raises(Conflict):
            await bot.get_me()
