"""Values changed by their place: written into the text as its author would, and proved by reading it again."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cxkit.source.changing import change
from cxkit.source.comparing import same
from cxkit.source.document import Document
from cxkit.source.extents import spans
from cxkit.source.limits import Limits
from cxkit.source.marks import marks
from cxkit.source.nodes import MappingNode, ScalarNode, SequenceNode
from cxkit.source.placing import Edits, Place, Placing
from cxkit.source.pointer import Pointer
from cxkit.source.refusal import Refusal
from cxkit.source.spelling import atom
from cxkit.source.values import Value, plain

_DEFAULT = Limits()
_ANCHOR = re.compile(r"(?:!\S*\s+)?&([^\s,\[\]{}]+)")


class Replace(NamedTuple):
    """Another value at `pointer`, in the style of the old one."""

    pointer: Pointer
    value: Value


class Insert(NamedTuple):
    """A new value: at the end of a mapping when `pointer` ends in a key, before that index when it ends in a number."""

    pointer: Pointer
    value: Value


class Remove(NamedTuple):
    """No value at `pointer` any more: its whole lines go, the comments around them stay."""

    pointer: Pointer


class Rename(NamedTuple):
    """Another key for the value at `pointer`."""

    pointer: Pointer
    key: str


Operation = Replace | Insert | Remove | Rename


def patch(document: Document, operations: Sequence[Operation], limits: Limits = _DEFAULT) -> Document | Refusal:
    """`document` with the operations done one after the other, each on what the one before left.

    After each the text is read again: exactly the wanted values differ, and all that `change` promises holds; else the
    first reason why not. Values are what `Document.value` holds: dict with text keys, list, str, bool, number, None.
    """
    for operation in operations:
        result = _one(document, operation, limits)
        if isinstance(result, Refusal):
            return result
        document = result
    return document


def _one(document: Document, operation: Operation, limits: Limits) -> Document | Refusal:
    pointer = operation.pointer
    if document.root is None or document.value is None:
        return Refusal("unreadable", document.span(0, 0))
    try:
        ways = list(_ways(document, operation))
        wanted = _wanted(document.value, operation)
    except _Refused as refused:
        return refused.refusal
    except ValueError:
        return _because(document, "unwritable", pointer)
    refusal = _because(document, "value", pointer)
    for edits in ways:
        result = change(document, edits, limits)
        if isinstance(result, Refusal):
            if result.slug in ("comment", "label"):
                refusal = result
            continue
        if same(result.value, wanted):
            return result
    return refusal


class _Refused(Exception):
    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.slug)
        self.refusal = refusal


def _because(document: Document, slug: str, pointer: Pointer, **args: Any) -> Refusal:
    return Refusal(slug, document.locate(pointer), {"place": "/".join(map(str, pointer)), **args})


def _ways(document: Document, operation: Operation) -> Iterator[Edits]:
    """The edits that may do, best first. Raises `_Refused`."""
    placing = Placing(document)
    pointer = operation.pointer
    if not pointer:
        raise _Refused(_because(document, "value", pointer))
    if isinstance(operation, Insert):
        yield from _insertions(document, placing, operation)
        return
    place = _find(document, pointer)
    if isinstance(operation, Rename):
        if not isinstance(place.key, ScalarNode):
            raise _Refused(_because(document, "missing", pointer))
        if any(isinstance(name, ScalarNode) and name.value == operation.key for name, _ in place.holder.value):
            raise _Refused(_because(document, "present", (*pointer[:-1], operation.key)))
        yield placing.renamed(place, operation.key)
    elif isinstance(operation, Replace):
        yield from placing.replaced(place, operation.value)
    elif len(place.holder.value) > 1:
        yield from placing.removed(place)
    else:
        holder = _find(document, pointer[:-1]) if pointer[:-1] else None
        if holder is None:
            raise _Refused(_because(document, "value", pointer))
        yield from placing.replaced(holder, {} if isinstance(place.holder, MappingNode) else [])


def _insertions(document: Document, placing: Placing, operation: Insert) -> Iterator[Edits]:
    *above, last = operation.pointer
    place = _find(document, tuple(above)) if above else Place(None, 0, document.root, False)
    holder = place.node
    flow = place.flow or bool(holder.flow_style) if not isinstance(holder, ScalarNode) else place.flow
    if isinstance(holder, ScalarNode) and not holder.style and plain(holder.value) is None and last in (0, str(last)):
        yield from placing.replaced(place, {last: operation.value} if isinstance(last, str) else [operation.value])
    elif isinstance(holder, MappingNode) and isinstance(last, str):
        names = [name.value for name, _ in holder.value if isinstance(name, ScalarNode)]
        if "<<" in names:
            raise _Refused(_because(document, "merge-key", tuple(above)))
        if last in names:
            raise _Refused(_because(document, "present", operation.pointer))
        yield from placing.inserted(holder, len(holder.value), last, operation.value, flow=flow)
    elif isinstance(holder, SequenceNode) and isinstance(last, int) and 0 <= last <= len(holder.value):
        yield from placing.inserted(holder, last, None, operation.value, flow=flow)
    else:
        raise _Refused(_because(document, "missing", operation.pointer))


def _find(document: Document, pointer: Pointer) -> Place:
    """The place that `pointer` leads to and to nothing less. Raises `_Refused`."""
    place = Place(None, 0, document.root, False)
    used = {mark.word[1:] for mark in marks(document) if mark.kind == "alias"} if "*" in document.text else set()
    for depth, step in enumerate(pointer, start=1):
        holder = place.node
        here = pointer[:depth]
        flow = place.flow or bool(not isinstance(holder, ScalarNode) and holder.flow_style)
        position = -1
        if isinstance(holder, MappingNode):
            names = [name.value if isinstance(name, ScalarNode) else None for name, _ in holder.value]
            if "<<" in names:
                raise _Refused(_because(document, "merge-key", here[:-1] or here))
            position = names.index(step) if step in names else -1
        elif isinstance(holder, SequenceNode) and isinstance(step, int) and 0 <= step < len(holder.value):
            position = step
        if position < 0:
            raise _Refused(_because(document, "missing", here))
        node = holder.value[position]
        if isinstance(holder, MappingNode):
            name, node = node
            written = name.end_mark.index
        else:
            written = spans(holder, document.layers.text)[position][0]
        if node.start_mark.index < written:
            raise _Refused(_because(document, "alias", here, anchor=_label(document, node)))
        _unshared(document, node, here, used)
        place = Place(holder, position, node, flow)
    return place


def _unshared(document: Document, node: Any, pointer: Pointer, used: set[str]) -> None:
    """Refuse to change what is repeated elsewhere."""
    name = _label(document, node)
    if name in used:
        raise _Refused(_because(document, "anchor", pointer, anchor=name))


def _label(document: Document, node: Any) -> str:
    """The anchor of a node, without its `&`; empty where it has none."""
    found = _ANCHOR.match(document.layers.text, node.start_mark.index)
    return found[1] if found else ""


def _wanted(value: Value, operation: Operation) -> Value:
    """The values as they will be: shared parts apart, numbers as they will be written."""
    result = _copied(value)
    *above, last = operation.pointer
    holder = result
    for step in above:
        parent, holder = holder, holder[step]
        if holder is None and isinstance(operation, Insert) and step == above[-1]:
            holder = parent[step] = {} if isinstance(last, str) else []
    match operation:
        case Replace():
            holder[last] = _copied(operation.value)
        case Insert() if isinstance(last, int):
            holder.insert(last, _copied(operation.value))
        case Insert():
            holder[last] = _copied(operation.value)
        case Remove():
            del holder[last]
        case Rename():
            moved = {operation.key if name == last else name: item for name, item in holder.items()}
            holder.clear()
            holder.update(moved)
    return result


def _copied(value: Value) -> Value:
    if isinstance(value, dict):
        return {str(name): _copied(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_copied(item) for item in value]
    return plain(atom(value)) if isinstance(value, int | float) else value
