"""What portfolios, surveys and roadmaps may name, name by name; paths are looked at inside the workspace only."""

from pathlib import Path

import pytest

from cxkit.lint.run import Result
from tests.lint.workshop import judged

JOURNEY = """kind: journey
title: Loan
id: loan
policies: {law: Law}
processes: {lending: {standard: In a day}}
enablers: [{id: course, do: Train the clerks, enables: all}]
metrics: {speed: {title: Speed}}
steps:
  - id: ask
    customer: Asks
    evidence: {id: form, text: Form}
    pains: {id: twice, text: Twice the same}
    gains: Knows it soon
    opportunities: {id: once, text: Once}
    frontstage: {id: listen, do: Listens}
    fail: {id: lost, what: Lost}
"""
SURVEY = "kind: survey\ntitle: S\njourney: loan\nquestions: {quick: {step: ask}}\n"


def unknown(home: Path, *, plan: str = "", portfolio: str = "", others: tuple[tuple[str, str], ...] = ()) -> Result:
    files = [("loan.yaml", JOURNEY), ("survey.yaml", SURVEY), *others]
    if plan:
        files.append(("plan.yaml", f"kind: roadmap\ntitle: R\njourney: loan\ninitiatives:\n  - {{title: A, {plan}}}\n"))
    if portfolio:
        files.append(("plans/portfolio.yaml", f"kind: portfolio\ntitle: P\njourneys: {{loan: {{{portfolio}}}}}\n"))
    return judged(home, files, select=["REF001"])


@pytest.mark.parametrize(
    "name",
    ["ask", "twice", "once", "ask-gains", "lost", "form", "listen", "loan/ask", "loan/twice", "gap:quick", "gap:speed"],
)
def test_an_initiative_may_address(tmp_path: Path, name: str) -> None:
    assert unknown(tmp_path, plan=f'addresses: "{name}"').diagnostics == ()


@pytest.mark.parametrize("name", ["listen", "lending", "course", "law", "ask", "form", "loan/listen"])
def test_an_initiative_may_change(tmp_path: Path, name: str) -> None:
    assert unknown(tmp_path, plan=f"changes: {name}").diagnostics == ()


@pytest.mark.parametrize("name", ["quick", "speed", "ask", "a", "three complaints in March", "gap:quick"])
def test_an_initiative_may_be_triggered_by(tmp_path: Path, name: str) -> None:
    assert unknown(tmp_path, plan=f'triggered_by: "{name}"').diagnostics == ()


@pytest.mark.parametrize(
    ("plan", "message"),
    [
        ("addresses: lending", "nothing in the journey is called 'lending'"),
        ("addresses: quick", "nothing in the journey is called 'quick'"),
        ('addresses: "gap:ask"', "'gap:ask' names a gap, and no question or metric is called so"),
        ("addresses: lone/ask", "nothing in the journey is called 'lone/ask'"),
        ("changes: quick", "'quick' should change, and no action, process or enabler is called so"),
        ("depends_on: ask", "'ask' should come first, and no initiative is called so"),
        ("metric: ask", "'ask' is measured here, and no metric is called so"),
        ("triggered_by: slow", "'slow' should have set it off, and nothing is called so"),
    ],
)
def test_what_is_named_and_not_there(tmp_path: Path, plan: str, message: str) -> None:
    assert [found.text() for found in unknown(tmp_path, plan=plan).diagnostics] == [message]


@pytest.mark.parametrize("path", ["../loan.yaml", "./../loan.yaml", "../plans/../loan.yaml"])
def test_a_path_begins_at_its_own_file(tmp_path: Path, path: str) -> None:
    assert unknown(tmp_path, portfolio=f"file: {path}").diagnostics == ()


@pytest.mark.parametrize(
    "path",
    [
        "../../loan.yaml",
        "/etc/passwd",
        "C:/loan.yaml",
        "file:///etc/passwd",
        "../plans/../../loan.yaml",
        "https://x.y/z",
    ],
)
def test_nothing_outside_is_looked_at(tmp_path: Path, path: str) -> None:
    (tmp_path / "loan.yaml").write_text(JOURNEY)
    (found,) = unknown(tmp_path / "inside", portfolio=f'file: "{path}"').diagnostics
    assert found.text() == f"'{path}' leads out of the workspace, where nothing is read"


@pytest.mark.parametrize(
    ("path", "message", "near"),
    [
        ("loan.yaml", "there is no file 'loan.yaml' in the workspace", "../loan.yaml"),
        ("..\\\\loan.yaml", "there is no file '..\\loan.yaml' in the workspace", "../loan.yaml"),
        ("../survey.yaml", "'../survey.yaml' is a file of the kind survey, not a journey", ""),
    ],
)
def test_a_path_that_leads_to_no_journey(tmp_path: Path, path: str, message: str, near: str) -> None:
    (found,) = unknown(tmp_path, portfolio=f'file: "{path}"').diagnostics
    assert (found.text(), found.args["near"]) == (message, near)


def test_a_file_that_cannot_be_read_is_there(tmp_path: Path) -> None:
    broken = ("torn.yaml", "kind: journey\ntitle: [\n")
    found = unknown(tmp_path, portfolio="file: ../torn.yaml", others=(broken,))
    assert [each.path for each in found.diagnostics] == ["torn.yaml"]


def test_a_journey_may_have_its_larger_one_in_a_portfolio_only(tmp_path: Path) -> None:
    child = ("child.yaml", "kind: journey\ntitle: C\nparent: life\nleads_to: lif\nsteps: [{customer: A}]\n")
    folio = ("portfolio.yaml", "kind: portfolio\ntitle: P\njourneys: [life]\n")
    (found,) = judged(tmp_path, [child, folio], select=["REF001"]).diagnostics
    assert (found.args["name"], found.args["near"]) == ("lif", "life")


@pytest.mark.parametrize(
    ("kind", "head", "step"), [("survey", "", "metrics: quik"), ("portfolio", "parent: life\n", "customer: B")]
)
def test_a_file_that_was_lost_may_hold_the_name(tmp_path: Path, kind: str, head: str, step: str) -> None:
    journey = ("a.yaml", f"kind: journey\ntitle: A\n{head}metrics: {{m: M}}\nsteps: [{{customer: A}}, {{{step}}}]\n")
    other = ("b.yaml", "kind: journey\ntitle: B\nsteps: [{customer: A}]\n")
    assert len(judged(tmp_path / "whole", [journey, other], select=["REF001"]).diagnostics) == 1
    result = judged(
        tmp_path / "lost", [journey, other, (f"{kind}.yaml", f"kind: {kind}\ntitle: [\n")], select=["REF001"]
    )
    assert {each.path for each in result.diagnostics} == {f"{kind}.yaml"}
    assert [each.code for each in result.not_checked] == ["REF001"]


def test_files_about_every_journey_do_not_hide_one_another(tmp_path: Path) -> None:
    files = [
        ("loan.yaml", JOURNEY),
        ("a.yaml", 'kind: blueprint\ntitle: A\njourney: ""\nsteps: {ask: {support: x}}\n'),
        ("b.yaml", "kind: survey\ntitle: B\nquestions: {quick: {step: ask}, slow: {step: aks}}\n"),
        ("c.yaml", "kind: survey\ntitle: C\nquestions: {fast: {step: ask}, late: {step: ska}}\n"),
        ("d.yaml", "kind: roadmap\ntitle: D\ninitiatives: [{title: D, addresses: [twice, twce], changes: listn}]\n"),
    ]
    found = judged(tmp_path, files, select=["REF001"]).diagnostics
    assert [(each.path, each.args["name"]) for each in found] == [
        ("b.yaml", "aks"),
        ("c.yaml", "ska"),
        ("d.yaml", "twce"),
        ("d.yaml", "listn"),
    ]
