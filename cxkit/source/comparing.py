"""Two readings of a file, before and after edits: what differs must stand where the edits stand."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from cxkit.source.document import Document
from cxkit.source.extents import colon, line_start, next_line, reach, spans, word_end
from cxkit.source.layers import Layer
from cxkit.source.nodes import MappingNode, ScalarNode, SequenceNode
from cxkit.source.pointer import Edit, Pointer
from cxkit.source.tree import GLUED
from cxkit.source.values import Integer, Real, Value

_MOST = 40_000
"""Pairs of list items that are compared to find out which is which."""

Place = tuple[int, int]


class Stray(NamedTuple):
    """A value that changed though no edit touches it; `place` in the written text before the edits."""

    pointer: Pointer
    place: Place


class Entry(NamedTuple):
    """A key, or what stands before an item of a list, and its value. Places count the written text."""

    value: Value
    node: Any
    key: Place
    place: Place
    """What is written of the value; for an empty one, from its key to the next line."""

    @property
    def whole(self) -> Place:
        return (min(self.key[0], self.place[0]), self.place[1])


def same(one: Value, other: Value) -> bool:
    """Equal in value, in type, in the order of keys and in the way numbers are written."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(item, other[key]) for key, item in one.items())
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Integer | Real):
        return one.raw == str(other)
    return bool(one == other)


def stray(old: Document, new: Document, edits: Sequence[Edit]) -> Stray | None:
    """The first value that differs though its place is not edited."""
    if old.root is None or new.root is None:
        return None
    comparison = _Comparison(old, new, edits)
    whole = (0, len(old.text))
    return comparison.walk(Entry(old.likely, old.root, whole, whole), Entry(new.likely, new.root, whole, whole), ())


class _Comparison:
    def __init__(self, old: Document, new: Document, edits: Sequence[Edit]) -> None:
        self.old = old
        self.new = new
        self.edits = edits
        self.layer = Layer(edits)
        self.taken = self.layer.taken()
        self.written = self.layer.written()

    def walk(self, old: Entry, new: Entry, pointer: Pointer) -> Stray | None:
        if same(old.value, new.value):
            return None
        if isinstance(old.node, MappingNode) and isinstance(new.node, MappingNode):
            if isinstance(old.value, dict) and isinstance(new.value, dict):
                return self.mappings(old, new, pointer)
        elif isinstance(old.node, SequenceNode) and isinstance(new.node, SequenceNode):
            return self.lists(old, new, pointer)
        if not isinstance(old.node, ScalarNode) and isinstance(new.node, ScalarNode) and not self.enclosed(old.place):
            return Stray(pointer, old.place)
        place = old.place if isinstance(old.node, ScalarNode) else (old.place[0], old.place[0])
        return None if self.touched(place) or self.touched(self.home(old.node)) else Stray(pointer, old.place)

    def enclosed(self, place: Place) -> bool:
        """Whether the edits take all of a group away, or stand at both of its ends, as quotes around it do."""
        start, end = place
        return self.covered(place) or (self.touched((start, start)) and self.touched((end, end)))

    def home(self, node: Any) -> Place:
        """Where a node is written out, which may be elsewhere; of a block or group, where it begins."""
        start, end = map(self.old.layers.origin, (node.start_mark.index, node.end_mark.index))
        return (start, end) if isinstance(node, ScalarNode) and start < end else (start, start)

    def mappings(self, old: Entry, new: Entry, pointer: Pointer) -> Stray | None:
        before, after = entries(self.old, old), entries(self.new, new)
        for name in before.keys() & after.keys():
            if found := self.walk(before[name], after[name], (*pointer, name)):
                return found
        added = {name: entry for name, entry in after.items() if name not in before}
        for name, entry in before.items():
            if name in after or self.covered(entry.whole):
                continue
            if not self.touched(entry.key):
                return Stray((*pointer, name), entry.key)
            at = {self.layer.after(entry.key[0]), self.layer.after(entry.key[0], behind=False)}
            renamed = next((other for other, known in added.items() if known.key[0] in at), None)
            if renamed is None:
                return Stray((*pointer, name), entry.key)
            if found := self.walk(entry, added.pop(renamed), (*pointer, name)):
                return found
        for name, entry in added.items():
            if not self.made(entry.key):
                return Stray((*pointer, name), old.whole)
        return None

    def lists(self, old: Entry, new: Entry, pointer: Pointer) -> Stray | None:
        """Items pair up in order; those left over are taken out or put in by an edit, else something strayed."""
        before, after = items(self.old, old), items(self.new, new)
        if len(before) == len(after):
            pairs = zip(before, after, strict=True)
            found = [self.walk(*pair, (*pointer, index)) for index, pair in enumerate(pairs)]
            if not any(found):
                return None
            if not any(map(self.inside, before)):
                return next(each for each in found if each)
        front = 0
        while front < min(len(before), len(after)) and self.settled(before[front], after[front]):
            front += 1
        back = 0
        while back < min(len(before), len(after)) - front and self.settled(before[-1 - back], after[-1 - back]):
            back += 1
        rest, others = before[front : len(before) - back], after[front : len(after) - back]
        if len(rest) * len(others) > _MOST or not self.aligned(rest, others, pointer):
            return Stray(pointer, rest[0].whole if rest else old.whole)
        return None

    def aligned(self, before: list[Entry], after: list[Entry], pointer: Pointer) -> bool:
        possible = [True]
        for entry in after:
            possible.append(possible[-1] and self.made(entry.whole))
        for entry in before:
            gone = self.covered(entry.whole)
            row = [possible[0] and gone]
            for index, other in enumerate(after):
                row.append(
                    (possible[index + 1] and gone)
                    or (row[index] and self.made(other.whole))
                    or (possible[index] and self.walk(entry, other, pointer) is None)
                )
            possible = row
        return possible[-1]

    def settled(self, old: Entry, new: Entry) -> bool:
        return not self.touched(old.whole) and same(old.value, new.value)

    def inside(self, entry: Entry) -> bool:
        return self.touched(entry.whole)

    def touched(self, place: Place) -> bool:
        return self.taken.meet(*place)

    def made(self, place: Place) -> bool:
        """Whether an edit wrote at a place of the new text."""
        return self.written.meet(*place)

    def covered(self, place: Place) -> bool:
        """Whether the edits take everything at a place of the old text away."""
        done, end = place
        if not self.touched(place):
            return False
        for edit in self.edits:
            if edit.end > done and edit.start < end:
                if self.old.text[done : max(done, edit.start)].strip():
                    return False
                done = max(done, edit.end)
        return done > place[0] and not self.old.text[done:end].strip()


def entries(document: Document, holder: Entry) -> dict[str, Entry]:
    """The entries of a mapping by name, with the places that their words take."""
    text, origin = document.layers.text, document.layers.origin
    found: dict[str, Entry] = {}
    last = ""
    for key, node in holder.node.value:
        start, end = key.start_mark.index, key.end_mark.index
        name = str(key.value) if isinstance(key, ScalarNode) else ""
        if name not in holder.value and (glued := GLUED.match(name)):
            name = glued[1]
        if name not in holder.value or name in found:
            # A word between commas that belongs to the text before it.
            if last and holder.node.flow_style and isinstance(key, ScalarNode):
                entry = found[last]
                found[last] = entry._replace(place=(entry.place[0], max(entry.place[1], origin(end))))
            continue
        last = name
        first, stop = node.start_mark.index, reach(node, text)
        if isinstance(node, ScalarNode) and first == stop:
            first, stop = end, colon(text, end) if holder.node.flow_style else next_line(text, end)
        elif first < end:
            first, stop = end, word_end(text, max(end, text.find("*", end)))
        key_place = (origin(start), origin(end))
        found[last] = Entry(holder.value[name], node, key_place, (origin(first), origin(stop)))
    return found


def items(document: Document, holder: Entry) -> list[Entry]:
    """The items of a list."""
    text, origin = document.layers.text, document.layers.origin
    found = []
    done = holder.node.start_mark.index
    for value, node, (start, end) in zip(holder.value, holder.node.value, spans(holder.node, text), strict=True):
        head = start
        if not holder.node.flow_style:
            head = max(done, text.rfind("-", done, start))
            margin = line_start(text, head)
            head = margin if margin >= done and not text[margin:head].strip() else head
        done = end
        found.append(Entry(value, node, (origin(head), origin(start)), (origin(start), origin(end))))
    return found
