"""Commands for journeys that are given files of another kind, or a part of a journey."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cxkit = Callable[..., Any]
JOURNEY = "kind: journey\ntitle: Loan\nid: loan\nsteps: [{id: ask, customer: Asks}]\n"
LANES = "kind: blueprint\ntitle: Lanes\njourney: loan\nsteps: {ask: {frontstage: Listens}}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cxkit.toml").write_text("")
    (tmp_path / "loan.yaml").write_text(JOURNEY)
    (tmp_path / "lanes.yaml").write_text(LANES)
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/portfolio.yaml").write_text("kind: portfolio\ntitle: P\n")
    (tmp_path / "plans/survey.yaml").write_text("kind: survey\ntitle: S\n")
    return tmp_path


def test_a_file_that_is_not_drawn_says_so_in_one_line(cxkit: Cxkit, folder: Path, tmp_path: Path) -> None:
    ran = cxkit("render", str(folder / "plans/survey.yaml"), "-o", str(tmp_path / "out"))
    assert ran.code == 0
    assert "survey.yaml: not drawn: there is no picture of a file of the kind survey" in ran.err
    ran = cxkit("render", str(folder / "plans"), "-o", str(tmp_path / "out"))
    assert "portfolio.yaml: not drawn: " in ran.err
    assert "survey.yaml: not drawn: " in ran.err
    assert not (tmp_path / "out").exists()


def test_files_that_are_not_drawn_are_skipped_quietly_beside_a_journey(
    cxkit: Cxkit, folder: Path, tmp_path: Path
) -> None:
    ran = cxkit("render", str(folder), "-o", str(tmp_path / "out"))
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["loan.blueprint.svg"]
    assert "not drawn" not in ran.err


def test_naming_an_overlay_draws_its_journey(cxkit: Cxkit, folder: Path, tmp_path: Path) -> None:
    assert cxkit("render", str(folder / "lanes.yaml"), "-o", str(tmp_path / "out")).code == 0
    drawn = (tmp_path / "out/loan.blueprint.svg").read_text(encoding="utf-8")
    assert "Listens" in drawn
    assert "Asks" in drawn


def test_figures_count_the_lanes_of_every_file(cxkit: Cxkit, folder: Path) -> None:
    assert "1 in view" in cxkit("stats", str(folder)).out
