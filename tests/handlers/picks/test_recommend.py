"""/recommend in private: picks, reasons, and what is done on their cards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from handlers.picks.more import MOST_PICKS, MorePicks, Stretch, more_picks
from handlers.reading.lookups import LookUps
from handlers.services.services import Services
from handlers.telegram.callback_data import decode, encode
from handlers.wishes.reading import understand
from handlers.wishes.wish import Wish
from recsys import Recommender
from recsys.domain import Because, LikedTogether, OfDecade, OfGenre
from recsys.lists.reasons import LEAST_CONTRIBUTION
from recsys.training import train
from tests.handlers.conftest import KEY
from tests.handlers.film_club import CATALOGUE, FILMS, HEAT, MATRIX, ratings
from tests.handlers.picks.picking import films, profile, rate_action, taps
from tests.handlers.wire import ADA, Wire, private, said


async def test_a_newcomer_gets_well_loved_films_and_is_told_why(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/recommend")
    assert answer.text.startswith("You have not rated a film yet, so here are some that are widely liked.")
    assert len(films(answer)) == 5
    assert answer.text.count("on average from") == 5
    assert "for you" not in answer.text.split("\n\n", 1)[1]
    assert answer.labels[-3:] == ["More picks", "Another mood", "Rate some films"]


async def test_picks_are_the_models_with_one_exact_reason_each(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend")
    known = await profile(services)
    picks = services.recommender.recommend(known, 5)
    assert films(answer) == [pick.movie_id for pick in picks]
    _, *entries, ending = answer.text.split("\n\n")
    assert ending == "Tap a number to rate or mark that film."
    because = 0
    for entry, pick in zip(entries, picks, strict=True):
        film = FILMS[pick.movie_id]
        assert (
            f"{film.title} ({film.year}) · {', '.join(film.genres)} · ★ {pick.prediction:.1f} for you"
            in entry
        )
        why = pick.reason
        if isinstance(why, Because):
            because += 1
            rated = FILMS[why.movie_id]
            said = f"Because you gave {rated.title} ({rated.year}) ★ {why.stars:g} ({why.contribution:+.2f})"
            assert said in entry
        else:
            others = {
                LikedTogether: "times as often",
                OfGenre: "You like this genre: ",
                OfDecade: "You like films of",
            }
            assert others.get(type(why), "on average from") in entry
    assert because


async def test_rated_films_are_no_picks(wire: Wire) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend")
    assert MATRIX not in films(answer)


async def test_a_list_fits_a_phone(wire: Wire) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    assert listed.labels == ["1", "2", "3", "4", "5", "More picks", "Another mood"]
    rows = listed.parameters["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in rows] == [5, 2]


async def test_seen_it_is_saved_and_asks_how_it_was(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    first = films(listed)[0]
    redrawn = await taps(wire, 1, "Seen it")
    assert redrawn.method == "editMessageText"
    assert "Seen. How was it?" in redrawn.text
    assert redrawn.labels[0] == "★ 0.5"
    assert "Not seen after all" in redrawn.labels
    assert (await profile(services)).seen == {first}
    [again] = await wire.says(ADA, "/recommend")
    assert first not in films(again)


async def test_seen_then_stars_then_undo_twice(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    first, second, *_ = films(listed)
    await taps(wire, 2, "Seen it", "★ 5")
    assert (await profile(services)).rated[second] == 5
    rated = await taps(wire, 1, "Seen it", "★ 4")
    assert "★ 4" in rated.text
    assert (await profile(services)).rated[first] == 4
    _, unrated = await wire.presses(ADA, "Undo")
    assert "has no rating from you now" in unrated.text
    assert first not in (await profile(services)).rated
    _, card = await wire.presses(ADA, "Give it stars")
    assert "Seen. How was it?" in card.text
    _, unseen = await wire.presses(ADA, "Not seen after all")
    assert unseen.labels[10:13] == ["Seen it", "Not for me", "Add to watchlist"]
    assert first not in (await profile(services)).seen


async def test_not_for_me_is_saved_and_can_be_undone(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    second = films(listed)[1]
    redrawn = await taps(wire, 2, "Not for me")
    assert "I will not pick it again" in redrawn.text
    assert (await profile(services)).hidden == {second}
    await wire.presses(ADA, "For me after all")
    assert not (await profile(services)).hidden


async def test_watchlist_is_one_tap_on_and_one_off(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    third = films(listed)[2]
    redrawn = await taps(wire, 3, "Add to watchlist")
    assert "Take off watchlist" in redrawn.labels
    assert "On your watchlist" in redrawn.text
    assert (await profile(services)).watchlist == {third}
    await wire.presses(ADA, "Take off watchlist")
    assert not (await profile(services)).watchlist


async def test_the_list_shows_what_was_done_on_its_cards_once_the_next_follows(wire: Wire) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    await taps(wire, 1, "Add to watchlist")
    await taps(wire, 3, "Seen it")
    await taps(wire, 4, "★ 3.5")
    await taps(wire, 5, "Not for me")
    _, further, redrawn = await wire.presses(ADA, "More picks")
    assert redrawn.method == "editMessageText"
    assert films(redrawn) == films(listed)
    assert set(films(further)).isdisjoint(films(listed))
    _, first, second, third, fourth, fifth, _ = redrawn.text.split("\n\n")
    assert first.endswith("On your watchlist")
    assert "for you" in second
    assert third.endswith("for you · seen")
    assert fourth.endswith("You gave it ★ 3.5")
    assert fifth.endswith("Not for you: I will not pick it again.")


async def test_a_list_that_cannot_be_drawn_again_keeps_nothing_back(wire: Wire) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    wire.telegram.fail("editMessageText", 400, "Bad Request: message can't be edited")
    calls = await wire.presses(ADA, "More picks")
    assert [call.method for call in calls] == ["answerCallbackQuery", "sendMessage", "editMessageText"]
    assert set(films(calls[1])).isdisjoint(films(listed))


async def test_more_never_repeats_and_never_skips(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    ranking = [pick.movie_id for pick in services.recommender.recommend(await profile(services), 60)]
    [listed] = await wire.says(ADA, "/recommend")
    shown = films(listed)
    await taps(wire, 1, "Seen it")
    await taps(wire, 3, "Not for me")
    for numbers in ("6.", "11.", "16."):
        _, further, old = await wire.presses(ADA, "More picks")
        assert old.method == "editMessageText"
        assert "More picks" not in old.labels
        assert further.method == "sendMessage"
        assert further.text.split("\n\n")[1].startswith(numbers)
        shown += films(further)
    assert shown == ranking[:20]


async def test_a_rating_between_two_pages_repeats_nothing(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [page] = await wire.says(ADA, "/recommend")
    shown = films(page)
    while films(page):
        for place, stars in ((0, "1"), (2, "5")):
            film = FILMS[films(page)[min(place, len(films(page)) - 1)]]
            await services.storage.ratings.rate(
                (await profile(services)).user_id, film.movie_id, float(stars)
            )
        await wire.says(ADA, "/recommend musical")  # another list in between changes nothing
        _, page, *_ = await wire.presses(ADA, "More picks", on=page)
        shown += films(page)
    assert len(shown) == len(set(shown))
    known = set(services.recommender.model.factors.movie_ids.tolist())
    assert set(shown) | (await profile(services)).rated.keys() == known


async def test_a_page_that_did_not_get_through_can_be_asked_for_again(wire: Wire) -> None:
    await rate_action(wire)
    [first] = await wire.says(ADA, "/recommend")
    wire.telegram.fail("sendMessage", 500, "Internal Server Error")
    await wire.presses(ADA, "More picks")
    _, second, _ = await wire.presses(ADA, "More picks")
    assert len(films(second)) == 5
    assert set(films(first)).isdisjoint(films(second))


async def test_stars_given_elsewhere_are_not_undone_on_a_card(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    first = films(listed)[0]
    starred = await taps(wire, 1, "★ 4")
    assert "Undo" in starred.labels
    await services.storage.ratings.rate((await profile(services)).user_id, first, 2.5)
    _, kept = await wire.presses(ADA, "Undo")
    assert "You have changed" in kept.text
    assert (await profile(services)).rated[first] == 2.5


async def test_earlier_picks_stay_and_keep_their_numbers_and_wish(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [first] = await wire.says(ADA, "/recommend no horror")
    await taps(wire, 2, "Not for me")
    _, second, redrawn = await wire.presses(ADA, "More picks")
    assert redrawn.text.startswith("My picks for you, no Horror:\n\n1. ")
    assert films(redrawn) == films(first)
    assert redrawn.labels[-2:] == ["Best picks now", "Another mood"]
    assert (await profile(services)).hidden == {films(first)[1]}
    await taps(wire, 7, "Add to watchlist")
    _, _, later = await wire.presses(ADA, "More picks", on=second)
    assert films(later) == films(second)
    assert "My picks for you, no Horror:\n\n6. " in later.text
    [_, anew] = await wire.presses(ADA, "Best picks now", on=redrawn)
    assert anew.method == "sendMessage"
    assert anew.text.startswith("My picks for you, no Horror:\n\n1. ")
    assert films(first)[1] not in films(anew)


def test_the_button_for_more_counts_no_further_than_a_button_may() -> None:
    for offset in (MOST_PICKS - 1, MOST_PICKS, MOST_PICKS + 5):
        more = decode(encode(more_picks(Stretch(Wish(), offset, offset), ADA["id"])))
        assert isinstance(more, MorePicks)
        assert more.offset == min(offset, MOST_PICKS)


async def test_more_ends(wire: Wire) -> None:
    await rate_action(wire)
    await wire.says(ADA, "/recommend musical")
    calls = await wire.presses(ADA, "More picks")
    assert "That was everything that fits “Musical”." in said(calls)
    assert calls[1].labels == ["Picks of every kind", "Another mood", "Rate some films"]
    assert "My picks for you" in said(await wire.presses(ADA, "Picks of every kind"))


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("comedy 1990s", "My picks for you, Comedy, 1990–1999:"),
        ("sci fi before 1980", "My picks for you, Sci-Fi, up to 1979:"),
        ("after 2000 no action", "My picks for you, no Action, 2001 and later:"),
        ("1994", "My picks for you, 1994:"),
        ("romcom", "My picks for you, Comedy, Romance:"),
    ],
)
async def test_wishes_are_followed_and_repeated(
    wire: Wire, services: Services, words: str, heading: str
) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, f"/recommend {words}")
    assert answer.text.startswith(heading)
    vocabulary = services.vocabularies.of(services.texts.voice("en"))
    wish = understand(words, vocabulary, LookUps(services.titles).called)
    wished = wish.films(services.filters)
    assert wished is not None
    fitting = set(wished.ids)
    assert films(answer)
    assert set(films(answer)) <= fitting
    more = [button for key in answer.keys if isinstance(button := decode(key["callback_data"]), MorePicks)]
    assert len(more) == 1
    _, further, *redrawn = await wire.presses(ADA, "More picks")
    assert set(films(further)) <= fitting
    assert all(old.text.startswith(heading) for old in redrawn)


async def test_a_newcomer_may_wish_too(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/recommend horror")
    assert "are widely liked" in answer.text
    assert "My picks for you, Horror:" in answer.text
    assert all("Horror" in FILMS[movie_id].genres for movie_id in films(answer))


async def test_what_was_not_understood_is_said(wire: Wire) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend comedy florp <b>")
    note, heading, first, *_ = answer.text.split("\n\n")
    assert note.startswith("I picked without “florp <b>”: that is nothing I can go by.")
    assert heading == "My picks for you, Comedy:"
    assert first.startswith("1. ")


async def test_a_wish_that_nothing_fits(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/recommend horror musical 1920s")
    assert "I have nothing for you that fits “Horror, Musical, 1920–1929”." in answer.text
    assert answer.labels == ["Picks of every kind", "Another mood", "Rate some films"]


async def test_somebody_who_has_seen_everything(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    user_id = (await profile(services)).user_id
    for movie_id in FILMS:
        await services.storage.marks.put(user_id, movie_id, "seen")
    assert "everything that I can pick" in said(await wire.says(ADA, "/recommend"))


async def test_a_reason_that_rounds_to_nothing_is_none(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/rate the matrix 5/5")
    known = await profile(services)
    [answer] = await wire.says(ADA, "/recommend")
    explained = services.recommender.explain(known, films(answer))
    for entry, movie_id in zip(answer.text.split("\n\n")[1:-1], films(answer), strict=True):
        reason = explained[movie_id].reason
        assert ("Because" in entry) == isinstance(reason, Because)
        assert not isinstance(reason, Because) or reason.contribution >= LEAST_CONTRIBUTION
        assert not re.search(r"[+−]0\.0[0-4]", entry)


async def test_a_rating_counts_in_the_very_next_picks(wire: Wire) -> None:
    [before] = await wire.says(ADA, "/recommend")
    await rate_action(wire)
    [after] = await wire.says(ADA, "/recommend")
    assert films(before) != films(after)


async def test_a_new_model_is_used_at_once(wire: Wire, services: Services, tmp_path: Path) -> None:
    await rate_action(wire)
    [before] = await wire.says(ADA, "/recommend")
    taste = ratings()
    taste.stars[:] = 5.5 - taste.stars  # everybody now loves what they could not stand
    train(CATALOGUE.name, taste, tmp_path, KEY)
    services.recommender = Recommender.load(tmp_path, KEY)
    prediction = services.recommender.predict(await profile(services), films(before)[:1])
    *_, redrawn = await wire.presses(ADA, "More picks")
    assert films(redrawn) == films(before)
    assert redrawn.text != before.text
    assert f"★ {prediction[films(before)[0]]:.1f} for you" in redrawn.text.split("\n\n")[1]
    [after] = await wire.says(ADA, "/recommend")
    picks = services.recommender.recommend(await profile(services), 5)
    assert films(after) == [pick.movie_id for pick in picks]


async def test_a_mark_on_a_film_that_left_the_catalogue(wire: Wire, services: Services) -> None:
    await wire.says(ADA, "/recommend")
    message = wire.newest(private(ADA))
    assert "no longer in my catalogue" in said(
        await wire.presses_extra(ADA, f"k:1:424242:s:1:c:{ADA['id']}", message)
    )
    assert not (await profile(services)).seen
    await wire.presses_extra(ADA, f"k:1:424242:w:0:c:{ADA['id']}", message)
    assert "watchlist is empty" in wire.newest(private(ADA))["text"]


async def test_films_that_left_the_catalogue_leave_the_list(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    first = films(listed)[0]
    left = {movie_id: film for movie_id, film in FILMS.items() if movie_id != first}
    services.catalogue = type(CATALOGUE)("smaller", False, left, "x")
    *_, redrawn = await wire.presses(ADA, "More picks")
    assert films(redrawn) == films(listed)[1:]
    assert HEAT in left


async def test_the_list_and_the_card_name_the_same_reason(wire: Wire) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    for number, entry in enumerate(listed.text.split("\n\n")[1:6], 1):
        reason = entry.split("\n")[1]
        card = (await wire.presses(ADA, str(number), on=listed))[-1]
        if "on average from" not in reason:  # what everybody says stands on every card
            assert reason in card.text.split("\n")


async def test_no_two_films_of_a_list_have_the_same_reason(wire: Wire) -> None:
    await rate_action(wire)
    [listed] = await wire.says(ADA, "/recommend")
    named = re.findall(r"(?:Because you gave|People who know) (.+?) (?:★|like)", listed.text)
    assert len(named) == len(set(named)) >= 2
