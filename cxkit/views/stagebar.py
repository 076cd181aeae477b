"""The stages of a value stream over the phases of a journey: the same service, seen from inside."""

from collections.abc import Sequence

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.frame import Band, Column
from cxkit.views.lanes import MARGIN
from cxkit.views.lettering import CHIP, SUBLANE, lettered
from cxkit.views.picture import Item, Point, Stroke
from cxkit.views.stream.stages import ACTIVITIES, staged
from cxkit.words import N_, say

TITLE = N_("Value stream")
TIP, PAD = 9.0, 5.0
LEAST = 24.0


def stage_bar(journey: Journey, scope: Scope, columns: Sequence[Column], top: float, header: float, lang: str) -> Band:
    """An open arrow from the first to the last step of each stage; nothing where no step is met by one."""
    found = [run for run in staged(journey, scope) if run.title]
    if not found:
        return Band([], top)
    laid = []
    for run in found:
        left, right = columns[run.first][0], columns[run.last][0] + columns[run.last][1]
        text = " · ".join(filter(None, (run.title, say(ACTIVITIES.get(run.activity, ""), lang))))
        laid.append((left, right, text, lettered(text, right - left - 2 * TIP - 8, CHIP)))
    height = max(LEAST, max(words.height for *_, words in laid) + 2 * PAD)
    name = lettered(say(TITLE, lang), header - 30, SUBLANE)
    items: list[Item] = [name.at(MARGIN + 15, top + (height - name.height) / 2, "muted", kind="stage", group="stages")]
    for n, (left, right, text, words) in enumerate(laid, 1):
        middle = top + height / 2
        corners = (
            Point(left, top),
            Point(right, top),
            Point(right + TIP, middle),
            Point(right, top + height),
            Point(left, top + height),
            Point(left + TIP, middle),
            Point(left, top),
        )
        outline = [corners[0]]
        for start, end in zip(corners, corners[1:], strict=False):
            dx, dy = (end.x - start.x) / 3, (end.y - start.y) / 3
            outline += [Point(start.x + dx, start.y + dy), Point(start.x + 2 * dx, start.y + 2 * dy), end]
        key = f"stage-{n}"
        items.append(Stroke(tuple(outline), "rule", 1.2, id=key, kind="stage", label=f"{say(TITLE, lang)}: {text}"))
        y = top + (height - words.height) / 2
        items.append(words.at((left + right + TIP) / 2, y, "ink", "middle", kind="stage", group=key))
    return Band(items, top + height + 6)
