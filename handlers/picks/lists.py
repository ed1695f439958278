"""A list of five picks: its text, the numbers that open the cards, and the buttons for another list.

What can be done with a film stands on its card. A list is drawn again when the next one follows: from its own
buttons, which hold the films and the wish, and from what is known of the person by then. What its pages have
shown is remembered with the person, so that no page shows it again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from handlers.commands import Command, Go
from handlers.context import Context
from handlers.films.buttons import ShowFilm
from handlers.films.cards import headline, open_button, opinion, reason_line, sample_note
from handlers.next_steps import AskMood, first_button
from handlers.picks.more import PICKS_ON_A_PAGE, MorePicks, Stretch, more_button, more_picks, stretch_of
from handlers.picks.wish_sentences import unclear_note, wish_words
from handlers.telegram.callback_data import ANYONE, decode, encode
from handlers.telegram.replies import Rows
from handlers.wishes.adventure import strength_for
from handlers.wishes.wish import Wish
from recsys.domain import MovieId, Pick

FEW_RATINGS = 5
"""With fewer ratings than this every further one changes the picks a lot."""


async def first_list(context: Context, wish: Wish) -> tuple[str, Rows]:
    """The best picks for a wish."""
    await context.read_profile()
    picks = _picked(context, wish)
    shown = [pick.movie_id for pick in picks]
    await context.storage.shown.remember(context.person.user_id, _key(wish), shown)
    return _drawn(context, Stretch(wish), picks)


async def next_list(context: Context) -> tuple[str, Rows]:
    """The next picks of the list that was shown last; the first ones where none was."""
    shown, user_id = context.storage.shown, context.person.user_id
    newest = await shown.newest(user_id)
    button = decode(newest)
    if newest is None or not isinstance(button, MorePicks):
        return await first_list(context, Wish())
    await context.read_profile()
    wish = stretch_of(context.services.vocabularies.tags, button).wish
    earlier = await shown.of(user_id, newest)
    picks = _picked(context, wish, without=earlier)
    await shown.remember(user_id, newest, [*earlier, *(pick.movie_id for pick in picks)])
    return _drawn(context, Stretch(wish, before=len(earlier)), picks)


async def show_more(context: Context, button: MorePicks) -> None:
    """The next picks in a message of their own, so that these stay; or the best ones anew."""
    stretch, on_message = stretch_of(context.services.vocabularies.tags, button), _films_on(context)
    if stretch.is_followed:
        await context.send(*await first_list(context, stretch.wish))
        return
    shown, user_id, key = context.storage.shown, context.person.user_id, _key(stretch.wish)
    # By name, not by number: a rating since then may have put all films in another order.
    earlier = [*await shown.of(user_id, key), *on_message]
    picks = _picked(context, stretch.wish, without=earlier)
    following = Stretch(stretch.wish, before=stretch.before + len(on_message))
    await context.send(*_drawn(context, following, picks))
    await shown.remember(user_id, key, [*earlier, *(pick.movie_id for pick in picks)])
    followed = replace(stretch, is_followed=True)
    await context.redraw_if_possible(*_drawn(context, followed, _explained(context, on_message)))


def _key(wish: Wish) -> str:
    """Names a wish among those whose lists are remembered."""
    return encode(more_picks(Stretch(wish), ANYONE))


def _picked(context: Context, wish: Wish, without: Collection[MovieId] = ()) -> list[Pick]:
    """The best films for a wish; of those that they saw where that is the wish."""
    recommender, profile = context.recommender, context.profile
    among = wish.films(context.services.filters)
    if wish.again:
        return recommender.rewatch(profile, PICKS_ON_A_PAGE, among=among, without=without, like=wish.like)
    adventure = strength_for(context.person, wish.adventure)
    return recommender.recommend(
        profile, PICKS_ON_A_PAGE, among=among, without=without, like=wish.like, adventure=adventure
    )


def _explained(context: Context, movie_ids: Sequence[MovieId]) -> list[Pick]:
    """The films of a list that is drawn again, with prediction and reason as they are now."""
    explained = context.recommender.explain(context.profile, movie_ids)
    return [explained[movie_id] for movie_id in movie_ids]


def _drawn(context: Context, stretch: Stretch, picks: Sequence[Pick]) -> tuple[str, Rows]:
    wish = stretch.wish
    picks = [pick for pick in picks if pick.movie_id in context.films]
    mood = context.button(AskMood(owner=context.owner), "another-mood-button")
    if not picks:
        anew = context.button(Go(command=Command.RECOMMEND, owner=context.owner), "picks-all-button")
        nothing = _nothing(context, wish, stretch.before)
        return "\n\n".join([*unclear_note(context, wish), nothing]), [[anew], [mood, first_button(context)]]
    first = stretch.before + 1
    parts = [*unclear_note(context, wish), *_heading(context, wish)]
    parts += [
        _entry(context, pick, number, is_rewatch=wish.again) for number, pick in enumerate(picks, first)
    ]
    rows = [
        [open_button(context, pick.movie_id, number) for number, pick in enumerate(picks, first)],
        [more_button(context, stretch, context.owner), mood],
    ]
    if not context.profile.rated:
        rows.append([first_button(context)])
    return "\n\n".join([*parts, _ending(context), *sample_note(context)]), rows


def _heading(context: Context, wish: Wish) -> list[str]:
    newcomer = [] if context.profile.rated else [context.say("picks-newcomer")]
    if not wish.is_open:
        return [*newcomer, context.say("picks-wish", wish=wish_words(context, wish))]
    return newcomer or [context.say("picks")]


def _ending(context: Context) -> str:
    """Where to find out more, and for somebody of few ratings what another one does."""
    lines, count = [context.say("picks-open")], len(context.profile.rated)
    if 0 < count < FEW_RATINGS:
        lines.insert(0, context.say("picks-few", count=count))
    return "\n".join(lines)


def _nothing(context: Context, wish: Wish, before: int) -> str:
    if wish.is_open:
        return context.say("picks-none")
    words = wish_words(context, wish)
    if wish.again and not before:
        return context.say("picks-none-again", wish=words)
    return context.say("picks-no-more-wish" if before else "picks-none-wish", wish=words)


def _entry(context: Context, pick: Pick, number: int, *, is_rewatch: bool) -> str:
    movie_id, profile = pick.movie_id, context.profile
    line = f"{headline(context.voice, context.films[movie_id], number)} · {opinion(context, pick)}"
    if movie_id in profile.rated and not is_rewatch:
        return line
    if movie_id in profile.seen and not is_rewatch:
        return f"{line} · {context.say('film-seen')}"
    if movie_id in profile.hidden:
        return f"{line}\n{context.say('pick-hidden')}"
    lines = [line]
    if profile.rated and not is_rewatch:
        lines.append(f"<i>{reason_line(context, pick)}</i>")
    if movie_id in profile.to_watch:
        lines.append(context.say("on-your-watchlist"))
    return "\n".join(lines)


def _films_on(context: Context) -> list[MovieId]:
    """The films of the list, in order."""
    return [button.movie_id for button in context.buttons_under() if isinstance(button, ShowFilm)]
