"""Moments of truth in the emotion lane: a star beside the face, with its reason where there is room."""

from dataclasses import replace

from cxkit.model.journey import Step
from cxkit.views.emotion_places import PAD_X, Scene, dearer, is_low, near
from cxkit.views.lettering import Lettering, Style, lettered
from cxkit.views.picture import Box, Item
from cxkit.views.signs import Sign, step_signs
from cxkit.views.text import clean
from cxkit.views.vacancy import Place, Try, Vacancy

REASON = Style(10.5, 13.5, 600)
STAR, STAR_ROOM, PAD_Y = 15.0, 20.0, 4.0
WIDTHS = (150.0, 116.0, 88.0)
REASON_LINES = 3


def moments(scene: Scene, vacancy: Vacancy) -> list[Item]:
    """The stars of the steps with a face, in their order.

    Where a reason finds no room the star stands alone; where not even that does, it is left to the box of the step.
    """
    items: list[Item] = []
    for at in scene.places:
        step = scene.journey.steps[at]
        if step.decides:
            items += _worded(scene, vacancy, at, step) or _bare(scene, vacancy, at, step)
    return items


def _sign(step: Step, lang: str) -> Sign:
    return next(sign for sign in step_signs(step, lang) if sign.name == "moment")


def _worded(scene: Scene, vacancy: Vacancy, at: int, step: Step) -> list[Item]:
    """Star and reason on one plate near the face."""
    reason = clean(step.moment_of_truth or "")
    made: dict[Place, Lettering] = {}
    tries: list[Try] = []
    low, own = is_low(scene, at), scene.points["lived"][scene.places.index(at)]
    for width in WIDTHS:
        words = lettered(reason, width, REASON)
        if not words.lines or len(words.lines) > REASON_LINES:
            continue
        box = round(words.width * 1.02 + 2 * PAD_X + STAR_ROOM, 2), max(words.height, STAR) + 2 * PAD_Y
        for cost, place in near(box, own, low):
            if made.setdefault(place, words) is words:
                tries.append(Try(cost + 5 * len(words.lines), place))
    found = vacancy.best(tries, dearer(scene, at))
    if found is None:
        return []
    left, top, right, bottom = (round(edge, 2) for edge in found)
    words, key, sign = made[found], f"moment-{at + 1}", _sign(step, scene.lang)
    size = round(right - left, 2), round(bottom - top, 2)
    plate = Box(left, top, *size, "rule", "box", 4, 1, id=key, kind="plate moment", label=sign.label, group=key)
    down = (bottom - top - words.height) / 2
    text = words.at(left + PAD_X + STAR_ROOM, top + down, "ink", inside=key, kind="plate", group=key)
    star = _star(sign, left + PAD_X + STAR / 2 + 1, top + down + REASON.leading / 2, key)
    return [plate, text, star]


def _bare(scene: Scene, vacancy: Vacancy, at: int, step: Step) -> list[Item]:
    """The star alone, beside the face."""
    own = scene.points["lived"][scene.places.index(at)]
    found = vacancy.best(near((STAR, STAR), own, is_low(scene, at)), dearer(scene, at))
    if found is None:
        return []
    x, y = (found.left + found.right) / 2, (found.top + found.bottom) / 2
    return [_star(_sign(step, scene.lang), x, y, f"moment-{at + 1}")]


def _star(sign: Sign, x: float, y: float, group: str) -> Item:
    return replace(sign, size=STAR).at(x, y, group)
