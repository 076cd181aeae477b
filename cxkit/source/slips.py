"""The slips that break a text, each with the edits that would mend it; `mending` tries them in this order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from cxkit.source.layers import quoting
from cxkit.source.lines import Lines
from cxkit.source.nodes import Failure
from cxkit.source.pointer import Edit
from cxkit.source.rows import Row, Segment, above, row, segments
from cxkit.source.tree import GLUED

_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_WIDE = re.compile(r"( *(?:- +)*)([A-Za-z_][\w-]*)\s*：[ \t]*")
_FIRST_WORD = re.compile(r"([^\W\d][\w-]*)(?:[ \t]+|$)")
_QUOTE_IN_BRACKETS = re.compile(r"[\[{,:]\s*['\"]")
_NEXT_ITEM = re.compile(r",\s+[\w-]+:\s|[\]}]+,?\s*$")
_CLOSERS = {"[": "]", "{": "}"}
_GOING_ON = ",]}"
"""What follows a value on its line between brackets, perhaps such as were opened on a line above."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A likely cause. Offsets count the parsed text. `opens`: it stands before the failure and swallows what follows.

    `sure`: the mended text is what was meant, not only one of the texts that parse.
    """

    slug: str
    start: int
    end: int
    edits: tuple[Edit, ...]
    args: dict[str, object] = field(default_factory=dict)
    sure: bool = True
    opens: bool = False


def slips(text: str, failure: Failure) -> Iterator[Slip]:
    """What may have caused `failure`, likeliest first."""
    lines = Lines(text)
    here = row(lines, _line_of(lines, failure.index))
    origin = row(lines, lines.number(failure.context)) if failure.context >= 0 else None
    if here is None:
        return
    reason = failure.reason
    if "unknown escape" in reason or "hexdecimal" in reason or "character escape" in reason:
        yield from _escapes(text, failure, here)
    if "scanning a block scalar" in failure.reading and origin:
        yield from _quote(text, origin, failure.context, "comparison")
    if any(word in failure.reading for word in ("an alias", "an anchor", "a tag", "parsing a tag")) and origin:
        yield from _quote(text, origin, failure.context, "")
    if "cannot start any token" in reason:
        yield from _quote(text, here, failure.index, "")
    if "scanning a directive" in failure.reading:
        stop = here.start + len(here.text.split(":", 1)[0].rstrip())
        yield Slip("reserved-start", here.start, stop, tuple(quoting(text, here.start, stop)), {"sign": "%"})
    if "sequence entries are not allowed" in reason or "mapping keys are not allowed" in reason:
        yield from _quote(text, here, failure.index, "")
    nearby = [here, *above(lines, here.number, 3)]
    if "mapping values are not allowed" in reason or "expected ':'" in reason or "expected <document start>" in reason:
        yield from _colons(text, lines, here, failure, origin, nearby)
    for each in nearby:
        yield from _whole_values(text, each)
    for each in [origin, *nearby] if origin and origin.number != here.number else nearby:
        yield from _inside_brackets(text, each)
    yield from chain.from_iterable(_open_quote(each) for each in [here, *above(lines, here.number, 200)])
    for each in [origin, *nearby] if origin else nearby:
        yield from _open_bracket(text, each, here)
    yield from _stray(text, here, failure)
    yield from _indentation(lines, here)
    for each in nearby:
        if not each.dashes:
            yield from _lone_key(each)


def _line_of(lines: Lines, index: int) -> int:
    """The line of a failure; at the end of the text, the last line with something on it."""
    number = lines.number(index)
    while number > 1 and not lines.line(number).strip():
        number -= 1
    return number


def _segment(text: str, each: Row, index: int) -> Segment | None:
    found = [part for part in segments(text, each.begin, each.end) if part.begin <= index <= part.stop]
    return found[-1] if found else None


def _quote(text: str, each: Row, index: int, slug: str) -> Iterator[Slip]:
    """The text at `index` in quotes: as far as its item in brackets, else to the end of the line."""
    part = _segment(text, each, index)
    begin, stop = (part.begin, part.stop) if part else (index, each.stop)
    if part and index != part.begin:
        begin = index
    if not text[begin:stop].strip():
        return
    sign = text[begin]
    word = text[begin:stop].split()[0]
    named = slug or {
        "*": "alias-in-text",
        "&": "anchor-in-text",
        "!": "tag-in-text",
        "-": "dash-in-text",
        ">": "comparison",
        "|": "comparison",
        "?": "question-in-braces" if part else "reserved-start",
    }.get(sign, "reserved-start")
    if named == "dash-in-text" and not each.key and not part:
        return
    yield Slip(named, begin, stop, tuple(quoting(text, begin, stop)), {"sign": sign, "word": word.rstrip(":")})


def _escapes(text: str, failure: Failure, here: Row) -> Iterator[Slip]:
    """`"C:\\datos"`: the text in single quotes, else the stroke doubled."""
    at = text.rfind("\\", failure.context, failure.index + 2)
    if at < 0:
        return
    word = text[at : at + 2]
    found = _QUOTED.match(text, failure.context)
    if found and found.end() <= here.end and text[failure.context] == '"':
        inner = [Edit(place, place, "'") for place in range(found.start() + 1, found.end() - 1) if text[place] == "'"]
        ends = [Edit(found.start(), found.start() + 1, "'"), Edit(found.end() - 1, found.end(), "'")]
        yield Slip("escape", at, at + 2, (ends[0], *inner, ends[1]), {"word": word})
    yield Slip("escape", at, at + 2, (Edit(at, at, "\\"),), {"word": word})


def _colons(
    text: str, lines: Lines, here: Row, failure: Failure, origin: Row | None, nearby: list[Row]
) -> Iterator[Slip]:
    """A colon too many, a colon too few, a colon of another script."""
    if here.key and failure.index >= here.begin > here.start and "mapping values" in failure.reason:
        inner = text[here.begin : failure.index].strip()
        edits = tuple(quoting(text, here.begin, here.stop))
        yield Slip("second-colon", failure.index, failure.index + 1, edits, {"word": inner})
    for each in [origin, *nearby] if origin else nearby:
        if found := _WIDE.match(each.text):
            at = each.start + each.text.index("：")
            edit = Edit(each.start + found.end(2), each.start + found.end(), ": ")
            yield Slip("wide-colon", at, at + 1, (edit,), {"key": found[2]})
        if not each.key and (found := GLUED.match(each.text, each.level)):
            at = each.start + found.end()
            word = each.start + found.start()
            yield Slip("missing-space", word, at, (Edit(at, at, " "),), {"key": found[1]})
    for each in [origin, *nearby] if origin else nearby:
        yield from _lone_key(each)
    if "mapping values" in failure.reason and here.key:
        yield from _indentation(lines, here)


def _lone_key(each: Row) -> Iterator[Slip]:
    """`steps` or `title Cena`: a first word without its colon."""
    if each.key or not (found := _FIRST_WORD.match(each.text, each.level)):
        return
    at = each.start + found.end(1)
    args: dict[str, object] = {"key": found[1]}
    rest = each.text[found.end() :].strip()
    if not rest or (found[1].isascii() and found[1].islower() and (rest[0].isupper() or len(rest.split()) < 8)):
        yield Slip("missing-colon", each.start + each.level, at, (Edit(at, at, ":"),), args, sure=False)


def _whole_values(text: str, each: Row) -> Iterator[Slip]:
    """Values that begin with a quote or a bracket and go on after it was closed."""
    value = each.value
    if value[:1] == "*":
        args: dict[str, object] = {"word": value.split()[0]}
        yield Slip("alias-in-text", each.begin, each.stop, tuple(quoting(text, each.begin, each.stop)), args)
    if value[:1] in ("'", '"'):
        found = _QUOTED.match(value)
        rest = value[found.end() :].strip() if found else ""
        if found and rest and not rest.startswith("#"):
            start = each.begin + found.end() + (len(value[found.end() :]) - len(value[found.end() :].lstrip()))
            edits = tuple(quoting(text, each.begin, each.stop))
            sure = rest[0] not in _GOING_ON
            yield Slip("text-after-quotes", start, each.stop, edits, {"lost": rest}, sure=sure)
    elif value[:1] in ("[", "{"):
        end = _closing(value)
        rest = value[end:].strip()
        if end > 0 and rest and not rest.startswith(("#", ":")):
            edits = tuple(quoting(text, each.begin, each.stop))
            if rest.strip("]}") == "":
                first = each.begin + end + (len(value[end:]) - len(value[end:].lstrip()))
                edit = (Edit(first, each.stop, ""),)
                yield Slip("stray-bracket", first, first + 1, edit, {"sign": rest[0]}, sure=False)
            sure = rest[0] not in _GOING_ON
            yield Slip("braces-in-text", each.begin, each.begin + end, edits, {"word": value[:end]}, sure=sure)


def _closing(value: str) -> int:
    """Where the bracket that opens `value` is closed, as it looks; 0 when it is not."""
    depth = 0
    quote = ""
    for at, sign in enumerate(value):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and value[:at].rstrip()[-1:] in ("[", "{", ",", ":"):
            quote = sign
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth <= 0:
                return at + 1
    return 0


def _inside_brackets(text: str, each: Row) -> Iterator[Slip]:
    """Items between brackets that need quotes or a comma."""
    parts = segments(text, each.begin if each.value[:1] in ("[", "{") else each.start, each.end)
    for part in parts:
        inner = text[part.begin : part.stop]
        edits = tuple(quoting(text, part.begin, part.stop))
        if found := _QUOTED.match(inner):
            rest = inner[found.end() :].strip()
            if rest and re.match(r"[^\W\d][\w-]*:(?:\s|$)", rest):
                yield _comma(part.begin + found.end(), text, rest.split(":")[0])
            elif rest:
                start = part.stop - len(rest)
                yield Slip("text-after-quotes", start, part.stop, edits, {"lost": rest})
            continue
        colon = re.search(r":(?=\s|$)", inner)
        if colon:
            words = inner[: colon.start()].split()
            if len(words) > 1 and part.key and (_used_as_key(text, words[-1]) or words[0][0].isdigit()):
                gap = part.begin + len(inner[: colon.start()].rstrip()) - len(words[-1])
                yield _comma(part.begin + len(text[part.begin : gap].rstrip()), text, words[-1])
            if part.key:
                place = part.begin + colon.start()
                yield Slip("second-colon", place, place + 1, edits, {"word": " ".join(words)})
        if inner.startswith("- "):
            yield Slip("dash-in-text", part.begin, part.stop, edits, {"sign": "-"})
        if inner[0] in ">|":
            yield Slip("comparison", part.begin, part.stop, edits, {"sign": inner[0]})
        elif inner[0] == "*":
            yield Slip("alias-in-text", part.begin, part.stop, edits, {"word": inner.split()[0]})
        elif inner[0] in "@`%":
            yield Slip("reserved-start", part.begin, part.stop, edits, {"sign": inner[0]})
        if inner.startswith("#"):
            quotes = _hashes(text, parts, part.begin)
            yield Slip("hash-in-brackets", part.begin, part.stop, quotes, opens=True)
        if "?" in inner or "¿" in inner:
            yield Slip("question-in-braces", part.begin, part.stop, edits)


def _hashes(text: str, parts: list[Segment], first: int) -> tuple[Edit, ...]:
    """Quotes around each item that begins with `#`, from `first` on: one left bare would still hide the bracket."""
    edits: list[Edit] = []
    for part in parts:
        if part.begin >= first and text[part.begin] == "#":
            word = re.split(r"[,\]}]", text[part.begin : part.stop])[0].rstrip()
            edits += quoting(text, part.begin, part.begin + len(word))
    return tuple(edits)


def _used_as_key(text: str, word: str) -> bool:
    """True when the word stands before a colon elsewhere too."""
    return len(re.findall(rf"(?:^|[\s{{,]){re.escape(word)}:(?=\s|$)", text)) > 1


def _comma(at: int, text: str, word: str) -> Slip:
    start = at + len(text[at:]) - len(text[at:].lstrip(" \t"))
    return Slip("missing-comma", start, start + len(word), (Edit(at, at, ","),), {"word": word})


def _open_quote(each: Row) -> Iterator[Slip]:
    """A value that opens a quote and does not close it on its line."""
    sign = each.value[:1]
    if sign and sign in "'\"" and not _QUOTED.match(each.value):
        edit = Edit(each.stop, each.stop, sign)
        yield Slip("unclosed-quote", each.begin, each.begin + 1, (edit,), {}, sure=False, opens=True)
    if sign and sign not in "[{":
        return
    for found in _QUOTE_IN_BRACKETS.finditer(each.text):
        at = found.end() - 1
        if _QUOTED.match(each.text, at):
            continue
        stop = _NEXT_ITEM.search(each.text, at)
        end = each.start + (stop.start() if stop else len(each.text.rstrip()))
        edit = Edit(end, end, each.text[at])
        yield Slip("unclosed-quote", each.start + at, each.start + at + 1, (edit,), {}, sure=False, opens=True)


def _open_bracket(text: str, each: Row, here: Row) -> Iterator[Slip]:
    """Brackets opened on a line and not closed on it."""
    stack: list[tuple[int, str]] = []
    quote = ""
    for at in range(each.start, each.stop):
        sign = text[at]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and text[each.start : at].rstrip()[-1:] in ("[", "{", ",", ":"):
            quote = sign
        elif sign in "[{":
            stack.append((at, sign))
        elif sign in "]}" and stack:
            stack.pop()
    if not stack or quote:
        return
    at, sign = stack[-1] if len(stack) > 1 else stack[0]
    closers = "".join(_CLOSERS[opened] for _, opened in reversed(stack))
    if text[each.stop - 1] != ",":  # else it goes on on the next line
        edit = Edit(each.stop, each.stop, closers)
        yield Slip("unclosed-bracket", at, at + 1, (edit,), {"sign": sign}, sure=False, opens=True)
    if here.number > each.number + 1:
        end = here.start - 1
        while end > 0 and text[end - 1] in "\r\n \t":
            end -= 1
        edit = Edit(end, end, closers)
        yield Slip("unclosed-bracket", at, at + 1, (edit,), {"sign": sign}, sure=False, opens=True)


def _stray(text: str, here: Row, failure: Failure) -> Iterator[Slip]:
    """A closing bracket or a comma where a text should begin."""
    at = failure.index
    sign = text[at : at + 1]
    if "node content" not in failure.reason or not sign or sign not in "]},":
        return
    if here.begin <= at < here.stop:
        slug = "reserved-start" if sign == "," else "stray-bracket"
        yield Slip(slug, at, at + 1, tuple(quoting(text, at, here.stop)), {"sign": sign}, sure=False)


def _indentation(lines: Lines, here: Row) -> Iterator[Slip]:
    """A line too far left or right: try the columns of the lines above it."""
    columns: list[int] = []
    rows = above(lines, here.number, 40)
    if rows and rows[0].indent % 2 and not here.indent % 2:
        first = rows[0]
        column = first.indent + here.indent - first.level
        if column >= 0:
            yield _moved(first, column)
    for each in rows:
        for column in (each.level, each.indent) if each.dashes else (each.indent,):
            if column not in columns and column != here.indent:
                columns.append(column)
    columns.sort(key=lambda column: abs(column - here.indent))
    for column in columns[:6]:
        yield _moved(here, column)


def _moved(each: Row, column: int) -> Slip:
    start = each.start + each.indent
    edit = Edit(each.start, start, " " * column)
    args: dict[str, object] = {"found": each.indent + 1, "wanted": column + 1, "wanted_spaces": column}
    return Slip("indentation", start, each.stop, (edit,), args, sure=False)
