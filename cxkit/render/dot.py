"""A Picture as DOT with a place for everything: what Graphviz draws in one pass of `neato -n2`.

Names, colours, ids and shapes are ours; text of the user stands only in quoted plain labels.
"""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from math import hypot

from cxkit.colours import OURS, Tokens
from cxkit.render.face import HALO, features
from cxkit.render.hatch import flattened, hatch
from cxkit.render.icons import PEN, SIDE, placed
from cxkit.render.inert import classes, inert
from cxkit.render.themes import palette
from cxkit.render.typefaces import graphviz_name
from cxkit.views.picture import Area, Box, Face, Head, Icon, Item, Mark, Picture, Point, Stroke, Words

GROUND = "raised"
LETTER = 0.52  # of a mark's size
LETTER_DROP = {"triangle": 0.1, "shield": -0.05, "star": 0.03}
LOWER = {"triangle": 0.13}  # its middle is where its weight is
LONGEST_LABEL = 4000
_LINE = 8_000  # characters of places on a line

_NEVER = "transparent"
_STYLES = {"solid": "solid"} | dict.fromkeys(
    ("assumed", "interaction", "internal", "after", "loop", "curve-assumed", "target"), "dashed"
)
_HEADS = {"filled": ("normal", 10.0, 0.0), "open": ("onormal", 10.0, 1.5), "ring": ("odot", 8.0, 0.5)}
_SHAPES: dict[str, tuple[str, float, float]] = {
    "star": ("star", 1.12, 1.12),
    "circle": ("circle", 1, 1),
    "triangle": ("triangle", 1.26, 1.12),
    "diamond": ("diamond", 1.2, 1.2),
    "square": ("square", 0.9, 0.9),
    "shield": ("invhouse", 1, 1.06),
    "octagon": ("octagon", 1, 1),
    "ring": ("circle", 1, 1),
    "disc": ("circle", 1, 1),
    "tab": ("cds", 1.3, 0.9),
    "bulb": ("circle", 1, 1),
}
_BULB = (
    ((-2.0, 2.4), (-6.6, -1.6), (-4.1, -6.0), (0.0, -6.0), (4.1, -6.0), (6.6, -1.6), (2.0, 2.4)),
    ((-2.0, 4.9), (-0.7, 4.9), (0.7, 4.9), (2.0, 4.9)),
)
_BASELINE = 0.355  # of the size: how far below the middle of a text node Graphviz puts the baseline
_BORDER = 0.7  # the tip touches the outside of a border of 1.4


def dot(picture: Picture, theme: str = "light", *, whole: bool = True, tokens: Tokens = OURS) -> str:
    """The drawing as DOT in the colours of one theme (`auto` is light); not `whole` for SVG, which has ways of its own
    for texts and pictograms: then it holds outlines alone, and the engine needs no fonts.

    `tokens` are the colours. Raises ValueError for a coordinate that is no finite number and for a curve whose points
    are not 3n + 1.
    """
    return _Writer(palette("light" if theme == "auto" else theme, tokens), whole, tokens).graph(picture)


class _Writer:
    """The lines of one graph; `number` is the item in hand, `open` the tail that neighbouring edges share."""

    def __init__(self, colours: dict[str, str], whole: bool, tokens: Tokens) -> None:
        self.colours = {**colours, "none": _NEVER}
        self.whole = whole
        self.tokens = tokens
        self.font = graphviz_name(tokens, 400, False)
        self.lines: list[str] = []
        self.number = 0
        self.part = 0
        self.tails = 0
        self.open = ""

    def graph(self, picture: Picture) -> str:
        areas = "".join(op for item in picture.items if isinstance(item, Area) for op in self._area(item))
        background = f' _background="{_continued(areas)}"' if areas else ""
        right, low = _places((Point(picture.width, picture.height),)).split(",")
        self.lines = [
            "digraph cxkit {",
            f'graph [inputscale=72 notranslate=true pad=0 bgcolor="{self.colours[GROUND]}"{background}]',
            f'node [shape=none fixedsize=true margin=0 label="" fontname="{self.font}" fontsize=12]',
            "edge [dir=none]",
            'h [style=invis shape=point width=0 height=0 pos="0,0"]',
            f'c [style=invis shape=point width=0 height=0 pos="{right},{low}"]',
        ]
        for self.number, item in enumerate(picture.items):
            self.part = 0
            if not isinstance(item, Stroke | Icon):
                self.open = ""
            _write(item, self)
        return "\n".join([*self.lines, "}", ""])

    def node(self, attributes: str, x: float, y: float, width: float, height: float) -> None:
        self.part += 1
        given = f"n{self.number}" if self.part == 1 else f"n{self.number}_{self.part}"
        size = f"width={width / 72:.4f} height={height / 72:.4f}"
        self.lines.append(f'{given} [id={given} pos="{_places((Point(x, y),))}" {size} {attributes}]')

    def edge(self, attributes: str, places: str) -> None:
        self.part += 1
        given = f"n{self.number}" if self.part == 1 else f"n{self.number}_{self.part}"
        if not self.open:
            self.tails += 1
            self.open = f"t{self.tails}"
            self.lines.append(f'{self.open} [style=invis shape=point width=0 height=0 pos="0,0"]')
        self.lines.append(f'{self.open} -> h [id={given} pos="{_continued(places)}" {attributes}]')

    def text(self, line: str, x: float, baseline: float, words: Words) -> None:
        """One line; text nodes have no id, for nothing of them is used once the drawing is finished."""
        self.part += 1
        reserve = max(words.width * 1.2, len(line) * words.size * 0.75) + 16
        centre, side = x, ""
        if words.anchor != "middle":
            centre, side = (x + reserve / 2, "\\l") if words.anchor == "start" else (x - reserve / 2, "\\r")
        font = graphviz_name(self.tokens, words.weight, words.italic)
        face = "" if font == self.font else f' fontname="{font}"'
        self.lines.append(
            f'w{self.number}_{self.part} [pos="{_places((Point(centre, baseline - _BASELINE * words.size),))}"'
            f" width={reserve / 72:.3f} height={(words.size * 1.5 + 6) / 72:.3f}"
            f' label="{_quoted(line)}{side}"{face} fontsize={words.size:g} fontcolor="{self.colours[words.role]}"]'
        )

    def _area(self, area: Area) -> Iterator[str]:
        if area.curved:
            _check_curve(area.points)
        # The outline of a hatch is not seen: the finished SVG fills it with a pattern, other readers see its lines.
        colour = _NEVER if area.hatch is not None else self.colours[area.role]
        letter = "b" if area.curved else "P"
        yield f"c {len(_NEVER)} -{_NEVER} C {len(colour)} -{colour} {letter} {len(area.points)} {_xdot(area.points)} "
        if area.hatch is not None and self.whole:
            colour = self.colours[area.role]
            outline = flattened(area.points) if area.curved else area.points
            yield f"c {len(colour)} -{colour} "
            for start, end in hatch(outline, area.hatch):
                yield f"L 2 {start.x:.1f} {-start.y:.1f} {end.x:.1f} {-end.y:.1f} "


@singledispatch
def _write(item: Item, to: _Writer) -> None:
    """Areas lie in the background of the graph; everything else is written in its turn."""


@_write.register
def _(box: Box, to: _Writer) -> None:
    style = {"solid": "filled", "assumed": "filled,dashed"}.get(box.dash, "filled,dotted")
    rounded = "rounded," if box.radius else ""
    to.node(
        f'shape=box style="{rounded}{style}" fillcolor="{to.colours[box.fill]}" color="{to.colours[box.border]}"'
        f" penwidth={box.weight:g}{_class(box.kind)}",
        box.x + box.width / 2,
        box.y + box.height / 2,
        box.width,
        box.height,
    )


@_write.register
def _(stroke: Stroke, to: _Writer) -> None:
    _check_curve(stroke.points)
    size = 0.72 if stroke.width >= 2 else 0.66
    points = list(stroke.points)
    tips, ends = "", ""
    if stroke.tail:
        points, tip = _shortened(points[::-1], _length(stroke.tail, size, stroke.width))
        points.reverse()
        tips, ends = f"s,{_places((tip,))} ", f" arrowtail={_HEADS[stroke.tail][0]}"
    if stroke.head:
        points, tip = _shortened(points, _length(stroke.head, size, stroke.width))
        tips, ends = f"{tips}e,{_places((tip,))} ", f"{ends} arrowhead={_HEADS[stroke.head][0]}"
    way = {(True, True): " dir=both", (True, False): " dir=forward", (False, True): " dir=back"}
    ends += way.get((bool(stroke.head), bool(stroke.tail)), "")
    style = _STYLES.get(stroke.dash, "dotted")
    to.edge(
        f'color="{to.colours[stroke.role]}" penwidth={stroke.width:g}'
        + (f" style={style}" if style != "solid" else "")
        + (f" arrowsize={size}{ends}" if ends else "")
        + _class(stroke.kind),
        tips + _places(points),
    )


@_write.register
def _(words: Words, to: _Writer) -> None:
    for number, line in enumerate(words.lines if to.whole else ()):
        if line:
            to.text(line, words.x, words.y + number * words.leading, words)


@_write.register
def _(mark: Mark, to: _Writer) -> None:
    shape, wide, high = _SHAPES[mark.shape]
    style = "rounded,filled" if mark.shape == "square" else "filled"
    to.node(
        f'shape={shape} style="{style}" fillcolor="{to.colours[mark.fill]}" color="{to.colours[mark.stroke]}"'
        f" penwidth={mark.weight:g}{_class(mark.kind)}",
        mark.x,
        mark.y + LOWER.get(mark.shape, 0) * mark.size,
        mark.size * wide,
        mark.size * high,
    )
    if mark.shape == "bulb":
        for line in _BULB:
            places = [Point(mark.x + x * mark.size / 20, mark.y + y * mark.size / 20) for x, y in line]
            to.edge(f'color="{to.colours[mark.stroke]}" penwidth=1.3', _places(places))
    if mark.letter and to.whole:
        letter = letter_of(mark)
        to.text(letter.lines[0], letter.x, letter.y, letter)


@_write.register
def _(face: Face, to: _Writer) -> None:
    drawn = features(face)
    ground, colour, pen = (to.colours[role] for role in (drawn.ground, drawn.colour, drawn.drawn))

    def disc(fill: str, line: str, width: float, radius: float, centre: Point, style: str = "filled") -> None:
        size = 2 * radius
        to.node(
            f'shape=circle style="{style}" fillcolor="{fill}" color="{line}" penwidth={width:g}', *centre, size, size
        )

    middle = Point(face.x, face.y)
    disc(ground, _NEVER, 0, face.radius + HALO, middle)
    if drawn.rim is not None:
        disc(_NEVER, colour, 1.4, drawn.rim, middle, "filled,dashed")
    rim = "filled,dashed" if face.dashed and not drawn.filled else "filled"
    disc(colour if drawn.filled else ground, _NEVER if drawn.filled else colour, 1.6, drawn.disc, middle, rim)
    for eye in drawn.eyes:
        disc(pen, _NEVER, 0, drawn.eye, eye)
    for line in drawn.strokes:
        to.edge(f'color="{pen}" penwidth={drawn.pen:g}', _places(line))


@_write.register
def _(icon: Icon, to: _Writer) -> None:
    if to.whole and (drawn := placed(icon)):
        pen = round(PEN * icon.size / SIDE, 2)
        look = f'color="{to.colours[icon.role]}" penwidth={pen:g}{_class(icon.kind)}'
        to.edge(look, ";".join(map(_places, drawn)))


def letter_of(mark: Mark) -> Words:
    """The letter of a mark as a text: bold, in its middle."""
    size = round(mark.size * LETTER, 1)
    drop = LETTER_DROP.get(mark.shape, 0) * mark.size
    return Words((mark.letter,), mark.x, mark.y + drop + size * 0.364, size, weight=700, role=mark.ink)


def _length(head: Head, size: float, width: float) -> float:
    """How far a head reaches back from its tip: Graphviz moves an open one back, lest its mitred corner stick out."""
    _, length, pen = _HEADS[head]
    return length * size + pen * width


def _shortened(points: list[Point], head: float) -> tuple[list[Point], Point]:
    """The curve without the length of its head, and the tip: Graphviz turns a head whose line ends elsewhere."""
    end = points[-1]
    away = next((point for point in points[-2:-5:-1] if hypot(end.x - point.x, end.y - point.y) > 0.01), None)
    if away is None:
        return points, end
    length = hypot(end.x - away.x, end.y - away.y)
    step_x, step_y = (end.x - away.x) / length, (end.y - away.y) / length
    tip = Point(end.x - step_x * _BORDER, end.y - step_y * _BORDER)
    last = Point(tip.x - step_x * head, tip.y - step_y * head)
    start, first, second, _ = points[-4:]
    if _is_straight(start, first, second, end):
        wide, high = last.x - start.x, last.y - start.y
        thirds = [Point(start.x + wide * part / 3, start.y + high * part / 3) for part in (1, 2)]
        return [*points[:-3], *thirds, last], tip
    moved = Point(second.x + last.x - end.x, second.y + last.y - end.y)
    return [*points[:-2], moved, last], tip


def _is_straight(start: Point, first: Point, second: Point, end: Point) -> bool:
    wide, high = end.x - start.x, end.y - start.y
    reach = 0.05 * hypot(wide, high)
    return all(abs((point.x - start.x) * high - (point.y - start.y) * wide) <= reach for point in (first, second))


def _check_curve(points: Sequence[Point]) -> None:
    if len(points) < 4 or len(points) % 3 != 1:
        raise ValueError(f"a curve has 3n + 1 points, not {len(points)}")


def _places(points: Sequence[Point]) -> str:
    return " ".join([f"{_number(x)},{_number(-y)}" for x, y in points])


def _xdot(points: Sequence[Point]) -> str:
    return " ".join([f"{_number(x)} {_number(-y)}" for x, y in points])


def _number(value: float) -> str:
    if not -1e6 < value < 1e6:
        raise ValueError(f"no place for {value!r} in a drawing")
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _class(kind: str) -> str:
    return f' class="{classes(kind)}"' if kind else ""


def _continued(places: str) -> str:
    """A long string on several lines of DOT: Graphviz gives up on one with more than 16 kB on a line."""
    return "\\\n".join(places[at : at + _LINE] for at in range(0, len(places), _LINE))


def _quoted(text: str) -> str:
    """A plain label: a backslash, a quote and an ampersand mean themselves."""
    plain = inert(text[:LONGEST_LABEL]).replace("&", "&amp;")
    return plain.replace("\\", "\\\\").replace('"', '\\"')
