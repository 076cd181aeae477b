"""Cards: what each thing of a trace says, in words and figures, before it has a place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from cxkit.measures.trace import Measured, Missing, Thing, Trace
from cxkit.measures.trace.hurting import Felt, figure
from cxkit.measures.trace.planning import Plan
from cxkit.model.journey import Enabler, Fail, Wait
from cxkit.model.shared import Note
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, sample, share, with_unit
from cxkit.views.cards import CAUSES, SEVERITIES, SEVERITY
from cxkit.views.frame import entry_title, step_called
from cxkit.views.levels import SIGNS, aim
from cxkit.views.progress import QUICK, STATUS
from cxkit.views.quotes import quoted
from cxkit.views.readings import level_said
from cxkit.views.signs import wait_time
from cxkit.views.text import clean
from cxkit.words import N_, say
from cxkit.words.times import GAP

SORTS: dict[str, tuple[str, str, str]] = {
    "pain": (N_("Pain"), "octagon-alert", "gap"),
    "fail": (N_("Fail point"), "triangle-alert", "mark-fail"),
    "wait": (N_("Wait"), "hourglass", "mark-wait"),
    "feeling": (N_("Feeling"), "trending-down", "gap"),
    "gap": (N_("Gap"), "trending-down", "gap"),
    "step": (N_("Step"), "flag", "customer-line"),
    "unknown": (N_("Name that leads nowhere"), "circle-dashed", "nodata"),
    "opportunity": (N_("Opportunity"), "lightbulb", "exceeds"),
    "initiative": (N_("Initiative"), "rocket", "action"),
    "process": (N_("Process"), "workflow", "support-line"),
    "policy": (N_("Policy"), "scale", "mark-policy"),
    "action": (N_("Action"), "workflow", "back-line"),
    "enabler": (N_("Enabler"), "wrench", "enablers-line"),
    "place": (N_("Step"), "flag", "customer-line"),
    "metric": (N_("Metric"), "gauge", "metrics-line"),
}
"""What a thing is called, its pictogram, and the role of its bar."""
LACKS: dict[Missing, str] = {
    "initiative": N_("no initiative"),
    "opportunity": N_("no opportunity"),
    "reason": N_("answers to nothing"),
    "change": N_("changes nothing"),
    "metric": N_("no metric"),
}


@dataclass(frozen=True, slots=True)
class Card:
    """One thing with its words: text, a figure that stands out, small print, and what it lacks."""

    id: str  # of its box
    thing: Thing
    text: str
    figure: str = ""
    dots: int = 0
    captions: tuple[str, ...] = ()
    lacks: str = ""
    label: str = ""

    @property
    def icon(self) -> str:
        return SORTS[self.thing.sort][1]

    @property
    def role(self) -> str:
        return SORTS[self.thing.sort][2]


def cards(found: Trace, scope: Scope, lang: str, *, several: bool) -> dict[str, Card]:
    """The card of each thing; `several` where roadmaps are told apart by their titles."""
    return {thing.id: _card(f"t{n}", thing, found, scope, lang, several) for n, thing in enumerate(found.things, 1)}


def _card(id_: str, thing: Thing, found: Trace, scope: Scope, lang: str, several: bool) -> Card:
    said = _Said(thing, scope, lang, several)
    lacks = found.missing.get(thing.id, ())
    if "initiative" in lacks:
        lacks = ("initiative",)
    words = " · ".join(say(LACKS[each], lang) for each in lacks)
    name = say(SORTS[thing.sort][0], lang)
    dots = SEVERITY[thing.node.severity] if isinstance(thing.node, Note) and thing.node.severity else 0
    heard = [said.text, said.figure, say(SEVERITIES[thing.node.severity], lang) if dots else "", *said.captions, words]
    label = f"{name}: " + ". ".join(part.rstrip(".") for part in heard if part)
    return Card(id_, thing, said.text, said.figure, dots, tuple(said.captions), words, label)


class _Said:
    """The words of one thing."""

    def __init__(self, thing: Thing, scope: Scope, lang: str, several: bool) -> None:
        self.scope, self.lang, self.several = scope, lang, several
        self.text, self.figure = thing.name, ""
        self.captions: list[str] = []
        node: Any = thing.node
        match node:
            case Note():
                self._note(node)
            case Fail():
                self.text = node.what
                self.captions = [share(node.rate, lang)] if node.rate else []
            case Wait():
                self.text = node.why or say(N_("Wait"), lang)
                self.figure = wait_time(node, lang)
            case Felt():
                self._felt(node)
            case Measured():
                self._measured(node, thing.sort == "gap")
            case Plan():
                self._planned(node)
            case Enabler():
                self.text = node.do
                self.captions = [say(N_("enabler"), lang)]
            case _:
                self._named(thing)
        self.text = clean(self.text) or thing.name
        self.captions = [clean(each) for each in self.captions if each]

    def _note(self, note: Note) -> None:
        self.text = note.text
        cause = say(CAUSES[note.cause], self.lang) if note.cause else ""
        self.captions = [" · ".join(part for part in (note.frequency or "", cause) if part)]
        if note.accepted:
            self.captions.append(say(N_("accepted: {why}"), self.lang, why=note.accepted))

    def _felt(self, felt: Felt) -> None:
        lived, other = level_said(felt.gap.lived, self.lang), level_said(felt.gap.other, self.lang)
        believed = felt.reading == "believed"
        template = N_("Felt {lived}, believed {other}") if believed else N_("Felt {lived}, aimed at {other}")
        self.text = say(template, self.lang, lived=lived, other=other)

    def _measured(self, figure: Measured, gap: bool) -> None:
        self.text = quoted(figure.text, self.lang) if gap and figure.text != figure.name else figure.text
        said = []
        if figure.value is not None:
            said.append(with_unit(round(figure.value, 2), figure.unit, self.lang))
        if gap and figure.value is not None and figure.wanted is not None:
            difference = round(figure.value - figure.wanted, 2)
            said = [number(difference, self.lang, signed=True), *said]
        self.figure = " · ".join(said)
        wanted = with_unit(figure.wanted, figure.unit, self.lang) if figure.wanted is not None else ""
        if wanted and figure.sense:
            wanted = f"{SIGNS.get(figure.sense, figure.sense)}{GAP}{wanted}"
        self.captions = [
            say(N_("wanted {value}"), self.lang, value=wanted) if wanted and gap else "",
            say(N_("target {value}"), self.lang, value=wanted) if wanted and not gap else "",
            sample(figure.n) if figure.n is not None else "",
        ]
        self.captions = [" · ".join(part for part in self.captions if part)]
        if not self.figure:
            self.captions.append(say(N_("not measured"), self.lang))

    def _planned(self, plan: Plan) -> None:
        one = plan.initiative
        self.text = one.title
        self.figure = _movement(plan, self.scope, self.lang)
        owner = self.scope.called(one.owner) if one.owner else ""
        self.captions = [" · ".join(part for part in (say(STATUS[one.status], self.lang), owner) if part)]
        if one.quick_win:
            self.captions.append(say(QUICK, self.lang))
        if self.several:
            self.captions.append(plan.roadmap.title)

    def _named(self, thing: Thing) -> None:
        node = thing.node
        if thing.sort in ("process", "policy"):
            self.text = node.title or thing.name
            owner = self.scope.called(node.owner) if getattr(node, "owner", None) else ""
            kind = say(N_("process") if thing.sort == "process" else N_("policy"), self.lang)
            self.captions = [" · ".join(part for part in (kind, owner) if part)]
        elif thing.sort == "action":
            who = ", ".join(self.scope.called(name) for name in node.by)
            self.text = node.do or who
            self.captions = [who if node.do else ""]
            if node.process:
                known = self.scope.processes
                if node.process not in known and thing.journey is not None:
                    known = thing.journey.processes
                name = entry_title(known, node.process)
                self.captions.append(say(N_("process: {name}"), self.lang, name=name))
        elif thing.column is not None:
            self.text = step_called(thing.column)
            self.captions = [say(N_("the step as a whole"), self.lang)]
        else:
            self.captions = [say(N_("not found in the workspace"), self.lang)]


def _movement(plan: Plan, scope: Scope, lang: str) -> str:
    """`2.88 → 3.5`, `52 → 24 h`, as far as the initiative says it; in the unit in which its metric was measured."""
    before, target = plan.initiative.baseline, plan.initiative.target
    known = figure(plan.initiative.metric or "", [scope])
    unit = known.unit if known else ""
    if target is None:
        return say(N_("from {value}"), lang, value=with_unit(before, unit, lang)) if before is not None else ""
    plain = target.number is not None and target.comparator is None and not target.unit
    wanted = with_unit(target.number, unit, lang) if plain and target.number is not None else aim(target, lang)
    return f"→ {wanted}" if before is None else f"{number(before, lang)} → {wanted}"


def places(found: Sequence[Card]) -> Iterator[tuple[tuple[str, int | None], list[Card]]]:
    """Neighbours of one step of one journey."""
    group: list[Card] = []
    last: tuple[str, int | None] | None = None
    for card in found:
        journey = card.thing.journey
        here = (journey.id if journey else "", card.thing.step)
        if group and here != last:
            yield last or ("", None), group
            group = []
        group.append(card)
        last = here
    if group:
        yield last or ("", None), group
