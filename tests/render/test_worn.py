"""What is drawn beside the SVG has the colours of the organisation too: pages, borrowed letters, edges."""

import json
from typing import Any

import pytest

from cxkit.colours import Tokens, colour
from cxkit.render import typst
from cxkit.render.fallback import Stand
from cxkit.render.paper import page
from cxkit.render.themes import look
from cxkit.views.picture import Picture, Words

MINE = Tokens((("light", "muted", "#445500"), ("light", "raised", "#FFFDF8"), ("print", "rule", "#303030")))


def test_a_page_and_the_letters_that_it_borrows(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[dict[str, Any]] = []

    def compiled(inputs: dict[str, str], *_: Any) -> bytes:
        seen.append(json.loads(inputs["sheet"]))
        return b""

    monkeypatch.setattr(typst, "_compiled", compiled)
    words = (Words(("日本",), 10, 20, role="muted"), Words(("plain",), 10, 40, role="muted"))
    picture = Picture("p", "map", "t", "d", "en", 100, 60, words)
    stand = Stand({"日": "Some Font", "本": "Some Font"}, (), ())
    for tokens in (MINE, Tokens()):
        typst.typeset([typst.Leaf(picture, page(picture))], "light", stand, "pdf", tokens=tokens)
    mine, ours = seen
    assert (mine["ground"], ours["ground"]) == ("#FFFDF8", colour("raised"))
    assert [line["colour"] for line in mine["leaves"][0]["lines"]] == ["#445500"]
    assert [line["colour"] for line in ours["leaves"][0]["lines"]] == [colour("muted")]
    assert "#445500" in mine["leaves"][0]["svg"]


def test_edges_that_stand_for_a_surface() -> None:
    assert look("lane-edge", "print", MINE) == "#303030"
    assert look("lane-edge", "print") == colour("rule", "print")
    assert look("lane-edge", "light", MINE) == "none"
