"""The picture of an ecosystem: customers above, below them who is in view, who is not, the systems; partners beside."""

from math import ceil

from cxkit.measures.ecosystem import CUSTOMER, counted
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.shared import File
from cxkit.model.workspace import Scope
from cxkit.views.arrows import plate, shaft
from cxkit.views.ecosystem.boxes import drawn, maker_plaque, service_plaque, traveller_plaque
from cxkit.views.ecosystem.content import Content, content, headline
from cxkit.views.ecosystem.layout import GUTTER, PAD, RAIL, SUBS, TITLES, USUAL, Laid, laid_out
from cxkit.views.ecosystem.signing import notes, samples
from cxkit.views.ecosystem.story import sentences, told
from cxkit.views.frame import LEAST_WIDTH, chips, foot
from cxkit.views.heading import file_chips, heading
from cxkit.views.keys import keys
from cxkit.views.lanes import MARGIN, header_width, lane, line, rectangle, straight
from cxkit.views.lettering import CAPTION, SUBLANE, lettered
from cxkit.views.picture import Area, Box, Item, Picture, Stroke
from cxkit.views.plaques import plaque_lane, plaques
from cxkit.views.sheet import Sheet
from cxkit.words import N_, NN_, say

__all__ = ["ecosystem", "told"]

KIND = N_("Ecosystem")
UNDER = {"front": "interaction", "back": "visibility", "support": "internal"}
OUTSIDE = N_("partners, outside the house")


def ecosystem(file: File, scope: Scope, *, lang: str, source: str = "") -> Picture:
    """The ecosystem of a journey, or of an organization with all its journeys; `source` is shown at the foot."""
    shown = content(file, scope, lang)
    header = header_width([say(title, lang) for title in TITLES.values()])
    left = MARGIN + header
    laid = laid_out(shown, left, header, lang)
    widest = max((x + width + PAD for x, _, width, _ in laid.plates.values()), default=0.0)
    right = float(ceil(max(laid.routed.width, MARGIN + LEAST_WIDTH, widest)))
    first = laid.routed.columns[0][0]
    kind = say(KIND, lang)
    top = heading(
        file.title,
        _about(file, scope, kind, lang),
        headline(shown, lang),
        _chips(file, shown, scope, lang),
        right=right,
        left=first,
    )
    sheet = Sheet(laid.routed.columns, header, right, lang, [], list(top.items))
    y = top.bottom + 18 - laid.spared
    sheet.items.extend(_lanes(laid, y, sheet))
    sheet.items.extend(_customers(laid, shown, y, sheet))
    sheet.items.extend(_shafts(laid, y))
    sheet.items.extend(_parties(laid, shown, y))
    y = _house(laid, file, y + laid.routed.height, sheet)
    makers = [maker_plaque(n, each, scope) for n, each in enumerate(shown.makers, 1)]
    services = [service_plaque(n, name, each, scope, lang) for n, (name, each) in enumerate(shown.services, 1)]
    for token, mine in (("enablers", makers), ("metrics", services)):
        names = say(TITLES[token], lang), say(SUBS[token], lang)
        y = plaque_lane(token, *names, mine, y, right - GUTTER / 2, sheet, usual=USUAL)
    y += 12
    for text in notes(laid, shown, scope, lang):
        block = lettered(text, min(right - MARGIN, 900.0), SUBLANE)
        sheet.items.append(block.at(MARGIN, y, "muted", kind="note", group="notes"))
        y += block.height
    key = keys(samples(laid, shown, lang), right=right, top=y + 8)
    last = foot(source, right, key.bottom + 6)
    said = " ".join([f"{kind}: {file.title}.", *sentences(shown, lang)])
    return Picture(
        file.stem,
        "ecosystem",
        file.title,
        said,
        lang,
        right + MARGIN,
        round(last.bottom + MARGIN, 2),
        (*sheet.items, *key.items, *last.items),
    )


def _about(file: File, scope: Scope, kind: str, lang: str) -> list[str]:
    if isinstance(file, Journey):
        return [kind, say(N_("of this journey"), lang)]
    return [kind, say(NN_("of {n} journey", "of {n} journeys"), lang, n=len(counted(scope.workspace)[0]))]


def _chips(file: File, shown: Content, scope: Scope, lang: str) -> list[str]:
    said = chips(file, scope, lang) if isinstance(file, Journey) else file_chips(file, scope, lang)
    return [*said, *(text for n, text in enumerate(shown.facts(lang)) if n)]


def _lanes(laid: Laid, down: float, sheet: Sheet) -> list[Item]:
    """Surfaces and headers, the ground of the partners over them, and the lines between the lanes."""
    lang, right = sheet.lang, sheet.right
    tops = {name: laid.routed.rows[at][0] + down for name, at in laid.starts.items()}
    edges = [down + laid.spared, *tops.values(), down + laid.routed.height]
    items: list[Item] = []
    lines: list[Item] = []
    for n, name in enumerate(["customer", *tops]):
        title, sub, filled = say(TITLES[name], lang), say(SUBS[name], lang), name == "customer"
        top, bottom = edges[n], edges[n + 1]
        items += lane(
            name, title, sub, top, bottom, header=sheet.header, right=right, filled=filled, under_line=not filled
        )
        if not filled:
            lines += line(UNDER[name], top, right=right, lang=lang)
    if laid.outside is not None:
        items.append(rectangle(laid.outside, edges[1], right, edges[-1], "metrics-surface"))
        # Paper and high contrast paint no ground.
        lines.append(Stroke(straight(laid.outside, edges[1], laid.outside, edges[-1]), "rule", 1.4, kind="border"))
    grounds = [item for item in items if isinstance(item, Area)]
    return [*grounds, *(item for item in items if not isinstance(item, Area)), *lines]


def _customers(laid: Laid, shown: Content, down: float, sheet: Sheet) -> list[Item]:
    """Those who travel, and the rail under them."""
    first, end = sheet.columns[0][0], sheet.right - GUTTER / 2
    cards = [traveller_plaque(n, each) for n, each in enumerate(shown.travellers, 1)]
    items, _ = plaques(cards, first, end, down + laid.spared + laid.routed.rows[0][0], usual=USUAL)
    label = f"{say(TITLES['customer'], sheet.lang)}: {', '.join(each.title for each in shown.travellers)}"
    left, top = MARGIN + sheet.header + 6, round(down + laid.rail - RAIL, 2)
    rail = Box(
        left, top, end + 8 - left, RAIL, "none", "customer-line", 2.5, 0.5, id=CUSTOMER, kind="rail", label=label
    )
    return [*items, rail]


def _shafts(laid: Laid, down: float) -> list[Item]:
    """Arrows, then the plates of their words, each on the surface that it lies on."""
    lines: list[Item] = []
    said: list[Item] = []
    borders = [(laid.routed.rows[at][0], name) for name, at in laid.starts.items()]
    for n, (arrow, points, hops) in enumerate(laid.ways()):
        lines.append(shaft(arrow, [(x, y + down) for x, y in points], [(x, y + down) for x, y in hops], n))
        if n in laid.plates:
            x, top, _, height = laid.plates[n]
            over = [name for border, name in borders if border < top + height / 2]
            outside = laid.outside is not None and over and x > laid.outside
            token = "metrics" if outside else over[-1] if over else "customer"
            said += plate(arrow, laid.plates[n], down, f"{token}-surface", n)
    return lines + said


def _parties(laid: Laid, shown: Content, down: float) -> list[Item]:
    """The boxes of all parties, row by row, each with the ends of its arrows in mind."""
    ports: dict[str, list[tuple[float, float]]] = {name: [] for name in laid.fitted}
    for arrow, points, _ in laid.ways():
        for box, (x, y) in ((arrow.source, points[0]), (arrow.target, points[-1])):
            if box in ports:
                ports[box].append((x, y + down))
    most = shown.most.id if shown.most else ""
    items: list[Item] = []
    places = {cell.id: (cell.row, cell.column) for cell in laid.grid.cells}
    for name in sorted(laid.fitted, key=places.__getitem__):
        one, (x, y, _, _) = laid.fitted[name], laid.routed.boxes[name]
        items += drawn(one, x, round(y + one.room + down, 2), ports[name], busiest=one.node.party.id == most)
    return items


def _house(laid: Laid, file: File, y: float, sheet: Sheet) -> float:
    """Under the lanes, which columns are the house and which are partners; where that ends."""
    if laid.outside is None:
        return y
    house = file.title if isinstance(file, Organization) else say(N_("the house"), sheet.lang)
    spans = (house, sheet.columns[0][0], laid.outside - 8), (say(OUTSIDE, sheet.lang), laid.outside, sheet.right)
    deepest = y
    for n, (text, start, end) in enumerate(spans, 1):
        sheet.items.append(Stroke(straight(start, y + 8, end, y + 8), "rule", 1.4, kind="bracket"))
        words = lettered(text, end - start, CAPTION)
        group = f"bracket-{n}"
        sheet.items.append(words.at((start + end) / 2, y + 12, "muted", "middle", kind="bracket", group=group))
        deepest = max(deepest, y + 12 + words.height)
    return deepest + 8
