"""Findings as workflow commands of GitHub Actions, one line each: errors first, for only the first ten are shown."""

from cxkit.diagnostic import Diagnostic, Severity
from cxkit.render.findings.found import Findings
from cxkit.render.findings.naming import names
from cxkit.render.terminal import safe

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github(found: Findings, lang: str = "en") -> str:
    """`::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message` and what to do in a second line."""
    known = names()
    listed = sorted(found.diagnostics, key=lambda each: -each.severity)
    return "".join(f"{_command(found, each, known, lang)}\n" for each in listed)


def _command(found: Findings, each: Diagnostic, known: dict[str, str], lang: str) -> str:
    properties = {
        "file": found.hosted(each.path),
        "line": each.span.line,
        "endLine": each.span.end_line,
        "col": each.span.column,
        "endColumn": each.span.end_column,
        "title": f"{each.code} {known.get(each.code, '')}".rstrip(),
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = "\n".join(filter(None, (each.text(lang), each.advice(lang))))
    return f"::{LEVELS[each.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """As the runner takes it back; what a terminal would obey is gone, for the log is one."""
    return safe(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
