"""What rules about measurement say: how serious it is, in which words, and what they leave open."""

from pathlib import Path

import pytest

from cxkit.diagnostic import Severity
from tests.lint.workshop import judged, said

HEAD = "kind: journey\ntitle: A\n"


def survey(questions: str, results: str = "") -> str:
    return f"kind: survey\ntitle: S\njourney: a\nquestions: {{{questions}}}\nresults: {{{results}}}\n"


def test_a_survey_that_cannot_be_read_may_hold_the_question(tmp_path: Path) -> None:
    journey = ("a.yaml", f"{HEAD}steps:\n  - {{id: s, customer: A, moment_of_truth: true}}\n")
    files = [journey, ("survey.yaml", survey("q: {type: nps}"))]
    assert [each.code for each in judged(tmp_path / "whole", files, ["MEA001"]).diagnostics] == ["MEA001"]
    lost = judged(tmp_path / "lost", [*files, ("lost.yaml", "kind: survey\ntitle: [\n")], ["MEA001"])
    assert {each.path for each in lost.diagnostics} == {"lost.yaml"}
    assert [(each.code, each.n) for each in lost.not_checked] == [("MEA001", 1)]


@pytest.mark.parametrize(("status", "n"), [("draft", 0), ("mapped", 1)])
def test_a_journey_that_no_survey_is_about_is_counted_once_it_is_more_than_a_draft(
    tmp_path: Path, status: str, n: int
) -> None:
    text = f"{HEAD}status: {status}\nsteps:\n  - {{customer: A, moment_of_truth: true}}\n"
    result = judged(tmp_path, [("a.yaml", text)], ["MEA001"])
    assert [(each.code, each.reason) for each in result.not_checked] == [
        ("MEA001", "no survey is about the journey")
    ] * n


def test_a_question_is_asked_for_with_the_id_that_it_needs(tmp_path: Path) -> None:
    steps = "steps:\n  - {id: s, title: At the desk, customer: A, moment_of_truth: true}\n  - {id: t, customer: B}\n"
    (found,) = judged(tmp_path, [("a.yaml", HEAD + steps), ("s.yaml", survey("q: {step: t}"))], ["MEA001"]).diagnostics
    assert "'s'" in found.text()
    assert found.advice().endswith("`step: s`")


@pytest.mark.parametrize(("status", "severity"), [("mapped", Severity.INFO), ("validated", Severity.WARNING)])
def test_an_unmeasured_moment_rises(tmp_path: Path, status: str, severity: Severity) -> None:
    text = f"{HEAD}status: {status}\nsteps:\n  - {{customer: A, moment_of_truth: true}}\n"
    (found,) = said(tmp_path, text, ["MEA002"])
    assert found.severity is severity


@pytest.mark.parametrize(("status", "severity"), [("mapped", Severity.INFO), ("approved", Severity.WARNING)])
def test_missing_dates_and_sources_are_a_question_until_a_file_is_validated(
    tmp_path: Path, status: str, severity: Severity
) -> None:
    text = f"{HEAD}status: {status}\nmetrics: {{m: {{value: 3}}}}\nsteps:\n  - customer: A\n"
    found = said(tmp_path, text, ["MEA008", "MEA010"])
    assert [(each.code, each.severity) for each in found] == [("MEA010", severity), ("MEA008", severity)]


@pytest.mark.parametrize(
    ("head", "result", "message", "hint"),
    [
        ("", "mean: 4", "nobody can tell when 'q' was measured, nor how many answered", "`period` and `n`"),
        ("period: 2026-03\n", "mean: 4", "nobody can tell how many answered 'q'", "`n`"),
        ("sample: 80\n", "mean: 4", "nobody can tell when 'q' was measured", "`period` of the survey"),
    ],
)
def test_a_result_is_asked_for_what_it_lacks(tmp_path: Path, head: str, result: str, message: str, hint: str) -> None:
    (found,) = said(tmp_path, head + survey("q: {type: csat}", f"q: {{{result}}}"), ["MEA008"])
    assert found.text() == message
    assert found.advice().endswith(hint)


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ("{}", "nothing says whom this map was learnt from"),
        ("{w: {type: workshop}}", "the map tells what the organization knows, and no customer was heard"),
        ("{i: {type: interview}}", "the map tells what customers say, and nobody who serves them was heard"),
    ],
)
def test_the_missing_side_is_named(tmp_path: Path, sources: str, message: str) -> None:
    (found,) = said(tmp_path, f"{HEAD}status: mapped\nsources: {sources}\nsteps: [{{customer: A}}]\n", ["MEA010"])
    assert found.text() == message


def test_a_mismatched_scale_names_those_that_fit(tmp_path: Path) -> None:
    (found,) = said(tmp_path, survey("q: {type: csat, scale: 1-4}"), ["MEA003"])
    assert found.text() == "'q' is counted as CSAT, and its scale is 1-4"
    assert "CSAT takes 1-5, 1-7, 1-10" in found.advice()


@pytest.mark.parametrize(
    ("text", "pair"),
    [("¿El taller fue rápido y amable?", "«rápido» y «amable»"), ("Was it (clean) and cheap?", "«clean» y «cheap»")],
)
def test_both_halves_of_a_double_question_are_quoted(tmp_path: Path, text: str, pair: str) -> None:
    (found,) = said(tmp_path, survey(f'q: {{text: "{text}"}}'), ["MEA005"])
    assert found.text("es").endswith(pair)


@pytest.mark.parametrize(
    ("shares", "total", "hint"), [("80%", "112.5", "who is counted twice?"), ("60%", "92.5", "where do the others go?")]
)
def test_shares_are_added_up_for_the_reader(tmp_path: Path, shares: str, total: str, hint: str) -> None:
    steps = f"steps:\n  - {{id: a, customer: A, next: [{{to: b, share: {shares}}}, {{to: a, share: 32.5%}}]}}\n"
    (found,) = said(tmp_path, f"{HEAD}{steps}  - {{id: b, customer: B}}\n", ["MEA014"])
    assert found.text() == f"the ways out of 'a' add up to {total} %"
    assert found.text("es").endswith(f"suman {total.replace('.', ',')} %")
    assert found.advice() == hint


def test_figures_are_only_old_on_a_given_day(tmp_path: Path) -> None:
    files = [
        ("p.yaml", "kind: portfolio\ntitle: P\njourneys: {a: {title: The loan, phase: sustaining}}\n"),
        ("a.yaml", f"{HEAD}metrics: {{m: {{value: 3, date: 2026-01-01}}}}\nsteps: [{{customer: A}}]\n"),
    ]
    undated = judged(tmp_path / "a", files, ["MEA006"])
    assert (undated.diagnostics, sum(each.n for each in undated.not_checked)) == ((), 1)
    (found,) = judged(tmp_path / "b", files, ["MEA006"], today="2026-06-30").diagnostics
    assert found.text() == "'The loan' is being sustained, and its newest figure is 180 days old (2026-01-01)"
