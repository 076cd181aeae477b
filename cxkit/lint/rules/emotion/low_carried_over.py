"""What hurts today feels better in the journey that is designed.

A future journey exists to change something for the customer. A step that is bad today and is meant to stay as bad has
been drawn once more, not designed. Steps pair by id with those of the journey in `variant_of`; what is aimed at counts
(`target_emotion`), else what is expected (`emotion`). A step whose `notes` say why it stays is left alone.

Source: Praxis, «6 fases»: the redesign starts from the gaps, to make the desired experience real.

## Bad

```yaml journeys/visit.yaml
kind: journey
title: A visit to the doctor
id: visit
steps:
  - {id: wait, customer: Waits in the corridor, emotion: -2}
  - {id: examined, customer: Is examined, emotion: 1}
```

```yaml journeys/visit-new.yaml
kind: journey
title: A visit to the doctor, next year
state: future
variant_of: visit
steps:
  - {id: wait, customer: Waits in the corridor, emotion: -2}      # EMO009
  - {id: examined, customer: Is examined, emotion: 2}
```

## Good

```yaml journeys/visit.yaml
kind: journey
title: A visit to the doctor
id: visit
steps:
  - {id: wait, customer: Waits in the corridor, emotion: -2}
  - {id: examined, customer: Is examined, emotion: 1}
```

```yaml journeys/visit-new.yaml
kind: journey
title: A visit to the doctor, next year
state: future
variant_of: visit
steps:
  - {id: wait, customer: Waits in the café until the phone rings, emotion: 0}
  - {id: examined, customer: Is examined, emotion: 2}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, Unchecked, rule
from cxkit.measures.emotion import felt
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("EMO009", WARNING)
def low_carried_over(journey: Journey, facts: Facts) -> Found:
    if journey.state == "current" or not journey.variant_of:
        return
    today = next(iter(facts.scope.workspace.named(Journey, journey.variant_of, facts.scope.path)), None)
    if today is None:
        yield Unchecked(N_("the journey that this one varies is not in the workspace"))
        return
    if today.state != "current":
        return
    lows = {today.steps[each.place].id: each.level for each in felt(today)}
    aimed = {each.place: each.level for each in felt(journey, "aimed")}
    for place, level in sorted(({each.place: each.level for each in facts.felt} | aimed).items()):
        step = journey.steps[place]
        low = lows.get(step.id, 0.0)
        if low < 0 and level <= low and not step.notes:
            yield Finding(
                step,
                N_("'{step}' feels as bad in the future as it does today"),
                field="target_emotion" if place in aimed else "emotion",
                hint=N_("what will be done differently here? If it has to stay as it is, say why in `notes`"),
                step=called(step),
            )
