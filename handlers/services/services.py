"""What every handler may reach."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from handlers.services.tmdb import Tmdb
from handlers.services.training import TrainingPlan
from handlers.telegram.texts import Texts
from handlers.wishes.vocabulary import Vocabularies
from recsys import Recommender
from recsys.data.filters import Filters
from recsys.domain import Catalogue
from storage import Storage, Titles
from storage.imports import FilmFinder


@dataclass(slots=True)
class Services:
    """The parts that handlers talk to; `recommender` is replaced when a new model goes live.

    Attributes:
        admin_ids: telegram ids of the operators.
        finder: makes, at its first call, what finds the films of a brought file; about a second's work.
        training: where data, models and key are, and when the daily training is due.
        tmdb: posters and where to watch; None without a key for it.
        vocabularies: what people write for what they wish, by language.
    """

    storage: Storage
    catalogue: Catalogue
    filters: Filters
    titles: Titles
    finder: Callable[[], FilmFinder]
    recommender: Recommender
    texts: Texts
    admin_ids: frozenset[int]
    training: TrainingPlan
    tmdb: Tmdb | None = None
    vocabularies: Vocabularies = field(init=False)

    def __post_init__(self) -> None:
        self.vocabularies = Vocabularies(self.texts, self.filters.common_tags, self.filters.newest_year)


@dataclass(slots=True)
class Shared:
    """The application's `bot_data`, which python-telegram-bot makes without arguments."""

    services: Services = field(init=False)
