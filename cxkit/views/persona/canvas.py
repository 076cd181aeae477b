"""Canvas: the value map as a square beside the customer profile as a circle, and what answers to what between them."""

from collections.abc import Sequence

from cxkit.measures.persona import fit, matches
from cxkit.model.persona import Persona
from cxkit.model.shared import Note
from cxkit.views.arrows import curve
from cxkit.views.lanes import straight
from cxkit.views.lettering import Style, lettered
from cxkit.views.persona.panel import Panel
from cxkit.views.persona.profile import PAD, Profile, Rect, Shape, sectors
from cxkit.views.persona.slips import Slip, Standing, Zone, slips
from cxkit.views.picture import Box, Item, Stroke
from cxkit.views.text import clean
from cxkit.words import N_, say

SHAPE = Style(11, 15)
GAP = 60.0
MOST_LINKS = 24
"""More arrows than these nobody follows; who answers to whom is told in words."""
ABOVE = 20.0
"""The names of the two shapes."""
PRODUCTS, FACING = 0.36, 150.0
"""What products and services take of the square, and the least of what stands beside them."""
UNMET = N_("nothing answers to it")
SMALLEST, LARGEST = 320.0, 600.0
"""Of the circle; a profile that needs more stands in a box."""
STEP, TRACK, FLAT = 8.0, 7.0, 0.86


class Canvas(Panel):
    """The value proposition canvas (Osterwalder, Pigneur, Bernarda and Smith 2014)."""

    name = "canvas"
    least, most = 760.0, 960.0

    def __init__(self, persona: Persona, lang: str) -> None:
        self.lang = lang
        offer = persona.value_map
        relievers = offer.pain_relievers if offer else ()
        creators = offer.gain_creators if offer else ()
        found = fit(persona)
        self.links: list[tuple[str, str]] = []
        open_ = {
            "pain": self._joined("relief", "pain", relievers, persona.pains, told=found is not None),
            "gain": self._joined("creator", "gain", creators, persona.gains, told=found is not None),
        }
        self.title = say(N_("Value proposition canvas"), lang)
        if found:
            self.sub = say(N_("Something answers to {n} of {of} pains and gains."), lang, n=found.met, of=found.of)
            if len(self.links) > MOST_LINKS:
                self.sub += " " + say(N_("Too many arrows to draw: the tables tell which one to which."), lang)
        elif relievers or creators:
            self.sub = say(N_("Which one answers to which pain or gain is not said yet."), lang)
        drawn = len(self.links) if len(self.links) <= MOST_LINKS else 0
        self.gap = max(GAP, 32.0 + TRACK * drawn)
        self.products = self._zone("product", N_("Products and services"), "package", offer.products if offer else ())
        self.creators = self._zone("creator", N_("What brings a gain"), "trending-up", creators, "exceeds")
        self.relievers = self._zone("relief", N_("What takes a pain away"), "badge-check", relievers, "gap")
        self.gains = self._zone("gain", N_("Gains"), "circle-plus", persona.gains, "exceeds", open_["gain"])
        self.pains = self._zone("pain", N_("Pains"), "octagon-alert", persona.pains, "gap", open_["pain"])
        name = say(N_("Jobs"), lang)
        wants = ((n, clean(job.want)) for n, job in enumerate(persona.jobs, 1))
        jobs = tuple(Slip(f"vp-job-{n}", want, f"{name}: {want}") for n, want in wants if want)
        self.profile = Profile(self.gains, self.pains, Zone("job", name, "list-checks", "customer-line", jobs))

    def _joined(
        self, source: str, target: str, offers: Sequence[Note], needs: Sequence[Note], *, told: bool
    ) -> frozenset[int]:
        """Keep who answers to whom; the needs that nothing answers to, where that is told."""
        found = matches(offers, needs)
        self.links += [(f"vp-{source}-{one.offer + 1}", f"vp-{target}-{one.need + 1}") for one in found]
        met = {one.need for one in found}
        return frozenset(n for n in range(len(needs)) if n not in met) if told else frozenset()

    def _zone(
        self,
        key: str,
        name: str,
        icon: str,
        notes: Sequence[Note],
        role: str = "customer-line",
        open_: frozenset[int] = frozenset(),
    ) -> Zone:
        said = say(name, self.lang)
        return Zone(key, said, icon, role, slips(key, notes, said, say(UNMET, self.lang), open_))

    def body(self, width: float) -> float:
        shape, square = self._laid(width)
        return ABOVE + max(shape.height, square)

    def _laid(self, width: float) -> tuple[Shape, float]:
        """The shape, and the height of the square beside it."""
        most = min(LARGEST, width - self.gap - self._needed())
        side = min(most, max(SMALLEST, (width - self.gap) / (1 + FLAT)))
        while SMALLEST <= side <= most:
            shape = self.profile.circle(side)
            if shape is not None:
                return shape, max(side * FLAT, self._square(width - self.gap - side))
            side += STEP
        box = self.profile.box((width - self.gap) / 2)
        return box, max(box.height, self._square(width - self.gap - box.width))

    def _needed(self) -> float:
        """The narrowest square in which no word breaks."""
        facing = max(self.creators.need(), self.relievers.need(), FACING if self.products.slips else 0.0)
        if not self.products.slips or not (self.creators.slips or self.relievers.slips):
            return max(facing, self.products.need()) + 2 * PAD
        return max(self.products.need() / PRODUCTS, facing / (1 - PRODUCTS)) + 4 * PAD

    def _columns(self, width: float) -> tuple[float, float]:
        """The widths of products and of what answers, paddings left out."""
        facing = self.creators.slips or self.relievers.slips
        if not self.products.slips or not facing:
            return width - 2 * PAD, width - 2 * PAD
        first = (width - 4 * PAD) * PRODUCTS
        return first, width - 4 * PAD - first

    def _square(self, width: float) -> float:
        first, second = self._columns(width)
        facing = [zone.height(second) for zone in (self.creators, self.relievers) if zone.slips]
        return max(self.products.height(first), sum(facing) + 2 * PAD * (len(facing) - 1)) + 2 * PAD

    def drawn(self, x: float, y: float, width: float, height: float) -> list[Item]:  # noqa: ARG002 -- keeps its shape
        shape, tall = self._laid(width)
        high = max(shape.height, tall)
        places: dict[str, Standing] = {}
        wide = width - self.gap - shape.width
        square = (x, y + ABOVE + (high - tall) / 2, wide, tall)
        circle = (x + wide + self.gap, y + ABOVE + (high - shape.height) / 2, shape.width, shape.height)
        texts = [*self._offered(square, places)]
        for zone, (left, top, zone_wide, _) in shape.zones:
            texts += zone.items(circle[0] + left, circle[1] + top, zone_wide, places)
        names = (
            (say(N_("Value map"), self.lang), square, "vp-square", 8.0),
            (say(N_("Customer profile"), self.lang), circle, "vp-circle", shape.width / 2 if shape.round else 24.0),
        )
        items: list[Item] = []
        for name, (left, top, box_wide, box_high), key, radius in names:
            words = lettered(name, box_wide, SHAPE)
            items.append(words.at(left + box_wide / 2, y, "muted", "middle", kind="shape", group=key))
            place = (round(left, 2), round(top, 2), round(box_wide, 2), round(box_high, 2))
            items.append(Box(*place, "customer-line", "box", radius, 1.6, id=key, kind="shape", label=name, group=key))
        items += [*self._parted(square), *sectors(shape, circle)]
        return [*items, *self._arrows(places, square), *texts]

    def _offered(self, square: Rect, places: dict[str, Standing]) -> list[Item]:
        x, y, width, height = square
        first, second = self._columns(width)
        facing = [zone for zone in (self.creators, self.relievers) if zone.slips]
        items = self.products.items(x + PAD, y + PAD, first, places)
        left = x + width - PAD - second
        for place, zone in enumerate(facing):
            top = y + PAD
            if place:  # under the middle, or under what is longer than half
                top = max(y + height / 2 + PAD, y + facing[0].height(second) + 3 * PAD)
                top = min(top, y + height - PAD - zone.height(second))
            items += zone.items(left, top, second, places)
        return items

    def _parted(self, square: Rect) -> list[Item]:
        """A line after the products, and one between what brings gains and what takes pains away."""
        x, y, width, height = square
        _, second = self._columns(width)
        left = x + width - 2 * PAD - second
        items: list[Item] = []
        if self.products.slips and (self.creators.slips or self.relievers.slips):
            items.append(Stroke(straight(left, y, left, y + height), "rule", 1, kind="cross"))
        else:
            left = x
        if self.creators.slips and self.relievers.slips:
            middle = max(y + height / 2, y + self.creators.height(second) + 2 * PAD)
            middle = min(middle, y + height - 2 * PAD - self.relievers.height(second))
            items.append(Stroke(straight(left, middle, x + width, middle), "rule", 1, kind="cross"))
        return items

    def _arrows(self, places: dict[str, Standing], square: Rect) -> list[Item]:
        """From what answers to what it answers to; each runs up or down in a track of its own."""
        if len(self.links) > MOST_LINKS:
            return []
        joined = [(places[one], places[other], one, other) for one, other in self.links if {one, other} <= {*places}]
        rising = sorted(
            (link for link in joined if _middle(link[1]) < _middle(link[0])), key=lambda link: -_middle(link[0])
        )
        falling = sorted((link for link in joined if link not in rising), key=lambda link: _middle(link[0]))
        leaving = [_middle(source) for source, _, _, _ in joined]
        start = square[0] + square[2] + 12
        items: list[Item] = []
        for n, (source, target, one, other) in enumerate(reversed([*rising, *falling])):
            y, y2 = _middle(source), _entry(target, _middle(source), leaving)
            left, right, track = source.x + source.width, target.x, start + TRACK * n
            way = [(left, y), (right, y2)] if abs(y - y2) < 1 else [(left, y), (track, y), (track, y2), (right, y2)]
            said = f"{self._text(one)} → {self._text(other)}"
            key = f"vp-link-{n + 1}"
            line = curve(way)
            items.append(Stroke(line, "arrow", 1.4, "solid", "filled", None, key, "arrow named", said, one, other))
        return items

    def _text(self, key: str) -> str:
        zones = (self.creators, self.relievers, self.gains, self.pains)
        return next(slip.text for zone in zones for slip in zone.slips if slip.id == key)


def _middle(place: Standing) -> float:
    return place.y + place.height / 2


def _entry(target: Standing, own: float, leaving: Sequence[float]) -> float:
    """Where an arrow reaches a slip: straight on where that hits it, else its middle, or beside that where another one
    leaves at that height."""
    middle = _middle(target)
    if target.y + 8 <= own <= target.y + target.height - 8:
        return own
    others = [y for y in leaving if y != own]
    places = (middle + step for step in (0.0, 4.0, -4.0, 8.0, -8.0))
    return next((y for y in places if all(abs(y - other) > 3 for other in others)), middle)
