"""A list of five picks: its text, its buttons, and what each tap makes of it.

The list is redrawn from its own buttons, which hold the films and the wish, and from what is known of the
person by then; nothing about it is remembered elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton, Update

from handlers.callbacks import (
    MOST_PICKS,
    Adventure,
    Flag,
    Go,
    MarkFilm,
    MorePicks,
    Place,
    RateFilm,
    UndoRating,
    Verb,
)
from handlers.cards import (
    WHOLE_STARS,
    headline,
    opinion,
    reason_line,
    sample_note,
    stars,
)
from handlers.people import owner_of, person_of, voice_for
from handlers.replies import Rows, button, buttons_under, change_buttons, redraw, send
from handlers.services import Context, Services, services_of
from handlers.settings import strength_for
from handlers.texts import Voice, quoted
from handlers.wishes import Wish, bits, from_bits
from recsys.domain import Film, MovieId, Profile
from storage import Person

AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which picks a list shows.

    Attributes:
        offset: how many picks stand before them.
        before: how many films the lists before this one showed; some may have been rated or marked since.
        is_followed: whether the next picks were sent already.
    """

    wish: Wish
    offset: int = 0
    before: int = 0
    is_followed: bool = False


def first_list(
    services: Services, voice: Voice, person: Person, profile: Profile, wish: Wish
) -> tuple[str, Rows]:
    """The best picks for a wish."""
    chosen = services.recommender.recommend(
        profile, AT_ONCE, among=wish.films(services.filters), adventure=strength_for(person, wish)
    )
    return _drawn(services, voice, person, profile, Stretch(wish), [pick.movie_id for pick in chosen])


async def show_more(update: Update, context: Context, pressed: MorePicks) -> None:
    """The next picks in a message of their own, so that these stay; or the best ones anew."""
    services, person = services_of(context), await person_of(update, context)
    profile, voice = await services.storage.profile(person.user_id), voice_for(context, person)
    stretch, shown = stretch_of(pressed), _films_on(update)
    if stretch.is_followed:
        await send(update, *first_list(services, voice, person, profile, stretch.wish))
        return
    _, rows = _drawn(services, voice, person, profile, replace(stretch, is_followed=True), shown)
    await change_buttons(update, rows)
    chosen = services.recommender.recommend(
        profile,
        stretch.offset + AT_ONCE,
        among=stretch.wish.films(services.filters),
        without=shown,
        adventure=strength_for(person, stretch.wish),
    )[stretch.offset :]
    # Films that were marked or rated meanwhile no longer stand before the next ones.
    offset = stretch.offset + sum(movie_id not in profile.excluded for movie_id in shown)
    following = Stretch(stretch.wish, offset, stretch.before + len(shown))
    movie_ids = [pick.movie_id for pick in chosen]
    await send(update, *_drawn(services, voice, person, profile, following, movie_ids))


async def redraw_list(update: Update, context: Context) -> None:
    """The same picks, as things stand now."""
    services, person = services_of(context), await person_of(update, context)
    profile = await services.storage.profile(person.user_id)
    more = next((pressed for pressed in buttons_under(update) if isinstance(pressed, MorePicks)), None)
    stretch = stretch_of(more) if more else Stretch(Wish())
    voice = voice_for(context, person)
    await redraw(update, *_drawn(services, voice, person, profile, stretch, _films_on(update)))


def more_button(voice: Voice, stretch: Stretch, owner: int) -> InlineKeyboardButton:
    """The next picks for a wish, or the best ones anew where the next ones were sent."""
    wish = stretch.wish
    return button(
        voice.plain("anew-button" if stretch.is_followed else "more-button"),
        MorePicks(
            offset=min(stretch.offset, MOST_PICKS),
            before=min(stretch.before, MOST_PICKS),
            anew=stretch.is_followed,
            genres=bits(wish.genres),
            no_genres=bits(wish.no_genres),
            first_year=wish.first_year or 0,
            last_year=wish.last_year or 0,
            adventure=wish.adventure,
            owner=owner,
        ),
    )


def stretch_of(pressed: MorePicks) -> Stretch:
    """What the list above a button shows."""
    wish = Wish(
        genres=from_bits(pressed.genres),
        no_genres=from_bits(pressed.no_genres),
        first_year=pressed.first_year or None,
        last_year=pressed.last_year or None,
        adventure=pressed.adventure,
    )
    return Stretch(wish, pressed.offset, pressed.before, pressed.anew)


def wish_words(voice: Voice, wish: Wish) -> str:
    """A wish in words: "hidden gems, Comedy, no Horror, 1990–1999"."""
    parts = []
    if wish.adventure is not Adventure.AS_SET:
        parts.append(voice.plain("wish-gems" if wish.adventure is Adventure.GEMS else "wish-well-known"))
    parts += sorted(wish.genres)
    parts += [voice.plain("wish-without", genre=genre) for genre in sorted(wish.no_genres)]
    first_year, last_year = str(wish.first_year or ""), str(wish.last_year or "")
    if first_year and first_year == last_year:
        parts.append(first_year)
    elif first_year and last_year:
        parts.append(voice.plain("wish-years", first=first_year, last=last_year))
    elif first_year:
        parts.append(voice.plain("wish-since", first=first_year))
    elif last_year:
        parts.append(voice.plain("wish-until", last=last_year))
    return ", ".join(parts)


def unclear_note(voice: Voice, wish: Wish) -> list[str]:
    """What was not understood of a wish, if anything."""
    return [voice.say("wish-unclear", words=quoted(" ".join(wish.unclear)))] if wish.unclear else []


def _drawn(
    services: Services,
    voice: Voice,
    person: Person,
    profile: Profile,
    stretch: Stretch,
    movie_ids: Sequence[MovieId],
) -> tuple[str, Rows]:
    owner, wish = owner_of(person), stretch.wish
    known = services.catalogue.films
    films = [known[movie_id] for movie_id in movie_ids if movie_id in known]
    if not films:
        anew = button(voice.plain("picks-all-button"), Go(verb=Verb.RECOMMEND, owner=owner))
        first = button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner))
        return "\n\n".join([*unclear_note(voice, wish), _nothing(voice, wish, stretch.before)]), [
            [anew],
            [first],
        ]
    parts = [*unclear_note(voice, wish), *_heading(voice, profile, wish)]
    rows = []
    for number, film in enumerate(films, stretch.before + 1):
        parts.append(_entry(services, voice, profile, film, number))
        rows += _rows(voice, profile, film, number, owner)
    last = [more_button(voice, stretch, owner)]
    if not profile.rated:
        last.append(button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner)))
    return "\n\n".join([*parts, *sample_note(services, voice)]), [*rows, last]


def _heading(voice: Voice, profile: Profile, wish: Wish) -> list[str]:
    newcomer = [] if profile.rated else [voice.say("picks-newcomer")]
    if not wish.is_open:
        return [*newcomer, voice.say("picks-wish", wish=wish_words(voice, wish))]
    return newcomer or [voice.say("picks")]


def _nothing(voice: Voice, wish: Wish, before: int) -> str:
    if wish.is_open:
        return voice.say("picks-none")
    return voice.say("picks-no-more-wish" if before else "picks-none-wish", wish=wish_words(voice, wish))


def _entry(services: Services, voice: Voice, profile: Profile, film: Film, number: int) -> str:
    movie_id = film.movie_id
    line = f"{headline(voice, film, number)} · {opinion(services, voice, profile, movie_id)}"
    if movie_id in profile.rated:
        return line
    if movie_id in profile.seen:
        return f"{line}\n{voice.say('pick-seen')}"
    if movie_id in profile.hidden:
        return f"{line}\n{voice.say('pick-hidden')}"
    reason = reason_line(services, voice, profile, movie_id) if profile.rated else ""
    lines = [line, *([f"<i>{reason}</i>"] if reason else [])]
    if movie_id in profile.watchlist:
        lines.append(voice.say("on-your-watchlist"))
    return "\n".join(lines)


def _rows(
    voice: Voice, profile: Profile, film: Film, number: int, owner: int
) -> list[list[InlineKeyboardButton]]:
    movie_id, shown = film.movie_id, str(number)

    def mark(flag: Flag, on: bool) -> MarkFilm:
        return MarkFilm(movie_id=movie_id, flag=flag, on=on, place=Place.PICKS, owner=owner)

    if movie_id in profile.rated:
        now = round(profile.rated[movie_id] * 2)
        undo = UndoRating(movie_id=movie_id, now=now, before=0, place=Place.PICKS, owner=owner)
        return [[button(voice.plain("pick-undo-button", number=shown), undo)]]
    if movie_id in profile.seen:
        tap = [
            button(
                voice.plain("pick-stars-button", number=shown, stars=stars(half_stars)),
                RateFilm(movie_id=movie_id, half_stars=half_stars, place=Place.PICKS, owner=owner),
            )
            for half_stars in WHOLE_STARS
        ]
        return [tap, [button(voice.plain("pick-undo-button", number=shown), mark(Flag.SEEN, False))]]
    if movie_id in profile.hidden:
        return [[button(voice.plain("pick-undo-button", number=shown), mark(Flag.HIDDEN, False))]]
    on = movie_id in profile.watchlist
    watch = voice.plain("pick-unwatch-button" if on else "pick-watch-button", number=shown)
    return [
        [
            button(voice.plain("pick-seen-button", number=shown), mark(Flag.SEEN, True)),
            button(voice.plain("pick-hide-button", number=shown), mark(Flag.HIDDEN, True)),
            button(watch, mark(Flag.WATCHLIST, not on)),
        ]
    ]


def _films_on(update: Update) -> list[MovieId]:
    """The films of the list, in order."""
    pressable = (MarkFilm, RateFilm, UndoRating)
    return list(
        dict.fromkeys(pressed.movie_id for pressed in buttons_under(update) if isinstance(pressed, pressable))
    )
