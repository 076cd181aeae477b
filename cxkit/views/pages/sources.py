"""Sources: what a file rests on and what somebody measured, each with its n and its date."""

from collections.abc import Iterable, Mapping

from cxkit.measures.figures import BasisCount
from cxkit.model.journey import Journey
from cxkit.model.shared import Level, Metric, Source
from cxkit.model.workspace import Scope
from cxkit.views.frame import step_called
from cxkit.views.pages.parts import Column, Piece, Section, Table, Words
from cxkit.words import N_, say

TYPES = {
    "interview": N_("interviews"),
    "observation": N_("observation"),
    "mystery": N_("mystery visits"),
    "diary": N_("diaries"),
    "workshop": N_("workshop"),
    "survey": N_("survey"),
    "data": N_("data"),
    "document": N_("documents"),
}
VIEWS = {"customer": N_("the customer's side"), "organization": N_("the organization's side")}
UNTOLD = "–"
_SIGNS = {"<=": "≤", ">=": "≥"}


def section(sources: Mapping[str, Source], lang: str, own: str, basis: BasisCount | None = None) -> Section | None:
    """Where the knowledge comes from; None where nobody says."""
    title = say(N_("What it rests on"), lang)
    lead = rests(basis, lang) if basis and basis.stated.of else ""
    if not sources:
        return Section("sources", title, lead, ()) if lead else None
    return Section("sources", title, lead, (table(sources.items(), lang, own),))


def table(sources: Iterable[tuple[str, Source]], lang: str, own: str) -> Table:
    columns = (
        Column(say(N_("Source"), lang)),
        Column(say(N_("How it was learnt"), lang)),
        Column(say(N_("Whose side"), lang)),
        Column("n", figures=True),
        Column(say(N_("Date"), lang), figures=True),
    )
    rows: list[tuple[tuple[Piece, ...], ...]] = []
    for id, source in sources:
        name: Piece = Words(source.title, "strong", lang=own) if source.title else Words(id or UNTOLD, "strong")
        rows.append(
            (
                (name,),
                (Words(say(TYPES[source.type], lang) if source.type else UNTOLD),),
                (Words(say(VIEWS[source.view], lang) if source.view else UNTOLD),),
                (Words(str(source.n) if source.n is not None else UNTOLD, "figure"),),
                (Words(source.date or UNTOLD, "figure"),),
            )
        )
    return Table(say(N_("Sources"), lang), columns, tuple(rows))


def rests(basis: BasisCount, lang: str) -> str:
    """`Basis stated for 12 of 30: 8 observed, 3 assumed, 1 proposed.`"""
    stated = basis.stated
    if not stated.n:
        return say(N_("No statement of {of} says what it rests on."), lang, of=stated.of)
    named = (
        (basis.observed, N_("observed: {n}")),
        (basis.assumed, N_("assumed: {n}")),
        (basis.proposed, N_("proposed: {n}")),
    )
    parts = ", ".join(say(text, lang, n=n) for n, text in named if n)
    return say(N_("{n} of {of} statements say what they rest on: {parts}."), lang, n=stated.n, of=stated.of, parts=parts)


def measured(journey: Journey, scope: Scope, lang: str, own: str) -> Section | None:
    """The metrics of the steps with the value last seen; None where nobody has written a value."""
    places: dict[str, list[int]] = {}
    for n, step in enumerate(journey.steps, 1):
        for name in step.metrics:
            if name in scope.metrics and scope.metrics[name].value is not None:
                places.setdefault(name, []).append(n)
    if not places:
        return None
    columns = (
        Column(say(N_("Metric"), lang)),
        Column(say(N_("Step"), lang)),
        Column(say(N_("Last value"), lang), figures=True),
        Column(say(N_("Aim"), lang), figures=True),
        Column("n", figures=True),
        Column(say(N_("Date"), lang), figures=True),
    )
    rows = []
    for name, steps in places.items():
        links = tuple(
            Words(str(n), "figure", f"#step-{n}", step_called(journey.steps[n - 1])) for n in dict.fromkeys(steps)
        )
        metric = scope.metrics[name]
        rows.append(((Words(metric.title or name, "strong", lang=own),), links, *values(metric, lang)))
    title = say(N_("What is measured"), lang)
    lead = say(N_("Values as the files give them; cxkit has not calculated them."), lang)
    return Section("measured", title, lead, (Table(title, columns, tuple(rows)),))


def values(metric: Metric, lang: str) -> tuple[tuple[Piece, ...], ...]:
    """Value, aim, n and date of a metric."""
    return (
        (Words(value(metric, lang), "figure"),),
        (Words(aim(metric.target.text, lang) if metric.target else UNTOLD, "figure"),),
        (Words(str(metric.n) if metric.n is not None else UNTOLD, "figure"),),
        (Words(metric.date or UNTOLD, "figure"),),
    )


def value(metric: Metric, lang: str) -> str:
    """A value with its unit; a dash where there is none."""
    if metric.value is None:
        return UNTOLD
    number = f"{metric.value:.10g}".replace("-", "−")
    number = number.replace(".", ",") if lang == "es" else number
    gap = "" if metric.unit == "%" and lang != "es" else "\N{NO-BREAK SPACE}"
    return f"{number}{gap}{metric.unit}" if metric.unit else number


def aim(text: str, lang: str) -> str:
    """A target as a reader expects it: `≤ 24 h`."""
    for written, sign in _SIGNS.items():
        text = text.replace(written, sign)
    if lang == "es":
        text = text.replace(".", ",") if text.count(".") == 1 else text
        text = text.replace("%", "\N{NO-BREAK SPACE}%") if text[-2:-1].isdigit() else text
    return text


def promised(level: Level, lang: str) -> tuple[str, str]:
    """What was agreed, and how much of it."""
    target = aim(level.target.text, lang) if level.target else ""
    part = say(N_("in {share} of the cases"), lang, share=aim(level.share.text, lang)) if level.share else ""
    condition = say(N_("if {condition}"), lang, condition=level.if_) if level.if_ else ""
    rest = " · ".join(filter(None, (part, condition, level.period)))
    return " ".join(filter(None, (level.metric or level.text, target))), rest
