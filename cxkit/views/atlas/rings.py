"""Rings: how far something has come, as a part of a circle with a number in it."""

from math import cos, pi, sin, tan

from cxkit.views.lettering import Style, lettered
from cxkit.views.picture import Item, Point, Stroke

NUMBER = Style(12, 15, 700)
PEN = 4.0


def ring(
    x: float, y: float, radius: float, part: float | None, text: str, *, inside: str = "", group: str = ""
) -> list[Item]:
    """A ring around (x, y), filled clockwise from its top up to `part` (0 to 1); dotted where that is unknown."""
    words = lettered(text, 4 * radius, NUMBER)
    number = words.at(
        x, y - words.height / 2, "muted" if part is None else "ink", "middle", inside=inside, kind="ring", group=group
    )
    if part is None:
        return [Stroke(arc(x, y, radius, 1.0), "rule", 1.4, "proposed", kind="ring"), number]
    items: list[Item] = [Stroke(arc(x, y, radius, 1.0), "hairline", PEN, kind="ring")]
    if part > 0:
        items.append(Stroke(arc(x, y, radius, min(part, 1.0)), "action", PEN, kind="ring part"))
    return [*items, number]


def arc(x: float, y: float, radius: float, part: float) -> tuple[Point, ...]:
    """A part of a circle, clockwise from its top, as cubic Bezier pieces of a quarter at most."""
    pieces = max(1, -(-int(part * 360) // 90))
    step = 2 * pi * part / pieces
    reach = 4 / 3 * tan(step / 4) * radius
    points = [Point(x, round(y - radius, 2))]
    for piece in range(pieces):
        before, after = step * piece - pi / 2, step * (piece + 1) - pi / 2
        ends = [(x + radius * cos(angle), y + radius * sin(angle), angle) for angle in (before, after)]
        (ax, ay, a), (bx, by, b) = ends
        points += [
            Point(round(ax - reach * sin(a), 2), round(ay + reach * cos(a), 2)),
            Point(round(bx + reach * sin(b), 2), round(by - reach * cos(b), 2)),
            Point(round(bx, 2), round(by, 2)),
        ]
    return tuple(points)
