"""What the rules on processes and people say: how serious it is, in which words, and who is asked what first."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from cxkit.diagnostic import Severity
from cxkit.lint.catalogue import rules
from cxkit.lint.pages import examples, text
from cxkit.lint.rule import Rule
from tests.lint.workshop import judged, said, unmarked

HEAD = "kind: journey\ntitle: A\n"
OURS = [rule for rule in rules() if rule.code.startswith(("PRO", "PEO"))]
LADDER = ["PEO002", "PEO003", "PEO004"]
STEP = "steps: [{customer: A, frontstage: {do: B, by: host}}]\n"


def codes(home: Path, text: str, select: Iterable[str]) -> list[tuple[str, Severity]]:
    return [(each.code, each.severity) for each in said(home, text, select)]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.code)
def test_what_is_said_leaves_no_place_open_and_is_said_in_both_languages(tmp_path: Path, rule: Rule, lang: str) -> None:
    for number, example in enumerate(examples(text(rule))):
        if not example.good:
            found = judged(tmp_path / str(number), unmarked(example.files), [rule.code], today="2026-11-21").diagnostics
            assert found
            for each in found:
                spoken = each.text(lang), each.advice(lang)
                assert all(spoken)
                assert "{" not in "".join(spoken)
                assert lang == "en" or (each.text() != spoken[0] and each.advice() != spoken[1])


@pytest.mark.parametrize("rule", [rule for rule in OURS if rule.gathered], ids=lambda rule: rule.code)
def test_what_a_draft_hears_at_once_leaves_no_place_open(tmp_path: Path, rule: Rule) -> None:
    from cxkit.words import say

    for lang in ("en", "es"):
        spoken = say(rule.gathered, lang, n=3, places="a · b · c")
        assert "{" not in spoken
        assert spoken.endswith(": a · b · c")
    assert say(rule.gathered, "es") != say(rule.gathered)


@pytest.mark.parametrize(
    ("enablers", "asked"),
    [
        ("", ["PEO002"]),
        ("{do: H, type: hiring, enables: host}", ["PEO002"]),
        ("{do: T, type: training, enables: host}", ["PEO003"]),
        ("{do: T, type: training, enables: host, covers: a}", ["PEO004"]),
        ("{do: T, type: training, enables: host, covers: a}, {do: H, type: hiring, enables: host}", []),
        ("{do: E, enables: host}", []),
    ],
)
@pytest.mark.parametrize("status", ["mapped", "validated"])
def test_a_role_is_asked_one_question_at_a_time(tmp_path: Path, enablers: str, asked: list[str], status: str) -> None:
    found = codes(tmp_path, f"{HEAD}status: {status}\nenablers: [{enablers}]\n{STEP}", LADDER)
    assert [code for code, _ in found] == asked


def test_the_training_of_contacts_is_a_question_in_a_draft_and_a_warning_later(tmp_path: Path) -> None:
    for status, severity in (("mapped", Severity.INFO), ("validated", Severity.WARNING)):
        assert codes(tmp_path / status, f"{HEAD}status: {status}\n{STEP}", LADDER) == [("PEO002", severity)]


def test_one_answer_is_asked_for_where_nobody_is_trained(tmp_path: Path) -> None:
    text = HEAD + "steps: [{customer: A, frontstage: [{do: B, by: host}, {do: C, by: waiter}]}]\n"
    for number, status in enumerate(("mapped", "validated")):
        (found,) = said(tmp_path / str(number), f"status: {status}\n{text}", ["PEO002"])
        assert found.text() == "2 roles meet the customer, and no training is named: host and waiter"


def test_roles_that_nobody_says_how_to_choose_are_told_together(tmp_path: Path) -> None:
    text = (
        f"{HEAD}status: validated\nenablers: [{{do: T, type: training, enables: all, covers: all}}]\n"
        "steps: [{customer: A, frontstage: [{do: B, by: host}, {do: C, by: waiter}]}]\n"
    )
    (found,) = said(tmp_path, text, ["PEO004"])
    assert found.text().endswith("how people are chosen for them: host and waiter")


def test_a_role_that_is_trained_in_part_hears_where_it_is_not(tmp_path: Path) -> None:
    text = (
        f"{HEAD}enablers: [{{do: T, type: training, enables: welcome}}]\nsteps:\n"
        "  - {id: in, customer: A, frontstage: {do: B, by: host, process: welcome}}\n"
        "  - {id: out, customer: B, frontstage: {do: C, by: host, process: farewell}}\n"
    )
    (found,) = said(tmp_path, text, ["PEO002"])
    assert found.text() == "'host' meets the customer in 'out', and no training reaches that"


def test_a_phase_that_is_called_like_a_number_trains_nobody_by_chance(tmp_path: Path) -> None:
    text = (
        f"{HEAD}enablers: [{{do: T, type: training, enables: ['0', welcome]}}]\nsteps:\n"
        "  - {customer: A, frontstage: {do: B, by: host, process: farewell}}\n"
        "  - {customer: B, frontstage: {do: C, by: host, process: welcome}}\n"
    )
    (found,) = said(tmp_path, text, ["PEO002"])
    assert "no training reaches that" in found.text()


def test_a_partner_is_asked_about_by_one_rule(tmp_path: Path) -> None:
    head = f"{HEAD}actors: {{crane: {{type: partner}}}}\n"
    lanes = {"frontstage: {do: B, by: crane}": "PEO010", "frontstage: {do: B, by: crane, process: p}": "SVC004"}
    lanes["backstage: {do: B, by: crane}"] = "SVC004"
    for number, (lane, code) in enumerate(lanes.items()):
        found = codes(tmp_path / str(number), f"{head}steps: [{{customer: A, {lane}}}]\n", ["PEO010", "SVC004"])
        assert [each for each, _ in found] == [code]


def test_what_is_missing_of_a_process_is_what_is_asked_for(tmp_path: Path) -> None:
    entries = {"owner: x": "`result`", "result: y": "`owner`", "standard: z": "`owner` and `result`"}
    for number, (entry, asked) in enumerate(entries.items()):
        (found,) = said(tmp_path / str(number), f"{HEAD}processes: {{p: {{{entry}}}}}\nsteps: []\n", ["PRO003"])
        assert found.advice().endswith(f" {asked}")
        assert found.advice("es") != found.advice()


def test_what_cannot_be_judged_without_other_files_is_counted(tmp_path: Path) -> None:
    body = "processes: {p: {standard: S}}\nsteps: [{customer: A, frontstage: {do: B, by: host, process: p}}]\n"
    for status, missed in (("draft", []), ("validated", ["PEO007", "PRO007"])):
        files = [("a.yaml", f"{HEAD}status: {status}\n{body}")]
        result = judged(tmp_path / status, files, ["PEO007", "PRO007"])
        assert result.diagnostics == ()
        assert [each.code for each in result.not_checked] == missed


def test_a_review_is_judged_only_with_a_date(tmp_path: Path) -> None:
    files = [("a.yaml", f"{HEAD}processes: {{p: {{reviewed: 2020-01-31}}}}\nsteps: []\n")]
    assert [each.code for each in judged(tmp_path / "a", files, ["PRO006"]).not_checked] == ["PRO006"]
    (found,) = judged(tmp_path / "b", files, ["PRO006"], today="2026-01-31").diagnostics
    assert found.text() == "nobody has reviewed 'p' since 2020-01-31: 2192 days"
