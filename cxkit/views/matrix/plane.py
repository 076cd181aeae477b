"""The plane: four quarters in words, a bubble for each journey, its name beside it."""

from math import sqrt

from cxkit.views.amounts import number, with_unit
from cxkit.views.frame import Band
from cxkit.views.lanes import rectangle, straight
from cxkit.views.lettering import ARROW, CAPTION, CHIP_STRONG, Lettering, Style, lettered
from cxkit.views.matrix.content import Axis, Candidate, Content, place_said, score_said
from cxkit.views.matrix.labels import broken, set_beside, wider
from cxkit.views.matrix.places import Bubble, Named, fanned
from cxkit.views.picture import Anchor, Box, Dash, Item, Mark, Stroke
from cxkit.views.vacancy import Place
from cxkit.words import N_, say

WIDTH, HEIGHT = 620.0, 520.0
TICKS = 46.0
"""Room at the left for the numbers of the axis."""
PAD_X, PAD_Y = 52.0, 64.0
STRIP = 26.0
"""Kept free at the top and the foot for the words of the quarters."""
LARGEST, SMALLEST, USUAL = 34.0, 11.0, 14.0
CROWD = 40
"""From so many bubbles on they are small, and of so many names at most room is looked for."""
NAME_WIDTHS = (128.0, 92.0)
"""A name is rather set in a narrow column than away from its bubble."""
NAME = Style(11, 14)
NUMBER = Style(11, 14, 700)
CHOSEN = N_("chosen")
SIGN = 9.0
"""What the sign of the chosen one stands out of its bubble."""


class Plane:
    """Where everything on the plane stands; `left` and `top` are the corner of its ground."""

    def __init__(self, content: Content, left: float, top: float, lang: str) -> None:
        self.content, self.lang = content, lang
        self.left, self.top = left, top
        self.right, self.bottom = left + WIDTH, top + HEIGHT
        self.shown = content.shown
        self.true = [self._point(one) for one in self.shown]
        inner = Place(left + 3, top + STRIP, self.right - 3, self.bottom - STRIP)
        room = [bubble.radius + (SIGN if one.chosen else 0) for one, bubble in zip(self.shown, self.true, strict=True)]
        wanted = [bubble._replace(radius=each) for bubble, each in zip(self.true, room, strict=True)]
        found = zip(fanned(wanted, inner), self.true, strict=True)
        self.bubbles = [place._replace(radius=bubble.radius) for place, bubble in found]
        self.names = self._names()

    def x(self, axis: Axis, value: float) -> float:
        return self.left + PAD_X + axis.at(value) * (WIDTH - 2 * PAD_X)

    def y(self, axis: Axis, value: float) -> float:
        return self.bottom - PAD_Y - axis.at(value) * (HEIGHT - 2 * PAD_Y)

    def _point(self, one: Candidate) -> Bubble:
        across, up = self.content.across, self.content.up
        x, y = self.x(across, one.across or 0.0), self.y(up, one.up or 0.0)
        return Bubble(round(x, 2), round(y, 2), round(self.radius(one), 2))

    @property
    def most(self) -> int:
        """The most customers that a journey has; 0 where nobody says it."""
        return max((one.customers or 0 for one in self.shown), default=0)

    def radius(self, one: Candidate) -> float:
        usual = USUAL if len(self.shown) < CROWD else SMALLEST
        if not self.most or not one.customers:
            return usual
        largest = LARGEST if len(self.shown) < CROWD else 1.6 * SMALLEST
        return max(SMALLEST, largest * sqrt(one.customers / self.most))

    def _names(self) -> list[tuple[Lettering, Named | None]]:
        """The names in the order of the list, as long as there is room; all bubbles come first."""
        taken = [bubble.place for bubble in self.bubbles]
        taken += [Place.around(x, y, 6, 6) for x, y, _ in self.true]
        frame = Place(self.left + 4, self.top + STRIP - 2, self.right - 4, self.bottom - STRIP + 2)
        middle_x, middle_y = self.left + WIDTH / 2, self.top + HEIGHT / 2
        lines = (Place(middle_x, self.top, middle_x, self.bottom), Place(self.left, middle_y, self.right, middle_y))
        taken += [_sign_place(bubble) for one, bubble in zip(self.shown, self.bubbles, strict=True) if one.chosen]
        found: list[tuple[Lettering, Named | None]] = []
        for number_, (one, bubble) in enumerate(zip(self.shown, self.bubbles, strict=True)):
            text = f"{one.title} ({say(CHOSEN, self.lang)})" if one.chosen else one.title
            style = NAME._replace(weight=600) if one.chosen else NAME
            set_ = [lettered(text, width, style) for width in NAME_WIDTHS]
            named_ = None
            if number_ < CROWD or one.chosen:
                wide = [wider(other.place) for other in self.bubbles if other != bubble]
                free = [*taken, *lines, *wide]
                named_ = set_beside(bubble, set_, free, frame) or set_beside(bubble, set_, taken, frame)
            if named_ is not None and named_[1] is not None:
                taken.append(named_[1].place)
            found.append(named_ or (set_[0], None))
        return found

    @property
    def nameless(self) -> int:
        """How many names found no room."""
        return sum(spot is None for _, spot in self.names)

    def items(self) -> list[Item]:
        return [*self._ground(), *self._scales(), *self._tethers(), *self._bubbles(), *self._written()]

    def _ground(self) -> list[Item]:
        """Quarters: the one to begin with is tinted and named so."""
        middle_x, middle_y = self.left + WIDTH / 2, self.top + HEIGHT / 2
        up, across = self.content.up.title, self.content.across.title
        items: list[Item] = [
            rectangle(self.left, self.top, self.right, self.bottom, "metrics-surface"),
            rectangle(middle_x, self.top, self.right, middle_y, "customer-surface"),
        ]
        room = WIDTH / 2 - 20
        words: tuple[tuple[str, str, float, bool, Anchor, str], ...] = (
            (N_("Only this: {name}"), up, self.left + 8, True, "start", "muted"),
            (N_("Begin here: high on both"), "", self.right - 8, True, "end", "customer-ink"),
            (N_("Later: low on both"), "", self.left + 8, False, "start", "muted"),
            (N_("Only this: {name}"), across, self.right - 8, False, "end", "muted"),
        )
        for text, name, x, above, anchor, role in words:
            said = lettered(_short(say(text, self.lang, name=name), room), room, CHIP_STRONG)
            y = self.top + 6 if above else self.bottom - 6 - said.height
            items.append(said.at(x, y, role, anchor, kind="quarter", group="quarters"))
        return items

    def _scales(self) -> list[Item]:
        """Numbers at the ticks, and the two lines that part the quarters."""
        across, up = self.content.across, self.content.up
        items: list[Item] = []
        middle_x, middle_y = self.left + WIDTH / 2, self.top + HEIGHT / 2
        for value in across.ticks():
            x = round(self.x(across, value), 2)
            items.append(Stroke(straight(x, self.bottom, x, self.bottom + 5), "rule", 1, kind="tick"))
            words = lettered(number(value, self.lang), 90, NAME)
            items.append(words.at(x, self.bottom + 7, "muted", "middle", kind="tick", group="axis-x"))
        for value in up.ticks():
            y = round(self.y(up, value), 2)
            items.append(Stroke(straight(self.left - 5, y, self.left, y), "rule", 1, kind="tick"))
            words = lettered(number(value, self.lang), TICKS - 10, NAME)
            items.append(words.at(self.left - 9, y - words.height / 2, "muted", "end", kind="tick", group="axis-y"))
        names = [spot.place for _, spot in self.names if spot]
        across_it = [(each.top, each.bottom) for each in names if each.left < middle_x < each.right]
        for low, high in broken(self.top + STRIP, self.bottom - STRIP, across_it):
            items.append(Stroke(straight(middle_x, low, middle_x, high), "rule", 1, "grid", kind="middle"))
        along_it = [(each.left, each.right) for each in names if each.top < middle_y < each.bottom]
        for low, high in broken(self.left + 8, self.right - 8, along_it):
            items.append(Stroke(straight(low, middle_y, high, middle_y), "rule", 1, "grid", kind="middle"))
        return items

    def _tethers(self) -> list[Item]:
        """From where a bubble stands to where it belongs."""
        items: list[Item] = []
        for true, bubble in zip(self.true, self.bubbles, strict=True):
            if (true.x, true.y) != (bubble.x, bubble.y):
                items.append(Stroke(straight(bubble.x, bubble.y, true.x, true.y), "rule", 1, kind="tether"))
        return items

    def _bubbles(self) -> list[Item]:
        items: list[Item] = []
        moved = {(true.x, true.y) for true, bubble in zip(self.true, self.bubbles, strict=True) if true != bubble}
        stays = {(bubble.x, bubble.y) for bubble in self.bubbles}
        items += [
            Box(x - 2.5, y - 2.5, 5, 5, "rule", "rule", 2.5, 0.5, kind="point")
            for x, y in sorted(moved)
            if not any((x - bx) ** 2 + (y - by) ** 2 < LARGEST**2 for bx, by in stays)
        ]
        for one, bubble in zip(self.shown, self.bubbles, strict=True):
            x, y, radius = bubble
            key = f"journey-{one.number}"
            dash: Dash = "assumed" if self.most and one.customers is None else "solid"
            fill, ink = ("action", "on-action") if one.chosen else ("s1", "on-s1")
            items.append(
                Box(
                    round(x - radius, 2), round(y - radius, 2), round(2 * radius, 2), round(2 * radius, 2),
                    "action", fill, radius, 1.4, dash, key, "bubble",
                    self.label(one), group=key,
                )
            )  # fmt: skip
            words = lettered(str(one.number), 2 * radius, NUMBER._replace(size=10) if one.number > 99 else NUMBER)
            items.append(words.at(x, y - words.height / 2, ink, "middle", inside=key, kind="number", group=key))
            if one.chosen:
                items.append(chosen_mark(x + 0.72 * radius + 4, y - 0.72 * radius - 4, say(CHOSEN, self.lang), key))
        return items

    def _written(self) -> list[Item]:
        items: list[Item] = []
        for one, bubble, (words, spot) in zip(self.shown, self.bubbles, self.names, strict=True):
            if spot is None:
                continue
            if spot.leader:
                items.append(Stroke(straight(*(round(value, 2) for value in spot.leader)), "muted", 0.8, kind="leader"))
            key = f"journey-{one.number}"
            before = spot.place.right <= bubble.x
            x = spot.place.right - 1 if before else spot.place.left + 1
            side: Anchor = "end" if before else "start"
            items.append(words.at(x, spot.place.top, "ink", side, kind="name", group=f"name-{key}"))
        return items

    def label(self, one: Candidate) -> str:
        """Everything that a bubble says, in words."""
        content, lang = self.content, self.lang
        said = [
            f"{axis.title}: {score_said(axis, value, lang)}"
            for axis, value in ((content.up, one.up), (content.across, one.across))
            if value is not None
        ]
        said.append(place_said(one, content.sensitivity.weightings, lang))
        if one.customers is not None:
            said.append(say(N_("{n} customers"), lang, n=number(one.customers, lang)))
        if one.chosen:
            said.append(say(CHOSEN, lang))
        return f"{one.number}. {one.title}: {'; '.join(part for part in said if part)}"


def _sign_place(bubble: Bubble) -> Place:
    x, y = bubble.x + 0.72 * bubble.radius + 4, bubble.y - 0.72 * bubble.radius - 4
    return Place.around(x, y, SIGN + 6, SIGN + 6)


def chosen_mark(x: float, y: float, label: str, group: str) -> Mark:
    """The sign of the journey that was chosen."""
    return Mark(
        "circle", round(x, 2), round(y, 2), 15, "✓", "mark-policy", "box", 1.5, "on-mark", "chosen", label, group
    )


def axis_title(axis: Axis, arrow: str, lang: str) -> str:
    """`↑ Impact · 40% of the weight`; where less is better it says so, for the numbers run backwards."""
    part = say(N_("{share} of the weight"), lang, share=with_unit(round(100 * axis.weight), "%", lang))
    less = [say(N_("less is better"), lang)] if axis.lower else []
    text = " · ".join((axis.title, part, *less))
    return f"↑ {text}" if arrow == "↑" else f"{text} →"


def plane_band(content: Content, left: float, top: float, lang: str) -> tuple[Band, Plane]:
    """The plane with the titles of its axes."""
    above = lettered(axis_title(content.up, "↑", lang), WIDTH, ARROW)
    plane = Plane(content, left + TICKS, top + above.height + 6, lang)
    below = lettered(axis_title(content.across, "→", lang), WIDTH, ARROW)
    items: list[Item] = [*plane.items()]
    items.insert(0, above.at(plane.left, top, kind="axis", group="axis-y"))
    y = plane.bottom + 24
    items.append(below.at(plane.right, y, "ink", "end", kind="axis", group="axis-x"))
    y += below.height + 4
    if plane.nameless:
        text = N_("The names that find no room beside their bubble stand in the list, under its number.")
        words = lettered(say(text, lang), WIDTH, CAPTION)
        items.append(words.at(plane.left, y, "muted", kind="note", group="note"))
        y += words.height
    return Band(items, y), plane


def _short(text: str, room: float) -> str:
    """A text that fits one line of the strip, else as much of its first words as does, with three dots."""
    words = text.split(" ")
    for end in range(len(words), 0, -1):
        said = " ".join(words[:end]) + ("…" if end < len(words) else "")
        if len(lettered(said, room, CHIP_STRONG).lines) == 1:
            return said
    return ""
