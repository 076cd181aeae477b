"""One file as text, as plain values, and as places that are looked up only when somebody asks."""

from collections.abc import Sequence
from typing import Any, Literal, cast

from cxkit.source.layers import Patched
from cxkit.source.lines import Lines
from cxkit.source.nodes import MappingNode, Node, ScalarNode, SequenceNode, compose
from cxkit.source.pointer import Pointer, Span
from cxkit.source.problems import Problem
from cxkit.source.values import Value

_latest: list["Document"] = []  # the one whose nodes were made anew: of many at most one is whole
SHORT = 32
"""Keys that a mapping has at most to be looked through anew each time."""


class Document:
    """What `read` gives back.

    `text` is the file without its byte order mark; offsets and edits count its characters. `value` is None where the
    text cannot be understood. `encoding`, `bom` and `newline` say how to write the text back unchanged; `raw` holds
    the bytes of a file that is no text in UTF-8, else None.

    For this room alone: `root` is the node tree (None where there is none), `layers` the way from the text that was
    parsed to the written one, `likely` the value as far as it can be guessed where `value` is None.
    """

    __slots__ = (
        "_forgotten",
        "_lines",
        "_long",
        "_root",
        "bom",
        "encoding",
        "layers",
        "likely",
        "newline",
        "problems",
        "raw",
        "text",
        "value",
    )

    def __init__(
        self,
        text: str,
        value: Value,
        problems: Sequence[Problem],
        *,
        root: Node | None = None,
        layers: Patched | None = None,
        likely: Value = None,
        encoding: str = "utf-8",
        bom: bool = False,
        raw: bytes | None = None,
    ) -> None:
        self.text = text
        self.value = value
        self.problems = list(problems)
        self.encoding = encoding
        self.bom = bom
        self.newline = _newline(text)
        self.raw = raw
        self._root: Any = root
        self._forgotten = False
        self.layers = layers or Patched(text)
        self.likely = likely
        self._lines = Lines(text)
        self._long: dict[int, dict[str | int, Any]] = {}

    @property
    def ok(self) -> bool:
        """True when no problem is an error."""
        return all(found.severity != "error" for found in self.problems)

    @property
    def root(self) -> Any:
        if self._forgotten:
            if _latest:
                _latest.pop().forget()
            self._root, self._forgotten = compose(self.layers.text)[0], False
            _latest.append(self)
        return self._root

    def forget(self) -> None:
        """Let go of the nodes, half of what a file takes in memory; who asks for a place makes them anew."""
        self._forgotten = self._forgotten or self._root is not None
        self._root = None
        self._long.clear()

    def line(self, number: int) -> str:
        """The text of a line (1-based) without its line break; empty where there is none."""
        return self._lines.line(number)

    def span(self, start: int, end: int) -> Span:
        """Offsets in `text` as lines and columns, cut at the end of the first line."""
        return self._lines.span(start, end)

    def locate(self, pointer: Pointer, part: Literal["value", "key"] = "value") -> Span:
        """Where `pointer` leads: the value there, or the key that holds it. Never more than one line.

        Short forms are forgiven: index 0 of something that is no list, and any key of a scalar, stay where they are.
        Of what is not in the file, the nearest key or item above it is shown.
        """
        node: Any = self.root
        if node is None:
            return self._lines.span(0, 0)
        holder: Any = None
        for step in pointer:
            if isinstance(node, MappingNode):
                pair = self._pair(node, step)
                if pair:
                    holder, node = pair
                elif step != 0:
                    return self._reduced(holder or _head(node))
            elif isinstance(node, SequenceNode):
                if not isinstance(step, int) or not 0 <= step < len(node.value):
                    return self._reduced(holder or _head(node))
                holder, node = None, node.value[step]
            elif isinstance(step, int) and step != 0:
                break
        empty = node.start_mark.index == node.end_mark.index
        return self._reduced(holder if holder is not None and (part == "key" or empty) else node)

    def _pair(self, node: MappingNode, step: str | int) -> Any:
        """Key and value nodes; a long mapping is looked through once and remembered."""
        if len(node.value) <= SHORT:
            return next((pair for pair in node.value if _named(pair[0], step)), None)
        if id(node) not in self._long:
            pairs = reversed(node.value)
            self._long[id(node)] = {pair[0].value: pair for pair in pairs if isinstance(pair[0], ScalarNode)}
        return self._long[id(node)].get(step)

    def _reduced(self, node: Node) -> Span:
        start = self.layers.origin(node.start_mark.index)
        return self._lines.span(start, max(start, self.layers.origin(_first_end(node))))


def _named(key: Node, step: str | int) -> bool:
    return isinstance(key, ScalarNode) and key.value == step


def _head(node: Any) -> Node:
    """The first key of a mapping, else the node."""
    if isinstance(node, MappingNode) and node.value:
        first: Node = node.value[0][0]
        return first
    return cast(Node, node)


def _first_end(node: Any) -> int:
    """Where the first entry of a block ends; everything else ends where it ends."""
    end: int = node.end_mark.index
    if isinstance(node, ScalarNode) or node.flow_style or not node.value:
        return end
    if isinstance(node, SequenceNode):
        return _first_end(node.value[0])
    key: Any
    item: Any
    key, item = node.value[0]
    block = not isinstance(item, ScalarNode) and not item.flow_style
    end = int(key.end_mark.index)
    return end if block else max(end, int(item.end_mark.index))


def _newline(text: str) -> str:
    """The line break that the first line ends with; LF where there is none."""
    at = min((index for sign in "\r\n" if (index := text.find(sign)) >= 0), default=-1)
    if at < 0 or text[at] == "\n":
        return "\n"
    return "\r\n" if text.startswith("\r\n", at) else "\r"
