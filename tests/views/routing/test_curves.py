"""Corners, jumps and measured curves as Bezier points."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxkit.views.routing import monotone, rounded, route
from tests.views import torture


def pieces(curve):
    assert len(curve) % 3 == 1
    return [curve[k : k + 4] for k in range(0, len(curve) - 1, 3)]


def at(piece, t):
    a, b, c, d = piece
    return tuple(
        (1 - t) ** 3 * a[k] + 3 * (1 - t) ** 2 * t * b[k] + 3 * (1 - t) * t * t * c[k] + t**3 * d[k] for k in (0, 1)
    )


def test_a_straight_arrow_is_one_piece_with_thirds():
    assert rounded([(0, 0), (30, 0)]) == [(0, 0), (10, 0), (20, 0), (30, 0)]


def test_a_corner_is_a_quarter_circle():
    curve = rounded([(0, 0), (50, 0), (50, 50)], 6)
    assert (44, 0) in curve
    assert (50, 6) in curve
    corner = next(piece for piece in pieces(curve) if piece[0] == (44, 0))
    for t in (0.25, 0.5, 0.75):
        x, y = at(corner, t)
        assert math.hypot(x - 44, y - 6) == pytest.approx(6, abs=0.01)


def test_corners_share_a_short_side():
    curve = rounded([(0, 0), (50, 0), (50, 4), (90, 4)], 6)
    assert (50, 2) in curve
    assert all(0 <= y <= 4 for _, y in curve)


def test_heads_get_their_room_and_corners_give_way():
    curve = rounded([(0, 0), (50, 0), (50, 13)], 6, end=7.2)
    assert curve[-1] == pytest.approx((50, 5.8))
    assert curve[0] == (0, 0)
    both = rounded([(0, 0), (50, 0)], 6, start=6.6, end=7.2)
    assert both[0] == pytest.approx((6.6, 0))
    assert both[-1] == pytest.approx((42.8, 0))


@pytest.mark.parametrize("points", [[(0, 0), (60, 0)], [(60, 0), (0, 0)]])
def test_a_jump_is_a_half_circle_upwards_either_way(points):
    curve = rounded(points, 6, hops=[(30, 0), (15, 0)])
    assert min(y for _, y in curve) == -4
    assert max(y for _, y in curve) == 0
    for piece in pieces(curve):
        if piece[0][1] != piece[3][1]:
            middle = 30 if piece[0][0] > 22 else 15
            x, y = at(piece, 0.5)
            assert math.hypot(x - middle, y) == pytest.approx(4, abs=0.01)


def test_curves_of_a_torture_set_stay_whole():
    sketch = torture.named()["hard40"]
    for link, drawn in zip(sketch.links, route(sketch.grid(), sketch.links).routes, strict=True):
        curve = rounded(drawn.points, 6, drawn.hops, start=7.2 if link.both else 0.0, end=7.2)
        tip, (x, y) = drawn.points[-1], curve[-1]
        assert len(pieces(curve)) >= 1
        assert abs(tip[0] - x) + abs(tip[1] - y) == pytest.approx(7.2)
        # The curve arrives in the direction of its head.
        assert (curve[-2][0] == x) == (tip[0] == x)
        assert (curve[-2][1] == y) == (tip[1] == y)


values = st.lists(st.tuples(st.floats(0.5, 50), st.floats(-2, 2)), min_size=2, max_size=20)


@given(values)
def test_a_monotone_curve_stays_between_neighbours(steps):
    points, x = [], 0.0
    for step, y in steps:
        x += step
        points.append((x, y))
    curve = monotone(points)
    assert curve[::3] == points
    for piece in pieces(curve):
        low, high = sorted((piece[0][1], piece[3][1]))
        heights = [at(piece, t / 20)[1] for t in range(21)]
        assert all(low - 1e-9 <= height <= high + 1e-9 for height in heights)


def test_monotone_wants_rising_x():
    assert monotone([(0, 1), (30, 2)]) == [(0, 1), (10, pytest.approx(4 / 3)), (20, pytest.approx(5 / 3)), (30, 2)]
    assert monotone([(3, 4)]) == [(3, 4)]
    with pytest.raises(ValueError, match="rise"):
        monotone([(0, 1), (0, 2)])
