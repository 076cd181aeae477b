"""`cxkit config`: what holds and where it comes from, and the schema for editors."""

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cxkit.colours import LANES, TOKENS
from cxkit.config.checking import KEYS, OVERRIDE_KEYS
from cxkit.lint import settings_schema
from cxkit.lint.catalogue import entries, rules
from cxkit.words import LANGUAGES
from tests.cli.projects import DRAFT, settle

Cxkit = Callable[..., Any]
ROOT = Path(__file__).parents[2]
SETTINGS = """\
lang = "es"
business-day = "7h30m"
ignore = ["EMO", "STR006"]
[severity]
STR = "error"
journey-without-ends = "info"
[rules.oversized-journey]
most-steps = 25
[[overrides]]
paths = "drafts/"
profile = "workshop"
ignore = ["STR001"]
severity = {STR = "warning"}
"""


def held(cxkit: Cxkit, *arguments: str) -> dict[str, tuple[Any, list[str]]]:
    """Key to value and origins, as `settings:3` or `override 1:12`."""
    ran = cxkit("config", "--output-format", "json", *arguments)
    found: dict[str, tuple[Any, list[str]]] = {}
    for each in json.loads(ran.out)["values"]:
        origins = []
        for origin in each["origins"]:
            number = f" {origin['number']}" if "number" in origin else ""
            origins.append(f"{origin['kind']}{number}" + (f":{origin['line']}" if "line" in origin else ""))
        found[each["key"]] = (each["value"], origins)
    return found


def test_config_says_what_holds_for_a_folder(cxkit: Cxkit, home: Path) -> None:
    settle(home, SETTINGS)
    assert held(cxkit) == {
        "lang": ("es", ["settings:1"]),
        "business_day": (7.5, ["settings:2"]),
        "profile": ("review", ["default"]),
        "fail_on": ("warning", ["default"]),
        "select": (["ALL"], ["default"]),
        "extend_select": ([], ["default"]),
        "ignore": (["EMO", "STR006"], ["settings:3"]),
        "severity.STR": ("error", ["settings:5"]),
        "severity.journey-without-ends": ("info", ["settings:6"]),
        "rules.STR014.most_steps": (25, ["settings:8"]),
        "exclude": ([], ["default"]),
        "baseline": (None, ["default"]),
    }
    whole = json.loads(cxkit("config", "--output-format", "json").out)
    assert (whole["schema"], whole["settings"], whole["file"], whole["problems"]) == (
        "cxkit/config/1", "cxkit.toml", None, [],
    )  # fmt: skip
    (override,) = whole["overrides"]
    assert [(each["key"], each["value"], each["origins"][0]["line"]) for each in override] == [
        ("paths", ["drafts/"], 10),
        ("profile", "workshop", 11),
        ("ignore", ["STR001"], 12),
        ("severity.STR", "warning", 13),
    ]
    assert "STR005" in whole["codes"]
    assert not {"STR006", "EMO001"} & set(whole["codes"])


def test_config_says_what_holds_for_a_file(cxkit: Cxkit, home: Path) -> None:
    settle(home, SETTINGS)
    (home / "drafts").mkdir()
    (home / "drafts/b.yaml").write_text(DRAFT, encoding="utf-8")
    found = held(cxkit, "drafts/b.yaml")
    assert found["profile"] == ("workshop", ["override 1:11"])
    assert found["ignore"] == (["EMO", "STR006", "STR001"], ["settings:3", "override 1:12"])
    assert found["severity.STR"] == ("warning", ["override 1:13"])
    assert "severity.journey-without-ends" not in found
    assert held(cxkit, "a.yaml")["severity.STR"] == ("error", ["settings:5"])
    asked = held(
        cxkit, "drafts/b.yaml", "--select", "STR,TIM", "--profile", "strict", "--fail-on", "info", "--lang", "en"
    )
    assert asked["select"] == (["STR", "TIM"], ["command line"])
    assert asked["profile"] == ("strict", ["command line"])
    assert asked["fail_on"] == ("info", ["command line"])
    assert asked["lang"] == ("en", ["command line"])
    assert asked["ignore"] == (["STR001"], ["override 1:12"])


def test_config_says_which_variable_wins(cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(home, SETTINGS)
    monkeypatch.setenv("CXKIT_LANG", "en")
    assert held(cxkit)["lang"] == ("en", ["variable"])
    assert "# CXKIT_LANG\n" in cxkit("config").out


def test_what_config_prints_is_toml_that_says_the_same(cxkit: Cxkit, home: Path) -> None:
    settle(home, SETTINGS)
    ran = cxkit("config")
    assert ran.code == 0
    printed = tomllib.loads(ran.out)
    assert printed["rules"] == {"STR014": {"most_steps": 25}}
    assert printed["overrides"][0]["severity"] == {"STR": "warning"}
    settle(home, ran.out)
    assert tomllib.loads(cxkit("config").out) == printed
    assert "# cxkit.toml:3\n" in ran.out
    assert "# por defecto\n" in ran.out


def test_config_tells_what_is_wrong_and_shows_nothing_of_it(cxkit: Cxkit, home: Path) -> None:
    wrong = "langg = 'es'\nprofile = 'x'\nselect = ['STR005', 'STR905']\n"
    settle(home, f"{wrong}[severity]\nXX = 'off'\n[rules.STR014]\nmost_steps = 0\n")
    ran = cxkit("config")
    assert ran.code == 1
    assert ran.err.count("CFG") == 5
    assert "XX" not in ran.out
    assert "most_steps" not in ran.out


def test_config_without_settings_and_without_a_place(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("config", "a.yaml")
    assert ran.code == 0
    assert ran.err.startswith("no settings here; ")
    ran = cxkit("config", "nowhere")
    assert (ran.code, ran.err) == (2, "cxkit: nowhere: there is no such file or folder\n")


def test_config_moves_no_cursor(cxkit: Cxkit, home: Path) -> None:
    settle(home, 'exclude = ["\\u001b[31m\\u202e\\n::error::"]\n"\\u001b[2J" = 1\n')
    ran = cxkit("config")
    assert not {"\x1b", "\u202e"} & {*ran.out, *ran.err}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shipped_schema_is_fresh(lang: str, cxkit: Cxkit) -> None:
    shipped = (ROOT / "schemas" / settings_schema.file_name(lang)).read_text(encoding="utf-8")
    assert shipped == settings_schema.as_text(lang), "run `make schemas`"
    assert cxkit("config", "--schema", "--lang", lang).out == shipped
    jsonschema.Draft7Validator.check_schema(json.loads(shipped))


def test_the_schema_knows_every_key_code_and_option() -> None:
    schema = settings_schema.schema()
    assert schema["properties"].keys() == KEYS.keys()
    assert schema["properties"]["overrides"]["items"]["properties"].keys() == OVERRIDE_KEYS.keys()
    words = {word for entry in entries() for word in (entry.code, entry.code[:3], entry.name)}
    assert set(schema["definitions"]["code"]["enum"]) == words | {"ALL"}
    known = schema["definitions"]["rules"]
    assert {code: set(form["properties"]) for code, form in known.items()} == {
        rule.code: {name for name, _ in rule.options} for rule in rules() if rule.options
    }
    for form in known.values():
        for option in form["properties"].values():
            assert {"description", "type", "default"} <= option.keys()


@pytest.mark.parametrize(
    ("settings", "right"),
    [
        (SETTINGS, True),
        ("select = 'STR'\nbusiness_day = 8\n[rules.STR014]\nmost_steps = 1\n", True),
        ("fail-on = 'info'\n[[overrides]]\npaths = ['a']\nextend-select = ['journey-without-ends']\n", True),
        ("[theme.light]\ncustomer-line = '#00539b'\nfront_line = '#1A7D68'\n[theme.dark]", True),
        ("[theme.light]\ncustomer-lin = '#00539B'", False),
        ("[theme.light]\nink = 'black'", False),
        ("[theme.lihgt]", False),
        ("theme = 'dark'", False),
        ("langg = 'es'", False),
        ("lang = 'fr'", False),
        ("select = []", False),
        ("select = ['STR905']", False),
        ("business_day = 25", False),
        ("[severity]\nSTR = 'fatal'", False),
        ("[severity]\nSTRR = 'off'", False),
        ("[rules.STR014]\nmost = 1", False),
        ("[rules.STR014]\nmost_steps = 0", False),
        ("[rules.STR005]\nmost = 1", False),
        ("[[overrides]]\nprofile = 'strict'", False),
        ("[[overrides]]\npaths = []", False),
        ("[[overrides]]\npaths = 'a'\nlang = 'es'", False),
    ],
)
def test_an_editor_and_a_run_are_of_one_mind(cxkit: Cxkit, home: Path, settings: str, right: bool) -> None:
    table = tomllib.loads(settings)
    assert jsonschema.Draft7Validator(settings_schema.schema()).is_valid(table) is right
    settle(home, settings)
    assert cxkit("config").code == (0 if right else 1)


def test_every_colour_is_documented() -> None:
    text = (ROOT / "docs/theme.md").read_text(encoding="utf-8")
    assert all(f"`{lane}`" in text for lane in LANES)
    groups = {"`<lane>-surface`", "`<lane>-line`", "`<lane>-ink`", "`c1` to `c8`", "`s1` to `s5`", "`on-s1` to `on-s5`"}
    assert all(group in text for group in groups)
    for role in TOKENS:
        lane, _, part = role.rpartition("-")
        grouped = (lane in LANES and part in ("surface", "line", "ink")) or role[-2:-1] in ("c", "s")
        assert grouped or f"`{role.removesuffix('-surface')}`" in text, role


def test_every_key_is_documented() -> None:
    text = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    for key in {*KEYS, *OVERRIDE_KEYS}:
        assert f"`{key}`" in text, key


def test_the_settings_that_the_page_shows_are_right(cxkit: Cxkit, home: Path) -> None:
    text = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    shown = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    assert len(shown) >= 2
    for settings in shown:
        settle(home, settings)
        ran = cxkit("config")
        assert ran.code == 0, ran.err
