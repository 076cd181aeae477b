"""Once a journey is being put into practice, a figure shows whether its processes are followed.

A perfect process that nobody follows is worth nothing. From the phase `implementing` of the portfolio on, each process
that people carry out has a metric, or an agreed level: a share of greetings within 30 s, a check of ten files a month.
Metrics of the action that follows it count as well. Without a portfolio no phase is known, and nothing is judged.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on processes that nobody follows; Praxis, «6
fases»: what is delivered has to be what was defined.

## Bad

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the library
journeys:
  borrow: {phase: implementing}
```

```yaml borrow.yaml
kind: journey
title: Borrow a book
processes:
  counter: {standard: Look up within 30 s, owner: head librarian}     # PRO007
steps:
  - customer: Asks for a book
    frontstage: {do: Looks it up and walks along to the shelf, by: librarian, process: counter}
```

## Good

```yaml portfolio.yaml
kind: portfolio
title: Journeys of the library
journeys:
  borrow: {phase: implementing}
```

```yaml borrow.yaml
kind: journey
title: Borrow a book
metrics:
  walked-along: {title: Walked along to the shelf, unit: "%"}
processes:
  counter: {standard: Look up within 30 s, owner: head librarian, metrics: walked-along}
steps:
  - customer: Asks for a book
    frontstage: {do: Looks it up and walks along to the shelf, by: librarian, process: counter}
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.preparing import process as spot
from cxkit.lint.rule import INFO, Finding, Found, Unchecked, rule
from cxkit.model.journey import Action, Journey
from cxkit.words import N_

PRACTICE = frozenset({"implementing", "sustaining"})


@rule("PRO007", INFO, gathered=N_("{n} processes are in use, and no figure shows whether they are followed: {places}"))
def unwatched_process(journey: Journey, facts: Facts) -> Found:
    processes, workspace = facts.scope.processes, facts.scope.workspace
    phased = "portfolio" in workspace.kinds
    if not processes or (phased and workspace.phases.get(journey.id) not in PRACTICE):
        return
    if not (phased or facts.strict):  # nobody puts a draft into practice
        return
    watched: set[str] = set()
    unwatched: dict[str, Action] = {}
    for _, action in facts.actions:
        name = action.process
        if not name or name in watched or (name in unwatched and not action.metrics):
            continue
        process = processes.get(name)
        if process is not None and facts.scope.human(action):
            if action.metrics or process.metrics or process.agreement:
                watched.add(name)
            else:
                unwatched[name] = action
    found = [(name, action) for name, action in unwatched.items() if name not in watched]
    if found and not phased:
        yield Unchecked(N_("no portfolio says which journeys are being put into practice"))
        return
    for name, action in found:
        where = spot(journey, name, action)
        yield Finding(
            where.node,
            N_("'{process}' is in use, and no figure shows whether it is followed"),
            hint=N_("how would you notice that it is no longer done like that? Name the figure in its `metrics`"),
            place=name,
            process=cut(processes[name].title or name),
            **where.fields(),
        )
