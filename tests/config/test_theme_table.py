"""The table `theme` of the settings: taken whole, or refused with the place of everything that is wrong with it."""

from pathlib import Path

import pytest

from cxkit.colours import OURS
from cxkit.config import Config, read
from cxkit.config.checking import MOST


def settings(folder: Path, text: str, name: str = "cxkit.toml") -> Config:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read(path)


def told(found: Config, lang: str = "en") -> list[str]:
    return [f"{each.span.line}:{each.span.column} {each.code} {each.text(lang)}" for each in found.problems]


def test_a_theme_is_read_with_what_follows(tmp_path: Path) -> None:
    found = settings(tmp_path, '[theme.light]\ncustomer_line = "#00539b"\n[theme.dark]\nemotion--2 = "#F08A5B"\n')
    assert told(found) == []
    assert not found.undressed
    assert found.tokens.colour("customer-line") == found.tokens.colour("link") == "#00539B"
    assert found.tokens.colour("emotion--2", "dark") == "#F08A5B"
    assert found.tokens.colour("link", "dark") == OURS.colour("link", "dark")
    assert found.tokens.colour("link", "print") == OURS.colour("link", "print")
    assert found.theme
    assert found.theme.given == {"light": {"customer-line": "#00539B"}, "dark": {"emotion--2": "#F08A5B"}}


def test_the_order_in_which_it_is_written_changes_nothing(tmp_path: Path) -> None:
    light, dark = '[theme.light]\nphase = "#00315C"\nfront-line = "#C4007A"\n', '[theme.dark]\nlink = "#7FB2FF"\n'
    assert settings(tmp_path, light + dark).tokens == settings(tmp_path, dark + light).tokens
    turned = '[theme.light]\nfront-line = "#C4007A"\nphase = "#00315C"\n'
    assert settings(tmp_path, light).tokens == settings(tmp_path, turned).tokens


def test_settings_without_a_theme_draw_in_ours(tmp_path: Path) -> None:
    for text in ('lang = "es"', "[theme]", "[theme.light]"):
        found = settings(tmp_path, text)
        assert (found.tokens, found.undressed, told(found)) == (OURS, False, []), text
    assert Config().tokens == OURS


def test_it_stands_in_pyproject_too(tmp_path: Path) -> None:
    text = '[tool.cxkit.theme.light]\nmuted = "#AAB0BB"\n'
    found = settings(tmp_path, text, "pyproject.toml")
    (line,) = told(found)
    assert line.startswith("2:9 CFG005 contrast of muted on gap-fill: 1.7, needs 4.5; muted = ")
    assert found.problems[0].pointer == ("tool", "cxkit", "theme", "light", "muted")


SOME = "customer-line, front-line, back-line, support-line, ink and phase"
SPANISH = "CFG005 contraste de on-action sobre customer-line: 3,1; hace falta 4,5"
WRONG = {
    "unknown colour": (
        '[theme.light]\ncustomer-lin = "#00539B"',
        ["2:1 CFG001 no colour is called 'customer-lin', did you mean 'customer-line'?"],
        ["2:1 CFG001 ningún color se llama «customer-lin»; ¿quizá «customer-line»?"],
    ),
    "unknown colour that is like none": (
        '[theme.light]\nxyzzy = "#00539B"',
        [
            f"2:1 CFG001 no colour is called 'xyzzy'; there are, among others, {SOME}",
        ],
        [],
    ),
    "unknown theme": (
        '[theme.lihgt]\nink = "#000000"',
        ["1:8 CFG001 unknown key 'lihgt', did you mean 'light'?"],
        [],
    ),
    "no colour": (
        '[theme.dark]\nink = "white"\nmuted = "#FFF"\nrule = [1]\nlink = "#FFFFFF0"',
        [
            '2:7 CFG002 \'ink\' is a colour such as "#111827", not "white"',
            '3:9 CFG002 \'muted\' is a colour such as "#4B5565", not "#FFF"',
            "4:8 CFG002 'rule' is a colour such as \"#7A8596\", not [1]",
            '5:8 CFG002 \'link\' is a colour such as "#1D37B8", not "#FFFFFF0"',
        ],
        [],
    ),
    "twice": (
        '[theme.light]\non-action = "#FFFFFF"\non_action = "#FFFFFF"',
        ["3:1 CFG002 'on_action' is given twice, here and as 'on-action'"],
        [],
    ),
    "no table": ("theme = 3", ["1:9 CFG002 'theme' is a table, not 3"], []),
    "no table inside": ("theme = {light = 3}", ["1:18 CFG002 'light' is a table, not 3"], []),
    "faint": (
        '[theme.light]\ncustomer-line = "#00A651"\n[theme.contrast]\nmuted = "#767676"',
        [
            '2:17 CFG005 contrast of on-action on customer-line: 3.1, needs 4.5; customer-line = "#008842" would do',
            '4:9 CFG005 contrast of muted on page: 4.5, needs 7; muted = "#595959" would do',
        ],
        [
            f'2:17 {SPANISH}; serviría customer-line = "#008842"',
            '4:9 CFG005 contraste de muted sobre page: 4,5; hace falta 7; serviría muted = "#595959"',
        ],
    ),
    "faint beyond help": (
        '[theme.light]\npage = "#808080"\nink = "#FFFFFF"\nsunken = "#FFFFFF"',
        [],
        [],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_told_at_its_place_and_nothing_of_it_is_used(name: str, tmp_path: Path) -> None:
    text, english, spanish = WRONG[name]
    found = settings(tmp_path, f"{text}\n")
    assert found.problems
    assert not english or told(found) == english
    assert not spanish or told(found, "es") == spanish
    assert found.undressed
    assert found.tokens == OURS


def test_a_theme_at_the_end_of_many_mistakes_is_not_used_either(tmp_path: Path) -> None:
    wrong = "".join(f"k{number} = 1\n" for number in range(MOST + 5))
    found = settings(tmp_path, f'{wrong}[theme.light]\nmuted = "#AAB0BB"\n')
    assert len(found.problems) == MOST
    assert found.undressed
    assert found.tokens == OURS


def test_hostile_names_stay_short(tmp_path: Path) -> None:
    found = settings(tmp_path, f'[theme.light]\n"{"x" * 5000}" = "{"y" * 5000}"\n"\\u001b[31m" = "#000000"\n')
    assert found.undressed
    assert all(len(line) < 400 for line in told(found))
