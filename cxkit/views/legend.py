"""Legend: every sign, line and border that occurs in a drawing, and nothing else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cxkit.views import arrows, away, boxes, cards, emotion, readings, signs, tiles, timescale
from cxkit.views.frame import Band
from cxkit.views.keys import SAMPLE, Key, keys
from cxkit.views.lanes import LINES, MARGIN, straight
from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Stroke
from cxkit.words import N_, say

WIDEST = 260.0
"""Of the words of an entry, in u."""

BORDERS = {
    "observed": N_("observed"),
    "assumed": N_("assumed"),
    "proposed": N_("proposed"),
    "both": N_("observed or not stated"),
    "unstated": N_("not stated what it rests on"),
}
WORKS = {
    "conditional": N_("only if the condition holds"),
    "judgement": N_("left to judgement"),
    "parallel": N_("at the same time"),
    **tiles.WORKS,
    "recovery": N_("what may fail, and what is done then"),
    "end": N_("the journey ends"),
    "mood": N_("feeling of the staff"),
    "away": away.NAME,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One sample with its words; `name` tells which thing of the drawing it explains."""

    name: str
    text: str


def entries(items: Iterable[Item], lang: str) -> list[Entry]:
    """What occurs among `items`, in the order lines, marks, borders, arrows, curves."""
    seen = set[str]()
    stated, bare = set[str](), False
    expected = False
    for item in items:
        match item:
            case Stroke(kind=kind, label=label):
                seen.add(kind)
                expected = expected or (kind == "curve lived" and label == say(readings.EXPECTED, lang))
            case Mark(kind=kind) | Icon(kind=kind):
                seen.add(kind)
            case Area(role=role, hatch=float()):
                seen.add(f"area {role}-fill")
            case Face(radius=radius, group=group) if radius < emotion.FACE:
                seen.add("staff" if group.startswith("staff-") else "mood")
            case Box(kind=kind):
                words = kind.split()
                if words[:1] in (["time"], ["lasts"]):
                    seen.add(kind)
                if words and words[0] in ("action", "customer", "evidence", "enabler", "card"):
                    bases = [word for word in words if word in boxes.DASHES]
                    stated.update(bases)
                    bare = bare or not bases
                seen.update(words[:1])
    found = [Entry(f"line {name}", LINES[name][0]) for name in LINES if f"line {name}" in seen]
    found += [Entry(f"mark {name}", text) for name, text in signs.NAMES.items() if f"mark {name}" in seen]
    found += [Entry(f"basis {name}", BORDERS[name]) for name in borders(stated, bare)]
    found += [
        Entry(name, text)
        for name, text in WORKS.items()
        if name in seen or f"mark {name}" in seen or f"work {name}" in seen
    ]
    found += [Entry(f"arrow {name}", text) for name, text in arrows.NAMES.items() if f"arrow {name}" in seen]
    names = {**readings.NAMES, "curve lived": readings.EXPECTED} if expected else readings.NAMES
    if "staff" in seen and "curve staff" not in seen:  # one small face makes no curve
        found.append(Entry("mood", readings.LOOKS["staff"].name))
    curves = [Entry(name, text) for name, text in names.items() if name in seen]
    found += curves if [entry.name for entry in curves] != ["curve lived"] else []
    areas = readings.EXPECTED_AREAS if expected else readings.AREAS
    found += [Entry(name, text) for name, text in areas.items() if name in seen]
    found += [Entry(name, text) for name, text in timescale.NAMES.items() if name in seen]
    found += [Entry("severity", cards.SEVERITY_SAID)] if "severity" in seen else []
    if [entry.name for entry in found] == ["arrow flow"]:
        return []
    said = [(entry.name, say(entry.text, lang)) for entry in found]
    return [Entry(name, text[:1].lower() + text[1:]) for name, text in said]


def borders(stated: set[str], bare: bool) -> list[str]:
    """Which borders need words: none when every box is drawn with the same unstated one."""
    if not stated:
        return []
    solid = "both" if bare and "observed" in stated else "unstated" if bare else "observed"
    shown = [solid] if bare or "observed" in stated else []
    return shown + [name for name in ("assumed", "proposed") if name in stated]


def legend(found: Sequence[Entry], lang: str, *, right: float, top: float, left: float = MARGIN) -> Band:
    """Rows of samples with their words under a thin rule."""
    return keys([_key(entry, lang) for entry in found], right=right, top=top, left=left, widest=WIDEST)


def _key(entry: Entry, lang: str) -> Key:
    group = f"legend-{entry.name.replace(' ', '-')}"
    return Key(entry.text, lambda x, y: sample(entry.name, x, y, group, lang), group)


def sample(name: str, x: float, y: float, group: str, lang: str) -> list[Item]:
    """What an entry explains, small, centred on `y` in 30 u from `x`."""
    sort, _, which = name.partition(" ")
    middle = x + SAMPLE / 2
    if sort == "line":
        _, weight, dash = LINES[which]
        return [Stroke(straight(x, y, x + SAMPLE, y), f"line-{which}", weight, dash, kind="sample")]
    if sort == "mark":
        sign = signs.of_kind(which, lang, "+2" if which == "more" else "")
        return [replace(sign.at(middle, y, group), size=min(sign.size, 20), kind="sample")]
    if sort == "basis":
        dash = boxes.DASHES.get(which, "solid")
        return [Box(x + 1, y - 8, SAMPLE - 2, 16, "muted", "box", 4, 1.4, dash, kind="sample", group=group)]
    if sort == "arrow":
        pen = next(pen for pen in PENS if pen.name == which)
        tail = pen.head if pen.both else None
        return [Stroke(straight(x, y, x + SAMPLE, y), pen.role, pen.width, pen.dash, pen.head, tail, kind="sample")]
    if sort == "curve":
        return readings.sample(which, x, y, SAMPLE)
    if sort == "area":
        return readings.swatch(which, x + 1, y - 8, SAMPLE - 2, 16)
    if name in timescale.NAMES:
        return timescale.sample(name, x + 1, y - 4, SAMPLE - 2, group)
    if sort == "severity":
        return cards.severity(x + 2, y, 3, "gap", "sample", group)
    if sort == "conditional":
        return [Mark("diamond", middle, y, 14, "", "box", "muted", 1.4, "muted", "sample", "", group)]
    if sort == "judgement":
        box = Box(x + 1, y - 8, SAMPLE - 2, 16, "muted", "box", 4, 1.4, kind="sample", group=group)
        return [box, boxes.filled(x + 2.6, y - 6.4, 7.5, 7.5, "muted", "sample", group)]
    if sort == "recovery":
        box = Box(x + 1, y - 8, SAMPLE - 2, 16, "muted", "box", 4, 1.4, kind="sample", group=group)
        return [box, boxes.filled(x + 6, y - 5, boxes.MEND_BAR, 10, "mark-fail", "sample", group)]
    if sort == "parallel":
        return [
            Stroke(straight(bar, y - 8, bar, y + 8), "muted", 1.4, kind="sample") for bar in (middle - 2, middle + 2)
        ]
    if sort in tiles.WORKS:
        return [Icon(sort, middle - 8, y - 8, 16, "muted", "sample", group)]
    if sort == "away":
        return [Mark("tab", middle, y, 17, "12", "box", "customer-line", 1.4, "ink", "sample", "", group)]
    if sort == "end":
        return [Mark("ring", middle, y, 10, "", "box", "customer-line", 3, "on-mark", "sample", "", group)]
    return [Face(middle, y, 1, 8, group=group)]


PENS = (arrows.FLOW, arrows.SERVICE, arrows.MUTUAL, arrows.AFTER, arrows.ASYNC, arrows.LOOP, arrows.ENABLES)
