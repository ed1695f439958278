"""/recommend: picks for a person in private, for its known members in a group."""

from __future__ import annotations

import asyncio

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films.search import too_long
from handlers.picks import lists, together
from handlers.picks.more import MorePicks
from handlers.presses import pressed
from handlers.telegram.replies import Rows
from handlers.telegram.typed import LONGEST_WORDS
from handlers.wishes.reading import understand
from handlers.wishes.wish import Wish


@command(Command.RECOMMEND, with_profile=True)
async def recommend(context: Context) -> None:
    """Pick films, by what they should be like if something was said."""
    if len(context.words) > LONGEST_WORDS:
        await too_long(context)
        return
    await answer(context, await wish_of(context, context.words))


async def wish_of(context: Context, words: str) -> Wish:
    """What somebody wishes; in a thread, since a title may take long to look up in vain."""
    vocabulary = context.services.vocabularies.of(context.voice)
    return await asyncio.to_thread(understand, words, vocabulary, context.lookups.called)


async def answer(context: Context, wish: Wish, more: Rows = ()) -> None:
    """Pick films for a wish.

    Args:
        more: rows of buttons for what else somebody may have meant.
    """
    if context.in_group:
        await together.recommend(context, wish)
    else:
        text, rows = await lists.first_list(context, wish)
        await context.send(text, [*rows, *more])


@pressed(MorePicks, with_profile=True)
async def more(context: Context, button: MorePicks) -> None:
    """The next picks."""
    await (together if context.in_group else lists).show_more(context, button)
