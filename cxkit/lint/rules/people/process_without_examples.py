"""What a moment of truth rests on is shown with a good and a bad example.

A standard is read in as many ways as there are readers. Those who do the work have to know what a great meeting looks
like, and what a poor one does; one line each is enough, and nothing trains faster. Only processes that people follow
are meant, and only once it is said how they are done well.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on knowing what a great and a poor experience
look like.

## Bad

```yaml
kind: journey
title: Say goodbye to a pet
processes:
  farewell: {standard: Never leave the family alone with the bill}     # PEO009
steps:
  - customer: Stays with the dog
    moment_of_truth: Nobody forgets this room
    frontstage: {do: Explains each step before it comes, by: vet, process: farewell}
```

## Good

```yaml
kind: journey
title: Say goodbye to a pet
processes:
  farewell:
    standard: Never leave the family alone with the bill
    looks_good: Asks for the name and says it
    looks_bad: Reads the price list at the table
steps:
  - customer: Stays with the dog
    moment_of_truth: Nobody forgets this room
    frontstage: {do: Explains each step before it comes, by: vet, process: farewell}
```
"""

from cxkit.lint.facts import Facts, called, cut
from cxkit.lint.preparing import process as spot
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_


@rule("PEO009", INFO, gathered=N_("{n} processes of a moment of truth show no good and bad example: {places}"))
def process_without_examples(journey: Journey, facts: Facts) -> Found:
    if not facts.moments or not (processes := facts.scope.processes):
        return
    told: dict[str, tuple[Step, Action]] = {}
    for step in facts.moments:
        for action in step.actions:
            if action.process and action.process in processes and (not action.by or facts.human(step, action)):
                told.setdefault(action.process, (step, action))
    for name, (step, action) in told.items():
        process = processes[name]
        if not process.standard or (process.looks_good and process.looks_bad):
            continue
        where = spot(journey, name, action)
        yield Finding(
            where.node,
            N_("'{step}' rests on '{process}', and nothing shows what it looks like when it goes badly")
            if process.looks_good
            else N_("'{step}' rests on '{process}', and nothing shows what it looks like when it goes well")
            if process.looks_bad
            else N_("'{step}' rests on '{process}', and nothing shows what it looks like when it goes well or badly"),
            hint=N_("which two scenes would you show to somebody new? Write them as `looks_good` and `looks_bad`"),
            place=name,
            step=called(step),
            process=cut(process.title or name),
            **where.fields(),
        )
