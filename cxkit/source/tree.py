"""Nodes to plain Python values, and what only the finished nodes show."""

import re
from collections.abc import Callable
from typing import Any

from cxkit.source.guard import Excess, deepest
from cxkit.source.limits import Limits
from cxkit.source.nodes import MappingNode, Node, ScalarNode
from cxkit.source.values import CONSTANTS, NUMERIC, Value, number, plain

GLUED = re.compile(r"([^\W\d][\w-]*):(?=[^\s:/])")
"""A key, its colon, and no space after it."""


class Grown:
    """The value tree and the nodes that need a word."""

    __slots__ = ("complex_keys", "doubles", "empty_blocks", "glued", "hollow", "merges", "value")

    def __init__(self) -> None:
        self.value: Value = None
        self.doubles: list[tuple[str, ScalarNode, ScalarNode]] = []
        """Key, first place, second place."""
        self.merges: list[ScalarNode] = []
        self.complex_keys: list[Node] = []
        self.empty_blocks: list[ScalarNode] = []
        self.glued: list[ScalarNode] = []
        """Keys in braces such as `do:Explica`, colon and all."""
        self.hollow: list[tuple[MappingNode, int, int]] = []
        """Flow mapping, the pair whose text a comma cut (-1: the mapping itself is text), how many pairs it takes."""


def grow(root: Node, text: str, limits: Limits, *, shared: bool) -> Grown:
    """The values below `root`, composed from `text`. Raises `Excess`. `shared`: a node may stand in several places."""
    grown = Grown()
    most = deepest(limits)
    memo: dict[int, Value] | None = {} if shared else None
    long_keys = "?" in text
    key_limit = limits.key

    def collection(node: Any, depth: int) -> Value:
        if depth > most:
            raise Excess("depth", node.start_mark.index)
        if memo is not None and (known := memo.get(id(node), memo)) is not memo:
            return known
        items = node.value
        value: Value
        if node.__class__ is MappingNode:
            value = {}
            doubtful = False
            for key, item in items:
                if key.__class__ is not ScalarNode:
                    doubtful = True
                    continue
                name = key.value
                if item.__class__ is not ScalarNode:
                    value[name] = collection(item, depth + 1)
                    continue
                raw = item.value
                if item.style:
                    value[name] = raw
                    if not raw and item.style in "|>":
                        grown.empty_blocks.append(item)
                elif raw in CONSTANTS:
                    value[name] = CONSTANTS[raw]
                    if not raw and node.flow_style:
                        doubtful = True
                elif raw[0] in NUMERIC:
                    value[name] = number(raw)
                else:
                    value[name] = raw
                if long_keys and len(name) > key_limit:
                    raise Excess("key", key.start_mark.index, len(name))
            if doubtful or len(value) != len(items) or "<<" in value:
                value = _second_look(node, text, grown, lambda item: known_value(item, depth))
        else:
            value = []
            for item in items:
                if item.__class__ is ScalarNode:
                    raw = item.value
                    if item.style:
                        value.append(raw)
                    elif raw in CONSTANTS:
                        value.append(CONSTANTS[raw])
                    elif raw[0] in NUMERIC:
                        value.append(number(raw))
                    else:
                        value.append(raw)
                else:
                    value.append(collection(item, depth + 1))
        if memo is not None:
            memo[id(node)] = value
        return value

    def known_value(item: Any, depth: int) -> Value:
        return scalar(item) if item.__class__ is ScalarNode else collection(item, depth + 1)

    grown.value = scalar(root) if isinstance(root, ScalarNode) else collection(root, 1)
    del collection, known_value  # they name each other: nothing of the file would be freed where nobody collects
    return grown


def scalar(node: ScalarNode) -> Value:
    """The value of one scalar: quoted and block text is always text."""
    raw: str = node.value
    if node.style or not raw:
        return raw if node.style else None
    if raw in CONSTANTS:
        return CONSTANTS[raw]
    return number(raw) if raw[0] in NUMERIC else raw


def _second_look(node: MappingNode, text: str, grown: Grown, value_of: Callable[[Node], Value]) -> Value:
    """A mapping with something odd in it: keys twice, keys without a value, keys that are no words, merge keys."""
    if node.flow_style and any(_bare(key, item, text) and GLUED.match(key.value) for key, item in node.value):
        return _glued(node, text, grown, value_of)
    if node.flow_style and node.value and all(_alone(key, item, text) for key, item in node.value):
        grown.hollow.append((node, -1, len(node.value)))
        return text[node.start_mark.index : node.end_mark.index]
    value: dict[str, Value] = {}
    first: dict[str, ScalarNode] = {}
    last = -1
    lost = 0
    for position, (key, item) in enumerate(node.value):
        if node.flow_style and last >= 0 and _bare(key, item, text):
            lost += 1
            continue
        if lost:
            _join(node, last, lost, text, value, grown)
            lost = 0
        last = -1
        if not isinstance(key, ScalarNode):
            grown.complex_keys.append(key)
        elif key.value == "<<" and not key.style:
            grown.merges.append(key)
        elif key.value in first:
            grown.doubles.append((key.value, first[key.value], key))
        else:
            first[key.value] = key
            value[key.value] = value_of(item)
            if isinstance(item, ScalarNode) and not item.style:
                last = position
    if lost:
        _join(node, last, lost, text, value, grown)
    return value


def _glued(node: MappingNode, text: str, grown: Grown, value_of: Callable[[Node], Value]) -> Value:
    """`{do:Explica, by: garzon}`: keys that swallowed their value for want of a space."""
    value: dict[str, Value] = {}
    for key, item in node.value:
        if not isinstance(key, ScalarNode):
            grown.complex_keys.append(key)
        elif _bare(key, item, text) and (found := GLUED.match(key.value)):
            grown.glued.append(key)
            value.setdefault(found[1], plain(key.value[found.end() :]))
        else:
            value.setdefault(key.value, value_of(item))
    return value


def _alone(key: Node, item: Node, text: str) -> bool:
    """True for a word, or a group such as the inner one of `{{name}}`, with neither colon nor value."""
    if not isinstance(item, ScalarNode) or item.value or item.style:
        return False
    return ":" not in text[_end(key) : _end(item) + 1]


def _end(node: Any) -> int:
    return int(node.end_mark.index)


def _bare(key: Node, item: Node, text: str) -> bool:
    """True for a word in braces with neither colon nor value: what is left of a text that a comma cut."""
    return isinstance(key, ScalarNode) and _alone(key, item, text)


def _join(node: MappingNode, position: int, lost: int, text: str, value: dict[str, Value], grown: Grown) -> None:
    """Give the text before the comma back what the comma took."""
    key, item = node.value[position]
    end = node.value[position + lost][0].end_mark.index
    value[key.value] = text[item.start_mark.index : end]
    grown.hollow.append((node, position, lost))


def follow(root: Node, limits: Limits) -> None:
    """Walk through all references. Raises `Excess`: `depth`, `expansion`, or `cycle` for a part in itself."""
    most = deepest(limits)
    sizes: dict[int, tuple[int, int]] = {}
    open_nodes: set[int] = set()

    def walk(node: Any, depth: int) -> tuple[int, int]:
        if node.__class__ is ScalarNode:
            sizes[id(node)] = (1, 0)
            return (1, 0)
        name = id(node)
        if name in open_nodes:
            raise Excess("cycle", node.start_mark.index)
        if name not in sizes:
            if depth > most:
                raise Excess("depth", node.start_mark.index)
            open_nodes.add(name)
            size = 1
            height = 1
            for child in node.value:
                for part in child if child.__class__ is tuple else (child,):
                    more, below = walk(part, depth + 1)
                    size += more
                    height = max(height, below + 1)
            open_nodes.discard(name)
            sizes[name] = (size, height)
        if depth + sizes[name][1] - 1 > most:
            raise Excess("depth", node.start_mark.index)
        return sizes[name]

    total, _ = walk(root, 1)
    if total > max(limits.expansion * len(sizes), 1000):
        raise Excess("expansion", root.start_mark.index)
