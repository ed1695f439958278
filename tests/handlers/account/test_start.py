"""/start, the question of consent, the first ratings."""

from __future__ import annotations

from handlers.services.services import Services
from storage import Person
from tests.handlers import film_club
from tests.handlers.conftest import OPERATOR_ID
from tests.handlers.wire import ADA, BEN, Wire, group, person, private, said


async def met(services: Services, telegram_id: int = ADA["id"]) -> Person:
    found = await services.storage.people.find(telegram_id)
    assert found is not None
    return found


async def rate_five(wire: Wire) -> None:
    await wire.says(ADA, "/start")
    await wire.presses(ADA, "Rate some films")
    for stars in ("★ 5", "★ 4.5", "★ 4", "★ 2", "★ 0.5"):
        await wire.presses(ADA, stars)


async def test_start_says_what_the_bot_does_and_asks_for_consent(wire: Wire, services: Services) -> None:
    [answer] = await wire.says(ADA, "/start")
    assert "find others that you should like" in answer.text
    assert "may your ratings help to train" in answer.text
    assert answer.labels == ["Yes, use my ratings", "No, only for me", "Rate some films"]
    assert (await met(services)).consent == "unasked"


async def test_yes_is_saved_and_leads_to_the_first_film(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/start")
    answered, edited, asked = await wire.presses(ADA, "Yes")
    assert answered.method == "answerCallbackQuery"
    assert "/privacy switches that off" in edited.text
    assert not edited.keys
    assert asked.text.startswith("Have you seen")
    assert (await met(services)).consent == "given"


async def test_no_is_saved_too(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/start")
    assert "stay out of the training" in said(await wire.presses(ADA, "No, only"))
    assert (await met(services)).consent == "declined"


async def test_the_question_stays_with_the_first_films_and_leads_nowhere_else(
    wire: Wire, services: Services
) -> None:
    await wire.says(ADA, "/start")
    _, changed, asked = await wire.presses(ADA, "Rate some films")
    assert changed.method == "editMessageReplyMarkup"
    assert changed.labels == ["Yes, use my ratings", "No, only for me"]
    assert asked.text.startswith("Have you seen")
    _, answered = await wire.presses(ADA, "Yes, use my ratings")
    assert answered.method == "editMessageText"
    assert "/privacy switches that off" in answered.text
    assert (await met(services)).consent == "given"


async def test_the_first_films_are_asked_for_even_where_the_question_cannot_change(wire: Wire) -> None:
    await wire.says(ADA, "/start")
    wire.telegram.fail("editMessageReplyMarkup", 400, "Bad Request: message can't be edited")
    assert "Have you seen" in said(await wire.presses(ADA, "Rate some films"))


async def test_the_question_is_asked_once(wire: Wire, services: Services) -> None:
    assert "may your ratings help" in said(await wire.says(ADA, "/start"))
    [again] = await wire.says(ADA, "/start")
    assert again.text.startswith("Welcome back!")
    assert (await met(services)).consent == "unasked"
    assert "Training: off" in said(await wire.says(ADA, "/privacy"))


async def test_who_was_asked_is_welcomed_back_instead(wire: Wire) -> None:
    await wire.says(ADA, "/start")
    await wire.presses(ADA, "Yes")
    [answer] = await wire.says(ADA, "/start")
    assert "Welcome back! You have not rated a film yet." in answer.text
    rest = ["My ratings", "My watchlist", "My taste", "Bring my ratings"]
    assert answer.labels == ["My picks", "Rate some films", *rest]
    await wire.says(ADA, "/rate the matrix 4/5")
    assert "rated one film" in said(await wire.says(ADA, "/start"))


async def test_start_takes_a_deep_link(wire: Wire) -> None:
    assert "Marquee" in said(await wire.says(ADA, "/start hello"))


async def test_sample_data_is_called_that(wire: Wire, services: Services) -> None:
    services.catalogue = film_club.SAMPLE
    for command in ("/start", "/help"):
        assert "This is sample data, made up" in said(await wire.says(ADA, command)), command
    for command in ("/recommend", "/search heat", "/search xyzzy"):
        last_line = said(await wire.says(ADA, command)).split("\n")[-1]
        assert last_line == "Sample data: real films, made-up ratings.", command
    await wire.presses(ADA, "No, only")
    assert "sample data" in said(await wire.says(ADA, "/start"))


async def test_real_data_is_not_called_sample(wire: Wire) -> None:
    for command in ("/start", "/help", "/recommend", "/search heat"):
        assert "sample" not in said(await wire.says(ADA, command)), command


async def test_five_films_are_rated_in_one_message(wire: Wire, services: Services) -> None:
    await rate_five(wire)
    rated = await services.storage.ratings.page((await met(services)).user_id)
    assert [one.stars for one in rated] == [0.5, 2, 4, 4.5, 5]
    assert len({one.movie_id for one in rated}) == 5
    calls = [call.method for call in wire.telegram.calls]
    assert calls.count("sendMessage") == 2
    newest = wire.newest(private(ADA))
    assert "5 films rated: your picks are ready" in newest["text"]
    assert "My picks" in [key["text"] for row in newest["reply_markup"]["inline_keyboard"] for key in row]


async def test_each_step_says_what_was_saved_and_what_is_missing(wire: Wire) -> None:
    await wire.says(ADA, "/start")
    [*_, asked] = await wire.presses(ADA, "Rate some films")
    title = asked.text.removeprefix("Have you seen ").split("?")[0]
    _, edited = await wire.presses(ADA, "★ 4.5")
    assert f"Saved: {title} ★ 4.5" in edited.text
    assert "1 of 3 rated, 2 more and your first picks are ready." in edited.text
    assert "My picks" not in edited.labels
    _, edited = await wire.presses(ADA, "★ 4")
    assert "2 of 3 rated, one more" in edited.text
    _, edited = await wire.presses(ADA, "★ 3")
    assert "3 films rated: your picks are ready, and every further rating sharpens them." in edited.text
    assert "My picks" in edited.labels


async def test_a_film_not_seen_is_never_asked_again(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/start")
    [*_, asked] = await wire.presses(ADA, "Rate some films")
    title = asked.text.split("\n")[0]
    _, edited = await wire.presses(ADA, "Haven't seen it")
    assert "not seen, noted" in edited.text
    assert title not in edited.text
    [_, again] = await wire.presses(ADA, "Haven't seen it")
    assert title not in again.text
    [answer] = (await wire.says(ADA, "/start"))[-1:]
    [*_, anew] = await wire.presses(ADA, "Rate some films", on=answer)
    assert title not in anew.text
    unseen = (await met(services)).settings["unseen"]
    assert isinstance(unseen, list)
    assert len(unseen) == 2


async def test_a_film_not_seen_can_be_taken_back(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/start")
    [*_, asked] = await wire.presses(ADA, "Rate some films")
    question = asked.text.split("\n")[0]
    await wire.presses(ADA, "Haven't seen it")
    _, back = await wire.presses(ADA, "Undo")
    assert "taken back" in back.text
    assert question in back.text
    assert "Undo" not in back.labels
    assert (await met(services)).settings["unseen"] == []
    _, rated = await wire.presses(ADA, "★ 4.5")
    assert f"Saved: {question.removeprefix('Have you seen ').split('?')[0]}" in rated.text


async def test_after_three_unknown_films_in_a_row_they_may_name_some(wire: Wire) -> None:
    await wire.says(ADA, "/start")
    await wire.presses(ADA, "Rate some films")
    for n_unseen in (1, 2, 3, 4):
        _, asked = await wire.presses(ADA, "Haven't seen it")
        assert ("three films you love" in asked.text) == (n_unseen >= 3)
    await wire.presses(ADA, "Undo")
    _, asked = await wire.presses(ADA, "Haven't seen it")
    assert "three films you love" in asked.text
    await wire.presses(ADA, "★ 4.5")
    _, asked = await wire.presses(ADA, "Haven't seen it")
    assert "three films you love" not in asked.text


async def test_undo_asks_about_the_same_film_again(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/start")
    [*_, asked] = await wire.presses(ADA, "Rate some films")
    question = asked.text.split("\n")[0]
    await wire.presses(ADA, "★ 1")
    _, edited = await wire.presses(ADA, "Undo")
    assert "Undone" in edited.text
    assert question in edited.text
    assert await services.storage.ratings.count((await met(services)).user_id) == 0


async def test_stop_offers_what_comes_next(wire: Wire) -> None:
    await wire.says(ADA, "/start")
    await wire.presses(ADA, "Rate some films")
    _, stopped = await wire.presses(ADA, "Stop")
    assert "No problem" in stopped.text
    assert stopped.labels == ["My picks", "Rate some films"]
    assert "My picks for you" not in said(await wire.presses(ADA, "My picks"))


async def test_the_questions_end(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "hello")
    user_id = (await met(services)).user_id
    for movie_id in film_club.FILMS:
        await services.storage.ratings.rate(user_id, movie_id, 3.0)
    await wire.says(ADA, "/start")
    *_, asked = await wire.presses(ADA, "Rate some films")
    assert "every film that I would ask about" in asked.text
    assert asked.labels == ["My picks"]


async def test_an_operator_gets_the_operators_menu(wire: Wire) -> None:
    operator = person(OPERATOR_ID, "Op")
    menu, _ = await wire.says(operator, "/start")
    assert menu.method == "setMyCommands"
    assert menu.parameters["scope"] == {"type": "chat", "chat_id": OPERATOR_ID}
    assert "retrain" in [command["command"] for command in menu.parameters["commands"]]


async def test_nobody_else_gets_it(wire: Wire) -> None:
    assert [call.method for call in await wire.says(BEN, "/start")] == ["sendMessage"]


async def test_start_in_a_group_says_what_the_bot_does_there(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/start@marquee_test_bot", group())
    assert "/recommend" in answer.text


async def test_what_is_private_is_not_done_in_a_group(wire: Wire) -> None:
    for command in (
        "rate heat 4",
        "ratings",
        "watchlist",
        "settings",
        "privacy",
        "export",
        "forgetme",
        "cancel",
    ):
        [answer] = await wire.says(ADA, f"/{command}", group())
        assert "private chat" in answer.text
        assert answer.keys[0]["url"] == "https://t.me/marquee_test_bot?start=hello"
