"""Travels: the journeys of a persona, each with its curve in small and its lowest moment; and the channels they use."""

from collections.abc import Sequence
from typing import NamedTuple

from cxkit.measures.emotion import Felt, felt, lowest, lows
from cxkit.model.journey import Journey
from cxkit.model.persona import Persona
from cxkit.model.scale import face
from cxkit.model.workspace import Scope
from cxkit.views.frame import STATES, entry_title, step_called
from cxkit.views.lanes import straight
from cxkit.views.lettering import CAPTION, NAME, PILL, Style, lettered
from cxkit.views.moods import Curve, path_of
from cxkit.views.persona.panel import Panel
from cxkit.views.pictograms import of_channel
from cxkit.views.picture import Box, Dash, Face, Icon, Item, Point, Stroke
from cxkit.views.readings import level_said
from cxkit.views.text import clean
from cxkit.words import N_, NN_, say

SPARK, SPARK_HIGH, ROOM = 120.0, 44.0, 16.0
FACE = 7.0
APART = 14.0
PAD_X, PAD_Y, BETWEEN = 10.0, 5.0, 7.0
SIGN, SIGN_ROOM = 13.0, 18.0


class Travels(Panel):
    """A journey after the other: title, state, lowest moment, and the curve at the right."""

    name = "travels"
    least, most = 280.0, 620.0

    def __init__(self, journeys: Sequence[Journey], lang: str) -> None:
        self.journeys, self.lang = journeys, lang
        self.title = say(N_("Where they travel"), lang)

    def body(self, width: float) -> float:
        return sum(self._height(journey, width) + APART for journey in self.journeys) - APART

    def _texts(self, journey: Journey) -> list[tuple[str, Style, str]]:
        steps = say(NN_("{n} step", "{n} steps"), self.lang, n=len(journey.steps))
        found = [
            (clean(journey.title), NAME, "ink"),
            (f"{say(STATES[journey.state], self.lang)} · {steps}", CAPTION, "muted"),
        ]
        for low in lows(felt(journey))[:1]:
            name, value = step_called(journey.steps[low.place]), level_said(low.level, self.lang)
            said = say(N_("lowest: {number} {name} ({value})"), self.lang, number=low.place + 1, name=name, value=value)
            found.append((said, CAPTION, "ink"))
        return found

    def _room(self, journey: Journey, width: float) -> float:
        return width - SPARK - ROOM if len(felt(journey)) > 1 else width

    def _height(self, journey: Journey, width: float) -> float:
        room = self._room(journey, width)
        text = sum(lettered(said, room, style).height for said, style, _ in self._texts(journey))
        return max(text, SPARK_HIGH if room < width else 0.0)

    def drawn(self, x: float, y: float, width: float, height: float) -> list[Item]:  # noqa: ARG002 -- grows no further
        items: list[Item] = []
        for n, journey in enumerate(self.journeys, 1):
            tall, room = self._height(journey, width), self._room(journey, width)
            key = f"journey-{n}"
            texts = self._texts(journey)
            label = ". ".join(said for said, _, _ in texts)
            items.append(Box(x, y, width, tall, "none", "none", 0, 0.5, id=key, kind="journey", label=label, group=key))
            top = y
            for said, style, role in texts:
                block = lettered(said, room, style)
                items.append(block.at(x, top, role, inside=key, kind="text", group=key))
                top += block.height
            if room < width:
                items += _spark(felt(journey), len(journey.steps), x + room + ROOM, y + (tall - SPARK_HIGH) / 2, key)
            y = round(y + tall + APART, 2)
        return items


def _spark(found: Sequence[Felt], steps: int, x: float, y: float, key: str) -> list[Item]:
    """The curve of a journey from −2 to 2, its zero line, and a face at the lowest moment."""
    inner, high = SPARK - 2 * FACE, SPARK_HIGH - 2 * FACE

    def place(one: Felt) -> Point:
        share = one.place / (steps - 1) if steps > 1 else 0.5
        return Point(round(x + FACE + share * inner, 2), round(y + FACE + (2 - one.level) * high / 4, 2))

    middle = y + FACE + high / 2
    items: list[Item] = [Stroke(straight(x, middle, x + SPARK, middle), "hairline", 1, kind="zero")]
    curve = Curve.through([place(one) for one in found])
    dash: Dash = "curve-assumed" if any(one.basis and one.basis.word == "assumed" for one in found) else "solid"
    if curve.pieces:
        items.append(Stroke(path_of(curve.pieces), "emotion-line", 1.8, dash, kind="curve lived"))
    if low := lowest(found):
        point = place(low)
        items.append(Face(point.x, point.y, face(low.level), FACE, label="", group=key))
    return items


class _Pill(NamedTuple):
    said: str
    icon: str


class Media(Panel):
    """The channels of a persona as pills with their pictograms."""

    name = "media"
    least, most = 200.0, 620.0

    def __init__(self, persona: Persona, scope: Scope, lang: str) -> None:
        self.title = say(N_("Channels"), lang)
        self.pills = [
            _Pill(clean(entry_title(scope.channels, name)), of_channel(name, scope.channels.get(name)))
            for name in persona.channels
        ]

    def _rows(self, width: float) -> list[list[tuple[_Pill, float]]]:
        rows: list[list[tuple[_Pill, float]]] = []
        used = 0.0
        for pill in self.pills:
            words = lettered(pill.said, width - 2 * PAD_X - SIGN_ROOM, PILL)
            wide = min(width, round(words.width * 1.02 + 2 * PAD_X + SIGN_ROOM, 1))
            if not rows or used + wide > width:
                rows.append([])
                used = 0.0
            rows[-1].append((pill, wide))
            used += wide + BETWEEN
        return rows

    def _tall(self, row: Sequence[tuple[_Pill, float]]) -> float:
        room = (lettered(pill.said, wide - 2 * PAD_X - SIGN_ROOM + 0.5, PILL).height for pill, wide in row)
        return max(room) + 2 * PAD_Y

    def body(self, width: float) -> float:
        return sum(self._tall(row) + BETWEEN for row in self._rows(width)) - BETWEEN

    def drawn(self, x: float, y: float, width: float, height: float) -> list[Item]:  # noqa: ARG002 -- grows no further
        items: list[Item] = []
        n = 0
        for row in self._rows(width):
            left, tall = x, self._tall(row)
            for pill, wide in row:
                n += 1
                key = f"channel-{n}"
                words = lettered(pill.said, wide - 2 * PAD_X - SIGN_ROOM + 0.5, PILL)
                radius = min(12.0, tall / 2)
                box = Box(
                    left,
                    y,
                    wide,
                    tall,
                    "evidence-line",
                    "box",
                    radius,
                    1,
                    id=key,
                    kind="channel",
                    label=pill.said,
                    group=key,
                )
                items += [
                    box,
                    Icon(pill.icon, left + PAD_X, round(y + (tall - SIGN) / 2, 2), SIGN, "evidence-ink", "icon", key),
                    words.at(
                        left + PAD_X + SIGN_ROOM,
                        y + (tall - words.height) / 2,
                        "evidence-ink",
                        inside=key,
                        kind="channel",
                        group=key,
                    ),
                ]
                left += wide + BETWEEN
            y += tall + BETWEEN
        return items
