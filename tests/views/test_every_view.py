"""Every view of every example keeps the laws of pictures, as we lay it out and as a browser draws it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cxkit.api.drawing import draw, wanted
from cxkit.api.places import drawables
from cxkit.colours import THEMES
from cxkit.load import load
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.catalogue import VIEWS, Lack
from cxkit.views.picture import Picture
from tests.traced import svg
from tests.views import looking
from tests.views.laws import faults

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@cache
def files() -> list[tuple[str, File, Scope]]:
    """Every file of the examples that can be drawn."""
    rooms, _ = load([str(EXAMPLES)])
    return [(f"{room.root.name}/{path}", content, scope) for room in rooms for path, content, scope in drawables(room)]


@cache
def pictures(view: str, lang: str) -> list[tuple[str, Picture]]:
    """What a view draws of the examples, each with the name of its file."""
    found = []
    for path, content, scope in files():
        these = wanted(content, view, scope)
        if not isinstance(these, Lack):
            found += [(path, draw(content, scope, view, lang=lang, source=path, part=part)) for _, part in these]
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_drawn_of_some_example(view: str) -> None:
    assert pictures(view, "en")
    assert {picture.view for _, picture in pictures(view, "en")} == {view}


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("view", VIEWS)
def test_pictures_have_no_fault(view: str, lang: str) -> None:
    found = [f"{path}: {fault}" for path, picture in pictures(view, lang) for fault in faults(picture)]
    assert found == []


@pytest.fixture(scope="module", params=[(view, lang) for view in VIEWS for lang in ("en", "es")], ids="-".join)
def shown(request: pytest.FixtureRequest, browser: Any) -> Any:
    """A page with the drawings of one view in one language: of a file that gives many the first and the last."""
    view, lang = request.param
    by_file: dict[str, list[Picture]] = {}
    for path, picture in pictures(view, lang):
        by_file[path] = [*by_file.get(path, [])[:1], picture]
    drawings = enumerate(picture for those in by_file.values() for picture in those)
    looking.put(browser, [svg(picture, standalone=False, prefix=f"{picture.name}-{n}") for n, picture in drawings])
    return browser


def test_no_text_leaves_its_box_nor_lies_on_another(shown: Any) -> None:
    assert looking.outside(shown) == []
    assert looking.on_one_another(shown) == []


@pytest.mark.parametrize("theme", THEMES)
def test_everything_can_be_read(shown: Any, theme: str) -> None:
    assert looking.pale(shown, theme) == []


@pytest.mark.parametrize("lang", ["en", "es"])
def test_axe_finds_nothing(browser: Any, lang: str) -> None:
    first = [pictures(view, lang)[0][1] for view in VIEWS if pictures(view, lang)]
    drawings = [svg(picture, standalone=False, prefix=f"{picture.name}-{picture.view}") for picture in first]
    looking.put(browser, drawings)
    assert looking.inaccessible(browser) == []
