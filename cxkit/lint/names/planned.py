"""What portfolios, surveys, roadmaps and overlays point to, and the names that they declare."""

import posixpath
import re
from collections.abc import Mapping
from typing import Literal, cast

from cxkit.lint.names.declared import actions, enablers, items, places, steps
from cxkit.lint.names.nameable import What
from cxkit.model.blueprint import Blueprint
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.portfolio import Aspiration, Candidate, Portfolio, Standard
from cxkit.model.roadmap import Initiative, Roadmap
from cxkit.model.shared import File
from cxkit.model.survey import Question, Result, Survey
from cxkit.model.workspace import Member, Scope, apart

FIELDS: dict[type[Node], dict[str, What | Literal[""]]] = {
    Portfolio: {"aspiration": "", "journeys": "", "chosen": "candidate", "basis": ""},
    Aspiration: {"standards": "component"},
    Candidate: {"scores": "criterion", "file": "filed", "segment": "segment", "parent": "above"},
    Standard: {"metric": "metric"},
    Survey: {"journey": "subject", "questions": "", "results": "question", "basis": ""},
    Question: {"step": "asked", "component": "component"},
    Result: {"source": "source"},
    Roadmap: {"journey": "subject", "initiatives": "", "basis": ""},
    Initiative: {
        "addresses": "address",
        "changes": "changed",
        "depends_on": "initiative",
        "metric": "metric",
        "triggered_by": "trigger",
    },
    Blueprint: {"journey": "covers", "steps": "column", "basis": ""},
}
_DRIVE = re.compile(r"[A-Za-z]:|[A-Za-z][\w+.-]*://")


def subjects(content: File, scope: Scope) -> list[Journey] | None:
    """The journeys that a file is about: those it names, else all of the workspace. None where one is not there."""
    if not isinstance(content, (Survey, Roadmap, Blueprint)):
        return None
    names = (content.journey,) if isinstance(content.journey, str) else content.journey
    if not names:
        return [*scope.workspace.journeys] or None
    found: list[Journey] = []
    for name in names:
        same = scope.workspace.named(Journey, name, scope.path)
        if not same:
            return None
        found.append(same[0])
    return found


def table(what: str, content: File, scope: Scope) -> frozenset[str] | None:
    """The names that may stand for a `what`; None where nothing of the kind is declared."""
    workspace = scope.workspace
    match what:
        case "subject" | "above":
            listed = content.journeys if isinstance(content, Portfolio) else workspace.candidates
            return workspace.ids(Journey).union(listed) or None
        case "covers":
            return workspace.ids(Journey) or None
        case "candidate":
            return frozenset(content.journeys) or None if isinstance(content, Portfolio) else None
        case "criterion":
            return frozenset(content.criteria) or None if isinstance(content, Portfolio) else None
        case "component":
            own = [content] if isinstance(content, Portfolio) else [each for _, each in workspace.of(Portfolio)]
            named = (name for each in own if each.aspiration for name in each.aspiration.components)
            return frozenset(named) or None
        case "question":
            return frozenset(content.questions) or None if isinstance(content, Survey) else None
        case "filed":
            return frozenset(files(scope)) or None
        case "initiative":
            return frozenset(each.id for _, roadmap in workspace.of(Roadmap) for each in roadmap.initiatives) or None
    return _inside(what, content, scope)


def _inside(what: str, content: File, scope: Scope) -> frozenset[str] | None:
    """Names inside the journeys that the file is about."""
    kept = scope.workspace.kept if _about_all(content) else {}
    if ("inside", what) not in kept:
        kept["inside", what] = _names(what, content, scope)
    found: frozenset[str] | None = kept["inside", what]
    if found is not None and what == "changed":
        found = found.union(scope.processes, scope.policies)
    return found.union(scope.metrics) if found is not None and what == "trigger" else found


def _names(what: str, content: File, scope: Scope) -> frozenset[str] | None:
    journeys = subjects(content, scope)
    if journeys is None:
        return None
    found: set[str] = set()
    for journey in journeys:
        if what in ("asked", "column"):
            found |= steps(journey)
        elif what == "changed":
            found |= places(journey) | items(journey) | enablers(journey) | {*journey.processes, *journey.policies}
        else:
            found |= places(journey) | items(journey)
    if what == "trigger":
        found |= {*scope.workspace.questions, *(name for each in journeys for name in each.metrics)}
        found |= {each.id for _, roadmap in scope.workspace.of(Roadmap) for each in roadmap.initiatives}
    return frozenset(found)


def metrics(content: File, scope: Scope) -> Mapping[str, object]:
    """Metrics and questions that a figure of this file may name."""
    journeys = subjects(content, scope) or []
    if isinstance(content, Portfolio):
        journeys = [*scope.workspace.journeys]
    own = {name: metric for journey in journeys for name, metric in journey.metrics.items()}
    return {**dict.fromkeys(scope.workspace.questions), **own, **scope.metrics}


def files(scope: Scope) -> list[str]:
    """The files of journeys as a file of this scope would write them."""
    here = posixpath.dirname(scope.path)
    return [posixpath.relpath(member.path, here or ".") for member, _ in scope.workspace.of(Journey)]


Filed = Literal["there", "outside", "elsewhere", "other", "missing"]


def filed(name: str, scope: Scope) -> tuple[Filed, str]:
    """Where a path leads, and the kind of file that stands there where that is not a journey.

    `outside` the workspace nothing is looked at, `elsewhere` means a folder of it that was not.
    """
    if name.startswith("/") or _DRIVE.match(name):
        return "outside", ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(scope.path), name))
    if path.startswith(".."):
        return "outside", ""
    workspace = scope.workspace
    if path in workspace.files:
        kind = next((member.content.kind for member in workspace.members if member.path == path), "journey")
        return ("there", "") if kind == "journey" else ("other", kind)
    return ("elsewhere" if not workspace.whole and "/" in path else "missing"), ""


def mapped(name: str, candidate: Candidate, scope: Scope) -> Journey | None:
    """The journey that an entry of a portfolio stands for: that of its file, else the one with its id."""
    if not candidate.file:
        return next(iter(scope.workspace.named(Journey, name, scope.path)), None)
    path = posixpath.normpath(posixpath.join(posixpath.dirname(scope.path), candidate.file))
    kept = scope.workspace.kept
    if "paths" not in kept:
        kept["paths"] = {member.path: member for member in scope.workspace.members}
    member: Member | None = kept["paths"].get(path)
    return cast(Journey, member.content) if member and member.kind is Journey else None


def homes(what: str, content: File, scope: Scope) -> Mapping[str, list[str]]:
    """Every name inside the journeys that a file is about, with the files that have it."""
    kept = scope.workspace.kept if _about_all(content) else {}
    if ("homes", what) in kept:
        found: dict[str, list[str]] = kept["homes", what]
        return found
    named = {id(journey) for journey in subjects(content, scope) or ()}
    inside = steps if what in ("asked", "column") else actions if what == "changed" else _addressed
    found = {}
    for member, journey in scope.workspace.of(Journey):
        if id(journey) in named:
            for name in inside(journey):
                found.setdefault(name, []).append(member.path)
    kept["homes", what] = found
    return found


def nearest(paths: list[str], here: str) -> tuple[str, ...]:
    """Those of the files that are the fewest folders away."""
    distances = [apart(here, path) for path in paths]
    least = min(distances, default=0)
    return tuple(sorted(path for path, distance in zip(paths, distances, strict=True) if distance == least))


def _about_all(content: File) -> bool:
    """Whether a file names no journey and may speak of every one."""
    return isinstance(content, (Survey, Roadmap)) and not content.journey


def _addressed(journey: Journey) -> frozenset[str]:
    return places(journey) | items(journey)
