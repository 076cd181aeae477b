"""Journeys: the semantic difference of two readings of a journey, node by node and arrow by arrow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cxkit.compare.felt import Figure, felt
from cxkit.compare.fields import Change, Renamed, changes
from cxkit.compare.moves import Move, moves
from cxkit.compare.nodes import CATALOGUES, IN_STEP, STATES, Kind, Side, State, nodes
from cxkit.compare.order import union
from cxkit.compare.pairing import Couple, paired
from cxkit.compare.ways import Way, ways
from cxkit.model.journey import LANES, Journey

__all__ = ["Change", "Difference", "Figure", "Move", "Pair", "Side", "State", "Way", "difference"]

_HEADER = {"kind", "id", "steps", "enablers", *CATALOGUES}
_STEP = {"id", "phase", "title", "next", "metrics", *IN_STEP}
_ACTION = {"id", "needs", "feeds", "with", "after", "carries"}
"""What is compared elsewhere: arrows, what stands in a step, and its phase, which is a move."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A node of one journey, of the other, or of both, with what differs."""

    before: Side | None
    after: Side | None
    changes: tuple[Change, ...] = ()
    moves: tuple[Move, ...] = ()

    @property
    def side(self) -> Side:
        """The later node, else the earlier one."""
        side = self.after or self.before
        assert side is not None
        return side

    @property
    def kind(self) -> Kind:
        return self.side.kind

    @property
    def state(self) -> State:
        """In one word: what changed and moved is changed; what only a reader of the map notices is the same."""
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        if any(not change.quiet for change in self.changes):
            return "changed"
        return "moved" if self.moves else "same"


@dataclass(frozen=True)
class Difference:
    """All that two journeys have, and what became of it.

    `pairs` hold every node of both sides once: catalogues and enablers, then step by step in the order of the later
    journey, removed steps in their old place. `ways` hold every arrow once. `header` are the facts of the files.
    """

    before: Journey
    after: Journey
    header: tuple[Change, ...]
    pairs: tuple[Pair, ...]
    ways: tuple[Way, ...]
    felt: tuple[Figure, ...]

    def of(self, *kinds: Kind) -> tuple[Pair, ...]:
        """The pairs of some kinds, in their order."""
        return tuple(pair for pair in self.pairs if pair.kind in kinds)

    @property
    def empty(self) -> bool:
        """Whether nothing differs, not even a note."""
        alike = all(pair.state == "same" and not pair.changes for pair in self.pairs)
        return not self.header and alike and all(way.state == "same" for way in self.ways)

    def counts(self, *kinds: Kind) -> dict[State, int]:
        """How many nodes of these kinds, or of all, are in each state."""
        found = dict.fromkeys(STATES, 0)
        for pair in self.of(*kinds) if kinds else self.pairs:
            found[pair.state] += 1
        return found


def difference(before: Journey, after: Journey, *, business_day: float | None = None) -> Difference:
    """What became of each part of `before` in `after`; `compare.pairing` tells which node is which.

    `business_day`: seconds of work in one, where the project says so.
    """
    olds, news = nodes(before), nodes(after)
    couples = paired(olds, news)
    renamed = Renamed(_ids(couples), (before.scale, after.scale))
    moved = moves(couples)
    made = {id(other): Pair(one, other, _changed(one, other, renamed), moved[id(other)]) for one, other in couples}
    own = {"variant_of"} if after.variant_of == before.id else set[str]()
    return Difference(
        before,
        after,
        changes(before, after, _HEADER | own, renamed),
        tuple(_told(olds, news, made, {id(one): id(other) for one, other in couples})),
        tuple(ways(before, after, couples)),
        felt(before, after, business_day),
    )


def _ids(couples: Sequence[Couple]) -> dict[str, dict[str, str]]:
    """Ids that are others now, by the kind of what they name; whatever stands in a step is of one kind."""
    found: dict[str, dict[str, str]] = {}
    for one, other in couples:
        if one.id and one.id != other.id:
            found.setdefault("nodes" if one.kind in IN_STEP else one.kind, {})[one.id] = other.id
    return found


def _changed(one: Side, other: Side, renamed: Renamed) -> tuple[Change, ...]:
    """What a couple says differently. A title that follows from what the customer does is no word of its own."""
    found: list[Change] = []
    if one.written and other.written and one.id != other.id and one.kind != "measured":
        found.append(Change("id", one.id, other.id))
    differs = one.text.split() != other.text.split()
    if one.kind == "step":
        if differs and (one.node.written("title") or other.node.written("title")):
            found.append(Change("title", one.text, other.text))
    elif one.node is None or other.node is None or isinstance(other.node, str):
        return (*found, Change("title", one.text, other.text)) if differs else tuple(found)
    skip = _STEP if one.kind == "step" else _ACTION if one.kind in LANES else {"id"}
    return (*found, *changes(one.node, other.node, skip, renamed))


def _told(
    olds: Mapping[Kind, Sequence[Side]],
    news: Mapping[Kind, Sequence[Side]],
    made: Mapping[int, Pair],
    partners: Mapping[int, int],
) -> Iterator[Pair]:
    """Every pair once, in the order of the story."""
    for kind in (*CATALOGUES, "enablers"):
        yield from _joined(olds[kind], news[kind], made, partners)
    before, after = _by_step(olds), _by_step(news)
    for step in _joined(olds["step"], news["step"], made, partners):
        yield step
        old, new = (side.step if side else -1 for side in (step.before, step.after))
        for kind in IN_STEP:
            yield from _joined(before.get((old, kind), ()), after.get((new, kind), ()), made, partners)


def _by_step(sides: Mapping[Kind, Sequence[Side]]) -> dict[tuple[int, Kind], list[Side]]:
    found: dict[tuple[int, Kind], list[Side]] = {}
    for kind in IN_STEP:
        for side in sides[kind]:
            found.setdefault((side.step, kind), []).append(side)
    return found


def _joined(
    befores: Sequence[Side], afters: Sequence[Side], made: Mapping[int, Pair], partners: Mapping[int, int]
) -> Iterator[Pair]:
    """The pairs of two lists; what went from one list to another is told where it is now."""
    places = {id(side): place for place, side in enumerate(afters)}
    here = {n: places[partners[id(side)]] for n, side in enumerate(befores) if partners.get(id(side)) in places}
    for slot in union(len(befores), len(afters), here):
        if slot.left:
            continue
        if slot.after is not None:
            side = afters[slot.after]
            yield made.get(id(side)) or Pair(None, side)
        elif slot.before is not None and id(befores[slot.before]) not in partners:
            yield Pair(befores[slot.before], None)
