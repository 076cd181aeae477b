"""A good moment does not stand alone among bad ones.

Where a journey is bad on the whole, one kindness between two annoyances goes unnoticed: the customer remembers the run,
not the exception. Lifting a neighbour is mostly cheaper than lifting the peak: put the pains together, spread the
pleasures. What comes before and after is told by the arrows, not by the order of the file.

Source: David Gómez, «La experiencia del cliente depende de dos cosas»: one good experience among poor ones goes
unnoticed; Chase and Dasu (2001), «Want to Perfect Your Company's Service? Use Behavioral Science».

## Bad

```yaml
kind: journey
title: A building permit
steps:
  - {customer: Corrects the plans a second time, emotion: -1}
  - {customer: Pays online in a minute, emotion: 2}           # EMO006
  - {customer: Waits for an inspector who does not come, emotion: -2}
```

## Good

```yaml
kind: journey
title: A building permit
steps:
  - {customer: Corrects the plans a second time, emotion: -1}
  - {customer: Pays online in a minute, emotion: 1}
  - {customer: Shows the inspector the work at ten as agreed, emotion: 1}
```
"""

from collections.abc import Iterable

from cxkit.lint.facts import Facts, called, ways
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("EMO006", INFO)
def isolated_peak(journey: Journey, facts: Facts, *, above: float = 0.5, below: float = -0.5) -> Found:
    levels = {journey.steps[felt.place].id: felt.level for felt in facts.felt}
    peaks = [name for name, level in levels.items() if level > above]
    if not peaks or sum(levels.values()) >= 0:
        return
    onward = ways(journey)
    steps = {step.id: step for step in journey.steps}
    for peak in peaks:
        before = [name for name, to in onward.items() if peak in to and name != peak and steps[name].customer]
        after = [name for name in onward[peak] if name != peak]
        if _all_low(before, levels, below) and _all_low(after, levels, below):
            yield Finding(
                steps[peak],
                N_("'{step}' is a good moment between bad ones, and goes unnoticed among them"),
                field="emotion",
                hint=N_("what would it take to lift '{before}' or '{after}' first?"),
                step=called(steps[peak]),
                before=called(steps[before[-1]]),
                after=called(steps[after[0]]),
            )


def _all_low(names: Iterable[str], levels: dict[str, float], below: float) -> bool:
    """Whether there are neighbours, and each is known to be bad."""
    felt = [levels.get(name) for name in names]
    return bool(felt) and all(level is not None and level < below for level in felt)
