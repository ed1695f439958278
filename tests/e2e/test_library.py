"""A library brought from elsewhere and taken away again, through the real bot over HTTP."""

from __future__ import annotations

import io
import json
import zipfile

from tests.e2e.process import newcomer

RATINGS = """Date,Name,Year,Letterboxd URI,Rating
2020-01-02,Heat,1995,https://boxd.it/1,4.5
2021-03-04,The Matrix,1999,https://boxd.it/2,5
2021-03-05,A Film Nobody Has,1995,https://boxd.it/3,3
"""
WATCHLIST = "Date,Name,Year,Letterboxd URI\n2022-06-06,Alien,1979,https://boxd.it/5\n"


def export() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ratings.csv", RATINGS)
        archive.writestr("watchlist.csv", WATCHLIST)
        archive.writestr("deleted/ratings.csv", RATINGS.replace("Heat,1995", "Alien,1979"))
    return file.getvalue()


def test_a_letterboxd_export_is_imported_exported_and_brought_back(root: str) -> None:
    ben = newcomer(root)
    preview = ben.sends_file("letterboxd-ben.zip", export())
    assert "2 new ratings\nOne film for your watchlist" in preview["text"]
    assert "not rated a film yet" in ben.says("/ratings")["text"]
    ben.presses_silently(preview, "Import 3")
    ben.hears(lambda message: "Saved from letterboxd-ben.zip" in message["text"])
    assert "The Matrix (1999) ★\N{NO-BREAK SPACE}5" in ben.says("/ratings")["text"]
    ben.sends("/export")
    everything = ben.file(ben.hears(lambda one: one.get("document", {}).get("file_name") == "marquee.json"))
    assert [rating["ratedAt"][:10] for rating in json.loads(everything)["ratings"]] == [
        "2021-03-04",
        "2020-01-02",
    ]
    ben.presses_silently(ben.says("/forgetme"), "Yes, delete everything")
    ben.hears(lambda message: "is deleted" in message.get("text", ""))
    back = ben.sends_file("marquee.json", everything)
    ben.presses_silently(back, "Import 3")
    ben.hears(lambda message: "Saved from marquee.json" in message.get("text", ""))
    assert "Alien" in ben.says("/watchlist")["text"]
