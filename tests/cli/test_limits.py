"""What is too large to be drawn: whichever limit it passes, it is named, left out and counted by the exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.views.matrix.parts import MOST

Cxkit = Callable[..., Any]
PORTFOLIO = "kind: portfolio\ntitle: All\nid: all\ncriteria: {worth: {weight: 1}}\njourneys:\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A portfolio of more journeys than a matrix and an atlas show, beside a journey with too many steps."""
    (tmp_path / "cxkit.toml").write_text("", encoding="utf-8")
    journeys = "".join(f"  j{n}: {{title: Journey {n}, scores: {{worth: 1}}}}\n" for n in range(MOST + 1))
    (tmp_path / "all.yaml").write_text(PORTFOLIO + journeys, encoding="utf-8")
    (tmp_path / "small.yaml").write_text("kind: journey\ntitle: S\nid: small\nsteps: [customer: Asks]\n")
    steps = "".join(f"  - customer: Step {n}\n" for n in range(2_001))
    (tmp_path / "long.yaml").write_text(f"kind: journey\ntitle: L\nid: long\nsteps:\n{steps}", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("file", "view", "said"),
    [
        ("long.yaml", "auto", "the limit 'boxes' is 2000"),
        ("long.yaml", "all", "the limit 'boxes' is 2000"),
        ("all.yaml", "auto", f"a matrix shows {MOST} at most"),
        ("all.yaml", "all", f"a matrix shows {MOST} at most"),
        ("all.yaml", "matrix", f"a matrix shows {MOST} at most"),
        ("all.yaml", "matrix,matrix,all", f"a matrix shows {MOST} at most"),
    ],
)
def test_what_is_past_a_limit_is_left_out_and_ends_in_one(
    cxkit: Cxkit, folder: Path, file: str, view: str, said: str
) -> None:
    out = str(folder / "out")
    ran = cxkit("render", str(folder / file), "--view", view, "-o", out)
    assert (ran.code, ran.err.count(said)) == (1, 1)
    ran = cxkit("render", str(folder / file), "--view", view, "-o", out, "--output-format", "json")
    found = json.loads(ran.out)
    assert (ran.code, found["notes"]) == (1, [])
    assert sum(said in line for line in found["left_out"]) == 1


def test_a_view_that_a_file_has_nothing_for_is_no_failure(cxkit: Cxkit, folder: Path) -> None:
    ran = cxkit("render", str(folder / "small.yaml"), "--view", "areas", "-o", str(folder / "out"))
    assert ran.code == 0
    assert "not drawn" in ran.err
    assert cxkit("render", str(folder / "all.yaml"), "--list-views").code == 0


def test_a_report_names_what_its_pages_do_without(cxkit: Cxkit, folder: Path) -> None:
    (folder / "long.yaml").unlink()
    ran = cxkit("report", str(folder), "-o", str(folder / "out"))
    assert ran.code == 1
    assert ran.err.count(f"a matrix shows {MOST} at most") == 1
    assert (folder / "out/index.html").is_file()
