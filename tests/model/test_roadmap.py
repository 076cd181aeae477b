"""A roadmap: default ids, short forms, what is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from cxkit.model.reading import read
from cxkit.model.roadmap import Roadmap


def roadmap(*initiatives: Any) -> Roadmap:
    return read(Roadmap, {"kind": "roadmap", "title": "Plan", "initiatives": list(initiatives)})


def test_ids_come_from_titles_and_written_ones_win() -> None:
    made = roadmap("Avisar a tiempo", "Avisar a tiempo", {"title": "Otra", "id": "avisar-a-tiempo-2"}, {"title": "¿?"})
    assert [one.id for one in made.initiatives] == [
        "avisar-a-tiempo",
        "avisar-a-tiempo-3",
        "avisar-a-tiempo-2",
        "initiative-4",
    ]
    assert made.initiative("avisar-a-tiempo-2") is made.initiatives[2]
    assert made.initiative("nada") is None


def test_an_initiative_takes_one_or_several() -> None:
    (one,) = roadmap(
        {
            "title": "A",
            "addresses": "dolor",
            "changes": ["x", "y"],
            "lanes": "support",
            "confidence": "80%",
            "benefit": "menos",
        }
    ).initiatives
    assert (one.addresses, one.changes, one.lanes, one.status) == (("dolor",), ("x", "y"), ("support",), "idea")
    assert one.confidence is not None
    assert one.benefit is not None
    assert (one.confidence.value, one.benefit.text, one.benefit.customer) == (0.8, "menos", None)
    assert one.target is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"impact": -1},
        {"effort": float("inf")},
        {"confidence": 120},
        {"status": "soon"},
        {"start": "1/4/2026"},
        {"quick_win": "perhaps"},
        {"lanes": "cellar"},
        {"type": "magic"},
    ],
    ids=str,
)
def test_what_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        roadmap({"title": "A", **wrong})


def test_initiatives_that_wait_for_one_another_are_read() -> None:
    made = roadmap({"id": "a", "title": "A", "depends_on": "b"}, {"id": "b", "title": "B", "depends_on": ["a", "b"]})
    assert [one.depends_on for one in made.initiatives] == [("b",), ("a", "b")]
