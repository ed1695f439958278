"""A list of five picks: its text, its buttons, and what each tap makes of it.

The list is redrawn from its own buttons, which hold the films and the wish, and from what is known of the
person by then. What its pages have shown is remembered with the person, so that no page shows it again.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from telegram import InlineKeyboardButton, Update

from handlers.account.settings import strength_for
from handlers.films.cards import WHOLE_STARS, headline, opinion, reason_line, sample_note, stars
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callback_data import encode
from handlers.telegram.callbacks import (
    ANYONE,
    MOST_PICKS,
    NO_FILM,
    Go,
    MarkFilm,
    MorePicks,
    RateFilm,
    ShowFilm,
    UndoRating,
)
from handlers.telegram.choices import Flag, Place, Verb
from handlers.telegram.replies import Rows, button, buttons_under, change_buttons, redraw, send
from handlers.telegram.texts import Voice
from handlers.wishes.sentences import unclear_note, wish_words
from handlers.wishes.tag_words import TagWords, code_of
from handlers.wishes.wish import Wish, bits, from_bits
from recsys.domain import Film, MovieId, Pick, Profile
from storage import Person

AT_ONCE = 5
FEW = 5
"""With fewer ratings than this every further one changes the picks a lot."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which picks a list shows.

    Attributes:
        offset: how many picks stand before them; in groups, where what was shown is not remembered.
        before: how many films the lists before this one showed; some may have been rated or marked since.
        is_followed: whether the next picks were sent already.
    """

    wish: Wish
    offset: int = 0
    before: int = 0
    is_followed: bool = False


async def first_list(
    services: Services, voice: Voice, person: Person, profile: Profile, wish: Wish
) -> tuple[str, Rows]:
    """The best picks for a wish."""
    chosen = _picked(services, person, profile, wish, AT_ONCE)
    movie_ids = [pick.movie_id for pick in chosen]
    await _remember(services, person, wish, movie_ids)
    return _drawn(services, voice, person, profile, Stretch(wish), movie_ids)


async def show_more(update: Update, context: Context, pressed: MorePicks) -> None:
    """The next picks in a message of their own, so that these stay; or the best ones anew."""
    services, person = services_of(context), await person_of(update, context)
    profile, voice = await services.storage.profile(person.user_id), voice_for(context, person)
    stretch, shown = stretch_of(services.vocabularies.tags, pressed), _films_on(update)
    if stretch.is_followed:
        await send(update, *await first_list(services, voice, person, profile, stretch.wish))
        return
    # By name, not by number: a rating since then may have put all films in another order.
    remembered = await services.storage.shown.of(person.user_id, _name_of(stretch.wish))
    earlier = [*remembered, *shown]
    chosen = _picked(services, person, profile, stretch.wish, AT_ONCE, without=earlier)
    movie_ids = [pick.movie_id for pick in chosen]
    following = Stretch(stretch.wish, before=stretch.before + len(shown))
    await send(update, *_drawn(services, voice, person, profile, following, movie_ids))
    await _remember(services, person, stretch.wish, [*earlier, *movie_ids])
    followed = replace(stretch, is_followed=True)
    _, rows = _drawn(services, voice, person, profile, followed, shown, _undos_on(update))
    await change_buttons(update, rows)


async def redraw_list(update: Update, context: Context, undo: UndoRating | None = None) -> None:
    """The same picks, as things stand now.

    Args:
        undo: takes back the stars that were just tapped.
    """
    services, person = services_of(context), await person_of(update, context)
    profile = await services.storage.profile(person.user_id)
    more = next((pressed for pressed in buttons_under(update) if isinstance(pressed, MorePicks)), None)
    stretch = stretch_of(services.vocabularies.tags, more) if more else Stretch(Wish())
    voice = voice_for(context, person)
    undos = _undos_on(update) | ({undo.movie_id: undo} if undo else {})
    await redraw(update, *_drawn(services, voice, person, profile, stretch, _films_on(update), undos))


def more_button(voice: Voice, stretch: Stretch, owner: int) -> InlineKeyboardButton:
    """The next picks for a wish, or the best ones anew where the next ones were sent."""
    return button(
        voice.plain("anew-button" if stretch.is_followed else "more-button"), pressed_for(stretch, owner)
    )


def pressed_for(stretch: Stretch, owner: int) -> MorePicks:
    """What a button under a list holds; see `stretch_of`."""
    wish = stretch.wish
    return MorePicks(
        offset=min(stretch.offset, MOST_PICKS),
        before=min(stretch.before, MOST_PICKS),
        anew=stretch.is_followed,
        genres=bits(wish.genres),
        no_genres=bits(wish.no_genres),
        first_year=wish.first_year or 0,
        last_year=wish.last_year or 0,
        adventure=wish.adventure,
        mood=wish.mood,
        like=wish.like or NO_FILM,
        tags=tuple(code_of(tag) for tag in wish.tags),
        again=wish.again,
        owner=owner,
    )


def stretch_of(tags: TagWords, pressed: MorePicks) -> Stretch:
    """What the list above a button shows; tags that the catalogue no longer has are dropped."""
    wish = Wish(
        genres=from_bits(pressed.genres),
        no_genres=from_bits(pressed.no_genres),
        first_year=pressed.first_year or None,
        last_year=pressed.last_year or None,
        adventure=pressed.adventure,
        mood=pressed.mood,
        like=pressed.like or None,
        tags=tuple(tags.by_code[code] for code in pressed.tags if code in tags.by_code),
        again=pressed.again,
    )
    return Stretch(wish, pressed.offset, pressed.before, pressed.anew)


async def _remember(services: Services, person: Person, wish: Wish, shown: Sequence[MovieId]) -> None:
    """Note what the pages of a list have shown, so that no further page shows it again."""
    await services.storage.shown.remember(person.user_id, _name_of(wish), shown)


def _name_of(wish: Wish) -> str:
    return encode(pressed_for(Stretch(wish), ANYONE))


def _picked(
    services: Services,
    person: Person,
    profile: Profile,
    wish: Wish,
    n: int,
    without: Collection[MovieId] = (),
) -> list[Pick]:
    """The best films for a wish; of those that they saw where that is the wish."""
    recommender, among = services.recommender, wish.films(services.filters)
    if wish.again:
        return recommender.rewatch(profile, n, among=among, without=without, like=wish.like)
    adventure = strength_for(person, wish)
    return recommender.recommend(
        profile, n, among=among, without=without, like=wish.like, adventure=adventure
    )


def _drawn(
    services: Services,
    voice: Voice,
    person: Person,
    profile: Profile,
    stretch: Stretch,
    movie_ids: Sequence[MovieId],
    undos: Mapping[MovieId, UndoRating] = MappingProxyType({}),
) -> tuple[str, Rows]:
    owner, wish = owner_of(person), stretch.wish
    known = services.catalogue.films
    films = [known[movie_id] for movie_id in movie_ids if movie_id in known]
    mood = button(voice.plain("another-mood-button"), Go(verb=Verb.MOODS, owner=owner))
    first = button(voice.plain("first-button"), Go(verb=Verb.FIRST, owner=owner))
    if not films:
        anew = button(voice.plain("picks-all-button"), Go(verb=Verb.RECOMMEND, owner=owner))
        nothing = _nothing(services, voice, wish, stretch.before)
        return "\n\n".join([*unclear_note(voice, wish), nothing]), [[anew], [mood, first]]
    parts = [*unclear_note(voice, wish), *_heading(services, voice, profile, wish)]
    rows = [_open_buttons(voice, films, stretch.before + 1, owner)]
    for number, film in enumerate(films, stretch.before + 1):
        parts.append(_entry(services, voice, profile, film, number, is_rewatch=wish.again))
        rows += _rows(voice, profile, film, number, owner, undos.get(film.movie_id), is_rewatch=wish.again)
    rows.append([more_button(voice, stretch, owner), mood])
    if not profile.rated:
        rows.append([first])
    return "\n\n".join([*parts, _ending(voice, profile), *sample_note(services, voice)]), rows


def _open_buttons(voice: Voice, films: Sequence[Film], first: int, owner: int) -> list[InlineKeyboardButton]:
    """A number for every film, which opens its card."""
    return [
        button(
            voice.plain("open-button", number=str(number)),
            ShowFilm(movie_id=film.movie_id, half_stars=0, place=Place.FOUND, owner=owner),
        )
        for number, film in enumerate(films, first)
    ]


def _heading(services: Services, voice: Voice, profile: Profile, wish: Wish) -> list[str]:
    newcomer = [] if profile.rated else [voice.say("picks-newcomer")]
    if not wish.is_open:
        return [*newcomer, voice.say("picks-wish", wish=wish_words(services, voice, wish))]
    return newcomer or [voice.say("picks")]


def _ending(voice: Voice, profile: Profile) -> str:
    """Where to find out more, and for somebody of few ratings what another one does."""
    lines = [voice.say("picks-open")]
    if 0 < len(profile.rated) < FEW:
        lines.insert(0, voice.say("picks-few", count=len(profile.rated)))
    return "\n".join(lines)


def _nothing(services: Services, voice: Voice, wish: Wish, before: int) -> str:
    if wish.is_open:
        return voice.say("picks-none")
    words = wish_words(services, voice, wish)
    if wish.again and not before:
        return voice.say("picks-none-again", wish=words)
    return voice.say("picks-no-more-wish" if before else "picks-none-wish", wish=words)


def _entry(
    services: Services, voice: Voice, profile: Profile, film: Film, number: int, *, is_rewatch: bool
) -> str:
    movie_id = film.movie_id
    line = f"{headline(voice, film, number)} · {opinion(services, voice, profile, movie_id)}"
    if movie_id in profile.rated and not is_rewatch:
        return line
    if movie_id in profile.seen and not is_rewatch:
        return f"{line}\n{voice.say('pick-seen')}"
    if movie_id in profile.hidden:
        return f"{line}\n{voice.say('pick-hidden')}"
    lines = [line]
    if profile.rated and not is_rewatch:
        lines.append(f"<i>{reason_line(services, voice, profile, movie_id)}</i>")
    if movie_id in profile.to_watch:
        lines.append(voice.say("on-your-watchlist"))
    return "\n".join(lines)


def _rows(
    voice: Voice,
    profile: Profile,
    film: Film,
    number: int,
    owner: int,
    undo: UndoRating | None,
    *,
    is_rewatch: bool,
) -> list[list[InlineKeyboardButton]]:
    """What can be done with one film of the list; that they saw it is no news in a rewatch.

    Stars that were given here can be taken back; those from elsewhere the film's card can change.
    """
    movie_id, shown = film.movie_id, str(number)

    def mark(flag: Flag, on: bool) -> MarkFilm:
        return MarkFilm(movie_id=movie_id, flag=flag, on=on, place=Place.PICKS, owner=owner)

    if movie_id in profile.rated and not is_rewatch:
        if undo is None or undo.now != round(profile.rated[movie_id] * 2):
            return []
        return [[button(voice.plain("pick-undo-button", number=shown), undo)]]
    if movie_id in profile.seen and not is_rewatch:
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
    hide = button(voice.plain("pick-hide-button", number=shown), mark(Flag.HIDDEN, True))
    if is_rewatch:
        return [[hide]]
    seen = button(voice.plain("pick-seen-button", number=shown), mark(Flag.SEEN, True))
    return [[seen, hide, button(watch, mark(Flag.WATCHLIST, not on))]]


def _undos_on(update: Update) -> dict[MovieId, UndoRating]:
    """What takes back the stars that were given in the list."""
    return {pressed.movie_id: pressed for pressed in buttons_under(update) if isinstance(pressed, UndoRating)}


def _films_on(update: Update) -> list[MovieId]:
    """The films of the list, in order; older lists have no numbers to open."""
    pressable = (ShowFilm, MarkFilm, RateFilm, UndoRating)
    return list(
        dict.fromkeys(pressed.movie_id for pressed in buttons_under(update) if isinstance(pressed, pressable))
    )
