"""What Graphviz drew, taken out of its SVG: outlines by item, with short path data."""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from cxkit.render.graphviz import EngineError
from cxkit.words import N_

_SVG = "{http://www.w3.org/2000/svg}"
_SURFACES = tuple(f"{_SVG}{tag}" for tag in ("polygon", "path"))
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
            if element.tag in _SURFACES:  # the lines of a hatch are its pattern in the end
                background.append(element)
            continue
        given = element.get("id", "")
        number = given[1:].partition("_")[0]
        if given[:1] == "n" and number.isdecimal():
            items.setdefault(int(number), []).extend(element.iter())
    return Drawing(background[1:], items)  # the first one is the ground


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
            centre = {key: number(float(element.get(key, "0"))) for key in ("cy", "cx")}
            return "circle", {"r": f"{float(element.get('rx', '0')):.2f}".rstrip("0").rstrip("."), **centre}
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
    """Path data from (end, control points), each step from where the last one ended, in whole tenths so that no error
    adds up; a curve along an axis becomes h or v, and two of them in a row one."""
    (x, y), _ = steps[0]
    at_x, at_y = _tenths(x), _tenths(y)
    parts = [f"M{_tenth(at_x)}{_next(at_y)}"]
    kind, gone = "", 0
    for (to_x, to_y), controls in steps[1:]:
        end_x, end_y = _tenths(to_x), _tenths(to_y)
        flat = abs(to_y - y) < _FLAT and all(abs(cy - y) < _FLAT for _, cy in controls)
        upright = not flat and abs(to_x - x) < _FLAT and all(abs(cx - x) < _FLAT for cx, _ in controls)
        if flat or upright:
            axis, step = ("h", end_x - at_x) if flat else ("v", end_y - at_y)
            if kind == axis:
                parts.pop()
                step += gone
            parts.append(f"{axis}{_tenth(step)}")
            kind, gone = axis, step
            at_x, at_y = (end_x, at_y) if flat else (at_x, end_y)
        else:
            letter = "c" if controls else "l"
            places = [(_tenths(cx) - at_x, _tenths(cy) - at_y) for cx, cy in (*controls, (to_x, to_y))]
            first, *more = chain.from_iterable(places)
            parts.append(_next(first) if kind == letter else f"{letter}{_tenth(first)}")
            parts += map(_next, more)
            kind = letter
            at_x, at_y = end_x, end_y
        x, y = to_x, to_y
    return "".join(parts) + ("Z" if closed else "")


def _tenths(value: float) -> int:
    return round(value * 10)


def _tenth(value: int) -> str:
    """A number of tenths as a decimal number without what says nothing."""
    whole, part = divmod(abs(value), 10)
    sign = "-" if value < 0 else ""
    if not part:
        return f"{sign}{whole}"
    return f"{sign}{whole or ''}.{part}"


def _next(value: int) -> str:
    """The same after another number: a minus parts them, else a blank."""
    text = _tenth(value)
    return text if text[0] == "-" else f" {text}"
