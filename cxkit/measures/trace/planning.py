"""Planning: which initiatives are about some journeys, and what the names in them mean there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxkit.measures.trace.hurting import figure, key, known
from cxkit.measures.trace.things import Link, Measured, Thing
from cxkit.model.journey import Journey
from cxkit.model.roadmap import Initiative, Roadmap
from cxkit.model.shared import File
from cxkit.model.values import gap
from cxkit.model.workspace import Scope


class Plan(NamedTuple):
    """An initiative that nobody has dropped, with its roadmap; `own` where everything that it names is to be told."""

    roadmap: Roadmap
    initiative: Initiative
    own: bool

    @property
    def id(self) -> str:
        return f"initiative:{self.roadmap.id}/{self.initiative.id}"

    def names(self, said: Sequence[str], journeys: Sequence[Journey]) -> Iterator[tuple[str, list[Journey]]]:
        """Each name with the journeys in which it may be meant; `journey/name` says its journey itself."""
        for name in said:
            home, _, inside = name.rpartition("/")
            homes = (home,) if home and not gap(name) else self.roadmap.journey
            meant = [journey for journey in journeys if not homes or journey.id in homes]
            yield (inside if home and not gap(name) else name), meant


class Places:
    """What the names inside a journey mean."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.step: dict[str, int] = {}
        self.item: dict[str, tuple[str, int]] = {}
        for place, step in enumerate(journey.steps):
            self.step.setdefault(step.id, place)
            for field, sort in FIELDS.items():
                for each in getattr(step, field):
                    self.item.setdefault(each.id, (sort, place))


FIELDS = {
    "pains": "pain",
    "opportunities": "opportunity",
    "fail": "fail",
    "frontstage": "action",
    "backstage": "action",
    "support": "action",
    "gains": "item",
    "quotes": "item",
    "evidence": "item",
}


def subjects(content: File, scope: Scope) -> list[tuple[Journey, Scope]]:
    """The journeys of a trace with what each can name: the file itself, those that a roadmap names, else all."""
    if isinstance(content, Journey):
        return [(content, scope)]
    workspace = scope.workspace
    every = [(journey, workspace.scope(member.path)) for member, journey in workspace.of(Journey)]
    if not isinstance(content, Roadmap) or not content.journey:
        return every
    wanted = scope.journeys(content.journey)
    return [(journey, own) for name in wanted for journey, own in every if journey is name]


def plans(content: File, scope: Scope, journeys: Sequence[Journey]) -> list[Plan]:
    """The initiatives of the workspace that may touch some journeys: those of the file first, then by path."""
    ids = {journey.id for journey in journeys}
    found = [content] if isinstance(content, Roadmap) else []
    if "roadmap" in scope.workspace.kinds or not found:
        others = [roadmap for _, roadmap in scope.workspace.of(Roadmap)]
        found += [each for each in others if each is not content and each.status != "retired"]
    made = []
    for roadmap in found:
        for initiative in roadmap.initiatives:
            if initiative.status != "dropped":
                own = roadmap is content or (not isinstance(content, Roadmap) and {*roadmap.journey} == ids)
                made.append(Plan(roadmap, initiative, own))
    return made


def about(content: File, scope: Scope, journeys: Sequence[Journey]) -> bool:
    """Whether a roadmap in force is about some journeys, or is the file itself."""
    if isinstance(content, Roadmap):
        return True
    ids = {journey.id for journey in journeys}
    found = (roadmap for _, roadmap in scope.workspace.of(Roadmap) if roadmap.status != "retired")
    return any(not roadmap.journey or not ids.isdisjoint(roadmap.journey) for roadmap in found)


class Changing:
    """What initiatives change and move, each thing once."""

    def __init__(self, subjects: Sequence[tuple[Journey, Scope]], own: Scope) -> None:
        self.scopes = [scope for _, scope in subjects] or [own]
        if own not in self.scopes:
            self.scopes.append(own)
        self.things: dict[str, Thing] = {}

    def changed(self, name: str, meant: Sequence[tuple[Places, Scope]], *, anywhere: bool) -> Thing | None:
        """A process, policy, enabler, action or step of the journeys where it may be meant, or a process `anywhere`."""
        for places, scope in meant:
            journey = places.journey
            if name in scope.processes:
                return self._kept(Thing(f"process:{name}", "process", name, scope.processes[name], journey))
            if name in scope.policies:
                return self._kept(Thing(f"policy:{name}", "policy", name, scope.policies[name], journey))
            for enabler in journey.enablers:
                if enabler.id == name:
                    return self._kept(Thing(key("enabler", journey, name), "enabler", name, enabler, journey))
            if name in places.item or name in places.step:
                sort, place = places.item.get(name, ("step", places.step.get(name, 0)))
                step = journey.steps[place]
                if sort == "action":
                    action = next(each for each in step.actions if each.id == name)
                    return self._kept(Thing(key("action", journey, name), "action", name, action, journey, place))
                return self._kept(Thing(key("place", journey, name), "place", name, step, journey, place))
        for scope in self.scopes if anywhere else ():
            if name in scope.processes:
                return self._kept(Thing(f"process:{name}", "process", name, scope.processes[name]))
        return None

    def elsewhere(self, name: str) -> Thing:
        """Something that is to change and stands nowhere."""
        return self._kept(Thing(f"place:{name}", "place", name))

    def moved(self, name: str) -> Thing:
        """A metric or a question."""
        said = figure(name, self.scopes) or Measured(name, name)
        return self._kept(Thing(f"metric:{name}", "metric", name, said))

    def measures(self) -> Iterator[Link]:
        """From what changes to the metrics in which it is seen; those of a step only where an initiative moves them."""
        moved = {thing.name for thing in self.things.values() if thing.sort == "metric"}
        for thing in [*self.things.values()]:
            if thing.sort in ("process", "action"):
                for name in thing.node.metrics:
                    yield Link(thing.id, self.moved(name).id)
            column = thing.column
            if column is not None and thing.sort in ("action", "place"):
                for name in column.metrics:
                    if name in moved:
                        yield Link(thing.id, f"metric:{name}", "followed")

    def _kept(self, thing: Thing) -> Thing:
        return self.things.setdefault(thing.id, thing)


def aimed(name: str, scopes: Sequence[Scope]) -> Measured:
    """The gap that an initiative names, though no result shows it."""
    metric = next((scope.metrics[name] for scope in scopes if name in scope.metrics), None)
    return figure(name, [*scopes]) or (known(name, metric) if metric else Measured(name, name))
