"""What the rules about portfolios and roadmaps say: in which words, how serious, and where they hold their tongue."""

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.lint.catalogue import rules
from cxkit.lint.facts import Facts
from cxkit.lint.rule import Unchecked
from cxkit.lint.run import Result, run
from cxkit.lint.terms import Terms
from cxkit.load import load
from cxkit.measures.gaps import interval, shown, student
from cxkit.model.journey import Journey
from cxkit.model.portfolio import Portfolio
from cxkit.model.roadmap import Roadmap
from cxkit.model.survey import Question
from cxkit.model.survey import Result as Answers
from cxkit.model.workspace import Member, Scope, Workspace
from tests.lint.workshop import judged

PORTFOLIO = "kind: portfolio\ntitle: P\n"
ROADMAP = "kind: roadmap\ntitle: R\n"
JOURNEY = (
    "kind: journey\ntitle: Loan\nid: loan\nsteps:\n  - {id: a, customer: A, pains: {id: p, text: P, severity: high}}\n"
)
WIN = f"{ROADMAP}initiatives: [{{title: A, quick_win: true"
DATED = "initiatives: [{title: A, status: done, end: 2026-01-01}]\n"


def said(home: Path, code: str, **files: str) -> tuple[Diagnostic, ...]:
    """What one rule says about files, each under its name."""
    return judged(home, [(f"{name}.yaml", text) for name, text in files.items()], [code]).diagnostics


def missed(result: Result) -> list[tuple[str, str, int]]:
    return [(each.code, each.reason, each.n) for each in result.not_checked]


def test_the_sum_of_the_weights_is_said_as_a_reader_writes_it(tmp_path: Path) -> None:
    (found,) = said(tmp_path, "POR001", p=f"{PORTFOLIO}criteria: {{a: 0.5, b: 0.35, c: 0.2}}\n")
    assert found.text("en") == "the weights add up to 1.05 and not to 1"
    assert found.text("es") == "los pesos suman 1,05 y no 1"
    assert found.fix is None


@pytest.mark.parametrize(("status", "severity"), [("draft", Severity.WARNING), ("validated", Severity.ERROR)])
def test_a_missing_score_grows_more_serious_with_the_file(tmp_path: Path, status: str, severity: Severity) -> None:
    text = f"{PORTFOLIO}status: {status}\ncriteria: [a, b, c]\njourneys: {{loan: {{scores: {{a: 1}}}}}}\n"
    (found,) = said(tmp_path, "POR002", p=text)
    assert (found.severity, found.text()) == (
        severity,
        "'loan' has no score for b and c: it has no place in the ranking",
    )


def test_a_score_off_its_scale_is_an_error_in_a_draft_too(tmp_path: Path) -> None:
    text = f"{PORTFOLIO}criteria: {{a: {{scale: 1-5}}}}\njourneys: {{loan: {{scores: {{a: 5.5}}}}}}\n"
    (found,) = said(tmp_path, "POR002", p=text)
    assert (found.severity, found.text("es")) == (Severity.ERROR, "«loan» tiene 5,5 en «a», que va de 1 a 5")


def test_the_sides_that_nobody_asks_about_are_named(tmp_path: Path) -> None:
    text = f"{PORTFOLIO}criteria: [margin]\njourneys: [a, b]\n"
    (found,) = said(tmp_path, "POR003", p=text)
    assert found.text() == "no criterion asks what it means to customers and how easily it can be changed"
    assert found.text("es") == "ningún criterio pregunta qué significa para los clientes y qué tan fácil es cambiarlo"


def test_a_choice_out_of_order_names_what_it_goes_before(tmp_path: Path) -> None:
    scores = "x: {scores: {a: 5}}, y: {title: Why, scores: {a: 2}}, z: {scores: {a: 3}}"
    (found,) = said(tmp_path, "POR004", p=f"{PORTFOLIO}criteria: [a]\njourneys: {{{scores}}}\nchosen: y\n")
    assert found.text() == "'Why' ranks 3 and was chosen, and nothing says why it goes before 'x'"


@pytest.mark.parametrize(
    ("decided", "message"),
    [
        ("", "nothing says who agreed on 'loan', and when"),
        ("decided: board\n", "nothing says when 'loan' was agreed on"),
        ("decided: 2026-03-02\n", "nothing says who agreed on 'loan'"),
    ],
)
def test_an_agreement_is_asked_for_what_it_lacks(tmp_path: Path, decided: str, message: str) -> None:
    text = f"{PORTFOLIO}status: mapped\njourneys: [loan]\nchosen: loan\n{decided}"
    assert [each.text() for each in said(tmp_path, "POR005", p=text)] == [message]


@pytest.mark.parametrize(("phase", "severity"), [("mapping", Severity.INFO), ("measuring", Severity.WARNING)])
def test_a_map_may_still_be_on_the_wall_while_it_is_made(tmp_path: Path, phase: str, severity: Severity) -> None:
    text = f"{PORTFOLIO}journeys: {{claim: {{phase: {phase}}}}}\n"
    (found,) = said(tmp_path, "POR006", p=text, loan=JOURNEY)
    assert found.severity is severity


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ("", "the workspace has no journey"),
        ("kind: journey\ntitle: Claim\nid: claim\nsteps: [{customer: A, emotion: [}]\n", "a file cannot be read, and"),
    ],
)
def test_a_map_that_may_be_elsewhere_is_counted_and_not_missed(tmp_path: Path, other: str, reason: str) -> None:
    files = [("p.yaml", f"{PORTFOLIO}journeys: {{claim: {{phase: measuring}}}}\n")]
    result = judged(tmp_path, [*files, ("claim.yaml", other)] if other else files, ["POR006"])
    assert not [each for each in result.diagnostics if each.code == "POR006"]
    ((code, why, n),) = missed(result)
    assert (code, n) == ("POR006", 1)
    assert why.startswith(reason)


def test_where_nobody_asks_or_plans_a_phase_is_counted_and_not_missed(tmp_path: Path) -> None:
    portfolio = f"{PORTFOLIO}journeys: {{loan: {{phase: implementing}}}}\n"
    asked = judged(tmp_path / "a", [("p.yaml", portfolio), ("loan.yaml", JOURNEY)], ["POR007"])
    measured = JOURNEY.replace("steps:", "metrics: {speed: {value: 3}}\nsteps:")
    planned = judged(tmp_path / "b", [("p.yaml", portfolio), ("loan.yaml", measured)], ["POR007"])
    assert (asked.diagnostics, missed(asked)) == ((), [("POR007", "the workspace has no survey", 1)])
    assert (planned.diagnostics, missed(planned)) == ((), [("POR007", "the workspace has no roadmap", 1)])


def test_a_workspace_without_roadmap_hears_nothing_of_initiatives(tmp_path: Path) -> None:
    result = judged(tmp_path, [("loan.yaml", JOURNEY)], ["RDM"])
    assert (result.diagnostics, result.not_checked) == ((), ())


def test_a_pain_of_which_no_roadmap_speaks_is_counted(tmp_path: Path) -> None:
    result = judged(tmp_path, [("loan.yaml", JOURNEY), ("r.yaml", f"{ROADMAP}journey: claim\n")], ["RDM001"])
    assert (result.diagnostics, missed(result)) == (
        (),
        [("RDM001", "no roadmap about the journey is more than a draft of ideas", 1)],
    )


def test_an_initiative_that_cannot_be_read_may_answer(tmp_path: Path) -> None:
    files = [("loan.yaml", JOURNEY), ("r.yaml", f"{ROADMAP}status: mapped\njourney: loan\n")]
    assert [each.code for each in judged(tmp_path / "a", files, ["RDM001"]).diagnostics] == ["RDM001"]
    result = judged(tmp_path / "b", [*files, ("s.yaml", f"{ROADMAP}initiatives: [{{title: [}}]\n")], ["RDM001"])
    assert not [each for each in result.diagnostics if each.code == "RDM001"]
    assert [code for code, _, _ in missed(result)] == ["RDM001"]


def test_a_gap_says_how_wide_it_is_and_to_what(tmp_path: Path) -> None:
    survey = (
        "kind: survey\ntitle: S\njourney: loan\nquestions: {q: {type: csat, text: Was it quick?}}\n"
        "results: {q: {mean: 3.1, sd: 1, n: 64, aspiration: 4.5, expected: 4.3}}\n"
    )
    (found,) = said(
        tmp_path,
        "RDM001",
        loan=JOURNEY,
        s=survey,
        r=f"{ROADMAP}status: mapped\njourney: loan\ninitiatives: [{{title: A, addresses: p}}]\n",
    )
    assert found.text() == "'Was it quick?' stays 1.4 below the aspiration (4.5), and no initiative answers to it"
    assert found.text("es").startswith("«Was it quick?» queda 1,4 por debajo de la aspiración (4,5)")


@pytest.mark.parametrize(("status", "severity"), [("draft", Severity.INFO), ("validated", Severity.WARNING)])
def test_a_draft_is_asked_for_its_measures_once_and_kindly(tmp_path: Path, status: str, severity: Severity) -> None:
    text = f"{ROADMAP}status: {status}\ninitiatives: [{{title: A, status: doing}}, {{title: B, status: planned}}]\n"
    found = said(tmp_path, "RDM005", r=text)
    assert ({each.severity for each in found}, len(found)) == ({severity}, 1 if status == "draft" else 2)


@pytest.mark.parametrize(
    ("measure", "message"),
    [
        ("target: 4", "'A' is to move 'm', and nothing says from where"),
        ("baseline: 3", "'A' is to move 'm', and nothing says how far"),
        ("type: people", "'A' is to move 'm', and nothing says from where and to where"),
    ],
)
def test_a_measure_is_asked_for_what_it_lacks(tmp_path: Path, measure: str, message: str) -> None:
    text = f"{ROADMAP}initiatives: [{{title: A, status: doing, metric: m, {measure}}}]\n"
    assert [each.text() for each in said(tmp_path, "RDM005", r=text)] == [message]


def test_a_circle_is_told_by_its_way(tmp_path: Path) -> None:
    chain = "".join(f"  - {{id: i{n}, title: I{n}, depends_on: i{(n + 1) % 9}}}\n" for n in range(9))
    (found,) = said(tmp_path, "RDM006", r=f"{ROADMAP}initiatives:\n{chain}")
    assert found.text() == "'I0' waits for itself: I0 → I1 → I2 → I3 → … → I0"


def test_a_chain_of_thousands_is_followed(tmp_path: Path) -> None:
    chain = "".join(f"  - {{id: i{n}, title: I, depends_on: i{n + 1}}}\n" for n in range(3000))
    assert said(tmp_path, "RDM006", r=f"{ROADMAP}initiatives:\n{chain}  - {{id: i3000, title: I}}\n") == ()


def test_a_result_is_only_asked_for_with_a_date(tmp_path: Path) -> None:
    result = judged(tmp_path, [("r.yaml", ROADMAP + DATED)], ["RDM008"])
    assert (result.diagnostics, [n for _, _, n in missed(result)]) == ((), [1])


def test_where_nothing_is_measured_a_result_is_counted_and_not_missed(tmp_path: Path) -> None:
    result = judged(tmp_path, [("r.yaml", ROADMAP + DATED)], ["RDM008"], today="2026-11-21")
    assert missed(result) == [("RDM008", "no file in reach declares metrics or asks questions", 1)]


@pytest.mark.parametrize(
    ("code", "option", "text"),
    [
        ("RDM007", {"longest": 5}, f"{WIN}, start: 2026-01-01, end: 2026-01-08}}]\n"),
        ("RDM007", {"most_effort": 0.4}, f"{WIN}, effort: 0.5}}]\n"),
        ("POR001", {"slack": 0.0}, f"{PORTFOLIO}criteria: {{a: 0.34, b: 0.33, c: 0.32}}\n"),
    ],
)
def test_how_much_is_too_much_can_be_set(tmp_path: Path, code: str, option: dict[str, object], text: str) -> None:
    (tmp_path / "cxkit.toml").touch()
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    loaded, _ = load([str(tmp_path)], cwd=tmp_path)
    assert run(loaded, Terms([code])).diagnostics == ()
    assert [each.code for each in run(loaded, Terms([code], options={code: option})).diagnostics] == [code]


@pytest.mark.parametrize(("freedom", "quantile"), [(11, 2.200985), (63, 1.998341), (10**6, 1.959966)])
def test_the_quantile_of_student_is_that_of_the_tables(freedom: int, quantile: float) -> None:
    assert student(freedom) == pytest.approx(quantile, rel=1e-4)


@pytest.mark.parametrize(
    ("answers", "low", "high"),
    [
        ({"mean": 4.2, "sd": 0.8, "n": 64}, 4.000166, 4.399834),
        ({"mean": 3.1, "sd": 1.0, "n": 64}, 2.850207, 3.349793),
        ({"promoters": 52, "passives": 30, "detractors": 18}, 18.236134, 47.783284),
        ({"promoters": 6, "passives": 3, "detractors": 1}, -0.203293, 77.126370),
        ({"promoters": 10, "passives": 0, "detractors": 0}, 47.503552, 100),
    ],
)
def test_an_interval_is_that_of_the_literature(answers: dict[str, float], low: float, high: float) -> None:
    found = interval(Answers.model_validate(answers))
    assert found is not None
    assert (found[0], found[2]) == pytest.approx((low, high), abs=2e-5)


@pytest.mark.parametrize(
    ("answers", "gap"),
    [
        ({"mean": 4.2, "sd": 0.8, "n": 64, "aspiration": 4.5, "expected": 4.0}, (4.5, "aspiration")),
        ({"mean": 3.1, "sd": 1.0, "n": 64, "aspiration": 4.5, "expected": 4.6}, (4.6, "expected")),
        ({"mean": 3.9, "sd": 0.9, "n": 64, "aspiration": 4.0, "expected": 4.1}, None),
        ({"mean": 3.1, "sd": 1.0, "n": 64}, None),
        ({"mean": 3.1, "n": 64, "expected": 5}, None),
        ({"mean": 3.1, "sd": 1.0, "n": 10**400, "expected": 5}, None),
        ({"promoters": 1, "passives": 0, "detractors": 10**400, "expected": 50}, None),
    ],
)
def test_a_gap_is_shown_where_the_interval_does_not_reach(
    answers: dict[str, float], gap: tuple[float, str] | None
) -> None:
    found = shown(Answers.model_validate(answers), Question())
    assert (found and (found.wanted, found.reference)) == gap


def test_the_order_of_the_files_changes_nothing(tmp_path: Path) -> None:
    files = {
        "a.yaml": f"{ROADMAP}initiatives: [{{id: a, title: A, depends_on: b}}, {{id: c, title: C, depends_on: a}}]\n",
        "b.yaml": f"{ROADMAP}status: mapped\njourney: loan\ninitiatives: [{{id: b, title: B, depends_on: a}}]\n",
        "loan.yaml": JOURNEY,
        "p.yaml": f"{PORTFOLIO}journeys: {{loan: {{phase: implementing}}, claim: {{phase: measuring}}}}\n",
    }
    judged(tmp_path, files.items())
    ((loaded,), _) = load([str(tmp_path)], cwd=tmp_path)
    told = set()
    for members in permutations(loaded.workspace.members):
        again = Workspace(members, kinds=loaded.workspace.kinds, files=loaded.workspace.files)
        found = run([loaded._replace(workspace=again)], Terms(["POR", "RDM"])).diagnostics
        told.add(tuple((each.path, each.span, each.code, each.text()) for each in found))
    (findings,) = told
    assert {code for _, _, code, _ in findings} >= {"RDM001", "RDM006", "POR006"}


IDS = st.sampled_from(["a", "b", "c", "loan/a", "", "gap:x", "/", "gap:"])
DATES = st.sampled_from(["0000", "0001-01-01", "2026", "2026-04", "2026-04-20", "9999-12-31", "9999"])
PLANS = st.fixed_dictionaries(
    {"title": st.sampled_from(["A", "B" * 90, "¿?"])},
    optional={
        "id": IDS,
        "addresses": st.lists(IDS),
        "changes": st.lists(IDS),
        "areas": st.lists(IDS),
        "depends_on": st.lists(IDS),
        "start": DATES,
        "end": DATES,
        "effort": st.floats(0, allow_nan=False, allow_infinity=False),
        "quick_win": st.booleans(),
        "metric": IDS,
        "target": st.sampled_from([">= 4", "x", 3]),
        "status": st.sampled_from(["idea", "planned", "doing", "done", "dropped"]),
        "benefit": st.sampled_from(["B", {"organization": "O"}, {}]),
    },
)
CRITERIA = st.dictionaries(
    IDS, st.fixed_dictionaries({}, optional={"weight": st.floats(0, 1e308), "scale": st.just("1-5")})
)
CANDIDATES = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {},
        optional={
            "scores": st.dictionaries(IDS, st.floats(allow_nan=False, allow_infinity=False)),
            "phase": st.integers(0, 5),
            "file": st.sampled_from(["loan.yaml", "../x", "/", ""]),
        },
    ),
)


@given(
    st.lists(PLANS, max_size=5),
    st.lists(IDS, max_size=2),
    CRITERIA,
    CANDIDATES,
    st.sampled_from(["draft", "mapped", "validated"]),
)
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_no_rule_stumbles(
    plans: list[object], about: list[str], criteria: object, candidates: dict[str, object], status: str
) -> None:
    """Nothing that the models accept makes a rule raise, and every finding stands in the file that was judged."""
    roadmap = Roadmap(kind="roadmap", title="R", journey=about, initiatives=plans, status=status)
    portfolio = Portfolio(
        kind="portfolio", title="P", criteria=criteria, journeys=candidates, chosen="a", status=status
    )
    loan = Journey(kind="journey", title="L", id="loan", steps=[{"id": "a", "customer": "A", "frontstage": "B"}])
    members = (Member("r.yaml", roadmap), Member("p.yaml", portfolio), Member("loan.yaml", loan))
    kinds = frozenset({"roadmap", "portfolio", "journey"})
    workspace = Workspace(members, kinds=kinds, today="2026-11-21")
    for path, content, *_ in members[:2]:
        scope = Scope(workspace, path, content)
        own = {id(content), *(id(node) for _, node in content.children())}
        beside = {None: (), Scope: (scope,), Facts: (Facts(content, scope),)}
        for rule in rules():
            if rule.judges(type(content)) and rule.code.startswith(("POR", "RDM")):
                found = [*rule.find(content, *beside[rule.beside])]
                assert all(isinstance(each, Unchecked) or id(each.node) in own for each in found)
