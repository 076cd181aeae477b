"""What a browser makes of the drawings of the examples: no text leaves its box, with our fonts and in both views."""

from pathlib import Path

import pytest

from cxkit.api.drawing import draw
from cxkit.api.places import journeys
from cxkit.load import load
from cxkit.render.svg import svg
from tests.browser import texts_outside_boxes

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [found for room in load([str(ROOT / "examples")])[0] for found in journeys(room)]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("view", ["blueprint", "map"])
def test_no_text_leaves_its_box(view: str, lang: str) -> None:
    drawings = [svg(draw(journey, scope, view, lang=lang, source=path)) for path, journey, scope in EXAMPLES]
    assert len(drawings) >= 9
    assert texts_outside_boxes(*drawings) == []
