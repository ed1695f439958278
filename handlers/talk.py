"""What people say besides titles: a greeting, thanks, a sentence that asks for a film to watch."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from handlers.next_steps import next_steps
from handlers.people import person_of, voice_for
from handlers.picks import recommend
from handlers.services import Context, services_of
from handlers.telegram.replies import send
from handlers.telegram.texts import FALLBACK, Voice
from handlers.wishes.vocabulary import phrases
from handlers.wishes.wish import Wish
from storage.titles.folding import fold

SENTENCE = 4
"""Words from which what was understood in part is a wish: fewer may be a title that we do not have."""


async def answer(update: Update, context: Context, words: str) -> bool:
    """Answer words that are no title but something people say; False leaves them to the search.

    They may say it in English too.
    """
    services, person = services_of(context), await person_of(update, context)
    voice, english, folded = voice_for(context, person), services.texts.voice(FALLBACK), fold(words)
    sentence, wish = None, Wish()
    if folded in phrases(voice.plain("talk-hello")) + phrases(english.plain("talk-hello")):
        sentence = voice.say("talk-hello-answer")
    elif folded in phrases(voice.plain("talk-thanks")) + phrases(english.plain("talk-thanks")):
        sentence = voice.say("talk-thanks-answer")
    else:
        wish = await recommend.wish_of(services, voice, words)
        if not (_asks(voice, folded) or _asks(english, folded) or _names_a_kind(folded, wish)):
            return False
    if services.titles.is_title(words):
        return False
    if sentence is None:
        await recommend.answer(update, context, wish)
    else:
        await send(update, sentence, await next_steps(services, voice, person))
    return True


async def answer_in_part(update: Update, context: Context, words: str) -> bool:
    """Answer what is no title with picks for what was understood of it; False where that is too little."""
    services, person = services_of(context), await person_of(update, context)
    wish = await recommend.wish_of(services, voice_for(context, person), words)
    is_too_little = wish.unclear and len(words.split()) < SENTENCE
    if wish.is_open or is_too_little or words.isdigit():
        return False
    await recommend.answer(update, context, wish)
    return True


def _asks(voice: Voice, folded: str) -> bool:
    """Whether words ask for picks outright."""
    return any(f" {phrase} " in f" {folded} " for phrase in phrases(voice.plain("talk-ask")))


def _names_a_kind(folded: str, wish: Wish) -> bool:
    """Whether words name a kind of film and nothing else; a bare year or a mere tag may be a title's."""
    return not (replace(wish, tags=()).is_open or wish.unclear or folded.isdigit())
