"""Finding films by what people really type: in ml-latest-small, and in a few films made for it."""

from __future__ import annotations

import csv
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recsys.data.titles import parse_title
from recsys.domain import Catalogue, Film, MovieId
from storage.titles.folding import fold
from storage.titles.index import Match, TitleIndex

# What is typed | the title that is meant | its year. Mistyped, misremembered, translated, abbreviated and
# renumbered titles; the search was tuned on these.
TYPED = """
se7en|Seven|1995
terminator two|Terminator 2: Judgment Day|1991
rocky 4|Rocky IV|1985
star wars 5|Star Wars: Episode V - The Empire Strikes Back|1980
lotr return of the king|The Lord of the Rings: The Return of the King|2003
harry potter 3|Harry Potter and the Prisoner of Azkaban|2004
leon|Léon: The Professional|1994
godfather part 2|The Godfather: Part II|1974
amelie|Amelie|2001
wall e|WALL·E|2008
spiderman|Spider-Man|2002
xmen|X-Men|2000
fast and furious 5|Fast Five|2011
shawshank redemtion|The Shawshank Redemption|1994
pulp ficton|Pulp Fiction|1994
forest gump|Forrest Gump|1994
silense of the lambs|The Silence of the Lambs|1991
schindlers list|Schindler's List|1993
the usual suspcts|The Usual Suspects|1995
good fellas|Goodfellas|1990
back to future|Back to the Future|1985
bttf 2|Back to the Future Part II|1989
inglorious bastards|Inglourious Basterds|2009
eternal sunshine of spotless mind|Eternal Sunshine of the Spotless Mind|2004
dr strangelove|Dr. Strangelove|1964
doctor strangelove|Dr. Strangelove|1964
la vita e bella|Life Is Beautiful|1997
le fabuleux destin d'amelie poulain|Amelie|2001
das boot|Das Boot|1981
sen to chihiro no kamikakushi|Spirited Away|2001
cidade de deus|City of God|2002
der untergang|Downfall|2004
shichinin no samurai|Seven Samurai|1954
the seven samurai|Seven Samurai|1954
heat 1995|Heat|1995
it 2017|It|2017
up|Up|2009
M|M|1931
x2|X2: X-Men United|2003
t2|Terminator 2: Judgment Day|1991
mash|M*A*S*H|1970
ET|E.T. the Extra-Terrestrial|1982
apollo thirteen|Apollo 13|1995
ocean's 11|Ocean's Eleven|2001
twelve monkeys|Twelve Monkeys|1995
12 monkeys|Twelve Monkeys|1995
2001 space odyssey|2001: A Space Odyssey|1968
raiders of lost ark|Raiders of the Lost Ark|1981
indiana jones 3|Indiana Jones and the Last Crusade|1989
mission impossible 4|Mission: Impossible - Ghost Protocol|2011
pirates of the carribean|Pirates of the Caribbean: The Curse of the Black Pearl|2003
potc dead mans chest|Pirates of the Caribbean: Dead Man's Chest|2006
lord of the rings two towers|The Lord of the Rings: The Two Towers|2002
empire strikes back|Star Wars: Episode V - The Empire Strikes Back|1980
kill bill 2|Kill Bill: Vol. 2|2004
matirx|The Matrix|1999
dark knight the|The Dark Knight|2008
club fight|Fight Club|1999
butch cassidy & the sundance kid|Butch Cassidy and the Sundance Kid|1969
crouching tigger hidden dragon|Crouching Tiger, Hidden Dragon|2000
"""

# Written before the search first ran, to check the tuning; all 40 were found in that first run.
HELD_OUT = """
die hard 3|Die Hard: With a Vengeance|1995
die hard four|Live Free or Die Hard|2007
alien 4|Alien: Resurrection|1997
toy story three|Toy Story 3|2010
rambo 2|Rambo: First Blood Part II|1985
hp goblet of fire|Harry Potter and the Goblet of Fire|2005
lotr|The Lord of the Rings: The Fellowship of the Ring|2001
star wars episode 3|Star Wars: Episode III - Revenge of the Sith|2005
phantom menace|Star Wars: Episode I - The Phantom Menace|1999
tdkr|The Dark Knight Rises|2012
one flew over the cuckos nest|One Flew Over the Cuckoo's Nest|1975
braveheat|Braveheart|1995
clockwork orange|A Clockwork Orange|1971
beatiful mind|A Beautiful Mind|2001
gladiater|Gladiator|2000
saving privat ryan|Saving Private Ryan|1998
the princes bride|The Princess Bride|1987
monty python holy grail|Monty Python and the Holy Grail|1975
reservor dogs|Reservoir Dogs|1992
trainspoting|Trainspotting|1996
el laberinto del fauno|Pan's Labyrinth|2006
les quatre cents coups|The 400 Blows|1959
the four hundred blows|The 400 Blows|1959
ladri di biciclette|Bicycle Thieves|1948
lola rennt|Run Lola Run|1998
mononoke hime|Princess Mononoke|1997
les intouchables|Intouchables|2011
det sjunde inseglet|The Seventh Seal|1957
das leben der anderen|The Lives of Others|2006
la haine|Hate|1995
nausicaa|Nausicaä of the Valley of the Wind|1984
la confidential|L.A. Confidential|1997
fargo 1996|Fargo|1996
101 dalmations|101 Dalmatians|1996
ten things i hate about you|10 Things I Hate About You|1999
28 days latter|28 Days Later|2002
hitchikers guide to the galaxy|The Hitchhiker's Guide to the Galaxy|2005
zoolandr|Zoolander|2001
o brother where art tho|O Brother, Where Art Thou?|2000
men in black two|Men in Black II|2002
"""


def catalogue_of(raw_titles: dict[int, str], fingerprint: str = "f1") -> Catalogue:
    films = {}
    for number, raw in raw_titles.items():
        parsed = parse_title(raw)
        films[MovieId(number)] = Film(
            MovieId(number), parsed.title, parsed.year, (), raw, other_titles=parsed.other_titles
        )
    return Catalogue("made for tests", False, films, fingerprint)


FEW = {
    1: "Matrix, The (1999)",
    2: "Matrix Reloaded, The (2003)",
    3: "Heat (1995)",
    4: "Heat (1986)",
    5: "It (1990)",
    6: "It (2017)",
    7: "Up (2009)",
    8: "M (1931)",
    9: "X2: X-Men United (2003)",
    10: "Seven (a.k.a. Se7en) (1995)",
    11: "Blade Runner 2049 (2017)",
    12: "Blade Runner (1982)",
    13: "2001: A Space Odyssey (1968)",
    14: "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)",
    15: "Babylon 5",
    16: "WALL·E (2008)",
    17: "V for Vendetta (2006)",
    18: "Rocky (1976)",
    19: "Rocky II (1979)",
    20: "Rocky V (1990)",
    21: "Rocky Balboa (2006)",
    22: "Ødipus (1990)",
    23: "Film Nobody Knows, The (1990)",
    24: "Film Everybody Knows, The (1990)",
    25: "Dead Pool, The (1988)",
    26: "Deadpool (2016)",
    27: "Deadpool 2 (2018)",
}
POPULARITY = {MovieId(number): 10 for number in FEW} | {MovieId(24): 200, MovieId(23): 0}


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TitleIndex]:
    index = TitleIndex(tmp_path_factory.mktemp("few") / "titles.db", catalogue_of(FEW), POPULARITY)
    yield index
    index.close()


def ids(matches: Iterable[Match]) -> list[int]:
    return [match.movie_id for match in matches]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("The Matrix", 1),
        ("matrix, the", 1),
        ("matirx", 1),
        ("matrix reloaded", 2),
        ("heat 1995", 3),
        ("heat (1986)", 4),
        ("heat 1987", 4),  # the year is off by one
        ("it 2017", 6),
        ("up", 7),
        ("M", 8),
        ("x2", 9),
        ("xmen united", 9),
        ("se7en", 10),
        ("seven", 10),
        ("7", 10),
        ("blade runner 2049", 11),
        ("blade runner 1982", 12),
        ("two thousand and one a space odyssey", 13),
        ("le fabuleux destin", 14),
        ("AMÉLIE", 14),
        ("babylon five", 15),
        ("walle", 16),
        ("v for vendeta", 17),
        ("rocky two", 19),
        ("rocky 5", 20),
        ("rocky 6", 21),
        ("odipus", 22),
        ("deadpool 2", 27),
        ("deadpool two", 27),
        ("the film knows", 24),
        ("space 2001 odyssey", 13),
    ],
)
def test_first_match(few: TitleIndex, typed: str, first: int) -> None:
    assert ids(few.search(typed))[:1] == [first]


def test_a_title_as_typed_is_wholly_similar(few: TitleIndex) -> None:
    match, *others = few.search("The Matrix")
    assert match == Match(MovieId(1), 1.0)
    assert all(0 < other.similarity < 1 for other in others)


def test_films_of_one_title_are_both_found(few: TitleIndex) -> None:
    assert set(ids(few.search("heat"))[:2]) == {3, 4}
    assert set(ids(few.search("it"))[:2]) == {5, 6}


def test_limit(few: TitleIndex) -> None:
    assert len(few.search("rocky", limit=2)) == 2
    assert few.search("rocky", limit=0) == []
    assert few.search("rocky", limit=-1) == []


@pytest.mark.parametrize(
    ("typed", "among", "found"),
    [
        ("the matrix", {2, 9}, [2]),
        ("matirx", {1, 2}, [1, 2]),
        ("heat 1986", {4, 3}, [4, 3]),
        ("rocky 6", {18, 21}, [21, 18]),  # counted among all of the series, not among these
        ("rocky", set(), []),
        ("up", {8, 999}, []),
    ],
)
def test_only_films_among_those_asked_for_are_found(
    few: TitleIndex, typed: str, among: set[int], found: list[int]
) -> None:
    assert ids(few.search(typed, among={MovieId(number) for number in among})) == found


def test_no_film_is_like_noise(few: TitleIndex) -> None:
    assert few.search("qqqqqqqqq") == []
    assert few.search("zzxxzz kkk") == []


NASTY = [
    "",
    " ",
    "🎬",
    "\x00\x01\x02",
    "'; DROP TABLE film; --",
    '"',
    '"matrix',
    "matrix AND",
    "NEAR(matrix heat, 5)",
    "matrix* OR -heat ^up {a b}: c",
    "names : matrix",
    "(((",
    "%_%",
    "\ud800 lone surrogate",
    "\u202ematrix",
    "a" * 10_000,
    "the matrix " * 1_000,
    "1" * 10_000,
    "one hundred thousand million billion and",
    "९",
    "²",
    "Ⅷ",
    "ﷺ" * 5_000,
    "matrix\nreloaded\t",
]


@pytest.mark.parametrize("text", NASTY, ids=ascii)
def test_no_text_is_too_strange(few: TitleIndex, text: str) -> None:
    assert all(0 <= match.similarity <= 1 for match in few.search(text))


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=60) | st.text(alphabet="matrix 12ivxthe:-'\"*()&,.", max_size=30))
def test_any_text_gives_distinct_films_best_first(few: TitleIndex, text: str) -> None:
    found = few.search(text, limit=100)
    assert len(set(ids(found))) == len(found)
    assert all(match.movie_id in FEW and 0 <= match.similarity <= 1 for match in found)


@settings(max_examples=100, deadline=None)
@given(number=st.sampled_from(sorted(FEW)), data=st.data())
def test_one_wrong_letter_in_a_long_title_does_no_harm(
    few: TitleIndex, number: int, data: st.DataObject
) -> None:
    title = parse_title(FEW[number]).title
    position = data.draw(st.integers(0, len(title) - 1))
    mistyped = title[:position] + data.draw(st.sampled_from("abcxyz")) + title[position + 1 :]
    if len(title) >= 8 and not any(letter.isdigit() for letter in title):
        assert number in ids(few.search(mistyped, limit=5))


class TestFile:
    def test_is_kept_and_opened_again(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "titles.db"
        TitleIndex(path, catalogue_of(FEW), POPULARITY).close()
        made = path.stat()
        assert path.parent.stat().st_mode & 0o777 == 0o700
        index = TitleIndex(path, catalogue_of(FEW), POPULARITY)
        assert ids(index.search("matirx"))[0] == 1
        assert path.stat().st_mtime_ns == made.st_mtime_ns
        assert path.stat().st_ino == made.st_ino
        assert list(path.parent.iterdir()) == [path]
        index.close()

    def test_is_made_again_for_another_catalogue(self, tmp_path: Path) -> None:
        path = tmp_path / "titles.db"
        TitleIndex(path, catalogue_of(FEW), {}).close()
        index = TitleIndex(path, catalogue_of({1: "Solaris (1972)"}, fingerprint="f2"), {})
        assert ids(index.search("solyaris")) == [1]
        assert index.search("matrix") == []
        index.close()

    @pytest.mark.parametrize(
        "damage", ["no database", "empty", "cut short", "scribbled over", "other tables"]
    )
    def test_damaged_is_made_again(self, tmp_path: Path, damage: str) -> None:
        path = tmp_path / "titles.db"
        TitleIndex(path, catalogue_of(FEW), POPULARITY).close()
        whole = path.read_bytes()
        if damage == "other tables":
            path.unlink()
            with sqlite3.connect(path) as other:
                other.execute("CREATE TABLE film (x)")
            other.close()
        else:
            path.write_bytes(
                {
                    "no database": b"GIF89a" * 1000,
                    "empty": b"",
                    "cut short": whole[: len(whole) // 2],
                    "scribbled over": whole[:4096] + b"\xff" * (len(whole) - 4096),
                }[damage]
            )
        index = TitleIndex(path, catalogue_of(FEW), POPULARITY)
        assert ids(index.search("matirx"))[0] == 1
        assert ids(index.search("rocky 6"))[0] == 21
        index.close()

    def test_damaged_while_open_is_made_again(self, tmp_path: Path) -> None:
        path = tmp_path / "titles.db"
        many = catalogue_of(
            {n: f"Film Number {n} of Many (1990)" for n in range(1, 3_000)} | {7000: "Heat (1995)"}
        )
        index = TitleIndex(path, many, {})
        with path.open("r+b") as file:
            file.seek(8192)
            file.write(b"\xff" * (path.stat().st_size - 8192))
        assert ids(index.search("heat"))[0] == 7000
        assert ids(index.search("film number 77 of many"))[0] == 77
        index.close()

    def test_lives_in_memory_where_it_cannot_be_written(
        self, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        (tmp_path / "a file").write_text("no folder")
        index = TitleIndex(tmp_path / "a file" / "titles.db", catalogue_of(FEW), POPULARITY)
        assert ids(index.search("matirx"))[0] == 1
        assert "keeping it in memory" in caplog.text
        index.close()

    def test_nothing_in_the_catalogue(self, tmp_path: Path) -> None:
        index = TitleIndex(tmp_path / "titles.db", catalogue_of({}), {})
        assert index.search("matrix") == []
        index.close()

    def test_threads_share_it(self, few: TitleIndex) -> None:
        expected = {typed: few.search(typed) for typed in ("matirx", "heat 1995", "rocky 5", "qqqqqqqqq")}
        with ThreadPoolExecutor(8) as pool:
            for typed, found in pool.map(lambda typed: (typed, few.search(typed)), list(expected) * 25):
                assert found == expected[typed]


@pytest.fixture(scope="module")
def movielens(
    movielens_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[TitleIndex, Catalogue]]:
    with (movielens_dir / "movies.csv").open(encoding="utf-8", newline="") as file:
        catalogue = catalogue_of({int(row["movieId"]): row["title"] for row in csv.DictReader(file)})
    with (movielens_dir / "ratings.csv").open(encoding="utf-8", newline="") as file:
        ratings = Counter(MovieId(int(row["movieId"])) for row in csv.DictReader(file))
    index = TitleIndex(tmp_path_factory.mktemp("movielens") / "titles.db", catalogue, ratings)
    yield index, catalogue
    index.close()


@pytest.mark.movielens
@pytest.mark.parametrize("listed", [TYPED, HELD_OUT], ids=["tuned on", "held out"])
def test_95_percent_are_among_the_first_five(movielens: tuple[TitleIndex, Catalogue], listed: str) -> None:
    index, catalogue = movielens
    missed = []
    lines = listed.strip().splitlines()
    for line in lines:
        typed, title, year = line.split("|")
        (meant,) = _films(catalogue, title, int(year))
        if meant not in ids(index.search(typed, limit=5)):
            missed.append(line)
    assert len(missed) <= 0.05 * len(lines), missed


def _films(catalogue: Catalogue, title: str, year: int) -> list[MovieId]:
    """The film of that title, or else the one whose title begins so."""
    of_year = [film for film in catalogue.films.values() if film.year == year]
    exact = [film.movie_id for film in of_year if film.title == title]
    return exact or [film.movie_id for film in of_year if film.title.startswith(title)]


@pytest.mark.movielens
def test_every_title_finds_its_film(movielens: tuple[TitleIndex, Catalogue]) -> None:
    """Every 40th film, by its title and by its raw MovieLens title with the year."""
    index, catalogue = movielens
    of_title: dict[str, set[MovieId]] = {}
    for film in catalogue.films.values():
        of_title.setdefault(fold(film.title), set()).add(film.movie_id)
    for film in list(catalogue.films.values())[::40]:
        same = of_title[fold(film.title)]
        assert index.search(film.title)[0].movie_id in same, film
        of_year = {other for other in same if catalogue.films[other].year == film.year}
        assert index.search(film.raw_title)[0].movie_id in of_year, film


@pytest.mark.movielens
def test_a_film_is_found_among_few_where_many_are_more_like_it(
    movielens: tuple[TitleIndex, Catalogue],
) -> None:
    index, catalogue = movielens
    usual = set(ids(index.search("man", limit=1_000)))
    others = [
        film.movie_id
        for film in catalogue.films.values()
        if "man" in fold(film.title).split() and film.movie_id not in usual
    ]
    assert others
    for movie_id in others:
        assert ids(index.search("man", among={movie_id})) == [movie_id]
