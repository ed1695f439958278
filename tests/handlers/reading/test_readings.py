"""What messages mean: people's own words in five languages over ml-latest-small, and what each must be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handlers.reading.lookups import LookUps
from handlers.reading.readings import (
    AnyReading,
    Asked,
    OfShown,
    Reader,
    Reference,
    Said,
    Several,
    Title,
    Wished,
)
from handlers.reading.sentences import sentences_of
from handlers.telegram.texts import Texts, Voice
from handlers.wishes.vocabulary import Vocabularies
from recsys.data.filters import Filters
from recsys.data.movielens import Dataset, read_dataset
from recsys.domain import Catalogue, MovieId
from storage import Titles
from tests.storage.titles.sequels import NOT_HERE, sequels

# Language | message | reading | its title, or what it says, and stars that it saves by itself, if any.
MESSAGES = """
en | the matrix | title | The Matrix
en | the matrix 4.5 | stars | The Matrix ★9
en | alien 5 stars! | stars | Alien ★10
en | heat 1995 four stars | stars | Heat ★8
en | inception three and a half stars | stars | Inception ★7
en | i give interstellar a 9 | stars | Interstellar ★9
en | Fargo 9/10 | stars | Fargo ★9
en | ★★★★ casablanca | stars | Casablanca ★8
en | gladiator 4 | stars | Gladiator
en | goodfellas 4 | stars | Goodfellas ★8
en | seven samurai 5 | stars | Seven Samurai ★10
en | 12 angry men | title | 12 Angry Men
en | blade runner 2049 | title | Blade Runner 2049
en | se7en | title | Seven
en | intersteler | title | Interstellar
en | shawshenk redemtion | title | The Shawshank Redemption
en | intersteler 5 | stars | Interstellar
en | Die Hard 4 | title | Live Free or Die Hard
en | Alien 2 | title | Aliens
en | Die Hard 4.0 | title | Live Free or Die Hard
en | gremlins 2 4 | stars | Gremlins 2: The New Batch ★8
en | gave Fargo 5 stars | stars | Fargo ★10
en | i loved fargo | asked | Fargo
en | have you seen Fargo? | asked | Fargo
en | mission impossible 6 | title | Mission: Impossible - Fallout
en | rocky iv | title | Rocky IV
en | gladiator 2 | absent |
en | top gun 2 | absent |
en | hereditary | absent |
en | 1917 | absent |
en | parasite 2019 | absent |
en | barbie | absent |
en | oppenheimer 5 | absent |
en | is heat 1995 any good? | asked | Heat
en | what is inception about | asked | Inception
en | who directed Fargo? | asked | Fargo
en | tell me about the big lebowski | asked | The Big Lebowski
en | do you have the thing 1982 | asked | The Thing
en | more | said | more
en | next | said | more
en | undo | said | undo
en | help | said | help
en | yes | said | yes
en | ok | said | yes
en | thanks! | said | thanks
en | thank you so much | said | thanks
en | hello | said | hello
en | who are you? | said | who
en | tt0133093 | pasted | The Matrix
en | https://www.imdb.com/title/tt0133093/?ref_=nv_sr_srsg_0 | pasted | The Matrix
en | look at this https://m.imdb.com/title/tt0133093 it is great | pasted | The Matrix
en | https://www.themoviedb.org/movie/603-the-matrix?language=de | pasted | The Matrix
en | https://letterboxd.com/film/the-matrix/ | pasted | The Matrix
en | https://letterboxd.com/someone/film/heat-1995/ | pasted | Heat
en | movielens.org/movies/2571 | pasted | The Matrix
en | https://en.wikipedia.org/wiki/Fargo_(1996_film) | pasted | Fargo
en | The.Matrix.1999.1080p.BluRay.x264.mkv | pasted | The Matrix
en | Blade.Runner.2049.2017.2160p.WEB-DL.mkv | pasted | Blade Runner 2049
en | Fargo (1996) [1080p].mp4 | pasted | Fargo
en | https://example.com/watch?v=1 | pasted | -
en | tt0133093 9/10 | pasted | The Matrix ★9
en | matrix 4, alien 3.5, heat 5 | several | 3
en | 8/10 | shown | ★8
en | four stars | shown | ★8
en | ⭐⭐⭐⭐ | shown | ★8
en | loved it | shown | ★10
en | a funny film from the eighties | wish |
en | scary movies | wish |
en | what should i watch tonight? | wish |
en | heist | wish |
ru | Брат 2 | title | Brother 2
ru | Левиафан | title | Leviathan
ru | Иди и смотри | title | Come and See
ru | 七人の侍 | unread |
ru | ещё | said | more
ru | отмена | said | undo
ru | помощь | said | help
ru | спасибо | said | thanks
ru | кто ты? | said | who
ru | heat 1995 четыре звезды | stars | Heat ★8
ru | ставлю alien 5 звёзд | stars | Alien ★10
ru | понравилось | shown | ★8
ru | расскажи про inception | asked | Inception
ru | смешной фильм девяностых | wish |
de | mehr | said | more
de | rückgängig | said | undo
de | Hilfe | said | help
de | danke schön | said | thanks
de | wer bist du? | said | who
de | ich gebe interstellar eine 9 | stars | Interstellar ★9
de | inception vier Sterne | stars | Inception ★8
de | ist Fargo gut? | asked | Fargo
de | hat mir gefallen | shown | ★8
de | Das Boot | title | Das Boot
es | más | said | more
es | deshacer | said | undo
es | ayuda | said | help
es | gracias | said | thanks
es | ¿quién eres? | said | who
es | le doy a inception un 8 | stars | Inception ★8
es | inception cuatro estrellas | stars | Inception ★8
es | háblame de Fargo | asked | Fargo
es | me encantó | shown | ★10
es | el laberinto del fauno | title | Pan's Labyrinth
pt | mais | said | more
pt | desfazer | said | undo
pt | ajuda | said | help
pt | obrigado | said | thanks
pt | quem é você? | said | who
pt | dou um 8 a inception | stars | Inception ★8
pt | inception cinco estrelas | stars | Inception ★10
pt | fala sobre Fargo | asked | Fargo
pt | adorei | shown | ★10
pt | cidade de deus | title | City of God
"""

RIGHT = 0.95
"""Share of the messages that must be read right; none may save anything that it should not."""


@pytest.fixture(scope="module")
def dataset(movielens_dir: Path) -> Dataset:
    return read_dataset(movielens_dir)


@pytest.fixture(scope="module")
def catalogue(dataset: Dataset) -> Catalogue:
    return dataset.catalogue


@pytest.fixture(scope="module")
def titles(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Titles]:
    popularity = Counter(MovieId(movie_id) for movie_id in dataset.ratings.movie_ids.tolist())
    opened = Titles(tmp_path_factory.mktemp("titles") / "titles.sqlite", dataset.catalogue, popularity)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def vocabularies(catalogue: Catalogue, texts: Texts) -> Vocabularies:
    filters = Filters.of(catalogue.films.values())
    return Vocabularies(texts, filters.common_tags, filters.newest_year)


@pytest.fixture(scope="module")
def reader(
    titles: Titles, vocabularies: Vocabularies, catalogue: Catalogue, texts: Texts
) -> Callable[[str], Reader]:
    """Reads what people of a language write."""
    return lambda language: _reader(texts.voice(language), titles, vocabularies, catalogue)


def _reader(voice: Voice, titles: Titles, vocabularies: Vocabularies, catalogue: Catalogue) -> Reader:
    return Reader(
        spoken=sentences_of(voice),
        vocabulary=vocabularies.of(voice),
        lookups=LookUps(titles),
        films=catalogue.films,
        is_known=titles.is_known,
    )


def _told(reading: AnyReading, catalogue: Catalogue) -> tuple[str, str]:
    """A reading as the table writes it: what it is, and its film and the stars that it saves."""
    match reading:
        case Said(talk):
            told = "said", talk.value
        case OfShown(half_stars):
            told = "shown", f"★{half_stars}"
        case Several(items):
            told = "several", str(len(items))
        case Wished():
            told = "wish", ""
        case Reference():
            told = "pasted", _of_reference(reading, catalogue)
        case _:
            told = _of_title(reading, catalogue)
    return told


def _of_reference(reading: Reference, catalogue: Catalogue) -> str:
    movie_id, understood = reading.movie_id, reading.understood
    if understood is not None and understood.is_sure:
        movie_id = understood.films[0].movie_id
    if movie_id is None:
        return "-"
    saved = f" ★{reading.half_stars}" if reading.half_stars else ""
    return catalogue.films[movie_id].title + saved


def _of_title(reading: Title | Asked, catalogue: Catalogue) -> tuple[str, str]:
    understood = reading.understood
    if not understood.films:
        return ("absent" if understood.found.is_readable else "unread"), ""
    stars = understood.reading.half_stars
    saved = f" ★{stars}" if stars and understood.is_sure else ""
    kind = "asked" if isinstance(reading, Asked) else "stars" if stars else "title"
    return kind, catalogue.films[understood.films[0].movie_id].title + saved


@pytest.mark.movielens
def test_messages_in_five_languages(reader: Callable[[str], Reader], catalogue: Catalogue) -> None:
    wrong, saved_wrong = [], []
    lines = [line for line in MESSAGES.strip().splitlines() if line]
    for line in lines:
        language, message, *wanted = (cell.strip() for cell in line.split(" | ", 3))
        expected = (wanted[0].strip(" |"), wanted[1].strip() if len(wanted) > 1 else "")
        best = reader(language).readings(message)[0]
        told = _told(best, catalogue)
        if told != expected:
            wrong.append((message, told, expected))
            if "★" in told[1]:
                saved_wrong.append((message, told))
    assert len(lines) >= 60
    assert not saved_wrong
    assert len(wrong) <= (1 - RIGHT) * len(lines), wrong


@pytest.mark.movielens
@pytest.mark.parametrize("before", ["", "i watched "])
def test_no_sequel_saves_stars(reader: Callable[[str], Reader], catalogue: Catalogue, before: str) -> None:
    english = reader("en")
    typed = [*(words for words, _, _ in sequels()), *NOT_HERE.strip().splitlines()]
    for words in typed:
        for best in english.readings(before + words)[:1]:
            assert "★" not in _told(best, catalogue)[1], words
        assert not english.title(words).is_sure or not english.title(words).reading.half_stars


@pytest.mark.movielens
def test_sequels_show_their_film(reader: Callable[[str], Reader], catalogue: Catalogue) -> None:
    english = reader("en")
    typed = sequels()
    wrong = []
    for words, year, _ in typed:
        best = english.readings(words)[0]
        film = catalogue.films[best.understood.films[0].movie_id] if isinstance(best, Title) else None
        if film is None or film.year != year:
            wrong.append((words, film))
    assert len(wrong) <= 0.05 * len(typed), wrong
