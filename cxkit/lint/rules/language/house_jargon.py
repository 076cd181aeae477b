"""The customer's lane has no acronyms and system names of the house.

A customer does not enter the CRM and has never met an SLA. Such a word shows that the step was told from inside.
Besides usual acronyms, the name of a system that works out of sight in this journey counts where it is written in
capitals, its id too.

Source: Nielsen (1994), «10 Usability Heuristics for User Interface Design»: speak the users' language.

## Bad

```yaml
kind: journey
title: Report a broken meter
actors:
  fms: {title: FMS, type: system}
steps:
  - customer: Waits for an answer within the SLA       # LAN002
  - customer: Says the number on the meter
    support: {do: Shows the meter, by: fms}
```

## Good

```yaml
kind: journey
title: Report a broken meter
actors:
  fms: {title: FMS, type: system}
steps:
  - customer: Waits for an answer by tomorrow night
  - customer: Says the number on the meter
    support: {do: Shows the meter, by: fms}
```
"""

import re

from cxkit.lint.facts import Facts, cut
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.lint.wording import Wording, finder
from cxkit.model.journey import Journey
from cxkit.words import N_

HOUSE = Wording(
    en="crm,erp,bpm,sla,slas,kpi,kpis,nps,csat,ivr,kyc,aht,fcr,rpa,sku,skus,backend,back office,back-office,backoffice,"
    "front office,front-office",
    es="crm,erp,bpm,sla,slas,kpi,kpis,nps,csat,ivr,kyc,aht,fcr,rpa,sku,skus,backend,back office,back-office,backoffice,"
    "front office,front-office,core bancario,mesa de control",
)
CAPITALS = r"\b\w*[A-Z]\w*[A-Z]\w*\b"
"""Words with two capitals at least: `SAP`, `ServiceNow`."""


@rule("LAN002", INFO, gathered=N_("{n} times the customer's lane uses in-house jargon: {places}"))
def house_jargon(
    _journey: Journey,
    facts: Facts,
    *,
    en: tuple[str, ...] = (),
    es: tuple[str, ...] = (),
    allowed: tuple[str, ...] = (),
) -> Found:
    if not facts.languages:
        return
    usual = finder(HOUSE, facts.languages, en, es, allowed)
    systems = _systems(facts).difference(allowed)
    if not systems and usual.keys.isdisjoint(facts.words):
        return
    for _, act in facts.acts:
        if not act.do:
            continue
        named = next((word for word in re.findall(CAPITALS, act.do) if word in systems), "")
        said = named or usual.find(act.do)
        if said:
            yield Finding(
                act,
                N_("'{said}' is in-house jargon, in the customer's lane"),
                field="do",
                hint=N_("what would the customer call it, or see of it? Write that"),
                place=cut(act.do),
                said=said,
            )


def _systems(facts: Facts) -> set[str]:
    """Names in capitals, of systems out of the customer's sight and of no channel, that the customer's lane may have."""
    found: set[str] = set()
    for name in facts.by:
        actor = facts.scope.actors.get(name)
        if actor is not None and actor.type == "system":
            said = f"{actor.title or ''} {name.upper()}"
            if not facts.words.isdisjoint(said.lower().split()):
                found.update(re.findall(CAPITALS, said))
    if found:
        for step in facts.journey.steps:
            for action in step.frontstage:
                for name in action.by:
                    found.difference_update(re.findall(CAPITALS, f"{facts.scope.called(name)} {name.upper()}"))
        for name, channel in facts.scope.channels.items():
            found.difference_update(re.findall(CAPITALS, f"{name} {name.upper()} {channel.title or ''}"))
    return found
