"""Amounts and quotes as a reader expects them, in both languages."""

import pytest

from cxkit.model.journey import Journey
from cxkit.model.values import Share
from cxkit.views.amounts import in_a_row, in_units, number, sample, share, with_unit
from cxkit.views.description import description
from cxkit.views.levels import over

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "signed", "english", "spanish"),
    [
        (0.0, True, "0", "0"),
        (-0.0, True, "0", "0"),
        (2, True, "+2", "+2"),
        (2, False, "2", "2"),
        (-0.5, True, "−0.5", "−0,5"),
        (1234.5, False, "1234.5", "1234,5"),
        (61_000, False, "61,000", "61.000"),
        (-12_345.5, False, "−12,345.5", "−12.345,5"),
        (1 / 3, False, "0.3333333333", "0,3333333333"),
    ],
)
def test_numbers_have_the_signs_of_the_language(value: float, signed: bool, english: str, spanish: str) -> None:
    assert (number(value, "en", signed=signed), number(value, "es", signed=signed)) == (english, spanish)


def test_numbers_in_a_row_cannot_be_taken_for_others() -> None:
    assert in_a_row(["−1", "−0.5"], "en") == "−1, −0.5"
    assert in_a_row(["−1", "−0,5"], "es") == "−1; −0,5"


def test_a_unit_stands_beside_its_number_and_never_alone() -> None:
    assert with_unit(24, "h", "en") == f"24{NBSP}h"
    assert with_unit(-3, "", "es") == "−3"
    assert with_unit(34, "", "en", signed=True) == "+34"
    assert with_unit(14, "bd", "es").replace(NBSP, " ") == "14 días hábiles"
    assert with_unit(-1, "bd", "es") == f"−1{NBSP}bd"
    assert sample(14) == f"n{NBSP}={NBSP}14"


def test_a_period_is_said_in_the_language_of_the_reader_where_it_is_known() -> None:
    assert [over(word, "es") for word in ("month", " Mes ", "trimestre", "2026-03", "")] == [
        *("cada mes", "cada mes", "cada trimestre", "2026-03", ""),
    ]
    assert over("mes", "en") == "each month"


def test_a_share_follows_the_language() -> None:
    part = Share.parse("17.5%")
    assert (share(part, "en"), share(part, "es")) == ("17.5%", f"17,5{NBSP}%")


@pytest.mark.parametrize(
    ("seconds", "parts"),
    [
        (0, []),
        (59.9, [(59, "s")]),
        (1710, [(28, "min"), (30, "s")]),
        (90000, [(1, "d"), (1, "h")]),
    ],
)
def test_seconds_become_whole_units(seconds: float, parts: list[tuple[int, str]]) -> None:
    assert in_units(seconds) == parts


def test_a_description_gives_the_lowest_moment_on_the_scale_of_the_drawing() -> None:
    steps = [{"customer": "Enters", "emotion": 5}, {"customer": "Waits", "emotion": 0}]
    journey = Journey.model_validate({"kind": "journey", "title": "Dinner", "emotion_scale": "0..10", "steps": steps})
    assert "The lowest moment is step 2, Waits (−2)." in description(journey, "Journey map", "en")
