"""Moves: what stands elsewhere than before: in another step, lane or phase, or in another place in the order."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from cxkit.compare.nodes import Side
from cxkit.compare.order import settled
from cxkit.compare.pairing import Couple
from cxkit.model.journey import LANES

Aspect = Literal["step", "lane", "phase", "order"]
ORDERED = (*LANES, "customer", "phases", "step")
"""Kinds whose order is that of time."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where something was and where it is: numbers of steps or places from 0, names of lanes, ids of phases."""

    aspect: Aspect
    before: str | int
    after: str | int


def moves(couples: Sequence[Couple]) -> dict[int, tuple[Move, ...]]:
    """The moves of each couple, by the id() of its later node. Of a new order only the fewest that explain it."""
    columns = {one.step: other.step for one, other in couples if one.kind == "step"}
    phases = {one.id: other.id for one, other in couples if one.kind == "phases"}
    found: dict[int, list[Move]] = {}
    lists: dict[object, list[Couple]] = {}
    for one, other in couples:
        here = _moved(one, other, columns, phases)
        found[id(other)] = here
        if one.kind in ORDERED and all(move.aspect == "phase" for move in here):
            cell = (one.kind, -1 if one.kind == "step" else other.step)
            lists.setdefault(cell, []).append((one, other))
    for members in lists.values():
        members.sort(key=lambda couple: couple[1].place)
        kept = settled([one.place for one, _ in members])
        for n, (one, other) in enumerate(members):
            if n not in kept:
                found[id(other)].append(Move("order", one.place, other.place))
    return {key: tuple(each) for key, each in found.items()}


def _moved(one: Side, other: Side, columns: dict[int, int], phases: dict[str, str]) -> list[Move]:
    """The moves that a couple tells by itself."""
    if one.kind == "step":
        old, new = one.node.phase, other.node.phase
        return [Move("phase", old, new)] if old and new and phases.get(old, old) != new else []
    found = []
    if one.step >= 0 and columns.get(one.step) != other.step:
        found.append(Move("step", one.step, other.step))
    if one.kind != other.kind:
        found.append(Move("lane", one.kind, other.kind))
    return found
