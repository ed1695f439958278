"""`python -m recsys`: the command line. Exit status 0 done, 1 refused with a reason, 2 usage."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from recsys.cli.parser import parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    options = parser().parse_args(arguments)
    # After the options are read, so that --help and a wrong option answer at once.
    from recsys.cli.commands import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
