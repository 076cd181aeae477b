"""Overlays on the disk: which journey they cover, what is judged, and what a clash says."""

from pathlib import Path

import pytest

from cxkit.load import Loaded, load
from cxkit.model.journey import Journey

JOURNEY = """kind: journey
title: Loan
id: loan
steps:
  - {id: ask, customer: Asks, evidence: Form}
  - {id: wait, customer: Waits}
"""
RISK = """kind: blueprint
title: Risk
journey: loan
steps:
  wait:
    backstage: Rates
"""
DESK = """kind: blueprint
title: Desk
journey: loan
steps:
  ask: {evidence: Card}
  wait: {backstage: Calls}
"""


def loaded(tmp_path: Path, named: str = ".", **files: str) -> Loaded:
    (tmp_path / "cxkit.toml").write_text("")
    for name, text in files.items():
        path = tmp_path / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    (room,), unreadable = load([str(tmp_path / named)], cwd=tmp_path)
    assert not unreadable
    return room


def actions(room: Loaded) -> list[str | None]:
    return [action.do for journey in room.workspace.journeys for step in journey.steps for action in step.actions]


def test_a_journey_is_whole_wherever_its_lanes_stand(tmp_path: Path) -> None:
    room = loaded(tmp_path, journey=JOURNEY, lanes__risk=RISK)
    assert actions(room) == ["Rates"]
    assert [part.path for part in room.workspace.parts["journey.yaml"]] == ["journey.yaml", "lanes/risk.yaml"]
    assert room.diagnostics == ()
    assert room.broken == frozenset()


@pytest.mark.parametrize("named", ["journey.yaml", "risk.yaml"])
def test_it_is_judged_when_any_of_its_files_is(tmp_path: Path, named: str) -> None:
    room = loaded(tmp_path, named, journey=JOURNEY, risk=RISK)
    assert {member.path: member.judged for member in room.workspace.members} == {
        "journey.yaml": True,
        "risk.yaml": named == "risk.yaml",
    }
    assert {part.path: part.judged for part in room.workspace.parts["journey.yaml"]} == {
        "journey.yaml": named == "journey.yaml",
        "risk.yaml": named == "risk.yaml",
    }
    assert actions(room) == ["Rates"]


def test_two_files_with_one_key_are_an_error_with_both_places(tmp_path: Path) -> None:
    room = loaded(tmp_path, journey=JOURNEY, desk=DESK, risk=RISK)
    (found,) = room.diagnostics
    assert (found.path, found.span.line, found.code) == ("desk.yaml", 5, "SCH008")
    assert found.text() == "'evidence' of the step 'ask' stands in two files"
    assert [(each.path, each.span.line) for each in found.related] == [("journey.yaml", 5)]
    assert room.broken == {"desk.yaml"}
    assert actions(room) == ["Rates"], "the one that clashes covers nothing"


@pytest.mark.parametrize(
    ("named", "path", "other"),
    [("journey.yaml", "journey.yaml", "desk.yaml"), ("desk.yaml", "desk.yaml", "journey.yaml")],
)
def test_a_clash_is_said_in_the_file_that_is_judged(tmp_path: Path, named: str, path: str, other: str) -> None:
    room = loaded(tmp_path, named, journey=JOURNEY, desk=DESK)
    (found,) = room.diagnostics
    assert (found.path, found.related[0].path) == (path, other)
    assert room.broken == ({"desk.yaml"} if named == "desk.yaml" else set())


def test_nobody_hears_of_a_clash_between_files_that_are_not_judged(tmp_path: Path) -> None:
    room = loaded(tmp_path, "other.yaml", journey=JOURNEY, desk=DESK, other=JOURNEY.replace("id: loan", "id: other"))
    assert room.diagnostics == ()


def test_the_nearest_journey_of_the_name_is_covered(tmp_path: Path) -> None:
    room = loaded(tmp_path, a__journey=JOURNEY, b__journey=JOURNEY, b__risk=RISK)
    covered = {member.path: journey.blueprint for member, journey in room.workspace.of(Journey)}
    assert covered == {"a/journey.yaml": False, "b/journey.yaml": True}


def test_an_overlay_that_cannot_be_read_covers_nothing(tmp_path: Path) -> None:
    room = loaded(tmp_path, journey=JOURNEY, risk=RISK.replace("backstage", "backstag"))
    assert room.broken == {"risk.yaml"}
    assert (actions(room), dict(room.workspace.parts)) == ([], {})
    assert ("blueprint", "risk") in room.workspace.lost


def test_an_overlay_without_its_journey_stays_alone(tmp_path: Path) -> None:
    room = loaded(tmp_path, risk=RISK)
    assert [member.path for member in room.workspace.members] == ["risk.yaml"]
    assert room.diagnostics == ()
