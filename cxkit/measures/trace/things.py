"""Things and links of a trace: what hurts, what could be better, what is done, what changes, what is measured."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, NamedTuple

from cxkit.model.journey import Journey, Step

Sort = Literal[
    "pain",
    "fail",  # a fail point that an initiative names, or that nobody has a way out of
    "wait",  # longer than the customer accepts
    "feeling",  # felt as bad, and believed or aimed a whole point better
    "gap",  # a result that stays behind what was wanted
    "step",  # a step that is named as a whole
    "unknown",  # a name that leads nowhere
    "opportunity",
    "initiative",
    "process",
    "policy",
    "action",
    "enabler",
    "place",  # a step or something in it that is to change
    "metric",
]
RANKS: dict[Sort, int] = {
    **dict.fromkeys(("pain", "fail", "wait", "feeling", "gap", "step", "unknown"), 0),
    "opportunity": 1,
    "initiative": 2,
    **dict.fromkeys(("process", "policy", "action", "enabler", "place"), 3),
    "metric": 4,
}
"""How far along the trace a sort of thing stands, from 0 (what hurts) to 4 (what is measured)."""

How = Literal["named", "followed"]
Missing = Literal["opportunity", "initiative", "reason", "change", "metric"]


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of a trace: `name` is its id in the file, `node` what is written, `journey` and `step` its place."""

    id: str
    sort: Sort
    name: str
    node: Any = None
    journey: Journey | None = None
    step: int | None = None  # number of the step in its journey, from 0

    @property
    def rank(self) -> int:
        return RANKS[self.sort]

    @property
    def column(self) -> Step | None:
        """The step in which it stands."""
        return self.journey.steps[self.step] if self.journey is not None and self.step is not None else None


class Link(NamedTuple):
    """From a thing to one further along: `named` in a file, or `followed` from the step or the pain that is named."""

    source: str
    target: str
    how: How = "named"


class Measured(NamedTuple):
    """A figure with what was wanted instead; `proved` where the difference is more than chance."""

    name: str
    text: str
    value: float | None = None
    wanted: float | None = None
    n: int | None = None
    unit: str = ""
    sense: str = ""  # the comparator of what is wanted
    proved: bool = False


class Reach(NamedTuple):
    """How many things of a sort lead to an initiative, of how many, and how many of the rest are accepted."""

    reached: int
    of: int
    accepted: int = 0


@dataclass(frozen=True)
class Trace:
    """Things in the order of the journey and of the roadmaps, one link a pair, and what each thing lacks."""

    things: tuple[Thing, ...]
    links: tuple[Link, ...]
    missing: dict[str, tuple[Missing, ...]]
    planned: bool = False
    """Whether a roadmap is about these journeys at all."""

    @cached_property
    def thing(self) -> dict[str, Thing]:
        """Things by id."""
        return {thing.id: thing for thing in self.things}

    @cached_property
    def leads(self) -> dict[str, tuple[str, ...]]:
        """What each thing leads to."""
        return _grouped((link.source, link.target) for link in self.links)

    @cached_property
    def rests(self) -> dict[str, tuple[str, ...]]:
        """What leads to each thing."""
        return _grouped((link.target, link.source) for link in self.links)

    def of(self, *sorts: Sort) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.things if thing.sort in sorts)

    def answered(self, id: str) -> bool:
        """Whether a thing leads to an initiative, at once or over an opportunity."""
        ahead = self.leads.get(id, ())
        return any(
            self.thing[one].sort == "initiative"
            or (self.thing[one].sort == "opportunity" and any(map(self._initiative, self.leads.get(one, ()))))
            for one in ahead
        )

    def _initiative(self, id: str) -> bool:
        return self.thing[id].sort == "initiative"

    def reach(self, *sorts: Sort) -> Reach:
        """How many things of these sorts lead to an initiative; what is accepted as it is counts apart."""
        found = self.of(*sorts)
        reached = [thing for thing in found if self.answered(thing.id)]
        accepted = [thing for thing in found if getattr(thing.node, "accepted", None) and not self.answered(thing.id)]
        return Reach(len(reached), len(found), len(accepted))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
