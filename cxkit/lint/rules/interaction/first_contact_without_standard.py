"""The first person whom the customer meets follows a standard.

The first contact sets the tone of all that follows. What a good greeting is, and how soon it comes, is decided once and
not anew by whoever stands at the door: a `process`, or at least a `time` or a `max`. That its process says how, another
rule asks. A first draft hears it once it names processes at all.

Source: Praxis, «Service blueprint»: consistent quality comes from the process and not from who attends, from the
greeting onwards.

## Bad

```yaml
kind: journey
title: See the family doctor
status: mapped
steps:
  - customer: Comes in with a child in arms
    frontstage: {do: Greets and looks for the file, by: receptionist}    # INT002
```

## Good

```yaml
kind: journey
title: See the family doctor
status: mapped
processes:
  welcome: {owner: practice-manager, standard: "Look up and greet within 30 s, say how long it will take"}
steps:
  - customer: Comes in with a child in arms
    frontstage: {do: Greets and looks for the file, by: receptionist, process: welcome}
```
"""

from cxkit.lint.facts import Facts, called
from cxkit.lint.rule import WARNING, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.words import N_


@rule("INT002", WARNING, rises=True)
def first_contact_without_standard(_journey: Journey, facts: Facts) -> Found:
    if greeting := facts.improvised:
        yield Finding(
            greeting,
            N_("how the customer is received in '{step}' depends on who attends: '{action}' has no standard"),
            hint=N_("what does done well look like here, and how soon? Write it as `standard` of its process"),
            step=called(facts.contacts[0][0]),
            action=called(greeting),
        )
