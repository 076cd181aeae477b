"""What stands above and below the staves: title, what is prepared for all, legend, foot."""

from collections.abc import Iterator, Sequence

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views import arrows, blueprint, cells, ends, journey_map, legend, readings, signs
from cxkit.views.frame import chips, travellers
from cxkit.views.map_finding import finding
from cxkit.views.portrait import personas
from cxkit.views.quotes import quoted
from cxkit.views.strip.lanes import Lanes
from cxkit.views.strip.parts import GAP, Line, Row, Rule
from cxkit.views.strip.staves import Measured, fitted, named, rule, wrapped
from cxkit.views.text import clean
from cxkit.words import N_, say

KINDS = {"blueprint": blueprint.KIND, "map": journey_map.KIND}
APART = 3
POINTS = frozenset({"lived", "unseen", "believed", "aimed"})
SIGNS = {
    **{name: text for name, text in signs.NAMES.items() if name != "more"},
    "process": N_("process that it follows"),
    "way": N_("where the customer goes on"),
    "loop": arrows.NAMES["loop"],
    "end": ends.NAME,
    "lived": readings.NAMES["curve lived"],
    "unseen": N_("not seen yet: assumed or proposed"),
    "believed": readings.NAMES["curve believed"],
    "aimed": readings.NAMES["curve aimed"],
}
"""What the signs mean, in the order of the legend."""


def head(journey: Journey, scope: Scope, view: str, width: int, lang: str) -> Iterator[Line]:
    """Title, what is drawn for whom, its two ends, its state; on a map the voice of the persona."""
    about = [say(KINDS[view], lang), travellers(journey, scope), journey.scenario or ""]
    said = [
        Line(clean(journey.title), "title"),
        Line(clean(" · ".join(filter(None, about)))),
        Line(clean(" → ".join(filter(None, (journey.starts, journey.ends))))),
        Line(clean(" · ".join(chips(journey, scope, lang))), "muted"),
    ]
    if view == "map":
        said += [Line(quoted(one.quote, lang), "said") for one in personas(journey, scope) if one.quote]
    return wrapped(said, width)


def below(lanes: Lanes, measured: Measured, lang: str) -> Iterator[Row | Rule]:
    """What is prepared and managed for the whole journey, as many cards in a row as there are columns."""
    if not lanes.below:
        return
    across = max(1, (measured.width - measured.label - 1 + GAP) // (measured.column + GAP))
    for lane in lanes.below:
        if lane.line:
            yield rule(lane.line, lang)
        cards = [tuple(fitted(card, measured.column) for card in stack) for stack in lane.stacks.values()]
        for first in range(0, len(cards), across):
            label = () if first else named(lane, measured.label)[0]
            yield Row(lane.token, label, tuple(cards[first : first + across]))


def key(seen: Sequence[str], width: int, lang: str, state: str) -> Iterator[tuple[Line, ...]]:
    """Every mark, edge and curve that occurs, in rows of `width`; nothing where there is nothing but plain boxes.

    `state` is that of the journey.
    """
    alone = not {"unseen", "believed", "aimed"} & set(seen)
    names = {**SIGNS, "lived": readings.called("lived", state)}
    found = [
        Line(say(text, lang), "", name)
        for name, text in names.items()
        if name in seen and not (name == "lived" and alone)
    ]
    stated = {name.removeprefix("edge ") for name in seen if name.startswith("edge ")} - {""}
    bases = legend.borders(stated - {"plain"}, "plain" in stated)
    edge_of = {"both": "observed", "unstated": "plain"}
    found += [Line(say(legend.BORDERS[name], lang), "", f"edge {edge_of.get(name, name)}") for name in bases]
    row: list[Line] = []
    used = 0
    for entry in found:
        wide = _entry(entry)
        if row and used + APART + wide > width:
            yield tuple(row)
            row, used = [], 0
        if wide > width:
            yield from ((line,) for line in wrapped([_lowered(entry)], width - 2))
            continue
        used += (APART if row else 0) + wide
        row.append(_lowered(entry))
    if row:
        yield tuple(row)


def _entry(entry: Line) -> int:
    """Cells of a sample, a blank and its words; a point on its curve takes three."""
    return (3 if entry.sign in POINTS else 1) + 1 + cells.columns(entry.text)


def _lowered(entry: Line) -> Line:
    return entry._replace(text=entry.text[:1].lower() + entry.text[1:])


def foot(journey: Journey, view: str, source: str, width: int, lang: str) -> Iterator[Line]:
    """On a map what it shows, in a sentence; the name of the file."""
    said = []
    if view == "map":
        said.append(Line(clean(finding(journey, lang)), "strong"))
    if source:
        said.append(Line(clean(source), "muted"))
    return wrapped(said, width)
