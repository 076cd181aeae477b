"""Pairs of journeys: an earlier one and what somebody made of it."""

from __future__ import annotations

from random import Random
from typing import Any

from cxkit.model.journey import Journey
from cxkit.model.workspace import Member, Scope, Workspace
from tests.views import journeys

LISTS = ("frontstage", "backstage", "support", "evidence")


def journey(*steps: Any, **header: Any) -> Journey:
    """A journey of these steps; a text is what the customer does."""
    content = [step if isinstance(step, dict) else {"customer": step} for step in steps]
    return Journey.model_validate({"kind": "journey", "title": "Prueba", **header, "steps": content})


def pair(before: dict[str, Any], after: dict[str, Any]) -> tuple[Journey, Scope]:
    """The later journey in a workspace that holds both."""
    contents = (
        {"title": "Antes", **before, "kind": "journey", "id": "antes"},
        {"title": "Después", **after, "kind": "journey", "id": "despues", "variant_of": "antes", "state": "future"},
    )
    members = tuple(Member(f"{each['id']}.yaml", Journey.model_validate(each)) for each in contents)
    found = members[1].content
    assert isinstance(found, Journey)
    return found, Workspace(members).scope("despues.yaml")


def remade(content: dict[str, Any], seed: int) -> dict[str, Any]:
    """The same journey after an afternoon of work: things moved, gone, new and said otherwise; same for the seed."""
    dice = Random(seed)
    steps = [dict(step) for step in content["steps"]]
    for step in steps:
        for field in LISTS:
            items = list(step.get(field) or ())
            if not items:
                continue
            what = dice.random()
            if what < 0.25:
                dice.shuffle(items)
            elif what < 0.45:
                items.pop(dice.randrange(len(items)))
            elif what < 0.6:
                other = dice.choice(steps)
                if other is not step:
                    other[field] = [*(other.get(field) or ()), items.pop(dice.randrange(len(items)))]
            elif what < 0.75 and isinstance(items[0], dict):
                items[0] = {**items[0], "do": dice.choice(journeys.TEXTS), "by": "ana"}
            step[field] = items
        if dice.random() < 0.3:
            step["emotion"] = dice.randint(-2, 2)
        if dice.random() < 0.2:
            step["wait"] = "20m"
    if dice.random() < 0.4:
        dice.shuffle(steps)
    if dice.random() < 0.4 and len(steps) > 1:
        steps.pop(dice.randrange(len(steps)))
    if dice.random() < 0.4:
        new = {"id": "nuevo", "customer": "Hace algo nuevo", "frontstage": "Atiende"}
        steps.insert(dice.randrange(len(steps) + 1), new)
    return {**content, "steps": steps}


def nameless(content: dict[str, Any]) -> dict[str, Any]:
    """The same without the ids that its author wrote."""

    def bare(item: Any) -> Any:
        return {key: value for key, value in item.items() if key != "id"} if isinstance(item, dict) else item

    steps = []
    for step in content["steps"]:
        cells = {key: [bare(one) for one in value] if isinstance(value, list) else value for key, value in step.items()}
        steps.append(bare(cells))
    return {**content, "steps": steps}
