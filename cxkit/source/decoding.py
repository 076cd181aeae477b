"""Bytes to characters, or the reason why they are none."""

import codecs
import re

from cxkit.source.limits import Limits
from cxkit.source.lines import Lines
from cxkit.source.pointer import Edit, Span
from cxkit.source.problems import Problem, cut, problem

_KINDS = (
    (b"\x89PNG", "PNG"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\xd0\xcf\x11\xe0", "Office"),
    (b"\x7fELF", "ELF"),
    (b"7z\xbc\xaf", "7z"),
)
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_C0 = bytes(code for code in range(32) if code not in (9, 10, 13)) + b"\x7f"
_C1 = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")
_NO_CHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")
# Patterns of what is rare: compiled when they are first asked for.
CONTROL = "\x1b\\[[0-9;?]*[@-~]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]"
_LINE_BREAKS = "[\x85\u2028\u2029]"
_ODD = "\u00a0\u2000\u2001\u2002\u2003\u2007\u2009\u200b\u202f\u3000"
_ODD_BLANKS = rf"(?m)(?:^|(?<=\r)) *[{_ODD}][ {_ODD}]*(?=- |[^\s#:]+:(?:\s|$))"
_PAGE = r"(?i)\s*<(?:[a-z][a-z:]*[\s>/]|!doctype|!--|\?xml)"
_CONFLICT = r"(?m)(?:^|(?<=\r))(?:<{7}|>{7}|\|{7})(?: [^\r\n]*)?(?=\r|$)"


class Decoded:
    """The text without its byte order mark; `fatal` when reading on makes no sense."""

    __slots__ = ("bom", "edits", "encoding", "fatal", "problems", "raw", "text")

    def __init__(self) -> None:
        self.text = ""
        self.bom = False
        self.encoding = "utf-8"
        self.problems: list[Problem] = []
        self.fatal = False
        self.raw: bytes | None = None
        """The bytes, where `text` is not all of them."""
        self.edits: list[Edit] = []
        """Characters that the parser must see otherwise: same place, same meaning."""


def decode(data: bytes, limits: Limits) -> Decoded:
    """Strict UTF-8 with or without a byte order mark. Everything else is said, with the place of the first bad byte."""
    result = Decoded()
    result.raw = data
    if len(data) > limits.size:
        return _stop(result, problem("size", Lines("").span(0, 0), limit=limits.size, found=len(data)))
    for start, kind in _KINDS:
        if data.startswith(start):
            return _stop(result, problem("not-text", Lines("").span(0, 0), kind=kind))
    if name := _wide(data):
        result.encoding = name.lower()
        return _stop(result, problem("wrong-encoding", Lines("").span(0, 0), encoding=name))
    if data.startswith(codecs.BOM_UTF8):
        result.bom = True
        data = data[3:]
    try:
        result.text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _bad_byte(result, data, error.start)
    result.raw = None
    _look(result, data)
    return result


def _stop(result: Decoded, found: Problem) -> Decoded:
    result.problems.append(found)
    result.fatal = True
    return result


def _wide(data: bytes) -> str:
    """UTF-16 or UTF-32, by their mark, else by the zero bytes between the letters."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    head = data[:400]
    if len(head) < 4 or not (zeros := head.count(0)) > 0:
        return ""
    if zeros * 10 >= len(head) * 6 and max(head[0::4].count(0), head[3::4].count(0)) * 4 == len(head) // 4 * 4:
        return "UTF-32"
    odd, even = head[1::2].count(0), head[0::2].count(0)
    if max(odd, even) * 10 >= len(head) * 4 and min(odd, even) * 10 <= len(head):
        return "UTF-16"
    return ""


def _bad_byte(result: Decoded, data: bytes, at: int) -> Decoded:
    if data.count(0):
        return _stop(result, problem("binary", Lines("").span(0, 0)))
    result.text = data.decode("utf-8", "replace")
    place = len(data[:at].decode("utf-8"))
    lines = Lines(result.text)
    byte = data[at : at + 1]
    meant = byte.decode("cp1252", "replace")
    written = f"0x{byte[0]:02X}"
    if not meant.isprintable() or meant == "\ufffd":
        return _stop(result, problem("unreadable-byte", lines.span(place, place + 1), byte=written))
    return _stop(result, problem("other-encoding", lines.span(place, place + 1), byte=written, character=meant))


def _look(result: Decoded, data: bytes) -> None:
    """Cheap looks at a text that decodes: what no parser needs to see."""
    text = result.text
    if len(data.translate(None, _C0)) != len(data) or _C1.search(data) or any(map(data.__contains__, _NO_CHARACTERS)):
        _controls(result)
        if result.fatal:
            return
    if "<" in text:
        if re.match(_PAGE, text):
            _stop(result, problem("web-page", Lines(text).span(0, len(text))))
            return
        if "<<<<<<<" in text and (found := re.search(_CONFLICT, text)):
            _stop(result, problem("conflict", Lines(text).span(*found.span()), marker=found[0][:7]))
            return
    if "\ufeff" in text:
        lines = Lines(text)
        at = text.index("\ufeff")
        shown = cut(lines.line(lines.number(at)).replace("\ufeff", ""))
        edits = [Edit(index, index + 1, "") for index, sign in enumerate(text) if sign == "\ufeff"]
        result.problems.append(problem("stray-bom", lines.span(at, at + 1), edits=edits, sure=True, rewritten=shown))
        result.edits += edits
    if not text.isascii() and ("\u2028" in text or "\u2029" in text or "\x85" in text):
        breaks = list(re.finditer(_LINE_BREAKS, text))
        lines = Lines(text)
        sign = f"U+{ord(breaks[0][0]):04X}"
        start, end = breaks[0].span()
        edits = [Edit(*found.span(), " ") for found in breaks]
        place = _exact(lines, start, end)
        result.problems.append(problem("line-separator", place, edits=edits, sure=True, character=sign))
        result.edits += edits
    if not text.isascii() and any(blank in text for blank in _ODD) and (blanks := list(re.finditer(_ODD_BLANKS, text))):
        lines = Lines(text)
        first = blanks[0]
        sign = next(f"U+{ord(blank):04X}" for blank in first[0] if blank in _ODD)
        shown = cut(lines.line(lines.number(first.start())).lstrip(_ODD + " "))
        edits = [Edit(*found.span(), " " * len(found[0])) for found in blanks]
        place = _exact(lines, *first.span())
        result.problems.append(problem("odd-space", place, edits=edits, sure=True, character=sign, rewritten=shown))
        result.edits += edits
    result.edits.sort()


def _controls(result: Decoded) -> None:
    found = list(re.finditer(CONTROL, result.text))
    if len(found) * 20 > len(result.text) and len(found) > 8:
        _stop(result, problem("binary", Lines("").span(0, 0)))
        return
    lines = Lines(result.text)
    said: set[int] = set()
    edits: dict[int, list[Edit]] = {}
    for sign in found:
        edits.setdefault(lines.number(sign.start()), []).append(Edit(*sign.span(), ""))
    for sign in found:
        number = lines.number(sign.start())
        if number in said or len(said) == 20:
            continue
        said.add(number)
        shown = cut(re.sub(CONTROL, "", lines.line(number)))
        name = f"U+{ord(sign[0][0]):04X}"
        place = _exact(lines, sign.start(), sign.start() + 1)
        result.problems.append(
            problem("control-character", place, edits=edits[number], sure=True, character=name, rewritten=shown)
        )
    result.edits += [edit for group in edits.values() for edit in group]


def _exact(lines: Lines, start: int, end: int) -> Span:
    """The span of characters that look like nothing."""
    span = lines.span(start, start)
    return span._replace(end=end, end_column=span.column + end - start)
