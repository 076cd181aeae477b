"""From the words of the grammar to the parts of a sheet: nothing is decided about where they should stand."""

import re
from typing import Any

from cxkit.source.nodes import (
    AliasToken,
    AnchorToken,
    BlockEndToken,
    BlockEntryToken,
    BlockMappingStartToken,
    BlockSequenceStartToken,
    DirectiveToken,
    DocumentEndToken,
    DocumentStartToken,
    FlowEntryToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    KeyToken,
    ScalarToken,
    StreamEndToken,
    ValueToken,
    tokens,
)
from cxkit.source.sheet import Entry, Group, Leaf, Remark, Sheet, Unlaid

_BLOCKS = (BlockMappingStartToken, BlockSequenceStartToken)
_FLOWS = {FlowMappingStartToken: FlowMappingEndToken, FlowSequenceStartToken: FlowSequenceEndToken}
_ENDS = (DocumentEndToken, DocumentStartToken, StreamEndToken)
_KEPT = re.compile(r"[|>][1-9]?\+")
_SIGN = re.compile(r"([|>])[+-]?([1-9]?)[+-]?")


def laid(text: str) -> Sheet:
    """The parts of a text with LF line ends that was read without an error. Raises `Unlaid`."""
    return _Parser(text).sheet()


class _Parser:
    """Walks through the words of the grammar, each with the comments and blank lines before it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Any] = list(tokens(text))
        self.kinds: list[type[Any]] = [type(token) for token in self.tokens]
        self.before: dict[int, list[Remark]] = {}
        """Comments before a word, by its number."""
        self.blank: set[int] = set()
        """Words right below a blank line."""
        self.at = 0
        done = 0
        for number, token in enumerate(self.tokens):
            start = token.start_mark.index
            if start > done + 1 or (start > done and not done):
                self._gap(done, start, number)
            end = self._end(token) if token.__class__ is ScalarToken else token.end_mark.index
            if end > done:
                done = end

    @property
    def kind(self) -> type[Any]:
        return self.kinds[self.at]

    def _gap(self, start: int, end: int, number: int) -> None:
        """Note the comments between two words, and whether a blank line stands right before the second."""
        between = self.text[start:end]
        if "#" not in between and between.count("\n") < 2 and start:
            return
        first, *lines = between.split("\n")
        remarks = []
        if (found := first.lstrip(" \t")) and start:
            gap = len(first) - len(found)
            column = start + gap - self.text.rfind("\n", 0, start) - 1
            remarks.append(Remark(found.rstrip(), column, False, gap=gap))
        elif not start:
            lines.insert(0, first)
        blank = False
        for count, line in enumerate(lines, 1):
            if found := line.lstrip(" \t"):
                remarks.append(Remark(found.rstrip(), len(line) - len(found), True, blank))
                blank = False
            elif count < len(lines):
                blank = True
        if remarks:
            self.before[number] = remarks
        if blank:
            self.blank.add(number)

    def _end(self, token: Any) -> int:
        """Where a text ends; blank lines below a long one belong to it only where its sign says so."""
        start, end = int(token.start_mark.index), int(token.end_mark.index)
        if token.style not in ("|", ">"):
            return end
        written = self.text[start:end]
        if _KEPT.match(written):
            return end - 1 if written.endswith("\n") else end
        header, *lines = written.split("\n")
        margin = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), 0)
        while lines and len(lines[-1]) <= margin and not lines[-1].strip(" "):
            lines.pop()
        return start + len("\n".join((header, *lines)))

    # Steps.

    def advance(self) -> Any:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def pass_on(self) -> None:
        """Leave a word that has no width: what stands before it stands before the next one."""
        if self.at in self.before:
            self.before[self.at + 1] = self.before.pop(self.at)
        if self.at in self.blank:
            self.blank.add(self.at + 1)
        self.at += 1

    def refuse(self) -> Unlaid:
        return Unlaid(int(self.tokens[self.at].start_mark.index))

    def take(self) -> list[Remark]:
        return self.before.pop(self.at, [])

    def hold(self, entry: Entry) -> None:
        """Comments where none can stay are said about the whole entry."""
        if self.at in self.before:
            entry.above += self.before.pop(self.at)

    def beside(self) -> list[Remark]:
        """The comment on the line that has just been read, and those below it in the same column."""
        left = self.before.get(self.at)
        if not left or left[0].alone:
            return []
        count = 1
        while count < len(left) and left[count].column == left[0].column and not left[count].blank:
            count += 1
        taken, self.before[self.at] = left[:count], left[count:]
        return taken

    def deeper(self, column: int) -> list[Remark]:
        """The comments that stand in `column` or further right, and further right than what follows."""
        left = self.before.get(self.at)
        if not left:
            return []
        following = self.at
        while self.kinds[following] is BlockEndToken:
            following += 1
        floor = -1 if self.kinds[following] in _ENDS else self.tokens[following].start_mark.column
        count = 0
        while count < len(left) and left[count].column >= column and left[count].column > floor:
            count += 1
        taken, self.before[self.at] = left[:count], left[count:]
        return taken

    # The grammar.

    def sheet(self) -> Sheet:
        head: list[str] = []
        self.at = 1
        while self.kind in (DirectiveToken, DocumentStartToken):
            token = self.advance()
            head = self.text[: token.end_mark.index].split("\n")
        if head and (behind := self.beside()):
            head[-1] += "  " + behind[0].text
            head += [remark.text for remark in behind[1:]]
        count = sum(len(remarks) for number, remarks in self.before.items() if number >= self.at)
        root = Entry()
        self.value(root, -1)
        if not isinstance(root.value, Group):
            raise Unlaid(0)
        for first in root.value.entries[:1]:
            root.above, first.above = [*root.above, *first.above], []
        root.under = self.take()
        foot = None
        if self.kind is DocumentEndToken:
            self.advance()
            foot = self.take()
        if self.kind is not StreamEndToken:
            raise self.refuse()
        return Sheet(head, root, foot, count)

    def value(self, entry: Entry, column: int, *, keyed: bool = False, flow: bool = False) -> None:
        """What stands behind a colon or a dash in `column`."""
        label = ""
        if self.kind is AnchorToken:
            self.hold(entry)
            token = self.advance()
            label = self.text[token.start_mark.index : token.end_mark.index]
        kind = self.kind
        if kind in _BLOCKS or (kind is BlockEntryToken and keyed):
            head = self.beside() if column >= 0 else []
            entry.value = self.block(column)
            entry.value.head = head
        elif kind in _FLOWS:
            self.hold(entry)
            entry.value = group = self.flow()
            if not group.entries:
                entry.above += [*group.head, *group.tail]
                group.head, group.tail = [], []
        elif kind in (ScalarToken, AliasToken):
            self.hold(entry)
            entry.value = self.leaf(column)
        elif kind in (BlockEntryToken, BlockEndToken, KeyToken, ValueToken, FlowEntryToken, *_FLOWS.values(), *_ENDS):
            entry.value = Leaf()
        else:
            raise self.refuse()
        entry.value.label = label
        if not flow and (isinstance(entry.value, Leaf) or entry.value.flow):
            self.behind(entry, column)

    def behind(self, entry: Entry, column: int) -> None:
        """The comments behind a value that is no block."""
        remarks = self.beside()
        if isinstance(entry.value, Group) and entry.value.broken and entry.value.entries:
            entry.value.tail += remarks
        else:
            entry.beside = remarks
        if isinstance(entry.value, Leaf) and not entry.value.raw:
            entry.under = self.deeper(column + 1)

    def leaf(self, column: int) -> Leaf:
        token = self.advance()
        start, end = token.start_mark.index, token.end_mark.index
        if type(token) is AliasToken:
            return Leaf(self.text[start:end], "*")
        raw = self.text[start : self._end(token)]
        if token.style and token.style in "|>" and end == len(self.text) and not self.text.endswith("\n"):
            # It ends with the file, without a line break: with one behind it, it has to say so.
            raw = _SIGN.sub(r"\1\2-", raw, count=1)
        return Leaf(raw, token.style or "", token.value, column)

    def block(self, above: int) -> Group:
        """A block below what stands in the column `above`."""
        column = self.tokens[self.at].start_mark.column
        group = Group(listed=self.kind is not BlockMappingStartToken)
        hanging = self.kind is not BlockEntryToken
        if hanging:
            self.pass_on()
        wanted = BlockEntryToken if group.listed else KeyToken
        while self.kind is wanted:
            entry = Entry()
            entry.above, entry.blank = self.take(), self.at in self.blank
            self.advance()
            if not group.listed:
                self.key(entry)
            self.value(entry, column, keyed=not group.listed)
            group.entries.append(entry)
        if hanging and self.kind is not BlockEndToken:
            raise self.refuse()
        group.tail = self.deeper(above + 1)
        if hanging:
            self.pass_on()
        return group

    def key(self, entry: Entry) -> None:
        """A word and its colon."""
        if self.kind is AnchorToken:
            token = self.advance()
            entry.label = self.text[token.start_mark.index : token.end_mark.index]
        if self.kind is not ScalarToken:
            raise self.refuse()
        self.hold(entry)
        entry.key = self.leaf(0)
        if "\n" in entry.key.raw or self.kind is not ValueToken:
            raise self.refuse()
        self.hold(entry)
        self.advance()

    def flow(self) -> Group:
        start = self.advance()
        end = _FLOWS[type(start)]
        group = Group(listed=end is FlowSequenceEndToken, flow=True)
        group.head = self.beside()
        left: list[Remark] = []
        while self.kind is not end:
            entry = Entry()
            entry.above, entry.blank = [*left, *self.take()], self.at in self.blank
            self.item(entry, listed=group.listed)
            group.entries.append(entry)
            entry.beside = self.beside()
            left = self.take()
            if self.kind is FlowEntryToken:
                self.advance()
                behind = self.beside()
                entry.beside, left = (entry.beside, [*left, *behind]) if entry.beside or left else (behind, left)
            elif self.kind is not end:
                raise self.refuse()
        group.tail = [*left, *self.take()]
        group.broken = "\n" in self.text[start.start_mark.index : self.advance().end_mark.index]
        return group

    def item(self, entry: Entry, *, listed: bool) -> None:
        """An entry between braces, or an item between brackets: `[a: b]` holds a mapping of one entry."""
        if self.kind is not KeyToken:
            if not listed:
                raise self.refuse()
            self.value(entry, 0, flow=True)
            return
        self.advance()
        if not listed:
            self.key(entry)
            self.value(entry, 0, flow=True)
            return
        inner = Entry()
        self.key(inner)
        self.value(inner, 0, flow=True)
        entry.value = Group(listed=False, flow=True)
        entry.value.entries.append(inner)
        entry.above += inner.above
        inner.above = []
