"""Methods that answer pressed buttons and inline queries."""

from __future__ import annotations

from typing import Any

from localchat.bot_api.formatting import formatted_text, read_caption
from localchat.bot_api.keyboards import check_markup
from localchat.bot_api.markup import checked_link, utf16_length
from localchat.bot_api.methods.method import Method
from localchat.bot_api.parameters import Parameters
from localchat.refusals import bad_request
from localchat.state.store import Json
from localchat.state.world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
RESULTS_PER_QUERY = 50


async def answer_callback_query(world: World, parameters: Parameters) -> bool:
    """Answer a pressed button: once, before the query is too old."""
    query_id = parameters.text("callback_query_id")
    text = parameters.text("text")
    if utf16_length(text) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.waiting_query(query_id, "callback")
    if query is None:
        raise bad_request(TOO_OLD)
    url = parameters.text("url") or None
    if url is not None and not url.startswith(
        (f"https://t.me/{world.bot['username']}?", f"t.me/{world.bot['username']}?")
    ):
        raise bad_request("URL_INVALID")
    del world.queries[query_id]
    world.events.publish(
        "answer",
        callback_query_id=query_id,
        **{"from": query["from"]},
        text=text or None,
        show_alert=parameters.boolean("show_alert"),
        url=url,
    )
    return True


async def answer_inline_query(world: World, parameters: Parameters) -> bool:
    """Answer an inline query with results to choose from."""
    results = parameters.sequence("results", "InlineQueryResult")
    if results is None:
        raise bad_request("can't parse inline query results: expected an Array of InlineQueryResult")
    if len(results) > RESULTS_PER_QUERY:
        raise bad_request("RESULTS_TOO_MUCH")
    read = [_read_result(world, result) for result in results]
    if len({result["id"] for result in read}) < len(read):
        raise bad_request("RESULT_ID_DUPLICATE")
    if len(parameters.text("next_offset").encode()) > 64:
        raise bad_request("NEXT_OFFSET_INVALID")
    button = parameters.mapping("button", "InlineQueryResultsButton")
    if button is not None:
        _check_results_button(button)
    query_id = parameters.text("inline_query_id")
    query = world.waiting_query(query_id, "inline")
    if query is None:
        raise bad_request(TOO_OLD)
    query |= {"answered": True, "results": {result["id"]: result for result in read}}
    shown = [{key: value for key, value in result.items() if key != "content"} for result in read]
    world.events.publish(
        "inline",
        inline_query_id=query_id,
        results=shown,
        next_offset=parameters.text("next_offset"),
        button=button,
    )
    return True


def _check_results_button(button: Json) -> None:
    if not isinstance(button.get("text"), str) or not button["text"]:
        raise bad_request("can't parse inline query results button: Can't find field \"text\"")
    payload = button.get("start_parameter", "")
    if len(payload) > 64:
        raise bad_request("START_PARAM_TOO_LONG")
    if not payload:
        raise bad_request("START_PARAM_EMPTY")
    if not all(character.isascii() and (character.isalnum() or character in "_-") for character in payload):
        raise bad_request("START_PARAM_INVALID")


def _read_result(world: World, value: Any) -> Json:
    """Check a result; its `content` is the message that choosing it sends."""
    if not isinstance(value, dict):
        raise bad_request("can't parse inline query result: expected an Object")
    result_id = value.get("id")
    if not isinstance(result_id, str) or not 1 <= len(result_id.encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    markup = check_markup(value["reply_markup"], inline_only=True) if value.get("reply_markup") else None
    kind = value.get("type")
    if kind == "article":
        if not isinstance(value.get("title"), str) or not value["title"]:
            raise bad_request("can't parse inline query result: Can't find field \"title\"")
        content = _message_content(world, value.get("input_message_content"))
    elif kind == "photo":
        content = _photo_content(world, value)
    else:
        raise bad_request("can't parse inline query result: this server shows articles and photos only")
    keys = ("type", "id", "title", "description", "url", "thumbnail_url", "photo_url", "photo_file_id")
    shown: Json = {key: value[key] for key in keys if key in value}
    if markup:
        shown["reply_markup"] = markup
    return shown | {"content": content}


def _photo_content(world: World, value: Json) -> Json:
    if "photo_file_id" in value:
        file = world.store.file(str(value["photo_file_id"]))
        if file is None or file.width is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        content = {"photo_file_id": file.id}
    else:
        for name in ("photo_url", "thumbnail_url"):
            if checked_link(str(value.get(name, ""))) is None:
                raise bad_request(f"can't parse inline query result: {name} is not a valid URL")
        content = {"photo_url": value["photo_url"]}
    if "input_message_content" in value:
        return _message_content(world, value["input_message_content"])
    return content | read_caption(world, Parameters(value))


def _message_content(world: World, value: Any) -> Json:
    if not isinstance(value, dict) or not isinstance(value.get("message_text"), str):
        raise bad_request("can't parse inline query result: Can't find field \"input_message_content\"")
    content = Parameters(value)
    if not value["message_text"]:
        raise bad_request("MESSAGE_EMPTY")
    explicit = content.sequence("entities", "MessageEntity")
    return formatted_text(world, value["message_text"], content.text("parse_mode"), explicit)


METHODS: dict[str, Method] = {
    "answerCallbackQuery": answer_callback_query,
    "answerInlineQuery": answer_inline_query,
}
