"""Ranks: the list of the journeys with their score on all criteria, and how far it moves when the weights do."""

from math import ceil

from cxkit.views.amounts import number
from cxkit.views.frame import Band
from cxkit.views.lanes import straight
from cxkit.views.lettering import CAPTION, CHIP_STRONG, Style, lettered
from cxkit.views.matrix.content import Candidate, Content, place_said
from cxkit.views.matrix.plane import CHOSEN, chosen_mark
from cxkit.views.picture import Box, Item, Stroke
from cxkit.words import N_, say

WIDTH = 400.0
APART = 44.0
BADGE, NAME, SCALE = 30.0, 188.0, 114.0
ROW_PAD = 7.0
TITLE = Style(12, 15, 600)
REASON = Style(12, 16)
TALL = 13
"""More rows than this do not stand beside the plane."""
HEAD = 38.0


def beside(content: Content) -> bool:
    return len(content.candidates) <= TALL


def list_band(content: Content, left: float, top: float, columns: int, lang: str) -> Band:
    """The list in columns from `left`, each with its scale from 0 to 100."""
    every = content.candidates
    each = ceil(len(every) / columns)
    items: list[Item] = []
    bottom = top
    for column in range(columns):
        rows = every[column * each : (column + 1) * each]
        if rows:
            x = left + column * (WIDTH + APART)
            drawn = _column(content, rows, x, top, lang)
            items += drawn.items
            bottom = max(bottom, drawn.bottom)
    if content.sensitivity.weightings > 1:
        text = N_(
            "Line: where the score goes in {n} weightings: those of the file, equal ones, and each weight doubled "
            "and halved."
        )
        words = lettered(say(text, lang, n=content.sensitivity.weightings), WIDTH, CAPTION)
        items.append(words.at(left, bottom + 6, "muted", kind="note", group="note"))
        bottom += 6 + words.height
    reason = content.portfolio.reason
    if reason:
        words = lettered(say(N_("Why: {reason}"), lang, reason=reason), WIDTH, REASON)
        items.append(words.at(left, bottom + 14, kind="reason", group="reason"))
        bottom += 14 + words.height
    return Band(items, bottom)


def _column(content: Content, rows: tuple[Candidate, ...], left: float, top: float, lang: str) -> Band:
    scale = left + BADGE + NAME + 16
    title = lettered(say(N_("Score on all criteria"), lang), BADGE + NAME, CHIP_STRONG)
    items: list[Item] = [title.at(left, top, kind="list", group="list")]
    head = top + HEAD
    foot = head
    drawn: list[Item] = []
    for one in rows:
        band = _row(content, one, left, scale, foot, lang)
        drawn += band.items
        foot = band.bottom
        drawn.append(Stroke(straight(left, foot, left + WIDTH, foot), "hairline", 1, kind="rule"))
    for value in (0, 50, 100):
        x = scale + value / 100 * SCALE
        words = lettered(number(value, lang), 40, CAPTION)
        items.append(words.at(x, head - 18, "muted", "middle", kind="tick", group="list"))
        items.append(Stroke(straight(x, head - 3, x, foot), "hairline", 1, kind="grid"))
    return Band(items + drawn, foot)


def _row(content: Content, one: Candidate, left: float, scale: float, top: float, lang: str) -> Band:
    title = lettered(one.title, NAME, TITLE)
    under = lettered(place_said(one, content.sensitivity.weightings, lang), NAME, CAPTION)
    plate = lettered(say(CHOSEN, lang), NAME, CAPTION) if one.chosen else None
    height = title.height + under.height + (plate.height + 1 if plate else 0) + 2 * ROW_PAD
    key = f"rank-{one.number}"
    fill, ink = ("action", "on-action") if one.chosen else ("s1", "on-s1")
    wide = 22.0
    badge = lettered(str(one.number), wide, Style(10 if one.number > 99 else 11, 14, 700))
    y = top + ROW_PAD
    said = _label(content, one, lang)
    items: list[Item] = [
        Box(left, y, wide, wide, "action", fill, wide / 2, 1.2, id=key, kind="rank", label=said, group=key),
        badge.at(left + wide / 2, y + (wide - badge.height) / 2, ink, "middle", inside=key, kind="number", group=key),
    ]  # fmt: skip
    x = left + BADGE
    for words, role in ((title, "ink"), (under, "muted")):
        if words.lines:
            items.append(words.at(x, y, role, kind="list", group=key))
            y += words.height
    if plate:
        items.append(chosen_mark(x + 7, y + 8, "", key))
        items.append(plate.at(x + 20, y + 1.5, "ink", kind="list", group=key))
    items += _whisker(one, scale, top + height / 2, key)
    if one.standing is not None:
        figure = lettered(number(round(one.standing.score, 2), lang), 60, CHIP_STRONG)
        middle = top + (height - figure.height) / 2
        items.append(figure.at(left + WIDTH, middle, "ink", "end", kind="figure", group=key))
    return Band(items, top + height)


def _whisker(one: Candidate, scale: float, y: float, group: str) -> list[Item]:
    """The score as a point, the scores of the other weightings as a line with its ends."""
    standing = one.standing
    if standing is None:
        return []

    def at(value: float) -> float:
        return round(scale + min(max(value, 0.0), 100.0) / 100 * SCALE, 2)

    low, high, x = at(standing.low), at(standing.high), at(standing.score)
    items: list[Item] = []
    if high - low > 0.5:
        items += [
            Stroke(straight(low, y, high, y), "action", 1.5, kind="whisker"),
            Stroke(straight(low, y - 5, low, y + 5), "action", 1.5, kind="whisker"),
            Stroke(straight(high, y - 5, high, y + 5), "action", 1.5, kind="whisker"),
        ]
    items.append(Box(x - 4.5, y - 4.5, 9, 9, "action", "action", 4.5, 0.5, kind="point", group=group))
    return items


def _label(content: Content, one: Candidate, lang: str) -> str:
    """One row of the list in words."""
    said = [place_said(one, content.sensitivity.weightings, lang)]
    if one.standing is not None:
        text = N_("{score} of 100, {low} to {high} as weights vary")
        values = (one.standing.score, one.standing.low, one.standing.high)
        score, low, high = (number(round(value, 2), lang) for value in values)
        said.append(say(text, lang, score=score, low=low, high=high))
    if one.chosen:
        said.append(say(CHOSEN, lang))
    return f"{one.number}. {one.title}: {'; '.join(part for part in said if part)}"
