"""Arrows between boxes on a grid: orthogonal, apart from one another, never through a box."""

from __future__ import annotations

from collections.abc import Sequence

from cxkit.views.routing.board import Board, ways
from cxkit.views.routing.curves import monotone, rounded
from cxkit.views.routing.grid import Cell, Grid, Link, Point, Rect, Route, Routed, Row, first_page
from cxkit.views.routing.jumps import hops
from cxkit.views.routing.labels import label_up
from cxkit.views.routing.wires import Side, bundle, cramped_sides, wire_up

__all__ = ["Cell", "Grid", "Link", "Point", "Rect", "Route", "Routed", "Row", "monotone", "rounded", "route"]


BUNDLING_ROUNDS = 3
"""Sides found cramped when all stands are bundled, which may cramp another one."""


def route(grid: Grid, links: Sequence[Link]) -> Routed:
    """Route all links; gutters and channels grow for what runs in them.

    Raises ValueError when two cells share a place or an id, or a link names no cell of the grid.
    """
    links = tuple(links)
    start = first_page(grid)
    known = {cell.id for cell in grid.cells}
    for link in links:
        if link.source not in known or link.target not in known:
            raise ValueError(f"link {link.id!r} joins no two cells of the grid")
    board = Board(grid, start)
    chosen = ways(grid, start, links)
    cramped: set[Side] = set()
    for _ in range(BUNDLING_ROUNDS):
        nets = bundle(chosen, links, board, cramped)
        wiring = wire_up(chosen, links, nets, board)
        laid, labels = label_up(grid, links, chosen, wiring)
        found = cramped_sides(wiring, board)
        if found <= cramped:
            break
        cramped |= found
    jumps = hops(laid.points, nets)
    sheet = laid.page
    routes = tuple(
        Route(link.id, tuple(laid.points[i]), labels.get(i), jumps[i], nets[i]) for i, link in enumerate(links)
    )
    return Routed(sheet.columns, sheet.rows, sheet.boxes, sheet.width, sheet.height, routes)
