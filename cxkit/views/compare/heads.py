"""Heads: number and name of every column, with what became of the step."""

from collections.abc import Sequence
from dataclasses import replace

from cxkit.views.compare import states
from cxkit.views.compare.joined import Joined, Part
from cxkit.views.compare.wording import moved
from cxkit.views.frame import Column, step_headers
from cxkit.views.lettering import CAPTION, lettered
from cxkit.views.picture import Item, Words
from cxkit.views.text import clean
from cxkit.words import N_, say

SIGN = 18.0
BELOW = 10.0
"""From the last line of a head to the first lane."""
BESIDE = 14.0
"""From the left edge of a column to the middle of its sign, in the gutter."""


def heads(of: Joined, columns: Sequence[Column], top: float, lang: str) -> tuple[list[list[Item]], float]:
    """The heads by column, and where the tallest ends. Numbers are those of the journey that the step is in."""
    columned, bottom = step_headers(of.journey, of.scope, columns, top)
    found: list[list[Item]] = []
    for items, part, (x, width) in zip(columned, of.columns, columns, strict=True):
        group = f"step-{len(found) + 1}"
        texts = [item for item in items if isinstance(item, Words)]
        name = next((words for words in texts if words.kind == "step"), texts[0])
        was, down = _under(name, _was(part, of, lang), x + width - name.x, group)
        head: list[Item] = []
        low = _foot(name) + down
        for item in items:
            if isinstance(item, Words):
                words = replace(item, y=item.y + down) if item.y > name.y else item
                head += _named(words, part)
                low = max(low, _foot(words))
            else:
                head.append(item)
            head += was if item is name else []
        if part.standing in ("added", "removed", "moved"):
            look = states.LOOKS[part.standing]
            head += states.sign(part.standing, x - BESIDE, top + 13, group, say(look.one, lang), SIGN)
        bottom = max(bottom, low + BELOW)
        found.append(head)
    return found, bottom


def _under(name: Words, lines: Sequence[tuple[str, bool]], wide: float, group: str) -> tuple[list[Item], float]:
    """What a step was, right under its name, and how high that is."""
    items: list[Item] = []
    down = 0.0
    for text, crossed in lines:
        words = lettered(text, wide, CAPTION).at(name.x, _foot(name) + down, "muted", kind="was", group=group)
        items += [words, *(states.strikes(words, "muted") if crossed else [])]
        down += len(words.lines) * CAPTION.leading
    return items, down


def _foot(words: Words) -> float:
    """Under the last line of some words."""
    return words.y + (len(words.lines) - 1) * words.leading + 4


def _named(words: Words, part: Part) -> list[Item]:
    """The number of the step in its own journey; what is gone is crossed out."""
    side = part.pair.before if part.standing in ("removed", "ghost") else part.pair.after
    if words.kind == "number" and side is not None:
        words = replace(words, lines=(str(side.step + 1),))
    if part.standing == "removed" and words.kind in ("number", "step"):
        words = replace(words, role="muted")
        return [words, *(states.strikes(words, "muted") if words.kind == "step" else [])]
    return [replace(words, role="muted")] if part.standing == "ghost" else [words]


def _was(part: Part, of: Joined, lang: str) -> list[tuple[str, bool]]:
    """The old name of a step, crossed out, and where it stood."""
    pair = part.pair
    if part.standing == "ghost":
        return [(say(N_("now: step {number}"), lang, number=pair.after.step + 1), False)] if pair.after else []
    titles = [change.before for change in pair.changes if change.field == "title"]
    lines = [(clean(str(title)), True) for title in titles if title]
    return lines + [(line, False) for line in moved(pair, of, lang)]
