"""Channels that are declared are used, and channels that are used are declared.

A channel in the header that no step uses is a promise, or a leftover; one that only a step knows has no title, no icon,
and is counted as another one when it is spelt in two ways. Without any `channels` nothing is asked.

Source: plain bookkeeping: a channel spelt in two ways is counted as two, and a map is to show the customer over all
channels (the article «Shopper Experience»).

## Bad

```yaml
kind: journey
title: Book a workshop at the library
channels: {web: Website, phone: Phone, fax: Fax}     # STR011
steps:
  - {channel: web, customer: Looks through the programme}
  - {channel: fone, customer: Asks whether children may come}     # STR011
  - {channel: phone, customer: Books two places}
```

## Good

```yaml
kind: journey
title: Book a workshop at the library
channels: {web: Website, phone: Phone}
steps:
  - {channel: web, customer: Looks through the programme}
  - {channel: phone, customer: Books two places}
```
"""

from collections.abc import Iterator

from cxkit.lint.names.nearest import nearest, spelt
from cxkit.lint.rule import INFO, Change, Finding, Found, rule
from cxkit.model.ids import slug
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.workspace import Scope
from cxkit.words import N_


@rule("STR011", INFO, fixable="both")
def mismatched_channel(journey: Journey, scope: Scope) -> Found:
    declared = scope.channels
    if not declared:
        return
    used: dict[str, list[tuple[Node, int]]] = {}
    for node, channels in _using(journey):
        for index, name in enumerate(channels):
            used.setdefault(name, []).append((node, index))
    idle = [name for name in journey.channels if name not in used]
    for name, places in used.items():
        if name not in declared:
            near = nearest(name, spelt(declared, {entry.title: own for own, entry in declared.items() if entry.title}))
            node, index = places[0]
            yield Finding(
                node,
                N_("the channel '{channel}' is used here and declared nowhere"),
                field="channel",
                index=index,
                hint=N_("did you mean '{near}'?")
                if near
                else N_("is it one of those in `channels`? If not, declare it"),
                changes=tuple(Change(user, "channel", name, near, item) for user, item in places) if near else (),
                safe=bool(near) and slug(near) == slug(name),
                channel=name,
                near=near,
            )
    if idle and journey.steps:
        yield Finding(
            journey,
            N_("no step uses the channels {channels}") if len(idle) > 1 else N_("no step uses the channel {channels}"),
            field="channels",
            key=True,
            hint=N_("what happens over it? Name it as `channel` of a step, or take it off the list"),
            channels=[journey.channels[name].title or name for name in idle],
        )


def _using(journey: Journey) -> Iterator[tuple[Node, tuple[str, ...]]]:
    for step in journey.steps:
        if step.channel:
            yield step, step.channel
        for act in step.customer or ():
            yield act, act.channel
        for item in step.evidence:
            yield item, item.channel
        for wait in step.wait:
            yield wait, wait.channel
        for action in step.actions:
            yield action, action.channel
