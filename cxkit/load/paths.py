"""From what a person names to files: folders walked, globs opened, workspace roots found."""

import math
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cxkit import config
from cxkit.load.ignored import above, hidden, ignore_file
from cxkit.words import N_, say
from cxkit.words.refusals import reason

SUFFIXES = (".yaml", ".yml")


def typed(path: str) -> str:
    """A path as a person in the current folder would type it: relative when it leads to something below."""
    try:
        below = Path(path).relative_to(Path.cwd())
    except (OSError, ValueError):  # the folder is gone, or the path is elsewhere or relative already
        return path
    return below.as_posix()


class Unreadable(NamedTuple):
    """A path that nothing can be done with, in one line for a person."""

    path: str
    message: str
    args: Mapping[str, Any] = {}

    def text(self, lang: str = "en") -> str:
        return f"{typed(self.path)}: {say(self.message, lang, **self.args)}"


class Wanted:
    """What the arguments lead to: files with whether each was named, the folders given, and what cannot be read."""

    def __init__(self) -> None:
        self.files: dict[str, bool] = {}
        """Absolute path to whether the file itself was named (else a walk found it)."""
        self.folders: dict[Path, str] = {}
        """Absolute path to the path as it was given."""
        self.closed: dict[str, OSError] = {}
        """Absolute path of a folder that a walk could not look into, and why."""
        self.unreadable: list[Unreadable] = []


def wanted(arguments: list[str], cwd: Path) -> Wanted:
    """Files, folders and globs as they were given, relative to `cwd`; `-` is left to the caller."""
    found = Wanted()
    for argument in arguments:
        if argument == "-":
            continue
        if "\0" in argument or not argument:
            found.unreadable.append(Unreadable(repr(argument), N_("is no path")))
            continue
        path = Path(os.path.abspath(cwd / argument))  # noqa: PTH100 -- resolve() would follow links
        if os.path.lexists(path):
            _take(path, argument, found)
        elif any(sign in argument for sign in "*?["):
            names = _opened(argument, cwd)
            for name in names:
                _take(Path(os.path.abspath(cwd / name)), name, found, named=False)  # noqa: PTH100
            if not names:
                found.unreadable.append(Unreadable(argument, N_("no YAML file matches")))
        else:
            found.unreadable.append(_absent(path, argument))
    return found


def _opened(pattern: str, cwd: Path) -> list[str]:
    """The YAML files and the folders that a glob stands for; `**` walks through folders."""
    from glob import glob

    names = sorted(glob(pattern, root_dir=cwd, recursive=True))  # noqa: PTH207 -- Path.glob refuses absolute patterns
    return [name for name in names if name.endswith(SUFFIXES) or ("**" not in pattern and (cwd / name).is_dir())]


def _take(path: Path, shown: str, found: Wanted, *, named: bool = True) -> None:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()
    except OSError as error:
        found.unreadable.append(closed(shown, error))
        return
    if stat.S_ISREG(mode):
        found.files[str(path)] = found.files.get(str(path), False) or named
    elif stat.S_ISDIR(mode):
        found.folders[path] = shown
        for file in walk(path, closed=found.closed):
            found.files.setdefault(file, False)
    else:
        found.unreadable.append(Unreadable(shown, N_("is neither a file nor a folder")))


def closed(path: str, error: OSError) -> Unreadable:
    """A file or folder that the machine does not let us read."""
    return Unreadable(path, N_("cannot be read: {reason}"), {"reason": reason(error)})


def _absent(path: Path, shown: str) -> Unreadable:
    """There is no such file; perhaps one with nearly that name."""
    try:
        names = sorted(os.listdir(path.parent))  # noqa: PTH208
    except OSError:
        names = []
    import difflib

    near = difflib.get_close_matches(path.name, names[:1000], 1, 0.7)
    if near:
        return Unreadable(shown, N_("there is no such file or folder, did you mean '{near}'?"), {"near": near[0]})
    return Unreadable(shown, N_("there is no such file or folder"))


def walk(
    folder: Path, *, roots: "Roots | None" = None, most: float = math.inf, closed: dict[str, OSError] | None = None
) -> Iterator[str]:
    """YAML files below a folder, absolute; ignore files are honoured, linked folders not entered.

    With `roots` only what belongs to the workspace of the folder: nested workspaces are left out. `most` is how many
    files and folders are looked at. Folders that cannot be looked into are added to `closed`.
    """
    open_folders = [(folder, above(folder, repository(folder)))]
    while open_folders:
        place, rules = open_folders.pop()
        own = ignore_file(place)
        rules = [*rules, own] if own is not None else rules
        for entry in _listed(place, {} if closed is None else closed):
            most -= 1
            if most < 0:
                return
            if _is_folder(entry):
                path = Path(entry.path)
                if hidden(entry.name) or any(rule(path.as_posix(), True) for rule in rules):
                    continue
                if roots is None or not roots.starts(path):
                    open_folders.append((path, rules))
            elif entry.name.endswith(SUFFIXES) and not entry.name.startswith(".") and _is_file(entry, folder):
                if not any(rule(Path(entry.path).as_posix(), False) for rule in rules):
                    yield entry.path


def _listed(folder: Path, closed: dict[str, OSError]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:  # somebody has just taken it away
        return []
    except OSError as error:
        closed[str(folder)] = error
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str], folder: Path) -> bool:
    """A regular file; a link counts when it leads out of the folder, else the file would be met twice."""
    try:
        return entry.is_file() and not (
            entry.is_symlink() and Path(entry.path).resolve().is_relative_to(folder.resolve())
        )
    except (OSError, RuntimeError):
        return False


def repository(folder: Path) -> Path | None:
    """The root of the git work tree that holds `folder`."""
    return next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)


class Roots:
    """Where workspaces begin. Each folder is looked at once in the life of one of these."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._given = list(folders)
        self._homes: dict[Path, Path | None] = {}
        self._marked: dict[Path, Path | None] = {}

    def settings(self, folder: Path) -> Path | None:
        """The file with the settings of cxkit in this very folder."""
        if folder not in self._homes:
            self._homes[folder] = config.home(folder)
        return self._homes[folder]

    def starts(self, folder: Path) -> bool:
        """Whether a workspace of its own begins here, below another one."""
        return self.settings(folder) is not None or ((folder / ".git").exists() and self.marked(folder) == folder)

    def marked(self, folder: Path) -> Path | None:
        """The nearest folder above (or this one) with settings of cxkit, else the root of the git work tree."""
        if folder not in self._marked:
            places = (folder, *folder.parents)
            self._marked[folder] = next((place for place in places if self.settings(place)), None) or repository(folder)
        return self._marked[folder]

    def root(self, file: Path) -> Path:
        """The root of a file; where nothing marks one, the outermost folder that was given, else the file's own."""
        found = self.marked(file.parent)
        if found is not None:
            return found
        given = [folder for folder in self._given if folder in file.parents]
        return min(given, key=lambda folder: len(folder.parts), default=file.parent)
