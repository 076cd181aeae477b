"""Every view keeps its laws under torment, and its work grows with what there is to draw, not with the square of it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from types import FrameType
from typing import Any

import pytest

from cxkit.api.drawing import draw, wanted
from cxkit.views.catalogue import VIEWS, Lack
from cxkit.views.picture import Picture
from tests.views.laws import faults
from tests.views.torments import SIZED, TORMENTS, Torment

STEEPEST = 3.5
"""How much more work twice as much may be: arrows cross one another, so that some of it is squared."""
CASES = [(view, name) for view in VIEWS for name in TORMENTS]


@cache
def tormented(name: str) -> Torment:
    return TORMENTS[name]()


def pictures(torment: Torment, view: str) -> list[Picture]:
    """What a view draws of it, if it is meant for such files; a lack must be said in words."""
    if torment.content.kind not in VIEWS[view].kinds:
        return []
    these = wanted(torment.content, view, torment.scope)
    if isinstance(these, Lack):
        assert these.text("en")
        return []
    return [draw(*torment, view, lang="en", part=part) for _, part in these]


@pytest.mark.parametrize(("view", "name"), CASES)
def test_nothing_is_wrong_under_torment(view: str, name: str) -> None:
    torment = tormented(name)
    if torment.content.kind not in VIEWS[view].kinds:
        return
    for picture in pictures(torment, view):
        assert faults(picture) == [], picture.name


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_tormented(view: str) -> None:
    assert any(pictures(tormented(name), view) for name in TORMENTS)


@pytest.mark.parametrize(("view", "kind"), [(view, kind) for view in VIEWS for kind in VIEWS[view].kinds])
def test_work_grows_with_what_there_is(view: str, kind: str) -> None:
    torment, size = SIZED[kind]
    if not pictures(torment(size), view):  # some views need several things to show anything
        size *= 2
    sizes = [torment(size), torment(2 * size)]
    for one in sizes:
        pictures(one, view)  # so that what is remembered between drawings counts for neither
    once, twice = (called(partial(pictures, one, view)) for one in sizes)
    assert twice < STEEPEST * once, (once, twice)


def called(work: Callable[[], Any]) -> int:
    """How many functions of Python are called in the course of a piece of work."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
