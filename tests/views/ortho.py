"""Graphviz's own orthogonal arrows on the same grid: the peer our router is compared with."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import pygraphviz

from cxkit.views.routing import Grid, Link, Point
from cxkit.views.routing.grid import first_page


def graph(grid: Grid, links: Sequence[Link]) -> pygraphviz.AGraph:
    """Boxes where the grid puts them, before any gutter grew, and every link as an edge."""
    drawing = pygraphviz.AGraph(directed=True, strict=False)
    drawing.graph_attr.update(splines="ortho", inputscale="72", notranslate="true")
    drawing.node_attr.update(shape="box", fixedsize="true", label="")
    for name, (x, y, width, height) in first_page(grid).boxes.items():
        pos = f"{x + width / 2:.2f},{-(y + height / 2):.2f}"
        drawing.add_node(name, pos=pos, width=f"{width / 72:.5f}", height=f"{height / 72:.5f}")
    for index, link in enumerate(links):
        drawing.add_edge(link.source, link.target, key=str(index))
    return drawing


def layout(drawing: pygraphviz.AGraph) -> None:
    """Route, in process; positions stay as they are."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        drawing.layout(prog="nop2")


def polylines(drawing: pygraphviz.AGraph, links: Sequence[Link]) -> list[list[Point]]:
    """Lay out and read the arrows back, in link order."""
    layout(drawing)
    found: dict[int, list[Point]] = {}
    for edge in drawing.edges(keys=True):
        found[int(edge[2])] = _points(pygraphviz.Edge(drawing, *edge).attr["pos"])
    return [found[index] for index in range(len(links))]


def _points(pos: str) -> list[Point]:
    tip: Point | None = None
    curve: list[Point] = []
    for word in pos.split():
        if word.startswith("e,"):
            x, y = word[2:].split(",")
            tip = (float(x), -float(y))
        elif not word.startswith("s,"):
            x, y = word.split(",")
            curve.append((float(x), -float(y)))
    corners = curve[::3] + ([tip] if tip else [])
    line: list[Point] = []
    for point in corners:
        if len(line) > 1 and _straight(line[-2], line[-1], point):
            line.pop()
        if not line or line[-1] != point:
            line.append(point)
    return line


def _straight(a: Point, b: Point, c: Point) -> bool:
    return (abs(a[0] - b[0]) < 0.02 and abs(b[0] - c[0]) < 0.02) or (
        abs(a[1] - b[1]) < 0.02 and abs(b[1] - c[1]) < 0.02
    )
