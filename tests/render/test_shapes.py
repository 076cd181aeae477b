"""Path data from what an engine drew: short, and right to the tenth wherever it has come to."""

import re

from hypothesis import given
from hypothesis import strategies as some

from cxkit.render.shapes import drawing, path

_STEPS = re.compile(r"([MLHVCZmlhvcz])([^MLHVCZmlhvcz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
places = some.tuples(some.floats(-5_000, 5_000), some.floats(-5_000, 5_000))


def points(data: str) -> list[tuple[float, float]]:
    """Where path data of M, l, h, v, c and Z leads, control points included, as a reader adds it up."""
    found, x, y = [], 0.0, 0.0
    for letter, text in _STEPS.findall(data):
        values = list(map(float, _NUMBER.findall(text)))
        match letter:
            case "M" | "l" | "c":
                step = {"M": 2, "l": 2, "c": 6}[letter]
                for at in range(0, len(values), step):
                    these = list(zip(values[at : at + step : 2], values[at + 1 : at + step : 2], strict=True))
                    start_x, start_y = (0.0, 0.0) if letter == "M" else (x, y)
                    found += [(start_x + dx, start_y + dy) for dx, dy in these]
                    x, y = found[-1]
            case "h":
                x += sum(values)
                found.append((x, y))
            case "v":
                y += sum(values)
                found.append((x, y))
    return found


def near(one: tuple[float, float], other: tuple[float, float], room: float = 0.051) -> bool:
    return all(abs(a - b) <= room for a, b in zip(one, other, strict=True))


@given(some.lists(places, min_size=2, max_size=40))
def test_however_long_a_line_is_it_ends_where_it_ends(through: list[tuple[float, float]]) -> None:
    assert near(points(path(through))[-1], through[-1], 0.12)
    assert near(points(path(through))[0], through[0])


@given(some.lists(places, min_size=3, max_size=40, unique_by=(lambda p: round(p[0]), lambda p: round(p[1]))))
def test_a_bent_line_goes_through_every_place(through: list[tuple[float, float]]) -> None:
    found = points(path(through, closed=True))
    assert len(found) == len(through)
    assert all(near(one, other) for one, other in zip(found, through, strict=True))


def test_what_follows_a_place_is_as_short_as_it_gets() -> None:
    assert path([(0, 0), (10, 0), (20, 0), (20, 5.5), (19.5, 5)]) == "M0 0h20v5.5l-.5-.5"
    assert path([(1, 2), (4, 6), (4.4, 5)], closed=True) == "M1 2l3 4 .4-1Z"


def test_a_hatch_and_its_outline_lie_in_the_background_as_one_surface() -> None:
    engine = (
        b'<svg xmlns="http://www.w3.org/2000/svg"><g><polygon points="0,0 9,0"/><polygon points="1,1 2,1 2,2"/>'
        b'<polyline points="1,1 2,2"/><polyline points="1,1.5 2,2"/><path d="M0,0C1,1 2,2 3,3"/></g></svg>'
    )
    assert [each.tag.rpartition("}")[2] for each in drawing(engine).background] == ["polygon", "path"]
