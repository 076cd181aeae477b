"""Findings as SARIF 2.1.0, for code scanning and for editors."""

import json
import re
from collections.abc import Iterator
from typing import Any

from cxkit.diagnostic import Diagnostic, Fix, Severity
from cxkit.lint import pages
from cxkit.render.findings.found import Findings, elsewhere
from cxkit.render.findings.naming import entries
from cxkit.render.findings.places import Places, Stretch, utf16
from cxkit.render.findings.plain import address, spoken, whole
from cxkit.source import Span
from cxkit.words import N_, say

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
CONCERNS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_PLACEHOLDER = re.compile(r"\{(\d+)\}")


def sarif(found: Findings, lang: str = "en") -> str:
    """One run: findings, those that a comment or the baseline hides, and the pages of their rules."""
    log = _Log(found, lang)
    results = [*log.results()]
    document = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "cxkit",
                        "version": found.version,
                        "semanticVersion": found.version,
                        "rules": log.rules(),
                    }
                },
                "language": lang,
                "columnKind": "utf16CodeUnits",
                "newlineSequences": ["\r\n", "\n", "\r"],
                "originalUriBaseIds": {ROOT: {"description": {"text": say(N_("The root of the checkout."), lang)}}},
                "invocations": [log.invocation()],
                "results": results,
            }
        ],
    }
    return json.dumps(whole(document), ensure_ascii=False, indent=2) + "\n"


class _Log:
    """One run in the making; the rules are numbered in the order in which findings name them."""

    def __init__(self, found: Findings, lang: str) -> None:
        self._found = found
        self._lang = lang
        self._places = Places(found.documents, utf16)
        self._rules: dict[str, int] = {}
        self._compared = bool(found.known or found.gone)

    def results(self) -> Iterator[dict[str, Any]]:
        for each in self._found.diagnostics:
            yield self._result(each, "new")
        for each, reason in self._found.hidden:
            yield {**self._result(each, "new"), "suppressions": [_suppression("inSource", reason)]}
        for each in self._found.known:
            reason = say(N_("It is in the baseline."), self._lang)
            yield {**self._result(each, "unchanged"), "suppressions": [_suppression("external", reason)]}

    def _result(self, each: Diagnostic, state: str) -> dict[str, Any]:
        place = self._location(each.path, each.span)
        shown = self._places.shown(each.path, each.span)
        if shown:
            place["physicalLocation"]["region"]["snippet"] = {"text": shown}
        if each.pointer:
            place["logicalLocations"] = [{"fullyQualifiedName": "/".join(map(str, each.pointer))}]
        result: dict[str, Any] = {
            "ruleId": each.code,
            "ruleIndex": self._rules.setdefault(each.code, len(self._rules)),
            "level": LEVELS[each.severity],
            "message": _message(spoken(each, self._lang)),
            "locations": [place],
            "partialFingerprints": {"cxkit/v1": each.fingerprint},
        }
        if related := self._related(each):
            result["relatedLocations"] = related
        if each.fix and (fix := self._fix(each, each.fix)):
            result["fixes"] = [fix]
        return {**result, "baselineState": state} if self._compared else result

    def _location(self, path: str, span: Span) -> dict[str, Any]:
        return {
            "physicalLocation": {
                "artifactLocation": self._artifact(path),
                "region": _region(self._places.of(path, span)),
            }
        }

    def _artifact(self, path: str) -> dict[str, str]:
        return {"uri": address(self._found.hosted(path)), "uriBaseId": ROOT}

    def _related(self, each: Diagnostic) -> list[dict[str, Any]]:
        return [
            {
                "id": number,
                **self._location(other.path, other.span),
                "message": _message(say(other.message, self._lang, **other.args)),
            }
            for number, other in enumerate(elsewhere(each))
        ]

    def _fix(self, each: Diagnostic, fix: Fix) -> dict[str, Any] | None:
        replacements = []
        for edit in fix.edits:
            stretch = self._places.edited(each.path, edit)
            if stretch is None:
                return None
            new = {"insertedContent": {"text": edit.text}} if edit.text else {}
            replacements.append({"deletedRegion": _region(stretch), **new})
        sure, perhaps = N_("It can only be meant in this way."), N_("It may be meant in another way.")
        return {
            "description": {"text": say(sure if fix.safe else perhaps, self._lang)},
            "artifactChanges": [{"artifactLocation": self._artifact(each.path), "replacements": replacements}],
        }

    def rules(self) -> list[dict[str, Any]]:
        """The pages of the codes that were said, in the language of the run."""
        return [_descriptor(code, self._lang) for code in self._rules]

    def invocation(self) -> dict[str, Any]:
        """Whether everything could be read, and what could not be judged."""
        said = [{"level": "error", "message": _message(line.text(self._lang))} for line in self._found.unreadable] + [
            {
                "level": "note",
                "message": _message(say(reason, self._lang, n=n)),
                "associatedRule": {"id": code},
            }
            for code, reason, n in self._found.not_checked
        ]
        return {
            "executionSuccessful": not self._found.unreadable,
            **({"toolExecutionNotifications": said} if said else {}),
        }


def _descriptor(code: str, lang: str) -> dict[str, Any]:
    entry = entries().get(code)
    if entry is None:  # a rule of the house, whose page stands in a file of its workspace
        short = say(N_("{code}, a rule of the house"), lang, code=code)
        more = say(N_("`cxkit rule {code}` in its workspace explains it"), lang, code=code)
        return {
            "id": code,
            "shortDescription": {"text": short},
            "fullDescription": {"text": short},
            "help": {"text": more, "markdown": more},
        }
    page = pages.document(entry, lang)
    short = pages.summary(entry, lang)
    return {
        "id": code,
        "name": entry.name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": pages.why(entry, lang) or short},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": LEVELS[entry.least]},
        "properties": {"tags": [pages.family(entry)], "problem.severity": CONCERNS[entry.least]},
    }


def _suppression(kind: str, reason: str) -> dict[str, str]:
    return {"kind": kind, **({"justification": reason} if reason else {})}


def _message(text: str) -> dict[str, str]:
    """A text in which nothing is a placeholder or a link, whatever an author wrote."""
    return {"text": _PLACEHOLDER.sub(r"{{\1}}", text).replace("](", "\\](")}


def _region(stretch: Stretch) -> dict[str, int]:
    return {
        "startLine": stretch.line,
        "startColumn": stretch.column,
        "endLine": stretch.end_line,
        "endColumn": stretch.end_column,
    }
