"""A process that is called transversal is followed in more than one step.

One kind moment among poor ones goes unnoticed; what the customer notices is that the same care runs through all
contacts. A `transversal` process that a single step follows is a promise that the other steps do not keep. What several
journeys share stands in the organization, and is not meant here.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on transversal processes.

## Bad

```yaml
kind: journey
title: Renew a passport
processes:
  plain-words: {standard: Say what comes next and when, transversal: true}     # PRO004
steps:
  - customer: Hands in the papers
    frontstage: {do: Checks them and names the day, by: clerk, process: plain-words}
  - customer: Collects the passport
    frontstage: {do: Hands it over, by: clerk}
```

## Good

```yaml
kind: journey
title: Renew a passport
processes:
  plain-words: {standard: Say what comes next and when, transversal: true}
steps:
  - customer: Hands in the papers
    frontstage: {do: Checks them and names the day, by: clerk, process: plain-words}
  - customer: Collects the passport
    frontstage: {do: Hands it over and says how long it is valid, by: clerk, process: plain-words}
```
"""

from cxkit.lint.facts import Facts, called, cut
from cxkit.lint.preparing import recoveries
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey, Step
from cxkit.words import N_


@rule("PRO004", INFO)
def transversal_in_one_step(journey: Journey, facts: Facts) -> Found:
    places: dict[str, dict[str, Step]] = {name: {} for name, each in journey.processes.items() if each.transversal}
    if not places:
        return
    followed = [(step, action.process) for step, action in facts.actions]
    followed += [(step, action.process or action.do) for step, action in recoveries(journey)]
    for step, name in followed:
        if name in places:
            places[name][step.id] = step
    for name, steps in places.items():
        if len(steps) == 1:
            process, (only,) = journey.processes[name], steps.values()
            yield Finding(
                process,
                N_("'{process}' is to run through the whole journey, and only '{step}' follows it"),
                field="transversal",
                hint=N_(
                    "where else would the customer notice its absence? Name it there as `process`; "
                    "if it is other journeys that follow it too, it belongs in the organization"
                ),
                process=cut(process.title or name),
                step=called(only),
            )
