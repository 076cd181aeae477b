"""Chains: what belongs to one moment of the customer, so that a reader can see it apart from all the rest.

A moment is the column of a step: what the customer does there, and the evidence, the work, the times and the figures
under it. To that comes what the moment rests on: the boxes of other columns from which arrows lead into it, and those
from which arrows lead to these. The way of the customer from one step to the next is no such arrow, and no box of the
customer's is passed: else every chain were the journey from its beginning. Nor is what a moment sets off: that holds
up a later one, and is lit with it.

In a drawing without columns each box that arrows reach has a chain of its own: those arrows, and their other ends.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Picture, Stroke, Words

MOST = 60
"""Chains of a drawing. In one of more a reader scrolls, and does not point; every one is a rule that a page obeys."""


class Held(NamedTuple):
    """What an item has to do with chains: `own` is the one that it shows when it is pointed at; 0 is none."""

    own: int
    of: tuple[int, ...]


def chains(picture: Picture) -> list[Held | None]:
    """For every item of a picture its chains, numbered from 1 (columns from the left, else boxes in their order).

    None for what belongs to no moment: titles, lanes, curves, the legend.
    """
    if len(picture.columns) > MOST:
        return [None] * len(picture.items)
    names = [_name(item) for item in picture.items]
    own = _columned(picture, names) if picture.columns else _boxed(picture)
    if not own or max(own.values()) > MOST:
        return [None] * len(names)
    arrows = [item for item in picture.items if isinstance(item, Stroke) and item.source and item.target]
    members = _resting(own, arrows, picture) if picture.columns else _around(own, arrows)
    plates = {arrow.id.replace("arrow-", "plate-", 1): arrow for arrow in arrows}
    columned = bool(picture.columns)
    found: list[Held | None] = []
    for item, name in zip(picture.items, names, strict=True):
        if isinstance(item, Stroke):
            found.append(_joining(item, members, own, columned) if item.source and item.target else None)
        elif name in members:
            found.append(Held(own.get(name, 0), members[name]))
        else:
            arrow = plates.get(name) if name else None
            found.append(_joining(arrow, members, own, columned) if arrow else None)
    return found


def _name(item: Item) -> str:
    """What an item is part of."""
    if isinstance(item, Area | Stroke):
        return ""
    return item.group or (item.id if isinstance(item, Box) else "")


def _columned(picture: Picture, names: Sequence[str]) -> dict[str, int]:
    """The number of the column, from 1, in which each thing stands whole; plates of arrows stand where they can."""
    found: dict[str, int] = {}
    other = {item.group for item in picture.items if isinstance(item, Box) and not _of_column(item)}
    for item, name in zip(picture.items, names, strict=True):
        if not name or name in found or name in other or name.startswith(("legend", "chip-", "title")):
            continue
        span = _across(item)
        for number, (left, width) in enumerate(picture.columns, 1):
            if span and left - 1 <= span[0] and span[1] <= left + width + 1:
                found[name] = number
                break
    return found


def _of_column(box: Box) -> bool:
    return not {"plate", "phase", "enabler", "persona", "chip"} & set(box.kind.split())


def _across(item: Item) -> tuple[float, float] | None:
    """From where to where an item certainly reaches."""
    match item:
        case Box() | Icon():
            width = item.width if isinstance(item, Box) else item.size
            return item.x, item.x + width
        case Words() | Mark() | Face():
            return item.x, item.x
    return None


def _boxed(picture: Picture) -> dict[str, int]:
    """A number for each box that an arrow reaches."""
    ends = {end for item in picture.items if isinstance(item, Stroke) and item.target for end in _ends(item)}
    boxes = (item.group or item.id for item in picture.items if isinstance(item, Box) and item.id in ends)
    return {name: number for number, name in enumerate(dict.fromkeys(boxes), 1)}


def _ends(arrow: Stroke) -> Iterator[str]:
    yield from (arrow.source, arrow.target)


def _resting(own: Mapping[str, int], arrows: Sequence[Stroke], picture: Picture) -> dict[str, tuple[int, ...]]:
    """The chains of each thing: that of its column, and those that rest on it."""
    customer = {item.id for item in picture.items if isinstance(item, Box) and "customer" in item.kind.split()}
    into: dict[str, list[str]] = {}
    for arrow in arrows:
        if arrow.source not in customer:
            into.setdefault(arrow.target, []).append(arrow.source)
    held: dict[str, set[int]] = {name: {number} for name, number in own.items()}
    for number in range(1, len(picture.columns) + 1):
        left = [name for name, at in own.items() if at == number]
        while left:
            for source in into.get(left.pop(), ()):
                if number not in held.setdefault(source, set()):
                    held[source].add(number)
                    left.append(source)
    return {name: tuple(sorted(numbers)) for name, numbers in held.items()}


def _around(own: Mapping[str, int], arrows: Sequence[Stroke]) -> dict[str, tuple[int, ...]]:
    """The chains of each box: its own, and those of the boxes that an arrow joins it with."""
    held: dict[str, set[int]] = {name: {number} for name, number in own.items()}
    for arrow in arrows:
        if arrow.source in own and arrow.target in own:
            held[arrow.source].add(own[arrow.target])
            held[arrow.target].add(own[arrow.source])
    return {name: tuple(sorted(numbers)) for name, numbers in held.items()}


def _joining(arrow: Stroke, members: Mapping[str, tuple[int, ...]], own: Mapping[str, int], columned: bool) -> Held:
    """The chains of an arrow and of its plate: those that both its ends are in; without columns those of its ends."""
    if columned:
        of = tuple(number for number in members.get(arrow.source, ()) if number in members.get(arrow.target, ()))
    else:
        of = tuple(sorted({own[end] for end in _ends(arrow) if end in own}))
    mine = own.get(arrow.target, 0)
    return Held(mine if mine in of else of[0] if of else 0, of)
