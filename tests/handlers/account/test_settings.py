"""/settings: how adventurous the picks for a person are, for good or for once."""

from __future__ import annotations

import json

import pytest

from handlers.services.services import Services
from handlers.wishes.adventure import ADVENTURE, STRENGTHS, Adventure, adventure_of
from recsys.domain import MovieId
from storage import Person
from tests.handlers.film_club import FILMS
from tests.handlers.picks.picking import films, profile, rate_action
from tests.handlers.wire import ADA, BEN, Wire, group, notices, private, said

STEPS = ["Well known", "As usual", "A little off the beaten track", "Hidden gems"]


async def met(services: Services) -> Person:
    found = await services.storage.people.find(ADA["id"])
    assert found is not None
    return found


async def picked(services: Services, adventure: float) -> list[MovieId]:
    picks = services.recommender.recommend(await profile(services), 5, adventure=adventure)
    return [pick.movie_id for pick in picks]


async def test_the_choice_is_shown_and_marked_in_words(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/settings")
    rest = ["Language: As in Telegram", "Films I hid", "My picks"]
    assert answer.labels == ["Well known", "✓ As usual", *STEPS[2:], *rest]
    assert "Now: As usual." in answer.text


@pytest.mark.parametrize(("label", "adventure"), list(zip(STEPS, STRENGTHS, strict=True)))
async def test_a_choice_is_changed_in_place_and_kept(
    wire: Wire, services: Services, label: str, adventure: Adventure
) -> None:
    await wire.says(ADA, "/settings")
    shown = wire.newest(private(ADA))["message_id"]
    _, redrawn = await wire.presses(ADA, label)
    assert (redrawn.method, int(redrawn.parameters["message_id"])) == ("editMessageText", shown)
    assert f"Now: {label}." in redrawn.text
    assert [text for text in redrawn.labels if "✓" in text] == [f"✓ {label}"]
    assert adventure_of(await met(services)) is adventure
    [again] = await wire.says(ADA, "/settings")
    assert f"✓ {label}" in again.labels


async def test_a_second_tap_changes_nothing(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/settings")
    for _ in range(2):
        await wire.presses(ADA, "Hidden gems")
    assert adventure_of(await met(services)) is Adventure.GEMS
    await wire.presses(ADA, "As usual")
    assert ADVENTURE not in (await met(services)).settings


@pytest.mark.parametrize("stored", [7, "bold", None, [1.0], {}])
async def test_what_nobody_could_have_chosen_is_as_usual(
    wire: Wire, services: Services, stored: str | float | None
) -> None:
    await wire.says(ADA, "/help")
    await services.storage.people.set_setting((await met(services)).user_id, ADVENTURE, stored)
    assert adventure_of(await met(services)) is Adventure.USUAL


@pytest.mark.parametrize("words", ["/recommend", "what should I watch tonight?"])
async def test_every_pick_follows_the_choice(wire: Wire, services: Services, words: str) -> None:
    await rate_action(wire)
    expected = {
        label: await picked(services, STRENGTHS[step]) for label, step in zip(STEPS, STRENGTHS, strict=True)
    }
    assert expected["Well known"] != expected["Hidden gems"]
    for label in ("Well known", "Hidden gems"):
        await wire.says(ADA, "/settings")
        await wire.presses(ADA, label)
        [answer] = await wire.says(ADA, words)
        assert films(answer) == expected[label]
        assert answer.text.startswith("My picks for you:")


async def test_more_and_best_picks_follow_the_choice(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    await wire.says(ADA, "/settings")
    await wire.presses(ADA, "Hidden gems")
    picks = services.recommender.recommend(await profile(services), 10, adventure=1.0)
    [first] = await wire.says(ADA, "/recommend")
    _, further, *_ = await wire.presses(ADA, "More picks")
    assert films(first) + films(further) == [pick.movie_id for pick in picks]
    *_, anew = await wire.presses(ADA, "Best picks now")
    assert films(anew) == films(first)


@pytest.mark.parametrize(
    ("words", "heading", "adventure"),
    [
        ("/recommend hidden gems", "hidden gems", 1.0),
        ("recommend something obscure", "hidden gems", 1.0),
        ("lesser known films", "hidden gems", 1.0),
        ("/recommend something popular", "well known", -1.0),
        ("classics everybody knows", "well known", -1.0),
    ],
)
async def test_a_wish_counts_for_once(
    wire: Wire, services: Services, words: str, heading: str, adventure: float
) -> None:
    await rate_action(wire)
    await wire.says(ADA, "/settings")
    await wire.presses(ADA, "Well known" if adventure > 0 else "Hidden gems")
    picks = services.recommender.recommend(await profile(services), 10, adventure=adventure)
    [answer] = await wire.says(ADA, words)
    assert answer.text.startswith(f"My picks for you, {heading}:")
    _, further, redrawn = await wire.presses(ADA, "More picks")
    assert redrawn.text.startswith(f"My picks for you, {heading}:")
    assert films(answer) + films(further) == [pick.movie_id for pick in picks]
    [usual] = await wire.says(ADA, "/recommend")
    assert films(usual) == await picked(services, -adventure)


async def test_a_wish_has_genres_besides(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "an obscure comedy from before 2000")
    assert "My picks for you, hidden gems, Comedy, up to 1999:" in answer.text
    assert all("Comedy" in FILMS[movie_id].genres for movie_id in films(answer))


async def test_a_group_picks_without_and_says_so(wire: Wire) -> None:
    await wire.says(ADA, "/settings")
    await wire.presses(ADA, "Hidden gems")
    [usual] = await wire.says(BEN, "/recommend", group())
    assert "how well known" not in usual.text
    [asked] = await wire.says(ADA, "/recommend hidden gems comedy", group())
    assert asked.text.startswith("For a group I cannot go by how well known films are")
    assert "My picks for all of you, Comedy:" in asked.text
    [plain] = await wire.says(ADA, "/recommend comedy", group())
    assert plain.text in asked.text


async def test_the_choice_is_exported_and_forgotten(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/settings")
    await wire.presses(ADA, "Hidden gems")
    _, account = await wire.says(ADA, "/export")
    assert json.loads(account.files["document"][1])["account"]["settings"] == {"adventure": 1.0}
    await wire.says(ADA, "/forgetme")
    await wire.presses(ADA, "Yes, delete everything")
    assert "Now: As usual." in said(await wire.says(ADA, "/settings"))


async def test_somebody_elses_and_old_buttons_change_nothing(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/settings")
    message = wire.newest(private(ADA))
    assert "belongs to somebody else" in notices(await wire.presses(BEN, "Hidden gems"))[0]
    for data in (f"c:0:g:{ADA['id']}", f"c:1:s:{ADA['id']}", f"c:1:{ADA['id']}"):
        assert "older version" in notices(await wire.presses_data(ADA, data, message))[0]
    assert ADVENTURE not in (await met(services)).settings
