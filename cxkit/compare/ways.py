"""Ways: the arrows of the flow in two journeys, and what became of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxkit.compare.fields import Change, plain
from cxkit.compare.nodes import State
from cxkit.compare.pairing import Couple
from cxkit.model.flow import Edge, customer_end, edges
from cxkit.model.journey import LANES, Journey

_FIELDS = ("kind", "if_", "share", "max", "carries", "async_")


@dataclass(frozen=True, slots=True)
class Way:
    """An arrow of one journey, of the other, or of both, with what differs."""

    before: Edge | None
    after: Edge | None
    changes: tuple[Change, ...] = ()

    @property
    def state(self) -> State:
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        return "changed" if self.changes else "same"


def ways(before: Journey, after: Journey, couples: Sequence[Couple]) -> Iterator[Way]:
    """The arrows of the later journey, then those that are gone. Arrows are the same between the same two ends."""
    ends = _ends(before, after, couples)
    olds = {
        (ends.get(edge.source, (edge.source,)), ends.get(edge.target, (edge.target,))): edge for edge in edges(before)
    }
    for edge in edges(after):
        one = olds.pop((edge.source, edge.target), None)
        yield Way(one, edge, _changes(one, edge) if one else ())
    for edge in olds.values():
        yield Way(edge, None)


def _ends(before: Journey, after: Journey, couples: Sequence[Couple]) -> dict[str, str | tuple[str]]:
    """What each end of an arrow of the earlier journey is called in the later one."""
    found: dict[str, str | tuple[str]] = {"end": "end"}
    for one, other in couples:
        if one.kind in LANES:
            found.setdefault(one.id, other.id)
        elif one.kind == "customer":
            old, new = before.steps[one.step], after.steps[other.step]
            found[customer_end(old, one.place)] = customer_end(new, other.place)
        elif one.kind == "step" and not (one.node.customer and other.node.customer):
            found.setdefault(one.id, other.id)
    return found


def _changes(one: Edge, other: Edge) -> tuple[Change, ...]:
    found = []
    for field in _FIELDS:
        old, new = getattr(one, field), getattr(other, field)
        if field == "share" and old and new and round(old.value - new.value, 9) == 0:
            continue
        if old != new:
            found.append(Change(field.rstrip("_"), plain(old), plain(new)))
    return tuple(found)
