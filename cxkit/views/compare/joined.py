"""Joined: two journeys as one, with every part in its place and what became of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from cxkit.compare.journeys import Difference, Pair
from cxkit.compare.nodes import Kind
from cxkit.compare.order import Slot, union
from cxkit.model.flow import customer_end
from cxkit.model.journey import LANES, Action, Evidence, Journey, Step
from cxkit.model.shared import Note
from cxkit.model.workspace import Scope
from cxkit.views.frame import step_name

Standing = Literal["added", "removed", "changed", "moved", "same", "ghost"]
"""What became of a thing; a ghost stands where something was that is elsewhere now."""

FIELDS: Mapping[Kind, str] = {"measured": "metrics"}
DRAWN: tuple[Kind, ...] = (
    "evidence",
    "customer",
    *LANES,
    "measured",
    "sla",
    "xla",
    "thoughts",
    "pains",
    "gains",
    "opportunities",
    "quotes",
)
CATALOGUES = ("channels", "phases", "actors", "processes", "policies", "metrics")

Key = tuple[Kind, int, int]
"""Kind, column and slot of a thing in the joined journey; of a step kind, column and 0."""


@dataclass(frozen=True, slots=True)
class Part:
    """What stands in a place: its pair, what became of it, and the slot of it that was."""

    pair: Pair
    standing: Standing


@dataclass(frozen=True)
class Joined:
    """The journey of both with its scope. `columns`: what became of each; `olds`, `news`: step → column, by its number.

    `parts` tell what stands where; `homes`: the place now of what has a ghost. `ends` are the names that ends of arrows
    have here, of the earlier and of the later journey.
    """

    difference: Difference
    journey: Journey
    scope: Scope
    columns: tuple[Part, ...]
    parts: Mapping[Key, Part]
    homes: Mapping[Key, Key]
    olds: Mapping[int, int]
    news: Mapping[int, int]
    ends: tuple[Mapping[str, str], Mapping[str, str]]


def joined(difference: Difference, scope: Scope) -> Joined:
    """Both journeys of a difference on one sheet: the columns of the later one, what was removed in its old place."""
    return _Joiner(difference).made(scope)


class _Joiner:
    """The union as it grows, column by column."""

    def __init__(self, difference: Difference) -> None:
        self.difference = difference
        self.before, self.after = difference.before, difference.after
        self.pairs: tuple[dict[Key, Pair], dict[Key, Pair]] = ({}, {})
        for pair in difference.pairs:
            for sides, side in zip(self.pairs, (pair.before, pair.after), strict=True):
                if side is not None and side.step >= 0:
                    sides[side.kind, side.step, side.place] = pair
        phases = difference.of("phases")
        self.phases = {pair.before.id: pair.after.id for pair in phases if pair.before and pair.after}
        self.steps: list[Step] = []
        self.columns: list[Part] = []
        self.parts: dict[Key, Part] = {}
        self.places: dict[Key, Key] = {}
        self.ghosts: dict[Key, Key] = {}
        self.ends: tuple[dict[str, str], dict[str, str]] = ({"end": "end"}, {"end": "end"})

    def made(self, scope: Scope) -> Joined:
        steps = self.difference.of("step")
        couples = {pair.before.step: pair.after.step for pair in steps if pair.before and pair.after}
        olds: dict[int, int] = {}
        news: dict[int, int] = {}
        for column, slot in enumerate(union(len(self.before.steps), len(self.after.steps), couples)):
            if slot.before is not None and (slot.left or slot.before not in olds):
                olds[slot.before] = column
            if slot.after is not None and not slot.left:
                news[slot.after] = column
            self._column(column, slot)
        catalogues = {name: {**getattr(self.before, name), **getattr(self.after, name)} for name in CATALOGUES}
        whole = self.after.model_copy(update={**catalogues, "steps": tuple(self.steps), "enablers": self._enablers()})
        return Joined(
            self.difference,
            whole,
            Scope(scope.workspace, scope.path, whole),
            tuple(self.columns),
            self.parts,
            {ghost: self.places[now] for ghost, now in self.ghosts.items() if now in self.places},
            olds,
            news,
            self.ends,
        )

    def _column(self, column: int, slot: Slot) -> None:
        """One step of the union."""
        old = self.before.steps[slot.before] if slot.before is not None else None
        new = self.after.steps[slot.after] if slot.after is not None and not slot.left else None
        if new is not None and slot.after is not None:
            pair = self.pairs[1]["step", slot.after, slot.after]
        else:
            assert slot.before is not None
            pair = self.pairs[0]["step", slot.before, slot.before]
        self.columns.append(Part(pair, "ghost" if slot.left else pair.state))
        if new is not None:
            self.steps.append(self._filled(new, column, slot, old, new))
        elif old is not None:
            self.steps.append(
                self._ghost(old, slot, column)
                if slot.left
                else self._filled(self._older(old, column), column, slot, old, None)
            )

    def _filled(self, base: Step, column: int, slot: Slot, old: Step | None, new: Step | None) -> Step:
        """A step with all that was and is in it."""
        update: dict[str, Any] = {}
        for kind in DRAWN:
            update[FIELDS.get(kind, kind)] = tuple(self._cell(kind, column, slot, old, new, base.id))
        if base.customer is None and not update["customer"]:
            update["customer"] = None
        for side, one in enumerate((old, new)):
            if one is not None and not one.customer:
                self.ends[side].setdefault(one.id, base.id)
        return base.model_copy(update=update)

    def _cell(
        self, kind: Kind, column: int, slot: Slot, old: Step | None, new: Step | None, step: str
    ) -> Iterator[Any]:
        """The things of one kind in one column, in the order of the later journey; `step` is the id of the column."""
        field = FIELDS.get(kind, kind)
        olds: Sequence[Any] = getattr(old, field) or () if old else ()
        news: Sequence[Any] = getattr(new, field) or () if new else ()
        was, now = slot.before or 0, slot.after or 0
        partners, gone = {}, {}
        for place in range(len(olds)):
            later = self.pairs[0][kind, was, place].after
            if later is not None and later.kind == kind and new is not None and later.step == now:
                partners[place] = later.place
            elif later is not None:
                gone[place] = later.place
        for at, one in enumerate(union(len(olds), len(news), partners, gone)):
            here: Key = (kind, column, at)
            acting = kind == "customer" or kind in LANES
            if one.after is not None and not one.left:
                pair = self.pairs[1][kind, now, one.after]
                self.parts[here] = Part(pair, pair.state)
                self.places[kind, now, one.after] = here
                item = news[one.after]
                if acting:
                    name = _end(step, at) if kind == "customer" else item.id
                    assert new is not None
                    self.ends[1].setdefault(self._called(new, kind, one.after), name)
                    if pair.before is not None:
                        home = self.before.steps[pair.before.step]
                        self.ends[0].setdefault(self._called(home, pair.before.kind, pair.before.place), name)
                yield item
                continue
            assert one.before is not None
            assert old is not None
            pair = self.pairs[0][kind, was, one.before]
            self.parts[here] = Part(pair, "ghost" if one.left else "removed")
            if one.left and pair.after is not None:
                self.ghosts[here] = (pair.after.kind, pair.after.step, pair.after.place)
            elif acting:
                name = _end(step, at) if kind == "customer" else was_id(*here)
                self.ends[0].setdefault(self._called(old, kind, one.before), name)
            yield self._was(olds[one.before], here)

    @staticmethod
    def _called(step: Step, kind: Kind, place: int) -> str:
        """What an arrow of its own journey calls a thing."""
        return customer_end(step, place) if kind == "customer" else str(getattr(step, kind)[place].id)

    def _older(self, step: Step, column: int) -> Step:
        """A removed step under an id that nobody else has; what may fail still points at its own actions."""
        own = {
            action.id: was_id(lane, column, place) for lane in LANES for place, action in enumerate(getattr(step, lane))
        }
        name = step_name(step)
        older = step.model_copy(
            update={
                "fail": tuple(one.model_copy(update={"at": own.get(one.at or "", one.at)}) for one in step.fail),
                "basis": step.basis or self.before.basis,
                "phase": self.phases.get(step.phase or "", step.phase),
                **({"title": name} if name else {}),
            }
        )
        older.complete("id", was_id("step", column, 0))
        return older

    def _ghost(self, step: Step, slot: Slot, column: int) -> Step:
        """The old place of a step: only the first that the customer did there."""
        acts = tuple(step.customer or ())[:1]
        if acts:
            pair = self.pairs[0]["customer", slot.before or 0, 0]
            here: Key = ("customer", column, 0)
            self.parts[here] = Part(pair, "ghost")
            if pair.after is not None:
                self.ghosts[here] = (pair.after.kind, pair.after.step, pair.after.place)
        phase = self.phases.get(step.phase or "", step.phase)
        ghost = Step(title=step_name(step) or step.title, phase=phase, customer=acts)
        ghost.complete("id", was_id("step", column, 0))
        return ghost

    def _was(self, item: Any, here: Key) -> Any:
        """A thing of the earlier journey under an id that nobody else has, its feelings on the scale of the later."""
        if isinstance(item, Action):
            feeling = item.staff_emotion
            if feeling is not None:
                feeling = feeling.model_copy(update={"value": self._rescaled(feeling.value)})
            return item.model_copy(update={"id": was_id(*here), "staff_emotion": feeling})
        return item.model_copy(update={"id": was_id(*here)}) if isinstance(item, (Note, Evidence)) else item

    def _rescaled(self, value: float) -> float:
        one, other = self.before.scale, self.after.scale
        return value if one == other else other.low + (one.level(value) + 2) / 4 * (other.high - other.low)

    def _enablers(self) -> tuple[Any, ...]:
        """All that is prepared, in the order of the difference."""
        found = []
        for at, pair in enumerate(self.difference.of("enablers")):
            self.parts["enablers", -1, at] = Part(pair, pair.state)
            node = pair.side.node
            found.append(node if pair.after else node.model_copy(update={"id": was_id("enablers", -1, at)}))
        return tuple(found)


def was_id(kind: str, column: int, place: int) -> str:
    """An id for what is only in the earlier journey."""
    return f"was.{kind}.{column + 1}.{place + 1}"


def _end(step: str, item: int) -> str:
    return step if item == 0 else f"{step}#{item}"
