"""The settings of a project."""

from pathlib import Path

import pytest

from cxkit.config import ConfigError, home, read


def written(folder: Path, text: str, name: str = "cxkit.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    text = 'lang = "es"\nbusiness_day = "7h30m"\nselect = ["STR"]\nignore = "EMO001"\nexclude = ["old/"]\n'
    found = read(written(tmp_path, text))
    assert (found.lang, found.business_day) == ("es", 27000.0)
    assert (found.select, found.ignore, found.exclude) == (("STR",), ("EMO001",), ("old/",))


def test_hours_may_be_a_number(tmp_path: Path) -> None:
    assert read(written(tmp_path, "business_day = 8\n")).business_day == 28800.0


def test_the_table_of_pyproject_counts(tmp_path: Path) -> None:
    path = written(tmp_path, '[project]\nname = "x"\n[tool.cxkit]\nlang = "es"\n', "pyproject.toml")
    assert home(tmp_path) == path
    assert read(path).lang == "es"
    written(tmp_path, "", ".cxkit.toml")
    assert home(tmp_path) == tmp_path / ".cxkit.toml"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('langg = "es"', "cxkit.toml: unknown key 'langg', did you mean 'lang'?"),
        ("zzz = 1", "cxkit.toml: unknown key 'zzz'; there are lang, business_day, select, ignore and exclude"),
        ('lang = "fr"', "cxkit.toml: 'lang' is one of en and es, not 'fr'"),
        ("lang = ['es']", "cxkit.toml: 'lang' is one of en and es, not ['es']"),
        ('business_day = "1 day"', "cxkit.toml: 'business_day' is a time up to 24h such as \"8h\", not '1 day'"),
        ("business_day = 30", "cxkit.toml: 'business_day' is a time up to 24h such as \"8h\", not 30"),
        ("business_day = true", "cxkit.toml: 'business_day' is a time up to 24h such as \"8h\", not True"),
        ("business_day = nan", "cxkit.toml: 'business_day' is a time up to 24h such as \"8h\", not nan"),
        ("select = [1]", "cxkit.toml: 'select' is a list of texts, not [1]"),
        ("lang = ", "cxkit.toml: is not valid TOML: Invalid value (at end of document)"),
        ("a = " + "[" * 5000, "cxkit.toml: is not valid TOML: "),
    ],
)
def test_settings_that_are_wrong_are_one_line(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(written(tmp_path, text), "cxkit.toml")
    assert caught.value.text().startswith(line)
    assert "\n" not in caught.value.text()


def test_settings_that_are_no_text_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "cxkit.toml").write_bytes(b"lang = '\xff'")
    with pytest.raises(ConfigError, match="is not UTF-8 text"):
        read(tmp_path / "cxkit.toml")
