"""The engine: levels, gathering, what is left out, order, places, and fingerprints that hold."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cxkit.diagnostic import Severity
from cxkit.lint.catalogue import Layer, counting, explain, meant, names, rules
from cxkit.lint.rule import ERROR, INFO, WARNING, Finding, Found, rule
from cxkit.lint.run import run
from cxkit.lint.terms import Terms
from cxkit.load import load
from cxkit.model.journey import Journey
from tests.lint.workshop import judged, said

HEAD = "kind: journey\ntitle: Order a meal\nstarts: Hungry\nends: Fed\n"
CONTACTS = """steps:
  - customer: Comes in
    evidence: The door
    frontstage: {do: Greets within 30 s, by: host}
  - customer: Orders
    evidence: The menu
    frontstage: {do: Takes the order, by: waiter}
    support: Prints the ticket
"""


@pytest.mark.parametrize(
    ("header", "severity"),
    [
        ("", WARNING),
        ("status: mapped\n", WARNING),
        ("status: validated\n", ERROR),
        ("status: approved\n", ERROR),
        ("state: future\n", ERROR),
        ("state: ideal\n", ERROR),
    ],
)
def test_a_rising_rule_rises_one_level_where_the_file_is_strict(
    tmp_path: Path, header: str, severity: Severity
) -> None:
    text = f"kind: journey\ntitle: Order a meal\n{header}steps:\n  - customer: Orders\n"
    (found,) = said(tmp_path, text, ["STR005"])
    assert found.severity is severity


def test_a_draft_hears_of_a_fault_once_and_a_validated_file_at_every_place(tmp_path: Path) -> None:
    (draft,) = said(tmp_path / "a", f"{HEAD}status: mapped\n{CONTACTS}", ["PRO001"])
    assert (draft.severity, draft.span.line, draft.pointer) == (INFO, 9, ())
    assert draft.text() == (
        "2 human contacts follow no process, the result is up to whoever attends: Greets within 30 s · Takes the order"
    )
    assert "{" not in draft.advice() + draft.advice("es") + draft.text("es")
    strict = said(tmp_path / "b", f"{HEAD}status: validated\n{CONTACTS}", ["PRO001"])
    assert [(each.severity, each.span.line) for each in strict] == [(WARNING, 9), (WARNING, 12)]


def test_a_single_fault_of_a_draft_keeps_its_own_words(tmp_path: Path) -> None:
    text = HEAD + CONTACTS.replace("by: waiter", "by: waiter, process: ordering")
    (found,) = said(tmp_path, text, ["PRO001"])
    assert (found.severity, found.text()) == (
        INFO,
        "'Greets within 30 s' follows no process: the result is up to whoever attends",
    )


def test_a_moment_of_truth_raises_by_one_level_and_no_more(tmp_path: Path) -> None:
    text = """kind: journey
title: Order a meal
status: {status}
processes: {{welcome: {{owner: floor}}}}
steps:
  - customer: Comes in
    frontstage: {{do: Greets, by: host, process: welcome}}
    moment_of_truth: true
"""
    for status in ("draft", "validated"):
        (found,) = said(tmp_path / status, text.format(status=status), ["PRO002"])
        assert found.severity is ERROR


def test_a_retired_file_is_read_only_for_references(tmp_path: Path) -> None:
    text = "kind: journey\ntitle: Old\nstatus: retired\nsteps:\n  - customer: Orders\n    next: nowhere\n"
    assert {each.code for each in said(tmp_path, text)} == {"REF001"}


def test_broken_files_are_told_whatever_is_selected(tmp_path: Path) -> None:
    files = [("broken.yaml", "kind: journey\ntitle: A\nstepz: []\n"), ("fine.yaml", HEAD + "steps: []\n")]
    codes = {each.code for each in judged(tmp_path, files, ["STR001"], ["SCH"]).diagnostics}
    assert codes >= {"STR001"}
    assert any(code.startswith("SCH") for code in codes)


def test_a_word_may_be_a_code_a_family_a_name_or_all() -> None:
    assert meant("STR005") == meant("str005") == meant("journey-without-ends") == meant("journey_without_ends")
    assert {code[:3] for code in meant("ref")} == {"REF"}
    assert meant("ALL") == frozenset(names())
    assert counting([Layer(("ALL",), (), ("TIM",))]) == frozenset(names()) - meant("TIM")
    assert counting([Layer(ignore=("STR005",))]) == frozenset(names()) - {"STR005"}


@pytest.mark.parametrize(
    ("word", "nearest"),
    [("STTR005", "STR005"), ("jorney-without-ends", "journey-without-ends"), ("CLI001", ""), ("", ""), ("!!", "")],
)
def test_an_unknown_code_is_answered_with_the_nearest(tmp_path: Path, word: str, nearest: str) -> None:
    result = judged(tmp_path, [("a.yaml", HEAD + "steps: []\n")], ["STR001", word])
    assert [(unknown.word, unknown.nearest) for unknown in result.unknown] == [(word, nearest)]
    assert {each.code for each in result.diagnostics} == {"STR001"}


def test_findings_come_by_file_and_place(tmp_path: Path) -> None:
    steps = "".join(f"  - {{phase: {phase}, title: In {phase}}}\n" for phase in "XYX")
    text = f"kind: journey\ntitle: A\nsteps:\n{steps}"
    found = judged(tmp_path, [("b.yaml", text), ("a.yaml", text)], ["STR"]).diagnostics
    assert [each.order for each in found] == sorted(each.order for each in found)
    assert [each.path for each in found][:1] == ["a.yaml"]


def test_fingerprints_hold_while_lines_move_and_differ_between_findings(tmp_path: Path) -> None:
    text = (Path(__file__).parents[1] / "data/domain/credito.yaml").read_text(encoding="utf-8")
    before = said(tmp_path / "a", text)
    after = said(tmp_path / "b", "# a comment\n\n" + text.replace("lang: es\n", "lang: es\nnotes: more\n"))
    assert [each.fingerprint for each in before] == [each.fingerprint for each in after]
    assert [each.span.line + 3 for each in before if each.span.line > 4] == [
        each.span.line for each in after if each.span.line > 7
    ]
    assert len({each.fingerprint for each in before}) == len(before)


def test_what_cannot_be_checked_is_counted_and_no_finding(tmp_path: Path) -> None:
    text = HEAD + "persona: nobody\nsteps:\n  - {customer: Pays, metrics: [csat, nps]}\n"
    result = judged(tmp_path, [("a.yaml", text)], ["REF001"])
    assert result.diagnostics == ()
    assert [(each.code, each.n) for each in result.not_checked] == [("REF001", 2), ("REF001", 1)]


def test_files_that_are_not_judged_are_named_but_not_judged(tmp_path: Path) -> None:
    (tmp_path / "cxkit.toml").write_text("", encoding="utf-8")
    (tmp_path / "persona.yaml").write_text("kind: persona\ntitle: Ana\nid: ana\n", encoding="utf-8")
    (tmp_path / "other.yaml").write_text("kind: journey\ntitle: Other\nsteps: []\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(f"{HEAD}persona: anna\nsteps: []\n", encoding="utf-8")
    loaded, _ = load([str(tmp_path / "map.yaml")], cwd=tmp_path)
    result = run(loaded, Terms(["REF001", "STR001"]))
    assert [(each.path, each.code) for each in result.diagnostics] == [("map.yaml", "REF001"), ("map.yaml", "STR001")]
    fix = result.diagnostics[0].fix
    assert fix
    assert not fix.safe
    (edit,) = fix.edits
    text = loaded[0].documents["map.yaml"].text
    assert (text[edit.start : edit.end], edit.text) == ("anna", "ana")


def test_a_dated_rule_waits_for_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @rule("ZZZ001", INFO, dated=True)
    def stale_file(journey: Journey) -> Found:
        yield Finding(journey, "stale")

    monkeypatch.setattr("cxkit.lint.terms.rules", lambda: (stale_file,))
    monkeypatch.setattr("cxkit.lint.terms.counting", lambda *_: frozenset({"ZZZ001"}))
    (tmp_path / "a.yaml").write_text(HEAD + "steps: []\n", encoding="utf-8")
    for today, findings in ((None, 0), ("2026-02-01", 1)):
        result = run(load([str(tmp_path)], cwd=tmp_path, today=today)[0])
        assert (len(result.diagnostics), len(result.not_checked)) == (findings, 1 - findings)


def test_a_rule_declares_its_name_its_options_and_nothing_twice() -> None:
    by_code = {each.code: each for each in rules()}
    assert by_code["STR005"].name == "journey-without-ends"
    assert by_code["TIM004"].options == (("shortest", 60.0),)
    assert by_code["PRO001"].rises
    assert by_code["PRO001"].least is INFO


def test_a_page_is_explained_by_code_or_name_in_both_languages() -> None:
    for word in ("STR005", "str005", "journey-without-ends"):
        assert (explain(word) or "").startswith("# STR005 journey-without-ends\n\n*warning · one level higher")
    assert "## Mal" in (explain("STR005", "es") or "")
    assert explain("STR999") is None


def test_a_file_that_cannot_be_read_may_still_be_named(tmp_path: Path) -> None:
    files = [
        ("ana.yaml", "kind: persona\ntitle: Ana\nid: ana\nwrong: key\n"),
        ("luis.yaml", "kind: persona\ntitle: Luis\n"),
        ("map.yaml", HEAD + "persona: [ana, luis, eva]\nsteps: []\n"),
    ]
    result = judged(tmp_path, files, ["REF001"])
    assert [(each.code, each.args.get("name")) for each in result.diagnostics if each.path == "map.yaml"] == [
        ("REF001", "eva")
    ]
    assert sum(each.n for each in result.not_checked) == 1


def test_an_id_that_two_files_have_names_the_other_one_even_where_it_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / "cxkit.toml").write_text("", encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text("kind: persona\ntitle: Ana\nid: ana\n", encoding="utf-8")
    loaded, _ = load([str(tmp_path / "b.yaml")], cwd=tmp_path)
    (found,) = run(loaded).diagnostics
    assert (found.path, found.code, found.span.line) == ("b.yaml", "REF011", 3)
    assert [(other.path, other.span.line, other.message) for other in found.related] == [
        ("a.yaml", 3, "'{id}' is the id of this one too")
    ]


def test_a_file_with_countless_faults_shows_many_and_counts_the_rest(tmp_path: Path) -> None:
    steps = "".join("  - {id: s, customer: Comes in}\n" for _ in range(700))
    result = judged(tmp_path, [("a.yaml", f"{HEAD}steps:\n{steps}")], ["STR003"])
    assert len(result.diagnostics) == 500
    assert [(each.code, each.n) for each in result.not_checked] == [("STR003", 199)]
    assert result.diagnostics[-1].args["better"] == "s-501"


def test_a_long_file_of_unknown_names_is_answered(tmp_path: Path) -> None:
    actors = "".join(f"  actor-{n}: {{area: A}}\n" for n in range(300))
    steps = "".join(f"  - {{customer: C, frontstage: {{do: D, by: Actor {n}x}}}}\n" for n in range(300))
    found = judged(tmp_path, [("a.yaml", f"{HEAD}actors:\n{actors}steps:\n{steps}")], ["REF001"]).diagnostics
    assert len(found) == 300
    assert {bool(each.args["near"]) for each in found} == {True, False}


def test_findings_do_not_depend_on_the_hash_seed(tmp_path: Path) -> None:
    steps = "".join(
        f"  - {{id: s{n}, customer: C, frontstage: {{do: D, by: aktor-{n % 90}, feeds: s{n}x}}, next: t{n}}}\n"
        for n in range(600)
    )
    actors = "".join(f"  actor-{n}: {{area: A}}\n" for n in range(100))
    (tmp_path / "a.yaml").write_text(f"{HEAD}actors:\n{actors}steps:\n{steps}", encoding="utf-8")
    program = (
        "import sys\nfrom cxkit.lint.run import run\nfrom cxkit.load import load\n"
        "for each in run(load([sys.argv[1]])[0]).diagnostics:\n"
        "    print(each.order, each.text(), each.advice(), each.fingerprint)\n"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / "a.yaml")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert told.pop().count(b"\n") > 500
