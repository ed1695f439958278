"""How adventurous picks are: as a wish says, else as the person chose under /settings."""

from __future__ import annotations

from enum import StrEnum

from storage import Person

ADVENTURE = "adventure"
"""Setting that holds the strength below; who picks as usual has none."""


class Adventure(StrEnum):
    """From films that everybody knows to those that few do."""

    AS_SET = "s"
    """As the person chose under /settings; there it is no choice itself."""
    WELL_KNOWN = "w"
    USUAL = "u"
    BOLD = "b"
    GEMS = "g"


STRENGTHS = {
    Adventure.WELL_KNOWN: -1.0,
    Adventure.USUAL: 0.0,
    Adventure.BOLD: 0.5,
    Adventure.GEMS: 1.0,
}
"""What the recommender calls each step."""


def adventure_of(person: Person) -> Adventure:
    """The step that a person chose."""
    chosen = person.settings.get(ADVENTURE)
    return next((step for step, strength in STRENGTHS.items() if strength == chosen), Adventure.USUAL)


def strength_for(person: Person, wished: Adventure) -> float:
    """How adventurous picks are: as wished this time, else as the person chose."""
    return STRENGTHS[adventure_of(person) if wished is Adventure.AS_SET else wished]
