"""What is asked of a browser is seen by it: each check is broken once on a finished drawing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from cxkit.colours import THEMES
from cxkit.views.blueprint import blueprint
from cxkit.views.picture import Box, Item, Picture, Words
from tests.traced import svg
from tests.views import journeys, looking


@pytest.fixture(scope="module")
def finished() -> Picture:
    return blueprint(*journeys.example("hospital-scan/journeys/scan.yaml"), lang="en")


def text_of(picture: Picture, kind: str) -> tuple[Words, Box]:
    """The widest text of a kind in a box, and the box."""
    boxes = {item.id: item for item in picture.items if isinstance(item, Box)}
    held = [item for item in picture.items if isinstance(item, Words) and item.inside and item.kind == kind]
    words = max(held, key=lambda one: one.width)
    return words, boxes[words.inside]


def put(browser: Any, picture: Picture, old: Item | None = None, new: Item | None = None) -> None:
    items = tuple(new if item is old and new else item for item in picture.items)
    looking.put(browser, [svg(replace(picture, items=items), standalone=False)])


def test_a_finished_drawing_has_no_fault(browser: Any, finished: Picture) -> None:
    put(browser, finished)
    assert looking.outside(browser) == looking.on_one_another(browser) == []
    assert [looking.pale(browser, theme) for theme in THEMES] == [[], [], [], []]
    read = browser.evaluate("() => window.drawings.map(({texts, edges}) => [texts.length, edges.length])")
    lines = sum(len(item.lines) for item in finished.items if isinstance(item, Words))
    assert read[0][0] >= lines
    assert read[0][1] == sum(isinstance(item, Box) and bool(item.id) for item in finished.items)


def test_ten_characters_more_leave_the_box(browser: Any, finished: Picture) -> None:
    words, _ = text_of(finished, "text")
    put(browser, finished, words, replace(words, lines=(words.lines[0] + " and more.", *words.lines[1:])))
    assert looking.outside(browser) == [words.lines[0] + " and more."]


def test_a_text_on_another_is_seen(browser: Any, finished: Picture) -> None:
    words, _ = text_of(finished, "text")
    number = next(item for item in finished.items if isinstance(item, Words) and item.kind == "number")
    put(browser, finished, number, replace(number, x=words.x, y=words.y))
    assert any(fault.endswith(f"| {words.lines[0]}") for fault in looking.on_one_another(browser))


@pytest.mark.parametrize(("role", "themes"), [("hairline", {*THEMES} - {"contrast"}), ("box", {*THEMES})])
def test_a_pale_text_is_seen(browser: Any, finished: Picture, role: str, themes: set[str]) -> None:
    words, _ = text_of(finished, "text")
    put(browser, finished, words, replace(words, role=role))
    pale = {theme for theme in THEMES if any(words.lines[0] in fault for fault in looking.pale(browser, theme))}
    assert pale >= themes


def test_a_dark_box_under_a_dark_text_is_seen(browser: Any, finished: Picture) -> None:
    words, box = text_of(finished, "text")
    put(browser, finished, box, replace(box, fill="phase"))
    assert any(words.lines[0] in fault for fault in looking.pale(browser, "light"))


def test_a_border_that_is_hard_to_see_is_seen(browser: Any, finished: Picture) -> None:
    _, box = text_of(finished, "text")
    put(browser, finished, box, replace(box, border="gap-fill"))
    assert [fault for fault in looking.pale(browser, "light") if f"border of scan-{box.id}" in fault]
