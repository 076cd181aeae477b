"""Nasty blueprints: ten by name and any number by seed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random

from cxkit.views.routing import Cell, Grid, Link, Row

LANES = ("evidence", "emotion", "customer", "front", "back", "support")
PLATE = (16.0, 7.0)


@dataclass
class Sketch:
    """A blueprint by lanes; `stacks` says how many boxes a lane has in a column."""

    columns: int
    stacks: dict[tuple[int, str], int] = field(default_factory=dict)
    heights: dict[str, float] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    gutter: float = 36.0
    box: float = 130.0

    def put(self, column: int, lane: str, count: int = 1, height: float = 58.0) -> None:
        for slot in range(self.stacks.get((column, lane), 0), count):
            self.heights[box(column, lane, slot)] = height
        self.stacks[column, lane] = max(count, self.stacks.get((column, lane), 0))

    def link(self, source: str, target: str, kind: str = "service", text: str = "", both: bool = False) -> None:
        if source in self.heights and target in self.heights:
            label = (PLATE[0] + 6.2 * len(text), 18.0) if text else None
            self.links.append(Link(f"a{len(self.links)}", source, target, kind, label, both))

    def grid(self) -> Grid:
        rows: list[Row] = []
        place: dict[tuple[str, int], int] = {}
        for lane in LANES:
            if lane == "emotion":
                rows.append(Row("closed", 150, 4))
                continue
            deepest = max([count for (_, name), count in self.stacks.items() if name == lane], default=0)
            for slot in range(max(deepest, 1)):
                place[lane, slot] = len(rows)
                rows.append(Row("boxes", 58, 26 if slot else 21))
            if lane in ("customer", "front", "back"):
                rows.append(Row("line", 0, 21))
        rows.append(Row("closed", 30, 9))
        cells = tuple(
            Cell(box(column, lane, slot), column, place[lane, slot], self.heights[box(column, lane, slot)])
            for (column, lane), count in self.stacks.items()
            for slot in range(count)
        )
        return Grid(self.columns, self.box, tuple(rows), cells, self.gutter)


def box(column: int, lane: str, slot: int = 0) -> str:
    return f"{lane}-{column}-{slot}"


def plain(columns: int, random: Random, fill: float = 0.8) -> Sketch:
    """Customer flow through all columns with front, back and support under most of it."""
    sketch = Sketch(columns)
    for column in range(columns):
        sketch.put(column, "customer")
        for lane in ("front", "back", "support", "evidence"):
            if random.random() < fill * (0.5 if lane == "evidence" else 1.0):
                sketch.put(column, lane, height=random.choice((58.0, 58.0, 74.0)))
    for column in range(columns):
        if column + 1 < columns:
            sketch.link(box(column, "customer"), box(column + 1, "customer"), "flow")
        filled = [lane for lane in ("customer", "front", "back", "support") if (column, lane) in sketch.stacks]
        for upper, lower in zip(filled, filled[1:], strict=False):
            if random.random() < 0.5:
                sketch.link(box(column, upper), box(column, lower))
            else:
                sketch.link(box(column, lower), box(column, upper), both=random.random() < 0.3)
    return sketch


def stack(sketch: Sketch, column: int, lane: str, count: int, height: float = 58.0) -> None:
    """A chain of boxes in one cell."""
    before = sketch.stacks.get((column, lane), 0)
    sketch.put(column, lane, count, height)
    for slot in range(max(1, before), count):
        sketch.link(box(column, lane, slot - 1), box(column, lane, slot))


def loops(sketch: Sketch, random: Random, count: int, longest: int) -> None:
    for number in range(count):
        column = random.randrange(1, sketch.columns)
        back = max(0, column - random.randint(1, longest))
        lane = random.choice(("customer", "customer", "front", "back"))
        text = random.choice(("vuelve", "18 % vuelve", "reenvía documentos")) if number % 2 == 0 else ""
        sketch.link(box(column, lane), box(back, "customer"), "loop", text)


def decisions(sketch: Sketch, random: Random, count: int) -> None:
    for _ in range(count):
        column = random.randrange(0, max(1, sketch.columns - 3))
        ways = random.sample(("front", "back", "customer", "support"), random.choice((2, 3)))
        for step, (lane, text) in enumerate(zip(ways, ("66 % sí", "34 % no", "11 % dudoso"), strict=False)):
            sketch.link(box(column, "back"), box(column + 1 + step % 3, lane), "service", text)


def across(sketch: Sketch, random: Random, count: int, reach: int = 4) -> None:
    """Service arrows between lanes and columns, support to customer among them."""
    lanes = ("front", "back", "support", "customer")
    for _ in range(count):
        column = random.randrange(sketch.columns)
        other = min(sketch.columns - 1, max(0, column + random.randint(-1, reach)))
        source, target = random.choice(lanes[:3]), random.choice(lanes)
        slot = random.randrange(max(1, sketch.stacks.get((other, target), 1)))
        if box(column, source) != box(other, target, slot):
            sketch.link(box(column, source), box(other, target, slot))


def fan_in(sketch: Sketch, random: Random, target: str, count: int) -> None:
    columns = random.sample(range(sketch.columns), min(count, sketch.columns))
    for number, column in enumerate(sorted(columns)):
        lane = ("support", "back", "front")[number % 3]
        sketch.put(column, lane)
        if box(column, lane) != target:
            sketch.link(box(column, lane), target)


def named() -> dict[str, Sketch]:
    """The ten blueprints that every version of the router is measured on."""
    found: dict[str, Sketch] = {}
    found["calm10"] = plain(10, Random(1), 0.6)
    sketch = found["stack12"] = plain(8, Random(2), 0.6)
    stack(sketch, 3, "back", 12)
    across(sketch, Random(3), 5)
    sketch = found["branch14"] = plain(14, Random(4), 0.55)
    for column in (3, 7, 10):
        sketch.put(column, "back")
    decisions(sketch, Random(8), 8)
    loops(sketch, Random(5), 3, 5)
    sketch = found["loops25"] = plain(25, Random(6), 0.7)
    loops(sketch, Random(7), 24, 15)
    across(sketch, Random(8), 4)
    sketch = found["fanin25"] = plain(25, Random(9), 0.6)
    sketch.put(12, "back")
    fan_in(sketch, Random(10), box(12, "back"), 20)
    fan_in(sketch, Random(11), box(20, "front"), 8)
    sketch = found["tall25"] = plain(25, Random(12), 0.7)
    for column in (4, 9, 10, 17, 22):
        stack(sketch, column, "front", 3, 90.0)
        stack(sketch, column + 1, "back", 5, 74.0)
    sketch = found["nasty25"] = plain(25, Random(13), 0.75)
    across(sketch, Random(14), 10)
    decisions(sketch, Random(15), 5)
    for column in (2, 3, 11):
        sketch.link(box(column, "customer"), box(column, "customer"), "loop", "repite")
    sketch.link(box(6, "customer"), box(5, "customer"), "loop")
    sketch.link(box(5, "customer"), box(6, "front"), both=True)
    sketch = found["big40"] = plain(40, Random(16), 0.75)
    decisions(sketch, Random(17), 8)
    loops(sketch, Random(18), 10, 8)
    across(sketch, Random(19), 15)
    sketch = found["big100"] = plain(100, Random(20), 0.75)
    decisions(sketch, Random(21), 14)
    loops(sketch, Random(22), 16, 10)
    across(sketch, Random(23), 35)
    found["hard40"] = hard(40, 24)
    return found


def hard(columns: int, seed: int) -> Sketch:
    """Everything at once, in proportion to the columns."""
    random = Random(seed)
    sketch = plain(columns, random, 0.85)
    for _ in range(columns // 6):
        stack(sketch, random.randrange(columns), random.choice(("front", "back")), random.randint(2, 4), 66.0)
    target = random.randrange(columns)
    sketch.put(target, "back")
    fan_in(sketch, random, box(target, "back"), columns // 2)
    decisions(sketch, random, columns // 4)
    loops(sketch, random, columns // 2, 15)
    across(sketch, random, columns, 10)
    return sketch


def seeded(seed: int) -> Sketch:
    """A small nasty blueprint; the same seed gives the same one."""
    random = Random(seed * 7919 + 17)
    sketch = plain(random.randint(1, 16), random, random.choice((0.4, 0.7, 0.95)))
    sketch.gutter = random.choice((30.0, 30.0, 36.0))
    sketch.box = random.choice((132.0, 150.0, 196.0))
    for _ in range(random.randint(0, 3)):
        height = random.choice((44.0, 58.0, 120.0))
        stack(
            sketch,
            random.randrange(sketch.columns),
            random.choice(("front", "back", "support")),
            random.randint(2, 6),
            height,
        )
    if sketch.columns > 1:
        loops(sketch, random, random.randint(0, 8), 12)
        decisions(sketch, random, random.randint(0, 4))
        across(sketch, random, random.randint(0, 2 * sketch.columns))
    if random.random() < 0.4:
        column = random.randrange(sketch.columns)
        sketch.put(column, "back")
        fan_in(sketch, random, box(column, "back"), 12)
    if random.random() < 0.3:
        here = box(random.randrange(sketch.columns), "customer")
        sketch.link(here, here, "loop", "otra vez" if random.random() < 0.5 else "")
    return sketch


def thousand(columns: int = 100, arrows: int = 1300, seed: int = 5) -> Sketch:
    """A hundred steps with some 900 boxes and 1,300 arrows: chains, branches, loops and long service arrows."""
    random = Random(seed)
    sketch = plain(columns, random, 0.9)
    deep = {"front": 2, "back": 3, "support": 2}
    for column in range(columns):
        for lane, count in deep.items():
            if (column, lane) in sketch.stacks:
                stack(sketch, column, lane, count)
    decisions(sketch, random, columns // 5)
    loops(sketch, random, columns // 5, 10)
    lanes = tuple(deep)
    while len(sketch.links) < arrows:
        column = random.randrange(columns)
        other = min(columns - 1, max(0, column + random.choice((-2, 0, 1, 1, 1, 2, 2, 3, 6))))
        source, target = random.choice(lanes), random.choice((*lanes, "customer"))
        here = box(column, source, random.randrange(deep[source]))
        there = box(other, target, random.randrange(deep.get(target, 1)))
        if here != there:
            sketch.link(here, there)
    return sketch


def insert_step(sketch: Sketch, at: int) -> Sketch:
    """The same blueprint with a new customer step before column `at`; the flow goes through it."""

    def moved(name: str) -> str:
        lane, column, slot = name.rsplit("-", 2)
        return box(int(column) + (int(column) >= at), lane, int(slot))

    new = replace(sketch, columns=sketch.columns + 1, stacks={}, heights={}, links=[])
    for (column, lane), count in sketch.stacks.items():
        new.stacks[column + (column >= at), lane] = count
    new.stacks[at, "customer"] = 1
    new.heights = {moved(name): height for name, height in sketch.heights.items()} | {box(at, "customer"): 58.0}
    for link in sketch.links:
        source, target = moved(link.source), moved(link.target)
        if link.kind == "flow" and link.target == box(at, "customer"):
            new.links.append(replace(link, id="inserted", source=box(at, "customer"), target=target))
            target = box(at, "customer")
        new.links.append(replace(link, source=source, target=target))
    return new
