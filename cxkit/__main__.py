"""The `cxkit` command: answers `--version` at once and hands everything else to the command line."""

import os
import sys

from cxkit import __version__


def main() -> None:
    """Run the command line on the arguments of the process; ends it with the exit code of the command."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.stdout.write(f"cxkit {__version__}\n")
        return
    from cxkit.cli import main as run

    try:
        run()
    except SystemExit as end:
        if sys.argv[1:2] != ["lint"] or not isinstance(end.code, int):
            raise
        # Taking a large workspace apart, object by object, would be a tenth of the run, and nobody to see it.
        os._exit(end.code)


if __name__ == "__main__":
    main()
