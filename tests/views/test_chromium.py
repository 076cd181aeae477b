"""What a browser makes of the drawings of the examples: no text leaves its box, with our fonts and in both views."""

from pathlib import Path

import pytest

from cxkit.api.drawing import draw
from cxkit.api.places import journeys
from cxkit.load import load
from cxkit.views.picture import Words
from cxkit.views.text import clean
from tests.browser import texts_outside_boxes
from tests.traced import svg
from tests.views.journeys import alone

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = [found for room in load([str(ROOT / "examples")])[0] for found in journeys(room)]


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("view", ["blueprint", "map"])
def test_no_text_leaves_its_box(view: str, lang: str) -> None:
    drawings = [svg(draw(journey, scope, view, lang=lang, source=path)) for path, journey, scope in EXAMPLES]
    assert len(drawings) >= 9
    assert texts_outside_boxes(*drawings) == []


TORTURE = {
    "an endless cell": "Pregunta qué fechas son posibles y cuáles no, cuántas camas hacen falta y si hay cuna; " * 5,
    "an endless word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "an endless address": "https://example.org/" + "reservas/nueva?fecha=2026-11-22&" * 4,
    "ideographs": "インターネットで部屋を探して、値段を比べてから予約を確定し、確認の電子メールを待っています。",
    "syllables": "인터넷으로 방을 찾아 가격을 비교한 다음 예약을 확정하고 확인 이메일을 기다립니다",
    "from the right": "نؤكد حجزكم خلال 24 ساعة ونرسل رسالة إلى cxkit! אנחנו מאשרים את ההזמנה (תוך 24 שעות).",
    "emoji": "Manda 🎉🎉🎉 y 👩\u200d👧\u200d👦 🇪🇸🇲🇽 " + "👍🏽" * 14,
    "marks": "Za\u0337l\u0337g\u0337o\u0337 " + "e\u0301\u0316\u0301\u0316" * 20 + " Tiếng Việt được hỗ trợ",
    "broad signs": "WWWWWW MMMMMM ⸻⸻ ﷽ ∰ ⓂⓂⓂ ㎒㎒",
}


@pytest.mark.parametrize("name", TORTURE)
def test_any_text_is_drawn_whole_and_inside(name: str) -> None:
    text = TORTURE[name]
    step = {
        "title": text,
        "customer": text,
        "quotes": [text],
        "emotion": 1,
        "evidence": [text],
        "frontstage": {"do": text, "by": text},
    }
    journey, scope = alone({"title": text, "steps": [step, {"customer": text, "emotion": -2}]})
    drawings = []
    for view in ("blueprint", "map"):
        picture = draw(journey, scope, view, lang="es")
        drawn = "".join(line for item in picture.items if isinstance(item, Words) for line in item.lines)
        assert clean(text).replace(" ", "") in drawn.replace(" ", "").replace("…", "")
        drawings.append(svg(picture))
    assert texts_outside_boxes(*drawings) == []
