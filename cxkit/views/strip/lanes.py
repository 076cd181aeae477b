"""Which lanes a drawing in a terminal has, in which order, and what stands in each of their cells."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cxkit.measures.emotion import READINGS, felt
from cxkit.model.journey import Journey, Step
from cxkit.model.workspace import Scope
from cxkit.views import cards, channels
from cxkit.views.enabling import enabling
from cxkit.views.frame import channel_names, step_name
from cxkit.views.journey_map import ACTIONS, CHANNEL, WHERE
from cxkit.views.map_finding import learnt
from cxkit.views.portrait import who
from cxkit.views.quotes import quoted
from cxkit.views.readings import level_said
from cxkit.views.stage import BELOW
from cxkit.views.strip import cards as card
from cxkit.views.strip.parts import Card, Line
from cxkit.views.strip.ways import names, onward, ways
from cxkit.views.sublanes import PEOPLE, SYSTEMS
from cxkit.views.text import clean
from cxkit.views.tiles import BASES, LANES, Tile
from cxkit.words import N_, say

EMOTION = N_("Emotion")
Stacks = Mapping[int, Sequence[Card]]
"""Cards by number of the step, from 0."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane over all steps. `line` names the line above it; a `kept` lane stands where it is empty too."""

    token: str
    title: str
    sub: str
    stacks: Stacks
    line: str = ""
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Lanes:
    """What heads the steps, their lanes from the top down, what stands below for all, and the plain ways on."""

    heads: Stacks
    laned: tuple[Lane, ...]
    below: tuple[Lane, ...]
    onward: frozenset[int]
    chart: int  # rows of the curves


def blueprint_lanes(journey: Journey, scope: Scope, lang: str) -> Lanes:
    """Evidence, feelings, the customer, then the provider's lanes down to what is prepared for all."""
    laned = [
        _lane("evidence", _each(journey, lambda step: card.evidence(step, journey, lang)), lang),
        *_feelings(journey, lang, quotes=True),
        _acts(journey, scope, say(LANES["customer"], lang), "", lang, inside=True),
        *_provider(journey, scope, lang),
        _lane("metrics", _each(journey, lambda step: _levels(step, journey, scope, lang)), lang),
    ]
    below = list(enabling(journey, scope, lang))
    prepared = tuple(lane for token in ("enablers", "management") if (lane := _prepared(token, below, lang)))
    heads = _heads(journey, scope, channels=True)
    return Lanes(heads, tuple(lane for lane in laned if lane.stacks or lane.kept), prepared, onward(journey), 5)


def map_lanes(journey: Journey, scope: Scope, lang: str) -> Lanes:
    """What the customer does, where, thinks, feels and says, then what hurts, helps and could be better."""
    pills = {
        column: [Card(tuple(Line(one.text, "evidence") for one in said))]
        for column, said in channels.pills(journey, scope).items()
    }
    thoughts, said = cards.thoughts(journey, lang), cards.all_quotes(journey, lang)
    laned = [
        _acts(journey, scope, say(ACTIONS, lang), who(journey, scope, lang), lang, inside=False),
        Lane("evidence", say(CHANNEL, lang), say(WHERE, lang), pills),
        _sorted("thoughts", card.notes(thoughts, "said"), lang),
        *_feelings(journey, lang, quotes=False),
        _sorted("quotes", card.notes(cards.quotes(journey, said, lang), "said"), lang),
    ]
    for name in ("pains", "gains", "opportunities"):
        laned += [_sorted(name, card.graded(cards.notes(journey, cards.SORTS[name], lang), lang), lang)]
    heads = _heads(journey, scope, channels=False)
    return Lanes(heads, tuple(lane for lane in laned if lane.stacks or lane.kept), (), onward(journey), 9)


def _lane(token: str, stacks: Stacks, lang: str) -> Lane:
    return Lane(token, say(LANES[token], lang), "", stacks)


def _levels(step: Step, journey: Journey, scope: Scope, lang: str) -> list[Card]:
    return [*card.metrics(step, scope, lang), *card.kept(step, journey, scope, lang)]


def _sorted(name: str, stacks: Stacks, lang: str) -> Lane:
    sort = cards.SORTS[name]
    return Lane(name, say(sort.title, lang), say(sort.sub, lang), stacks)


def _each(journey: Journey, cards_of: Callable[[Step], list[Card]]) -> Stacks:
    found = {column: cards_of(step) for column, step in enumerate(journey.steps)}
    return {column: stack for column, stack in found.items() if stack}


def _acts(journey: Journey, scope: Scope, title: str, sub: str, lang: str, *, inside: bool) -> Lane:
    found = ways(journey, lang, inside=inside)
    stacks = _each(journey, lambda step: card.customer(step, journey, scope, found, lang, inside=inside))
    return Lane("customer", title, sub, stacks, kept=True)


def _provider(journey: Journey, scope: Scope, lang: str) -> list[Lane]:
    """Frontstage, backstage, support, each with its line; systems in view stand apart where people are there too.

    A lane that nobody filled leaves its line where a deeper one is filled.
    """
    found, named = ways(journey, lang, inside=True), names(journey)
    filled: dict[str, dict[int, list[Card]]] = {"front": {}, "systems": {}, "back": {}, "support": {}}
    for column, step in enumerate(journey.steps):
        for lane, _, action in step.laned:
            token = {"frontstage": "front", "backstage": "back", "support": "support"}[lane]
            lead = scope.lead(action)
            where = "systems" if token == "front" and lead is not None and lead.type == "system" else token
            made = card.action(action, step, journey, scope, found, named, lang)
            filled[where].setdefault(column, []).append(made)
    if not filled["front"]:
        filled["front"], filled["systems"] = filled["systems"], {}
    split = bool(filled["systems"])
    deepest = max((n for n, token in enumerate(BELOW) if filled[token]), default=-1)
    lanes = []
    for token, line in list(BELOW.items())[: deepest + 1]:
        title = say(LANES[token], lang) if filled[token] else ""
        sub = say(PEOPLE, lang) if token == "front" and split else ""
        lanes.append(Lane(token, title, sub, filled[token], line, kept=True))
        if token == "front" and split:
            lanes.append(Lane("front", "", say(SYSTEMS, lang), filled["systems"]))
    return lanes


def _prepared(token: str, below: Sequence[Tile], lang: str) -> Lane | None:
    """What is prepared, or managed, for the whole journey; the number of a stack is no step here."""
    mine = [tile for tile in below if tile.lane == token]
    if not mine:
        return None
    line = "implementation" if token == below[0].lane else ""
    return Lane(token, say(LANES[token], lang), "", {n: [card.tiled(tile)] for n, tile in enumerate(mine)}, line)


def _heads(journey: Journey, scope: Scope, *, channels: bool) -> Stacks:
    found = {}
    for column, step in enumerate(journey.steps):
        small = (channel_names(step, scope) if channels else "", step.when or "")
        name = f"{column + 1} {clean(step_name(step))}".strip()
        lines = [Line(name, "strong"), *(Line(clean(text), "muted") for text in small if text)]
        found[column] = [Card(tuple(lines))]
    return found


def _feelings(journey: Journey, lang: str, *, quotes: bool) -> list[Lane]:
    """The values under the curves, with the word of the feeling and, where they have no lane, the quotes."""
    found: dict[int, list[Line]] = {}
    for reading in READINGS:
        for one in felt(journey, reading):
            step = journey.steps[one.place]
            parts = [level_said(one.level, lang)]
            unseen = reading == "lived" and one.basis is not None and one.basis.word != "observed"
            if unseen and one.basis is not None:
                parts.append(say(BASES[one.basis.word], lang))
            if reading == "lived" and step.feeling:
                parts.append(clean(step.feeling))
            sign = "unseen" if unseen else reading
            found.setdefault(one.place, []).append(Line(" · ".join(parts), reading, sign))
    for column, step in enumerate(journey.steps):
        if step.feeling and not any(line.tone == "lived" for line in found.get(column, ())):
            found.setdefault(column, []).append(Line(clean(step.feeling)))
        if quotes:
            found.setdefault(column, []).extend(Line(quoted(note.text, lang), "said") for note in step.quotes)
    stacks = {column: [Card(tuple(lines))] for column, lines in found.items() if lines}
    if not stacks:
        return []
    return [Lane("emotion", say(EMOTION, lang), learnt(journey, lang), stacks)]
