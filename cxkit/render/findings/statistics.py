"""Findings counted by code, the most frequent first."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from cxkit.diagnostic import Severity
from cxkit.render.findings.found import Findings
from cxkit.render.findings.naming import names
from cxkit.render.terminal import Paint
from cxkit.words import NN_, say

SCHEMA = "cxkit/statistics/1"


class Counted(NamedTuple):
    """One code: how many findings it has, how many of them can be fixed, and how grave the gravest is."""

    code: str
    name: str
    severity: Severity
    number: int
    fixable: int

    def plain(self) -> dict[str, str | int]:
        """As JSON has it."""
        return {
            "code": self.code,
            "name": self.name,
            "severity": self.severity.word,
            "count": self.number,
            "fixable": self.fixable,
        }


def counted(found: Findings) -> Iterator[Counted]:
    """Every code that was said."""
    known = names()
    by_code: dict[str, list[tuple[Severity, bool]]] = {}
    for each in found.diagnostics:
        by_code.setdefault(each.code, []).append((each.severity, each.fix is not None))
    for code, listed in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        worst, fixable = max(severity for severity, _ in listed), sum(fix for _, fix in listed)
        yield Counted(code, known.get(code, ""), worst, len(listed), fixable)


def table(found: Findings, lang: str = "en", paint: Paint | None = None) -> str:
    """One line a code: how many, which, what it is called, how many of them can be fixed."""
    paint = paint or Paint(False)
    rows = [*counted(found)]
    width = max((len(str(row.number)) for row in rows), default=0)
    lines = []
    for row in rows:
        fixes = say(NN_("{n} fixable", "{n} fixable"), lang, n=row.fixable) if row.fixable else ""
        parts = (f"{row.number:>{width}}", paint(row.severity.word, row.code), row.name, paint("ok", fixes))
        lines.append("  ".join(filter(None, parts)) + "\n")
    return "".join(lines)


def as_json(found: Findings) -> str:
    """`cxkit/statistics/1`."""
    listed = [row.plain() for row in counted(found)]
    return (
        json.dumps({"schema": SCHEMA, "files": found.files, "statistics": listed}, ensure_ascii=False, indent=2) + "\n"
    )
