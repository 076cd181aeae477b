"""Rooms: the workspaces of one report, where the page of each file stands, and what was found in it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from cxkit.diagnostic import Diagnostic
from cxkit.load import Loaded
from cxkit.model.ids import file_name, free
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.portfolio import Portfolio
from cxkit.model.roadmap import Roadmap
from cxkit.model.shared import File
from cxkit.model.survey import Survey
from cxkit.model.workspace import Scope, Workspace
from cxkit.views.pages.parts import Words
from cxkit.words import language

F = TypeVar("F", bound=File)
FOLDERS: tuple[tuple[type[File], str], ...] = (
    (Journey, "journeys"),
    (Persona, "personas"),
    (Organization, "organizations"),
    (Portfolio, "portfolios"),
    (Survey, "surveys"),
    (Roadmap, "roadmaps"),
)


class Missed(Protocol):
    """What could not be judged: which rule, why (an English template), how often."""

    @property
    def code(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def n(self) -> int: ...


class Judged(Protocol):
    """What the rules said about one workspace."""

    @property
    def diagnostics(self) -> Sequence[Diagnostic]: ...
    @property
    def not_checked(self) -> Sequence[Missed]: ...


@dataclass(frozen=True, slots=True)
class Room:
    """One workspace. `folder` is where its pages stand, `name` what it is called beside others.

    `undrawn` are the paths of journeys too large for a drawing, `address` is where the files of the workspace can be
    read, empty where nobody said.
    """

    number: int
    loaded: Loaded
    judged: Judged
    folder: str
    name: str
    name_lang: str
    pages: Mapping[str, str]
    wish: str
    undrawn: frozenset[str]
    address: str = ""

    @property
    def workspace(self) -> Workspace:
        return self.loaded.workspace

    def of(self, kind: type[F]) -> Iterator[tuple[str, F]]:
        """The files of a kind that have a page, with their paths."""
        for member, content in self.workspace.of(kind):
            if member.path in self.pages:
                yield member.path, content

    def scope(self, path: str, content: File) -> Scope:
        return Scope(self.workspace, path, content)

    def found(self, path: str) -> list[Diagnostic]:
        """The findings in one file; in a journey with overlays, those of all its files."""
        files = {path, *(part.path for part in self.workspace.parts.get(path, ()))}
        return [each for each in self.judged.diagnostics if each.path in files]

    def covered(self, path: str) -> str:
        """The path of the journey that an overlay is a part of; that of any other file is its own."""
        parts = self.workspace.parts.items()
        return next((whole for whole, files in parts if any(file.path == path for file in files)), path)

    def lang(self, content: File) -> str:
        """The language of the page of a file."""
        return language(self.wish, content.lang, self.loaded.config.lang)

    def own(self, content: File, lang: str) -> str:
        """The language of what stands in a file, where it is another one than that of the page; else empty."""
        written = content.lang or self.loaded.config.lang or ""
        return "" if written.partition("-")[0].lower() == lang else written

    def called(self, lang: str) -> Words | None:
        """Its name on a page in `lang`."""
        return Words(self.name, lang="" if self.name_lang == lang else self.name_lang) if self.name else None

    def page(self, kind: type[File], id: str, near: str) -> str:
        """The address of the page of a file by its id, the nearest to `near`; empty where there is none."""
        for member, content in self.workspace.near(kind, near):
            if content.id == id and member.path in self.pages:
                return self.pages[member.path]
        return ""


def rooms(
    loadeds: Sequence[Loaded],
    results: Sequence[Judged],
    folders: Mapping[Path, str],
    wish: str,
    undrawn: Collection[tuple[int, str]],
    addresses: Mapping[Path, str],
) -> tuple[Room, ...]:
    """The workspaces with addresses for all their pages: lower case, unique, safe on every file system."""
    taken: set[str] = set()
    called: set[str] = set()
    found = []
    for number, (loaded, result) in enumerate(zip(loadeds, results, strict=True)):
        folder = folders.get(loaded.root, "")
        parts = [file_name(part, "workspace") for part in folder.split("/") if part]
        top = "/".join(parts)
        organizations = [content for _, content in loaded.workspace.of(Organization)]
        name, name_lang = folder, ""
        if len(organizations) == 1:
            name, name_lang = organizations[0].title, organizations[0].lang or loaded.config.lang or ""
        if name and name in called:
            name = f"{name} ({folder})"
        called.add(name)
        pages: dict[str, str] = {}
        for kind, place in FOLDERS:
            for member, content in loaded.workspace.of(kind):
                if member.judged and member.path not in loaded.broken:
                    stem = "/".join(filter(None, (top, place, file_name(content.id, place[:-1]))))
                    pages[member.path] = f"{free(stem, taken)}.html"
        large = frozenset(path for place, path in undrawn if place == number)
        address = addresses.get(loaded.root, "")
        found.append(Room(number, loaded, result, top, name, name_lang, pages, wish, large, address))
    return tuple(found)


def titled(content: File) -> str:
    """What a page calls a file: its title, else its id."""
    return content.title.strip() or content.id
