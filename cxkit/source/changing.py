"""Edits to a text, made only when what comes out is proved to be what was asked for and nothing else."""

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from cxkit.source.comparing import stray
from cxkit.source.document import Document
from cxkit.source.encoding import encode
from cxkit.source.layers import Layer, Stretches, applied
from cxkit.source.limits import Limits
from cxkit.source.marks import Mark, marks, touched
from cxkit.source.pointer import Edit
from cxkit.source.problems import cut
from cxkit.source.reader import read
from cxkit.source.refusal import Refusal

_DEFAULT = Limits()
_BLANK = frozenset(("empty-file", "only-comments"))


def change(
    document: Document, edits: Sequence[Edit], limits: Limits = _DEFAULT, *, free: Collection[int] = ()
) -> Document | Refusal:
    """`document` with `edits` (offsets in its `text`), read again; or the reason why they are not made.

    Nothing is lost without being asked for: values differ only where an edit touches them, no error is new, comments,
    labels and tags stay in order, and everything outside the edits keeps its characters, line ends and encoding. The
    comments that begin at the offsets in `free` may become others.
    """
    edits = sorted(edits)
    if refused := _unfit(document, edits):
        return refused
    text = applied(document.text, edits)
    try:
        data = encode(Document(text, None, (), bom=document.bom))
    except UnicodeEncodeError:
        return _refuse(document, "unwritable", edits[0])
    new = read(data, limits)
    layer = Layer(edits)
    if not _readable(new) or new.text != text:
        at = min((layer.before(found.span.start) for found in new.problems), default=edits[0].start)
        return Refusal("breaks", document.span(at, at + 1))
    counts = Counter(found.code for found in document.problems)
    for found in new.problems:
        counts[found.code] -= 1
        if found.severity == "error" and counts[found.code] < 0:
            at = layer.before(found.span.start)
            return Refusal("new-error", document.span(at, at + 1), {"code": found.code})
    if strayed := stray(document, new, edits):
        place = "/".join(map(str, strayed.pointer))
        return Refusal("elsewhere", document.span(*strayed.place), {"place": place})
    return _unmarked(document, new, edits, free) or new


def _unfit(document: Document, edits: list[Edit]) -> Refusal | None:
    if not _readable(document):
        return Refusal("unreadable", document.span(0, 0))
    done = -1
    inserted = -1
    for edit in edits:
        if not 0 <= edit.start <= edit.end <= len(document.text):
            return _refuse(document, "outside", edit)
        if edit.start < done or edit.start == edit.end == inserted:
            return _refuse(document, "overlap", edit)
        done = edit.end
        inserted = edit.start if edit.start == edit.end else inserted
    return None


def _readable(document: Document) -> bool:
    """A text with a tree, or one with nothing in it yet."""
    blank = {found.slug for found in document.problems if found.severity == "error"} <= _BLANK
    return document.raw is None and (document.root is not None or blank)


def _refuse(document: Document, slug: str, edit: Edit, **args: Any) -> Refusal:
    return Refusal(slug, document.span(edit.start, edit.end), args)


def _unmarked(old: Document, new: Document, edits: list[Edit], free: Collection[int]) -> Refusal | None:
    """What happened to comments, labels and tags that must not happen.

    Those that no edit touches stand where they stood. An edit may take a label; a comment that it takes, it writes too.
    """
    layer = Layer(edits)
    written = layer.written()
    left = {mark[:2] + mark[3:]: mark for mark in marks(new)}
    taken: dict[str, list[Mark]] = {}
    settled: set[int] = set()
    for mark in marks(old):
        for start in (layer.after(mark.start), layer.after(mark.start, behind=False)):
            if left.pop((mark.kind, start, mark.word), None):
                settled.add(start)
                break
        else:
            if not any(touched(mark, edit) for edit in edits):
                return _said(old, mark, mark)
            if mark.kind == "comment" and mark.start not in free:
                taken.setdefault(mark.word, []).append(mark)
    for word, lost in taken.items():
        if len(_standing(word, new, written) - settled) < len(lost):
            return _said(old, lost[-1], lost[-1])
    for mark in left.values():
        if not written.meet(mark.start, mark.end):
            at = layer.before(mark.start)
            return _said(old, mark, Mark(mark.kind, at, at + 1, mark.word))
    return None


def _standing(word: str, new: Document, written: Stretches) -> set[int]:
    """Where `word` stands in what the edits wrote or wrote around: as a comment, or as part of a text by now."""
    found = set()
    at = new.text.find(word)
    while at >= 0:
        if written.meet(at, at + len(word)):
            found.add(at)
        at = new.text.find(word, at + len(word))
    return found


def _said(document: Document, mark: Mark, place: Mark) -> Refusal:
    slug = "comment" if mark.kind == "comment" else "label"
    return Refusal(slug, document.span(place.start, place.end), {"word": cut(mark.word)})
