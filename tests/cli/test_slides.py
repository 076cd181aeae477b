"""`cxkit render -f pptx,drawio`: one document of several sheets, made again only where something changed."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import parse

import pytest

pptx = pytest.importorskip("pptx", reason="python-pptx is not installed")

Cxkit = Callable[..., Any]
ROOT = Path(__file__).resolve().parents[2]
LONG = "kind: journey\ntitle: Loan\nid: loan\nsteps:\n" + "".join(
    f"  - {{id: s{number}, customer: Does {number}, phase: {['Ask', 'Wait', 'Sign'][number // 4]}}}\n"
    for number in range(12)
)


@pytest.fixture
def loan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CXKIT_NO_CACHE", raising=False)
    (tmp_path / "cxkit.toml").write_text("")
    (tmp_path / "loan.yaml").write_text(LONG)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def titles(path: Path) -> list[str]:
    return [slide.shapes.title.text for slide in pptx.Presentation(str(path)).slides]


def test_a_long_journey_is_an_overview_and_its_phases(cxkit: Cxkit, loan: Path) -> None:
    assert cxkit("render", "loan.yaml", "-o", "slides.pptx").code == 0
    assert titles(loan / "slides.pptx") == ["Loan", "Loan: Ask", "Loan: Wait", "Loan: Sign"]


def test_slides_need_no_paper_and_the_others_are_not_parted(cxkit: Cxkit, loan: Path) -> None:
    assert cxkit("render", "loan.yaml", "-f", "pptx,drawio,svg", "-o", "out").code == 0
    assert {path.name for path in (loan / "out").iterdir()} == {"loan.map.pptx", "loan.map.drawio", "loan.map.svg"}
    assert len(parse(loan / "out/loan.map.drawio").findall("diagram")) == 1


def test_with_a_paper_drawio_has_a_page_for_each_sheet(cxkit: Cxkit, loan: Path) -> None:
    assert cxkit("render", "loan.yaml", "-f", "drawio", "--pages", "a4", "-o", "out").code == 0
    names = [each.get("name") for each in parse(loan / "out/loan.map.drawio").findall("diagram")]
    assert len(names) > 1
    assert set(names) <= {"Ask", "Ask, Wait", "Wait", "Wait, Sign", "Sign"}


def test_a_short_journey_is_one_slide(cxkit: Cxkit, loan: Path) -> None:
    (loan / "loan.yaml").write_text("\n".join(LONG.split("\n")[:7]) + "\n")
    assert cxkit("render", "loan.yaml", "-o", "slides.pptx").code == 0
    assert titles(loan / "slides.pptx") == ["Loan"]


def test_collapsed_it_is_the_overview_alone(cxkit: Cxkit, loan: Path) -> None:
    assert cxkit("render", "loan.yaml", "--collapse", "phases", "-o", "slides.pptx").code == 0
    assert titles(loan / "slides.pptx") == ["Loan"]


def test_what_would_not_change_is_left_alone(cxkit: Cxkit, loan: Path) -> None:
    for number in (1, 2):
        ran = cxkit("render", "loan.yaml", "-f", "pptx,drawio", "-o", "out")
        assert ("2 unchanged" in ran.err) == (number == 2)
    (loan / "loan.yaml").write_text(LONG.replace("Does 3", "Does it"))
    assert "2 pictures written" in cxkit("render", "loan.yaml", "-f", "pptx,drawio", "-o", "out").err


def test_text_that_nobody_can_read_is_told_once(cxkit: Cxkit, loan: Path) -> None:
    wide = LONG.replace("customer: Does", "frontstage: {do: Helps, by: host}, customer: Does")
    (loan / "loan.yaml").write_text(wide)
    for _ in range(2):
        ran = cxkit("render", "loan.yaml", "--view", "stream,blueprint", "-f", "pptx,drawio", "-o", "out")
        assert ran.err.count("pt on a slide") == 1
        assert "loan: text would be " in ran.err
    assert "en una diapositiva" in cxkit("render", "loan.yaml", "--view", "stream", "-f", "pptx", "--lang", "es").err


def test_without_the_package_one_line_says_what_to_install(
    cxkit: Cxkit, loan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    ran = cxkit("render", "loan.yaml", "-o", "slides.pptx")
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert "pip install 'cxkit[pptx]'" in ran.err
    assert not (loan / "slides.pptx").exists()


def test_slides_and_drawio_need_no_graphviz(cxkit: Cxkit, loan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cxkit.render.graphviz._gv", lambda: None)
    monkeypatch.setenv("PATH", "")
    assert cxkit("render", "loan.yaml", "-f", "pptx,drawio", "-o", "out").code == 0
