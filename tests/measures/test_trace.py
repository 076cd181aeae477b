"""The trace: what names what, from what hurts to what is measured, and what hangs loose; the rules say the same."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from cxkit.load import load
from cxkit.measures.trace import Reach, Trace, trace
from cxkit.measures.trace.hurting import too_long
from cxkit.model.journey import Journey, Wait
from cxkit.model.roadmap import Roadmap
from cxkit.model.shared import File
from cxkit.model.survey import Survey
from cxkit.model.workspace import Member, Workspace
from tests.lint.workshop import judged

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
KINDS: dict[str, type[File]] = {"journey": Journey, "roadmap": Roadmap, "survey": Survey}
Content = dict[str, Any]


def loan(**more: Any) -> Content:
    return {
        "kind": "journey",
        "id": "loan",
        "title": "Loan",
        "processes": {"lending": {"title": "Lending", "metrics": "speed"}},
        "metrics": {"speed": {"title": "Days", "value": 3, "n": 40, "target": "<= 1"}},
        "steps": [
            {
                "id": "ask",
                "customer": "Asks",
                "pains": [
                    {"id": "twice", "text": "The same twice", "severity": "high"},
                    {"id": "form", "text": "Form"},
                ],
                "opportunities": {"id": "once", "text": "Once", "for": "twice"},
                "frontstage": {"id": "listen", "do": "Listens", "process": "lending"},
                "metrics": "speed",
                "fail": {"id": "lost", "what": "The file is lost"},
            },
            {
                "id": "wait",
                "customer": "Waits",
                "pains": [
                    {"id": "silence", "text": "Silence"},
                    {"id": "law", "text": "A law", "accepted": "It is law"},
                ],
                "wait": {"time": "3d", "max": "1d"},
            },
            {"id": "sign", "customer": "Signs", "emotion": -1, "emotion_org": 1},
        ],
        **more,
    }


def plan(*initiatives: Content, **more: Any) -> Content:
    named = [{"id": f"i{n}", "title": f"Initiative {n}", **each} for n, each in enumerate(initiatives, 1)]
    return {"kind": "roadmap", "id": "plan", "title": "Plan", "journey": "loan", "initiatives": named, **more}


def traced(*contents: Content, of: int = 0) -> Trace:
    """The trace of one of some files that stand side by side."""
    members = [
        Member(f"{n}.yaml", KINDS[content["kind"]].model_validate({"id": f"f{n}", **content}))
        for n, content in enumerate(contents)
    ]
    workspace = Workspace(tuple(members), kinds=frozenset(content["kind"] for content in contents))
    return trace(members[of].content, workspace.scope(f"{of}.yaml"))


def links(found: Trace) -> set[tuple[str, str, str]]:
    """Links by the ids in the files."""
    return {(found.thing[one].name, found.thing[other].name, how) for one, other, how in found.links}


def test_things_stand_in_the_order_of_the_journey_and_of_how_far_along_they_are() -> None:
    found = traced(loan(), plan({"addresses": "twice", "changes": "lending", "metric": "speed"}))
    assert [(thing.sort, thing.name) for thing in found.things] == [
        ("pain", "twice"),
        ("pain", "form"),
        ("fail", "lost"),
        ("pain", "silence"),
        ("pain", "law"),
        ("wait", "wait"),
        ("feeling", "sign"),
        ("opportunity", "once"),
        ("initiative", "i1"),
        ("process", "lending"),
        ("metric", "speed"),
    ]
    assert [thing.rank for thing in found.things] == sorted(thing.rank for thing in found.things)


def test_what_names_what_is_linked_and_the_opportunity_for_a_pain_is_taken_up_with_it() -> None:
    found = traced(loan(), plan({"addresses": "twice", "changes": "lending", "metric": "speed"}))
    assert links(found) == {
        ("twice", "once", "named"),
        ("twice", "i1", "named"),
        ("once", "i1", "named"),
        ("i1", "lending", "named"),
        ("i1", "speed", "named"),
        ("lending", "speed", "named"),
    }


@pytest.mark.parametrize(
    ("name", "answered"),
    [
        ("once", {"twice"}),
        ("ask", {"twice", "form"}),
        ("loan/ask", {"twice", "form"}),
        ("listen", {"twice", "form"}),
        ("lost", {"twice", "form"}),
        ("gap:speed", {"twice", "form"}),
        ("silence", {"silence"}),
        ("sign", set()),
        ("nowhere", set()),
        ("other/ask", set()),
    ],
)
def test_an_initiative_answers_to_the_pains_that_its_name_reaches(name: str, answered: set[str]) -> None:
    found = traced(loan(), plan({"addresses": name}))
    assert {thing.name for thing in found.of("pain") if found.answered(thing.id)} == answered


def test_a_step_where_nothing_hurts_stands_for_itself_and_a_name_of_nothing_is_kept() -> None:
    other = {"id": "pay", "customer": "Pays"}
    found = traced(loan(steps=[other]), plan({"addresses": ["pay", "nowhere"]}))
    assert [(thing.sort, thing.name) for thing in found.things[:2]] == [("step", "pay"), ("unknown", "nowhere")]
    assert {link[:2] for link in links(found)} == {("pay", "i1"), ("nowhere", "i1")}


def test_dropped_initiatives_and_retired_roadmaps_answer_to_nothing() -> None:
    dropped = plan({"addresses": "twice", "status": "dropped"})
    retired = plan({"addresses": "twice"}, status="retired")
    for others in (dropped, retired):
        assert traced(loan(), others).reach("pain") == Reach(0, 4, 1)
    assert traced(loan(), plan({"addresses": "twice"})).reach("pain") == Reach(1, 4, 1)


def test_what_is_accepted_and_answered_all_the_same_counts_as_answered() -> None:
    assert traced(loan(), plan({"addresses": "law"})).reach("pain") == Reach(1, 4, 0)


def test_a_roadmap_shows_its_own_initiatives_and_those_of_others_that_touch_its_journeys() -> None:
    mine, other = plan({"addresses": []}), {**plan({"addresses": "form"}, {"addresses": []}), "id": "other"}
    found = traced(mine, other, loan())
    assert [thing.id for thing in found.of("initiative")] == ["initiative:plan/i1", "initiative:other/i1"]


def test_a_journey_is_not_told_what_a_roadmap_does_for_another_one() -> None:
    far = {"kind": "journey", "id": "far", "title": "Far", "steps": [{"id": "go", "customer": "Goes"}]}
    found = traced(far, loan(), plan({"addresses": "twice", "changes": "lending"}))
    assert found.of("initiative") == ()


def test_without_any_initiative_only_opportunities_are_missed() -> None:
    found = traced(loan())
    assert {found.thing[name].name: lacks for name, lacks in found.missing.items()} == {
        "form": ("opportunity",),
        "silence": ("opportunity",),
    }


def test_initiatives_lack_what_their_status_asks_for() -> None:
    found = traced(
        loan(),
        plan(
            {"status": "planned"},
            {"status": "idea"},
            {"status": "done"},
            {"status": "doing", "addresses": "twice", "lanes": "backstage", "metric": "speed"},
        ),
    )
    initiatives = {thing.name: found.missing.get(thing.id, ()) for thing in found.of("initiative")}
    assert initiatives == {"i1": ("reason", "change", "metric"), "i2": (), "i3": (), "i4": ()}


def test_a_gap_needs_more_than_chance_to_hang_loose() -> None:
    def survey(n: int, **more: Any) -> Content:
        asked = {"quick": {"type": "csat", "scale": "1-5", "text": "Quick?", "step": "wait"}}
        return {
            "kind": "survey",
            "title": "S",
            "journey": "loan",
            "questions": asked,
            "results": {"quick": {"mean": 3.0, "sd": 1.0, "n": n, "aspiration": 4.0}},
            **more,
        }

    shown = traced(loan(), plan({"addresses": "form"}), survey(60))
    assert [(gap.name, gap.step, gap.node.value, gap.node.wanted, gap.node.n) for gap in shown.of("gap")] == [
        ("quick", 1, 3.0, 4.0, 60)
    ]
    assert shown.missing["gap:loan/quick"] == ("initiative",)
    assert traced(loan(), plan({"addresses": "form"}), survey(3)).of("gap") == ()
    assert traced(loan(), plan({"addresses": "form"}), survey(60, status="retired")).of("gap") == ()
    named = traced(loan(), plan({"addresses": "gap:quick"}), survey(3))
    assert (named.of("gap")[0].node.proved, named.missing.get("gap:quick")) == (False, None)
    moved = traced(loan(), plan({"metric": "quick"}), survey(60))
    assert moved.answered("gap:loan/quick")
    assert not moved.answered("pain:loan/silence")
    met = traced(loan(), plan({"addresses": "gap:quick"}), survey(60))
    assert met.answered("pain:loan/silence")


@pytest.mark.parametrize(
    ("time", "most", "long"),
    [("3d", "1d", True), ("1d", "1d", False), ("5-26h", "30h", False), ("2bd", "1bd", True), ("2bd", "3d", False)],
)
def test_a_wait_hurts_where_it_is_longer_than_accepted(time: str, most: str, long: bool) -> None:
    assert too_long(Wait.model_validate({"time": time, "max": most}), None) is long


def test_the_example_of_the_bank() -> None:
    rooms, _ = load([str(EXAMPLES / "banco-credito")])
    (member, roadmap), *_ = rooms[0].workspace.of(Roadmap)
    found = trace(roadmap, rooms[0].workspace.scope(member.path))
    assert found.reach("pain") == Reach(5, 7, 1)
    assert found.reach("gap") == Reach(6, 6)
    assert found.reach("opportunity") == Reach(5, 7)
    assert [found.thing[name].name for name in found.missing] == [
        "revision-pains",
        "revision-opportunities",
        "contrato-opportunities",
    ]


def some(seed: int) -> tuple[Content, Content, Content]:
    """A journey with its roadmap and its survey; every text is the name of its thing."""
    dice = Random(seed)
    steps: list[Content] = []
    for n in range(dice.randint(1, 5)):
        step: Content = {
            "id": f"s{n}",
            "customer": f"Step {n}",
            "pains": [
                {"id": f"p{n}{k}", "text": f"p{n}{k}", "severity": "high"}
                | ({"accepted": "so it is"} if dice.random() < 0.2 else {})
                for k in range(dice.randint(0, 3))
            ],
            "opportunities": [
                {"id": f"o{n}{k}", "text": f"o{n}{k}"} | ({"for": [f"p{n}0"]} if dice.random() < 0.5 else {})
                for k in range(dice.randint(0, 2))
            ],
            "frontstage": [{"id": f"a{n}", "do": f"Does {n}", "by": "clerk", "process": "work"}],
            "metrics": dice.sample(["m0", "m1"], dice.randint(0, 2)),
        }
        if dice.random() < 0.4:
            step["fail"] = [{"id": f"f{n}", "what": f"Fails {n}"}]
        steps.append(step)
    names = [step["id"] for step in steps] + [each["id"] for step in steps for each in step["frontstage"]]
    names += [each["id"] for step in steps for field in ("pains", "opportunities") for each in step[field]]
    names += [each["id"] for step in steps for each in step.get("fail", ())] + ["gap:m0", "gap:q0", "gap:q1"]
    initiatives = [
        {"id": f"i{n}", "title": f"i{n}", "status": dice.choice(["idea", "planned", "doing", "done", "dropped"])}
        | {"addresses": dice.sample(names, min(len(names), dice.choice([0, 0, 1, 1, 2])))}
        | ({"changes": "work"} if dice.random() < 0.5 else {})
        | ({"metric": dice.choice(["m0", "q1"])} if dice.random() < 0.5 else {})
        for n in range(dice.randint(1, 5))
    ]
    journey = {
        "kind": "journey",
        "id": "way",
        "title": "Way",
        "metrics": {"m0": {"title": "M"}, "m1": {"title": "N"}},
        "processes": {"work": {"standard": "Well"}},
        "steps": steps,
    }
    questions = {f"q{n}": {"type": "csat", "text": f"q{n}", "step": dice.choice(steps)["id"]} for n in range(2)}
    results = {name: {"mean": 3.0, "sd": 1.0, "n": 50, "aspiration": dice.choice([3.0, 4.5])} for name in questions}
    survey = {"kind": "survey", "id": "s", "title": "S", "journey": "way", "questions": questions, "results": results}
    roadmap = {"kind": "roadmap", "id": "r", "title": "R", "status": "mapped", "journey": "way"}
    return journey, {**roadmap, "initiatives": initiatives}, survey


@pytest.mark.parametrize("seed", range(40))
def test_the_rules_say_the_same_of_the_same_files(tmp_path: Path, seed: int) -> None:
    contents = some(seed)
    files = [(f"{n}.yaml", json.dumps(content)) for n, content in enumerate(contents)]
    heard = judged(tmp_path, files, ["RDM001", "RDM002", "RDM004", "RDM005"]).diagnostics
    said = [part for each in heard for part in each.parts or (each,)]
    found = traced(*contents)

    def told(code: str, name: str) -> set[Any]:
        return {each.args[name] for each in said if each.code == code and name in each.args}

    def lacking(sort: str, what: str) -> set[str]:
        return {thing.name for thing in found.of(sort) if what in found.missing.get(thing.id, ())}  # type: ignore[arg-type]

    assert lacking("pain", "initiative") == told("RDM001", "pain")
    assert lacking("gap", "initiative") == told("RDM001", "question")
    assert lacking("initiative", "reason") == told("RDM002", "initiative")
    assert lacking("initiative", "change") == told("RDM004", "initiative")
    unmeasured = {each.args["initiative"] for each in said if each.code == "RDM005" and not each.args["metric"]}
    assert lacking("initiative", "metric") == unmeasured
