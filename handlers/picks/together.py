"""Picks for a group chat: what its known members would give a film, by simple average."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from telegram import Update

from handlers.films.cards import headline, opinion, sample_note, well_loved
from handlers.invitations import film_buttons, invitation_button
from handlers.people import find_person, owner_of, voice_for
from handlers.picks.lists import AT_ONCE, Stretch, more_button, stretch_of
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import MorePicks
from handlers.telegram.choices import Adventure
from handlers.telegram.replies import Rows, change_buttons, links_under, send
from handlers.telegram.texts import Voice
from handlers.wishes.sentences import unclear_note, wish_words
from handlers.wishes.wish import Wish
from recsys.domain import MovieId, Pick, Profile, UserId


async def recommend(update: Update, context: Context, wish: Wish) -> None:
    """Picks for everybody whom the bot knows in the group."""
    owner = owner_of(await find_person(update, context))
    await send(update, *await _list(update, context, wish, 0, owner))


async def show_more(update: Update, context: Context, pressed: MorePicks) -> None:
    """The next picks in a message of their own, so that these stay."""
    offset = pressed.offset + AT_ONCE
    wish = stretch_of(services_of(context).vocabularies.tags, pressed).wish
    text, rows = await _list(update, context, wish, offset, pressed.owner)
    await send(update, text, rows)
    await change_buttons(update, links_under(update))


async def profiles_of(update: Update, services: Services) -> list[Profile]:
    """The group's known members; empty where nobody is known yet."""
    chat = update.effective_chat
    members = await services.storage.groups.members(chat.id) if chat else []
    return await services.storage.profiles(members)


def opinions(
    services: Services, voice: Voice, profiles: Sequence[Profile], movie_ids: Sequence[MovieId]
) -> dict[MovieId, str]:
    """The average over the members of what the model thinks that each would give a film.

    What they did give it stays out: from the average and one's own stars, another's could be told.
    """
    if not any(profile.rated for profile in profiles):
        empty = Profile(UserId(0))
        return {movie_id: opinion(services, voice, empty, movie_id) for movie_id in movie_ids}
    each = [services.recommender.predict(profile, movie_ids) for profile in profiles]
    return {
        movie_id: voice.say(
            "for-all", stars=sum(stars[movie_id] for stars in each) / len(each), count=len(each)
        )
        for movie_id in movie_ids
    }


async def _list(update: Update, context: Context, wish: Wish, offset: int, owner: int) -> tuple[str, Rows]:
    services, person = services_of(context), await find_person(update, context)
    voice, profiles = voice_for(context, person), await profiles_of(update, services)
    chosen = services.recommender.recommend_together(
        profiles, offset + AT_ONCE, among=wish.films(services.filters), like=wish.like
    )[offset:]
    picks = [pick for pick in chosen if pick.movie_id in services.catalogue.films]
    chat = update.effective_chat
    invitation = [invitation_button(context, voice, chat.id)] if chat else []
    notes, note = unclear_note(voice, wish), voice.say("together-note", count=len(profiles))
    if wish.adventure is not Adventure.AS_SET:
        notes.append(voice.say("together-no-adventure"))
    if wish.again:
        notes.append(voice.say("together-no-again"))
    followed = replace(wish, adventure=Adventure.AS_SET, again=False)
    wished = wish_words(services, voice, followed)
    if not picks:
        nothing = voice.say("together-none-wish", wish=wished) if wished else voice.say("together-none")
        return "\n\n".join([*notes, nothing, note]), [invitation]
    heading = voice.say("together-wish", wish=wished) if wished else voice.say("together")
    entries = [
        _entry(services, voice, profiles, pick, number) for number, pick in enumerate(picks, offset + 1)
    ]
    text = "\n\n".join([*notes, heading, *entries, note, *sample_note(services, voice)])
    films = [services.catalogue.films[pick.movie_id] for pick in picks]
    more = more_button(voice, Stretch(wish, offset, offset), owner)
    return text, [film_buttons(context, voice, films, offset + 1), [more, *invitation]]


def _entry(services: Services, voice: Voice, profiles: Sequence[Profile], pick: Pick, number: int) -> str:
    lines = [headline(voice, services.catalogue.films[pick.movie_id], number)]
    if any(profile.rated for profile in profiles):
        lines[0] += f" · {voice.say('for-all', stars=pick.prediction, count=len(profiles))}"
    loved = services.recommender.loved(pick.movie_id)
    if loved is not None:
        lines.append(f"<i>{well_loved(voice, loved)}</i>")
    return "\n".join(lines)
