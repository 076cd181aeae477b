"""Where several partners or systems stand behind a moment of truth, one of its failures is about them.

Two that hold 95 times in a hundred hold together only 90 times, and the customer blames neither of them but you. In such a
step, all failures noted are about something else: none happens at an action of a partner or system or at one that it
serves, and none names it. Moments of truth without any failure are told of by another rule.

Source: the arithmetic of parts in a row, whose reliabilities are multiplied; David Gómez, «La experiencia del cliente
depende de dos cosas»: third parties too answer for a part of the interactions.

## Bad

```yaml
kind: journey
title: Buy a house with a loan
actors:
  clerk: {title: Clerk}
  notary: {title: Notary, type: partner}
  registry: {title: Land registry, type: partner}
steps:
  - customer: Signs and gets the keys
    frontstage:
      - {id: welcome, do: Welcomes and reads aloud, by: clerk}
      - {do: Hands over the keys, by: clerk, needs: register}
    backstage: {id: legalise, do: Legalises the signatures, by: notary}
    support: {id: register, do: Registers the new owner, by: registry, needs: legalise}
    moment_of_truth: It is theirs, or it is not
    fail: {what: A page is missing, at: welcome, recover: {do: Prints it at once, by: clerk}}     # FAI007
```

## Good

```yaml
kind: journey
title: Buy a house with a loan
actors:
  clerk: {title: Clerk}
  notary: {title: Notary, type: partner}
  registry: {title: Land registry, type: partner}
steps:
  - customer: Signs and gets the keys
    frontstage:
      - {id: welcome, do: Welcomes and reads aloud, by: clerk}
      - {do: Hands over the keys, by: clerk, needs: register}
    backstage: {id: legalise, do: Legalises the signatures, by: notary}
    support: {id: register, do: Registers the new owner, by: registry, needs: legalise}
    moment_of_truth: It is theirs, or it is not
    fail: {what: The registry is down, at: register, recover: {do: Hands over the keys with a stamped receipt, by: clerk}}
```
"""

from cxkit.lint.facts import Facts, called, plain
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Action, Fail, Journey, Step
from cxkit.words import N_


@rule("FAI007", INFO)
def unwatched_partners(_journey: Journey, facts: Facts, *, fewest: int = 2) -> Found:
    for step in facts.moments:
        if not step.fail or not (step.backstage or step.support):
            continue
        behind = _behind(step, facts)
        names = [*dict.fromkeys(action.by[0] for action in behind)]
        if len(names) < fewest or any(_about(fail, behind, names, facts) for fail in step.fail):
            continue
        yield Finding(
            step,
            N_("'{step}' rests on {who}, and no failure there is about them"),
            field="fail",
            key=True,
            hint=N_("what does the customer go through if one of them does not answer? Write it as `fail`"),
            step=called(step),
            who=[facts.scope.called(name) for name in names],
        )


def _behind(step: Step, facts: Facts) -> list[Action]:
    """The actions out of sight that a declared partner or system does."""
    return [
        action
        for action in step.backstage + step.support
        if (actor := facts.scope.lead(action)) is not None and actor.type != "person"
    ]


def _about(fail: Fail, behind: list[Action], names: list[str], facts: Facts) -> bool:
    """Whether a failure happens nowhere in particular, at one of the actions or where one leads, or names who acts."""
    if not fail.at:
        return True
    ids = {action.id for action in behind}
    if fail.at in ids or any(edge.source in ids and edge.target == fail.at for edge in facts.edges):
        return True
    text = f"-{plain(' '.join(filter(None, (fail.what, fail.detect, fail.prevent))))}-"
    return any(f"-{plain(word)}-" in text for name in names for word in (name, facts.scope.called(name)))
