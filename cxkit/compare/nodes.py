"""Nodes: everything that a journey is made of, each with its place and the words that it is known by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from cxkit.model.journey import LANES, Action, Journey, Step
from cxkit.model.node import Node

Kind = Literal[
    "phases",
    "channels",
    "actors",
    "processes",
    "policies",
    "metrics",
    "sources",
    "enablers",
    "step",
    "customer",
    "evidence",
    "frontstage",
    "backstage",
    "support",
    "touchpoint",
    "thoughts",
    "pains",
    "gains",
    "opportunities",
    "quotes",
    "wait",
    "fail",
    "sla",
    "xla",
    "measured",
]
State = Literal["added", "removed", "changed", "moved", "same"]
STATES: tuple[State, ...] = get_args(State)
CATALOGUES: tuple[Kind, ...] = ("phases", "channels", "actors", "processes", "policies", "metrics", "sources")
IN_STEP: tuple[Kind, ...] = (
    "customer",
    "evidence",
    *LANES,
    "touchpoint",
    "thoughts",
    "pains",
    "gains",
    "opportunities",
    "quotes",
    "wait",
    "fail",
    "sla",
    "xla",
    "measured",
)
"""What stands in a step, in the order in which it is told; `measured` are the names under `metrics`."""


@dataclass(frozen=True, slots=True)
class Side:
    """A node in one of the journeys: the number of its step from 0 (−1: none) and its place there, from 0."""

    kind: Kind
    step: int
    place: int
    id: str
    text: str
    node: Any
    """The node of the model; a text where the vocabulary has texts."""

    @property
    def written(self) -> bool:
        """Whether its author gave it the id."""
        if self.kind in CATALOGUES or self.kind == "measured":
            return True
        return isinstance(self.node, Node) and "id" in type(self.node).model_fields and self.node.written("id")

    @property
    def told(self) -> bool:
        """Whether its words say what it is, and not only who does it."""
        return not isinstance(self.node, Action) or bool(self.node.do)


def nodes(journey: Journey) -> dict[Kind, list[Side]]:
    """Every node by its kind, in the order of the file."""
    found: dict[Kind, list[Side]] = {kind: [] for kind in (*CATALOGUES, "enablers", "step", *IN_STEP)}
    for kind in CATALOGUES:
        entries: Mapping[str, Any] = _phases(journey) if kind == "phases" else getattr(journey, kind)
        found[kind] = [
            Side(kind, -1, place, name, (entry and entry.title) or name, entry)
            for place, (name, entry) in enumerate(entries.items())
        ]
    found["enablers"] = [Side("enablers", -1, at, one.id, one.do, one) for at, one in enumerate(journey.enablers)]
    for number, step in enumerate(journey.steps):
        found["step"].append(Side("step", number, number, step.id, step.title or step.id, step))
        for side in _in(step, number):
            found[side.kind].append(side)
    return found


def _phases(journey: Journey) -> dict[str, Any]:
    """The phases that are written down, then those that only steps name."""
    named = {step.phase: None for step in journey.steps if step.phase}
    return {**journey.phases, **{name: None for name in named if name not in journey.phases}}


def _in(step: Step, number: int) -> Iterator[Side]:
    for kind in IN_STEP:
        for place, item in enumerate(getattr(step, "metrics" if kind == "measured" else kind) or ()):
            yield Side(kind, number, place, _id(kind, item), _text(item), item)


def _id(kind: Kind, item: Any) -> str:
    return item if kind == "measured" else getattr(item, "id", "")


def _text(item: Any) -> str:
    """The words that tell a node from its neighbours."""
    if isinstance(item, str):
        return item
    for field in ("do", "text", "what", "title", "why", "metric"):
        if said := getattr(item, field, None):
            return str(said)
    return " ".join(getattr(item, "by", ()))
