"""Talk to the person who runs a command, or to the program behind it."""

import sys


def tell(line: str) -> None:
    """On standard error, never mixed with data."""
    from cxkit.render.terminal import safe

    print(safe(line) if "\n" not in line else "\n".join(map(safe, line.split("\n"))), file=sys.stderr)


def pipe(data: bytes) -> None:
    """On standard output, line ends as they are on every system."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
