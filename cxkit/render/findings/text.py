"""Findings for people: each with the lines it speaks of (full), or one line each (concise)."""

from cxkit.diagnostic import Diagnostic
from cxkit.render.findings.found import SEVERITIES, Findings, Text
from cxkit.render.terminal import Paint, columns, opening, safe
from cxkit.source import Span
from cxkit.words import N_, say

CONTEXT = 1  # lines of the file shown before the finding
WIDEST = 160  # cells of a source line
BEFORE, AHEAD = 40, 24  # characters shown before a place far out in a long line, and cells that should fit after it


def concise(found: Findings, lang: str = "en", paint: Paint | None = None) -> str:
    """One line a finding: `file:line:col: severity CODE message; hint`."""
    paint = paint or Paint(False)
    return "".join(f"{_headline(found, each, lang, paint, short=True)}\n" for each in found.diagnostics)


def full(found: Findings, lang: str = "en", paint: Paint | None = None) -> str:
    """Each finding with the lines it speaks of, a caret under the place and what to do."""
    paint = paint or Paint(False)
    return "".join(_framed(found, each, lang, paint) for each in found.diagnostics)


def _headline(found: Findings, each: Diagnostic, lang: str, paint: Paint, short: bool = False) -> str:
    place = f"{opening(safe(found.shown(each.path)))}:{each.span.line}:{each.span.column}"
    word = paint(each.severity.word, say(SEVERITIES[each.severity], lang))
    text = safe(each.text(lang))
    hint = safe(each.advice(lang)) if short else ""
    left = _left(found, each, lang) if short else ""
    return f"{paint('bold', place)}: {word} {paint('muted', each.code)} {'; '.join(filter(None, (text, hint, left)))}"


def _left(found: Findings, each: Diagnostic, lang: str) -> str:
    reason = found.reason(each)
    return safe(say(N_("not fixed: {reason}"), lang, reason=reason)) if reason else ""


def _framed(found: Findings, each: Diagnostic, lang: str, paint: Paint) -> str:
    lines = [_headline(found, each, lang, paint)]
    document = found.documents.get(each.path)
    gutter = len(str(each.span.line))
    if document is not None:
        lines += _frame(document, each.span, gutter, each.severity.word, paint)
    for related in each.related:
        where = f"{safe(found.shown(related.path))}:{related.span.line}:{related.span.column}"
        note = safe(say(related.message, lang, **(related.args or each.args)))
        lines.append(f"{' ' * gutter} {paint('muted', '=')} {where}: {note}")
    if hint := safe(each.advice(lang)):
        lines.append(f"{' ' * gutter} {paint('muted', '=')} {paint('ok', hint)}")
    if left := _left(found, each, lang):
        lines.append(f"{' ' * gutter} {paint('muted', '=')} {left}")
    return "\n".join(lines) + "\n\n"


def _frame(document: Text, span: Span, gutter: int, style: str, paint: Paint) -> list[str]:
    bar = paint("muted", "|")
    raw = document.line(span.line)
    line, first = safe(raw), len(safe(raw[: span.column - 1]))
    end = span.end_column - 1 if span.end_line == span.line else len(raw)
    length = max(1, columns(safe(raw[span.column - 1 : max(end, span.column)])))
    if columns(line[:first]) + min(length, AHEAD) >= WIDEST:
        line, first = "…" + line[first - BEFORE :], BEFORE + 1
    before = columns(line[:first])
    above = range(max(1, span.line - CONTEXT), span.line)
    lines = [f"{' ' * gutter} {bar}"]
    lines += [f"{number:>{gutter}} {bar} {_cut(safe(document.line(number)))}".rstrip() for number in above]
    lines.append(f"{span.line:>{gutter}} {bar} {_cut(line)}".rstrip())
    carets = "^" * min(length, WIDEST - before)
    lines.append(f"{' ' * gutter} {bar} {' ' * before}{paint(style, carets)}")
    return lines


def _cut(line: str) -> str:
    if len(line) <= 4 * WIDEST and columns(line) <= WIDEST:
        return line
    used = 0
    for index, letter in enumerate(line[: 4 * WIDEST]):  # letters of no width are many, or none that anybody reads
        used += columns(letter)
        if used >= WIDEST:
            return line[:index] + "…"
    return line[: 4 * WIDEST] + "…"
