"""Files that went wrong on their way: what is lost, and that nothing else is."""

from __future__ import annotations

import json
import struct
import zipfile
from collections.abc import Callable

import pytest

from storage.imports import Brought, Entry, Reason, Refusal, Unreadable, read_file
from storage.imports.archive import MOST_BYTES
from storage.imports.table import MOST_ROWS
from tests.storage.imports import files
from tests.storage.imports.files import as_json, zipped

pytestmark = pytest.mark.slow


HEAD = "Date,Name,Year,Letterboxd URI,Rating\n"
ALIEN = "2023-01-01,Alien,1979,https://boxd.it/1,4\n"
HEAT = "2023-01-02,Heat,1995,https://boxd.it/2,3.5\n"
WHOLE = HEAD + ALIEN + HEAT
LONG = "x" * 10_000


def read(content: str | bytes) -> Brought:
    return read_file("a file", content.encode() if isinstance(content, str) else content)


# What happened | the file | the titles that survive | the number and the reason of each line that does not
DAMAGED_TABLES: list[tuple[str, str | bytes, list[str], list[tuple[int, Reason]]]] = [
    ("no newline at the end", WHOLE.rstrip(), ["Alien", "Heat"], []),
    ("blank lines", "\n\n" + HEAD + "\n" + ALIEN + " \n,,,,\n" + HEAT + "\n\n", ["Alien", "Heat"], []),
    ("the head again and again", WHOLE + HEAD + HEAT, ["Alien", "Heat", "Heat"], []),
    ("cut off in its last line", WHOLE[:-18], ["Alien"], [(3, Reason.CUT_OFF)]),
    ("cut off inside a title", HEAD + ALIEN + '2023-01-02,"He', ["Alien"], [(3, Reason.OPEN_QUOTE)]),
    (
        "a quotation mark that never closes",
        HEAD + '2023-01-01,"Alien,1979,x,4\n' + HEAT + ALIEN,
        ["Heat", "Alien"],
        [(2, Reason.OPEN_QUOTE)],
    ),
    (
        "two of them",
        HEAD + '2023-01-01,"Alien,1979,x,4\n' + HEAT + '2023-01-01,"Alien,1979,x,4\n' + HEAT,
        ["Heat", "Heat"],
        [(2, Reason.OPEN_QUOTE), (4, Reason.OPEN_QUOTE)],
    ),
    (
        "one of them, before a title with a comma",
        HEAD + '2023-01-01,"Alien,1979,x,4\n' + '2023-01-01,"Me, Myself & Irene",2000,x,4\n' + HEAT,
        ["Me, Myself & Irene", "Heat"],
        [(2, Reason.OPEN_QUOTE)],
    ),
    ("a title of two lines", HEAD + '2023-01-01,"Ali\nen",1979,x,4\n' + HEAT, ["Ali en", "Heat"], []),
    (
        "quotation marks inside quotation marks",
        HEAD + '2023-01-01,"The "Best" Man",1999,x,4\n' + HEAT,
        ['The Best" Man"', "Heat"],
        [],
    ),
    ("an inch", HEAD + '2023-01-01,12" Vinyl,1999,x,4\n' + HEAT, ['12" Vinyl', "Heat"], []),
    (
        "a comma outside of quotation marks",
        HEAD + "2023-01-01,Me, Myself & Irene,2000,x,4\n" + HEAT,
        ["Heat"],
        [(2, Reason.TOO_MANY_CELLS)],
    ),
    ("empty cells at the end", HEAD + ALIEN.rstrip() + ",,,\n" + HEAT, ["Alien", "Heat"], []),
    ("10,000 letters", HEAD + ALIEN.replace("Alien", LONG) + HEAT, ["Heat"], [(2, Reason.LONG_TITLE)]),
    (
        "a cell that no reader takes",
        HEAD + f'2023-01-01,"{LONG * 20}",1979,x,4\n' + HEAT,
        ["Heat"],
        [(2, Reason.OPEN_QUOTE)],
    ),
    ("control characters", HEAD + ALIEN.replace("Alien", "\x00Al\x1bien\u202e "), ["Al ien"], []),
    ("nothing but control characters", HEAD + ALIEN.replace("Alien", "\x07"), [], [(2, Reason.NO_FILM)]),
    ("no title", HEAD + ALIEN.replace("Alien", " ") + HEAT, ["Heat"], [(2, Reason.NO_FILM)]),
    ("no rating", HEAD + ALIEN.replace(",4\n", ",\n") + HEAT, ["Heat"], [(2, Reason.NO_RATING)]),
    ("a rating of nought", HEAD + ALIEN.replace(",4\n", ",0\n") + HEAT, ["Heat"], [(2, Reason.NO_RATING)]),
    ("between half stars", HEAD + ALIEN.replace(",4\n", ",3.7\n"), [], [(2, Reason.NOT_A_RATING)]),
    ("less than none", HEAD + ALIEN.replace(",4\n", ",-1\n"), [], [(2, Reason.NOT_A_RATING)]),
    ("stars in words", HEAD + ALIEN.replace(",4\n", ",★★★★\n"), [], [(2, Reason.NOT_A_RATING)]),
    ("not a number", HEAD + ALIEN.replace(",4\n", ",nan\n"), [], [(2, Reason.NOT_A_RATING)]),
    ("digits of another script", HEAD + ALIEN.replace(",4\n", ",²\n"), [], [(2, Reason.NOT_A_RATING)]),
    ("one broken byte", (HEAD + ALIEN).encode().replace(b"ien", b"i\xe9n") + HEAT.replace("H", "Ü").encode(),
     ["Alién", "Üeat"], []),
    ("saved as cp1252", (HEAD + ALIEN.replace("Alien", "Alién – “x”")).encode("cp1252"), ["Alién – “x”"], []),
    ("bytes of no code page", (HEAD + ALIEN).encode().replace(b"ien", b"i\x81n"), ["Ali\ufffdn"], []),
    ("two marks of byte order", b"\xef\xbb\xbf\xef\xbb\xbf" + WHOLE.encode(), ["Alien", "Heat"], []),
    ("all on one line", WHOLE.replace("\n", "\r"), ["Alien", "Heat"], []),
    ("a row of 2 MB", HEAD + ALIEN.rstrip() + ",x" * 1_000_000 + "\n" + HEAT, ["Heat"],
     [(2, Reason.TOO_MANY_CELLS)]),
    ("a column twice", HEAD.replace("\n", ",Name\n") + ALIEN.replace("\n", ",Alien\n"), ["Alien"], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "titles", "bad"),
    [pytest.param(*rest, id=what) for what, *rest in DAMAGED_TABLES],
)
def test_one_bad_row_costs_only_itself(
    content: str | bytes, titles: list[str], bad: list[tuple[int, Reason]]
) -> None:
    brought = read(content)
    assert [entry.title for entry in brought.entries] == titles
    assert [(line.number, line.reason) for line in brought.bad] == bad
    assert all(len(line.text) <= 80 and line.text.isprintable() for line in brought.bad)


@pytest.mark.parametrize(
    "date",
    [
        "",
        "31/31/2023",
        "2023-02-30",
        "2099-01-01",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01",
        "soon",
        "1970-01-01",
    ],
)
def test_a_nonsense_date_costs_the_date(date: str) -> None:
    assert read(HEAD + ALIEN.replace("2023-01-01", date)).entries == (Entry("Alien", 1979, stars=4.0),)


@pytest.mark.parametrize(
    "timestamp", ["", "0", "-5", "964982703000", "99999999999999999999", "soon", "9999999999"]
)
def test_a_nonsense_timestamp_costs_the_time(timestamp: str) -> None:
    (entry,) = read(f"userId,movieId,rating,timestamp\n1,6,4.0,{timestamp}\n").entries
    assert (entry.stars, entry.at) == (4.0, None)


@pytest.mark.parametrize("year", ["", "n/a", "199", "1799", "19999", "-1999"])
def test_a_nonsense_year_costs_the_year(year: str) -> None:
    (entry,) = read(HEAD + ALIEN.replace("1979", year)).entries
    assert (entry.title, entry.year, entry.stars) == ("Alien", None, 4.0)


@pytest.mark.parametrize("const", ["", "nm0000206", "tt", "tt0", "tt0002571; DROP TABLE", "٣"])
def test_a_nonsense_id_leaves_the_title(const: str) -> None:
    (entry,) = read(f"Const,Your Rating,Title,Year\n{const},8,Alien,1979\n").entries
    assert entry == Entry("Alien", 1979, stars=4.0)


def test_a_number_that_no_film_can_have_names_none() -> None:
    brought = read("userId,movieId,rating\n1,2147483647,4\n1,2147483648,4\n1,9999999999,4\n")
    assert [entry.movie_id for entry in brought.entries] == [2**31 - 1]
    assert [(line.number, line.reason) for line in brought.bad] == [(3, Reason.NO_FILM), (4, Reason.NO_FILM)]
    export = {"marquee": 1, "ratings": [{"movieId": 2**31, "rating": 4}], "marks": []}
    assert [line.reason for line in read(as_json(export)).bad] == [Reason.NO_FILM]


def encrypted() -> bytes:
    content = bytearray(zipped(files.LETTERBOXD))
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = content.find(signature)
        while position >= 0:
            content[position + flags] |= 1
            position = content.find(signature, position + 1)
    return bytes(content)


def understated() -> bytes:
    """A member that says that it is small, and is not."""
    content = bytearray(zipped({"ratings.csv": WHOLE + " " * 3_000_000}))
    position = content.find(b"PK\x01\x02") + 24
    content[position : position + 4] = struct.pack("<I", 10)
    return bytes(content)


def flipped() -> bytes:
    content = bytearray(zipped({"ratings.csv": WHOLE * 50}, zipfile.ZIP_STORED))
    content[200] ^= 0xFF
    return bytes(content)


def emptinesses(value: str, megabytes: int) -> str:
    """A list in JSON of values that need far more room once they are read."""
    item = f"{value},"
    return f"[{item * (megabytes * 1_000_000 // len(item))}{value}]"


TWO_PEOPLE = "userId,movieId,rating\n1,6,4.0\n2,6,3.0\n"
DEEP = "[" * 10_000 + "]" * 10_000
# What happened | how such a file is made | why it is refused
REFUSED: list[tuple[str, Callable[[], bytes], Refusal]] = [
    ("nothing at all", lambda: b"", Refusal.EMPTY),
    ("nothing but blanks", lambda: b"\xef\xbb\xbf \r\n\t\n", Refusal.EMPTY),
    ("too large", lambda: b" " * (20 * 1024 * 1024 + 1), Refusal.TOO_LARGE),
    ("a picture", lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, Refusal.NOT_TEXT),
    ("half of UTF-16", lambda: WHOLE.encode("utf-16") + b"\x00", Refusal.NOT_TEXT),
    ("UTF-16 without its mark", lambda: WHOLE.encode("utf-16-le"), Refusal.NOT_TEXT),
    ("a letter", lambda: b"Dear bot, please find my ratings below.", Refusal.NOTHING_KNOWN),
    ("a page", lambda: b"<!DOCTYPE html><html><body>Not found</body></html>", Refusal.NOTHING_KNOWN),
    ("a head that lacks a column", lambda: WHOLE.replace("Name", "Film").encode(), Refusal.NOTHING_KNOWN),
    ("no head", (ALIEN + HEAT).encode, Refusal.NOTHING_KNOWN),
    ("two people's ratings", TWO_PEOPLE.encode, Refusal.SEVERAL_PEOPLE),
    (
        "two people's views",
        (files.NETFLIX_ACTIVITY + "Ben,2024-05-01 19:00:00,01:00:00,,Heat,,TV,,,DE\n").encode,
        Refusal.SEVERAL_PEOPLE,
    ),
    ("more rows than anybody has", (HEAD + "x,A,1,x,4\n" * (MOST_ROWS + 1)).encode, Refusal.TOO_MANY_ROWS),
    ("as many bad ones", (HEAD + "x\n" * (MOST_ROWS + 1)).encode, Refusal.TOO_MANY_ROWS),
    ("as many items", lambda: as_json([{"movie": {}}] * (MOST_ROWS + 1)), Refusal.TOO_MANY_ROWS),
    ("cut off JSON", lambda: as_json(files.TRAKT_RATINGS)[:-9], Refusal.BROKEN_JSON),
    ("JSON of 10,000 floors", DEEP.encode, Refusal.BROKEN_JSON),
    ("a number without end", lambda: b'{"marquee": ' + b"9" * 5_000 + b"}", Refusal.BROKEN_JSON),
    ("JSON of somebody else", lambda: as_json({"films": [1, 2, 3]}), Refusal.NOTHING_KNOWN),
    ("a list of numbers", lambda: as_json([1, 2, 3]), Refusal.NOTHING_KNOWN),
    ("an empty list", lambda: b"[]", Refusal.EMPTY),
    ("an empty zip", lambda: zipped({}), Refusal.EMPTY),
    ("half a zip", lambda: zipped(files.LETTERBOXD)[:300], Refusal.BROKEN_ZIP),
    ("a zip with a flipped bit", flipped, Refusal.BROKEN_ZIP),
    ("a zip with a password", encrypted, Refusal.ENCRYPTED),
    ("a bomb", lambda: zipped({"ratings.csv": WHOLE + " " * MOST_BYTES}), Refusal.BOMB),
    (
        "a bomb in pieces",
        lambda: zipped({name: " " * (MOST_BYTES // 3) for name in files.LETTERBOXD if "/" not in name}),
        Refusal.BOMB,
    ),
    ("a bomb that hides its size", understated, Refusal.BROKEN_ZIP),
    ("packed in another way", lambda: zipped({"ratings.csv": WHOLE}, zipfile.ZIP_BZIP2), Refusal.BROKEN_ZIP),
    ("too many members", lambda: zipped({f"lists/{n}.csv": "" for n in range(5_001)}), Refusal.BOMB),
    ("62 MB of {}", lambda: zipped({"ratings-movies.json": emptinesses("{}", 62)}), Refusal.BOMB),
    ("60 MB of blank rows", lambda: zipped({"ratings.csv": HEAD + "\n" * 60_000_000}), Refusal.BOMB),
    ("19 MB of {}", lambda: zipped({"ratings-movies.json": emptinesses("{}", 19)}), Refusal.TOO_MANY_ROWS),
    ("19 MB of []", lambda: zipped({"ratings-movies.json": emptinesses("[]", 19)}), Refusal.TOO_MANY_ROWS),
    ("19 MB of 1", lambda: zipped({"ratings-movies.json": emptinesses("1", 19)}), Refusal.TOO_MANY_ROWS),
    ("19 MB of lines", lambda: zipped({"ratings.csv": HEAD + "\n" * 19_000_000}), Refusal.TOO_MANY_ROWS),
    ("as many in cp1252", lambda: HEAD.encode() + b"\n" * 19_000_000 + b"\xe9", Refusal.TOO_MANY_ROWS),
    ("lines of 1 MB of commas", lambda: b"\n".join([b"," * 1_000_000] * 19), Refusal.NOTHING_KNOWN),
    ("a head without end", (HEAD.replace("\n", "," * 2_000 + "\n") + ALIEN).encode, Refusal.NOTHING_KNOWN),
    ("a head of 60 columns", (HEAD.replace("\n", "," * 55 + "\n") + ALIEN).encode, Refusal.NOTHING_KNOWN),
    ("a spreadsheet", lambda: zipped({"xl/workbook.xml": "<workbook/>"}), Refusal.NOTHING_KNOWN),
    ("a zip in a zip", lambda: zipped({"letterboxd.zip": zipped(files.LETTERBOXD)}), Refusal.NOTHING_KNOWN),
    ("one that poses as a table", lambda: zipped({"diary.csv": zipped(files.LETTERBOXD)}), Refusal.NOT_TEXT),
    ("paths that climb", lambda: zipped({"../diary.csv": WHOLE, "/diary.csv": "x"}), Refusal.NOTHING_KNOWN),
    ("no JSON inside", lambda: zipped({"ratings-movies.json": "[{"}), Refusal.BROKEN_JSON),
    (
        "too many rows together",
        lambda: zipped(dict.fromkeys(("ratings.csv", "diary.csv"), HEAD + "x,A,1,x,4\n" * 60000)),
        Refusal.TOO_MANY_ROWS,
    ),
    ("people in a zip", lambda: zipped({"ratings.csv": TWO_PEOPLE}), Refusal.SEVERAL_PEOPLE),
    ("only what was deleted", lambda: zipped({"deleted/ratings.csv": WHOLE}), Refusal.NOTHING_KNOWN),
    ("members with no known columns", lambda: zipped({"ratings.csv": "a,b\n1,2\n"}), Refusal.NOTHING_KNOWN),
    ("members with nothing inside", lambda: zipped({"ratings.csv": "", "diary.csv": "\n"}), Refusal.EMPTY),
]  # fmt: skip


@pytest.mark.parametrize(
    ("make", "reason"), [pytest.param(make, reason, id=what) for what, make, reason in REFUSED]
)
def test_a_file_of_no_use_is_refused_for_its_reason(make: Callable[[], bytes], reason: Refusal) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file("a file", make())
    assert refused.value.reason is reason


def test_a_file_may_hold_no_film_at_all() -> None:
    assert read(HEAD) == Brought("letterboxd", ())
    assert read(as_json({"marquee": 1})) == Brought("marquee", ())


@pytest.mark.parametrize("member", ["a,b\n1,2\n", bytes(range(256)), "[{"])
def test_a_member_of_no_use_costs_only_itself(member: str | bytes) -> None:
    brought = read(zipped({**files.LETTERBOXD, "watched.csv": member, "watchlist.csv": ""}))
    assert [(line.file, line.reason) for line in brought.bad] == [("watched.csv", Reason.UNKNOWN_FILE)]
    assert len(brought.entries) == 5


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (7, Reason.NOT_AN_ENTRY),
        (None, Reason.NOT_AN_ENTRY),
        (["Alien"], Reason.NOT_AN_ENTRY),
        ({"rating": 8, "movie": {}}, Reason.NO_FILM),
        ({"rating": 8, "movie": {"title": {"en": "Alien"}, "ids": [1]}}, Reason.NO_FILM),
        ({"rating": 8.5, "movie": {"title": "Alien"}}, Reason.NOT_A_RATING),
        ({"rating": 11, "movie": {"title": "Alien"}}, Reason.NOT_A_RATING),
        ({"rating": "eight", "movie": {"title": "Alien"}}, Reason.NOT_A_RATING),
        ({"rating": float("inf"), "movie": {"title": "Alien"}}, Reason.NOT_A_RATING),
        ({"rating": None, "movie": {"title": "Alien"}}, Reason.NO_RATING),
        ({"rating": True, "movie": {"title": "Alien"}}, Reason.NO_RATING),
        ({"rating": 8, "movie": {"title": LONG}}, Reason.LONG_TITLE),
    ],
)
def test_one_bad_item_costs_only_itself(item: object, reason: Reason) -> None:
    brought = read(as_json([*files.TRAKT_RATINGS, item, *files.TRAKT_WATCHED]))
    assert [(line.number, line.reason) for line in brought.bad] == [(3, reason)]
    assert len(brought.entries) == 2


def test_half_of_a_letter_in_json() -> None:
    text = json.dumps([{"rating": 8, "movie": {"title": "Al\ud800ien"}}])
    assert [entry.title for entry in read(text).entries] == ["Al ien"]


def test_a_mark_that_we_never_gave() -> None:
    export = {**files.MARQUEE, "marks": [{"mark": "burnt", "title": "Alien"}]}
    assert [line.reason for line in read(as_json(export)).bad] == [Reason.NOT_AN_ENTRY]


@pytest.mark.parametrize("lines", [2, 42, 400])
def test_a_review_of_many_lines_is_one_row(lines: int) -> None:
    head = HEAD.replace("\n", ",Review\n")
    review = "\n".join(f'It says ""{n}"", and on it goes' for n in range(lines))
    brought = read(head + ALIEN.replace("\n", f',"{review}"\n') + HEAT.replace("\n", ",Short\n"))
    assert [entry.title for entry in brought.entries] == ["Alien", "Heat"]
    assert brought.bad == ()


def test_a_mark_that_never_closes_before_a_review_of_many_lines_costs_one_row() -> None:
    head, review = HEAD.replace("\n", ",Review\n"), "\n".join(f"line {n}" for n in range(100))
    rows = ALIEN.replace("Alien", '"Alien').replace("\n", ",\n") + HEAT.replace("\n", f',"{review}"\n')
    brought = read(head + rows)
    assert [entry.title for entry in brought.entries] == ["Heat"]
    assert [(line.number, line.reason) for line in brought.bad] == [(2, Reason.OPEN_QUOTE)]
