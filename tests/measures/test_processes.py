"""A process through the journeys that follow it: which they are, what it holds up, who is trained for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cxkit.lint.facts import Facts
from cxkit.lint.preparing import Reach, inherited
from cxkit.lint.rules.process.unused_process import unused_process
from cxkit.load import load
from cxkit.measures.processes import Held, held, prepared, processes, roles, runs
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from tests.views.networks import journey, of, organization, workspace

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PAY = {"id": "pay", "customer": "Pays", "frontstage": {"do": "Brings the bill", "by": "waiter", "process": "bill"}}
BILL = {"bill": {"title": "Bill"}}


def found(name: str, home: str, *contents: dict[str, Any]) -> list[tuple[str, bool]]:
    """The journeys that follow a process of a file, and whether each is a design."""
    return [(run.journey.id, run.design) for run in runs(name, *of(workspace(*contents), home))]


def test_a_process_of_the_organization_runs_through_all_that_name_it() -> None:
    other = journey("breakfast", PAY)
    assert found("bill", "house", organization(processes=BILL), journey("dine", PAY), other) == [
        ("breakfast", False),
        ("dine", False),
    ]


def test_an_entry_of_a_journey_with_the_same_id_is_the_same_by_version_or_by_title() -> None:
    today = journey("today", PAY, processes={"bill": {"title": "Bill"}})
    design = journey("tomorrow", PAY, state="future", variant_of="today", processes={"bill": {"title": "At the table"}})
    namesake = journey("other", PAY, processes={"bill": {"title": "An act of parliament"}})
    twin = journey("twin", PAY, processes={"bill": {"title": "bill"}})
    files = today, design, namesake, twin
    assert found("bill", "today", *files) == [("today", False), ("twin", False), ("tomorrow", True)]
    assert found("bill", "tomorrow", *files) == [("tomorrow", True), ("today", False)]
    assert found("bill", "other", *files) == [("other", False)]


def test_a_bare_entry_of_a_journey_is_that_of_the_organization() -> None:
    own = journey("dine", PAY, processes={"bill": {}})
    assert found("bill", "house", organization(processes=BILL), own) == [("dine", False)]


def test_a_retired_journey_counts_for_itself_alone() -> None:
    files = organization(processes=BILL), journey("dine", PAY, status="retired")
    assert found("bill", "house", *files) == []
    room = workspace(journey("old", PAY, status="retired", processes=BILL))
    assert [run.journey.id for run in runs("bill", *of(room, "old"))] == ["old"]


def test_a_step_counts_once_and_recoveries_follow_a_process_too() -> None:
    step = {
        **PAY,
        "moment_of_truth": True,
        "backstage": {"do": "Prints", "process": "bill"},
        "fail": [
            {"what": "No network", "recover": {"do": "Sends a link", "process": "bill"}},
            {"what": "Wrong", "recover": "bill"},
        ],
    }
    (run,) = runs("bill", *of(workspace(journey("dine", {"customer": "Eats"}, step, processes=BILL)), "dine"))
    assert [(touch.number, touch.lane, bool(touch.fail)) for touch in run.touches] == [
        (2, "frontstage", False),
        (2, "backstage", False),
        (2, None, True),
        (2, None, True),
    ]
    assert held([run]) == Held(1, 1, 1)


@pytest.mark.parametrize(
    ("enabler", "trained"),
    [
        ({"type": "training", "enables": "waiter"}, 1),
        ({"type": "training", "enables": "bill"}, 1),
        ({"type": "training", "enables": "pay"}, 1),
        ({"type": "training", "enables": "all"}, 1),
        ({"enables": "waiter"}, 1),
        ({"type": "training", "enables": "cook"}, 0),
        ({"type": "hiring", "enables": "waiter"}, 0),
    ],
)
def test_what_trains_a_role_for_a_process(enabler: dict[str, Any], trained: int) -> None:
    content = journey("dine", PAY, processes=BILL, enablers=[{"do": "Prepare", **enabler}])
    (run,) = runs("bill", *of(workspace(content), "dine"))
    (role,) = roles(run)
    assert (role.name, role.touches, role.trained, len(role.trainings)) == ("waiter", 1, trained, trained)


def test_systems_and_partners_need_no_training_of_ours() -> None:
    actors = {"till": {"type": "system"}, "bank": {"type": "partner"}, "waiter": {}}
    step = {**PAY, "frontstage": {"do": "Charges", "by": ["waiter", "till", "bank"], "process": "bill"}}
    (run,) = runs("bill", *of(workspace(journey("dine", step, processes=BILL, actors=actors)), "dine"))
    assert [role.name for role in roles(run)] == ["waiter"]


def test_what_else_is_prepared_for_a_process() -> None:
    enablers = [
        {"do": "Buy terminals", "type": "tooling", "enables": "bill"},
        {"do": "Rehearse", "type": "training", "enables": "bill"},
        {"do": "Plan shifts", "type": "staffing", "enables": "waiter"},
    ]
    (run,) = runs("bill", *of(workspace(journey("dine", PAY, processes=BILL, enablers=enablers)), "dine"))
    assert [enabler.do for enabler in prepared("bill", run)] == ["Buy terminals"]


def journeys() -> list[tuple[Journey, Scope]]:
    return [
        (found, Scope(room.workspace, member.path, found))
        for room in load([str(EXAMPLES)])[0]
        for member, found in room.workspace.of(Journey)
    ]


def test_what_lint_calls_unused_has_no_picture_and_all_else_has() -> None:
    for content, scope in journeys():
        facts = Facts(content, scope)
        unused = {each.place for each in unused_process.find(content, facts)}
        assert {*content.processes} - {*processes(content, scope)} == unused, scope.path


def test_whom_lint_calls_trained_is_trained_for_every_process() -> None:
    seen = 0
    for content, scope in journeys():
        facts = Facts(content, scope)
        trained = Reach(content, inherited(facts, "training")).roles(facts.hosts)
        for name in {action.process for _, action in facts.actions if action.process in scope.processes}:
            home = content if name in content.processes else scope.organizations[0]
            for run in runs(name, home, Scope(scope.workspace, scope.path, home)):
                if run.journey is content:
                    for role in roles(run):
                        seen += 1
                        assert role.name not in trained or role.trained == role.touches
    assert seen > 20
