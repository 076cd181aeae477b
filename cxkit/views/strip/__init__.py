"""The strip: a journey as a table of characters, in staves where a terminal is too narrow for all its steps."""

from collections.abc import Sequence

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.strip import frame
from cxkit.views.strip.lanes import blueprint_lanes, map_lanes
from cxkit.views.strip.parts import Row, Rule, Stave, Strip
from cxkit.views.strip.staves import measure, staves

NARROWEST = 40


def strip(
    journey: Journey, scope: Scope, view: str = "auto", *, lang: str = "en", width: int = 80, source: str = ""
) -> Strip:
    """A journey for a terminal of `width` cells (40 or more): `blueprint`, `map`, or the one that suits it (`auto`).

    `source` is the file name shown at its foot.
    """
    if view == "auto":
        view = "blueprint" if journey.blueprint else "map"
    width = max(NARROWEST, width)
    lanes = (blueprint_lanes if view == "blueprint" else map_lanes)(journey, scope, lang)
    measured = measure(
        journey, [text for lane in (*lanes.laned, *lanes.below) for text in (lane.title, lane.sub)], width
    )
    drawn = tuple(staves(journey, lanes, measured, lang))
    below = tuple(frame.below(lanes, measured, lang))
    return Strip(
        journey.stem,
        view,
        lang,
        width,
        measured.label,
        measured.column,
        tuple(frame.head(journey, scope, view, width, lang)),
        drawn,
        below,
        tuple(frame.key(_signs(drawn, below), width, lang, journey.state)),
        tuple(frame.foot(journey, view, source, width, lang)),
    )


def _signs(drawn: Sequence[Stave], below: Sequence[Row | Rule]) -> list[str]:
    """What the legend may have to explain: marks and edges, each once, in order of appearance."""
    found: dict[str, None] = {}
    for part in (*(part for stave in drawn for part in stave.parts), *below):
        if isinstance(part, Row):
            for card in (card for cell in part.cells for card in cell):
                found[f"edge {card.edge}"] = None
                found |= dict.fromkeys(line.sign for line in card.lines if line.sign)
    return list(found)
