"""Findings as text for people (full, concise) and as JSON for programs."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.render.terminal import Paint, columns, safe
from cxkit.source import Span
from cxkit.words import N_, NN_, say

SCHEMA = "cxkit/lint/1"
CONTEXT = 1  # lines of the file shown before the finding
WIDEST = 160  # cells of a source line
BEFORE, AHEAD = 40, 24  # characters shown before a place far out in a long line, and cells that should fit after it
WORDS = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning"), Severity.INFO: N_("info")}


class Text(Protocol):
    """A file whose lines can be shown."""

    def line(self, number: int) -> str: ...


@dataclass(frozen=True, slots=True)
class Findings:
    """What one run of lint found.

    `shown` turns a path of a diagnostic into the one that a person can click on; `filed` into the one that machines
    get; `documents` holds the text of the files by the path of the diagnostic.
    """

    diagnostics: Sequence[Diagnostic]
    files: int
    documents: Mapping[str, Text]
    not_checked: Sequence[tuple[str, str, int]] = ()
    unjudged: int = 0
    """Files that the other rules could not judge because of an error of text or shape."""
    fixed: Sequence[Diagnostic] | None = None
    """What is no longer there, where the run was to fix what it can."""
    unfixed: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """By path and fingerprint, why a finding was not fixed though it has a fix; in the language of the run."""
    shown: Callable[[str], str] = str
    filed: Callable[[str], str] = str

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for found in self.diagnostics)

    def reason(self, each: Diagnostic) -> str:
        """Why a finding was not fixed; empty where there is nothing to say."""
        return self.unfixed.get((each.path, each.fingerprint), "") if self.unfixed else ""


def concise(found: Findings, lang: str = "en", paint: Paint | None = None) -> str:
    """One line a finding: `file:line:col: severity CODE message; hint`."""
    paint = paint or Paint(False)
    return "".join(f"{_headline(found, each, lang, paint, short=True)}\n" for each in found.diagnostics)


def full(found: Findings, lang: str = "en", paint: Paint | None = None) -> str:
    """Each finding with the lines it speaks of, a caret under the place and what to do."""
    paint = paint or Paint(False)
    return "".join(_framed(found, each, lang, paint) for each in found.diagnostics)


def _headline(found: Findings, each: Diagnostic, lang: str, paint: Paint, short: bool = False) -> str:
    place = f"{safe(found.shown(each.path))}:{each.span.line}:{each.span.column}"
    word = paint(each.severity.word, say(WORDS[each.severity], lang))
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
    return line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"


def summary(found: Findings, lang: str = "en", paint: Paint | None = None) -> str:
    """What was read and what was found, for the last line of a run."""
    paint = paint or Paint(False)
    files = say(NN_("{n} file", "{n} files"), lang, n=found.files)
    if not found.diagnostics:
        text = say(N_("{files}, no findings"), lang, files=files)
        line = paint("ok", text)
    else:
        counts = [
            say(template, lang, n=n)
            for template, n in (
                (NN_("{n} error", "{n} errors"), found.count(Severity.ERROR)),
                (NN_("{n} warning", "{n} warnings"), found.count(Severity.WARNING)),
                (NN_("{n} info", "{n} infos"), found.count(Severity.INFO)),
            )
            if n
        ]
        line = say(N_("{files}: {counts}"), lang, files=files, counts=", ".join(counts))
    if found.diagnostics and (offer := _offer(found, lang)):
        line += "\n" + paint("muted", offer)
    if found.unjudged:
        waiting = NN_(
            "{n} file is judged by the other rules only when its errors are mended",
            "{n} files are judged by the other rules only when their errors are mended",
        )
        line += "\n" + paint("muted", say(waiting, lang, n=found.unjudged))
    for code, reason, n in found.not_checked:
        line += "\n" + paint(
            "muted", say(N_("not checked: {code} ({reason})"), lang, code=code, reason=say(reason, lang, n=n))
        )
    return line


def _offer(found: Findings, lang: str) -> str:
    """How many findings a further run with another option would fix; empty where none."""
    fixes = [each.fix for each in found.diagnostics if each.fix and not found.reason(each)]
    sure = sum(fix.safe for fix in fixes) if found.fixed is None else 0
    rest = len(fixes) - sure if found.fixed is not None else sum(not fix.safe for fix in fixes)
    if sure and rest:
        many = NN_(
            "{n} can be fixed with --fix, {rest} more with --unsafe-fixes",
            "{n} can be fixed with --fix, {rest} more with --unsafe-fixes",
        )
        return say(many, lang, n=sure, rest=rest)
    if sure:
        return say(NN_("{n} can be fixed with --fix", "{n} can be fixed with --fix"), lang, n=sure)
    if rest:
        one = NN_("{n} can be fixed with --fix --unsafe-fixes", "{n} can be fixed with --fix --unsafe-fixes")
        return say(one, lang, n=rest)
    return ""


def mended(found: Findings, lang: str = "en", *, made: bool = True) -> str:
    """How many findings were fixed (or would be), in how many files, and how many remain."""
    fixed = found.fixed or ()
    where = say(NN_("{n} file", "{n} files"), lang, n=len({each.path for each in fixed}))
    done = NN_("{n} finding fixed in {where}", "{n} findings fixed in {where}")
    would = NN_("{n} finding would be fixed in {where}", "{n} findings would be fixed in {where}")
    line = say(done if made else would, lang, n=len(fixed), where=where)
    left = len(found.diagnostics)
    if not left:
        return say(N_("{line}, none remains"), lang, line=line)
    return say(NN_("{line}, {n} remains", "{line}, {n} remain"), lang, line=line, n=left)


def as_json(found: Findings, lang: str = "en", *, difference: str | None = None) -> str:
    """`cxkit/lint/1`: lines and columns from 1 in code points, ends exclusive, paths with `/`.

    Where the run was to fix, `fixed` lists what is gone, each finding at its place before the fix; `difference` is what
    would be written.
    """
    listed = [_entry(found, each, lang) for each in found.diagnostics]
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "diagnostics": listed,
        "summary": {
            "files": found.files,
            "errors": found.count(Severity.ERROR),
            "warnings": found.count(Severity.WARNING),
            "infos": found.count(Severity.INFO),
            "fixable": sum(entry["fixable"] for entry in listed),
            "not_checked": [
                {"code": code, "reason": say(reason, lang, n=n), "n": n} for code, reason, n in found.not_checked
            ],
        },
    }
    if found.fixed is not None:
        document["fixed"] = [_entry(found, each, lang) for each in found.fixed]
        document["summary"]["fixed"] = len(found.fixed)
        document["summary"]["fixed_files"] = len({each.path for each in found.fixed})
    if difference is not None:
        document["difference"] = difference
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _entry(found: Findings, each: Diagnostic, lang: str) -> dict[str, Any]:
    return {
        "code": each.code,
        "severity": each.severity.word,
        "message": each.text(lang),
        "hint": each.advice(lang),
        "path": found.filed(each.path),
        **_place(each.span),
        "pointer": list(each.pointer),
        "element": each.element,
        "fingerprint": each.fingerprint,
        "related": [
            {
                "path": found.filed(related.path),
                **_place(related.span),
                "message": say(related.message, lang, **(related.args or each.args)),
            }
            for related in each.related
        ],
        "fixable": each.fix is not None,
        "fix": None
        if each.fix is None
        else {"safe": each.fix.safe, "edits": [edit._asdict() for edit in each.fix.edits]},
        **({"not_fixed": reason} if (reason := found.reason(each)) else {}),
    }


def _place(span: Span) -> dict[str, int]:
    return {
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


FORMATS: dict[str, Callable[..., str]] = {"full": full, "concise": concise, "json": as_json}
