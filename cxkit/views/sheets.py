"""Sheets: a long journey in parts that can be read on paper, split where a phase ends."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from cxkit.model.excerpt import Excerpt, excerpts
from cxkit.model.journey import Journey

VIEWS = ("blueprint", "map")
"""The views whose columns are steps and in which no figure sums the steps."""
BESIDE = 172.0  # u: header and margins
COLUMN = 180.0  # u: a column with its gutter
MARGIN = 28.0  # pt
LEAST = 3
"""Fewer columns than this tear every phase apart."""


class Sheet(NamedTuple):
    """A paper lying or upright: its sides in pt, and the scale (pt a u) at which its text is read with ease."""

    width: float
    height: float
    scale: float


def columns(height: float, sheets: Sequence[Sheet]) -> int:
    """How many steps of a drawing `height` u high go on a sheet, on the one of `sheets` where they are largest.

    Where a sheet is high enough the text has the wished size, else the height decides.
    """
    best = (0.0, 0)
    for sheet in sheets:
        scale = min(sheet.scale, (sheet.height - 2 * MARGIN) / height)
        count = int(((sheet.width - 2 * MARGIN) / scale - BESIDE) / COLUMN)
        # Too few columns for the paper: the width makes the drawing smaller.
        if count < LEAST:
            count, scale = LEAST, (sheet.width - 2 * MARGIN) / (BESIDE + LEAST * COLUMN)
        best = max(best, (round(scale, 4), count))
    return best[1]


def split(journey: Journey, most: int) -> list[Excerpt]:
    """The journey in excerpts of at most `most` steps; a phase is not split unless it is longer than a sheet.

    One excerpt where all fits.
    """
    runs: list[list[int]] = []
    for _, run in groupby(range(len(journey.steps)), key=lambda place: journey.steps[place].phase):
        places = list(run)
        parts = -(-len(places) // most)
        size = -(-len(places) // parts)
        runs += [places[at : at + size] for at in range(0, len(places), size)]
    sheets: list[list[int]] = []
    for places in runs:
        if sheets and len(sheets[-1]) + len(places) <= most:
            sheets[-1] += places
        else:
            sheets.append(list(places))
    return excerpts(journey, [range(sheet[0], sheet[-1] + 1) for sheet in sheets])
