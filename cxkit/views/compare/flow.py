"""Flow: the arrows of both journeys, each with what became of it, and those from an old place to the new one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cxkit.compare.journeys import Way
from cxkit.model.flow import Edge
from cxkit.views import ends
from cxkit.views.arrows import AFTER, WIDEST_LABEL, Arrow, Pen, arrows, label
from cxkit.views.compare import states
from cxkit.views.compare.boxed import Boxed
from cxkit.views.compare.joined import Joined, Standing
from cxkit.views.lettering import ARROW, parted
from cxkit.views.picture import Item, Words
from cxkit.words import N_, say

NAMES: dict[Standing, str] = {
    "same": N_("way that stays"),
    "added": N_("new way"),
    "removed": N_("way that is gone"),
    "changed": N_("way with other words"),
    "ghost": N_("from the old place to the new one"),
}


@dataclass(frozen=True, slots=True)
class Flow:
    """Arrows between boxes, those out of the journey last, with what became of each; `after` are the ways of today's
    picture, by which ends are drawn."""

    wanted: list[Arrow]
    ways_out: Sequence[Arrow]
    states: Sequence[Standing]
    after: Sequence[Edge]
    boxes: Mapping[str, str]


def flow(of: Joined, placed: Sequence[Boxed], lang: str) -> Flow:
    """What the router is to lead; a way that followed from the order alone is not shown as gone."""
    boxes = _boxes(of, placed)
    standing = {one.tile.id: one.standing for one in placed}
    names = {one.tile.id: one.tile.text for one in placed}
    columns = {one.tile.id: one.tile.column for one in placed}
    kept: dict[Edge, tuple[Standing, Way]] = {}
    for way in of.difference.ways:
        edge = _renamed(way, of)
        if way.after is not None or _is_shown_gone(edge, boxes, standing):
            kept.setdefault(edge, (way.state, way))
    edges = list(kept)
    inner = [_worded(arrow, *kept[arrow.edge], lang) for arrow in arrows(edges, boxes, names, columns, lang)]
    ways_out = [_worded(arrow, *kept[arrow.edge], lang) for arrow in _out(edges, boxes, columns, lang)]
    moved = list(_moved(of, placed, lang))
    wanted = [*inner, *moved, *ways_out]
    found: list[Standing] = [kept[arrow.edge][0] for arrow in inner]
    found += ["ghost"] * len(moved)
    found += [kept[arrow.edge][0] for arrow in ways_out]
    after = [edge for edge, (state, _) in kept.items() if state != "removed"]
    return Flow(wanted, ways_out, found, after, boxes)


def penned(arrow: Arrow, state: Standing) -> Arrow:
    """An arrow in the colour of its state; what stays is grey and keeps its dashes."""
    pen = arrow.pen
    match state:
        case "added":
            pen = replace(pen, name="added", role="added", width=2.5 if pen.width >= 2 else 2.0)
        case "removed":
            pen = replace(pen, name="removed", role="removed", width=1.6, dash="assumed", head="open")
        case "changed":
            pen = replace(pen, name="changed", role="changed", width=pen.width)
        case "ghost":
            pen = Pen("ghost", "moved", 1.6, "proposed")
        case _:
            pen = replace(pen, name="same", role="arrow", width=min(pen.width, 1.6))
    return replace(arrow, pen=pen)


def plated(items: Sequence[Item], state: Standing) -> list[Item]:
    """The words of an arrow: quiet where they stay, crossed out where they are gone."""
    found: list[Item] = []
    for item in items:
        if isinstance(item, Words):
            role = "muted" if state in ("same", "removed") else "ink"
            item = replace(item, role=role)
            found.append(item)
            found += states.strikes(item, role) if state == "removed" else ()
        else:
            found.append(item)
    return found


def pen(state: Standing) -> Pen:
    """The pen of a state, for the legend."""
    arrow = Arrow(Edge("", "", "flow"), "", "", Pen("flow", "arrow", 1.6), None, "")
    return penned(arrow, state).pen


def _out(edges: Sequence[Edge], boxes: Mapping[str, str], columns: Mapping[str, int], lang: str) -> list[Arrow]:
    """The ways out that carry words, one a column: of two that of the later journey, which comes first."""
    firsts: dict[int, Edge] = {}
    for edge in edges:
        if edge.target == "end" and (edge.if_ or edge.share) and edge.source in boxes:
            firsts.setdefault(columns[boxes[edge.source]], edge)
    return ends.exits(list(firsts.values()), boxes, lang)


def _boxes(of: Joined, placed: Sequence[Boxed]) -> dict[str, str]:
    """The box that each end of an arrow means; a step without customer is met at its first action."""
    found: dict[str, str] = {}
    firsts: dict[int, str] = {}
    for one in placed:
        if one.tile.end and one.standing != "ghost":
            found.setdefault(one.tile.end, one.tile.id)
            firsts.setdefault(one.tile.column, one.tile.id)
    for column, step in enumerate(of.journey.steps):
        if column in firsts:
            found.setdefault(step.id, firsts[column])
    return found


def _renamed(way: Way, of: Joined) -> Edge:
    """An arrow between ends of the union."""
    edge, names = (way.after, of.ends[1]) if way.after is not None else (way.before, of.ends[0])
    assert edge is not None
    return replace(edge, source=names.get(edge.source, ""), target=names.get(edge.target, ""))


def _is_shown_gone(edge: Edge, boxes: Mapping[str, str], standing: Mapping[str, Standing]) -> bool:
    if edge.target == "end" and not (edge.if_ or edge.share):
        return False
    there = [standing.get(boxes.get(end, "")) for end in (edge.source, edge.target)]
    return not edge.default or "removed" in there


def _worded(arrow: Arrow, state: Standing, way: Way, lang: str) -> Arrow:
    """An arrow that says what became of it."""
    text = label(arrow.edge, lang)
    if state == "changed" and way.before is not None:
        text = _turned(label(way.before, lang), text)
    elif text and state in ("added", "removed"):
        text = f"{'+' if state == 'added' else '−'} {text}"
    said = arrow.said
    if state in states.LOOKS:
        said = f"{say(states.LOOKS[state].one, lang)}. {said}"
    words = parted(text, WIDEST_LABEL, ARROW) if text and text != label(arrow.edge, lang) else arrow.words
    return replace(arrow, words=words, said=said)


def _turned(old: str, new: str) -> str:
    """`le sirve · 71 % → 80 %`: of words in parts only those that differ are said twice."""
    ones, others = old.split(" · "), new.split(" · ")
    if old == new or not (old and new):
        return f"+ {new}" if not old and new else f"− {old}" if not new and old else new
    if len(ones) != len(others):
        return f"{old} → {new}"
    return " · ".join(one if one == other else f"{one} → {other}" for one, other in zip(ones, others, strict=True))


def _moved(of: Joined, placed: Sequence[Boxed], lang: str) -> Iterator[Arrow]:
    """From where something was to where it is."""
    ids = {one.key: one.tile for one in placed if one.tile.end}
    for ghost, now in of.homes.items():
        source, target = ids.get(ghost), ids.get(now)
        if source is not None and target is not None:
            said = f"{say(states.LOOKS['moved'].one, lang)}. {target.text}"
            yield Arrow(Edge(source.end, target.end, "after"), source.id, target.id, AFTER, None, said)
