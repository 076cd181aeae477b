"""Journeys as people lay them out: every legal place for a comment, every kind of quote, line end and indentation."""

from random import Random
from typing import Any, NamedTuple

from hypothesis import strategies as st

from cxkit.source.spelling import bare, double, single, visible

KEYS = ("kind", "title", "steps", "customer", "frontstage", "do", "by", "pains", "notes", "emotion", "id", "día", "x-1")
TEXTS = (
    *("Saluda", "Explica, repite", "Dice: ya va", "¿Hay mesa?", "it's 5", 'el "jefe"', "#1 en servicio", "a #b", "no"),
    *(
        "1:30",
        "2026-01-05",
        "1.10",
        "~",
        "",
        " ",
        "- nada",
        "😀 sí",
        "漢字",
        "C:\\datos",
        "{email}",
        "[x]",
        "@mesa",
        "null",
    ),
    *(
        "véase http://x.y/z?a=1",
        "x" * 90,
        "true",
        "0o17",
        "*nota*",
        "&r",
        "do：x",
        "!ya",
        "95 %",
        "%5",
        "tab\tulador",
        "y",
        "=",
    ),
)
LONG = ("uno\ndos\n", "uno\n\ndos", "un texto\nde tres: líneas # sí\n- y guion\n", "😀\n")
REMARKS = ("# nota", "#", "# - a: b", "#  'comillas\"  y {llaves}", "# 😀 é", "#!x", "## dos")
OTHERS = (0, 7, -3, 1.5, True, False, None)


class Written(NamedTuple):
    """A file and the plain value that any reader must find in it."""

    data: bytes
    value: dict[str, Any]

    @property
    def text(self) -> str:
        return self.data.decode("utf-8-sig")


@st.composite
def documents(draw: st.DrawFn, *, newlines: tuple[str, ...] = ("\n", "\r\n", "\r", "mixed")) -> Written:
    """Files without a problem, and their values. `mixed` is LF and CRLF in one file."""
    random = draw(st.randoms(use_true_random=False))
    return _Author(random, random.choice(newlines)).document()


class _Author:
    """Writes one file, with habits that change from line to line."""

    def __init__(self, random: Random, newline: str) -> None:
        self.random = random
        self.newline = newline
        self.lines: list[str] = []
        self.last_long = ""
        self.shared: list[tuple[str, Any]] = []
        self.calm = random.random() < 0.3

    def maybe(self, share: float) -> bool:
        return not self.calm and self.random.random() < share

    def document(self) -> Written:
        if self.maybe(0.1):
            self.lines.append("%YAML 1.2")
            self.lines.append("---")
        elif self.maybe(0.2):
            self.lines.append("--- # principio" if self.maybe(0.3) else "---")
        value = self.mapping(0, 0)
        # A file without a last line break ends in a short text: it would cut the line break of a long one.
        value["end"] = "fin"
        self.lines.append("end: fin")
        closed = not self.maybe(0.2)
        if closed:
            self.gap(0)
            if self.maybe(0.1):
                self.lines.append("...")
        breaks = [self.random.choice(("\n", "\r\n")) if self.newline == "mixed" else self.newline for _ in self.lines]
        if not closed:
            breaks[-1] = ""
        text = "".join(line + end for line, end in zip(self.lines, breaks, strict=True))
        return Written((b"\xef\xbb\xbf" if self.maybe(0.2) else b"") + text.encode(), value)

    def gap(self, column: int) -> None:
        """Blank lines and comments before the next line."""
        while self.maybe(0.25):
            if self.random.random() < 0.4:
                after_long = self.lines and self.lines[-1] == self.last_long
                self.lines.append(" " * self.random.choice((0, 0, 1)))
                self.last_long = self.lines[-1] if after_long else self.last_long
            else:
                # Below a long text, a remark further to the right would be part of it.
                deep = column if self.lines and self.lines[-1] == self.last_long else column + 2
                self.lines.append(" " * self.random.choice((0, column, deep)) + self.random.choice(REMARKS))
                self.last_long = self.lines[-1] if deep == column else ""

    def mapping(self, column: int, depth: int, head: str | None = None) -> dict[str, Any]:
        """A block mapping at `column`; `head` is what stands before its first key on the line."""
        value: dict[str, Any] = {}
        for name in self.random.sample(KEYS, self.random.randint(1, 4)):
            if head is None:
                self.gap(column)
            start = " " * column if head is None else head
            head = None
            shown = name if self.random.random() < 0.8 else self.quote(name)
            value[name] = self.after(f"{start}{shown}{' ' if self.maybe(0.05) else ''}:", column, depth, keyed=True)
        return value

    def sequence(self, column: int, depth: int, head: str | None = None) -> list[Any]:
        value = []
        for _ in range(self.random.randint(1, 4)):
            if head is None:
                self.gap(column)
            start = " " * column if head is None else head
            head = None
            value.append(self.after(f"{start}-", column, depth, keyed=False))
        return value

    def after(self, start: str, column: int, depth: int, *, keyed: bool) -> Any:
        """What follows a colon or a dash, and the lines below it."""
        blank = " " * (self.random.choice((1, 1, 1, 2, 3)) if not self.calm else 1)
        kind = self.random.choice(("text", "text", "other", "long", "flow", "block", "block", "alias"))
        if kind == "block" and depth < 3:
            return self.below(start, blank, column, depth, keyed=keyed)
        if kind == "alias" and self.shared:
            name, value = self.random.choice(self.shared)
            self.lines.append(f"{start}{blank}*{name}{self.remark()}")
            return value
        if kind == "long":
            return self.long(start + blank, column)
        value, shown = self.flow(depth) if kind == "flow" else self.single(kind, flow=False)
        # A label that nobody uses would be taken for text: the second place follows at once.
        if shown and keyed and self.maybe(0.15):
            name = f"a{len(self.shared)}"
            self.lines.append(
                f"{start}{blank}[&{name} {shown}, *{name}]" if self.fits(value) else f"{start}{blank}{shown}"
            )
            if self.fits(value):
                self.shared.append((name, value))
                return [value, value]
            return value
        self.lines.append(f"{start}{blank if shown else ''}{shown}{self.remark()}")
        return value

    def fits(self, value: Any) -> bool:
        """Whether a value can stand in brackets as it was written for a block."""
        return not isinstance(value, str) or bare(value, flow=True)

    def below(self, start: str, blank: str, column: int, depth: int, *, keyed: bool) -> Any:
        many = self.random.random() < 0.5
        if not keyed:
            inner = column + 1 + len(blank)
            return (
                self.sequence(inner, depth + 1, start + blank)
                if many
                else self.mapping(inner, depth + 1, start + blank)
            )
        self.lines.append(start + self.remark())
        if many:
            return self.sequence(column + self.random.choice((0, 2, 2, 4)), depth + 1)
        return self.mapping(column + self.random.choice((2, 2, 3, 4, 8)), depth + 1)

    def long(self, start: str, column: int) -> str:
        value = self.random.choice(LONG)
        header = "|" if value.endswith("\n") else "|-"
        remark = self.remark()
        self.lines.append(f"{start}{header}{remark}")
        margin = " " * (column + self.random.choice((2, 4)))
        self.lines += [margin + line if line else "" for line in value.rstrip("\n").split("\n")]
        self.last_long = self.lines[-1]
        return value

    def single(self, kind: str, *, flow: bool) -> tuple[Any, str]:
        if kind == "other":
            value = self.random.choice(OTHERS)
            if value is None:
                return None, self.random.choice(("~", "null")) if flow else self.random.choice(("", "~", "null"))
            return value, {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
        text = self.random.choice(TEXTS)
        return text, text if bare(text, flow=flow) and self.random.random() < 0.7 else self.quote(text)

    def quote(self, text: str) -> str:
        return single(text) if visible(text) and self.random.random() < 0.5 else double(text)

    def flow(self, depth: int) -> tuple[Any, str]:
        """Braces or brackets, with or without blanks inside."""
        size = self.random.randint(0, 3)
        pad = " " if self.maybe(0.3) and size else ""
        parts = []
        comma = self.random.choice((", ", ", ", ",  "))
        inner = [self.part(depth) for _ in range(size)]
        if self.random.random() < 0.5:
            return [value for value, _ in inner], f"[{pad}{comma.join(shown for _, shown in inner)}{pad}]"
        names = self.random.sample(KEYS, size)
        for name, (_, shown) in zip(names, inner, strict=True):
            parts.append(f"{name}: {shown}")
        return {
            name: value for name, (value, _) in zip(names, inner, strict=True)
        }, f"{{{pad}{comma.join(parts)}{pad}}}"

    def part(self, depth: int) -> tuple[Any, str]:
        if depth < 3 and self.random.random() < 0.2:
            return self.flow(depth + 1)
        return self.single(self.random.choice(("text", "text", "other")), flow=True)

    def remark(self) -> str:
        return " " * self.random.choice((1, 2)) + self.random.choice(REMARKS) if self.maybe(0.25) else ""
