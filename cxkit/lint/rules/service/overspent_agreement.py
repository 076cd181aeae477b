"""What the teams agreed with one another fits into what was agreed with the customer.

An SLA of 24 hours over an OLA of 16 and one of 12 is broken by everybody keeping their word. The `agreement` of whoever
acts, or of the process that is followed, is added up along the longest chain of work in the step that has the `sla`,
with the columns without a customer just before it; each counts once, and what nobody waits for, or what happens only
sometimes, not at all.

Source: «ITIL Service Design» (2011), on operational level agreements.

## Bad

```yaml
kind: journey
title: Have the internet repaired
actors:
  desk: {title: Service desk, agreement: {metric: fault located, target: "<= 16h"}}
  crew: {title: Field crew, agreement: {metric: fault repaired, target: "<= 12h"}}
steps:
  - customer: Waits for the line
    backstage:
      - {do: Locates the fault, by: desk}
      - {do: Repairs it, by: crew}
    sla: {metric: line back, target: "<= 24h", share: 90%}      # SVC008
```

## Good

```yaml
kind: journey
title: Have the internet repaired
actors:
  desk: {title: Service desk, agreement: {metric: fault located, target: "<= 8h"}}
  crew: {title: Field crew, agreement: {metric: fault repaired, target: "<= 12h"}}
steps:
  - customer: Waits for the line
    backstage:
      - {do: Locates the fault, by: desk}
      - {do: Repairs it, by: crew}
    sla: {metric: line back, target: "<= 24h", share: 90%}
```
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cxkit.lint.agreeing import UNEQUAL
from cxkit.lint.facts import Facts, called, plain
from cxkit.lint.rule import ERROR, Finding, Found, Unchecked, rule
from cxkit.model.agreed import Spent, goal, limit
from cxkit.model.journey import Action, Journey, Step
from cxkit.model.shared import Level
from cxkit.model.values import Duration
from cxkit.words import N_, Time

ONWARD = frozenset({"chain", "request", "needs", "after"})
"""Arrows along which one action begins when the other has ended."""
MOST = 4  # names that a message lists
FAR = 20  # columns that are looked back: huge files stay quick


class Chain(NamedTuple):
    """Work one after another: what its agreements allow in all, whose the last of them is, and what came before."""

    spent: Spent = Spent()
    whose: str = ""
    before: "Chain | None" = None

    def names(self) -> tuple[str, ...]:
        """Who works along it, the first first."""
        found: list[str] = []
        link: Chain | None = self
        while link is not None:
            found += [link.whose] if link.whose else []
            link = link.before
        return tuple(reversed(found))


class Allowance(NamedTuple):
    """The time that somebody agreed to; `same` where it measures the very thing that was promised."""

    spent: Spent
    whose: str
    same: bool


@rule("SVC008", ERROR)
def overspent_agreement(journey: Journey, facts: Facts) -> Found:
    onward: dict[str, list[str]] | None = None
    places = {id(step): place for place, step in enumerate(journey.steps)} if facts.agreed else {}
    for step in facts.agreed:
        promised = _longest(step)
        if promised is None:
            continue
        allowed, level = promised
        columns = _columns(journey, places[id(step)])
        actions = [each for column in columns for each in column.actions if not (each.async_ or each.if_)]
        bound = _bound(actions, level, facts)
        if not bound:
            continue
        onward = _onward(facts) if onward is None else onward
        support = {id(action) for column in columns for action in column.support}
        chain = _chain(actions, support, bound, onward, facts)
        beyond = chain.spent.beyond(allowed, facts.business_day)
        if beyond is None:
            yield Unchecked(UNEQUAL)
        elif beyond:
            names = chain.names()
            yield Finding(
                level,
                N_("'{step}' is agreed within {time}, and {whose} may take {sum} while keeping their word"),
                field="target",
                hint=N_("who can promise less, or what has the customer to be told? Change one of the agreements"),
                step=called(step),
                time=Time(allowed.text),
                whose=names if len(names) <= MOST else (*names[:MOST], "…"),
                sum=Time(chain.spent.text),
            )


def _longest(step: Step) -> tuple[Duration, Level] | None:
    """The longest time that was agreed for a step: the shorter ones may be about a part of it."""
    found = [(time, level) for level in step.sla if (time := limit(goal(level)))]
    return max(found, key=lambda each: (each[0].high_days, each[0].high), default=None)


def _columns(journey: Journey, place: int) -> tuple[Step, ...]:
    """A step with the columns without a customer that lead up to it."""
    first = place
    while first > max(0, place - FAR) and journey.steps[first - 1].customer == ():
        first -= 1
    return journey.steps[first : place + 1]


def _bound(actions: list[Action], level: Level, facts: Facts) -> dict[str, Allowance]:
    """The time that was agreed for an action, by its id; each agreement counts at its first action."""
    found: dict[str, Allowance] = {}
    told: set[str] = set()
    for action in actions:
        allowance = _agreement(action, level, facts)
        if allowance and allowance.whose not in told:
            told.add(allowance.whose)
            found[action.id] = allowance
    return found


def _agreement(action: Action, level: Level, facts: Facts) -> Allowance | None:
    """What was agreed for an action: with the process, else with whoever leads it; of several times the shortest."""
    process = facts.scope.processes.get(action.process) if action.process else None
    actor = facts.scope.lead(action)
    for name, node in ((action.process, process), (action.by[0] if action.by else None, actor)):
        if node is None or name is None:
            continue
        levels = [each for each in node.agreement if not each.if_ and limit(goal(each))]
        same = [each for each in levels if each.metric and plain(each.metric) == plain(level.metric or "")]
        times = [Spent().with_least(limit(goal(each))) for each in same or levels]
        if times:
            return Allowance(min(times, key=lambda spent: (spent.days, spent.seconds)), node.title or name, bool(same))
    return None


def _onward(facts: Facts) -> dict[str, list[str]]:
    """Action id to the actions that wait for it."""
    found: dict[str, list[str]] = {}
    for edge in facts.edges:
        if edge.kind in ONWARD:
            found.setdefault(edge.source, []).append(edge.target)
    return found


def _chain(
    actions: list[Action],
    support: set[int],
    bound: Mapping[str, Allowance],
    onward: Mapping[str, list[str]],
    facts: Facts,
) -> Chain:
    """The chain of actions whose agreements allow most."""
    ids = {action.id for action in actions}
    after = {name: [other for other in onward.get(name, ()) if other in ids] for name in ids}
    awaited = {name for names in after.values() for name in names}
    for action in actions:
        if id(action) in support and not after[action.id] and action.id not in awaited:
            allowance = bound.get(action.id)
            if allowance and not allowance.same:  # it helps, and nothing waits for it
                ids.discard(action.id)
    most, best = Chain(), dict.fromkeys(ids, Chain())
    for name in _in_order({action.id: after[action.id] for action in actions if action.id in ids}):
        chain = best[name]
        if allowance := bound.get(name):
            chain = Chain(chain.spent.plus(allowance.spent), allowance.whose, chain)
        most = _longer(most, chain, facts)
        for other in after[name]:
            best[other] = _longer(best[other], chain, facts)
    return most


def _longer(one: Chain, other: Chain, facts: Facts) -> Chain:
    return one if one.spent.longer(other.spent, facts.business_day) is one.spent else other


def _in_order(after: dict[str, list[str]]) -> Iterator[str]:
    """Each name after all that lead to it; those in a circle are left out."""
    waiting = Counter(name for names in after.values() for name in names)
    ready = [name for name in after if not waiting[name]]
    for name in ready:  # it grows while it is read
        yield name
        for other in after[name]:
            waiting[other] -= 1
            if not waiting[other]:
                ready.append(other)
