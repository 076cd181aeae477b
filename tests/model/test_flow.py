"""Which arrows a reader takes for granted beside those that lead back."""

from typing import Any

from cxkit.model.flow import edges
from cxkit.model.journey import Journey


def arrows(*steps: dict[str, Any]) -> set[tuple[str, str, str]]:
    journey = Journey.model_validate({"kind": "journey", "title": "T", "steps": list(steps)})
    return {(edge.source, edge.kind, edge.target) for edge in edges(journey)}


def test_who_is_sent_back_within_a_step_has_met_somebody_there() -> None:
    front = {"id": "apply", "do": "Applies polish"}
    fail = {"what": "Wrong wax", "at": "apply", "back_to": "polish"}
    found = arrows({"id": "polish", "customer": "Sees it", "frontstage": front, "fail": fail})
    assert found == {("polish", "encounter", "apply"), ("apply", "loop", "polish")}


def test_who_may_come_back_has_gone_on_before() -> None:
    found = arrows(
        {"id": "ask", "customer": "Asks"},
        {"id": "try", "customer": "Tries", "next": {"to": "ask", "if": "not sure", "loop": True}},
    )
    assert found == {("ask", "flow", "try"), ("try", "loop", "ask")}


def test_one_arrow_is_enough_between_two_who_answer_each_other() -> None:
    front = {"id": "give", "do": "Gives the key", "feeds": "check-in"}
    assert arrows({"id": "check-in", "customer": "Checks in", "frontstage": front}) == {("give", "needs", "check-in")}
