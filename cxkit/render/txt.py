"""The text renderer: a strip in characters, as a terminal shows it."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cxkit.render.terminal import safe, uncommanding
from cxkit.views.cells import columns
from cxkit.views.strip.parts import GAP, Card, Chart, Line, Row, Rule, Span, Spot, Stave, Strip

SIGNS = {
    "moment": "★*", "fail": "✗x", "wait": "▲w", "decision": "◇?", "policy": "§&", "sla": "▼v", "xla": "▼v",
    "process": "≡=", "way": "→>", "loop": "↺<", "end": "◎o",
    "lived": "●@", "unseen": "○o", "believed": "◆#", "aimed": "△^",
    "edge plain": "│|", "edge observed": "│|", "edge assumed": "╎:", "edge proposed": "┊.",
    "strong plain": "┃|", "strong observed": "┃|", "strong assumed": "╏:", "strong proposed": "┋.",
    "zero": "·.", "onward": "▸>", "before": "◂<",
    "open": "╭+", "close": "╮+", "bar": "─-",
}  # fmt: skip
"""Every sign in one cell: as Unicode, and in seven bits."""
RULES = {
    "interaction": ("╌", "- "),
    "visibility": ("━", "="),
    "internal": ("─·", "-."),
    "implementation": ("┈", ". "),
}
TONES = {
    "title": "1", "strong": "1", "muted": "2", "customer": "1;34", "front": "36", "back": "33", "support": "35",
    "enablers": "32", "management": "2", "said": "3", "moment": "1", "fail": "1;31", "wait": "33", "pains": "33",
    "gains": "34", "opportunities": "34", "lived": "1", "believed": "33", "aimed": "34", "visibility": "1",
}  # fmt: skip
"""Colours of the sixteen that every terminal has, chosen by its owner; what they say stands in words beside."""


class Pen(NamedTuple):
    """How signs are spelt: in seven bits or not, in colour or not."""

    ascii: bool
    colour: bool

    def sign(self, name: str) -> str:
        return SIGNS[name][-1 if self.ascii else 0]

    def paint(self, tone: str, text: str) -> str:
        code = TONES.get(tone) if self.colour else None
        return f"\x1b[{code}m{text}\x1b[0m" if code and text else text

    def shown(self, text: str) -> str:
        """Text from the file, made harmless; what is read from right to left is kept from turning its neighbours."""
        if text.isascii():
            return safe(text)
        text = safe(text.replace("\N{NO-BREAK SPACE}", " "))
        if self.ascii:
            text = text.translate(_SEVEN_BITS)
        turned = [at for at, letter in enumerate(text) if unicodedata.bidirectional(letter) in ("R", "AL", "AN")]
        if not turned:
            return text
        first, after = turned[0], turned[-1] + 1
        return f"{text[:first]}\N{FIRST STRONG ISOLATE}{text[first:after]}\N{POP DIRECTIONAL ISOLATE}{text[after:]}"


_SEVEN_BITS = str.maketrans("·–−→“”‘’«»", '/-->""\'\'""')
"""Punctuation that drawings write themselves, for a terminal without it; letters of any script stay."""

Inked = tuple[str, int]
"""Spelt text and the cells that it takes."""


def txt(strip: Strip, *, ascii: bool = False, colour: bool = False) -> str:
    """A strip as lines of text, none wider than the strip. `ascii`: frame, marks and punctuation in seven bits.

    `colour` adds the codes of a terminal. Text from the file carries no control character.
    """
    pen = Pen(ascii, colour)
    lines = [_line(line, pen)[0] for line in strip.head]
    for stave in strip.staves:
        lines += ["", *_stave(stave, strip, pen)]
    if strip.below:
        lines += _parts(strip.below, strip, pen)
    if strip.legend:
        lines += ["", *(_entries(row, pen) for row in strip.legend)]
    if strip.foot:
        lines += ["", *(_line(line, pen)[0] for line in strip.foot)]
    return uncommanding("\n".join(line.rstrip() for line in lines) + "\n")


def _stave(stave: Stave, strip: Strip, pen: Pen) -> Iterator[str]:
    yield from _spans(stave.spans, strip, pen)
    yield from _parts(stave.parts, strip, pen)
    for n, text in enumerate(stave.onward):
        last = n == len(stave.onward) - 1
        said = f"{pen.shown(text)} {pen.sign('onward')}" if last else pen.shown(text)
        yield " " * (strip.width - columns(text) - (2 if last else 0)) + pen.paint("muted", said)


def _parts(parts: Sequence[Row | Rule | Chart], strip: Strip, pen: Pen) -> Iterator[str]:
    """Lanes under one another, a blank line between two that no line parts."""
    before: Row | Rule | Chart | None = None
    for part in parts:
        if isinstance(before, Row) and not isinstance(part, Rule) and before.token != "steps":
            yield ""
        yield from _part(part, strip, pen)
        before = part


def _part(part: Row | Rule | Chart, strip: Strip, pen: Pen) -> Iterator[str]:
    if isinstance(part, Rule):
        pattern = RULES[part.name][1 if pen.ascii else 0]
        text = f" {pen.shown(part.text)} "
        line = (pattern * strip.width)[: strip.width]
        start = line[:2].rstrip()
        yield pen.paint(part.name, start) + text + pen.paint(part.name, line[len(start) + columns(text) :])
    elif isinstance(part, Chart):
        yield from _chart(part, strip, pen)
    else:
        yield from _row(part, strip, pen)


def _row(row: Row, strip: Strip, pen: Pen) -> Iterator[str]:
    """The cards of a lane side by side under one another, its name at the left."""
    cells = [list(_cell(cell, row.token, pen)) for cell in row.cells]
    label = [_line(line, pen) for line in row.label]
    height = max(1, len(label), *map(len, cells))
    arrow = pen.sign("onward")
    for n in range(height):
        parts = [_padded(label[n] if n < len(label) else ("", 0), strip.label + 1)]
        for at, cell in enumerate(cells):
            parts.append(_padded(cell[n] if n < len(cell) else ("", 0), strip.column))
            crossed = n == 0 and at in row.onward
            parts.append(" " * (GAP - 1) + pen.paint("customer", arrow) if crossed else " " * GAP)
        yield "".join(parts)


def _cell(cards: Sequence[Card], token: str, pen: Pen) -> Iterator[Inked]:
    for n, card in enumerate(cards):
        if n:
            yield "", 0
        edge = ""
        if card.edge:
            edge = pen.sign(f"{'strong' if card.strong else 'edge'} {card.edge}")
        for line in card.lines:
            text, wide = _line(line, pen)
            yield (f"{pen.paint(token, edge)} {text}", wide + 2) if edge else (text, wide)


def _line(line: Line, pen: Pen) -> Inked:
    before = "  " if line.hang else pen.paint(line.tone, pen.sign(line.sign)) + " " if line.sign else ""
    return before + pen.paint(line.tone, pen.shown(line.text)), columns(line.text) + (
        2 if line.hang or line.sign else 0
    )


def _padded(inked: Inked, width: int) -> str:
    return inked[0] + " " * (width - inked[1])


def _spans(spans: Sequence[Span], strip: Strip, pen: Pen) -> Iterator[str]:
    """Phases: a bar with the name over the columns, what does not fit into it below."""
    height = max((len(span.lines) for span in spans), default=0)
    for n in range(height):
        line, used = "", 0
        for span in spans:
            left = strip.label + 1 + span.first * (strip.column + GAP)
            wide = (span.last - span.first + 1) * (strip.column + GAP) - GAP
            text, size = _bar(span, n, wide, pen)
            line += " " * (left - used) + text
            used = left + size
        yield line


def _bar(span: Span, n: int, wide: int, pen: Pen) -> Inked:
    said = span.lines[n] if n < len(span.lines) else ""
    if n:
        return "   " + pen.paint("strong", pen.shown(said)), 3 + columns(said)
    bar = pen.sign("bar")
    start, end = pen.sign("before" if span.before else "open"), pen.sign("onward" if span.after else "close")
    rest = wide - columns(said) - 5
    return f"{start}{bar} {pen.paint('strong', pen.shown(said))} {bar * rest}{end}", wide


def _chart(chart: Chart, strip: Strip, pen: Pen) -> Iterator[str]:
    for n, row in enumerate(chart.spots):
        label = _line(chart.label[n], pen) if n < len(chart.label) else ("", 0)
        value = chart.scale[n]
        yield (
            _padded(label, strip.label - columns(value))
            + pen.shown(value)
            + " "
            + "".join(_spot(spot, pen) for spot in row)
        )


def _spot(spot: Spot, pen: Pen) -> str:
    if spot.sign:
        return pen.paint(spot.sign, pen.sign(spot.sign))
    if spot.curve == "zero":
        return pen.paint("muted", pen.sign("zero"))
    if not spot.dots:
        return " "
    tone = spot.curve if spot.curve in ("believed", "aimed") else "lived"
    if not pen.ascii:
        return pen.paint(tone, chr(0x2800 + spot.dots))
    return pen.paint(tone, {"believed": ":", "aimed": "'"}.get(spot.curve) or "\\-/"[spot.lean + 1])


_SAMPLES: Mapping[str, tuple[str, str]] = {
    "lived": ("⠶●⠶", "-@-"),
    "unseen": ("⠶○ ", "-o "),
    "believed": ("⠒◆ ", ":# "),
    "aimed": ("⠒△⠒", "'^'"),
}
"""Points on their curves, as the legend shows them."""


def _entries(row: Sequence[Line], pen: Pen) -> str:
    found = []
    for entry in row:
        sample = _SAMPLES[entry.sign][1 if pen.ascii else 0] if entry.sign in _SAMPLES else ""
        if not sample and entry.sign:
            sample = pen.sign(entry.sign)
        found.append(f"{sample} {pen.shown(entry.text)}" if sample else f"  {pen.shown(entry.text)}")
    return "   ".join(found)
