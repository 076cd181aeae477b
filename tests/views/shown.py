"""Checks on finished pictures: plain functions that give the faults they find."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import uharfbuzz

from cxkit.views.picture import Box, Face, Icon, Item, Mark, Picture, Stroke, Words
from cxkit.views.text import missing
from cxkit.views.text import width as measured

FONTS = Path(__file__).resolve().parents[2] / "cxkit" / "render" / "fonts"
SOLID = ("action", "customer", "evidence", "pill", "enabler", "plate", "phase", "chip")
SOLID += ("card", "channel", "persona", "more")
Frame = tuple[float, float, float, float]


@cache
def _font(stem: str) -> tuple[uharfbuzz.Font, int]:
    face = uharfbuzz.Face(uharfbuzz.Blob((FONTS / f"{stem}.ttf").read_bytes()))
    return uharfbuzz.Font(face), face.upem


@cache
def shaped(text: str, size: float, weight: int, italic: bool) -> float:
    """The width that a shaping engine gives a line; the table's where the font has no glyph."""
    if missing(text):
        return measured(text, size, weight, italic)
    font, em = _font("inter-400-italic" if italic else f"inter-{weight}")
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return sum(position.x_advance for position in buffer.glyph_positions) / em * size


def boxes(picture: Picture, *kinds: str) -> list[Box]:
    """Boxes that stand for something, by the first word of their kind; samples of the legend are none."""
    wanted = kinds or SOLID
    return [item for item in picture.items if isinstance(item, Box) and item.kind.split(" ")[0] in wanted]


def frame(item: Item) -> Frame:
    """Left, top, right, bottom."""
    match item:
        case Box():
            return item.x, item.y, item.x + item.width, item.y + item.height
        case Mark():
            half = item.size / 2
            return item.x - half, item.y - half, item.x + half, item.y + half
        case Face():
            return item.x - item.radius, item.y - item.radius, item.x + item.radius, item.y + item.radius
        case Icon():
            return item.x, item.y, item.x + item.size, item.y + item.size
        case Words():
            wide = max((shaped(line, item.size, item.weight, item.italic) for line in item.lines), default=0.0)
            left = item.x - {"start": 0.0, "middle": wide / 2, "end": wide}[item.anchor]
            high = (len(item.lines) - 1) * item.leading
            return left, item.y - 0.74 * item.size, left + wide, item.y + high + 0.2 * item.size
        case _:
            xs, ys = [point.x for point in item.points], [point.y for point in item.points]
            return min(xs), min(ys), max(xs), max(ys)


def meet(one: Frame, other: Frame, by: float = 0.0) -> bool:
    """Whether two frames share more than `by`."""
    return one[0] + by < other[2] and other[0] + by < one[2] and one[1] + by < other[3] and other[1] + by < one[3]


def outside(picture: Picture) -> list[object]:
    """What leaves the sheet."""
    found: list[object] = []
    for item in picture.items:
        left, top, right, bottom = frame(item)
        if left < 0 or top < 0 or right > picture.width or bottom > picture.height:
            found.append(item)
    return found


def spilling(picture: Picture) -> list[object]:
    """Texts that are wider or higher than the box that must hold them."""
    holders = {item.id: item for item in picture.items if isinstance(item, Box) and item.id}
    found: list[object] = []
    for item in picture.items:
        if isinstance(item, Words) and item.inside:
            left, top, right, bottom = frame(item)
            box = frame(holders[item.inside])
            if left < box[0] + 2 or right > box[2] - 2 or top < box[1] + 1 or bottom > box[3] - 1:
                found.append((item.lines, (left, top, right, bottom), box))
    return found


def overlaps(picture: Picture) -> list[object]:
    """Boxes, plates and marks on one another, and texts under marks or plates."""
    solid = [(box, frame(box)) for box in boxes(picture)]
    marks = [(item, frame(item)) for item in picture.items if isinstance(item, (Mark, Face, Icon)) and _drawn(item)]
    words = [(item, frame(item)) for item in picture.items if isinstance(item, Words) and item.kind != "legend"]
    found: list[object] = []
    found += [(a.id, b.id) for (a, one), (b, other) in combinations(solid, 2) if meet(one, other, 0.01)]
    found += [(a, b) for (a, one), (b, other) in combinations(marks, 2) if meet(one, other, 3)]
    found += [(a.lines, b) for a, one in words for b, other in marks if meet(one, other, 0.5)]
    found += [(b, a.id) for a, one in solid for b, other in marks if b.group != a.id and meet(one, other, 0.5)]
    found += [(a.lines, b.id) for a, one in words for b, other in solid if a.inside != b.id and meet(one, other, 0.5)]
    found += [(a.lines, b.lines) for (a, one), (b, other) in combinations(words, 2) if meet(one, other, 1.5)]
    return found


def _drawn(item: Mark | Face | Icon) -> bool:
    """Whether it is a sign on a box; samples of the legend and points of curves, which may coincide, are none."""
    if isinstance(item, Icon):
        return not item.group.startswith("legend")
    if isinstance(item, Mark):
        return item.kind.startswith("mark ") or item.kind == "end"
    return item.radius < 9 and not item.group.startswith("legend")


def arrows(picture: Picture) -> list[Stroke]:
    return [item for item in picture.items if isinstance(item, Stroke) and item.kind.startswith("arrow ") and item.id]


def walked(stroke: Stroke) -> Iterator[tuple[float, float]]:
    """Points along the pieces of a curve."""
    points = stroke.points
    for at in range(0, len(points) - 1, 3):
        (x, y), (x1, y1), (x2, y2), (x3, y3) = points[at : at + 4]
        count = max(4, int((abs(x3 - x) + abs(y3 - y)) / 3))
        for k in range(count + 1):
            t = k / count
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            yield a * x + b * x1 + c * x2 + d * x3, a * y + b * y1 + c * y2 + d * y3


def through(picture: Picture) -> list[object]:
    """Arrows that come into a box, or cross a mark or the plate of another arrow."""
    solid = [(box, frame(box)) for box in boxes(picture, *SOLID[:5])]
    plates = [(box, frame(box)) for box in boxes(picture, "plate")]
    marks = [(item, frame(item)) for item in picture.items if isinstance(item, (Mark, Face, Icon)) and _drawn(item)]
    found: list[object] = []
    for stroke in arrows(picture):
        number = stroke.id.removeprefix("arrow-")
        reach = frame(stroke)
        near = [(box.id, _less(other, 0.8)) for box, other in solid if meet(reach, other)]
        near += [(box.id, other) for box, other in plates if box.id != f"plate-{number}" and meet(reach, other)]
        near += [(item, _less(other, 1.5)) for item, other in marks if meet(reach, other) and item.group != "end"]
        for name, (left, top, right, bottom) in near:
            if any(left < x < right and top < y < bottom for x, y in walked(stroke)):
                found.append((stroke.id, stroke.label, name))
    return found


def _less(one: Frame, by: float) -> Frame:
    return one[0] + by, one[1] + by, one[2] - by, one[3] - by


def faults(picture: Picture) -> dict[str, list[object]]:
    """Every fault that must never occur, by the name of the check."""
    ids = [item.id for item in picture.items if isinstance(item, (Box, Stroke)) and item.id]
    return {
        name: found
        for name, found in {
            "outside": outside(picture),
            "spilling": spilling(picture),
            "overlaps": overlaps(picture),
            "through": through(picture),
            "ids": [one for one in ids if ids.count(one) > 1],
        }.items()
        if found
    }


def texts(picture: Picture, *kinds: str) -> list[str]:
    """What the words of these kinds say, each text on one line."""
    return [
        " ".join(item.lines) for item in picture.items if isinstance(item, Words) and (not kinds or item.kind in kinds)
    ]
