"""What settings make of a run: which codes, how serious, by which profile, for which files, with which options."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from cxkit.api.judging import judge, terms
from cxkit.api.settings import problems
from cxkit.api.wishes import Wishes
from cxkit.diagnostic import Diagnostic
from cxkit.lint import options
from cxkit.lint.catalogue import Layer, counting, meant, rules
from cxkit.lint.pages import examples, text
from cxkit.lint.rule import Rule
from cxkit.load import Loaded, load
from cxkit.model.workspace import Workspace
from tests.lint.workshop import unmarked

DRAFT = (
    "kind: journey\ntitle: Pay a fine\nowner: Desk\nstatus: mapped\npurpose: {customer: Be done with it}\n"
    "steps: [{customer: Pays}]\n"
)
VALIDATED = DRAFT.replace("mapped", "validated")
LONG = "kind: journey\ntitle: Renew\nsteps:\n" + "".join(f"  - {{id: s{n}, customer: Waits}}\n" for n in range(23))


def room(home: Path, settings: str, *, text: str = DRAFT, names: Sequence[str] = ("a.yaml",)) -> Loaded:
    for name, content in {"cxkit.toml": settings, **dict.fromkeys(names, text)}.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(content, encoding="utf-8")
    (found,), _ = load([str(home)])
    return found


def told(home: Path, settings: str, wishes: Wishes = Wishes(), **more: object) -> dict[str, str]:  # noqa: B008
    """Code to severity, in the files; with the path where several have one."""
    found = judge(room(home, settings, **more), wishes).diagnostics  # type: ignore[arg-type]
    several = len({each.path for each in found}) > 1
    return {f"{each.path} {each.code}" if several else each.code: each.severity.word for each in found}


def wrong(home: Path, settings: str) -> list[str]:
    return [line(each) for each in problems(room(home, settings))]


def line(each: Diagnostic) -> str:
    return f"{each.span.line}:{each.span.column} {each.code} {each.text()}"


@pytest.mark.parametrize(
    ("settings", "lines"),
    [
        ("select = ['STR', 'STR905']", ["1:18 CFG003 no rule is called 'STR905'; did you mean 'STR"]),
        ("ignore = 'TIM05'", ["1:10 CFG003 no rule is called 'TIM05'; did you mean 'TIM005'?"]),
        ("ignore = ['TIMM']", ["1:11 CFG003 no rule is called 'TIMM'; did you mean 'TIM'?"]),
        ("extend-select = ['!']", ["1:18 CFG003 no rule is called '!'; `cxkit rules` lists them"]),
        ("[severity]\nSTR = 'off'\nXYZ = 'off'", ["3:1 CFG003 no rule is called 'XYZ'; `cxkit rules` lists them"]),
        (
            "[[overrides]]\npaths='a'\nselect=['STRR']\nseverity={jorney-without-ends='off'}",
            ["3:9 CFG003 no rule is called 'STRR'; did", "4:11 CFG003 no rule is called 'jorney-without-ends'; did"],
        ),
        ("[rules.STR914]\nmost = 1", ["1:8 CFG003 no rule is called 'STR914'; did you mean 'STR"]),
        ("[rules.STR]\nmost = 1", ["1:8 CFG003 'STR' has no options: they stand below the code or name of one rule"]),
        ("[rules.YML001]\nmost = 1", ["1:8 CFG003 'YML001' has no options"]),
        ("[rules.STR005]\nmost = 1", ["2:1 CFG003 STR005 has no options"]),
        ("[rules.STR014]\nmost = 1", ["2:1 CFG003 STR014 has no option 'most'; there are most_steps and most_phases"]),
        ("[rules.str014]\nmost-step = 1", ["2:1 CFG003 STR014 has no option 'most-step', did you mean 'most_steps'?"]),
        (
            "[rules.STR014]\nmost_steps = true\nmost-phases = 0",
            [
                "2:14 CFG002 'most_steps' is a whole number above 0, not true",
                "3:15 CFG002 'most-phases' is a whole num",
            ],
        ),
        ("[rules.STR014]\nmost_steps = 2.0", ["2:14 CFG002 'most_steps' is a whole number above 0, not 2.0"]),
        ("[rules.STR014]\nmost_steps = 1" + "0" * 30, ["2:14 CFG002 'most_steps' is a whole number above 0, not 100"]),
        ("[rules.TIM004]\nshortest = nan", ["2:12 CFG002 'shortest' is a number above 0, not nan"]),
        ("[rules.TIM004]\nshortest = '1h'", ["2:12 CFG002 'shortest' is a number above 0, not \"1h\""]),
        (
            "[rules]\nSTR014.most_steps = 1\noversized-journey.most-steps = 2",
            ["3:19 CFG002 'most-steps' of STR014 is given twice"],
        ),
        ("langg = 1\nselect = ['NO']", ["1:1 CFG001 unknown key 'langg'", "2:11 CFG003 no rule is called 'NO'"]),
        ("[rules.STR014]\nmost_steps = 30\n[severity]\nSTR014 = 'off'\n", []),
    ],
)
def test_words_that_mean_nothing_are_told_at_their_place(tmp_path: Path, settings: str, lines: list[str]) -> None:
    found = wrong(tmp_path, settings)
    assert [each[: len(start)] for each, start in zip(found, lines, strict=True)] == lines


def test_no_more_words_are_told_than_anybody_reads(tmp_path: Path) -> None:
    words = ", ".join(f"'nothing-{n}'" for n in range(500))
    assert (
        len(wrong(tmp_path, f"ignore = [{words}]\n[severity]\n" + "".join(f"no{n} = 'off'\n" for n in range(500))))
        == 100
    )


def test_a_word_that_means_nothing_takes_no_other_with_it(tmp_path: Path) -> None:
    assert told(tmp_path, "select = ['STR905', 'STR005']") == {"STR005": "warning"}
    assert "STR005" in told(tmp_path, "select = ['STR905']")


def test_what_is_wrong_is_told_whatever_is_selected(tmp_path: Path) -> None:
    assert wrong(tmp_path, "ignore = ['CFG']\nlangg = 1\n[severity]\nCFG = 'off'\nCFG001 = 'info'") == [
        "2:1 CFG001 unknown key 'langg', did you mean 'lang'?"
    ]


@pytest.mark.parametrize(
    ("settings", "level"),
    [
        ("STR005 = 'info'\nSTR = 'error'\nALL = 'warning'", "info"),
        ("ALL = 'info'\nSTR = 'error'", "error"),
        ("STR00 = 'info'\nSTR = 'error'", "info"),
        ("journey-without-ends = 'info'\nSTR00 = 'error'", "info"),
        ("str005 = 'error'", "error"),
        ("STR005 = 'off'\nSTR = 'error'", None),
        ("STR005 = 'warning'\nSTR = 'off'", "warning"),
    ],
)
def test_the_longer_word_says_how_serious_a_finding_is(tmp_path: Path, settings: str, level: str | None) -> None:
    found = told(tmp_path, f"select = ['STR']\n[severity]\n{settings}\n")
    assert found.get("STR005") == level
    assert wrong(tmp_path, f"[severity]\n{settings}\n") == []


def test_a_severity_holds_for_strict_files_and_any_profile_too(tmp_path: Path) -> None:
    for profile in ("workshop", "review", "strict"):
        settings = f"profile = '{profile}'\n[severity]\nSTR005 = 'info'\n"
        assert told(tmp_path, settings, text=VALIDATED)["STR005"] == "info"


def test_errors_of_the_reader_stay_errors(tmp_path: Path) -> None:
    settings = "ignore = ['SCH']\n[severity]\nSCH = 'info'\nSCH001 = 'off'\n"
    assert told(tmp_path, settings, text=f"{DRAFT}ownr: x\n") == {"SCH001": "error"}


def test_what_the_reader_only_warns_of_obeys(tmp_path: Path) -> None:
    text = f"%TAG ! tag:a,2026:\n---\n{DRAFT}"
    only = "select = ['YML']\n"
    assert told(tmp_path, only, text=text) == {"YML022": "warning"}
    for profile in PROFILES:
        assert told(tmp_path, f"{only}profile = '{profile}'\n", text=text) == {"YML022": "warning"}
    assert told(tmp_path, f"{only}[severity]\nYML = 'error'\n", text=text) == {"YML022": "error"}
    assert told(tmp_path, f"{only}[severity]\nYML022 = 'off'\n", text=text) == {}
    assert "YML022" not in told(tmp_path, "ignore = ['YML']\n", text=text)


PROFILES = {
    "workshop": {"STR005": "info"},
    "review": {"STR005": "warning", "STR006": "info"},
    "strict": {"STR005": "error", "STR006": "warning"},
}


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_says_how_strictly_a_draft_is_judged(tmp_path: Path, profile: str) -> None:
    only = "select = ['STR005', 'STR006']\n"
    assert told(tmp_path, f"{only}profile = '{profile}'\n") == PROFILES[profile]
    assert told(tmp_path, only, Wishes(profile=profile)) == PROFILES[profile]
    assert told(tmp_path, f"{only}profile = 'strict'\n", Wishes(profile=profile)) == PROFILES[profile]
    assert told(tmp_path, f"{only}profile = '{profile}'\n", text=VALIDATED) == PROFILES["strict"]


def test_a_strict_profile_asks_a_first_draft_for_what_it_has_not_begun(tmp_path: Path) -> None:
    only = "select = ['STR006', 'INT002', 'EVI001', 'PEO002', 'VIS005']\n"
    text = (
        "kind: journey\ntitle: Pay a fine\n"
        "steps: [{customer: A}, {customer: B}, {customer: Pays, frontstage: {do: Takes it, by: clerk}}]\n"
    )
    assert told(tmp_path, only, text=text) == {}
    assert {*told(tmp_path, f"{only}profile = 'strict'\n", text=text)} == {
        *("STR006", "INT002", "EVI001", "PEO002", "VIS005")
    }


STATUS = re.compile(r"^status: .*\n", re.MULTILINE)
KIND = re.compile(r"^kind: .*\n", re.MULTILINE)


@pytest.mark.parametrize("rule", [rule for rule in rules() if rule.reads is not Workspace], ids=lambda rule: rule.code)
def test_a_strict_profile_judges_every_file_as_if_it_were_validated(tmp_path: Path, rule: Rule) -> None:
    for example in examples(text(rule)):
        if any("status: retired" in content for _, content in example.files):
            continue
        silent = [(name, STATUS.sub("", content)) for name, content in unmarked(example.files)]
        validated = [(name, KIND.sub(r"\g<0>status: validated\n", content)) for name, content in silent]
        found = []
        for profile, files in (("review", validated), ("strict", silent)):
            home = tmp_path / profile
            shutil.rmtree(home, ignore_errors=True)
            for name, content in files:
                (home / name).parent.mkdir(parents=True, exist_ok=True)
                (home / name).write_text(content, encoding="utf-8")
            (home / "cxkit.toml").write_text("business_day = '8h'\n", encoding="utf-8")
            rooms, _ = load([str(home)], today="2026-11-21")
            result = judge(rooms[0], Wishes(select=(rule.code,), profile=profile))
            found.append(sorted((each.path, each.code, each.severity.word, each.text()) for each in result.diagnostics))
        assert found[0] == found[1]


OVERRIDES = """\
select = ["STR005", "STR006"]
[[overrides]]
paths = "drafts/"
profile = "workshop"
extend_select = ["EMO001"]
severity = {STR006 = "error"}
[[overrides]]
paths = ["drafts/rough/**", "!drafts/rough/b.yaml"]
ignore = ["STR006", "EMO"]
severity = {STR = "warning"}
[[overrides]]
paths = "only.yaml"
select = ["EMO001"]
"""
NAMES = ("a.yaml", "drafts/a.yaml", "drafts/rough/a.yaml", "drafts/rough/b.yaml", "only.yaml")


def test_an_override_holds_for_its_files_and_the_later_one_wins(tmp_path: Path) -> None:
    assert told(tmp_path, OVERRIDES, names=NAMES) == {
        "a.yaml STR005": "warning",
        "a.yaml STR006": "info",
        "drafts/a.yaml STR005": "info",
        "drafts/a.yaml STR006": "error",
        "drafts/rough/a.yaml STR005": "warning",
        "drafts/rough/b.yaml STR005": "info",
        "drafts/rough/b.yaml STR006": "error",
        "only.yaml EMO001": "info",
    }


def test_overrides_that_only_together_ask_for_a_rule_of_all_files_are_heard(tmp_path: Path) -> None:
    settings = (
        "select = ['STR']\nseverity = {REF011 = 'off'}\n"
        "[[overrides]]\npaths = 'drafts/'\nextend_select = ['REF011']\n"
        "[[overrides]]\npaths = 'drafts/a.yaml'\nseverity = {REF011 = 'info'}\n"
    )
    text = DRAFT.replace("kind: journey", "kind: journey\nid: same")
    found = told(tmp_path, settings, names=("drafts/a.yaml", "drafts/b.yaml"), text=text)
    assert {where: level for where, level in found.items() if "REF011" in where} == {"drafts/a.yaml REF011": "info"}


def test_the_command_line_wins_but_for_what_an_override_ignores(tmp_path: Path) -> None:
    held = terms(room(tmp_path, OVERRIDES, names=NAMES), Wishes(select=("STR",), ignore=("STR001",)))
    assert held.bar.codes == meant("STR") - {"STR001"}
    assert held.of("drafts/a.yaml").codes == meant("STR") - {"STR001"}
    assert held.of("drafts/rough/a.yaml").codes == meant("STR") - {"STR001", "STR006"}
    assert held.of("only.yaml").codes == meant("STR") - {"STR001"}
    added = terms(room(tmp_path, OVERRIDES), Wishes(extend_select=("TIM",), ignore=("STR006",)))
    assert added.bar.codes == meant("TIM") | {"STR005"}
    assert added.of("only.yaml").codes == meant("TIM") | {"EMO001"}
    strict = terms(room(tmp_path, OVERRIDES), Wishes(profile="strict"))
    assert {strict.of(name).profile for name in NAMES} == {"strict"}


def test_a_rule_of_all_files_runs_where_only_an_override_wants_it(tmp_path: Path) -> None:
    settings = "select = ['STR005']\n[[overrides]]\npaths = 'b/'\nextend_select = ['REF011']\n"
    found = told(tmp_path, settings, names=("a/x.yaml", "b/x.yaml"), text=f"{DRAFT}starts: a\nends: b\n")
    assert found == {"REF011": "error"}


@pytest.mark.parametrize(
    ("layers", "codes"),
    [
        ([Layer(("STR005",), (), ("STR",))], {"STR005"}),
        ([Layer(("STR",), (), ("STR005",))], meant("STR") - {"STR005"}),
        ([Layer(("STR005",), (), ("STR005",))], set()),
        ([Layer(("ALL",), (), ("ALL",))], set()),
        ([Layer(("ALL",), ("TIM",), ("ALL",))], meant("TIM")),
        ([Layer(("journey-without-ends",), (), ("STR00",))], {"STR005"}),
        ([Layer(ignore=("STR",)), Layer(extend_select=("STR005",))], meant("ALL") - meant("STR") | {"STR005"}),
        ([Layer(("STR",), (), ("STR005",)), Layer(("STR005",))], {"STR005"}),
        ([Layer(("STR",)), Layer(ignore=("STR",)), Layer(extend_select=("TIM",))], meant("TIM")),
        ([Layer(), Layer()], {rule.code for rule in rules()}),
    ],
)
def test_the_later_layer_and_the_more_exact_word_win(layers: list[Layer], codes: set[str]) -> None:
    assert counting(layers) == codes


def test_options_reach_their_rule(tmp_path: Path) -> None:
    only = "select = ['STR014']\n"
    assert told(tmp_path, only, text=LONG) != {}
    for word in ("STR014", "str014", "oversized-journey", "Oversized_Journey"):
        for option in ("most_steps", "most-steps"):
            assert told(tmp_path, f"{only}[rules.{word}]\n{option} = 25\n", text=LONG) == {}


@pytest.mark.parametrize(
    ("default", "right", "misfits"),
    [
        (20, {1: 1, 99: 99}, [0, -1, 1.5, True, "1", [], 10**13]),
        (0, {0: 0, -3: -3}, [0.5, False]),
        (0.5, {1: 1.0, 0.25: 0.25}, [0, -1.0, float("inf"), float("nan"), True, "1", 10**400]),
        (-0.5, {-1: -1.0, 0: 0.0}, ["0"]),
        (True, {True: True, False: False}, [1, 0, "true"]),
        ("a", {"": "", "b": "b"}, [1, ["b"]]),
        ((), {"a": ("a",)}, [1, ["a", 1], {"a": 1}]),
    ],
    ids=repr,
)
def test_an_option_takes_what_is_like_its_default(
    default: object, right: dict[object, object], misfits: list[object]
) -> None:
    for value, taken in right.items():
        found = options.fitting(default, value)
        assert (found, type(found)) == (taken, type(taken))
    assert [options.fitting(default, value) for value in misfits] == [None] * len(misfits)


def test_every_option_fits_itself() -> None:
    defaults = [default for rule in rules() for _, default in rule.options]
    for default in defaults:
        given = list(default) if isinstance(default, tuple) else default
        assert options.fitting(default, given) == default
    assert len(defaults) > 5
