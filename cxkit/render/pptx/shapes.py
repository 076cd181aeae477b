"""The things of a picture as shapes: areas, boxes, marks, faces and pictograms."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from cxkit.render.dot import letter_of
from cxkit.render.face import HALO, features
from cxkit.render.hatch import flattened, hatch
from cxkit.render.icons import PEN, SIDE, lying
from cxkit.render.outlines import CORNER, extent, filament, has_halo, polygon, rectangle
from cxkit.render.pptx.lettering import body_of, letter, silent
from cxkit.render.pptx.lines import Sites
from cxkit.render.pptx.xml import (
    Canvas,
    Path,
    Shape,
    around,
    decor,
    freeform,
    named,
    node,
    paint,
    pen,
    preset,
    shape,
    transform,
)
from cxkit.render.themes import bordered, look
from cxkit.views.picture import Area, Box, Face, Icon, Mark, Point, Words

_ANGLES = {"top": "3cd4", "left": "cd2", "bottom": "cd4", "right": "0"}


def area(canvas: Canvas, item: Area) -> Shape | None:
    """A surface; a hatch becomes its lines. None where nothing of it is seen."""
    called = silent(canvas, item.role)
    if item.hatch is not None:
        outline = flattened(item.points) if item.curved else item.points
        paths = [Path(piece) for piece in hatch(outline, item.hatch)]
        if not paths:
            return None
        geometry, frame = freeform(canvas, paths, filled=False)
        alpha = float(look("hatch", canvas.theme, canvas.tokens))
        return shape(called, frame, geometry, node("a:noFill"), pen(canvas, item.role, 1, alpha=alpha))
    line = pen(canvas, bordered(item.role, "none", canvas.theme, canvas.tokens), 1)
    if place := rectangle(item):
        return shape(called, canvas.frame(*place), preset("rect"), paint(item.role, canvas), line)
    geometry, frame = freeform(canvas, [Path(item.points, item.curved, closed=True)], filled=True)
    return shape(called, frame, geometry, paint(item.role, canvas), line)


def box(canvas: Canvas, item: Box, number: int, words: Sequence[Words], sites: Sites | None, alone: bool) -> Shape:
    """A rectangle with its text; the connection sites of `sites` are its own. `alone`: no group around it says more."""
    link = canvas.link(item.link)
    called = named(number, item.id or item.kind or "box", item.label if alone else "", link)
    if not (item.label or words or link):
        decor(called)
    frame = canvas.frame(item.x, item.y, item.width, item.height)
    radius = min(item.radius, item.width / 2, item.height / 2)
    rounding = round(radius / min(item.width, item.height) * 100_000) if radius > 0 else 0
    if sites is not None and sites.own:
        geometry = _with_sites(rounding, sites)
    else:
        geometry = preset("roundRect", adj=rounding) if rounding else preset("rect")
    border = bordered(item.fill, item.border, canvas.theme, canvas.tokens)
    line = pen(canvas, border, item.weight, item.dash)
    return shape(called, frame, geometry, paint(item.fill, canvas), line, body_of(canvas, item, words))


def mark(canvas: Canvas, item: Mark) -> Shape:
    """A sign with its letter; a halo lies outside of its outline."""
    x, y, width, height = extent(item)
    grown = item.weight / 2 if has_halo(item) else 0.0
    called = named(canvas.number(), item.kind or item.shape, item.label) if item.label else silent(canvas, item.shape)
    line = pen(canvas, item.stroke, item.weight)
    body = letter(canvas, item.letter, letter_of(item).size, item.ink) if item.letter else None
    fill = paint(item.fill, canvas)
    if corners := polygon(item):
        bigger = [_grown(point, item, 1 + 2 * grown / max(width, 1)) for point in corners]
        geometry, frame = freeform(canvas, [Path(bigger, closed=True)], filled=True)
        if item.shape == "octagon":
            geometry = preset("octagon")
    else:
        frame = canvas.frame(x - grown, y - grown, width + 2 * grown, height + 2 * grown)
        rounding = round(CORNER / max(width, 1) * 100_000)
        geometry = preset("roundRect", adj=rounding) if item.shape == "square" else preset("ellipse")
    drawn = shape(called, frame, geometry, fill, line, body)
    inner = filament(item)
    if not inner:
        return drawn
    lines = [Path(stroke.points, curved=True) for stroke in inner]
    geometry, inside = freeform(canvas, lines, filled=False)
    pens = pen(canvas, item.stroke, inner[0].width)
    sign = shape(silent(canvas, item.shape), inside, geometry, node("a:noFill"), pens)
    return group(canvas, [drawn, sign], item.shape, item.label)


def face(canvas: Canvas, item: Face) -> Shape:
    """A drawn face: a disc with eyes and a mouth, one thing to select and to read."""
    drawn = features(item)
    made = [_disc(canvas, Point(item.x, item.y), item.radius + HALO, drawn.ground)]
    if drawn.rim is not None:
        made.append(_disc(canvas, Point(item.x, item.y), drawn.rim, "none", drawn.colour, 1.4, "rim"))
    fill, line = (drawn.colour, "none") if drawn.filled else ("none", drawn.colour)
    dash = "rim" if item.dashed and not drawn.filled else "solid"
    made.append(_disc(canvas, Point(item.x, item.y), drawn.disc, fill, line, 1.6, dash))
    made += [_disc(canvas, eye, drawn.eye, drawn.drawn) for eye in drawn.eyes]
    open_mouth = drawn.strokes[-1:] if drawn.open_mouth else ()
    for curves, filled in ((drawn.strokes[: len(drawn.strokes) - len(open_mouth)], False), (open_mouth, True)):
        if curves:
            paths = [Path(curve, curved=True, closed=filled) for curve in curves]
            geometry, frame = freeform(canvas, paths, filled)
            ground = paint(drawn.drawn if filled else "none", canvas)
            stroke = pen(canvas, drawn.drawn, drawn.pen, round_caps=True)
            made.append(shape(silent(canvas, "face"), frame, geometry, ground, stroke))
    return group(canvas, made, "face", item.label)


def icon(canvas: Canvas, item: Icon) -> Shape | None:
    """A pictogram as lines; None for one that nobody knows."""
    paths = [Path(path, curved=True) for path in lying(item)]
    if not paths:
        return None
    geometry, frame = freeform(canvas, paths, filled=False)
    stroke = pen(canvas, item.role, PEN * item.size / SIDE, round_caps=True)
    return shape(silent(canvas, item.name), frame, geometry, node("a:noFill"), stroke)


def group(canvas: Canvas, shapes: Sequence[Shape], name: str, label: str) -> Shape:
    """Several shapes as one."""
    called = named(canvas.number(), name, label) if label else silent(canvas, name)
    frame = around(each.frame for each in shapes)
    inner = node("a:chOff", x=frame.x, y=frame.y), node("a:chExt", cx=frame.width, cy=frame.height)
    head = node("p:nvGrpSpPr", called, node("p:cNvGrpSpPr"), node("p:nvPr"))
    look_ = node("p:grpSpPr", transform(frame, "a:xfrm", *inner))
    return Shape(node("p:grpSp", head, look_, *(each.element for each in shapes)), frame)


def _disc(
    canvas: Canvas,
    centre: Point,
    radius: float,
    fill: str,
    line: str = "none",
    width: float = 0,
    dash: str = "solid",
) -> Shape:
    frame = canvas.frame(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
    drawn = pen(canvas, line, width, dash)
    return shape(silent(canvas, "face"), frame, preset("ellipse"), paint(fill, canvas), drawn)


def _with_sites(rounding: int, sites: Sites) -> Element:
    """A rounded rectangle as DrawingML defines it, its handle included, with more places to hold on to."""
    guides = {
        "a": "pin 0 adj 50000",
        "x1": "*/ ss a 100000",
        "x2": "+- r 0 x1",
        "y2": "+- b 0 x1",
    }
    places = [("top", "hc", "t"), ("left", "l", "vc"), ("bottom", "hc", "b"), ("right", "r", "vc")]
    for number, site in enumerate(sites.own):
        along = f"s{number}"
        upright = site.side in ("left", "right")
        guides[along] = f"*/ {'h' if upright else 'w'} {round(site.along * 100_000)} 100000"
        fixed = {"top": "t", "left": "l", "bottom": "b", "right": "r"}[site.side]
        places.append((site.side, fixed, along) if upright else (site.side, along, fixed))
    held = [node("a:cxn", node("a:pos", x=x, y=y), ang=_ANGLES[side]) for side, x, y in places]
    corners = (("x2", "t", "3cd4"), ("r", "y2", "0"), ("x1", "b", "cd4"))
    path = node("a:path", node("a:moveTo", node("a:pt", x="l", y="x1")), _corner("cd2"))
    for x, y, start in corners:
        path.append(node("a:lnTo", node("a:pt", x=x, y=y)))
        path.append(_corner(start))
    path.append(node("a:close"))
    handle = node("a:ahXY", node("a:pos", x="x1", y="t"), gdRefX="adj", minX=0, maxX=50000)
    return node(
        "a:custGeom",
        node("a:avLst", node("a:gd", name="adj", fmla=f"val {rounding}")),
        node("a:gdLst", *(node("a:gd", name=name, fmla=formula) for name, formula in guides.items())),
        node("a:ahLst", handle),
        node("a:cxnLst", *held),
        node("a:rect", l="l", t="t", r="r", b="b"),
        node("a:pathLst", path),
    )


def _corner(start: str) -> Element:
    return node("a:arcTo", wR="x1", hR="x1", stAng=start, swAng="cd4")


def _grown(point: Point, mark: Mark, by: float) -> Point:
    return Point(mark.x + (point.x - mark.x) * by, mark.y + (point.y - mark.y) * by)
