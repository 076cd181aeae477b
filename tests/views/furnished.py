"""Journeys that say what is done when something fails, what was promised, what it costs, and what is prepared."""

from random import Random
from typing import Any

from tests.views.journeys import TEXTS, nasty


def furnished(seed: int, steps: int | None = None) -> dict[str, Any]:
    """A nasty journey with all of that; the same for the same seed."""
    content = nasty(seed, steps)
    dice = Random(f"furnished {seed}")
    actions = [
        action
        for step in content["steps"]
        for lane in ("frontstage", "backstage", "support")
        for action in step.get(lane, ())
    ]
    named = [action["id"] for action in actions]
    for action in actions:
        if dice.random() < 0.3:
            action["cost"] = dice.choice(["0.05 USD", "200 CLP", dice.choice(TEXTS)])
    for step in content["steps"]:
        own = [action["id"] for lane in ("frontstage", "backstage", "support") for action in step.get(lane, ())]
        if dice.random() < 0.6:
            step["fail"] = [
                {"what": dice.choice(TEXTS), "at": dice.choice([*own, "nowhere"]), "recover": _remedies(dice)}
                for _ in range(dice.choice((1, 1, 2, 3)))
            ]
    ids = [step["id"] for step in content["steps"]]
    content["promise"] = [
        {"text": dice.choice(TEXTS), "kept_by": dice.choice([*ids, *named, "nowhere"])}
        for _ in range(dice.randint(0, 3))
    ]
    content["enablers"] = [
        {
            "do": dice.choice(TEXTS),
            "enables": dice.choices([*ids, *named, "ana", "nadie", "all"], k=dice.choice((1, 1, 2, 4))),
        }
        for _ in range(dice.randint(0, 7))
    ]
    return content


def _remedies(dice: Random) -> list[dict[str, Any]]:
    return [
        {
            "do": dice.choice(TEXTS),
            "by": dice.choice(["ana", "web"]),
            "time": dice.choice(["45s", "3m-8m"]),
            "cost": dice.choice(["0.075 USD", dice.choice(TEXTS)]),
            "may": dice.choice(TEXTS),
        }
        for _ in range(dice.choice((1, 1, 2)))
    ]
