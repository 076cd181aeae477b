"""Which files each workspace holds and which of them are judged, before any of them is read."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cxkit import config
from cxkit.load.ignored import Left, patterns
from cxkit.load.paths import Roots, Unreadable, Wanted, closed, typed, walk, wanted
from cxkit.words import N_, say

MOST = 20_000
"""Files and folders that are looked at below a root for what the judged files may name."""


class CannotRun(Exception):
    """Nothing can be done at all, said in one line for a person."""

    def __init__(self, message: str, values: Mapping[str, Any] | None = None, path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.values = values or {}
        self.path = path

    def text(self, lang: str = "en") -> str:
        line = say(self.message, lang, **self.values)
        return f"{typed(self.path)}: {line}" if self.path else line

    def __str__(self) -> str:
        return self.text()


class Place:
    """One workspace that nobody has read yet. Names of files are relative to `root`, with `/`."""

    def __init__(self, root: Path, config: config.Config, excluded: Left | None = None) -> None:
        self.root = root
        self.config = config
        self.excluded = excluded
        self.judged: dict[str, bool] = {}
        """Name to whether the file itself was named (else a walk found it)."""
        self.others: list[str] = []
        """Further files, read only for what the judged ones may name."""
        self.given = ""
        """The name of the judged file that is read from standard input."""
        self.whole = True
        """Whether all folders of the root were looked at."""


class Census(NamedTuple):
    """The workspaces in the order of their roots, and what came of the arguments."""

    places: list[Place]
    wanted: Wanted

    def without_ours(self, judged: Iterable[tuple[Path, Iterable[str]]]) -> Iterator[Unreadable]:
        """Folders that were given and hold nothing to judge; `judged` are the files that were, by root."""
        files = _whole(judged)
        for folder, shown in self.wanted.folders.items():
            if _below(folder, files):
                continue
            if not _below(folder, (Path(file).as_posix() for file in self.wanted.files)):
                yield Unreadable(shown, N_("holds no YAML file (*.yaml, *.yml); `cxkit init` begins a workspace"))
            elif not _below(folder, _whole((place.root, place.judged) for place in self.places)):
                yield Unreadable(shown, N_("holds YAML files, and `exclude` in the settings leaves out all of them"))
            else:
                yield Unreadable(shown, N_("holds YAML files, but none of cxkit's ('kind: journey' and so on)"))


def _whole(judged: Iterable[tuple[Path, Iterable[str]]]) -> list[str]:
    return [f"{root.as_posix().rstrip('/')}/{name}" for root, names in judged for name in names]


def _below(folder: Path, files: Iterable[str]) -> bool:
    start = f"{folder.as_posix().rstrip('/')}/"
    return any(file.startswith(start) for file in files)


def census(paths: list[str], cwd: Path, given: str = "") -> Census:
    """Count what `paths` lead to; `given` is the file that standard input stands for. Raises CannotRun."""
    found = wanted(paths, cwd)
    roots = Roots(found.folders)
    places: dict[Path, Place] = {}
    known: dict[str, Place] = {}

    def place(file: str) -> Place:
        folder = file.rpartition(os.sep)[0]  # not a Path for each file: making those takes time
        if folder not in known:
            home = roots.root(Path(file))
            known[folder] = places.get(home) or places.setdefault(home, _place(home, roots, cwd))
        return known[folder]

    for path, named in sorted(found.files.items()):
        _want(place(path), path, named)
    for path, error in found.closed.items():
        excluded = place(path).excluded
        if excluded is None or not excluded(Path(path).as_posix(), True):
            found.unreadable.append(closed(path, error))
    if given:
        _expect(place(str(cwd / given)), cwd / given, given)
    for each in places.values():
        if roots.marked(each.root) is None:
            each.whole = False
            _add(each, _beside(each.root))
        elif each.root not in found.folders:  # else the walk of the arguments has met everything
            _add(each, walk(each.root, roots=roots, most=MOST))
    return Census([each for _, each in sorted(places.items())], found)


def _place(home: Path, roots: Roots, cwd: Path) -> Place:
    path = roots.settings(home)
    if path is None:
        return Place(home, config.Config())
    try:
        settings = config.read(path, path.relative_to(cwd).as_posix() if path.is_relative_to(cwd) else str(path))
    except config.ConfigError as error:
        raise CannotRun(error.message, error.values, error.path) from None
    excluded = patterns(home, list(settings.exclude)) if settings.exclude else None
    return Place(home, settings, excluded)


def _want(place: Place, file: str, named: bool) -> None:
    """Judge a file, unless a walk found it and the project excludes it."""
    if named or place.excluded is None or not place.excluded(Path(file).as_posix(), False):
        place.judged[_name(place.root, file)] = named


def _name(root: Path, file: str) -> str:
    """What a workspace calls a file below its root."""
    return file[len(str(root)) :].replace(os.sep, "/").lstrip("/")


def _expect(place: Place, file: Path, given: str) -> None:
    place.given = given
    if given != "-":
        place.given = file.relative_to(place.root).as_posix() if file.is_relative_to(place.root) else file.name
    place.judged[place.given] = True


def _add(place: Place, files: Iterable[str]) -> None:
    for path in sorted(files):
        name = _name(place.root, path)
        if name not in place.judged and not (place.excluded and place.excluded(path, False)):
            place.others.append(name)


def _beside(root: Path) -> list[str]:
    """Where nothing marks a workspace, the neighbours of a named file, and no folder further down."""
    try:
        return [str(path) for path in root.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file()]
    except OSError:
        return []
