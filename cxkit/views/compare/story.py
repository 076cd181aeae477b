"""Story: the comparison in sentences and tables, in the order in which the customer lives it."""

from collections.abc import Iterator, Sequence

from cxkit.compare.journeys import Pair
from cxkit.compare.nodes import IN_STEP, Kind
from cxkit.views import arrows
from cxkit.views.cards import SORTS
from cxkit.views.compare.joined import Joined, Part
from cxkit.views.compare.naming import KIND, field_said, named, named_side, said
from cxkit.views.compare.noticing import NAMES, amount, noticed
from cxkit.views.compare.states import LOOKS
from cxkit.views.compare.wording import lane_said, moved
from cxkit.views.frame import STATES, step_numbered, travellers
from cxkit.views.telling import Section, Table, Telling
from cxkit.views.text import clean
from cxkit.words import N_, say

KINDS: dict[Kind, str] = {
    "phases": N_("Phase"),
    "channels": N_("Channel"),
    "actors": N_("Actor"),
    "processes": N_("Process"),
    "policies": N_("Rule"),
    "metrics": N_("Metric"),
    "enablers": N_("Enabler"),
    "step": N_("Step"),
    "touchpoint": N_("Point of contact"),
    "wait": N_("Wait"),
    "fail": N_("Fail point"),
    "sla": "SLA",
    "xla": "XLA",
    "measured": N_("Metric"),
}
HEADS = N_("What"), N_("State"), N_("Before"), N_("After")
WIDER: tuple[Kind, ...] = ("phases", "channels", "actors", "processes", "policies", "metrics", "enablers")


def told(of: Joined, *, lang: str, source: str, title: str) -> Telling:
    """Every difference, the figures first."""
    between = of.difference
    states = " → ".join(say(STATES[each.state], lang) for each in (between.before, between.after))
    facts = [say(KIND, lang), travellers(of.journey, of.scope), clean(of.journey.scenario or ""), states]
    sections = [*_figures(of, lang), *_header(of, lang), *_steps(of, lang), *_ways(of, lang), *_wider(of, lang)]
    return Telling(
        of.journey.stem,
        "compare",
        title,
        lang,
        tuple(fact for fact in facts if fact),
        (noticed(between, lang),),
        tuple(sections),
        source=source,
    )


def _figures(of: Joined, lang: str) -> Iterator[Section]:
    rows = [
        (say(NAMES[figure.name], lang), amount(figure, figure.before, lang), amount(figure, figure.after, lang))
        for figure in of.difference.felt
    ]
    if rows:
        heads = tuple(say(head, lang) for head in (N_("Figure"), N_("Before"), N_("After")))
        yield Section(say(N_("What the customer notices"), lang), (), (Table(heads, tuple(rows)),))


def _header(of: Joined, lang: str) -> Iterator[Section]:
    rows = [
        (_begun(field_said(change.field, lang)), *said(change, of, lang))
        for change in of.difference.header
        if not change.quiet
    ]
    if rows:
        heads = tuple(say(head, lang) for head in (N_("Fact"), N_("Before"), N_("After")))
        yield Section(say(N_("The journey as a whole"), lang), (), (Table(heads, tuple(rows)),))


def _begun(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _steps(of: Joined, lang: str) -> Iterator[Section]:
    """A section a column: what became of the step, then a row a thing that differs."""
    inside: dict[int, list[Pair]] = {}
    for pair in of.difference.pairs:
        if pair.kind in IN_STEP and pair.state != "same":
            column = of.news[pair.after.step] if pair.after else of.olds[pair.side.step]
            inside.setdefault(column, []).append(pair)
    for column, part in enumerate(of.columns):
        if part.standing != "ghost":
            rows = tuple(_row(pair, of, lang) for pair in inside.get(column, ()))
            sentences = tuple(_step_said(part, of, lang))
            if rows or sentences:
                yield Section(_step_title(part), sentences, (_table(rows, lang),) if rows else ())


def _step_title(part: Part) -> str:
    side = part.pair.side
    return step_numbered(side.node, side.step + 1)


def _step_said(part: Part, of: Joined, lang: str) -> Iterator[str]:
    if part.standing in ("added", "removed", "moved"):
        yield f"{say(LOOKS[part.standing].one, lang)}."
    for line in moved(part.pair, of, lang):
        yield f"{_begun(line)}."
    if part.pair.before is not None and part.pair.after is not None:
        for change in part.pair.changes:
            if not change.quiet:
                line = named(change, of, lang)
                yield f"{_begun(line)}."


def _wider(of: Joined, lang: str) -> Iterator[Section]:
    rows = tuple(_row(pair, of, lang) for pair in of.difference.of(*WIDER) if pair.state != "same")
    if rows:
        yield Section(say(N_("What holds for the whole journey"), lang), (), (_table(rows, lang),))


def _row(pair: Pair, of: Joined, lang: str) -> tuple[str, ...]:
    one, other = (named_side(side, of.scope, lang) if side else "" for side in (pair.before, pair.after))
    state = [say(LOOKS[pair.state].one, lang), *moved(pair, of, lang)] if pair.state != "same" else []
    if pair.before is not None and pair.after is not None:
        state += [named(change, of, lang) for change in pair.changes if not change.quiet and not _is_text(change.field)]
    return kind_said(pair.kind, lang), "; ".join(state), one, other


def _is_text(field: str) -> bool:
    return field in ("do", "text", "what", "title")


def kind_said(kind: Kind, lang: str) -> str:
    """What sort of thing it is."""
    if kind in SORTS:
        return say(SORTS[kind].one, lang)
    return say(KINDS[kind], lang) if kind in KINDS else lane_said(kind, lang)


def _table(rows: Sequence[tuple[str, ...]], lang: str) -> Table:
    return Table(tuple(say(head, lang) for head in HEADS), tuple(rows))


def _ways(of: Joined, lang: str) -> Iterator[Section]:
    """The arrows that were written down and differ; those that follow from the order are told by it."""
    names: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for known, journey in zip(names, (of.difference.before, of.difference.after), strict=True):
        known["end"] = say(N_("the journey ends"), lang)
        for n, step in enumerate(journey.steps, 1):
            known[step.id] = step_numbered(step, n)
            known |= {f"{step.id}#{item}": known[step.id] for item in range(1, len(step.customer or ()))}
            known |= {action.id: clean(action.do or ", ".join(action.by)) for action in step.actions}
    rows = []
    for way in of.difference.ways:
        edge, known = (way.after, names[1]) if way.after is not None else (way.before, names[0])
        if edge is None or way.state == "same" or (edge.default and way.state != "changed"):
            continue
        one, other = (arrows.label(each, lang) if each else "" for each in (way.before, way.after))
        if way.state == "changed" and one == other:
            continue
        between = f"{known.get(edge.source, edge.source)} → {known.get(edge.target, edge.target)}"
        rows.append((between, say(LOOKS[way.state].one, lang), one, other))
    if rows:
        yield Section(say(N_("Ways"), lang), (), (_table(rows, lang),))
