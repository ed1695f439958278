"""What people say besides titles: a greeting, thanks, a sentence that asks for a film to watch."""

from __future__ import annotations

from telegram import Update

from handlers import recommend
from handlers.next_steps import next_steps
from handlers.people import person_of, voice_for
from handlers.replies import send
from handlers.search import is_title
from handlers.services import Context, services_of
from handlers.texts import Voice
from handlers.wishes import Wish, understand
from storage.folding import fold


async def answer(update: Update, context: Context, words: str) -> bool:
    """Answer words that are no title but something people say; False leaves them to the search."""
    services, person = services_of(context), await person_of(update, context)
    voice, wish = voice_for(context, person), understand(words)
    folded = fold(words)
    sentence = None
    if folded in _phrases(voice.plain("talk-hello")):
        sentence = voice.say("talk-hello-answer")
    elif folded in _phrases(voice.plain("talk-thanks")):
        sentence = voice.say("talk-thanks-answer")
    elif not _asks_for_picks(voice, folded, wish):
        return False
    if is_title(services, words):
        return False
    if sentence is None:
        await recommend.answer(update, context, wish)
    else:
        await send(update, sentence, await next_steps(services, voice, person))
    return True


def _asks_for_picks(voice: Voice, folded: str, wish: Wish) -> bool:
    """Whether words ask for picks outright, or name genres or years and nothing else but a bare year."""
    if any(f" {phrase} " in f" {folded} " for phrase in _phrases(voice.plain("talk-ask"))):
        return True
    return not (wish.is_open or wish.unclear or folded.isdigit())


def _phrases(listed: str) -> list[str]:
    return [fold(phrase) for phrase in listed.split(",")]
