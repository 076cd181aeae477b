"""Texts that parse and yet say something else than their writer meant."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cxkit.source.decoding import CONTROL
from cxkit.source.extents import line_end, line_start
from cxkit.source.layers import quoting
from cxkit.source.nodes import MappingNode, ScalarNode, children
from cxkit.source.pointer import Edit
from cxkit.source.problems import cut
from cxkit.source.tree import Grown, scalar

_GLUED_HASH = re.compile(r"#(?=[^\s#!])(?<=[ \t]#)")
_COMMENT = re.compile(r"[ \t]+#(?=[ \t])")
"""What begins one however the text before it is read."""
_WORD = re.compile(r"[A-Za-z_]+")
_NAME = re.compile(r"[a-z0-9][\w.-]*|[^\W_]+(?:[_-][^\W_]+)+")
_BLOCK_HEADERS = frozenset(("|", ">", "|-", ">-", "|+", ">+"))
_ESCAPED = re.compile(r"\\(?:[0abefv]|(?:x|u00|U000000)[01789][0-9a-fA-F]|uFFF[EFef])")
_WIDE_COLON = re.compile(r"([A-Za-z_][\w-]*)\s*：[ \t]*")


class Notice(NamedTuple):
    """One such text. Offsets count the parsed text; `edits` write it as it was meant."""

    slug: str
    start: int
    end: int
    args: Mapping[str, Any] = {}
    edits: tuple[Edit, ...] = ()
    sure: bool = False
    """The text as it is read now is what was meant."""
    offered: bool = True
    """Whether the edits may be made; others only show what could be written."""


def notices(text: str, root: Any, grown: Grown) -> Iterator[Notice]:
    """The oddities of a composed text, in no order."""
    for node, position, lost in grown.hollow:
        yield _comma(text, node, position, lost)
    for key in grown.glued:
        yield _missing_space(key)
    for block in grown.empty_blocks:
        start, end = block.start_mark.index, block.start_mark.index
        while end < len(text) and not text[end].isspace():
            end += 1
        if text[start:end] not in _BLOCK_HEADERS:
            yield Notice("comparison", start, end, {"sign": text[start]}, tuple(quoting(text, start, end)))
    glued = "#" in text and _GLUED_HASH.search(text)
    wide = "：" in text
    escaped = "\\" in text and _ESCAPED.search(text)
    if glued or wide or escaped:
        nodes = list(_scalars(root))
        if escaped:
            yield from _escaped_controls(text, nodes)
        if glued:
            yield from _cut_texts(text, nodes)
        if wide:
            yield from _wide_colons(text, nodes)


def _comma(text: str, node: MappingNode, position: int, lost: int) -> Notice:
    if position < 0:
        start, end = node.start_mark.index, node.end_mark.index
        edits = tuple(quoting(text, start, end))
        word = cut(text[start:end])
        return Notice("braces-in-text", start, end, {"word": word}, edits, sure=len(node.value) == 1)
    start = node.value[position][1].start_mark.index
    first = node.value[position + 1][0]
    end = node.value[position + lost][0].end_mark.index
    edits = tuple(quoting(text, start, end))
    # One word after a comma may be a key that has no value yet.
    sure = not any(_WORD.fullmatch(key.value) for key, _ in node.value[position + 1 : position + lost + 1])
    place = (first.start_mark.index, first.end_mark.index)
    return Notice("comma-in-braces", *place, {"lost": cut(first.value)}, edits, sure=sure)


def _missing_space(key: ScalarNode) -> Notice:
    start = key.start_mark.index
    word = key.value.split(":", 1)[0]
    at = start + len(word) + 1
    return Notice("missing-space", start, at, {"key": word}, (Edit(at, at, " "),), sure=True)


def _scalars(root: Any) -> Iterator[ScalarNode]:
    """Every scalar in the order of the text, keys included; shared parts once."""
    heap = [root]
    seen: set[int] = set()
    while heap:
        node = heap.pop()
        if isinstance(node, ScalarNode):
            yield node
        elif id(node) not in seen:
            seen.add(id(node))
            heap += reversed(children(node))


def _cut_texts(text: str, nodes: list[ScalarNode]) -> Iterator[Notice]:
    """Plain texts, and keys without a value, right before a `#` that touches the next word."""
    for node in nodes:
        if node.style:
            continue
        start, end = node.start_mark.index, node.end_mark.index
        hash_at = _blanks(text, end)
        if not _GLUED_HASH.match(text, hash_at) or (start != end and not isinstance(scalar(node), str)):
            continue
        stop = line_end(text, hash_at)
        lost = _COMMENT.split(text[hash_at:stop], maxsplit=1)[0].rstrip()
        # Behind two blanks, or words behind an id or a time: more likely a comment than the rest of a text.
        remark = start < end and (
            hash_at > end + 1 or bool(_NAME.fullmatch(node.value) and not text[hash_at + 1].isdigit())
        )
        if start == end:
            start = hash_at
        if "\n" in text[start:end] or "\r" in text[start:end]:
            edits: tuple[Edit, ...] = tuple(quoting(text, line_start(text, end), hash_at + len(lost)))
        else:
            edits = tuple(quoting(text, start, hash_at + len(lost)))
        yield Notice("cut-text", hash_at, hash_at + len(lost), {"lost": cut(lost)}, edits, offered=not remark)


def _escaped_controls(text: str, nodes: list[ScalarNode]) -> Iterator[Notice]:
    """`"\\0"`: characters that no screen shows, written as an escape."""
    for node in nodes:
        if node.style != '"' or not (bad := re.search(CONTROL, node.value)):
            continue
        found = _ESCAPED.search(text, node.start_mark.index, node.end_mark.index)
        if found:
            name = f"U+{ord(bad[0][0]):04X}"
            yield Notice("control-character", *found.span(), {"character": name}, (Edit(*found.span(), ""),))


def _wide_colons(text: str, nodes: list[ScalarNode]) -> Iterator[Notice]:
    """`- do： Explica`: an item or a line that was meant to be a key and a value."""
    for node in nodes:
        if node.style or not (found := _WIDE_COLON.match(text, node.start_mark.index)):
            continue
        before = text[line_start(text, found.start()) : found.start()].rstrip(" ")
        if before and before[-1] not in "-{,[":
            continue
        at = text.index("：", found.start())
        if at >= node.end_mark.index:
            continue
        yield Notice("wide-colon", at, at + 1, {"key": found[1]}, (Edit(found.end(1), found.end(), ": "),))


def _blanks(text: str, index: int) -> int:
    """Where the run of blanks at `index` ends."""
    while text[index : index + 1] in (" ", "\t"):
        index += 1
    return index
