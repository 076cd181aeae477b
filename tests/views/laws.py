"""Laws of every picture, whatever the view: plain functions that give the faults they find, each as a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from cxkit.colours import TOKENS
from cxkit.colours.contrast import TEXTS
from cxkit.views.picture import Area, Box, Face, Icon, Item, Mark, Picture, Stroke, Words
from tests.views.frames import Frame, Near, frame, legs, length_in, line_frames, neighbours, run, shared
from tests.views.grounds import Grounds

LEAST_SIZE = 9.0
LONGEST_SHARED = 30.0
TOUCH = 2.5  # u between the end of an arrow and the border it belongs to

Sign = Mark | Face | Icon


def faults(picture: Picture) -> list[str]:
    """Every fault of a picture; empty when it keeps all laws."""
    return [f"{law.__name__}: {fault}" for law in LAWS for fault in law(picture)]


def spilled(picture: Picture) -> Iterator[str]:
    """Text that leaves the box that must hold it."""
    holders = {box.id: frame(box) for box in picture.items if isinstance(box, Box) and box.id}
    for words in _words(picture):
        if not words.inside:
            continue
        if words.inside not in holders:
            yield f"{_named(words)} is inside {words.inside}, which is no box"
        elif any(not holders[words.inside].holds(line) for line in line_frames(words)):
            yield f"{_named(words)} leaves {words.inside}"


def crowded(picture: Picture) -> Iterator[str]:
    """Words on words."""
    lines = Near((words, line) for words in _words(picture) for line in line_frames(words))
    seen = set()
    for (one, place), (other, beside) in lines.pairs():
        if one is not other and place.meets(beside, 1.0) and (id(one), id(other)) not in seen:
            seen.add((id(one), id(other)))
            yield f"{_named(one)} lies on {_named(other)}"


def colliding(picture: Picture) -> Iterator[str]:
    """Box on box where neither holds the other; parts of one thing (one group) may lie on its border."""
    boxes = Near((box, frame(box)) for box in picture.items if isinstance(box, Box) and _painted(box))
    for (one, place), (other, beside) in boxes.pairs():
        if one.group and one.group == other.group:
            continue
        apart = place.holds(beside) == beside.holds(place)  # two of one size hide each other
        if apart and place.meets(beside, 0.5):
            yield f"{_named(one)} lies on {_named(other)}"


def covered(picture: Picture) -> Iterator[str]:
    """Words that are not of a box and lie across its border, or under it."""
    order = {id(item): n for n, item in enumerate(picture.items)}
    lines = Near((words, line) for words in _words(picture) for line in line_frames(words))
    for box in picture.items:
        if not isinstance(box, Box) or not _painted(box):
            continue
        place, seen = frame(box), set()
        for words, line in lines.to(place):
            if (box.id and words.inside == box.id) or id(words) in seen or not place.meets(line, 0.5):
                continue
            over = order[id(box)] > order[id(words)] and box.fill != "none"
            if over or not place.holds(line):
                seen.add(id(words))
                yield f"{_named(box)} {'hides' if over else 'cuts through'} {_named(words)}"


def pierced(picture: Picture) -> Iterator[str]:
    """An arrow through a box that it does not join; a box that holds one of its ends is on its way."""
    boxes = Near((box, frame(box)) for box in picture.items if isinstance(box, Box) and _painted(box))
    for arrow in arrows(picture):
        way = run(arrow)
        ends = [place for box, place in boxes.things if box.id and box.id in (arrow.source, arrow.target)]
        for box, place in boxes.along(way):
            if _is_of(box, arrow):
                continue
            if box.id and box.id in (arrow.source, arrow.target):
                holds_other = any(place != end and place.holds(end) for end in ends)
                if not holds_other and length_in(way, place.less(TOUCH)) > TOUCH:
                    yield f"{_named(arrow)} runs through {_named(box)}, where it should end"
            elif not any(place.holds(end) for end in ends) and length_in(way, place.less(0.8)) > 0.5:
                yield f"{_named(arrow)} runs through {_named(box)}"


def struck(picture: Picture) -> Iterator[str]:
    """An arrow through words that are not its own."""
    lines = Near(((words, line), line) for words in _words(picture) for line in line_frames(words))
    own = {box.id: box for box in picture.items if isinstance(box, Box) and box.id}
    for arrow in arrows(picture):
        way, seen = run(arrow), set[int]()
        for (words, line), _ in lines.along(way):
            holder = own.get(words.inside)
            if id(words) in seen or (holder is not None and _is_of(holder, arrow)):
                continue
            if length_in(way, line.less(0.5)) > 0.5:
                seen.add(id(words))
                yield f"{_named(arrow)} runs through {_named(words)}"


def scratched(picture: Picture) -> Iterator[str]:
    """A line or curve through words that stand on no plate over it, unless it is there to strike them out."""
    order = {id(item): n for n, item in enumerate(picture.items)}
    lines = Near(((words, line), line) for words in _words(picture) for line in line_frames(words, 1.0))
    holders = {box.id: box for box in picture.items if isinstance(box, Box) and box.id and box.fill != "none"}
    for stroke in picture.items:
        if not isinstance(stroke, Stroke) or stroke.kind.split(" ")[0] in ("arrow", "strike"):
            continue
        way = run(stroke)
        crossed = _crossed_out(stroke, picture, order)
        for (words, line), _ in lines.along(way):
            if words is crossed:
                continue
            plate = holders.get(words.inside)
            if plate is not None and order[id(plate)] > order[id(stroke)]:
                continue
            if length_in(way, line.less(1.0)) > 0.5:
                yield f"{_named(stroke)} runs through {_named(words)}"


def _crossed_out(stroke: Stroke, picture: Picture, order: dict[int, int]) -> Words | None:
    """The words that a line is meant to cross out: the last ones before it."""
    if stroke.kind != "strike":
        return None
    earlier = reversed(picture.items[: order[id(stroke)]])
    return next((item for item in earlier if isinstance(item, Words)), None)


def loose(picture: Picture) -> Iterator[str]:
    """An arrow whose end does not touch the border of its box; the way out of a journey ends at a mark."""
    boxes = {box.id: frame(box) for box in picture.items if isinstance(box, Box) and box.id}
    signs = [frame(item) for item in picture.items if isinstance(item, (Mark, Face))]
    for arrow in arrows(picture):
        for name, point in ((arrow.source, arrow.points[0]), (arrow.target, arrow.points[-1])):
            if not name:
                yield f"{_named(arrow)} does not say what it joins"
            elif name in boxes:
                if boxes[name].off(*point) > TOUCH:
                    yield f"{_named(arrow)} does not touch {name} at ({point.x:g}, {point.y:g})"
            elif not any(sign.less(-TOUCH).has(*point) for sign in signs):
                yield f"{_named(arrow)} joins {name}, which is neither box nor mark"


def doubled(picture: Picture) -> Iterator[str]:
    """Two arrows on one another; those with one source or one target may share a trunk."""
    lengths: dict[tuple[int, int], float] = {}
    drawn = arrows(picture)
    for (n, leg), (m, other) in neighbours([(n, leg) for n, arrow in enumerate(drawn) for leg, _ in legs(run(arrow))]):
        if n != m and drawn[n].source != drawn[m].source and drawn[n].target != drawn[m].target:
            lengths[n, m] = lengths.get((n, m), 0.0) + shared(leg, other)
    for (n, m), length in sorted(lengths.items()):
        if length > LONGEST_SHARED:
            yield f"{_named(drawn[n])} and {_named(drawn[m])} share {length:.0f} u"


def badged(picture: Picture) -> Iterator[str]:
    """A mark, face or icon over text."""
    lines = Near((words, line) for words in _words(picture) for line in line_frames(words, 1.0))
    for sign, place in _signs(picture):
        seen = set()
        for words, line in lines.to(place):
            if id(words) not in seen and place.meets(line, 0.5):
                seen.add(id(words))
                yield f"{_named(sign)} hides {_named(words)}"


def jostling(picture: Picture) -> Iterator[str]:
    """Marks on boxes that lie on one another, or on the border of a strange box."""
    marks = [(sign, place) for sign, place in _signs(picture) if isinstance(sign, Mark) and _is_on_box(sign)]
    for (one, place), (other, beside) in Near(marks).pairs():
        if place.meets(beside, 3.0):
            yield f"{_named(one)} lies on {_named(other)}"
    boxes = Near((box, frame(box)) for box in picture.items if isinstance(box, Box) and _painted(box))
    for mark, place in marks:
        for box, beside in boxes.to(place):
            if mark.group != box.group and place.meets(beside, 0.5) and not beside.holds(place):
                yield f"{_named(mark)} lies on the border of {_named(box)}"


def outside(picture: Picture) -> Iterator[str]:
    """What leaves the sheet."""
    sheet = Frame(0.0, 0.0, picture.width, picture.height)
    for item in picture.items:
        if not sheet.holds(frame(item), 0.01):
            yield f"{_named(item)} leaves the sheet"


def repeated(picture: Picture) -> Iterator[str]:
    """Ids that are given twice."""
    ids = Counter(item.id for item in picture.items if isinstance(item, (Box, Stroke)) and item.id)
    return (f"{name} names {count} things" for name, count in ids.items() if count > 1)


def silent(picture: Picture) -> Iterator[str]:
    """A box that means something and says nothing: one with an id of its own, its border seen, no part of another."""
    said = {box.group for box in picture.items if isinstance(box, Box) and box.label and box.group}
    for box in picture.items:
        if isinstance(box, Box) and box.id and box.kind and not box.label and box.group not in said:
            if box.border not in ("none", box.fill):  # else it is the ground of its words
                yield f"{_named(box)} has no label"


def unknown(picture: Picture) -> Iterator[str]:
    """Roles that are no tokens."""
    for item in picture.items:
        for field in ("role", "border", "fill", "stroke", "ink"):
            role = getattr(item, field, "none")
            if role != "none" and role not in TOKENS:
                yield f"{_named(item)} has the {field} {role!r}"


def tiny(picture: Picture) -> Iterator[str]:
    """Text smaller than anybody reads."""
    return (f"{_named(words)} is {words.size:g} u" for words in _words(picture) if words.size < LEAST_SIZE)


def unproven(picture: Picture) -> Iterator[str]:
    """Text in a colour whose contrast with what is painted under it no test has computed."""
    known = set(TEXTS)
    grounds = Grounds(picture)
    for order, item in enumerate(picture.items):
        if isinstance(item, Words):
            for place in line_frames(item, 1.0)[:1]:
                y = (place.top + place.bottom) / 2
                under = {grounds.at(x, y, order) for x in (place.left + 1, (place.left + place.right) / 2)}
                for ground in sorted(under):
                    if (item.role, ground) not in known:
                        yield f"{_named(item)}: {item.role} on {ground}"
        elif isinstance(item, Mark) and item.letter and (item.ink, item.fill) not in known:
            yield f"{_named(item)}: {item.ink} on {item.fill}"


LAWS: tuple[Callable[[Picture], Iterator[str]], ...] = (
    spilled,
    crowded,
    colliding,
    covered,
    pierced,
    struck,
    scratched,
    loose,
    doubled,
    badged,
    jostling,
    outside,
    repeated,
    silent,
    unknown,
    tiny,
    unproven,
)


def arrows(picture: Picture) -> list[Stroke]:
    """Arrows between things; samples of the legend are none."""
    return [item for item in picture.items if isinstance(item, Stroke) and item.kind.split(" ")[0] == "arrow"]


def _words(picture: Picture) -> list[Words]:
    return [item for item in picture.items if isinstance(item, Words)]


def _signs(picture: Picture) -> list[tuple[Sign, Frame]]:
    return [(item, frame(item)) for item in picture.items if isinstance(item, (Mark, Face, Icon))]


def _is_on_box(mark: Mark) -> bool:
    return mark.kind.split(" ")[0] in ("mark", "end")


def _painted(box: Box) -> bool:
    return box.border != "none" or box.fill != "none"


def _is_of(box: Box, arrow: Stroke) -> bool:
    """Whether a box is the plate of an arrow."""
    if not arrow.id or box.kind.split(" ")[0] != "plate":
        return False
    return arrow.id in (box.id, box.group) or box.id.removeprefix("plate-") == arrow.id.removeprefix("arrow-")


def _named(item: Item) -> str:
    """An item as a reader finds it."""
    match item:
        case Words():
            text = " / ".join(item.lines)
            return f"«{text if len(text) < 60 else text[:57] + '…'}»"
        case Box() | Stroke():
            said = item.id or item.kind or type(item).__name__.lower()
            label = item.label if len(item.label) < 60 else item.label[:57] + "…"
            return f"{said} ({label})" if label else said
        case Icon():
            return f"the icon {item.name}"
        case Area():
            return f"an area of {item.role}"
        case Face():
            return f"the face {item.value} at ({item.x:g}, {item.y:g})"
        case Mark():
            return f"the {item.kind or item.shape} at ({item.x:g}, {item.y:g})"
