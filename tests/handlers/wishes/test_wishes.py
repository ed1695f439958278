"""Genres, years and fame in free text, and a wish as a button carries it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.telegram.texts import Texts
from handlers.wishes.adventure import Adventure
from handlers.wishes.meanings import GENRES
from handlers.wishes.reading import understand as read
from handlers.wishes.tag_words import TagWords, code_of
from handlers.wishes.traits import KINDS, MOST_TRAITS, Trait
from handlers.wishes.vocabulary import Vocabularies
from handlers.wishes.wish import MOST_TAGS, Wish
from recsys.data.filters import Filters
from recsys.domain import MovieId
from tests.handlers.film_club import ALIEN, FILMS, MATRIX

FILTERS = Filters.of(FILMS.values())
TEXTS = Texts()
TAGS = ["vietnam", "new york", "baseball bats", "food", "not food"]
VOCABULARIES = Vocabularies(TEXTS, TAGS, 2018)


def understand(text: str, language: str = "en") -> Wish:
    """Read a wish where no film has any title."""
    return read(text, VOCABULARIES.of(TEXTS.voice(language)), lambda _: None)


@pytest.fixture(autouse=True, scope="module")
def _words_are_read() -> None:
    """Before anything is timed."""
    VOCABULARIES.of(TEXTS.voice("en"))


@pytest.mark.parametrize(
    ("text", "genres"),
    [
        ("comedy", {"Comedy"}),
        ("COMEDIES please", {"Comedy"}),
        ("sci fi", {"Sci-Fi"}),
        ("sci-fi", {"Sci-Fi"}),
        ("SciFi", {"Sci-Fi"}),
        ("science fiction", {"Sci-Fi"}),
        ("romcom", {"Romance", "Comedy"}),
        ("rom-com", {"Romance", "Comedy"}),
        ("a romantic comedy", {"Romance", "Comedy"}),
        ("action-comedy", {"Action", "Comedy"}),
        ("action/thriller", {"Action", "Thriller"}),
        ("comedy, drama", {"Comedy", "Drama"}),
        ("film noir", {"Film-Noir"}),
        ("film-noir", {"Film-Noir"}),
        ("something scary", {"Horror"}),
        ("love stories", {"Romance"}),
        ("“western”", {"Western"}),
        ("imax", {"IMAX"}),
    ],
)
def test_genres(text: str, genres: set[str]) -> None:
    assert understand(text) == Wish(genres=frozenset(genres))


@pytest.mark.parametrize(
    ("text", "first_year", "last_year"),
    [
        ("1990s", 1990, 1999),
        ("90s", 1990, 1999),
        ("'90s", 1990, 1999),
        ("the 90's", 1990, 1999),
        ("nineties", 1990, 1999),
        ("00s", 2000, 2009),
        ("20s", 2020, 2029),
        ("1920s", 1920, 1929),
        ("1994", 1994, 1994),
        ("from 1994", 1994, 1994),
        ("1980-1995", 1980, 1995),
        ("1980–1995", 1980, 1995),
        ("1980 to 1995", 1980, 1995),
        ("from 1980 until 1995", 1980, 1995),
        ("between 1980 and 1995", 1980, 1995),
        ("1995-1980", 1980, 1995),
        ("80s to 90s", 1980, 1999),
        ("1990s or 2000s", 1990, 2009),
        ("before 1980", None, 1979),
        ("before the 80s", None, 1979),
        ("until 1980", None, 1980),
        ("up to 1980", None, 1980),
        ("after 2000", 2001, None),
        ("after the 90s", 2000, None),
        ("since 2000", 2000, None),
        ("from 2000 on", 2000, None),
        ("from 2000 onwards", 2000, None),
        ("after 1980 before 1990", 1981, 1989),
    ],
)
def test_years(text: str, first_year: int | None, last_year: int | None) -> None:
    assert understand(text) == Wish(first_year=first_year, last_year=last_year)


def test_everything_at_once() -> None:
    assert understand("a scary film from the 80s, no comedy") == Wish(
        genres=frozenset({"Horror"}), no_genres=frozenset({"Comedy"}), first_year=1980, last_year=1989
    )


@pytest.mark.parametrize("word", ["no", "not", "without", "except"])
def test_genres_not_wanted(word: str) -> None:
    assert understand(f"{word} horror") == Wish(no_genres=frozenset({"Horror"}))


@pytest.mark.parametrize("text", ["comedy -romance", "comedy, −romance", "-romance comedy", "comedy -love"])
def test_a_minus_before_a_genre_means_without(text: str) -> None:
    assert understand(text) == Wish(genres=frozenset({"Comedy"}), no_genres=frozenset({"Romance"}))


def test_a_dash_inside_or_alone_is_no_minus() -> None:
    assert understand("sci-fi - action-comedy") == Wish(genres=frozenset({"Sci-Fi", "Action", "Comedy"}))
    assert understand("crime -film-noir") == Wish(
        genres=frozenset({"Crime"}), no_genres=frozenset({"Film-Noir"})
    )


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("what should I watch tonight?", Wish()),
        ("Can you recommend me something?", Wish()),
        ("I'd love to watch a comedy", Wish(genres=frozenset({"Comedy"}))),
        (
            "a funny horror film from the eighties",
            Wish(
                genres=frozenset({"Horror"}),
                traits=frozenset({Trait.FUNNY}),
                first_year=1980,
                last_year=1989,
            ),
        ),
    ],
)
def test_sentences(text: str, wish: Wish) -> None:
    assert understand(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        "hidden gems",
        "a hidden gem please",
        "something obscure",
        "lesser known films",
        "lesser-known",
        "less well known",
        "little known",
        "not so well-known",
        "nothing too popular",
        "no blockbusters",
        "unknown films",
        "underrated movies",
        "films nobody knows",
        "something i've never heard of",
        "popular, but no, hidden gems",
    ],
)
def test_hidden_gems(text: str) -> None:
    assert understand(text) == Wish(adventure=Adventure.GEMS)


@pytest.mark.parametrize(
    "text",
    [
        "well known",
        "well-known films",
        "the most popular movies",
        "something famous",
        "a crowd-pleaser",
        "classics everybody knows",
        "films that everyone knows",
        "nothing obscure",
        "not too obscure",
        "no hidden gems",
    ],
)
def test_well_known_films(text: str) -> None:
    assert understand(text) == Wish(adventure=Adventure.WELL_KNOWN)


def test_how_well_known_besides_genres_and_years() -> None:
    assert understand("lesser known 90s sci-fi, no horror") == Wish(
        genres=frozenset({"Sci-Fi"}),
        no_genres=frozenset({"Horror"}),
        first_year=1990,
        last_year=1999,
        adventure=Adventure.GEMS,
    )
    assert understand("an adventure").adventure is Adventure.AS_SET


def test_how_well_known_is_a_wish_that_any_film_may_meet() -> None:
    wish = understand("hidden gems")
    assert not wish.is_open
    assert wish.films(FILTERS) is None


def test_no_wins_over_yes() -> None:
    assert understand("comedy no comedy") == Wish(no_genres=frozenset({"Comedy"}))


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("florp", ("florp",)),
        ("florp comedy florp blip", ("florp", "florp blip")),
        ("florp comedy, florp", ("florp",)),
        ("with florp, in stereo", ("florp", "stereo")),
        ("rated by florp critics", ("rated",)),
        ("no 1984", ("no 1984",)),
        ("no zumbas", ("no zumbas",)),
        ("no florpy romance", ("florpy",)),
        ("like the Godzilla", ("like the Godzilla",)),
        ("💥", ("💥",)),
        ("12345", ("12345",)),
    ],
)
def test_what_is_unclear_is_kept_to_be_said(text: str, unclear: tuple[str, ...]) -> None:
    assert understand(text).unclear == unclear


@pytest.mark.parametrize("text", ["", "   ", "a film please", "something to watch"])
def test_no_wish_is_open(text: str) -> None:
    wish = understand(text)
    assert wish == Wish()
    assert wish.is_open
    assert wish.is_empty
    assert wish.films(FILTERS) is None


@given(st.text(max_size=200))
def test_any_text_is_understood_somehow(text: str) -> None:
    wish = understand(text)
    assert not wish.genres & wish.no_genres
    assert len(wish.tags) <= MOST_TAGS
    assert max(len(wish.traits), len(wish.no_traits)) <= MOST_TRAITS
    assert not wish.traits & wish.no_traits
    assert all(words in text for words in wish.unclear)


WORDS = (
    *("no", "not", ",", "-", "–", "like", "90s", "1990", "before", "since", "until", "to", "and", "a"),
    *("comedy", "sad", "zombies", "vietnam", "again", "popular", "florp", "6", "year old", "with", "long"),
)


@given(
    st.lists(
        st.sampled_from(WORDS),
        max_size=12,
    ).map(" ".join)
)
def test_any_order_of_its_words_is_understood_somehow(text: str) -> None:
    wish = understand(text)
    assert all(words in text for words in wish.unclear)
    if "florp" in text.split():
        assert "florp" in " ".join(wish.unclear)


def test_the_films_of_a_wish() -> None:
    films = understand("animation before 1990").films(FILTERS)
    assert films is not None
    assert {FILMS[MovieId(movie_id)].title for movie_id in films.ids} == {"Snow White"}


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("sci-fi action", True),
        ("sci-fi no action", False),
        ("1999", True),
        ("until 1999", True),
        ("before 1999", False),
        ("after 1999", False),
    ],
)
def test_every_part_of_a_wish_counts(text: str, fits: bool) -> None:
    films = understand(text).films(FILTERS)
    assert films is not None
    assert (MATRIX in films.ids) == fits


@pytest.mark.parametrize(("newer", "years"), [(True, range(1980, 2100)), (False, range(1800, 1979))])
def test_newer_or_older_than_the_film_to_go_by(newer: bool, years: range) -> None:
    films = Wish(like=ALIEN, newer=newer).films(FILTERS)
    assert films is not None
    assert films.ids == [movie_id for movie_id in sorted(FILMS) if FILMS[movie_id].year in years]
    assert Wish(like=MovieId(1), newer=True, first_year=2010).films(FILTERS) is not None


@pytest.mark.parametrize("trait", list(Trait))
def test_a_trait_is_a_mixture_that_does_not_contradict_itself(trait: Trait) -> None:
    kind = KINDS[trait]
    assert kind.genres | kind.no_genres <= set(GENRES)
    assert not kind.genres & kind.no_genres
    assert not kind.tags & kind.no_tags
    fitting = Wish(traits=frozenset({trait})).films(FILTERS)
    assert fitting is not None
    assert fitting.fits.tolist() == FILTERS.of_kind(kind).tolist()


def test_no_trait_fits_none_but_its_films_fit_no_wish_without_it() -> None:
    assert Wish().films(FILTERS) is None
    for trait in Trait:
        fitting = Wish(no_traits=frozenset({trait})).films(FILTERS)
        assert fitting is not None
        assert fitting.fits.tolist() == (~FILTERS.of_kind(KINDS[trait])).tolist()


def test_what_is_wished_for_outweighs_what_speaks_against_a_trait() -> None:
    moving = frozenset({Trait.MOVING})
    assert Wish(traits=moving).no_genres == frozenset()
    fitting = Wish(traits=moving, genres=frozenset({"Comedy"})).films(FILTERS)
    assert fitting is not None
    titles = {FILMS[MovieId(movie_id)].title for movie_id in fitting.ids}
    assert "Forrest Gump" in titles
    assert "Toy Story" not in titles


def test_tags_are_known_by_a_stable_number() -> None:
    assert code_of("time travel") == 506183
    words = TagWords.of(["zombies", "robot", "robots"])
    assert words.by_words == {"zombies": "zombies", "zombie": "zombies", "robot": "robot", "robots": "robots"}
    assert words.by_code == {code_of(tag): tag for tag in ("zombies", "robot", "robots")}


def test_of_two_tags_with_one_number_only_the_more_common_can_be_wished() -> None:
    numbers: dict[int, str] = {}
    tag = other = ""
    for n in range(100_000):
        other, tag = f"tag {n}", numbers.setdefault(code_of(f"tag {n}"), f"tag {n}")
        if tag != other:
            break
    assert tag != other
    words = TagWords.of([other, tag])
    assert words.by_code == {code_of(tag): other}
    assert tag not in words.by_words


def test_a_vocabulary_is_read_once() -> None:
    english = VOCABULARIES.of(TEXTS.voice("en"))
    assert VOCABULARIES.of(TEXTS.voice("en-GB")) is english
    assert VOCABULARIES.of(TEXTS.voice("fr")) is english
    assert VOCABULARIES.of(TEXTS.voice("pt-br")) is VOCABULARIES.of(TEXTS.voice("pt")) is not english


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("comedy", 1.0),
        ("a comedy please", 1.0),
        ("90s comedy, no romance", 1.0),
        ("florp comedy", 0.5),
        ("comedy and florp blip brop", 0.25),
        ("florp", 0.0),
        ("a film please", 0.0),
        ("no zumbas", 0.0),
        ("comedy with Tom Hanks", 1.0),
        ("horror under 90 minutes", 1.0),
        ("", 0.0),
    ],
)
def test_how_much_of_a_message_a_wish_explains(text: str, share: float) -> None:
    assert understand(text).explained == share


def test_what_nothing_can_be_picked_by_is_open_but_not_empty() -> None:
    wish = understand("something french with Tom Hanks")
    assert wish.is_open
    assert not wish.is_empty
