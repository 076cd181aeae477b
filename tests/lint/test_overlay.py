"""A journey of several files is judged once, and every finding stands where the words stand."""

from pathlib import Path

from cxkit.diagnostic import Severity
from cxkit.lint.run import run
from cxkit.load import load
from tests.lint.workshop import judged, places

JOURNEY = """kind: journey
title: Loan
id: loan
status: validated
actors: {web: {title: Web, type: system}}
steps:
  - {id: ask, customer: Asks, evidence: Form, frontstage: {do: Takes it, by: web}}
  - {id: wait, customer: Waits}
"""
LANES = """kind: blueprint
title: Risk
journey: loan
actors:
  risk: {title: Analyst, area: Risk}
steps:
  wait:
    frontstage: {id: tell, do: Tells, by: web}
    backstage:
      - {id: rate, do: Rates, by: rsk, feeds: tell}
      - {id: rate, do: Rates again, by: risk, needs: loan/ask}
    wait: {time: 3d, max: 1d}
    metrics: speed
"""
FILES = [("journey.yaml", JOURNEY), ("lanes.yaml", LANES)]


def test_findings_stand_in_the_file_that_holds_the_words(tmp_path: Path) -> None:
    found = judged(tmp_path, FILES, select=["REF001", "STR003", "TIM005", "STR012", "EVI001"]).diagnostics
    assert places(found) == {
        ("lanes.yaml", 10, "REF001"),
        ("lanes.yaml", 11, "STR003"),
        ("lanes.yaml", 12, "TIM005"),
        ("journey.yaml", 8, "EVI001"),
    }
    assert len(found) == 4, "nothing is said twice"


def test_rules_that_rise_do_so_in_an_overlay_of_a_mature_journey(tmp_path: Path) -> None:
    (strict,) = judged(tmp_path / "a", FILES, select=["EVI001"]).diagnostics
    assert strict.severity is Severity.WARNING
    drafts = [("journey.yaml", JOURNEY.replace("status: validated\n", "")), ("lanes.yaml", LANES)]
    actors = [("journey.yaml", JOURNEY), ("lanes.yaml", LANES.replace("by: risk,", ""))]
    (draft,) = judged(tmp_path / "b", [drafts[0], actors[1]], select=["INT006"]).diagnostics
    (mature,) = judged(tmp_path / "c", actors, select=["INT006"]).diagnostics
    assert (draft.path, mature.path) == ("lanes.yaml", "lanes.yaml")
    assert (draft.severity, mature.severity) == (Severity.INFO, Severity.WARNING)


def test_only_what_is_judged_is_said(tmp_path: Path) -> None:
    judged(tmp_path, FILES)
    for name in ("journey.yaml", "lanes.yaml"):
        loaded, _ = load([str(tmp_path / name)], cwd=tmp_path)
        assert {each.path for each in run(loaded).diagnostics} == {name}


def test_a_metric_of_an_overlay_is_named_where_it_is_written(tmp_path: Path) -> None:
    survey = ("survey.yaml", "kind: survey\ntitle: S\njourney: loan\nquestions: {fast: {step: wait}}\n")
    found = judged(tmp_path, [*FILES, survey], select=["REF001"]).diagnostics
    assert ("lanes.yaml", 13, "REF001") in places(found)


def test_what_a_lost_overlay_may_hold_is_not_checked(tmp_path: Path) -> None:
    journey = ("journey.yaml", JOURNEY.replace("by: web}", "by: web, feeds: rate}"))
    (found,) = judged(tmp_path / "a", [journey], select=["REF001"]).diagnostics
    assert found.args["name"] == "rate"
    result = judged(
        tmp_path / "b", [journey, ("lanes.yaml", LANES.replace("journey: loan", "journey: []"))], ["REF001"]
    )
    assert [each.code for each in result.diagnostics] == ["SCH003"]
    assert [each.n for each in result.not_checked] == [1]
