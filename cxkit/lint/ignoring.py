"""Comments that hide findings: `# cxkit: ignore[PRO001] -- reason`, read word by word."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from cxkit.diagnostic import Severity
from cxkit.lint.catalogue import NO_NAMES, Names, meant, nearest, pages
from cxkit.lint.run import SIGN
from cxkit.lint.troubles import UNREADABLE
from cxkit.source.document import Document
from cxkit.source.pointer import Span
from cxkit.source.problems import WIDEST
from cxkit.source.remarks import Remark, remarks
from cxkit.words import N_

MOST = 500
"""Comments of one file that are followed."""
UNHIDABLE = ("SUP", "CFG")
"""What speaks about these comments and about settings."""

_CALL = re.compile(r"(?:(?<=\s)|^)#+[ \t]*cxkit:[ \t]*")
_FORM = re.compile(
    r"(?P<verb>ignore(?:-file)?)[ \t]*\[(?P<words>[^\]]*)\]"
    r"(?:[ \t]+until=(?P<until>\S+))?"
    r"(?:[ \t]+(?:--|—|–)(?:[ \t]+(?P<reason>.*))?)?"
)
_FORMS = N_("write `# cxkit: ignore[CODE] -- reason`; before the reason there may stand `until=2027-03-01`")


class Word(NamedTuple):
    """A code, the beginning of codes or a name as it stands in a comment, and the codes that it can hide."""

    text: str
    span: Span
    codes: frozenset[str]


class Ignore(NamedTuple):
    """One comment that hides. `line` is the line it stands behind; 0 for one that speaks of an entry or of the file."""

    remark: Remark
    span: Span
    words: tuple[Word, ...]
    whole: bool
    until: str
    reason: str

    @property
    def line(self) -> int:
        return 0 if self.whole or self.remark.alone else self.span.line


class Fault(NamedTuple):
    """Why a comment, or a word in it, hides nothing."""

    code: str
    span: Span
    message: str
    hint: str
    args: dict[str, Any]


def ignores(document: Document, own: Names = NO_NAMES) -> tuple[list[Ignore], list[Fault]]:
    """The comments of a file that hide findings, and what is wrong with those that do not."""
    found: list[Ignore] = []
    faults: list[Fault] = []
    for remark in remarks(document, SIGN):
        for start, call in _calls(remark.text):
            span = document.span(remark.span.start + start, remark.span.start + start + len(call))
            if len(found) == MOST:
                message = N_("the file has more than {limit} comments that hide findings: this one hides nothing")
                faults.append(Fault(UNREADABLE, span, message, "", {"limit": MOST}))
                return found, faults
            _read(document, remark, span, call, own, found, faults)
    return found, faults


def _calls(text: str) -> Iterator[tuple[int, str]]:
    """Each call in a comment, and where it starts: others may stand before it, or words for people."""
    heads = [*_CALL.finditer(text)]
    for head, following in zip(heads, [*heads[1:], None], strict=False):
        yield head.start(), text[head.start() : following.start() if following else len(text)].rstrip()


def _read(
    document: Document,
    remark: Remark,
    span: Span,
    call: str,
    own: Names,
    found: list[Ignore],
    faults: list[Fault],
) -> None:
    head = _CALL.match(call)
    assert head
    form = _FORM.fullmatch(call, head.end())
    if form is None:
        faults.append(
            _fault(span, N_("the comment cannot be read, and hides nothing: {text}"), _FORMS, text=call[:WIDEST])
        )
        return
    words, until = [*_words(document, span.start + form.start("words"), form["words"], own)], form["until"] or ""
    if not words:
        faults.append(_fault(span, N_("the comment names no code, and hides nothing"), _FORMS))
    elif until and not _day(until):
        faults.append(_fault(span, N_("'{date}' is no date: write it like 2026-11-21"), date=until[:WIDEST]))
    elif form["verb"] == "ignore-file" and not remark.ahead:
        message = N_("`ignore-file` stands behind the first key, and hides nothing")
        faults.append(_fault(span, message, N_("move the comment above the first key of the file")))
    else:
        faults += filter(None, (_unfit(word, own) for word in words))
        fit = tuple(word for word in words if word.codes)
        whole = form["verb"] == "ignore-file"
        found.append(Ignore(remark, span, fit, whole, until, (form["reason"] or "").strip()))


def _words(document: Document, start: int, text: str, own: Names) -> Iterator[Word]:
    for found in re.finditer(r"[^,]+", text):
        if name := found[0].strip():
            at = start + found.start() + len(found[0]) - len(found[0].lstrip())
            yield Word(name, document.span(at, at + len(name)), meant(name, own) - unhidable())


@cache
def unhidable() -> frozenset[str]:
    """Codes that no comment hides: what keeps a file from being understood, what is said of comments and settings."""
    return frozenset(
        page.code for page in pages() if page.severity is Severity.ERROR or page.code.startswith(UNHIDABLE)
    )


def _unfit(word: Word, own: Names) -> Fault | None:
    """Why a word hides nothing; None where it can."""
    if word.codes:
        return None
    shown = word.text[:WIDEST]
    if not meant(word.text, own):
        near = nearest(shown, own)
        message = N_("no rule is called '{code}'; did you mean '{near}'?")
        if not near:
            message = N_("no rule is called '{code}'; `cxkit rules` lists them")
        return _fault(word.span, message, code=shown, near=near)
    if word.text.strip().upper().startswith(UNHIDABLE):
        return _fault(
            word.span,
            N_("'{code}' cannot be hidden: it is about comments like this one, or about settings"),
            code=shown,
        )
    message = N_("'{code}' cannot be hidden: an error of this kind keeps the file from being understood")
    return _fault(word.span, message, N_("mend the error, and take the comment out"), code=shown)


def _fault(span: Span, message: str, hint: str = "", **args: Any) -> Fault:
    return Fault(UNREADABLE, span, message, hint, args)


def _day(text: str) -> bool:
    from datetime import date  # few comments have a date

    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
