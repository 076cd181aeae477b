"""Expected passes against the closed forms, worked by hand."""

from typing import Any

import pytest

from cxkit.measures.passes import passes
from cxkit.model.journey import Journey


def journey(*steps: dict[str, Any]) -> Journey:
    return Journey.model_validate({"kind": "journey", "title": "T", "steps": list(steps)})


def step(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "customer": id, **more}


def test_a_failure_that_everybody_may_meet() -> None:
    made = journey(step("ask"), step("wait", fail={"what": "x", "rate": "18%", "back_to": "ask"}), step("sign"))
    assert passes(made) == {"ask": pytest.approx(1 / 0.82)}


def test_a_loop_that_only_some_reach_counts_for_their_share_alone() -> None:
    made = journey(
        step("check", next=[{"to": "complete", "share": "34%"}, {"to": "answer", "share": "66%"}]),
        step("complete", next=[{"to": "check", "loop": True, "share": "91%"}, {"to": "end", "share": "9%"}]),
        step("answer"),
    )
    assert passes(made) == {"check": pytest.approx(1 / (1 - 0.34 * 0.91))}


def test_a_limit_cuts_the_series_short() -> None:
    made = journey(
        step("try"),
        step("look", next=[{"to": "try", "loop": True, "share": "50%", "max": 2}, {"to": "end", "share": "50%"}]),
    )
    assert passes(made) == {"try": pytest.approx(1 + 0.5 + 0.25)}


def test_a_loop_to_itself() -> None:
    made = journey(step("talk", next=[{"to": "talk", "loop": True, "share": "12%"}, {"to": "end", "share": "88%"}]))
    assert passes(made) == {"talk": pytest.approx(1 / 0.88)}


def test_several_ways_back_to_one_step() -> None:
    made = journey(
        step("ask"),
        step("read", fail={"what": "x", "rate": "10%", "back_to": "ask"}),
        step("judge", fail={"what": "y", "rate": "20%", "back_to": "ask"}),
    )
    assert passes(made) == {"ask": pytest.approx(1 / (1 - (0.1 + 0.9 * 0.2)))}


def test_nothing_is_guessed_where_a_share_is_missing() -> None:
    made = journey(
        step("ask"),
        step("sort", next=[{"to": "read"}, {"to": "end"}]),
        step("read", next=[{"to": "ask", "loop": True, "share": "50%"}, {"to": "end", "share": "50%"}]),
    )
    assert passes(made) == {}


def test_a_loop_without_a_way_out_has_no_figure() -> None:
    made = journey(step("ask", next={"to": "ask", "loop": True, "share": "100%"}))
    assert passes(made) == {}
