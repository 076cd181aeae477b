"""A Picture as SVG: Graphviz's outlines with our texts, names, classes and themes."""

from functools import lru_cache
from xml.etree.ElementTree import Element, SubElement

from cxkit.colours import OURS, Tokens
from cxkit.render import elements
from cxkit.render.classes import INK, PEN, SIZE, Classes, worn
from cxkit.render.dot import GROUND, dot
from cxkit.render.graphviz import draw
from cxkit.render.hatch import SPACING
from cxkit.render.icons import data
from cxkit.render.inert import inert, name, once, safe_link
from cxkit.render.lively import classes_of, rules
from cxkit.render.markup import markup
from cxkit.render.runs import parted
from cxkit.render.shapes import drawing, number, outline
from cxkit.render.style import style
from cxkit.render.typefaces import letters
from cxkit.views.chains import Held, chains
from cxkit.views.extents import surfaces
from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Picture, Stroke, Words

_TILE = "400"  # u: where one piece of a hatch ends and the next begins, readers of PDF show a seam


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
    an HTML page that has the tokens (`themes.tokens_css`). The drawing has the id `prefix`, by default the picture's
    name, and the ids of what is in it begin with it where there is a `prefix` or a page around.
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
    apart = bool(prefix) or not standalone
    made = _Finish(picture, graphviz, name(prefix or picture.name), apart=apart, lively=lively)
    return made.document(theme, standalone, fonts, tokens)


class _Finish:
    """One drawing in the making."""

    def __init__(self, picture: Picture, graphviz: bytes, prefix: str, *, apart: bool, lively: bool) -> None:
        self.picture = picture
        self.lively = lively
        self.held: list[Held | None] = chains(picture) if lively else [None] * len(picture.items)
        self.led: set[int] = set()
        self.label = ""  # of the group that is being written
        self.drawing = drawing(graphviz)
        wanted = [_led_to(item) for item in picture.items]
        icons = dict.fromkeys(item.name for item in picture.items if isinstance(item, Icon) and data(item.name))
        hatches = dict.fromkeys(
            (item.role, item.hatch) for item in picture.items if isinstance(item, Area) and item.hatch is not None
        )
        before = f"{prefix}-" if apart else ""
        ids = iter(
            once(
                [
                    *(prefix, f"{prefix}-title", f"{prefix}-desc"),
                    *(f"{before}{name(given)}" if given else "" for given in wanted),
                    *(f"{before}i-{icon}" for icon in icons),
                    *(f"{before}h-{role}" for role, _ in hatches),
                ]
            )
        )
        self.prefix, self.title, self.description = next(ids), next(ids), next(ids)
        self.ids = [next(ids) for _ in wanted]
        self.icons = {icon: next(ids) for icon in icons}
        self.hatches = {hatch: next(ids) for hatch in hatches}
        self.classes = Classes()

    def document(self, theme: str, standalone: bool, fonts: bool, tokens: Tokens) -> str:
        picture = self.picture
        wide, high = number(picture.width), number(picture.height)
        root = Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "id": self.prefix,
                **worn("cx", kind=picture.view),
                "viewBox": f"0 0 {wide} {high}",
                "width": wide,
                "height": high,
                "role": "graphics-document document",
                "aria-labelledby": self.title,
                "aria-describedby": self.description,
                "lang": name(picture.written or picture.lang),
                "xml:lang": name(picture.written or picture.lang),
            },
        )
        SubElement(root, "title", {"id": self.title}).text = inert(picture.title)
        SubElement(root, "desc", {"id": self.description}).text = inert(picture.description)
        sheet = SubElement(root, "style")
        self.shelf(root)
        SubElement(root, "rect", {"class": self.classes.fill(GROUND), "width": wide, "height": high})
        body = SubElement(
            root,
            "g",
            {
                **worn(self.classes.fill(INK)),
                "stroke-width": f"{PEN:g}",
                **letters(tokens, fonts),
                "font-size": f"{SIZE:g}",
                "text-anchor": "middle",
            },
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
        sheet.text = style(theme, self.classes.used, standalone, fonts, tokens)
        if self.lively:
            sheet.text += rules(self.prefix, self.held)
        if fonts and tokens.typeface:
            parted(root, tokens.typeface)
        text = markup(root)
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n' if standalone else text

    def shelf(self, root: Element) -> None:
        """One path for every pictogram that is used, one pattern for every kind of hatch."""
        if not self.icons and not self.hatches:
            return
        shelf = SubElement(root, "defs")
        for icon, given in self.icons.items():
            SubElement(shelf, "path", {"d": data(icon), "id": given})
        for (role, degrees), given in self.hatches.items():
            turned = f"rotate({-degrees:g})"
            frame = {"id": given, "width": _TILE, "height": f"{SPACING:g}", "patternUnits": "userSpaceOnUse"}
            pattern = SubElement(shelf, "pattern", {**frame, "patternTransform": turned})
            look = worn(self.classes.line(role), self.classes.named("a-hatch"))
            SubElement(pattern, "path", {**look, "d": f"M0 {SPACING / 2:g}H{_TILE}"})

    def areas(self, body: Element) -> None:
        surfaces = [item for item in self.picture.items if isinstance(item, Area)]
        for area, found in zip(surfaces, self.drawing.background, strict=False):
            tag, edge = outline(found) or ("path", {})
            if area.hatch is None:
                SubElement(body, tag, {**edge, **worn(self.classes.fill(area.role), self.classes.edge(area.role))})
            else:
                SubElement(body, tag, {**edge, "style": f"fill:url(#{self.hatches[area.role, area.hatch]})"})
        if edges := lane_edges(self.picture):
            lines = "".join(f"M{number(left)} {number(y)}H{number(right)}" for y, left, right in edges)
            SubElement(body, "path", {"class": self.classes.named("a-lane"), "d": lines})

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
        look = worn(classes_of(held))
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
        given, known = self.ids[at], self.classes
        match item:
            case Words():
                elements.text(place, item, known)
            case Box():
                elements.box(place, given, item, known, self.label)
            case Stroke():
                elements.stroke(place, given, item, self.drawing.shapes(at), known, classes_of(self.held[at]))
            case Mark():
                elements.mark(place, item, self.drawing.shapes(at), known)
            case Face():
                elements.face(place, item, known)
            case Icon() if path := self.icons.get(item.name):
                elements.icon(place, item, path, known)


def _led_to(item: Item) -> str:
    """The id of an item; none for arrows, their words and bars of time: nobody leads to one, and their numbers change
    with what is drawn before them."""
    match item:
        case Stroke(target=target) if target:
            return ""
        case Box(kind=kind) if kind.split(" ")[0] in ("plate", "lasts"):
            return ""
        case _:
            return str(getattr(item, "id", ""))


def lane_edges(picture: Picture) -> list[tuple[float, float, float]]:
    """Where lanes part in themes that paint no surface, as (y, left, right): not where one of the lines does it."""
    lines = [item.points[0].y for item in picture.items if isinstance(item, Stroke) and item.role.startswith("line-")]
    edges: list[tuple[float, float, float]] = []
    for left, top, right, bottom in surfaces(picture):
        for y in (top, bottom):
            if all(abs(y - other) > 3 for other in lines) and (y, left, right) not in edges:
                edges.append((y, left, right))
    return edges
