"""Marquee's entry point: `python bot.py` finds data, has a model, and serves Telegram or the local chat."""

from __future__ import annotations

import asyncio
import fcntl
import functools
import gc
import logging
import os
import secrets
import shutil
import signal
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from pathlib import Path

# Must be set before numpy is loaded. A training then leaves the other cores to the chat; it takes no longer.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from pydantic import SecretStr

from handlers.application import build_application
from handlers.operators.live_model import live_model
from handlers.operators.log import set_up_log
from handlers.operators.terminal import progress_shown
from handlers.services.services import Services
from handlers.services.tmdb import Tmdb
from handlers.services.training import TrainingFailed, TrainingPlan
from handlers.serving import CannotServe, Webhook, say_taken, serving
from handlers.telegram.texts import Texts
from localchat import LocalChat, StateUnusable, running
from recsys.artefacts.signing import BadKey, key_from_file
from recsys.data.datasets import DATASETS
from recsys.data.download import DownloadFailed, download
from recsys.data.filters import Filters
from recsys.data.movielens import find_dataset, read_dataset
from recsys.data.ratings import BadData
from recsys.data.sample import write_sample
from recsys.domain import Catalogue, MovieId
from settings import Settings, WrongSettings, read_settings
from storage import Storage, StorageFailed, Titles
from storage.imports import FilmFinder

log = logging.getLogger("marquee")

LOCAL_OPERATOR = 100000001
"""The local chat's first visitor."""


class CannotStart(Exception):
    """Why the bot cannot start, in one sentence for the operator."""


def main() -> int:
    """Run until stopped; 0 stopped, 1 cannot start, 2 wrong settings."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # stops as Ctrl-C does
    try:
        settings = chosen_settings()
    except WrongSettings as wrong:
        sys.stderr.write(f"{wrong}\n")
        return 2
    start_log(settings)
    try:
        with sole_use_of(settings):
            folder = find_data(settings)
            asyncio.run(run(settings, folder, *films_of(folder, settings.data_dir / "cache")))
    except (CannotStart, CannotServe, BadData, BadKey, StorageFailed) as error:
        log.error("Marquee cannot start. %s", error)  # noqa: TRY400 - the sentence says it all
        return 1
    except (KeyboardInterrupt, asyncio.CancelledError):
        log.info("Stopped")
    except Exception:  # the outermost edge: Python itself would print the traceback with secrets in it
        log.exception("Marquee ends on an error of its own, incident %s", secrets.token_hex(3))
        return 1
    return 0


def chosen_settings() -> Settings:
    """Read the settings.

    Raises:
        WrongSettings: some cannot be used.
    """
    settings = read_settings()
    if settings.movielens_dataset not in DATASETS:
        expected = f"expected one of {', '.join(DATASETS)}"
        raise WrongSettings([f"MOVIELENS_DATASET is '{settings.movielens_dataset}', {expected}"])
    return settings


# What is there before the bot starts --------------------------------------------------------------------


@contextmanager
def sole_use_of(settings: Settings) -> Iterator[None]:
    """Make the folders and hold `DATA_DIR` alone.

    Raises:
        CannotStart: they cannot be made, or another bot is at work there.
    """
    try:
        settings.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings.models_dir.mkdir(parents=True, exist_ok=True)
        lock = (settings.data_dir / "marquee.lock").open("w")
    except OSError as error:
        raise CannotStart(f"{error.filename}: {error.strerror}; check DATA_DIR and MODELS_DIR.") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            sentence = f"Another Marquee is running on {settings.data_dir}: stop it, or set another DATA_DIR."
            raise CannotStart(sentence) from error
        yield


def find_data(settings: Settings) -> Path:
    """Find a dataset's folder: the operator's own, else a download (an earlier one or now), else the sample.

    Raises:
        BadData: MOVIELENS_DIR holds no dataset.
        CannotStart: no room for one.
    """
    if settings.movielens_dir:
        return find_dataset(settings.movielens_dir)
    name = settings.movielens_dataset
    try:
        with progress_shown(f"Getting {name}") as show:
            return download(
                name,
                settings.data_dir / "movielens",
                base_url=settings.movielens_url,
                on_progress=lambda done, total: show(done / total if total else 0.0, f"{done / 1e6:.1f} MB"),
            )
    except DownloadFailed as error:
        log.warning("%s cannot be downloaded: %s", name, error)
        log.warning("Marquee runs on its built-in sample data, which is made up and not MovieLens.")
    try:
        return write_sample(settings.data_dir)
    except OSError as error:
        raise CannotStart(f"The sample data cannot be written: {error}.") from error


def films_of(folder: Path, cache: Path) -> tuple[Catalogue, dict[MovieId, int]]:
    """Read the films and how many people rated each; the ratings themselves are for the training alone.

    Raises:
        BadData: the dataset cannot be read.
    """
    dataset = read_dataset(folder, cache=cache)
    rated, counts = np.unique(dataset.ratings.movie_ids, return_counts=True)
    return dataset.catalogue, {MovieId(int(film)): int(n) for film, n in zip(rated, counts, strict=True)}


def plan_training(settings: Settings, data: Path) -> TrainingPlan:
    """Where and when models are trained; leftovers of an interrupted training go.

    Raises:
        CannotStart: the signing key or the scratch folder cannot be used.
    """
    try:
        chosen = settings.model_signing_key
        key = (
            chosen.get_secret_value().encode()
            if chosen
            else key_from_file(settings.models_dir / "signing.key")
        )
        scratch = settings.data_dir / "training"
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(mode=0o700, parents=True)
    except OSError as error:
        raise CannotStart(f"{error.filename}: {error.strerror}; check DATA_DIR and MODELS_DIR.") from error
    return TrainingPlan(
        data=data.absolute(),
        models=settings.models_dir,
        key=key,
        scratch=scratch,
        cache=settings.data_dir.absolute() / "cache",
        retrain_at=settings.retrain_at,
        zone=settings.tz,
        min_new_ratings=settings.retrain_min_new_ratings,
    )


@asynccontextmanager
async def services_for(
    settings: Settings, folder: Path, catalogue: Catalogue, popularity: Mapping[MovieId, int]
) -> AsyncIterator[Services]:
    """Open storage, search, model and the way to TMDB; close them again."""
    plan = plan_training(settings, folder)
    storage = await Storage.open(settings.database)
    try:
        if await storage.training.close_interrupted():
            log.warning("A training was interrupted when Marquee stopped last time; /retrain repeats it")
        try:
            recommender = await live_model(plan, catalogue.name)
        except TrainingFailed as failed:
            raise CannotStart(f"No model could be made: {str(failed).rstrip('.')}.") from failed
        titles = Titles(settings.data_dir / "titles.db", catalogue, popularity)
        try:
            is_local = settings.telegram_bot_token is None
            async with tmdb_for(settings) as tmdb:
                yield Services(
                    storage=storage,
                    catalogue=catalogue,
                    filters=Filters.of(catalogue.films.values()),
                    titles=titles,
                    finder=functools.cache(lambda: FilmFinder(catalogue, popularity)),
                    recommender=recommender,
                    texts=Texts(),
                    admin_ids=settings.admin_ids | ({LOCAL_OPERATOR} if is_local else set()),
                    training=plan,
                    tmdb=tmdb,
                )
        finally:
            titles.close()
    finally:
        await storage.close()


@asynccontextmanager
async def tmdb_for(settings: Settings) -> AsyncIterator[Tmdb | None]:
    """The way to TMDB, where there is a key for it."""
    key = settings.tmdb_api_key
    if key is None:
        yield None
        return
    async with Tmdb(key.get_secret_value(), settings.tmdb_url) as tmdb:
        yield tmdb


async def run(
    settings: Settings, folder: Path, catalogue: Catalogue, popularity: Mapping[MovieId, int]
) -> None:
    """Serve until SIGINT or SIGTERM, which cancel this."""
    this = asyncio.current_task()
    assert this is not None
    for stop in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(stop, this.cancel)
    async with AsyncExitStack() as stack:
        token, root = settings.telegram_bot_token, settings.telegram_base_url
        if token is None:
            token = SecretStr(f"1000000001:{secrets.token_urlsafe(32)}")
            root = await stack.enter_async_context(local_chat(settings, token.get_secret_value()))
        services = await stack.enter_async_context(services_for(settings, folder, catalogue, popularity))
        application = build_application(token.get_secret_value(), services, base_url=root)
        # The catalogue lives as long as the bot. Going through it at every full collection of garbage would
        # hold up every chat: by 0.1 s for 10,000 films.
        gc.collect()
        gc.freeze()
        await stack.enter_async_context(serving(application, services, webhook_of(settings)))
        data = "sample data, not MovieLens" if catalogue.is_sample else catalogue.name
        log.info("Ready with the model %s on %s", services.recommender.version, data)
        where = "on Telegram" if settings.telegram_bot_token else root
        sys.stdout.write(f"Marquee is ready ({data}): {where}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


@asynccontextmanager
async def local_chat(settings: Settings, token: str) -> AsyncIterator[str]:
    """Run the Bot API server with its web page in this process; gives its address.

    Raises:
        CannotStart: it cannot listen there, or its file is damaged.
    """
    start_log(settings, token)
    host, port = settings.listen
    if not settings.listen.is_loopback:
        log.warning("LISTEN is %s: whoever reaches this address can read every chat and is an operator", host)
    server = AsyncExitStack()
    try:
        chat = LocalChat(token, settings.data_dir / "localchat.db")
        root = await server.enter_async_context(running(chat.app, host, port))
    except StateUnusable as error:
        raise CannotStart(f"{error}.") from error
    except OSError as error:
        raise CannotStart(say_taken(host, port, error)) from error
    async with server:
        yield root


def webhook_of(settings: Settings) -> Webhook | None:
    """How Telegram calls this bot; None where it polls."""
    if settings.webhook_url is None:
        return None
    secret = settings.webhook_secret
    chosen = secret.get_secret_value() if secret else secrets.token_urlsafe(32)
    return Webhook(settings.webhook_url, chosen, *settings.listen)


def start_log(settings: Settings, *more_secrets: str) -> None:
    """Log as the settings say, without any secret in it."""
    hidden = [*settings.secrets, *more_secrets]
    set_up_log(settings.log_level, as_json=settings.log_format == "json", hidden=hidden)


if __name__ == "__main__":
    sys.exit(main())
