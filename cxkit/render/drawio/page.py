"""One picture as the cells of a page: lanes at the back, then boxes, arrows and marks, each on a layer."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from cxkit.colours import Tokens
from cxkit.render.dot import letter_of
from cxkit.render.drawio.cells import (
    Rectangle,
    Style,
    block,
    cell,
    cell_of,
    letter_style,
    line_style,
    number,
    palette,
    placed,
    text_of,
)
from cxkit.render.drawio.stencils import Line, Stencil, drawn, face
from cxkit.render.hatch import flattened, hatch
from cxkit.render.icons import PEN, SIDE, strokes
from cxkit.render.inert import inert
from cxkit.render.outlines import CORNER, arrow_of, extent, filament, has_halo, is_arrow, polygon
from cxkit.render.svg import lane_edges
from cxkit.render.themes import look
from cxkit.render.ways import corners, halfway, is_square
from cxkit.views.picture import Area, Box, Face, Icon, Mark, Picture, Point, Stroke, Words
from cxkit.words import N_

LAYERS = {"lanes": N_("Lanes"), "boxes": N_("Boxes"), "arrows": N_("Arrows"), "marks": N_("Marks")}
_PARENTS = {"plates": "arrows"}
"""What is no layer of its own: plates lie over all arrows, and a label stands behind the edge that it is a child of."""
_HEADS = {"filled": ("block", 1), "open": ("block", 0), "ring": ("oval", 0)}
_NONE = Style(fillColor="none", strokeColor="none")


class Page:
    """The cells of one picture; what belongs to a box is its child and moves with it."""

    def __init__(self, picture: Picture, theme: str, tokens: Tokens) -> None:
        self.picture = picture
        self.theme, self.tokens = theme, tokens
        self.colours = palette(theme, tokens)
        self.boxes = {item.id: item for item in picture.items if isinstance(item, Box) and item.id}
        self.names = {name: f"b{n}" for n, name in enumerate(self.boxes, 1)}
        self.arrows = {
            item.id: item for item in picture.items if isinstance(item, Stroke) and item.id and is_arrow(item)
        }
        self.edges = {name: f"a{n}" for n, name in enumerate(self.arrows, 1)}
        self.layers: dict[str, list[Element]] = {layer: [] for layer in ("lanes", "boxes", "arrows", "plates", "marks")}
        self.taken = 0
        self.texts: dict[str, list[Words]] = {}
        for item in picture.items:
            if isinstance(item, Words) and item.inside in self.boxes:
                self.texts.setdefault(item.inside, []).append(item)
        self.held = {group: name for name, box in reversed(self.boxes.items()) if (group := box.group)}

    def cells(self) -> list[Element]:
        """All cells, layer by layer in the order of painting."""
        for item in self.picture.items:
            if isinstance(item, Area):
                self.area(item)
        edge = look("lane-edge", self.theme, self.tokens)
        if edge != "none":
            for y, left, right in lane_edges(self.picture):
                self.edge("lanes", [Point(left, y), Point(right, y)], Style(strokeColor=edge, strokeWidth=0.75))
        before: list[Box] = []
        for item in self.picture.items:
            match item:
                case Box():
                    before.append(item)
                    self.box(item)
                case Stroke():
                    self.stroke(item, before)
                case Words():
                    if item.inside not in self.boxes:
                        self.text("boxes", item)
                case Mark():
                    self.mark(item)
                case Face():
                    stencil = face(item, self.colours)
                    self.stencil("marks", stencil, Style(_NONE), item.label)
                case Icon():
                    self.icon(item)
        return [element for cells in self.layers.values() for element in cells]

    def given(self) -> str:
        self.taken += 1
        return f"c{self.taken}"

    def vertex(
        self, layer: str, place: Rectangle, style: Style, *, value: str = "", tooltip: str = "", parent: str = ""
    ) -> None:
        made = cell(self.given(), parent or _PARENTS.get(layer, layer), style, value=value, tooltip=tooltip)
        self.layers[layer].append(placed(made, place))

    def stencil(self, layer: str, stencil: Stencil, style: Style, tooltip: str = "", parent: str = "") -> None:
        shape, *place = stencil
        frame = Rectangle(*place)
        if parent:
            box = self.boxes[parent]
            frame = frame.within(Rectangle(box.x, box.y, box.width, box.height))
        of = self.names[parent] if parent else ""
        self.vertex(layer, frame, Style(shape=shape) | style, tooltip=tooltip, parent=of)

    def area(self, area: Area) -> None:
        """A surface, or the lines of a hatch."""
        if area.hatch is not None:
            outline = flattened(area.points) if area.curved else area.points
            if lines := [Line(piece) for piece in hatch(outline, area.hatch)]:
                faint = round(float(look("hatch", self.theme, self.tokens)) * 100)
                style = Style(fillColor="none", strokeColor=self.colours[area.role], opacity=faint)
                self.stencil("lanes", drawn(lines, filled=False), style)
            return
        edge = look("phase-edge", self.theme, self.tokens) if area.role == "phase" else "none"
        style = Style(fillColor=self.colours[area.role], strokeColor=edge, connectable=0)
        xs, ys = {x for x, _ in area.points}, {y for _, y in area.points}
        if not area.curved and len(set(area.points)) == 4 and len(xs) == len(ys) == 2:
            place = Rectangle(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
            self.vertex("lanes", place, style)
        else:
            self.stencil("lanes", drawn([Line(area.points, area.curved, closed=True)], filled=True), style)

    def box(self, box: Box) -> None:
        """A rectangle whose first text is its label, and others its children; a plate is the label of its arrow."""
        words = sorted(self.texts.get(box.id, ()), key=lambda each: each.y)
        if len(words) == 1 and (arrow := self.arrows.get(arrow_of(box))):
            self.plate(box, words[0], arrow)
            return
        border = self.colours[box.border]
        if box.fill == "phase" and box.border in ("none", "phase"):
            edge = look("phase-edge", self.theme, self.tokens)
            border = border if edge == "none" else edge
        style = Style(fillColor=self.colours[box.fill]) | line_style(box.border, box.weight, box.dash, self.colours)
        style["strokeColor"] = border
        if radius := min(box.radius, box.width / 2, box.height / 2):
            style |= Style(rounded=1, absoluteArcSize=1, arcSize=float(2 * radius))
        frame = Rectangle(box.x, box.y, box.width, box.height)
        name = self.names.get(box.id) or self.given()
        first, rest = (words[0], words[1:]) if words else (None, [])
        if first:
            style |= letter_style(first, self.colours) | _inset(first, box)
        value = text_of(first) if first else ""
        # A plate without an arrow of its own lies over those of others.
        layer = "plates" if "plate" in box.kind.split() else "boxes"
        made = cell(name, _PARENTS.get(layer, layer), style, value=value, tooltip=box.label, link=box.link)
        self.layers[layer].append(placed(made, frame))
        for each in rest:
            self.text(layer, each, box)

    def plate(self, plate: Box, words: Words, arrow: Stroke) -> None:
        """The words of an arrow as the label of its edge."""
        way = corners(arrow.points) or list(arrow.points[::3])
        middle = halfway(way)
        style = Style(resizable=0, labelBackgroundColor=self.colours[plate.fill], verticalAlign="middle")
        made = cell(
            self.given(),
            self.edges[arrow.id],
            letter_style(words, self.colours) | style | Style(align="center"),
            value=text_of(words),
        )
        of = cell_of(made)
        of.set("vertex", "1")
        of.set("connectable", "0")
        place = SubElement(of, "mxGeometry", {"relative": "1", "as": "geometry"})
        centre = Point(plate.x + plate.width / 2, plate.y + plate.height / 2)
        off = {"x": number(centre.x - middle.x), "y": number(centre.y - middle.y)}
        SubElement(place, "mxPoint", {**off, "as": "offset"})
        self.layers["plates"].append(made)

    def text(self, layer: str, words: Words, box: Box | None = None) -> None:
        """A text by itself, or on its box."""
        if not any(line.strip() for line in words.lines):
            return
        place = block(words)
        style = letter_style(words, self.colours) | Style(verticalAlign="middle", connectable=0)
        if box:
            frame = Rectangle(box.x, box.y, box.width, box.height)
            parent, place = self.names[box.id], place.within(frame)
        else:
            parent = ""
        self.vertex(layer, place, Style(_NONE) | style, value=text_of(words), parent=parent)

    def stroke(self, stroke: Stroke, before: Sequence[Box]) -> None:
        """An arrow as an edge, a straight or square line too; a curve as a shape."""
        way = corners(stroke.points)
        arrow = is_arrow(stroke)
        layer = "arrows" if arrow else "boxes" if any(_meets(stroke, box) for box in before) else "lanes"
        style = line_style(stroke.role, stroke.width, stroke.dash, self.colours)
        if way is None and not arrow:
            curve = drawn([Line(stroke.points, curved=True)], filled=False)
            self.stencil(layer, curve, Style(fillColor="none") | style, stroke.label)
            return
        way = way or flattened(stroke.points, 4)
        for end, kind in (("start", stroke.tail), ("end", stroke.head)):
            head, filled = _HEADS[kind] if kind else ("none", 0)
            style |= {f"{end}Arrow": head, f"{end}Fill": filled, f"{end}Size": 5}
        if arrow:
            style |= Style(rounded=1, arcSize=10, jumpStyle="arc", jumpSize=8)
        self.edge(layer, way, style, stroke)

    def edge(self, layer: str, way: Sequence[Point], style: Style, stroke: Stroke | None = None) -> None:
        """A line along a way, which holds on to the boxes at its ends where there are any."""
        ends: dict[str, str] = {}
        style = Style(endArrow="none") | style
        if stroke:
            for side, name, point, leaves in (
                ("source", stroke.source, way[0], "exit"),
                ("target", stroke.target, way[-1], "entry"),
            ):
                if box := self.boxes.get(name):
                    ends[side] = self.names[name]
                    share = (point.x - box.x) / (box.width or 1), (point.y - box.y) / (box.height or 1)
                    # On the border itself: an arrow ends a hair outside of it.
                    share_x, share_y = (min(1.0, max(0.0, part)) for part in share)
                    style |= {f"{leaves}X": f"{share_x:.5g}", f"{leaves}Y": f"{share_y:.5g}", f"{leaves}Perimeter": 0}
        if ends and len(way) > 2 and is_square(way):
            style |= Style(edgeStyle="orthogonalEdgeStyle")
        given = (self.edges.get(stroke.id) if stroke else None) or self.given()
        made = cell(given, layer, style, tooltip=stroke.label if stroke else "", edge="1", **ends)
        place = SubElement(cell_of(made), "mxGeometry", {"relative": "1", "as": "geometry"})
        for point, name in ((way[0], "sourcePoint"), (way[-1], "targetPoint")):
            SubElement(place, "mxPoint", {**_at(point), "as": name})
        if len(way) > 2:
            bends = SubElement(place, "Array", {"as": "points"})
            for point in way[1:-1]:
                SubElement(bends, "mxPoint", _at(point))
        self.layers[layer].append(made)

    def mark(self, mark: Mark) -> None:
        """A sign with its letter."""
        left, top, width, height = extent(mark)
        grown = mark.weight / 2 if has_halo(mark) else 0.0
        style = Style(fillColor=self.colours[mark.fill], strokeColor=self.colours[mark.stroke])
        style["strokeWidth"] = float(mark.weight)
        if mark.letter:
            style |= letter_style(letter_of(mark), self.colours) | Style(verticalAlign="middle")
        value = inert(mark.letter)
        frame = Rectangle(left - grown, top - grown, width + 2 * grown, height + 2 * grown)
        match mark.shape:
            case "square":
                kind = Style(rounded=1, absoluteArcSize=1, arcSize=2 * CORNER)
            case "diamond":
                kind = Style(shape="rhombus", perimeter="rhombusPerimeter")
            case _ if outline := polygon(mark):
                kind = Style(shape=drawn([Line(outline, closed=True)], filled=True).shape)
            case _:
                kind = Style(shape="ellipse", perimeter="ellipsePerimeter")
        self.vertex("marks", frame, kind | style, value=value, tooltip=mark.label)
        if lines := [Line(stroke.points, curved=True) for stroke in filament(mark)]:
            self.stencil("marks", drawn(lines, filled=False), Style(fillColor="none", strokeColor=style["strokeColor"]))

    def icon(self, icon: Icon) -> None:
        """A pictogram; the one in a box moves with it."""
        scale = icon.size / SIDE
        lines = [
            Line([Point(icon.x + x * scale, icon.y + y * scale) for x, y in path], curved=True)
            for path in strokes(icon.name)
        ]
        if lines:
            style = Style(fillColor="none", strokeColor=self.colours[icon.role], strokeWidth=PEN * scale)
            parent = self.held.get(icon.group, "")
            self.stencil("boxes" if parent else "marks", drawn(lines, filled=False), style, parent=parent)


def _inset(words: Words, box: Box) -> Style:
    """Where the label of a box stands: from the top, and from the side that it leans on."""
    place = block(words)
    style = Style(verticalAlign="top", spacingTop=place.y - box.y)
    match words.anchor:
        case "start":
            style["spacingLeft"] = words.x - box.x
        case "end":
            style["spacingRight"] = box.x + box.width - words.x
        case _:
            off = words.x - box.x - box.width / 2
            style["spacingLeft" if off > 0 else "spacingRight"] = 2 * abs(off)
    return style


def _at(point: Point) -> dict[str, str]:
    return {"x": number(point.x), "y": number(point.y)}


def _meets(stroke: Stroke, box: Box) -> bool:
    """Whether a line may lie on a box."""
    xs, ys = [x for x, _ in stroke.points], [y for _, y in stroke.points]
    across = min(xs) <= box.x + box.width and box.x <= max(xs)
    return across and min(ys) <= box.y + box.height and box.y <= max(ys)
