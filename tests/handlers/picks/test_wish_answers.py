"""What wishes get in the chat: films like a film, moods, tags, films to see again, and what was left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.films.buttons import Place, ShowFilm
from handlers.picks.more import PICKS_ON_A_PAGE, MorePicks, stretch_of
from handlers.services.services import Services
from handlers.telegram.callback_data import decode
from handlers.wishes.traits import KINDS, Trait
from handlers.wishes.wish import Wish
from recsys.data.filters import Filters
from recsys.domain import Catalogue, Film, MovieId
from tests.handlers.film_club import ALIEN, CATALOGUE, FILMS, HEAT, MATRIX
from tests.handlers.picks.picking import films, profile, rate_action, taps
from tests.handlers.wire import ADA, BEN, Call, Wire, group, person, said

BEYOND = {"Tom Hanks", "Kubrick", "under 90 minutes", "French", "korean", "subtitles", "netflix"}
"""What is understood, but nothing can be picked by it."""
TAGS = {"space": ("Star", "Alien"), "sequel": ("Aliens", "Part II", "2", "3", "Reloaded"), "rare": ("Seven",)}


def tagged(film: Film) -> Film:
    tags = tuple(tag for tag, titles in TAGS.items() if any(title in film.title for title in titles))
    return replace(film, tags=tags)


@pytest.fixture
def services(services: Services) -> Services:
    """The film club, some of whose films are called something."""
    known = {movie_id: tagged(film) for movie_id, film in FILMS.items()}
    catalogue = Catalogue(CATALOGUE.name, False, known, CATALOGUE.fingerprint)
    return replace(services, catalogue=catalogue, filters=Filters.of(known.values()))


def heading(call: Call) -> str:
    return next(part for part in call.text.split("\n\n") if "picks for" in part)


def opened(call: Call) -> list[ShowFilm]:
    buttons = [decode(key.get("callback_data")) for key in call.keys]
    return [button for button in buttons if isinstance(button, ShowFilm)]


async def test_the_film_that_was_taken_is_named_and_gone_by(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend funny films like alien")
    assert heading(answer) == "My picks for you, funny, like Alien (1979):"
    [answer] = await wire.says(ADA, "/recommend like alien")
    assert heading(answer) == "My picks for you, like Alien (1979):"
    picks = services.recommender.recommend(await profile(services), 15, like=ALIEN)
    shown = films(answer)
    for _ in range(2):
        _, further, *_ = await wire.presses(ADA, "More picks")
        assert heading(further) == "My picks for you, like Alien (1979):"
        shown += films(further)
    assert shown == [pick.movie_id for pick in picks]
    assert ALIEN not in shown
    assert MATRIX not in shown


async def test_no_film_of_that_title_is_said(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/recommend comedy like Florpfilm")
    assert answer.text.startswith("I picked without “like Florpfilm”: that is nothing I can go by.")
    assert heading(answer) == "My picks for you, Comedy:"


@pytest.mark.parametrize(
    ("words", "left_out", "understood"),
    [
        ("comedy with Tom Hanks", "Tom Hanks", "My picks for you, Comedy:"),
        ("directed by Kubrick, horror", "Kubrick", "My picks for you, Horror:"),
        ("thriller under 90 minutes", "under 90 minutes", "My picks for you, Thriller:"),
        ("tense films in French", "French", "My picks for you, tense:"),
        ("tense but florpy", "florpy", "My picks for you, tense:"),
        ("like Alien and like Heat", "like Heat", "My picks for you, like Alien (1979):"),
        ("sequel, no florps", "no florps", "My picks for you, sequel:"),
        ("korean films of the 90s", "korean", "My picks for you, 1990–1999:"),
        ("rewatch with subtitles", "subtitles", "My picks for you, to see again:"),
        ("hidden gems on netflix", "netflix", "My picks for you, hidden gems:"),
        ("rare comedy", "rare", "My picks for you, Comedy:"),
    ],
)
async def test_what_was_left_out_is_named_and_so_is_what_was_understood(
    wire: Wire, words: str, left_out: str, understood: str
) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, f"/recommend {words}")
    note, said_next, *_ = answer.text.split("\n\n")
    reason = "I cannot go by people, studios" if left_out in BEYOND else "that is nothing I can go by."
    assert note.startswith(f"I picked without “{left_out}”: {reason}")
    assert said_next == understood


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("smth scarry from teh 70s pls", "My picks for you, Horror, 1970–1979:"),
        ("no rom coms", "My picks for you, no “Comedy + Romance”:"),
        ("like alien but newer", "My picks for you, like Alien (1979), newer:"),
        ("not for kids, sci-fi", "My picks for you, Sci-Fi, no “for kids”:"),
        ("comedies but not the nineties", "My picks for you, Comedy, no “1990–1999”:"),
        ("space, no sequel", "My picks for you, space, no “sequel”:"),
        ("ужасы семидесятых", "My picks for you, Horror, 1970–1979:"),
        ("comedias de 1980 a 1995", "My picks for you, Comedy, 1980–1995:"),
    ],
)
async def test_what_people_type_is_said_back_and_followed_on_every_page(
    wire: Wire, words: str, understood: str
) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, f"/recommend {words}")
    assert answer.text.split("\n\n")[0] == understood
    shown = films(answer)
    _, further, *_ = await wire.presses(ADA, "More picks")
    if films(further):
        assert heading(further) == understood
    assert not set(shown) & set(films(further))


async def test_of_two_notes_each_is_one_line(wire: Wire) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend comedy by nolan about florps")
    beyond, unclear, said_next, *_ = answer.text.split("\n\n")
    assert beyond.startswith("I picked without “nolan”: I cannot go by people")
    assert unclear.startswith("I picked without “florps”: that is nothing I can go by.")
    assert said_next == "My picks for you, Comedy:"


async def test_where_nothing_was_understood_there_are_examples(wire: Wire) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend florp and blip")
    assert answer.text.startswith("I picked without “florp and blip”")
    assert "/recommend like Alien" in answer.text
    assert "My picks for you:" in answer.text


async def test_tags_are_followed_on_every_page(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend something set in space, sequels")
    assert heading(answer) == "My picks for you, space, sequel:"
    assert [FILMS[movie_id].title for movie_id in films(answer)] == ["Aliens"]
    [answer] = await wire.says(ADA, "/recommend space")
    shown = films(answer)
    _, further, *_ = await wire.presses(ADA, "More picks")
    shown += films(further)
    assert len(shown) == len(set(shown)) == 2 * PICKS_ON_A_PAGE
    assert all("space" in services.catalogue.films[movie_id].tags for movie_id in shown)


async def test_a_bare_tag_is_followed_unless_a_title_is_like_it(wire: Wire) -> None:
    assert "My picks for you, space:" in said(await wire.says(ADA, "space"))
    assert "My picks for you" not in said(await wire.says(ADA, "alien"))
    assert "My picks for you, space:" in said(await wire.says(ADA, "recommend something set in space"))


async def test_a_mood_is_asked_for_and_picked_in_place(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    await wire.says(ADA, "/recommend")
    _, asked = await wire.presses(ADA, "Another mood")
    assert asked.method == "sendMessage"
    assert asked.text == "What are you in the mood for?"
    assert asked.labels == [
        *("Light", "Tense", "Moving"),
        *("Big", "Strange", "Real life"),
        *("Hidden gems", "See again", "Anything good"),
    ]
    _, picked = await wire.presses(ADA, "Tense")
    assert picked.method == "editMessageText"
    assert heading(picked) == "My picks for you, tense:"
    tense = services.filters.fitting(kinds=[KINDS[Trait.TENSE]])
    shown = films(picked)
    assert shown
    _, further, _ = await wire.presses(ADA, "More picks", on=picked)
    assert not set(shown) & set(films(further))
    assert {*shown, *films(further)} <= set(tense.ids)
    _, asked = await wire.presses(ADA, "Another mood", on=picked)
    assert asked.text == "What are you in the mood for?"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Light", "My picks for you, light:"),
        ("Tense", "My picks for you, tense:"),
        ("Big", "My picks for you, big:"),
        ("Strange", "My picks for you, strange:"),
        ("Real life", "My picks for you, real life:"),
        ("Anything good", "My picks for you:"),
        ("Hidden gems", "My picks for you, hidden gems:"),
        ("See again", "My picks for you, to see again:"),
    ],
)
async def test_every_mood_leads_to_picks(wire: Wire, label: str, expected: str) -> None:
    await rate_action(wire)
    await wire.says(ADA, "/recommend")
    await wire.presses(ADA, "Another mood")
    assert heading((await wire.presses(ADA, label))[-1]) == expected


async def test_to_see_again_is_what_they_liked_best_first(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    for words in ("aladdin 3.5", "psycho 3"):
        await wire.says(ADA, f"/rate {words}")
    known = await profile(services)
    await services.storage.marks.put(known.user_id, HEAT, "seen")
    [answer] = await wire.says(ADA, "/recommend something to rewatch")
    assert heading(answer) == "My picks for you, to see again:"
    titles = [FILMS[movie_id].title for movie_id in films(answer)]
    assert set(titles[:2]) == {"The Matrix", "Star Wars"}
    prediction = services.recommender.predict(known, [HEAT])[HEAT]
    middle = ["Heat", "The Terminator"] if prediction > 4.5 else ["The Terminator", "Heat"]
    assert titles[2:] == [*middle, "Aladdin"]
    assert answer.text.count("You gave it ★ 5") == 2
    assert "Seen. How was it?" not in answer.text
    assert "seen" not in answer.text
    _, card = await wire.presses(ADA, "1")
    assert "Don't pick again" in card.labels
    assert "Seen it" not in card.labels


async def test_a_list_to_see_again_goes_on_without_repeats(wire: Wire, services: Services) -> None:
    for position, movie_id in enumerate(list(FILMS)[:14]):
        await wire.says(ADA, "/help")
        known = await profile(services)
        await services.storage.ratings.rate(known.user_id, movie_id, 3.5 + position % 4 / 2)
    ranking = [pick.movie_id for pick in services.recommender.rewatch(await profile(services), 20)]
    [answer] = await wire.says(ADA, "/recommend again")
    shown = films(answer)
    hidden = await taps(wire, 2, "Don't pick again")
    assert "I will not pick it again" in hidden.text
    assert "For me after all" in hidden.labels
    for _ in range(2):
        _, further, redrawn = await wire.presses(ADA, "More picks")
        shown += films(further)
        assert ("I will not pick it again" in redrawn.text) == (films(redrawn) == ranking[:5])
    assert shown == ranking[:14]
    assert "That was everything that fits “to see again”" in said(await wire.presses(ADA, "More picks"))


async def test_who_has_nothing_to_see_again_is_told_what_to_do(wire: Wire) -> None:
    await wire.says(ADA, "/rate psycho 2")
    [answer] = await wire.says(ADA, "/recommend again")
    assert answer.text.startswith("I know of no film yet that fits “to see again”. Rate some that you liked")
    assert "Rate some films" in answer.labels


async def test_numbers_on_top_open_the_cards(wire: Wire) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend")
    assert answer.labels[:5] == ["1", "2", "3", "4", "5"]
    assert answer.parameters["reply_markup"]["inline_keyboard"][0] == answer.keys[:5]
    assert [button.movie_id for button in opened(answer)] == films(answer)
    assert {button.place for button in opened(answer)} == {Place.FOUND}
    _, card = await wire.presses(ADA, "3")
    assert card.method == "sendMessage"
    assert card.text.startswith(FILMS[films(answer)[2]].title)
    _, further, _ = await wire.presses(ADA, "More picks", on=answer)
    assert further.labels[:5] == ["6", "7", "8", "9", "10"]


async def test_somebody_of_few_ratings_is_told_what_another_one_does(wire: Wire) -> None:
    for count, words in enumerate(
        ("the matrix 5/5", "star wars 5/5", "heat (1995) 4", "psycho 3", "aladdin 2"), 1
    ):
        await wire.says(ADA, f"/rate {words}")
        ending = (await wire.says(ADA, "/recommend"))[0].text.split("\n\n")[-1]
        noun = "one rating" if count == 1 else f"{count} ratings"
        sharpens = f"I have {noun} of yours to go by: every further one sharpens these picks.\n"
        assert ending == (sharpens if count < 5 else "") + ("Tap a number to rate or mark that film.")


@pytest.mark.parametrize("words", ["like alien", "tense", "rewatch", "hidden gems", "90s space", "no horror"])
async def test_pages_never_repeat_whatever_is_tapped_between(wire: Wire, words: str) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, f"/recommend {words}")
    first, shown = heading(answer), films(answer)
    for number in (1, 6, 11):
        for place, labels in (
            (number, ("Not for me", "Don't pick again")),
            (number + 2, ("Add to watchlist",)),
        ):
            if str(place) in answer.labels:
                card = await taps(wire, place)
                for label in set(labels) & set(card.labels):
                    await wire.presses(ADA, label)
        _, answer, redrawn = await wire.presses(ADA, "More picks")
        assert heading(redrawn) == first
        if not films(answer):
            assert "That was everything that fits" in answer.text
            break
        assert heading(answer) == first
        shown += films(answer)
    assert len(shown) == len(set(shown))


async def test_a_group_may_go_by_a_film_and_a_mood(wire: Wire, services: Services) -> None:
    await rate_action(wire)
    [answer] = await wire.says(ADA, "/recommend like alien", group())
    assert heading(answer) == "My picks for all of you, like Alien (1979):"
    picks = services.recommender.recommend_together([await profile(services)], 5, like=ALIEN)
    assert [line.split(". ")[1].split(" (")[0] for line in answer.text.split("\n") if " · " in line] == [
        FILMS[pick.movie_id].title for pick in picks
    ]
    _, further, *_ = await wire.presses(ADA, "More picks")
    assert heading(further) == "My picks for all of you, like Alien (1979):"
    [answer] = await wire.says(BEN, "/recommend light films of the 90s", group())
    assert heading(answer) == "My picks for all of you, light, 1990–1999:"


async def test_a_group_is_told_that_what_was_seen_is_left_out(wire: Wire) -> None:
    [answer] = await wire.says(ADA, "/recommend comedy again", group())
    assert answer.text.startswith("For a group I only pick films that are new to all of you")
    assert heading(answer) == "My picks for all of you, Comedy:"


@pytest.mark.parametrize(
    ("language", "words", "wish"),
    [
        ("es", "comedia de los 90", Wish(frozenset({"Comedy"}), first_year=1990, last_year=1999)),
        ("ru", "посоветуй комедию 90-х", Wish(frozenset({"Comedy"}), first_year=1990, last_year=1999)),
        ("de", "eine Komödie aus den 90ern", Wish(frozenset({"Comedy"}), first_year=1990, last_year=1999)),
        ("pt-br", "comédia dos anos 90", Wish(frozenset({"Comedy"}), first_year=1990, last_year=1999)),
        ("fr", "a comedy from the 90s", Wish(frozenset({"Comedy"}), first_year=1990, last_year=1999)),
    ],
)
async def test_people_wish_in_their_own_language(
    wire: Wire, services: Services, language: str, words: str, wish: Wish
) -> None:
    [answer] = await wire.says(person(ADA["id"], language=language), words)
    more = [button for key in answer.keys if isinstance(button := decode(key["callback_data"]), MorePicks)]
    wishes = [stretch_of(services.vocabularies.tags, button).wish for button in more]
    assert [(one.first_year, one.last_year) for one in wishes] == [(1990, 1999)]
    among = wish.films(services.filters)
    assert among is not None
    assert set(films(answer)) <= {MovieId(movie_id) for movie_id in among.ids}
