"""Why a film, in full: what everybody would be expected to give it, and what each rating changes."""

from __future__ import annotations

from handlers.context import NO_PROFILE, Context
from handlers.films.buttons import Place, ShowFilm, SimilarTo, Why
from handlers.films.card import way_back
from handlers.films.cards import name_of, named, signed
from handlers.presses import pressed
from recsys.domain import Because, Film

LEAST_SHARE = 0.005
"""Contributions below this, in stars, round to nothing."""

SHARES_SHOWN = 12
"""Ratings that get a line of their own."""
LONGEST_BAR_BLOCKS = 8


@pressed(Why, with_profile=True)
async def why(context: Context, button: Why) -> None:
    """Redraw a card into the reasons for what the person is expected to give the film."""
    film, owner = context.films.get(button.movie_id), context.owner
    if film is None:
        await context.send(context.say("film-not-here"))
        return
    place = Place.CARD if button.place is Place.FOUND else button.place
    back = ShowFilm(movie_id=film.movie_id, place=place, owner=owner)
    alike = SimilarTo(movie_id=film.movie_id, owner=owner)
    rows = [[context.button(back, "why-back-button"), context.button(alike, "similar-button")]]
    if page := way_back(context):  # so that it is still known once the card is back
        rows.append([context.button(page, "back-button")])
    await context.redraw(_reasons(context, film), rows)


def _reasons(context: Context, film: Film) -> str:
    """From what anybody is expected to give it, share by share, to what this person is.

    The shares are exact: together they are the difference between the two.
    """
    model, movie_id, profile = context.recommender, film.movie_id, context.profile
    anybody = model.predict(NO_PROFILE, [movie_id])[movie_id]
    stars = model.predict(profile, [movie_id])[movie_id]
    shares = sorted(model.why(profile, movie_id), key=lambda share: -abs(share.contribution))
    large = [share for share in shares if abs(share.contribution) >= LEAST_SHARE][:SHARES_SHOWN]
    head = context.say("why-head", film=named(film), stars=stars)
    if not large:
        return f"{head}\n\n{context.say('why-nothing')}"
    largest = abs(large[0].contribution)
    lines = [_line(context, share, largest) for share in large]
    rest = shares[len(large) :]
    if rest:
        together = signed(context.voice, sum(share.contribution for share in rest))
        lines.append(context.say("why-rest", count=len(rest), share=together))
    return "\n\n".join(
        [head, context.say("why-anybody", stars=anybody), "\n".join(lines), context.say("why-sum")]
    )


def _line(context: Context, share: Because, largest: float) -> str:
    bar = "■" * max(1, round(LONGEST_BAR_BLOCKS * abs(share.contribution) / largest))
    return context.say(
        "why-share",
        share=signed(context.voice, share.contribution),
        film=name_of(context, share.movie_id),
        stars=share.stars,
        bar=bar,
    )
