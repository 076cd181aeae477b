"""Places: in which file and line the things of a page are written, and where to read them there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote

from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.workspace import Scope
from cxkit.source import Pointer
from cxkit.views.pages.rooms import Room
from cxkit.views.tiles import tiles


class Place(NamedTuple):
    """A line of a file, from 1; `target` is the address where somebody can read it, empty where none is known."""

    path: str
    line: int
    target: str

    @property
    def text(self) -> str:
        return f"{self.path}:{self.line}"


def target(room: Room, path: str, line: int) -> str:
    """The address of a line where the files can be read."""
    return f"{room.address}{quote(path)}#L{line}" if room.address else ""


def places(room: Room, path: str, nodes: Iterable[Node]) -> dict[int, Place]:
    """Where nodes of a file stand, by their `id()`; those of a journey with overlays each in its own file."""
    workspace = room.workspace
    files = workspace.parts.get(path) or [member for member in workspace.members if member.path == path]
    known: dict[int, tuple[str, Pointer]] = {}
    for file in files:
        known.update((id(node), (file.path, pointer)) for pointer, node in file.content.children())
    wanted: list[tuple[str, Pointer, int]] = []
    for node in nodes:
        made = workspace.stand_ins.get(id(node))
        home = known.get(id(made.node if made else node))
        if home:
            wanted.append((*home, id(node)))
    found = {}
    # File by file: a document that was let go of is parsed anew when the next one is asked.
    for file_path, pointer, node_id in sorted(wanted, key=lambda each: each[0]):
        line = room.loaded.documents[file_path].locate(pointer, "key").line
        found[node_id] = Place(file_path, line, target(room, file_path, line))
    return found


def boxes(journey: Journey, scope: Scope, view: str, lang: str) -> Iterator[tuple[str, Node]]:
    """What the boxes of a drawing stand for, by their ids."""
    if view == "blueprint":
        yield from ((tile.id, tile.node) for tile in tiles(journey, scope, lang) if tile.node)
    elif view == "map":
        yield from ((f"act.{n}", step.customer[0]) for n, step in enumerate(journey.steps, 1) if step.customer)


def written(found: Mapping[int, Place], named: Iterable[tuple[str, Node]]) -> dict[str, str]:
    """The places of boxes by their ids, as words."""
    return {box: found[id(node)].text for box, node in named if id(node) in found}
