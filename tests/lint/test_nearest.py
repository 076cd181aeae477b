"""The name that was probably meant: a slip of the hand is found, another word is none."""

import pytest

from cxkit.lint.names.nearest import nearest, spelt


@pytest.mark.parametrize(
    ("written", "declared"),
    [
        ("tow", "two"),
        ("fone", "phone"),
        ("botx", "bot"),
        ("Telefono", "teléfono"),
        ("ejecutva", "ejecutiva"),
        ("check-ticket", "checks-tickets"),
    ],
)
def test_a_slip_is_found(written: str, declared: str) -> None:
    assert nearest(written, spelt([declared, "unlike"])) == declared


@pytest.mark.parametrize(
    ("written", "declared"),
    [("telefono", "terreno"), ("sap", "isapre"), ("handle-claim", "take-claim"), ("web", "app")],
)
def test_another_word_is_not_guessed(written: str, declared: str) -> None:
    assert nearest(written, spelt([declared])) == ""
