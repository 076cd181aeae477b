"""Items of a picture as SVG elements: our own texts, boxes, faces and pictograms, and Graphviz's outlines.

What is often the same stands first in an element, and what is like that of its neighbours together: it packs better.
"""

from dataclasses import replace
from xml.etree.ElementTree import Element, SubElement

from cxkit.render.classes import INK, Classes, worn
from cxkit.render.dot import letter_of
from cxkit.render.face import HALO, features
from cxkit.render.icons import SIDE
from cxkit.render.inert import inert, safe_link
from cxkit.render.shapes import Shape, number
from cxkit.views.picture import Box, Face, Icon, Mark, Point, Stroke, Words
from cxkit.views.text import direct


def text(place: Element, words: Words, classes: Classes) -> None:
    """A text; one of several lines is a group of them. What kind of text it is shows by its place: no word says it."""
    lines = [(number(words.y + at * words.leading), line) for at, line in enumerate(words.lines) if line.strip()]
    letters = classes.letters(words.size, words.weight, words.italic, words.anchor)
    given = worn("" if words.role == INK else classes.fill(words.role), letters)
    if len(lines) > 1:
        place, given = SubElement(place, "g", given), {}
    x = number(words.x)
    for y, line in lines:
        SubElement(place, "text", {**given, "y": y, "x": x}).text = direct(inert(line))


def box(place: Element, given: str, item: Box, classes: Classes, read: str) -> None:
    """A box with its id; `read` is the label of the group it stands in, which is not said again."""
    rounded = min(item.radius, item.width / 2, item.height / 2)
    corner = {"rx": f"{rounded:g}"} if rounded else {}
    frame = {"x": number(item.x), "y": number(item.y), "height": number(item.height)}
    look = worn(
        classes.fill(item.fill),
        (classes.edge(item.fill) if item.border in ("none", "phase") else "") or classes.line(item.border),
        "" if item.border == "none" else classes.pen(item.weight),
        classes.dash(item.dash),
        kind=item.kind,
    )
    if item.link and not item.group and (link := safe_link(item.link)):
        place = SubElement(place, "a", {"href": link})
    named = {"id": given} if given else {}
    element = SubElement(place, "rect", {**corner, **look, "width": number(item.width), **named, **frame})
    if item.label and (not item.group or item.label != read):
        title(element, item.label)


def stroke(place: Element, given: str, item: Stroke, found: list[Shape], classes: Classes, held: str) -> None:
    """A line or curve with its heads; `held` are the words of the chains that it belongs to."""
    line, *heads = found
    dash = classes.dash(item.dash)
    whole = {"id": given} if given else {}
    names = (classes.line(item.role), classes.pen(item.width))
    if not heads and not item.label:
        _plain(place, line[0], {**worn(*names, dash, held, kind=item.kind), **whole}, line[1])
        return
    place = SubElement(place, "g", {**whole, **worn(*names, held, kind=item.kind)})
    title(place, item.label)
    SubElement(place, line[0], {**line[1], **worn(dash)})
    kinds = [kind for kind in (item.tail, item.head) if kind]
    for kind, (tag, edge) in zip(kinds, heads, strict=False):
        fill = worn(classes.fill(item.role)) if kind == "filled" else {}
        SubElement(place, tag, {**edge, **fill})


def _plain(place: Element, tag: str, look: dict[str, str], edge: dict[str, str]) -> None:
    """A line that says nothing by itself; one after another of the same look is one path with it."""
    last = place[-1] if len(place) and tag == "path" else None
    if last is not None and "id" not in look and last.attrib == {"d": last.get("d"), **look}:
        last.set("d", f"{last.get('d')}{edge['d']}")
    else:
        SubElement(place, tag, {**edge, **look})


def mark(place: Element, item: Mark, found: list[Shape], classes: Classes) -> None:
    """A sign with its letter."""
    place = SubElement(place, "g", worn(classes.named("mark"), kind=item.kind))
    title(place, item.label)
    halo = item.stroke != "none" and (item.stroke == "box" or item.stroke.endswith("-surface"))
    look = worn(
        classes.fill(item.fill),
        classes.line(item.stroke),
        classes.pen(item.weight * (2 if halo else 1)),
        classes.named("outlined") if halo else "",
    )
    edge, *signs = found
    if item.shape == "square":
        side = item.size * 0.9
        edges = {"x": number(item.x - side / 2), "y": number(item.y - side / 2), "rx": "3"}
        edge = ("rect", {**edges, "width": number(side), "height": number(side)})
    SubElement(place, edge[0], {**edge[1], **look})
    for tag, sign in signs:
        SubElement(place, tag, {**sign, **worn(classes.line(item.stroke), classes.pen(1.3))})
    if item.letter:
        text(place, letter_of(item), classes)


def face(place: Element, item: Face, classes: Classes) -> None:
    """A feeling, around its middle: the same face is the same text anywhere, which packs well."""
    shape = features(replace(item, x=0, y=0))
    # A title names what has a role: the feeling is said by an image.
    named = {"role": "img"} if item.label else {}
    moved = {"transform": f"translate({number(item.x)} {number(item.y)})"}
    place = SubElement(place, "g", {"class": classes.named("face"), **moved, **named})
    title(place, item.label)
    colour, drawn = shape.colour, shape.drawn
    SubElement(place, "circle", {"r": f"{item.radius + HALO:g}", "class": classes.fill(shape.ground)})
    if shape.rim is not None:
        SubElement(place, "circle", {"r": f"{shape.rim:g}", **worn(classes.line(colour), classes.dash("rim"))})
    if shape.filled:
        skin = worn(classes.fill(colour))
    else:
        skin = worn(classes.line(colour), classes.pen(1.6), classes.dash("rim") if item.dashed else "")
    SubElement(place, "circle", {"r": f"{shape.disc:g}", **skin})
    for eye in shape.eyes:
        places = {"cx": _fine(eye.x), "cy": _fine(eye.y)}
        SubElement(place, "circle", {"class": classes.fill(drawn), **places, "r": f"{shape.eye:.2g}"})
    lines = "".join(
        f"M{_pair(start)}C{_pair(leaving)} {_pair(reaching)} {_pair(end)}"
        for start, leaving, reaching, end in shape.strokes
    )
    look = worn(classes.line(drawn), classes.fill(drawn) if shape.open_mouth else "", classes.pen(shape.pen))
    SubElement(place, "path", {"d": lines + ("Z" if shape.open_mouth else ""), **look})


def icon(place: Element, item: Icon, given: str, classes: Classes) -> None:
    """A pictogram, whose path of 24 × 24 has the id `given`."""
    look = worn(classes.line(item.role), classes.named("icon"))
    laid = f"translate({number(item.x)} {number(item.y)})scale({item.size / SIDE:.3g})"
    SubElement(place, "use", {"href": f"#{given}", "transform": laid, **look})


def _pair(point: Point) -> str:
    return f"{_fine(point.x)} {_fine(point.y)}"


def _fine(value: float) -> str:
    """A coordinate in a face, which is small: with two decimals at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def title(place: Element, label: str) -> None:
    """What is said of something, and shown under the pointer."""
    if label:
        SubElement(place, "title").text = inert(label)
