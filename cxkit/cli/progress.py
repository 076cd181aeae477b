"""How far long work has come: on a terminal only, on standard error, gone when it is done."""

import sys


class Progress:
    """Call it with what is being done, how much is done and how much there is."""

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._shown = False

    def __enter__(self) -> "Progress":
        return self

    def __call__(self, what: str, done: int, of: int) -> None:
        if self._on and of > 3:
            from cxkit.render.terminal import safe

            print(f"\r\x1b[K{done}/{of} {safe(what)[:60]}", end="", file=sys.stderr, flush=True)
            self._shown = True

    def __exit__(self, *_: object) -> None:
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
