"""Which names a file may use for what, and the one that the author may have meant."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from typing import Any

from cxkit.lint.names.declared import columns, items, phases, places
from cxkit.lint.names.nameable import (
    BY_ID,
    CATALOGUES,
    LISTED,
    LOSSES,
    LOST,
    PLACES,
    PLANNED,
    UNCHECKED,
    WITHIN,
    Pointing,
    What,
)
from cxkit.lint.names.nearest import MOST, closest, nearest, spelt
from cxkit.model.ids import slug
from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.shared import File
from cxkit.model.values import Money, gap
from cxkit.model.workspace import Scope, apart
from cxkit.words import N_

FEW = 6  # names that a hint lists at most
SOUGHT = 40  # names of a file that are compared letter by letter: huge files stay quick


class Naming:
    """The names that one file may use. `known` is None where nothing of the kind is declared anywhere."""

    def __init__(self, content: File, scope: Scope) -> None:
        self.content = content
        self.scope = scope
        self._names: dict[str, Mapping[str, Any] | frozenset[str] | None] = {}
        self._spelt: dict[str, dict[str, str]] = {}
        self._homes: dict[What, Mapping[str, list[str]]] = {}
        self._sought = 0

    @cached_property
    def steps(self) -> frozenset[str]:
        """Where the customer may be sent."""
        return frozenset([step.id for step in columns(self.content)] + ["end"])

    def doubtful(self, what: What, named: list[Pointing]) -> list[Pointing]:
        """Those with a name that is not plainly declared; a quick look, since nearly all are right."""
        if what == "limit":
            return [one for one in named if Money.of(str(one[2])) is None]
        has: Callable[[str], bool]
        if what in ("covered", "journey", "part"):  # as a rule whole files: no need to look into each of them
            has = partial(self._file, what)
        else:
            # As a rule actors and processes are enabled: no need to gather everything else.
            table = {**self.scope.processes, **self.scope.actors} if what == "enabled" else self._of(what)
            if table is None or what in WITHIN or what == "filed":  # the same name may stand in several journeys
                return named
            has = table.__contains__
        return [one for one in named if not (has(one[2]) if type(one[2]) is str else all(map(has, one[2])))]

    def known(self, what: What, name: str) -> bool | None:
        """Whether something is called so."""
        if what in PLANNED and (inner := self._planned(what, name)) is not None:
            return self.known("metric", inner) if inner else True
        if what == "filed":
            where = self.filed(name)
            return None if where == "elsewhere" else where == "there"
        table = self._of(what)
        if table is not None and name in table:
            return True
        if "/" in name and what in PLACES:
            return self._address(name)
        if table is None or self._may_be_elsewhere(what, name):
            return None
        return False

    def _planned(self, what: What, name: str) -> str | None:
        """The metric of `gap:metric`; empty for what is no name but a few words; None for every other name."""
        if what in ("address", "trigger") and (metric := gap(name)):
            return metric
        return "" if what == "trigger" and len(name.split()) > 1 else None

    def filed(self, name: str) -> str:
        """Where a path leads: `there`, `outside`, `elsewhere`, `missing`, or to a file of the kind that is given."""
        from cxkit.lint.names import planned

        where, kind = planned.filed(name, self.scope)
        return kind or where

    def _may_be_elsewhere(self, what: What, name: str) -> bool:
        """Whether the name may stand in a file that is there and was not understood."""
        lost = self.scope.workspace.lost
        if what in BY_ID:
            if any((kind, name.partition("/")[0]) in lost for kind in BY_ID[what]):
                return True
            return what not in ("persona", "covered", "covers") and any(kind == "portfolio" for kind, _ in lost)
        return any(kind in LOSSES.get(what, ("organization",)) for kind, _ in lost)

    def unchecked(self, what: What, name: str) -> str:
        """Why a name cannot be judged, as an English template."""
        if what in PLANNED and (inner := self._planned(what, name)):
            return self.unchecked("metric", inner)
        said = self._of(what) is not None or what in WITHIN
        return LOST if said and self._may_be_elsewhere(what, name) else UNCHECKED[what]

    def candidates(self, what: What) -> list[str]:
        """Everything that may be named as a `what`."""
        return sorted(self._of(what) or ())

    def near(self, what: What, name: str) -> str:
        """The name that was probably meant; empty where none is near, or after the first few of a file."""
        if self._of_another_kind(what, name):
            return ""
        if inner := self._planned(what, name) if what in PLANNED else None:
            near = self.near("metric", inner)
            return f"gap:{near}" if near else ""
        address = "/" in name and what in PLACES
        key = f"{what}/" if address else what
        if key not in self._spelt:
            self._spelt[key] = self._spellings(what, address)
        self._sought += 1
        most = MOST if self._sought <= SOUGHT else 0
        files = self._nearest_file(name, most) if key == "covered" else {}
        return nearest(name, {**files, **self._spelt[key]}, most + len(files))

    def _spellings(self, what: What, address: bool) -> dict[str, str]:
        """What a name is compared with in this file."""
        if address:
            return spelt(self._addresses())
        if what == "covered":
            return spelt(sorted(self._inside))
        return spelt(self.candidates(what), self.titles(what))

    def _nearest_file(self, name: str, most: int) -> dict[str, str]:
        """The journey or persona most like a name that is covered, by its spelling: the same for every file."""
        workspace = self.scope.workspace
        if "spelt" not in workspace.kept:
            ids = sorted(workspace.ids(Journey) | workspace.ids(Persona))
            workspace.kept["spelt"] = spelt(ids, self.titles("covered"))
        names: dict[str, str] = workspace.kept["spelt"]
        if ("nearest", name, most) not in workspace.kept:
            workspace.kept["nearest", name, most] = closest(name, names, most)
        near = workspace.kept["nearest", name, most]
        return {near: names[near]} if near else {}

    def respelt(self, what: What, name: str, near: str) -> bool:
        """Whether nothing but spelling (case, accents, hyphens) parts a name from the only one that it can be."""
        wanted = slug(name)
        return wanted == slug(near) and [slug(known) for known in self.candidates(what)].count(wanted) == 1

    def _addresses(self) -> list[str]:
        return [f"{other.id}/{place}" for other in self._others for place in sorted(places(other))]

    def titles(self, what: What) -> dict[str, str]:
        """Title to id, for authors who write the name that they see."""
        catalogue = CATALOGUES.get("actor" if what == "preparer" else what, "")
        entries = getattr(self.scope, catalogue, {})
        found = {entry.title: name for name, entry in entries.items() if entry.title}
        if what in ("step", "place", "partner"):
            found |= {step.title: step.id for step in columns(self.content)}
            found |= {action.do: action.id for step in columns(self.content) for action in step.actions if action.do}
        if what in ("subject", "covers", "journey", "above", "candidate", "covered"):
            found |= {journey.title: journey.id for journey in self.scope.workspace.journeys}
        if what in ("persona", "covered"):
            found |= {persona.title: persona.id for persona in self.scope.workspace.personas}
        return found

    def few(self, what: What) -> bool:
        """Whether all that may be named fits into a hint."""
        return what in LISTED and 0 < len(self._of(what) or ()) <= FEW

    def hint(self, what: What, name: str) -> str:
        """What to do where no name is near: choose among a few, or declare it."""
        if what == "actor" and self._of_another_kind(what, name):
            return N_(
                "that is an area: which role of it does this? Declare the role under `actors`, with `area: {name}`"
            )
        if self._of_another_kind(what, name):
            return N_("that is somebody who acts: which of their actions is meant? Give it an `id` and name that")
        if self.few(what):
            return N_("there is only {known}: correct the name, or declare it")
        if what in ("actor", "someone", "preparer"):
            return N_("who is it? Declare it under `actors`, here or in the organization")
        if what == "metric":
            return N_("declare it under `metrics`, ask it in a survey, or correct the name")
        if what in CATALOGUES or what == "source":
            return N_("declare it in this file or in the organization, or correct the name")
        if what == "filed":
            return N_("a path begins at the folder of this file and stays inside the workspace")
        if what in ("journey", "part", "subject", "above"):
            return N_("correct the name, or list the journey in a portfolio")
        if what == "limit":
            return N_("how far may they go? Write an amount such as 15000 CLP, or the id of a policy")
        if what == "recovery":
            return N_("which process repairs it? Declare it, or say in a few words what is done")
        return N_("correct the name, or give an `id` to what is meant")

    def _of_another_kind(self, what: What, name: str) -> bool:
        """Whether an area stands where somebody acts, or somebody who acts where an action is named."""
        if what == "actor":
            return name in self._areas
        return what in ("place", "partner") and name in self.scope.actors

    def ambiguous(self, what: What, name: str) -> tuple[str, ...]:
        """The files that share an id at the same distance; none as a rule."""
        if what in WITHIN:
            if what not in self._homes:
                from cxkit.lint.names import planned

                self._homes[what] = planned.homes(what, self.content, self.scope)
            paths = self._homes[what].get(name, [])
            if len(paths) < 2:
                return ()
            from cxkit.lint.names import planned

            files = planned.nearest(paths, self.scope.path)
            return files if len(files) > 1 else ()
        kind = Journey if what in ("journey", "subject", "covers") else Persona if what == "persona" else None
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
        if what == "metric" and ("survey" in scope.workspace.kinds or not isinstance(content, Journey)):
            from cxkit.lint.names import planned

            return planned.metrics(content, scope) or None
        if what in CATALOGUES:
            return getattr(scope, CATALOGUES[what]) or None
        if what in PLANNED:
            from cxkit.lint.names import planned

            return planned.table(what, content, scope)
        match what:
            case "limit":
                return scope.policies
            case "recovery":
                return scope.processes or None
            case "someone":
                return scope.workspace.ids(Persona).union(scope.actors) or None
            case "preparer":  # an area hires and trains without acting in any step
                return frozenset(scope.actors).union(self._areas) if scope.actors else None
            case "persona":
                return scope.workspace.ids(Persona) or None
            case "segment":
                return frozenset(name for organization in scope.organizations for name in organization.segments) or None
            case "service":
                return frozenset(name for organization in scope.organizations for name in organization.services) or None
            case "stream":
                return frozenset(self._streams()) or None
            case "journey":
                return self._siblings.union(scope.workspace.candidates) or None
            case "part":
                taken = frozenset(step.id for other in self._others for step in other.steps)
                return taken.union(self._siblings, scope.workspace.candidates) or None
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
                return self._places.union(items(content))
            case "keeper":
                return self._places.union(scope.processes)
            case "enabled":
                declared = bool(scope.actors or scope.processes)
                names = self._places.union(scope.actors, scope.processes, phases(content), ["all"])
                return names if declared else None
            case _:
                return self._covered()

    def _covered(self) -> frozenset[str] | None:
        return self._inside.union(self.scope.workspace.ids(Journey), self.scope.workspace.ids(Persona))

    @cached_property
    def _inside(self) -> frozenset[str]:
        """What may be covered in the file itself."""
        return self._places.union(self.scope.processes, phases(self.content), [self.content.id, "all"])

    def _file(self, what: What, name: str) -> bool:
        """Whether another file is called so."""
        ids = self.scope.workspace.ids
        if what == "covered":
            return name in ids(Persona) or name in ids(Journey)
        return name != self.content.id and name in ids(Journey)

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
        named = self.scope.workspace.named(Journey, journey, self.scope.path)
        if named:
            other = next((each for each in named if each is not self.content), named[0])
            return place in places(other) or place in items(other)
        return False if self._siblings else None

    @cached_property
    def _areas(self) -> frozenset[str]:
        """Ids and titles of the areas of the organization."""
        entries = [entry for organization in self.scope.organizations for entry in organization.areas.items()]
        return frozenset(name for entry, area in entries for name in (entry, area.title) if name)

    @cached_property
    def _places(self) -> frozenset[str]:
        return places(self.content)

    @cached_property
    def _siblings(self) -> frozenset[str]:
        """The ids of the other journeys."""
        members = self.scope.workspace.members
        return frozenset(each.id for each in members if each.kind is Journey and each.path != self.scope.path)

    @cached_property
    def _others(self) -> list[Journey]:
        return [journey for journey in self.scope.workspace.journeys if journey is not self.content]
