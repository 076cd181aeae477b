"""Settings on the command line: findings of lint, lines of other commands, exit codes, what is remembered."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.api import judging, sharing
from tests.cli.projects import DRAFT, settle

Cxkit = Callable[..., Any]
ROOT = Path(__file__).parents[2]
ONLY = "select = ['STR005']\n"
WRONG = "langg = 'es'\nprofile = 'x'\nselect = ['STR005', 'STR905']\n"


def test_what_is_wrong_with_settings_is_a_finding_and_the_rest_holds(cxkit: Cxkit, home: Path) -> None:
    settle(home, WRONG)
    ran = cxkit("lint", "--output-format", "concise")
    assert ran.code == 1
    assert [line.split(": ")[0] for line in ran.out.splitlines()] == [
        "a.yaml:1:1", "cxkit.toml:1:1", "cxkit.toml:2:11", "cxkit.toml:3:21",
    ]  # fmt: skip
    framed = cxkit("lint", "--lang", "es")
    assert "2 | profile = 'x'\n  |           ^^^" in framed.out
    assert '«profile» debe ser uno de estos valores: workshop, review y strict; no "x"' in framed.out
    assert ran.err == "1 file: 3 errors, 1 warning\n"


@pytest.mark.parametrize("more", [(), ("--select", "EMO"), ("--ignore", "CFG"), ("--fix",), ("--fail-on", "error")])
def test_settings_that_are_wrong_fail_the_run_whatever_is_asked_for(
    cxkit: Cxkit, home: Path, more: tuple[str, ...]
) -> None:
    settle(home, WRONG)
    ran = cxkit("lint", "--output-format", "json", *more)
    found = {each["code"]: each for each in json.loads(ran.out)["diagnostics"]}
    assert ran.code == 1
    assert {"CFG001", "CFG002", "CFG003"} <= found.keys()
    one = found["CFG002"]
    assert (one["path"], one["line"], one["column"], one["end_column"]) == ("cxkit.toml", 2, 11, 14)
    assert (one["severity"], one["fix"], one["pointer"]) == ("error", None, ["profile"])


@pytest.mark.parametrize("command", [("render", "-f", "dot"), ("report",), ("stats",), ("new", "persona", "Ana")])
def test_other_commands_say_it_in_a_line_each_and_go_on(cxkit: Cxkit, home: Path, command: tuple[str, ...]) -> None:
    settle(home, WRONG)
    ran = cxkit(*command)
    assert ran.code == 0
    assert ran.out
    told = [line for line in ran.err.splitlines() if "CFG" in line]
    assert told[0] == "cxkit: cxkit.toml:1:1: CFG001 unknown key 'langg', did you mean 'lang'?"
    assert [line.split()[1] for line in told] == ["cxkit.toml:1:1:", "cxkit.toml:2:11:", "cxkit.toml:3:21:"]


def test_a_program_hears_of_it_too(cxkit: Cxkit, home: Path) -> None:
    settle(home, WRONG)
    notes = json.loads(cxkit("render", "-f", "dot", "--output-format", "json").out)["notes"]
    assert [note.split()[0] for note in notes] == ["cxkit.toml:1:1:", "cxkit.toml:2:11:", "cxkit.toml:3:21:"]


@pytest.mark.parametrize(
    "command",
    [("lint",), ("lint", "--fix"), ("render",), ("report",), ("stats",), ("new", "persona", "x"), ("config",)],
)
def test_what_is_no_toml_stops_every_command(cxkit: Cxkit, home: Path, command: tuple[str, ...]) -> None:
    settle(home, "a = 1\nlang = es\n")
    ran = cxkit(*command)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "cxkit: cxkit.toml:2:8: CFG004 is not valid TOML: Invalid value\n"
    assert "CFG004 no es TOML válido" in cxkit(*command, "--lang", "es").err


def test_the_command_line_wins_over_what_settings_say_about_failing(cxkit: Cxkit, home: Path) -> None:
    for settings, arguments, code in (
        (ONLY, (), 1),
        (f"{ONLY}fail_on = 'error'\n", (), 0),
        (f"{ONLY}fail_on = 'error'\n", ("--fail-on", "warning"), 1),
        (f"{ONLY}profile = 'workshop'\n", (), 0),
        (f"{ONLY}profile = 'workshop'\nfail-on = 'info'\n", (), 1),
        (f"{ONLY}profile = 'workshop'\n", ("--profile", "strict"), 1),
        (f"{ONLY}profile = 'workshop'\n", ("--profile=review", "--fail-on=error"), 0),
        (f"{ONLY}", ("--select", "EMO001"), 0),
        (f"{ONLY}", ("--select", "EMO001", "--extend-select", "STR005"), 1),
        ("select = ['EMO001']\n", ("--extend-select=STR005",), 1),
    ):
        settle(home, settings)
        assert cxkit("lint", *arguments).code == code, (settings, arguments)
        assert cxkit("lint", "--fix", *arguments).code == code, (settings, arguments)


def test_each_workspace_fails_by_its_own_settings(cxkit: Cxkit, home: Path) -> None:
    settle(home, f"{ONLY}fail_on = 'error'\n")
    below = home / "below"
    below.mkdir()
    (below / "b.yaml").write_text(DRAFT, encoding="utf-8")
    settle(below, "select = ['EMO001']\n")
    assert cxkit("lint").code == 0
    settle(below, "select = ['EMO001']\nfail_on = 'info'\n")
    assert cxkit("lint").code == 1
    junit = cxkit("lint", "--output-format", "junit").out
    assert re.findall(r'failures="(\d+)"', junit)[0] == "1"


def test_only_what_is_asked_for_is_fixed_in_each_file(cxkit: Cxkit, home: Path) -> None:
    text = DRAFT.replace("customer: Pays", "custommer: Pays")
    (home / "drafts").mkdir()
    for path in ("a.yaml", "drafts/b.yaml"):
        (home / path).write_text(text, encoding="utf-8")
    settle(home, "[[overrides]]\npaths = 'drafts/'\nignore = ['SCH']\n")
    ran = cxkit("lint", "--fix", "--output-format", "json")
    assert (home / "a.yaml").read_text(encoding="utf-8") == DRAFT
    assert (home / "drafts/b.yaml").read_text(encoding="utf-8") == text
    assert [each["path"] for each in json.loads(ran.out)["diagnostics"] if each["code"] == "SCH001"] == [
        "drafts/b.yaml"
    ]


CHANGES = [
    "",
    "# only a remark\n",
    f"{ONLY}",
    f"{ONLY}profile = 'strict'\n",
    f"{ONLY}[severity]\nSTR005 = 'info'\n",
    f"{ONLY}[severity]\nSTR005 = 'off'\n",
    "[rules.STR014]\nmost_steps = 1\n",
    f"{ONLY}[[overrides]]\npaths = 'a.yaml'\nignore = 'STR005'\n",
    WRONG,
    f"\n{WRONG}",
]


def test_what_is_remembered_is_forgotten_when_settings_change(
    cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = []
    for settings in CHANGES:
        settle(home, settings)
        fresh.append(cxkit("lint", "--no-cache", "--output-format", "json"))
    monkeypatch.delenv("CXKIT_NO_CACHE")
    for _ in range(2):
        for settings, said in zip(CHANGES, fresh, strict=True):
            settle(home, settings)
            assert cxkit("lint", "--output-format", "json") == said
    assert cxkit("lint", "--profile", "strict", "--output-format", "json") != fresh[-1]
    assert cxkit("lint", "--extend-select", "EMO", "--output-format", "json") != fresh[-1]
    monkeypatch.setattr(judging, "_judged", lambda *_: pytest.fail("judged anew"))
    assert cxkit("lint", "--output-format", "json") == fresh[-1]  # settings that are wrong, from memory
    assert (home / ".cxkit_cache").is_dir()


def test_two_processes_judge_by_the_same_terms(cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(6):
        (home / f"a{number}.yaml").write_text(DRAFT, encoding="utf-8")
    settle(
        home, f"{WRONG}[severity]\nSTR005 = 'error'\n[[overrides]]\npaths = ['a1.yaml', 'a4.yaml']\nignore = 'STR005'\n"
    )
    asked = ("lint", "--output-format", "json", "--extend-select", "EMO001", "--profile", "strict")
    alone = cxkit(*asked)
    monkeypatch.setattr(sharing, "MANY", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(sharing.threading, "active_count", lambda: 1)
    done = []
    real = sharing.shared
    monkeypatch.setattr(sharing, "shared", lambda *given: done.append(real(*given)) or done[-1])
    assert cxkit(*asked) == alone
    assert [found is not None for found in done] == [True]
    assert alone.out.count('"CFG001"') == 1


HOUSE = """\
kind: rules
title: Rules of the shops
rules:
  TDA001:
    title: Every step in the shop leaves something
    each: steps
    must: {evidence: some}
    message: what does the customer take home?
"""


def test_settings_know_the_rules_of_the_house(cxkit: Cxkit, home: Path) -> None:
    (home / "house.yaml").write_text(HOUSE, encoding="utf-8")
    settle(
        home, "select = ['TDA']\n[severity]\nTDA001 = 'info'\n[[overrides]]\npaths = 'b.yaml'\nignore = ['TDA001']\n"
    )
    (home / "b.yaml").write_text(DRAFT, encoding="utf-8")
    ran = cxkit("lint", "--output-format", "concise", "--fail-on", "info")
    assert [line.split(": ")[:2] for line in ran.out.splitlines()] == [
        ["a.yaml:4:9", "info TDA001 what does the customer take home?"]
    ]
    assert cxkit("lint", "--select", "TDA001", "--output-format", "json").code == 0
    shown = json.loads(cxkit("config", "--output-format", "json").out)
    assert (shown["codes"], shown["problems"]) == (["TDA001"], [])
    assert cxkit("config", "--select", "TDA001").code == 0
    assert cxkit("config", "--select", "TDB001").code == 2
    settle(home, "select = ['TDB001']\n")
    ran = cxkit("lint", "--output-format", "concise")
    assert "cxkit.toml:1:11: error CFG003 no rule is called 'TDB001'; did you mean 'TDA001'?" in ran.out
