"""What the table of areas and steps says before it has a place: rows, cells, arrows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cxkit.measures.handoffs import DEPTH, NOBODY, Handoffs, Party, handoffs, party
from cxkit.model.flow import Edge, customer_end, edges
from cxkit.model.journey import Action, Journey
from cxkit.model.workspace import Scope
from cxkit.views.frame import area_title, step_numbered
from cxkit.views.text import clean
from cxkit.views.tiles import LANES
from cxkit.words import N_, NN_, say

TOKENS = {"frontstage": "front", "backstage": "back", "support": "support"}
"""Lanes of the file and the tokens that draw them."""
NO_ONE = N_("nobody is named")
ACTIONS = NN_("{n} action", "{n} actions")
_IN_STEP = N_("{name} (step {n})")
_TIMES = NN_("{n} time", "{n} times")


@dataclass(frozen=True, slots=True)
class Part:
    """What a party does in one step and lane: who acts, and how many actions."""

    lane: str
    names: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A party in a step: its parts, the nearest to the customer first."""

    id: str
    row: int
    column: int
    parts: tuple[Part, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Tie:
    """All handoffs between two cells: how many go each way, and what they carry."""

    source: str
    target: str
    there: int
    back: int
    edge: Edge
    said: str


@dataclass(frozen=True, slots=True)
class Content:
    """The table: a row a party, a column a step; `path` joins the cells that the customer meets, in turn."""

    found: Handoffs
    names: Mapping[Party, str]
    cells: tuple[Cell, ...]
    ties: tuple[Tie, ...]
    path: tuple[tuple[str, str, str], ...]
    crossed: tuple[int, ...]
    """How many areas act in each step; actors without an area count as one each, nobody as none."""


def content(journey: Journey, scope: Scope, lang: str) -> Content:
    """The parties, cells and handoffs of a journey, in words of `lang`."""
    found = handoffs(journey, scope)
    names = {one: called(one, scope, lang) for one in found.parties}
    rows = {one: n for n, one in enumerate(found.parties)}
    cells: list[Cell] = []
    homes: dict[str, str] = {}
    crossed = []
    for column, step in enumerate(journey.steps):
        mine: dict[Party, dict[str, list[Action]]] = {}
        for lane, _, action in step.laned:
            mine.setdefault(party(action, scope), {}).setdefault(TOKENS[lane], []).append(action)
        crossed.append(len(mine.keys() - {NOBODY}))
        for one in sorted(mine, key=rows.__getitem__):
            parts = tuple(Part(lane, who(acts, scope, lang), tuple(acts)) for lane, acts in mine[one].items())
            home = f"cell.{column + 1}.{rows[one] + 1}"
            homes |= {action.id: home for part in parts for action in part.actions}
            label = _label(names[one], step_numbered(step, column + 1), parts, scope, lang)
            cells.append(Cell(home, rows[one], column, parts, label))
    said = {cell.id: say(_IN_STEP, lang, name=names[found.parties[cell.row]], n=cell.column + 1) for cell in cells}
    return Content(
        found, names, tuple(cells), tuple(_ties(found, homes, said, lang)), _path(journey, homes, said), tuple(crossed)
    )


def called(one: Party, scope: Scope, lang: str) -> str:
    """What a reader calls a party: the title of the area, of the actor, or that nobody is named."""
    if one.sort == "nobody":
        return say(NO_ONE, lang)
    if one.sort == "actor":
        return clean(scope.called(one.id))
    return clean(area_title(scope, one.id))


def who(actions: Sequence[Action], scope: Scope, lang: str) -> str:
    """Who leads these actions, each once; what is done where nobody is named."""
    named = dict.fromkeys(
        clean(scope.called(action.by[0])) if action.by else clean(action.do or "") for action in actions
    )
    return ", ".join(name for name in named if name) or say(NO_ONE, lang)


def _label(name: str, step: str, parts: Sequence[Part], scope: Scope, lang: str) -> str:
    """`Riesgo, 7. Espera la decisión. Backstage: Analista de riesgo: evalúa la carpeta.`"""
    said = []
    for part in parts:
        does = [
            ": ".join(filter(None, (", ".join(map(scope.called, action.by)), action.do or "")))
            for action in part.actions
        ]
        said.append(f"{say(LANES[part.lane], lang)}: {'; '.join(map(clean, does))}.")
    return " ".join([f"{name}, {clean(step).rstrip('.')}.", *said])


def _ties(found: Handoffs, homes: Mapping[str, str], said: Mapping[str, str], lang: str) -> list[Tie]:
    """Handoffs between the same two cells, both ways together."""
    pairs: dict[frozenset[str], list[tuple[str, str, Edge]]] = {}
    for one in found.all:
        source, target = homes[one.source], homes[one.target]
        pairs.setdefault(frozenset((source, target)), []).append((source, target, one.edge))
    ties = []
    for ways in pairs.values():
        source, target, edge = ways[0]
        there = sum(way[0] == source for way in ways)
        back = len(ways) - there
        carries = dict.fromkeys(clean(thing) for _, _, each in ways for thing in each.carries)
        same = {(each.kind, each.async_) for _, _, each in ways}
        if len(same) > 1:
            edge = replace(edge, kind="needs", async_=False)
        sign = "↔" if back else "→"
        count = f", {say(_TIMES, lang, n=there + back)}" if len(ways) > 1 else ""
        text = f"{said[source]} {sign} {said[target]}{count}" + (f": {', '.join(carries)}" if carries else "")
        ties.append(Tie(source, target, there, back, edge, text))
    return ties


def _path(journey: Journey, homes: Mapping[str, str], said: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """From whom the customer meets first in a step to whom it meets first in the next, along the flow.

    Steps in which nobody is met are passed over; ways back are no part of it.
    """
    met = {step.id: homes[step.frontstage[0].id] for step in journey.steps if step.has_customer and step.frontstage}
    first = {customer_end(step, n): step.id for step in journey.steps for n in range(len(step.customer or ()))}
    onward: dict[str, list[str]] = {}
    for edge in edges(journey):
        if edge.kind in ("flow", "branch") and edge.source in first and edge.target in first:
            if first[edge.source] != first[edge.target]:
                onward.setdefault(first[edge.source], []).append(first[edge.target])
    found: dict[tuple[str, str], None] = {}
    for start in met:
        queue, seen = list(onward.get(start, ())), {start}
        while queue:
            step = queue.pop(0)
            if step in seen:
                continue
            seen.add(step)
            if step in met:
                found[met[start], met[step]] = None
            else:
                queue += onward.get(step, ())
    return tuple((one, other, f"{said[one]} → {said[other]}") for one, other in found if one != other)


def nearest(cell: Cell) -> str:
    """The lane of a cell that lies nearest to the customer."""
    depth = {TOKENS[lane]: n for lane, n in DEPTH.items()}
    return min((part.lane for part in cell.parts), key=depth.__getitem__)
