"""What a case is: a folder with hostile things in it, the commands that meet them, and the outcome of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.render import pages

FORMATS = "svg,md,txt"
"""Of every case; the kinds that are attacked by themselves are drawn in all formats."""
"""What every picture is spelt in; that of slides is much larger, and is tried where it differs."""
DRAWN, LEFT_OUT, NO_JOURNEY, TOO_LARGE = "drawn", "left out", "no journey", "too large"
"""What `render` does with a file: a picture and 0; no picture and 1, for it has an error; no picture and 0, for it is
of another kind; no picture and 1, for there is too much to draw, while the rest is done."""


@dataclass(frozen=True)
class File:
    """A file that is more than its content."""

    data: bytes | str = ""
    mode: int = 0o644
    seconds: float | None = None
    """Its time of change since 1970."""


@dataclass(frozen=True)
class Link:
    to: str


@dataclass(frozen=True)
class Folder:
    mode: int = 0o755


@dataclass(frozen=True)
class Pipe:
    """A FIFO that nobody writes to."""


Entry = bytes | str | File | Link | Folder | Pipe


@dataclass(frozen=True)
class Run:
    """One command and its outcome. All places are below the stage; the command runs in the folder `in`."""

    arguments: tuple[str | bytes, ...]
    code: int | None
    """None: 0 or 1, as the findings are; of `fmt` 2 too, for a file that cannot be understood."""
    out: tuple[str, ...] = ()
    """What standard output holds, piece by piece."""
    err: tuple[str, ...] = ()
    errors: tuple[str, ...] | None = None
    """All findings that are errors, as `code:line:column` or `number × code`; the command must print JSON."""
    writes: tuple[str, ...] = ()
    """What may be made or changed: a file, or with `/` at the end all in a folder."""
    holds: Mapping[str, bytes | None] = field(default_factory=dict)
    """What files hold afterwards; None where there must be none."""
    never: tuple[str, ...] = ()
    """What appears neither in what is printed nor in pictures and pages."""
    unread: tuple[str, ...] = ()
    """Places that are not opened."""
    env: Mapping[str, str] = field(default_factory=dict)
    wishes: Mapping[str, Any] = field(default_factory=dict)
    """How the process differs: see `parent`."""
    fresh: bool = False
    """In a process of its own from the start, for what is read when Python begins."""
    partly: bool = False
    """Whether pictures are made though it ends in 1: of what is within its limits."""


@dataclass(frozen=True)
class Case:
    """Hostile things and what comes of them."""

    name: str
    stage: Mapping[str | bytes, Entry]
    runs: Sequence[Run]


def text(
    name: str,
    source: bytes | str,
    *errors: str,
    drawn: str = LEFT_OUT,
    says: tuple[str, ...] = (),
    never: tuple[str, ...] = (),
) -> Case:
    """One file through every command: the errors that `lint` tells, each with its place, and whether it is drawn.

    `says` are pieces of what it tells, `never` of what nothing holds that is printed or written.
    """
    data = source.encode() if isinstance(source, str) else source
    left_out, too_large = int(drawn == LEFT_OUT), int(drawn == TOO_LARGE)
    return Case(
        name,
        {"in/map.yaml": data},
        (
            Run(
                ("lint", "map.yaml", "--output-format", "json"), 1 if errors else None, says, errors=errors, never=never
            ),
            Run(("lint", "map.yaml", "--lang", "es"), None, never=never),
            Run(("lint", "map.yaml", "--diff", "--unsafe-fixes"), None, never=never),
            Run(("fmt", "map.yaml", "--diff"), None, never=never),
            Run(("stats", "map.yaml"), left_out, never=never),
            Run(
                ("render", "map.yaml", "--view", "all", "-f", FORMATS, "-o", "../out/a/b"),
                left_out | too_large,
                writes=("out/",),
                never=never,
            ),
            Run(("report", "map.yaml", "-o", "../out/c/d"), left_out | too_large, writes=("out/",), never=never),
        ),
    )


def journey(lines: str = "", **fields: str) -> str:
    """A journey with one step; `lines` stand at its end."""
    given = {"title": "t", "starts": "a", "ends": "b", **fields}
    head = "".join(f"{key}: {value}\n" for key, value in given.items())
    return f"kind: journey\n{head}steps:\n  - customer: c\n{lines}"


def everywhere_in(words: str) -> str:
    """A journey in which every text is this one, in double quotes, with an escape for each sign that needs one."""
    return pages.journey("@@").replace("@@", "".join(map(spelt, words)))


def spelt(sign: str) -> str:
    """A sign as it stands in double quotes."""
    if sign in '"\\':
        return f"\\{sign}"
    return sign if sign.isprintable() else f"\\U{ord(sign):08x}"
