"""Read every file that is named, and of its workspace whatever it may point to."""

import gc
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

# What is only said about faulty files (kinds, shapes) is imported when there is one: most runs find none.
from cxkit import config
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.load import problems
from cxkit.load.ignored import Left, patterns
from cxkit.load.paths import Roots, Unreadable, Wanted, reason, walk, wanted
from cxkit.model.ids import slug
from cxkit.model.reading import KINDS, model_of, read
from cxkit.model.shared import File
from cxkit.model.workspace import Member, Workspace
from cxkit.source.document import Document
from cxkit.source.limits import Limits
from cxkit.source.reader import read as read_text
from cxkit.words import N_, say

MOST = 20_000
"""Files and folders that are looked at below a root for what the judged files may name."""

_SHORT = 64 * 1024  # bytes of most files: making room for the longest possible takes longer than reading
_NAMES = tuple(KINDS)  # a tuple takes any value for a question; a dict refuses lists
_OURS = re.compile(
    rb"""^\W{0,4}kind["']?[ \t]*:[ \t]+["']?(?:%s)\b""" % b"|".join(kind.encode() for kind in KINDS), re.MULTILINE
)


class CannotRun(Exception):
    """Nothing can be done at all, said in one line for a person."""

    def __init__(self, message: str, values: Mapping[str, Any] | None = None, path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.values = values or {}
        self.path = path

    def text(self, lang: str = "en") -> str:
        line = say(self.message, lang, **self.values)
        return f"{self.path}: {line}" if self.path else line

    def __str__(self) -> str:
        return self.text()


class Loaded(NamedTuple):
    """One workspace: what was read, and what the reading has to say about the files that are judged.

    Paths are relative to `root`, with `/`. A file whose shape is wrong is no member of the workspace; `broken` are the
    judged files with an error of text or shape, which are neither drawn nor reported.
    """

    root: Path
    config: config.Config
    workspace: Workspace
    documents: Mapping[str, Document]
    diagnostics: tuple[Diagnostic, ...]
    judged: tuple[str, ...]
    broken: frozenset[str]
    skipped: tuple[str, ...] = ()
    """Files that a walk met and that plainly belong to another program."""
    text_only: tuple[str, ...] = ()
    """Judged files of a kind whose shape is not checked."""

    def path(self, name: str) -> Path:
        """Where a file of this workspace stands on the disk."""
        return self.root / name


class _Room:
    """A workspace while it is being read."""

    def __init__(self, root: Path, config: config.Config, excluded: Left | None = None) -> None:
        self.root = root
        self.config = config
        self.excluded = excluded
        self.judged: dict[str, bool] = {}
        self.members: list[Member] = []
        self.documents: dict[str, Document] = {}
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
        self.skipped: list[str] = []
        self.text_only: list[str] = []
        self.kinds: set[str] = set()
        self.lost: set[tuple[str, str]] = set()


_LIMITS = Limits()


def load(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    limits: Limits = _LIMITS,
    today: str | None = None,
    cwd: Path | None = None,
) -> tuple[list[Loaded], list[Unreadable]]:
    """The workspaces that `paths` lead to, in the order of their roots, and the paths that lead nowhere.

    Files, folders and globs are read from the disk; `-` is `stdin`, which stands for the file `stdin_filename`.
    Files that are named (or found in a folder that is named) are judged; the rest of each root is read for references
    only. Raises CannotRun for settings that cannot be used. Nothing else is raised, whatever the files hold.
    """
    collecting = gc.isenabled()
    gc.disable()  # a model is a tree: nothing in it has to be collected while it grows
    try:
        return _load(list(paths), stdin, stdin_filename, limits, today, Path.cwd() if cwd is None else cwd)
    finally:
        if collecting:
            gc.enable()


def _load(
    paths: list[str], stdin: bytes | None, stdin_filename: str, limits: Limits, today: str | None, cwd: Path
) -> tuple[list[Loaded], list[Unreadable]]:
    found = wanted(paths, cwd)
    roots = Roots(found.folders)
    rooms: dict[Path, _Room] = {}
    known: dict[str, _Room] = {}

    def room(file: str) -> _Room:
        folder = file.rpartition(os.sep)[0]  # not a Path for each file: making those takes time
        if folder not in known:
            home = roots.root(Path(file))
            known[folder] = rooms.get(home) or rooms.setdefault(home, _room(home, roots, cwd))
        return known[folder]

    for path, named in sorted(found.files.items()):
        _want(room(path), path, named)
    if stdin is not None:
        _take_stdin(room(str(cwd / stdin_filename)), cwd / stdin_filename, stdin_filename, stdin, limits)
    for each in rooms.values():
        for name, named in sorted(each.judged.items()):
            if name not in each.documents:
                _read_judged(each, name, named, limits, found.unreadable)
        _read_rest(each, roots, limits)
    found.unreadable += _without_ours(found, rooms)
    return [_finished(each, today) for _, each in sorted(rooms.items()) if each.judged], found.unreadable


def _without_ours(found: Wanted, rooms: Mapping[Path, _Room]) -> Iterator[Unreadable]:
    """Folders that were given and hold nothing to judge."""
    roots = [(f"{room.root.as_posix().rstrip('/')}/", room) for room in rooms.values()]
    judged = [f"{root}{name}" for root, room in roots for name in room.judged]
    for folder, shown in found.folders.items():
        start = f"{folder.as_posix().rstrip('/')}/"
        if not any(file.startswith(start) for file in judged):
            if any(folder in Path(file).parents for file in found.files):
                yield Unreadable(shown, N_("holds YAML files, but none of cxkit's ('kind: journey' and so on)"))
            else:
                yield Unreadable(shown, N_("holds no YAML file (*.yaml, *.yml)"))


def _room(home: Path, roots: Roots, cwd: Path) -> _Room:
    path = roots.settings(home)
    if path is None:
        return _Room(home, config.Config())
    try:
        settings = config.read(path, path.relative_to(cwd).as_posix() if path.is_relative_to(cwd) else str(path))
    except config.ConfigError as error:
        raise CannotRun(error.message, error.values, error.path) from None
    excluded = patterns(home, list(settings.exclude)) if settings.exclude else None
    return _Room(home, settings, excluded)


def _want(room: _Room, file: str, named: bool) -> None:
    """Judge a file, unless a walk found it and the project excludes it."""
    if named or room.excluded is None or not room.excluded(Path(file).as_posix(), False):
        room.judged[_name(room.root, file)] = named


def _name(root: Path, file: str) -> str:
    """What a workspace calls a file below its root."""
    return file[len(str(root)) :].replace(os.sep, "/").lstrip("/")


def _take_stdin(room: _Room, file: Path, filename: str, data: bytes, limits: Limits) -> None:
    name = filename
    if filename != "-":
        name = file.relative_to(room.root).as_posix() if file.is_relative_to(room.root) else file.name
    room.judged[name] = True
    _judge(room, name, data, True, limits)


def _read_judged(room: _Room, name: str, named: bool, limits: Limits, unreadable: list[Unreadable]) -> None:
    try:
        data = _bytes(room.root / name, limits)
    except OSError as error:
        del room.judged[name]
        unreadable.append(Unreadable(str(room.root / name), N_("cannot be read: {reason}"), {"reason": reason(error)}))
        return
    _judge(room, name, data, named, limits)


def _bytes(path: Path, limits: Limits) -> bytes:
    """The file, one byte more than may be read at most: the reader says that it is too long."""
    with path.open("rb") as stream:
        data = stream.read(_SHORT)
        return data if len(data) < _SHORT else data + stream.read(max(0, limits.size + 1 - _SHORT))


def _judge(room: _Room, name: str, data: bytes, named: bool, limits: Limits) -> None:
    document = read_text(data, limits)
    value = document.value
    if not isinstance(value, dict):
        from cxkit.load import kinds

        kind = kinds.named(document.text)
        if not named and not kind and (isinstance(value, list) or kinds.foreign(document.text)):
            _skip(room, name)
            return
        room.documents[name] = document
        room.kinds.update([kind] if kind else [])
        room.broken.add(name)
        room.diagnostics += problems.diagnostics(document, name)
        return
    file = _id(value, name)
    said = problems.diagnostics(document, name, file)
    if value.get("kind") in _NAMES:
        said += _shape(room, name, document, value, file)
    else:
        from cxkit.load import kinds

        unfit = kinds.unfit(value)
        if unfit.foreign and not named:
            _skip(room, name)
            return
        said.append(kinds.diagnostic(unfit, document, name))
    room.documents[name] = document
    if any(each.severity is Severity.ERROR for each in said):
        room.broken.add(name)
    room.diagnostics += said


def _skip(room: _Room, name: str) -> None:
    room.skipped.append(name)
    del room.judged[name]


def _shape(room: _Room, name: str, document: Document, value: dict[str, Any], file: str) -> list[Diagnostic]:
    """Make a member of the file, or say why it cannot be one."""
    kind = value["kind"]
    room.kinds.add(kind)
    model = model_of(kind)
    if model is None:
        room.text_only.append(name)
        room.lost.add((kind, file))
        return []
    try:
        content = read(model, value)
    except ValidationError as error:
        from cxkit.load import shapes

        room.lost.add((kind, file))
        return shapes.diagnostics(error, model, value, document, name, file)
    room.members.append(Member(name, _identified(content, name), judged=True))
    return []


def _identified(content: File, name: str) -> File:
    if not content.id:
        content.complete("id", _default_id(name, content.title))
    return content


def _id(value: dict[str, Any], name: str) -> str:
    written = value.get("id")
    return written if isinstance(written, str) and written else _default_id(name, str(value.get("title", "")))


def _default_id(name: str, title: str) -> str:
    """The name of the file without its ending; of standard input the title."""
    return slug(title if name == "-" else Path(name).stem) or "file"


def _read_rest(room: _Room, roots: Roots, limits: Limits) -> None:
    """The other files of the root: quietly, and only those that say that they are ours."""
    files = _beside(room) if roots.marked(room.root) is None else walk(room.root, roots=roots, most=MOST)
    for path in sorted(files):
        name = _name(room.root, path)
        if name in room.judged or name in room.skipped or (room.excluded and room.excluded(path, False)):
            continue
        try:
            data = _bytes(Path(path), limits)
        except OSError:
            continue
        if _OURS.search(data) is not None:
            _overhear(room, name, read_text(data, limits))


def _beside(room: _Room) -> list[str]:
    """Where nothing marks a workspace, the neighbours of a named file, and no folder further down."""
    try:
        return sorted(str(path) for path in room.root.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file())
    except OSError:
        return []


def _overhear(room: _Room, name: str, document: Document) -> None:
    value = document.value
    if isinstance(value, dict):
        kind = value.get("kind")
    else:
        from cxkit.load import kinds

        kind = kinds.named(document.text)
    if kind not in _NAMES:
        return
    room.kinds.add(kind)
    model = model_of(kind)
    if model is None or not isinstance(value, dict):
        room.lost.add((kind, _id(value if isinstance(value, dict) else {}, name)))
        return
    try:
        content = read(model, value)
    except ValidationError:
        room.lost.add((kind, _id(value, name)))
        return
    room.documents[name] = document
    room.members.append(Member(name, _identified(content, name), judged=False))


def _finished(room: _Room, today: str | None) -> Loaded:
    workspace = Workspace(
        members=tuple(sorted(room.members, key=lambda member: member.path)),
        business_day=room.config.business_day,
        today=today,
        kinds=frozenset(room.kinds),
        lost=frozenset(room.lost),
        root=str(room.root),
    )
    return Loaded(
        root=room.root,
        config=room.config,
        workspace=workspace,
        documents=dict(sorted(room.documents.items())),
        diagnostics=tuple(sorted(room.diagnostics, key=lambda each: each.order)),
        judged=tuple(sorted(room.judged)),
        broken=frozenset(room.broken),
        skipped=tuple(sorted(room.skipped)),
        text_only=tuple(sorted(room.text_only)),
    )
