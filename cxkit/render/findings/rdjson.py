"""Findings in the format of reviewdog, rdjson, with what would mend them as suggestions."""

import json
from typing import Any

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.render.findings.found import Findings, elsewhere
from cxkit.render.findings.places import Places, Stretch, utf8
from cxkit.render.findings.plain import spoken, whole
from cxkit.words import say

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}
LONGEST = 40  # lines that one suggestion replaces: nobody can review more in a comment


def rdjson(found: Findings, lang: str = "en") -> str:
    """One `DiagnosticResult`; columns count bytes of UTF-8."""
    places = Places(found.documents, utf8)
    document = {
        "source": {"name": "cxkit"},
        "diagnostics": [_entry(found, each, places, lang) for each in found.diagnostics],
    }
    return json.dumps(whole(document), ensure_ascii=False, indent=2) + "\n"


def _entry(found: Findings, each: Diagnostic, places: Places, lang: str) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "message": spoken(each, lang),
        "location": {"path": found.hosted(each.path), "range": _range(places.of(each.path, each.span))},
        "severity": SEVERITIES[each.severity],
        "code": {"value": each.code},
    }
    if suggestions := _suggestions(each, places):
        entry["suggestions"] = suggestions
    related = [
        {
            "message": say(other.message, lang, **other.args),
            "location": {"path": found.hosted(other.path), "range": _range(places.of(other.path, other.span))},
        }
        for other in elsewhere(each)
    ]
    if related:
        entry["relatedLocations"] = related
    return entry


def _suggestions(each: Diagnostic, places: Places) -> list[dict[str, Any]]:
    """The fix as one suggestion: who takes one of several would make half of it."""
    edit = places.together(each.path, each.fix.edits) if each.fix else None
    stretch = places.edited(each.path, edit) if edit else None
    if edit is None or stretch is None or stretch.end_line - stretch.line >= LONGEST:
        return []
    return [{"range": _range(stretch), "text": edit.text}]


def _range(stretch: Stretch) -> dict[str, dict[str, int]]:
    return {
        "start": {"line": stretch.line, "column": stretch.column},
        "end": {"line": stretch.end_line, "column": stretch.end_column},
    }
