"""Run the local chat by itself: `python -m localchat`, for a bot that is started with TELEGRAM_BASE_URL."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from localchat import LocalChat, StateUnusable, running


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m localchat", description=__doc__)
    parser.add_argument(
        "--listen", default="127.0.0.1:8080", metavar="HOST:PORT", help="default: %(default)s"
    )
    parser.add_argument("--token", default="1000000:local", help="the bot's token (default: %(default)s)")
    parser.add_argument(
        "--state", type=Path, metavar="FILE", help="keep chats in this file (default: memory)"
    )
    parser.add_argument("--no-rate-limits", action="store_true", help="let the bot send as fast as it can")
    return parser.parse_args(arguments)


async def serve(arguments: argparse.Namespace) -> None:
    """Serve until the process is asked to stop.

    Raises:
        ValueError: An argument is wrong; the message says how.
        OSError: The address or the state file cannot be used.
    """
    host, _, port = arguments.listen.rpartition(":")
    if not host or not port.isdigit():
        raise ValueError(f"--listen must be HOST:PORT, such as 127.0.0.1:8080, not {arguments.listen!r}")
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    chat = LocalChat(arguments.token, arguments.state, rate_limits=not arguments.no_rate_limits)
    async with running(chat.app, host.strip("[]"), int(port)) as root:
        print(f"Local chat on {root}", flush=True)  # noqa: T201 - what the command is for
        await stop.wait()


def main(arguments: list[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    try:
        asyncio.run(serve(parse(arguments)))
    except (ValueError, StateUnusable, OSError) as error:
        print(f"localchat: {error}", file=sys.stderr)  # noqa: T201 - what the command is for
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
