"""A process says who answers for it and what it delivers.

A process is a predefined way of doing things with a result. Without a result nobody can tell whether it went well, and
without an owner nobody changes it when it did not. The owner is a role, often one that never meets the customer. A
process of which nothing at all is said yet is left alone in a draft: how it is done well is asked first.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on what a process is; that one person answers
for it is practice of process management.

## Bad

```yaml
kind: journey
title: Have the boiler serviced
processes:
  visit: {standard: Arrive within the hour that was promised}     # PRO003
steps:
  - customer: Lets the technician in
    frontstage: {do: Checks and cleans the boiler, by: technician, process: visit}
```

## Good

```yaml
kind: journey
title: Have the boiler serviced
processes:
  visit:
    owner: head of field service
    result: The boiler is safe and the customer knows until when
    standard: Arrive within the hour that was promised
steps:
  - customer: Lets the technician in
    frontstage: {do: Checks and cleans the boiler, by: technician, process: visit}
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.words import N_


@rule(
    "PRO003",
    INFO,
    gathered=N_("{n} processes do not say who answers for them, or what they deliver: {places}"),
)
def process_without_owner(content: File, facts: Facts) -> Found:
    if not isinstance(content, (Journey, Organization)):
        return
    for name, process in content.processes.items():
        if process.owner and process.result:
            continue
        if not (process.owner or process.result or process.standard) and (
            not facts.strict or facts.scope.processes[name] is not process  # said in full by the organization
        ):
            continue
        yield Finding(
            process,
            N_("the process '{process}' has no owner")
            if process.result
            else N_("the process '{process}' does not say what it delivers")
            if process.owner
            else N_("the process '{process}' says neither who answers for it nor what it delivers"),
            hint=N_("who decides how it is done? Write the role as `owner`")
            if process.result
            else N_("what is true for the customer when it has gone well? Write it as `result`")
            if process.owner
            else N_("who decides how it is done, and what is true when it has gone well? Write `owner` and `result`"),
            place=name,
            process=cut(process.title or name),
        )
