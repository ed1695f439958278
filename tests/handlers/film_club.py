"""A small catalogue with awkward titles, and seventy made-up people of two tastes who rated it."""

from __future__ import annotations

import numpy as np

from recsys.data.ratings import Ratings
from recsys.domain import Catalogue, Film, MovieId

HEAT, HEAT_1986, THE_HEAT = MovieId(6), MovieId(7), MovieId(8)
MATRIX = MovieId(2571)
SEVEN, EIGHT_AND_A_HALF, TWENTY_ONE = MovieId(47), MovieId(3503), MovieId(58559)
OCEANS = MovieId(4963)
BLADE_RUNNER, BLADE_RUNNER_2049 = MovieId(541), MovieId(176371)
TOY_STORY, TOY_STORY_3 = MovieId(1), MovieId(78499)
THE_EVIL_DEAD, EVIL_DEAD = MovieId(1387), MovieId(102407)
SCREAM, SCREAM_4 = MovieId(1407), MovieId(86295)
ALIEN, PSYCHO = MovieId(1214), MovieId(1219)
MARKUP = MovieId(900001)
NO_YEAR = MovieId(900002)
LONG = MovieId(900003)
UNRATED = frozenset(MovieId(number) for number in (900004, 1387, 102407, 1407, 86295))

_ROWS = """
1|Toy Story|1995|Adventure Animation Children Comedy
3114|Toy Story 2|1999|Adventure Animation Children Comedy
78499|Toy Story 3|2010|Adventure Animation Children Comedy
6|Heat|1995|Action Crime Thriller
7|Heat|1986|Action Drama
8|The Heat|2013|Action Comedy Crime
2571|The Matrix|1999|Action Sci-Fi Thriller
6365|The Matrix Reloaded|2003|Action Sci-Fi Thriller
47|Seven|1995|Mystery Thriller|Se7en
3503|8 1/2|1963|Drama Fantasy|8½
58559|21|2008|Crime Drama
4963|Ocean's Eleven|2001|Crime Thriller|Ocean's 11
541|Blade Runner|1982|Action Sci-Fi Thriller
176371|Blade Runner 2049|2017|Sci-Fi
1214|Alien|1979|Horror Sci-Fi
1200|Aliens|1986|Action Horror Sci-Fi
260|Star Wars|1977|Action Adventure Sci-Fi
1240|The Terminator|1984|Action Sci-Fi Thriller
480|Jurassic Park|1993|Action Adventure Sci-Fi
593|The Silence of the Lambs|1991|Crime Horror Thriller
296|Pulp Fiction|1994|Crime Drama Thriller
858|The Godfather|1972|Crime Drama
1221|The Godfather: Part II|1974|Crime Drama
318|The Shawshank Redemption|1994|Crime Drama
356|Forrest Gump|1994|Comedy Drama Romance
357|Four Weddings and a Funeral|1994|Comedy Romance
539|Sleepless in Seattle|1993|Comedy Romance
597|Pretty Woman|1990|Comedy Romance
1307|When Harry Met Sally|1989|Comedy Romance
2396|Shakespeare in Love|1998|Comedy Romance
4246|Bridget Jones's Diary|2001|Comedy Romance
920|Gone with the Wind|1939|Drama Romance War
912|Casablanca|1942|Drama Romance
899|Singin' in the Rain|1952|Comedy Musical Romance
364|The Lion King|1994|Animation Children Musical
588|Aladdin|1992|Animation Children Comedy
594|Snow White|1937|Animation Children Musical
1258|The Shining|1980|Horror
1219|Psycho|1960|Crime Horror
1220|The Blues Brothers|1980|Action Comedy Musical
1371|Star Trek: The Motion Picture|1979|Sci-Fi
1374|Star Trek II: The Wrath of Khan|1982|Action Sci-Fi
1375|Star Trek III: The Search for Spock|1984|Action Sci-Fi
1376|Star Trek IV: The Voyage Home|1986|Comedy Sci-Fi
1372|Star Trek VI: The Undiscovered Country|1991|Sci-Fi
329|Star Trek: Generations|1994|Sci-Fi
1356|Star Trek: First Contact|1996|Action Sci-Fi
2393|Star Trek: Insurrection|1998|Action Sci-Fi
5944|Star Trek: Nemesis|2002|Action Sci-Fi
68358|Star Trek|2009|Action Sci-Fi
102445|Star Trek Into Darkness|2013|Action Sci-Fi
900001|Fish <b>& "Chips"|2011|Comedy
900002|A Film of No Year||
900003|A Very Long Title Indeed: {long}|2012|Documentary
900004|Nobody Saw This|2018|Western
1387|The Evil Dead|1981|Horror
102407|Evil Dead|2013|Horror
1407|Scream|1996|Horror Mystery
86295|Scream 4|2011|Comedy Horror
"""


def _film(row: str) -> Film:
    number, title, year, genres, *others = row.format(long="and so it went on " * 12).split("|")
    return Film(
        movie_id=MovieId(int(number)),
        title=title.strip(),
        year=int(year) if year else None,
        genres=tuple(genres.split()),
        raw_title=f"{title} ({year})",
        other_titles=tuple(others),
        imdb_id=f"tt{int(number):07}" if int(number) != NO_YEAR else None,
        tmdb_id=int(number),
    )


FILMS = {film.movie_id: film for film in map(_film, _ROWS.strip().splitlines())}
CATALOGUE = Catalogue(name="film-club", is_sample=False, films=FILMS, fingerprint="film-club-1")
SAMPLE = Catalogue(name="sample", is_sample=True, films=FILMS, fingerprint="film-club-1")


def ratings() -> Ratings:
    """Half of the people like action and science fiction, half romance and comedy; all know most films."""
    chance = np.random.default_rng(7)
    rows: list[tuple[int, int, float]] = []
    for user_id in range(1, 71):
        loves = {"Action", "Sci-Fi", "Thriller"} if user_id % 2 else {"Romance", "Comedy", "Musical"}
        for position, film in enumerate(FILMS.values()):
            if film.movie_id in UNRATED or chance.random() < 0.15 + position / 120:
                continue
            liked = bool(loves & set(film.genres))
            stars = (4.2 if liked else 2.6) + chance.normal(0, 0.6)
            rows.append((user_id, film.movie_id, float(np.clip(round(stars * 2) / 2, 0.5, 5.0))))
    return Ratings(
        user_ids=np.array([row[0] for row in rows], np.int32),
        movie_ids=np.array([row[1] for row in rows], np.int32),
        stars=np.array([row[2] for row in rows], np.float32),
        timestamps=np.full(len(rows), 1_000_000_000, np.int64),
    )
