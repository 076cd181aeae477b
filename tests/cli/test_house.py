"""`cxkit rules --test` and what the command line says of rules of the house."""

import json
from pathlib import Path
from typing import Any

import pytest

RULE = """kind: rules
title: Shops
rules:
  TDA001:
    title: Every step in the shop leaves something in the hand
    each: steps
    where: {channel: shop}
    must: {evidence: some}
    message: what does the customer take home from '{title}'?
    why: "[red]What is in the hand is remembered"
    bad: |
      kind: journey
      title: Buy shoes
      steps: [{customer: Pays, channel: BAD}]
    good: |
      kind: journey
      title: Buy shoes
      steps: [{customer: Pays, channel: shop, evidence: Receipt}]
"""
JOURNEY = "kind: journey\ntitle: Buy shoes\nsteps:\n  - {customer: Pays, channel: shop}\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "cxkit.toml").touch()
    (tmp_path / "rules.yaml").write_text(RULE.replace("BAD", "shop"), encoding="utf-8")
    (tmp_path / "shoes.yaml").write_text(JOURNEY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_examples_are_judged_and_a_wrong_one_is_named(shop: Path, cxkit: Any) -> None:
    ran = cxkit("rules", "--test")
    assert (ran.code, ran.out) == (0, "✓ TDA001 Every step in the shop leaves something in the hand.\n")
    assert "1 rule, 2 examples: each is judged as it says" in ran.err
    (shop / "rules.yaml").write_text(RULE.replace("BAD", "web"), encoding="utf-8")
    ran = cxkit("rules", "--test", "--lang", "es")
    assert ran.code == 1
    assert "ejemplo malo 1: la regla no le encuentra nada" in ran.out
    assert "1 no da lo que anuncia" in ran.err


def test_programs_get_every_example(shop: Path, cxkit: Any) -> None:
    said = json.loads(cxkit("rules", "--test", "--output-format", "json").out)
    assert (said["schema"], said["meaningless"]) == ("cxkit/house/1", 0)
    (rule,) = said["rules"]
    assert (rule["code"], rule["path"], rule["holds"]) == ("TDA001", "rules.yaml", True)
    assert [(each["good"], each["number"], each["holds"]) for each in rule["examples"]] == [
        (False, 1, True),
        (True, 1, True),
    ]


def test_a_rule_that_means_nothing_fails_the_test(shop: Path, cxkit: Any) -> None:
    (shop / "rules.yaml").write_text(RULE.replace("must: {evidence", "must: {evidense"), encoding="utf-8")
    ran = cxkit("rules", "--test")
    assert (ran.code, ran.out) == (1, "")
    assert "1 rule means nothing yet" in ran.err


def test_a_rule_of_the_house_is_listed_and_explained_like_all_others(shop: Path, cxkit: Any) -> None:
    (line,) = [line for line in cxkit("rules").out.splitlines() if line.startswith("TDA001")]
    assert "Every step in the shop leaves something in the hand" in line
    listed = json.loads(cxkit("rules", "--output-format", "json").out)["rules"][-1]
    assert (listed["code"], listed["family"], len(listed["en"]["examples"])) == ("TDA001", "house", 2)
    page = cxkit("rule", "tda001").out
    assert "\x1b" not in page
    assert "What is in the hand is remembered" in page
    assert page.startswith("# TDA001\n\n*warning*\n\nEvery step in the shop")
    assert [line for line in page.splitlines() if line.startswith("## ")] == ["## Bad", "## Good"]
    spanish = cxkit("rule", "tda001", "--lang", "es").out
    assert [line for line in spanish.splitlines() if line.startswith("## ")] == ["## Mal", "## Bien"]
    assert "What is in the hand is remembered" in spanish
    assert cxkit("rule", "TDA009").code == 2


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (["--select", "TDA001"], ["TDA001"]),
        (["--select", "TDA"], ["TDA001"]),
        (["--select", "TDA", "--ignore", "TDA001"], []),
    ],
)
def test_lint_chooses_it_by_its_code(shop: Path, cxkit: Any, arguments: list[str], codes: list[str]) -> None:
    ran = cxkit("lint", *arguments, "--output-format", "concise")
    assert [line.split()[2] for line in ran.out.splitlines()] == codes


def test_settings_comments_and_the_cache_know_it_too(shop: Path, cxkit: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CXKIT_NO_CACHE", raising=False)
    wanted = ["lint", "--select", "TDA,SUP", "--output-format", "concise"]
    first = cxkit(*wanted)
    assert (first.code, cxkit(*wanted)) == (1, first)
    (shop / "cxkit.toml").write_text('[severity]\nTDA = "info"\n', encoding="utf-8")
    assert " info TDA001 " in cxkit(*wanted).out
    mended = RULE.replace("BAD", "shop").replace("channel: shop}\n    must", "channel: web}\n    must")
    (shop / "rules.yaml").write_text(mended, encoding="utf-8")
    assert cxkit(*wanted).out == ""
    (shop / "rules.yaml").write_text(RULE.replace("BAD", "shop"), encoding="utf-8")
    hidden = JOURNEY.replace("shop}", "shop}     # cxkit: ignore[TDA001] -- sold over the counter")
    (shop / "shoes.yaml").write_text(hidden, encoding="utf-8")
    ran = cxkit(*wanted)
    assert (ran.code, ran.out) == (0, "")


@pytest.fixture
def towns(shop: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two workspaces side by side, one of them without rules of its own."""
    other = shop.parent / "other"
    other.mkdir(exist_ok=True)
    (other / "cxkit.toml").touch()
    (other / "shoes.yaml").write_text(JOURNEY, encoding="utf-8")
    monkeypatch.chdir(shop.parent)
    return shop


@pytest.mark.parametrize("arguments", [(), ("--diff",)])
def test_a_rule_of_one_workspace_has_nothing_to_judge_in_another(
    towns: Path, cxkit: Any, arguments: tuple[str, ...]
) -> None:
    chosen = ("lint", *arguments, "--output-format", "concise", "--select")
    ran = cxkit(*chosen, "TDA001", "other", towns.name)
    assert ran.code == 1
    assert ran.out.count("TDA001") == (0 if arguments else 1)
    assert "2 files" in ran.err or "3 files" in ran.err
    left = cxkit("lint", *arguments, "--output-format", "concise", "--ignore", "TDA", "other", towns.name)
    assert "TDA001" not in left.out
    assert "no rule is called" not in left.err
    for paths, word in ((("other",), "TDA001"), (("other", towns.name), "TDA009")):
        ran = cxkit(*chosen, word, *paths)
        assert (ran.code, ran.out) == (2, "")
        assert f"no rule is called '{word}'" in ran.err


def test_what_holds_somewhere_names_the_rules_of_the_house(shop: Path, cxkit: Any) -> None:
    shown = json.loads(cxkit("config", "--output-format", "json").out)
    assert "TDA001" in shown["codes"]
    (shop / "cxkit.toml").write_text("exclude = ['rules.yaml']\n", encoding="utf-8")
    assert "TDA001" not in json.loads(cxkit("config", "--output-format", "json").out)["codes"]
    assert cxkit("rule", "TDA001").code == 2


def test_code_scanning_gets_a_description_of_it(shop: Path, cxkit: Any) -> None:
    (run,) = json.loads(cxkit("lint", "--output-format", "sarif", "--lang", "es").out)["runs"]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert rules["TDA001"]["shortDescription"]["text"] == "TDA001, una regla de la casa"
    assert all(rule["shortDescription"] and rule["fullDescription"] and rule["help"] for rule in rules.values())
