"""An answer to whatever no other handler understood, in private chats: the best reading of it is acted on."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from handlers import talk
from handlers.context import Context
from handlers.films import search
from handlers.films.buttons import Place, RateFilm, ShowFilm
from handlers.films.card import send_card
from handlers.films.cards import label, stars
from handlers.library import rate, several
from handlers.library.stars import save
from handlers.next_steps import first_button, next_steps
from handlers.picks import recommend
from handlers.picks.more import Stretch, more_picks
from handlers.picks.wish_sentences import wish_words
from handlers.reading.pasted import Service
from handlers.reading.readings import (
    CLOSE,
    AnyReading,
    Asked,
    OfShown,
    Reference,
    Said,
    Several,
    Title,
    Wished,
)
from handlers.reading.stars_in_words import stars_alone
from handlers.telegram.callback_data import ANYONE, decode
from handlers.telegram.replies import Row
from handlers.telegram.texts import quoted
from handlers.telegram.typed import LONGEST_WORDS, in_one_line
from recsys.domain import MovieId

LONGEST_LABEL = 40
"""Characters of a wish on a button."""


async def plain_text(context: Context) -> None:
    """Read plain words in every way, and act on the reading that explains most of them."""
    text = context.message.text or ""
    words = in_one_line(text)
    if not any(character.isalnum() for character in words) and stars_alone(words) is None:
        await context.send(context.say("no-words"), await next_steps(context))
        return
    if len(words) > LONGEST_WORDS:
        await search.too_long(context)
        return
    lines = "\n".join(in_one_line(line) for line in text.splitlines())
    readings = await asyncio.to_thread(context.reader.readings, lines)
    shown = await _film_shown(context) if any(isinstance(one, OfShown) for one in readings) else None
    best, *others = [one for one in readings if shown is not None or not _needs_film(one)]
    offers = [
        row for other in others if other.score >= best.score - CLOSE for row in _offer(context, other, shown)
    ]
    await _act(context, best, words, shown, offers)


def _needs_film(reading: AnyReading) -> bool:
    """Whether a reading means nothing without a film on the screen; bare stars are answered all the same."""
    return isinstance(reading, OfShown) and reading.score < 1


async def _film_shown(context: Context) -> MovieId | None:
    """The film of the card that they answer to, else of the card that they were shown last."""
    answered = context.message.reply_to_message
    if answered is not None and answered.reply_markup is not None:
        keys = (key for row in answered.reply_markup.inline_keyboard for key in row)
        buttons = (decode(key.callback_data) for key in keys if isinstance(key.callback_data, str))
        films = {
            button.movie_id
            for button in buttons
            if isinstance(button, RateFilm | ShowFilm) and button.owner in {ANYONE, context.owner}
        }
        if len(films) == 1:
            return films.pop()
    return await context.storage.messages.shown(context.person.user_id)


def _offer(context: Context, reading: AnyReading, shown: MovieId | None) -> Sequence[Row]:
    """A button for what else the words may mean."""
    match reading:
        case Title(understood) | Asked(understood) if understood.films:
            movie_id = understood.films[0].movie_id
            show = ShowFilm(movie_id=movie_id, place=Place.FOUND, owner=context.owner)
            return [[context.button(show, "other-film-button", film=label(context.films[movie_id]))]]
        case Wished(wish) if not wish.is_open:
            picks = more_picks(Stretch(wish, is_followed=True), context.owner)
            wished = wish_words(context, wish)
            wished = wished if len(wished) <= LONGEST_LABEL else wished[: LONGEST_LABEL - 1] + "…"
            return [[context.button(picks, "other-wish-button", wish=wished)]]
        case OfShown(half_stars) if shown is not None and shown in context.films:
            give = ShowFilm(movie_id=shown, half_stars=half_stars, place=Place.CARD, owner=context.owner)
            film = label(context.films[shown])
            return [[context.button(give, "rate-or-stars-button", film=film, stars=stars(half_stars))]]
    return []


async def _act(
    context: Context, reading: AnyReading, words: str, shown: MovieId | None, offers: Sequence[Row]
) -> None:
    match reading:
        case Said(said):
            await talk.answer(context, said, offers)
        case Wished(wish):
            await recommend.answer(context, wish, offers)
        case Several(items):
            await several.offer(context, items)
        case Reference():
            await _pasted(context, reading)
        case OfShown(half_stars) if shown is not None and shown in context.films:
            await save(context, shown, half_stars, more=offers)
        case OfShown():
            await context.send(context.say("rate-how"), [[first_button(context)]])
        case Asked(understood):
            await search.find(context, understood.reading.title, offers)
        case Title(understood):
            if understood.has_stars:
                await rate.rate_understood(context, understood, offers)
            else:
                await search.find(context, words, offers)


async def _pasted(context: Context, reference: Reference) -> None:
    """A film by its id or link is shown, or rated where stars were written besides."""
    understood, half_stars = reference.understood, reference.half_stars
    movie_id = reference.movie_id
    if understood is not None and understood.is_sure:
        movie_id = understood.films[0].movie_id
    if movie_id is not None and half_stars is not None:
        await save(context, movie_id, half_stars)
    elif movie_id is not None:
        await send_card(context, context.films[movie_id])
    elif understood is not None:
        await search.find(context, reference.pasted.key)
    elif reference.pasted.service is Service.ELSEWHERE:
        await context.send(context.say("pasted-elsewhere"), await next_steps(context))
    else:
        year = context.services.titles.newest_year
        await context.send(context.say("pasted-not-here", year=year), await next_steps(context))


async def unknown_command(context: Context) -> None:
    """A command that we do not have, or that is not for this person."""
    command = (context.message.text or "/").split()[0]
    await context.send(context.say("unknown-command", command=quoted(command)))


async def not_words(context: Context) -> None:
    """A photo, a sticker, a voice message, a file."""
    await context.send(context.say("not-words"), await next_steps(context))
