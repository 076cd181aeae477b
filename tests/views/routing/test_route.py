"""Single arrows: where they go and what they make room for."""

import pytest

from cxkit.views.routing import Cell, Grid, Link, Row, route
from tests.views import geometry

BOXES = Row("boxes", 44, 26)
LINE = Row("line", 0, 21)


def blueprint(*places, columns=4, rows=(BOXES, LINE, BOXES, BOXES), height=44.0):
    """Cells named by letter at (column, row)."""
    cells = tuple(Cell(chr(97 + n), column, row, height) for n, (column, row) in enumerate(places))
    return Grid(columns, 150, rows, cells)


def drawn(grid, *links):
    routed = route(grid, links)
    assert {check: found for check, found in geometry.faults(grid, links, routed).items() if found} == {}
    return routed


def test_neighbours_are_joined_middle_to_middle():
    routed = drawn(blueprint((0, 0), (1, 0)), Link("1", "a", "b", "flow"))
    ax, ay, width, height = routed.boxes["a"]
    assert routed.routes[0].points == ((ax + width, ay + height / 2), (routed.boxes["b"][0], ay + height / 2))
    assert routed.columns[1][0] - (ax + width) == 30


def test_stacked_boxes_keep_their_distance():
    routed = drawn(blueprint((0, 2), (0, 3)), Link("1", "a", "b"))
    assert routed.boxes["b"][1] - routed.boxes["a"][1] - 44 == 26
    assert len(routed.routes[0].points) == 2


def test_the_flow_stays_in_the_middle_beside_its_loop():
    routed = drawn(blueprint((0, 0), (1, 0)), Link("back", "b", "a", "loop"), Link("on", "a", "b", "flow"))
    middle = routed.boxes["a"][1] + 22
    assert {y for _, y in routed.routes[1].points} == {middle}
    assert all(abs(y - middle) >= 11 for _, y in (routed.routes[0].points[0], routed.routes[0].points[-1]))


def test_two_ports_stand_sixteen_apart_where_the_side_allows():
    grid = blueprint((0, 0), (0, 2))
    routed = drawn(grid, Link("1", "a", "b"), Link("2", "b", "a"))
    first, second = (drawn.points[0][0] for drawn in routed.routes)
    assert abs(first - second) == 16


def test_an_arrow_goes_round_a_box_and_never_along_the_line():
    grid = blueprint((0, 0), (1, 0), (2, 0), (3, 2))
    routed = drawn(grid, Link("1", "a", "c"), Link("2", "a", "d"))
    assert len(routed.routes[0].points) > 2


def test_back_arrows_over_any_number_of_columns():
    grid = blueprint(*((column, 0) for column in range(12)), columns=12)
    flow = [Link(f"f{n}", chr(97 + n), chr(98 + n), "flow") for n in range(11)]
    loops = [Link(f"l{n}", chr(97 + n), "a", "loop", (60, 18)) for n in range(1, 12)]
    routed = drawn(grid, *flow, *loops)
    assert geometry.labels_hit(routed) == []
    assert all(len(routed.routes[n].points) == 2 for n in range(11))


def test_a_loop_to_itself_leaves_and_comes_back():
    routed = drawn(blueprint((1, 0)), Link("1", "a", "a", "loop", (60, 18)))
    points = routed.routes[0].points
    assert points[0] != points[-1]
    assert geometry.labels_hit(routed) == []


def test_a_gutter_grows_for_a_label_that_has_no_other_place():
    routed = drawn(blueprint((0, 0), (1, 0)), Link("1", "a", "b", "service", (70, 18)))
    assert routed.columns[1][0] - sum(routed.columns[0]) == 70 + 32
    assert geometry.labels_hit(routed) == []
    longer = drawn(blueprint((0, 0), (2, 2)), Link("1", "a", "b", "service", (70, 18)))
    assert longer.columns[1][0] - sum(longer.columns[0]) == 30


def test_a_label_between_stacked_boxes_gets_46():
    routed = drawn(blueprint((0, 2), (0, 3)), Link("1", "a", "b", "service", (70, 18)))
    assert routed.boxes["b"][1] - routed.boxes["a"][1] - 44 == 46


def test_plates_of_two_arrows_between_neighbours_keep_apart():
    grid = blueprint((0, 0), (1, 0))
    links = (Link("1", "a", "b", label=(60, 18)), Link("2", "b", "a", label=(60, 18)))
    assert geometry.labels_hit(drawn(grid, *links)) == []


def test_a_row_leg_grows_for_a_label_that_its_column_leg_cannot_carry():
    rows = (BOXES, BOXES, BOXES)
    grid = blueprint((0, 1), (1, 0), (1, 2), rows=rows)
    links = (Link("1", "c", "b"), Link("2", "a", "b", label=(120, 18)))
    assert geometry.labels_hit(drawn(grid, *links)) == []


def test_a_closed_row_is_only_crossed_upright():
    rows = (BOXES, Row("closed", 150, 4), BOXES, Row("closed", 30, 9))
    grid = blueprint((0, 0), (2, 2), (1, 3), (3, 3), rows=rows)
    links = (Link("1", "a", "b"), Link("2", "c", "a"), Link("3", "c", "d"), Link("4", "d", "b"))
    drawn(grid, *links)


def test_many_arrows_into_one_box_share_trunks():
    grid = blueprint(*((column, row) for column in range(8) for row in (0, 2, 3)), columns=8)
    links = [Link(str(n), cell.id, "k") for n, cell in enumerate(grid.cells) if cell.id != "k"]
    routed = drawn(grid, *links)
    assert len({route.net for route in routed.routes}) < len(links)


def test_labelled_arrows_and_those_with_two_heads_never_share():
    grid = blueprint(*((column, row) for column in range(8) for row in (0, 2, 3)), columns=8)
    links = [
        Link(str(n), cell.id, "k", label=(40, 18) if n % 2 else None, both=n % 2 == 0)
        for n, cell in enumerate(grid.cells)
        if cell.id != "k"
    ]
    routed = drawn(grid, *links)
    assert len({route.net for route in routed.routes}) == len(links)


@pytest.mark.parametrize("count", [2, 5, 10, 30])
def test_parallel_arrows_use_all_sides(count):
    drawn(blueprint((0, 0), (1, 0)), *(Link(str(n), "a", "b", both=n % 2 == 0) for n in range(count)))


def test_columns_of_their_own_width():
    grid = Grid(
        3, (132, 196, 150), (BOXES,), (Cell("a", 0, 0, 44), Cell("b", 1, 0, 60), Cell("c", 2, 0, 44)), left=160, top=90
    )
    routed = drawn(grid, Link("1", "a", "b"), Link("2", "b", "c"), Link("3", "c", "a", "loop"))
    assert [width for _, width in routed.columns] == [132, 196, 150]
    assert routed.columns[0][0] == 190
    assert routed.rows[0][0] >= 90
    assert routed.rows[0][1] == 60


def test_nothing_to_draw():
    empty = route(Grid(0, 150, (), ()), ())
    assert empty.routes == ()
    assert route(Grid(2, 150, (BOXES,), ()), ()).boxes == {}


def test_a_grid_that_contradicts_itself_is_refused():
    grid = blueprint((0, 0), (1, 0))
    with pytest.raises(ValueError, match="joins no two cells"):
        route(grid, [Link("1", "a", "z")])
    with pytest.raises(ValueError, match="collides"):
        route(blueprint((0, 0), (0, 0)), [])
    with pytest.raises(ValueError, match="outside"):
        route(blueprint((9, 0)), [])
    with pytest.raises(ValueError, match="widths"):
        route(Grid(2, (150,), (BOXES,), ()), [])
