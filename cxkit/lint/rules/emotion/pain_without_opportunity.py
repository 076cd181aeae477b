"""Every pain opens a way to something better.

A pain that stands alone is a complaint; with an opportunity beside it somebody can begin to work. An opportunity of the
same step counts, or one that names the pain as `for`, or an initiative of a roadmap that `addresses` it. What is left as
it is, on purpose, says so with `accepted`. Severe pains are told one by one; of the others a draft hears once, and of
those of low `severity` nobody. Where today's journey has a roadmap with more than ideas, another rule asks what it does
about the severe ones.

Source: the article «Mapa y Blueprint»: a map is drawn to find pain points and what could be better, the blueprint to
plan the change.

## Bad

```yaml
kind: journey
title: Return a pair of shoes
steps:
  - customer: Looks for the return label
    pains: {text: Nobody at home has a printer, severity: high}     # EMO004
```

## Good

```yaml
kind: journey
title: Return a pair of shoes
steps:
  - customer: Looks for the return label
    pains: {text: Nobody at home has a printer, severity: high}
    opportunities: Hand in a parcel without any paper
```
"""

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.shared import Note
from cxkit.words import N_

MOST = 6
HINT = N_("what would be better for the customer instead? Write it as `opportunities`, or why it stays as `accepted`")


@rule("EMO004", INFO)
def pain_without_opportunity(journey: Journey, facts: Facts) -> Found:
    alone: list[Note] = []
    answered: frozenset[str] | None = None
    for step in journey.steps:
        if not step.pains or any(not each.for_ for each in step.opportunities):
            continue  # an opportunity without a label may be meant for any pain of its step
        if answered is None:
            answered = _answered(journey, facts)
        if step.id not in answered:
            alone += [
                pain
                for pain in step.pains
                if not (pain.accepted or pain.severity == "low" or pain.id in answered or _weighed(pain, facts))
            ]
    single: list[Note] = []
    others: list[Note] = []
    for pain in alone:
        (single if facts.mapped or pain.severity == "high" else others).append(pain)
    if len(others) == 1:
        single, others = single + others, []
    for pain in single:
        yield Finding(
            pain,
            N_("nothing answers the pain '{pain}'"),
            field="text",
            hint=HINT,
            urgent=pain.severity == "high",
            pain=cut(pain.text),
        )
    if others:
        yield Finding(
            others[0],
            N_("{n} pains have no opportunity yet: {pains}"),
            field="text",
            hint=HINT,
            n=len(others),
            pains=" · ".join(cut(pain.text) for pain in others[:MOST]) + (" · …" if len(others) > MOST else ""),
        )


def _weighed(pain: Note, facts: Facts) -> bool:
    """Whether another rule asks for more than an opportunity: a severe pain of today, where there is a roadmap."""
    return pain.severity == "high" and facts.planned.settled and facts.journey.state == "current"


def _answered(journey: Journey, facts: Facts) -> frozenset[str]:
    """Pains that an opportunity names, and pains or steps that an initiative addresses."""
    named = {name.rpartition("/")[2] for step in journey.steps for each in step.opportunities for name in each.for_}
    return facts.planned.addressed | named
