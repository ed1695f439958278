"""Answers to what people say that is about no film: an order such as "more" or "undo", a greeting, thanks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from handlers.commands import ANSWERS, Command
from handlers.context import Context
from handlers.films.card import after_rating, send_card
from handlers.films.cards import name_of, sample_explained
from handlers.next_steps import next_steps
from handlers.picks import lists
from handlers.reading.sentences import Talk
from handlers.telegram.replies import Rows

UNDO_WITHIN = timedelta(hours=1)
"""How old a rating may be that "undo" takes back."""


async def answer(context: Context, talk: Talk, more: Rows = ()) -> None:
    """Do what was asked for, or answer politely and lead on.

    Args:
        more: rows of buttons for what else somebody may have meant.
    """
    match talk:
        case Talk.MORE:
            text, rows = await lists.next_list(context)
            await context.send(text, [*rows, *more])
        case Talk.UNDO:
            await _undo(context, more)
        case Talk.HELP:
            await ANSWERS[Command.HELP].answer(context)
        case _:
            await context.send(_words(context, talk), [*await next_steps(context), *more])


def _words(context: Context, talk: Talk) -> str:
    if talk is Talk.WHO:
        return "\n\n".join([context.say("talk-who-answer"), *sample_explained(context)])
    if talk is Talk.HELLO:
        return context.say("talk-hello-answer")
    return context.say("talk-thanks-answer") if talk is Talk.THANKS else context.say("talk-yes-answer")


async def _undo(context: Context, more: Rows) -> None:
    """Take back the rating that they gave last, if that is not long ago."""
    user_id, storage = context.person.user_id, context.storage
    last = await storage.ratings.last_given(user_id, datetime.now(UTC) - UNDO_WITHIN)
    if last is None:
        await context.send(context.say("talk-undo-nothing"), [*await next_steps(context), *more])
        return
    said = await storage.messages.last_about(user_id, last.movie_id, last.stars)
    film = context.films.get(last.movie_id)
    if said is None and film is not None:  # what it had before is not known any more: they choose
        await send_card(context, film, more=more)
        return
    before, before_at = (said.before, said.before_at) if said else (None, None)
    await storage.ratings.take_back(user_id, last.movie_id, now=last.stars, before=before, rated_at=before_at)
    name = name_of(context, last.movie_id)
    if before is None:
        text = context.say("undone", film=name)
    else:
        text = context.say("undone-to", film=name, stars=before)
    rows = after_rating(context, last.movie_id, None, is_rated=before is not None)
    await context.send(text, [*rows, *more])
