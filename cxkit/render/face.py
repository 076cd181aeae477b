"""A feeling as a drawn face: where its disc, eyes, brows and mouth are."""

from typing import NamedTuple

from cxkit.views.picture import Face, Point

_RADIUS = 11.0  # of the face that the numbers below were drawn for
HALO = 2.5
_SMALL = 9.0  # u: up to here a face sits on a box, else on the curve
_INSIDE_RING = 0.8  # how much smaller a filled disc is that nobody observed
_EYE = 1.35
_EYES = ((-3.7, -2.4), (3.7, -2.4))
_BROWS = (((-6.0, -6.6), (-2.2, -5.0)), ((6.0, -6.6), (2.2, -5.0)))
_MOUTHS = {
    -2: ((-4.3, 6.0), (-2.7, 2.0), (2.7, 2.0), (4.3, 6.0)),
    -1: ((-3.9, 5.0), (-2.0, 3.2), (2.0, 3.2), (3.9, 5.0)),
    0: ((-3.9, 3.9), (-1.3, 3.9), (1.3, 3.9), (3.9, 3.9)),
    1: ((-4.0, 3.2), (-2.2, 5.6), (2.2, 5.6), (4.0, 3.2)),
    2: ((-4.9, 1.9), (-4.3, 8.3), (4.3, 8.3), (4.9, 1.9)),
}


class Features(NamedTuple):
    """A face in numbers: `strokes` are Beziers of four points, `open_mouth` says that the last one is filled."""

    ground: str
    colour: str
    drawn: str  # the role of eyes, brows and mouth
    filled: bool
    disc: float
    rim: float | None
    eye: float
    eyes: tuple[Point, ...]
    strokes: tuple[tuple[Point, Point, Point, Point], ...]
    pen: float
    open_mouth: bool


def features(face: Face) -> Features:
    """What to draw; a value beyond -2 and 2 takes the nearest face."""
    value = max(-2, min(2, face.value))
    colour = f"emotion-{value}"
    filled = abs(value) == 2
    ringed = filled and face.dashed
    scale = face.radius / _RADIUS * (_INSIDE_RING if ringed else 1)

    def at(point: tuple[float, float]) -> Point:
        return Point(face.x + point[0] * scale, face.y + point[1] * scale)

    a, b, c, d = map(at, _MOUTHS[value])
    strokes = [(a, b, c, d)]
    if value == -2:
        for start, end in _BROWS:
            strokes.insert(0, (at(start), at(start), at(end), at(end)))
    return Features(
        ground="emotion-surface" if face.radius > _SMALL else "box",
        colour=colour,
        drawn="on-emotion" if filled else colour,
        filled=filled,
        disc=face.radius - 2.6 if ringed else face.radius - (0 if filled else 0.8),
        rim=face.radius - 0.5 if ringed else None,
        eye=_EYE * scale,
        eyes=tuple(map(at, _EYES)),
        strokes=tuple(strokes),
        pen=round(1.6 * scale, 2),
        open_mouth=value == 2,
    )
