"""Documents and photos, out and in."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from localchat import running
from tests.localchat.clients import TOKEN, YOU, Bot, Page
from tests.localchat.pictures import png_head

pytestmark = pytest.mark.slow


@pytest.fixture
async def elsewhere() -> AsyncIterator[str]:
    """Another web server, from which a photo may be fetched."""

    async def serve(request: Request) -> Response:
        answers = {"poster.png": png_head(), "empty.png": b"", "huge.png": b"x" * (5 * 1024 * 1024 + 1)}
        content = answers.get(request.path_params["name"])
        return Response(content, 200 if content is not None else 404)

    app = Starlette(routes=[Route("/{name}", serve)])
    app.state.stop = lambda: None
    async with running(app) as root:
        yield root


@pytest.mark.usefixtures("started")
class TestOut:
    async def test_a_document_arrives_with_name_type_and_caption(
        self, bot: Bot, page: Page, http: httpx.AsyncClient
    ) -> None:
        files = {"document": ("ratings, 2.csv", b"a,b", "text/plain")}
        sent = await bot.call(
            "sendDocument", files, chat_id=str(YOU), caption="<b>yours</b>", parse_mode="HTML"
        )
        document = sent["document"]
        assert (document["file_name"], document["mime_type"], document["file_size"]) == (
            "ratings, 2.csv",
            "text/csv",
            3,
        )
        assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("yours", "bold")
        assert (await page.messages())[-1] == sent
        served = await http.get(f"/local/files/{document['file_id']}")
        assert served.content == b"a,b"
        assert served.headers["content-type"] == "application/octet-stream"
        assert served.headers["content-disposition"] == "attachment; filename*=UTF-8''ratings%2C%202.csv"
        again = await bot.call("sendDocument", chat_id=YOU, document=document["file_id"])
        assert again["document"] == document

    async def test_a_photo_is_shown_with_its_size(self, bot: Bot, http: httpx.AsyncClient) -> None:
        sent = await bot.call(
            "sendPhoto", {"photo": ("p.png", png_head())}, chat_id=str(YOU), has_spoiler="true"
        )
        assert (sent["photo"][0]["width"], sent["photo"][0]["height"]) == (30, 20)
        assert sent["has_media_spoiler"]
        served = await http.get(f"/local/files/{sent['photo'][0]['file_id']}")
        assert served.headers["content-type"] == "image/png"
        assert served.headers["content-disposition"].startswith("inline")

    async def test_what_calls_itself_a_picture_is_handed_out_as_a_download(
        self, bot: Bot, http: httpx.AsyncClient
    ) -> None:
        files = {"document": ("p.svg", b"<svg onload='alert(1)'/>", "image/svg+xml")}
        sent = await bot.call("sendDocument", files, chat_id=str(YOU))
        served = await http.get(f"/local/files/{sent['document']['file_id']}")
        assert served.headers["content-type"] == "application/octet-stream"
        assert "sandbox" in served.headers["content-security-policy"]

    @pytest.mark.parametrize(
        ("method", "files", "values", "reason"),
        [
            ("sendDocument", {}, {}, "there is no document in the request"),
            ("sendDocument", {}, {"document": "attach://gone"}, "there is no document in the request"),
            ("sendPhoto", {}, {"photo": ""}, "there is no photo in the request"),
            ("sendDocument", {}, {"document": "BQACwrong"}, "wrong file identifier/HTTP URL specified"),
            ("sendDocument", {"document": ("a", b"")}, {}, "file must be non-empty"),
            ("sendPhoto", {"photo": ("a.png", b"no picture")}, {}, "IMAGE_PROCESS_FAILED"),
            ("sendPhoto", {"photo": ("a.png", png_head(9000, 1001))}, {}, "PHOTO_INVALID_DIMENSIONS"),
            ("sendPhoto", {"photo": ("a.png", png_head(2100, 100))}, {}, "PHOTO_INVALID_DIMENSIONS"),
            (
                "sendDocument",
                {"document": ("a", b"a")},
                {"caption": "x" * 1025},
                "message caption is too long",
            ),
            ("sendDocument", {"document": ("a", b"a")}, {"chat_id": "5"}, "chat not found"),
            ("sendPhoto", {}, {"photo": "http://127.0.0.1:1/x.png"}, "failed to get HTTP URL content"),
        ],
    )
    async def test_refused(
        self, bot: Bot, method: str, files: dict[str, Any], values: dict[str, Any], reason: str
    ) -> None:
        values = {"chat_id": str(YOU)} | values
        assert await bot.refusal(method, files, **values) == f"Bad Request: {reason}"

    async def test_a_photo_over_ten_megabytes_is_refused(self, bot: Bot) -> None:
        content = png_head() + b"x" * 10 * 1024 * 1024
        refusal = await bot.refusal("sendPhoto", {"photo": ("p.png", content)}, chat_id=str(YOU))
        assert refusal.endswith("bytes is too big for a photo; the maximum size is 10485760 bytes")

    async def test_a_body_over_fifty_megabytes_is_refused_unread(self, http: httpx.AsyncClient) -> None:
        headers = {"content-length": str(60 * 1024 * 1024), "content-type": "multipart/form-data; boundary=x"}
        answer = await http.post(f"/bot{TOKEN}/sendDocument", headers=headers)
        assert answer.json() == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}

    async def test_a_file_over_fifty_megabytes_is_refused(self, http: httpx.AsyncClient) -> None:
        content = b"x" * (50 * 1024 * 1024 + 1)
        answer = await http.post(
            f"/bot{TOKEN}/sendDocument", data={"chat_id": str(YOU)}, files={"document": ("big", content)}
        )
        assert answer.status_code == 413
        answer = await http.post(
            f"/local/chats/{YOU}/messages", data={"from": str(YOU)}, files={"file": ("big", content)}
        )
        assert (answer.status_code, answer.json()) == (413, {"error": "A file has at most 50 MB."})

    async def test_a_document_is_no_photo(self, bot: Bot) -> None:
        sent = await bot.call("sendDocument", {"document": ("p.png", png_head())}, chat_id=str(YOU))
        refusal = await bot.refusal("sendPhoto", chat_id=YOU, photo=sent["document"]["file_id"])
        assert refusal == "Bad Request: can't use file of type Document as Photo"

    async def test_a_photo_may_come_from_an_address(self, bot: Bot, elsewhere: str) -> None:
        sent = await bot.call("sendPhoto", chat_id=YOU, photo=f"{elsewhere}/poster.png")
        assert sent["photo"][0]["width"] == 30
        for name, reason in (
            ("gone.png", "failed to get HTTP URL content"),
            ("huge.png", "failed to get HTTP URL content"),
            ("empty.png", "wrong type of the web page content"),
        ):
            assert (
                await bot.refusal("sendPhoto", chat_id=YOU, photo=f"{elsewhere}/{name}")
                == f"Bad Request: {reason}"
            )

    async def test_an_album(self, bot: Bot) -> None:
        media = [
            {"type": "photo", "media": f"attach://p{number}", "caption": str(number)} for number in range(2)
        ]
        files = {f"p{number}": ("p.png", png_head()) for number in range(2)}
        response = await bot.http.post(
            f"/bot{TOKEN}/sendMediaGroup", data={"chat_id": YOU, "media": json.dumps(media)}, files=files
        )
        sent = response.json()["result"]
        assert [message["caption"] for message in sent] == ["0", "1"]
        assert len({message["media_group_id"] for message in sent}) == 1
        if bot.shapes:
            bot.shapes.check_result("sendMediaGroup", sent)

    async def test_albums_that_are_refused(self, bot: Bot) -> None:
        photo = (await bot.call("sendPhoto", {"photo": ("p.png", png_head())}, chat_id=str(YOU)))["photo"][0][
            "file_id"
        ]
        file = (await bot.call("sendDocument", {"document": ("a", b"a")}, chat_id=str(YOU)))["document"][
            "file_id"
        ]
        one, other = {"type": "photo", "media": photo}, {"type": "document", "media": file}
        assert (
            await bot.refusal("sendMediaGroup", chat_id=YOU, media=[one])
            == "Bad Request: expected 2-10 media in the album"
        )
        refusal = await bot.refusal("sendMediaGroup", chat_id=YOU, media=[one, other])
        assert refusal == "Bad Request: document can't be mixed with other media types"
        refusal = await bot.refusal(
            "sendMediaGroup", chat_id=YOU, media=[one, {"type": "video", "media": "x"}]
        )
        assert refusal == "Bad Request: can't parse InputMedia: this server takes photos and documents only"

    async def test_captions_and_media_are_edited(self, bot: Bot) -> None:
        sent = await bot.call("sendDocument", {"document": ("a.csv", b"a")}, chat_id=str(YOU), caption="old")
        where = {"chat_id": YOU, "message_id": sent["message_id"]}
        edited = await bot.call("editMessageCaption", **where, caption="new")
        assert edited["caption"] == "new"
        assert "caption" not in await bot.call("editMessageCaption", **where)
        photo = (await bot.call("sendPhoto", {"photo": ("p.png", png_head())}, chat_id=str(YOU)))["photo"][0][
            "file_id"
        ]
        media = {"type": "photo", "media": photo, "caption": "poster"}
        edited = await bot.call("editMessageMedia", **where, media=media)
        assert edited["caption"] == "poster"
        assert "document" not in edited
        refusal = await bot.refusal("editMessageText", **where, text="x")
        assert refusal == "Bad Request: there is no text in the message to edit"
        copied = await bot.call(
            "copyMessage", chat_id=YOU, from_chat_id=YOU, message_id=sent["message_id"], caption="mine"
        )
        assert copied["message_id"] > sent["message_id"]

    async def test_a_text_has_no_caption_and_a_poll_no_media(self, bot: Bot) -> None:
        text = await bot.send()
        refusal = await bot.refusal(
            "editMessageCaption", chat_id=YOU, message_id=text["message_id"], caption="x"
        )
        assert refusal == "Bad Request: there is no caption in the message to edit"
        poll = await bot.call("sendPoll", chat_id=YOU, question="?", options=["a", "b"])
        photo = (await bot.call("sendPhoto", {"photo": ("p.png", png_head())}, chat_id=str(YOU)))["photo"][0][
            "file_id"
        ]
        media = {"type": "photo", "media": photo}
        refusal = await bot.refusal(
            "editMessageMedia", chat_id=YOU, message_id=poll["message_id"], media=media
        )
        assert refusal == "Bad Request: message can't be edited"

    async def test_nobody_has_a_profile_picture(self, bot: Bot) -> None:
        assert await bot.call("getUserProfilePhotos", user_id=YOU) == {"total_count": 0, "photos": []}
        assert await bot.refusal("getUserProfilePhotos", user_id=5) == "Bad Request: user not found"


class TestIn:
    async def upload(self, http: httpx.AsyncClient, name: str, content: bytes, **form: str) -> httpx.Response:
        data = {"from": str(YOU)} | form
        return await http.post(f"/local/chats/{YOU}/messages", data=data, files={"file": (name, content)})

    async def test_a_document_reaches_the_bot_which_downloads_it(
        self, bot: Bot, http: httpx.AsyncClient
    ) -> None:
        answer = await self.upload(http, "../watched.csv", b"Heat,1995", caption="see /import")
        assert answer.json()["document"]["file_name"] == "watched.csv"
        message = await bot.next("message")
        assert message == answer.json()
        assert message["caption_entities"] == [{"type": "bot_command", "offset": 4, "length": 7}]
        file = await bot.call("getFile", file_id=message["document"]["file_id"])
        downloaded = await http.get(f"/file/bot{TOKEN}/{file['file_path']}")
        assert downloaded.content == b"Heat,1995"

    async def test_a_photo_reaches_the_bot(self, bot: Bot, http: httpx.AsyncClient) -> None:
        assert (await self.upload(http, "p.png", png_head(), **{"as": "photo"})).status_code == 200
        assert (await bot.next("message"))["photo"][0]["height"] == 20

    @pytest.mark.parametrize(
        ("content", "form", "status", "sentence"),
        [
            (b"x", {"as": "photo"}, 400, "This file is not a picture that can be shown."),
            (b"", {}, 400, "This cannot be sent: file must be non-empty."),
            (b"x", {"as": "sticker"}, 400, 'A file goes "as" a document or a photo.'),
            (b"x", {"caption": "x" * 1025}, 400, "A caption has at most 1024 characters."),
            (b"x", {"from": "me"}, 400, "'me' is no id."),
            (b"x", {"from": "5"}, 404, "There is no person 5."),
        ],
    )
    async def test_what_a_person_cannot_send(
        self, http: httpx.AsyncClient, content: bytes, form: dict[str, str], status: int, sentence: str
    ) -> None:
        answer = await self.upload(http, "a", content, **form)
        assert (answer.status_code, answer.json()["error"]) == (status, sentence)

    async def test_a_form_without_a_file(self, http: httpx.AsyncClient) -> None:
        path = f"/local/chats/{YOU}/messages"
        answer = await http.post(path, data={"from": str(YOU)}, files={"other": ("a", b"a")})
        assert answer.json()["error"] == 'The form needs a "file".'
        headers = {"content-type": "multipart/form-data"}
        answer = await http.post(path, content=b"x", headers=headers)
        assert answer.json()["error"].startswith("The form cannot be read")
        answer = await http.post(path, headers={"content-length": str(60 * 1024 * 1024), **headers})
        assert answer.status_code == 413

    async def test_downloads_end_at_twenty_megabytes(self, bot: Bot, http: httpx.AsyncClient) -> None:
        sent = (await self.upload(http, "big.bin", b"x" * (20 * 1024 * 1024 + 1))).json()
        refusal = await bot.refusal("getFile", file_id=sent["document"]["file_id"])
        assert refusal == "Bad Request: file is too big"
        answer = await http.get(f"/file/bot{TOKEN}/documents/file_0.bin")
        assert answer.json()["description"] == "Bad Request: file is too big"

    async def test_files_that_do_not_exist(self, bot: Bot, http: httpx.AsyncClient) -> None:
        assert await bot.refusal("getFile") == "Bad Request: file_id not specified"
        assert await bot.refusal("getFile", file_id="x") == "Bad Request: invalid file_id"
        assert (await http.get(f"/file/bot{TOKEN}/documents/file_7.bin")).status_code == 404
        assert (await http.get("/local/files/x")).status_code == 404
