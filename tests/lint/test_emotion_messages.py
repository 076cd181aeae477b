"""How serious rules about emotions and failures are, and in which words they say it."""

from pathlib import Path

import pytest

from cxkit.diagnostic import Severity
from tests.lint.workshop import judged, said

HEAD = "kind: journey\ntitle: A\n"
INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR


@pytest.mark.parametrize(("status", "severity"), [("draft", INFO), ("mapped", INFO), ("validated", WARNING)])
@pytest.mark.parametrize("first", ["{customer: A}", "{customer: A, emotion: 1}"])
def test_a_missing_feeling_weighs_once_a_map_counts_as_validated(
    tmp_path: Path, first: str, status: str, severity: Severity
) -> None:
    text = f"{HEAD}status: {status}\nsteps: [{first}, {{customer: B}}]\n"
    assert [each.severity for each in said(tmp_path, text, ["EMO001"])] == [severity]


def test_the_scale_of_the_file_stands_in_the_question(tmp_path: Path) -> None:
    text = f"{HEAD}emotion_scale: 1-5\nsteps: [{{customer: A, emotion: 1}}, {{customer: B}}]\n"
    (found,) = said(tmp_path, text, ["EMO001"])
    assert "on the scale 1-5?" in found.advice()


def test_what_is_gathered_keeps_what_its_question_says(tmp_path: Path) -> None:
    text = f"{HEAD}emotion_scale: 1-5\nsteps: [{{customer: A, emotion: 1}}, {{customer: B}}, {{customer: C}}]\n"
    (found,) = said(tmp_path, text, ["EMO001"])
    assert found.text().startswith("2 steps")
    assert "on the scale 1-5?" in found.advice()


@pytest.mark.parametrize(("state", "question"), [("current", "the last time?"), ("future", "on the busiest day?")])
def test_what_may_go_wrong_in_a_future_has_not_happened_yet(tmp_path: Path, state: str, question: str) -> None:
    text = f"{HEAD}state: {state}\nsteps: [{{customer: A, frontstage: B, moment_of_truth: true}}]\n"
    (found,) = said(tmp_path, text, ["FAI001"])
    assert question in found.advice()


@pytest.mark.parametrize(("severity", "status", "level"), [("high", "draft", WARNING), ("medium", "mapped", INFO)])
def test_a_severe_pain_without_an_opportunity_weighs_more(
    tmp_path: Path, severity: str, status: str, level: Severity
) -> None:
    text = f"{HEAD}status: {status}\nsteps: [{{customer: A, pains: {{text: Slow, severity: {severity}}}}}]\n"
    (found,) = said(tmp_path, text, ["EMO004"])
    assert (found.severity, found.text()) == (level, "nothing answers the pain 'Slow'")


def test_the_small_pains_of_a_draft_are_told_together_and_not_without_end(tmp_path: Path) -> None:
    steps = "".join(f"  - {{customer: A, pains: P{n}}}\n" for n in range(8))
    (found,) = said(tmp_path, f"{HEAD}steps:\n{steps}", ["EMO004"])
    assert found.text() == "8 pains have no opportunity yet: P0 · P1 · P2 · P3 · P4 · P5 · …"


def test_two_small_pains_of_a_draft_are_told_in_full(tmp_path: Path) -> None:
    (found,) = said(tmp_path, f"{HEAD}steps: [{{customer: A, pains: [Slow, Dear]}}]\n", ["EMO004"])
    assert found.text() == "2 pains have no opportunity yet: Slow · Dear"


def test_a_single_small_pain_of_a_draft_is_told_by_name(tmp_path: Path) -> None:
    (found,) = said(tmp_path, f"{HEAD}steps: [{{customer: A, pains: Slow}}]\n", ["EMO004"])
    assert found.text() == "nothing answers the pain 'Slow'"


def test_who_has_no_moment_of_truth_hears_of_the_lowest_point(tmp_path: Path) -> None:
    steps = "[{customer: A, emotion: 1}, {customer: B, emotion: -2}, {customer: C, emotion: 0}]"
    (found,) = said(tmp_path, f"{HEAD}status: mapped\nsteps: {steps}\n", ["EMO005"])
    assert "in 'B'?" in found.advice()


@pytest.mark.parametrize(("lang", "numbers"), [("en", "-0.3"), ("es", "-0,3")])
def test_means_are_said_with_one_decimal(tmp_path: Path, lang: str, numbers: str) -> None:
    lived = [("B", 1), ("B", 1.5), ("A", 0), ("A", -0.5), ("A", -0.5)]
    steps = "".join(f"  - {{phase: {phase}, customer: C, emotion: {level}}}\n" for phase, level in lived)
    text = f"{HEAD}phases: {{B: {{stage: before}}, A: {{stage: after}}}}\nsteps:\n{steps}"
    (found,) = said(tmp_path, text, ["EMO007"])
    assert f" {numbers}" in found.text(lang)


@pytest.mark.parametrize(("n", "words"), [(1, "1 point of its curve is"), (2, "2 points of its curve are")])
def test_assumed_points_are_counted(tmp_path: Path, n: int, words: str) -> None:
    steps = "  - {customer: A, emotion: 1}\n" * n
    (found,) = said(tmp_path, f"{HEAD}status: validated\nbasis: assumed\nsteps:\n{steps}", ["EMO010"])
    assert words in found.text()


def test_a_future_without_its_journey_is_not_compared_and_that_is_counted(tmp_path: Path) -> None:
    text = f"{HEAD}state: future\nvariant_of: b\nsteps: [{{customer: A, emotion: -1}}]\n"
    result = judged(tmp_path, [("a.yaml", text)], ["EMO009"])
    assert result.diagnostics == ()
    assert [(each.code, each.n) for each in result.not_checked] == [("EMO009", 1)]


def test_failures_are_counted_as_not_checked_where_no_roadmap_is_about_them(tmp_path: Path) -> None:
    text = f"{HEAD}steps: [{{customer: A, fail: [{{what: B, rate: 20%}}, {{what: C, rate: 30%}}]}}]\n"
    result = judged(tmp_path, [("a.yaml", text)], ["FAI004"])
    assert [(each.code, each.n) for each in result.not_checked] == [("FAI004", 1)]
    rare = judged(tmp_path / "rare", [("a.yaml", text.replace("20", "2").replace("30", "3"))], ["FAI004"])
    assert rare.not_checked == ()


@pytest.mark.parametrize(
    ("code", "draft", "validated"),
    [("FAI001", INFO, WARNING), ("FAI002", WARNING, ERROR), ("FAI003", INFO, INFO), ("FAI005", ERROR, ERROR)],
)
def test_how_serious_a_failure_is(tmp_path: Path, code: str, draft: Severity, validated: Severity) -> None:
    steps = (
        "steps:\n  - {customer: A, frontstage: {do: B}, moment_of_truth: true}\n"
        "  - {customer: C, fail: [{what: D, back_to: last}, {what: E, may: F}]}\n  - {id: last, customer: G}\n"
    )
    for status, level in (("draft", draft), ("validated", validated)):
        (found,) = said(tmp_path / status, f"{HEAD}status: {status}\n{steps}", [code])
        assert found.severity is level


def test_a_moment_of_truth_is_asked_one_question_at_a_time(tmp_path: Path) -> None:
    text = f"{HEAD}status: validated\nsteps: [{{customer: A, frontstage: {{do: B}}, moment_of_truth: true}}]\n"
    assert [each.code for each in said(tmp_path, text, ["FAI001", "FAI003", "FAI007", "MEA002"])] == ["FAI001"]


def test_the_ends_of_a_way_back_are_shown(tmp_path: Path) -> None:
    text = (
        f"{HEAD}steps:\n  - {{id: a, customer: A}}\n  - {{customer: B, fail: {{what: C, back_to: z}}}}\n"
        "  - {customer: D, fail: {what: E, back_to: a}}\n  - {customer: F, fail: {what: G, back_to: a}}\n"
        "  - {id: z, customer: H}\n"
    )
    round_about, ahead = said(tmp_path, text, ["FAI005", "FAI006"])
    assert [each.span.line for each in ahead.related] == [8]
    assert [each.span.line for each in round_about.related] == [6, 7]


def test_partners_are_called_by_their_titles(tmp_path: Path) -> None:
    text = (
        f"{HEAD}actors: {{n: {{title: Notary, type: partner}}, r: {{type: system}}}}\nsteps:\n"
        "  - customer: Signs\n    moment_of_truth: true\n    frontstage: [{id: f, do: Reads, by: c}, {do: Waits}]\n"
        "    backstage: [{do: X, by: n}, {do: Y, by: r}]\n    fail: {what: No chair, at: f}\n"
    )
    (found,) = said(tmp_path, text, ["FAI007"])
    assert found.text() == "'Signs' rests on Notary and r, and no failure there is about them"
