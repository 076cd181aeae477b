"""A map of today rests on what customers say and on what the organization knows.

A workshop of colleagues draws the journey that they believe in, interviews alone miss what happens out of sight; the
difference between the two is the finding. The `view` of a source says whose side it tells, and where it is not written
the `type` does: a workshop, data or a document tell the organization's, an observation shows both, everything else
tells the customer's. A survey about the journey counts as customers. Nothing is asked of a map that says `basis:
assumed`, until it is validated, nor of a first draft without any source.

Source: Stickdorn, Hormess, Lawrence and Schneider (2018), «This Is Service Design Doing»; Praxis, «6 fases»: a journey
is mapped with customers and with people of the organization.

## Bad

```yaml
kind: journey
title: Claim after an accident
sources:                            # MEA010
  w1: {type: workshop, n: 8, date: 2026-05-12}
steps:
  - customer: Calls from the roadside
```

## Good

```yaml
kind: journey
title: Claim after an accident
sources:
  w1: {type: workshop, n: 8, date: 2026-05-12}
  i1: {type: interview, n: 14, date: 2026-05-20}
steps:
  - customer: Calls from the roadside
```
"""

from collections.abc import Iterator

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.shared import Source
from cxkit.words import N_

INSIDE = frozenset({"workshop", "data", "document"})


@rule("MEA010", WARNING, gathered_severity=INFO)
def one_sided_sources(journey: Journey, facts: Facts) -> Found:
    if journey.state != "current" or not journey.steps:
        return
    if not facts.mature and journey.basis is not None and journey.basis.word != "observed":
        return
    views = {view for source in _own(facts) for view in _views(source)}
    if len(views) < 2:
        views.update(view for source in _named(facts) for view in _views(source))
    if "customer" not in views and facts.heard.answered():
        views.add("customer")
    if not views:
        if facts.rough:
            return
        yield Finding(
            journey,
            N_("nothing says whom this map was learnt from"),
            field="title",
            hint=N_("which customers were heard, and who in the organization? List them as `sources`"),
        )
    elif "customer" not in views:
        yield Finding(
            journey,
            N_("the map tells what the organization knows, and no customer was heard"),
            field="sources" if journey.sources else "title",
            key=True,
            hint=N_("which customers could tell how it went, this week? Add them to `sources` with `view: customer`"),
        )
    elif "organization" not in views:
        yield Finding(
            journey,
            N_("the map tells what customers say, and nobody who serves them was heard"),
            field="sources" if journey.sources else "title",
            key=True,
            hint=N_("who sees it from inside, or which data? Add them to `sources` with `view: organization`"),
        )


def _views(source: Source) -> tuple[str, ...]:
    """Whose side a source tells; both where nothing says so."""
    if source.view:
        return (source.view,)
    if source.type in (None, "observation"):
        return ("customer", "organization")
    return ("organization",) if source.type in INSIDE else ("customer",)


def _own(facts: Facts) -> Iterator[Source]:
    """The sources of the journey, and of the files that cover it."""
    yield from facts.journey.sources.values()
    for part in facts.scope.workspace.parts.get(facts.scope.path, ()):
        if part.content is not facts.journey:
            yield from part.content.sources.values()


def _named(facts: Facts) -> Iterator[Source]:
    """The sources of an organization that something in the journey rests on."""
    shared = {name: source for each in facts.scope.organizations for name, source in each.sources.items()}
    if not shared:
        return
    for _, _, names in facts.pointing.get("source", ()):
        for name in (names,) if isinstance(names, str) else names:
            if name in shared:
                yield shared[name]
    metrics = {name for step in facts.journey.steps for name in step.metrics} | {*facts.journey.metrics}
    for name in metrics:
        metric = facts.scope.metrics.get(name)
        if metric and metric.source in shared:
            yield shared[metric.source]
