"""Heap: what hangs loose, as cards side by side under what they lack."""

from collections import Counter
from collections.abc import Sequence

from cxkit.measures.trace import Thing
from cxkit.views.frame import Band, step_numbered
from cxkit.views.lanes import MARGIN, straight
from cxkit.views.lettering import CAPTION, LANE, Style, lettered
from cxkit.views.picture import Item, Stroke
from cxkit.views.trace.boxes import drawn, fit, sockets
from cxkit.views.trace.cards import Card
from cxkit.words import N_, NN_, say

TITLE = Style(15, 20, 600)
WIDTH, APART = 208.0, 14.0
GROUPS = (
    ("pain", NN_("{n} pain without an initiative", "{n} pains without an initiative")),
    ("gap", NN_("{n} gap without an initiative", "{n} gaps without an initiative")),
    ("fail", NN_("{n} fail point without recovery or initiative", "{n} fail points without recovery or initiative")),
    ("wait", NN_("{n} wait beyond what is accepted", "{n} waits beyond what is accepted")),
    ("feeling", NN_("{n} low feeling without an initiative", "{n} low feelings without an initiative")),
    ("opportunity", NN_("{n} opportunity without an initiative", "{n} opportunities without an initiative")),
    ("initiative", NN_("{n} initiative that is tied to nothing", "{n} initiatives that are tied to nothing")),
    ("accepted", NN_("{n} pain accepted as it is", "{n} pains accepted as they are")),
    ("other", NN_("{n} more thing", "{n} more things")),
)


BARE = (
    ("pain", NN_("{n} pain without an opportunity", "{n} pains without an opportunity")),
    ("gap", NN_("{n} gap", "{n} gaps")),
    ("fail", NN_("{n} fail point without recovery", "{n} fail points without recovery")),
    ("wait", NN_("{n} wait beyond what is accepted", "{n} waits beyond what is accepted")),
    ("feeling", NN_("{n} low feeling without a reason", "{n} low feelings without a reason")),
    ("opportunity", NN_("{n} opportunity tied to no pain", "{n} opportunities tied to no pain")),
    ("accepted", NN_("{n} pain accepted as it is", "{n} pains accepted as they are")),
)
"""The same where nobody has planned anything yet."""

_Group = tuple[str, str, list[Card]]


def heap(
    loose: Sequence[Thing], cards: dict[str, Card], top: float, right: float, lang: str, *, named: bool, planned: bool
) -> Band:
    """A heading and the cards of each group; `named` where journeys have to be told apart.

    `planned` says whether there are initiatives at all: without any nothing lacks one.
    """
    if not loose:
        return Band([], top)
    items: list[Item] = [Stroke(straight(MARGIN, top, right, top), "rule", 1, kind="rule")]
    title = lettered(say(N_("What hangs loose"), lang), right - MARGIN, TITLE)
    items.append(title.at(MARGIN, top + 12, kind="heading", group="loose"))
    y = top + 12 + title.height + 10
    fitting = max(1, int((right - MARGIN + APART) // (WIDTH + APART)))
    groups = [
        (name, text, [cards[thing.id] for thing in loose if _sort(thing) == name])
        for name, text in (GROUPS if planned else BARE)
    ]
    for shelf in _shelves([group for group in groups if group[2]], fitting):
        heads = [lettered(say(text, lang, n=len(group)), _wide(len(group), fitting), LANE) for _, text, group in shelf]
        tall = max(head.height for head in heads)
        x, bottom = MARGIN, y
        for (name, _, group), head in zip(shelf, heads, strict=True):
            items.append(head.at(x, y + tall - head.height, "muted", kind="heading", group=f"loose-{name}"))
            at = y + tall + 6
            for start in range(0, len(group), fitting):
                at = _line(group[start : start + fitting], x, at, items, named=named) + APART
            bottom = max(bottom, at)
            x += _wide(len(group), fitting) + APART
        y = bottom + 6
    return Band(items, y)


def stretch(loose: Sequence[Thing]) -> float:
    """How far right a sheet of nothing but these would reach: four cards side by side at most."""
    most = max(Counter(map(_sort, loose)).values(), default=0)
    return MARGIN + _wide(min(4, most), 4)


def _wide(count: int, fitting: int) -> float:
    """The width of so many cards side by side."""
    return min(count, fitting) * (WIDTH + APART) - APART


def _shelves(groups: Sequence[_Group], fitting: int) -> list[list[_Group]]:
    """Groups side by side as long as they fit; a long one takes several lines of its own."""
    shelves: list[list[_Group]] = []
    left = 0
    for group in groups:
        count = min(len(group[2]), fitting)
        if count > left:
            shelves.append([])
            left = fitting
        shelves[-1].append(group)
        left -= count
    return shelves


def _sort(thing: Thing) -> str:
    if getattr(thing.node, "accepted", None):
        return "accepted"
    return thing.sort if any(thing.sort == name for name, _ in GROUPS) else "other"


def _line(line: Sequence[Card], left: float, y: float, items: list[Item], *, named: bool) -> float:
    """Cards side by side, each under its step; where the tallest ends."""
    heads = [lettered(_where(card, named), WIDTH, CAPTION) for card in line]
    fitted = [fit(card, WIDTH, card.lacks if card.thing.sort == "initiative" else "") for card in line]
    room = max(head.height for head in heads) + 2
    bottom = y
    for place, (card, head, one) in enumerate(zip(line, heads, fitted, strict=True)):
        x = left + place * (WIDTH + APART)
        if head.lines:
            items.append(head.at(x, y + room - 2 - head.height, "muted", kind="where", group=card.id))
        items += [*drawn(one, x, round(y + room, 2)), *sockets(one, x, round(y + room, 2))]
        bottom = max(bottom, y + room + one.height)
    return bottom


def _where(card: Card, named: bool) -> str:
    """`5. Waits for the check`, with the journey where there are several."""
    step, journey = card.thing.column, card.thing.journey
    parts = [journey.title] if named and journey is not None else []
    if step is not None:
        parts.append(step_numbered(step, (card.thing.step or 0) + 1))
    return " · ".join(parts)
