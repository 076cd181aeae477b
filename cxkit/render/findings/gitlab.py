"""Findings as a Code Quality report of GitLab."""

import json
from collections import Counter

from cxkit.diagnostic import Severity
from cxkit.render.findings.found import Findings
from cxkit.render.findings.plain import spoken, whole

SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def gitlab(found: Findings, lang: str = "en") -> str:
    """A list of entries. A host shows one entry for each fingerprint, so that further equal ones are numbered."""
    told: Counter[str] = Counter()
    listed = []
    for each in found.diagnostics:
        fingerprint = each.fingerprint
        told[fingerprint] += 1
        listed.append(
            {
                "description": f"{each.code}: {spoken(each, lang)}",
                "check_name": each.code,
                "fingerprint": fingerprint if told[fingerprint] == 1 else f"{fingerprint}-{told[fingerprint]}",
                "severity": SEVERITIES[each.severity],
                "location": {
                    "path": found.hosted(each.path),
                    "lines": {"begin": each.span.line, "end": each.span.end_line},
                },
            }
        )
    return json.dumps(whole(listed), ensure_ascii=False, indent=2) + "\n"
