"""/profile: the picture of somebody's taste, and the same in words."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from PIL import Image

from handlers.account.taste_words import genre_lines, sheet_of
from handlers.services.services import Services
from handlers.telegram.pace import Pace
from handlers.telegram.replies import MAX_CAPTION_UNITS, fitting
from recsys.domain import MovieId, Profile
from recsys.taste import GenreTaste, Taste, taste_of
from tests.handlers.film_club import (
    ALIEN,
    FILMS,
    HEAT,
    LONG,
    MARKUP,
    MATRIX,
    NO_YEAR,
    PSYCHO,
    SAMPLE,
    TOY_STORY,
)
from tests.handlers.wire import ADA, BEN, Call, Json, Wire, group, private, said

pytestmark = pytest.mark.slow


CASABLANCA, STAR_WARS, TERMINATOR, PRETTY_WOMAN = map(MovieId, (912, 260, 1240, 597))
ACTION = {MATRIX: 5.0, STAR_WARS: 5.0, TERMINATOR: 4.5, HEAT: 4.0, PRETTY_WOMAN: 1.0, CASABLANCA: 0.5}
GONE = MovieId(123_456)


async def rates(services: Services, user: Json, rated: Mapping[MovieId, float]) -> Profile:
    """What somebody is known by after they rated films."""
    person = await services.storage.people.meet(user["id"], "en")
    for movie_id, stars in rated.items():
        await services.storage.ratings.rate(person.user_id, movie_id, stars)
    return await services.storage.profile(person.user_id)


def taste(services: Services, profile: Profile) -> Taste:
    found = taste_of(profile, services.catalogue, services.recommender)
    assert found is not None
    return found


def picture(call: Call) -> bytes:
    """The picture that a call sends, checked to be one for a phone."""
    assert call.method == "sendPhoto"
    _, content = call.files["photo"]
    with Image.open(io.BytesIO(content)) as image:
        assert image.format == "PNG"
        assert image.width == 1080
        image.load()
    return content


async def test_a_picture_comes_with_its_words_and_next_steps(wire: Wire, services: Services) -> None:
    await rates(services, ADA, ACTION)
    [answer] = await wire.says(ADA, "/profile")
    assert picture(answer)
    assert answer.text.startswith("Your taste in films\n6 films rated, ★ 3.3 on average")
    assert answer.labels == ["My picks", "Rate some films"]


async def test_the_caption_says_the_numbers_of_the_taste(wire: Wire, services: Services) -> None:
    found = taste(services, await rates(services, ADA, ACTION))
    [answer] = await wire.says(ADA, "/profile")
    assert found.lean is not None
    way = "generous" if found.lean > 0 else "strict"
    assert f"How you rate: {way}, {abs(found.lean):.2f} stars" in answer.text
    assert "most often ★ 5" in answer.text
    best = found.genres[0]
    assert f"Kindest to: {best.name} ({best.difference:+.2f})" in answer.text.replace("−", "-")
    [less] = found.loved_less[:1]
    assert f"{less.film.title} ({less.film.year}): you ★ {less.stars:g}, others ★ {less.others:.1f}" in (
        answer.text
    )
    assert "Favourite decade" in answer.text


@pytest.mark.parametrize(
    ("lean", "differences", "kind", "hard"),
    [
        (0.31, {"Sci-Fi": 0.52, "Comedy": 0.24}, "Sci-Fi (+0.52)", None),
        (0.31, {"Sci-Fi": 0.52, "Comedy": -0.04}, "Sci-Fi (+0.52)", "Comedy (−0.04)"),
        (-0.4, {"Drama": -0.1, "Horror": -0.9}, None, "Horror (−0.90)"),
        (-0.4, {"Drama": 0.02, "Horror": -0.42}, "Drama (+0.02)", None),
        (0.1, {"Drama": 0.12, "Horror": 0.08}, None, None),
    ],
)
async def test_kind_and_hard_are_so_by_what_they_give_and_by_what_others_give(
    services: Services,
    lean: float,
    differences: dict[str, float],
    kind: str | None,
    hard: str | None,
) -> None:
    """Somebody generous is not hard on a genre that they give a little less than their usual extra."""
    found = taste(services, await rates(services, ADA, ACTION))
    genres = tuple(GenreTaste(name, 5, 3.0, 3.0, difference) for name, difference in differences.items())
    lines = genre_lines(services.texts.voice("en"), replace(found, lean=lean, genres=genres))
    said_of = dict(line.replace("<b>", "").split("</b>: ") for line in lines if line.startswith("<b>"))
    assert (said_of.get("Kindest to"), said_of.get("Hardest on")) == (kind, hard)
    assert bool(lines) == bool(kind or hard)


async def test_the_picture_says_what_the_caption_says(wire: Wire, services: Services) -> None:
    found = taste(services, await rates(services, ADA, ACTION))
    sheet = sheet_of(services.texts.voice("en"), found)
    [answer] = await wire.says(ADA, "/profile")
    heard = answer.text
    for bar in sheet.across.bars:
        assert bar.label in heard
        assert bar.name in heard or bar.strong
    assert [bar.value for bar in sheet.across.bars] == sorted(
        (bar.value for bar in sheet.across.bars), reverse=True
    )
    for films in sheet.lists:
        for line in films.films:
            assert f"{line.title}{line.tail}: {line.said}".replace("\N{NO-BREAK SPACE}", " ") in heard
    assert sheet.upright[1].note in heard
    assert sheet.summary.replace("\N{NO-BREAK SPACE}", " ") in heard


async def test_who_rated_nothing_is_asked_to_begin(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/profile")
    assert answer.method == "sendMessage"
    assert "Rate a few, and I will draw you a picture" in answer.text
    assert answer.labels == ["Rate some films"]
    assert said(await wire.presses(ADA, "Rate some films"))


async def test_who_rated_only_films_that_are_gone_is_asked_to_begin_too(
    wire: Wire, services: Services
) -> None:
    await rates(services, ADA, {GONE: 5.0})
    [answer] = await wire.says(ADA, "/profile")
    assert answer.method == "sendMessage"
    assert answer.labels == ["Rate some films"]


async def test_one_rating_is_enough_for_a_picture(wire: Wire, services: Services) -> None:
    await rates(services, ADA, {HEAT: 4.0})
    [answer] = await wire.says(ADA, "/profile")
    assert picture(answer)
    assert "One film rated, ★ 4.0" in answer.text
    assert "Rate a few more films of a kind" in answer.text


async def test_every_film_of_the_catalogue_rated(wire: Wire, services: Services) -> None:
    await rates(services, ADA, {movie_id: (movie_id % 10 + 1) / 2 for movie_id in FILMS})
    [answer] = await wire.says(ADA, "/profile")
    assert picture(answer)
    assert f"{len(FILMS)} films rated" in answer.text
    assert len(re.findall("you ★", answer.text)) == 6


async def test_awkward_titles_are_only_text(wire: Wire, services: Services) -> None:
    found = taste(services, await rates(services, ADA, {MARKUP: 0.5, LONG: 0.5, NO_YEAR: 0.5}))
    assert {against.film.movie_id for against in found.loved_less} >= {MARKUP}
    [answer] = await wire.says(ADA, "/profile")
    assert picture(answer)
    assert 'Fish <b>& "Chips" (2011): you ★ 0.5' in answer.text


async def test_films_that_nobody_else_rated_say_so(wire: Wire, services: Services) -> None:
    await rates(services, ADA, {MovieId(900004): 4.0})
    [answer] = await wire.says(ADA, "/profile")
    assert "nobody else has rated these films yet" in answer.text


async def test_sample_data_is_called_that(wire: Wire, services: Services) -> None:
    services.catalogue = SAMPLE
    await rates(services, ADA, {HEAT: 4.0})
    [answer] = await wire.says(ADA, "/profile")
    assert "Sample data" in answer.text


async def test_nobody_elses_ratings_appear(wire: Wire, services: Services) -> None:
    await rates(services, ADA, {HEAT: 4.0, ALIEN: 5.0})
    [before] = await wire.says(ADA, "/profile")
    await rates(services, BEN, {TOY_STORY: 0.5, PSYCHO: 0.5, HEAT: 0.5})
    [after] = await wire.says(ADA, "/profile")
    assert after.html == before.html
    assert picture(after) == picture(before)
    [bens] = await wire.says(BEN, "/profile")
    assert "3 films rated" in bens.text
    assert "Alien" not in bens.text


async def test_the_button_of_a_picture_sends_something_new(wire: Wire, services: Services) -> None:
    await rates(services, ADA, ACTION)
    [answer] = await wire.says(ADA, "/profile")
    answered, picks = await wire.presses(ADA, "My picks", on=answer)
    assert answered.method == "answerCallbackQuery"
    assert picks.method == "sendMessage"


async def test_in_a_group_it_stays_between_two(wire: Wire, services: Services) -> None:
    await rates(services, ADA, ACTION)
    calls = await wire.says(ADA, "/profile", group())
    assert not any(call.method == "sendPhoto" for call in calls)


@pytest.mark.parametrize("pace", [Pace()])
async def test_a_photo_is_paced_as_every_message(wire: Wire, services: Services) -> None:
    await rates(services, ADA, {HEAT: 4.0})
    wire.telegram.fail("sendPhoto", 429, "Too Many Requests: retry after 1", retry_after=1)
    refused, sent = await wire.says(ADA, "/profile")
    assert picture(refused) == picture(sent)
    assert wire.newest(private(ADA))["photo"]


async def test_who_blocked_the_bot_is_noted(wire: Wire, services: Services) -> None:
    await rates(services, ADA, {HEAT: 4.0})
    wire.telegram.fail("sendPhoto", 403, "Forbidden: bot was blocked by the user")
    await wire.says(ADA, "/profile")
    person = await services.storage.people.find(ADA["id"])
    assert person is not None
    assert person.blocked_at is not None


@pytest.mark.parametrize("lines", [1, 113, 114, 500])
def test_a_caption_is_cut_by_whole_lines(lines: int) -> None:
    caption = "\n".join(["<b>é</b>"] * lines)  # nine characters a line, with its end
    cut = fitting(caption, MAX_CAPTION_UNITS)
    assert len(cut) <= MAX_CAPTION_UNITS == 1024
    assert set(cut.split("\n")) <= {"<b>é</b>", "…"}
    assert (cut == caption) == (lines <= 113)
