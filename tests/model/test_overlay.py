"""Overlays: what becomes of a journey and the blueprints that cover it."""

from typing import Any

from cxkit.model.blueprint import Blueprint
from cxkit.model.journey import Journey
from cxkit.model.overlay import clashes, merged
from cxkit.model.reading import read

STEPS: list[dict[str, Any]] = [
    {"id": "ask", "customer": "Asks", "evidence": "Form"},
    {"id": "wait", "customer": "Waits", "frontstage": None},
]


def journey(**more: Any) -> Journey:
    return read(Journey, {"kind": "journey", "title": "Loan", "id": "loan", "steps": STEPS, **more})


def overlay(**more: Any) -> Blueprint:
    return read(Blueprint, {"kind": "blueprint", "title": "Risk", "journey": "loan", **more})


def test_lanes_and_catalogues_come_from_every_file() -> None:
    base = journey(actors={"web": "Web"})
    risk = overlay(
        actors={"risk": "Risk"},
        processes={"rating": None},
        enablers="Train",
        steps={"wait": {"backstage": {"do": "Rates", "by": "risk"}, "wait": "3d", "fail": "none", "notes": "Why?"}},
    )
    desk = overlay(steps={"ask": {"frontstage": "Listens"}, "wait": {"support": "Scores"}})
    whole = merged(base, [risk, desk]).journey
    assert list(whole.actors) == ["web", "risk"]
    assert list(whole.processes) == ["rating"]
    assert [enabler.do for enabler in whole.enablers] == ["Train"]
    ask, wait = whole.steps
    assert (ask.evidence[0].text, ask.frontstage[0].do) == ("Form", "Listens")
    assert (wait.backstage[0].do, wait.support[0].do, wait.wait[0].time.text) == ("Rates", "Scores", "3d")  # type: ignore[union-attr]
    assert wait.written("fail")
    assert wait.notes == ("Why?",)
    assert whole.blueprint
    assert not base.blueprint


def test_nodes_stay_the_ones_that_were_written() -> None:
    base, risk = journey(), overlay(steps={"wait": {"backstage": "Rates", "metrics": "speed"}})
    made = merged(base, [risk])
    untouched, covered = made.journey.steps
    assert untouched is base.steps[0]
    assert covered.backstage[0] is risk.steps["wait"].backstage[0]
    stands = made.stand_ins[id(covered)]
    assert stands.node is base.steps[1]
    assert stands.fields == {"backstage": risk.steps["wait"], "metrics": risk.steps["wait"]}
    assert made.stand_ins[id(made.journey)].node is base


def test_ids_are_given_anew_and_written_ones_win() -> None:
    base = journey(steps=[{"id": "ask", "customer": "Asks", "frontstage": "Rates"}, *STEPS[1:]])
    assert base.steps[0].frontstage[0].id == "rates"
    risk = overlay(steps={"wait": {"backstage": [{"id": "rates", "do": "Rates it"}, "Rates"], "evidence": "Letter"}})
    whole = merged(base, [risk]).journey
    assert [action.id for step in whole.steps for action in step.actions] == ["rates-2", "rates", "rates-3"]
    assert whole.steps[1].evidence[0].id == "wait-evidence"


def test_the_basis_of_an_overlay_is_that_of_its_nodes() -> None:
    risk = overlay(basis="proposed", steps={"wait": {"backstage": ["Rates", {"do": "Calls", "basis": "observed"}]}})
    whole = merged(journey(basis="assumed"), [risk]).journey
    assert [action.basis.word for action in whole.steps[1].backstage if action.basis] == ["proposed", "observed"]


def test_a_step_that_is_not_there_covers_nothing() -> None:
    assert merged(journey(), [overlay(steps={"sign": {"support": "x"}})]).journey.steps == journey().steps


def test_the_same_key_twice_is_a_clash() -> None:
    base = journey(actors={"web": "Web"})
    one = overlay(
        actors={"risk": "Risk"}, steps={"wait": {"backstage": "Rates", "wait": "3d"}, "new": {"support": "x"}}
    )
    two = overlay(
        actors={"web": "Site", "risk": "R"},
        steps={"ask": {"evidence": "Card"}, "wait": {"backstage": "Calls", "support": "y"}, "new": {"support": "z"}},
    )
    assert [*clashes([base], one)] == []
    found = [(clash.pointer, clash.first, clash.first_pointer) for clash in clashes([base, one], two)]
    assert found == [
        (("actors", "web"), base, ("actors", "web")),
        (("actors", "risk"), one, ("actors", "risk")),
        (("steps", "ask", "evidence"), base, ("steps", 0, "evidence")),
        (("steps", "wait", "backstage"), one, ("steps", "wait", "backstage")),
    ]


def test_a_key_left_empty_gives_nothing_but_none_does() -> None:
    base = journey(steps=[{"id": "wait", "customer": "Waits", "frontstage": None, "fail": "none"}])
    said = [clash.pointer[-1] for clash in clashes([base], overlay(steps={"wait": {"frontstage": "a", "fail": "b"}}))]
    assert said == ["fail"]
