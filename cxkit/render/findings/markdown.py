"""Findings as Markdown, for a comment on a change or the summary of a job: how many of each, then file by file."""

from collections.abc import Iterator
from itertools import groupby

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.render.findings.found import SEVERITIES, Findings
from cxkit.render.findings.summary import counts
from cxkit.render.markdown import inert
from cxkit.words import N_, NN_, say

MARKS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "💬"}
MOST = 60_000
"""Bytes: hosts refuse a comment of more than 65,536 characters."""


def markdown(found: Findings, lang: str = "en", *, most: int = MOST) -> str:
    """Tables of at most so many bytes; those that do not fit are counted in the last line."""
    pieces = [f"### cxkit: {counts(found, lang)}\n"]
    room = most - len(pieces[0].encode()) - 200  # for the last line
    told = 0
    for piece, findings in _pieces(found, lang):
        room -= len(piece.encode("utf-8", "replace"))
        if room < 0:
            left = len(found.diagnostics) - told
            pieces.append(
                "\n"
                + say(NN_("{n} more finding is not shown.", "{n} more findings are not shown."), lang, n=left)
                + "\n"
            )
            break
        pieces.append(piece)
        told += findings
    return "".join(pieces)


def _pieces(found: Findings, lang: str) -> Iterator[tuple[str, int]]:
    """Parts that are shown whole or not at all, and how many findings each tells."""
    heads = [say(head, lang) for head in (N_("Line"), N_("Severity"), N_("Rule"), N_("Finding"))]
    table = f"| {' | '.join(heads)} |\n|--:|:--|:--|:--|\n"
    for path, listed in groupby(found.diagnostics, lambda each: each.path):
        head = f"\n**{inert(found.hosted(path))}**\n\n{table}"
        for each in listed:
            yield head + _row(each, lang), 1
            head = ""


def _row(each: Diagnostic, lang: str) -> str:
    word = f"{MARKS[each.severity]} {say(SEVERITIES[each.severity], lang)}"
    said = "<br>".join(inert(text) for text in (each.text(lang), each.advice(lang)) if text)
    return f"| {each.span.line} | {word} | {each.code} | {said} |\n"
