"""What the known members of a group would give films, together."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.films.cards import well_loved
from recsys.domain import MovieId, Profile


async def profiles_of(context: Context) -> list[Profile]:
    """The group's known members; empty where nobody is known yet."""
    members = await context.storage.groups.members(context.chat.id)
    return await context.storage.profiles(members)


def opinions(
    context: Context, profiles: Sequence[Profile], movie_ids: Sequence[MovieId]
) -> dict[MovieId, str]:
    """The average over the members of what the model thinks that each would give a film.

    What they did give it stays out: else the average and one's own stars would give another's away.
    """
    if not any(profile.rated for profile in profiles):
        return {movie_id: _loved(context, movie_id) for movie_id in movie_ids}
    each = [context.recommender.predict(profile, movie_ids) for profile in profiles]
    return {
        movie_id: context.say(
            "for-all", stars=sum(stars[movie_id] for stars in each) / len(each), count=len(each)
        )
        for movie_id in movie_ids
    }


def _loved(context: Context, movie_id: MovieId) -> str:
    loved = context.recommender.loved(movie_id)
    return well_loved(context.voice, loved) if loved else context.say("nobody-rated")
