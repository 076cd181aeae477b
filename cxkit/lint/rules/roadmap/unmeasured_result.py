"""What is done has been measured since.

Sustaining means to make sure that what is delivered is what was decided, and to adjust it if not. An initiative that is
done and that nobody measured was delivered, not proved. A quarter is left for the figures to arrive. Only judged with
`--today`; a figure counts with its `date`, answers with their `period`.

Source: Praxis, «6 fases», on the last phase: what is delivered has to be what was defined. The quarter is cxkit's own.

## Bad

```yaml roadmap.yaml
kind: roadmap
title: Work of the bank
initiatives:
  - title: Explain the no on the phone
    addresses: "gap:clear"
    metric: clear
    end: 2026-03-31
    status: done                # RDM008
```

```yaml bank.yaml
kind: organization
title: The bank
metrics:
  clear: {title: Understood why, value: 34, n: 118, date: 2026-01-31}
```

## Good

```yaml roadmap.yaml
kind: roadmap
title: Work of the bank
initiatives:
  - title: Explain the no on the phone
    addresses: "gap:clear"
    metric: clear
    end: 2026-03-31
    status: done
```

```yaml bank.yaml
kind: organization
title: The bank
metrics:
  clear: {title: Understood why, value: 61, n: 104, date: 2026-06-30}
```
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cxkit.lint.facts import cut
from cxkit.lint.names.nameable import UNCHECKED
from cxkit.lint.rule import UNDATED, WARNING, Finding, Found, Unchecked, rule
from cxkit.model.calendar import days
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Initiative, Roadmap


@rule("RDM008", WARNING)
def unmeasured_result(roadmap: "Roadmap", scope: Scope, *, grace: int = 90) -> Found:
    today = scope.workspace.today
    for initiative in roadmap.initiatives:
        end = initiative.end
        if initiative.status != "done" or end is None:
            continue
        if today is None:
            yield Unchecked(UNDATED)
            continue
        if days(end, today) <= grace:
            continue
        dates = [*_dates(initiative, roadmap, scope)]
        if not dates:
            yield Unchecked(UNCHECKED["metric"])
        elif all(days(end, date) <= 0 for date in dates if date):
            yield Finding(
                initiative,
                N_("'{initiative}' was done by {end}, and '{metric}' has not been measured since")
                if initiative.metric
                else N_("'{initiative}' was done by {end}, and nothing has been measured since"),
                field="status",
                hint=N_(
                    "did it help? Ask again and write the answers with their `period`, or the figure with its `date`"
                ),
                initiative=cut(initiative.title),
                end=end,
                metric=initiative.metric,
            )


def _dates(initiative: "Initiative", roadmap: "Roadmap", scope: Scope) -> Iterator[str]:
    """The days of every figure that may show what became of it; empty for one without a date.

    Those of its metric or question, else of all that is measured and asked.
    """
    from cxkit.model.survey import Survey  # few workspaces have initiatives that are done

    name = initiative.metric
    for metrics in scope.measured(roadmap.journey):
        for key, metric in metrics.items():
            if name in (None, key):
                yield metric.date or ""
    for _, survey in scope.workspace.of(Survey):
        if name is None and survey.journey and roadmap.journey and {*survey.journey}.isdisjoint(roadmap.journey):
            continue
        if name is None or name in survey.questions:
            answers = [result for key, result in survey.results.items() if name in (None, key)]
            periods = [result.period for result in answers] + ([survey.period] if answers or survey.data else [])
            yield from (result.date or "" for result in answers)
            yield from ((period.to or period.from_ or "") if period else "" for period in periods)
            yield ""  # it is asked, even if nobody has answered yet
