"""A new step moves only what stands right of it; the same input gives the same points."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cxkit.views.routing import Link, route
from cxkit.views.routing.board import ways
from cxkit.views.routing.grid import first_page
from tests.views import torture

NAMED = torture.named()


def left_of(sketch, routed, at):
    """Links that lie wholly left of column `at`, ends and arrows."""
    column = {cell.id: cell.column for cell in sketch.grid().cells}
    border = sum(routed.columns[at - 1])
    return [
        index
        for index, (link, drawn) in enumerate(zip(sketch.links, routed.routes, strict=True))
        if max(column[link.source], column[link.target]) < at and max(x for x, _ in drawn.points) <= border
    ]


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("calm10", 5),
        ("stack12", 4),
        ("branch14", 7),
        ("loops25", 12),
        ("loops25", 18),
        ("fanin25", 12),
        ("tall25", 12),
        ("nasty25", 12),
        ("big40", 20),
        ("big40", 30),
        ("big100", 50),
    ],
)
def test_arrows_left_of_a_new_step_stay_to_the_point(name, at):
    sketch = NAMED[name]
    before, wider = route(sketch.grid(), sketch.links), torture.insert_step(sketch, at)
    after = route(wider.grid(), wider.links)
    moved = {drawn.id: drawn.points for drawn in after.routes}
    left = left_of(sketch, before, at)
    assert left
    assert [i for i in left if moved[sketch.links[i].id] != before.routes[i].points] == []
    boxes = {cell.id for cell in sketch.grid().cells if cell.column < at}
    assert {name for name in boxes if after.boxes[name] != before.boxes[name]} == set()


@pytest.mark.parametrize("name", [name for name in NAMED if name != "hard40"])
def test_no_box_left_of_a_new_step_moves_sideways(name):
    sketch = NAMED[name]
    at = sketch.columns * 3 // 4
    wider = torture.insert_step(sketch, at)
    before, after = route(sketch.grid(), sketch.links), route(wider.grid(), wider.links)
    assert before.columns[:at] == after.columns[:at]


def test_a_longer_arrow_changes_the_way_of_none_before_it():
    sketch = NAMED["big40"]
    grid = sketch.grid()
    long = Link("long", torture.box(0, "customer"), torture.box(39, "customer"))
    fewer = ways(grid, first_page(grid), tuple(sketch.links))
    assert ways(grid, first_page(grid), (*sketch.links, long))[:-1] == fewer


def digest() -> str:
    """One number for everything routed, for comparison between processes."""
    text = [repr(route(sketch.grid(), sketch.links)) for sketch in [*NAMED.values(), torture.seeded(7)]]
    return hashlib.sha256("".join(text).encode()).hexdigest()


def test_hash_seeds_change_nothing():
    root = str(Path(__file__).parents[3])
    program = "from tests.views.routing.test_stability import digest; print(digest())"
    found = set()
    for seed in ("0", "1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root}
        run = subprocess.run(
            [sys.executable, "-c", program], cwd=root, env=environment, capture_output=True, text=True, check=True
        )
        found.add(run.stdout.strip())
    assert found == {digest()}
