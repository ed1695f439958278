"""What people call a film in a word or two: the tag files of MovieLens, read into each film's common tags.

    tags.csv   userId,movieId,tag,timestamp      ml-20m, ml-25m, ml-32m, ml-latest, ml-latest-small
    tags.dat   userId::movieId::tag::timestamp   ml-10m

Tags are a help, never a condition: a line that cannot be used costs that line, a file that cannot be read
costs the tags.
"""

from __future__ import annotations

import csv
import logging
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from recsys.data.rating_columns import RatingForm
from recsys.domain import LARGEST_ID, MovieId

log = logging.getLogger(__name__)

Tags = dict[MovieId, tuple[str, ...]]

MOST_TAGS: Final = 10
"""Of one film."""

LONGEST_TAG: Final = 30
"""In characters; what is longer is a sentence."""

COLUMNS: Final = ("userId", "movieId", "tag", "timestamp")

ABOUT_THE_TAGGER: Final = re.compile(
    r"""\b(
        netflix | queue | imdb | tumey | clearplay | library\ (?:dvd|vhs|on\ hold) |
        dvds? | dvd-?\w+ | vhs | bd-[rv]\w* | blu-?ray | divx | betamax | clv | less\ than\ \d+\ ratings |
        to[ -]see | to[ -]?watch | seen | watched | unwatched | rewatch | watchlist | wish\ ?list |
        couldn't\ (?:finish|watch) | own | owned | rent | rental | rented | borrow\w* | my | mine
    )\b""",
    re.VERBOSE,
)
"""Notes of where somebody keeps a film or whether they saw it."""


def read_tags(path: Path, form: RatingForm) -> Tags:
    """Read the most common tags of each film, the most common first.

    Spellings that differ in case, spaces or hyphens only are one tag, spelled as most people do, in lower
    case. Left out are tags without a letter, overlong ones, notes about whoever wrote them, those that the
    file has to quote (somebody's lists, with commas), and those that one person gave to one film only. Of
    equally common tags of a film the one that more films have comes first, then the first by alphabet.

    Args:
        form: of the layout's files; its columns are user, film, tag, time.

    Returns:
        Up to ten tags of each film that has some; nothing where the file is missing or cannot be read.
    """
    if not path.is_file():
        return {}
    try:
        frame = _frame(path, form)
    except (OSError, ValueError, pd.errors.ParserError) as error:
        log.warning("%s: cannot be read, films go without tags (%s)", path, " ".join(str(error).split()))
        return {}
    users, films = _ids(frame["userId"]), _ids(frame["movieId"])
    written, spellings = pd.factorize(frame["tag"])
    tag_of, names = _folded(list(spellings), np.bincount(written, minlength=len(spellings)))
    tags = tag_of[written]
    if (lost := (users < 0) | (films < 0)).any():
        log.warning("%s: lines that are no tag, which are passed over: %d", path, int(lost.sum()))
    usable = ~lost & (tags >= 0)
    return _most_common(users[usable], films[usable], tags[usable], names)


def _frame(path: Path, form: RatingForm) -> pd.DataFrame:
    doubled = form.separator == "::"
    names = [f"{name}{gap}" for name in COLUMNS for gap in (("", "_") if doubled else ("",))]
    return pd.read_csv(
        path,
        sep=form.separator[0],
        header=0 if form.header else None,
        names=None if form.header else names[:7],
        usecols=list(COLUMNS[:3]),
        dtype=str,
        index_col=False,
        # A quotation mark that nobody closed would otherwise swallow the lines that follow.
        quoting=csv.QUOTE_NONE,
        keep_default_na=False,
        on_bad_lines="skip",
        encoding="utf-8-sig",
        encoding_errors="replace",
    )


def _ids(column: pd.Series) -> NDArray[np.int64]:
    """Return whole numbers up to the largest id, -1 where a cell is none."""
    numbers = pd.to_numeric(column, errors="coerce").to_numpy(np.float64)
    right = (numbers >= 0) & (numbers <= LARGEST_ID) & (numbers == np.floor(numbers))
    return np.where(right, numbers, -1).astype(np.int64)


def _folded(spellings: Sequence[str], counts: NDArray[np.int64]) -> tuple[NDArray[np.int64], list[str]]:
    """Return the number of each spelling's tag, -1 where it says nothing of a film, and the tags' names."""
    tag_of = np.full(len(spellings), -1)
    names: list[str] = []
    numbers: dict[str, int] = {}
    for place in np.argsort(-counts, kind="stable").tolist():
        name = " ".join(spellings[place].casefold().split())
        if len(name) > LONGEST_TAG or '"' in name or ABOUT_THE_TAGGER.search(name):
            continue
        key = "".join(filter(str.isalnum, name))
        if not key or key.isdigit():
            continue
        tag_of[place] = numbers.setdefault(key, len(names))
        if tag_of[place] == len(names):
            names.append(name)
    return tag_of, names


def _most_common(
    users: NDArray[np.int64], films: NDArray[np.int64], tags: NDArray[np.int64], names: Sequence[str]
) -> Tags:
    """Return the most common tags of each film, given who (by id) called which film (by id) what."""
    if not len(users):
        return {}
    people, users = np.unique(users, return_inverse=True)
    movie_ids, films = np.unique(films, return_inverse=True)
    n_tags = len(names)
    said = np.unique((films * n_tags + tags) * len(people) + users)  # once a person
    pairs, n_people = np.unique(said // len(people), return_counts=True)
    films, tags = pairs // n_tags, pairs % n_tags
    n_films = np.bincount(tags, minlength=n_tags)
    shared = (n_people > 1) | (n_films[tags] > 1)
    films, tags, n_people = films[shared], tags[shared], n_people[shared]
    place = np.argsort(np.argsort(np.array(names)))
    order = np.lexsort((place[tags], -n_films[tags], -n_people, films))
    films, tags = films[order], tags[order]
    firsts = np.flatnonzero(np.r_[True, films[1:] != films[:-1]]) if len(films) else films
    return {
        MovieId(int(movie_ids[films[first]])): tuple(
            names[tag] for tag in tags[first : min(first + MOST_TAGS, end)]
        )
        for first, end in zip(firsts.tolist(), [*firsts[1:].tolist(), len(films)], strict=True)
    }
