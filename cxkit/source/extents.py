"""How far a node really reaches in the text: the marks of blocks overrun into what follows."""

import re
from typing import Any

from cxkit.source.nodes import MappingNode, ScalarNode

_BREAK = re.compile(r"[\r\n]")


def reach(node: Any, text: str) -> int:
    """The offset behind the last character that belongs to `node`; blank lines at the end of a block scalar do not."""
    start, end = int(node.start_mark.index), int(node.end_mark.index)
    if isinstance(node, ScalarNode):
        if node.style in ("|", ">"):
            return start + len(text[start:end].rstrip())
        return end
    if node.flow_style or not node.value:
        return end
    if isinstance(node, MappingNode):
        key, item = node.value[-1]
        return max(_beyond(item, key.end_mark.index, text), colon(text, key.end_mark.index))
    return spans(node, text)[-1][1]


def spans(node: Any, text: str) -> list[tuple[int, int]]:
    """From where to where each item of a list goes; an item that is written elsewhere is as long as its `*name`."""
    found: list[tuple[int, int]] = []
    done = node.start_mark.index
    for item in node.value:
        end = _beyond(item, done, text)
        start = item.start_mark.index if item.start_mark.index >= done else text.rfind("*", done, end)
        found.append((max(start, done), end))
        done = end
    return found


def _beyond(node: Any, floor: int, text: str) -> int:
    """The reach of the last part of a block that goes at least as far as `floor`; an alias is as long as its word."""
    if node.start_mark.index >= floor:
        return reach(node, text)
    at = text.find("*", floor)
    return word_end(text, at) if at >= 0 else floor


def word_end(text: str, index: int) -> int:
    """Where the word at `index` ends: at a blank, or at a sign that flow collections know."""
    while index < len(text) and not text[index].isspace() and text[index] not in ",[]{}":
        index += 1
    return index


def colon(text: str, index: int) -> int:
    """Behind the colon that follows the key ending at `index`; `index` itself where there is none."""
    at = index
    while text[at : at + 1] in (" ", "\t", "\r", "\n"):
        at += 1
    return at + 1 if text[at : at + 1] == ":" else index


def line_start(text: str, index: int) -> int:
    start = text.rfind("\n", 0, index) + 1
    return text.rfind("\r", start, index) + 1 or start  # most files have no "\r": not looked for in all of them


def line_end(text: str, index: int) -> int:
    """Where the line of `index` ends, before its line break."""
    found = _BREAK.search(text, index)
    return found.start() if found else len(text)


def next_line(text: str, index: int) -> int:
    """Where the line after that of `index` begins; the end of the text where there is none."""
    end = line_end(text, index)
    return end + (2 if text.startswith("\r\n", end) else 1 if end < len(text) else 0)


def dash(text: str, index: int) -> int:
    """Where the next dash stands that is in no comment; the end of the text where there is none."""
    while index < len(text) and text[index] != "-":
        index = line_end(text, index) if text[index] == "#" else index + 1
    return index
