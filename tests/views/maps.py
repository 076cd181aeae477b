"""Maps of journeys written in a test, and what can be read on them."""

from __future__ import annotations

from typing import Any

from cxkit.views.journey_map import journey_map
from cxkit.views.picture import Box, Picture, Words
from tests.views import laws
from tests.views.journeys import alone
from tests.views.mapping import faults


def picture(content: dict[str, Any], lang: str = "en", **more: Any) -> Picture:
    journey, scope = alone({**content, **more})
    return journey_map(journey, scope, lang=lang, source="map.yaml")


def mapped(*steps: Any, lang: str = "en", **header: Any) -> Picture:
    return picture({"steps": list(steps), **header}, lang)


def texts(picture_: Picture, *kinds: str) -> list[str]:
    return [
        " ".join(item.lines)
        for item in picture_.items
        if isinstance(item, Words) and (not kinds or item.kind.split(" ")[0] in kinds)
    ]


def boxes(picture_: Picture, kind: str) -> list[Box]:
    return [item for item in picture_.items if isinstance(item, Box) and item.kind.split(" ")[0] == kind]


def legend(picture_: Picture) -> list[str]:
    return texts(picture_, "legend")


def sound(drawn: Picture) -> bool:
    """Whether a map keeps its own laws and those of every picture."""
    return not faults(drawn) and not laws.faults(drawn)
