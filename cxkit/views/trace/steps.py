"""Steps: at the left of a web, number, name and feeling of the steps, each over what belongs to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxkit.measures.emotion import felt
from cxkit.model.journey import Journey
from cxkit.model.scale import face
from cxkit.views.frame import step_called
from cxkit.views.lanes import MARGIN
from cxkit.views.lettering import CAPTION, RESERVE, STEP, Lettering, lettered
from cxkit.views.picture import Box, Face, Item
from cxkit.views.readings import level_said
from cxkit.views.text import clean
from cxkit.views.text import width as measured
from cxkit.views.trace.cards import Card, places
from cxkit.words import N_, say

STEPS, BESIDE = 132.0, 14.0
MOOD, BRACKET = 8.0, 2.4
BROADER, AFTER = 1.15, 7.0
"""What other fonts than ours take for a figure, and the room between a number and its name."""


@dataclass(frozen=True, slots=True)
class Label:
    """The step of some neighbours in the first column: what it says, where its name begins, and how high it is."""

    key: str
    cards: Sequence[Card]
    number: str
    name: str
    journey: str
    mood: int | None
    felt: str
    indent: float

    def height(self) -> float:
        below = 2 * MOOD + 6 if self.mood is not None else 0.0
        return sum(block.height for block, _ in self.blocks()) + below

    def blocks(self) -> tuple[tuple[Lettering, float], tuple[Lettering, float]]:
        """Journey and name, each with its indent."""
        name = lettered(self.name, STEPS - self.indent, STEP)
        return (lettered(self.journey, STEPS, CAPTION), 0.0), (name, self.indent)


def labels(column: Sequence[Card], several: bool, lang: str, mark: str = "") -> list[Label]:
    """The steps of a column; names begin one under the other. `mark` begins their keys."""
    made = []
    last = ""
    found = [step.thing.step + 1 for step in column if step.thing.step is not None]
    indent = BROADER * max((float(measured(str(n), STEP.size, STEP.weight)) for n in found), default=0.0) + AFTER
    for n, ((journey_id, place), group) in enumerate(places(column), 1):
        journey = group[0].thing.journey
        title = clean(journey.title) if journey and several and journey_id != last else ""
        last = journey_id
        step = group[0].thing.column
        if journey is None or step is None or place is None:
            name = say(N_("The whole journey"), lang) if journey else ""
            made.append(Label(f"{mark}at-{n}", group, "", name, title, None, "", 0.0))
            continue
        mood, level = _felt(journey, place, lang)
        name = step_called(step)
        made.append(Label(f"{mark}at-{n}", group, str(place + 1), name, title, mood, level, indent))
    return made


def _felt(journey: Journey, place: int, lang: str) -> tuple[int | None, str]:
    here = next((one for one in felt(journey) if one.place == place), None)
    return (face(here.level), level_said(here.level, lang)) if here else (None, "")


def lane(found: Sequence[Label]) -> float:
    """What the steps take left of the first column: more only where a single letter is broader than that."""
    widest = [block.width * RESERVE + indent for label in found for block, indent in label.blocks()]
    return max([STEPS, *widest]) + BESIDE if found else 0.0


def drawn(label: Label, boxes: Mapping[str, tuple[float, float, float, float]], lane: float, lang: str) -> list[Item]:
    """Number, name and feeling of a step, and a bracket where several things belong to it."""
    own = [boxes[card.id] for card in label.cards]
    first = min(y for _, y, _, _ in own)
    last = max(y + height for _, y, _, height in own)
    top = min(first, (first + last - label.height()) / 2) if label.height() > last - first else first
    items: list[Item] = []
    x, y = MARGIN, top
    if label.journey:
        words = lettered(label.journey, STEPS, CAPTION)
        items.append(words.at(x, y, "muted", kind="journey", group=label.key))
        y += words.height
    if label.number:
        items.append(lettered(label.number, STEPS, STEP).at(x, y, "muted", kind="number", group=label.key))
    name = lettered(label.name, STEPS - label.indent, STEP)
    if name.lines:
        items.append(name.at(x + label.indent, y, kind="step", group=label.key))
    y += name.height
    if label.mood is not None:
        said = say(N_("felt {value}"), lang, value=label.felt)
        items.append(Face(x + label.indent + MOOD, y + MOOD + 4, label.mood, MOOD, label=said, group=label.key))
        words = lettered(label.felt, STEPS, CAPTION)
        items.append(words.at(x + label.indent + 2 * MOOD + 6, y + 5, "muted", kind="felt", group=label.key))
    if label.name and len(own) > 1:
        bar = MARGIN + lane - BESIDE / 2 - 1.5
        items.append(
            Box(bar, first, BRACKET, last - first, "none", "customer-line", 1.2, 0.2, kind="bracket", group=label.key)
        )
    return items
