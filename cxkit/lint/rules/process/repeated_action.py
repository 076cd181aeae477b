"""What people do again and again is one process, and is named as such.

Where the same action stands in several steps and nothing says that it is one and the same process, each person reads it
in a way of their own. Named once, it can be written down, trained and improved once. Words in another order and articles
make no difference. Systems do the same every time, and different processes may share a move; contacts that follow no
process at all have a rule of their own.

Source: David Gómez, «La experiencia del cliente depende de dos cosas»: one and the same process is understood in
different ways by different people.

## Bad

```yaml
kind: journey
title: Claim on the insurance
steps:
  - customer: Reports the damage
    frontstage: {do: Takes the call, by: agent, process: intake}
    backstage: {do: Checks the cover, by: agent}                # PRO009
  - customer: Sends the photos
    backstage: {do: Checks the cover, by: assessor}
  - customer: Sends the bill
    backstage: {do: Checks cover, by: assessor}
```

## Good

```yaml
kind: journey
title: Claim on the insurance
steps:
  - customer: Reports the damage
    frontstage: {do: Takes the call, by: agent, process: intake}
    backstage: {do: Checks the cover, by: agent, process: cover}
  - customer: Sends the photos
    backstage: {do: Checks the cover, by: assessor, process: cover}
  - customer: Sends the bill
    backstage: {do: Checks cover, by: assessor, process: cover}
```
"""

from functools import lru_cache

from cxkit.lint.facts import Facts, Works, called, plain
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Action, Journey, Step
from cxkit.words import N_

LITTLE = frozenset(
    "a an the of to for and in on at with its their by el la los las lo un una unos unas de del al y e o en con su sus".split()  # noqa: SIM905
)

HEAD = 5  # letters


@rule("PRO009", INFO)
def repeated_action(journey: Journey, facts: Facts, *, steps: int = 3) -> Found:
    if len(journey.steps) < steps:
        return
    texts: dict[str, Works] = {}
    for work in facts.actions:
        if text := work[1].do:
            if text in texts:
                texts[text].append(work)
            else:
                texts[text] = [work]
    heads: dict[str, list[str]] = {}
    for text in texts:
        heads.setdefault(text[:HEAD].lower(), []).append(text)
    contacts: frozenset[int] | None = None
    for alike in heads.values():  # few actions begin alike, and only these are looked at word by word
        if sum(len(texts[text]) for text in alike) >= steps:
            groups: dict[frozenset[str], Works] = {}
            for text in alike:
                groups.setdefault(_words(text), []).extend(texts[text])
            for works in groups.values():
                if len(works) >= steps and not all(action.process for _, action in works):
                    if contacts is None:
                        contacts = frozenset(id(action) for _, action in facts.contacts)
                    yield from _loose(works, facts, steps, contacts)


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(plain(text).split("-")) - LITTLE


def _loose(works: Works, facts: Facts, steps: int, contacts: frozenset[int]) -> Found:
    """One finding where people do the same in so many steps, and in some of them no process says so."""
    works = [(step, action) for step, action in works if _by_people(step, action, facts)]
    places = {step.id for step, _ in works}
    loose = [action for _, action in works if not action.process]
    if len(places) < steps or not loose:
        return
    held = next(((step, action) for step, action in works if action.process), None)
    if held is None and contacts.issuperset(map(id, loose)):
        return
    yield Finding(
        loose[0],
        N_("'{action}' is done in {n} steps, and nothing makes it one and the same"),
        hint=N_("in '{step}' it follows '{process}': does that hold here too? Name it as `process`")
        if held
        else N_("who does it best, and how? Make it a process, and name it in each place as `process`"),
        action=called(loose[0]),
        n=len(places),
        step=called(held[0]) if held else "",
        process=held[1].process if held else "",
    )


def _by_people(step: Step, action: Action, facts: Facts) -> bool:
    """Whether a person does it; of what supports the others only where one is named."""
    return facts.human(step, action) if action.by else all(each is not action for each in step.support)
