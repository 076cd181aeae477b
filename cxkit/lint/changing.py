"""Changing: the symbolic changes of a finding as edits of the text, all of them or none."""

from collections.abc import Callable

from cxkit.diagnostic import Fix
from cxkit.lint.rule import Change, Finding
from cxkit.load.spelling import unquoted
from cxkit.model.node import Node
from cxkit.source import Edit, Pointer
from cxkit.source.document import Document
from cxkit.source.spelling import scalar


def fix(finding: Finding, document: Document, pointer: Callable[[Node], Pointer | None]) -> Fix | None:
    """The edits that remove a finding; None where it has none, or where an old value is not written as it should be.

    `pointer` leads to a node of this file, and nowhere for a node of another one.
    """
    changes = list(finding.changes)
    if finding.change is not None:
        old, new = finding.change
        changes.insert(0, Change(finding.node, finding.field, old, new, finding.index, finding.key))
    edits: set[Edit] = set()
    for change in changes:
        at = pointer(change.node)
        edit = _edit(change, document, at) if at is not None else None
        if edit is None:
            return None
        edits.add(edit)
    return Fix(finding.safe, tuple(sorted(edits))) if edits else None


def _edit(change: Change, document: Document, at: Pointer) -> Edit | None:
    at = (*at, change.field.rstrip("_")) if change.field else at
    span = document.locate(at if change.item is None else (*at, change.item), "key" if change.key else "value")
    seen = document.text[span.start : span.end]
    if unquoted(seen) != change.old:
        return None
    return Edit(span.start, span.end, scalar(change.new, flow=True))
