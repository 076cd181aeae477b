"""Intentions: what the roadmaps of a workspace want to do about each journey."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cxkit.model.journey import Journey
from cxkit.model.workspace import Workspace

if TYPE_CHECKING:
    from cxkit.model.roadmap import Initiative, Roadmap


class Planned(NamedTuple):
    """What initiatives that nobody has dropped address, change and want to move in one journey, by id."""

    any: bool = False
    """Whether a roadmap is about this journey at all."""
    addressed: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    """Questions and metrics."""
    settled: bool = False
    """Whether a roadmap about it is no longer a draft of ideas, so that what is not in it was left out."""


NOTHING = Planned()


def planned(workspace: Workspace, journey: Journey) -> Planned:
    """What is planned for a journey. A roadmap that names no journey may be about each; a retired one plans nothing."""
    if "roadmap" not in workspace.kinds:
        return NOTHING
    if "planned" not in workspace.kept:
        workspace.kept["planned"] = _collected(workspace)
    by_journey: dict[str, Planned] = workspace.kept["planned"]
    own, common = by_journey.get(journey.id, NOTHING), by_journey.get("", NOTHING)
    return Planned(
        own.any or common.any,
        own.addressed | common.addressed,
        own.changed | common.changed,
        own.moved | common.moved,
        own.settled or common.settled,
    )


def _collected(workspace: Workspace) -> dict[str, Planned]:
    """By journey; an empty id holds what is said of no journey in particular."""
    from cxkit.model.roadmap import Roadmap  # most workspaces have none

    found: dict[str, tuple[set[str], set[str], set[str]]] = {}
    settled: set[str] = set()
    for _, roadmap in workspace.of(Roadmap):
        if roadmap.status == "retired":
            continue
        for home in roadmap.journey or ("",):
            found.setdefault(home, (set(), set(), set()))
        if roadmap.mapped or any(each.status not in ("idea", "dropped") for each in roadmap.initiatives):
            settled.update(roadmap.journey or ("",))
        for initiative in roadmap.initiatives:
            if initiative.status != "dropped":
                for place, home, name in _named(roadmap, initiative):
                    found.setdefault(home, (set(), set(), set()))[place].add(name)
    return {
        home: Planned(True, frozenset(addressed), frozenset(changed), frozenset(moved), home in settled)
        for home, (addressed, changed, moved) in found.items()
    }


def _named(roadmap: "Roadmap", initiative: "Initiative") -> Iterator[tuple[int, str, str]]:
    """Whether it is addressed, changed or moved, the journey, the name; `journey/name` says its journey itself."""
    moved = (initiative.metric,) if initiative.metric else ()
    for place, names in enumerate((initiative.addresses, initiative.changes, moved)):
        for name in names:
            home, _, inside = name.rpartition("/")
            for journey in (home,) if home else roadmap.journey or ("",):
                yield place, journey, inside
