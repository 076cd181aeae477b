"""Somebody answers for a validated journey, and has looked at it in the last half year.

Services change every week. A map that was true once and that nobody keeps is worse than none, because it is believed.
The one who owns the journey reviews it and writes the date; the day of the validation counts as a review.
Only judged with `--today`, and from `status: validated` on.

Source: the article «Shopper Experience»: whoever manages the service maps the journey, maintains it and keeps improving
it. The half year is cxkit's own.

## Bad

```yaml
kind: journey
title: Renew a driving licence
status: validated
reviewed: 2024-11-03            # STR008
owner: head of licences
steps:
  - customer: Hands in the medical certificate
```

## Good

```yaml
kind: journey
title: Renew a driving licence
status: validated
reviewed: 2026-10-03
owner: head of licences
steps:
  - customer: Hands in the medical certificate
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.rule import INFO, UNDATED, Finding, Found, Unchecked, rule
from cxkit.model.calendar import days
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("STR008", INFO, rises=True)
def stale_journey(journey: Journey, facts: Facts, *, longest: int = 180) -> Found:
    if not facts.mature:
        return
    today = facts.scope.workspace.today
    if today is None:
        yield Unchecked(UNDATED)
        return
    looked = max((journey.reviewed or "", (journey.validated and journey.validated.date) or ""))
    if not journey.owner and not looked:
        yield Finding(
            journey,
            N_("the journey counts as validated, nobody answers for it, and nobody knows when it was last looked at"),
            field="status",
            hint=N_(
                "which role notices first that it has changed? Write it as `owner`, and when it looks as `reviewed`"
            ),
        )
        return
    if not journey.owner:
        yield Finding(
            journey,
            N_("the journey counts as validated, and nobody answers for it"),
            field="status",
            hint=N_("which role notices first that it has changed? Write it as `owner`"),
        )
    if not looked:
        yield Finding(
            journey,
            N_("the journey counts as validated, and nobody knows when it was last looked at"),
            field="status",
            hint=N_("when did somebody last walk through it? Write the date as `reviewed`"),
        )
    elif (passed := days(looked, today)) > longest:
        yield Finding(
            journey if journey.reviewed == looked or journey.validated is None else journey.validated,
            N_("nobody has looked at this journey since {date}: {days} days"),
            field="reviewed" if journey.reviewed == looked else "date",
            hint=N_("what has changed since? Walk through it once, and write the new date as `reviewed`"),
            date=looked,
            days=passed,
        )
