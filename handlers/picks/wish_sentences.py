"""A wish in the bot's words, and what of it was not understood."""

from __future__ import annotations

from handlers.context import Context
from handlers.films.cards import genre_name, name_of
from handlers.telegram.texts import quoted
from handlers.wishes.adventure import Adventure
from handlers.wishes.mood import Mood
from handlers.wishes.wish import Wish


def wish_words(context: Context, wish: Wish) -> str:
    """A wish in words: "hidden gems, Comedy, no Horror, like Alien (1979), 1990–1999"."""
    parts = []
    if wish.adventure is not Adventure.AS_SET:
        parts.append(context.plain("wish-gems" if wish.adventure is Adventure.GEMS else "wish-well-known"))
    if wish.again:
        parts.append(context.plain("wish-again"))
    if wish.mood is not Mood.ANY:
        parts.append(context.plain("wish-mood", mood=wish.mood.name))
    parts += sorted(genre_name(context.voice, genre) for genre in wish.genres)
    parts += [
        context.plain("wish-without", genre=name)
        for name in sorted(genre_name(context.voice, genre) for genre in wish.no_genres)
    ]
    parts += [context.plain("wish-tag", tag=tag) for tag in wish.tags]
    if wish.like is not None:
        parts.append(context.plain("wish-like", film=name_of(context, wish.like)))
    first_year, last_year = str(wish.first_year or ""), str(wish.last_year or "")
    if first_year and first_year == last_year:
        parts.append(first_year)
    elif first_year and last_year:
        parts.append(context.plain("wish-years", first=first_year, last=last_year))
    elif first_year:
        parts.append(context.plain("wish-since", first=first_year))
    elif last_year:
        parts.append(context.plain("wish-until", last=last_year))
    return ", ".join(parts)


def unclear_note(context: Context, wish: Wish) -> list[str]:
    """What was not understood of a wish, if anything."""
    if not wish.unclear:
        return []
    words = quoted(", ".join(wish.unclear))
    return [context.say("wish-unclear" if not wish.is_open else "wish-nothing-clear", words=words)]
