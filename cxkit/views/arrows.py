"""Arrows: how each edge of the flow looks, what it says, and its plate."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cxkit.model.flow import Edge
from cxkit.views.amounts import share
from cxkit.views.lettering import ARROW, Lettering, lettered, parted
from cxkit.views.picture import Box, Dash, Head, Item, Point, Stroke
from cxkit.views.routing import Link, Rect, Route, rounded
from cxkit.words import N_, NN_, say

NARROWEST_LABEL = 64.0
WIDEST_LABEL = 132.0
WIDEST_LONG = 280.0
"""The words of an arrow that passes over other columns lie on one line, so that its channel stays low."""
PLATE_X, PLATE_Y = 4.0, 2.0
CORNER = 5.0
_AT_MOST = NN_("at most once", "at most {n} times")


@dataclass(frozen=True, slots=True)
class Pen:
    """A kind of arrow: `name` is its entry in the legend."""

    name: str
    role: str
    width: float
    dash: Dash = "solid"
    head: Head = "filled"
    both: bool = False


FLOW = Pen("flow", "customer-line", 2)
SERVICE = Pen("service", "arrow", 1.4)
MUTUAL = Pen("with", "arrow", 1.4, both=True)
AFTER = Pen("after", "arrow", 1.4, "after", "open")
ASYNC = Pen("async", "arrow", 1.4, "async", "open")
LOOP = Pen("loop", "mark-fail", 1.6, "loop")
ENABLES = Pen("enables", "enablers-line", 1.2, "enables", "ring")

NAMES = {
    "flow": N_("the customer's path"),
    "service": N_("asks, hands on or serves"),
    "with": N_("encounter or agreement"),
    "after": N_("afterwards, without depending on it"),
    "async": N_("nobody waits for it"),
    "loop": N_("back to an earlier step"),
    "enables": N_("makes it possible"),
}


@dataclass(frozen=True, slots=True)
class Arrow:
    """An edge between two boxes with its pen and its words."""

    edge: Edge
    source: str
    target: str
    pen: Pen
    words: Lettering | None
    said: str

    @property
    def size(self) -> tuple[float, float] | None:
        """Width and height of the plate."""
        if self.words is None:
            return None
        return self.words.width * 1.02 + 2 * PLATE_X, self.words.height + 2 * PLATE_Y

    def others(self) -> "Iterator[Arrow]":
        """The same with its words set wider or narrower, for where the plate finds no room as it is."""
        if self.words is not None:
            text = " ".join(self.words.lines)
            for width in (WIDEST_LABEL, NARROWEST_LABEL, WIDEST_LONG):
                yield replace(self, words=lettered(text, width, ARROW))

    def link(self, n: int, words: bool = True) -> Link:
        """What the router is asked for."""
        kind = self.pen.name if self.pen in (FLOW, LOOP, ENABLES) else "service"
        return Link(str(n), self.source, self.target, kind, self.size if words else None, self.pen.both)


def pen(edge: Edge) -> Pen:
    """How an edge looks, by its kind, whether anybody waits for it and whether it goes both ways."""
    if edge.kind in ("flow", "branch", "end"):
        return FLOW
    if edge.kind == "loop":
        return LOOP
    if edge.kind == "after":
        return AFTER
    if edge.async_:
        return ASYNC
    return MUTUAL if edge.both else SERVICE


def label(edge: Edge, lang: str) -> str:
    """`approved · 70%`, `18% comes back`, or what is handed over."""
    parts = [edge.if_ or ""]
    if edge.kind == "loop":
        if edge.share:
            parts.append(say(N_("{share} comes back"), lang, share=share(edge.share, lang)))
        elif not edge.if_:
            parts.append(say(N_("comes back"), lang))
        if edge.max:
            parts.append(say(_AT_MOST, lang, n=edge.max))
    elif edge.share:
        parts.append(share(edge.share, lang))
    parts.append(", ".join(edge.carries))
    return " · ".join(part for part in parts if part)


def arrows(
    edges: Sequence[Edge],
    boxes: Mapping[str, str],
    names: Mapping[str, str],
    columns: Mapping[str, int],
    lang: str,
) -> list[Arrow]:
    """The arrows between boxes that exist. `boxes`: end of an edge → box; `names`, `columns`: box → text, column."""
    found: list[Arrow] = []
    pairs: set[tuple[str, str]] = set()
    for edge in edges:
        source, target = boxes.get(edge.source), boxes.get(edge.target)
        if source is None or target is None or (source, target) in pairs:
            continue
        if source == target and edge.kind != "loop":
            continue
        pairs.add((source, target))
        text = label(edge, lang)
        far = abs(columns.get(target, 0) - columns.get(source, 0)) > 1
        words = parted(text, WIDEST_LONG if far else WIDEST_LABEL, ARROW) if text else None
        said = f"{names[source]} → {names[target]}" + (f": {text}" if text else "")
        found.append(Arrow(edge, source, target, pen(edge), words if words and words.lines else None, said))
    return found


def curve(points: Sequence[tuple[float, float]], hops: Sequence[tuple[float, float]] = ()) -> tuple[Point, ...]:
    """The way of an arrow as it is drawn, with rounded corners and jumps, to the hundredth of a u."""
    return tuple(Point(round(x, 2), round(y, 2)) for x, y in rounded(points, CORNER, hops))


def shaft(arrow: Arrow, points: Sequence[tuple[float, float]], hops: Sequence[tuple[float, float]], n: int) -> Stroke:
    """The line of an arrow from border to border, with rounded corners and jumps."""
    return Stroke(
        curve(points, hops),
        arrow.pen.role,
        arrow.pen.width,
        arrow.pen.dash,
        arrow.pen.head,
        arrow.pen.head if arrow.pen.both else None,
        f"arrow-{n + 1}",
        f"arrow {arrow.pen.name}",
        arrow.said,
        arrow.source,
        arrow.target,
    )


def reached(way: Route, tail: float, head: float) -> list[tuple[float, float]]:
    """The way from border to border: what was kept free for marks above and below a box is bridged."""
    points = list(way.points)
    for end, near, room in ((0, 1, tail), (-1, -2, head)):
        (x, y), (x2, y2) = points[end], points[near]
        if room and x == x2 and y != y2:
            points[end] = (x, y + room if y > y2 else y - room)
    return points


def plate(arrow: Arrow, where: Rect, down: float, surface: str, n: int) -> list[Item]:
    """The words of an arrow on a plate of the lane's surface."""
    if arrow.words is None:
        return []
    x, y, width, height = where
    key = f"plate-{n + 1}"
    role = arrow.pen.role if arrow.pen in (FLOW, LOOP) else "ink"
    role = "customer-ink" if arrow.pen is FLOW else role
    box = Box(round(x, 2), round(y + down, 2), width, height, surface, surface, 3, 0.5, id=key, kind="plate", group=key)
    words = arrow.words.at(x + width / 2, y + down + PLATE_Y, role, "middle", inside=key, kind="plate", group=key)
    return [box, words]
