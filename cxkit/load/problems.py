"""The reader's problems as diagnostics."""

from cxkit.diagnostic import Diagnostic, Fix, Related, Severity
from cxkit.source.document import Document
from cxkit.source.problems import Problem
from cxkit.words import N_

SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}


def diagnostic(problem: Problem, path: str, file: str = "") -> Diagnostic:
    """One problem of the text, at home in the file at `path`."""
    return Diagnostic(
        path=path,
        span=problem.span,
        code=problem.code,
        severity=SEVERITIES[problem.severity],
        message=problem.message,
        args=problem.args,
        hint=problem.hint,
        file=file,
        element=_held(problem),
        related=tuple(Related(path, span, N_("the other place"), {}) for span in problem.related),
        fix=Fix(problem.sure, problem.edits) if problem.edits else None,
    )


def _held(problem: Problem) -> str:
    """What the message speaks of, so that two problems of one kind in a file keep fingerprints of their own."""
    return "/".join(str(problem.args[name]) for name in ("key", "tag", "word", "lost", "line") if name in problem.args)


def diagnostics(document: Document, path: str, file: str = "") -> list[Diagnostic]:
    """Everything that the reader has to say about a file."""
    return [diagnostic(problem, path, file) for problem in document.problems]
