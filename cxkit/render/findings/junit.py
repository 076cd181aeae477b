"""Findings as a JUnit report: a suite for each file, a case for each finding, one that passes for a clean file."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from cxkit.diagnostic import Diagnostic
from cxkit.render.findings.found import SEVERITIES, Findings
from cxkit.render.findings.naming import names
from cxkit.render.findings.plain import spoken
from cxkit.words import say

KINDS = ("tests", "failures", "errors", "skipped")
"""What is counted of each suite; of all of them, what is skipped has no place in the format."""
_UNSPEAKABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
_ESCAPES = str.maketrans(_SIGNS)


def junit(found: Findings, lang: str = "en") -> str:
    """A finding that does not fail the run is a case that was skipped; a file that cannot be read is an error."""
    by_file: dict[str, list[Diagnostic]] = {path: [] for path in found.judged()}
    for each in found.diagnostics:
        by_file.setdefault(each.path, []).append(each)
    known = names()
    suites = [_suite(found, path, by_file[path], known, lang) for path in sorted(by_file)]
    suites += [_missed(line.text(lang)) for line in found.unreadable]
    totals = Counter[str]()
    for suite in suites:
        totals.update(suite.counts)
    head = f"<testsuites{_attributes({'name': 'cxkit', **_numbers(totals, KINDS[:3])})}>"
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head, *(line for suite in suites for line in suite.lines)]
    return "\n".join([*lines, "</testsuites>", ""])


class _Suite:
    """The lines of one suite, and how many cases of each kind it has."""

    def __init__(self, name: str, cases: Sequence[tuple[str, str]]) -> None:
        self.counts = Counter({"tests": len(cases), **Counter(kind for kind, _ in cases if kind)})
        head = f"  <testsuite{_attributes({'name': name, **_numbers(self.counts, KINDS), 'time': '0'})}>"
        self.lines = [head, *(line for _, line in cases), "  </testsuite>"]


def _suite(found: Findings, path: str, listed: list[Diagnostic], known: Mapping[str, str], lang: str) -> _Suite:
    name = found.hosted(path)
    return _Suite(name, [*_cases(found, name, listed, known, lang)] or [("", _case(name, "cxkit"))])


def _cases(
    found: Findings, home: str, listed: list[Diagnostic], known: Mapping[str, str], lang: str
) -> Iterator[tuple[str, str]]:
    """Cases are told apart by their names, and known again by them when lines move."""
    told: Counter[str] = Counter()
    for each in listed:
        place = each.element or "/".join(map(str, each.pointer))
        name = " ".join(filter(None, (each.code, known.get(each.code), place)))
        told[name] += 1
        name = name if told[name] == 1 else f"{name} ({told[name]})"
        message = spoken(each, lang)
        if not found.failing(each):
            yield "skipped", _case(home, name, f"<skipped{_attributes({'message': message})}/>")
            continue
        where = f"{home}:{each.span.line}:{each.span.column}: {say(SEVERITIES[each.severity], lang)} {each.code}"
        kind = _attributes({"type": each.severity.word, "message": message})
        yield "failures", _case(home, name, f"<failure{kind}>{_escaped(f'{where} {message}')}</failure>")


def _missed(line: str) -> _Suite:
    wrong = f"<error{_attributes({'type': 'unreadable', 'message': line})}/>"
    return _Suite(line, [("errors", _case(line, "cxkit", wrong))])


def _case(home: str, name: str, content: str = "") -> str:
    head = f"    <testcase{_attributes({'classname': home, 'name': name, 'time': '0'})}"
    return f"{head}>{content}</testcase>" if content else f"{head}/>"


def _numbers(counts: Mapping[str, int], kinds: Sequence[str]) -> dict[str, str]:
    return {name: str(counts.get(name, 0)) for name in kinds}


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{_escaped(value)}"' for name, value in values.items())


def _escaped(text: str) -> str:
    """For attributes and texts alike; what XML cannot say becomes U+FFFD."""
    return _UNSPEAKABLE.sub("\ufffd", text).translate(_ESCAPES)
