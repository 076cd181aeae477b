"""A font in the settings: pictures and reports are set in it, as long as its files are there."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_theme import DINNER
from tests.typeface.making import made

FONT = '[theme.font]\nregular = "brand/Brand.ttf"\n'
Cxkit = Callable[..., Any]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CXKIT_NO_CACHE", raising=False)
    monkeypatch.chdir(tmp_path)
    workspace(tmp_path)
    return tmp_path


def workspace(folder: Path, wide: float = 0.9, **options: Any) -> None:
    made(folder / "brand", wide=wide, **options)
    (folder / "cxkit.toml").write_text(FONT, encoding="utf-8")
    (folder / "dinner.yaml").write_text(DINNER, encoding="utf-8")


def drawn(cxkit: Cxkit, name: str, *arguments: str, source: str = "dinner.yaml") -> str:
    ran = cxkit("render", source, "--view", "blueprint", "-o", name, *arguments)
    assert ran.code == 0, ran.err
    return Path(name).read_text(encoding="utf-8")


def size(svg: str) -> tuple[float, float]:
    found = re.search(r'class="cx [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)
    assert found
    return float(found[1]), float(found[2])


def test_a_picture_is_laid_out_in_it(cxkit: Cxkit, home: Path) -> None:
    mine = drawn(cxkit, "a.svg")
    assert "'Proof Brand',Inter," in mine
    (home / "cxkit.toml").unlink()
    assert size(drawn(cxkit, "b.svg")) != size(mine)


def test_another_file_of_the_same_name_draws_anew(cxkit: Cxkit, home: Path) -> None:
    def unchanged() -> list[bool]:
        ran = cxkit("render", "dinner.yaml", "-f", "svg,png", "--output-format", "json")
        return [each["unchanged"] for each in json.loads(ran.out)["pictures"]]

    assert unchanged() == [False, False]
    assert unchanged() == [True, True]
    made(home / "brand", wide=0.7)
    assert unchanged() == [False, False]
    assert unchanged() == [True, True]
    (home / "brand/Brand.ttf").unlink()
    assert unchanged() == [False, False]


def test_lint_sees_that_a_file_has_gone_or_come(cxkit: Cxkit, home: Path) -> None:
    def found() -> str:
        ran = cxkit("lint", ".", "--output-format", "concise", "--select", "YML")
        assert ran.code == ("CFG006" in ran.out)
        return str(ran.out)

    assert "CFG" not in found()
    (home / "brand/Brand.ttf").rename(home / "gone.ttf")
    assert "cxkit.toml:2:11: " in found()
    assert "there is no file brand/Brand.ttf" in found()
    (home / "gone.ttf").rename(home / "brand/Brand.ttf")
    assert "CFG" not in found()


def test_without_its_file_ours_is_drawn_and_that_is_said(cxkit: Cxkit, home: Path) -> None:
    (home / "brand/Brand.ttf").unlink()
    ran = cxkit("render", "dinner.yaml", "--view", "blueprint", "-o", "a.svg", "--lang", "es")
    assert ran.code == 0
    assert "cxkit.toml:2:11: CFG006 no existe el archivo brand/Brand.ttf" in ran.err
    assert "su tema no se aplica: se dibuja con los colores y el tipo de letra de cxkit" in ran.err
    mine = Path("a.svg").read_text(encoding="utf-8")
    assert "Brand" not in mine
    (home / "cxkit.toml").unlink()
    assert drawn(cxkit, "b.svg", "--lang", "es") == mine


@pytest.mark.parametrize("processes", [1, 3])
def test_two_organisations_in_one_run_have_each_their_own(
    cxkit: Cxkit, home: Path, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    from cxkit.api.rendering import processes as work

    forked = []
    monkeypatch.setattr(work, "_processors", lambda: processes)
    monkeypatch.setattr(work, "_may_fork", lambda: forked.append(processes) or True)
    monkeypatch.setattr(work, "FEW", 2)
    wanted = {}
    for name, wide in (("one", 0.9), ("two", 0.6), ("three", 0.0)):
        workspace(home / name, wide or 0.5, family=f"Proof {name}")
        if not wide:
            (home / name / "cxkit.toml").write_text("", encoding="utf-8")
        for number in range(2):
            (home / name / f"{number}.yaml").write_text(DINNER.replace("Dinner", f"Meal {number}"), encoding="utf-8")
        wanted[name] = drawn(cxkit, f"{name}.svg", source=f"{name}/0.yaml")
    assert len({size(each) for each in wanted.values()}) == 3
    ran = cxkit("render", "one", "two", "three", "--view", "blueprint", "-o", "out", "--no-cache")
    assert ran.code == 0, ran.err
    assert bool(forked) is (processes > 1)
    for name, text in wanted.items():
        (found,) = [path for path in Path("out", name).rglob("*.svg") if "Meal 0" in path.read_text(encoding="utf-8")]
        assert found.read_text(encoding="utf-8") == text


def test_a_report_brings_the_files_along(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("report", ".", "-o", "site")
    assert ran.code == 0
    assert "fsType" not in ran.err
    assert (home / "site/assets/own-regular.ttf").read_bytes() == (home / "brand/Brand.ttf").read_bytes()
    sheet = (home / "site/assets/cxkit.css").read_text(encoding="utf-8")
    assert 'src:url("own-regular.ttf") format("truetype")' in sheet
    pages = [path.read_text(encoding="utf-8") for path in (home / "site").rglob("*.html")]
    drawings = [page for page in pages if 'class="cx ' in page]
    assert drawings
    assert all("'Proof Brand',Inter," in page for page in drawings)
    (home / "cxkit.toml").write_text("", encoding="utf-8")
    assert cxkit("report", ".", "-o", "ours").code == 0
    mine, ours = (size((home / folder / "journeys/dinner.html").read_text("utf-8")) for folder in ("site", "ours"))
    assert mine != ours, "named, and measured in another"
    (home / "cxkit.toml").write_text(FONT, encoding="utf-8")
    made(home / "brand", licence=2)
    ran = cxkit("report", ".", "-o", "site")
    assert ran.code == 0
    assert (
        "the font Proof Brand says that nobody may embed it without asking its maker (fsType), "
        "and the report holds copies of its files: ask, or leave the font out of the theme"
    ) in ran.err


def test_a_report_of_two_organisations_is_set_in_ours(cxkit: Cxkit, home: Path) -> None:
    for name, wide in (("one", 0.9), ("two", 0.6)):
        workspace(home / name, wide)
    ran = cxkit("report", "one", "two", "-o", "site")
    assert "the workspaces have different themes: the report has the colours and the font of cxkit" in ran.err
    pages = "".join(path.read_text(encoding="utf-8") for path in (home / "site").rglob("*.html"))
    assert "Proof Brand" not in pages + (home / "site/assets/cxkit.css").read_text(encoding="utf-8")
    assert not [*(home / "site/assets").glob("own-*")]
    made(home / "two/brand", wide=0.9)
    assert "themes" not in cxkit("report", "one", "two", "-o", "site").err
    assert (home / "site/assets/own-regular.ttf").is_file()


def test_config_shows_the_files_and_where_they_stand(cxkit: Cxkit, home: Path) -> None:
    assert re.search(r'theme\.font\.regular = "brand/Brand\.ttf" +# cxkit\.toml:2', cxkit("config").out)


def test_an_editor_knows_its_keys(cxkit: Cxkit, home: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft7Validator(json.loads(cxkit("config", "--schema").out))

    def wrong(font: Any) -> int:
        return len([*validator.iter_errors({"theme": {"font": font}})])

    assert wrong({"regular": "a.ttf", "semibold": "b.ttf", "bold": "c.otf", "italic": "d.ttf"}) == 0
    assert all(wrong(font) == 1 for font in ({"bold": "a.ttf"}, {"regular": 3}, {"regular": "a.ttf", "thin": "b.ttf"}))
