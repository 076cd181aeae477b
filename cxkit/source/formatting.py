"""A file in the one layout, proved to hold what it held."""

from collections import Counter
from collections.abc import Iterator

from cxkit.source.comparing import same
from cxkit.source.document import Document
from cxkit.source.encoding import encode
from cxkit.source.limits import Limits
from cxkit.source.lines import Lines
from cxkit.source.nodes import Failure
from cxkit.source.ordering import Order, arrange, standing
from cxkit.source.pointer import Pointer
from cxkit.source.reader import read
from cxkit.source.refusal import Refusal
from cxkit.source.shaping import shaped
from cxkit.source.sheet import Entry, Group, Sheet, Unlaid
from cxkit.source.syntax import laid
from cxkit.source.values import Value

_DEFAULT = Limits()


def formatted(document: Document, order: Order, limits: Limits = _DEFAULT) -> Document | Refusal:
    """`document` in the one layout, its keys in `order`; itself where it stands so already.

    What is written anew is read again: values and labels are the same, every comment belongs to what it belonged to,
    and to format once more changes nothing. Else a refusal that shows the place.
    """
    if document.value is None:
        return Refusal("unreadable", document.span(0, 0))
    text = _plain(document.text)
    try:
        old = _Draft(text, order)
        newline = _newline(document.text)
        if old.new.replace("\n", newline) == document.text:
            return document
        new = old if old.new == text else _Draft(old.new, order)
        last = new if new.new == old.new else _Draft(new.new, order)
    except (Unlaid, Failure) as found:
        return _refused(document, text.count("\n", 0, found.index) + 1)
    written = Document(last.new.replace("\n", newline), None, (), bom=document.bom)
    result = read(encode(written), limits)
    if last.new != new.new or not old.whole or not _same(document, result) or last.kept != old.kept:
        return _refused(document, _differing(text, last.new))
    return result


class _Draft:
    """A text and its layout. `kept` is what the layout has to keep beside the values."""

    def __init__(self, text: str, order: Order) -> None:
        parts = laid(text)
        remarks = Counter(_remarks(parts))
        self.kept = (remarks, parts.root.labels, [line.strip() for line in parts.head if line.strip()])
        self.whole = remarks.total() == parts.count
        arrange(parts, order)
        self.new = shaped(parts)


def _refused(document: Document, number: int) -> Refusal:
    start, end = Lines(document.text).bounds(number)
    return Refusal("layout", document.span(start, end))


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _newline(text: str) -> str:
    """The line break that most lines end with; LF before the others."""
    pairs = text.count("\r\n")
    counts = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
    return max(counts, key=lambda sign: counts[sign])


def _differing(text: str, other: str) -> int:
    """The first line (1-based) that differs."""
    lines, others = text.split("\n"), other.split("\n")
    pairs = zip(lines, others, strict=False)
    return next((number for number, (one, two) in enumerate(pairs, 1) if one != two), min(len(lines), len(others)))


def _same(old: Document, new: Document) -> bool:
    """Whether another reader finds the same values, and this one nothing new to say."""
    told = Counter(found.code for found in new.problems)
    told.subtract(found.code for found in old.problems)
    return not any(count > 0 for count in told.values()) and _alike(old.value, new.value)


def _alike(one: Value, other: Value) -> bool:
    """The same values, whatever the order of keys."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_alike(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_alike, one, other))
    return same(one, other)


def _remarks(parts: Sheet) -> Iterator[tuple[Pointer, str]]:
    """Each comment with the place that it belongs to."""
    for remark in (*parts.root.above, *(parts.foot or ())):
        yield (), remark.text
    yield from _below(parts.root, ())


def _below(entry: Entry, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    for remark in (*entry.beside, *entry.under):
        yield at, remark.text
    group = entry.value
    if not isinstance(group, Group) or (group.flow and not group.broken):
        return
    for remark in (*group.head, *group.tail):
        yield at, remark.text
    for number, inner in enumerate(group.entries):
        place = (*at, inner.name if inner.key else number)
        alone = standing(inner)
        for count, remark in enumerate(inner.above):
            yield at if count < alone else place, remark.text
        yield from _below(inner, place)
