"""What storage returns: plain frozen values, so that no database row leaves it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from recsys.domain import MovieId, UserId

Consent = Literal["unasked", "given", "declined"]
"""May the person's ratings train the shared model? Anything but "given" means no."""

Mark = Literal["seen", "hidden", "watchlist"]
"""What a person may say of a film besides rating it; "hidden" is "not for me"."""

RatingOrder = Literal["newest", "best", "worst"]
"""How a list of ratings is sorted; among equal stars the newest comes first."""

RunStatus = Literal["running", "published", "kept", "failed"]
"""Of a training run; "kept": it trained, and the model that was live before stayed."""

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who talked to the bot.

    Attributes:
        language: IETF tag that Telegram gave last ("en", "pt-br").
        consent_at: since when their answer to the question about training stands; None while unasked.
        blocked_at: since when they block the bot; None if they do not.
        settings: what they chose, name -> value.
        created_at: when they were met.
    """

    user_id: UserId
    telegram_id: int
    language: str
    consent: Consent
    consent_at: datetime | None
    blocked_at: datetime | None
    settings: Mapping[str, Json]
    created_at: datetime


@dataclass(frozen=True, slots=True)
class RatedMessage:
    """What a message rated.

    Attributes:
        stars: that it gave.
        before: the stars before it, given at `before_at`; None for none.
    """

    movie_id: MovieId
    stars: float
    before: float | None
    before_at: datetime | None


@dataclass(frozen=True, slots=True)
class Rated:
    """A person's rating of a film.

    Attributes:
        stars: 0.5-5.0 in half stars.
        source: where it came from ("chat").
        imported_at: when it was brought in from elsewhere; None where it was said here.
    """

    movie_id: MovieId
    stars: float
    rated_at: datetime
    source: str
    imported_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class TrainingRun:
    """One attempt at a new model.

    Attributes:
        kind: what was run ("retrain", "tune", "daily").
        requested_by: the operator; None for the daily job, or once the operator was forgotten.
        error: why a failed run made no model.
        reason: why the model of a finished run was published, or the one before was kept.
        finished_at: None while running.
    """

    run_id: int
    kind: str
    status: RunStatus
    requested_by: UserId | None
    parameters: Mapping[str, Json]
    metrics: Mapping[str, float]
    model_version: str | None
    error: str | None
    reason: str | None
    started_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the whole database.

    Attributes:
        consenting: people whose ratings may train the shared model.
        blocked: people who block the bot.
        ratings_since_last_training: of consenting people, made or consented to after the last finished
            training had begun.
        withdrawn_since_model: somebody whose ratings trained took them back (their consent, or all that is
            theirs) after the training of the newest published model had begun.
    """

    people: int
    consenting: int
    blocked: int
    ratings: int
    marks: int
    groups: int
    ratings_since_last_training: int
    withdrawn_since_model: bool
