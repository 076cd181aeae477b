"""What one workspace was found to hold, kept as plain values in the cache and taken back while nothing has changed."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING, Any, NamedTuple

import cxkit
from cxkit.api.plainly import among, diagnostic, plain, text, value, whole, words
from cxkit.cache import FOLDER, Cache, Seen, read
from cxkit.config import Config
from cxkit.diagnostic import Diagnostic
from cxkit.load.census import Place
from cxkit.render.findings import Text

if TYPE_CHECKING:
    from cxkit.lint.catalogue import Unknown
    from cxkit.load import Loaded

BYTES = 2 * 1024 * 1024 + 1
"""What is looked at of a file: one byte more than the reader takes."""
_JUDGES = ("", "api", "colours", "config", "source", "model", "load", "lint", "measures", "typeface", "words")
"""The rooms whose code decides what is found."""
_LIBRARIES = ("yaml", "yaml._yaml", "pydantic", "pydantic_core._pydantic_core")


class Verdict(NamedTuple):
    """What was found in one workspace, by paths below its root."""

    root: Path
    config: Config
    judged: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]
    not_checked: tuple[tuple[str, str, int], ...]
    """Code, reason (an English template), how often."""
    unjudged: int
    texts: Mapping[str, Text]
    room: "Loaded | None" = None
    """What was read for it; None where it was remembered."""
    hidden: tuple[tuple[Diagnostic, str], ...] = ()
    """What comments in the files hide, and the reasons that stand there."""
    unknown: "tuple[Unknown, ...]" = ()
    """Words of the run that mean nothing here; such a run is not remembered."""


class Memory:
    """What is known of one workspace from runs that asked the same of the same files."""

    def __init__(self, place: Place, folder: Path | None, asked: Sequence[Any]) -> None:
        self.place = place
        self.seen: dict[str, Seen] = {}
        """How each file was seen; filled by whoever reads them."""
        self._since = time_ns()
        self._cache = Cache(Path(os.path.realpath(folder)) if folder else place.root / FOLDER)
        roles = {name: int(named) for name, named in place.judged.items()} | dict.fromkeys(place.others, 2)
        # The root counts in a folder that several workspaces share: they would take the place of one another.
        home = str(place.root) if folder else ""
        python = [sys.implementation.cache_tag, sys.platform]
        self._names = roles
        settings = place.config.path.name if place.config.path else ""
        limits = [settings, place.config.text, place.whole, *place.config.beyond]
        self._key = [cxkit.__version__, python, _code(), home, limits, list(asked), roles]

    def recall(self) -> Verdict | None:
        """The verdict of an earlier run; None where there is none, or one file is not what it was."""
        content = self._cache.recall(self._key, self.place.root, self._names, BYTES)
        try:
            return None if content is None else _verdict(content, self.place, self._names)
        except (KeyError, TypeError, ValueError, IndexError, OSError, RecursionError):
            return None

    def keep(self, verdict: Verdict) -> None:
        """Remember a verdict, if every file could be read."""
        if self.seen.keys() != self._names.keys():
            return
        try:
            content = {
                "libraries": [_library(sys.modules[name].__file__ or "") for name in _LIBRARIES if name in sys.modules],
                "judged": verdict.judged,
                "diagnostics": [plain(each) for each in verdict.diagnostics],
                "not_checked": [[code, value(reason), n] for code, reason, n in verdict.not_checked],
                "unjudged": verdict.unjudged,
                "hidden": [[plain(each), reason] for each, reason in verdict.hidden],
            }
        except (TypeError, OSError):  # an argument of a message that has no plain form, or code that stands in no file
            return
        self._cache.keep(self._key, self.seen, self._since, content)


@cache
def _code() -> list[int]:
    """The code that judges, as far as the system tells files apart: how many, how long, the newest."""
    count = size = newest = 0
    waiting = [os.path.join(cxkit.__path__[0], room) for room in _JUDGES]  # noqa: PTH118
    for folder in waiting:
        try:
            entries = list(os.scandir(folder))
        except OSError:  # a package in an archive: its version has to do
            continue
        for entry in entries:
            if entry.name.endswith(".py"):
                status = entry.stat()
                count, size, newest = count + 1, size + status.st_size, max(newest, status.st_mtime_ns)
            elif folder != waiting[0] and entry.name != "__pycache__" and entry.is_dir():
                waiting.append(entry.path)
    return [count, size, newest]


def _library(path: str) -> list[Any]:
    status = os.stat(path)  # noqa: PTH116
    return [path, status.st_size, status.st_mtime_ns]


def _verdict(content: Any, place: Place, names: Mapping[str, int]) -> Verdict:
    if any(_library(text(path)) != [path, size, changed] for path, size, changed in content["libraries"]):
        raise ValueError("another reader of YAML")
    known = frozenset([*names, place.config.path.name] if place.config.path else names)
    diagnostics = tuple(diagnostic(each, known) for each in content["diagnostics"])
    hidden = tuple((diagnostic(each, known), text(reason)) for each, reason in content["hidden"])
    judged = tuple(among(name, known) for name in content["judged"])
    return Verdict(
        root=place.root,
        config=place.config,
        judged=judged,
        diagnostics=diagnostics,
        not_checked=tuple((text(code), words(reason), whole(n)) for code, reason, n in content["not_checked"]),
        unjudged=whole(content["unjudged"]),
        texts=on_disk(place.root, [*diagnostics, *(each for each, _ in hidden)]),
        hidden=hidden,
    )


def on_disk(root: Path, diagnostics: Iterable[Diagnostic]) -> dict[str, Text]:
    """The files that findings speak of."""
    return {path: _OnDisk(root / path) for path in {each.path for each in diagnostics}}


class _OnDisk:
    """A file that is read when somebody wants to see a line of it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: Any = None

    @property
    def text(self) -> str:
        text: str = self._all().text
        return text

    def line(self, number: int) -> str:
        text: str = self._all().line(number)
        return text

    def _all(self) -> Any:
        if self._lines is None:
            from cxkit.source.decoding import decode
            from cxkit.source.limits import Limits
            from cxkit.source.lines import Lines

            try:
                self._lines = Lines(decode(read(self._path, BYTES)[0], Limits()).text)
            except OSError:  # gone since it was compared
                self._lines = Lines("")
        return self._lines
