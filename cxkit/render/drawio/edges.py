"""Edges of draw.io: a line along a way, the boxes that it holds on to, and the words on it."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from cxkit.render.drawio.cells import Style, cell, cell_of, number
from cxkit.render.hatch import flattened
from cxkit.render.outlines import is_arrow
from cxkit.render.ways import corners, halfway, is_square
from cxkit.views.picture import Box, Point, Stroke

_HEADS = {"filled": ("block", 1), "open": ("block", 0), "ring": ("oval", 0)}


def way_of(stroke: Stroke) -> Sequence[Point]:
    """The points through which an edge leads."""
    return corners(stroke.points) or flattened(stroke.points, 4)


def ended(stroke: Stroke) -> Style:
    """The heads of an edge, and how it turns and jumps."""
    style = Style()
    for end, kind in (("start", stroke.tail), ("end", stroke.head)):
        head, filled = _HEADS[kind] if kind else ("none", 0)
        style |= {f"{end}Arrow": head, f"{end}Fill": filled, f"{end}Size": 5}
    return style | Style(rounded=1, arcSize=10, jumpStyle="arc", jumpSize=8) if is_arrow(stroke) else style


def edge(
    given: str,
    layer: str,
    way: Sequence[Point],
    style: Style,
    *,
    label: str = "",
    source: tuple[str, Box] | None = None,
    target: tuple[str, Box] | None = None,
) -> Element:
    """A line along a way; `source` and `target` are the boxes that it holds on to, each with the id of its cell."""
    ends: dict[str, str] = {}
    style = Style(endArrow="none") | style
    for side, held, point, leaves in (
        ("source", source, way[0], "exit"),
        ("target", target, way[-1], "entry"),
    ):
        if held is None:
            continue
        ends[side], box = held
        share = (point.x - box.x) / (box.width or 1), (point.y - box.y) / (box.height or 1)
        # On the border itself: an arrow ends a hair outside of it.
        share_x, share_y = (min(1.0, max(0.0, part)) for part in share)
        style |= {f"{leaves}X": f"{share_x:.5g}", f"{leaves}Y": f"{share_y:.5g}", f"{leaves}Perimeter": 0}
    if ends and len(way) > 2 and is_square(way):
        style |= Style(edgeStyle="orthogonalEdgeStyle")
    made = cell(given, layer, style, tooltip=label, edge="1", **ends)
    place = SubElement(cell_of(made), "mxGeometry", {"relative": "1", "as": "geometry"})
    for point, name in ((way[0], "sourcePoint"), (way[-1], "targetPoint")):
        SubElement(place, "mxPoint", {**_at(point), "as": name})
    if len(way) > 2:
        bends = SubElement(place, "Array", {"as": "points"})
        for point in way[1:-1]:
            SubElement(bends, "mxPoint", _at(point))
    return made


def said(given: str, parent: str, style: Style, value: str, plate: Box, arrow: Stroke) -> Element:
    """The words on a plate as the label of the edge `parent`, as far from its middle as the plate is."""
    made = cell(given, parent, style, value=value)
    of = cell_of(made)
    of.set("vertex", "1")
    of.set("connectable", "0")
    middle = halfway(corners(arrow.points) or list(arrow.points[::3]))
    centre = Point(plate.x + plate.width / 2, plate.y + plate.height / 2)
    place = SubElement(of, "mxGeometry", {"relative": "1", "as": "geometry"})
    SubElement(place, "mxPoint", {**_at(Point(centre.x - middle.x, centre.y - middle.y)), "as": "offset"})
    return made


def _at(point: Point) -> dict[str, str]:
    return {"x": number(point.x), "y": number(point.y)}
