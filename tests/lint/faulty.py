"""Files with faults put in on purpose, in any layout: each can also be written with some of its faults only.

How a draft is laid out comes from the same seed whatever is spoilt, so that what one fault brings about can be told
from what another does.
"""

import re
from collections.abc import Collection, Mapping
from random import Random
from typing import Any, NamedTuple

from cxkit.source.spelling import bare, double, single, visible
from tests.lint.drafts import KINDS, Slot, slots, tree

NEWLINES = ("\n", "\n", "\n", "\r\n", "\r\n", "\r", "mixed")
REMARKS = ("nota", "- a: b", "'comillas\" y {llaves", "😀 é", "[sí], #", "kind: x", "*a &b !c")
REMARK = re.compile(r"#+ ?n(\d+)·")


class Tear(NamedTuple):
    """A fault of the text and not of a value: what the pattern finds becomes something else, at one place."""

    code: str
    pattern: str
    bad: str

    def torn(self, text: str, random: Random) -> str:
        found = re.finditer(self.pattern, text, re.MULTILINE)
        places = [place for place in found if "#" not in text[text.rfind("\n", 0, place.start()) + 1 : place.end()]]
        if not places:
            return text
        start, end = random.choice(places).span()
        return text[:start] + self.bad + text[end:]


TEARS = (
    Tear("YML004", r"(?<=\w)(?=\w)", "\x07"),
    Tear("YML005", r"(?<=\w)(?=\w)", "\ufeff"),
    Tear("YML006", r"(?<=[a-z]) (?=[a-z])", "\u2028"),
    Tear("YML022", r"\A(?=\w)", "%YAML 1.1\n---\n"),
    Tear("YML030", r"(?<=: )(?=[A-Z]\w+$)", "&a0 "),
    Tear("YML033", r"(?<=\[)(?=\w)", "#"),
    Tear("YML034", r"(?<=^title): ", "："),
    Tear("YML035", r"(?<=[{ ]do: )(?=\w)", "Oye, "),
    Tear("YML038", r"(?<=[{ ]do: )(?=[A-Z])", "?"),
    Tear("YML044", r"[}\]]$", ""),
    Tear("YML045", r"(?<=[}\]])$", "]"),
    Tear("YML046", r",(?= [a-z]+:)", ""),
    Tear("YML047", r"(?<=^title):(?= \w)", ""),
    Tear("YML047", r"(?<=^steps):$", ""),
    Tear("YML048", r"(?<=^title:) (?=\w)", ""),
    Tear("YML048", r"(?<=[{ ]by:) (?=\w)", ""),
    Tear("YML049", r"^  (?=  +\w+:)", " "),
    Tear("YML049", r"^(?=  +\w+:)", " "),
    Tear("YML050", r"^  +(?=[\w-])", "\t"),
    Tear("YML051", r"^  (?=[\w-])", "\u00a0\u00a0"),
    Tear("YML023", r"^(?=title:)", "title: otra\n"),
    Tear("", r"(?<=\w)(?=\w)", "\x85"),
    Tear("", r"^(?= +\w)", "- "),
    Tear("", r"(?<=: )(?=\w)", "'"),
)


class Draft:
    """A file of some kind, how it is laid out, and the faults that were chosen for it."""

    def __init__(self, seed: int, most: int, *, tears: int = 2, kind: str = "") -> None:
        random = Random(seed)
        usual = random.choice(["journey"] * 7 + [*KINDS])
        self.kind = kind or usual
        self.tree = tree(self.kind, random)
        self.seed = random.random()
        found = list(dict.fromkeys(slots(self.tree)))
        torn = random.sample(TEARS, min(tears, random.choice((0, 0, 0, 1, 2))))
        count = max(0, min(len(found), random.randint(min(1, most), most) - len(torn)))
        self.faults: list[Slot | Tear] = [*random.sample(found, count), *torn]
        self.bads = {fault: random.choice(fault.bads) for fault in self.faults if isinstance(fault, Slot)}

    def written(self, faults: Collection[int] | None = None) -> bytes:
        """The file with all of its faults, or with those of the given numbers only."""
        chosen = [fault for number, fault in enumerate(self.faults) if faults is None or number in faults]
        author = _Author(Random(self.seed), {slot: bad for slot, bad in self.bads.items() if slot in chosen})
        text = author.document(self.tree)
        for fault in chosen:
            if isinstance(fault, Tear):
                text = fault.torn(text, Random(f"{self.seed} {fault.pattern}"))
        return author.encoded(text)


class _Raw(str):
    """What stands in the text as it is."""


class _Author:
    """Writes one file, with habits that change from line to line."""

    def __init__(self, random: Random, spoilt: Mapping[Slot, str]) -> None:
        self.random = random
        self.spoilt = spoilt
        self.calm = random.random() < 0.2
        self.lines: list[str] = []
        self.remarks = 0
        self.labels: dict[str, str] = {}
        self.newline = random.choice(NEWLINES)
        self.mark = random.random() < 0.2
        self.end = random.random() < 0.8

    def document(self, tree: dict[Any, Any]) -> str:
        if self.maybe(0.1):
            self.lines += ["%YAML 1.2", "---"]
        elif self.maybe(0.1):
            self.lines.append(f"---{self.remark()}")
        self.mapping(tree, 0)
        self.gap(0)
        return "\n".join(self.lines)

    def encoded(self, text: str) -> bytes:
        """With its line ends, its byte order mark, and the end of its last line or without it."""
        lines = text.split("\n")
        ends = [self.random.choice(("\n", "\r\n")) if self.newline == "mixed" else self.newline for _ in lines]
        ends[-1] = ends[-1] if self.end else ""
        whole = "".join(line + end for line, end in zip(lines, ends, strict=True))
        return (b"\xef\xbb\xbf" if self.mark else b"") + whole.encode()

    def maybe(self, share: float) -> bool:
        return self.random.random() < share and not self.calm

    def remark(self, share: float = 0.15) -> str:
        if not self.maybe(share):
            return ""
        return self.random.choice((" ", "  ", "    ")) + self.said()

    def said(self) -> str:
        """A comment that no other is like."""
        self.remarks += 1
        return f"{self.random.choice(('#', '# ', '## '))}n{self.remarks}· {self.random.choice(REMARKS)}".rstrip()

    def gap(self, column: int) -> None:
        """Blank lines and comments before the next line."""
        while self.maybe(0.12):
            margin = " " * self.random.choice((0, column))
            self.lines.append(margin + self.said() if self.random.random() < 0.7 else "")

    def pick(self, value: Any) -> Any:
        while isinstance(value, Slot):
            if value in self.spoilt:
                return _Raw(self.spoilt[value])
            value = value.good
        return value

    def mapping(self, value: dict[Any, Any], column: int, head: str | None = None) -> None:
        for slot, item in value.items():
            key = self.pick(slot)
            if head is None:
                self.gap(column)
            start = " " * column if head is None else head
            head = None
            written = len(self.lines)
            shown = self.scalar(key, flow=False, plain=0.95)
            self.entry(f"{start}{shown}{' ' if self.maybe(0.03) else ''}:", item, column)
            if not key:
                del self.lines[written:]

    def entry(self, start: str, item: Any, column: int) -> None:
        item = self.pick(item)
        blank = " " * (2 if self.maybe(0.1) else 1)
        if label := self.labelled(item):
            self.lines.append(f"{start}{blank}*{label}{self.remark()}")
        elif isinstance(item, str) and "\n" in item:
            self.lines.append(f"{start}{blank}{self.random.choice('|>')}{self.remark()}")
            self.lines += [" " * (column + 2) + line if line else "" for line in item.rstrip("\n").split("\n")]
        elif not isinstance(item, dict | list) or not item or self.flows(item):
            shown = self.inline(item, column + 2)
            self.lines += f"{start}{blank}{shown}{self.remark()}".split("\n")
        elif isinstance(item, dict):
            self.lines.append(start + self.remark())
            self.mapping(item, column + self.random.choice((2, 2, 2, 4)))
        else:
            self.lines.append(start + self.remark())
            self.sequence(item, column + self.random.choice((0, 2, 2)))

    def sequence(self, value: list[Any], column: int) -> None:
        for slot in value:
            self.gap(column)
            blank = " " * self.random.choice((1, 1, 1, 3))
            start = f"{' ' * column}-{blank}"
            item = self.pick(slot)
            if isinstance(item, dict) and item and not self.flows(item):
                self.mapping(item, len(start), start)
            else:
                self.lines += f"{start}{self.inline(item, column + 2)}{self.remark()}".split("\n")

    def flows(self, item: Any) -> bool:
        """Whether a group stands in braces or brackets: small ones do."""
        return len(str(item)) < 400 and "\\n" not in repr(item) and self.random.random() < 0.5

    def labelled(self, item: Any) -> str:
        """The label that a value has got, where it stands a second time."""
        known = self.labels.get(repr(item), "") if isinstance(item, dict) and item else ""
        return known if known and self.maybe(0.9) else ""

    def inline(self, item: Any, margin: int) -> str:
        item = self.pick(item)
        if isinstance(item, dict):
            label = f"&a{len(self.labels)}" if repr(item) not in self.labels and item and self.maybe(0.1) else ""
            if label:
                self.labels[repr(item)] = label[1:]
            pairs = [(self.pick(key), value) for key, value in item.items()]
            parts = [f"{key}: {self.inline(value, margin + 2)}" for key, value in pairs if key != ""]
            return (f"{label} " if label else "") + self.braced("{}", parts, margin)
        if isinstance(item, list):
            return self.braced("[]", [self.inline(each, margin + 2) for each in item], margin)
        return self.scalar(item, flow=True)

    def braced(self, signs: str, parts: list[str], margin: int) -> str:
        pad = " " if self.maybe(0.2) and parts else ""
        text = ""
        for number, part in enumerate(parts):
            text += part
            if number < len(parts) - 1:
                text += ","
                text += (
                    f"{self.remark(0.4)}\n{' ' * margin}" if self.maybe(0.15) else self.random.choice((" ", " ", "  "))
                )
        return f"{signs[0]}{pad}{text}{pad}{signs[1]}"

    def scalar(self, value: Any, *, flow: bool, plain: float = 0.7) -> str:
        chance = self.random.random()
        if isinstance(value, _Raw):
            return str(value)
        if isinstance(value, bool) or not isinstance(value, str):
            return str(value).lower()
        if bare(value, flow=flow) and (chance < plain or self.calm):
            return value
        return single(value) if visible(value) and chance < 0.85 else double(value)
