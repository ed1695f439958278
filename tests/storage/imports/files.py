"""A file of each service, after its real heads; films of the film club and a few that it does not know."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime

LETTERBOXD = {
    "profile.csv": "Date Joined,Username\n2019-01-01,nobody's business\n",
    "ratings.csv": """Date,Name,Year,Letterboxd URI,Rating
2023-03-01,The Matrix,1999,https://boxd.it/2a1m,4.5
2023-03-02,"Ocean's Eleven",2001,https://boxd.it/2aZa,3
2023-03-03,Portrait of a Lady on Fire,2019,https://boxd.it/kmBa,5
""",
    "watched.csv": """Date,Name,Year,Letterboxd URI
2023-03-01,The Matrix,1999,https://boxd.it/2a1m
2023-03-04,Alien,1979,https://boxd.it/2awY
""",
    "watchlist.csv": """Date,Name,Year,Letterboxd URI
2023-03-05,8½,1963,https://boxd.it/2aBc
2023-03-06,Alien,1979,https://boxd.it/2awY
""",
    "diary.csv": """Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date
2022-01-02,The Matrix,1999,https://boxd.it/1xyz,4,,,2022-01-01
2023-03-07,Casablanca,1942,https://boxd.it/1abc,,Yes,"home, alone",2023-03-06
""",
    "deleted/ratings.csv": "Date,Name,Year,Letterboxd URI,Rating\n2020-01-01,Psycho,1960,https://boxd.it/d,0.5\n",
    "orphaned/diary.csv": (
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n"
        "2020-01-01,Psycho,1960,https://boxd.it/o,0.5,,,2020-01-01\n"
    ),
}

FOR_LETTERBOXD = """imdbID,tmdbID,Title,Year,Rating
tt0002571,2571,The Matrix,1999,4.5
,,Alien,1979,3.0
"""

IMDB_2017 = """Const,Your Rating,Date Rated,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,\
Num Votes,Release Date,Directors
tt0002571,9,2019-05-04,The Matrix,https://www.imdb.com/title/tt0002571/,movie,8.7,136,1999,"Action, Sci-Fi",\
1900000,1999-03-24,"Lana Wachowski, Lilly Wachowski"
tt0903747,10,2019-05-05,Breaking Bad,https://www.imdb.com/title/tt0903747/,tvSeries,9.5,49,2008,Drama,2000000,\
2008-01-20,
tt0959621,8,2019-05-06,Breaking Bad: Pilot,https://www.imdb.com/title/tt0959621/,tvEpisode,9.0,58,2008,Drama,\
40000,2008-01-20,Vince Gilligan
"""

IMDB_2024 = """Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),\
Year,Genres,Num Votes,Release Date,Directors
tt0003503,7,2024-06-01,8½,8½,https://www.imdb.com/title/tt0003503/,Movie,8.0,138,1963,Drama,120000,1963-02-14,\
Federico Fellini
tt7366338,10,2024-06-02,Chernobyl,Chernobyl,https://www.imdb.com/title/tt7366338/,TV Mini Series,9.3,330,\
2019,Drama,900000,2019-05-06,
tt9999999,6,2024-06-03,A Short One,A Short One,https://www.imdb.com/title/tt9999999/,Short,6.1,9,2020,Short,77,\
2020-01-01,Nobody
"""

IMDB_WATCHLIST = """Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,\
IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
1,tt0001214,2024-02-03,2024-02-03,"so they say:
""the best"" of all",Alien,Alien,https://www.imdb.com/title/tt0001214/,Movie,8.5,117,1979,Horror,990000,1979-05-25,\
Ridley Scott,,
2,tt0001219,2024-02-04,2024-02-04,,Psycho,Psycho,https://www.imdb.com/title/tt0001219/,Movie,8.5,109,1960,\
Horror,740000,1960-06-16,Alfred Hitchcock,10,2024-02-09
"""


def trakt_movie(number: int, title: str, year: int) -> dict[str, object]:
    """A film as Trakt describes it."""
    ids = {"trakt": number, "slug": "a-slug", "imdb": f"tt{number:07}", "tmdb": number}
    return {"title": title, "year": year, "ids": ids}


TRAKT_RATINGS: list[dict[str, object]] = [
    {
        "rated_at": "2021-02-03T04:05:06.000Z",
        "rating": 9,
        "type": "movie",
        "movie": trakt_movie(2571, "The Matrix", 1999),
    },
    {
        "rated_at": "2021-02-03T04:05:07.000Z",
        "rating": 10,
        "type": "show",
        "show": trakt_movie(1, "A Show", 2000),
    },
]
TRAKT_WATCHED: list[dict[str, object]] = [
    {
        "plays": 2,
        "last_watched_at": "2021-03-03T20:00:00.000Z",
        "last_updated_at": "2021-03-03T20:00:00.000Z",
        "movie": trakt_movie(1214, "Alien", 1979),
    }
]
TRAKT_HISTORY: list[dict[str, object]] = [
    {
        "id": 587,
        "watched_at": "2021-03-02T20:00:00.000Z",
        "action": "scrobble",
        "type": "movie",
        "movie": trakt_movie(1219, "Psycho", 1960),
    },
    {
        "id": 588,
        "watched_at": "1970-01-01T00:00:00.000Z",
        "action": "watch",
        "type": "episode",
        "episode": {"season": 1, "number": 1, "title": "Pilot"},
        "show": trakt_movie(1, "A Show", 2000),
    },
]
TRAKT_WATCHLIST: list[dict[str, object]] = [
    {
        "rank": 1,
        "id": 99,
        "listed_at": "2021-04-04T00:00:00.000Z",
        "notes": None,
        "type": "movie",
        "movie": trakt_movie(912, "Casablanca", 1942),
    }
]

MOVIELENS = "userId,movieId,rating,timestamp\n7,2571,4.5,964982703\n7,1214,0.5,964981247\n"
MOVIELENS_SITE = """movie_id,imdb_id,tmdb_id,rating,average_rating,title
2571,0002571,2571,4.5,4.15,"Matrix, The (1999)"
1214,0001214,1214,3.0,4.06,Alien (1979)
"""
MOVIELENS_WISHLIST = "movie_id,imdb_id,tmdb_id,average_rating,title\n912,0000912,912,4.2,Casablanca (1942)\n"
TMDB = """TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated
2571,tt0002571,movie,The Matrix,1999-03-30T00:00:00Z,,,8.2,7.5,2022-09-20T18:19:20Z
92749,tt10234724,tv,Moon Knight,2022-03-30T00:00:00Z,,,7.7,8.0,2022-09-21T00:00:00Z
"""
SIMKL = """SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB
53992,The Matrix,movie,1999,completed,,18-12-2023 21:50:41,9,,,2571,tt0002571
53993,Alien,movie,1979,completed,,2024-01-04,,,,1214,
53994,Psycho,movie,1960,plantowatch,,,,,,,tt0001219
53995,Aladdin,movie,1992,dropped,,,,"not for me, no",,588,
53996,Heat,movie,1995,watching,,,,,,6,
53997,Dark,tv,2017,completed,S03E08,2020-07-01,10,,334824,70523,tt5753856
"""
NETFLIX = """Title,Date
"Star Trek: First Contact","1/31/24"
"Dark: Season 1: Secrets","1/30/24"
"Maniac: Limited Series: ""The Chosen"" One","1/2/24"
"The Lord of the Rings: The Return of the King","12/31/23"
"""
NETFLIX_ACTIVITY = """Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,\
Bookmark,Latest Bookmark,Country
Ada,2024-05-01 19:00:00,00:15:00,,Alien,,TV,00:15:00,Not latest view,DE (Germany)
Ada,2024-05-02 19:00:00,01:40:00,,Alien,,TV,01:55:00,01:55:00,DE (Germany)
Ada,2024-05-03 19:00:00,00:01:30,Autoplayed; ,Psycho,TRAILER,TV,00:01:30,00:01:30,DE (Germany)
Ada,2024-05-04 19:00:00,00:03:00,,Casablanca,,TV,00:03:00,00:03:00,DE (Germany)
Ada,2024-05-05 19:00:00,00:50:00,,Dark: Staffel 1: Geheimnisse,,TV,00:50:00,00:50:00,DE (Germany)
"""
MARQUEE: dict[str, object] = {
    "marquee": 1,
    "exported_at": "2024-07-08T09:10:11.123456+00:00",
    "sample": False,
    "ratings": [
        {
            "movieId": 2571,
            "title": "The Matrix",
            "year": 1999,
            "imdbId": "tt0002571",
            "tmdbId": 2571,
            "rating": 4.5,
            "ratedAt": "2024-01-02T03:04:05.678901+00:00",
            "source": "chat",
        }
    ],
    "marks": [
        {
            "mark": mark,
            "movieId": 2571,
            "title": "The Matrix",
            "year": 1999,
            "imdbId": "tt0002571",
            "tmdbId": 2571,
            "at": f"2024-01-0{day}T03:04:05.678901+00:00",
        }
        for day, mark in enumerate(("seen", "hidden", "watchlist"), start=3)
    ],
}
MARQUEE_MARKS = """mark,movieId,title,year,imdbId,timestamp
hidden,900002,A Film of No Year,,,1700000000
watchlist,1214,Alien,1979,tt0001214,1700000001
"""


def at(text: str) -> datetime:
    """An aware UTC time from what stands in front of its zone."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def zipped(members: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()


def as_json(value: object) -> bytes:
    """A JSON document."""
    return json.dumps(value).encode()
