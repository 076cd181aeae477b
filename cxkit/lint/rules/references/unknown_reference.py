"""Every reference leads somewhere.

A name that nothing has is a handoff to nobody: the arrow is not drawn, the process is not counted, the pain stays
without its opportunity. Names of other files are looked up in the whole workspace, the nearest first; `journey/step`
says which one is meant. Where the workspace declares nothing of a kind, its names are not checked, and that is counted.

Source: plain logic: an arrow that leads nowhere cannot be drawn.

## Bad

```yaml
kind: journey
title: Order a meal
actors:
  waiter: {title: Waiter}
  kitchen: {title: Kitchen}
processes:
  ordering: {standard: Repeat the order}
steps:
  - id: order
    customer: Orders
    frontstage: {do: Takes the order, by: waitter, process: ordering}   # REF001
    backstage: {do: Cooks, by: kitchen, feeds: serve}                   # REF001
    next: oder                                                          # REF001
```

## Good

```yaml
kind: journey
title: Order a meal
actors:
  waiter: {title: Waiter}
  kitchen: {title: Kitchen}
processes:
  ordering: {standard: Repeat the order}
steps:
  - id: order
    customer: Orders
    frontstage: {do: Takes the order, by: waiter, process: ordering}
    backstage: {do: Cooks, by: kitchen, feeds: serving}
  - customer: Eats
    frontstage: {id: serving, do: Serves, by: waiter}
```
"""

from cxkit.lint.facts import Facts
from cxkit.lint.names.nameable import WITHIN, Names, What
from cxkit.lint.names.naming import Naming
from cxkit.lint.names.persons import is_person
from cxkit.lint.rule import ERROR, Finding, Found, Unchecked, rule
from cxkit.model.node import Node
from cxkit.model.shared import File
from cxkit.model.values import GAP
from cxkit.words import N_

MESSAGES: dict[What, str] = {
    "actor": N_("'{name}' acts here, and no actor is called so"),
    "someone": N_("'{name}' acts here, and no persona or actor is called so"),
    "preparer": N_("'{name}' is to prepare this, and no actor and no area is called so"),
    "process": N_("'{name}' is no process that this map can name"),
    "policy": N_("'{name}' is no policy that this map can name"),
    "metric": N_("'{name}' is measured here, and no metric is called so"),
    "persona": N_("'{name}' travels here, and no persona is called so"),
    "segment": N_("no organization file has a segment '{name}'"),
    "journey": N_("no other journey of the workspace is called '{name}'"),
    "part": N_("no other journey of the workspace, and no step of one, is called '{name}'"),
    "service": N_("no organization file has a service '{name}'"),
    "stream": N_("no organization file has a value stream or stage '{name}'"),
    "step": N_("the customer is sent to '{name}', and no step is called so"),
    "place": N_("'{name}' is no step and no action of this map"),
    "partner": N_("'{name}' is no step and no action of this map"),
    "item": N_("nothing in this map is called '{name}'"),
    "source": N_("'{name}' is named as a source, and no source is called so"),
    "keeper": N_("'{name}' should keep the promise, and no step, action or process is called so"),
    "enabled": N_("'{name}' should be enabled, and no actor, process, action, step or phase is called so"),
    "covered": N_("'{name}' should be covered, and no journey, persona or step is called so"),
    "limit": N_("'{name}' is neither an amount nor a policy: nobody knows how far it goes"),
    "recovery": N_("'{name}' should repair the failure, and no process is called so"),
    "subject": N_("no journey of the workspace is called '{name}'"),
    "above": N_("no journey of the portfolio or the workspace is called '{name}'"),
    "covers": N_("no journey of the workspace is called '{name}': these lanes are shown nowhere"),
    "candidate": N_("'{name}' was chosen, and the portfolio lists no such journey"),
    "criterion": N_("'{name}' is scored, and no criterion is called so"),
    "component": N_("no portfolio names '{name}' as a component of the experience"),
    "question": N_("'{name}' has a result, and no question is called so"),
    "filed": N_("there is no file '{name}' in the workspace"),
    "initiative": N_("'{name}' should come first, and no initiative is called so"),
    "asked": N_("no step of the journey is called '{name}'"),
    "column": N_("no step of the journey is called '{name}': its lanes are shown nowhere"),
    "address": N_("nothing in the journey is called '{name}'"),
    "changed": N_("'{name}' should change, and no action, process or enabler is called so"),
    "trigger": N_("'{name}' should have set it off, and nothing is called so"),
}
ASTRAY = {
    "outside": N_("'{name}' leads out of the workspace, where nothing is read"),
    "missing": MESSAGES["filed"],
}
OTHER = N_("'{name}' is a file of the kind {kind}, not a journey")
NO_GAP = N_("'{name}' names a gap, and no question or metric is called so")


@rule("REF001", ERROR, fixable="both")
def unknown_reference(content: File, facts: Facts) -> Found:
    look = Naming(content, facts.scope)
    for what, named in facts.pointing.items():
        for node, field, names in look.doubtful(what, named):
            yield from _each(node, field.rstrip("_"), what, names, look)


def _each(node: Node, field: str, what: What, names: Names, look: Naming) -> Found:
    """What is wrong with the names in one field."""
    for index, name in enumerate((names,) if isinstance(names, str) else names):
        known = look.known(what, name)
        if known is None:
            yield Unchecked(look.unchecked(what, name))
            continue
        item = None if isinstance(names, str) else name if isinstance(names, dict) else index
        twice = look.ambiguous(what, name) if known else ()
        if twice:
            inside = N_("which one is meant? Write the journey before it: journey/{name}")
            yield Finding(
                node,
                N_("'{name}' could be any of several files: {files}"),
                field=field,
                index=item,
                hint=inside if what in WITHIN else N_("which one is meant? Give each an id of its own"),
                name=name,
                files=twice,
            )
        elif not known:
            near = look.near(what, name)
            if what in ("actor", "preparer") and not near and is_person(name):
                continue  # another rule asks for the role
            yield Finding(
                node,
                _message(what, name, look),
                field=field,
                index=item,
                key=isinstance(names, dict),
                hint=N_("did you mean '{near}'?") if near else look.hint(what, name),
                name=name,
                near=near,
                known=look.candidates(what) if look.few(what) else "",
                kind=look.filed(name) if what == "filed" else "",
                change=(name, near) if near else None,
                safe=bool(near) and look.respelt(what, name, near),
            )


def _message(what: What, name: str, look: Naming) -> str:
    if what == "filed":
        return ASTRAY.get(look.filed(name), OTHER)
    return NO_GAP if what in ("address", "trigger") and name.startswith(GAP) else MESSAGES[what]
