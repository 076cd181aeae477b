"""Where things stand, for people and for machines, and where results go."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol
from urllib.parse import quote

from cxkit.config import Config
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.load.census import CannotRun
from cxkit.words import LANGUAGES, N_, language, say
from cxkit.words.refusals import reason

if TYPE_CHECKING:
    from cxkit.load import Loaded
    from cxkit.model.journey import Journey
    from cxkit.model.shared import File
    from cxkit.model.workspace import Scope


class Rooted(Protocol):
    """A workspace, read or not."""

    @property
    def root(self) -> Path: ...
    @property
    def config(self) -> Config: ...


class Said(Protocol):
    """One line for a person."""

    def text(self, lang: str = "en") -> str: ...


class Note(NamedTuple):
    """A line for a person that is no finding: a template with its arguments."""

    message: str
    args: Mapping[str, Any] = {}

    def text(self, lang: str = "en") -> str:
        return say(self.message, lang, **self.args)


class Heard(NamedTuple):
    """A line that was already said in the language of the run."""

    line: str

    def text(self, lang: str = "en") -> str:  # noqa: ARG002 -- every line is asked alike
        return self.line


def silent(what: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


def key(room: Rooted, name: str) -> str:
    """One name for a file among all workspaces of a run: its whole path, with `/`; standard input keeps its own."""
    return name if name == "-" else (room.root / name).as_posix()


def shown(path: str, here: Path) -> str:
    """A path as a person at `here` would type it."""
    if path == "-":
        return "-"
    relative = os.path.relpath(path, here)
    return path if relative.startswith(os.pardir + os.sep + os.pardir) else Path(relative).as_posix()


def filed(path: str, base: Path | None) -> str:
    """A path for machines: below the common root of the run, wherever the run was started."""
    return path if base is None or path == "-" else Path(os.path.relpath(path, base)).as_posix()


def common(rooms: Sequence[Rooted]) -> Path | None:
    """The root that machine paths start from: that of the workspace; of several, the checkout around them."""
    if len(rooms) < 2:
        return rooms[0].root if rooms else None
    return checkout(Path(os.path.commonpath([room.root for room in rooms])))


def checkout(base: Path | None) -> Path | None:
    """The checkout around a folder, which hosts of code count paths from; the folder itself where there is none."""
    if base is None:
        return None
    return next((folder for folder in (base, *base.parents) if (folder / ".git").exists()), base)


def folders(rooms: Sequence[Rooted]) -> Mapping[Path, str]:
    """A folder of its own for what comes out of each workspace; none where there is only one."""
    if len(rooms) < 2:
        return {room.root: "" for room in rooms}
    above = Path(os.path.commonpath([room.root for room in rooms]))
    return {room.root: "" if room.root == above else room.root.relative_to(above).as_posix() for room in rooms}


def addresses(rooms: Sequence[Rooted], base: str) -> Mapping[Path, str]:
    """Where the files of each workspace can be read, to the last slash: `base` is the address of the checkout.

    Raises CannotRun where `base` is none that may be a link.
    """
    if not base:
        return {}
    from cxkit.render.inert import safe_link

    if safe_link(base) != base or base.lower().startswith("mailto:") or "#" in base or "?" in base:
        message = N_("'{address}' is no address of files: write one that begins with https://, or a folder")
        raise CannotRun(message, {"address": base})
    top = base if base.endswith("/") else f"{base}/"
    found = {}
    for room in rooms:
        inside = room.root.relative_to(checkout(room.root) or room.root).as_posix()
        found[room.root] = top if inside == "." else f"{top}{quote(inside)}/"
    return found


def drawables(room: "Loaded") -> Iterator[tuple[str, "File", "Scope"]]:
    """The judged files of a workspace that are whole enough to be drawn, in the order of their paths."""
    from cxkit.model.workspace import Scope

    for member in room.workspace.members:
        if member.judged and member.path not in room.broken:
            yield member.path, member.content, Scope(room.workspace, member.path, member.content)


def journeys(room: "Loaded") -> Iterator[tuple[str, "Journey", "Scope"]]:
    """The judged journeys of a workspace that are whole enough to be drawn."""
    from cxkit.model.journey import Journey
    from cxkit.model.workspace import Scope

    for member, journey in room.workspace.of(Journey):
        if member.judged and member.path not in room.broken:
            yield member.path, journey, Scope(room.workspace, member.path, journey)


def broken(rooms: Sequence["Loaded"], here: Path) -> list[Said]:
    """One line for each file that is left out because of an error of text or shape: its first."""
    lines: list[Said] = []
    for room in rooms:
        for name in sorted(room.broken):
            first = next(each for each in room.diagnostics if each.path == name and each.severity is Severity.ERROR)
            lines.append(LeftOut(shown(key(room, name), here), first))
    return lines


class LeftOut(NamedTuple):
    """A file that is not drawn nor reported, with the first reason."""

    path: str
    first: Diagnostic

    def text(self, lang: str = "en") -> str:
        where = f"{self.path}:{self.first.span.line}:{self.first.span.column}"
        return say(
            N_("{where}: left out: {code} {text}"), lang, where=where, code=self.first.code, text=self.first.text(lang)
        )


def tongue(wish: str | None, rooms: Sequence[Rooted]) -> str:
    """The language to talk in: asked for, else that of the project, else that of the machine."""
    settled = {room.config.lang for room in rooms}
    return language(wish, os.environ.get("CXKIT_LANG"), settled.pop() if len(settled) == 1 else None)


def labels(wish: str | None, written: str | None, room: Rooted) -> str:
    """The language of labels beside a text: asked for, else that of the text (English beside one that cxkit does not
    speak), else that of the project, else that of the machine."""
    asked = wish or os.environ.get("CXKIT_LANG")
    if written and not (asked and language(asked) == asked[:2].lower()):
        return written[:2].lower() if written[:2].lower() in LANGUAGES else "en"
    return language(asked, room.config.lang)


def write(path: Path, content: str | bytes, *, inside: Path | None = None) -> Path:
    """Write a result whole or not at all; says where. Raises CannotRun when the place cannot be written to.

    A link that stands there is replaced, not followed; nor may one on the way lead out of the folder `inside`.
    """
    from cxkit.source import writing

    try:
        writing.write(path, content, follow=False, inside=inside)
    except OSError as error:
        raise CannotRun(N_("cannot be written: {reason}"), {"reason": reason(error)}, str(path)) from None
    return path
