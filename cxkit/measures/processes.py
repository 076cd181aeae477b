"""One process through all the places where customers live it: what of a workspace it holds up."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cxkit.measures.preparing import Reach, inherited, person, recoveries
from cxkit.model.ids import slug
from cxkit.model.journey import Action, Enabler, Fail, Journey, Lane, Step
from cxkit.model.organization import Organization
from cxkit.model.shared import File, Process
from cxkit.model.workspace import Scope, Workspace


class Touch(NamedTuple):
    """One action that follows the process, in the step with this number (from 1)."""

    number: int
    step: Step
    action: Action
    lane: Lane | None  # None: what is done once something has failed
    fail: Fail | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A journey that a process runs through, with the actions that follow it, step by step, the fail's last."""

    journey: Journey
    scope: Scope
    touches: tuple[Touch, ...]
    design: bool
    """Whether it is the design of a journey that the workspace also has as it is today: it counts apart."""

    @property
    def asked(self) -> bool:
        """Whether the journey prepares anything, or is past its first draft: of others nobody knows who is trained."""
        return bool(self.journey.enablers) or not self.journey.rough

    @property
    def steps(self) -> tuple[tuple[int, Step], ...]:
        """The steps in which it is followed, with their numbers."""
        return tuple({touch.number: touch.step for touch in self.touches}.items())


class Held(NamedTuple):
    """How much a process holds up: steps of journeys, the journeys, and the steps that decide."""

    steps: int
    journeys: int
    moments_of_truth: int


class Role(NamedTuple):
    """A person who follows the process in one journey: how often, how often with a training that reaches it."""

    name: str
    run: Run
    touches: int
    trained: int
    trainings: tuple[Enabler, ...]


def processes(home: File, scope: Scope) -> tuple[str, ...]:
    """The processes that a journey or an organization declares and that some journey follows, as they are declared."""
    if not isinstance(home, (Journey, Organization)):
        return ()
    return tuple(name for name in home.processes if runs(name, home, scope))


def runs(name: str, home: File, scope: Scope) -> tuple[Run, ...]:
    """The journeys that follow a process of `home`: its own first, designs last, then by path.

    The same process is what the journey resolves to the same entry; an entry of its own with the same id counts where
    both journeys are versions of one another or both entries have one title. Retired journeys are left out.
    """
    own = scope.processes.get(name)
    if own is None:
        return ()
    found = [run for run, entry in _followed(scope.workspace).get(name, ()) if _same(own, home, run, entry)]
    found = [run for run in found if run.journey is home or run.journey.status != "retired"]
    return tuple(sorted(found, key=lambda run: (run.journey is not home, run.design, run.scope.path)))


def held(found: Sequence[Run]) -> Held:
    """Steps, journeys and moments of truth; a step counts once however many actions in it follow the process."""
    steps = [step for run in found for _, step in run.steps]
    return Held(len(steps), len(found), sum(step.decides for step in steps))


def roles(run: Run) -> tuple[Role, ...]:
    """The persons who follow the process in a journey, in the order of the file, with what trains them for it.

    Trained for an action: an enabler of the type `training`, or of none, names the role, or the process, action, step
    or phase of the action, or all; those of the journey above and of the one varied count too.
    """
    trainings = inherited(run.journey, run.scope, "training")
    reaches = [(training, Reach(run.journey, [training])) for training in trainings]
    whole = Reach(run.journey, trainings)
    works: dict[str, list[Touch]] = {}
    for touch in run.touches:
        for name in touch.action.by:
            if person(name, touch.step, touch.action, run.scope):
                works.setdefault(name, []).append(touch)
    found = []
    for name, mine in works.items():
        trained = sum(whole.holds(name, touch.step, touch.action) for touch in mine)
        by = [
            training
            for training, reach in reaches
            if any(reach.holds(name, touch.step, touch.action) for touch in mine)
        ]
        found.append(Role(name, run, len(mine), trained, tuple(by)))
    return tuple(found)


def untrained(touch: Touch, run: Run) -> tuple[str, ...]:
    """The persons of one action whom no training reaches in it."""
    reach = Reach(run.journey, inherited(run.journey, run.scope, "training"))
    step, action = touch.step, touch.action
    people = (name for name in action.by if person(name, step, action, run.scope))
    return tuple(name for name in people if not reach.holds(name, step, action))


def prepared(name: str, run: Run) -> tuple[Enabler, ...]:
    """What else than training is made ready for the process itself: tools, shifts, contracts that name it."""
    return tuple(
        enabler
        for enabler in run.journey.enablers
        if enabler.type not in (None, "training") and name in (*enabler.enables, *enabler.covers)
    )


def designed(journey: Journey, scope: Scope) -> bool:
    """Whether the workspace also has, as it is today, the journey that this one redesigns."""
    if journey.state == "current":
        return False
    if journey.variant_of:
        bases = scope.workspace.named(Journey, journey.variant_of, scope.path)[:1]
        if any(base.state == "current" and base is not journey for base in bases):
            return True
    return any(other.variant_of == journey.id and other.state == "current" for other in scope.workspace.journeys)


def _same(own: Process, home: File, run: Run, entry: Process) -> bool:
    if entry is own or run.journey is home:
        return True
    versions = isinstance(home, Journey) and (
        run.journey.variant_of == home.id or home.variant_of == run.journey.id or _siblings(run.journey, home)
    )
    return versions or bool(own.title and entry.title and slug(own.title) == slug(entry.title))


def _siblings(one: Journey, other: Journey) -> bool:
    return one.variant_of is not None and one.variant_of == other.variant_of


def _followed(workspace: Workspace) -> Mapping[str, Sequence[tuple[Run, Process]]]:
    """Every process name to the journeys that follow it, with the entry that the name means there."""
    if "followed" not in workspace.kept:
        found: dict[str, list[tuple[Run, Process]]] = {}
        for member, journey in workspace.of(Journey):
            touches: dict[str, list[Touch]] = {}
            scope = Scope(workspace, member.path, journey)
            for touch, name in _touches(journey, scope):
                touches.setdefault(name, []).append(touch)
            design = bool(touches) and designed(journey, scope)
            for name, mine in touches.items():
                mine.sort(key=lambda touch: touch.number)
                entry = scope.processes[name]
                found.setdefault(name, []).append((Run(journey, scope, tuple(mine), design), entry))
        workspace.kept["followed"] = found
    kept: Mapping[str, Sequence[tuple[Run, Process]]] = workspace.kept["followed"]
    return kept


def _touches(journey: Journey, scope: Scope) -> Iterator[tuple[Touch, str]]:
    """Every action that follows a process that the file can name."""
    if not (known := scope.processes):
        return
    numbers = {id(step): number for number, step in enumerate(journey.steps, 1)}
    for number, step in enumerate(journey.steps, 1):
        for lane, _, action in step.laned:
            if action.process in known and action.process:
                yield Touch(number, step, action, lane), action.process
    for step, fail, action in recoveries(journey):
        name = action.process or action.do or ""  # `recover: apology` is the process of that name
        if name in known:
            yield Touch(numbers[id(step)], step, action, None, fail), name
