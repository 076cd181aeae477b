"""A process is reviewed once a year.

What is done drifts away from what was written: a new colleague, a new form, a short cut that stays. A process that is
consistent over time is one that somebody compares with reality from time to time. Only processes that have a `reviewed`
date are meant; a journey that nobody looks at has a rule of its own. Only judged with `--today`.

Source: David Gómez, «La experiencia del cliente depende de dos cosas», on processes that are consistent over time. The
span of a year is cxkit's own.

## Bad

```yaml
kind: organization
title: Hearing clinic
processes:
  fitting:
    standard: Try the device in the street before the patient leaves
    reviewed: 2024-03-11        # PRO006
```

## Good

```yaml
kind: organization
title: Hearing clinic
processes:
  fitting:
    standard: Try the device in the street before the patient leaves
    reviewed: 2026-03-11
```
"""

from cxkit.lint.facts import cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.calendar import days
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.words import N_


@rule("PRO006", INFO, gathered=N_("{n} processes have not been reviewed for a long time: {places}"), dated=True)
def stale_process(content: File, scope: Scope, *, longest: int = 365) -> Found:
    today = scope.workspace.today
    if today is None or not isinstance(content, (Journey, Organization)):
        return
    for name, process in content.processes.items():
        if process.reviewed and (passed := days(process.reviewed, today)) > longest:
            yield Finding(
                process,
                N_("nobody has reviewed '{process}' since {date}: {days} days"),
                field="reviewed",
                hint=N_(
                    "is it still done like that on a busy day? Walk through it with those who do it, "
                    "and write the new date as `reviewed`"
                ),
                place=name,
                process=cut(process.title or name),
                date=process.reviewed,
                days=passed,
            )
