"""The sheet of a matrix: heading, plane, list, keys."""

from collections.abc import Sequence
from math import ceil

from cxkit.model.portfolio import Portfolio
from cxkit.model.workspace import Scope
from cxkit.views.amounts import number
from cxkit.views.frame import foot
from cxkit.views.heading import file_chips, heading
from cxkit.views.keys import Key, keys
from cxkit.views.lanes import MARGIN
from cxkit.views.matrix.content import Content
from cxkit.views.matrix.plane import CHOSEN, LARGEST, SMALLEST, TICKS, Plane, chosen_mark, plane_band
from cxkit.views.matrix.plane import WIDTH as PLANE
from cxkit.views.matrix.ranks import APART, WIDTH, beside, list_band
from cxkit.views.matrix.sentences import KIND, told
from cxkit.views.picture import Box, Dash, Item, Picture
from cxkit.words import N_, say

__all__ = ["matrix", "told"]


def matrix(portfolio: Portfolio, scope: Scope, *, lang: str, source: str = "", axes: Sequence[str] = ()) -> Picture:
    """The matrix of a portfolio in `lang`; `source` is the file name shown at its foot.

    `axes` are the ids of two criteria, upwards first; by default the two heaviest. Both run towards what speaks for a
    journey. Bubbles that would hide one another stand apart, each tied to its place. Raises IndexError for a portfolio
    that `parts` has nothing of.
    """
    content = Content(portfolio, scope, axes)
    kind, finding = say(KIND, lang), content.finding(lang)
    right = MARGIN + TICKS + PLANE + APART + WIDTH
    chips = [*content.rests_on(lang), *file_chips(portfolio, scope, lang)]
    head = heading(portfolio.title, (kind,), finding, chips, right=right)
    top = head.bottom + 22
    drawn, plane = plane_band(content, MARGIN, top, lang)
    items = [*head.items, *drawn.items]
    if beside(content):
        ranks = list_band(content, plane.right + APART, top, 1, lang)
        bottom = max(drawn.bottom, ranks.bottom)
    else:
        columns = int((right - MARGIN + APART) // (WIDTH + APART))
        ranks = list_band(content, MARGIN, drawn.bottom + 16, columns, lang)
        bottom = ranks.bottom
    items += ranks.items
    key = keys(_keys(content, plane, lang), right=right, top=bottom + 14)
    last = foot(source, right, key.bottom + 6)
    return Picture(
        portfolio.stem,
        "matrix",
        portfolio.title,
        say(N_("{view} “{title}”: {finding}"), lang, view=kind, title=portfolio.title, finding=finding),
        lang,
        float(ceil(right + MARGIN)),
        round(last.bottom + MARGIN, 2),
        (*items, *key.items, *last.items),
    )


def _keys(content: Content, plane: Plane, lang: str) -> list[Key]:
    """What size, border and sign of a bubble mean."""
    shown = content.shown
    made = []
    if plane.most:
        text = say(N_("area: customers of its segments; the largest has {n}"), lang, n=number(plane.most, lang))
        made.append(Key(text, lambda x, y: [_bubble(x, y, "solid")]))
        if any(plane.radius(one) == SMALLEST and one.customers for one in shown):
            few = int(plane.most * (SMALLEST / LARGEST) ** 2)
            made.append(Key(say(N_("smallest size: {n} customers or fewer"), lang, n=number(few, lang)), _nothing))
        if any(one.several for one in shown if one.customers):
            made.append(Key(say(N_("who belongs to two segments counts twice"), lang), _nothing))
        if any(one.customers is None for one in shown):
            made.append(Key(say(N_("number of customers not told"), lang), lambda x, y: [_bubble(x, y, "assumed")]))
    else:
        text = say(N_("one size: nobody says how many customers each has"), lang)
        made.append(Key(text, lambda x, y: [_bubble(x, y, "solid")]))
    if any(one.chosen for one in content.candidates):
        made.append(Key(say(CHOSEN, lang), lambda x, y: [chosen_mark(x + 15, y, "", "key")]))
    if aside := content.aside(lang):
        made.append(Key(aside, _nothing))
    return made


def _nothing(x: float, y: float) -> list[Item]:  # noqa: ARG001 -- a remark without a sign
    return []


def _bubble(x: float, y: float, dash: Dash) -> Box:
    return Box(x + 6, y - 9, 18, 18, "action", "s1", 9, 1.4, dash, kind="sample")
