"""Rules of the house: what they look at, can ask and say, and what is said of those that mean nothing."""

from pathlib import Path

import pytest

from cxkit.api.judging import judge
from cxkit.api.wishes import Wishes
from cxkit.diagnostic import Severity
from cxkit.lint.house.compiling import own
from cxkit.lint.house.matching import like
from cxkit.lint.house.proving import proofs
from cxkit.lint.run import Result
from cxkit.load import load

ROOT = Path(__file__).parents[2]
JOURNEY = """kind: journey
title: Buy shoes
status: validated
owner: shops
actors:
  clerk: {title: Clerk, area: Shops}
  till: {title: Till, type: system, area: IT}
channels: {tienda: {type: shop}}
phases: {Pay: {stage: after}}
processes: {charge: {owner: cash desk}}
steps:
  - id: try
    customer: {do: Tries them on, time: 4m-12m}
    channel: [tienda, web]
    emotion: 1
    frontstage: {do: Brings the sizes, by: clerk}
  - id: pay
    title: Pays at the till
    phase: Pay
    customer: Pays
    channel: tienda
    emotion: -1.5
    evidence: [Receipt, Bag]
    wait: {time: 8m, why: one till}
    fail: none
    moment_of_truth: true
    frontstage: {do: Charges, by: [clerk, till], process: charge, async: true}
"""


def write(home: Path, files: list[tuple[str, str]]) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "cxkit.toml").touch()
    for name, text in files:
        (home / name).write_text(text, encoding="utf-8")


def rule(each: str = "steps", where: str = "{}", must: str = "{id: nothing}", more: str = "") -> str:
    return (
        f"kind: rules\ntitle: House\nrules:\n  TDA001:\n    title: A rule\n    each: {each}\n    where: {where}\n"
        f"    must: {must}\n    message: about {{name}}\n{more}"
    )


def judged(home: Path, house: str, journey: str = JOURNEY, select: str = "TDA") -> Result:
    write(home, [("house.yaml", house), ("shoes.yaml", journey)])
    (room,), _ = load([str(home)], cwd=home)
    return judge(room, Wishes(select=(select,)))


def said(home: Path, house: str, journey: str = JOURNEY) -> list[str]:
    return [each.text() for each in judged(home, house, journey).diagnostics]


@pytest.mark.parametrize(
    ("each", "found"),
    [
        ("steps", ["about try", "about pay"]),
        ("steps/frontstage", ["about Brings the sizes", "about Charges"]),
        ("steps.frontstage", ["about Brings the sizes", "about Charges"]),
        ("actors", ["about Clerk", "about Till"]),
        ("steps/evidence", ["about Receipt", "about Bag"]),
        ("steps/wait", ["about wait"]),
    ],
)
def test_a_way_leads_to_elements_through_lists_and_catalogues(tmp_path: Path, each: str, found: list[str]) -> None:
    house = rule(each, must="{notes: some}").replace(
        "about {name}", "about {name}" if each != "steps/wait" else "about wait"
    )
    assert said(tmp_path, house) == found


def test_without_a_way_the_file_itself_is_looked_at(tmp_path: Path) -> None:
    house = rule(must="{sponsor: some}").replace("    each: steps\n", "")
    (found,) = judged(tmp_path, house).diagnostics
    assert (found.text(), found.path, found.span.line) == ("about Buy shoes", "shoes.yaml", 1)


@pytest.mark.parametrize(
    ("asked", "steps"),
    [
        ("{channel: web}", ["try"]),
        ("{channel: [web, phone]}", ["try"]),
        ("{channel: {is: tienda}}", ["try", "pay"]),
        ("{channel: TIENDA}", ["try", "pay"]),
        ("{evidence: some}", ["pay"]),
        ("{evidence: none}", ["try"]),
        ("{evidence: Receipt}", ["pay"]),
        ("{fail: some}", []),
        ("{fail: said}", ["pay"]),
        ("{moment_of_truth: some}", ["pay"]),
        ("{emotion: {at_least: 0}}", ["try"]),
        ("{emotion: {at_most: -1.5}}", ["pay"]),
        ("{emotion: -1.5}", ["pay"]),
        ("{emotion: {at_least: -2, at_most: 0}}", ["pay"]),
        ("{wait/time: {at_most: 10m}}", ["pay"]),
        ("{wait/time: {at_least: 10m}}", []),
        ("{wait/time: 480s}", ["pay"]),
        ("{customer/time: {at_most: 10m}}", []),
        ("{customer/time: {at_most: 12m, at_least: 4m}}", ["try"]),
        ("{channel: {count: 2}}", ["try"]),
        ("{evidence: {count: {at_least: 2}}}", ["pay"]),
        ("{evidence: {count: {at_most: 1}}}", ["try"]),
        ("{title: {like: pays*}}", ["pay"]),
        ("{title: {like: '*at*till'}}", ["pay"]),
        ("{title: {letters: {at_most: 12}}}", []),
        ("{title: {not: {like: pays*}}}", ["try"]),
        ("{channel: {not: web}}", ["pay"]),
        ("{evidence: {not: some}}", ["try"]),
        ("{frontstage/by: till}", ["pay"]),
        ("{frontstage/by/area: Shops}", ["try", "pay"]),
        ("{frontstage/by/type: system}", ["pay"]),
        ("{frontstage/async: true}", ["pay"]),
        ("{frontstage/async: false}", []),
        ("{frontstage/process/owner: cash desk}", ["pay"]),
        ("{phase/stage: after}", ["pay"]),
        ("{channel/type: shop}", ["try", "pay"]),
        ("{file/status: validated}", ["try", "pay"]),
        ("{file/owner: nobody}", []),
        ("{any_of: [{channel: web}, {evidence: some}]}", ["try", "pay"]),
        ("{none_of: [{channel: web}, {evidence: none}]}", ["pay"]),
        ("{any_of: [{none_of: [{channel: web}]}]}", ["pay"]),
    ],
)
def test_a_condition_says_what_it_is_about(tmp_path: Path, asked: str, steps: list[str]) -> None:
    assert said(tmp_path, rule(where=asked)) == [f"about {step}" for step in steps]
    left = [f"about {step}" for step in ("try", "pay") if step not in steps]
    assert said(tmp_path / "must", rule(must=asked)) == left


def test_a_step_can_be_asked_from_what_stands_in_it(tmp_path: Path) -> None:
    assert said(tmp_path, rule("steps/frontstage", "{step/evidence: some}")) == ["about Charges"]


@pytest.mark.parametrize(
    ("old", "new", "message", "line"),
    [
        ("where: {}", "where: {chanel: web}", "there is no 'chanel' in a step; did you mean 'channel'?", 7),
        ("each: steps", "each: stpes", "there is no 'stpes' in a journey; did you mean 'steps'?", 6),
        ("each: steps", "each: steps/thoughts", "'steps/thoughts' holds texts alone", 6),
        ("each: steps", "each: steps/title/more", "there is no 'more' in", 6),
        ("where: {}", "where: {frontstage/by/area/x: some}", "there is no 'x' in", 7),
        ("where: {}", "where: {emotion: {at_least: high}}", "'at_least' cannot be asked for high", 7),
        ("where: {}", "where: {wait/time: {at_most: soon}}", "'at_most' cannot be asked for soon", 7),
        ("where: {}", "where: {title: {matches: x}}", "'matches' is no test", 7),
        ("where: {}", "where: {any_of: {title: x}}", "'any_of' takes a list of conditions", 7),
        ("where: {}", "where: {title: }", "what is 'title' to be?", 7),
        ("where: {}", "where: {title: {}}", "'title' is asked for nothing", 7),
        ("where: {}", "where: {title: {count: many}}", "'count' cannot be asked for many", 7),
        ("where: {}", "where: {step/x: some}", "there is no 'x' in a step", 7),
        ("must: {id: nothing}", "must: {}", "what must hold?", 8),
        ("message: about {name}", "message: about {nmae}", "there is no 'nmae' in a step; did you mean 'name'?", 9),
        ("TDA001", "tda1", "'tda1' is no code", 4),
        ("TDA001", "STR001", "codes that begin with STR are those of cxkit", 4),
        ("TDA001", "SUP001", "codes that begin with SUP are those of cxkit", 4),
    ],
)
def test_what_means_nothing_is_said_at_its_place(tmp_path: Path, old: str, new: str, message: str, line: int) -> None:
    house = rule()
    assert old in house
    if "nmae" in new:
        message = "there is no 'nmae' in a step"
    result = judged(tmp_path, house.replace(old, new), select="RUL001")
    (found,) = result.diagnostics
    assert (found.path, found.span.line, found.severity) == ("house.yaml", line, Severity.ERROR)
    assert found.text().startswith(message)
    assert "{" not in found.text("es").replace("{}", "")


def test_a_rule_that_means_nothing_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    house = rule(where="{chanel: web}") + rule(where="{channel: web}").partition("rules:\n")[2].replace(
        "TDA001", "TDA002"
    )
    assert [each.code for each in judged(tmp_path, house, select="TDA").diagnostics] == ["TDA002"]


def test_a_message_fills_in_keys_and_nothing_else(tmp_path: Path) -> None:
    message = "message: '{title} {channel} {wait/time} {title!r:>9} {} %s'"
    house = rule(where="{id: pay}").replace("message: about {name}", message)
    assert said(tmp_path, house) == ["Pays at the till tienda 8m {title!r:>9} {} %s"]


def test_severity_and_place_are_those_of_the_rule_and_of_the_element(tmp_path: Path) -> None:
    (found,) = judged(tmp_path, rule("steps/frontstage", "{by: till}", more="    severity: error\n")).diagnostics
    assert (found.severity, found.path, found.span.line, found.element) == (Severity.ERROR, "shoes.yaml", 27, "charges")


def test_pairs_of_stars_take_no_time() -> None:
    assert not like("a" * 20_000, "*a" * 200 + "*b")
    assert like("queja-por-reclamo", "*Reclamo*")
    assert not like("ab", "ab*ab")


def test_the_first_of_two_rules_with_one_code_is_applied(tmp_path: Path) -> None:
    write(tmp_path, [("a.yaml", rule(where="{id: try}")), ("b.yaml", rule(where="{id: pay}")), ("shoes.yaml", JOURNEY)])
    (room,), _ = load([str(tmp_path)], cwd=tmp_path)
    found = judge(room, Wishes(select=("TDA001", "RUL002"))).diagnostics
    assert [(each.path, each.code) for each in found] == [("b.yaml", "RUL002"), ("shoes.yaml", "TDA001")]


@pytest.mark.parametrize(
    ("part", "text", "problem"),
    [
        ("bad", "kind: journey\ntitle: A\nsteps: [{customer: B, channel: web}]\n", ""),
        ("bad", "kind: journey\ntitle: A\nsteps:\n  - customer: B     # TDA001\n    channel: web\n", ""),
        ("bad", "kind: journey\ntitle: A     # TDA001\nsteps: [{customer: B, channel: web}]\n", "marked are 2"),
        ("bad", "kind: journey\ntitle: A\nsteps: [{customer: B}]\n", "finds nothing wrong"),
        ("good", "kind: journey\ntitle: A\nsteps: [{customer: B}]\n", ""),
        ("good", "kind: journey\ntitle: A\nsteps: [{customer: B, channel: web}]\n", "finds fault with it, line 3"),
        ("good", "kind: journey\ntitle: A\nstpes: []\n", "it is no file of cxkit: line 3, SCH001"),
        ("good", "kind: journey\n  title: A\n", "it is no file of cxkit: line 2"),
    ],
)
def test_an_example_is_judged_by_its_rule(tmp_path: Path, part: str, text: str, problem: str) -> None:
    block = "".join(f"      {line}\n" for line in text.splitlines())
    house = rule(where="{channel: web}", must="{evidence: some}", more=f"    {part}: |\n{block}")
    write(tmp_path, [("house.yaml", house)])
    (room,), _ = load([str(tmp_path)], cwd=tmp_path)
    (known,) = own(room.workspace)
    (proof,) = proofs(known)
    assert proof.holds is not bool(problem)
    assert problem in proof.text()


def test_the_rules_of_the_examples_and_starters_are_proved() -> None:
    rooms, _ = load(
        [str(ROOT / "examples"), str(ROOT / "cxkit/starters/en/rules.yaml"), str(ROOT / "cxkit/starters/es/rules.yaml")]
    )
    known = [each for room in rooms for each in own(room.workspace)]
    assert len(known) >= 6
    for each in known:
        found = [*proofs(each)]
        assert {proof.good for proof in found} == {False, True}
        assert [proof.text() for proof in found if not proof.holds] == []
