"""Drawings in a broad and in a narrow font, as a browser sets them: no text leaves its box, and every law holds."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cxkit.api.drawing import draw, wanted
from cxkit.api.places import drawables
from cxkit.colours import Tokens
from cxkit.load import load
from cxkit.render.svg import svg
from cxkit.typeface import Typeface
from cxkit.views.catalogue import Lack
from cxkit.views.picture import Picture
from cxkit.views.text import set_in
from tests.browser import OUTSIDE, font_faces, page
from tests.typeface.making import made, typeface
from tests.views import journeys, laws

EXAMPLES = {"hospital-scan": "all", "restaurante": "blueprint map", "it-service-desk": "blueprint map"}
WIDE = {"broad": (0.75, 0.85), "narrow": (0.3, 0.35)}
"""Em of all letters, and of those in bold; in Inter they have 0.56 and 0.6 on the average."""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with page(viewport={"width": 1400, "height": 1000}) as view:
        yield view


@pytest.fixture(scope="module", params=WIDE)
def own(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Typeface:
    folder = tmp_path_factory.mktemp("fonts")
    regular, bold = WIDE[request.param]
    made(folder, "r.ttf", wide=regular)
    made(folder, "b.ttf", wide=bold, weight=700)
    return typeface(folder, regular="r.ttf", bold="b.ttf")


def drawn(name: str, own: Typeface) -> Iterator[Picture]:
    (room,), _ = load([str(Path(journeys.EXAMPLES, name))])
    for path, content, scope in drawables(room):
        found = wanted(content, "all", scope)
        for view, part in () if isinstance(found, Lack) else found:
            if view not in EXAMPLES[name] and EXAMPLES[name] != "all":
                continue
            yield draw(content, scope, view, lang="es", source=path, part=part, typeface=own)


def outside(view: Any, drawing: str, own: Typeface, there: bool) -> list[str]:
    """The texts that leave their boxes for a reader who has the font, or has not and sees Inter."""
    rules = [
        f'@font-face{{font-family:"{own.family}";font-weight:{own.weights[part]};'
        f"src:url(data:font/ttf;base64,{b64encode(face.data).decode()})}}"
        for part, face in own.faces.items()
    ]
    style = f"<style>{font_faces()}{''.join(rules) if there else ''}body{{margin:0}}</style>"
    view.set_content(f'<!doctype html><meta charset="utf-8">{style}{drawing.partition("?>")[2]}')
    seen = view.evaluate(
        """async family => {
      const faces = ['400', '600', '700', 'italic 400'].flatMap(face => [family, 'Inter'].map(name => [face, name]))
      await Promise.all(faces.map(([face, name]) => document.fonts.load(`${face} 12px "${name}"`)))
      await document.fonts.ready
      return [...document.fonts].filter(face => face.status == 'loaded').map(face => face.family.replaceAll('"', ''))
    }""",
        own.family,
    )
    assert (own.family in seen) is there
    found: list[str] = view.evaluate(OUTSIDE)
    return found


def test_the_score_of_a_job_gets_the_room_of_its_words(tmp_path: Path) -> None:
    made(tmp_path, wide=1.0)
    broad = typeface(tmp_path, regular="Brand.ttf")
    sheets = [picture for picture in drawn("hospital-scan", broad) if picture.view == "persona"]
    scores = [item.lines for picture in sheets for item in picture.items if getattr(item, "kind", "") == "score"]
    assert ("oportunidad",) in scores, "broken within a word"
    with set_in(broad):
        assert [fault for picture in sheets for fault in laws.faults(picture)] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_text_leaves_its_box(browser: Any, own: Typeface, name: str) -> None:
    # Whoever has a narrow font, or sees Inter in the place of a broad one, has room to spare.
    there = own.faces["regular"].advances["a"] > 0.5
    count = 0
    for picture in drawn(name, own):
        with set_in(own):
            assert laws.faults(picture) == []
        assert outside(browser, svg(picture, tokens=Tokens((), own)), own, there) == [], picture.view
        count += 1
    assert count >= 2
