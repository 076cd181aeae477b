"""Tiles: the boxes of a blueprint before they have a place: what stands in them and what it means in words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cxkit.model.flow import customer_end
from cxkit.model.journey import Action, CustomerAction, Evidence, Journey, Step
from cxkit.model.node import Node
from cxkit.model.scale import face
from cxkit.model.shared import Basis, Metric
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number, sample, with_unit
from cxkit.views.costs import cost_said
from cxkit.views.frame import basis_of, entry_title
from cxkit.views.levels import level_said
from cxkit.views.pictograms import of_evidence, of_work
from cxkit.views.signs import Sign, action_signs, duration_said, step_signs, waits_said
from cxkit.views.text import clean
from cxkit.words import N_, say

LANES = {
    "evidence": N_("Evidence"),
    "customer": N_("Customer actions"),
    "front": N_("Frontstage"),
    "back": N_("Backstage"),
    "support": N_("Support processes"),
    "metrics": N_("Metrics"),
    "enablers": N_("Enablers"),
    "management": N_("Management"),
}
WORKS = {"cpu": N_("done by a system"), "handshake": N_("done by a partner")}
"""What the sign before the caption of an action means."""
BASES = {"observed": N_("observed"), "assumed": N_("assumed"), "proposed": N_("proposed")}


@dataclass(frozen=True, slots=True)
class Recovery:
    """What fails, and what is done then: who, how long and at what cost, as far as it is known."""

    what: str
    remedies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One box: its lane, column and slot in the lane (from 0), its texts, and how it is drawn."""

    id: str
    lane: str
    column: int
    slot: int
    text: str
    end: str = ""  # what an arrow of the flow calls it
    question: str = ""
    figure: str = ""  # the end of a metric's text that stays on a line of its own when the whole needs two
    captions: tuple[str, ...] = ()
    basis: str | None = None
    signs: tuple[Sign, ...] = ()
    if_: bool = False
    judgement: bool = False
    parallel: bool = False
    mood: int | None = None
    link: str = ""
    icon: str = ""  # of evidence at its left, of an action before its caption
    recoveries: tuple[Recovery, ...] = ()  # at the foot of the box that fails
    state: str = ""  # what became of it beside another journey: its sign stands at the corner
    label: str = field(default="", compare=False)
    node: Node | None = field(default=None, compare=False, repr=False)  # what the author wrote


class Ids:
    """Names that are unique in one picture, whatever the file says twice."""

    def __init__(self) -> None:
        self.taken: set[str] = set()

    def free(self, wish: str) -> str:
        name, n = wish, 1
        while name in self.taken:
            n += 1
            name = f"{wish}.{n}"
        self.taken.add(name)
        return name


LEAVING = frozenset({"wait", "decision"})
"""Signs of the last box of a customer's chain, where their words stand and the way leads on."""


def tiles(journey: Journey, scope: Scope, lang: str) -> Iterator[Tile]:
    """Every box of a step, column by column, from the top down; enablers are not among them."""
    ids = Ids()
    for column, step in enumerate(journey.steps):
        for slot, item in enumerate(step.evidence):
            yield _evidence(item, step, journey, scope, column, slot, ids, lang)
        for slot, act in enumerate(step.customer or ()):
            yield _customer(act, step, journey, scope, column, slot, ids, lang)
        for lane, actions in (("front", step.frontstage), ("back", step.backstage), ("support", step.support)):
            for slot, action in enumerate(actions):
                yield _action(action, step, journey, scope, lane, column, slot, ids, lang)
        for slot, name in enumerate(step.metrics):
            yield _metric(name, scope, column, slot, ids, lang)
        levels = [*(("SLA", level) for level in step.sla), *(("XLA", level) for level in step.xla)]
        for slot, (sort, level) in enumerate(levels, len(step.metrics)):
            text = clean(f"{sort}: {level_said(level, scope.metrics, lang)}")
            yield Tile(ids.free(f"level.{column + 1}.{slot}"), "metrics", column, slot, text, label=text)


def _evidence(
    item: Evidence, step: Step, journey: Journey, scope: Scope, column: int, slot: int, ids: Ids, lang: str
) -> Tile:
    basis = rests_on(journey, step, item.basis)
    captions = proposed(basis, lang)
    spoken = [item.text, item.alt or "", basis_said(basis, lang)]
    return Tile(
        ids.free(f"evidence.{item.id}"),
        "evidence",
        column,
        slot,
        clean(item.text),
        captions=captions,
        basis=basis,
        link=_first(item),
        icon=of_evidence(item, scope.channels),
        label=sentence("evidence", lang, spoken),
        node=item,
    )


def _customer(
    act: CustomerAction,
    step: Step,
    journey: Journey,
    scope: Scope,
    column: int,
    slot: int,
    ids: Ids,
    lang: str,
) -> Tile:
    last = slot == len(step.customer or ()) - 1
    basis = rests_on(journey, step)
    who = ", ".join(scope.called(name) for name in act.by)
    text = act.do or who or step.title or step.id
    details = [who if act.do else "", duration_said(act.time, act.max, lang)]
    waits = waits_said(step.wait, lang) if last else []
    caption = " · ".join(part for part in (*details, *waits, *proposed(basis, lang)) if part)
    ends = slot == 0, last
    signs = tuple(sign for sign in step_signs(step, lang) if ends[sign.name in LEAVING]) if any(ends) else ()
    question = step.decision or "" if last else ""
    spoken = [text, question, caption]
    if act.gives:
        spoken.append(say(N_("gives: {things}"), lang, things=list(act.gives)))
    if act.gets:
        spoken.append(say(N_("gets: {things}"), lang, things=list(act.gets)))
    spoken += [sign.label for sign in signs if sign.name != "decision"]
    spoken.append(basis_said(basis, lang))
    end = customer_end(step, slot)
    return Tile(
        ids.free(f"customer.{end}"),
        "customer",
        column,
        slot,
        clean(text),
        end,
        question=clean(question),
        captions=(caption,) if caption else (),
        basis=basis,
        signs=signs,
        label=sentence("customer", lang, spoken),
        node=act,
    )


def _action(
    action: Action,
    step: Step,
    journey: Journey,
    scope: Scope,
    lane: str,
    column: int,
    slot: int,
    ids: Ids,
    lang: str,
) -> Tile:
    basis = rests_on(journey, step, action.basis)
    who = [scope.called(name) for name in action.by]
    text = action.do or ", ".join(who)
    condition = say(N_("if {condition}"), lang, condition=action.if_) if action.if_ else ""
    caption = " · ".join(
        part
        for part in (
            condition,
            ", ".join(who) if action.do else "",
            duration_said(action.time, action.max, lang),
            *proposed(basis, lang),
        )
        if part
    )
    signs = action_signs(action, step, scope, lang)
    icon = of_work(scope.lead(action))
    spoken = [text, caption, say(WORKS[icon], lang) if icon else "", *(sign.label for sign in signs)]
    if action.process:
        spoken.append(say(N_("process: {name}"), lang, name=entry_title(scope.processes, action.process)))
    if action.judgement:
        spoken.append(say(N_("needs judgement"), lang))
    if action.parallel:
        spoken.append(say(N_("at the same time as its neighbours"), lang))
    if action.may:
        up_to = f" ({entry_title(scope.policies, action.up_to)})" if action.up_to else ""
        spoken.append(say(N_("may: {what}"), lang, what=action.may) + up_to)
    if action.cost:
        spoken.append(say(N_("cost {amount}"), lang, amount=cost_said(action.cost, lang)))
    mood = None
    if action.staff_emotion is not None:
        scale = journey.scale
        mood = face(scale.level(action.staff_emotion.value))
        spoken.append(say(N_("feeling of the staff: {value}"), lang, value=number(mood, lang, signed=True)))
    spoken.append(basis_said(basis, lang))
    return Tile(
        ids.free(f"action.{action.id}"),
        lane,
        column,
        slot,
        clean(text),
        action.id,
        captions=(clean(caption),) if caption else (),
        basis=basis,
        signs=signs,
        if_=bool(action.if_),
        judgement=bool(action.judgement),
        parallel=bool(action.parallel),
        mood=mood,
        link=_first(action),
        icon=icon,
        label=sentence(lane, lang, spoken),
        node=action,
    )


def _first(node: Node) -> str:
    """Where to read more, when the author said it."""
    return node.links[0].url if node.links else ""


def _metric(name: str, scope: Scope, column: int, slot: int, ids: Ids, lang: str) -> Tile:
    title, figure = entry_title(scope.metrics, name), figure_said(name, scope.metrics.get(name), lang)
    text = f"{title} {figure}" if figure else title
    return Tile(
        ids.free(f"metric.{column + 1}.{name}"),
        "metrics",
        column,
        slot,
        clean(text),
        figure=figure,
        label=sentence("metrics", lang, [text]),
    )


def figure_said(name: str, metric: Metric | None, lang: str) -> str:
    """`+34 · n = 100`; nothing where nobody has written a value."""
    if metric is None or metric.value is None:
        return ""
    recommends = "nps" in (name + (metric.title or "") + (metric.unit or "")).lower()
    value = with_unit(metric.value, "" if recommends else metric.unit or "", lang, signed=recommends)
    return value if metric.n is None else f"{value} · {sample(metric.n)}"


def basis_word(basis: Basis | None) -> str | None:
    return basis.word if basis else None


def rests_on(journey: Journey, step: Step, own: Basis | None = None) -> str | None:
    """`observed`, `assumed` or `proposed`: the word of something in a step, else that of the step or the file."""
    return basis_word(basis_of(journey, step, own))


def proposed(basis: str | None, lang: str) -> tuple[str, ...]:
    return (say(BASES["proposed"], lang),) if basis == "proposed" else ()


def basis_said(basis: str | None, lang: str) -> str:
    return say(BASES[basis], lang) if basis in ("observed", "assumed") else ""


def sentence(lane: str, lang: str, parts: list[str]) -> str:
    said = ". ".join(clean(part).rstrip(".") for part in parts if part)
    return f"{say(LANES[lane], lang)}: {said}."
