"""Whatever a file holds: messages, places inside the text, and never an exception."""

import random
from pathlib import Path

import pytest

from cxkit.load import Loaded, load

DATA = Path(__file__).parents[1] / "data/domain"
HEAD = b"kind: journey\ntitle: a\n"
SCRAPS = (
    b": ",
    b"- ",
    b"{",
    b"}",
    b"[",
    b"\n",
    b"  ",
    b"null",
    b"true",
    b'"',
    b",",
    b"12",
    b"'",
    b"&a ",
    b"*a",
    b"\t",
    b"\xff",
)


def loaded(data: bytes) -> Loaded:
    (room,), unreadable = load(["-"], stdin=data)
    assert not unreadable
    document = room.documents["-"]
    for found in room.diagnostics:
        assert 0 <= found.span.start <= found.span.end <= len(document.text)
        assert found.span.line >= 1
        for lang in ("en", "es"):
            assert found.text(lang)
            assert "pydantic" not in found.text(lang) + found.advice(lang)
    assert room.broken or room.workspace.members
    return room


@pytest.mark.parametrize("name", ["credito.yaml", "persona.yaml", "organization.yaml"])
def test_a_torn_file_is_said_and_nothing_is_raised(name: str) -> None:
    whole = (DATA / name).read_bytes()
    dice = random.Random(7)
    for _ in range(120):
        torn = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            at, kind = dice.randrange(len(torn)), dice.random()
            if kind < 0.3:
                torn[at] = dice.randrange(256)
            elif kind < 0.6:
                del torn[at : at + dice.randrange(1, 30)]
            else:
                torn[at:at] = dice.choice(SCRAPS)
        loaded(bytes(torn))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x89PNG\r\n\x1a\n\0\0",
        b"kind: [journey]\n",
        b"kind: {a: b}\ntitle: a\n",
        b"[]",
        b"- kind: journey\n",
        HEAD + b"steps: " + b"[" * 60 + b"]" * 60,
        HEAD + b"steps:\n" + b"- customer: a\n" * 20_000,
        HEAD + b"steps:\n" + b"- {customr: a, ownr: b}\n" * 10_000,
        HEAD + b"".join(b"k%d: 1\n" % n for n in range(20_000)) + b"steps: []\n",
        HEAD + b"steps:\n- {customer: a, wait: " + b"1h'" * 20_000 + b"x}\n",
        HEAD + b"steps:\n- {customer: a, frontstage: {do: b, time: " + b"9" * 50_000 + b"h}}\n",
        HEAD + b"steps:\n- {customer: a, emotion: " + b"9" * 390 + b"}\n",
        HEAD + b"steps:\n- {customer: a, emotion: .nan}\n",
        HEAD + b"emotion_scale: " + b"1" * 50_000 + b"\nsteps: []\n",
        HEAD + b"actors: {x: &a {title: b, x-y: 1}, z: *a}\nsteps: []\n",
    ],
    ids=lambda data: data[:40].decode("latin-1"),
)
def test_a_hostile_file_is_read_or_said(data: bytes) -> None:
    loaded(data)


def test_a_share_of_what_is_wrong_never_reaches_the_model() -> None:
    room = loaded(HEAD + b"steps:\n- {customer: a, next: {to: end, share: 1e999}}\n")
    assert room.broken == {"-"}
    assert room.workspace.members == ()
