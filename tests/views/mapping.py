"""Maps to draw, and what must never be wrong with one."""

from __future__ import annotations

from random import Random
from typing import Any

from cxkit.views.picture import Face, Mark, Picture, Words
from tests.views import shown
from tests.views.journeys import TEXTS, nasty


def faults(picture: Picture) -> dict[str, list[object]]:
    """What is wrong; a point of belief and one of aim on the same value share a place on purpose."""

    def points(fault: object) -> bool:
        return isinstance(fault, tuple) and all(isinstance(one, Mark) and one.kind.startswith("point") for one in fault)

    found = {name: [one for one in those if not points(one)] for name, those in shown.faults(picture).items()}
    faces = [(item, shown.frame(item)) for item in picture.items if isinstance(item, Face)]
    words = [(item, shown.frame(item)) for item in picture.items if isinstance(item, (Words, Mark))]
    found["faces"] = [
        (one, other)
        for one, place in faces
        for other, beside in words
        if not (isinstance(other, Mark) and other.kind.startswith("point")) and shown.meet(place, beside, 0.5)
    ]
    return {name: those for name, those in found.items() if those}


def rich(seed: int, steps: int | None = None) -> dict[str, Any]:
    """A nasty journey with everything that a map shows."""
    dice = Random(seed)
    content = nasty(seed, steps)
    for step in content["steps"]:
        for key in ("emotion_org", "target_emotion"):
            if dice.random() < 0.6:
                step[key] = dice.choice([-2, -1.5, -1, 0, 0.5, 1, 2, 9])
        for key in ("quotes", "thoughts", "gains"):
            if dice.random() < 0.5:
                step[key] = [dice.choice(TEXTS) for _ in range(dice.choice((1, 1, 2, 5)))]
        for key in ("pains", "opportunities"):
            if dice.random() < 0.5:
                step[key] = [
                    {
                        "text": dice.choice(TEXTS),
                        "severity": dice.choice(["low", "medium", "high"]),
                        "frequency": dice.choice(["3 de 9", TEXTS[5]]),
                        "cause": "process",
                        "for": dice.choice([[], ["s0"], ["nowhere", "s0"]]),
                    }
                    for _ in range(dice.choice((1, 1, 2, 5)))
                ]
        if dice.random() < 0.3:
            step["feeling"] = dice.choice(TEXTS)
        if dice.random() < 0.3:
            step["moment_of_truth"] = dice.choice(TEXTS)
        if dice.random() < 0.3:
            step["touchpoint"] = [{"title": dice.choice(TEXTS), "owner": "partner"}]
        for action in step.get("frontstage") or []:
            if isinstance(action, dict) and dice.random() < 0.5:
                action["staff_emotion"] = dice.choice([-2, -1, 0, 1, 2, 9])
    return content
