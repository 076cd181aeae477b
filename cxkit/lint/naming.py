"""Naming: which names a file may use for what, and the one that the author may have meant."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import islice
from typing import Any, Literal

from cxkit.model.ids import RESERVED, slug
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.persona import Persona
from cxkit.model.shared import File
from cxkit.model.values import Money
from cxkit.model.workspace import Scope, apart
from cxkit.words import N_

What = Literal[
    "actor",
    "someone",
    "process",
    "policy",
    "metric",
    "persona",
    "segment",
    "journey",
    "part",
    "service",
    "stream",
    "step",
    "place",
    "partner",
    "item",
    "source",
    "keeper",
    "enabled",
    "covered",
    "limit",
    "recovery",
]
Pointing = tuple[Node, str, str | tuple[str, ...]]
"""A node, the field in which it names something, and the names."""

CATALOGUES: dict[str, str] = {"actor": "actors", "process": "processes", "policy": "policies", "metric": "metrics"}
OWN = frozenset({"step", "place", "partner", "item"})
LISTED = frozenset({"actor", "process", "policy", "metric", "persona", "segment", "service", "source"})
FEW = 6  # names that a hint lists at most
MOST = 1000  # names that one is compared with, and how many names of a file are compared: huge files stay quick
SOUGHT = 40
CLOSE = 0.65  # two letters of three in their place: `tow` is near `two`
PLACES = OWN | {"keeper", "enabled", "covered", "part"}  # may be written `journey/step`

_ACTORS = N_("no file in reach declares actors")
_PROCESSES = N_("no file in reach declares processes")
_JOURNEYS = N_("the workspace has no other journey, or a portfolio may hold it")
_PERSONAS = N_("the workspace has no persona")
_LOST = N_("an organization file cannot be read, and may declare the name")
UNCHECKED: dict[What, str] = {
    "actor": _ACTORS,
    "someone": _ACTORS,
    "process": _PROCESSES,
    "policy": N_("no file in reach declares policies"),
    "metric": N_("no file in reach declares metrics, or a survey may hold them"),
    "persona": _PERSONAS,
    "segment": N_("no organization declares segments"),
    "journey": _JOURNEYS,
    "part": _JOURNEYS,
    "service": N_("no organization declares services"),
    "stream": N_("no organization declares value streams"),
    "step": _JOURNEYS,
    "place": _JOURNEYS,
    "partner": _JOURNEYS,
    "item": _JOURNEYS,
    "source": N_("the file declares no sources"),
    "keeper": _PROCESSES,
    "enabled": _ACTORS,
    "covered": _JOURNEYS,
    "limit": N_("no file in reach declares policies"),
    "recovery": _PROCESSES,
}


class Naming:
    """The names that one file may use. `known` is None where nothing of the kind is declared anywhere."""

    def __init__(self, content: File, scope: Scope) -> None:
        self.content = content
        self.scope = scope
        self._names: dict[str, Mapping[str, Any] | frozenset[str] | None] = {}
        self._spelt: dict[str, dict[str, str]] = {}
        self._sought = 0

    @cached_property
    def steps(self) -> frozenset[str]:
        """Where the customer may be sent."""
        return frozenset([step.id for step in _steps(self.content)] + ["end"])

    def doubtful(self, what: What, named: list[Pointing]) -> list[Pointing]:
        """Those with a name that is not plainly declared; a quick look, since nearly all are right."""
        if what == "limit":
            return [one for one in named if Money.of(str(one[2])) is None]
        if what == "enabled":  # as a rule actors and processes: no need to gather everything else
            table: Mapping[str, Any] | frozenset[str] | None = {**self.scope.processes, **self.scope.actors}
        else:
            table = self._of(what)
        if table is None:
            return named
        has = table.__contains__
        return [one for one in named if not (has(one[2]) if isinstance(one[2], str) else all(map(has, one[2])))]

    def known(self, what: What, name: str) -> bool | None:
        """Whether something is called so."""
        table = self._of(what)
        if table is not None and name in table:
            return True
        if "/" in name and what in PLACES:
            return self._address(name)
        if table is None or self._may_be_elsewhere(what, name):
            return None
        return False

    def _may_be_elsewhere(self, what: What, name: str) -> bool:
        """Whether the name may stand in a file that is there and was not understood."""
        workspace = self.scope.workspace
        if what == "metric" and "survey" in workspace.kinds:
            return True
        if what in ("journey", "part") and "portfolio" in workspace.kinds:
            return True
        lost = {
            "journey": ("journey",),
            "part": ("journey",),
            "persona": ("persona",),
            "covered": ("journey", "persona"),
        }
        if what in lost:
            return any((kind, name.partition("/")[0]) in workspace.lost for kind in lost[what])
        return what not in OWN and any(kind == "organization" for kind, _ in workspace.lost)

    def unchecked(self, what: What) -> str:
        """Why a name cannot be judged, as an English template."""
        if self._of(what) is not None and any(kind == "organization" for kind, _ in self.scope.workspace.lost):
            return _LOST
        return UNCHECKED[what]

    def candidates(self, what: What) -> list[str]:
        """Everything that may be named as a `what`."""
        return sorted(self._of(what) or ())

    def near(self, what: What, name: str) -> str:
        """The name that was probably meant; empty where none is near, or after the first few of a file."""
        address = "/" in name and what in PLACES
        key = f"{what}/" if address else what
        if key not in self._spelt:
            names = self._addresses() if address else self.candidates(what)
            self._spelt[key] = spelt(names, {} if address else self.titles(what))
        self._sought += 1
        return nearest(name, self._spelt[key], MOST if self._sought <= SOUGHT else 0)

    def _addresses(self) -> list[str]:
        return [f"{other.id}/{place}" for other in self._others for place in sorted(_places(other))]

    def titles(self, what: What) -> dict[str, str]:
        """Title to id, for authors who write the name that they see."""
        entries = getattr(self.scope, CATALOGUES[what], {}) if what in CATALOGUES else {}
        found = {entry.title: name for name, entry in entries.items() if entry.title}
        if what in ("step", "place", "partner"):
            found |= {step.title: step.id for step in _steps(self.content)}
            found |= {action.do: action.id for step in _steps(self.content) for action in step.actions if action.do}
        if what == "persona":
            found |= {persona.title: persona.id for persona in self.scope.workspace.personas}
        return found

    def few(self, what: What) -> bool:
        """Whether all that may be named fits into a hint."""
        return what in LISTED and 0 < len(self._of(what) or ()) <= FEW

    def hint(self, what: What) -> str:
        """What to do where no name is near: choose among a few, or declare it."""
        if self.few(what):
            return N_("there is only {known}: correct the name, or declare it")
        if what in ("actor", "someone"):
            return N_("who is it? Declare it under `actors`, here or in the organization")
        if what in CATALOGUES or what == "source":
            return N_("declare it in this file or in the organization, or correct the name")
        if what == "limit":
            return N_("how far may they go? Write an amount such as 15000 CLP, or the id of a policy")
        if what == "recovery":
            return N_("which process repairs it? Declare it, or say in a few words what is done")
        return N_("correct the name, or give an `id` to what is meant")

    def ambiguous(self, what: What, name: str) -> tuple[str, ...]:
        """The files that share an id at the same distance; none as a rule."""
        kind = Journey if what == "journey" else Persona if what == "persona" else None
        if kind is None:
            return ()
        here = self.scope.path
        found = [member.path for member, content in self.scope.workspace.of(kind) if content.id == name]
        near = min((apart(here, path) for path in found), default=0)
        nearest_ones = tuple(sorted(path for path in found if apart(here, path) == near and path != here))
        return nearest_ones if len(nearest_ones) > 1 else ()

    def _of(self, what: What) -> Mapping[str, Any] | frozenset[str] | None:
        if what not in self._names:
            self._names[what] = self._table(what)
        return self._names[what]

    def _table(self, what: What) -> Mapping[str, Any] | frozenset[str] | None:
        scope, content = self.scope, self.content
        if what in CATALOGUES:
            return getattr(scope, CATALOGUES[what]) or None
        match what:
            case "limit":
                return scope.policies
            case "recovery":
                return scope.processes or None
            case "someone":
                personas = frozenset(persona.id for persona in scope.workspace.personas)
                return personas.union(scope.actors) or None
            case "persona":
                return frozenset(persona.id for persona in scope.workspace.personas) or None
            case "segment":
                return frozenset(name for organization in scope.organizations for name in organization.segments) or None
            case "service":
                return frozenset(name for organization in scope.organizations for name in organization.services) or None
            case "stream":
                return frozenset(self._streams()) or None
            case "journey":
                return frozenset(other.id for other in self._others) or None
            case "part":
                places = frozenset(step.id for other in self._others for step in other.steps)
                return places.union(other.id for other in self._others) or None
            case "source":
                files = (content, *scope.organizations)
                named = [source.id for source in getattr(content, "based_on", ()) if source.id and source.type]
                return frozenset([*named, *(name for file in files for name in file.sources)]) or None
            case "step":
                return self.steps
            case "place":
                return self._places
            case "partner":
                return self._places | {"customer"}
            case "item":
                return self._places.union(_items(content))
            case "keeper":
                return self._places.union(scope.processes)
            case "enabled":
                declared = bool(scope.actors or scope.processes)
                names = self._places.union(scope.actors, scope.processes, _phases(content), ["all"])
                return names if declared else None
            case _:
                return self._covered()

    def _covered(self) -> frozenset[str] | None:
        own = self._places.union(self.scope.processes, _phases(self.content), [self.content.id, "all"])
        files = [*self._others, *self.scope.workspace.personas]
        return own.union(file.id for file in files)

    def _streams(self) -> Iterable[str]:
        for organization in self.scope.organizations:
            for stream, entry in organization.value_streams.items():
                yield stream
                for stage in entry.stages:
                    name = stage.id or slug(stage.title)
                    yield from (name, stage.title, f"{stream}/{name}")

    def _address(self, name: str) -> bool | None:
        """`journey/step`, `journey/action` or `journey/item`."""
        journey, _, place = name.partition("/")
        named = [*self._others, *([self.content] if isinstance(self.content, Journey) else [])]
        for other in named:
            if other.id == journey:
                return place in _places(other) or place in _items(other)
        return False if self._others else None

    @cached_property
    def _places(self) -> frozenset[str]:
        return _places(self.content)

    @cached_property
    def _others(self) -> list[Journey]:
        return [journey for journey in self.scope.workspace.journeys if journey is not self.content]


def spelt(names: Iterable[str], titles: Mapping[str, str] | None = None) -> dict[str, str]:
    """Names by the form in which spellings are compared: lower case, no accents, hyphens."""
    found = {slug(title): name for title, name in (titles or {}).items()}
    return found | {name if name in RESERVED else slug(name): name for name in names}


def nearest(word: str, names: Mapping[str, str], most: int = MOST) -> str:
    """The name that was probably meant; empty where none is near. At most so many are compared letter by letter."""
    wanted = slug(word)
    if wanted in names:
        return names[wanted]
    import difflib  # most files are right, and never pay for it

    near = difflib.get_close_matches(wanted, [*islice(names, most)], 1, CLOSE)
    return names[near[0]] if near else ""


def _steps(content: File) -> tuple[Any, ...]:
    return content.steps if isinstance(content, Journey) else ()


def _places(content: File) -> frozenset[str]:
    found: list[str] = []
    for step in _steps(content):
        found.append(step.id)
        for lane in (step.frontstage, step.backstage, step.support):
            found += [action.id for action in lane]
    return frozenset(found)


def _items(content: File) -> frozenset[str]:
    found: list[str] = []
    for step in _steps(content):
        for items in (step.pains, step.gains, step.opportunities, step.quotes, step.fail, step.evidence):
            found += [item.id for item in items]
    return frozenset(found)


def _phases(content: File) -> frozenset[str]:
    if not isinstance(content, Journey):
        return frozenset()
    titles = (phase.title for phase in content.phases.values())
    return frozenset(filter(None, (*content.phases, *titles, *(step.phase for step in content.steps))))
