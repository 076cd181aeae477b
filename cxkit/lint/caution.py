"""A fix that runs over a comment is unsafe, whatever its rule says: what stands there may be the reason."""

from cxkit.diagnostic import Diagnostic, Fix
from cxkit.source import Edit
from cxkit.source.document import Document


def cautious(diagnostic: Diagnostic, document: Document | None) -> Diagnostic:
    """The finding with a fix that may be called safe, or with one that asks first."""
    fix = diagnostic.fix
    if fix is None or not fix.safe or (document is not None and safe(fix, document)):
        return diagnostic
    return diagnostic._replace(fix=fix._replace(safe=False))


def safe(fix: Fix, document: Document) -> bool:
    """Whether a fix may be made without asking."""
    if not fix.safe:
        return False
    # Comments are looked up only where a line has the sign for one: that takes reading the whole text.
    if not any("#" in document.text[_line(document, edit) : edit.end] for edit in fix.edits):
        return True
    from cxkit.source import touches_comment

    return not touches_comment(document, fix.edits)


def _line(document: Document, edit: Edit) -> int:
    """Where the line of an edit begins."""
    return edit.start + 1 - document.span(edit.start, edit.start).column
