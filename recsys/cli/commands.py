"""Runs a command, and says in one line why it was refused."""

from __future__ import annotations

import signal
import sys
from argparse import Namespace
from typing import Final

from recsys.artefacts.manifest import ModelRefused
from recsys.artefacts.signing import BadKey
from recsys.cli import serving
from recsys.data.download import DownloadFailed
from recsys.data.ratings import BadData

TRAINING: Final = frozenset({"train", "tune", "evaluate"})
"""Commands whose module loads all that trains: half a second that the others need not wait for."""


def run(options: Namespace) -> int:
    """Run the command that was asked for and return the exit status."""
    # A polite end unwinds the stack, so that no half-written model is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        if options.command in TRAINING:
            from recsys.cli import experiments

            experiments.COMMANDS[options.command](options)
        else:
            serving.COMMANDS[options.command](options)
    except (BadData, BadKey, DownloadFailed, ModelRefused) as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{error.filename or 'recsys'}: {error.strerror or error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("stopped\n")
        return 130
    return 0
