"""The corners of the way of an arrow."""

import pytest

from cxkit.render.ways import corners, halfway, is_square
from cxkit.views.picture import Point
from cxkit.views.routing import rounded
from tests.render.sample import corner, line, smooth

WAYS = [
    ((0, 0), (100, 0)),
    ((0, 0), (0, 80)),
    ((0, 0), (100, 0), (100, 50)),
    ((0, 0), (0, 50), (100, 50), (100, 90)),
    ((10, 0), (10, -30), (200, -30), (200, 60), (150, 60)),
]


@pytest.mark.parametrize("way", WAYS)
def test_rounded_corners_become_corners(way: tuple[tuple[float, float], ...]) -> None:
    for points in (corner(*way), rounded(way, 5, ())):
        found = corners(tuple(Point(*point) for point in points))
        assert [(round(x, 2), round(y, 2)) for x, y in found] == [*way]
        assert is_square(found)


def test_a_straight_line_of_many_pieces_has_two_ends() -> None:
    assert corners(line((0, 0), (30, 0), (90, 0), (120, 0))) == [(0, 0), (120, 0)]
    assert corners(line((0, 0), (30, 15), (90, 45))) == [(0, 0), (90, 45)]
    assert not is_square([Point(0, 0), Point(90, 45)])


def test_a_jump_over_another_arrow_is_left_out() -> None:
    jumped = rounded(((0, 0), (100, 0), (100, 60)), 5, ((50, 0),))
    assert [(round(x, 2), round(y, 2)) for x, y in corners(tuple(Point(*p) for p in jumped))] == [
        (0, 0),
        (100, 0),
        (100, 60),
    ]


def test_a_curve_has_no_corners() -> None:
    assert corners(smooth((0, 0), (100, 50), (200, 0))) is None
    assert corners((Point(0, 0), Point(0, 0), Point(0, 0), Point(0, 0))) is None


def test_the_middle_of_a_way_is_in_the_middle_of_its_length() -> None:
    assert halfway([Point(0, 0), Point(100, 0), Point(100, 20)]) == (60, 0)
    assert halfway([Point(0, 0), Point(0, 0)]) == (0, 0)
