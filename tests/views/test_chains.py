"""Chains: one moment of the customer with all that it rests on, and never the whole journey."""

from dataclasses import replace
from pathlib import Path

import pytest

from cxkit import api
from cxkit.api.places import drawables
from cxkit.load import load
from cxkit.views.catalogue import VIEWS, Lack, parts
from cxkit.views.chains import MOST, Held, chains
from cxkit.views.picture import Box, Face, Picture, Point, Stroke, Words

ROOT = Path(__file__).resolve().parents[2]
LEFT, MIDDLE, RIGHT = (20.0, 100.0), (140.0, 100.0), (260.0, 100.0)


def box(name: str, x: float, y: float, kind: str = "action back", group: str = "") -> Box:
    return Box(x, y, 100, 40, "ink", id=name, kind=kind, label=name, group=group or name)


def arrow(source: str, target: str, number: int = 1) -> Stroke:
    points = (Point(0, 0), Point(1, 1), Point(2, 2), Point(3, 3))
    return Stroke(points, "ink", id=f"arrow-{number}", kind="arrow", source=source, target=target)


def picture(*items: object, columns: tuple[tuple[float, float], ...] = (LEFT, MIDDLE, RIGHT)) -> Picture:
    return Picture("p", "blueprint", "t", "d", "en", 400, 400, tuple(items), columns=columns)  # type: ignore[arg-type]


def lit(shown: Picture) -> dict[str, tuple[int, ...]]:
    """The chains of what has any, by its id or group."""
    found: dict[str, tuple[int, ...]] = {}
    for item, held in zip(shown.items, chains(shown), strict=True):
        if held is not None:
            found[getattr(item, "id", "") or getattr(item, "group", "")] = held.of
    return found


ONE, TWO = box("one", 20, 0, "customer"), box("two", 140, 0, "customer")


def test_a_moment_is_its_column() -> None:
    found = lit(picture(ONE, TWO, box("under", 140, 90), Face(190, 60, 1, group="felt-2"), Words(("x",), 0, 0)))
    assert found == {"one": (1,), "two": (2,), "under": (2,), "felt-2": (2,)}


def test_a_drawing_of_more_columns_than_chains_has_none_and_takes_no_time() -> None:
    class Counted(tuple):  # type: ignore[type-arg]
        asked = 0

        def __iter__(self):  # type: ignore[no-untyped-def]
            Counted.asked += 1
            return super().__iter__()

    columns = Counted((20.0 + 120 * n, 100.0) for n in range(MOST + 1))
    assert lit(picture(ONE, TWO, columns=columns)) == {}
    assert Counted.asked == 0


def test_what_leads_into_a_moment_belongs_to_it_and_not_what_comes_of_it() -> None:
    front, kitchen, later = box("front", 140, 90), box("kitchen", 20, 180), box("later", 260, 180)
    ways = arrow("kitchen", "front"), arrow("front", "later", 2)
    found = lit(picture(ONE, TWO, front, kitchen, later, *ways))
    assert found["kitchen"] == (1, 2, 3)
    assert found["front"] == (2, 3)
    assert found["later"] == (3,)
    assert found["arrow-1"] == (2, 3)
    assert found["arrow-2"] == (3,)


def test_the_way_of_the_customer_is_not_followed() -> None:
    found = lit(picture(ONE, TWO, box("three", 260, 0, "customer"), arrow("one", "two"), arrow("two", "three", 2)))
    assert (found["one"], found["two"], found["three"]) == ((1,), (2,), (3,))
    assert found["arrow-1"] == found["arrow-2"] == ()


def test_the_plate_of_an_arrow_goes_with_it() -> None:
    plate = Box(100, 50, 60, 14, "none", id="plate-1", kind="plate", group="plate-1")
    found = lit(picture(ONE, TWO, box("other", 20, 90), arrow("other", "two"), plate))
    assert found["plate-1"] == found["arrow-1"] == (2,)


def test_without_columns_a_box_is_lit_with_its_neighbours() -> None:
    boxes = box("a", 0, 0), box("b", 140, 0), box("c", 280, 0), box("alone", 0, 100)
    shown = picture(*boxes, arrow("a", "b"), arrow("b", "c", 2), columns=())
    assert lit(shown) == {"a": (1, 2), "b": (1, 2, 3), "c": (2, 3), "arrow-1": (1, 2), "arrow-2": (2, 3)}
    assert chains(shown)[1] == Held(2, (1, 2, 3))


def test_ways_round_and_round_come_to_an_end() -> None:
    ring = arrow("x", "y"), arrow("y", "x", 2), arrow("x", "x", 3)
    assert lit(picture(box("x", 20, 90), box("y", 140, 90), *ring))["x"] == (1, 2)


def test_nothing_and_very_many() -> None:
    assert chains(picture()) == []
    assert chains(picture(ONE, columns=())) == [None]
    columns = tuple((n * 120.0, 100.0) for n in range(MOST + 1))
    many = [box(f"b{n}", x, 0) for n, (x, _) in enumerate(columns)]
    assert set(chains(picture(*many, columns=columns))) == {None}
    assert None not in chains(picture(*many[:-1], columns=columns[:-1]))


@pytest.mark.parametrize("view", ["blueprint", "map"])
def test_in_the_examples_a_moment_stays_one(view: str) -> None:
    rooms, _ = load([str(ROOT / "examples")])
    seen = 0
    for room in rooms:
        for path, content, scope in drawables(room):
            if content.kind != "journey" or isinstance(parts(view, content, scope), Lack):
                continue
            shown = api.draw(content, scope, view, lang="en", source=path)
            held = chains(shown)
            boxes = [one for item, one in zip(shown.items, held, strict=True) if one and isinstance(item, Box)]
            acts = [(item, one) for item, one in zip(shown.items, held, strict=True) if isinstance(item, Box)]
            for item, one in acts:
                if {"customer", "action"} & set(item.kind.split()):
                    assert one is not None, (path, item.id)
                    assert one.own in one.of, (path, item.id)
            for number in range(1, len(shown.columns) + 1):
                mine = sum(number in one.of for one in boxes)
                assert mine <= 3 * len(boxes) / len(shown.columns) + 5, (path, number)
            seen += 1
    assert seen > 5


def test_every_view_has_chains_that_can_be_told() -> None:
    """Whatever is drawn: as many answers as items, every chain in its own numbers."""
    rooms, _ = load([str(ROOT / "examples/restaurante")])
    for room in rooms:
        for path, content, scope in drawables(room):
            for view in VIEWS:
                found = parts(view, content, scope)
                for part in () if isinstance(found, Lack) else found:
                    shown = api.draw(content, scope, view, lang="es", source=path, part=part)
                    held = chains(shown)
                    assert len(held) == len(shown.items)
                    assert all(min(one.of, default=1) >= 1 for one in held if one)
                    assert chains(replace(shown)) == held
