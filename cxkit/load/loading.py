"""Read every file that is named, and of its workspace whatever it may point to."""

import gc
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

# What is only said about faulty files (kinds, shapes) is imported when there is one: most runs find none.
from cxkit import cache, config
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.load import problems
from cxkit.load.census import Place, census
from cxkit.load.paths import Unreadable
from cxkit.model.ids import slug
from cxkit.model.reading import KINDS, model_of, read
from cxkit.model.shared import File
from cxkit.model.workspace import Distant, Member, Workspace
from cxkit.source.document import Document
from cxkit.source.limits import Limits
from cxkit.source.reader import read as read_text
from cxkit.words import N_
from cxkit.words.refusals import reason

_NAMES = tuple(KINDS)  # a tuple takes any value for a question; a dict refuses lists
_OURS = re.compile(
    rb"""^\W{0,4}kind["']?[ \t]*:[ \t]+["']?(?:%s)\b""" % b"|".join(kind.encode() for kind in KINDS), re.MULTILINE
)


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

    def path(self, name: str) -> Path:
        """Where a file of this workspace stands on the disk."""
        return self.root / name


LIMITS = Limits()
KEPT = 200
"""Files of a workspace whose nodes are kept: those of more take longer to find room for than to make anew."""


class Changed(Exception):
    """A file is no longer what it was when the run began."""


class Reading:
    """A workspace while it is being read."""

    def __init__(self, place: Place, limits: Limits, instead: Mapping[str, bytes], seen: dict[str, cache.Seen]) -> None:
        self.place = place
        self.root = place.root
        self.config = place.config
        self.limits = limits
        self.instead = instead
        self.seen = seen
        self.judged = dict(place.judged)
        self.files = frozenset([*place.judged, *place.others])
        self.whole = place.whole
        self.members: list[Member] = []
        self.documents: dict[str, Document] = {}
        self.diagnostics: list[Diagnostic] = []
        self.broken: set[str] = set()
        self.skipped: list[str] = []
        self.kinds: set[str] = set()
        self.lost: set[tuple[str, str]] = set()


def load(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    stdin_filename: str = "-",
    limits: Limits = LIMITS,
    today: str | None = None,
    cwd: Path | None = None,
    instead: Mapping[str, bytes] | None = None,
) -> tuple[list[Loaded], list[Unreadable]]:
    """The workspaces that `paths` lead to, in the order of their roots, and the paths that lead nowhere.

    Files, folders and globs are read from the disk; `-` is `stdin`, which stands for the file `stdin_filename`.
    Files that are named (or found in a folder that is named) are judged; the rest of each root is read for references
    only. `instead` holds, by whole path, what files are read as that stand otherwise on the disk. Raises CannotRun for
    settings that cannot be used. Nothing else is raised, whatever the files hold.
    """
    counted = census(list(paths), Path.cwd() if cwd is None else cwd, "" if stdin is None else stdin_filename or "-")
    unreadable = counted.wanted.unreadable
    rooms = [
        read_place(place, unreadable, stdin=stdin, limits=limits, today=today, instead=instead)
        for place in counted.places
    ]
    unreadable += counted.without_ours((room.root, room.judged) for room in rooms)
    return [room for room in rooms if room.judged], unreadable


def read_place(
    place: Place,
    unreadable: list[Unreadable],
    *,
    stdin: bytes | None = None,
    limits: Limits = LIMITS,
    today: str | None = None,
    instead: Mapping[str, bytes] | None = None,
    seen: dict[str, cache.Seen] | None = None,
) -> Loaded:
    """Read one workspace. What cannot be read is added to `unreadable`, how each file was seen to `seen`."""
    collecting = gc.isenabled()
    gc.disable()  # a model is a tree: nothing in it has to be collected while it grows
    try:
        reading = Reading(place, limits, instead or {}, {} if seen is None else seen)
        if stdin is not None and place.given:
            _judge(reading, place.given, stdin, True)
        take(reading, [*sorted(place.judged), *place.others], unreadable)
        return finished(reading, today)
    finally:
        if collecting:
            gc.enable()


def take(reading: Reading, names: Iterable[str], unreadable: list[Unreadable]) -> None:
    """Read some files of a workspace. What cannot be read is added to `unreadable`."""
    for name in names:
        if name not in reading.place.judged:
            _read_other(reading, name)
        elif name not in reading.documents:
            _read_judged(reading, name, reading.place.judged[name], unreadable)


def _read_judged(reading: Reading, name: str, named: bool, unreadable: list[Unreadable]) -> None:
    try:
        data = _bytes(reading, name)
    except OSError as error:
        del reading.judged[name]
        unreadable.append(
            Unreadable(str(reading.root / name), N_("cannot be read: {reason}"), {"reason": reason(error)})
        )
        return
    _judge(reading, name, data, named)


def _bytes(reading: Reading, name: str) -> bytes:
    """The file, one byte more than may be read at most: the reader says that it is too long."""
    if reading.instead and (path := str(reading.root / name)) in reading.instead:
        return reading.instead[path]
    data, reading.seen[name] = cache.read(f"{reading.root}/{name}", reading.limits.size + 1)
    return data


def _judge(reading: Reading, name: str, data: bytes, named: bool) -> None:
    document = read_text(data, reading.limits)
    value = document.value
    if not isinstance(value, dict):
        from cxkit.load import kinds

        kind = kinds.named(document.text)
        if not named and not kind and (isinstance(value, list) or kinds.foreign(document.text)):
            _skip(reading, name)
            return
        reading.documents[name] = document
        if kind:
            reading.kinds.add(kind)
            reading.lost.add((kind, _id({}, name)))
        reading.broken.add(name)
        reading.diagnostics += problems.diagnostics(document, name)
        return
    file = _id(value, name)
    said = problems.diagnostics(document, name, file)
    if value.get("kind") in _NAMES:
        said += _shape(reading, name, document, value, file)
    else:
        from cxkit.load import kinds

        unfit = kinds.unfit(value)
        if unfit.foreign and not named:
            _skip(reading, name)
            return
        said.append(kinds.diagnostic(unfit, document, name))
    _keep(reading, name, document)
    if any(each.severity is Severity.ERROR for each in said):
        reading.broken.add(name)
    reading.diagnostics += said


def _keep(reading: Reading, name: str, document: Document) -> None:
    reading.documents[name] = document
    if len(reading.documents) > KEPT:
        document.forget()


def _skip(reading: Reading, name: str) -> None:
    reading.skipped.append(name)
    del reading.judged[name]


def _shape(reading: Reading, name: str, document: Document, value: dict[str, Any], file: str) -> list[Diagnostic]:
    """Make a member of the file, or say why it cannot be one."""
    kind = value["kind"]
    reading.kinds.add(kind)
    model = model_of(kind)
    try:
        content = read(model, value)
    except ValidationError as error:
        from cxkit.load import shapes

        reading.lost.add((kind, file))
        return shapes.diagnostics(error, model, value, document, name, file)
    reading.members.append(Member(name, _identified(content, name), judged=True))
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


def _read_other(reading: Reading, name: str) -> None:
    """Quietly, and only a file that says that it is ours."""
    try:
        data = _bytes(reading, name)
    except OSError:
        return
    if _OURS.search(data) is not None:
        _overhear(reading, name, read_text(data, reading.limits))


def _overhear(reading: Reading, name: str, document: Document) -> None:
    value = document.value
    if isinstance(value, dict):
        kind = value.get("kind")
    else:
        from cxkit.load import kinds

        kind = kinds.named(document.text)
    if kind not in _NAMES:
        return
    reading.kinds.add(kind)
    model = model_of(kind)
    if not isinstance(value, dict):
        reading.lost.add((kind, _id({}, name)))
        return
    try:
        content = read(model, value)
    except ValidationError:
        reading.lost.add((kind, _id(value, name)))
        return
    _keep(reading, name, document)
    reading.members.append(Member(name, _identified(content, name), judged=False))


def fetched(reading: Reading, name: str) -> File:
    """What a file says that somebody else has read before. Raises Changed where it does not say that any more."""
    try:
        data, seen = cache.read(f"{reading.root}/{name}", reading.limits.size + 1)
    except OSError:
        raise Changed(name) from None
    if seen.digest != reading.seen[name].digest:
        raise Changed(name)
    document = read_text(data, reading.limits)
    reading.documents[name] = document
    return _identified(read(model_of(document.value["kind"]), document.value), name)


def _merged(reading: Reading) -> dict[str, Any]:
    """Lay the overlays onto their journeys; what the workspace has to know of it."""
    from cxkit.load import merging

    made = merging.merge(reading.members, reading.documents, frozenset(reading.broken))
    reading.members = made.members
    reading.diagnostics += made.diagnostics
    reading.broken |= made.broken & reading.judged.keys()
    return {"parts": made.parts, "stand_ins": made.stand_ins}


def finished(reading: Reading, today: str | None, distant: Sequence[Distant] = ()) -> Loaded:
    """The workspace as far as it was read; `distant` are the members that somebody else has read."""
    covered = _merged(reading) if "blueprint" in reading.kinds else {}
    workspace = Workspace(
        members=tuple(sorted((*reading.members, *distant), key=lambda member: member.path)),
        **covered,
        business_day=reading.config.business_day,
        today=today,
        lang=reading.config.lang,
        kinds=frozenset(reading.kinds),
        lost=frozenset(reading.lost),
        files=reading.files,
        whole=reading.whole,
        root=str(reading.root),
    )
    return Loaded(
        root=reading.root,
        config=reading.config,
        workspace=workspace,
        documents=reading.documents if distant else dict(sorted(reading.documents.items())),
        diagnostics=tuple(sorted(reading.diagnostics, key=lambda each: each.order)),
        judged=tuple(sorted(reading.judged)),
        broken=frozenset(reading.broken),
        skipped=tuple(sorted(reading.skipped)),
    )
