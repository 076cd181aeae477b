"""Text on slides: in the frame of the box that holds it, else in a box of its own; our lines, never wrapped anew."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from cxkit.render.inert import inert
from cxkit.render.pptx.xml import Canvas, Shape, decor, named, node, paint, preset, shape
from cxkit.render.typefaces import is_bold
from cxkit.views.lettering import RESERVE
from cxkit.views.picture import Box, Words
from cxkit.views.text import is_leftward

ABOVE = 0.8
"""Of the distance of lines: how much of a line lies over its baseline, where the distance is exact."""
_TIGHT = 2.0  # u: texts that lie closer than their lines ask for, by no more than this, still follow one another
_ALIGNED = {"start": "l", "middle": "ctr", "end": "r"}


class Held(NamedTuple):
    """The texts of a box that go into its frame, from the top down, and those that do not."""

    inside: tuple[Words, ...]
    beside: tuple[Words, ...]


def held(words: Sequence[Words]) -> Held:
    """Which texts of one box follow one another under a common edge or axis."""
    inside: list[Words] = []
    beside: list[Words] = []
    for each in sorted(words, key=lambda each: each.y):
        if not inside or (each.anchor == inside[0].anchor and top(each) >= bottom(inside[-1]) - _TIGHT):
            inside.append(each)
        else:
            beside.append(each)
    return Held(tuple(inside), tuple(beside))


def top(words: Words) -> float:
    return words.y - ABOVE * words.leading


def bottom(words: Words) -> float:
    return top(words) + len(words.lines) * words.leading


def body_of(canvas: Canvas, box: Box, words: Sequence[Words]) -> Element:
    """The text body of a box; without words an empty one, so that it can be written in."""
    if not words:
        return node("p:txBody", _frame(), node("a:lstStyle"), node("a:p", node("a:endParaRPr", lang=canvas.lang)))
    middle, right = box.x + box.width / 2, box.x + box.width
    match words[0].anchor:
        case "start":
            edge = min(each.x for each in words)
            sides, moved = (edge - box.x, 0.0), [each.x - edge for each in words]
        case "end":
            sides, moved = (0.0, right - max(each.x for each in words)), [0.0 for _ in words]
        case _:
            off = words[0].x - middle
            sides, moved = (max(0, 2 * off), max(0, -2 * off)), [2 * (each.x - words[0].x) for each in words]
    frame = _frame(canvas.long(sides[0]), canvas.long(top(words[0]) - box.y), canvas.long(sides[1]))
    return node("p:txBody", frame, node("a:lstStyle"), *_paragraphs(canvas, words, moved))


def text_box(canvas: Canvas, words: Words) -> Shape | None:
    """A text by itself; None where nothing is to be read."""
    if not any(line.strip() for line in words.lines):
        return None
    width = max(words.width * RESERVE, words.size)
    left = words.x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor]
    body = node("p:txBody", _frame(), node("a:lstStyle"), *_paragraphs(canvas, [words], [0.0]))
    frame = canvas.frame(left, top(words), width, len(words.lines) * words.leading)
    called = named(canvas.number(), _plain(words))
    return shape(called, frame, preset("rect"), node("a:noFill"), node("a:ln", node("a:noFill")), body)


def letter(canvas: Canvas, text: str, size: float, role: str) -> Element:
    """The body of a mark: one sign in its middle."""
    run = _run(canvas, text, Words((text,), 0, 0, size, weight=700, role=role))
    frame = _frame(anchor="ctr")
    return node("p:txBody", frame, node("a:lstStyle"), node("a:p", node("a:pPr", algn="ctr"), run))


def silent(canvas: Canvas, name: str) -> Element:
    """The name of a shape that says nothing of its own."""
    return decor(named(canvas.number(), name))


def _plain(words: Words) -> str:
    return " ".join(line.strip() for line in words.lines if line.strip())


def _frame(left: int = 0, above: int = 0, right: int = 0, anchor: str = "t") -> Element:
    sides = {"lIns": left, "tIns": above, "rIns": right, "bIns": 0}
    return node("a:bodyPr", node("a:noAutofit"), wrap="none", **sides, rtlCol="0", anchor=anchor)


def _paragraphs(canvas: Canvas, words: Sequence[Words], moved: Sequence[float]) -> list[Element]:
    """A paragraph for each text, its lines parted by breaks."""
    made = []
    end = None
    for each, aside in zip(words, moved, strict=True):
        gap = 0.0 if end is None else max(0.0, top(each) - end)
        end = bottom(each)
        leftward = any(is_leftward(line) for line in each.lines)
        look = node(
            "a:pPr",
            node("a:lnSpc", _points(canvas, each.leading)),
            node("a:spcBef", _points(canvas, gap)),
            node("a:spcAft", node("a:spcPts", val=0)),
            node("a:buNone"),
            marL=max(0, canvas.long(aside)),
            marR=max(0, canvas.long(-aside)) or None,
            indent=0,
            algn=_ALIGNED[each.anchor],
            rtl="1" if leftward else None,
        )
        paragraph = node("a:p", look)
        for number, line in enumerate(each.lines):
            if number:
                paragraph.append(node("a:br", _look(canvas, each)))
            if line:
                paragraph.append(_run(canvas, line, each))
        made.append(paragraph)
    return made


def _points(canvas: Canvas, u: float) -> Element:
    return node("a:spcPts", val=round(u * canvas.scale * 100))


def _run(canvas: Canvas, text: str, words: Words) -> Element:
    run = node("a:r", _look(canvas, words))
    SubElement(run, "a:t").text = inert(text)
    return run


def _look(canvas: Canvas, words: Words) -> Element:
    return node(
        "a:rPr",
        paint(words.role, canvas),
        lang=canvas.lang,
        sz=max(100, round(words.size * canvas.scale * 100)),
        b="1" if is_bold(canvas.tokens, words.weight) else "0",
        i="1" if words.italic else "0",
        dirty="0",
    )
