"""One picture as the cells of a page: lanes at the back, then boxes, arrows and marks, each on a layer."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from cxkit.colours import Tokens
from cxkit.render.dot import letter_of
from cxkit.render.drawio.cells import (
    Rectangle,
    Style,
    block,
    cell,
    letter_style,
    line_style,
    palette,
    placed,
    text_of,
)
from cxkit.render.drawio.edges import edge, ended, said, way_of
from cxkit.render.drawio.stencils import Line, Stencil, drawn, face
from cxkit.render.hatch import flattened, hatch
from cxkit.render.icons import PEN, SIDE, lying
from cxkit.render.inert import inert
from cxkit.render.outlines import CORNER, arrow_of, extent, filament, has_halo, is_arrow, polygon, rectangle
from cxkit.render.svg import lane_edges
from cxkit.render.themes import bordered, look
from cxkit.render.ways import corners
from cxkit.views.picture import Area, Box, Face, Icon, Mark, Picture, Point, Stroke, Words
from cxkit.words import N_

LAYERS = {"lanes": N_("Lanes"), "boxes": N_("Boxes"), "arrows": N_("Arrows"), "marks": N_("Marks")}
_PARENTS = {"plates": "arrows"}
"""What is no layer of its own: plates lie over all arrows, and a label stands behind the edge that it is a child of."""
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
        parting = look("lane-edge", self.theme, self.tokens)
        if parting != "none":
            for y, left, right in lane_edges(self.picture):
                style = Style(strokeColor=parting, strokeWidth=0.75)
                self.layers["lanes"].append(edge(self.given(), "lanes", [Point(left, y), Point(right, y)], style))
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
        border = bordered(area.role, "none", self.theme, self.tokens)
        style = Style(fillColor=self.colours[area.role], strokeColor=border, connectable=0)
        if place := rectangle(area):
            self.vertex("lanes", Rectangle(*place), style)
        else:
            self.stencil("lanes", drawn([Line(area.points, area.curved, closed=True)], filled=True), style)

    def box(self, box: Box) -> None:
        """A rectangle whose first text is its label, and others its children; a plate is the label of its arrow."""
        words = sorted(self.texts.get(box.id, ()), key=lambda each: each.y)
        if len(words) == 1 and (arrow := self.arrows.get(arrow_of(box))):
            self.plate(box, words[0], arrow)
            return
        border = bordered(box.fill, box.border, self.theme, self.tokens)
        style = Style(fillColor=self.colours[box.fill]) | line_style(box.border, box.weight, box.dash, self.colours)
        style["strokeColor"] = self.colours.get(border, border)
        if radius := min(box.radius, box.width / 2, box.height / 2):
            style |= Style(rounded=1, absoluteArcSize=1, arcSize=float(2 * radius))
        frame = Rectangle(box.x, box.y, box.width, box.height)
        name = self.names.get(box.id) or self.given()
        first, rest = (words[0], words[1:]) if words else (None, [])
        if first:
            style |= letter_style(first, self.colours, self.tokens) | _inset(first, box)
        value = text_of(first) if first else ""
        # A plate without an arrow of its own lies over those of others.
        layer = "plates" if "plate" in box.kind.split() else "boxes"
        made = cell(name, _PARENTS.get(layer, layer), style, value=value, tooltip=box.label, link=box.link)
        self.layers[layer].append(placed(made, frame))
        for each in rest:
            self.text(layer, each, box)

    def plate(self, plate: Box, words: Words, arrow: Stroke) -> None:
        """The words of an arrow as the label of its edge."""
        ground = Style(resizable=0, labelBackgroundColor=self.colours[plate.fill], verticalAlign="middle")
        style = letter_style(words, self.colours, self.tokens) | ground | Style(align="center")
        made = said(self.given(), self.edges[arrow.id], style, text_of(words), plate, arrow)
        self.layers["plates"].append(made)

    def text(self, layer: str, words: Words, box: Box | None = None) -> None:
        """A text by itself, or on its box."""
        if not any(line.strip() for line in words.lines):
            return
        place = block(words)
        style = letter_style(words, self.colours, self.tokens) | Style(verticalAlign="middle", connectable=0)
        if box:
            frame = Rectangle(box.x, box.y, box.width, box.height)
            parent, place = self.names[box.id], place.within(frame)
        else:
            parent = ""
        self.vertex(layer, place, Style(_NONE) | style, value=text_of(words), parent=parent)

    def stroke(self, stroke: Stroke, before: Sequence[Box]) -> None:
        """An arrow as an edge, a straight or square line too; a curve as a shape."""
        arrow = is_arrow(stroke)
        layer = "arrows" if arrow else "boxes" if any(_meets(stroke, box) for box in before) else "lanes"
        style = line_style(stroke.role, stroke.width, stroke.dash, self.colours)
        if not arrow and corners(stroke.points) is None:
            curve = drawn([Line(stroke.points, curved=True)], filled=False)
            self.stencil(layer, curve, Style(fillColor="none") | style, stroke.label)
            return
        made = edge(
            self.edges.get(stroke.id) or self.given(),
            layer,
            way_of(stroke),
            style | ended(stroke),
            label=stroke.label,
            source=self.hold(stroke.source),
            target=self.hold(stroke.target),
        )
        self.layers[layer].append(made)

    def hold(self, name: str) -> tuple[str, Box] | None:
        """The box of an end of an arrow, with the id of its cell."""
        return (self.names[name], self.boxes[name]) if name in self.boxes else None

    def mark(self, mark: Mark) -> None:
        """A sign with its letter."""
        left, top, width, height = extent(mark)
        grown = mark.weight / 2 if has_halo(mark) else 0.0
        style = Style(fillColor=self.colours[mark.fill], strokeColor=self.colours[mark.stroke])
        style["strokeWidth"] = float(mark.weight)
        if mark.letter:
            style |= letter_style(letter_of(mark), self.colours, self.tokens) | Style(verticalAlign="middle")
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
        if lines := [Line(path, curved=True) for path in lying(icon)]:
            style = Style(fillColor="none", strokeColor=self.colours[icon.role], strokeWidth=PEN * icon.size / SIDE)
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


def _meets(stroke: Stroke, box: Box) -> bool:
    """Whether a line may lie on a box."""
    xs, ys = [x for x, _ in stroke.points], [y for _, y in stroke.points]
    across = min(xs) <= box.x + box.width and box.x <= max(xs)
    return across and min(ys) <= box.y + box.height and box.y <= max(ys)
