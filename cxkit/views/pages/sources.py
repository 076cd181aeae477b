"""Sources: what a file rests on and what somebody measured, each with its n and its date."""

from collections.abc import Iterable, Mapping

from cxkit.measures.figures import BasisCount
from cxkit.model.journey import Journey
from cxkit.model.shared import Metric, Source
from cxkit.model.workspace import Scope
from cxkit.views import levels
from cxkit.views.amounts import with_unit
from cxkit.views.frame import SOURCES, step_called
from cxkit.views.pages.parts import Column, Piece, Section, Table, Words, known
from cxkit.words import N_, say

VIEWS = {"customer": N_("the customer's side"), "organization": N_("the organization's side")}


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
    for key, source in sources:
        name: Piece = Words(source.title, "strong", lang=own) if source.title else known(key, "strong")
        rows.append(
            (
                (name,),
                (known(say(SOURCES[source.type], lang) if source.type else None),),
                (known(say(VIEWS[source.view], lang) if source.view else None),),
                (known(str(source.n) if source.n is not None else None, "figure"),),
                (known(source.date, "figure"),),
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
    return say(
        N_("{n} of {of} statements say what they rest on ({parts})."), lang, n=stated.n, of=stated.of, parts=parts
    )


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
        (known(value(metric, lang), "figure"),),
        (known(levels.aim(metric.target, lang) if metric.target else None, "figure"),),
        (known(str(metric.n) if metric.n is not None else None, "figure"),),
        (known(metric.date, "figure"),),
    )


def value(metric: Metric, lang: str) -> str:
    """A value with its unit; empty where there is none."""
    return "" if metric.value is None else with_unit(metric.value, metric.unit or "", lang)
