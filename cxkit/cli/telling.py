"""Talk to the person who runs a command."""

import sys


def tell(line: str) -> None:
    """On standard error, never mixed with data."""
    from cxkit.render.terminal import safe

    print(safe(line) if "\n" not in line else "\n".join(map(safe, line.split("\n"))), file=sys.stderr)
