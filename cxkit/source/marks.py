"""What stands in a text beside its values: comments, anchors, aliases and tags, as the grammar sees them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cxkit.source.document import Document
from cxkit.source.nodes import AliasToken, AnchorToken, Failure, ScalarToken, TagToken, tokens
from cxkit.source.pointer import Edit

_REST = re.compile(r"#[^\r\n]*")
_HEADER = re.compile(r"[|>][0-9+-]*[ \t]+(#[^\r\n]*)")
_KINDS = {AnchorToken: "anchor", AliasToken: "alias", TagToken: "tag"}


class Mark(NamedTuple):
    """One of them. `kind` is `comment`, `anchor`, `alias` or `tag`; `start` and `end` count the written text."""

    kind: str
    start: int
    end: int
    word: str


def marks(document: Document) -> list[Mark]:
    """All of them in the order of the text; a text that cannot be read has those up to where reading ends."""
    found: list[Mark] = []
    text = document.layers.text
    for kind, start, end in _seen(text):
        first, last = document.layers.origin(start), document.layers.origin(end)
        word = document.text[first:last].rstrip()
        # What the reader itself comments out, such as a directive, is no comment of the author's.
        if kind != "comment" or word.startswith("#"):
            found.append(Mark(kind, first, first + len(word), word))
    return found


def _seen(text: str) -> Iterator[tuple[str, int, int]]:
    done = 0
    try:
        for token in tokens(text):
            start, end = token.start_mark.index, token.end_mark.index
            if start > done:
                yield from _comments(text, done, start)
            done = max(done, end)
            if kind := _KINDS.get(type(token)):
                yield kind, start, end
            elif type(token) is ScalarToken and token.style in ("|", ">") and (head := _HEADER.match(text, start, end)):
                yield "comment", *head.span(1)
    except Failure as failure:
        yield from _comments(text, done, failure.index)
        return
    yield from _comments(text, done, len(text))


def _comments(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Between two words of the grammar there is nothing but blanks and comments."""
    for found in _REST.finditer(text, start, end):
        yield "comment", *found.span()


def touches_comment(document: Document, edits: Sequence[Edit]) -> bool:
    """Whether one of `edits` takes, splits or continues a comment: then nobody but the author may judge it."""
    comments = [mark for mark in marks(document) if mark.kind == "comment"]
    return any(touched(mark, edit) for mark in comments for edit in edits)


def touched(mark: Mark, edit: Edit) -> bool:
    """Whether an edit changes a mark; a new line behind it does not."""
    if edit.start < edit.end:
        return edit.start < mark.end and edit.end > mark.start
    return mark.start < edit.start < mark.end or (edit.start == mark.end and not edit.text.startswith(("\n", "\r")))
