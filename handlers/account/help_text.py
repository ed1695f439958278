"""/help: what can be said to the bot."""

from __future__ import annotations

from handlers.commands import Command, command
from handlers.context import Context
from handlers.films.cards import sample_explained
from handlers.next_steps import next_steps


@command(Command.HELP)
async def show_help(context: Context) -> None:
    """What can be said to the bot, here."""
    lines = [context.say("help-group" if context.in_group else "help"), *sample_explained(context)]
    if context.services.tmdb is not None:
        lines.append(context.say("help-tmdb"))
    rows = await next_steps(context) if context.sender and not context.in_group else ()
    await context.send("\n\n".join(lines), rows)
