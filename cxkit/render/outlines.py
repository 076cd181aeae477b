"""The outlines of marks in parts of their size, around their place: as Graphviz draws them."""

from cxkit.views.picture import Area, Box, Mark, Point, Stroke

_STAR = (
    (0.0, -0.56),
    (0.139, -0.132),
    (0.589, -0.132),
    (0.225, 0.132),
    (0.364, 0.56),
    (0.0, 0.295),
    (-0.364, 0.56),
    (-0.225, 0.132),
    (-0.589, -0.132),
    (-0.139, -0.132),
)
POLYGONS: dict[str, tuple[tuple[float, float], ...]] = {
    "star": _STAR,
    "triangle": ((0.0, -0.43), (0.63, 0.41), (-0.63, 0.41)),
    "diamond": ((0.0, -0.6), (0.6, 0.0), (0.0, 0.6), (-0.6, 0.0)),
    "shield": ((-0.5, -0.428), (0.5, -0.428), (0.5, 0.164), (0.0, 0.53), (-0.5, 0.164)),
    "octagon": (
        (0.207, -0.5),
        (0.5, -0.207),
        (0.5, 0.207),
        (0.207, 0.5),
        (-0.207, 0.5),
        (-0.5, 0.207),
        (-0.5, -0.207),
        (-0.207, -0.5),
    ),
    "tab": ((-0.65, -0.3), (0.35, -0.3), (0.65, 0.0), (0.35, 0.3), (-0.65, 0.3)),
}
SQUARE = 0.9
"""The side of a square mark; its corners are round."""
CORNER = 3.0  # u
_FILAMENT = (
    ((-2.0, 2.4), (-6.6, -1.6), (-4.1, -6.0), (0.0, -6.0), (4.1, -6.0), (6.6, -1.6), (2.0, 2.4)),
    ((-2.0, 4.9), (-0.7, 4.9), (0.7, 4.9), (2.0, 4.9)),
)


def rectangle(area: Area) -> tuple[float, float, float, float] | None:
    """Left, top, width and height of an area that is an upright rectangle; None for any other."""
    xs, ys = {x for x, _ in area.points}, {y for _, y in area.points}
    if area.curved or not len(set(area.points)) == 4 == 2 * len(xs) == 2 * len(ys):
        return None
    return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def polygon(mark: Mark) -> list[Point]:
    """The corners of a mark where it lies in the picture; none for one that is round or a square."""
    return [Point(mark.x + x * mark.size, mark.y + y * mark.size) for x, y in POLYGONS.get(mark.shape, ())]


def extent(mark: Mark) -> tuple[float, float, float, float]:
    """Left, top, width and height of a mark, its line not included."""
    if found := polygon(mark):
        left, top = min(x for x, _ in found), min(y for _, y in found)
        return left, top, max(x for x, _ in found) - left, max(y for _, y in found) - top
    side = mark.size * (SQUARE if mark.shape == "square" else 1)
    return mark.x - side / 2, mark.y - side / 2, side, side


def filament(mark: Mark) -> list[Stroke]:
    """What is drawn in a bulb."""
    if mark.shape != "bulb":
        return []
    scale = mark.size / 20
    return [
        Stroke(tuple(Point(mark.x + x * scale, mark.y + y * scale) for x, y in line), mark.stroke, 1.3)
        for line in _FILAMENT
    ]


def has_halo(mark: Mark) -> bool:
    """Whether its line parts a mark from what lies under it, outside of its outline."""
    return mark.stroke != "none" and (mark.stroke == "box" or mark.stroke.endswith("-surface"))


def is_arrow(stroke: Stroke) -> bool:
    return bool(stroke.head or stroke.tail or stroke.source or stroke.target)


def arrow_of(plate: Box) -> str:
    """The id of the arrow whose words stand on a plate."""
    kind, _, number = plate.id.partition("-")
    return f"arrow-{number}" if kind == "plate" and number.isdecimal() else ""
