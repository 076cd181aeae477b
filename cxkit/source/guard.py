"""Keeps bombs away from the parser: deep nesting in C is a crash that no `except` catches."""

import re
from typing import Any

from cxkit.source.limits import Limits
from cxkit.source.nodes import AliasEvent, CollectionEndEvent, NodeEvent, ScalarEvent, events

SAFE_DEPTH = 400
"""Nodes inside one another that the C stack of a small thread carries with room to spare."""

_FEW_BRACKETS = 500
_LONG_PREFIX = re.compile(r"[ \t?:-]{33}")
_LONG_PREFIX_AFTER_LF = re.compile(r"\n[ \t?:-]{33}")
_LONG_PREFIX_AFTER_CR = re.compile(r"\r[ \t?:-]{33}")


class Excess(Exception):
    """A limit is passed at the offset `index`."""

    def __init__(self, limit: str, index: int, found: int = 0) -> None:
        super().__init__(limit)
        self.limit = limit
        self.index = index
        self.found = found


def deepest(limits: Limits) -> int:
    """The depth that is really allowed."""
    return min(limits.depth, SAFE_DEPTH)


def shallow(text: str) -> bool:
    """True when counts alone show that the text cannot nest dangerously.

    A block nests at most twice for each column before its first letter, flow collections once for each opening bracket.
    """
    if text.count("[") + text.count("{") > _FEW_BRACKETS:
        return False
    return not (_LONG_PREFIX.match(text) or _LONG_PREFIX_AFTER_LF.search(text) or _LONG_PREFIX_AFTER_CR.search(text))


def few(text: str, limits: Limits) -> bool:
    """True when counts alone show that the text cannot pass the limit of nodes."""
    if len(text) * 2 <= limits.nodes:
        return True
    signs = sum(map(text.count, ":,-?[{"))
    return signs * 3 + 3 <= limits.nodes


def patrol(text: str, limits: Limits) -> None:
    """Read the events and stop at the first limit that is passed. Raises `Excess`, or `Failure` for a syntax error."""
    depth = nodes = aliases = 0
    most = deepest(limits)
    for event in events(text):
        if isinstance(event, NodeEvent):
            nodes += 1
            if nodes > limits.nodes:
                raise Excess("nodes", _place(event))
            if isinstance(event, AliasEvent):
                aliases += 1
                if aliases > limits.aliases:
                    raise Excess("aliases", _place(event))
            elif not isinstance(event, ScalarEvent):
                depth += 1
                if depth > most:
                    raise Excess("depth", _place(event))
        elif isinstance(event, CollectionEndEvent):
            depth -= 1


def _place(event: Any) -> int:
    return int(event.start_mark.index)
