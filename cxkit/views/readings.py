"""Readings: how what is lived, believed and aimed at is drawn and called."""

from typing import NamedTuple

from cxkit.views.amounts import number
from cxkit.views.lanes import straight
from cxkit.views.picture import Area, Dash, Face, Item, Mark, Point, Shape, Stroke
from cxkit.words import N_

POINT = 10.0
SMALL = 8.0
"""Radius of the face of somebody who serves."""


class Look(NamedTuple):
    """How a reading is drawn."""

    name: str
    role: str
    width: float
    dash: Dash


LOOKS: dict[str, Look] = {
    "lived": Look(N_("What they live"), "emotion-line", 2.8, "solid"),
    "believed": Look(N_("What we believe"), "back-line", 2.0, "belief"),
    "aimed": Look(N_("What we aim at"), "exceeds", 1.6, "target"),
    "staff": Look(N_("What the staff feel"), "front-line", 1.6, "solid"),
}
BASES: dict[str, Dash] = {"assumed": "curve-assumed", "proposed": "proposed"}
"""Curves that nobody has seen, by what they rest on."""
EXPECTED = N_("What is expected")
"""What the solid curve is of a journey that nobody lives yet."""
INKS = {"lived": "emotion-ink", "believed": "back-ink", "aimed": "exceeds", "staff": "front-ink"}
"""The colour of their names."""
NAMES = {
    "curve lived": LOOKS["lived"].name,
    "curve assumed": N_("assumed: nobody has seen it yet"),
    "curve proposed": N_("proposed: nobody lives it yet"),
    "curve believed": LOOKS["believed"].name,
    "curve aimed": LOOKS["aimed"].name,
    "curve staff": LOOKS["staff"].name,
}

AREAS = {"area gap-fill": N_("gap: lived worse"), "area exceeds-fill": N_("lived better")}
"""The areas between two curves, by the colour that fills them."""
EXPECTED_AREAS = {"area gap-fill": N_("gap: expected worse"), "area exceeds-fill": N_("expected better")}
"""The same of a journey that nobody lives yet."""


def called(reading: str, state: str) -> str:
    """What a reading is called in a journey of a state; not said yet."""
    return EXPECTED if reading == "lived" and state != "current" else LOOKS[reading].name


def level_said(level: float, lang: str) -> str:
    """`+2`, `0`, `−0.5`, with the decimal sign of the language."""
    return number(round(level, 1), lang, signed=True)


def sample(name: str, x: float, y: float, width: float) -> list[Item]:
    """A curve of the legend from `x`, `width` long, with its point."""
    look = LOOKS.get(name, LOOKS["lived"])
    dash = BASES.get(name, look.dash)
    items: list[Item] = [Stroke(straight(x, y, x + width, y), look.role, look.width, dash, kind="sample")]
    if name in ("believed", "aimed"):
        items.append(point(name, x + width / 2, y, "sample", ""))
    if name == "staff":
        items.append(Face(x + width / 2, y, 1, SMALL - 2))
    return items


def point(reading: str, x: float, y: float, kind: str, label: str) -> Mark:
    """The point of a believed or aimed-at reading: an open diamond, an open triangle."""
    shape: Shape = "diamond" if reading == "believed" else "triangle"
    role = LOOKS["believed" if reading == "believed" else "aimed"].role
    return Mark(shape, x, y, POINT, "", "emotion-surface", role, 1.6, role, kind, label)


def swatch(fill: str, x: float, y: float, width: float, height: float) -> list[Item]:
    """A piece of a shaded area for the legend."""
    role, angle = ("gap", 45.0) if fill == "gap-fill" else ("exceeds", 135.0)
    corners = Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)
    return [Area(corners, fill), Area(corners, role, hatch=angle)]
