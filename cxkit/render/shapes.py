"""What Graphviz drew, taken out of its SVG: outlines by item, with short path data."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from cxkit.render.graphviz import EngineError
from cxkit.words import N_

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = tuple(f"{_SVG}{tag}" for tag in ("polygon", "polyline", "path", "ellipse"))
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_FLAT = 0.06  # u: less than what one decimal shows


Shape = tuple[str, dict[str, str]]  # SVG tag, and its geometry as attributes


class Drawing(NamedTuple):
    """The elements of the background and those of every numbered item, in the order of painting."""

    background: list[Element]
    items: dict[int, list[Element]]

    def shapes(self, number: int) -> list[Shape]:
        """The outlines of one item. Raises EngineError where the engine left it out."""
        found = [shape for element in self.items.get(number, ()) if (shape := outline(element))]
        if not found:
            raise EngineError(N_("Graphviz did not draw: {reason}"), reason=f"n{number}")
        return found


def drawing(svg: bytes) -> Drawing:
    """The parts of an SVG that Graphviz wrote. Raises EngineError for what is no drawing."""
    try:
        graph = fromstring(svg).find(f"{_SVG}g")
    except ParseError:
        graph = None
    if graph is None:
        raise EngineError(N_("Graphviz did not draw: {reason}"), reason="SVG")
    background: list[Element] = []
    items: dict[int, list[Element]] = {}
    for element in graph:
        if element.tag != f"{_SVG}g":
            if element.tag in _SHAPES:
                background.append(element)
            continue
        given = element.get("id", "")
        number = given[1:].partition("_")[0]
        if given[:1] == "n" and number.isdecimal():
            items.setdefault(int(number), []).extend(element.iter())
    return Drawing(background[1:], items)  # the first one is the ground


def is_line(element: Element) -> bool:
    """A line of a hatch: what lies in the background and is not filled."""
    return element.tag == f"{_SVG}polyline"


def line_data(element: Element) -> str:
    """Path data of a line of a hatch, whose points already have one decimal."""
    return "M" + element.get("points", "").replace(" ", "L").replace(",", " ")


def path(points: Sequence[tuple[float, float]], closed: bool = False) -> str:
    """Straight lines through the points as path data."""
    return _written([(points[0], ()), *((point, ()) for point in points[1:])], closed)


def number(value: float) -> str:
    """A coordinate with one decimal at most."""
    text = f"{value:.1f}"
    return (text[:-2] if text != "-0.0" else "0") if text.endswith(".0") else text


def outline(element: Element) -> Shape | None:
    """The geometry of an element in short form; None for a title or a text."""
    match element.tag.removeprefix(_SVG):
        case "path":
            return "path", {"d": _curves(element.get("d", ""))}
        case "polygon" | "polyline" as tag:
            values = list(map(float, _NUMBERS.findall(element.get("points", ""))))
            points = list(zip(values[::2], values[1::2], strict=True))
            closed = tag == "polygon"
            return "path", {"d": path(points[:-1] if closed and points[0] == points[-1] else points, closed)}
        case "ellipse":
            centre = {key: number(float(element.get(key, "0"))) for key in ("cx", "cy")}
            return "circle", {**centre, "r": f"{float(element.get('rx', '0')):.2f}".rstrip("0").rstrip(".")}
        case _:
            return None


def _curves(data: str) -> str:
    values = list(map(float, _NUMBERS.findall(data)))
    points = list(zip(values[::2], values[1::2], strict=True))
    steps = [(points[at + 2], (points[at], points[at + 1])) for at in range(1, len(points) - 2, 3)]
    return _written([(points[0], ()), *steps])


def _written(
    steps: Sequence[tuple[tuple[float, float], tuple[()] | tuple[tuple[float, float], tuple[float, float]]]],
    closed: bool = False,
) -> str:
    """Path data from (end, control points); a curve along an axis becomes H or V, and two of them in a row one."""
    (x, y), _ = steps[0]
    parts = [f"M{number(x)} {number(y)}"]
    for (to_x, to_y), controls in steps[1:]:
        if abs(to_y - y) < _FLAT and all(abs(cy - y) < _FLAT for _, cy in controls):
            if parts[-1][0] == "H":
                parts.pop()
            parts.append(f"H{number(to_x)}")
        elif abs(to_x - x) < _FLAT and all(abs(cx - x) < _FLAT for cx, _ in controls):
            if parts[-1][0] == "V":
                parts.pop()
            parts.append(f"V{number(to_y)}")
        elif controls:
            (ax, ay), (bx, by) = controls
            parts.append(f"C{number(ax)} {number(ay)} {number(bx)} {number(by)} {number(to_x)} {number(to_y)}")
        else:
            parts.append(f"L{number(to_x)} {number(to_y)}")
        x, y = to_x, to_y
    return "".join(parts) + ("Z" if closed else "")
