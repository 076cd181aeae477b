"""What is meant by a slip: sure where only one thing can be, never sure where it is a guess."""

import pytest

from cxkit.diagnostic import Fix
from cxkit.load import load
from cxkit.load.misfit import only
from cxkit.load.spelling import decimal, iso_date, scale
from cxkit.model import vocabulary
from cxkit.model.journey import Step

HEAD = "kind: journey\ntitle: T\n"


def fix(text: str) -> tuple[Fix | None, str]:
    (room,), _ = load(["-"], stdin=text.encode())
    (found,) = room.diagnostics
    for edit in sorted(found.fix.edits if found.fix else (), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return found.fix, text


@pytest.mark.parametrize(
    ("line", "better", "safe"),
    [
        ("evidensia: Carta", "evidence: Carta", True),
        ("emosion: 1", "emotion: 1", True),
        ('"evidencia": Carta', "evidence: Carta", True),
        ("Emotion: 1", "emotion: 1", True),
        ("emotoin: 1", "emotion: 1", True),
        ("emot: 1", "emotion: 1", False),
        ("video: intro.mp4", "evidence: intro.mp4", False),
        ("cost: 12", None, False),
    ],
)
def test_a_key_is_renamed_without_asking_only_where_it_can_be_no_other(
    line: str, better: str | None, safe: bool
) -> None:
    found, text = fix(f"{HEAD}steps:\n  - customer: A\n    {line} # here\n")
    assert text.splitlines()[4] == f"    {better or line} # here"
    assert (found.safe if found else None) is (safe if better else None)


@pytest.mark.parametrize("word", ["video", "device", "total", "site", "index", "section", "wishes"])
def test_a_word_of_its_own_is_taken_for_no_key(word: str) -> None:
    assert not only(word, tuple(vocabulary.keys(Step)))


def test_a_key_that_is_there_already_is_not_taken_by_another() -> None:
    (room,), _ = load(["-"], stdin=f"{HEAD}steps:\n  - customer: A\n    cliente: B\n".encode())
    assert [each.fix for each in room.diagnostics] == [None]


def test_two_keys_that_mean_the_same_are_both_left() -> None:
    text = f"{HEAD}steps:\n  - customer: A\n    evidencia: B\n    evidencias: C\n"
    (room,), _ = load(["-"], stdin=text.encode())
    assert [(each.code, each.fix) for each in room.diagnostics] == [("SCH001", None), ("SCH001", None)]


def test_a_value_that_is_used_elsewhere_too_is_left() -> None:
    text = f"{HEAD}notes: &word borrador\nstatus: *word\nsteps: []\n"
    found, changed = fix(text)
    assert (found, changed) == (None, text)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20/01/2026", "2026-01-20"),
        ("2026/1/5", "2026-01-05"),
        ("05.05.2026", "2026-05-05"),
        ("1-31-2026", "2026-01-31"),
        ("05/06/2026", None),
        ("31/02/2026", None),
        ("20/01/26", None),
        ("mañana", None),
    ],
)
def test_a_date_is_turned_round_only_where_day_and_month_are_plain(written: str, meant: str | None) -> None:
    assert iso_date(written) == meant


def test_a_comma_may_part_thousands() -> None:
    assert decimal("1,500") == ("1.500", False)
    assert decimal("0,180") == ("0.180", True)
    assert decimal("18,5%") == ("18.5%", True)
    assert decimal("-1,25") == ("-1.25", True)


def test_a_scale_is_read_in_either_language() -> None:
    assert (scale("1 al 5"), scale("−2 hasta 2"), scale("1/7"), scale("5/1"), scale("alto")) == (
        "1..5",
        "-2..2",
        "1..7",
        None,
        None,
    )
