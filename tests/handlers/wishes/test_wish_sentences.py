"""Sentences in which people wish for films, in every language, and what they were taken to mean."""

from __future__ import annotations

import pytest

from handlers.reading.lookups import LookUps
from handlers.telegram.texts import Texts
from handlers.wishes.reading import understand
from handlers.wishes.vocabulary import Vocabularies
from handlers.wishes.wish import Wish
from recsys.domain import MovieId
from storage import Titles
from tests.handlers.film_club import ALIEN, BLADE_RUNNER, HEAT, HEAT_1986, MATRIX
from tests.handlers.wishes.wishing import GEMS, KNOWN, wish

TAGS = ["vietnam", "new york", "food"]
STAR_WARS, GODFATHER, PULP_FICTION = MovieId(260), MovieId(858), MovieId(296)


@pytest.fixture(scope="session")
def vocabularies(texts: Texts) -> Vocabularies:
    return Vocabularies(texts, TAGS, 2018)


def read(vocabularies: Vocabularies, texts: Texts, titles: Titles, language: str, text: str) -> Wish:
    return understand(text, vocabularies.of(texts.voice(language)), LookUps(titles).called)


ENGLISH = {
    "funny 90s not animation": wish("", "Animation", (1990, 1999), traits="FUNNY"),
    "90s, funny, not animated please": wish("", "Animation", (1990, 1999), traits="FUNNY"),
    "no animation but funny, from the nineties": wish("", "Animation", (1990, 1999), traits="FUNNY"),
    "something like Alien": wish(like=ALIEN),
    "films like alien but funny": wish(traits="FUNNY", like=ALIEN),
    "a scary film like Alien from before 1990": wish("Horror", years=(None, 1989), like=ALIEN),
    "like the matrix, no horror, since 2000": wish(no="Horror", years=(2000, None), like=MATRIX),
    "70s thrillers in the style of the godfather": wish("Thriller", years=(1970, 1979), like=GODFATHER),
    "similar to heat (1986)": wish(like=HEAT_1986),
    "like heat 90s": wish(years=(1990, 1999), like=HEAT),
    "just like Star Wars please": wish(like=STAR_WARS),
    "hidden gems like Blade Runner": wish(fame=GEMS, like=BLADE_RUNNER),
    "like “Pulp Fiction”, well known": wish(fame=KNOWN, like=PULP_FICTION),
    "hidden gems from the eighties": wish(years=(1980, 1989), fame=GEMS),
    "a heist movie": wish(traits="HEIST"),
    "a zombie comedy": wish("Comedy", traits="ZOMBIES"),
    "time-travel sci-fi before 1990": wish("Sci-Fi", years=(None, 1989), traits="TIME_TRAVEL"),
    "post apocalyptic, not war": wish(no="War", traits="DYSTOPIA"),
    "a dark comedy with a twist ending": wish(traits="BLACK_HUMOUR TWIST"),
    "a movie set in new york": wish(tags=("new york",)),
    "vietnam, food, not war": wish(no="War", tags=("vietnam", "food")),
    "something set in space, not too scary": wish(no="Horror", traits="SPACE"),
    "I want something sad": wish(traits="MOVING"),
    "make me cry": wish(traits="MOVING"),
    "a feel-good film for tonight": wish(traits="LIGHT"),
    "nothing sad": wish(no_traits="MOVING"),
    "something light and romantic": wish("Romance", traits="LIGHT"),
    "tense 70s crime": wish("Crime", years=(1970, 1979), traits="TENSE"),
    "an exciting western": wish("Western", traits="TENSE"),
    "something dark": wish(traits="DARK"),
    "weird sci-fi": wish("Sci-Fi", traits="STRANGE"),
    "epic war films": wish("War", traits="BIG"),
    "something to rewatch": wish(again=True),
    "a comedy that I'd like to see again": wish("Comedy", again=True),
    "let's watch something i've seen before, from the 80s": wish(years=(1980, 1989), again=True),
    "not before 1990, not after 2000": wish(years=(1990, 2000)),
    "between the 60s and the 70s": wish(years=(1960, 1979)),
    "pre-1960 film noir": wish("Film-Noir", years=(None, 1959)),
    "horror from 2010 onwards": wish("Horror", years=(2010, None)),
    "drama of 1980 or older": wish("Drama", years=(None, 1980)),
    "no horror or war, no musicals": wish(no="Horror War Musical"),
    "family films that are not animated": wish(no="Animation", traits="KIDS"),
    "a whodunit everybody knows": wish("Mystery", fame=KNOWN),
    "not a popular film, please": wish(fame=GEMS),
    "What should we watch tonight? Maybe an old-school action-comedy": wish(
        "Action Comedy", years=(None, 1979)
    ),
}
SPANISH = {
    "una comedia divertida de los 90 sin animación": wish(
        "Comedy", "Animation", (1990, 1999), traits="FUNNY"
    ),
    "algo parecido a Alien, pero que no sea de terror": wish(no="Horror", like=ALIEN),
    "películas de ciencia ficción antes de 1980": wish("Sci-Fi", years=(None, 1979)),
    "entre 1980 y 1995, nada de romance": wish(no="Romance", years=(1980, 1995)),
    "joyas ocultas de los años ochenta": wish(years=(1980, 1989), fame=GEMS),
    "quiero llorar esta noche": wish(traits="MOVING"),
    "comedias románticas noventeras": wish("Comedy Romance", years=(1990, 1999)),
    "un thriller que ya he visto": wish("Thriller", again=True),
    "dramas poco conocidos a partir del 2000": wish("Drama", years=(2000, None), fame=GEMS),
    "una de vaqueros, ni guerra ni musicales": wish("Western", "War Musical"),
    "funny 90s": wish(traits="FUNNY", years=(1990, 1999)),
}
RUSSIAN = {
    "смешная комедия 90-х без мультфильмов": wish("Comedy", "Animation", (1990, 1999), traits="FUNNY"),
    "что-нибудь страшное из восьмидесятых": wish("Horror", years=(1980, 1989)),
    "фантастика как Alien": wish("Sci-Fi", like=ALIEN),
    "детективы до 1980 года": wish("Mystery", years=(None, 1979)),
    "с 1990 по 1999 год": wish(years=(1990, 1999)),
    "малоизвестные драмы после 2000-го": wish("Drama", years=(2001, None), fame=GEMS),
    "не ужасы и не военное": wish(no="Horror War"),
    "хочу пересмотреть что-нибудь грустное": wish(traits="MOVING", again=True),
    "посоветуй лёгкую комедию на вечер": wish("Comedy", traits="LIGHT"),
    "популярные боевики нулевых": wish("Action", years=(2000, 2009), fame=KNOWN),
    "что-нибудь странное, но не мультик": wish(no="Animation", traits="STRANGE"),
}
GERMAN = {
    "eine lustige Komödie aus den 90ern ohne Zeichentrick": wish(
        "Comedy", "Animation", (1990, 1999), traits="FUNNY"
    ),
    "Science-Fiction vor 1980, kein Horror": wish("Sci-Fi", "Horror", (None, 1979)),
    "etwas wie Alien, aber nicht gruselig": wish(no="Horror", like=ALIEN),
    "Geheimtipps der 80er Jahre": wish(years=(1980, 1989), fame=GEMS),
    "nicht zu bekannte Krimis ab 2000": wish("Crime", years=(2000, None), fame=GEMS),
    "von 1980 bis 1995": wish(years=(1980, 1995)),
    "ich möchte etwas Trauriges zum Weinen": wish(traits="MOVING"),
    "einen spannenden Western noch einmal sehen": wish("Western", traits="TENSE", again=True),
    "Liebesfilme der Neunziger, keine Musicals": wish("Romance", "Musical", (1990, 1999)),
    "was Leichtes für die ganze Familie": wish(traits="KIDS LIGHT"),
    "berühmte Kriegsfilme aus den Siebzigern": wish("War", years=(1970, 1979), fame=KNOWN),
}
PORTUGUESE = {
    "comédia dos anos 90 sem animação": wish("Comedy", "Animation", (1990, 1999)),
    "terror antes de 1980": wish("Horror", years=(None, 1979)),
    "algo parecido com Alien": wish(like=ALIEN),
    "filmes tristes para chorar": wish(traits="MOVING"),
    "ficção científica a partir de 2000": wish("Sci-Fi", years=(2000, None)),
    "entre 1980 e 1995, não quero romance": wish(no="Romance", years=(1980, 1995)),
    "joias escondidas, nada de terror ou guerra": wish(no="Horror War", fame=GEMS),
    "quero rever uma comédia romântica": wish("Comedy Romance", again=True),
    "um faroeste pouco conhecido": wish("Western", fame=GEMS),
    "um suspense tenso dos anos setenta": wish("Thriller", years=(1970, 1979), traits="TENSE"),
    "filmes no estilo de Blade Runner": wish(like=BLADE_RUNNER),
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (language, text, expected)
        for language, sentences in {
            "en": ENGLISH,
            "es": SPANISH,
            "ru": RUSSIAN,
            "de": GERMAN,
            "pt": PORTUGUESE,
        }.items()
        for text, expected in sentences.items()
    ],
)
def test_sentences(
    vocabularies: Vocabularies, texts: Texts, titles: Titles, language: str, text: str, expected: Wish
) -> None:
    assert read(vocabularies, texts, titles, language, text) == expected
    assert read(vocabularies, texts, titles, language, text.upper()) in (
        expected,
        # only what is repeated to them keeps its capital letters
        Wish(**{name: getattr(expected, name) for name in FIELDS}, unclear=_upper(expected)),
    )


FIELDS = [name for name in Wish.__slots__ if name not in {"unclear", "beyond"}]


def _upper(expected: Wish) -> tuple[str, ...]:
    return tuple(words.upper() for words in expected.unclear)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a comedy with Tom Hanks", wish("Comedy", beyond=("Tom Hanks",))),
        (
            "thrillers directed by Alfred Hitchcock",
            wish("Thriller", beyond=("Alfred Hitchcock",)),
        ),
        ("horror under 90 minutes", wish("Horror", beyond=("under 90 minutes",))),
        ("90s comedy in French", wish("Comedy", years=(1990, 1999), beyond=("French",))),
        ("korean drama", wish("Drama", beyond=("korean",))),
        ("with subtitles, sad", wish(traits="MOVING", beyond=("subtitles",))),
        ("sad, funny, tense, light, strange", wish(traits="MOVING FUNNY TENSE LIGHT", unclear=("strange",))),
        ("oscar winners since 2000", wish(years=(2000, None), unclear=("oscar winners",))),
        ("like Florpfilm, funny", wish(traits="FUNNY", unclear=("like Florpfilm",))),
        ("sad and florpy", wish(traits="MOVING", unclear=("florpy",))),
        ("vietnam, food, new york", wish(tags=("vietnam", "food"), unclear=("new york",))),
        ("no zumbas", wish(unclear=("no zumbas",))),
        ("rated 8 on imdb", wish(unclear=("rated 8 on imdb",))),
        ("like Alien and like Heat", wish(like=ALIEN, unclear=("like Heat",))),
    ],
)
def test_what_cannot_be_followed_is_kept_to_be_said(
    vocabularies: Vocabularies, texts: Texts, titles: Titles, text: str, expected: Wish
) -> None:
    assert read(vocabularies, texts, titles, "en", text) == expected
