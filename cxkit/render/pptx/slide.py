"""A picture on a slide: its title in the place of titles, everything else as large as it gets under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from xml.etree.ElementTree import Element

from cxkit.colours import Tokens
from cxkit.render.inert import inert
from cxkit.render.pptx.lettering import Held, held, text_box
from cxkit.render.pptx.lines import Sites, holds, line
from cxkit.render.pptx.shapes import area, box, face, group, icon, mark
from cxkit.render.pptx.xml import EMU, NAMESPACES, Canvas, Frame, Shape, language, named, node, paint, transform
from cxkit.render.svg import lane_edges
from cxkit.render.themes import look
from cxkit.render.typefaces import is_bold
from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Picture, Point, Stroke, Words
from cxkit.views.slides import frame


@dataclass(frozen=True, slots=True)
class Drawn:
    """The shapes of a slide in the order of painting, and the addresses that they link to by the name of a relation."""

    tree: Element
    links: dict[str, str]


def drawn(picture: Picture, theme: str, tokens: Tokens) -> Drawn:
    """Everything that a slide shows, its title too."""
    place = frame.placed(picture)
    canvas = Canvas(place.scale, place.left, place.top, theme, tokens, language(picture))
    tree = node("p:spTree")
    for name, value in NAMESPACES.items():
        tree.set(name, value)
    tree.append(_title(canvas, frame.titled(picture)))
    tree.extend(shape.element for shape in _shapes(canvas, frame.drawn(picture), picture))
    return Drawn(tree, {given: address for address, given in canvas.links.items()})


def _title(canvas: Canvas, title: str) -> Element:
    """The title in the place that the layout has for it."""
    lettering = frame.heading(title)
    style, lines = lettering.style, max(1, len(lettering.lines))
    sides = (frame.MARGIN, frame.ABOVE, frame.WIDTH - 2 * frame.MARGIN, lines * style.leading)
    said = node("a:t")
    said.text = inert(frame.kept(title))
    bold = "1" if is_bold(canvas.tokens, style.weight) else "0"
    letters = node("a:rPr", paint("ink", canvas), lang=canvas.lang, sz=round(style.size * 100), b=bold, dirty="0")
    spaced = node("a:lnSpc", node("a:spcPts", val=round(style.leading * 100)))
    paragraph = node("a:p", node("a:pPr", spaced, algn="l"), node("a:r", letters, said))
    inner = node("a:bodyPr", node("a:noAutofit"), wrap="square", lIns=0, tIns=0, rIns=0, bIns=0, anchor="t")
    head = node(
        "p:nvSpPr",
        named(canvas.number(), "Title"),
        node("p:cNvSpPr", node("a:spLocks", noGrp="1")),
        node("p:nvPr", node("p:ph", type="title")),
    )
    body = node("p:txBody", inner, node("a:lstStyle"), paragraph)
    return node("p:sp", head, node("p:spPr", transform(Frame(*(round(side * EMU) for side in sides)))), body)


def _shapes(canvas: Canvas, items: Sequence[Item], picture: Picture) -> Iterator[Shape]:
    """Areas first, then the runs of one group as one."""
    yield from (shape for item in items if isinstance(item, Area) and (shape := area(canvas, item)))
    edge = look("lane-edge", canvas.theme, canvas.tokens)
    if edge != "none":
        for y, left, right in lane_edges(picture):
            yield line(canvas, _level(y, left, right, edge), (None, None))
    content = _Content(canvas, items)
    rest = [item for item in items if not isinstance(item, Area)]
    for _, run in groupby(enumerate(rest), key=lambda pair: _group(pair[1]) or pair[0]):
        yield from content.together([item for _, item in run])


class _Content:
    """What the things of one picture know of each other: who holds which text, and where arrows touch."""

    def __init__(self, canvas: Canvas, items: Sequence[Item]) -> None:
        self.canvas = canvas
        self.boxes = {item.id: item for item in items if isinstance(item, Box) and item.id}
        self.numbers = {name: canvas.number() for name in self.boxes}
        self.sites = {name: Sites() for name in self.boxes}
        texts: dict[str, list[Words]] = {}
        for item in items:
            if isinstance(item, Words) and item.inside in self.boxes:
                texts.setdefault(item.inside, []).append(item)
        self.texts: dict[str, Held] = {name: held(words) for name, words in texts.items()}
        self.inside = {id(words) for each in self.texts.values() for words in each.inside}
        self.ends = {
            id(item): holds(item, self.boxes, self.sites, self.numbers) for item in items if isinstance(item, Stroke)
        }

    def together(self, run: Sequence[Item]) -> Iterator[Shape]:
        """The shapes of one run of items: a group where there are several."""
        shown = [item for item in run if id(item) not in self.inside]
        alone = len(shown) == 1
        shapes = [shape for item in shown if (shape := self.shape(item, alone))]
        if len(shapes) > 1 and _has_group(run[0]):
            label = next((item.label for item in shown if isinstance(item, Box) and item.label), "")
            yield group(self.canvas, shapes, _group(run[0]), label)
        else:
            yield from shapes

    def shape(self, item: Item, alone: bool) -> Shape | None:
        match item:
            case Box():
                number = self.numbers.get(item.id) or self.canvas.number()
                words = self.texts[item.id].inside if item.id in self.texts else ()
                return box(self.canvas, item, number, words, self.sites.get(item.id), alone)
            case Words():
                return text_box(self.canvas, item)
            case Stroke():
                return line(self.canvas, item, self.ends[id(item)])
            case Mark():
                return mark(self.canvas, item)
            case Face():
                return face(self.canvas, item)
            case Icon():
                return icon(self.canvas, item)
        return None


def _group(item: Item) -> str:
    return "" if isinstance(item, Area | Stroke) else item.group


def _has_group(item: Item) -> bool:
    return bool(_group(item))


def _level(y: float, left: float, right: float, role: str) -> Stroke:
    third = (right - left) / 3
    return Stroke(tuple(Point(left + step * third, y) for step in range(4)), role, 0.75)
