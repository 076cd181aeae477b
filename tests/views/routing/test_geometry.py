"""The checks see what they are there to see."""

from cxkit.views.routing import Cell, Grid, Link, Route, Routed, Row
from tests.views import geometry

BOXES = {"a": (0.0, 0.0, 100.0, 44.0), "b": (0.0, 100.0, 100.0, 44.0), "c": (200.0, 0.0, 100.0, 44.0)}
LINKS = [Link("1", "a", "b"), Link("2", "a", "c")]


def test_through_and_hugging():
    assert geometry.through_boxes([[(50, -20), (50, 20)]], BOXES) == [(0, "a")]
    assert geometry.through_boxes([[(0, 44), (100, 44)]], BOXES) == []
    assert geometry.hugging([[(197, 0), (197, 90)]], BOXES, LINKS) == [(0, "c")]


def test_collinear_and_tight():
    lines = [[(0, 0), (50, 0)], [(20, 0), (90, 0)], [(0, 4), (50, 4)]]
    assert [fault[:2] for fault in geometry.collinear(lines, [0, 1, 2])] == [(0, 1)]
    assert geometry.collinear(lines, [0, 0, 2]) == []
    assert {fault[:2] for fault in geometry.tight(lines, [0, 0, 2])} == {(0, 2), (1, 2)}


def test_ends_and_stubs():
    assert geometry.in_corners([[(50, 44), (50, 100)]], BOXES, LINKS) == []
    assert len(geometry.in_corners([[(3, 44), (3, 100)]], BOXES, LINKS)) == 2
    assert len(geometry.in_corners([[(50, 46), (50, 100)]], BOXES, LINKS)) == 1
    assert len(geometry.stubs([[(50, 44), (50, 94), (60, 94), (60, 100)]], LINKS)) == 1


def test_slanted_and_closed():
    assert len(geometry.slanted([[(0, 0), (1, 1)], [(0, 0), (0, 1)]])) == 1
    grid = Grid(1, 100, (Row("line", 0, 20),), (Cell("a", 0, 0, 44),))
    assert len(geometry.along_closed([[(0, 21), (50, 21)]], grid, [(20, 0)])) == 1
    assert geometry.along_closed([[(50, 0), (50, 60)]], grid, [(20, 0)]) == []


def test_crossings_count_a_trunk_once():
    lines = [[(0, 10), (100, 10)], [(50, 0), (50, 20)], [(0, 10), (90, 10)]]
    assert geometry.crossings(lines[:2], [0, 1]) == 1
    assert geometry.crossings(lines, [0, 1, 0]) == 1
    assert geometry.crossings(lines, [0, 1, 2]) == 2


def test_labels():
    routes = (
        Route("1", ((50, 44), (50, 100)), (30.0, 60.0, 40.0, 18.0), (), 0),
        Route("2", ((100, 70), (20, 70)), (60.0, 40.0, 40.0, 18.0), (), 1),
    )
    routed = Routed((), (), BOXES, 0, 0, routes)
    assert geometry.labels_hit(routed) == [(0, ("2",)), (1, ("a",))]
