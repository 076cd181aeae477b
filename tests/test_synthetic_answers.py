"""The answers of the bank's survey are invented, reproducible, and agree with what the survey says of them."""

import csv
import importlib.util
from pathlib import Path
from statistics import mean, stdev
from types import ModuleType

import pytest

from cxkit.source import read

FOLDER = Path(__file__).parents[1] / "examples" / "banco-credito" / "encuestas"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generar_respuestas", FOLDER / "generar_respuestas.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def survey() -> dict:
    value = read((FOLDER / "credito-2026-t3.yaml").read_bytes()).value
    assert isinstance(value, dict)
    return value


def answers(question: str, respondent: str = "customer") -> list[int]:
    with (FOLDER / survey()["data"]).open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["respondent"] == respondent]
    return [int(row[question]) for row in rows if row[question]]


def test_the_same_seed_gives_the_same_file():
    module = generator()
    assert module.ARCHIVO.name == survey()["data"]
    assert module.texto() == module.ARCHIVO.read_text(encoding="utf-8")


def test_the_file_says_that_nobody_answered():
    assert str(generator().SEMILLA) in survey()["notes"]
    assert "sintéticos" in survey()["notes"]


@pytest.mark.parametrize("question", ["rapidez", "claridad", "claridad-no", "esfuerzo", "abono"])
def test_typed_means_are_those_of_the_answers(question: str):
    typed, found = survey()["results"][question], answers(question)
    assert len(found) == typed["n"]
    assert round(mean(found), 2) == pytest.approx(float(typed["mean"]))
    assert round(stdev(found), 2) == pytest.approx(float(typed["sd"]), abs=0.006)
    if "frontline" in typed:
        assert round(mean(answers(question, "frontline")), 2) == pytest.approx(float(typed["frontline"]))


def test_typed_counts_are_those_of_the_answers():
    typed, found = survey()["results"]["recomienda"], answers("recomienda")
    assert sum(score >= 9 for score in found) == typed["promoters"]
    assert sum(7 <= score <= 8 for score in found) == typed["passives"]
    assert sum(score <= 6 for score in found) == typed["detractors"]


def test_every_answer_is_on_its_scale():
    scales = {"csat": (1, 5), "ces": (1, 7), "nps": (0, 10)}
    for name, question in survey()["questions"].items():
        if question["type"] in scales:
            low, high = scales[question["type"]]
            assert set(answers(name)) <= set(range(low, high + 1)), name
