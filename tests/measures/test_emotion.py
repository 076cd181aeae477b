"""What the staff feel: the lowest of each step, on the scale of the file, with what it rests on."""

from __future__ import annotations

from typing import Any

import pytest

from cxkit.measures.emotion import staff
from cxkit.model.journey import Journey


def journey(*steps: dict[str, Any], **header: Any) -> Journey:
    return Journey.model_validate({"kind": "journey", "title": "t", "steps": list(steps), **header})


def greets(*values: float, **more: Any) -> dict[str, Any]:
    return {
        "customer": "Goes",
        "frontstage": [{"do": f"Does {n}", "staff_emotion": v} for n, v in enumerate(values)],
        **more,
    }


def test_the_lowest_of_a_step_counts_and_steps_without_are_left_out() -> None:
    found = staff(journey(greets(1, -1.5, 0), {"customer": "Waits"}, greets(2)))
    assert [(one.place, one.level) for one in found] == [(0, -1.5), (2, 2)]


@pytest.mark.parametrize(("scale", "value", "level"), [("1-5", 1, -2), ("0-10", 5, 0), ("-2..2", 9, 2)])
def test_it_is_read_on_the_scale_of_the_file(scale: str, value: float, level: float) -> None:
    (one,) = staff(journey(greets(value), emotion_scale=scale))
    assert one.level == level


def test_only_who_meets_the_customer_is_meant() -> None:
    assert staff(journey({"customer": "Goes", "backstage": {"do": "Cooks", "staff_emotion": -2}})) == ()


def test_it_rests_on_the_nearest_word() -> None:
    own = {"do": "Greets", "staff_emotion": {"value": 1, "basis": "proposed"}, "basis": "observed"}
    act = {"do": "Greets", "staff_emotion": 1, "basis": "observed"}
    found = staff(
        journey(
            {"customer": "a", "frontstage": own, "basis": "assumed"},
            {"customer": "b", "frontstage": act, "basis": "assumed"},
            greets(1, basis="assumed"),
            greets(1),
            basis="observed",
        )
    )
    assert [one.basis and one.basis.word for one in found] == ["proposed", "observed", "assumed", "observed"]
