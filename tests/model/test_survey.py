"""A survey: short forms of questions, periods, samples and results."""

from typing import Any

import pytest
from pydantic import ValidationError

from cxkit.model.reading import read
from cxkit.model.survey import Survey


def survey(**more: Any) -> Survey:
    return read(Survey, {"kind": "survey", "title": "Encuesta", **more})


def test_a_question_is_a_text_or_a_mapping() -> None:
    made = survey(
        questions={"a": "¿Qué tal?", "b": {"type": "ces", "scale": "1-7", "step": "pagar", "reversed": True}, "c": None}
    )
    a, b, c = made.questions.values()
    assert (a.text, a.type) == ("¿Qué tal?", None)
    assert (b.type, b.scale, b.step, b.reversed) == ("ces", "1-7", "pagar", True)
    assert c.text is None


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ({"from": "2026-03-01", "to": "2026-03-31"}, "2026-03-01 – 2026-03-31"),
        ({"from": "2026-03-01"}, "2026-03-01"),
        ("2026-03", "2026-03"),
        (2026, "2026"),
        ("otoño", "otoño"),
        ({}, ""),
    ],
)
def test_a_period_is_two_dates_one_or_words(written: Any, said: str) -> None:
    made = survey(period=written)
    assert made.period is not None
    assert made.period.said == said


def test_a_sample_is_a_number_or_a_mapping() -> None:
    assert survey(sample=100).sample.responses == 100  # type: ignore[union-attr]
    made = survey(sample={"invited": 600, "responses": 100, "method": "random"}).sample
    assert made is not None
    assert (made.invited, made.responses, made.method) == (600, 100, "random")


def test_a_result_is_a_number_or_what_was_counted() -> None:
    made = survey(
        results={
            "a": 34,
            "b": {"promoters": 52, "passives": 30, "detractors": 18},
            "c": {"counts": {"1": 3, "5": 9}},
            "d": None,
        }
    )
    a, b, c, d = made.results.values()
    assert (a.value, b.promoters, c.counts, d.value) == (34, 52, {"1": 3, "5": 9}, None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"population": -1},
        {"sample": {"responses": 1.5}},
        {"results": {"a": {"n": -1}}},
        {"results": {"a": {"sd": -1}}},
        {"results": {"a": {"mean": float("nan")}}},
        {"results": {"a": {"counts": {"5": -1}}}},
        {"results": {"a": "many"}},
        {"questions": {"a": {"type": "stars"}}},
        {"questions": {"a": {"scale": "five"}}},
        {"questions": ["a"]},
        {"respondents": ["everybody"]},
        {"period": {"from": "March"}},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        survey(**wrong)
