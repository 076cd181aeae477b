"""Pictograms as strokes: cubic Bezier paths of a square of 24 × 24, and where they lie in a picture."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from cxkit.views.picture import Icon, Point

SIDE = 24.0
PEN = 1.75
"""Width of a stroke in the square."""

Curve = tuple[Point, ...]
"""A cubic Bezier path of 3n + 1 points."""


def strokes(name: str) -> tuple[Curve, ...]:
    """The strokes of a pictogram in its square; none for a name that is not in the set."""
    return tuple(_points(values) for values in _all().get(name, ()))


def lying(icon: Icon) -> tuple[Curve, ...]:
    """The strokes of an icon where they lie in the picture."""
    return _at(icon, strokes(icon.name))


def placed(icon: Icon) -> tuple[Curve, ...]:
    """The same for an engine that ends a stroke without a round cap: a dot, of no length, gets that of its width."""
    return _at(icon, (_dot(path) if _is_dot(path) else path for path in strokes(icon.name)))


def _at(icon: Icon, paths: Iterable[Curve]) -> tuple[Curve, ...]:
    scale = icon.size / SIDE
    return tuple(tuple(Point(icon.x + x * scale, icon.y + y * scale) for x, y in path) for path in paths)


@cache
def data(name: str) -> str:
    """The strokes of a pictogram as the data of one SVG path, with one decimal."""
    return "".join(_written(path) for path in strokes(name))


@cache
def _all() -> dict[str, list[list[float]]]:
    with Path(__file__).with_name("icons.json").open(encoding="utf-8") as stream:
        icons: dict[str, list[list[float]]] = json.load(stream)["icons"]
    return icons


def _points(values: list[float]) -> Curve:
    return tuple(Point(x, y) for x, y in zip(values[::2], values[1::2], strict=True))


def _is_dot(path: Curve) -> bool:
    return all(abs(x - path[0].x) + abs(y - path[0].y) < 0.1 for x, y in path)


def _dot(path: Curve) -> Curve:
    (x, y), half = path[0], PEN / 2
    return tuple(Point(x + step * half, y) for step in (-1, -1 / 3, 1 / 3, 1))


def _written(path: Curve) -> str:
    """Steps from where the path has come to, as short as they get; a rounded step is not carried on."""
    x, y = (round(value, 1) for value in path[0])
    parts = [f"M{_pair(x, y)}"]
    for at in range(1, len(path), 3):
        first, second, end = path[at : at + 3]
        to_x, to_y = round(end.x, 1), round(end.y, 1)
        if _is_straight(path[at - 1], first, second, end):
            if to_y == y:
                # A dot is drawn by its round cap alone, and only where its stroke has some length.
                parts.append(f"h{_value(to_x - x or 0.01)}")
            else:
                parts.append(f"v{_value(to_y - y)}" if to_x == x else f"l{_pair(to_x - x, to_y - y)}")
        else:
            controls = [_pair(round(point.x, 1) - x, round(point.y, 1) - y) for point in (first, second)]
            parts.append(f"c{_joined([*controls, _pair(to_x - x, to_y - y)])}")
        x, y = to_x, to_y
    return "".join(parts)


def _is_straight(start: Point, first: Point, second: Point, end: Point) -> bool:
    return all(
        abs(start.x + (end.x - start.x) * part - point.x) < 0.02
        and abs(start.y + (end.y - start.y) * part - point.y) < 0.02
        for point, part in ((first, 1 / 3), (second, 2 / 3))
    )


def _pair(x: float, y: float) -> str:
    return _joined([_value(x), _value(y)])


def _value(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".").replace("0.", ".", 1) if abs(value) < 1 else f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text in ("", "-", "-0", ".") else text


def _joined(values: list[str]) -> str:
    """A minus sign parts numbers as a blank does."""
    return "".join(value if n == 0 or value[0] == "-" else f" {value}" for n, value in enumerate(values))
