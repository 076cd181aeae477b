"""Picture: everything that is drawn, with every decision taken and nothing spelt.

Units are u (1 u = 1 pt of Graphviz = 1 CSS px at 100 %); x grows to the right, y downwards, from the top left corner.
A role is the name of a colour token of the design language (`ink`, `customer-line`, `mark-fail`, …); what it looks
like in each theme is decided by `render`.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple


class Point(NamedTuple):
    x: float
    y: float


Dash = Literal[
    "solid",
    "assumed",  # 6 4, basis of a border, a curve, a bar
    "proposed",  # dot 1.5 4, round caps
    "interaction",  # 10 5
    "internal",  # 10 4 2 4
    "implementation",  # dot 2 5, round caps
    "after",  # 6 4
    "async",  # dot 1.5 4
    "loop",  # 5 4
    "enables",  # dot 1.5 4
    "curve-assumed",  # 7 5
    "belief",  # dot 2 4, round caps
    "target",  # 12 4
    "grid",  # 1 4
    "sublane",  # 1 5
]
Head = Literal["filled", "open", "ring"]
Shape = Literal["star", "circle", "triangle", "diamond", "square", "shield", "octagon", "ring", "disc", "tab", "bulb"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Area:
    """A filled surface under everything else; `curved` points are a cubic Bezier path (3n + 1 points, closed)."""

    points: tuple[Point, ...]
    role: str
    curved: bool = False
    hatch: float | None = None  # degrees: lines 7 u apart instead of a fill


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line or curve: cubic Bezier points (3n + 1) from tail to tip; a head ends at the last point."""

    points: tuple[Point, ...]
    role: str
    width: float = 1.4
    dash: Dash = "solid"
    head: Head | None = None
    tail: Head | None = None
    id: str = ""
    kind: str = ""  # class words: "arrow flow", "line visibility", "curve lived"
    label: str = ""  # what it says to someone who does not see it
    source: str = ""  # ids of the boxes that an arrow joins
    target: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with rounded corners. `id` is unique in the picture; `label` is its whole meaning in words."""

    x: float
    y: float
    width: float
    height: float
    border: str
    fill: str = "box"
    radius: float = 6
    weight: float = 1.4
    dash: Dash = "solid"
    id: str = ""
    kind: str = ""  # class words: "action front", "customer", "evidence", "pill", "card", "plate"
    label: str = ""
    link: str = ""
    group: str = ""  # neighbours in the order of drawing with one group are one thing to a reader
    place: str = ""  # where it is written, `viajes/cenar.yaml:42`


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text: `x` is where `anchor` says, `y` the first baseline, `leading` from one baseline to the next."""

    lines: tuple[str, ...]
    x: float
    y: float
    size: float = 12
    leading: float = 15.5
    weight: Literal[400, 600, 700] = 400
    italic: bool = False
    role: str = "ink"
    anchor: Anchor = "middle"
    width: float = 0  # of the widest line as measured; what a check compares with the box around it
    inside: str = ""  # id of the box that must hold it
    kind: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A sign on a border: the shape is the code, the letter is help in the reader's language."""

    shape: Shape
    x: float
    y: float
    size: float = 20
    letter: str = ""
    fill: str = "box"
    stroke: str = "box"  # the halo of filled marks, the outline of open ones
    weight: float = 2
    ink: str = "on-mark"
    kind: str = ""
    label: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """A feeling from -2 to 2 as a drawn face with centre (x, y); `dashed` when nobody observed it."""

    x: float
    y: float
    value: int
    radius: float = 11
    dashed: bool = False
    label: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Icon:
    """A pictogram by its name in the set of icons, a square of `size` from (x, y); the words beside it say the same."""

    name: str
    x: float
    y: float
    size: float = 16
    role: str = "muted"
    kind: str = ""
    group: str = ""


Item = Area | Stroke | Box | Words | Mark | Face | Icon


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished drawing: `items` in the order of painting (areas always lie under everything)."""

    name: str  # stem of file names and prefix of ids
    view: str  # "blueprint", "map"
    title: str
    description: str
    lang: str
    width: float
    height: float
    items: tuple[Item, ...]
    written: str = ""  # language of what the author wrote, where it is not that of the labels
    author: str = ""  # who answers for what is shown
    phases: str = ""  # of a part of a longer drawing: what it shows, in words
    columns: tuple[tuple[float, float], ...] = ()  # left edge and width of every step, where each has a column
