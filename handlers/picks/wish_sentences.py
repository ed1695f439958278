"""A wish in the bot's words, and what of it was not understood."""

from __future__ import annotations

from handlers.context import Context
from handlers.films.cards import genre_name, name_of
from handlers.telegram.texts import quoted
from handlers.wishes.adventure import Adventure
from handlers.wishes.traits import Trait
from handlers.wishes.wish import Wish


def wish_words(context: Context, wish: Wish) -> str:
    """A wish in words: "hidden gems, Comedy, no Horror, like Alien (1979), 1990–1999"."""
    parts = []
    if wish.adventure is not Adventure.AS_SET:
        parts.append(context.plain("wish-gems" if wish.adventure is Adventure.GEMS else "wish-well-known"))
    if wish.again:
        parts.append(context.plain("wish-again"))
    parts += [trait_name(context, trait) for trait in sorted(wish.traits)]
    parts += sorted(genre_name(context.voice, genre) for genre in wish.genres)
    parts += [context.plain("wish-tag", tag=tag) for tag in wish.tags]
    unwanted = sorted(genre_name(context.voice, genre) for genre in wish.no_genres)
    parts += [context.plain("wish-without", genre=genre) for genre in unwanted]
    parts += [context.plain("wish-without-words", words=words) for words in _unwanted(context, wish)]
    if wish.like is not None:
        parts.append(context.plain("wish-like", film=name_of(context, wish.like)))
    if wish.newer is not None:
        parts.append(context.plain("wish-newer" if wish.newer else "wish-older"))
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


def _unwanted(context: Context, wish: Wish) -> list[str]:
    """What is not wanted besides single genres."""
    unwanted = [*(trait_name(context, trait) for trait in sorted(wish.no_traits)), *wish.no_tags]
    if wish.no_mix:
        unwanted.append(" + ".join(sorted(genre_name(context.voice, genre) for genre in wish.no_mix)))
    if wish.no_decade is not None:
        unwanted.append(context.plain("wish-years", first=str(wish.no_decade), last=str(wish.no_decade + 9)))
    return unwanted


def trait_name(context: Context, trait: Trait) -> str:
    """What people call a trait: the first of their words for it."""
    listed = context.plain("wish-trait-words", trait=trait.name)
    return " ".join(listed.split(",")[0].split())


def unclear_note(context: Context, wish: Wish) -> list[str]:
    """What of a wish nothing can be picked by, and what was not understood."""
    notes = []
    if wish.beyond:
        notes.append(context.say("wish-beyond", words=quoted(", ".join(wish.beyond))))
    if wish.unclear:
        words = quoted(", ".join(wish.unclear))
        notes.append(context.say("wish-nothing-clear" if wish.is_empty else "wish-unclear", words=words))
    return notes
