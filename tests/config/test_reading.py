"""Settings are read as far as they are right; the rest is told, each thing at its place, all at once."""

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from cxkit.config import Config, ConfigError, home, read
from cxkit.config.checking import KEYS, LIMIT, MOST

WHOLE = """\
lang = "es"
business_day = "7h30m"
profile = "workshop"
fail_on = "info"
select = ["STR", "TIM"]
extend-select = "EMO001"
ignore = ["TIM005"]
exclude = ["old/"]
baseline = "known/findings.json"
[theme.light]
customer-line = "#00539B"
[severity]
STR = "error"
STR005 = "off"
[rules.oversized-journey]
most-steps = 25
[[overrides]]
paths = "drafts/"
profile = "strict"
select = ["STR"]
extend_select = ["EMO"]
ignore = ["STR005"]
severity = {STR = "info"}
[[overrides]]
paths = ["a.yaml", "b/**"]
"""


def written(folder: Path, text: str, name: str = "cxkit.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def told(found: Config) -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code} {each.text()}" for each in found.problems]


def test_every_setting_is_read(tmp_path: Path) -> None:
    found = read(written(tmp_path, WHOLE))
    assert told(found) == []
    assert found.places.keys() == KEYS.keys()
    assert (found.lang, found.business_day, found.profile, found.fail_on) == ("es", 27000.0, "workshop", "info")
    assert (found.select, found.extend_select, found.ignore) == (("STR", "TIM"), ("EMO001",), ("TIM005",))
    assert (found.exclude, found.baseline) == (("old/",), "known/findings.json")
    assert found.severity == {"STR": "error", "STR005": "off"}
    assert found.rules == {"oversized-journey": {"most-steps": 25}}
    assert found.tokens.colour("customer-line") == "#00539B"
    first, second = found.overrides
    assert (first.paths, first.number, first.profile, first.select) == (("drafts/",), 1, "strict", ("STR",))
    assert (first.extend_select, first.ignore, first.severity) == (("EMO",), ("STR005",), {"STR": "info"})
    assert (second.paths, second.number, second.profile) == (("a.yaml", "b/**"), 2, "")


@pytest.mark.parametrize(("text", "seconds"), [("8", 28800.0), ("7.5", 27000.0), ('"24h"', 86400.0)])
def test_hours_may_be_a_number(tmp_path: Path, text: str, seconds: float) -> None:
    assert read(written(tmp_path, f"business_day = {text}\n")).business_day == seconds


def test_the_table_of_pyproject_counts(tmp_path: Path) -> None:
    path = written(tmp_path, '[project]\nname = "x"\nlang = 1\n', "pyproject.toml")
    assert home(tmp_path) is None
    path = written(tmp_path, '[project]\nname = "x"\n[tool.cxkit]\nlang = "es"\nx = 1\n', "pyproject.toml")
    assert home(tmp_path) == path
    found = read(path)
    assert (found.lang, told(found)[0][:10]) == ("es", "5:1 CFG001")
    assert found.problems[0].path == "pyproject.toml"
    written(tmp_path, "[[tool.cxkit.overrides]]\npaths = 'a'\n", "pyproject.toml")
    assert home(tmp_path) == path
    written(tmp_path, "", ".cxkit.toml")
    assert home(tmp_path) == tmp_path / ".cxkit.toml"


def test_a_table_of_pyproject_that_is_none_is_told(tmp_path: Path) -> None:
    found = read(written(tmp_path, "[[tool.cxkit]]\nlang = 'es'\n", "pyproject.toml"))
    assert told(found) == ["1:8 CFG002 'tool.cxkit' is a table, not [{…}]"]
    assert found.lang is None


DAY = 'is a time up to 24h such as "8h", not'
LISTED = "is a list of texts"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            'a = 1\nlangg = "es"',
            ["1:1 CFG001 unknown key 'a'; there are", "2:1 CFG001 unknown key 'langg', did you mea"],
        ),
        ("Lang = 1", ["1:1 CFG001 unknown key 'Lang', did you mean 'lang'?"]),
        ("rules.x.y = 1\nruless.x = 1", ["2:1 CFG001 unknown key 'ruless', did you mean 'rules'?"]),
        ('lang = "fr"', ["1:8 CFG002 'lang' is one of en and es, not \"fr\""]),
        ("lang = ['es']", ["1:8 CFG002 'lang' is one of en and es, not [\"es\"]"]),
        ("profile = true", ["1:11 CFG002 'profile' is one of workshop, review and strict, not true"]),
        ("fail-on = 'off'", ["1:11 CFG002 'fail-on' is one of error, warning and info, not \"off\""]),
        ('business_day = "1 day"', [f"1:16 CFG002 'business_day' {DAY} \"1 day\""]),
        ("business_day = 30", [f"1:16 CFG002 'business_day' {DAY} 30"]),
        ("business_day = true", [f"1:16 CFG002 'business_day' {DAY} true"]),
        ("business_day = nan", [f"1:16 CFG002 'business_day' {DAY} nan"]),
        ("business_day = -inf", [f"1:16 CFG002 'business_day' {DAY} -inf"]),
        ("business_day = 0", [f"1:16 CFG002 'business_day' {DAY} 0"]),
        ("business_day = {}", [f"1:16 CFG002 'business_day' {DAY} {{…}}"]),
        (
            "select = [1,\n 'STR',\n 2.5]",
            [f"1:11 CFG002 'select' {LISTED}, and 1 is none", f"3:2 CFG002 'select' {LISTED}, a"],
        ),
        ("select = []", ["1:10 CFG002 'select' names nothing: name something, or leave it out"]),
        ("ignore = 1979-05-27", [f"1:10 CFG002 'ignore' {LISTED}, not 1979-05-27"]),
        ("extend_select = {a = 1}", [f"1:17 CFG002 'extend_select' {LISTED}, not {{…}}"]),
        ("exclude = [['a']]", ["1:12 CFG002 'exclude' is a list of texts, and [\"a\"] is none"]),
        (r"exclude = ['a\*.yaml', '\#a']", []),
        (
            r"exclude = ['a\b.yaml', 'c']",
            ["1:12 CFG002 folders are written with '/' on every system: 'a/b.yaml'"],
        ),
        (
            r"overrides = [{paths = 'a\b', ignore = 'STR'}]",
            ["1:23 CFG002 folders are written with '/' on every system: 'a/b'"],
        ),
        (
            "extend_select=[]\nextend-select=[]",
            ["2:1 CFG002 'extend-select' is given twice, here and as 'extend_select'"],
        ),
        (
            "[severity]\nSTR='fatal'\nTIM=1",
            ["2:5 CFG002 'STR' is one of error, warning, info and off, not", "3:5 CFG002 'TIM'"],
        ),
        ("severity = 'off'", ["1:12 CFG002 'severity' is a table, not \"off\""]),
        ("rules = 1", ["1:9 CFG002 'rules' is a table, not 1"]),
        ("rules.STR014 = 25", ["1:16 CFG002 'STR014' is a table, not 25"]),
        ("overrides = {paths = 'a'}", ["1:13 CFG002 'overrides' is a list of tables, not {…}"]),
        ("overrides = ['a']", ["1:13 CFG002 'overrides' is a list of tables, not [\"a\"]"]),
        ("[[overrides]]\n", ["1:1 CFG002 an override wants 'paths': the files that it is for"]),
        ("[[overrides]]\npaths=[]\n", ["2:7 CFG002 'paths' names nothing"]),
        (
            "[[overrides]]\npaths='a'\n[[overrides]]\npaths=1\nlang='es'",
            [f"4:7 CFG002 'paths' {LISTED}, not 1", "5:1 CFG001 unkn"],
        ),
        ("[[overrides]]\npaths='a'\nseverity={STR='x'}", ["3:15 CFG002 'STR' is one of"]),
        ("overrides = [{paths = 'a', profil = 'x'}]", ["1:28 CFG001 unknown key 'profil', did you mean 'profile'?"]),
        (
            "baseline = '/etc/passwd'",
            ["1:12 CFG002 'baseline' is the path of a file in this workspace, not \"/etc/pas"],
        ),
        ("baseline = 'a/../../b'", ["1:12 CFG002 'baseline'"]),
        ("baseline = 'C:\\x'", ["1:12 CFG002 'baseline'"]),
        ("baseline = '..\\x'", ["1:12 CFG002 'baseline'"]),
        ('baseline = "a\\u0000b"', ["1:12 CFG002 'baseline'"]),
        ("baseline = ''", ["1:12 CFG002 'baseline'"]),
        ("baseline = 1", ["1:12 CFG002 'baseline'"]),
    ],
)
def test_what_is_wrong_is_told_at_its_place(tmp_path: Path, text: str, lines: list[str]) -> None:
    found = told(read(written(tmp_path, text)))
    assert [line[: len(start)] for line, start in zip(found, lines, strict=True)] == lines


def test_what_is_right_holds_beside_what_is_wrong(tmp_path: Path) -> None:
    text = "lang = 'es'\nprofile = 1\nselect = ['STR', 1]\n[severity]\nSTR = 'x'\nTIM = 'off'\n"
    text += "[[overrides]]\n[[overrides]]\npaths = 'a'\nprofile = 'x'\nignore = 'TIM'\n"
    found = read(written(tmp_path, text))
    assert len(found.problems) == 5
    assert (found.lang, found.profile, found.select, found.severity) == ("es", "", ("STR",), {"TIM": "off"})
    (override,) = found.overrides
    assert (override.number, override.profile, override.ignore) == (2, "", ("TIM",))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"ignore = {[f'S{n}' for n in range(LIMIT + 1)]}", lambda found: found.ignore),
        ("[severity]\n" + "".join(f"S{n} = 'off'\n" for n in range(LIMIT + 1)), lambda found: found.severity),
        ("[[overrides]]\npaths = 'a'\n" * (LIMIT + 1), lambda found: found.overrides),
    ],
    ids=["list", "table", "tables"],
)
def test_a_list_that_is_longer_than_anybody_writes_is_cut(
    tmp_path: Path, text: str, kept: Callable[[Config], Collection[object]]
) -> None:
    found = read(written(tmp_path, text))
    assert len(kept(found)) == LIMIT
    assert [each.code for each in found.problems] == ["CFG002"]
    assert f"has more than {LIMIT} entries" in found.problems[0].text()


def test_what_is_told_is_short_and_does_not_go_on_for_ever(tmp_path: Path) -> None:
    text = "".join(f"key_{'x' * 300}{n} = 1\n" for n in range(1000))
    found = told(read(written(tmp_path, text + 'lang = "' + "y" * 5000 + '"\n')))
    assert len(found) == MOST
    assert max(map(len, found)) < 300


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"a = 1\nlang = es", "c.toml:2:8: CFG004 is not valid TOML: Invalid value"),
        (b"lang = ", "c.toml:1:7: CFG004 is not valid TOML: Invalid value"),
        (b'a = 1\r\nlang = "es\r\n', "c.toml:2:11: CFG004 is not valid TOML: Unterminated string"),
        (b"a = " + b"[" * 5000, "c.toml:1:5: CFG004 is not valid TOML: lists and tables stand inside one another too"),
        (b"a = 1\nb = " + b"9" * 5000, "c.toml:2:5: CFG004 is not valid TOML: a number has too many digits"),
        (b"\xef\xbb\xbfa = 1\nlang = '\xff'", "c.toml:2:9: CFG004 is not valid TOML: it is not UTF-8 text"),
        (b"a = 1\nb" + b".b" * 300 + b" = 1", "c.toml:2:1: CFG004 the line has more than 200 dots"),
        (b"a = 1\na = 2", "c.toml:2:6: CFG004 is not valid TOML: Cannot overwrite a value"),
    ],
)
def test_what_is_no_toml_is_one_line_with_its_place(tmp_path: Path, data: bytes, line: str) -> None:
    (tmp_path / "cxkit.toml").write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        read(tmp_path / "cxkit.toml", "c.toml")
    assert caught.value.text().startswith(line)
    assert "\n" not in caught.value.text()
    assert caught.value.text("es") != caught.value.text()


def test_a_folder_in_the_place_of_settings_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"c.toml: CFG004 cannot be read: Is a directory"):
        read(tmp_path, "c.toml")
