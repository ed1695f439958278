"""Wishes as people type them: misspelt, plural, in slang, in any language whatever language the chat has."""

from __future__ import annotations

import pytest

from handlers.reading.lookups import LookUps
from handlers.telegram.texts import Texts
from handlers.wishes.reading import understand
from handlers.wishes.vocabulary import Vocabularies
from handlers.wishes.wish import Wish
from recsys.data.filters import Filters
from recsys.data.movielens import Dataset
from recsys.domain import MovieId
from storage import Titles
from tests.handlers.wishes.wishing import GEMS, KNOWN, wish

pytestmark = pytest.mark.movielens

ALIEN, MATRIX, HEAT, INCEPTION, GODFATHER, JAWS = map(MovieId, (1214, 2571, 6, 79132, 858, 1387))

ENGLISH = {
    # themes
    "time travel": wish(traits="TIME_TRAVEL"),
    "heist": wish(traits="HEIST"),
    "a heist movie pls": wish(traits="HEIST"),
    "zombies": wish(traits="ZOMBIES"),
    "zombie flicks": wish(traits="ZOMBIES"),
    "something set in space": wish(traits="SPACE"),
    "noir": wish("Film-Noir"),
    "boxing": wish(traits="BOXING"),
    "christmas": wish(traits="CHRISTMAS"),
    "xmas movie for the kids": wish(traits="CHRISTMAS KIDS"),
    "serial killers": wish(traits="SERIAL_KILLER"),
    "movies about aliens": wish(traits="ALIENS"),
    "vampire films not too gory": wish(traits="VAMPIRES", no_traits="VIOLENT"),
    "ww2 movies": wish(traits="WORLD_WAR"),
    "smth about robots": wish(traits="ROBOTS"),
    "superheros": wish(traits="SUPERHEROES"),
    "coming of age": wish(traits="SCHOOL"),
    "martial arts": wish(traits="MARTIAL_ARTS"),
    "courtroom dramas": wish(traits="COURT"),
    "pirates": wish(traits="PIRATES"),
    "movie with a plot twist": wish(traits="TWIST"),
    # moods
    "smth funny pls": wish(traits="FUNNY"),
    "feel good movie for date night": wish(traits="LIGHT"),
    "I need a good cry": wish(traits="MOVING"),
    "mindbending sci-fi": wish("Sci-Fi", traits="STRANGE"),
    "something dark and gritty": wish(traits="DARK"),
    "make me laugh": wish(traits="FUNNY"),
    "edge of my seat thriller": wish("Thriller", traits="TENSE"),
    "smart sci fi": wish("Sci-Fi", traits="CLEVER"),
    "dark comedies": wish(traits="BLACK_HUMOUR"),
    "based on a true story": wish(traits="TRUE"),
    "anime": wish(traits="ANIME"),
    # genres, misspelt
    "good wester": wish("Western"),
    "horor 80s": wish("Horror", years=(1980, 1989)),
    "thriler": wish("Thriller"),
    "comdy": wish("Comedy"),
    "romatic comedies": wish("Comedy Romance"),
    "scarry movie": wish("Horror"),
    "documentry about music": wish("Documentary", traits="MUSIC"),
    "recomend me an advenure": wish("Adventure"),
    "aniamted movies for kids": wish("Animation", traits="KIDS"),
    "sience fiction": wish("Sci-Fi"),
    "somthing funy": wish(traits="FUNNY"),
    "time travle": wish(traits="TIME_TRAVEL"),
    "any sugestions for a comdy": wish("Comedy"),
    "supr hero": wish(traits="SUPERHEROES"),
    # times
    "90s action flicks": wish("Action", years=(1990, 1999)),
    "old movies": wish(years=(None, 1979)),
    "oldies": wish(years=(None, 1979)),
    "modern western": wish("Western", years=(2000, None)),
    "recent horror": wish("Horror", years=(2011, None)),
    "newest comedies": wish("Comedy", years=(2016, None)),
    "classic": wish(years=(None, 1979), fame=KNOWN),
    "classic 80s action": wish("Action", years=(1980, 1989), fame=KNOWN),
    "nothing old": wish(years=(2000, None)),
    "sci-fi from the 2010s": wish("Sci-Fi", years=(2010, 2019)),
    # ages
    "for kids": wish(traits="KIDS"),
    "6 year old": wish(traits="KIDS"),
    "something for my 6 year old son": wish(traits="KIDS"),
    "movie for a 10yo": wish(traits="KIDS"),
    "for a 15 year old": wish(no="Horror", no_traits="VIOLENT SEXY"),
    "good for ages 7 to 10": wish(traits="KIDS"),
    "film for my 9yr old niece": wish(traits="KIDS"),
    "animated but not for kids": wish("Animation", no_traits="KIDS"),
    # fame
    "best of all time": wish(fame=KNOWN),
    "best movies ever made": wish(fame=KNOWN),
    "surprise me": wish(),
    "surprise me with a western": wish("Western"),
    "underrated 90s thrillers": wish("Thriller", years=(1990, 1999), fame=GEMS),
    # not wanted
    "not stupid": wish(no_traits="STUPID"),
    "a comedy but not stupid": wish("Comedy", no_traits="STUPID"),
    "no rom coms": wish(no_mix="Comedy Romance"),
    "no romantic comedies please": wish(no_mix="Comedy Romance"),
    "not too long, not too violent": wish(no_traits="VIOLENT", beyond=("not too long",)),
    "nothing from the 80s": wish(no_decade=1980),
    "comedies but not the nineties": wish("Comedy", no_decade=1990),
    "like pulp fiction but less violent": wish(no_traits="VIOLENT", like=MovieId(296)),
    "like toy story but for adults": wish(no_traits="KIDS", like=MovieId(1)),
    "psycological thriler": wish("Thriller"),
    "not scary, sad or violent": wish(no="Horror", no_traits="MOVING VIOLENT"),
    "no horror, war, or crime, but funny": wish(no="Horror War Crime", traits="FUNNY"),
    "no horror, comedy": wish("Comedy", no="Horror"),
    "neither horror nor war": wish(no="Horror War"),
    "horror but not gory": wish("Horror", no_traits="VIOLENT"),
    "sci fi no aliens": wish("Sci-Fi", no_traits="ALIENS"),
    "not a sad romance": wish("Romance", no_traits="MOVING"),
    "no sad romance": wish(no_traits="MOVING"),
    "anything but superheroes": wish(no_traits="SUPERHEROES"),
    "drama without war or crime": wish("Drama", no="War Crime"),
    "war movies but not vietnam": wish("War", no_tags=("vietnam",)),
    # like a film
    "like alien": wish(like=ALIEN),
    "movies like the godfather": wish(like=GODFATHER),
    "like Inception but funnier": wish(traits="FUNNY", like=INCEPTION),
    "like alien but newer": wish(like=ALIEN, newer=True),
    "similar to the matrix but older": wish(like=MATRIX, newer=False),
    "like heat without violence": wish(no_traits="VIOLENT", like=HEAT),
    "smth like jaws but for kids": wish(traits="KIDS", like=JAWS),
    # beyond the catalogue
    "something by nolan": wish(beyond=("nolan",)),
    "with tom hanks": wish(beyond=("tom hanks",)),
    "comedy with Tom Hanks": wish("Comedy", beyond=("Tom Hanks",)),
    "korean thriller": wish("Thriller", beyond=("korean",)),
    "french": wish(beyond=("french",)),
    "under 2 hours": wish(beyond=("under 2 hours",)),
    "a short comedy": wish("Comedy", beyond=("short",)),
    "a24 horror": wish("Horror", beyond=("a24",)),
    "horror less than 90 min": wish("Horror", beyond=("less than 90 min",)),
    "any film w/ denzel washington": wish(beyond=("denzel washington",)),
    "at most two hours": wish(beyond=("at most two hours",)),
    "pixar movies": wish(tags=("pixar",)),
    # in part
    "a comedy about florp": wish("Comedy", unclear=("florp",)),
    "give me 5 comedies": wish("Comedy"),
}
GERMAN = {
    "was Lustiges für heute Abend": wish(traits="FUNNY"),
    "Zeitreisen": wish(traits="TIME_TRAVEL"),
    "Film für 8-Jährige": wish(traits="KIDS"),
    "etwas für mein Kind, 6 Jahre alt": wish(traits="KIDS"),
    "keine Liebeskomödien": wish(no_mix="Comedy Romance"),
    "etwas wie Matrix, aber neuer": wish(like=MATRIX, newer=True),
    "koreanischer Horror unter 2 Stunden": wish("Horror", beyond=("koreanischer", "unter 2 Stunden")),
    "alte Western": wish("Western", years=(None, 1979)),
    "Thriler aus den 90ern": wish("Thriller", years=(1990, 1999)),
    "Weihnachtsfilm": wish(traits="CHRISTMAS"),
    "nicht zu brutal": wish(no_traits="VIOLENT"),
    "etwas mit Til Schweiger": wish(beyond=("Til Schweiger",)),
    "Sience Fiction": wish("Sci-Fi"),
    "Filme ohne Happy End": wish(no_traits="LIGHT"),
    "beste Filme aller Zeiten": wish(fame=KNOWN),
    "Superheldenfilme": wish(traits="SUPERHEROES"),
    "schwarzer Humor": wish(traits="BLACK_HUMOUR"),
}
SPANISH = {
    "pelis de zombis": wish(traits="ZOMBIES"),
    "algo para niños de 6 años": wish(traits="KIDS"),
    "nada de violencia": wish(no_traits="VIOLENT"),
    "peli navideña": wish(traits="CHRISTMAS"),
    "viajes en el tiempo": wish(traits="TIME_TRAVEL"),
    "una de miedo que no sea antigua": wish("Horror", years=(2000, None)),
    "comedias que no sean románticas": wish("Comedy", no="Romance"),
    "las mejores de la historia": wish(fame=KNOWN),
    "como Alien pero más nueva": wish(like=ALIEN, newer=True),
    "basada en hechos reales": wish(traits="TRUE"),
    "una comedia con Tom Hanks": wish("Comedy", beyond=("Tom Hanks",)),
    "algo corto y divertido": wish(traits="FUNNY", beyond=("corto",)),
    "no quiero drama": wish(no="Drama"),
    "clásicos del cine": wish(years=(None, 1979), fame=KNOWN),
    "recomiendame una peli de atracos": wish(traits="HEIST"),
}
PORTUGUESE = {
    "filme de terror pra assistir com a namorada": wish("Horror"),
    "filme pra criança de 5 anos": wish(traits="KIDS"),
    "viagem no tempo": wish(traits="TIME_TRAVEL"),
    "nada muito longo": wish(beyond=("nada muito longo",)),
    "filme de natal": wish(traits="CHRISTMAS"),
    "comedia romantica": wish("Comedy Romance"),
    "baseado em fatos reais": wish(traits="TRUE"),
    "filmes antigos de faroeste": wish("Western", years=(None, 1979)),
    "tipo Matrix mas mais engraçado": wish(traits="FUNNY", like=MATRIX),
    "sem violência": wish(no_traits="VIOLENT"),
    "com o Tom Hanks": wish(beyond=("Tom Hanks",)),
    "filme de até 2 horas": wish(beyond=("até 2 horas",)),
    "zumbis": wish(traits="ZOMBIES"),
    "melhores filmes de todos os tempos": wish(fame=KNOWN),
}
RUSSIAN = {
    "посоветуй ужастик": wish("Horror"),
    "комедия для ребенка 6 лет": wish("Comedy", traits="KIDS"),
    "ужасы не старые": wish("Horror", years=(2000, None)),
    "фильм про путешествия во времени": wish(traits="TIME_TRAVEL"),
    "как Matrix, но смешнее": wish(traits="FUNNY", like=MATRIX),
    "фильм с Томом Хэнксом": wish(beyond=("Томом Хэнксом",)),
    "фильм до двух часов": wish(beyond=("до двух часов",)),
    "не романтическая комедия": wish(no_mix="Comedy Romance"),
    "грустное аниме": wish(traits="ANIME MOVING"),
    "что-нибудь поржать": wish(traits="FUNNY"),
    "про космос": wish(traits="SPACE"),
    "не очень жестокое": wish(no_traits="VIOLENT"),
    "новогоднее кино": wish(traits="CHRISTMAS"),
    "лучшие фильмы всех времён": wish(fame=KNOWN),
    "тупая комедия": wish("Comedy", traits="STUPID"),
    "боевичок": wish("Action"),
    "корейский триллер": wish("Thriller", beyond=("корейский",)),
    "комедея": wish("Comedy"),
}
ELSEWHERE = [
    ("en", "что-нибудь смешное", wish(traits="FUNNY")),
    ("en", "algo divertido de los 80", wish(traits="FUNNY", years=(1980, 1989))),
    ("en", "von 1980 bis 1995 Komödie", wish("Comedy", years=(1980, 1995))),
    ("en", "comedias de 1980 a 1990", wish("Comedy", years=(1980, 1990))),
    ("en", "filme de terror sem sangue", wish("Horror", no_traits="VIOLENT")),
    ("de", "ужасы 80-х", wish("Horror", years=(1980, 1989))),
    ("de", "funny 90s", wish(traits="FUNNY", years=(1990, 1999))),
    ("ru", "time travel", wish(traits="TIME_TRAVEL")),
    ("ru", "no rom coms", wish(no_mix="Comedy Romance")),
    ("es", "ein Western aus den Siebzigern", wish("Western", years=(1970, 1979))),
    ("pt", "not too scary", wish(no="Horror")),
    ("fr", "horor 80s", wish("Horror", years=(1980, 1989))),
]
TABLE = [
    *(("en", text, expected) for text, expected in ENGLISH.items()),
    *(("de", text, expected) for text, expected in GERMAN.items()),
    *(("es", text, expected) for text, expected in SPANISH.items()),
    *(("pt", text, expected) for text, expected in PORTUGUESE.items()),
    *(("ru", text, expected) for text, expected in RUSSIAN.items()),
    *ELSEWHERE,
]


@pytest.fixture(scope="module")
def vocabularies(dataset: Dataset) -> Vocabularies:
    filters = Filters.of(dataset.catalogue.films.values())
    return Vocabularies(Texts(), filters.common_tags, filters.newest_year)


@pytest.mark.parametrize(("language", "text", "expected"), TABLE)
def test_what_people_type_is_understood(
    vocabularies: Vocabularies, real_titles: Titles, texts: Texts, language: str, text: str, expected: Wish
) -> None:
    read = understand(text, vocabularies.of(texts.voice(language)), LookUps(real_titles).called)
    assert read == expected
    assert (read.explained == 1.0) == (not expected.unclear and expected != Wish())


@pytest.mark.parametrize("text", ["Bobby", "levels", "Fargo", "Inception", "Up", "the hateful eight"])
def test_a_title_is_no_wish(vocabularies: Vocabularies, real_titles: Titles, texts: Texts, text: str) -> None:
    for language in ("en", "de", "es", "ru"):
        assert understand(text, vocabularies.of(texts.voice(language)), LookUps(real_titles).called).is_open
