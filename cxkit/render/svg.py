"""A Picture as SVG: Graphviz's outlines with our texts, names, classes and themes."""

from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from cxkit.colours import OURS, Tokens
from cxkit.render.dot import GROUND, dot, letter_of
from cxkit.render.face import HALO, features
from cxkit.render.graphviz import draw
from cxkit.render.icons import SIDE, data
from cxkit.render.inert import classes, inert, name, once, safe_link
from cxkit.render.lively import classes_of, rules
from cxkit.render.markup import markup
from cxkit.render.shapes import Shape, drawing, is_line, line_data, number, outline
from cxkit.render.style import FAMILY, style
from cxkit.views.chains import Held, chains
from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Picture, Stroke, Words
from cxkit.views.text import direct


def svg(
    picture: Picture,
    theme: str = "auto",
    standalone: bool = True,
    *,
    engine: str = "auto",
    prefix: str = "",
    fonts: bool = False,
    tokens: Tokens = OURS,
    lively: bool = False,
) -> str:
    """The finished drawing.

    `theme` is `auto` (four themes, the reader's system chooses) or one of them. With `standalone=False` it belongs into
    an HTML page that has the tokens (`themes.tokens_css`). Ids start with `prefix`, by default the picture's name.
    `fonts` calls the shipped families by their names, for a machine that has no others. `tokens` are the colours, ours
    or an organisation's. `lively` lights the chain of what a reader points at (`views.chains`), and gives what leads on
    from each the id `prefix-chain-1` and so on. Raises EngineError and NoEngine.
    """
    return finish(
        picture,
        _outlines(dot(picture, whole=False), engine),
        theme,
        standalone,
        prefix=prefix,
        fonts=fonts,
        tokens=tokens,
        lively=lively,
    )


@lru_cache(maxsize=1)
def _outlines(text: str, engine: str) -> bytes:
    """What Graphviz draws, which is the same in every theme and for every format."""
    return draw(text, engine)


def finish(
    picture: Picture,
    graphviz: bytes,
    theme: str = "auto",
    standalone: bool = True,
    *,
    prefix: str = "",
    fonts: bool = False,
    tokens: Tokens = OURS,
    lively: bool = False,
) -> str:
    """The drawing of `dot(picture)` by an engine, made accessible, themed and exact."""
    return _Finish(picture, graphviz, name(prefix or picture.name), lively).document(theme, standalone, fonts, tokens)


class _Finish:
    """One drawing in the making; `used` collects the classes that its style sheet has to know."""

    def __init__(self, picture: Picture, graphviz: bytes, prefix: str, lively: bool) -> None:
        self.picture = picture
        self.lively = lively
        self.held: list[Held | None] = chains(picture) if lively else [None] * len(picture.items)
        self.led: set[int] = set()
        self.label = ""  # of the group that is being written
        self.prefix = prefix
        self.drawing = drawing(graphviz)
        wanted = [getattr(item, "id", "") for item in picture.items]
        self.ids = once(f"{prefix}-{name(given)}" if given else "" for given in wanted)
        self.boxes = {given: unique for given, unique in zip(wanted, self.ids, strict=True) if given}
        drawn = dict.fromkeys(item.name for item in picture.items if isinstance(item, Icon) and data(item.name))
        taken = once([*self.ids, *(f"{prefix}-i-{icon}" for icon in drawn)])
        self.icons = dict(zip(drawn, taken[len(self.ids) :], strict=True))
        self.used: dict[str, None] = {}

    def document(self, theme: str, standalone: bool, fonts: bool, tokens: Tokens) -> str:
        picture = self.picture
        wide, high = number(picture.width), number(picture.height)
        root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "id": self.prefix,
                "class": f"cx {classes(picture.view)}".strip(),
                "viewBox": f"0 0 {wide} {high}",
                "width": wide,
                "height": high,
                "role": "graphics-document document",
                "aria-labelledby": f"{self.prefix}-title",
                "aria-describedby": f"{self.prefix}-desc",
                "lang": name(picture.written or picture.lang),
                "xml:lang": name(picture.written or picture.lang),
            },
        )
        SubElement(root, "title", {"id": f"{self.prefix}-title"}).text = inert(picture.title)
        SubElement(root, "desc", {"id": f"{self.prefix}-desc"}).text = inert(picture.description)
        sheet = SubElement(root, "style")
        self.symbols(root)
        SubElement(root, "rect", {"class": self.role("f", GROUND), "width": wide, "height": high})
        family = FAMILY.replace('"', "'")
        body = SubElement(
            root,
            "g",
            {"fill": "none", "stroke-width": "1.4", "font-family": family, "font-size": "12", "text-anchor": "middle"},
        )
        self.areas(body)
        place, group = body, ""
        for at, item in enumerate(picture.items):
            if isinstance(item, Area):
                continue
            wished = getattr(item, "group", "")
            if wished != group:
                place, group = (self.group(body, at, wished) if wished else body), wished
            self.item(place, at, item)
        sheet.text = style(theme, self.used, standalone, fonts, tokens)
        if self.lively:
            sheet.text += rules(self.prefix, self.held)
        text = markup(root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n' if standalone else text

    def role(self, letter: str, role: str) -> str:
        """The class of a colour; `none` has none."""
        if role == "none":
            return ""
        self.used[f"{letter}-{role}"] = None
        return f"{letter}-{role}"

    def words(self, *names: str) -> dict[str, str]:
        """The class attribute of these classes."""
        joined = " ".join(filter(None, names))
        return {"class": joined} if joined else {}

    def edge(self, role: str) -> str:
        """The class of what has an edge only in themes where its surface turns white."""
        if role != "phase":
            return ""
        self.used["a-phase"] = None
        return "a-phase"

    def dash(self, dash: str) -> str:
        if dash == "solid":
            return ""
        self.used[f"d-{dash}"] = None
        return f"d-{dash}"

    def symbols(self, root: Element) -> None:
        """One symbol for every pictogram that is used."""
        if self.icons:
            shelf = SubElement(root, "defs")
            for icon, given in self.icons.items():
                symbol = SubElement(shelf, "symbol", {"id": given, "viewBox": f"0 0 {SIDE:g} {SIDE:g}"})
                SubElement(symbol, "path", {"d": data(icon)})

    def areas(self, body: Element) -> None:
        left = list(reversed(self.drawing.background))
        for area in self.picture.items:
            if not isinstance(area, Area) or not left:
                continue
            if area.hatch is None:
                look = self.edge(area.role)
                tag, edge = outline(left.pop()) or ("path", {})
                SubElement(body, tag, {**self.words(self.role("f", area.role), look), **edge})
                continue
            lines = []
            pen = left[-1].get("stroke")  # what tells two hatches in a row apart
            while left and is_line(left[-1]) and left[-1].get("stroke") == pen:
                lines.append(line_data(left.pop()))
            if not lines:
                continue
            self.used["a-hatch"] = None
            SubElement(body, "path", {**self.words(self.role("s", area.role), "a-hatch"), "d": "".join(lines)})

        if edges := lane_edges(self.picture):
            self.used["a-lane"] = None
            data = "".join(f"M{number(left)} {number(y)}H{number(right)}" for y, left, right in edges)
            SubElement(body, "path", {"class": "a-lane", "d": data})

    def group(self, body: Element, at: int, group: str) -> Element:
        """The element around a run of items with one group: named and linked by its box, read as one thing."""
        label, link, place = "", None, ""
        for item in self.picture.items[at:]:
            if getattr(item, "group", "") != group:
                break
            if isinstance(item, Box):
                label = label or item.label
                link = link or (safe_link(item.link) if item.link else None)
                place = place or item.place
        held = self.held[at]
        self.label = label
        if not label and not link and held is None:
            return body
        look = self.words(classes_of(held))
        if link:
            body, look = SubElement(body, "a", {**self.chain(held), "href": link, **look}), {}
        # What an image is made of is not read again behind its name.
        element = SubElement(body, "g", {"role": "img", **look} if label else look)
        self.told(element, label, place)
        return element

    def chain(self, held: Held | None) -> dict[str, str]:
        """The id of the first thing that leads on from a chain."""
        if held is None or not held.own or held.own in self.led:
            return {}
        self.led.add(held.own)
        given = f"{self.prefix}-chain-{held.own}"
        return {} if given in self.ids else {"id": given}

    def told(self, element: Element, label: str, place: str) -> None:
        """What is said of something, and under the pointer where it is written too."""
        if said := "\n".join(inert(each) for each in (label, place) if each):
            SubElement(element, "title").text = said
        if label and place:
            # A title beside a name of its own would be read after it, and say everything again.
            element.set("aria-label", inert(label))
            element.set("aria-description", inert(place))

    def item(self, place: Element, at: int, item: Item) -> None:
        match item:
            case Words():
                self.text(place, item)
            case Box():
                self.box(place, self.ids[at], item)
            case Stroke():
                self.stroke(place, self.ids[at], item, self.drawing.shapes(at), classes_of(self.held[at]))
            case Mark():
                self.mark(place, item, self.drawing.shapes(at))
            case Face():
                self.face(place, item)
            case Icon():
                self.icon(place, item)

    def text(self, place: Element, words: Words) -> None:
        lines = [(number(words.y + at * words.leading), line) for at, line in enumerate(words.lines) if line.strip()]
        weight = {400: "", 600: "w6", 700: "w7"}[words.weight]
        slant = "i" if words.italic else ""
        self.used.update(dict.fromkeys(filter(None, (weight, slant))))
        given = self.words(self.role("f", words.role), weight, slant, classes(words.kind))
        if words.size != 12:
            given["font-size"] = f"{words.size:g}"
        if words.anchor != "middle":
            given["text-anchor"] = words.anchor
        if words.inside and words.inside in self.boxes:
            given["data-in"] = self.boxes[words.inside]
        if len(lines) > 1:
            place, given = SubElement(place, "g", given), {}
        x = number(words.x)
        for y, line in lines:
            SubElement(place, "text", {**given, "x": x, "y": y}).text = direct(inert(line))

    def box(self, place: Element, given: str, box: Box) -> None:
        stroke = {} if box.border == "none" or box.weight == 1.4 else {"stroke-width": f"{box.weight:g}"}
        frame = {"x": number(box.x), "y": number(box.y), "width": number(box.width), "height": number(box.height)}
        rounded = min(box.radius, box.width / 2, box.height / 2)
        corner = {"rx": f"{rounded:g}"} if rounded else {}
        edge = self.edge(box.fill) if box.border in ("none", "phase") else ""
        look = self.words(
            self.role("f", box.fill),
            edge or self.role("s", box.border),
            self.dash(box.dash),
            classes(box.kind),
        )
        if box.link and not box.group and (link := safe_link(box.link)):
            place = SubElement(place, "a", {"href": link})
        element = SubElement(place, "rect", {**({"id": given} if given else {}), **look, **stroke, **frame, **corner})
        if box.label and (not box.group or box.label != self.label):
            SubElement(element, "title").text = inert(box.label)

    def stroke(self, place: Element, given: str, stroke: Stroke, found: list[Shape], held: str) -> None:
        whole = {"id": given} if given else {}
        whole |= self.words(self.role("s", stroke.role), classes(stroke.kind), held)
        if stroke.width != 1.4:
            whole["stroke-width"] = f"{stroke.width:g}"
        line, *heads = found
        dash = self.dash(stroke.dash)
        if heads or stroke.label:
            place = SubElement(place, "g", whole)
            self.title(place, stroke.label)
            SubElement(place, line[0], {**self.words(dash), **line[1]})
        else:
            look = self.words(whole.pop("class", ""), dash)
            SubElement(place, line[0], {**whole, **look, **line[1]})
        kinds = [kind for kind in (stroke.tail, stroke.head) if kind]
        for kind, (tag, edge) in zip(kinds, heads, strict=False):
            fill = self.words(self.role("f", stroke.role)) if kind == "filled" else {}
            SubElement(place, tag, {**fill, **edge})

    def mark(self, place: Element, mark: Mark, found: list[Shape]) -> None:
        place = SubElement(place, "g", self.words("mark", classes(mark.kind)))
        self.title(place, mark.label)
        halo = mark.stroke != "none" and (mark.stroke == "box" or mark.stroke.endswith("-surface"))
        line = {"stroke-width": f"{mark.weight * (2 if halo else 1):g}", "stroke-linejoin": "round"}
        if halo:
            line["paint-order"] = "stroke"
        look = self.words(self.role("f", mark.fill), self.role("s", mark.stroke))
        edge, *signs = found
        if mark.shape == "square":
            side = mark.size * 0.9
            edges = {"x": number(mark.x - side / 2), "y": number(mark.y - side / 2), "rx": "3"}
            edge = ("rect", {**edges, "width": number(side), "height": number(side)})
        SubElement(place, edge[0], {**look, **line, **edge[1]})
        for tag, sign in signs:
            SubElement(place, tag, {**self.words(self.role("s", mark.stroke)), "stroke-width": "1.3", **sign})
        if mark.letter:
            self.text(place, letter_of(mark))

    def face(self, place: Element, face: Face) -> None:
        shape = features(face)
        # A title names what has a role: the feeling is said by an image.
        named = {"role": "img"} if face.label else {}
        place = SubElement(place, "g", {"class": "face", **named})
        self.title(place, face.label)
        centre = {"cx": number(face.x), "cy": number(face.y)}
        ground, colour = self.role("f", shape.ground), shape.colour
        SubElement(place, "circle", {"class": ground, **centre, "r": f"{face.radius + HALO:g}"})
        if shape.rim is not None:
            rim = self.words(self.role("s", colour), self.dash("rim"))
            SubElement(place, "circle", {**rim, **centre, "r": f"{shape.rim:g}"})
        skin = self.role("f" if shape.filled else "s", colour)
        dashed = self.dash("rim") if face.dashed and not shape.filled else ""
        pen = {} if shape.filled else {"stroke-width": "1.6"}
        SubElement(place, "circle", {**self.words(skin, dashed), **pen, **centre, "r": f"{shape.disc:g}"})
        for eye in shape.eyes:
            places = {"cx": f"{eye.x:.2f}", "cy": f"{eye.y:.2f}"}
            SubElement(place, "circle", {"class": self.role("f", shape.drawn), **places, "r": f"{shape.eye:.2g}"})
        data = "".join(
            f"M{a.x:.2f} {a.y:.2f}C{b.x:.2f} {b.y:.2f} {c.x:.2f} {c.y:.2f} {d.x:.2f} {d.y:.2f}"
            for a, b, c, d in shape.strokes
        )
        look = self.words(self.role("s", shape.drawn), self.role("f", shape.drawn) if shape.open_mouth else "")
        closed = {"stroke-linejoin": "round"} if shape.open_mouth else {"stroke-linecap": "round"}
        data += "Z" if shape.open_mouth else ""
        SubElement(place, "path", {**look, **closed, "stroke-width": f"{shape.pen:g}", "d": data})

    def icon(self, place: Element, icon: Icon) -> None:
        if given := self.icons.get(icon.name):
            self.used["icon"] = None
            look = self.words(self.role("s", icon.role), "icon")
            edges = {"x": number(icon.x), "y": number(icon.y), "width": f"{icon.size:g}", "height": f"{icon.size:g}"}
            SubElement(place, "use", {"href": f"#{given}", **look, **edges, "aria-hidden": "true"})

    def title(self, place: Element, label: str) -> None:
        if label:
            SubElement(place, "title").text = inert(label)


def lane_edges(picture: Picture) -> list[tuple[float, float, float]]:
    """Where lanes part in themes that paint no surface, as (y, left, right): not where one of the lines does it."""
    lines = [item.points[0].y for item in picture.items if isinstance(item, Stroke) and item.role.startswith("line-")]
    edges: list[tuple[float, float, float]] = []
    for area in picture.items:
        if isinstance(area, Area) and area.role.endswith("-surface") and not area.curved and area.hatch is None:
            left, right = min(p.x for p in area.points), max(p.x for p in area.points)
            for y in (min(p.y for p in area.points), max(p.y for p in area.points)):
                if all(abs(y - other) > 3 for other in lines) and (y, left, right) not in edges:
                    edges.append((y, left, right))
    return edges
