"""/similar: films like a film."""

from __future__ import annotations

from telegram import InlineKeyboardButton, Update

from handlers.films.cards import label, named, opinions, sample_note
from handlers.films.search import not_found, too_long
from handlers.library.rate import Understood, understand
from handlers.people import owner_of, person_of, voice_for
from handlers.services import Context, Services, services_of
from handlers.telegram.callbacks import Go, ShowFilm, SimilarTo
from handlers.telegram.choices import Place, Verb
from handlers.telegram.replies import Rows, button, in_rows, send
from handlers.telegram.texts import Voice, quoted
from handlers.telegram.typed import LONGEST, words_after_command
from recsys.domain import Film, Profile
from storage import Person
from storage.titles.matching import is_recognised

AT_ONCE = 8
EXAMPLES = 20
"""Of their best ratings, how many are looked through for one that may stand as an example."""


async def similar(update: Update, context: Context) -> None:
    """Find films like the one that is named."""
    services, person = services_of(context), await person_of(update, context)
    voice, words = voice_for(context, person), words_after_command(update)
    if not words:
        await send(update, *await _how(services, voice, person))
        return
    if len(words) > LONGEST:
        await too_long(update, voice)
        return
    understood = understand(services, words)
    if not understood.matches:
        await not_found(update, context, voice, understood.reading.title)
    elif not understood.is_certain:
        await send(update, *_which(services, voice, person, understood))
    else:
        await _answer(update, context, services.catalogue.films[understood.matches[0].movie_id])


async def pressed(update: Update, context: Context, pressed: SimilarTo) -> None:
    """Send films like the one that a button names."""
    services, person = services_of(context), await person_of(update, context)
    film = services.catalogue.films.get(pressed.movie_id)
    if film is None:
        await send(update, voice_for(context, person).say("film-not-here"))
        return
    await _answer(update, context, film)


async def _answer(update: Update, context: Context, film: Film) -> None:
    services, person = services_of(context), await person_of(update, context)
    profile = await services.storage.profile(person.user_id)
    await send(update, *_list(services, voice_for(context, person), person, profile, film))


def _list(services: Services, voice: Voice, person: Person, profile: Profile, film: Film) -> tuple[str, Rows]:
    """Films like a film, without those that they hid."""
    owner, known = owner_of(person), services.catalogue.films
    picks = [button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner))]
    alike = services.recommender.similar(film.movie_id, AT_ONCE, among=known, without=profile.hidden)
    if not alike:
        return voice.say("similar-unknown", film=named(film)), [picks]
    films = list(enumerate((known[one.movie_id] for one in alike), 1))
    told = opinions(services, voice, profile, [one.movie_id for one in alike])
    openers = [
        button(
            voice.plain("open-button", number=str(number)),
            ShowFilm(movie_id=other.movie_id, half_stars=0, place=Place.FOUND, owner=owner),
        )
        for number, other in films
    ]
    parts = [
        voice.say("similar-head", film=named(film)),
        "\n".join(_entry(voice, profile, other, number, told[other.movie_id]) for number, other in films),
        voice.say("similar-open"),
        *sample_note(services, voice),
    ]
    return "\n\n".join(parts), [*in_rows(openers, AT_ONCE // 2), picks]


def _entry(voice: Voice, profile: Profile, film: Film, number: int, opinion: str) -> str:
    parts = [voice.say("film-line-bare", number=str(number), film=named(film)), opinion]
    if film.movie_id in profile.seen and film.movie_id not in profile.rated:
        parts.append(voice.say("similar-seen"))
    return " · ".join(parts)


def _which(services: Services, voice: Voice, person: Person, understood: Understood) -> tuple[str, Rows]:
    """Several films may be meant: one button each, with the year."""
    words = quoted(understood.reading.title)
    lines = [voice.say("similar-which", words=words)]
    if not is_recognised(understood.matches):
        lines.insert(0, voice.say("closest", words=words, year=services.titles.newest_year))
    films = [services.catalogue.films[match.movie_id] for match in understood.matches]
    return "\n\n".join(lines), [[_like_button(label(film), film, person)] for film in films]


async def _how(services: Services, voice: Voice, person: Person) -> tuple[str, Rows]:
    """How to ask, by the example of a film that they love."""
    picks = [button(voice.plain("picks-button"), Go(verb=Verb.RECOMMEND, owner=owner_of(person)))]
    best = await services.storage.ratings.page(person.user_id, "best", limit=EXAMPLES)
    loved = (services.catalogue.films.get(rated.movie_id) for rated in best)
    film = next((film for film in loved if film is not None), None)
    if film is None:
        return voice.say("similar-how"), [picks]
    like = _like_button(voice.plain("similar-to-button", film=label(film)), film, person)
    return voice.say("similar-how-own", example=named(film)), [[like], picks]


def _like_button(text: str, film: Film, person: Person) -> InlineKeyboardButton:
    return button(text, SimilarTo(movie_id=film.movie_id, owner=owner_of(person)))
