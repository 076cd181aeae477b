"""Pairing: which node of the earlier journey is which of the later one.

An id that somebody wrote decides first, wherever the node stands. What has none, or another one on the other side, is
known by its words: the same ones in the same step, then nearly the same (`likeness.ALIKE`), then what is left over in
step and lane where the place alone can tell. At last what keeps its words is followed to another lane or step.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from cxkit.compare.likeness import equals, nearest
from cxkit.compare.nodes import CATALOGUES, IN_STEP, Kind, Side
from cxkit.model.journey import LANES

FAMILIES: tuple[tuple[Kind, ...], ...] = (LANES, *((kind,) for kind in IN_STEP if kind not in LANES))
BY_PLACE: frozenset[Kind] = frozenset({"customer", "wait"})
"""What has no id of its own: the first act of a step is the first act of that step, whatever it says now."""
STAYING: frozenset[Kind] = frozenset({"wait", "thoughts", "sla", "xla"})
"""What belongs to its step: the same words in another one are another thing."""

Nodes = Mapping[Kind, Sequence[Side]]
Couple = tuple[Side, Side]


class _Match:
    """Two lists that grow together; `left` are those without a partner, in the order of the file."""

    def __init__(self, befores: Iterable[Side], afters: Iterable[Side]) -> None:
        self.left: tuple[list[Side], list[Side]] = (list(befores), list(afters))
        self.couples: list[Couple] = []
        ids = {side.id for side in self.left[0] if side.written}
        self.shares = any(side.written and side.id in ids for side in self.left[1])

    def take(self, found: Iterable[Couple]) -> None:
        couples = list(found)
        self.couples += couples
        for side, gone in enumerate(({id(one) for one, _ in couples}, {id(other) for _, other in couples})):
            self.left[side][:] = [node for node in self.left[side] if id(node) not in gone]

    def by_id(self) -> None:
        """Ids that both wrote, then those that one of them wrote."""
        for both in (True, False):
            afters: dict[str, Side] = {}
            for side in self.left[1]:
                afters.setdefault(side.id, side)
            found = []
            for one in self.left[0]:
                other = afters.get(one.id) if one.id else None
                if other is not None and (one.written and other.written if both else one.written or other.written):
                    found.append((one, other))
                    del afters[one.id]
            self.take(found)

    def within(self, cell: Callable[[Side], object], same: Callable[[Side], object], near: bool) -> None:
        """The same words in the same cell, or nearly the same; `cell` of an earlier node is `same` of a later one."""
        afters = _grouped(self.left[1], same)
        found: list[Couple] = []
        for key, ones in _grouped(self.left[0], cell).items():
            others = afters.get(key, [])
            texts = [one.text for one in ones], [other.text for other in others]
            pairs = [(ones[one], others[other]) for one, other in (nearest(*texts) if near else equals(*texts))]
            found += [pair for pair in pairs if not near or (self.may_differ(*pair) and pair[0].told and pair[1].told)]
        self.take(found)

    def may_differ(self, one: Side, other: Side) -> bool:
        """Whether two nodes of different words may be one: not where both were given ids and ids are what tells."""
        return not (self.shares and one.written and other.written)


def paired(before: Nodes, after: Nodes) -> list[Couple]:
    """All couples; a node is in one at most."""
    found: list[Couple] = []
    for kind in (*CATALOGUES, "enablers", "step"):
        found += _plain(before[kind], after[kind])
    columns = {one.step: other.step for one, other in found if one.kind == "step"}
    for family in FAMILIES:
        found += _family(family, before, after, columns)
    return found


def _plain(befores: Sequence[Side], afters: Sequence[Side]) -> list[Couple]:
    """Couples of what stands in no step, and of steps themselves."""
    match = _Match(befores, afters)
    match.by_id()
    for near in (False, True):
        match.within(lambda _: "", lambda _: "", near)
    return match.couples


def _family(family: Sequence[Kind], before: Nodes, after: Nodes, columns: Mapping[int, int]) -> list[Couple]:
    match = _Match(
        [side for kind in family for side in before[kind]], [side for kind in family for side in after[kind]]
    )
    if family[0] != "measured":
        match.by_id()

    def became(side: Side) -> int:
        return columns.get(side.step, -1)

    for near in (False, True):
        match.within(lambda one: (became(one), one.kind), lambda other: (other.step, other.kind), near)
        if not near and len(family) > 1:
            match.within(became, lambda other: other.step, near)
    _by_place(match, family, columns)
    if family[0] not in STAYING:
        for sides in match.left:
            sides[:] = [side for side in sides if side.told]
        match.within(lambda one: one.kind, lambda other: other.kind, False)
        match.within(lambda _: "", lambda _: "", False)
    return match.couples


def _by_place(match: _Match, family: Sequence[Kind], columns: Mapping[int, int]) -> None:
    """What is left in a cell: acts and waits one by one; of actions the only one, where the same actor leads it."""
    befores = _grouped(match.left[0], lambda one: (columns.get(one.step, -1), one.kind))
    afters = _grouped(match.left[1], lambda other: (other.step, other.kind))
    found: list[Couple] = []
    for cell, ones in befores.items():
        others = afters.get(cell, [])
        if family[0] in BY_PLACE:
            found += zip(ones, others, strict=False)
        elif family == LANES and len(ones) == len(others) == 1 and ones[0].node.by[:1] == others[0].node.by[:1]:
            found += [(one, other) for one, other in zip(ones, others, strict=True) if match.may_differ(one, other)]
    match.take(found)


def _grouped(sides: Iterable[Side], key: Callable[[Side], object]) -> dict[object, list[Side]]:
    found: dict[object, list[Side]] = {}
    for side in sides:
        found.setdefault(key(side), []).append(side)
    return found
