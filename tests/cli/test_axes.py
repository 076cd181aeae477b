"""`cxkit render --axes`: the two criteria that a matrix is asked for."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.cli import completion

Cxkit = Callable[..., Any]
PORTFOLIO = """\
kind: portfolio
id: trips
title: Trips
criteria:
  impact: {title: Impact on the strategy, weight: 0.5, scale: 1-5}
  people:
    title: Who lives it, and how many
    weight: 0.3
    scale: 1-5
  ease: {title: Facilidad del cambio, weight: 0.2, scale: 1-5}
journeys:
  buy: {title: Buy, scores: {impact: 5, people: 3, ease: 1}}
  pay: {title: Pay, scores: {impact: 2, people: 4, ease: 5}}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CXKIT_NO_CACHE", raising=False)
    (tmp_path / "cxkit.toml").write_text("")
    (tmp_path / "trips.yaml").write_text(PORTFOLIO)
    (tmp_path / "loan.yaml").write_text("kind: journey\ntitle: Loan\nid: loan\nsteps: [{id: ask, customer: Asks}]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "asked",
    [
        "ease,people",
        "ease , people",
        "Facilidad del cambio,people",
        "facilidad del cambio,PEOPLE",
        "ease,Who lives it, and how many",  # a title with a comma in it
    ],
)
def test_criteria_are_named_by_id_or_title(cxkit: Cxkit, home: Path, asked: str) -> None:
    ran = cxkit("render", "trips.yaml", "--axes", asked, "-o", "out")
    assert ran.code == 0, ran.err
    drawn = (home / "out/trips.matrix.ease-people.svg").read_text(encoding="utf-8")
    assert "↑ Facilidad del cambio · 20% of the weight" in drawn
    assert "Who lives it, and how many · 30% of the weight →" in drawn


def test_a_title_with_a_comma_may_come_first(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("render", "trips.yaml", "--axes", "Who lives it, and how many,ease", "-o", "out")
    assert ran.code == 0, ran.err
    assert [path.name for path in (home / "out").iterdir()] == ["trips.matrix.people-ease.svg"]


def test_the_heaviest_are_the_axes_where_nobody_asks(cxkit: Cxkit, home: Path) -> None:
    cxkit("render", "trips.yaml", "-o", "out")
    drawn = (home / "out/trips.matrix.svg").read_text(encoding="utf-8")
    assert "↑ Impact on the strategy · 50% of the weight" in drawn


def test_json_says_the_axes_that_were_asked_for(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("render", ".", "--axes", "ease,Impact on the strategy", "-o", "out", "--output-format", "json")
    said = {each["view"]: each.get("axes") for each in json.loads(ran.out)["pictures"]}
    assert said == {"map": None, "matrix": {"up": "ease", "across": "impact"}}


def test_other_axes_are_another_picture(cxkit: Cxkit, home: Path) -> None:
    """In one file: what is remembered of it knows its axes."""
    unchanged = []
    for asked in ("ease,impact", "ease,impact", "impact,ease", ""):
        more = ("--axes", asked) if asked else ()
        ran = cxkit("render", "trips.yaml", *more, "-o", "wall.svg", "--output-format", "json")
        unchanged.append(json.loads(ran.out)["pictures"][0]["unchanged"])
    assert unchanged == [False, True, False, False]


def test_axes_reach_words_and_every_process(cxkit: Cxkit, home: Path) -> None:
    for n in range(7):
        (home / f"trips{n}.yaml").write_text(PORTFOLIO.replace("id: trips", f"id: trips{n}"))
    ran = cxkit("render", ".", "--view", "matrix", "--axes", "ease,impact", "-f", "svg,md", "-o", "out")
    assert ran.code == 0, ran.err
    for n in range(7):
        drawn = (home / f"out/trips{n}.matrix.ease-impact.svg").read_text(encoding="utf-8")
        assert "↑ Facilidad del cambio" in drawn
        told = (home / f"out/trips{n}.matrix.ease-impact.md").read_text(encoding="utf-8")
        assert [line.split("|")[-2].strip() for line in told.splitlines() if line.startswith("| Facilidad")] == [
            "upwards"
        ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--axes", "eaze,impact"], "trips.yaml: no criterion 'eaze', did you mean 'ease'? There are impact (Impact"),
        (["--axes", "impact,zzz"], "trips.yaml: no criterion 'zzz'; there are impact (Impact on the strategy), people"),
        (["--axes", "ease,Facilidad del cambio"], "trips.yaml: both axes are the criterion 'ease': name two"),
        (["--axes", "ease"], "two criteria make the axes: UP,ACROSS"),
        (["--axes", "ease,"], "two criteria make the axes: UP,ACROSS"),
        (["--axes", "ease,impact", "--view", "map"], "--axes is for the matrix: add --view matrix"),
    ],
)
def test_wrong_axes_are_refused(cxkit: Cxkit, home: Path, arguments: list[str], said: str) -> None:
    ran = cxkit("render", ".", *arguments, "-o", "out")
    assert ran.code == 2
    assert said in ran.err
    assert not (home / "out").exists()


def test_axes_without_a_portfolio_are_refused(cxkit: Cxkit, home: Path) -> None:
    ran = cxkit("render", "loan.yaml", "--axes", "ease,impact", "-o", "out", "--lang", "es")
    assert (ran.code, ran.err) == (
        2,
        "cxkit: --axes es para la matriz de un portafolio, y entre estos archivos no hay ninguno\n",
    )


def test_a_title_that_two_criteria_have_names_neither(cxkit: Cxkit, home: Path) -> None:
    (home / "trips.yaml").write_text(PORTFOLIO.replace("Impact on the strategy", "Facilidad del cambio"))
    ran = cxkit("render", "trips.yaml", "--axes", "facilidad del cambio,people", "-o", "out")
    assert ran.code == 2
    assert "'facilidad del cambio' names several criteria: impact and ease" in ran.err


def test_the_shell_offers_the_criteria_of_the_workspace(home: Path) -> None:
    assert completion.criteria("") == [
        ("ease", "Facilidad del cambio"),
        ("impact", "Impact on the strategy"),
        ("people", ""),
    ]
    assert completion.criteria("ease,im") == [("ease,impact", "Impact on the strategy")]
