"""Where work passes from one area to another, the map says what is handed over.

Between areas things get lost: each side believes that the other one knows. What goes along, a complete file, the reason
for the visit, a time that was promised, is written as `carries` (or `makes`) on the action that hands on. One action
that says it speaks for its two areas. Only people and partners are meant; a person who uses a system hands nothing
over, and what support gives is its own text. From front to back, without an arrow of the author's own, something goes
along where the customer `gives` it.

Source: the article «Shopper Experience», on silos that share no information; Rummler and Brache (1990), «Improving
Performance», on the white space between areas.

## Bad

```yaml
kind: journey
title: Be admitted to hospital
actors:
  clerk: {title: Admissions clerk, area: Admissions}
  nurse: {title: Ward nurse, area: Wards}
steps:
  - customer: {do: Says why they come, gives: referral}
    frontstage: {do: Admits the patient, by: clerk}     # INT007
    backstage: {do: Prepares the bed, by: nurse}
```

## Good

```yaml
kind: journey
title: Be admitted to hospital
actors:
  clerk: {title: Admissions clerk, area: Admissions}
  nurse: {title: Ward nurse, area: Wards}
steps:
  - customer: {do: Says why they come, gives: referral}
    frontstage: {do: Admits the patient, by: clerk, carries: referral with allergies and a phone number}
    backstage: {do: Prepares the bed, by: nurse}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Action, Journey
from cxkit.words import N_

KINDS = frozenset({"request", "chain", "needs"})


@rule(
    "INT007",
    INFO,
    rises=True,
    gathered=N_("{n} times work goes to another area, and nothing says what goes along: {places}"),
)
def bare_handoff(journey: Journey, facts: Facts) -> Found:
    areas = {name: actor.area for name, actor in facts.scope.actors.items() if actor.area and actor.type != "system"}
    if len({*areas.values()}) < 2:
        return
    acting = {action.by[0] for _, action in facts.actions if action.by}
    if len({areas[name] for name in acting if name in areas}) < 2:
        return
    actions = {action.id: action for _, action in facts.actions}
    front = {action.id for step in journey.steps for action in step.frontstage}
    given = {
        action.id
        for step in journey.steps
        for action in step.frontstage
        if any(act.gives for act in step.customer or ())
    }
    support = {action.id for step in journey.steps for action in step.support}
    silent: dict[tuple[str, str], Action] = {}
    said: set[tuple[str, str]] = set()
    for edge in facts.edges:
        giver, taker = actions.get(edge.source), actions.get(edge.target)
        if edge.kind not in KINDS or giver is None or taker is None or giver.id in support:
            continue
        if giver.id in front and taker.id in front:
            continue  # the customer goes along, and can be asked
        if edge.kind == "request" and giver.id not in given:
            continue  # the cook of a column works before its waiter serves
        pair = one, other = _area(giver, areas), _area(taker, areas)
        if giver.carries or giver.makes:
            said.add(pair)
        elif one and other and one != other:
            silent.setdefault(pair, giver)
    for pair, giver in silent.items():
        if pair in said:
            continue
        yield Finding(
            giver,
            N_("'{giver}' hands on from {one} to {other}, and nothing says what goes along"),
            hint=N_("what has to get there so that nobody asks again? Write it as `carries`"),
            place=(name := called(giver)),
            giver=name,
            one=pair[0],
            other=pair[1],
        )


def _area(action: Action, areas: dict[str, str]) -> str:
    return areas.get(action.by[0], "") if action.by else ""
