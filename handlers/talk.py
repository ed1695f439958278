"""What people say besides titles: a greeting, thanks, a sentence that asks for a film to watch."""

from __future__ import annotations

from dataclasses import replace

from handlers.context import Context
from handlers.next_steps import next_steps
from handlers.picks import recommend
from handlers.telegram.texts import FALLBACK, Voice
from handlers.wishes.vocabulary import phrases
from handlers.wishes.wish import Wish
from storage.titles.folding import fold

SENTENCE_WORDS = 4
"""Words from which what was understood in part is a wish: fewer may be a title that we do not have."""


async def answer(context: Context, words: str) -> bool:
    """Answer words that are no title but something people say; False leaves them to the search.

    They may say it in English too.
    """
    voices, folded = (context.voice, context.services.texts.voice(FALLBACK)), fold(words)
    sentence, wish = None, Wish()
    if any(folded in phrases(voice.plain("talk-hello")) for voice in voices):
        sentence = context.say("talk-hello-answer")
    elif any(folded in phrases(voice.plain("talk-thanks")) for voice in voices):
        sentence = context.say("talk-thanks-answer")
    else:
        wish = await recommend.wish_of(context, words)
        if not (any(_asks(voice, folded) for voice in voices) or _names_a_kind(folded, wish)):
            return False
    if context.services.titles.is_title(words):
        return False
    if sentence is None:
        await recommend.answer(context, wish)
    else:
        await context.send(sentence, await next_steps(context))
    return True


async def answer_in_part(context: Context, words: str) -> bool:
    """Answer what is no title with picks for what was understood of it; False where that is too little."""
    wish = await recommend.wish_of(context, words)
    is_too_little = wish.unclear and len(words.split()) < SENTENCE_WORDS
    if wish.is_open or is_too_little or words.isdigit():
        return False
    await recommend.answer(context, wish)
    return True


def _asks(voice: Voice, folded: str) -> bool:
    """Whether words ask for picks outright."""
    return any(f" {phrase} " in f" {folded} " for phrase in phrases(voice.plain("talk-ask")))


def _names_a_kind(folded: str, wish: Wish) -> bool:
    """Whether words name a kind of film and nothing else; a bare year or a mere tag may be a title's."""
    return not (replace(wish, tags=()).is_open or wish.unclear or folded.isdigit())
