"""Collapsed: what an overview keeps of the steps of a phase."""

from typing import Any

from cxkit.api.drawing import draw
from cxkit.model.excerpt import Overview
from cxkit.model.flow import edges
from cxkit.views.collapsed import collapsed, collapsible
from cxkit.views.map_finding import finding
from tests.views.journeys import alone

LOAN: dict[str, Any] = {
    "title": "Loan",
    "emotion_scale": "-2..2",
    "actors": {"clerk": {"title": "Clerk", "area": "Branch"}, "risk": {"title": "Risk", "area": "Risk"}},
    "processes": {"intake": "Intake"},
    "steps": [
        {
            "id": "ask",
            "phase": "Apply",
            "customer": "Asks",
            "emotion": 1,
            "evidence": "Form",
            "frontstage": {"do": "Helps", "by": "clerk", "time": "5m", "process": "intake"},
        },
        {
            "id": "send",
            "phase": "Apply",
            "customer": "Sends",
            "emotion": -1,
            "emotion_org": 1,
            "quotes": "Again?",
            "evidence": ["Form", "List"],
            "frontstage": {"do": "Takes", "by": "clerk", "time": "3m-8m", "process": "intake"},
            "wait": "2d",
            "fail": {"what": "A page is missing", "rate": "18%", "back_to": "ask"},
            "pains": [{"text": "Small", "severity": "low"}, {"text": "Large", "severity": "high"}],
        },
        {
            "id": "decide",
            "phase": "Answer",
            "customer": "Hears",
            "moment_of_truth": True,
            "backstage": [{"do": "Scores", "by": "risk"}, {"do": "Signs", "by": "clerk"}],
            "next": [{"to": "ask", "if": "another amount", "loop": True}, {"to": "end"}],
            "metrics": "nps",
        },
        {"id": "pay", "phase": "Answer", "customer": "Pays"},
    ],
}


def overview(view: str = "blueprint") -> Any:
    journey, scope = alone(LOAN)
    return collapsed(journey, scope, view, "en")


def test_every_phase_becomes_one_step() -> None:
    made = overview()
    assert isinstance(made, Overview)
    assert [step.title for step in made.steps] == ["Apply", "Answer"]


def test_who_acts_is_one_box_with_its_process_and_its_time() -> None:
    apply, answer = overview().steps
    (front,) = apply.frontstage
    assert (front.do, front.by, front.time.text) == ("Intake", ("clerk",), "8m-13m")
    assert [(action.do, action.by) for action in answer.backstage] == [("Scores", ("risk",)), ("Signs", ("clerk",))]


def test_the_lowest_moment_is_drawn_with_what_is_believed_there() -> None:
    apply, answer = overview().steps
    assert (apply.emotion.value, apply.emotion_org.value) == (-1, 1)
    assert [note.text for note in apply.quotes] == ["Again?"]
    assert answer.emotion is None


def test_marks_and_figures_of_all_steps_stay() -> None:
    apply, answer = overview().steps
    assert [wait.time.text for wait in apply.wait] == ["2d"]
    assert [fail.what for fail in apply.fail] == ["A page is missing"]
    assert answer.decides
    assert answer.metrics == ("nps",)
    assert [note.text for note in apply.pains] == ["Large", "Small"]
    assert [item.text for item in apply.evidence] == ["Form · List"]


def test_ways_between_phases_stay_and_those_inside_one_go() -> None:
    made = overview()
    kinds = {(edge.source, edge.target): edge.kind for edge in edges(made)}
    assert kinds["phase-2", "phase-1"] == "loop"
    assert kinds["phase-2", "end"] == "end"
    assert kinds["phase-1", "phase-2"] == "flow"
    assert "phase-1" not in [target for source, target in kinds if source == "phase-1"]


def test_a_map_lists_the_steps_and_a_blueprint_says_them_in_one_box() -> None:
    assert [act.do for act in overview("map").steps[0].customer] == ["Ask", "Send"]
    assert [act.do for act in overview("blueprint").steps[0].customer] == ["Ask · Send"]


def test_a_journey_without_phases_stays_as_it_is() -> None:
    journey, scope = alone({"title": "T", "steps": [{"customer": "A"}, {"customer": "B"}]})
    assert not collapsible(journey)
    assert collapsed(journey, scope, "map", "en") is journey


def test_it_says_so_where_it_is_drawn() -> None:
    journey, scope = alone(LOAN)
    for lang, said in (
        ("en", "Phase by phase, the lowest moment of each"),
        ("es", "Fase por fase, el momento más bajo"),
    ):
        picture = draw(collapsed(journey, scope, "map", lang), scope, "map", lang=lang)
        assert any(said in getattr(item, "label", "") for item in picture.items)


def test_a_phase_of_one_step_is_called_like_its_phase() -> None:
    steps = [
        {"title": "Hears", "phase": "Referral", "customer": "A"},
        *({"phase": "Date", "customer": one} for one in "BC"),
        {"title": "Leaves", "customer": "D"},
    ]
    journey, scope = alone({"title": "T", "steps": steps})
    found = collapsed(journey, scope, "map", "en").steps
    assert [(step.title, step.phase) for step in found] == [("Referral", None), ("Date", None), ("Leaves", None)]


def test_what_was_found_is_found_in_a_step_and_not_in_a_phase() -> None:
    journey, scope = alone(LOAN)
    overview = collapsed(journey, scope, "map", "en")
    assert len(overview.steps) < len(journey.steps)
    assert finding(overview, "en") == finding(journey, "en") != ""


def test_a_step_that_is_called_like_a_column_of_a_phase_keeps_its_name() -> None:
    steps = [
        {"id": name, "customer": name, "phase": phase} for name, phase in (("a", "p"), ("b", "p"), ("phase-1", None))
    ]
    journey, scope = alone({"title": "t", "steps": [*steps, {"id": "c", "customer": "c", "next": ["a", "phase-1"]}]})
    short = collapsed(journey, scope, "map", "en")
    names = [step.id for step in short.steps]
    assert len(set(names)) == len(names) == 3
    assert names[1:] == ["phase-1", "c"]
    assert [way.to for way in short.steps[2].next] == [names[0], "phase-1"]
