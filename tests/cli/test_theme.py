"""A theme in the settings: pictures, tables and reports have its colours, or ours where it cannot be read."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.render.pixels import pixels

DINNER = """\
kind: journey
title: Dinner
steps:
  - id: enter
    customer: Enters
    frontstage: {do: Greets, by: host}
  - customer: Eats
"""
BLUE, SKY, OURS, OUR_SKY = "#00539B", "#7FB2FF", "#1D37B8", "#6A9BFF"
THEME = f'[theme.light]\ncustomer-line = "{BLUE}"\n[theme.dark]\ncustomer-line = "{SKY}"\n'
FAINT = '[theme.light]\ncustomer-line = "#00A651"\n'
Cxkit = Callable[..., Any]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CXKIT_NO_CACHE", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cxkit.toml").write_text(THEME, encoding="utf-8")
    (tmp_path / "dinner.yaml").write_text(DINNER, encoding="utf-8")
    return tmp_path


def drawn(cxkit: Cxkit, name: str, *arguments: str) -> bytes:
    ran = cxkit("render", "dinner.yaml", "--view", "blueprint", "-o", name, *arguments)
    assert ran.code == 0, ran.err
    return Path(name).read_bytes()


def colours(data: bytes) -> set[str]:
    return {found.upper() for found in re.findall(r"#[0-9A-Fa-f]{6}\b", data.decode())}


def test_svg_carries_its_colours_and_ours_on_paper(cxkit: Cxkit, home: Path) -> None:
    text = drawn(cxkit, "a.svg").decode()
    _, _, more = text.partition("@media (prefers-color-scheme:dark)")
    dark, _, rest = more.partition("@media (prefers-contrast:more)")
    assert SKY in dark
    assert OURS in rest.partition("@media print")[2].partition("@media (forced")[0]
    assert OUR_SKY not in dark
    light = re.findall(r"\{(?:fill|stroke):(#\w+);(?:fill|stroke):var\(--[\w-]+,(#\w+)\)\}", text)
    assert (BLUE, BLUE) in light
    assert all(plain == light_ != OURS for plain, light_ in light)
    assert colours(drawn(cxkit, "b.svg", "--theme", "light")) >= {BLUE}
    assert colours(drawn(cxkit, "b.svg", "--theme", "print")).isdisjoint({BLUE, SKY})


@pytest.mark.parametrize(("theme", "mine", "not_mine"), [("light", BLUE, OURS), ("dark", SKY, OUR_SKY)])
def test_png_has_its_colours(cxkit: Cxkit, home: Path, theme: str, mine: str, not_mine: str) -> None:
    found = pixels(drawn(cxkit, "a.png", "--theme", theme))
    across = {bytes(row[at : at + 3]) for row in found.rows[::3] for at in range(0, len(row), found.channels)}
    assert bytes.fromhex(mine[1:]) in across
    assert bytes.fromhex(not_mine[1:]) not in across


def test_dot_has_its_colours_as_near_as_no_eye_sees(cxkit: Cxkit, home: Path) -> None:
    def near(wanted: str, data: bytes) -> bool:
        meant = bytes.fromhex(wanted[1:])
        given = [zip(meant, bytes.fromhex(colour[1:]), strict=True) for colour in colours(data)]
        return any(max(abs(a - b) for a, b in both) <= 3 for both in given)

    mine = drawn(cxkit, "a.dot")
    assert near(BLUE, mine)
    assert not near(OURS, mine)


def test_pdf_has_its_colours(cxkit: Cxkit, home: Path) -> None:
    mine = drawn(cxkit, "a.pdf")
    (home / "cxkit.toml").unlink()
    assert drawn(cxkit, "b.pdf") != mine


def test_a_table_has_its_colours(cxkit: Cxkit, home: Path) -> None:
    (home / "cxkit.toml").write_text('[theme.dark]\nink = "#FFF1C9"\n', encoding="utf-8")
    assert cxkit("render", "dinner.yaml", "-f", "html-table,md,txt", "-o", "out").code == 0
    (table,) = (home / "out").glob("*.html")
    assert "--ink:#FFF1C9" in table.read_text(encoding="utf-8")


def test_another_theme_draws_anew(cxkit: Cxkit, home: Path) -> None:
    def unchanged() -> list[bool]:
        ran = cxkit("render", "dinner.yaml", "-f", "svg,png", "--output-format", "json")
        return [each["unchanged"] for each in json.loads(ran.out)["pictures"]]

    assert unchanged() == [False, False]
    assert unchanged() == [True, True]
    (home / "cxkit.toml").write_text(THEME.replace(BLUE, "#7A0099"), encoding="utf-8")
    assert unchanged() == [False, False]
    (home / "cxkit.toml").write_text(f"# the same\n{THEME.replace(BLUE, '#7A0099')}", encoding="utf-8")
    assert unchanged() == [True, True]


def test_a_report_has_its_colours(cxkit: Cxkit, home: Path) -> None:
    assert cxkit("report", ".", "-o", "site").code == 0
    sheet = (home / "site/assets/cxkit.css").read_text(encoding="utf-8")
    assert {BLUE, SKY} <= colours(sheet.encode())
    pages = [path.read_bytes() for path in (home / "site").rglob("*.html")]
    drawings = [page for page in pages if b'class="cx ' in page]
    assert drawings
    assert all(BLUE in colours(page) for page in drawings)
    assert all(OURS not in colours(page) for page in pages)


def test_a_report_of_two_organisations_has_ours_and_says_so(cxkit: Cxkit, home: Path) -> None:
    for name in ("one", "two"):
        (home / name).mkdir()
        (home / name / "dinner.yaml").write_text(DINNER, encoding="utf-8")
    (home / "one/cxkit.toml").write_text(THEME, encoding="utf-8")
    (home / "two/cxkit.toml").write_text("", encoding="utf-8")
    ran = cxkit("report", "one", "two", "-o", "site")
    assert "the workspaces have different themes: the report has the colours and the font of cxkit" in ran.err
    assert BLUE not in colours((home / "site/assets/cxkit.css").read_bytes())
    (home / "two/cxkit.toml").write_text(THEME, encoding="utf-8")
    ran = cxkit("report", "one", "two", "-o", "site")
    assert "themes" not in ran.err
    assert BLUE in colours((home / "site/assets/cxkit.css").read_bytes())


def test_a_theme_that_cannot_be_read_is_a_finding_and_not_used(cxkit: Cxkit, home: Path) -> None:
    (home / "cxkit.toml").write_text(FAINT, encoding="utf-8")
    ran = cxkit("lint", "--output-format", "concise", "dinner.yaml", "--select", "YML")
    assert ran.code == 1
    place = "cxkit.toml:2:17: "
    assert place in ran.out
    assert "CFG005" in ran.out
    assert "on-action on customer-line: 3.1, needs 4.5" in ran.out
    ran = cxkit("render", "dinner.yaml", "--view", "blueprint", "-o", "a.svg", "--lang", "es")
    assert ran.code == 0
    assert f"{place}CFG005 contraste de on-action sobre customer-line: 3,1; hace falta 4,5" in ran.err
    assert "cxkit.toml: su tema no se aplica: se dibuja con los colores y el tipo de letra de cxkit" in ran.err
    assert colours((home / "a.svg").read_bytes()) >= {OURS}
    ran = cxkit("report", ".", "-o", "site")
    assert "cxkit.toml: its theme is not used: drawn in the colours and the font of cxkit" in ran.err
    assert OURS in colours((home / "site/assets/cxkit.css").read_bytes())


def test_config_shows_the_colours_and_where_they_stand(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("config")
    assert re.search(rf'theme\.light\.customer-line = "{BLUE}" +# cxkit\.toml:2', ran.out)
    assert re.search(rf'theme\.dark\.customer-line = "{SKY}" +# cxkit\.toml:4', ran.out)
