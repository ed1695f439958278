"""Picks for a group chat: what its known members would give a film, by simple average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.films.cards import headline, sample_note, well_loved
from handlers.films.members import profiles_of
from handlers.invitations import film_buttons, invitation_button
from handlers.picks.more import PICKS_ON_A_PAGE, MorePicks, Stretch, more_button, stretch_of
from handlers.picks.wish_sentences import unclear_note, wish_words
from handlers.telegram.replies import Rows, links_under
from handlers.wishes.adventure import Adventure
from handlers.wishes.wish import Wish
from recsys.domain import Pick, Profile, WellLoved


async def recommend(context: Context, wish: Wish) -> None:
    """Picks for everybody whom the bot knows in the group."""
    await context.send(*await _list(context, wish, 0, context.owner))


async def show_more(context: Context, button: MorePicks) -> None:
    """The next picks in a message of their own, so that these stay."""
    offset = button.offset + PICKS_ON_A_PAGE
    wish = stretch_of(context.services.vocabularies.tags, button).wish
    await context.send(*await _list(context, wish, offset, button.owner))
    await context.change_buttons(links_under(context.received))


async def _list(context: Context, wish: Wish, offset: int, owner: int) -> tuple[str, Rows]:
    profiles = await profiles_of(context)
    chosen = context.recommender.recommend_together(
        profiles, offset + PICKS_ON_A_PAGE, among=wish.films(context.services.filters), like=wish.like
    )[offset:]
    picks = [pick for pick in chosen if pick.movie_id in context.films]
    invitation = [invitation_button(context, context.chat.id)]
    notes, note = _notes(context, wish), context.say("together-note", count=len(profiles))
    followed = replace(wish, adventure=Adventure.AS_SET, again=False)
    wished = wish_words(context, followed)
    if not picks:
        nothing = context.say("together-none-wish", wish=wished) if wished else context.say("together-none")
        return "\n\n".join([*notes, nothing, note]), [invitation]
    heading = context.say("together-wish", wish=wished) if wished else context.say("together")
    entries = [_entry(context, profiles, pick, number) for number, pick in enumerate(picks, offset + 1)]
    text = "\n\n".join([*notes, heading, *entries, note, *sample_note(context)])
    films = [context.films[pick.movie_id] for pick in picks]
    more = more_button(context, Stretch(wish, offset, offset), owner)
    return text, [film_buttons(context, films, offset + 1), [more, *invitation]]


def _notes(context: Context, wish: Wish) -> list[str]:
    """What of a wish was not understood, or is not followed in a group."""
    notes = unclear_note(context, wish)
    if wish.adventure is not Adventure.AS_SET:
        notes.append(context.say("together-no-adventure"))
    if wish.again:
        notes.append(context.say("together-no-again"))
    return notes


def _entry(context: Context, profiles: Sequence[Profile], pick: Pick, number: int) -> str:
    lines = [headline(context.voice, context.films[pick.movie_id], number)]
    if any(profile.rated for profile in profiles):
        lines[0] += f" · {context.say('for-all', stars=pick.prediction, count=len(profiles))}"
    if isinstance(pick.reason, WellLoved):
        lines.append(f"<i>{well_loved(context.voice, pick.reason)}</i>")
    return "\n".join(lines)
