"""Findings as the JSON of cxkit itself, `cxkit/lint/1`."""

import json
from typing import Any

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.render.findings.found import Findings
from cxkit.source import Span
from cxkit.words import say

SCHEMA = "cxkit/lint/1"


def as_json(found: Findings, lang: str = "en", *, difference: str | None = None) -> str:
    """`cxkit/lint/1`: lines and columns from 1 in code points, ends exclusive, paths with `/`.

    `suppressed` are findings that comments hide, `known` those of the baseline; neither is among `diagnostics`. Where
    the run was to fix, `fixed` lists what is gone, each finding at its place before the fix; `difference` is what would
    be written.
    """
    listed = [_entry(found, each, lang) for each in found.diagnostics]
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "diagnostics": listed,
        "suppressed": [{**_entry(found, each, lang), "reason": reason} for each, reason in found.hidden],
        "known": [_entry(found, each, lang) for each in found.known],
        "summary": {
            "files": found.files,
            "errors": found.number(Severity.ERROR),
            "warnings": found.number(Severity.WARNING),
            "infos": found.number(Severity.INFO),
            "fixable": sum(entry["fixable"] for entry in listed),
            "suppressed": len(found.hidden),
            "known": sum(max(1, len(each.parts)) for each in found.known),
            "fixed_since_baseline": found.gone,
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
        "parts": [
            {
                **_place(part.span),
                "message": part.text(lang),
                "element": part.element,
                "fingerprint": part.fingerprint,
            }
            for part in each.parts
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
